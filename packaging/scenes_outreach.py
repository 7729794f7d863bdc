"""Scenes of events, cooperatives, payers and lists, on a real practice profile with an invented programme under way."""

import atexit
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget
from stage import MORNING, over, settle, shown

from fakes.clocks import VirtualClock
from fakes.programmes import Builder, make_home, open_copy
from fakes.rosters import HEADINGS, tidy_rows, written, xlsx
from lapangan_app.services.core import Core
from lapangan_app.services.importing import bring
from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui.dialogs import MessageBoxes
from lapangan_app.ui.pages.outreach.agreement_dialog import AgreementDialog
from lapangan_app.ui.pages.outreach.batch_dialog import BatchDialog
from lapangan_app.ui.pages.outreach.cooperative_dialogs import CooperativeDialog, SeatDialog
from lapangan_app.ui.pages.outreach.event_dialog import EventDialog
from lapangan_app.ui.pages.outreach.list_consent import PaperConsent
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.window import Window

_ROUNDS = 6
_built: list[Path] = []


class _Opened:
    """Fit `ui.surface.Access` for a core that is open already."""

    def __init__(self, core: Core) -> None:
        self.core = core

    def info(self) -> ProfileInfo:
        """Return the profile."""
        return self.core.profile


def _home() -> Path:
    """Return a profile with the programme in it, built once for all scenes."""
    if not _built:
        folder = Path(tempfile.mkdtemp(prefix="lapangan-pictures-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        clock = VirtualClock(MORNING)
        core = open_copy(make_home(folder / "empty"), folder / "programme", clock)
        Builder(core, clock).build()
        core.close()
        _built.append(folder / "programme")
    return _built[0]


def _opened(theme: Theme, page: str) -> tuple[Window, Shell]:
    home = Path(tempfile.mkdtemp(prefix="lapangan-picture-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    clock = VirtualClock(MORNING)
    core = open_copy(_home(), home, clock)
    core = replace(core, profile=replace(core.profile, notices=(), training=False))
    window = Window(_Opened(core), theme, clock, MessageBoxes())
    window.resize(1366, 768)
    window.show()
    window.show_shell(core)
    shell = window.page
    assert isinstance(shell, Shell)
    shell.schedule.stop()
    shell.go(page)
    _answered(shell)
    return window, shell


def _answered(shell: Shell) -> None:
    """Wait until everything asked so far is answered and shown, however busy the machine is."""
    for _ in range(_ROUNDS):  # an answer may ask again
        shell.tools.tasks.wait()
        settle(50)


def _over(window: Window, shell: Shell, kind: type[QDialog]) -> QWidget:
    _answered(shell)
    dialog = shell.findChild(kind)
    assert dialog is not None
    return over(window, dialog)


def events(theme: Theme) -> Window:
    """Show the events and who came to the one of today."""
    return _opened(theme, "events")[0]


def event(theme: Theme) -> QWidget:
    """Show everything that is asked about an event."""
    window, shell = _opened(theme, "events")
    shell.pages["events"].edit()
    return _over(window, shell, EventDialog)


def cooperatives(theme: Theme) -> Window:
    """Show the cooperatives of a regency and the board of the first."""
    return _opened(theme, "cooperatives")[0]


def cooperative(theme: Theme) -> QWidget:
    """Show everything that is asked about a cooperative."""
    window, shell = _opened(theme, "cooperatives")
    shell.pages["cooperatives"].detail.edit()
    return _over(window, shell, CooperativeDialog)


def seat(theme: Theme) -> QWidget:
    """Show how somebody is given an office that somebody else holds."""
    window, shell = _opened(theme, "cooperatives")
    shell.pages["cooperatives"].detail.add_seat()
    _answered(shell)
    dialog = shell.findChild(SeatDialog)
    assert dialog is not None
    dialog.fields["role"].editor.set_value("ketua")
    dialog.fields["name"].editor.setText("Orang Rekaan")
    dialog.save()
    return _over(window, shell, SeatDialog)


def payers(theme: Theme) -> Window:
    """Show the agreements and the batches of one of them."""
    return _opened(theme, "payers")[0]


def agreement(theme: Theme) -> QWidget:
    """Show what is wrong with an agreement at its fields."""
    window, shell = _opened(theme, "payers")
    shell.pages["payers"].make()
    _answered(shell)
    dialog = shell.findChild(AgreementDialog)
    assert dialog is not None
    dialog.save()
    return _over(window, shell, AgreementDialog)


def batch(theme: Theme) -> QWidget:
    """Show one batch: what is owed, for whom, and who is paid for."""
    window, shell = _opened(theme, "payers")
    batches = shell.pages["payers"].batches
    batches.open_batch(batches.table.current)
    return _over(window, shell, BatchDialog)


def endings(theme: Theme) -> Window:
    """Show whose protection ends soon."""
    window, shell = _opened(theme, "payers")
    shell.pages["payers"].views["endings"].click()
    _answered(shell)
    shown.append(window)
    return window


def register_agreement(theme: Theme) -> Window:
    """Show the form with the agreement of the event's payer and what is left of its quota."""
    window, shell = _opened(theme, "register")
    shell.register.banner.clear()
    shell.register.scroll_area.ensureWidgetVisible(shell.register.form.fields["former_member"], 0, 0)
    return window


def lists(theme: Theme) -> Window:
    """Show a file before anything of it is taken in, with what is to be mended."""
    return _with_list(theme)[0]


def lists_taken(theme: Theme) -> Window:
    """Show the lists that were taken in and the people of one of them."""
    return _with_list(theme, taken=True)[0]


def lists_consent(theme: Theme) -> QWidget:
    """Show what is asked before everybody of a list is registered."""
    window, shell = _with_list(theme, taken=True)
    shell.pages["lists"].taken.people.register_all()
    return _over(window, shell, PaperConsent)


def _with_list(theme: Theme, *, taken: bool = False) -> tuple[Window, Shell]:
    window, shell = _opened(theme, "lists")
    page = shell.pages["lists"]
    with tempfile.TemporaryDirectory(prefix="lapangan-picture-") as folder:
        people = tidy_rows(24, page._core.regions)
        people[3][HEADINGS.index("NIK")] = people[3][HEADINGS.index("NIK")][:-1]
        people[7][HEADINGS.index("Tanggal Lahir")] = "31-02-1990"
        page.taking.open(written(Path(folder), xlsx([HEADINGS, *people, people[0]]), "Nelayan Botutonuo.xlsx"))
        shell.rare.list_lane.wait()
        settle()
    if taken:
        run = bring(page.taking.preview, page._core.rosters)
        page.taking.reading.forget()
        page.taking._on_taken(run)
        settle(400)
    return window, shell
