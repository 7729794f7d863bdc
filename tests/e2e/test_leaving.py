"""Whatever makes the officer leave, what was typed a moment ago is on disk: on the real window, with a real bus.

Quick capture is where it is tried: a field of the form that loses the cursor keeps its form by itself. The timer that
keeps after a pause is taken out, so that only the reason to leave can have kept anything. Each reason is tried a second
time with a bug that disables it, and must then be seen to lose what was typed.
"""

import contextlib
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing

import pytest

from fakes.machine import Machine
from fakes.typists import PATIENCE, PIN, Typist
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.services.preparing import invented_activation

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]

NIK, NAME = "7503024708900021", "Wulandari"
_OTHER_PROGRAM = (
    "import sys; from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]);"
    " window = QLabel('x'); window.setWindowTitle('Program lain'); window.resize(80, 60); window.show();"
    " sys.exit(app.exec())"
)
Leave = Callable[[Typist, Machine], None]


class Hall:
    """A profile, a display, a machine, and the window in front of them."""

    def __init__(self, environment: Mapping[str, str], machine: Machine, settings: Settings) -> None:
        make_access(settings).create(invented_activation(), "Rahma Djafar", PIN).close()
        self._environment = {**environment, "LAPANGAN_HOME": str(settings.home)}
        self._environment["DBUS_SYSTEM_BUS_ADDRESS"] = machine.address
        self._machine, self._settings = machine, settings

    def leave(self, leave: Leave, *planted: str) -> None:
        """Type somebody into quick capture, leave, and let the battery be empty at once."""
        self._machine.patience = patience = 8 if planted else PATIENCE
        typist = Typist(self._environment, planted=("no timer", *planted), patience=patience)
        try:
            typist.until(lambda s: s.get("enabled") and s["field"] == "nik", "the form was ready")
            typist.type("", "ctrl+k")
            typist.until(lambda s: "Tangkap cepat" in s["windows"], "quick capture opened")
            typist.focus("Tangkap cepat")
            typist.type(NIK, "Return")
            typist.type(NAME)
            typist.until(lambda s: s["quick"] == [NIK, NAME], "the person stood in quick capture")
            leave(typist, self._machine)
        finally:
            typist.die()

    def kept(self) -> list[tuple[str, str]]:
        """Return whom the store holds as drafts."""
        access = make_access(self._settings)
        with closing(access.unlock(access.info().officers[0].officer_id, PIN)) as core:
            forms = [core.enrolling.open_form(row.client_id) for row in core.enrolling.drafts()]
        return [(form.nik, form.full_name) for form in forms]


@pytest.fixture
def hall(private_display: Mapping[str, str], machine: Machine, settings: Settings) -> Iterator[Hall]:
    return Hall(private_display, machine, settings)


def to_another_program(typist: Typist, _machine: Machine) -> None:
    other = subprocess.Popen([sys.executable, "-c", _OTHER_PROGRAM], env=typist.environment)
    try:
        typist.focus("Program lain")
        typist.until(lambda s: s["quick_kept"], "the draft was kept")
    finally:
        other.kill()
        other.wait(PATIENCE)


def low_battery(typist: Typist, machine: Machine) -> None:
    machine.listened_to()
    machine.battery(3, 9.0)
    typist.until(lambda s: s["quick_kept"], "the draft was kept")


def sleep(_typist: Typist, machine: Machine) -> None:
    machine.listened_to()
    machine.prepare_for("Sleep")


def shutdown(_typist: Typist, machine: Machine) -> None:
    machine.listened_to()
    machine.prepare_for("Shutdown")


def locked_screen(typist: Typist, machine: Machine) -> None:
    machine.listened_to()
    machine.lock_screen()
    typist.until(lambda s: "page" not in s, "the PIN was asked for")
    typist.die(signal.SIGTERM)  # in order: what locking began to write is finished


def told_to_end(order: signal.Signals) -> Leave:
    def leave(typist: Typist, _machine: Machine) -> None:
        typist.die(order)
        assert typist.process.returncode == 0

    return leave


REASONS: dict[str, tuple[Leave, tuple[str, ...]]] = {
    "another program": (to_another_program, ("focus ignored", "nothing watched")),
    "low battery": (low_battery, ("battery ignored", "machine not heard")),
    "sleep": (sleep, ("machine goes first", "machine not heard")),
    "shutdown": (shutdown, ("machine goes first",)),
    "locked screen": (locked_screen, ("lock ignored",)),
    "SIGTERM": (told_to_end(signal.SIGTERM), ("nothing watched",)),
    "SIGHUP": (told_to_end(signal.SIGHUP), ("nothing watched",)),
}
"""How somebody leaves, and the bugs by which it would lose what was typed."""


@pytest.mark.parametrize("reason", REASONS)
def test_what_was_just_typed_is_kept(hall: Hall, reason: str) -> None:
    hall.leave(REASONS[reason][0])
    assert hall.kept() == [(NIK, NAME)]


@pytest.mark.parametrize(("reason", "bug"), [(reason, bug) for reason in REASONS for bug in REASONS[reason][1]])
def test_a_reason_that_is_not_heard_is_found(hall: Hall, reason: str, bug: str) -> None:
    with contextlib.suppress(AssertionError, pytest.fail.Exception):
        hall.leave(REASONS[reason][0], bug)
    assert hall.kept() == []
