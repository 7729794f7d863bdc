"""Keys that are struck while a person is being saved: they belong to the next one, and wait for the next form."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LONGEST_MS = 10_000
"""After so long the keys are let through, whatever became of the save: nothing typed may be swallowed."""


class TypedAhead(QObject):
    """Hold what is typed into a page, and hand it on where the cursor stands when it is let go.

    Officers know the form by heart and begin with the next NIK while the laptop still writes to its disk. Combinations
    with Ctrl or Alt are not held: they are commands and mean what is in view.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - there is no widget without it
        self._application = application
        self._held: list[QKeyEvent] = []
        self._holding = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LONGEST_MS)
        self._patience.timeout.connect(self.let_go)

    def hold(self) -> None:
        """Begin to hold keys."""
        if not self._holding:
            self._holding = True
            self._patience.start()
            self._application.installEventFilter(self)

    def let_go(self) -> None:
        """Strike what was held, key by key, each where the cursor stands by then."""
        for key in self._end():
            under_cursor = QApplication.focusWidget()
            if under_cursor is not None:
                QCoreApplication.sendEvent(under_cursor, key)

    def drop(self) -> None:
        """Forget what was held: the person was not saved, and the next one's NIK must not end up on this form."""
        self._end()

    def _end(self) -> list[QKeyEvent]:
        if self._holding:
            self._holding = False
            self._patience.stop()
            self._application.removeEventFilter(self)
        held, self._held = self._held, []
        return held

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take plain keys that go to the page."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not (plain and isinstance(watched, QWidget) and self._page.isAncestorOf(watched)):
            return False
        self._held.append(event.clone())
        return True
