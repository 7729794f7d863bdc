"""The widgets of the registration desk, as somebody reads them and by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeAccess, FakeCore
from fakes.focus import out_of_order, tab_stops
from lapangan_app.domain.codes import Code, error, warning
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Heir, Reason
from lapangan_app.domain.states import State
from lapangan_app.errors import DiskFull
from lapangan_app.services.enrolling import Unfinished
from lapangan_app.services.recognising import Alike, Compared, Known
from lapangan_app.services.values import Existing, Expected, PersonRow
from lapangan_app.ui.dialogs import MessageBoxes
from lapangan_app.ui.models.records import SECOND_LINE_ROLE
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.compare import CompareDialog
from lapangan_app.ui.widgets.consent import ConsentBlock, ReadOut
from lapangan_app.ui.widgets.drafts import DraftsDialog
from lapangan_app.ui.widgets.fold import Fold
from lapangan_app.ui.widgets.found import FoundPanel
from lapangan_app.ui.widgets.heirs import MOST, HeirsBlock
from lapangan_app.ui.widgets.inputs import HourInput, Line, YesNoInput
from lapangan_app.ui.widgets.lookup import LookupInput, Suggestion
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.widgets.reasons import ReasonsBlock, sentences
from lapangan_app.ui.widgets.withdraw import WithdrawDialog
from lapangan_app.ui.window import Window

Settle = Callable[[], None]
ENTER, TAB, SPACE, DOWN, ESCAPE = (
    Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape,
)  # fmt: skip
RELATIONS = [("suami_istri", "Suami atau istri"), ("anak", "Anak"), ("orang_tua", "Orang tua")]
SCHOOLS = [("sd", "SD"), ("smp", "SMP")]
SAVED = "2026-11-21T01:00:00.000000Z"


def strike(*keys: str | Qt.Key) -> None:
    """Send keys to whatever has the focus; words are typed letter by letter."""
    for key in keys:
        for stroke in key if isinstance(key, str) else (key,):
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, stroke)
            QApplication.processEvents()  # nobody types faster than the window follows


def show(qtbot: QtBot, widget: QWidget) -> QWidget:
    """Show a widget in a window of its own, wide enough to be read."""
    host = QWidget()
    column = QVBoxLayout(host)
    for part in (Line(), widget, Line()):  # as in the form, something comes before and after
        column.addWidget(part)
    host.resize(820, 420)
    qtbot.addWidget(host)
    widget.host = host  # type: ignore[attr-defined] - nobody else keeps it
    host.show()
    host.activateWindow()
    QApplication.processEvents()
    return host


def opened(qtbot: QtBot, dialog: QWidget) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    shown = [part for part in widget.findChildren(QLabel) if part.isVisible() and part.text()]
    return [part.text() for part in sorted(shown, key=lambda part: part.mapTo(widget, QPoint(0, 0)).toTuple()[::-1])]


# heirs


@pytest.fixture
def heirs(qtbot: QtBot, theme: Theme) -> HeirsBlock:
    """Return the block of heirs on the screen."""
    made = HeirsBlock(theme)
    made.set_choices(RELATIONS, SCHOOLS)
    show(qtbot, made)
    return made


def test_an_heir_is_given_by_keyboard_and_a_child_is_asked_about_school(heirs: HeirsBlock) -> None:
    heirs.add_button.setFocus()
    strike(ENTER, "Aisyah Rekaan", ENTER, "a", ENTER, "02032015", ENTER, ENTER, ENTER)
    assert heirs.rows[0].fields["scholarship"].holds_focus
    assert not heirs.rows[0].fields["school_level"].isVisible()
    strike(SPACE, ENTER, "s", ENTER)
    child = Heir(
        name="Aisyah Rekaan", relation="anak", birth_date=date(2015, 3, 2), scholarship=True, school_level="sd"
    )
    assert heirs.value == (child,)
    assert out_of_order(heirs.window()) == []


def test_who_is_no_child_keeps_no_scholarship(heirs: HeirsBlock) -> None:
    heirs.set_value((Heir(name="Aisyah", relation="anak", scholarship=True, school_level="sd"),))
    heirs.rows[0].fields["relation"].editor.setFocus()
    strike("s")
    assert heirs.value == (Heir(name="Aisyah", relation="suami_istri"),)
    assert not heirs.rows[0].fields["scholarship"].isVisible()


def test_heirs_are_counted_anew_when_one_goes(heirs: HeirsBlock, qtbot: QtBot) -> None:
    heirs.set_value(tuple(Heir(name=f"Orang {name}", relation="anak") for name in "ABC"))
    heirs.rows[0]._remove.setFocus()
    strike(ENTER, ENTER)  # Enter moves on through the lines and takes nobody away
    assert len(heirs.rows) == 3
    with qtbot.waitSignal(heirs.changed):
        strike(SPACE)
    heirs.add()
    assert [row.fields["name"].title for row in heirs.rows] == [f"Nama ahli waris {n}" for n in (1, 2, 3)]
    assert heirs.rows[0].fields["name"].editor.accessibleName() == "Nama ahli waris 1"
    assert [heir.name for heir in heirs.value] == ["Orang B", "Orang C"]  # the empty row is nobody
    assert "Nama ahli waris 1 *" in texts(heirs)


def test_there_are_twenty_heirs_at_most(heirs: HeirsBlock) -> None:
    for _ in range(MOST + 3):
        heirs.add()
    assert len(heirs.rows) == MOST
    assert not heirs.add_button.isEnabled()
    heirs.rows[3].removed.emit()
    assert heirs.add_button.isEnabled()


def test_findings_about_heirs_stand_where_they_belong(heirs: HeirsBlock) -> None:
    heirs.set_value((Heir(name="Ada", relation="anak"), Heir(name="", relation="anak", phone="12")))
    heirs.show_findings((error("heirs.1.name", Code.HEIR_NAME_MISSING), error("heirs", Code.HEIRS_MANY, limit=20)))
    first = heirs.judge()
    assert first is heirs.rows[1].fields["name"]
    assert not heirs.rows[0].fields["name"].has_error
    assert "20" in heirs.message.text()


# reasons


@pytest.fixture
def reasons(qtbot: QtBot) -> ReasonsBlock:
    """Return the block of reasons on the screen."""
    made = ReasonsBlock()
    show(qtbot, made)
    return made


def test_a_reason_is_asked_for_under_its_warning(reasons: ReasonsBlock) -> None:
    reasons.ask({"age_65": "Usianya 66 tahun."})
    assert texts(reasons) == ["Usianya 66 tahun.", "Alasan *"]
    editor = reasons.fields["age_65"].editor
    assert editor.accessibleName() == "Alasan: Usianya 66 tahun."
    editor.setFocus()
    strike("masih bekerja")
    assert reasons.value == (Reason("age_65", "masih bekerja"),)
    reasons.show_findings((error("reasons", Code.REASON_MISSING, about="moved_away"),))
    assert reasons.judge() is None
    reasons.show_findings((error("reasons", Code.REASON_MISSING, about="age_65"),))
    assert reasons.judge() is reasons.fields["age_65"]


def test_the_reason_of_one_person_is_never_that_of_the_next(reasons: ReasonsBlock) -> None:
    reasons.ask({"age_65": "Usianya 66 tahun."})
    reasons.fields["age_65"].editor.setFocus()
    strike("masih bekerja")
    reasons.set_value(())  # the next person
    reasons.ask({"age_65": "Usianya 70 tahun."})
    assert reasons.value == ()
    reasons.set_value((Reason("age_65", "kata dari draf"),))
    reasons.ask({"age_65": "Usianya 67 tahun."})
    assert reasons.value == (Reason("age_65", "kata dari draf"),)


def test_a_line_keeps_its_cursor_when_another_warning_comes_and_its_words_when_it_goes(reasons: ReasonsBlock) -> None:
    reasons.ask({"moved_away": "Sudah pindah."})
    reasons.fields["moved_away"].editor.setFocus()
    strike("kerja di")
    reasons.ask({"age_65": "Usianya 66 tahun.", "moved_away": "Sudah pindah."})
    strike(" sini")
    assert reasons.value == (Reason("moved_away", "kerja di sini"),)
    assert texts(reasons)[0] == "Usianya 66 tahun."
    assert out_of_order(reasons.window()) == []
    reasons.ask({})
    assert reasons.value == ()
    assert texts(reasons) == []
    reasons.ask({"moved_away": "Sudah pindah."})
    assert reasons.value == (Reason("moved_away", "kerja di sini"),)


def test_the_sentence_of_a_warning_is_that_of_its_finding() -> None:
    told = sentences((warning("birth_date", Code.AGE_65, age=66, limit=65),), ("age_65", "moved_away"))
    assert "65" in told["age_65"]
    assert told["moved_away"] == ""


# found


def alike(number: int) -> Alike:
    signs = ("birth_date", "name")
    return Alike(f"id-{number}", f"Orang {number}", "7503 01•• •••• 0001", "Talumopatu", State.READY, SAVED, signs, 2.0)


EXISTING = Existing("id-e", "Siti Uji", State.READY, SAVED)
DRAFT = Existing("id-d", "", State.DRAFT, SAVED)
EXPECTED = Expected("Siti Uji", "merantau", "Daftar Kopdes", b"{}")


def test_what_is_known_is_said_with_its_key(qtbot: QtBot) -> None:
    panel = FoundPanel()
    host = show(qtbot, panel)
    panel.show_known(Known(draft=DRAFT, expected=EXPECTED, alike=(alike(1), alike(2))))
    assert panel.lines == [
        "Ada draf dengan NIK ini: tanpa nama",
        "Ada di daftar Daftar Kopdes: Siti Uji · sedang merantau",
        "Mirip Orang 1 (7503 01•• •••• 0001), Talumopatu: sama tanggal lahir, nama",
        "Mirip Orang 2 (7503 01•• •••• 0001), Talumopatu: sama tanggal lahir, nama",
    ]
    assert texts(host) == panel.lines
    for act, signal, sent in (
        (panel.open, panel.draft_wanted, "id-d"),
        (panel.fill, panel.fill_wanted, EXPECTED),
        (panel.compare, panel.compare_wanted, "id-1"),
    ):
        with qtbot.waitSignal(signal) as caught:
            act()
        assert caught.args == [sent]


def test_who_has_no_key_of_its_own_is_reached_by_tab(qtbot: QtBot) -> None:
    panel = FoundPanel()
    host = show(qtbot, panel)
    panel.show_known(Known(alike=(alike(1), alike(2), alike(3))))
    QApplication.processEvents()
    stops = tab_stops(host)
    assert [stop.text() for stop in stops] == ["", "Bandingkan", "Bandingkan", ""]
    assert out_of_order(host) == []
    stops[2].setFocus()
    with qtbot.waitSignal(panel.compare_wanted) as caught:
        strike(ENTER)
    assert caught.args == ["id-3"]


def test_a_registration_that_is_here_comes_first_and_takes_the_key(qtbot: QtBot) -> None:
    panel = FoundPanel()
    show(qtbot, panel)
    panel.show_known(Known(existing=EXISTING, draft=DRAFT, expected=EXPECTED))
    assert panel.lines == [
        "Sudah tersimpan di laptop ini: Siti Uji · Siap kirim",
        "Ada draf dengan NIK ini: tanpa nama",
    ]
    with qtbot.waitSignal(panel.record_wanted) as caught:
        panel.open()
    assert caught.args == ["id-e"]
    panel.show_known(Known())
    assert panel.isHidden()
    with qtbot.assertNotEmitted(panel.compare_wanted):
        panel.compare()


# comparison


ROWS = (
    Compared("nik", "7503 01•• •••• 0001", "7503 01•• •••• 0002", False),
    Compared("full_name", "Siti Rahma Uji", "Siti Rahma", True),
    Compared("birth_date", "1990-08-05", "1990-08-05", True),
    Compared("mother_name", "•••", "", False),
    Compared("phone", "", "", True),
)


def test_two_people_are_shown_side_by_side_and_enter_keeps_them_apart(qtbot: QtBot, theme: Theme) -> None:
    calls: list[str] = []
    dialog = CompareDialog(None, ROWS, lambda: calls.append("open"))
    opened(qtbot, dialog)
    said = texts(dialog)
    assert said[0] == "Bandingkan dengan KTP-nya. Tidak ada data yang digabung sendiri."
    assert said.count("5 Agustus 1990") == 2
    assert said.count("sama") == 2  # nothing typed is no agreement
    assert out_of_order(dialog) == []
    strike(ENTER)
    assert (dialog.isVisible(), calls) == (False, [])


def test_the_same_person_is_opened_by_keyboard(qtbot: QtBot, theme: Theme) -> None:
    calls: list[str] = []
    dialog = CompareDialog(None, ROWS, lambda: calls.append("open"))
    opened(qtbot, dialog)
    tab_stops(dialog)[0].setFocus()
    strike(SPACE)
    assert (dialog.isVisible(), calls) == (False, ["open"])


# fold


def test_what_is_rare_opens_by_keyboard_and_says_whether_it_is_open(qtbot: QtBot, theme: Theme) -> None:
    fold = Fold(theme, "Lainnya")
    fold.body.addWidget(Line())
    show(qtbot, fold)
    assert (fold.is_open, fold.toggle.accessibleDescription()) == (False, "tertutup")
    fold.toggle.setFocus()
    with qtbot.waitSignal(fold.opened):
        strike(SPACE)
    assert (fold.is_open, fold.toggle.accessibleDescription()) == (True, "terbuka")
    with qtbot.assertNotEmitted(fold.opened):
        fold.set_open(True)
    assert out_of_order(fold.window()) == []
    strike(ENTER)
    assert not fold.is_open


# drafts


def unfinished(number: int, name: str, missing: tuple[str, ...]) -> Unfinished:
    row = PersonRow(number, f"id-{number}", name, "7503 01•• •••• 0001", "Muara Bone", "", State.DRAFT, SAVED, SAVED)
    return Unfinished(row, missing)


@pytest.fixture
def drafts(qtbot: QtBot, theme: Theme) -> DraftsDialog:
    """Return the list of three drafts on the screen."""
    entries = (
        unfinished(1, "Siti Uji", ("birth_date", "sex", "mother_name", "street", "income", "consent")),
        unfinished(2, "", ("income",)),
        unfinished(3, "Rahmat Uji", ()),
    )
    made = DraftsDialog(None, entries, VirtualClock(datetime(2026, 11, 21, 3, 0, tzinfo=UTC)), theme)
    opened(qtbot, made)
    return made


def test_drafts_say_what_is_missing(drafts: DraftsDialog) -> None:
    items = [drafts.list.item(place) for place in range(drafts.list.count())]
    missing = "Kurang: tanggal lahir, jenis kelamin, nama ibu kandung, jalan atau dusun, dan 2 lagi"
    assert items[0].text().startswith("Siti Uji · 7503 01•• •••• 0001 · Muara Bone · ")
    assert items[0].data(SECOND_LINE_ROLE) == missing
    assert items[0].data(Qt.ItemDataRole.AccessibleTextRole) == f"{items[0].text()}. {missing}"
    assert items[1].text().startswith("Tanpa nama · ")
    assert items[2].data(SECOND_LINE_ROLE) == "Lengkap, tinggal disimpan"
    assert texts(drafts)[0] == "3 pendaftaran belum lengkap. Enter melanjutkan, Del membuang."
    assert out_of_order(drafts) == []


def test_a_change_that_is_not_saved_says_so(qtbot: QtBot, theme: Theme) -> None:
    entry = replace(unfinished(1, "Siti Uji", ()), correction=True)
    made = DraftsDialog(None, (entry,), VirtualClock(datetime(2026, 11, 21, 3, 0, tzinfo=UTC)), theme)
    opened(qtbot, made)
    assert "perubahan belum disimpan" in made.list.item(0).text()


def test_a_draft_is_chosen_once_by_enter(drafts: DraftsDialog) -> None:
    chosen: list[str] = []
    drafts.chosen.connect(chosen.append)
    assert isinstance(QApplication.focusWidget(), QListWidget)
    strike(DOWN, ENTER)
    assert (chosen, drafts.isVisible()) == (["id-2"], False)


def test_a_draft_is_thrown_away_by_delete(drafts: DraftsDialog) -> None:
    thrown: list[str] = []
    drafts.thrown.connect(thrown.append)
    strike(Qt.Key.Key_Delete)
    assert thrown == ["id-1"]


def test_without_drafts_that_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog = DraftsDialog(None, (), VirtualClock(), theme)
    opened(qtbot, dialog)
    assert "Tidak ada draf. Semua yang diketik sudah disimpan." in texts(dialog)
    assert not dialog._open.isEnabled()


# quick capture


@pytest.fixture
def quick(qtbot: QtBot, core: FakeCore, tasks: TaskRunner, theme: Theme, settle: Settle) -> QuickCapture:
    """Return the quick capture on the screen, the branch chosen."""
    branch = LookupInput(lambda _text: [Suggestion("KC-GORONTALO", "Gorontalo")])
    branch.choose(Suggestion("KC-GORONTALO", "Gorontalo"))
    host = QWidget()
    qtbot.addWidget(host)
    made = QuickCapture(host, core.enrolling, branch, tasks)
    made.host = host  # type: ignore[attr-defined] - nobody else keeps it
    made.show()
    made.activateWindow()
    settle()
    return made


def forms(core: FakeCore) -> list[Form]:
    return [record.form for record in core.store.records.values()]


def test_a_crowd_is_captured_by_keyboard(quick: QuickCapture, core: FakeCore, settle: Settle, qtbot: QtBot) -> None:
    captured: list[int] = []
    quick.captured.connect(lambda: captured.append(1))
    for nik, name in (("7503024708900021", "Wulandari Uji"), ("7503024708900022", "Yusuf Uji")):
        strike(nik, ENTER, name, ENTER, ENTER)
        assert QApplication.focusWidget() is quick.keep_button
        strike(ENTER)
        settle()
    assert [(form.nik, form.full_name, form.branch) for form in forms(core)] == [
        ("7503024708900021", "Wulandari Uji", "KC-GORONTALO"),
        ("7503024708900022", "Yusuf Uji", "KC-GORONTALO"),
    ]
    assert quick._told.text() == "Draf tersimpan aman: Yusuf Uji, Wulandari Uji"
    assert len(captured) == 2
    assert quick.fields["nik"].holds_focus
    assert out_of_order(quick) == []


def test_when_it_cannot_be_kept_the_person_stays_and_can_be_kept_again(
    quick: QuickCapture, core: FakeCore, settle: Settle
) -> None:
    strike("7503024708900021", ENTER, "Wulandari Uji")
    core.store.refuse = DiskFull()
    quick.keep()
    settle()
    assert forms(core) == []
    assert "Ruang simpan laptop penuh" in quick._told.text()
    quick.keep()
    settle()
    assert [form.full_name for form in forms(core)] == ["Wulandari Uji"]


def test_enter_twice_keeps_once_and_scolds_nobody(quick: QuickCapture, core: FakeCore, settle: Settle) -> None:
    strike("7503024708900021", ENTER, "Wulandari Uji")
    quick.keep()
    quick.keep()
    settle()
    assert len(forms(core)) == 1
    assert quick._told.text().startswith("Draf tersimpan aman")


def test_all_three_are_asked_for(quick: QuickCapture, core: FakeCore, settle: Settle) -> None:
    strike("7503024708900021")
    quick.keep()
    assert quick._told.text() == "Isi ketiganya dulu: NIK, nama, dan kantor cabang."
    settle()
    assert forms(core) == []


@pytest.mark.parametrize("key", [ESCAPE, None])
def test_whom_somebody_began_to_type_is_kept_at_the_end(
    quick: QuickCapture, core: FakeCore, settle: Settle, key: Qt.Key | None
) -> None:
    strike("7503024708900021", ENTER, "Wulan")
    strike(key) if key else quick.accept()
    settle()
    assert [(form.nik, form.full_name) for form in forms(core)] == [("7503024708900021", "Wulan")]


def test_ending_with_nothing_typed_keeps_nobody(quick: QuickCapture, core: FakeCore, settle: Settle) -> None:
    strike(ESCAPE)
    settle()
    assert forms(core) == []


def test_a_nik_that_is_here_is_not_captured_again(quick: QuickCapture, core: FakeCore, settle: Settle) -> None:
    core.put(Form(client_id="x", nik="7503024708900021", full_name="Siti Uji"), State.READY)
    strike("7503024708900021", ENTER)
    settle()
    assert "Siti Uji" in quick.fields["nik"].message.text()
    strike("Wulandari Uji")
    quick.keep()
    settle()
    assert len(forms(core)) == 1


def test_an_answer_about_somebody_who_is_gone_is_not_shown(quick: QuickCapture, core: FakeCore, settle: Settle) -> None:
    core.put(Form(client_id="x", nik="7503024708900021", full_name="Siti Uji"), State.READY)
    checked = core.enrolling.check(Form(client_id="y", nik="7503024708900021"))
    strike("7503024708900022")
    quick._on_checked("7503024708900021", checked)
    assert quick.fields["nik"].message.text() == ""


# withdrawal


@pytest.fixture
def withdrawal(qtbot: QtBot, core: FakeCore, theme: Theme) -> WithdrawDialog:
    """Return the question why, on the screen."""
    made = WithdrawDialog(None, "Siti Uji", core.correcting.reasons)
    opened(qtbot, made)
    return made


def test_a_withdrawal_is_decided_by_keyboard(withdrawal: WithdrawDialog, qtbot: QtBot) -> None:
    decided: list[str] = []
    withdrawal.decided.connect(decided.append)
    assert texts(withdrawal)[0] == "Mengapa pendaftaran Siti Uji ditarik?"
    assert "Penarikan bersifat tetap" in texts(withdrawal)[1]
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    assert not withdrawal.act_button.isEnabled()
    strike(SPACE, DOWN)
    assert withdrawal.act_button.isEnabled()
    assert out_of_order(withdrawal) == []
    strike(TAB)
    assert QApplication.focusWidget() is withdrawal.act_button
    strike(SPACE)
    assert decided == ["berubah_pikiran"]


@pytest.mark.parametrize("key", [ENTER, ESCAPE])
def test_enter_and_escape_keep_the_registration(withdrawal: WithdrawDialog, key: Qt.Key) -> None:
    decided: list[str] = []
    withdrawal.decided.connect(decided.append)
    strike(SPACE, key)
    assert (decided, withdrawal.isVisible()) == ([], False)


# dialogs and the screen


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.choose("light", scale)
    made = [
        CompareDialog(None, ROWS, lambda: None),
        WithdrawDialog(None, "Siti Uji", ("salah_orang",)),
        DraftsDialog(None, (), VirtualClock(), theme),
        ReadOut(None, "Saya setuju. " * 200),
    ]
    for dialog in made:
        opened(qtbot, dialog)
        room = dialog.screen().availableSize()
        assert dialog.width() <= room.width(), dialog.windowTitle()
        assert dialog.height() <= room.height(), dialog.windowTitle()


# yes and no, hours


@pytest.mark.parametrize(("letter", "told"), [("y", (True, "Ya")), ("t", (False, "Tidak"))])
def test_yes_and_no_are_chosen_by_their_letter(qtbot: QtBot, letter: str, told: tuple[bool, str]) -> None:
    answer = YesNoInput()
    show(qtbot, answer)
    answer.setFocus()
    assert (answer.answer, answer.currentText()) == (None, "Belum ditanya")
    strike(letter)
    assert (answer.answer, answer.currentText()) == told
    for value in (None, True, False):
        answer.set_answer(value)
        assert answer.answer is value


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("0730", "07:30"), ("730", "07:30"), ("7.30", "07:30"), ("7", "07:00"), ("23:59", "23:59"), ("", ""),
     ("24", "24"), ("7:75", "7:75"), ("pagi", "pagi"), ("07300", "07300")],
)  # fmt: skip
def test_hours_are_written_out_and_what_is_none_stays_as_typed(qtbot: QtBot, typed: str, shown: str) -> None:
    hour = HourInput()
    show(qtbot, hour)
    hour.setFocus()
    strike(typed)
    hour.clearFocus()
    assert hour.text() == shown


# consent


@pytest.fixture
def consent(qtbot: QtBot, clock: VirtualClock, theme: Theme) -> ConsentBlock:
    """Return the consent on the screen."""
    made = ConsentBlock(clock)
    made.set_text("Saya setuju.", "consent-2026-11")
    show(qtbot, made)
    return made


def test_consent_counts_from_the_tick_and_says_whether_the_text_was_opened(
    consent: ConsentBlock, clock: VirtualClock
) -> None:
    consent.agree()
    assert consent.value == ConsentGiven(
        version="consent-2026-11", given_at=clock.now(), method=ConsentMethod.SIGNATURE
    )
    consent.read_out()
    QApplication.processEvents()
    dialog = consent.findChild(ReadOut)
    assert dialog is not None
    assert out_of_order(dialog) == []
    dialog.accept()
    assert consent.value is not None
    assert consent.value.read_aloud
    consent.agree()
    assert consent.value is None
    consent.set_value(None)
    consent.agree()
    assert consent.value is not None
    assert not consent.value.read_aloud  # the next person has heard nothing yet


def test_calls_and_photos_are_ticks_of_their_own(consent: ConsentBlock) -> None:
    consent.agree()
    assert consent.value is not None
    assert (consent.value.contact, consent.value.photo) == (False, False)
    consent._contact.setFocus()
    strike(SPACE, ENTER, SPACE)
    assert (consent.value.contact, consent.value.photo) == (True, True)
    assert [consent._contact.text(), consent._photo.text()] == [
        "Boleh dihubungi lewat WhatsApp",
        "Boleh difoto (KTP dan wajah)",
    ]
    assert out_of_order(consent.window()) == []


def test_a_guardian_is_offered_and_goes_with_the_child_unless_somebody_typed(consent: ConsentBlock) -> None:
    consent.agree()
    consent.ask_guardian(True, " Siti Uji ")
    assert consent.guardian.isVisible()
    assert consent.value is not None
    assert consent.value.guardian == "Siti Uji"
    consent.ask_guardian(False)
    assert consent.guardian.isHidden()
    assert consent.value.guardian == ""
    consent.ask_guardian(True, "Siti Uji")
    consent._guardian.setFocus()
    consent._guardian.selectAll()
    strike("Paman Uji")
    consent.ask_guardian(True, "Siti Uji")
    consent.ask_guardian(False)
    assert consent.guardian.isVisible()
    assert consent.value.guardian == "Paman Uji"


# the way of the tabulator through the pages


@pytest.mark.parametrize("page", ["home", "people", "queue"])
def test_the_tabulator_goes_as_the_eye_does(
    morning: FakeCore, open_shell: Callable[[FakeCore], Shell], settle: Settle, page: str
) -> None:
    shell = open_shell(morning)
    shell.go(page)
    settle()
    assert out_of_order(getattr(shell, page)) == []
    assert len(tab_stops(getattr(shell, page))) >= 2


@pytest.mark.parametrize("exists", [False, True])
def test_the_tabulator_goes_as_the_eye_does_before_the_profile_is_open(
    core: FakeCore, theme: Theme, clock: VirtualClock, qtbot: QtBot, exists: bool
) -> None:
    window = Window(FakeAccess(core, exists=exists), theme, clock, MessageBoxes())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    assert out_of_order(window) == []
    assert len(tab_stops(window)) >= 2


def test_an_order_that_goes_back_is_found(qtbot: QtBot) -> None:
    host, lines = QWidget(), [Line(), Line(), Line()]
    column = QVBoxLayout(host)
    for line in lines:
        column.addWidget(line)
    qtbot.addWidget(host)
    host.show()
    QApplication.processEvents()
    assert out_of_order(host) == []
    QWidget.setTabOrder(lines[0], lines[2])
    QWidget.setTabOrder(lines[2], lines[1])
    assert len(out_of_order(host)) == 1
