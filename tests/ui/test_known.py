"""What the laptop knows about the person on the form, and what the officer can do about it by one key each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.cores import FakeCore
from lapangan_app.domain.form import Form, Sex
from lapangan_app.domain.states import State
from lapangan_app.services.forms import form_to_bytes
from lapangan_app.services.recognising import Alike, Known
from lapangan_app.services.values import Existing, Expected
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.compare import CompareDialog
from lapangan_app.ui.widgets.roster_search import RosterSearch

NIK = "7503024708900021"
LISTED = Form(
    client_id="",
    nik=NIK,
    full_name="Wulandari Monoarfa",
    birth_place="Gorontalo",
    birth_date=date(1990, 8, 7),
    sex=Sex.FEMALE,
    mother_name="Hasna Rekaan",
    street="Dusun Tengah",
    region_code="75.03.02.2004",
    occupation="petani",
    work_place="Sawah",
    income=1_000_000,
)
EXPECTED = Expected("Wulandari Monoarfa", "hadir", "Kopdes Muara Bone", form_to_bytes(LISTED))
Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


def type_nik(core: FakeCore, open_shell: Open, settle: Settle) -> Shell:
    shell = open_shell(core)
    shell.go("register")
    settle()
    QTest.keyClicks(QApplication.focusWidget(), NIK)
    return shell


def test_somebody_on_a_list_fills_the_form_with_one_key(
    core: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    core.enrolling.expected[NIK] = EXPECTED
    shell = type_nik(core, open_shell, settle)
    page = shell.register
    qtbot.waitUntil(lambda: page.found.lines == ["Ada di daftar Kopdes Muara Bone: Wulandari Monoarfa · hadir"])
    QApplication.processEvents()
    said, next_line = page.found, page.form.fields["birth_place"]
    assert page.form.fields["nik"].geometry().bottom() < said.geometry().top()  # beside the field that it is about
    assert said.geometry().bottom() < next_line.geometry().top()
    QTest.keyClick(page, Qt.Key.Key_F4)
    settle()
    form = page.form.collect()
    assert (form.full_name, form.mother_name, form.income) == ("Wulandari Monoarfa", "Hasna Rekaan", 1_000_000)
    assert form.roster_status == "hadir"
    assert form.consent is None, "no list agrees for anybody"
    assert page.draft.typed


def test_what_was_typed_is_not_overwritten_by_a_list(
    core: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    core.enrolling.expected[NIK] = EXPECTED
    shell = type_nik(core, open_shell, settle)
    page = shell.register
    page.form.fields["full_name"].editor.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Wulan M")
    qtbot.waitUntil(lambda: bool(page.found.lines))
    QTest.keyClick(page, Qt.Key.Key_F4)
    settle()
    assert page.form.collect().full_name == "Wulan M"
    assert page.form.collect().street == "Dusun Tengah"


def test_somebody_is_found_by_name_before_the_card_is_at_hand(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    core.enrolling.expected[NIK] = EXPECTED
    shell = open_shell(core)
    QTest.keyClick(shell, Qt.Key.Key_F6)
    dialog = shell.findChild(RosterSearch)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "wulan")
    dialog.take_button.click()
    settle()
    assert shell.page_name == "register"
    assert shell.register.form.collect().nik == NIK
    assert shell.register.form.collect().full_name == "Wulandari Monoarfa"


def test_an_unknown_name_keeps_the_search_open(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    shell.dialogs.find_expected()
    dialog = shell.findChild(RosterSearch)
    assert dialog is not None
    QTest.keyClicks(dialog.name, "siapa")
    dialog.take_button.click()
    assert dialog.isVisible()


def test_a_draft_with_the_same_nik_is_continued_with_one_key(
    core: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    core.put(replace(LISTED, client_id="draft-1", full_name="Wulan"), State.DRAFT)
    core.enrolling.known = Known(draft=Existing("draft-1", "Wulan", State.DRAFT, ""))
    shell = open_shell(core)
    shell.go("register")
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "7503")
    page = shell.register
    qtbot.waitUntil(lambda: page.found.lines == ["Ada draf dengan NIK ini: Wulan"])
    QTest.keyClick(page, Qt.Key.Key_F7)
    settle()
    assert page.form.collect().client_id == "draft-1"


def test_people_who_look_alike_are_set_side_by_side_and_nobody_is_merged(
    core: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    core.put(replace(LISTED, client_id="twin-1", nik="7503024708900029"), State.READY)
    alike = Alike(
        "twin-1", "Wulandari Monoarfa", "7503 02•• •••• 0029", "Muara Bone", State.READY, "", ("birth_date", "name"), 2
    )
    core.enrolling.known = Known(alike=(alike,))
    shell = type_nik(core, open_shell, settle)
    page = shell.register
    told = "Mirip Wulandari Monoarfa (7503 02•• •••• 0029), Muara Bone: sama tanggal lahir, nama"
    qtbot.waitUntil(lambda: page.found.lines == [told])
    QTest.keyClick(page, Qt.Key.Key_F8)
    settle()
    dialog = page.findChild(CompareDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert page.form.collect().nik == NIK, "the form is as it was"
    page.found.compare()
    settle()
    again = page.findChildren(CompareDialog)[-1]
    again.same_button.click()
    settle()
    assert shell.page_name == "queue"
    kept = {record.form.nik: record.row.state for record in core.store.records.values()}
    assert kept == {"7503024708900029": State.READY, NIK: State.DRAFT}, "both are there"
