"""The registration form, filled in by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from fakes.forms import wulandari
from lapangan_app.domain.form import ConsentMethod, Form, Sex
from lapangan_app.domain.states import State
from lapangan_app.errors import DiskFull
from lapangan_app.ui.pages.register import RegisterPage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.tools import Tools

NIK = "7503024708900021"
Open = Callable[[FakeCore], Shell]


def page_of(shell: Shell, settle: Callable[[], None]) -> RegisterPage:
    shell.go("register")
    settle()
    return shell.register


def whole(clock: VirtualClock, client_id: str = "form-1") -> Form:
    return wulandari(clock.now(), client_id)


def go_on_with(form: Form, page: RegisterPage, core: FakeCore, settle: Callable[[], None]) -> None:
    """Open a draft on the page."""
    core.put(form, State.DRAFT)
    page.open_record(form.client_id)
    settle()


def strike(*keys: str | Qt.Key) -> int:
    """Send keys to whatever has the focus, as a keyboard does; return how many."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
    return len(keys)


def write(text: str, *then: Qt.Key) -> int:
    return strike(*text, *then)


ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space


def test_a_person_is_registered_without_the_mouse(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = page_of(open_shell(core), settle)
    write(NIK)
    qtbot.waitUntil(lambda: page.form.collect().birth_date == date(1990, 8, 7))
    strike(ENTER)
    write("Wulandari Monoarfa", ENTER)
    write("Gorontalo", ENTER)
    strike(ENTER, ENTER)  # birth date and sex are there already
    write("Hasna", ENTER)
    write("081234567890", ENTER)
    strike(ENTER)  # has a phone
    write("muara bone", ENTER)
    write("Dusun Tengah", ENTER)
    write("2", ENTER)
    write("1", ENTER)
    strike(ENTER)  # lives there
    write("petani", ENTER)
    write("1500000", ENTER)
    write("Sawah", ENTER)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: page.form.fields["branch"].editor.text() == "Gorontalo")  # the village tells the branch
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Tersimpan aman di laptop" in page.banner.text)
    settle()
    (saved,) = [record for record in core.store.records.values() if record.row.state is State.READY]
    assert saved.form.sex is Sex.FEMALE
    assert saved.form.region_code == "75.03.02.2004"
    assert (saved.form.rt, saved.form.rw, saved.form.income) == ("2", "1", 1_500_000)
    assert page.form.collect().nik == ""
    assert [name for name, field in page.form.fields.items() if field.has_error] == []
    assert page.window().focusWidget() is page.form.fields["nik"].editor


