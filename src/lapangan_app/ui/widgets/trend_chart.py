"""The trend over events as a widget with a cursor."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.domain.outreach.coverage import EventPoint
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.charts.trend import event_at, event_words, paint_trend
from lapangan_app.ui.theme import Theme


class TrendChart(QWidget):
    """Show what events brought. `marked` carries the event under cursor or mouse."""

    marked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.points: tuple[EventPoint, ...] = ()
        self._marked = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def current(self) -> EventPoint | None:
        """Return the event under the cursor."""
        return self.points[self._marked] if 0 <= self._marked < len(self.points) else None

    def show_points(self, points: tuple[EventPoint, ...]) -> None:
        """Show events, the latest under the cursor."""
        self.points = points
        self._mark(len(points) - 1)

    def sizeHint(self) -> QSize:
        """Return a size at which two plots can be read."""
        return QSize(900, 420)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(240, 180)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from event to event."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            wanted = self._marked + steps[Qt.Key(event.key())]
            if 0 <= wanted < len(self.points):
                self._mark(wanted)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.points:
            self._mark(0 if event.key() == Qt.Key.Key_Home else len(self.points) - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the cursor to the event under the mouse."""
        number = event_at(event.position(), len(self.points), QRectF(self.rect()), self._ink)
        if number >= 0:
            self._mark(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both plots."""
        seen = self._marked if self.hasFocus() or self.underMouse() else -1
        paint_trend(QPainter(self), QRectF(self.rect()), self.points, self._ink, seen)

    @property
    def _ink(self) -> Ink:
        return Ink(self._theme.colour, self.font())

    def _mark(self, number: int) -> None:
        self._marked = number
        if self.current is not None:
            self.setAccessibleDescription(event_words(self.current))
            self.marked.emit(self.current)
        self.update()
