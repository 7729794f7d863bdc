"""What can be done with one saved registration, and that a NIK neither stays on the screen nor in the clipboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakes.cores import FakeCore
from fakes.focus import out_of_order
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.services.correcting import Change, Revision
from lapangan_app.ui.clipboard import PassingClipboard
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets import acts as module
from lapangan_app.ui.widgets.acts import RecordActs
from lapangan_app.ui.widgets.withdraw import WithdrawDialog

Settle = Callable[[], None]
NIK = "7503024708900021"
GROUPED = "7503 0247 0890 0021"


@pytest.fixture
def acts(
    qtbot: QtBot, core: FakeCore, tasks: TaskRunner, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> RecordActs:
    """Return the acts of one registration on the screen; a NIK is shown for a twentieth of a second."""
    monkeypatch.setattr(module, "SHOWN_MS", 50)
    made = RecordActs(core.correcting, core.session, tasks)
    qtbot.addWidget(made)
    core.put(Form(client_id="id-1", nik=NIK, full_name="Siti Uji"), State.READY)
    made.show_detail(core.queueing.detail("id-1"))
    made.show()
    settle()
    return made


def board() -> str:
    return QGuiApplication.clipboard().text()


def test_a_nik_is_asked_for_shown_and_hidden_again(
    acts: RecordActs, core: FakeCore, settle: Settle, qtbot: QtBot
) -> None:
    assert not acts.copy_button.isVisible()
    assert GROUPED not in [label.text() for label in acts.findChildren(QLabel)]
    acts.reveal_button.setFocus()
    QTest.keyClick(acts.reveal_button, Qt.Key.Key_Space)
    assert acts._tasks.wait(10)
    QApplication.processEvents()
    assert acts.shown_nik == GROUPED
    assert core.session.revealed == ["id-1"]
    assert out_of_order(acts) == []
    qtbot.waitUntil(lambda: acts.shown_nik == "")
    assert not acts.copy_button.isVisible()


def test_what_was_copied_goes_after_its_time_and_when_told(acts: RecordActs, settle: Settle, qtbot: QtBot) -> None:
    passing = PassingClipboard(acts, kept_ms=50)
    passing.copy(NIK)
    assert board() == NIK
    qtbot.waitUntil(lambda: board() == "")
    acts.clipboard.copy(NIK)
    assert acts.clipboard._timer.interval() == 30_000
    acts.clipboard.clear()
    assert board() == ""


def test_what_another_program_copied_meanwhile_is_left_alone(acts: RecordActs) -> None:
    acts.clipboard.copy(NIK)
    QGuiApplication.clipboard().setText("catatan rapat")
    acts.clipboard.clear()
    assert board() == "catatan rapat"
    acts.clipboard.clear()
    QGuiApplication.clipboard().clear()


def test_a_copied_nik_is_marked_for_no_history(acts: RecordActs) -> None:
    acts.clipboard.copy(NIK)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == NIK
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in name for name in data.formats())
    acts.clipboard.clear()


def test_the_copy_button_copies_the_digits_alone(acts: RecordActs, settle: Settle, qtbot: QtBot) -> None:
    acts._on_revealed("id-1", NIK)
    QTest.mouseClick(acts.copy_button, Qt.MouseButton.LeftButton)
    assert board() == NIK
    acts.clipboard.clear()


def test_locking_empties_the_clipboard(
    morning: FakeCore, open_shell: Callable[[FakeCore], Shell], settle: Settle
) -> None:
    shell = open_shell(morning)
    shell.queue.detail.acts.clipboard.copy(NIK)
    shell.begin_closing()
    assert board() == ""


def test_another_registration_never_shows_the_nik_of_the_one_before(acts: RecordActs, core: FakeCore) -> None:
    acts._on_revealed("id-1", NIK)
    assert acts.shown_nik == GROUPED
    core.put(Form(client_id="id-2", nik="7503024708900022", full_name="Yusuf Uji"), State.READY)
    acts.show_detail(core.queueing.detail("id-2"))
    assert acts.shown_nik == ""
    acts._on_revealed("id-1", NIK)  # an answer that comes late
    assert acts.shown_nik == ""


def test_a_registration_is_taken_back_from_here(acts: RecordActs, core: FakeCore, settle: Settle, qtbot: QtBot) -> None:
    acts.withdraw()
    dialog = acts.findChild(WithdrawDialog)
    assert dialog is not None
    dialog.choose("salah_orang")
    with qtbot.waitSignal(acts.changed):
        dialog.act_button.click()
        settle()
    assert core.correcting.withdrawn == {"id-1": "salah_orang"}


def test_what_was_withdrawn_offers_neither_correction_nor_withdrawal(acts: RecordActs, core: FakeCore) -> None:
    acts.show_detail(replace(core.queueing.detail("id-1"), withdrawn=True))
    assert not acts.correct_button.isVisible()
    assert not acts.withdraw_button.isVisible()


def test_revisions_are_told_as_people_write(acts: RecordActs, core: FakeCore, settle: Settle) -> None:
    changes = (
        Change("income", "1000000", "2800000"),
        Change("birth_date", "1990-08-05", "1990-08-06"),
        Change("mother_name", "•••", "•••"),
        Change("email", "", "siti@contoh.id"),
    )
    core.correcting.kept = (
        Revision(1, 0, True, False, ()),
        Revision(2, 1, False, False, changes),
        Revision(3, 2, False, False, ()),
        Revision(4, 3, False, True, ()),
    )
    acts.show_detail(core.queueing.detail("id-1"))
    settle()
    assert acts._history.text().split("\n") == [
        "Revisi 1: pertama disimpan",
        "Revisi 2: penghasilan: Rp1.000.000 → Rp2.800.000; tanggal lahir: 5 Agustus 1990 → 6 Agustus 1990;"
        " nama ibu kandung diubah; surel: — → siti@contoh.id",
        "Revisi 3: disimpan lagi",
        "Revisi 4: ditarik",
    ]
