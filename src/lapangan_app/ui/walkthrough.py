"""Walking through every page once, to see that this installation can paint them."""

from PySide6.QtCore import QCoreApplication, QEventLoop

from lapangan_app.ui.shell import Shell
from lapangan_app.ui.surface import Core
from lapangan_app.ui.window import Window

_SAMPLED_EVERY = 5
"""Pixels between two samples in each direction."""
_COLOURS_OF_A_PAGE = 8
"""An empty page has one or two colours; text is smoothed, so that any page with words has many more."""


def walk_pages(window: Window, core: Core) -> tuple[str, ...]:
    """Open `core` in the window, show each page in turn, and return the names of those that were really painted."""
    painted = ["unlock"] if _is_painted(window) else []
    window.show_shell(core)
    shell = window.page
    if isinstance(shell, Shell):
        for name in shell.pages:
            shell.go(name)
            if _is_painted(window):
                painted.append(name)
    return tuple(painted)


def _is_painted(window: Window) -> bool:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 200)
    picture = window.grab().toImage()
    columns, rows = range(0, picture.width(), _SAMPLED_EVERY), range(0, picture.height(), _SAMPLED_EVERY)
    return len({picture.pixel(x, y) for x in columns for y in rows}) > _COLOURS_OF_A_PAGE
