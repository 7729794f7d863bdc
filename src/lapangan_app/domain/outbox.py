"""What waits to be sent and what came back: the values that the store and the synchronisation exchange."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Carry one claimed row. `snapshot` is the canonical body, `digest` its SHA-256 in hex; both never change."""

    seq: int
    key: str
    client_id: str
    rev: int
    digest: str
    schema: int
    snapshot: bytes
    tries: int


class Outcome(StrEnum):
    """Say what an attempt taught us about one key."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    AGAIN = "again"
    """Nothing certain: back to ready, same key, due later."""
    HOLD = "hold"
    """Something a person must look at (receipt mismatch, endless server error): held."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """State the outcome for one key of one attempt.

    `reason` is a short code for people and statistics, `receipt` the verified receipt with its proof as JSON bytes
    (only with ACCEPTED), `pointers` the refused fields as (JSON pointer, code), `counterpart` the server id in a
    conflict, `due` the monotonic second before which an AGAIN is not sent again.
    """

    key: str
    outcome: Outcome
    reason: str = ""
    server_id: str | None = None
    receipt: bytes | None = None
    pointers: tuple[tuple[str, str], ...] = ()
    counterpart: str | None = None
    due: float = 0.0


@dataclass(frozen=True, slots=True)
class QueueTotals:
    """Count registrations by state. `oldest_waiting` and `last_success` are UTC instants as text, or None."""

    draft: int = 0
    ready: int = 0
    held: int = 0
    sending: int = 0
    accepted: int = 0
    rejected: int = 0
    conflict: int = 0
    oldest_waiting: str | None = None
    last_success: str | None = None

    @property
    def waiting(self) -> int:
        """Count what the centre has not answered yet."""
        return self.ready + self.held + self.sending


@dataclass(frozen=True, slots=True)
class Pending:
    """Describe the queue to the planner: how many rows are due now, and when the next one will be."""

    due: int = 0
    later: int = 0
    next_due: float | None = None
    unknown_outcome: tuple[str, ...] = field(default=())
