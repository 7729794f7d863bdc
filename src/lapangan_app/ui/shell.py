"""Everything behind the PIN: navigation, pages, standing notices and the status line, over one open core."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError
from lapangan_app.services.values import Expected, PersonRow
from lapangan_app.ui import messages
from lapangan_app.ui.ahead import Ahead
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.desk_dialogs import DeskDialogs
from lapangan_app.ui.pages.home import HomePage
from lapangan_app.ui.pages.people import PeoplePage
from lapangan_app.ui.pages.queue import QueuePage
from lapangan_app.ui.pages.register import RegisterPage
from lapangan_app.ui.pages.register_lists import suggest_regions
from lapangan_app.ui.paperwork import PaperDesk
from lapangan_app.ui.rare_pages import RarePages
from lapangan_app.ui.schedule import SyncSchedule
from lapangan_app.ui.shell_frame import ShellFrame
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.forms import EventForm, PinForm
from lapangan_app.ui.widgets.lookup import LookupInput

if TYPE_CHECKING:  # made when somebody goes there
    from lapangan_app.ui.pages.coverage import CoveragePage
    from lapangan_app.ui.pages.outreach.parts import OutreachPage

    Page = HomePage | RegisterPage | PeoplePage | QueuePage | OutreachPage | CoveragePage

_AGES_EVERY_MS = 30_000


class Shell(ShellFrame):
    """Hold the pages of one open core. `locked` asks the window to close the core and show the PIN again."""

    locked = Signal()

    def __init__(self, core: Core, tools: Tools) -> None:
        runner = SyncRunner(core.syncing.run_once)
        super().__init__(core.officer.name, core.profile, tools, runner)
        runner.setParent(self)
        self.runner = runner
        self._core = core
        self.schedule = SyncSchedule(self.runner, self, watch_network=tools.watch_network)
        self.desk = PaperDesk(core.documents, tools.tasks, tools.theme, tools.dialogs, self)
        self._ahead: Ahead | None = None
        self._make_pages()
        self._connect()
        self.go("home")
        self.schedule.record_saved()

    def _make_pages(self) -> None:
        core, tools = self._core, self.tools
        self.home = HomePage(core, tools.tasks, tools.theme, tools.clock)
        self.register = RegisterPage(core, tools)
        branch = self.register.form.fields["branch"].editor
        assert isinstance(branch, LookupInput)  # noqa: S101 - made so
        self.dialogs = DeskDialogs(self, core, tools, branch)
        self.people = PeoplePage(core.searching, tools.tasks, tools.theme, tools.clock)
        self.queue = QueuePage(core, self.runner, tools.tasks, tools.theme, tools.clock)
        self.queue.detail.know({who.officer_id: who.name for who in (*core.profile.officers, core.officer)})
        self.rare = RarePages(self, core, tools, self.register.saved)
        self.rare.register_wanted.connect(self._on_form_wanted)
        self.rare.collected.connect(self._on_saved)
        self.desk.reports_asked.connect(self.rare.show_reports)
        self.pages: dict[str, Page] = {
            "home": self.home,
            "register": self.register,
            "people": self.people,
            "queue": self.queue,
        }
        for page in self.pages.values():
            self.stack.addWidget(page)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._on_chosen)
        self.home.register.connect(self.register_next)
        self.home.show_queue.connect(lambda: self.go("queue"))
        self.home.new_event.connect(self.new_event)
        self.register.saved.connect(self._on_saved)
        self.people.opened.connect(self._on_person)
        self.home.opened.connect(self._on_person)
        self.queue.correct.connect(self._on_correct)
        self.queue.discard.connect(self._on_discard)
        self.queue.detail.slip.connect(self.show_slip)
        self.register.twin_found.connect(self._show_record)
        self.register.slip_wanted.connect(self.show_slip)
        self.runner.finished.connect(self._on_changed)
        self.runner.failed.connect(self._on_changed)
        self.tools.tasks.failed.connect(self._on_failed)
        for keys, act in (
            ("Ctrl+L", self.lock),
            ("Ctrl+D", self.dialogs.show_drafts),
            ("Ctrl+K", self.dialogs.quick_capture),
            ("F6", self.dialogs.find_expected),
            ("F11", self.rare.show_hall),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self.dialogs.draft_chosen.connect(self._on_correct)
        self.dialogs.draft_thrown.connect(self._on_discard)
        self.dialogs.expected_chosen.connect(self._on_expected)
        self.dialogs.captured.connect(self._reload_totals)
        self.dialogs.capture_ended.connect(self._reload_page)
        for page in (self.home, self.people, self.queue):
            QShortcut(QKeySequence("Ctrl+N"), page, self.register_next)
        self.register.checker.checked.connect(self._prepare_form)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY_MS)
        self._ages.timeout.connect(self._on_ages)
        self._ages.start()

    @property
    def page_name(self) -> str:
        """Return the name of the page in view."""
        return next(name for name, page in self.pages.items() if page is self.stack.currentWidget())

    def go(self, name: str) -> None:
        """Show a page and put the cursor where its work begins."""
        self.error.clear()
        page = self._page(name)
        if self.stack.currentWidget() is self.register and page is not self.register:
            self.register.keep_draft()
        self.stack.setCurrentWidget(page)
        self.navigation.show_page(name)
        if not isinstance(page, RegisterPage):
            page.reload()
        self._reload_totals()
        page.focus_first()

    def _page(self, name: str) -> Page:
        """Return a page; those that are rarely needed are made when they are visited first."""
        if name not in self.pages:
            made = self.rare.make(name)
            QShortcut(QKeySequence("Ctrl+N"), made, self.register_next)
            self.pages[name] = made
            self.stack.addWidget(made)
        return self.pages[name]

    def register_next(self) -> None:
        """Show the form, as it was left."""
        self.go("register")

    def show_slip(self, client_id: str) -> None:
        """Show the slip of a saved registration, from where it is printed or kept as PDF."""
        self.desk.show_slip(self, client_id)

    def new_event(self) -> None:
        """Ask for a new event."""
        today = self.tools.clock.now().astimezone().date()
        search = suggest_regions(self._core.regions)
        form = EventForm(self, self._core.events, search, self.tools.tasks, today)
        form.created.connect(self.home.reload)
        form.open()

    def lock(self) -> None:
        """Ask for the PIN again; what was typed is kept as a draft first."""
        self.locked.emit()

    def keep_typed(self) -> None:
        """Write what was typed to disk as drafts, in the background: on the form, and in quick capture over it."""
        self.register.keep_draft()
        self.dialogs.keep_typed()

    def begin_closing(self) -> None:
        """Keep what was typed as a draft and ask the synchronisation to end; returns at once."""
        self.register.keep_draft()
        self._close_dialogs()
        self.queue.detail.acts.clipboard.clear()
        self.rare.begin_closing()
        self._ages.stop()
        if self._ahead is not None:
            self._ahead.stop()
        self.schedule.stop()
        self.runner.abandon()

    def _close_dialogs(self) -> None:
        """Leave no question open over a core that is gone; quick capture keeps whom it holds."""
        self.dialogs.blockSignals(True)  # nobody may count anew what is being closed
        for dialog in self.findChildren(QDialog):
            if not dialog.isHidden():
                dialog.reject()

    def finish_closing(self) -> None:
        """Wait for the synchronisation and close the core. Runs in the background lane, after the draft."""
        self.runner.wait()
        self.register.pictures_lane.wait()
        self.rare.wait()
        self._core.close()

    def _prepare_form(self) -> None:
        """Make the form ready to be opened behind the first page, once its choices are there."""
        if self._ahead is None and self.isVisible():
            self._ahead = Ahead(self.register.prepare(self.stack.size()), self)

    def _reload_totals(self) -> None:
        self.tools.tasks.run(self, self._core.queueing.totals, self.status.show_totals)

    def _on_chosen(self, name: str) -> None:
        if name == "lock":
            self.lock()
        elif name == "paper":
            self.desk.show_menu(self)
        elif name == "pin":
            PinForm(self, self._core.session, self.tools.tasks).open()
        else:
            self.go(name)

    def _on_saved(self, _saved: object) -> None:
        self.schedule.record_saved()
        self._reload_totals()

    def _on_person(self, person: PersonRow) -> None:
        self._show_record(person.client_id)

    def _show_record(self, client_id: str) -> None:
        self.go("queue")
        self.queue.show_record(client_id)

    def _on_correct(self, client_id: str) -> None:
        self.go("register")
        self.register.open_record(client_id)

    def _on_expected(self, expected: Expected) -> None:
        self.go("register")
        self.register.fill_from(expected)

    def _on_form_wanted(self, form: Form) -> None:
        self.go("register")
        self.register.banner.clear()
        self.register.begin_with(form)

    def _reload_page(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, HomePage | PeoplePage | QueuePage):
            page.reload()

    def _on_discard(self, client_id: str) -> None:
        question = self.tr("Buang draf ini? Yang sudah diketik di dalamnya tidak dapat dikembalikan.")
        if self.tools.dialogs.confirm(self, question, self.tr("Buang draf")):
            self.register.let_go(client_id)
            task = partial(self._core.enrolling.discard_draft, client_id)
            self.tools.tasks.run(self, task, self._on_discarded)

    def _on_discarded(self, _nothing: object) -> None:
        self.queue.reload()
        self._reload_totals()

    def _on_changed(self, _outcome: object) -> None:
        self._reload_totals()
        if self.stack.currentWidget() is self.home:
            self.home.reload()

    def _on_ages(self) -> None:
        self._reload_totals()
        self.people.model.retitle()
        self.queue.model.retitle()

    def _on_failed(self, error: AppError) -> None:
        self.error.say(messages.text_for(error), "danger")
