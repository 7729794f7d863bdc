"""The day as one picture: how much of what was saved has been accepted, waits, or needs somebody."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.ui import formats
from lapangan_app.ui.theme import Theme

_HEIGHT = 14
_KEY_TOP, _KEY_INDENT = _HEIGHT + 10, 16


class DayBar(QWidget):
    """Paint totals as one bar with its key below; the same in words for those who cannot see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, int, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_totals(self, totals: QueueTotals) -> None:
        """Take over the totals."""
        self._parts = [
            (self.tr("diterima"), totals.accepted, "ok"),
            (self.tr("menunggu"), totals.ready + totals.sending, "accent"),
            (self.tr("perlu perhatian"), totals.held + totals.rejected + totals.conflict, "danger"),
        ]
        self.setAccessibleName(", ".join(f"{formats.number(count)} {name}" for name, count, _ in self._parts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and its key in one line."""
        return QSize(320, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the bar and of the lines that its key takes at a width, in pixels."""
        bottom = max((top for _left, top in self._key_places(width)), default=_KEY_TOP)
        return bottom + self.fontMetrics().height() + 2

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
        for (_name, _count, tint), text, (left, top) in zip(
            self._parts, self._key_texts(), self._key_places(self.width()), strict=True
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tint))
            painter.drawRoundedRect(QRectF(left, top + metrics.height() / 2 - 5, 10, 10), 3, 3)
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(left + _KEY_INDENT, top + metrics.ascent(), text)

    def _key_texts(self) -> list[str]:
        return [f"{formats.number(count)} {name}" for name, count, _ in self._parts]

    def _key_places(self, width: int) -> list[tuple[int, int]]:
        """Return where each entry of the key begins; one that does not fit any more begins the next line."""
        metrics = self.fontMetrics()
        places, left, top = [], 0, _KEY_TOP
        for text in self._key_texts():
            needed = _KEY_INDENT + metrics.horizontalAdvance(text)
            if left and left + needed > width:
                left, top = 0, top + metrics.height() + 4
            places.append((left, top))
            left += needed + 24
        return places
