"""Clocks that tests move by hand."""

from datetime import UTC, datetime, timedelta


class VirtualClock:
    """Fit `domain.clock.Clock`; time passes only when told."""

    def __init__(self, start: datetime = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)) -> None:
        self.wall = start
        self.seconds = 1000.0

    def now(self) -> datetime:
        """Return the wall time."""
        return self.wall

    def monotonic(self) -> float:
        """Return the monotonic seconds."""
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        """Let both clocks go on."""
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)


class VirtualStop:
    """Fit `sync.ports.StopSignal`; waiting moves a virtual clock and takes no time."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self.stopped = False
        self.waits: list[float] = []

    def is_set(self) -> bool:
        """Tell whether somebody asked to stop."""
        return self.stopped

    def wait(self, timeout: float) -> bool:
        """Let the time pass."""
        self.waits.append(timeout)
        self._clock.pass_time(timeout)
        return self.stopped
