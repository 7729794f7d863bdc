"""A part of a form that opens only when it is wanted, so that the keyboard's way through the rest stays short."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, card


class Fold(QWidget):
    """Show a title that opens and closes what lies under it. `opened` tells that it was opened."""

    opened = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(GRID)
        column.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 2 * GRID)
        self.toggle = button(title, "link", self.switch)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GRID)
        column.addWidget(self.toggle)
        column.addWidget(self._inside)
        outer.addWidget(frame)
        self._show(is_open=False)

    @property
    def is_open(self) -> bool:
        """Tell whether what lies under the title is shown."""
        return not self._inside.isHidden()

    def switch(self) -> None:
        """Open what is closed, close what is open."""
        self.set_open(not self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Open or close."""
        was = self.is_open
        self._show(is_open=is_open)
        if is_open and not was:
            self.opened.emit()

    def _show(self, *, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._theme.dress(self.toggle, "chevron-down" if is_open else "arrow-right", "accent")
        self.toggle.setAccessibleDescription(self.tr("terbuka") if is_open else self.tr("tertutup"))
