"""The windows of the registration desk that any page may open by a key: drafts, quick capture, search in a list."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lapangan_app.ui.surface import Core, Unfinished
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.drafts import DraftsDialog
from lapangan_app.ui.widgets.lookup import LookupInput
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.widgets.roster_search import RosterSearch


class DeskDialogs(QObject):
    """Open the windows over `parent`.

    `draft_chosen` and `draft_thrown` carry the id of a draft, `expected_chosen` a person of a list; `captured` tells of
    each quick capture, `capture_ended` that there are no more.
    """

    draft_chosen = Signal(str)
    draft_thrown = Signal(str)
    expected_chosen = Signal(object)
    captured = Signal()
    capture_ended = Signal()

    def __init__(self, parent: QWidget, core: Core, tools: Tools, branch: LookupInput) -> None:
        super().__init__(parent)
        self._over, self._core, self._tools, self._branch = parent, core, tools, branch

    def show_drafts(self) -> None:
        """List the unfinished registrations, each with what is missing."""
        self._tools.tasks.run(self, self._core.enrolling.unfinished, self._on_drafts)

    def quick_capture(self) -> None:
        """Capture NIK, name and branch of one person after another."""
        dialog = QuickCapture(self._over, self._core.enrolling, self._branch.twin(), self._tools.tasks)
        dialog.captured.connect(self.captured)
        dialog.finished.connect(lambda _result: self.capture_ended.emit())
        dialog.open()

    def keep_typed(self) -> None:
        """Write whom quick capture holds to disk, if it is open."""
        for dialog in self._over.findChildren(QuickCapture):
            dialog.keep_typed()

    def find_expected(self) -> None:
        """Find somebody whom a list expects by name."""
        dialog = RosterSearch(self._over, self._core.rosters)
        dialog.chosen.connect(self.expected_chosen)
        dialog.open()

    def _on_drafts(self, drafts: tuple[Unfinished, ...]) -> None:
        dialog = DraftsDialog(self._over, drafts, self._tools.clock, self._tools.theme)
        dialog.chosen.connect(self.draft_chosen)
        dialog.thrown.connect(self.draft_thrown)
        dialog.open()
