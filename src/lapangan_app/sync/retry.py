"""How long to wait before trying again. Pure functions; the caller brings the chance and the clock."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST_RETRY_AFTER = 900.0
"""Seconds up to which a server's Retry-After is obeyed: a field day must not be lost to one wrong header."""


def full_jitter(failures: int, chance: float, *, base: float, cap: float) -> float:
    """Return seconds to wait after so many failures in a row: `chance` (0 to 1) of `min(cap, base·2^failures)`.

    Full jitter spreads laptops that lost the same server evenly, so that they do not come back as one herd.
    """
    doublings = min(max(failures, 0), 60)  # keeps the power finite; the cap decides long before
    return chance * min(cap, base * 2.0**doublings)


def retry_after_seconds(header: str | None, now: datetime) -> float | None:
    """Read a Retry-After header (seconds or HTTP date; RFC 9110 §10.2.3) at server time `now`.

    Returns seconds between 0 and `LONGEST_RETRY_AFTER`, or None for a missing, negative or unreadable value.
    """
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:12]), LONGEST_RETRY_AFTER)) if len(text) <= 12 else LONGEST_RETRY_AFTER
    moment = http_date(text)
    if moment is None:
        return None
    return min(max((moment - now).total_seconds(), 0.0), LONGEST_RETRY_AFTER)


def http_date(header: str | None) -> datetime | None:
    """Read an HTTP date as a UTC instant, or None."""
    try:
        moment = parsedate_to_datetime(header or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
