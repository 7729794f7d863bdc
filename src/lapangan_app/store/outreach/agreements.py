"""Agreements of payers, what they pay for already, and their batches."""

from collections.abc import Sequence

from sqlalchemy import Connection

from lapangan_app.domain.outreach.agreements import Agreement, Use
from lapangan_app.domain.outreach.batches import Batch, BatchLine, Ending
from lapangan_app.domain.record import AuditEntry
from lapangan_app.errors import BatchClosed, NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.rows import Rows

_AGREEMENTS = Rows(Agreement, "agreement", more=("changed_at",))
_BATCHES = Rows(Batch, "batch")
_PAID_FOR = "agreement_id = ? AND agreement_id <> '' AND rev > 0 AND withdrawn_at = '' AND client_id <> ?"
_USE = f"SELECT count(*), coalesce(sum(total), 0) FROM registration WHERE {_PAID_FOR}"  # noqa: S608
_IN_VILLAGE = f"SELECT count(*) FROM registration WHERE {_PAID_FOR} AND region_code = ?"  # noqa: S608
# everybody whom the agreement pays for and no batch names for the same months; what a draft names is not sure yet
_UNBATCHED = """
    SELECT r.client_id, r.rev, r.total, r.first_month, r.last_month FROM registration AS r
    WHERE r.agreement_id = ? AND r.agreement_id <> '' AND r.rev > 0 AND r.withdrawn_at = ''
    AND r.state NOT IN ('rejected', 'conflict')
    AND NOT EXISTS (SELECT 1 FROM batch_member AS m WHERE m.client_id = r.client_id
        AND m.last_month >= r.first_month AND m.first_month <= r.last_month)
    ORDER BY r.id
"""
_LINES = """
    SELECT m.client_id, coalesce(r.name, ''), coalesce(r.nik, ''), coalesce(r.village, ''), coalesce(r.region_code, ''),
        coalesce(r.category, ''), m.amount, m.first_month, m.last_month, m.paid_on, coalesce(r.state, ''),
        coalesce(r.withdrawn_at, '') <> ''
    FROM batch_member AS m LEFT JOIN registration AS r ON r.client_id = m.client_id
    WHERE m.batch_id = ? ORDER BY r.region_code, r.name_key, m.client_id
"""
_ENDINGS = """
    SELECT r.agreement_id, a.title, r.payer, r.last_month, count(*), coalesce(sum(r.total), 0) FROM registration AS r
    JOIN agreement AS a ON a.agreement_id = r.agreement_id
    WHERE r.rev > 0 AND r.withdrawn_at = '' AND r.agreement_id <> '' AND r.last_month <= ?
    GROUP BY r.agreement_id, r.last_month ORDER BY r.last_month, count(*) DESC
"""
_WHO_ENDS = """
    SELECT client_id, name, nik, village, coalesce(total, 0) FROM registration
    WHERE agreement_id = ? AND agreement_id <> '' AND rev > 0 AND withdrawn_at = '' AND last_month = ?
    ORDER BY region_code, name_key
"""


