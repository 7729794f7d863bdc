"""The PIN: which ones are allowed, and how often one may be tried (NIST SP 800-63B-4 §3.2.10: at most ten)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from lapangan_app.domain.clock import Clock
from lapangan_app.errors import PinLocked, PinWait, WeakPin
from lapangan_app.resources import resource_path
from lapangan_app.store.keeper import SecretKeeper

SHORTEST = 6
LONGEST = 32
MOST_TRIES = 10
WAITS: Mapping[int, float] = {4: 30, 5: 60, 6: 120, 7: 300, 8: 900, 9: 1800, 10: 3600}
"""Seconds to wait after so many wrong tries; none before the fourth."""
_UP = "01234567890123456789012345678901234567890"


def require_strong(pin: str) -> None:
    """Raise `WeakPin` with `why`: `digits`, `short`, `long`, `repeats`, `sequence`, `date` or `common`."""
    if (why := weakness(pin)) is not None:
        raise WeakPin(why=why)


def weakness(pin: str) -> str | None:
    """Return why a PIN is not allowed, or None."""
    if not (pin.isascii() and pin.isdigit()):
        return "digits"
    if len(pin) < SHORTEST or len(pin) > LONGEST:
        return "short" if len(pin) < SHORTEST else "long"
    if _repeats(pin):
        return "repeats"
    if pin in _UP or pin[::-1] in _UP:
        return "sequence"
    if _looks_like_date(pin):
        return "date"
    return "common" if pin in _common() else None


def _repeats(pin: str) -> bool:
    return any(pin == (pin[:size] * len(pin))[: len(pin)] for size in range(1, len(pin) // 2 + 1))


def _looks_like_date(pin: str) -> bool:
    if len(pin) == 6:
        day, month, year = int(pin[:2]), int(pin[2:4]), int(pin[4:])
        return any(_is_date(century + year, month, day) for century in (1900, 2000))
    if len(pin) == 8:
        forward = _is_date(int(pin[4:]), int(pin[2:4]), int(pin[:2]))
        backward = _is_date(int(pin[:4]), int(pin[4:6]), int(pin[6:]))
        return forward or backward
    return False


def _is_date(year: int, month: int, day: int) -> bool:
    if not 1900 <= year <= 2099:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@cache
def _common() -> frozenset[str]:
    lines = resource_path("pins/common.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class _Tries:
    count: int = 0
    not_before: float = 0.0


class PinGuard:
    """Count guesses where neither a restart nor an old copy of the files can reset them."""

    def __init__(self, keeper: SecretKeeper, clock: Clock) -> None:
        self._keeper = keeper
        self._clock = clock
        self._not_before: dict[str, float] = {}

    def before_guess(self, officer_id: str) -> None:
        """Count a guess before it is tested, so that pulling the plug gives no free one.

        Raises `PinLocked` after ten, `PinWait` while a wait lasts.
        """
        tries = self._load(officer_id)
        if tries.count >= MOST_TRIES:
            raise PinLocked
        if (wait := self._wait(officer_id, tries)) > 0:
            raise PinWait(wait=wait)
        count = tries.count + 1
        pause = WAITS.get(count, 0.0)
        self._store(officer_id, _Tries(count, self._clock.now().timestamp() + pause if pause else 0.0))
        self._not_before[officer_id] = self._clock.monotonic() + pause

    def left(self, officer_id: str) -> int:
        """Return how many guesses are left."""
        return max(0, MOST_TRIES - self._load(officer_id).count)

    def wait(self, officer_id: str) -> float:
        """Return the seconds until the next guess is allowed."""
        return self._wait(officer_id, self._load(officer_id))

    def forget(self, officer_id: str) -> None:
        """Start counting anew after a right PIN or a recovery."""
        self._store(officer_id, _Tries())
        self._not_before.pop(officer_id, None)

    def _wait(self, officer_id: str, tries: _Tries) -> float:
        # both clocks, the stricter: setting the date forward must not help. A date set back must not lock out for
        # years either, so the wall clock never asks for more than the wait itself
        by_wall = min(tries.not_before - self._clock.now().timestamp(), WAITS.get(tries.count, 0.0))
        by_run = self._not_before.get(officer_id, 0.0) - self._clock.monotonic()
        return max(0.0, by_wall, by_run if officer_id in self._not_before else 0.0)

    def _load(self, officer_id: str) -> _Tries:
        kept = self._keeper.read(_name(officer_id))
        if kept is None:
            return _Tries()
        try:
            count, not_before = json.loads(kept)
            return _Tries(int(count), float(not_before))
        except (TypeError, ValueError):
            # somebody wrote into it: the strictest reading
            return _Tries(MOST_TRIES)

    def _store(self, officer_id: str, tries: _Tries) -> None:
        self._keeper.write(_name(officer_id), json.dumps([tries.count, tries.not_before]))


def _name(officer_id: str) -> str:
    return f"tries/{officer_id}"
