"""The three Indonesian time zones by province."""

import functools
import tomllib
from dataclasses import dataclass
from datetime import timedelta, timezone

from lapangan_app.resources import resource_path


@dataclass(frozen=True, slots=True)
class Zone:
    """Name a time zone and its offset in minutes east of UTC."""

    name: str
    utc_offset: int

    @property
    def tzinfo(self) -> timezone:
        """Return the zone for use with `datetime`; Indonesia knows no summer time."""
        return timezone(timedelta(minutes=self.utc_offset), self.name)


def zone_of(code: str) -> Zone:
    """Return the zone of a region code of any level; its first two digits decide (Keppres 41/1987).

    Raises `KeyError` for a province that does not exist.
    """
    return _zones()[code[:2]]


def zone_of_offset(minutes: int) -> Zone:
    """Return the zone with this offset east of UTC, for a laptop whose place is not known; abroad it has no name."""
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    abroad = Zone(f"UTC{sign}{hours:02d}:{rest:02d}", minutes)
    return next((zone for zone in _zones().values() if zone.utc_offset == minutes), abroad)


@functools.cache
def _zones() -> dict[str, Zone]:
    text = resource_path("programmes/time-zones.toml").read_text(encoding="utf-8")
    return {
        province: Zone(entry["name"], entry["utc_offset"])
        for entry in tomllib.loads(text)["zone"]
        for province in entry["provinces"]
    }
