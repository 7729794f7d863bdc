"""What every service of an open profile shares: the store, the clock, and who is sitting in front of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from lapangan_app.domain.clock import Clock, instant
from lapangan_app.domain.ids import IdSource
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Context:
    """Bundle what services need. `zone` is the laptop's own time zone, for days and offsets."""

    store: Store
    clock: Clock
    ids: IdSource
    officer: Officer
    profile: ProfileInfo
    zone: tzinfo | None = None

    def now(self) -> str:
        """Return the instant as the store keeps it."""
        return instant(self.clock.now())

    def local_now(self) -> datetime:
        """Return the wall time in the laptop's zone."""
        return self.clock.now().astimezone(self.zone)

    def today(self) -> date:
        """Return the calendar day in the laptop's zone."""
        return self.local_now().date()

    def utc_offset(self) -> int:
        """Return the laptop's offset from UTC in minutes."""
        offset = self.local_now().utcoffset() or timedelta()
        return round(offset.total_seconds() / 60)

    def day_bounds(self) -> tuple[str, str]:
        """Return the instants at which today begins and ends in the laptop's zone."""
        start = self.local_now().replace(hour=0, minute=0, second=0, microsecond=0)
        return instant(start), instant(start + timedelta(days=1))
