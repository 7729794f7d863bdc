"""The day as one picture: how much of what was saved has been accepted, waits, or needs somebody."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.ui import formats
from lapangan_app.ui.theme import Theme

_HEIGHT = 14


class DayBar(QWidget):
    """Paint totals as one bar with its key below; the same in words for those who cannot see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_totals(self, totals: QueueTotals) -> None:
        """Take over the totals."""
        self._parts = [
            (self.tr("diterima"), totals.accepted, "ok"),
            (self.tr("menunggu"), totals.ready + totals.sending, "accent"),
            (self.tr("perlu perhatian"), totals.held + totals.rejected + totals.conflict, "danger"),
        ]
        self.setAccessibleName(", ".join(f"{formats.number(count)} {name}" for name, count, _ in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and its key."""
        return QSize(320, _HEIGHT + self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, self.width(), _HEIGHT), 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(0, 0, self.width(), _HEIGHT, self._theme.colour("calm_soft"))
        total = sum(count for _, count, _ in self._parts) or 1
        left = 0.0
        for _, count, tint in self._parts:
            width = self.width() * count / total
            painter.fillRect(QRectF(left, 0, max(0.0, width - 1), _HEIGHT), self._theme.colour(tint))
            left += width
        painter.setClipping(False)
        self._paint_key(painter)

    def _paint_key(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        left, top = 0, _HEIGHT + 10
        for name, count, tint in self._parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tint))
            painter.drawRoundedRect(QRectF(left, top + metrics.height() / 2 - 5, 10, 10), 3, 3)
            painter.setPen(self._theme.colour("muted"))
            text = f"{formats.number(count)} {name}"
            painter.drawText(left + 16, top + metrics.ascent(), text)
            left += 16 + metrics.horizontalAdvance(text) + 24
