"""Count what one run achieved."""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from lapangan_app.domain.outbox import Outcome, Outgoing, QueueTotals, Settlement
from lapangan_app.sync.events import Report, Traffic
from lapangan_contract.messages import MAX_ITEMS

Proof = tuple[str, bytes]
"""A key and its verified receipt with its proof, as JSON."""


@dataclass(slots=True)
class Tally:
    """Add up outcomes.

    `doubtful` holds the keys whose fate was unknown for a while, `proofs` the verified receipts by key that the centre
    will be asked about again: all doubtful ones and the last of the others, so that memory stays bounded.
    """

    before: Traffic
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    doubtful: set[str] = field(default_factory=set)
    _doubtful_proofs: list[Proof] = field(default_factory=list)
    _last_proofs: deque[Proof] = field(default_factory=lambda: deque(maxlen=MAX_ITEMS))
    enrolled: bool = False
    reconciled: bool = False

    @property
    def delivered(self) -> int:
        """Count records with a final answer."""
        return sum(self.outcomes[outcome] for outcome in (Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT))

    def add(self, sent: Sequence[Outgoing], settlements: Sequence[Settlement]) -> None:
        """Count the settlements of one answered batch."""
        for record, settlement in zip(sent, settlements, strict=True):
            self.outcomes[settlement.outcome] += 1
            if settlement.outcome is Outcome.ACCEPTED:
                proofs = self._doubtful_proofs if record.key in self.doubtful else self._last_proofs
                proofs.append((record.key, settlement.receipt or b""))
            elif settlement.outcome in (Outcome.AGAIN, Outcome.HOLD):
                self.failures[settlement.reason] += 1

    def to_check(self, limit: int) -> dict[str, bytes]:
        """Choose receipts to ask about again: first those whose fate was unknown for a while, then the last."""
        return dict([*self._doubtful_proofs, *reversed(self._last_proofs)][:limit])

    def report(self, after: Traffic, totals: QueueTotals, stopped_by: str | None, retry_in: float | None) -> Report:
        """Sum up the run."""
        return Report(
            calls=after.calls - self.before.calls,
            delivered=self.delivered,
            accepted=self.outcomes[Outcome.ACCEPTED],
            rejected=self.outcomes[Outcome.REJECTED],
            conflict=self.outcomes[Outcome.CONFLICT],
            waiting=totals.waiting,
            held=totals.held,
            bytes_sent=after.bytes_sent - self.before.bytes_sent,
            bytes_received=after.bytes_received - self.before.bytes_received,
            receipts_verified=self.outcomes[Outcome.ACCEPTED],
            reconciled=self.reconciled,
            enrolled=self.enrolled,
            stopped_by=stopped_by,
            retry_in=retry_in,
            failures=tuple(sorted(self.failures.items())),
        )
