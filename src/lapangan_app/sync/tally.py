"""Count what one run achieved."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lapangan_app.domain.outbox import Outcome, Outgoing, QueueTotals, Settlement
from lapangan_app.sync.events import Report, Traffic


@dataclass(slots=True)
class Tally:
    """Add up outcomes. `kept` remembers what the centre says it stored, `doubtful` the keys whose fate was unknown."""

    before: Traffic
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    kept: dict[str, Outgoing] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
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
                self.kept[record.key] = record
            elif settlement.outcome in (Outcome.AGAIN, Outcome.HOLD):
                self.failures[settlement.reason] += 1

    def to_check(self, limit: int) -> list[Outgoing]:
        """Choose accepted records to ask about again: first those whose fate was unknown for a while, then the last."""
        doubtful = [record for key, record in self.kept.items() if key in self.doubtful]
        plain = [record for key, record in self.kept.items() if key not in self.doubtful]
        return (doubtful + plain[::-1])[:limit]

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
