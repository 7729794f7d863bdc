"""Several entries out of a long list: found one after another by a few letters, taken out with Delete."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lapangan_app.ui.widgets.lookup import LookupInput, Search

_CODE = int(Qt.ItemDataRole.UserRole)
_LINES = 3


class SeveralInput(QWidget):
    """Hold codes in the order in which they were taken. Enter in the line takes the best suggestion."""

    changed = Signal()
    left = Signal()

    def __init__(self, search: Search, named: Callable[[str], str], title: str) -> None:
        super().__init__()
        self._named = named
        self.line = LookupInput(search)
        self.list = _Taken(self._on_removed)
        self.list.setProperty("role", "list")
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(self.fontMetrics().height() * (_LINES + 1) + 24)
        self.line.changed.connect(self._on_found)
        self.line.left.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.setAccessibleName(title)
        self.list.hide()

    @property
    def own_message(self) -> str:
        """Return what the line says about what was typed and matches nothing."""
        return self.line.own_message

    @property
    def values(self) -> tuple[str, ...]:
        """Return the codes."""
        return tuple(str(self.list.item(place).data(_CODE)) for place in range(self.list.count()))

    def set_values(self, codes: Sequence[str]) -> None:
        """Show codes."""
        self.list.clear()
        for code in codes:
            self._take(code, self._named(code))
        self.line.choose(None)
        self.list.setVisible(bool(codes))

    def _take(self, code: str, text: str) -> None:
        if code not in self.values:
            item = QListWidgetItem(text)
            item.setData(_CODE, code)
            self.list.addItem(item)
            self.list.show()

    def _on_found(self) -> None:
        if self.line.value:
            self._take(self.line.value, self.line.text())
            self.line.choose(None)
            self.changed.emit()

    def _on_removed(self) -> None:
        self.list.setVisible(self.list.count() > 0)
        self.changed.emit()


class _Taken(QListWidget):
    """List what was taken; Delete takes the entry under the cursor out."""

    def __init__(self, on_removed: Callable[[], None]) -> None:
        super().__init__()
        self._on_removed = on_removed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self._on_removed()
            return
        super().keyPressEvent(event)
