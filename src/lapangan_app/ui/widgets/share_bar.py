"""One bar alone: registered and accepted of all, beside the sum of a page."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.ui.charts.bars import paint_track
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.theme import Theme


class ShareBar(QWidget):
    """Paint shares between 0 and 1; None is a dashed outline, because nothing is known. The words stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shares: tuple[float | None, float | None] = (None, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_share(self, reached: float | None, confirmed: float | None) -> None:
        """Show other shares."""
        self.shares = (reached, confirmed)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a bar."""
        return QSize(240, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar in the middle of the height there is."""
        track = QRectF(1, self.height() / 2 - 10, self.width() - 2, 20)
        paint_track(QPainter(self), track, *self.shares, Ink(self._theme.colour, self.font()))
