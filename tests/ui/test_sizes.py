"""Every page and state of the form on the small screen of a village hall, at every size of text that can be chosen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fakes.cores import FakeAccess, FakeCore
from fakes.dialogs import FakeDialogs
from fakes.forms import GOOD
from fakes.looks import faults, overlapping, sideways
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.dictionary import Need
from lapangan_app.domain.form import Heir, Reason
from lapangan_app.domain.ktp import CardReading, ReadField
from lapangan_app.domain.states import State
from lapangan_app.services.correcting import Change, Revision
from lapangan_app.sync.events import Phase, Progress
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.withdraw import WithdrawDialog
from lapangan_app.ui.window import Window

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]
SCALES = (0.9, 1.0, 1.25, 1.5, 2.0)
SCREEN = QSize(1366, 768)
CHILD = Heir(name="Aisyah Rekaan", relation="anak", scholarship=True, school_level="sd")


def home(shell: Shell, settle: Settle) -> None:
    shell.go("home")


def people(shell: Shell, settle: Settle) -> None:
    shell.go("people")


def queue(shell: Shell, settle: Settle) -> None:
    """Show the longest text beside the list: refused by a rule."""
    shell.go("queue")
    settle()
    _mark(shell, State.REJECTED)


def queue_while_sending(shell: Shell, settle: Settle) -> None:
    """Show the progress and the button that stops it beside everything else."""
    queue(shell, settle)
    shell.queue._on_started()
    shell.queue._on_progress(Progress(Phase.SENDING, 1_234, 12_345))


def queue_with_the_nik(shell: Shell, settle: Settle) -> None:
    shell.go("queue")
    settle()
    _mark(shell, State.READY)
    settle()
    shell.queue.detail.acts.reveal()


def form_empty(shell: Shell, settle: Settle) -> None:
    shell.go("register")


def form_refused(shell: Shell, settle: Settle) -> None:
    """Show every error that an empty form has."""
    shell.go("register")
    settle()
    shell.register.save()


def form_with_everything(shell: Shell, settle: Settle) -> None:
    """Show every field that applies to anybody, starred, with both folds open and a child put forward."""
    reasons = (Reason("home_outside_village", "Baru pindah"),)
    _fill(shell, settle, replace(GOOD, heirs=(*GOOD.heirs, CHILD), reasons=reasons))
    form = shell.register.form
    form.extra.set_open(True)
    shell.register.pictures.set_open(True)
    form.show_needs(dict.fromkeys(form._made.all, Need.REQUIRED))
    form.judge_all()


def form_beside_a_card(shell: Shell, settle: Settle) -> None:
    shell._core.cards.reading = CardReading((ReadField("nik", "7503024708900021", 0.99),))  # type: ignore[attr-defined]
    shell._core.enrolling.save_draft(GOOD)
    card = shell._core.attaching.attach(GOOD.client_id, AttachmentRole.CARD, b"a picture that nobody looks at")
    _fill(shell, settle, replace(GOOD, attachments=(card,), full_name=""))
    shell.register.card.read()
    shell.register.pictures_lane.wait(10)


STATES = (
    home, people, queue, queue_while_sending, queue_with_the_nik,
    form_empty, form_refused, form_with_everything, form_beside_a_card,
)  # fmt: skip


def _fill(shell: Shell, settle: Settle, form: object) -> None:
    shell.go("register")
    settle()
    shell.register._show(form)  # type: ignore[arg-type]
    settle()


def _mark(shell: Shell, state: State) -> None:
    rows = (shell.queue.model.index(place, 0) for place in range(shell.queue.model.rowCount()))
    found = next(row for row in rows if getattr(shell.queue.model.row_at(row), "state", None) is state)
    shell.queue.table.setCurrentIndex(found)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_clipped_or_overlaps_or_scrolls_sideways(
    morning: FakeCore, open_shell: Open, settle: Settle, theme: Theme, scale: float, state: Callable[..., None]
) -> None:
    changes = (Change("phone", "081234567890", "081298765432"),)
    morning.correcting.kept = (Revision(1, 0, True, False, ()), Revision(2, 1, False, False, changes))
    theme.choose("light", scale)
    shell = open_shell(morning)
    state(shell, settle)
    settle()
    assert shell.size() == SCREEN  # nothing makes the window larger than the screen
    assert faults(shell) == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("exists", [True, False])
def test_nothing_is_clipped_or_overlaps_before_the_pin(
    core: FakeCore, theme: Theme, dialogs: FakeDialogs, qtbot: QtBot, scale: float, exists: bool
) -> None:
    theme.choose("light", scale)
    practice = FakeCore(core.clock, training=True, notices=("no_keyring",))
    window = Window(FakeAccess(practice, exists=exists), theme, core.clock, dialogs)
    qtbot.addWidget(window)
    window.show()
    QCoreApplication.processEvents()
    assert window.size() == SCREEN
    assert faults(window) == []


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_clipped_where_a_registration_is_taken_back(
    core: FakeCore, qtbot: QtBot, theme: Theme, scale: float
) -> None:
    theme.choose("light", scale)
    dialog = WithdrawDialog(None, "Siti Nurhaliza Lubis", core.correcting.reasons)
    qtbot.addWidget(dialog)
    dialog.show()
    QCoreApplication.processEvents()
    assert dialog.height() <= dialog.screen().availableSize().height() * 9 // 10
    assert faults(dialog) == []


def test_the_checks_bite(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    form_empty(shell, settle)
    settle()
    shell.register.form.setMinimumWidth(2000)
    settle()
    assert sideways(shell) != []
    holder = QWidget(shell)
    one, other = QPushButton("satu"), QPushButton("dua")
    shell.layout().addWidget(holder)
    for part in (one, other):
        part.setParent(shell)
        part.setGeometry(10, 10, 80, 30)
        part.show()
    assert any("satu" in told for told in overlapping(shell))
