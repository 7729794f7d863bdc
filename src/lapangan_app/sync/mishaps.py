"""Sort typed errors by what they teach the planner. One table; the order of the rows does not matter."""

from collections.abc import Sequence

from lapangan_app.domain.outbox import Outgoing
from lapangan_app.errors import (
    AppError,
    BadAnswer,
    CaptivePortal,
    ClockWrong,
    Offline,
    RequestRefused,
    ServerBusy,
    SignInNeeded,
    TlsFailed,
)
from lapangan_app.sync.planner import Failure, Mishap

MISHAPS: dict[type[AppError], Mishap] = {
    Offline: Mishap.LOST,
    ServerBusy: Mishap.BUSY,
    BadAnswer: Mishap.GARBLED,
    RequestRefused: Mishap.REFUSED,
    CaptivePortal: Mishap.FATAL,
    TlsFailed: Mishap.FATAL,
    ClockWrong: Mishap.FATAL,
    SignInNeeded: Mishap.FATAL,
}
"""What is not listed ends the run."""

SLOW = frozenset({"timeout", "deadline"})
"""`why` facts of `Offline` that point to a size which does not get through."""

BROKEN_STATUSES = frozenset({500, 501, 502, 504})
"""`status` facts of `ServerBusy` that may come from one bad record; 503 and 429 never do."""

_HOLD_REASONS = {"too-large": "too_large"}


def failure_of(error: AppError, sent: Sequence[Outgoing] = (), *, blamed: bool = False) -> Failure:
    """Describe a failed call that carried `sent` to the planner."""
    return Failure(
        mishap=mishap_of(error),
        code=error.code,
        sent=len(sent),
        retry_after=error.retry_after if isinstance(error, ServerBusy) else None,
        blamed=blamed,
    )


def mishap_of(error: AppError) -> Mishap:
    """Return the kind of a failure."""
    if isinstance(error, Offline) and error.facts.get("why") in SLOW:
        return Mishap.SLOW
    if isinstance(error, ServerBusy) and error.facts.get("status") in BROKEN_STATUSES:
        return Mishap.BROKEN
    if isinstance(error, RequestRefused) and error.facts.get("typed") is False:
        # somebody's bare 400: believed about one record only when others get through
        return Mishap.BROKEN
    return next((mishap for kind, mishap in MISHAPS.items() if isinstance(error, kind)), Mishap.FATAL)


def hold_reason(error: AppError) -> str:
    """Name why a record that was refused alone is held."""
    if isinstance(error, RequestRefused):
        return _HOLD_REASONS.get(error.problem, "malformed")
    return "server_error_repeats"
