"""The hostile line: takes the place of `sync.exchange.Exchange`, so that everything above it is the real transport.

Each call may be lost, answered by somebody else, cut, doctored, or delivered a second time weeks later.
"""

from collections.abc import Callable
from random import Random

from lapangan_app.sync.events import Traffic
from lapangan_app.sync.exchange import Answer, Ask
from lapangan_contract.messages import PATH_HAVE, PATH_PUSH, PATH_TOKEN

from . import faults
from .centre import Centre
from .clocks import LaptopClock
from .mishaps import FaultPoints, Violation
from .pictures import is_about_pictures

ENDLESS = 500
"""Calls in one run that no queue of these worlds can need."""


class Line:
    """Carry calls between one laptop and one centre, or pretend to.

    `hostility` (0 to 1) is the chance that a push goes wrong, other calls go wrong less often; names in `script` are
    used up first. `meanwhile` is what happens on the laptop while a push is under way.
    """

    def __init__(self, rng: Random, clock: LaptopClock, centre: Centre, points: FaultPoints) -> None:
        self.rng, self._clock, self.centre, self._points = rng, clock, centre, points
        self.hostility = 0.0
        self.script: list[str] = []
        self.meanwhile: Callable[[], None] = lambda: None
        self.calls_in_run = self.picture_calls_in_run = 0
        self.pictures: dict[str, bytes] = {}
        self.before_part: Callable[[str], None] = lambda _: None
        self.trail: list[str] = []
        self._late: list[Ask] = []
        self._traffic = Traffic()

    @property
    def traffic(self) -> Traffic:
        """Count calls and bytes."""
        return self._traffic

    def call(self, ask: Ask) -> Answer:
        """Carry one call. Raises what the real exchange raises."""
        self._points("line.begins")
        self._count(ask)
        self._clock.pass_time(self.rng.choice((0.05, 0.3, 2.0, 9.0)))
        self._deliver_something_late(ask)
        name = self._next_fault(ask)
        self.trail.append(name)
        self._points("line.sends")
        if ask.method == "PATCH":
            self.before_part(ask.path)
        if ask.path == PATH_PUSH or ask.method == "PATCH":
            self.meanwhile()
        answer = faults.FAULTS[name](self, ask)
        self._points("line.answered")
        return answer

    def abort(self) -> None:
        """Fit the real exchange."""

    def close(self) -> None:
        """Fit the real exchange."""

    def reach(self, ask: Ask) -> Answer:
        """Let the centre do its work."""
        answer = self.centre.answer(ask)
        self._points("line.reached")
        return answer

    def deliver_all_late(self) -> None:
        """Let everything arrive that still wanders about."""
        while self._late:
            self.centre.answer(self._late.pop())

    def _next_fault(self, ask: Ask) -> str:
        if self.script:
            return self.script.pop(0)
        shares = {PATH_PUSH: 1.0, PATH_HAVE: 0.4}
        chance = self.hostility * shares.get(ask.path, 0.3 if is_about_pictures(ask.path) else 1 / 6)
        if self.rng.random() >= chance:
            return "none"
        return self.rng.choice(faults.possible(ask.path))

    def _deliver_something_late(self, ask: Ask) -> None:
        if self._late and self.rng.random() < 0.3 * self.hostility:
            self.centre.answer(self._late.pop(self.rng.randrange(len(self._late))))
        may_repeat = ask.path == PATH_PUSH or (ask.method != "HEAD" and is_about_pictures(ask.path))
        if may_repeat and self.rng.random() < 0.3 * self.hostility:
            self._late.append(ask)

    def _count(self, ask: Ask) -> None:
        about_pictures = is_about_pictures(ask.path)
        self.calls_in_run += ask.path != PATH_TOKEN and not about_pictures
        self.picture_calls_in_run += about_pictures
        if self.calls_in_run > ENDLESS or self.picture_calls_in_run > 10 * ENDLESS:
            raise Violation("L4 a run does not end")
        old = self._traffic
        self._traffic = Traffic(old.calls + 1, old.bytes_sent + len(ask.body), old.bytes_received + 1)
