"""The one window: first the PIN (or the set-up), then the shell over the opened core, then the PIN again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.ui.dialogs import Dialogs
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme

if TYPE_CHECKING:
    # the shell is imported when it is first needed: the PIN page must be on screen before
    from lapangan_app.ui.shell import Shell
    from lapangan_app.ui.surface import Access, Core

_PATIENCE_S = 2.0
"""Seconds for which the end of a session may be held up."""


class Window(QMainWindow):
    """Lead from the PIN to the shell and back. `painted` tells, once, that the first page is on screen."""

    painted = Signal()
    opened = Signal()

    def __init__(self, access: Access, theme: Theme, clock: Clock, dialogs: Dialogs) -> None:
        super().__init__()
        self._access = access
        self._theme = theme
        self._clock = clock
        self._dialogs = dialogs
        self._was_painted = False
        self._closing = False
        self._shell: Shell | None = None
        self.tasks = TaskRunner(self)
        self.setWindowTitle(self.tr("Lapangan"))
        self.setMinimumSize(900, 560)
        self.resize(1366, 768)
        self.show_entry()

    def show_entry(self) -> None:
        """Show the PIN page, or the set-up page on a laptop without a profile."""
        info = self._access.info()
        if info.exists:
            from lapangan_app.ui.pages.unlock import UnlockPage

            unlock = UnlockPage(self._access, info, self.tasks)
            unlock.unlocked.connect(self.show_shell)
            self._show(unlock)
            unlock.focus_first()
            return
        from lapangan_app.ui.pages.first_run import FirstRunPage

        first_run = FirstRunPage(self._access, info, self.tasks, self._theme, self._dialogs)
        first_run.created.connect(self.show_shell)
        self._show(first_run)
        first_run.focus_first()

    def show_shell(self, core: Core) -> None:
        """Show the pages over an opened core."""
        # imported here, because the PIN page must be on screen before the pages are
        from lapangan_app.ui.shell import Shell
        from lapangan_app.ui.tools import Tools

        shell = Shell(core, Tools(self._theme, self._clock, self.tasks, self._dialogs))
        shell.locked.connect(self.lock)
        self._shell = shell
        self._show(shell)
        shell.go("home")
        self.opened.emit()

    @property
    def page(self) -> QWidget | None:
        """Return what fills the window: the entry page or the shell."""
        return self.centralWidget()

    def lock(self) -> None:
        """Close the core, if one is open, behind the PIN page; what was typed stays as a draft."""
        if self._shell is not None:
            self._begin_closing()
            self.show_entry()

    def keep_everything(self) -> None:
        """Write what was typed to disk as a draft, in the background."""
        if self._shell is not None:
            self._shell.keep_typed()

    def keep_everything_now(self) -> None:
        """Write what was typed to disk, and wait for it as long as a dying session may be kept waiting."""
        self.keep_everything()
        self.tasks.wait(_PATIENCE_S)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Disappear at once, but end only when drafts are on disk and the core is closed."""
        if not self._closing:
            self._closing = True
            self.hide()
            self._begin_closing()
            self.tasks.wait()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that the first page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._tell_painted)

    def _tell_painted(self) -> None:
        self.painted.emit()

    def _begin_closing(self) -> None:
        shell, self._shell = self._shell, None
        if shell is None:
            return
        shell.begin_closing()
        self.takeCentralWidget()
        shell.hide()
        self.tasks.run(self, shell.finish_closing, lambda _nothing: shell.deleteLater())

    def _show(self, page: QWidget) -> None:
        self.setCentralWidget(page)
