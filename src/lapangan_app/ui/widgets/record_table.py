"""A table of registrations as every page shows it: rows, no grid, keyboard first."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lapangan_app.ui.models.columns import ColumnModel
from lapangan_app.ui.models.delegates import RowDelegate
from lapangan_app.ui.theme import Theme


class RecordTable(QTableView):
    """Show rows. `opened` carries the row on Enter or double click, `marked` the row under the cursor."""

    opened = Signal(object)
    marked = Signal(object)

    def __init__(self, model: ColumnModel, theme: Theme, widths: tuple[int, ...]) -> None:
        super().__init__()
        self._records = model
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._shares = widths
        self._least_rows = 0
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self._fit)
        self.doubleClicked.connect(self._open_current)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        model.modelReset.connect(self._on_reset)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Share the width out among the columns."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row under the cursor with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
            return
        super().keyPressEvent(event)

    @property
    def current(self) -> Any:
        """Return the row under the cursor, or None."""
        return self._records.row_at(self.currentIndex())

    def share_out(self, widths: tuple[int, ...]) -> None:
        """Give each column its share of the width; one with none is not shown."""
        if widths != self._shares:
            self._shares = widths
            self._fit()

    def keep_in_view(self, rows: int) -> None:
        """Keep room for so many rows at every size of text."""
        self._least_rows = rows
        self._fit()

    def _fit(self) -> None:
        row = self.fontMetrics().height() * 2 + 20
        self.verticalHeader().setDefaultSectionSize(row)
        if self._least_rows:
            self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + row * self._least_rows)
        room = self.viewport().width()
        for column, share in enumerate(self._shares):
            self.setColumnHidden(column, share == 0)
            self.setColumnWidth(column, room * share // sum(self._shares))

    def _open_current(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _on_current(self) -> None:
        if self.current is not None:
            self.marked.emit(self.current)

    def _on_reset(self) -> None:
        if self._records.rowCount():
            self.setCurrentIndex(self._records.index(0, 0))
