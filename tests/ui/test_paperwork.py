"""The desk for paper: previews by keyboard, and nothing leaves without its row in the audit log."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from fakes.slips import token
from lapangan_app.domain.states import State
from lapangan_app.errors import StoreBusy
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.paper_menu import PaperMenu, SlipCheck
from lapangan_app.ui.widgets.preview import Preview

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


def saved_id(core: FakeCore, state: State = State.READY) -> str:
    return next(row.client_id for row in core.store.rows() if row.state is state)


@pytest.fixture
def shell(open_shell: Open, morning: FakeCore) -> Shell:
    return open_shell(morning)


@pytest.fixture
def preview(shell: Shell, morning: FakeCore, settle: Settle) -> Preview:
    shell.show_slip(saved_id(morning))
    settle()
    found = shell.findChild(Preview)
    assert found is not None
    return found


def test_the_slip_of_a_saved_record_is_shown_from_the_queue(shell: Shell, morning: FakeCore, settle: Settle) -> None:
    shell._show_record(saved_id(morning))
    settle()
    shell.queue.detail.slip_button.click()
    settle()
    found = shell.findChild(Preview)
    assert found is not None
    assert list(found._sheets) == ["a4", "80mm"]
    assert "BELUM MENJAMIN" in found.area.accessibleDescription(), "screen readers hear the whole slip"
    assert morning.documents.left == [], "looking is not printing"


def test_a_draft_has_no_slip(shell: Shell, morning: FakeCore, settle: Settle) -> None:
    draft = saved_id(morning, State.DRAFT)
    shell._show_record(draft)
    settle()
    assert not shell.queue.detail.slip_button.isVisible()
    shell.show_slip(draft)
    settle()
    assert shell.findChild(Preview) is None
    assert "masih draf" in shell.error.text


def test_ctrl_e_keeps_a_pdf_once_noted(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    dialogs.target = str(tmp_path / "arsip")
    QTest.keyClick(preview, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert dialogs.asked[-1] == "tanda-terima-19Y3-QT8Z.pdf", "the number, not the person"
    assert (tmp_path / "arsip.pdf").read_bytes().startswith(b"%PDF-")
    assert morning.documents.left == [("slip", "export", saved_id(morning))]
    assert "arsip.pdf" in preview.banner.text


def test_ctrl_p_prints_once_noted_on_the_paper_in_view(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "roll.pdf"))
    dialogs.printer = printer
    preview.choose_paper("80mm")
    QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert b"/MediaBox [0 0 227" in (tmp_path / "roll.pdf").read_bytes()
    assert morning.documents.left == [("slip", "print", saved_id(morning))]


def test_whoever_changes_their_mind_leaves_no_row(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle
) -> None:
    preview.ask_to_print()
    preview.ask_to_export()
    settle()
    assert dialogs.asked[-2:] == ["printer", "tanda-terima-19Y3-QT8Z.pdf"]
    assert morning.documents.left == []


def test_what_cannot_be_noted_does_not_leave(
    preview: Preview, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    dialogs.target = str(tmp_path / "arsip.pdf")
    morning.documents.refuse = StoreBusy()
    preview.ask_to_export()
    settle()
    assert not (tmp_path / "arsip.pdf").exists()
    assert preview.banner.text


def test_a_folder_that_is_gone_is_said_in_the_preview(
    preview: Preview, dialogs: FakeDialogs, settle: Settle, tmp_path: Path
) -> None:
    dialogs.target = str(tmp_path / "gone" / "arsip.pdf")
    preview.ask_to_export()
    settle()
    assert "tidak dapat ditulis" in preview.banner.text


def test_escape_closes_and_the_keyboard_reaches_every_button(preview: Preview) -> None:
    assert preview.print_button.hasFocus()
    named = [made for made in preview.findChildren(QPushButton) if made.isVisible()]
    assert all(made.text() or made.accessibleName() for made in named)
    assert all(made.focusPolicy() & Qt.FocusPolicy.TabFocus for made in named)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


@pytest.mark.parametrize("kind", ["form", "consent", "literacy"])
def test_the_sheets_for_the_hall_are_two_keys_away(
    shell: Shell, morning: FakeCore, dialogs: FakeDialogs, settle: Settle, tmp_path: Path, kind: str
) -> None:
    shell.navigation.buttons["paper"].click()
    menu = shell.findChild(PaperMenu)
    assert menu is not None
    menu.buttons[kind].click()
    settle()
    found = shell.findChild(Preview)
    assert found is not None
    dialogs.target = str(tmp_path / "lembar.pdf")
    found.ask_to_export()
    settle()
    assert morning.documents.left == [(kind, "export", "")]
    assert (tmp_path / "lembar.pdf").exists()


def test_a_scanned_slip_is_judged_where_it_is_scanned(shell: Shell, settle: Settle) -> None:
    shell.navigation.buttons["paper"].click()
    menu = shell.findChild(PaperMenu)
    assert menu is not None
    menu.buttons["check"].click()
    check = shell.findChild(SlipCheck)
    assert check is not None
    check.token.setPlainText(token())
    check.check()
    settle()
    assert check.verdict.text.startswith("Asli")
    assert "19Y3-QT8Z" in check.facts.text()
    check.token.setPlainText(token()[:-1])
    check.check()
    settle()
    assert "tidak terbaca" in check.verdict.text
    assert check.facts.text() == ""
    check.start_again()
    assert check.token.toPlainText() == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_page_fits_the_width_of_its_window_at_any_size(
    shell: Shell, morning: FakeCore, settle: Settle, scale: float
) -> None:
    shell.tools.theme.choose("light", scale)
    shell.show_slip(saved_id(morning))
    settle()
    found = shell.findChild(Preview)
    assert found is not None
    for paper in ("a4", "80mm"):
        found.choose_paper(paper)
        assert found.pages[0].width() < found.width()
