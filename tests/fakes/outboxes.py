"""An outbox in memory that keeps the same promises as the one in the store (see `sync/outbox_contract.py`)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lapangan_app.domain.ids import record_key
from lapangan_app.domain.outbox import Outcome, Outgoing, Pending, QueueTotals, Settlement
from lapangan_app.domain.states import State, require_legal
from lapangan_contract.canonical import canonical, content_hash

DEVICE = "6f1a1b2c-3d4e-4f50-8a6b-7c8d9e0f1a2b"
_FINAL = {
    Outcome.ACCEPTED: State.ACCEPTED,
    Outcome.REJECTED: State.REJECTED,
    Outcome.CONFLICT: State.CONFLICT,
}


@dataclass(slots=True)
class Row:
    """Hold one revision that waits or has been answered."""

    out: Outgoing
    st: str = "ready"
    due: float = 0.0
    attempt_id: str | None = None


@dataclass(slots=True)
class Registration:
    """Hold what the laptop knows of one person's registration."""

    client_id: str
    rev: int = 0
    state: State = State.DRAFT
    reason: str = ""
    server_id: str | None = None
    withdrawn: bool = False
    history: list[State] = field(default_factory=list)

    def move(self, new: State, reason: str) -> None:
        """Go to another state by the table of legal moves."""
        if new is not self.state:
            require_legal(self.state, new)
            self.history.append(new)
        self.state, self.reason = new, reason


class FakeOutbox:
    """Fit `sync.ports.Outbox`. `receipts` holds what ACCEPTED brought, `log` every settlement that was applied."""

    def __init__(self, device_id: str = DEVICE) -> None:
        self.device_id = device_id
        self._rows: list[Row] = []
        self._by_client: dict[str, list[Row]] = {}
        self.registrations: dict[str, Registration] = {}
        self.receipts: dict[str, bytes] = {}
        self.log: list[Settlement] = []

    def save(self, client_id: str, body: object) -> str:
        """Save a registration or its next revision; return the key."""
        registration = self.registrations.setdefault(client_id, Registration(client_id))
        registration.rev += 1
        snapshot = canonical(body)
        key = record_key(self.device_id, client_id, registration.rev)
        for row in self._open(client_id):
            if row.st == "ready" and not row.out.tries:
                row.st = "done"
        out = Outgoing(
            len(self._rows) + 1, key, client_id, registration.rev, content_hash(snapshot), 1, snapshot, tries=0
        )
        self._rows.append(Row(out))
        self._by_client.setdefault(client_id, []).append(self._rows[-1])
        if registration.state is not State.SENDING:
            registration.move(State.READY, "new")
        return key

    def withdraw(self, client_id: str) -> str:
        """Take a registration back; return the key of the word that says so."""
        for row in self._open(client_id):
            if row.st in ("ready", "held"):
                row.st = "done"
        key = self.save(client_id, {"withdrawal": {}})
        self.registrations[client_id].withdrawn = True
        return key

    def hold(self, client_id: str) -> None:
        """Hold a ready registration back."""
        self.registrations[client_id].move(State.HELD, "held")
        for row in self._open(client_id):
            row.st = "held"

    def state(self, client_id: str) -> State:
        """Return the state of a registration."""
        return self.registrations[client_id].state

    def reason(self, client_id: str) -> str:
        """Return why it stands there."""
        return self.registrations[client_id].reason

    def digest(self, key: str) -> str:
        """Return the hash of what was saved under a key."""
        return next(row.out.digest for row in self._rows if row.out.key == key)

    def states(self) -> dict[str, State]:
        """Return every registration's state."""
        return {client_id: registration.state for client_id, registration in self.registrations.items()}

    # -- the port

    def recover(self) -> int:
        """Free what an earlier run left."""
        freed = 0
        for row in self._rows:
            row.due = 0.0
            if row.st == "sending":
                self._free(row, "crash_recovery", 0.0)
                freed += 1
        return freed

    def pending(self, now: float) -> Pending:
        """Look at the queue."""
        ready = [row for row in self._rows if row.st == "ready"]
        later = [row.due for row in ready if row.due > now]
        unknown = tuple(row.out.key for row in ready if row.out.tries)
        return Pending(len(ready) - len(later), len(later), min(later, default=None), unknown)

    def claim(self, attempt_id: str, now: float, limit: int, max_bytes: int) -> Sequence[Outgoing]:
        """Mark the oldest due rows as sending."""
        claimed: list[Outgoing] = []
        size = 0
        for row in self._rows:
            if len(claimed) == limit:
                break
            if row.st != "ready" or row.due > now or self._open(row.out.client_id)[0] is not row:
                continue
            size += len(row.out.snapshot)
            if claimed and size > max_bytes:
                break
            claimed.append(row.out)
            row.st, row.attempt_id = "sending", attempt_id
            row.out = replace(row.out, tries=row.out.tries + 1)
            self.registrations[row.out.client_id].move(State.SENDING, "")
        return tuple(claimed)

    def stopped(self, attempt_id: str) -> frozenset[str]:
        """Return the keys of an attempt that must not leave any more."""
        return frozenset(
            row.out.key
            for row in self._rows
            if row.attempt_id == attempt_id and row.st == "sending" and self._is_stopped(row)
        )

    def settle(self, attempt_id: str, settlements: Sequence[Settlement]) -> int:
        """Apply outcomes of an attempt."""
        by_key = {row.out.key: row for row in self._rows if row.attempt_id == attempt_id and row.st == "sending"}
        wanted = [settlement for settlement in settlements if settlement.key in by_key]
        for settlement in wanted:
            self._apply(by_key[settlement.key], settlement)
        self.log += wanted
        return len(wanted)

    def totals(self) -> QueueTotals:
        """Count by state."""
        counts = dict.fromkeys(State, 0)
        for registration in self.registrations.values():
            counts[registration.state] += 1
        return QueueTotals(**{state.value: count for state, count in counts.items()})

    # -- inside

    def _open(self, client_id: str) -> list[Row]:
        return [row for row in self._by_client.get(client_id, ()) if row.st != "done"]

    def _apply(self, row: Row, settlement: Settlement) -> None:
        match settlement.outcome:
            case Outcome.AGAIN:
                self._free(row, settlement.reason, settlement.due)
            case Outcome.HOLD:
                self._free(row, settlement.reason, 0.0)
                if row.st == "ready":
                    self.registrations[row.out.client_id].move(State.HELD, settlement.reason)
                    row.st = "held"
            case _:
                self._answered(row, settlement)

    def _is_stopped(self, row: Row) -> bool:
        registration = self.registrations[row.out.client_id]
        return registration.withdrawn and row.out.rev < registration.rev

    def _answered(self, row: Row, settlement: Settlement) -> None:
        registration = self.registrations[row.out.client_id]
        row.st, row.attempt_id = "done", None
        if settlement.outcome is Outcome.ACCEPTED:
            assert settlement.receipt, "accepted without a receipt"
            self.receipts[row.out.key] = settlement.receipt
            registration.server_id = settlement.server_id
        if row.out.rev < registration.rev:
            registration.move(State.READY, "newer_revision")
        else:
            registration.move(_FINAL[settlement.outcome], settlement.reason)

    def _free(self, row: Row, reason: str, due: float) -> None:
        registration = self.registrations[row.out.client_id]
        newer = row.out.rev < registration.rev
        row.st, row.attempt_id, row.due = "done" if self._is_stopped(row) else "ready", None, due
        registration.move(State.READY, "newer_revision" if newer else reason)