def test_the_nik_says_what_it_knows_at_once(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = page_of(open_shell(core), settle)
    write(NIK)
    hint = page.form.fields["nik"].message
    qtbot.waitUntil(lambda: "Terbit pertama di Kec. Bone" in hint.text())


def test_the_nik_overwrites_nothing_that_was_typed(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = page_of(open_shell(core), settle)
    page.form.fields["birth_date"].editor.setFocus()
    write("01011980")
    page.focus_first()
    write(NIK)
    qtbot.waitUntil(lambda: page.form.collect().sex is Sex.FEMALE)
    assert page.form.collect().birth_date == date(1980, 1, 1)
    assert "7 Agustus 1990" in page.form.fields["nik"].message.text() or page.form.warnings_shown


def test_a_nik_that_is_here_already_is_said_at_once(
    morning: FakeCore, open_shell: Open, settle: Callable[[], None], qtbot: QtBot
) -> None:
    morning.store.records = {key: r for key, r in morning.store.records.items() if r.row.state is not State.DRAFT}
    page = page_of(open_shell(morning), settle)
    write("7503024708900001")
    field = page.form.fields["nik"]
    qtbot.waitUntil(lambda: field.has_error)
    assert "Fatmawati Igirisa" in field.message.text()


def test_a_draft_is_on_disk_within_two_seconds_of_a_pause(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = page_of(open_shell(core), settle)
    write("7503")
    assert page.draft.due_ms is not None
    assert page.draft.due_ms <= 2_000
    qtbot.waitUntil(lambda: len(core.store.records) == 1, timeout=5_000)
    assert next(iter(core.store.records.values())).form.nik == "7503"


def test_leaving_a_field_keeps_the_draft_at_once(core: FakeCore, open_shell: Open, settle: Callable[[], None]) -> None:
    page_of(open_shell(core), settle)
    write("7503", TAB)
    settle()
    assert [record.form.nik for record in core.store.records.values()] == ["7503"]


def test_an_untouched_form_leaves_no_draft(core: FakeCore, open_shell: Open, settle: Callable[[], None]) -> None:
    shell = open_shell(core)
    page_of(shell, settle)
    shell.go("people")
    settle()
    assert core.store.records == {}


def test_the_last_draft_comes_back_as_it_was(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    draft = replace(whole(clock), full_name="Wulan", consent=None, income=None)
    core.enrolling.save_draft(draft, "income")
    page = page_of(open_shell(core), settle)
    assert page.form.collect() == draft
    assert "dipulihkan" in page.banner.text
    assert page.form.cursor_field == "income"
    page.next_person()
    settle()
    assert page.form.collect().nik == ""
    assert core.store.records["form-1"].row.state is State.DRAFT  # still there


def test_mistakes_are_named_at_their_fields_and_nothing_is_lost(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    wrong = replace(whole(clock), nik="750302470890002", street="", phone="12")
    core.put(wrong, State.DRAFT)
    page.open_record(wrong.client_id)
    settle()
    page.save()
    settle()
    said = {name: field.message.text() for name, field in page.form.fields.items() if field.has_error}
    assert set(said) == {"nik", "street", "phone"}
    assert "15" in said["nik"]
    assert page.form.collect() == wrong
    assert "Belum ada yang tersimpan" in page.banner.text
    assert QApplication.focusWidget() is page.form.fields["nik"].editor
    assert core.enrolling.saves == 0


def test_an_empty_form_is_not_scolded_before_it_was_touched(
    core: FakeCore, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    assert [name for name, field in page.form.fields.items() if field.has_error] == []
    strike(TAB)
    settle()
    assert page.form.fields["nik"].has_error


def test_coming_back_to_an_empty_form_scolds_nobody(
    core: FakeCore, open_shell: Open, settle: Callable[[], None]
) -> None:
    shell = open_shell(core)
    page = page_of(shell, settle)
    for name in ("home", "register"):
        shell.go(name)
        settle()
    assert [name for name, field in page.form.fields.items() if field.has_error] == []


def test_a_form_shown_before_its_choices_arrive_is_not_scolded_either(
    core: FakeCore, clock: VirtualClock, theme: Theme, tasks: TaskRunner, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = RegisterPage(core, Tools(theme, clock, tasks, FakeDialogs(), watch_network=False))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.focus_first()
    settle()
    assert [name for name, field in page.form.fields.items() if field.has_error] == []
    assert page.window().focusWidget() is page.form.fields["nik"].editor


def test_a_full_disk_keeps_the_form_on_screen(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(whole(clock), page, core, settle)
    core.store.refuse = DiskFull()
    page.save()
    settle()
    assert "Ruang simpan laptop penuh" in page.banner.text
    assert page.form.collect().full_name == "Wulandari Monoarfa"
    page.save()  # room was made
    settle()
    assert core.store.records["form-1"].row.state is State.READY


def test_pressing_save_twice_saves_once(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(whole(clock), page, core, settle)
    page.save()
    page.save()
    settle()
    assert core.enrolling.saves == 1


def test_a_nik_saved_before_leads_to_that_record(
    morning: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    shell = open_shell(morning)
    page = page_of(shell, settle)
    go_on_with(replace(whole(clock), nik="7503024708900001"), page, morning, settle)
    page.save()
    settle()
    assert "Belum ada yang tersimpan" in page.banner.text
    assert "Fatmawati Igirisa" in page.form.fields["nik"].message.text()
    page.banner.act()
    settle()
    assert shell.page_name == "queue"
    assert shell.queue.table.current is not None
    assert shell.queue.table.current.name == "Fatmawati Igirisa"


def test_the_next_person_keeps_village_payer_and_months(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(whole(clock), page, core, settle)
    page.save()
    settle()
    form = page.form.collect()
    assert (form.region_code, form.payer, form.months) == ("75.03.02.2004", "mandiri", 3)
    assert (form.nik, form.full_name, form.consent, form.income) == ("", "", None, None)
    assert form.client_id != "form-1"


def test_the_price_stands_beside_the_form(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(whole(clock), page, core, settle)
    said = " ".join(label.text() for label in page.quote.findChildren(QWidget) if hasattr(label, "text"))
    for part in ("Rp45.600", "empat puluh lima ribu enam ratus rupiah", "Desember 2026", "Rp11.400", "Rp22.800"):
        assert part in said


@pytest.mark.parametrize("method", list(ConsentMethod))
def test_a_witness_is_asked_for_only_when_consent_was_spoken(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None], method: ConsentMethod
) -> None:
    page = page_of(open_shell(core), settle)
    form = whole(clock)
    assert form.consent is not None
    go_on_with(replace(form, consent=replace(form.consent, method=method, witness="Bu RT")), page, core, settle)
    assert page.form.fields["consent.witness"].isVisible() == (method is ConsentMethod.SPOKEN)
    assert page.form.collect().consent == replace(form.consent, method=method, witness="Bu RT")


def test_warnings_that_were_seen_travel_with_the_form(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(replace(whole(clock), full_name="H. Wulandari"), page, core, settle)
    page.save()
    settle()
    assert "name_title" in core.store.records["form-1"].form.acknowledged


def test_a_consent_keeps_the_words_that_were_read_out_until_it_is_given_anew(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Callable[[], None]
) -> None:
    page = page_of(open_shell(core), settle)
    core.put(whole(clock), State.READY)
    page.open_record("form-1")
    settle()
    kept = page.form.collect().consent
    assert kept is not None
    assert kept.version == "consent-2026-11", "the person heard these words, not the newer ones"
    page.form.consent.agree()
    page.form.consent.agree()
    again = page.form.collect().consent
    assert again is not None
    assert again.version == core.enrolling.catalogue().consent_version == "consent-2026-12"


def test_the_nik_of_a_captured_person_fills_the_form_but_not_what_was_emptied_by_hand(
    core: FakeCore, open_shell: Open, settle: Callable[[], None]
) -> None:
    captured = Form(client_id="c-1", nik="7503024708900021", full_name="Wulandari Uji")
    emptied = Form(client_id="c-2", nik="7503024708900021", full_name="Wulandari Uji", sex=Sex.FEMALE)
    shell = open_shell(core)
    shell.go("register")
    for form, born in ((captured, date(1990, 8, 7)), (emptied, None)):
        core.put(form, State.DRAFT)
        shell.register.open_record(form.client_id)
        settle()
        assert shell.register.form.collect().birth_date == born


def test_the_next_nik_typed_while_saving_goes_to_the_next_person(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], clock: VirtualClock
) -> None:
    """Found by typing ahead on a busy machine: the digits ended in the last field of the person being saved."""
    page = page_of(open_shell(core), settle)
    go_on_with(whole(clock), page, core, settle)
    page.form.fields["work_place"].editor.setFocus()
    page.save()
    write("7503021203850007", ENTER)
    write("Iskandar")
    settle()
    form = page.form.collect()
    assert (form.nik, form.full_name) == ("7503021203850007", "Iskandar")
    assert core.store.records["form-1"].form.work_place == whole(clock).work_place


def test_what_was_typed_ahead_of_a_refusal_spoils_no_field(
    core: FakeCore, open_shell: Open, settle: Callable[[], None], clock: VirtualClock
) -> None:
    page = page_of(open_shell(core), settle)
    go_on_with(replace(whole(clock), income=None), page, core, settle)
    page.form.fields["work_place"].editor.setFocus()
    page.save()
    write("7503021203850007")
    settle()
    form = page.form.collect()
    assert (form.nik, form.income, form.work_place) == (whole(clock).nik, None, whole(clock).work_place)
    write("12")  # and the keyboard is free again
    assert page.form.collect() != form
