"""Scenes of the pages as an officer sees them first."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from stage import MORNING, dialog, opened, person, settle, shown, window_of

from fakes.clocks import VirtualClock
from fakes.cores import FakeAccess, FakeCore, a_village_morning
from lapangan_app.domain.states import State
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.forms import EventForm
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.window import Window


def first_run(theme: Theme) -> Window:
    """Show a laptop without a profile."""
    return window_of(theme, FakeAccess(FakeCore(notices=("no_keyring",)), exists=False))


def unlock(theme: Theme) -> Window:
    """Show the PIN page after a wrong PIN."""
    access = FakeAccess(FakeCore(training=True))
    window = window_of(theme, access)
    window.page.pin.setText("000000")
    window.page.unlock()
    return window


def home(theme: Theme) -> Window:
    """Show the first page."""
    return opened(theme, "home")[0]


def register_empty(theme: Theme) -> Window:
    """Show the form before anything is typed."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    core.store.records = {key: record for key, record in core.store.records.items() if record.row.state != "draft"}
    return opened(theme, "register", core)[0]


def register_full(theme: Theme) -> Window:
    """Show a form that is ready to be saved."""
    window, shell = opened(theme, "register")
    settle()
    shell.register.banner.clear()
    shell.register._show(person(shell))
    return window


def register_wrong(theme: Theme) -> Window:
    """Show a form with mistakes, after an attempt to save."""
    window, shell = opened(theme, "register")
    settle()
    wrong = replace(person(shell), nik="750302470890000", phone="12", street="", region_code="", consent=None)
    shell.register._show(wrong)
    settle()
    shell.register.save()
    return window


def register_saved(theme: Theme) -> Window:
    """Show the confirmation and the next form."""
    window, shell = opened(theme, "register")
    settle()
    shell.register._show(person(shell))
    settle()
    shell.register.save()
    return window


def people(theme: Theme) -> Window:
    """Show everybody."""
    return opened(theme, "people")[0]


def queue(theme: Theme) -> Window:
    """Show the queue with a refused record explained."""
    window, shell = opened(theme, "queue")
    settle()
    shell.queue.table.setCurrentIndex(shell.queue.model.index(3, 0))
    return window


def training(theme: Theme) -> Window:
    """Show the practice mode with a standing notice."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING), training=True, notices=("no_keyring",)))
    return opened(theme, "home", core)[0]


def new_event(theme: Theme) -> QWidget:
    """Show the form of a new event."""
    window, shell = opened(theme, "home")
    shell.new_event()
    form = dialog(shell, EventForm)
    shown.append(window)
    return form


def slip(theme: Theme) -> QWidget:
    """Show the slip of a registration that the centre has accepted, before it is printed."""
    window, shell = opened(theme, "queue")
    settle()
    accepted = next(row for row in shell._core.store.rows() if row.state is State.ACCEPTED)
    shell.show_slip(accepted.client_id)
    preview = dialog(shell, Preview)
    shown.append(window)
    return preview
