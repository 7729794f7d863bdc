"""Pages that are made when they are visited first, so that unlocking stays fast, the hall's screen, and the reports."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from lapangan_app.ui.pages.register_lists import suggest_regions
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools

if TYPE_CHECKING:  # made when somebody asks for it
    from lapangan_app.ui.pages.coverage import CoveragePage
    from lapangan_app.ui.pages.hall import HallView
    from lapangan_app.ui.pages.outreach.parts import OutreachPage
    from lapangan_app.ui.reportwork import ReportDesk


class RarePages(QObject):
    """Make rare pages for a window. `register_wanted` carries a form that is filled in as far as known.

    `collected` tells that a page registered many people at once.
    """

    register_wanted = Signal(object)
    collected = Signal(object)

    def __init__(self, window: QWidget, core: Core, tools: Tools, saved: SignalInstance) -> None:
        super().__init__(window)
        self._window = window
        self._core = core
        self._tools = tools
        self._saved = saved
        self.counting_lane = TaskRunner(self)  # counting takes a second; a save must not wait behind it
        self.list_lane = TaskRunner(self)  # nor behind a file of ten thousand people
        self._outreach_pages: list[OutreachPage] = []
        self.hall: HallView | None = None
        self.reports: ReportDesk | None = None

    def make(self, name: str) -> "CoveragePage | OutreachPage":
        """Return a new page. Raises `KeyError` for an unknown name."""
        return self._coverage() if name == "coverage" else self._outreach(name)

    def show_hall(self) -> None:
        """Show the screen of the hall, or close it when it is open: it may stand on a second screen."""
        from lapangan_app.ui.pages.hall import HallView

        if self.hall is not None and self.hall.isVisible():
            self.hall.close()
            return
        if self.hall is None:
            training = self._core.profile.training
            self.hall = HallView(
                self._window, self._core.coverage, self.counting_lane, self._tools.theme, training=training
            )
        self.hall.open()

    def show_reports(self, parent: QWidget) -> None:
        """Offer the reports over a window."""
        from lapangan_app.ui.reportwork import ReportDesk

        if self.reports is None:
            self.reports = ReportDesk(self._core.reporting, suggest_regions(self._core.regions), self._tools, self)
        self.reports.show_menu(parent)

    def begin_closing(self) -> None:
        """Close the screen of the hall, wherever it stands, and ask long work to end; returns at once."""
        if self.hall is not None:
            self.hall.close()
        for page in self._outreach_pages:
            page.begin_closing()

    def wait(self) -> None:
        """Wait until nothing of these pages uses the core any more."""
        self.counting_lane.wait()
        self.list_lane.wait()

    def _coverage(self) -> "CoveragePage":
        from lapangan_app.ui.pages.coverage import CoveragePage

        page = CoveragePage(self._core, self._tools, self.counting_lane)
        page.hall_wanted.connect(self.show_hall)
        return page

    def _outreach(self, name: str) -> "OutreachPage":
        from lapangan_app.ui.pages.outreach.making import make_page

        page = make_page(name, self._core, self._tools, self.list_lane)
        self._outreach_pages.append(page)
        page.collected.connect(self.collected)
        page.register_wanted.connect(self.register_wanted)
        self._saved.connect(page.on_saved)
        return page
