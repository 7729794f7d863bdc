"""The page of events and the attendance list, by keyboard, over the real services."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from fakes.dialogs import FakeDialogs
from fakes.keys import DELETE, ENTER, SPACE, save, strike, write
from fakes.programmes import Programme
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Sex
from lapangan_app.services.core import Core
from lapangan_app.ui.pages.outreach.event_dialog import EventDialog
from lapangan_app.ui.pages.outreach.events import EventsPage
from lapangan_app.ui.shell import Shell

Open = Callable[[Core], Shell]
Settle = Callable[[], None]
F2, F3, F4 = Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4


@pytest.fixture
def page(real_core: Core, open_shell: Open, settle: Settle) -> EventsPage:
    """Show the events."""
    shell = open_shell(real_core)
    shell.go("events")
    settle()
    shown = shell.pages["events"]
    assert isinstance(shown, EventsPage)
    return shown


def dialog_of(page: EventsPage, settle: Settle) -> EventDialog:
    settle()
    dialog = next(one for one in page.findChildren(EventDialog) if one.isVisible())
    dialog.activateWindow()
    dialog.fields["name"].editor.setFocus()
    return dialog


def test_an_event_says_day_time_kind_and_how_far_it_is(page: EventsPage) -> None:
    today, before = (page.model.row_at(page.model.index(place, 0)) for place in (0, 1))
    assert today.chosen
    assert not before.chosen
    told = [page.model.index(0, column).data() for column in range(3)]
    assert told == ["Pendaftaran kolektif Kecamatan Tapa", "Sabtu, 21 November 2026", "15 dari 60"]
    second = [column.second(today) for column in page.model._columns[:2]]
    assert second[0].startswith("● acara sekarang · Aula")
    assert second[1] == "08.30 WITA · Pendaftaran kolektif · Hibrida (tatap muka dan daring)"


def test_the_page_names_the_laptop_whose_figures_these_are(page: EventsPage, real_core: Core) -> None:
    assert real_core.events.desk() in page.about.text()
    assert "hanya dari laptop ini" in page.about.text()


def test_an_event_is_made_by_keyboard_alone(page: EventsPage, real_core: Core, settle: Settle) -> None:
    page.table.setFocus()
    strike(F2)
    dialog = dialog_of(page, settle)
    write("Kunjungan Desa Bunga", ENTER)
    strike(ENTER, ENTER)  # kind and mode stay
    write("25112026", ENTER)
    write("talumopatu", ENTER)
    write("Balai desa", ENTER)
    write("930", ENTER)
    assert "WITA" in dialog.fields["region_code"].message.text()
    write("Dinas Koperasi", ENTER)
    save()
    settle()
    made = real_core.events.current()
    assert made is not None
    assert (made.name, made.held_on, made.zone, made.place) == (
        "Kunjungan Desa Bunga",
        "2026-11-25",
        "WITA",
        "Balai desa",
    )
    assert (made.starts_at, made.host) == ("9:30", "Dinas Koperasi") or made.starts_at == "09:30"
    assert "Acara tersimpan" in page.banner.text
    assert page.table.current.event == made


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "", "Nama acara belum diisi"),
        ("held_on", "", "Tanggal acara belum diisi"),
        ("region_code", "", "belum dipilih"),
        ("starts_at", "25:00", "Jam mulai"),
    ],
)
def test_what_is_wrong_with_an_event_stands_at_its_field(
    page: EventsPage, real_core: Core, settle: Settle, field: str, value: str, words: str
) -> None:
    before = real_core.events.list()
    page.table.setFocus()
    strike(F3)
    dialog = dialog_of(page, settle)
    dialog._made.show(replace(page.table.current.event, **{field: value}))
    dialog.save()
    settle()
    assert dialog.isVisible()
    assert words in dialog.fields[field].message.text()
    assert dialog.fields[field].has_error
    assert real_core.events.list() == before


def test_a_change_keeps_every_field(page: EventsPage, real_core: Core, settle: Settle) -> None:
    before = page.table.current.event
    page.table.setFocus()
    strike(F3)
    dialog = dialog_of(page, settle)
    dialog.save()
    settle()
    assert real_core.events.get(before.event_id) == before
    assert before.cooperatives
    assert before.agreement_id


def test_the_payer_decides_which_agreements_are_offered(page: EventsPage, built: Programme, settle: Settle) -> None:
    page.edit()
    dialog = dialog_of(page, settle)
    agreement = dialog.fields["agreement_id"].editor
    assert agreement.value == built.add.agreement_id
    dialog.fields["payer"].editor.set_value("csr")
    dialog.fields["payer"].changed.emit()
    assert agreement.value == ""
    assert [agreement.itemData(place) for place in range(agreement.count())] == ["", built.csr.agreement_id]


def test_choosing_an_event_and_none(page: EventsPage, real_core: Core, settle: Settle) -> None:
    page.table.setFocus()
    strike(Qt.Key.Key_Down, F4)
    settle()
    assert real_core.events.current() == page.model.row_at(page.model.index(1, 0)).event
    strike(F4)
    settle()
    assert real_core.events.current() is None
    assert "tanpa acara" in page.banner.text


def test_who_comes_is_written_down_by_keyboard(page: EventsPage, real_core: Core, settle: Settle) -> None:
    event_id = page.table.current.event.event_id
    before = len(real_core.events.attendees(event_id, struck=True))
    page.table.setFocus()
    strike(ENTER)  # from the event to its list
    write("Yusuf Rekaan", ENTER)
    write("Desa Bunga", ENTER)
    strike("d", ENTER)  # daring
    write("Sekretaris", ENTER)
    write("081234567890", ENTER)
    strike(SPACE)  # the button
    settle()
    came = real_core.events.attendees(event_id)[-1]
    assert (came.number, came.name, came.institution) == (before + 1, "Yusuf Rekaan", "Desa Bunga")
    assert (came.position, came.phone, came.way) == ("Sekretaris", "081234567890", "daring")
    assert page.attendance.fields["name"].holds_focus
    assert page.attendance.made.collect()["institution"] == "Desa Bunga"  # the next one often comes from there too
    assert page.attendance.made.collect()["name"] == ""
    assert page.attendance.figures.values["online"].text() == "3"


def test_nobody_is_written_down_without_a_name(page: EventsPage, real_core: Core, settle: Settle) -> None:
    before = page.attendance.model.rowCount()
    page.attendance.add()
    settle()
    assert page.attendance.model.rowCount() == before
    assert "namanya dulu" in page.attendance._told.text()


def test_space_signs_and_takes_it_back(page: EventsPage, settle: Settle) -> None:
    table, model = page.attendance.table, page.attendance.model
    table.setFocus()
    strike(*[Qt.Key.Key_Down] * (model.rowCount() - 1))
    signed = page.attendance.figures.values["signed"]
    for told, count in (("Sudah", "6"), ("–", "5")):
        strike(SPACE)
        settle()
        assert model.index(table.currentIndex().row(), 3).data() == told
        assert signed.text() == count


def test_striking_out_asks_and_keeps_the_number(page: EventsPage, settle: Settle, dialogs: FakeDialogs) -> None:
    table, model = page.attendance.table, page.attendance.model
    numbers = [model.row_at(model.index(place, 0)).number for place in range(model.rowCount())]
    table.setFocus()
    dialogs.yes = False
    strike(DELETE)
    settle()
    assert model.index(0, 4).data() != "Dicoret"
    dialogs.yes = True
    strike(DELETE)
    settle()
    assert "nomor 1" in dialogs.asked[-1]
    assert model.index(0, 4).data() == "Dicoret"
    assert [model.row_at(model.index(place, 0)).number for place in range(model.rowCount())] == numbers
    assert page.attendance.figures.values["present"].text() == "5"


def whole(form: Form, core: Core) -> Form:
    """Complete a form as an officer does."""
    catalogue = core.enrolling.catalogue()
    given = datetime(2026, 11, 21, 0, 40, tzinfo=UTC)
    return replace(
        form,
        nik="7503014508900991",
        birth_place="Suwawa",
        birth_date=date(1990, 8, 5),
        sex=Sex.FEMALE,
        street="Jalan Cempaka 4",
        rt="1",
        rw="2",
        region_code=core.regions.villages("75.03")[9],
        phone=form.phone or "081234567890",
        mother_name="Hasna Rekaan",
        occupation=catalogue.occupations[0].code,
        work_place="Sawah",
        branch=form.branch or "KC-GORONTALO",
        income=1_000_000,
        category="petani",
        consent=ConsentGiven(version=catalogue.consent_version, given_at=given, method=ConsentMethod.THUMB),
    )


def test_from_the_list_to_the_form_and_back(
    page: EventsPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    shell = page.window()
    assert isinstance(shell, Shell)
    event_id = page.table.current.event.event_id
    free = next(one for one in real_core.events.attendees(event_id) if not one.client_id)
    page.attendance.table.stand_on(free.attendance_id)
    page.attendance.table.setFocus()
    strike(ENTER)
    settle()
    assert shell.page_name == "register"
    form = shell.register.form.collect()
    assert form.full_name == free.name
    assert (form.payer, form.agreement, form.branch) == ("apbdes_add", built.add.agreement_id, "KC-GORONTALO")
    assert (form.months, form.start_month) == (3, "2026-11")
    shell.register.form.fill(whole(form, real_core))
    shell.register.save()
    settle()
    assert "Tersimpan aman" in shell.register.banner.text, shell.register.banner.text
    linked = {one.attendance_id: one.client_id for one in real_core.events.attendees(event_id)}
    assert linked[free.attendance_id] == form.client_id
    shell.go("events")
    settle()
    page.attendance.table.stand_on(free.attendance_id)
    place = page.attendance.table.currentIndex().row()
    assert page.attendance.model.index(place, 4).data() == "Terdaftar"


def test_who_is_registered_already_is_not_registered_again(page: EventsPage, settle: Settle) -> None:
    shell = page.window()
    assert isinstance(shell, Shell)
    page.attendance.table.setFocus()
    strike(ENTER)
    settle()
    assert shell.page_name == "events"
    assert "sudah didaftarkan" in page.attendance._told.text()
