"""The life of a registration: seven states and the only legal moves between them.

The same table stands in the database as triggers; a test compares the two.
"""

from enum import StrEnum

from lapangan_app.errors import IllegalMove


class State(StrEnum):
    """Say where a registration stands. Every registration is in exactly one state."""

    DRAFT = "draft"
    READY = "ready"
    HELD = "held"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CONFLICT = "conflict"


WAITING = frozenset({State.READY, State.HELD, State.SENDING})
"""States in which an outbox row is still open."""

SETTLED = frozenset({State.ACCEPTED, State.REJECTED, State.CONFLICT})
"""States in which the centre has spoken."""

LEGAL_MOVES: frozenset[tuple[State | None, State | None]] = frozenset(
    {
        (None, State.DRAFT),  # 1 the form is opened
        (State.DRAFT, State.READY),  # 2 saved: row, outbox and audit in one transaction
        (State.READY, State.HELD),  # 3 a supervisor or a policy holds it back
        (State.HELD, State.READY),  # 4 released
        (State.READY, State.SENDING),  # 5 the attempt is committed before the first byte leaves
        (State.SENDING, State.READY),  # 6 anything but a verified verdict; recovery; a newer revision
        (State.SENDING, State.ACCEPTED),  # 7 verified receipt for the current revision
        (State.SENDING, State.REJECTED),  # 8 the centre's final refusal
        (State.SENDING, State.CONFLICT),  # 9 NIK or revision in conflict
        (State.REJECTED, State.READY),  # 10 corrected, next revision
        (State.CONFLICT, State.READY),  # 11 decided, next revision
        (State.ACCEPTED, State.READY),  # 12 amended, next revision
        (State.DRAFT, None),  # 13 thrown away by the officer, audited
        (State.ACCEPTED, None),  # 14 purged after receipt, retention and reconciliation
    }
)


def require_legal(old: State | None, new: State | None) -> None:
    """Raise `IllegalMove` unless the table has the move from `old` to `new`."""
    if (old, new) not in LEGAL_MOVES:
        raise IllegalMove(old=str(old), new=str(new))
