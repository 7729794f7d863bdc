"""A private D-Bus with a UPower and a logind of its own, which say what a laptop says before its power goes."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator

import pytest

PATIENCE = 30
_UPOWER, _LOGIND = "org.freedesktop.UPower", "org.freedesktop.login1"


class Machine:
    """Own the two names on a bus, answer what is asked, and send the signals as the real services do.

    `address` is the bus. The window is known to listen once it has asked to be waited for (`listened_to`).
    """

    def __init__(self, address: str) -> None:
        # jeepney comes with keyring, and like it only on Linux
        from jeepney.bus_messages import message_bus
        from jeepney.io.threading import DBusRouter, Proxy, open_dbus_connection

        self.address = address
        self._level, self._held = 1, -1
        self._asked = threading.Event()
        self._answered = threading.Semaphore(0)
        self.patience: float = PATIENCE
        self._connection = open_dbus_connection(bus=address, enable_fds=True)
        with DBusRouter(self._connection) as router:
            for name in (_UPOWER, _LOGIND):
                assert Proxy(message_bus, router, timeout=PATIENCE).RequestName(name) == (1,)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def listened_to(self) -> None:
        """Wait until the window has asked that sleep and shutdown wait for it."""
        assert self._asked.wait(self.patience), "nobody listens to the machine"

    @property
    def has_waiters(self) -> bool:
        """Tell whether somebody has asked that sleep and shutdown wait for it."""
        return self._asked.is_set()

    def battery(self, level: int, percentage: float) -> None:
        """Tell that the battery changed; 3 is low."""
        self._level = level
        body = (f"{_UPOWER}.Device", {"Percentage": ("d", percentage), "WarningLevel": ("u", level)}, [])
        path = "/org/freedesktop/UPower/devices/DisplayDevice"
        self._tell(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", body)

    def asked_for_level(self) -> None:
        """Wait until somebody has been answered how low the battery is."""
        assert self._answered.acquire(timeout=self.patience), "nobody asks for the battery"

    def prepare_for(self, what: str) -> None:
        """Tell that `Sleep` or `Shutdown` comes, and wait until everybody who delays it has let go."""
        self._tell("/org/freedesktop/login1", f"{_LOGIND}.Manager", f"PrepareFor{what}", "b", (True,))
        held_end, self._held = self._held, -1
        with os.fdopen(held_end, "rb") as held:
            assert held.read() == b""  # ends when the last holder has closed the other end

    def awake(self) -> None:
        """Tell that the sleep is over, and wait until somebody asks to be waited for again."""
        self._asked.clear()
        self._tell("/org/freedesktop/login1", f"{_LOGIND}.Manager", "PrepareForSleep", "b", (False,))
        self.listened_to()

    def lock_screen(self) -> None:
        """Tell that the session is locked."""
        self._tell("/org/freedesktop/login1/session/_31", f"{_LOGIND}.Session", "Lock", None, ())

    def close(self) -> None:
        self._connection.interrupt()
        self._thread.join(PATIENCE)
        self._connection.close()
        if self._held >= 0:
            os.close(self._held)

    def _tell(self, path: str, interface: str, member: str, signature: str | None, body: tuple[object, ...]) -> None:
        from jeepney import DBusAddress, new_signal

        self._connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, body))

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return
        from jeepney.io.threading import ReceiveStopped

        while True:
            try:
                message = self._connection.receive()
            except ReceiveStopped:
                return
            if message.header.message_type is not MessageType.method_call:
                continue
            if message.header.fields[HeaderFields.member] == "Inhibit":
                self._held, other = os.pipe()
                self._connection.send(new_method_return(message, "h", (other,)))
                os.close(other)
                self._asked.set()
            else:
                self._connection.send(new_method_return(message, "v", (("u", self._level),)))
                self._answered.release()


@pytest.fixture
def machine() -> Iterator[Machine]:
    """Start a bus and the services on it. Skips without dbus-daemon, except where `CI` is set."""
    program = shutil.which("dbus-daemon")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("dbus-daemon is not installed")
        pytest.skip("dbus-daemon is not installed")
    command = [program, "--session", "--nofork", "--nopidfile", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert daemon.stdout is not None
        with daemon.stdout as told:
            made = Machine(told.readline().strip())
        yield made
        made.close()
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE)
