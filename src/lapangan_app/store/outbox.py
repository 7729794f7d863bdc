"""What waits for the centre: the outbox as the synchronisation sees it, with rows moving in bulk."""

import json
from collections.abc import Sequence

from lapangan_app.domain.clock import Clock, instant
from lapangan_app.domain.outbox import Outgoing, Pending, QueueTotals, Settlement
from lapangan_app.domain.record import AuditEntry
from lapangan_app.store.settling import Settling
from lapangan_app.store.store import Store
from lapangan_app.store.unit_of_work import Work

ACTOR = "sync"
_UNKNOWN_SHOWN = 500

# "st <> 'done'" stands beside "st = 'ready'" because SQLite takes the partial index only when its own words are there
# only the oldest open revision of a registration may go: revisions arrive in order, one at a time
_DUE = (
    'SELECT o.seq, o."key", o.client_id, o.rev, o.digest, o.schema, c.snapshot, o.tries FROM outbox AS o'
    " CROSS JOIN content AS c ON c.seq = o.seq"
    " WHERE o.st = 'ready' AND o.st <> 'done' AND o.due <= ? AND (o.rev = 1 OR NOT EXISTS ("
    "SELECT 1 FROM outbox AS older WHERE older.client_id = o.client_id AND older.rev < o.rev AND older.st <> 'done'))"
    " ORDER BY o.seq LIMIT ?"
)
# one statement for the batch: stepping through it row by row from Python costs as much again
_MARK = (
    "UPDATE outbox SET st = 'sending', attempt_id = ?, tries = tries + 1 WHERE seq IN (SELECT value FROM json_each(?))"
)
_SEND = (
    "UPDATE registration SET state = 'sending', since = ?, reason = ''"
    " WHERE client_id IN (SELECT value FROM json_each(?))"
)
_STOPPED = (
    'SELECT o."key" FROM outbox AS o JOIN registration AS r ON r.client_id = o.client_id'
    " WHERE o.st = 'sending' AND o.st <> 'done' AND o.attempt_id = ? AND r.withdrawn_at <> '' AND r.rev > o.rev"
)
_ATTEMPT = "INSERT INTO attempt (attempt_id, started_at, claimed) VALUES (?, ?, ?)"


class SqlOutbox:
    """Keep the outbox in the encrypted store; fits `sync.ports.Outbox`.

    Due times are seconds of this run's monotonic clock; `recover` forgets those of an earlier run.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def recover(self) -> int:
        """Put every `sending` row back to `ready` and forget due times of an earlier run. Returns how many it freed."""
        now = instant(self._clock.now())
        with self._store.write() as work:
            freed = Settling(work, ACTOR, now).free_all("crash_recovery")
            work.connection.exec_driver_sql("UPDATE outbox SET due = 0 WHERE st <> 'done' AND due <> 0")
            work.connection.exec_driver_sql(
                "UPDATE attempt SET ended_at = ?, outcome = 'unknown' WHERE ended_at IS NULL", (now,)
            )
        return freed

    def pending(self, now: float) -> Pending:
        """Look at the queue at monotonic second `now`."""
        with self._store.read() as reading:
            scalar = reading.connection.exec_driver_sql
            due = (
                scalar("SELECT count(*) FROM outbox WHERE st = 'ready' AND st <> 'done' AND due <= ?", (now,)).scalar()
                or 0
            )
            later, next_due = scalar(
                "SELECT count(*), min(due) FROM outbox WHERE st = 'ready' AND st <> 'done' AND due > ?", (now,)
            ).one()
            unknown = scalar(
                "SELECT \"key\" FROM outbox WHERE st = 'ready' AND tries > 0 ORDER BY seq LIMIT ?", (_UNKNOWN_SHOWN,)
            ).scalars()
            return Pending(due, later, next_due, tuple(unknown))

    def claim(self, attempt_id: str, now: float, limit: int, max_bytes: int) -> Sequence[Outgoing]:
        """Mark up to `limit` due rows as `sending`, oldest first, within `max_bytes` of snapshots but at least one.

        The marks are on disk when this returns, so that a crash afterwards is seen as an unknown outcome.
        """
        at = instant(self._clock.now())
        with self._store.write() as work:
            rows = _within(work, now, limit, max_bytes)
            if not rows:
                return ()
            execute = work.connection.exec_driver_sql
            execute(_ATTEMPT, (attempt_id, at, len(rows)))
            execute(_MARK, (attempt_id, json.dumps([row.seq for row in rows])))
            execute(_SEND, (at, json.dumps([row.client_id for row in rows])))
            work.audit.append(
                [AuditEntry(at, ACTOR, "send", row.client_id, row.rev, "ready", "sending", "") for row in rows]
            )
        return rows

    def stopped(self, attempt_id: str) -> frozenset[str]:
        """Return the keys of an attempt whose registration was withdrawn after they were claimed."""
        with self._store.read() as reading:
            return frozenset(reading.connection.exec_driver_sql(_STOPPED, (attempt_id,)).scalars())

    def settle(self, attempt_id: str, settlements: Sequence[Settlement]) -> int:
        """Apply the outcomes of an attempt, all or none; rows that belong to another attempt by now are left alone."""
        if not settlements:
            return 0
        with self._store.write() as work:
            return Settling(work, ACTOR, instant(self._clock.now())).apply(attempt_id, settlements)

    def totals(self) -> QueueTotals:
        """Count registrations by state."""
        with self._store.read() as reading:
            return reading.totals()


def _within(work: Work, now: float, limit: int, max_bytes: int) -> list[Outgoing]:
    rows: list[Outgoing] = []
    size = 0
    with work.connection.exec_driver_sql(_DUE, (now, limit)) as found:
        for row in found:
            size += len(row[6])
            if rows and size > max_bytes:
                break
            rows.append(Outgoing(*row))
    return rows
