"""Applying what an attempt taught us: from outcome by key to states, receipts, refusals and audit rows, in bulk."""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.record import AuditEntry
from lapangan_app.domain.states import State
from lapangan_app.store.unit_of_work import Work

_IN_FLIGHT = (
    'SELECT o.seq, o."key", o.rev, o.digest, r.id, r.client_id, r.rev, r.hold, r.withdrawn_at FROM outbox AS o'
    " JOIN registration AS r ON r.client_id = o.client_id WHERE o.st = 'sending' AND o.st <> 'done'"
)
_RECEIPT = 'INSERT OR IGNORE INTO receipt ("key", digest, server_id, verified_at, json) VALUES (?, ?, ?, ?, ?)'
_REFUSAL = 'INSERT OR REPLACE INTO refusal ("key", problem, pointers, counterpart, at) VALUES (?, ?, ?, ?, ?)'
# one statement for all rows (JSON arrays): stepping through them from Python costs as much again
_ROWS = (
    "UPDATE outbox SET st = v.value ->> 0, due = v.value ->> 1, outcome = v.value ->> 2, attempt_id = NULL"
    " FROM json_each(?) AS v WHERE seq = v.value ->> 3"
)
_STATES = (
    "UPDATE registration SET state = v.value ->> 0, since = v.value ->> 1, reason = v.value ->> 2, hold = 0,"
    " server_id = coalesce(v.value ->> 3, server_id), server_rev = coalesce(v.value ->> 4, server_rev)"
    " FROM json_each(?) AS v WHERE registration.id = v.value ->> 5"
)
_LATER_HELD = "UPDATE outbox SET st = 'held' WHERE client_id = ? AND st = 'ready'"


class _InFlight(NamedTuple):
    seq: int
    key: str
    rev: int
    digest: str
    id: int
    client_id: str
    current: int
    hold: int
    withdrawn_at: str

    @property
    def newer_exists(self) -> bool:
        return self.current > self.rev

    @property
    def stopped(self) -> bool:
        """Tell whether consent was withdrawn while this revision was on its way: it must not leave a second time."""
        return bool(self.withdrawn_at) and self.newer_exists


class Settling:
    """Collect the changes for many keys and write each table once."""

    def __init__(self, work: Work, actor: str, now: str) -> None:
        self._work = work
        self._actor = actor
        self._now = now
        self._receipts: list[tuple[object, ...]] = []
        self._refusals: list[tuple[object, ...]] = []
        self._rows: list[tuple[object, ...]] = []
        self._states: list[tuple[object, ...]] = []
        self._holds: list[tuple[object, ...]] = []
        self._held_clients: list[tuple[object, ...]] = []
        self._entries: list[AuditEntry] = []

    def apply(self, attempt_id: str, settlements: Sequence[Settlement]) -> int:
        """Apply outcomes to the rows that still belong to the attempt; returns how many there were."""
        in_flight = self._in_flight(" AND o.attempt_id = ?", (attempt_id,))
        changed = 0
        for settlement in settlements:
            row = in_flight.pop(settlement.key, None)
            if row is not None:
                self._take(row, settlement)
                changed += 1
        self._write()
        if not in_flight:
            self._work.connection.exec_driver_sql(
                "UPDATE attempt SET ended_at = ?, outcome = 'settled' WHERE attempt_id = ? AND ended_at IS NULL",
                (self._now, attempt_id),
            )
        return changed

    def free_all(self, reason: str) -> int:
        """Put everything in flight back to `ready`, whatever its attempt; returns how many rows."""
        in_flight = self._in_flight("", ())
        for row in in_flight.values():
            self._again(row, reason, 0.0)
        self._write()
        return len(in_flight)

    def _in_flight(self, where: str, parameters: tuple[object, ...]) -> dict[str, _InFlight]:
        rows = self._work.connection.exec_driver_sql(_IN_FLIGHT + where, parameters)
        return {row[1]: _InFlight(*row) for row in rows}

    def _take(self, row: _InFlight, settlement: Settlement) -> None:
        match settlement.outcome:
            case Outcome.ACCEPTED if settlement.receipt is not None:
                self._accepted(row, settlement, settlement.receipt)
            case Outcome.REJECTED | Outcome.CONFLICT:
                self._refused(row, settlement)
            case Outcome.HOLD if not row.stopped:
                self._rows.append(("held", 0.0, "hold", row.seq))
                self._move(row, State.READY, settlement.reason, held=settlement.reason)
            case _:  # AGAIN, and an acceptance without a receipt, which is no acceptance
                self._again(row, settlement.reason or "no_verdict", settlement.due)

    def _accepted(self, row: _InFlight, settlement: Settlement, receipt: bytes) -> None:
        server_id = settlement.server_id or ""
        self._receipts.append((row.key, row.digest, server_id, self._now, receipt))
        self._rows.append(("done", 0.0, "accepted", row.seq))
        if row.newer_exists:
            self._move(row, State.READY, "newer_revision", server_id=server_id)
        else:
            self._move(row, State.ACCEPTED, settlement.reason or "receipt", server_id=server_id)

    def _refused(self, row: _InFlight, settlement: Settlement) -> None:
        pointers = json.dumps(settlement.pointers)
        self._refusals.append((row.key, settlement.reason, pointers, settlement.counterpart or "", self._now))
        self._rows.append(("done", 0.0, settlement.outcome, row.seq))
        if row.newer_exists:
            self._move(row, State.READY, "newer_revision")
        else:
            self._move(row, State(settlement.outcome), settlement.reason)

    def _again(self, row: _InFlight, reason: str, due: float) -> None:
        if row.stopped:
            self._rows.append(("done", 0.0, "superseded", row.seq))
            self._move(row, State.READY, "withdrawn")
            return
        self._rows.append(("held" if row.hold else "ready", due, "again", row.seq))
        self._move(row, State.READY, reason)

    def _move(self, row: _InFlight, new: State, reason: str, *, held: str = "", server_id: str | None = None) -> None:
        server_rev = None if server_id is None else row.rev
        self._states.append((new, self._now, reason, server_id, server_rev, row.id))
        self._entries.append(self._entry(row, State.SENDING, new, reason))
        if new is State.READY and (row.hold or held):
            # a hold asked for while the record was in flight comes into force here
            self._holds.append((State.HELD, self._now, held or "held_by_officer", None, None, row.id))
            self._entries.append(self._entry(row, State.READY, State.HELD, held or "held_by_officer"))
            self._held_clients.append((row.client_id,))

    def _entry(self, row: _InFlight, old: State, new: State, reason: str) -> AuditEntry:
        return AuditEntry(self._now, self._actor, "settle", row.client_id, row.rev, old, new, reason)

    def _write(self) -> None:
        # receipts first: a trigger lets nothing become accepted without one
        self._many(_RECEIPT, self._receipts)
        self._many(_REFUSAL, self._refusals)
        self._all(_ROWS, self._rows)
        self._all(_STATES, self._states)
        self._all(_STATES, self._holds)
        self._many(_LATER_HELD, self._held_clients)
        self._work.audit.append(self._entries)

    def _all(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        if rows:
            self._work.connection.exec_driver_sql(sql, (json.dumps(rows),))

    def _many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        if batch := list(rows):
            self._work.connection.exec_driver_sql(sql, batch)
