"""The window as a whole: in with a PIN, around with the keyboard, out without losing anything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeAccess, FakeCore
from fakes.dialogs import FakeDialogs
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.errors import AppError, BadActivation, PinLocked, WrongPin
from lapangan_app.ui.pages.first_run import FirstRunPage
from lapangan_app.ui.pages.unlock import UnlockPage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.forms import EventForm, PinForm
from lapangan_app.ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
OpenWindow = Callable[[FakeAccess], Window]
Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


@pytest.fixture
def open_window(theme: Theme, clock: VirtualClock, dialogs: FakeDialogs) -> Iterator[OpenWindow]:
    opened: list[Window] = []

    def show(access: FakeAccess) -> Window:
        window = Window(access, theme, clock, dialogs)
        window.show()
        window.activateWindow()
        opened.append(window)
        return window

    yield show
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def unlock_page(window: Window) -> UnlockPage:
    assert isinstance(window.page, UnlockPage)
    return window.page


def test_the_right_pin_opens_home(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(FakeAccess(core))
    QTest.keyClicks(unlock_page(window).pin, "274913")
    with qtbot.waitSignal(window.opened):
        QTest.keyClick(unlock_page(window).pin, Qt.Key.Key_Return)
    assert isinstance(window.page, Shell)
    assert window.page.page_name == "home"


def test_a_wrong_pin_says_how_many_tries_are_left(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    page = unlock_page(open_window(FakeAccess(core)))
    page.pin.setText("000000")
    page.unlock()
    qtbot.waitUntil(lambda: page.message.text() == "PIN salah. Sisa 2 kali percobaan. Data aman.")
    assert page.pin.text() == ""
    assert page.open_button.isEnabled()


def test_a_wait_is_shown_and_nothing_can_be_tried(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    access = FakeAccess(core)
    access.wait = 30
    window = open_window(access)
    page = unlock_page(window)
    page.pin.setText("000000")
    page.unlock()
    qtbot.waitUntil(lambda: page.open_button.text() == "Tunggu 30 detik")
    assert not page.open_button.isEnabled()
    page.pin.setText("274913")
    page.unlock()
    assert window.tasks.wait()
    QCoreApplication.processEvents()
    assert window.page is page  # the right PIN came too early: it never left the page
    for _ in range(30):
        page.tick_down()
    assert page.open_button.isEnabled()
    assert page.open_button.text() == "Buka"


def test_a_locked_pin_names_the_way_out(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    access = FakeAccess(core)
    access.refuse = PinLocked()
    page = unlock_page(open_window(access))
    page.pin.setText("274913")
    page.unlock()
    qtbot.waitUntil(lambda: "kunci pemulihan" in page.message.text())


def test_the_practice_pin_is_shown_only_in_practice(
    core: FakeCore, clock: VirtualClock, open_window: OpenWindow
) -> None:
    def words(window: Window) -> str:
        return " ".join(part.text() for part in window.findChildren(type(unlock_page(window).message)))

    assert "274913" in words(open_window(FakeAccess(FakeCore(clock, training=True))))
    assert "274913" not in words(open_window(FakeAccess(core)))


def first_run(window: Window) -> FirstRunPage:
    assert isinstance(window.page, FirstRunPage)
    return window.page


def test_setting_up_asks_for_what_is_missing_in_order(
    core: FakeCore, open_window: OpenWindow, dialogs: FakeDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(FakeAccess(core, exists=False))
    page = first_run(window)
    file = tmp_path / "aktivasi.json"
    file.write_bytes(b"{}")
    steps: list[tuple[str, Callable[[], object]]] = [
        ("Pilih dulu berkas aktivasi.", lambda: page.take_file(str(file))),
        ("Tulis nama Anda.", lambda: page.officer.setText("Rahma")),
        ("PIN paling sedikit 6 angka.", lambda: page.pin.setText("274913")),
        ("Kedua PIN belum sama.", lambda: page.again.setText("274913")),
    ]
    for said, mend in steps:
        page.create_profile()
        assert page.message.text() == said
        mend()
    with qtbot.waitSignal(window.opened):
        page.create_profile()


def test_the_activation_file_is_chosen_by_dialog(
    core: FakeCore, open_window: OpenWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    page = first_run(open_window(FakeAccess(core, exists=False)))
    page.choose_button.click()
    assert dialogs.asked == ["Pilih berkas aktivasi"]
    dialogs.file = str(tmp_path / "tidak-ada.json")
    page.choose_button.click()
    assert page.message.text() == "Berkas itu tidak dapat dibaca. Pilih berkas lain."


def test_a_refused_activation_keeps_what_was_typed(
    core: FakeCore, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    access = FakeAccess(core, exists=False)
    access.refuse = BadActivation()
    page = first_run(open_window(access))
    file = tmp_path / "x.json"
    file.write_bytes(b"{}")
    page.take_file(str(file))
    for line, text in ((page.officer, "Rahma"), (page.pin, "274913"), (page.again, "274913")):
        line.setText(text)
    page.create_profile()
    qtbot.waitUntil(lambda: "bukan berkas aktivasi yang berlaku" in page.message.text())
    assert (page.officer.text(), page.pin.text()) == ("Rahma", "274913")


def test_locking_keeps_the_draft_and_closes_the_core(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(FakeAccess(core))
    window.show_shell(core)
    shell = window.page
    assert isinstance(shell, Shell)
    shell.go("register")
    form = shell.register.form
    qtbot.waitUntil(form.isEnabled)
    qtbot.waitUntil(lambda: form.collect().client_id != "")
    QTest.keyClicks(form.fields["nik"].editor, "7503")
    window.lock()
    assert isinstance(window.page, UnlockPage)
    qtbot.waitUntil(lambda: core.closed)
    assert [record.form.nik for record in core.store.records.values()] == ["7503"]


def test_closing_the_window_keeps_the_draft(core: FakeCore, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(FakeAccess(core))
    window.show_shell(core)
    shell = window.page
    assert isinstance(shell, Shell)
    shell.go("register")
    qtbot.waitUntil(lambda: shell.register.form.collect().client_id != "")
    shell.window().focusWidget().clearFocus()  # what leaving a field would keep is another matter
    shell.register.form.consent.tick.click()
    window.close()
    assert core.closed
    assert [record.row.state for record in core.store.records.values()] == [State.DRAFT]


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(widget.window().focusWidget() or widget, key, modifier)


def test_every_page_is_an_alt_letter_away(morning: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot) -> None:
    shell = open_shell(morning)
    for key, page in (("P", "register"), ("E", "people"), ("A", "queue"), ("B", "home")):
        press(shell, getattr(Qt.Key, f"Key_{key}"), ALT)
        qtbot.waitUntil(lambda page=page: shell.page_name == page)  # Qt shows the button going down first
        settle()
        assert shell.navigation.buttons[page].isChecked()


@pytest.mark.parametrize("page", ["home", "people", "queue"])
def test_ctrl_n_leads_to_the_form_from_everywhere(core: FakeCore, open_shell: Open, settle: Settle, page: str) -> None:
    shell = open_shell(core)
    shell.go(page)
    settle()
    press(shell, Qt.Key.Key_N, CTRL)
    settle()
    assert shell.page_name == "register"
    assert shell.window().focusWidget() is shell.register.form.fields["nik"].editor


def test_a_queue_in_which_nothing_waits_leaves_the_cursor_somewhere(
    core: FakeCore, open_shell: Open, settle: Settle
) -> None:
    shell = open_shell(core)
    shell.go("queue")
    settle()
    assert shell.window().focusWidget() is shell.queue.send_button
    shell.queue.send_button.setEnabled(False)  # as while it sends
    shell.queue.focus_first()
    assert shell.window().focusWidget() is shell.queue.filters["open"]


def test_ctrl_l_and_alt_k_lock(core: FakeCore, open_shell: Open, qtbot: QtBot) -> None:
    shell = open_shell(core)
    for key, modifier in ((Qt.Key.Key_L, CTRL), (Qt.Key.Key_K, ALT)):
        with qtbot.waitSignal(shell.locked):
            press(shell, key, modifier)


def test_a_save_is_counted_in_the_status_line(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    assert "tidak ada yang menunggu" in shell.status.text
    row = core.put(Form(client_id="x", full_name="Siti"), State.READY)
    shell.register.saved.emit(row)
    settle()
    assert "1 menunggu · tertua baru saja" in shell.status.text
    assert shell.schedule.next_in_ms is not None


def test_practice_is_seen_on_every_page_and_only_there(clock: VirtualClock, open_shell: Open) -> None:
    practice, real = open_shell(FakeCore(clock, training=True)), open_shell(FakeCore(clock))
    for name in practice.pages:
        practice.go(name)
        assert practice.practice.isVisible()
        assert practice.practice.geometry() == practice.rect()
    assert not real.practice.isVisible()


def test_a_missing_key_ring_stays_on_screen(clock: VirtualClock, open_shell: Open) -> None:
    shell = open_shell(FakeCore(clock, notices=("no_keyring",)))
    for name in shell.pages:
        shell.go(name)
        assert [notice.isVisible() for notice in shell.notices] == [True]


def test_an_error_nobody_handled_is_said_on_the_page(core: FakeCore, open_shell: Open, tasks: object) -> None:
    shell = open_shell(core)
    tasks.failed.emit(AppError())  # type: ignore[attr-defined]
    assert "Data yang sudah tersimpan tetap aman" in shell.error.text


def test_an_event_is_made_and_shown(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    shell.new_event()
    form = shell.findChild(EventForm)
    assert form is not None
    form.accept_button.click()
    assert form.message.text() == "Isi nama, desa, dan tanggalnya."
    form.name.setText("Sosialisasi")
    form.place.setText("Balai desa")
    form.region.setFocus()
    QTest.keyClicks(form.region, "muara")
    form.region.before_leaving()
    form.accept_button.click()
    settle()
    assert core.events.current() is not None
    assert core.store.event is not None
    assert core.store.event.region_code == "75.03.02.2004"
    assert shell.home.event_name == "Sosialisasi"


def test_the_pin_is_changed_only_with_the_old_one(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    form = PinForm(shell, core.session, shell.tools.tasks)
    form.open()
    for line, text in ((form.old, "111111"), (form.new, "638204"), (form.again, "638205")):
        line.setText(text)
    form.accept_button.click()
    assert form.message.text() == "Kedua PIN baru belum sama."
    form.again.setText("638204")
    form.accept_button.click()
    settle()
    assert form.message.text().startswith("PIN salah")
    form.old.setText("274913")
    form.accept_button.click()
    settle()
    assert core.session.pin == "638204"
    assert not form.isVisible()


def test_wrong_pins_never_reach_the_log(
    core: FakeCore, open_window: OpenWindow, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    page = unlock_page(open_window(FakeAccess(core)))
    page.pin.setText("918273")
    page.unlock()
    qtbot.waitUntil(lambda: page.message.text().startswith("PIN salah"))
    assert "918273" not in caplog.text
    assert "918273" not in str(WrongPin(left=1))
