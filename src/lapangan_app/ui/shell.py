"""Everything behind the PIN: navigation, pages, standing notices and the status line, over one open core."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lapangan_app.errors import AppError
from lapangan_app.services.values import Expected, PersonRow, Saved
from lapangan_app.ui import messages
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.desk_dialogs import DeskDialogs
from lapangan_app.ui.pages.home import HomePage
from lapangan_app.ui.pages.people import PeoplePage
from lapangan_app.ui.pages.queue import QueuePage
from lapangan_app.ui.pages.register import RegisterPage
from lapangan_app.ui.pages.register_lists import suggest_regions
from lapangan_app.ui.paperwork import PaperDesk
from lapangan_app.ui.reportwork import ReportDesk
from lapangan_app.ui.schedule import SyncSchedule
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID
from lapangan_app.ui.widgets.forms import EventForm, PinForm
from lapangan_app.ui.widgets.lookup import LookupInput
from lapangan_app.ui.widgets.navigation import Navigation
from lapangan_app.ui.widgets.practice import PracticeFrame
from lapangan_app.ui.widgets.status_line import StatusLine

_AGES_EVERY_MS = 30_000
_LETTERS_WITH_NAMES = 125
"""Letters that must fit side by side for the navigation to show names beside its icons."""


class Shell(QWidget):
    """Hold the pages of one open core. `locked` asks the window to close the core and show the PIN again."""

    locked = Signal()

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__()
        self._core = core
        self.tools = tools
        self.runner = SyncRunner(core.syncing.run_once, self)
        self.schedule = SyncSchedule(self.runner, self, watch_network=tools.watch_network)
        self.desk = PaperDesk(core.documents, tools.tasks, tools.theme, tools.dialogs, self)
        self.reports = ReportDesk(core.reporting, suggest_regions(core.regions), tools, self)
        self.desk.reports_asked.connect(self.reports.show_menu)
        self._make_pages()
        self._build()
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
        self.pages: dict[str, HomePage | RegisterPage | PeoplePage | QueuePage] = {
            "home": self.home,
            "register": self.register,
            "people": self.people,
            "queue": self.queue,
        }

    def _build(self) -> None:
        profile, theme = self._core.profile, self.tools.theme
        self.navigation = Navigation(theme, self._core.officer.name, profile)
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.status = StatusLine(self.runner, theme, self.tools.clock, training=profile.training)
        self.error = Banner(theme)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        strips = QVBoxLayout()
        strips.setContentsMargins(6 * GRID, 0, 6 * GRID, 0)
        strips.setSpacing(GRID)
        self.notices = [self._standing_notice(code) for code in profile.notices]
        for strip in (*self.notices, self.error):
            strips.addWidget(strip)
        if self.notices:
            strips.setContentsMargins(6 * GRID, 3 * GRID, 6 * GRID, 0)
        if profile.training:
            right.addSpacing(5 * GRID)
        right.addLayout(strips)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.navigation)
        whole.addLayout(right, 1)
        self.practice = PracticeFrame(self)
        self.practice.setVisible(profile.training)

    def _standing_notice(self, code: str) -> Banner:
        made = Banner(self.tools.theme)
        made.say(messages.notice_text(code), "warn")
        made.keep_open()
        return made

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
        self.tools.theme.changed.connect(self._fit)
        self.tools.tasks.failed.connect(self._on_failed)
        for keys, act in (
            ("Ctrl+L", self.lock),
            ("Ctrl+D", self.dialogs.show_drafts),
            ("Ctrl+K", self.dialogs.quick_capture),
            ("F6", self.dialogs.find_expected),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self.dialogs.draft_chosen.connect(self._on_correct)
        self.dialogs.draft_thrown.connect(self._on_discard)
        self.dialogs.expected_chosen.connect(self._on_expected)
        self.dialogs.captured.connect(self._reload_totals)
        self.dialogs.capture_ended.connect(self._reload_page)
        for page in (self.home, self.people, self.queue):
            QShortcut(QKeySequence("Ctrl+N"), page, self.register_next)
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY_MS)
        self._ages.timeout.connect(self._on_ages)
        self._ages.start()

    def resizeEvent(self, event: object) -> None:
        """Keep the frame of the practice mode around everything."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.practice.setGeometry(self.rect())
        self.practice.raise_()
        self._fit()

    def _fit(self) -> None:
        """Leave the page its room when the text is large or the window small."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _LETTERS_WITH_NAMES
        self.navigation.set_narrow(narrow)
        self.status.set_narrow(narrow)

    @property
    def page_name(self) -> str:
        """Return the name of the page in view."""
        return next(name for name, page in self.pages.items() if page is self.stack.currentWidget())

    def go(self, name: str) -> None:
        """Show a page and put the cursor where its work begins."""
        self.error.clear()
        page = self.pages[name]
        if self.stack.currentWidget() is self.register and page is not self.register:
            self.register.keep_draft()
        self.stack.setCurrentWidget(page)
        self.navigation.show_page(name)
        if not isinstance(page, RegisterPage):
            page.reload()
        self._reload_totals()
        page.focus_first()

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

    def begin_closing(self) -> None:
        """Keep what was typed as a draft and ask the synchronisation to end; returns at once."""
        self.register.keep_draft()
        self.queue.detail.acts.clipboard.clear()
        self._ages.stop()
        self.schedule.stop()
        self.runner.abandon()

    def finish_closing(self) -> None:
        """Wait for the synchronisation and close the core. Runs in the background lane, after the draft."""
        self.runner.wait()
        self.register.pictures_lane.wait()
        self._core.close()

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

    def _on_saved(self, _saved: Saved) -> None:
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
