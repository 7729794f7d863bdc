"""The screen that everybody in the hall sees: large, without names, and up to date by itself. Escape or F11 leaves."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from lapangan_app.domain.outreach.coverage import Hall
from lapangan_app.errors import AppError
from lapangan_app.ui.charts.hall import hall_words, paint_hall
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.surface.counting import Counting
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.practice import PracticeFrame

FOLLOWS_EVERY_MS = 3_000
"""Milliseconds between two looks at the store: a save is seen by the hall while the next person sits down."""


class HallView(QWidget):
    """Fill a screen with the chosen event. On a second screen it stands beside the window, which keeps the cursor."""

    def __init__(self, parent: QWidget, counting: Counting, lane: TaskRunner, theme: Theme, *, training: bool) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Layar balai"))
        self._beside = parent
        self._counting = counting
        self._lane = lane
        self._theme = theme
        self.hall: Hall | None = None
        self._waiting = False
        self._practice = PracticeFrame(self)
        self._practice.setVisible(training)
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOWS_EVERY_MS)
        self._timer.timeout.connect(self.follow)
        for keys in ("Escape", "F11"):
            QShortcut(QKeySequence(keys), self, self.close)
        theme.changed.connect(self.update)

    def open(self) -> None:
        """Fill the second screen where there is one, else this one, and begin to follow."""
        screens = QGuiApplication.screens()
        here = self._beside.screen()
        others = [screen for screen in screens if screen is not here]
        if others:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # registering goes on at the laptop
            self.setGeometry(others[0].geometry())
        self.follow()
        self._timer.start()
        self.showFullScreen()
        if not others:
            self.activateWindow()

    def follow(self) -> None:
        """Look at the store in the background; one look at a time."""
        if not self._waiting:
            self._waiting = True
            self._lane.run(self, self._counting.hall, self._on_hall, self._on_refused)

    @property
    def follows(self) -> bool:
        """Tell whether the screen keeps itself up to date."""
        return self._timer.isActive()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop following."""
        self._timer.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Keep the mark of the practice mode around everything."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._practice.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the last answer; nothing flickers while the next is asked for."""
        painter = QPainter(self)
        if self.hall is None:
            painter.fillRect(self.rect(), self._theme.colour("window"))
            return
        ink = Ink(self._theme.colour, self.font())
        paint_hall(painter, QRectF(self.rect()), self.hall, ink)

    def _on_hall(self, hall: Hall) -> None:
        self._waiting = False
        self.hall = hall
        self.setAccessibleName(hall_words(hall))
        self.update()

    def _on_refused(self, _error: AppError) -> None:
        self._waiting = (
            False  # what was shown stays, with the time at which it was counted; the next look may do better
        )
