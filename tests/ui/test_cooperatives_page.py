"""The page of cooperatives and their boards, by keyboard, over the real services."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt

from fakes.dialogs import FakeDialogs
from fakes.keys import DELETE, ENTER, save, strike, write
from fakes.programmes import BOARD, Programme
from lapangan_app.domain.outreach.cooperatives import Cooperative
from lapangan_app.services.core import Core
from lapangan_app.ui.models.marks import EMPTY, FILLED, GAP, HALF
from lapangan_app.ui.pages.outreach.cooperative_dialogs import CooperativeDialog, SeatDialog
from lapangan_app.ui.pages.outreach.cooperatives import CooperativesPage
from lapangan_app.ui.shell import Shell

Open = Callable[[Core], Shell]
Settle = Callable[[], None]
F2, F3, F4, F7 = Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F7


@pytest.fixture
def page(real_core: Core, open_shell: Open, settle: Settle) -> CooperativesPage:
    """Show the cooperatives."""
    shell = open_shell(real_core)
    shell.go("cooperatives")
    settle()
    shown = shell.pages["cooperatives"]
    assert isinstance(shown, CooperativesPage)
    return shown


def names(page: CooperativesPage) -> list[str]:
    return [str(page.model.index(place, 0).data()) for place in range(page.model.rowCount())]


def test_the_regency_of_the_chosen_event_is_shown(page: CooperativesPage, real_core: Core) -> None:
    assert page.region.text() == "Kabupaten Bone Bolango"
    assert len(names(page)) == 165  # 160 desa and 5 kelurahan of the 2025 code list
    assert names(page)[0] == "KDMP Talumopatu"
    assert sum(name.startswith("KKMP") for name in names(page)) == 5
    assert page.about.text().startswith("2 dari 165 koperasi selesai")


def test_dots_tell_who_is_there_and_who_is_registered(page: CooperativesPage) -> None:
    told = [page._marks(page.model.row_at(page.model.index(place, 0))) for place in (0, 1, 2, 3, 4, 6)]
    assert told == [
        [FILLED] * 5 + [GAP] + [FILLED] * 3,
        [HALF] * 5 + [GAP] + [EMPTY] * 3,
        [HALF] * 3 + [EMPTY] * 2 + [GAP] + [EMPTY] * 3,
        [FILLED] * 5 + [GAP] + [HALF] * 3,
        [HALF] + [EMPTY] * 4 + [GAP] + [EMPTY] * 3,
        [EMPTY] * 5 + [GAP] + [EMPTY] * 3,
    ]
    assert page.model.index(2, 2).data() == "Belum lengkap"
    missing = page.model._columns[2].second(page.model.row_at(page.model.index(2, 0)))
    assert missing.startswith("Sekretaris, Bendahara, Ketua pengawas")
    assert page.model.index(0, 1).data() == "5 pengurus, 3 pengawas, 8 terdaftar"


@pytest.mark.parametrize(("code", "count"), [("all", 165), ("incomplete", 162), ("unregistered", 163), ("done", 2)])
def test_filters_show_what_they_count(page: CooperativesPage, code: str, count: int) -> None:
    page.filters[code].click()
    assert len(names(page)) == count
    assert page.filters[code].text().split()[-1] == str(count)


def test_a_few_letters_find_by_name_village_or_number(page: CooperativesPage, settle: Settle) -> None:
    for text, first, count in (("keramat", "KDMP Keramat", 1), ("15070003", "KDMP Langge", 1), ("zzz", None, 0)):
        page.search.setText(text)
        page._timer.stop()
        page._choose()
        assert len(names(page)) == count
        assert (names(page) or [None])[0] == first
    settle()
    assert page.table.isHidden()
    assert page.detail.isHidden()
    assert "Tidak ada yang cocok" in page._empty.text()


def test_another_regency_and_all_its_villages_at_once(
    page: CooperativesPage, real_core: Core, settle: Settle, dialogs: FakeDialogs
) -> None:
    page.region.setFocus()
    page.region.selectAll()
    write("gorontalo utara", ENTER)
    settle()
    assert page.region.value == "75.05"
    assert names(page) == []
    page.all_button.click()
    settle()
    assert "Kabupaten Gorontalo Utara" in dialogs.asked[-1]
    assert len(names(page)) == 123  # desa of the 2025 code list
    assert "123 koperasi baru" in page.banner.text
    page.all_button.click()
    settle()
    assert len(real_core.cooperatives.within("75.05")) == 123


def test_no_label_calls_the_number_of_a_cooperative_nik(page: CooperativesPage, settle: Settle) -> None:
    page.detail.edit()
    settle()
    dialog = page.detail.findChild(CooperativeDialog)
    assert dialog is not None
    titles = {name: field.title for name, field in dialog.fields.items()}
    assert titles["registry_number"] == "Nomor Induk Koperasi"
    assert not any("NIK" in title for title in titles.values())
    assert set(titles) == {field.name for field in fields(Cooperative)} - {"code"}  # every field can be written


def test_a_change_keeps_every_field(page: CooperativesPage, real_core: Core, settle: Settle) -> None:
    before = page.table.current.cooperative
    page.table.setFocus()
    strike(F3)
    settle()
    dialog = page.detail.findChild(CooperativeDialog)
    assert dialog is not None
    dialog.fields["npp"].editor.setText("15079999")
    dialog.save()
    settle()
    assert real_core.cooperatives.get(before.code) == replace(before, npp="15079999")
    assert page.table.current.cooperative.npp == "15079999"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("npp", "12", "NPP terdiri dari"),
        ("name", "", "Nama belum diisi"),
        ("region_code", "", "belum dipilih"),
        ("pks_until", "2020-01-01", "Tanggal akhir"),
    ],
)
def test_what_is_wrong_stands_at_its_field(
    page: CooperativesPage, real_core: Core, settle: Settle, field: str, value: str, words: str
) -> None:
    before = page.table.current.cooperative
    page.detail.edit()
    settle()
    dialog = page.detail.findChild(CooperativeDialog)
    assert dialog is not None
    dialog._made.show(replace(before, **{field: value}))
    dialog.save()
    settle()
    assert words in dialog.fields[field].message.text()
    assert real_core.cooperatives.get(before.code) == before


def test_a_new_group_gets_a_code_of_its_own(page: CooperativesPage, real_core: Core, settle: Settle) -> None:
    village = page.table.current.cooperative.region_code
    page.table.setFocus()
    strike(F2)
    settle()
    dialog = next(one for one in page.findChildren(CooperativeDialog) if one.isVisible())
    new = Cooperative(code="", kind="kelompok_tani", name="Kelompok Tani Rekaan", region_code=village)
    dialog._made.show(new)
    dialog.save()
    settle()
    kept = real_core.cooperatives.get(f"KDMP.{village}-2")
    assert kept.name == "Kelompok Tani Rekaan"
    assert page.table.current.cooperative == kept
    assert page.model.index(page.table.currentIndex().row(), 2).data() == "Tanpa pengurus"


def seat_dialog(page: CooperativesPage, settle: Settle) -> SeatDialog:
    settle()
    dialog = next(one for one in page.detail.findChildren(SeatDialog) if one.isVisible())
    dialog.activateWindow()
    dialog.fields["role"].editor.setFocus()
    return dialog


def test_an_office_is_given_by_keyboard(page: CooperativesPage, real_core: Core, settle: Settle) -> None:
    code = page.model.row_at(page.model.index(2, 0)).cooperative.code
    page.table.stand_on(code)
    settle()
    page.table.setFocus()
    strike(F4)
    dialog = seat_dialog(page, settle)
    assert dialog.fields["role"].editor.value == "sekretaris"  # the first that nobody holds
    strike(ENTER)
    write("Maryam Rekaan", ENTER)
    write("7503014508900992", ENTER)
    save()
    settle()
    [kept] = [seat for seat in real_core.cooperatives.seats(code) if seat.role == "sekretaris"]
    assert (kept.name, kept.nik) == ("Maryam Rekaan", "7503014508900992")
    shown = {page.detail.model.index(place, 1).data() for place in range(page.detail.model.rowCount())}
    assert "Maryam Rekaan" in shown
    second = page.detail.model._columns[1].second(kept)
    assert kept.nik not in second.replace(" ", "")
    assert "••" in second


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"role": "ketua", "name": "Orang Rekaan"}, "role", "sudah dipegang orang lain"),
        ({"role": "pengelola", "name": "Orang Rekaan", "nik": "750301450890099"}, "nik", "15 angka"),
        ({"role": "pengelola", "name": ""}, "name", "Nama belum diisi"),
    ],
)
def test_a_seat_that_cannot_be_is_refused_at_its_field(
    page: CooperativesPage, real_core: Core, settle: Settle, given: dict[str, str], field: str, words: str
) -> None:
    code = page.table.current.cooperative.code
    before = real_core.cooperatives.seats(code)
    page.detail.add_seat()
    dialog = seat_dialog(page, settle)
    dialog._made.show(replace(dialog._seat, **given))
    dialog.save()
    settle()
    assert words in dialog.fields[field].message.text()
    assert real_core.cooperatives.seats(code) == before


def test_a_seat_is_changed_and_ended(
    page: CooperativesPage, real_core: Core, settle: Settle, dialogs: FakeDialogs
) -> None:
    code = page.table.current.cooperative.code
    page.detail.table.setFocus()
    strike(F7)
    dialog = seat_dialog(page, settle)
    dialog.fields["name"].editor.setText("Nama Baru Rekaan")
    dialog.save()
    settle()
    first = page.detail.table.current
    assert (first.role, first.name) == ("ketua", "Nama Baru Rekaan")
    page.window().activateWindow()
    settle()
    page.detail.table.setFocus()
    strike(DELETE)
    settle()
    assert "hari ini" in dialogs.asked[-1]
    ended = next(seat for seat in real_core.cooperatives.seats(code) if seat.seat_id == first.seat_id)
    assert ended.ended_on == "2026-11-21"
    assert not page.table.current.board.complete
    assert "Ketua" in page.detail._missing.text()


def test_somebody_of_a_board_is_registered_with_role_cooperative_name_and_nik(
    page: CooperativesPage, real_core: Core, settle: Settle
) -> None:
    shell = page.window()
    assert isinstance(shell, Shell)
    row = page.model.row_at(page.model.index(1, 0))
    page.table.stand_on(row.cooperative.code)
    settle()
    page.detail.table.setFocus()
    seat = page.detail.table.current
    assert seat.role == BOARD[0]
    strike(ENTER)
    settle()
    assert shell.page_name == "register"
    form = shell.register.form.collect()
    assert (form.full_name, form.nik) == (seat.name, seat.nik)
    assert (form.cooperative, form.cooperative_role) == (row.cooperative.code, "ketua")
    assert form.region_code == row.cooperative.region_code


def test_a_group_of_this_laptop_is_found_by_the_form(real_core: Core, built: Programme) -> None:
    code = real_core.cooperatives.code_for(built.villages[0])
    real_core.cooperatives.keep(
        Cooperative(code=code, kind="kelompok_tani", name="Kelompok Tani Rekaan", region_code=built.villages[0])
    )
    assert [found.code for found in real_core.enrolling.cooperatives("tani rekaan")] == [code]
    found = real_core.enrolling.cooperative(code)
    assert found is not None
    assert found.label == "Kelompok Tani Rekaan"
