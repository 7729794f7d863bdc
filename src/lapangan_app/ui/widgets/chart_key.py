"""The legend of the chart in view."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.theme import Theme

Paint = Callable[[QPainter, QRectF, Ink], float]


class ChartKey(QWidget):
    """Paint a legend as high as its lines need at the width there is; `words` says it to those who cannot see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._paint: Paint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_key(self, paint: Paint) -> None:
        """Show the legend of another chart."""
        self._paint = paint
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the width of a short legend and one line."""
        return QSize(320, self.fontMetrics().height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out how many lines there are at another width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the legend."""
        self._draw(QPainter(self))

    def _draw(self, painter: QPainter) -> float:
        if self._paint is None:
            return 0.0
        return self._paint(painter, QRectF(self.rect()), Ink(self._theme.colour, self.font()))

    def _fit(self) -> None:
        if self._paint is not None:
            nowhere = QImage(1, 1, QImage.Format.Format_RGB32)
            painter = QPainter(nowhere)
            self.setFixedHeight(round(self._draw(painter)))
            painter.end()
        self.update()
