"""Registrations as a table that fetches its next page by key when the reader scrolls there."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QObject

from lapangan_app.ui.models.columns import ROW_ROLE, SECOND_LINE_ROLE, TONE_ROLE, Column, ColumnModel, Index
from lapangan_app.ui.tasks import TaskRunner

__all__ = ["ROW_ROLE", "SECOND_LINE_ROLE", "TONE_ROLE", "Column", "Index", "RecordModel"]


class Page(Protocol):
    """Rows that belong together, and the key at which the next ones begin, None where there are no more."""

    @property
    def rows(self) -> Sequence[Any]: ...
    @property
    def before(self) -> int | None: ...


Fetch = Callable[[int | None], Page]
"""Return the page that ends before a key; None asks for the first."""


class RecordModel(ColumnModel):
    """Hold the pages fetched so far. A newer question makes answers to older ones worthless."""

    def __init__(self, columns: tuple[Column, ...], tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._tasks = tasks
        self._fetch: Fetch | None = None
        self._before: int | None = None
        self._more = False
        self._asking = False
        self._question = 0

    def ask(self, fetch: Fetch) -> None:
        """Show what `fetch` returns, from its first page on; the old rows stay until the new ones are here."""
        self._fetch = fetch
        self._question += 1
        self._request(None, self._on_first_page)

    def place_of(self, client_id: str) -> int:
        """Return where a registration stands, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.client_id == client_id), -1)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are rows below."""
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next page in the background."""
        if self.canFetchMore(parent):
            self._request(self._before, self._on_next_page)

    def retitle(self) -> None:
        """Let every age be read again; time has passed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def _request(self, before: int | None, done: Callable[[int, Page], None]) -> None:
        fetch, question = self._fetch, self._question
        if fetch is None:
            return
        self._asking = True
        self._tasks.run(self, lambda: fetch(before), lambda page: done(question, page))

    def _on_first_page(self, question: int, page: Page) -> None:
        if question != self._question:
            return
        self.beginResetModel()
        self._rows = list(page.rows)
        self._take_key(page)
        self.endResetModel()

    def _on_next_page(self, question: int, page: Page) -> None:
        if question != self._question:
            return
        if page.rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()
        self._take_key(page)

    def _take_key(self, page: Page) -> None:
        self._before, self._more, self._asking = page.before, page.before is not None, False


Now = Callable[[], datetime]
