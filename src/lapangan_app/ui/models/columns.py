"""Rows seen through columns: what every table of the window has in common."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SECOND_LINE_ROLE = ROW_ROLE + 1
TONE_ROLE = ROW_ROLE + 2
MARKS_ROLE = ROW_ROLE + 3
BAR_ROLE = ROW_ROLE + 4


class Column:
    """Describe one column: its title and what it reads from a row. `tone` makes it a chip."""

    def __init__(
        self,
        title: str,
        text: Callable[[Any], str],
        second: Callable[[Any], str] | None = None,
        tone: Callable[[Any], str] | None = None,
    ) -> None:
        self.title = title
        self.text = text
        self.second = second
        self.tone = tone

    def tell(self, row: Any, role: int) -> object:
        """Return what this column says about a row, in the role asked for."""
        second = self.second(row) if self.second else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(line for line in (self.text(row), second) if line)
        if role == SECOND_LINE_ROLE:
            return second
        if role == TONE_ROLE:
            return self.tone(row) if self.tone else ""
        return row if role == ROW_ROLE else None


class MarksColumn(Column):
    """Describe a column of dots: `marks` gives what each of them is, `text` says the same in words."""

    def __init__(self, title: str, text: Callable[[Any], str], marks: Callable[[Any], Sequence[str]]) -> None:
        super().__init__(title, text)
        self._marks = marks

    def tell(self, row: Any, role: int) -> object:
        """Return the dots in their role."""
        return self._marks(row) if role == MARKS_ROLE else super().tell(row, role)


class BarColumn(Column):
    """Describe a column of bars: `share` gives how full, between 0 and 1, or None for no bar; `text` the figures.

    Full is where one wants to be, or with `limit` where nothing is left.
    """

    def __init__(
        self, title: str, text: Callable[[Any], str], share: Callable[[Any], float | None], *, limit: bool = False
    ) -> None:
        super().__init__(title, text)
        self._share = share
        self._limit = limit

    def tell(self, row: Any, role: int) -> object:
        """Return how full the bar is, and whether full is bad, in its role."""
        if role != BAR_ROLE:
            return super().tell(row, role)
        share = self._share(row)
        return None if share is None else (share, self._limit)


class ColumnModel(QAbstractTableModel):
    """Answer the questions of a table out of `_rows`, which whoever inherits fills."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: list[Any] = []

    def row_at(self, index: Index) -> Any:
        """Return the row of an index, or None."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title, to the left as its content is."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what one cell says, in the role asked for."""
        row = self.row_at(index)
        if row is None or index.column() >= len(self._columns):
            return None
        return self._columns[index.column()].tell(row, role)
