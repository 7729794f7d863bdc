"""Registrations as a table that fetches its next page by key when the reader scrolls there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lapangan_app.services.values import Page, PersonRow
from lapangan_app.ui.tasks import TaskRunner

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int | None], Page]
"""Return the page that ends before a key; None asks for the first."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SECOND_LINE_ROLE = ROW_ROLE + 1
TONE_ROLE = ROW_ROLE + 2


class Column:
    """Describe one column: its title and what it reads from a row. `tone` makes it a chip."""

    def __init__(
        self,
        title: str,
        text: Callable[[PersonRow], str],
        second: Callable[[PersonRow], str] | None = None,
        tone: Callable[[PersonRow], str] | None = None,
    ) -> None:
        self.title = title
        self.text = text
        self.second = second
        self.tone = tone


class RecordModel(QAbstractTableModel):
    """Hold the pages fetched so far. A newer question makes answers to older ones worthless."""

    def __init__(self, columns: tuple[Column, ...], tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._tasks = tasks
        self._fetch: Fetch | None = None
        self._rows: list[PersonRow] = []
        self._before: int | None = None
        self._more = False
        self._asking = False
        self._question = 0

    def ask(self, fetch: Fetch) -> None:
        """Show what `fetch` returns, from its first page on; the old rows stay until the new ones are here."""
        self._fetch = fetch
        self._question += 1
        self._request(None, self._on_first_page)

    def row_at(self, index: Index) -> PersonRow | None:
        """Return the row of an index, or None."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, client_id: str) -> int:
        """Return where a registration stands, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.client_id == client_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows have been fetched."""
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
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            lines = [column.text(row), column.second(row) if column.second else ""]
            return " · ".join(line for line in lines if line)
        if role == SECOND_LINE_ROLE:
            return column.second(row) if column.second else ""
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else ""
        return row if role == ROW_ROLE else None

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
