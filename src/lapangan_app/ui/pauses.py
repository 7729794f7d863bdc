"""Work that waits for a pause in typing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

DRAFT_AFTER_MS = 1_500
"""A draft is on disk within two seconds of a pause."""


def single_shot(owner: QObject, milliseconds: int, slot: Callable[[], object]) -> QTimer:
    """Return a timer that calls `slot` once, when nothing has restarted it for so long."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
