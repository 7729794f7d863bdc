"""The frame around the pages: navigation at the left, notices above, the status line below."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui import messages
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID
from lapangan_app.ui.widgets.navigation import Navigation
from lapangan_app.ui.widgets.practice import PracticeFrame
from lapangan_app.ui.widgets.status_line import StatusLine

_LETTERS_WITH_NAMES = 125
"""Letters that must fit side by side for the navigation to show names beside its icons."""


class ShellFrame(QWidget):
    """Lay out what stands around the pages; they go into `stack`."""

    def __init__(self, officer: str, profile: ProfileInfo, tools: Tools, runner: SyncRunner) -> None:
        super().__init__()
        self.setMinimumSize(1, 1)  # the window says how small it may be; no page may make it larger than its screen
        self.tools = tools
        theme = tools.theme
        self.navigation = Navigation(theme, officer, profile)
        self.stack = QStackedWidget()
        self.status = StatusLine(runner, theme, tools.clock, training=profile.training)
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
        theme.changed.connect(self._fit)

    def _standing_notice(self, code: str) -> Banner:
        made = Banner(self.tools.theme)
        made.say(messages.notice_text(code), "warn")
        made.keep_open()
        return made

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
        self.navigation.set_room(self.height())
        self.status.set_narrow(narrow)
