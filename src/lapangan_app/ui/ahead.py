"""Work that somebody would have to wait for later, done in small pieces while nobody waits."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 15
"""Between two pieces the window answers keys and paints."""


class Ahead(QObject):
    """Take one piece at a time until there are none. What is asked for earlier is simply done then."""

    def __init__(self, pieces: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._take_one)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Tell whether nothing is left."""
        return not self._timer.isActive()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _take_one(self) -> None:
        try:
            next(self._pieces)
        except StopIteration:
            self._timer.stop()
