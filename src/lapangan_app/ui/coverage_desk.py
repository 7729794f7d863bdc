"""Coverage as the shell sees it: a page made when it is first visited, and the screen of the hall beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.later import Later

if TYPE_CHECKING:  # made when somebody asks for it
    from lapangan_app.ui.pages.hall import HallView


class CoverageDesk(QObject):
    """Hold the page and the screen. Both count in `lane`: counting takes a second, and no save may wait behind it."""

    def __init__(self, core: Core, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._core = core
        self._tools = tools
        self._parent = parent
        self.lane = TaskRunner(self)
        self.page = Later(self._make_page)
        self.hall: HallView | None = None

    def show_hall(self) -> None:
        """Show the screen of the hall, or close it when it is open: it may stand on a second screen."""
        from lapangan_app.ui.pages.hall import HallView

        if self.hall is not None and self.hall.isVisible():
            self.hall.close()
            return
        if self.hall is None:
            training = self._core.profile.training
            self.hall = HallView(self._parent, self._core.coverage, self.lane, self._tools.theme, training=training)
        self.hall.open()

    def close_hall(self) -> None:
        """Take the figures off the screen: the core is about to close."""
        if self.hall is not None:
            self.hall.close()

    def _make_page(self) -> QWidget:
        from lapangan_app.ui.pages.coverage import CoveragePage

        page = CoveragePage(self._core, self._tools, self.lane)
        page.hall_wanted.connect(self.show_hall)
        return page
