"""What was typed reaches the disk before the program may have to go: focus lost, session over, told to end."""

import logging
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QGuiApplication

_log = logging.getLogger(__name__)
_ORDERS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Leaving(QObject):
    """Watch for reasons to keep what was typed.

    `keep` starts writing the draft and returns at once; `keep_now` also waits until it is on disk. `told_to_end` asks
    for an orderly close, after a signal of the operating system.
    """

    told_to_end = Signal()

    def __init__(self, app: QGuiApplication, keep: Callable[[], None], keep_now: Callable[[], None]) -> None:
        super().__init__(app)
        self._keep = keep
        self._keep_now = keep_now
        app.applicationStateChanged.connect(self._on_state)
        # direct: Qt asks this once and lets the session end when it returns
        app.commitDataRequest.connect(self._on_session_end, Qt.ConnectionType.DirectConnection)
        app.aboutToQuit.connect(self._stop_listening)
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        self._before: dict[int, object] = {}
        self._old_wakeup = -1

    def listen_to_signals(self) -> None:
        """Let SIGTERM and SIGHUP close the window in order; must run in the main thread. Windows has neither."""
        if QCoreApplication.eventDispatcher() is None or self._sockets is not None or not hasattr(signal, "SIGHUP"):
            return
        ours, python = socket.socketpair()
        for end in (ours, python):
            end.setblocking(False)
        self._sockets = (ours, python)
        # Python runs its handlers only between two bytecodes, and Qt's loop executes none while it waits
        self._old_wakeup = signal.set_wakeup_fd(python.fileno(), warn_on_full_buffer=False)
        for order in _ORDERS:
            self._before[order] = signal.signal(order, _take_note)
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._keep()

    def _on_session_end(self, _manager: object) -> None:
        self._keep_now()

    def _on_woken(self) -> None:
        if self._sockets is None:
            return
        numbers = self._sockets[0].recv(64)
        if any(number in _ORDERS for number in numbers):
            _log.info("told to end")
            self._keep_now()
            self.told_to_end.emit()

    def _stop_listening(self) -> None:
        """Give the signals back: after this the interpreter ends, and nobody reads the socket."""
        if self._sockets is None:
            return
        self._notifier.setEnabled(False)
        for order, before in self._before.items():
            signal.signal(order, before)  # type: ignore[arg-type]  # what signal.signal itself gave back
        signal.set_wakeup_fd(self._old_wakeup)
        for end in self._sockets:
            end.close()
        self._sockets = None


def _take_note(_number: int, _frame: object) -> None:
    """Do nothing: that the signal came is told by the wake-up socket, in Qt's own loop."""
