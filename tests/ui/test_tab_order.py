"""The tabulator goes as the eye does, on every page and in every dialog there is; a new dialog cannot be forgotten."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fakes import slips
from fakes.cores import FakeCore
from fakes.focus import out_of_order, tab_stops
from fakes.lens import Endless
from lapangan_app.reports.slip import slip_sheet
from lapangan_app.services.core import Core
from lapangan_app.services.recognising import Compared
from lapangan_app.ui import widgets
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.camera import CameraDialog
from lapangan_app.ui.widgets.compare import CompareDialog
from lapangan_app.ui.widgets.consent import ReadOut
from lapangan_app.ui.widgets.drafts import DraftsDialog
from lapangan_app.ui.widgets.forms import EventForm, PinForm
from lapangan_app.ui.widgets.letterhead_form import LetterheadForm
from lapangan_app.ui.widgets.paper_menu import PaperMenu, SlipCheck
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.widgets.report_dialog import ReportDialog
from lapangan_app.ui.widgets.roster_search import RosterSearch
from lapangan_app.ui.widgets.signature_pad import SignatureDialog
from lapangan_app.ui.widgets.withdraw import WithdrawDialog

Settle = Callable[[], None]
OpenShell = Callable[[FakeCore], Shell]


def _compare(shell: Shell) -> None:
    CompareDialog(shell, (Compared("full_name", "Siti", "Siti R.", agrees=False),), lambda: None).open()


def _sign(shell: Shell) -> None:
    SignatureDialog(shell, shell.tools.theme, lambda _data: None, "Siti Uji").open()


def _preview(shell: Shell) -> None:
    sheets: Any = {"a4": slip_sheet(slips.slip(), "a4"), "80mm": slip_sheet(slips.slip(), "80mm")}
    Preview(shell, shell.tools.theme, sheets).open()


def _letterhead(shell: Shell) -> None:
    reporting = shell._core.reporting
    LetterheadForm(shell, reporting, shell.tools.tasks, reporting.letterhead()).open()


OPENERS: dict[type[QDialog], Callable[[Shell], object]] = {
    CameraDialog: lambda shell: CameraDialog(shell, Endless, lambda _data: None).open(),
    CompareDialog: _compare,
    DraftsDialog: lambda shell: shell.dialogs.show_drafts(),
    EventForm: lambda shell: shell.new_event(),
    PaperMenu: lambda shell: shell.desk.show_menu(shell),
    PinForm: lambda shell: PinForm(shell, shell._core.session, shell.tools.tasks).open(),
    Preview: _preview,
    QuickCapture: lambda shell: shell.dialogs.quick_capture(),
    ReadOut: lambda shell: shell.register.form.consent.read_out(),
    RosterSearch: lambda shell: shell.dialogs.find_expected(),
    SignatureDialog: _sign,
    SlipCheck: lambda shell: shell.desk.check_slip(shell),
    ReportDialog: lambda shell: shell.rare.show_reports(shell),
    LetterheadForm: _letterhead,
    WithdrawDialog: lambda shell: WithdrawDialog(shell, "Siti Uji", shell._core.correcting.reasons).open(),
}


def dialogs_of_the_application() -> set[type[QDialog]]:
    """Return every dialog that stands in `ui/widgets`, bases that only serve others left out."""
    found: set[type[QDialog]] = set()
    for module in pkgutil.iter_modules(widgets.__path__):
        named = vars(importlib.import_module(f"{widgets.__name__}.{module.name}")).values()
        found |= {kind for kind in named if isinstance(kind, type) and issubclass(kind, QDialog)}
    return {kind for kind in found if kind.__module__.startswith("lapangan_app") and not kind.__name__.startswith("_")}


def test_no_dialog_is_forgotten() -> None:
    assert dialogs_of_the_application() == set(OPENERS)


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_the_tabulator_goes_as_the_eye_does_in_every_dialog(
    morning: FakeCore, open_shell: OpenShell, settle: Settle, qtbot: QtBot, kind: type[QDialog]
) -> None:
    shell = open_shell(morning)
    shell.go("register")
    settle()
    OPENERS[kind](shell)
    settle()
    found: list[QWidget] = [part for part in shell.findChildren(kind) if part.isVisible()]
    assert len(found) == 1
    (dialog,) = found
    if isinstance(dialog, CameraDialog):
        qtbot.waitUntil(dialog.shoot_button.isEnabled)
    assert tab_stops(dialog) != []
    assert out_of_order(dialog) == []
    assert isinstance(dialog, QDialog)
    dialog.reject()


@pytest.mark.parametrize("page", ["home", "register", "people", "queue"])
@pytest.mark.parametrize("width", [1366, 900])
def test_the_tabulator_goes_as_the_eye_does_on_every_page(
    morning: FakeCore, open_shell: OpenShell, settle: Settle, page: str, width: int
) -> None:
    shell = open_shell(morning)
    assert set(shell.pages) == {"home", "register", "people", "queue"}
    shell.resize(width, 768)
    shell.go(page)
    settle()
    bar = shell.register.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())  # what stands under the form is read after its end
    QApplication.processEvents()
    assert len(tab_stops(shell.pages[page])) >= 2
    assert out_of_order(shell.pages[page]) == []


@pytest.mark.parametrize("page", ["events", "cooperatives", "payers", "coverage", "lists"])
@pytest.mark.parametrize("width", [1366, 900])
def test_the_tabulator_goes_as_the_eye_does_on_every_rare_page(
    real_core: Core, open_shell: OpenShell, settle: Settle, page: str, width: int
) -> None:
    shell = open_shell(real_core)  # type: ignore[arg-type]  # the real services under the pages
    shell.resize(width, 768)
    shell.go(page)
    settle()
    assert len(tab_stops(shell.pages[page])) >= 2
    assert out_of_order(shell.pages[page]) == []
