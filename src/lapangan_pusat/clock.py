"""Wall time as the centre sees it; injected, so that tests and the simulator can supply their own."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Supply the wall time."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        ...


class SystemClock:
    """Read the server's own clock."""

    def now(self) -> datetime:
        """Return the wall time in UTC."""
        return datetime.now(UTC)


def instant(moment: datetime) -> str:
    """Write a UTC instant as the contract has it: `2026-11-21T02:30:00.123456Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_instant(text: str) -> datetime:
    """Read an instant of the contract. Raises `ValueError` for anything else."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
