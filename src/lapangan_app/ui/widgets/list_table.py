"""A table over a `ListModel`: keeps its place when the rows are read again, and knows two keys more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.models.marks import MarksDelegate
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.record_table import RecordTable

_LEAST_ROWS = 3


class ListTable(RecordTable):
    """Show a list. `ticked` carries the row under the cursor on Space, `struck` on Delete, `emptied` that none is left.

    After the rows were read again the cursor stands on the same row, else on the first.
    """

    ticked = Signal(object)
    struck = Signal(object)
    emptied = Signal()

    def __init__(self, model: ListModel, theme: Theme, widths: tuple[int, ...], name: str) -> None:
        self._list = model
        self._kept = ""
        super().__init__(model, theme, widths)
        self._marks = MarksDelegate(theme)
        self.setItemDelegate(self._marks)
        self.setAccessibleName(name)
        self.setMinimumHeight(self.verticalHeader().defaultSectionSize() * _LEAST_ROWS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, strike out with Delete."""
        row = self.current
        if row is not None and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.struck.emit(row)
        else:
            super().keyPressEvent(event)

    def stand_on(self, key: str) -> None:
        """Put the cursor on a row, now and after the rows are read again."""
        self._kept = key
        if (place := self._list.place_of(key)) >= 0:
            self.setCurrentIndex(self._list.index(place, 0))

    def _on_current(self) -> None:
        if self.current is not None:
            self._kept = self._list.key_of(self.current)
        super()._on_current()

    def _on_reset(self) -> None:
        if not self._list.rowCount():
            self.emptied.emit()
            return
        self.setCurrentIndex(self._list.index(max(0, self._list.place_of(self._kept)), 0))
