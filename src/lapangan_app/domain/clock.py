"""Time as the rest of the program sees it: a wall clock for people, a monotonic one for waiting."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Supply both clocks, so that tests and the simulator can supply others."""

    def now(self) -> datetime:
        """Return the wall time in UTC; it may jump either way."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow within one run of the program."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """Read the laptop's own clocks."""

    def now(self) -> datetime:
        """Return the wall time in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the operating system's monotonic seconds."""
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class PracticeClock:
    """Stand some days before or after another clock: a training set is practised on the day of its programme."""

    real: Clock
    days: int

    def now(self) -> datetime:
        """Return the wall time in UTC, moved by whole days."""
        return self.real.now() + timedelta(days=self.days)

    def monotonic(self) -> float:
        """Return the other clock's monotonic seconds."""
        return self.real.monotonic()


def instant(moment: datetime) -> str:
    """Write a UTC instant as the wire and the store keep it: `2026-11-21T02:30:00.123456Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_instant(text: str) -> datetime:
    """Read what `instant` wrote. Raises `ValueError` for anything else."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
