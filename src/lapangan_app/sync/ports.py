"""What the engine needs from the rest of the program. The store fits these without knowing them."""

from collections.abc import Sequence
from typing import Protocol

from lapangan_app.domain.outbox import Outgoing, Pending, Settlement


class Outbox(Protocol):
    """Keep what waits. Every method is one transaction on the encrypted store; none touches the network."""

    def recover(self) -> int:
        """Put every `sending` row back to `ready` (same key, same snapshot) and forget due times of an earlier run.

        Called once at start, before anything is sent. Returns how many rows it freed.
        """
        ...

    def pending(self, now: float) -> Pending:
        """Look at the queue at monotonic second `now`."""
        ...

    def claim(self, attempt_id: str, now: float, limit: int, max_bytes: int) -> Sequence[Outgoing]:
        """Mark up to `limit` due rows (at least one if any, else at most `max_bytes` of snapshots) as `sending`.

        Oldest `seq` first, per registration only its oldest open revision. The attempt and the marks are committed
        before this returns, so that a crash afterwards is seen as an unknown outcome.
        """
        ...

    def settle(self, attempt_id: str, settlements: Sequence[Settlement]) -> int:
        """Apply outcomes of an attempt, all or none. Rows whose attempt is not `attempt_id` any more are left alone.

        Returns how many rows changed.
        """
        ...

    def totals(self) -> object:
        """Count registrations by state."""
        ...
