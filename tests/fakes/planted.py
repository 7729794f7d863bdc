"""Bugs for the window in a process of its own: each takes one thing away that keeps what was typed.

Without the pause of the draft timer, what keeps a draft is what the test is about.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from lapangan_app.ui import app, leaving, power
from lapangan_app.ui.pages import register, register_drafts
from lapangan_app.ui.widgets import quick

_LATE_MS, _NEVER_MS = 10_000, 10**8


def _pause_of(milliseconds: int) -> None:
    register_drafts.DRAFT_AFTER_MS = quick.DRAFT_AFTER_MS = milliseconds


def _nothing_watched() -> None:
    app._watch_leaving = lambda _app, _window: None


def _focus_ignored() -> None:
    leaving.Leaving._on_state = lambda _self, _state: None


def _battery_ignored() -> None:
    power._LOW = 6


def _machine_not_heard() -> None:
    app._watch_power = lambda _app, _window: None


def _machine_goes_first() -> None:
    def end(self: power.Power, _how: str) -> None:
        self._delay = None
        QTimer.singleShot(5_000, self.ending.emit)

    power.Power._end = end


def _lock_ignored() -> None:
    power.Power._on_lock = lambda _self: None


def _told_before_the_commit() -> None:
    honest = register.RegisterPage.save

    def save(page: register.RegisterPage) -> None:
        page.banner.say("Tersimpan aman di laptop", "ok")
        QTimer.singleShot(5_000, page, lambda: honest(page))

    register.RegisterPage.save = save


PLANTS: dict[str, Callable[[], None]] = {
    "no timer": lambda: _pause_of(_NEVER_MS),
    "timer late": lambda: _pause_of(_LATE_MS),
    "nothing watched": _nothing_watched,
    "focus ignored": _focus_ignored,
    "battery ignored": _battery_ignored,
    "machine not heard": _machine_not_heard,
    "machine goes first": _machine_goes_first,
    "lock ignored": _lock_ignored,
    "told before the commit": _told_before_the_commit,
}


def plant(names: list[str]) -> None:
    """Plant these bugs in this process."""
    for name in names:
        PLANTS[name]()
