"""A list that is read whole: a few hundred rows, filtered and searched in memory as fast as one types."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from lapangan_app.ui.models.columns import Column, ColumnModel


class ListModel(ColumnModel):
    """Hold all rows; `choose` says which of them are shown. `key` gives what stays the same of a row."""

    def __init__(self, columns: tuple[Column, ...], key: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.key_of = key
        self._all: tuple[Any, ...] = ()
        self._wanted: Callable[[Any], bool] = lambda _row: True

    @property
    def everything(self) -> tuple[Any, ...]:
        """Return all rows, shown or not."""
        return self._all

    def show(self, rows: Sequence[Any]) -> None:
        """Take other rows."""
        self._all = tuple(rows)
        self._refresh()

    def choose(self, wanted: Callable[[Any], bool]) -> None:
        """Show the rows that fit, in their order."""
        self._wanted = wanted
        self._refresh()

    def place_of(self, key: str) -> int:
        """Return where a row stands, or -1."""
        return next((place for place, row in enumerate(self._rows) if self.key_of(row) == key), -1)

    def _refresh(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._wanted(row)]
        self.endResetModel()
