"""Reasons to leave, one by one: what is kept, when it is kept, and what is not asked for twice."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeAccess, FakeCore
from fakes.dialogs import FakeDialogs
from fakes.machine import Machine
from lapangan_app.ui.leaving import Leaving
from lapangan_app.ui.pages.unlock import UnlockPage
from lapangan_app.ui.pauses import DRAFT_AFTER_MS
from lapangan_app.ui.power import Power
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.forms import PinForm
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.window import Window

NIK = "7503024708900021"


@pytest.fixture
def window(core: FakeCore, theme: Theme, clock: VirtualClock, dialogs: FakeDialogs, qtbot: QtBot) -> Iterator[Window]:
    """Return the window with its shell open on an empty form."""
    made = Window(FakeAccess(core), theme, clock, dialogs)
    made.show()
    made.activateWindow()
    made.show_shell(core)
    shell = shell_of(made)
    shell.schedule.stop()
    shell.go("register")
    qtbot.waitUntil(lambda: shell.register.form.collect().client_id != "")
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shell_of(window: Window) -> Shell:
    assert isinstance(window.page, Shell)
    return window.page


def quick_with(window: Window, nik: str, qtbot: QtBot) -> QuickCapture:
    """Open quick capture and type a NIK into it."""
    shell_of(window).dialogs.quick_capture()
    quick = window.findChild(QuickCapture)
    assert quick is not None
    qtbot.waitUntil(lambda: quick._form is not None)
    QTest.keyClicks(quick._nik, nik)
    return quick


def kept(core: FakeCore) -> list[str]:
    return [record.form.nik for record in core.store.records.values()]


def test_when_the_session_ends_the_draft_is_on_disk_before_qt_lets_it_end(
    window: Window, core: FakeCore, qapp: QApplication
) -> None:
    """Only Windows and macOS let Qt ask this, and nobody else can make what it asks with: so wiring and slot apart."""
    asked = SIGNAL("commitDataRequest(QSessionManager&)")
    before = qapp.receivers(asked)
    leaving = Leaving(qapp, window.keep_everything, window.keep_everything_now)
    assert qapp.receivers(asked) == before + 1
    QTest.keyClicks(shell_of(window).register.form.fields["nik"].editor, NIK)
    assert kept(core) == []
    leaving._on_session_end(None)
    assert kept(core) == [NIK]  # no event was processed since
    leaving.deleteLater()


@pytest.mark.parametrize(
    ("state", "keeps"),
    [
        (Qt.ApplicationState.ApplicationActive, []),
        (Qt.ApplicationState.ApplicationInactive, [NIK]),
        (Qt.ApplicationState.ApplicationHidden, [NIK]),
        (Qt.ApplicationState.ApplicationSuspended, [NIK]),
    ],
)
def test_another_program_in_front_keeps_the_form(
    window: Window, core: FakeCore, qapp: QApplication, state: Qt.ApplicationState, keeps: list[str]
) -> None:
    leaving = Leaving(qapp, window.keep_everything, window.keep_everything_now)
    QTest.keyClicks(shell_of(window).register.form.fields["nik"].editor, NIK)
    qapp.applicationStateChanged.emit(state)
    assert window.tasks.wait(10)
    assert kept(core) == keeps
    leaving.deleteLater()


def test_quick_capture_is_kept_too_and_stays_open(window: Window, core: FakeCore, qtbot: QtBot) -> None:
    quick = quick_with(window, NIK, qtbot)
    window.keep_everything_now()
    window.keep_everything_now()
    assert kept(core) == [NIK]
    assert quick.isVisible()
    assert core.enrolling.left_open() is None  # the form of the page is another one


def test_quick_capture_keeps_after_a_pause_by_itself(window: Window, qtbot: QtBot) -> None:
    quick = quick_with(window, "7503", qtbot)
    assert 0 < quick._pause.remainingTime() <= DRAFT_AFTER_MS
    quick.keep_typed()
    assert not quick._pause.isActive()


def test_locking_closes_every_question_and_keeps_whom_quick_capture_holds(
    window: Window, core: FakeCore, qtbot: QtBot
) -> None:
    quick = quick_with(window, NIK, qtbot)
    pin = PinForm(shell_of(window), core.session, window.tasks)
    pin.open()
    window.lock()
    assert isinstance(window.page, UnlockPage)
    assert (quick.isVisible(), pin.isVisible()) == (False, False)
    qtbot.waitUntil(lambda: core.closed)
    assert kept(core) == [NIK]


def test_a_screen_locked_before_the_pin_leaves_the_page_as_it_is(window: Window, core: FakeCore, qtbot: QtBot) -> None:
    window.lock()
    page = window.page
    assert isinstance(page, UnlockPage)
    page.pin.setText("27")
    window.lock()
    assert window.page is page
    assert page.pin.text() == "27"
    qtbot.waitUntil(lambda: core.closed)


@pytest.fixture
def heard(machine: Machine, qtbot: QtBot) -> Iterator[tuple[Power, list[str]]]:
    """Return a watcher on the bus of a machine, and what it told."""
    bus, told = QDBusConnection.connectToBus(machine.address, "test"), list[str]()
    power = Power(bus)
    power.battery_low.connect(lambda: told.append("battery low"))
    power.ending.connect(lambda: told.append("ending"))
    power.locked.connect(lambda: told.append("locked"))
    qtbot.waitUntil(lambda: machine.has_waiters)
    yield power, told
    QDBusConnection.disconnectFromBus("test")


@pytest.mark.parametrize(("level", "low"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1)])
def test_the_battery_is_low_from_level_three(
    machine: Machine, heard: tuple[Power, list[str]], qtbot: QtBot, level: int, low: int
) -> None:
    """Levels: UpDeviceLevel of UPower; 2 is a discharging battery, 3 a low one."""
    power, told = heard
    machine.battery(level, 50.0)
    asking = threading.Thread(target=machine.asked_for_level)
    asking.start()
    qtbot.waitUntil(lambda: not asking.is_alive())
    with qtbot.waitSignal(power.locked):  # sent after the answer, so it comes after it
        machine.lock_screen()
    assert told == ["battery low"] * low + ["locked"]


def test_the_machine_waits_for_the_draft_each_time_it_sleeps(
    machine: Machine, heard: tuple[Power, list[str]], qtbot: QtBot
) -> None:
    _power, told = heard

    def through(act: Callable[[], None]) -> None:
        doing = threading.Thread(target=act)
        doing.start()
        qtbot.waitUntil(lambda: not doing.is_alive())

    for _ in range(2):
        through(lambda: machine.prepare_for("Sleep"))
        qtbot.waitUntil(lambda: told[-2:] == ["ending", "locked"])
        through(machine.awake)
    through(lambda: machine.prepare_for("Shutdown"))
    assert told == ["ending", "locked"] * 2 + ["ending"]


def test_without_a_bus_nothing_is_told_and_nothing_fails(qapp: QApplication) -> None:
    power = Power(QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere"))
    qapp.processEvents()
    assert power._delay is None
