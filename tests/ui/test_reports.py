"""The desk for reports: chosen by keyboard, made in the background, and nothing leaves without its row in the log."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from lapangan_app.errors import StoreBusy
from lapangan_app.services.outreach.selection import CHOICES, Kind, Selection
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.letterhead_form import LetterheadForm
from lapangan_app.ui.widgets.lookup import Suggestion
from lapangan_app.ui.widgets.paper_menu import PaperMenu
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.widgets.report_dialog import ReportDialog

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]
VILLAGE = Suggestion("75.03.02.2004", "Muara Bone")


@pytest.fixture
def shell(open_shell: Open, morning: FakeCore) -> Shell:
    return open_shell(morning)


@pytest.fixture
def dialog(shell: Shell, settle: Settle) -> ReportDialog:
    shell.navigation.buttons["paper"].click()
    menu = shell.findChild(PaperMenu)
    assert menu is not None
    menu.buttons["reports"].click()
    settle()
    found = shell.findChild(ReportDialog)
    assert found is not None
    return found


@pytest.fixture
def preview(dialog: ReportDialog, settle: Settle) -> Preview:
    dialog.show_button.click()
    settle()
    found = dialog.findChild(Preview)
    assert found is not None
    return found


def choose(dialog: ReportDialog, kind: Kind) -> None:
    dialog.kind.set_value(kind)
    dialog.kind.changed.emit()


def test_the_current_event_stands_ready(dialog: ReportDialog, morning: FakeCore) -> None:
    assert dialog.chosen == "hadir"
    assert dialog.held.value == "event-1"
    assert dialog.selection() == Selection(event="event-1")


@pytest.mark.parametrize("kind", CHOICES)
def test_only_what_a_report_knows_is_asked(dialog: ReportDialog, kind: Kind) -> None:
    choose(dialog, kind)
    known = set(CHOICES[kind])
    editors = {
        "event": dialog.held, "batch": dialog.batch, "agreement": dialog.agreement, "region": dialog.village,
        "until": dialog.until, "period": dialog.first, "blank": dialog.blank, "reveal": dialog.reveal,
    }  # fmt: skip
    assert {name for name, editor in editors.items() if editor.isVisible()} == known & set(editors)


@pytest.mark.parametrize(("level", "region"), [("13", "75.03.02.2004"), ("8", "75.03.02"), ("5", "75.03"), ("2", "75")])
def test_a_village_stands_for_what_contains_it(dialog: ReportDialog, level: str, region: str) -> None:
    choose(dialog, "rekap-desa")
    dialog.village.choose(VILLAGE)
    dialog.level.set_value(level)
    assert dialog.selection().region == region
    choose(dialog, "desa")
    assert dialog.selection().region == VILLAGE.code


def test_days_and_switches_reach_the_service(dialog: ReportDialog, morning: FakeCore, settle: Settle) -> None:
    choose(dialog, "desa")
    dialog.village.choose(VILLAGE)
    dialog.first.set_value(date(2026, 7, 1))
    dialog.last.set_value(date(2026, 12, 31))
    dialog.reveal.setChecked(True)
    dialog.show_button.click()
    settle()
    wanted = Selection(region=VILLAGE.code, first=date(2026, 7, 1), last=date(2026, 12, 31), reveal=True)
    assert morning.reporting.asked == [("desa", wanted)]
    found = dialog.findChild(Preview)
    assert found is not None
    assert "7503 0247 0890 0001" in found.area.accessibleDescription()


@pytest.mark.parametrize(
    ("kind", "field", "typed", "said"),
    [("perpanjangan", "until", "Desember", "2026-12"), ("rekap-desa", "first", "99999999", "17081990")],
)
def test_what_cannot_be_read_is_said_before_anything_is_made(
    dialog: ReportDialog, morning: FakeCore, settle: Settle, kind: Kind, field: str, typed: str, said: str
) -> None:
    choose(dialog, kind)
    getattr(dialog, field).setText(typed)
    dialog.show_button.click()
    settle()
    assert said in dialog.banner.text
    assert morning.reporting.asked == []


def test_a_missing_choice_is_said_and_the_next_question_is_taken(dialog: ReportDialog, settle: Settle) -> None:
    choose(dialog, "tagihan")
    dialog.show_button.click()
    settle()
    assert "perlu tagihan" in dialog.banner.text
    assert dialog.show_button.isEnabled()


def test_ctrl_e_keeps_a_pdf_once_noted(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    assert morning.reporting.left == [], "looking is not printing"
    dialogs.target = str(tmp_path / "hadir")
    QTest.keyClick(preview, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert dialogs.asked[-1].startswith("hadir-2026-")
    assert (tmp_path / "hadir.pdf").read_bytes().startswith(b"%PDF-")
    assert morning.reporting.left == [("hadir", "pdf")]
    assert "hadir.pdf" in preview.banner.text


def test_ctrl_p_prints_once_noted(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialogs.printer = printer
    QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert morning.reporting.left == [("hadir", "print")]


def test_the_workbook_is_a_key_away(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    dialogs.target = str(tmp_path / "hadir.xlsx")
    QTest.keyClick(preview, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert (tmp_path / "hadir.xlsx").read_bytes().startswith(b"PK")
    assert morning.reporting.left == [("hadir", "xlsx")]


@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
def test_what_cannot_be_noted_does_not_leave(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path, ending: str
) -> None:
    morning.reporting.refuse = StoreBusy()
    dialogs.target = str(tmp_path / f"hadir.{ending}")
    (preview.ask_to_export if ending == "pdf" else preview.workbook_asked.emit)()
    settle()
    assert list(tmp_path.iterdir()) == []
    assert preview.banner.text


def test_a_folder_that_is_gone_is_said(preview: Preview, dialogs: FakeDialogs, settle: Settle, tmp_path: Path) -> None:
    for act, name in ((preview.ask_to_export, "x.pdf"), (preview.workbook_asked.emit, "x.xlsx")):
        dialogs.target = str(tmp_path / "gone" / name)
        act()
        settle()
        assert "tidak dapat ditulis" in preview.banner.text


def test_a_long_report_keeps_few_pictures(dialog: ReportDialog, settle: Settle) -> None:
    dialog.blank.setText("600")
    dialog.show_button.click()
    settle()
    found = dialog.findChild(Preview)
    assert found is not None
    assert len(found.pages) > 20
    for page in found.pages:
        page.grab()
    assert sum(page._picture is not None for page in found.pages) == 8


def test_the_head_of_the_letter_is_kept(dialog: ReportDialog, morning: FakeCore, settle: Settle) -> None:
    dialog.letterhead_asked.emit()
    settle()
    form = dialog.findChild(LetterheadForm)
    assert form is not None
    assert form.lines["organisation"].text() == "Dinas Tenaga Kerja Kab. Bone Bolango"
    form.lines["organisation"].setText(" ")
    form.keep_button.click()
    assert form.message.text()
    form.lines["organisation"].setText("Dinas Koperasi")
    form.lines["left_name"].setText("Drs. Rekaan")
    form.keep_button.click()
    settle()
    assert morning.reporting.head.organisation == "Dinas Koperasi"
    assert morning.reporting.head.approving.name == "Drs. Rekaan"
