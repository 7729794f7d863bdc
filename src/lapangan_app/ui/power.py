"""What the machine tells before the power may go, on D-Bus: battery low, sleep, shutdown, screen locked."""

import logging

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

_log = logging.getLogger(__name__)
_UPOWER = "org.freedesktop.UPower"
_BATTERY = "/org/freedesktop/UPower/devices/DisplayDevice"
"""All batteries of the laptop as one, as the desktop shows them."""
_LOGIND = "org.freedesktop.login1"
_MANAGER = "org.freedesktop.login1.Manager"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_LOW = 3
"""UPower's WarningLevel: 3 low, 4 critical, 5 about to act; below there is nothing to fear."""


class Power(QObject):
    """Hear UPower and logind, and delay sleep and shutdown until whoever listens has returned.

    `battery_low` comes with every change of a low battery; `ending` before sleep and shutdown, and the machine waits
    for its slots; `locked` when the session is locked or the machine goes to sleep. Without a system bus (Windows,
    macOS, a small Linux) nothing is told.
    """

    battery_low = Signal()
    ending = Signal()
    locked = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._delay: QDBusUnixFileDescriptor | None = None
        if not bus.isConnected():
            _log.info("no system bus: battery and sleep are not heard")
            return
        for service, path, interface, member, slot in (
            (_UPOWER, _BATTERY, _PROPERTIES, "PropertiesChanged", "_on_battery()"),
            (_LOGIND, "", _MANAGER, "PrepareForSleep", "_on_sleep(bool)"),
            (_LOGIND, "", _MANAGER, "PrepareForShutdown", "_on_shutdown(bool)"),
            # of any session: whose screen was locked is not worth a question, a PIN too much costs two seconds
            (_LOGIND, "", "org.freedesktop.login1.Session", "Lock", "_on_lock()"),
        ):
            # the stubs ask for bytes, the library for text
            bus.connect(service, path, interface, member, self, SLOT(slot))  # type: ignore[call-overload]
        self._ask_for_delay()

    @Slot()
    def _on_battery(self) -> None:
        """Ask how low it is: the signal carries a map, which Qt for Python cannot take apart."""
        question = QDBusMessage.createMethodCall(_UPOWER, _BATTERY, _PROPERTIES, "Get")
        question.setArguments(["org.freedesktop.UPower.Device", "WarningLevel"])
        self._ask(question, self._on_level)

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if begins:
            self._end("sleep")
            self.locked.emit()
        else:
            self._ask_for_delay()

    @Slot(bool)
    def _on_shutdown(self, begins: bool) -> None:
        if begins:
            self._end("shutdown")

    @Slot()
    def _on_lock(self) -> None:
        self.locked.emit()

    @Slot(QDBusPendingCallWatcher)
    def _on_level(self, answered: QDBusPendingCallWatcher) -> None:
        for level in _answers(answered):
            number = level.variant() if isinstance(level, QDBusVariant) else level
            if isinstance(number, int) and number >= _LOW:
                _log.info("battery low")
                self.battery_low.emit()

    @Slot(QDBusPendingCallWatcher)
    def _on_delay(self, answered: QDBusPendingCallWatcher) -> None:
        for lock in _answers(answered):
            if isinstance(lock, QDBusUnixFileDescriptor):
                self._delay = lock

    def _end(self, how: str) -> None:
        _log.info("the machine prepares for %s", how)
        self.ending.emit()
        self._delay = None  # closes the descriptor, and with it the machine may go

    def _ask_for_delay(self) -> None:
        """Let logind wait for us, a few seconds at most; who is refused hears the signal all the same."""
        question = QDBusMessage.createMethodCall(_LOGIND, "/org/freedesktop/login1", _MANAGER, "Inhibit")
        question.setArguments(["sleep:shutdown", "Lapangan", "Menyimpan draf", "delay"])
        self._ask(question, self._on_delay)

    def _ask(self, question: QDBusMessage, answer: object) -> None:
        QDBusPendingCallWatcher(self._bus.asyncCall(question), self).finished.connect(answer)


def _answers(answered: QDBusPendingCallWatcher) -> list[object]:
    """Return what was answered, empty for an error; a descriptor in it is open as long as somebody holds it."""
    reply = answered.reply()
    answered.deleteLater()
    if reply.type() == QDBusMessage.MessageType.ErrorMessage:
        _log.info("%s answers %s", reply.member() or "the bus", reply.errorName())
        return []
    return list(reply.arguments())
