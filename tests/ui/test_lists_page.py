"""The page of lists: a file looked at, put right, taken in, and what comes of its people, over the real services."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from fakes.dialogs import FakeDialogs
from fakes.keys import DELETE, ENTER, save, strike
from fakes.looks import clipped
from fakes.rosters import HEADINGS, tidy_rows, written, xlsx
from lapangan_app.domain.form import Form
from lapangan_app.domain.roster.judge import Group
from lapangan_app.services.core import Core
from lapangan_app.ui import messages
from lapangan_app.ui.models.judged import CELL
from lapangan_app.ui.pages.outreach.list_consent import CollectedDialog, PaperConsent
from lapangan_app.ui.pages.outreach.lists import ListsPage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from ui.test_outreach_looks import sideways

Open = Callable[[Core], Shell]
Settle = Callable[[], None]
NIK, NAME, DATE, VILLAGE = (HEADINGS.index(name) for name in ("NIK", "Nama Lengkap", "Tanggal Lahir", "Desa"))


@pytest.fixture
def shell(real_core: Core, open_shell: Open) -> Shell:
    return open_shell(real_core)


@pytest.fixture
def page(shell: Shell, settle: Settle) -> ListsPage:
    """Show the page of lists."""
    shell.go("lists")
    settle()
    shown = shell.pages["lists"]
    assert isinstance(shown, ListsPage)
    return shown


@pytest.fixture
def arrive(shell: Shell, settle: Settle) -> Settle:
    """Return a function that lets both lanes come to an end."""

    def wait() -> None:
        for _ in range(4):
            assert shell.rare.list_lane.wait(30)
            settle()

    return wait


def people_of(core: Core) -> list[list[object]]:
    """Return nine people; the village of one more has a namesake, which is another story."""
    made = tidy_rows(10, core.regions)
    return [*made[:4], *made[5:]]


@pytest.fixture
def rows(real_core: Core) -> list[list[object]]:
    """Return ten people as an office lists them: two to be mended, one twice, seven ready."""
    made = people_of(real_core)
    made[1][NIK] = str(made[1][NIK])[:-1]
    made[2][VILLAGE] = "Desa Antah Berantah"
    return [*made, list(made[0])]


@pytest.fixture
def file(rows: list[list[object]], tmp_path: Path) -> Path:
    return written(
        tmp_path,
        xlsx([(*HEADINGS, "Tempat Kerja", "Kategori"), *([*row, "Kebun desa", "petani"] for row in rows)]),
        "Nelayan Botutonuo.xlsx",
    )


@pytest.fixture
def previewed(page: ListsPage, file: Path, dialogs: FakeDialogs, arrive: Settle) -> ListsPage:
    """Choose the file by keyboard."""
    dialogs.file = str(file)
    page.taking.choose_button.setFocus()
    QTest.keyClick(page.taking.choose_button, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    arrive()
    return page


def shown_numbers(page: ListsPage) -> list[str]:
    model = page.taking.rows.model
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_a_dry_run_counts_every_row_once_and_filters(previewed: ListsPage, real_core: Core) -> None:
    chips = previewed.taking.rows.chips
    assert {name: chip.text() for name, chip in chips.items()} == {
        "all": "Semua 10",
        "ready": "Siap 7",
        "needs_fix": "Perlu perbaikan 2",
        "duplicate_in_file": "Ganda di berkas 1",
        "duplicate_on_device": "Ganda di laptop 0",
        "ignored": "Diabaikan 0",
    }
    assert previewed.taking.rows.sum.text() == "7 + 2 + 1 + 0 + 0 = 10 baris"
    assert shown_numbers(previewed) == ["3", "4"]  # what waits for a person is shown first
    chips["duplicate_in_file"].click()
    assert shown_numbers(previewed) == ["11"]
    assert "baris 2" in previewed.taking.rows.model.index(0, 3).data()
    assert previewed.taking.rows.told.text() == previewed.taking.rows.model.index(0, 3).data()
    chips["ignored"].click()
    assert previewed.taking.rows.none.isVisible()
    chips["all"].click()
    assert len(shown_numbers(previewed)) == 10
    assert previewed.taking.source.text() == "Nelayan Botutonuo"
    assert real_core.rosters.imports() == ()


def test_no_nik_of_the_file_is_shown_whole(previewed: ListsPage, rows: list[list[object]]) -> None:
    previewed.taking.rows.show_group(None)
    model = previewed.taking.rows.model
    texts = [
        model.index(row, column).data(role)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    ]
    told = "".join(str(text) for text in texts).replace(" ", "")
    assert "••" in told
    assert not any(str(row[NIK]) in told for row in rows)


def type_anew(page: ListsPage, text: str) -> None:
    """Press Enter on the row, type, press Enter."""
    page.taking.rows.table.setFocus()
    strike(ENTER)
    editor = page.taking.rows.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, ENTER)
    QApplication.processEvents()


def test_a_cell_typed_anew_is_judged_again_and_the_file_stays(
    previewed: ListsPage, rows: list[list[object]], real_core: Core, file: Path, arrive: Settle
) -> None:
    before = file.read_bytes()
    table, model = previewed.taking.rows.table, previewed.taking.rows.model
    whole = str(people_of(real_core)[1][NIK])
    assert model.index(0, CELL).data() == "••••"
    assert model.index(0, CELL).data(Qt.ItemDataRole.EditRole) == rows[1][NIK]
    type_anew(previewed, whole)
    arrive()
    assert shown_numbers(previewed) == ["4"]
    assert previewed.taking.preview.ready == 8
    type_anew(previewed, str(people_of(real_core)[2][VILLAGE]))
    arrive()
    assert shown_numbers(previewed) == []
    assert previewed.taking.take_button.text() == "Ambil 9 orang (Ctrl+S)"
    assert not table.typing
    assert file.read_bytes() == before


def test_a_judgement_never_closes_the_line_in_which_somebody_types(
    previewed: ListsPage, rows: list[list[object]], arrive: Settle
) -> None:
    table = previewed.taking.rows.table
    previewed.taking.reading.type_cell(4, "Desa", "Antah")
    table.setFocus()
    strike(ENTER)
    editor = table.findChild(QLineEdit)
    editor.setText("75030")
    arrive()
    assert table.typing
    assert editor.text() == "75030"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not table.typing
    assert previewed.taking.preview is not None
    assert previewed.taking.rows.model.rows.preview is previewed.taking.preview


def test_a_row_without_a_cell_to_blame_says_so(previewed: ListsPage) -> None:
    previewed.taking.rows.show_group(Group.READY)
    previewed.taking.rows.table.setFocus()
    strike(ENTER)
    assert "tidak punya sel" in previewed.banner.text


def test_columns_are_put_right_by_hand(previewed: ListsPage, arrive: Settle) -> None:
    editors = previewed.taking.columns.editors
    assert editors["NIK"].value == "nik"
    assert editors["Alamat"].value == "street"
    editors["Alamat"].set_value("")
    editors["Alamat"].changed.emit()
    arrive()
    plan = previewed.taking.preview.plan
    assert plan.field("street") is None
    assert "Alamat" in plan.unused
    editors["Nama Lengkap"].set_value("")
    editors["Nama Lengkap"].changed.emit()
    editors["NIK"].set_value("")
    editors["NIK"].changed.emit()
    arrive()
    assert not previewed.taking.take_button.isEnabled()
    assert "Tidak ada kolom" in previewed.banner.text


def test_another_sheet_is_read_and_the_region_keeps_what_was_typed(
    page: ListsPage, real_core: Core, tmp_path: Path, arrive: Settle
) -> None:
    people = tidy_rows(4, real_core.regions)
    broken = [list(row) for row in people]
    broken[0][NIK] = "1"
    data = xlsx([HEADINGS, *broken], "Pertama", others={"Kedua": [HEADINGS, *tidy_rows(3, real_core.regions, seed=5)]})
    page.taking.open(written(tmp_path, data))
    arrive()
    assert page.taking.preview.rows == 4
    assert page.taking.fields[2].isVisible()
    page.taking.reading.type_cell(2, "NIK", str(people[0][NIK]))
    arrive()
    assert page.taking.preview.ready == 4
    page.taking.region.choose(page.taking._areas("Bone Bolango")[0])
    page.taking.region.changed.emit()
    arrive()
    assert page.taking.preview.grounds.within == "75.03"
    assert page.taking.preview.ready == 4  # the NIK that was typed is there still
    page.taking.sheet.set_value("Kedua")
    page.taking.sheet.changed.emit()
    arrive()
    assert page.taking.preview.table.sheet == "Kedua"
    assert page.taking.preview.rows == 3


def test_nothing_enters_before_it_is_confirmed(
    previewed: ListsPage, real_core: Core, dialogs: FakeDialogs, arrive: Settle
) -> None:
    dialogs.yes = False
    previewed.taking.rows.table.setFocus()
    save()
    arrive()
    assert "Ambil 7 orang" in dialogs.asked[-1]
    assert real_core.rosters.imports() == ()
    dialogs.yes = True
    previewed.taking.source.setText("Nelayan")
    previewed.taking.rows.table.setFocus()
    save()
    arrive()
    [run] = real_core.rosters.imports()
    assert (run.source, run.rows, run.taken) == ("Nelayan", 10, 7)
    assert "7 orang masuk daftar “Nelayan”" in previewed.banner.text
    assert previewed.taken.isVisible()
    assert previewed.taken.table.current == run
    assert previewed.taking.preview is None


def test_the_same_file_again_brings_nobody(taken: ListsPage, file: Path, arrive: Settle) -> None:
    taken.views["taking"].click()
    taken.taking.open(file)
    arrive()
    assert taken.taking.rows.chips["duplicate_on_device"].text() == "Ganda di laptop 7"
    assert not taken.taking.take_button.isEnabled()


def test_the_rest_and_the_empty_list_are_written(
    previewed: ListsPage, dialogs: FakeDialogs, tmp_path: Path, arrive: Settle
) -> None:
    dialogs.target = str(tmp_path / "sisa")
    previewed.taking.rest_button.click()
    arrive()
    assert "3 baris tersimpan" in previewed.banner.text
    assert (tmp_path / "sisa.xlsx").read_bytes()[:2] == b"PK"
    dialogs.target = str(tmp_path / "kosong.xlsx")
    previewed.taking.empty_button.click()
    arrive()
    previewed.taking.open(tmp_path / "sisa.xlsx")
    arrive()
    assert previewed.taking.preview.rows == 3
    assert (tmp_path / "kosong.xlsx").exists()


def test_a_file_that_is_none_is_refused_with_what_to_do(page: ListsPage, tmp_path: Path, arrive: Settle) -> None:
    page.taking.open(written(tmp_path, b"%PDF-1.7 rekaan", "surat.pdf"))
    arrive()
    assert "bukan lembar kerja" in page.banner.text
    assert page.taking.preview is None
    assert not page.taking.progress.isVisible()


def test_a_file_is_dropped_on_the_page(page: ListsPage, file: Path, arrive: Settle) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, button, keys))
    arrive()
    assert page.taking.preview.rows == 10


def test_reading_can_be_abandoned_and_a_save_never_waits_for_it(
    page: ListsPage, shell: Shell, file: Path, settle: Settle, arrive: Settle
) -> None:
    gate = threading.Event()
    shell.rare.list_lane.run(page, lambda: gate.wait(30), lambda _nothing: None)  # another file is still being read
    page.taking.open(file)
    settle()  # the lane of saves is free
    assert page.taking.progress.isVisible()
    assert "Membaca dan memeriksa" in page.taking.words.text()
    page.taking.stop_button.setFocus()
    strike(Qt.Key.Key_Escape)
    assert not page.taking.progress.isVisible()
    assert "dihentikan" in page.banner.text
    gate.set()
    arrive()
    assert page.taking.preview is None


@pytest.fixture
def taken(page: ListsPage, file: Path, arrive: Settle) -> ListsPage:
    """Take the list in."""
    page.taking.open(file)
    arrive()
    page.taking.take()
    arrive()
    return page


def test_a_list_is_undone_after_a_question(
    taken: ListsPage, real_core: Core, dialogs: FakeDialogs, arrive: Settle
) -> None:
    dialogs.yes = False
    taken.taken.table.setFocus()
    strike(DELETE)
    arrive()
    assert "7 orang tidak diharapkan lagi" in dialogs.asked[-1]
    assert not real_core.rosters.imports()[0].undone_at
    dialogs.yes = True
    strike(DELETE)
    arrive()
    assert real_core.rosters.imports()[0].undone_at
    assert "dibatalkan" in taken.taken._when(taken.taken.table.current)
    assert not taken.taken.undo_button.isEnabled()
    assert not taken.taken.people.all_button.isEnabled()
    assert taken.taken.people.model.rowCount() == 0


def test_what_became_of_somebody_is_noted_by_keyboard(taken: ListsPage, real_core: Core, arrive: Settle) -> None:
    [run] = real_core.rosters.imports()
    people = taken.taken.people
    people.table.setFocus()
    strike(Qt.Key.Key_Down, Qt.Key.Key_F4)
    assert people.status.hasFocus()
    strike("s")
    arrive()
    assert [one.status for one in real_core.rosters.people(run.import_id)][:3] == ["", "merantau", ""]
    assert people.model.index(1, 2).data() == messages.roster_status_text("merantau")
    assert people.table.current.status == "merantau"


def test_somebody_of_the_list_is_registered_with_what_it_knows(
    taken: ListsPage, shell: Shell, real_core: Core, arrive: Settle
) -> None:
    wanted: list[Form] = []
    taken.register_wanted.connect(wanted.append)
    taken.taken.table.setFocus()
    strike(ENTER)
    strike(ENTER)
    arrive()
    [run] = real_core.rosters.imports()
    first = real_core.rosters.people(run.import_id)[0]
    assert [(form.nik, form.full_name) for form in wanted] == [(first.nik, first.name)]
    assert shell.page_name == "register"
    assert shell.register.form.collect().nik == first.nik


def paper(page: ListsPage) -> PaperConsent:
    return next(one for one in page.findChildren(PaperConsent) if one.isVisible())


def test_the_consent_on_paper_is_asked_whole(taken: ListsPage, real_core: Core, arrive: Settle) -> None:
    taken.taken.table.setFocus()
    strike(Qt.Key.Key_F9)
    dialog = paper(taken)
    dialog.save()
    arrive()
    assert dialog.isVisible()
    assert [name for name, field in dialog.fields.items() if field.has_error] == ["consent.given_at", "sure"]
    dialog.fields["consent.given_at"].editor.setText("01012099")
    dialog.fields["sure"].editor.setChecked(True)
    dialog.fields["consent.method"].editor.set_value("lisan_saksi")
    dialog.save()
    arrive()
    assert dialog.fields["consent.given_at"].message.text() == "Tanggal ini belum tiba."
    dialog.fields["consent.given_at"].editor.setText("20112026")
    dialog.save()
    arrive()
    assert dialog.fields["consent.witness"].has_error
    assert real_core.rosters.registered() == {}


def agree(page: ListsPage, arrive: Settle) -> None:
    page.taken.people.register_all()
    dialog = paper(page)
    dialog.fields["consent.given_at"].editor.setText("20112026")
    dialog.fields["sure"].editor.setChecked(True)
    dialog.save()
    arrive()


def test_everybody_who_agreed_on_paper_is_registered_and_the_others_are_named(
    taken: ListsPage, real_core: Core, arrive: Settle
) -> None:
    [run] = real_core.rosters.imports()
    people = real_core.rosters.people(run.import_id)
    real_core.rosters.set_status(people[2].row_id, "meninggal")
    agree(taken, arrive)
    result = taken.findChild(CollectedDialog)
    figures = {name: int(value.text()) for name, value in result.figures.values.items()}
    after = real_core.rosters.people(run.import_id)
    registered = [one for one in after if one.client_id]
    assert figures == {"saved": len(registered), "already": 0, "refused": 7 - len(registered)}
    assert figures["saved"] > 0, [one.codes for one in result.model.everything]
    assert people[2].name in [one.name for one in result.model.everything]
    assert all(one.codes and messages.problem_text(one.codes[0], {}) for one in result.model.everything)
    assert real_core.rosters.registered() == ({run.import_id: len(registered)} if registered else {})
    assert taken.taken._progress(taken.taken.table.current) == f"{len(registered)} dari 7"


def test_registering_many_can_be_stopped(taken: ListsPage, shell: Shell, real_core: Core, arrive: Settle) -> None:
    people, gate = taken.taken.people, threading.Event()
    shell.rare.list_lane.run(taken, lambda: gate.wait(30), lambda _nothing: None)
    people.register_all()
    dialog = paper(taken)
    dialog.fields["consent.given_at"].editor.setText("20112026")
    dialog.fields["sure"].editor.setChecked(True)
    dialog.save()
    assert shell.tools.tasks.wait(10)
    QApplication.processEvents()
    assert people.progress.isVisible()
    shell.activateWindow()
    QApplication.processEvents()
    taken.taken.table.setFocus()
    strike(Qt.Key.Key_Escape)
    gate.set()
    arrive()
    assert real_core.rosters.registered() == {}
    assert "Dihentikan" in taken.findChild(CollectedDialog).told.text()
    assert people.all_button.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_clipped_with_a_file_a_list_and_a_question_in_view(
    previewed: ListsPage, theme: Theme, scale: float, arrive: Settle
) -> None:
    theme.choose("light", scale)
    arrive()
    assert (clipped(previewed), sideways(previewed)) == ([], [])
    previewed.taking.take()
    arrive()
    assert previewed.taken.isVisible()
    assert (clipped(previewed), sideways(previewed)) == ([], [])
    previewed.taken.people.register_all()
    dialog = paper(previewed)
    assert (clipped(dialog), sideways(dialog)) == ([], [])
    assert dialog.height() <= dialog.screen().availableSize().height()
