"""Two clocks: the laptop's, which lies about the day, and the centre's, which is right."""

from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)


class TrueClock:
    """Tell the time at the centre; it only moves on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        """Return the wall time in UTC."""
        return BEGINNING + timedelta(seconds=self.seconds)


class LaptopClock:
    """Tell the time on the laptop: the day may jump anywhere, the seconds since start only grow until a reboot."""

    def __init__(self, truth: TrueClock) -> None:
        self._truth = truth
        self._offset = timedelta()
        self._started = 0.0

    def now(self) -> datetime:
        """Return what the laptop takes for the time."""
        return self._truth.now() + self._offset

    def monotonic(self) -> float:
        """Return seconds since the laptop was switched on."""
        return self._truth.seconds - self._started

    def pass_time(self, seconds: float) -> None:
        """Let time go on, everywhere."""
        self._truth.seconds += seconds

    def jump(self, moment: datetime) -> None:
        """Set the day wrong (or right)."""
        self._offset = moment - self._truth.now()

    def reboot(self) -> None:
        """Begin counting seconds anew, as after the battery was empty."""
        self._started = self._truth.seconds


class Stop:
    """Fit `sync.ports.StopSignal`: somebody closes the program after `patience` questions."""

    def __init__(self, clock: LaptopClock, patience: int = 1_000_000) -> None:
        self._clock, self._patience = clock, patience

    def is_set(self) -> bool:
        """Tell whether to stop; asking wears the patience out."""
        self._patience -= 1
        return self._patience < 0

    def wait(self, timeout: float) -> bool:
        """Let the time pass in no time."""
        self._clock.pass_time(timeout)
        return False
