"""What the pages about events, cooperatives and payers share: their frame, and two sides that stack when narrow."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lapangan_app.errors import AppError
from lapangan_app.services.values import Saved
from lapangan_app.ui import messages
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, column_of, label, row, scrolling
from lapangan_app.ui.widgets.flow import Flow

_LETTERS = 118
"""Letters that must fit side by side for the two sides to stand beside each other."""


class OutreachPage(QWidget):
    """Hold title, banner and what scrolls below. `register_wanted` carries a form that is filled in as far as known.

    `collected` tells that many were registered at once, with what came of it.
    """

    register_wanted = Signal(object)
    collected = Signal(object)

    def __init__(self, core: Core, tools: Tools, title: str) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._core = core
        self._tools = tools
        self._tasks = tools.tasks
        self.banner = Banner(tools.theme)
        self.about = label("", "muted", wrap=True)
        self.head = row(label(title, "title"), self.about)
        self.head.setStretch(1, 1)
        self._column = column_of(self, spacing=3 * GRID)
        self._column.addLayout(self.head)
        self._column.addWidget(self.banner)

    def reload(self) -> None:
        """Read everything again."""

    def focus_first(self) -> None:
        """Put the cursor where work begins."""

    def on_saved(self, saved: Saved) -> None:
        """Take note that somebody was registered."""
        del saved

    def begin_closing(self) -> None:
        """Ask what still runs to end; returns at once."""

    def fill(self, body: QWidget) -> None:
        """Place what scrolls where the window is small or the text large."""
        self._area = scrolling(body)
        self._column.addWidget(self._area, 1)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - pages live in one
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to where the cursor is, however it got there."""
        if new is not None and self._area.isAncestorOf(new):
            self._area.ensureWidgetVisible(new, 0, 4 * GRID)

    def bind_keys(self, *pairs: tuple[str, Callable[[], object]]) -> None:
        """Let keys act on this page."""
        for keys, act in pairs:
            QShortcut(QKeySequence(keys), self, act)

    def refused(self, error: AppError) -> None:
        """Say why something was not done."""
        self.banner.say(messages.text_for(error), "danger")

    def done(self, text: str) -> None:
        """Say that something was done, and read everything again."""
        self.banner.say(text, "ok")
        self.reload()


class Sides(QWidget):
    """Show two parts side by side, or one below the other where the letters would not fit."""

    def __init__(self, left: QWidget, right: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4 * GRID)
        self._layout.addWidget(left, shares[0])
        self._layout.addWidget(right, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts where there is no room beside each other."""
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _LETTERS
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


class Figures(QWidget):
    """Show a few figures with what they count below each."""

    def __init__(self, titles: dict[str, str]) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5 * GRID)
        self.values: dict[str, QLabel] = {}
        for name, title in titles.items():
            column = QVBoxLayout()
            column.setSpacing(0)
            self.values[name] = label("–", "lead")
            self.values[name].setAccessibleName(title)
            column.addWidget(self.values[name])
            column.addWidget(label(title, "small"))
            line.addLayout(column)
        line.addStretch(1)

    def say(self, texts: dict[str, str]) -> None:
        """Show other figures."""
        for name, text in texts.items():
            self.values[name].setText(text)


class Facts(QWidget):
    """Show facts as two columns: what it is, and what is known; empty ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)

    def tell(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (name, text) in enumerate((name, text) for name, text in facts if text):
            self._grid.addWidget(label(name, "small"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(text, wrap=True), place, 1)


def acts(*parts: QWidget) -> Flow:
    """Lay buttons side by side; where there is no room they go on in the next line."""
    return Flow(parts)