class Agreements:
    """Write agreements and batches within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def keep(self, agreements: Sequence[Agreement], actor: str, now: str) -> None:
        """Keep agreements; one with the same id is changed. What was registered under the old terms stays."""
        rows = [_AGREEMENTS.values(agreement, now) for agreement in agreements]
        if rows:
            self._connection.exec_driver_sql(_AGREEMENTS.upsert("agreement_id"), rows)
            what = agreements[0].agreement_id if len(rows) == 1 else str(len(rows))
            self._note("agreement_kept", actor, now, what)

    def draw_up(self, batch: Batch, actor: str, now: str) -> int:
        """Keep a new batch of everybody whom its agreement pays for and whom no batch names yet; return how many."""
        self._connection.exec_driver_sql(_BATCHES.insert(), _BATCHES.values(batch))
        people = self._connection.exec_driver_sql(_UNBATCHED, (batch.agreement_id,)).all()
        if people:
            self._connection.exec_driver_sql(
                "INSERT INTO batch_member (batch_id, client_id, rev, amount, first_month, last_month)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [(batch.batch_id, *row) for row in people],
            )
        self._note("batch_drawn_up", actor, now, batch.batch_id)
        return len(people)

    def set_payment_code(self, batch_id: str, code: str, actor: str, now: str) -> None:
        """Note the code under which the payer pays. Raises `NotFound`."""
        self._require_open(batch_id)
        self._connection.exec_driver_sql("UPDATE batch SET payment_code = ? WHERE batch_id = ?", (code, batch_id))
        self._note("payment_code_set", actor, now, batch_id)

    def mark_paid(self, batch_id: str, people: Sequence[str], paid_on: str, actor: str, now: str) -> int:
        """Mark people of a batch as paid on a day, or as not paid with an empty day; return how many changed."""
        self._require_open(batch_id)
        sql = "UPDATE batch_member SET paid_on = ? WHERE batch_id = ? AND client_id = ? AND paid_on <> ?"
        changed = 0
        for client_id in people:
            changed += self._connection.exec_driver_sql(sql, (paid_on, batch_id, client_id, paid_on)).rowcount
        self._note("paid_marked" if paid_on else "paid_unmarked", actor, now, f"{batch_id} {changed}")
        return changed

    def close_batch(self, batch_id: str, actor: str, now: str) -> None:
        """Close a batch: nothing in it changes any more. Raises `NotFound` or `BatchClosed`."""
        self._require_open(batch_id)
        self._connection.exec_driver_sql("UPDATE batch SET closed_at = ? WHERE batch_id = ?", (now, batch_id))
        self._note("batch_closed", actor, now, batch_id)

    def _require_open(self, batch_id: str) -> None:
        sql = "SELECT closed_at FROM batch WHERE batch_id = ?"
        closed_at = self._connection.exec_driver_sql(sql, (batch_id,)).scalar()
        if closed_at is None:
            raise NotFound(batch_id=batch_id)
        if closed_at:
            raise BatchClosed

    def _note(self, action: str, actor: str, now: str, reason: str) -> None:
        self._audit.append((AuditEntry(now, actor, action, "", 0, "", "", reason),))


class ReadAgreements:
    """Answer questions about agreements and batches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Agreement, ...]:
        """Return all agreements, the one that ends last first."""
        sql = f"SELECT {_AGREEMENTS.columns} FROM agreement ORDER BY valid_until DESC, title"  # noqa: S608
        return tuple(_AGREEMENTS.read(row) for row in self._connection.exec_driver_sql(sql))

    def get(self, agreement_id: str) -> Agreement | None:
        """Return one agreement, or None."""
        sql = f"SELECT {_AGREEMENTS.columns} FROM agreement WHERE agreement_id = ?"  # noqa: S608
        row = self._connection.exec_driver_sql(sql, (agreement_id,)).first()
        return None if row is None else _AGREEMENTS.read(row)

    def use(self, agreement_id: str, village: str = "", but: str = "") -> Use:
        """Count what an agreement pays for already, without the registration `but`."""
        people, rupiah = self._connection.exec_driver_sql(_USE, (agreement_id, but)).one()
        here = self._connection.exec_driver_sql(_IN_VILLAGE, (agreement_id, but, village)).scalar() if village else 0
        return Use(people, here or 0, rupiah)

    def limited_use(self, agreement: Agreement, village: str, but: str) -> Use:
        """Count what the limits of an agreement ask for and nothing else, without the registration `but`.

        Counting takes the longer the more people there are; of a village there are few.
        """
        key = agreement.agreement_id
        if agreement.quota_people or agreement.quota_rupiah:
            return self.use(key, village if agreement.quota_per_village else "", but)
        if not agreement.quota_per_village:
            return Use()
        here = self._connection.exec_driver_sql(_IN_VILLAGE, (key, but, village)).scalar() or 0
        return Use(in_village=here)

    def batches(self, agreement_id: str = "") -> tuple[Batch, ...]:
        """Return the batches of an agreement, or all, newest first."""
        where = "WHERE agreement_id = ?" if agreement_id else ""
        sql = f"SELECT {_BATCHES.columns} FROM batch {where} ORDER BY created_at DESC, batch_id DESC"  # noqa: S608
        rows = self._connection.exec_driver_sql(sql, (agreement_id,) if agreement_id else ())
        return tuple(_BATCHES.read(row) for row in rows)

    def batch(self, batch_id: str) -> Batch | None:
        """Return one batch, or None."""
        sql = f"SELECT {_BATCHES.columns} FROM batch WHERE batch_id = ?"  # noqa: S608
        row = self._connection.exec_driver_sql(sql, (batch_id,)).first()
        return None if row is None else _BATCHES.read(row)

    def lines(self, batch_id: str) -> tuple[BatchLine, ...]:
        """Return the people of a batch, by village and name."""
        names = BatchLine.__slots__
        found = self._connection.exec_driver_sql(_LINES, (batch_id,))
        return tuple(BatchLine(**(dict(zip(names, row, strict=True)) | {"withdrawn": bool(row[-1])})) for row in found)

    def waiting(self, agreement_id: str) -> int:
        """Count whom the agreement pays for and no batch names yet."""
        return len(self._connection.exec_driver_sql(_UNBATCHED, (agreement_id,)).all())

    def endings(self, until: str) -> tuple[Ending, ...]:
        """Return whose protection ends by a month (`yyyy-mm`), agreement by agreement, the first to end first."""
        return tuple(Ending(*row) for row in self._connection.exec_driver_sql(_ENDINGS, (until,)))

    def ending_people(self, agreement_id: str, last_month: str) -> tuple[str, ...]:
        """Return the registrations of an agreement that end with a month."""
        return tuple(row[0] for row in self.ending_lines(agreement_id, last_month))

    def ending_lines(self, agreement_id: str, last_month: str) -> tuple[tuple[str, str, str, str, int], ...]:
        """Return id, name, NIK, village and rupiah of those whose protection ends with a month, by village and name."""
        rows = self._connection.exec_driver_sql(_WHO_ENDS, (agreement_id, last_month))
        return tuple((row[0], row[1], row[2], row[3], row[4]) for row in rows)
