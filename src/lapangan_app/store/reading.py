"""Reading the store: lists by key, search by the first letters, counters that do not count."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.record import (
    AuditEntry,
    DayCounts,
    ImportRun,
    Refusal,
    RosterPerson,
    StoredAttachment,
    StoredContent,
    StoredPage,
    StoredRecord,
    StoredRevision,
    StoredRow,
)
from lapangan_app.domain.states import State
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.store.outreach.agreements import ReadAgreements
from lapangan_app.store.outreach.cooperatives import ReadCooperatives
from lapangan_app.store.outreach.coverage import CountCoverage
from lapangan_app.store.outreach.events import ReadEvents
from lapangan_app.store.outreach.reporting import ReadReports
from lapangan_app.store.people import (
    alike_ids,
    import_progress,
    import_runs,
    on_lists,
    registered_niks,
    roster_by_name,
    roster_by_nik,
    roster_page,
)
from lapangan_app.store.searching import page_ids
from lapangan_app.store.wanted import picture_totals

_ROW = (
    "SELECT r.id, r.client_id, r.rev, r.state, r.nik, r.name, r.village, r.event, r.saved_at, r.since, r.reason,"
    " coalesce(o.tries, 0)"
)
_FROM = " FROM registration AS r LEFT JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev"
_DETAIL = (
    ", coalesce(c.form, r.draft), r.officer_id, r.region_code, r.event_id, r.captured_at, r.server_id, r.server_rev,"
    " r.hold, r.duplicate_of, r.withdrawn_at, CASE WHEN r.rev > 0 THEN r.draft END"
)
_CONTENT = " LEFT JOIN content AS c ON c.seq = o.seq"
_FORMS = (
    "SELECT r.id, coalesce(c.form, r.draft) FROM registration AS r"
    " LEFT JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev LEFT JOIN content AS c ON c.seq = o.seq"
    " WHERE r.id IN (SELECT value FROM json_each(?))"
)
_REVISIONS = (
    'SELECT o.rev, c.form, o.digest, o.outcome, o."key" IN (SELECT "key" FROM receipt) FROM outbox AS o'
    " JOIN content AS c ON c.seq = o.seq WHERE o.client_id = ? ORDER BY o.rev"
)
_OPEN = ("ready", "held", "sending")


class Reading:
    """Answer questions about the store within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.events = ReadEvents(connection)
        self.cooperatives = ReadCooperatives(connection)
        self.agreements = ReadAgreements(connection)
        self.coverage = CountCoverage(connection)
        self.reports = ReadReports(connection)

    def get(self, client_id: str) -> StoredRecord | None:
        """Return one registration in full, or None."""
        row = self.connection.exec_driver_sql(
            _ROW + _DETAIL + _FROM + _CONTENT + " WHERE r.client_id = ?", (client_id,)
        ).first()
        if row is None:
            return None
        *detail, hold, duplicate_of, withdrawn_at, correction = row[12:]
        form, officer_id, region_code, event_id, captured_at, server_id, server_rev = detail
        return StoredRecord(
            row=_stored_row(row[:12]),
            form=form,
            officer_id=officer_id,
            region_code=region_code,
            event_id=event_id,
            captured_at=captured_at,
            server_id=server_id,
            server_rev=server_rev,
            hold=bool(hold),
            duplicate_of=duplicate_of,
            withdrawn_at=withdrawn_at,
            correction=correction,
        )

    def find_nik(self, nik: str) -> StoredRow | None:
        """Return the registration (no draft, none withdrawn) on this laptop that carries the NIK."""
        active = " WHERE r.nik = ? AND r.duplicate_of IS NULL AND r.rev > 0 AND r.withdrawn_at = '' LIMIT 1"
        rows = self._rows(active, (nik,))
        return rows[0] if rows else None

    def find_draft(self, nik: str, but: str) -> StoredRow | None:
        """Return the newest unfinished form other than `but` that carries the NIK, or None."""
        rows = self._rows(" WHERE r.nik = ? AND r.rev = 0 AND r.client_id <> ? ORDER BY r.id DESC LIMIT 1", (nik, but))
        return rows[0] if rows else None

    def alike(self, birth_date: str, name_key: str, phone: str, but: str) -> tuple[tuple[StoredRow, bytes], ...]:
        """Return registrations and drafts that share birth date, name or phone with a form, each with its form."""
        ids = alike_ids(self.connection, birth_date, name_key, phone, but)
        if not ids:
            return ()
        found = self.connection.exec_driver_sql(_FORMS, (json.dumps(ids),))
        forms: dict[int, bytes] = {row[0]: row[1] for row in found}
        return tuple((row, forms[row.row_id]) for row in self._by_ids(ids))

    def revisions(self, client_id: str) -> tuple[StoredRevision, ...]:
        """Return every revision of a registration as it was typed, oldest first."""
        rows = self.connection.exec_driver_sql(_REVISIONS, (client_id,))
        return tuple(
            StoredRevision(rev, form, digest, outcome, bool(proven)) for rev, form, digest, outcome, proven in rows
        )

    def roster_person(self, nik: str) -> RosterPerson | None:
        """Return whom the lists expect under a NIK, or None."""
        return roster_by_nik(self.connection, nik)

    def roster_names(self, beginning: str, limit: int = 12) -> tuple[RosterPerson, ...]:
        """Return people of the lists whose normalised name begins so."""
        return roster_by_name(self.connection, beginning, limit)

    def roster_page(self, import_id: str, after: int = 0, limit: int = 200) -> tuple[RosterPerson, ...]:
        """Return people of one import in the order of the file, after the row with a key."""
        return roster_page(self.connection, import_id, after, limit)

    def on_lists(self, niks: Sequence[str], names: Sequence[tuple[str, str]]) -> frozenset[str]:
        """Return which NIKs and `name key/birth date` pairs a list expects already."""
        return on_lists(self.connection, niks, names)

    def registered_niks(self, niks: Sequence[str]) -> dict[str, str]:
        """Return the registration of each of these NIKs that is registered on this laptop."""
        return registered_niks(self.connection, niks)

    def import_progress(self) -> dict[str, int]:
        """Return how many people of each import are registered on this laptop."""
        return import_progress(self.connection)

    def import_runs(self) -> tuple[ImportRun, ...]:
        """Return the lists that were taken in, newest first."""
        return import_runs(self.connection)

    def page(
        self, text: str = "", before: int | None = None, limit: int = 50, states: Collection[State] = ()
    ) -> StoredPage:
        """Return up to `limit` registrations, newest first, whose words begin with those of `text`.

        `before` is the key that the previous page gave; no `states` means all of them. A whole NIK finds its owner.
        """
        ids = page_ids(self.connection, text, before, limit, tuple(states))
        rows = self._by_ids(ids)
        return StoredPage(rows, ids[-1] if len(ids) == limit else None)

    def drafts(self, limit: int = 200) -> tuple[StoredRow, ...]:
        """Return unfinished forms, newest first."""
        return self.page(limit=limit, states=(State.DRAFT,)).rows

    def corrections(self, limit: int = 200) -> tuple[StoredRow, ...]:
        """Return saved registrations into which something was typed that is not saved yet, newest first."""
        return self._rows(" WHERE r.rev > 0 AND r.draft IS NOT NULL ORDER BY r.id DESC LIMIT ?", (limit,))

    def totals(self) -> QueueTotals:
        """Count registrations by state, from the counters that triggers keep."""
        counts = {str(state): n for state, n in self.connection.exec_driver_sql("SELECT state, n FROM tally")}
        last = self.connection.exec_driver_sql("SELECT verified_at FROM receipt ORDER BY id DESC LIMIT 1").scalar()
        return QueueTotals(**counts, oldest_waiting=self.oldest_waiting(), last_success=last)

    def oldest_waiting(self) -> str | None:
        """Return when the registration was saved that has waited longest for the centre, or None."""
        # "st <> 'done'" repeats itself so that the partial index answers
        sql = "SELECT min(seq) FROM outbox WHERE st = ? AND st <> 'done'"
        first = [seq for st in _OPEN if (seq := self.connection.exec_driver_sql(sql, (st,)).scalar()) is not None]
        if not first:
            return None
        sql = "SELECT r.saved_at FROM outbox AS o JOIN registration AS r USING (client_id) WHERE o.seq = ?"
        return self.connection.exec_driver_sql(sql, (min(first),)).scalar()

    def day(self, start: str, end: str) -> DayCounts:
        """Count what was saved and what was accepted from `start` up to but not including `end` (UTC instants)."""
        saved = "SELECT count(*) FROM registration WHERE saved_at >= ? AND saved_at < ? AND state <> 'draft'"
        accepted = "SELECT count(*) FROM receipt WHERE verified_at >= ? AND verified_at < ?"
        scalar = self.connection.exec_driver_sql
        return DayCounts(scalar(saved, (start, end)).scalar() or 0, scalar(accepted, (start, end)).scalar() or 0)

    def timeline(self, client_id: str) -> tuple[AuditEntry, ...]:
        """Return everything that happened to a registration, oldest first."""
        sql = (
            "SELECT at, actor, action, client_id, rev, old, new, reason FROM audit"
            " WHERE client_id = ? AND client_id <> '' ORDER BY i"
        )
        return tuple(AuditEntry(*row) for row in self.connection.exec_driver_sql(sql, (client_id,)))

    def refusals(self, client_id: str) -> tuple[Refusal, ...]:
        """Return why the centre refused revisions of a registration, oldest first."""
        sql = (
            'SELECT f."key", o.rev, f.problem, f.pointers, f.counterpart, f.at FROM outbox AS o'
            ' JOIN refusal AS f ON f."key" = o."key" WHERE o.client_id = ? ORDER BY o.rev'
        )
        return tuple(
            Refusal(key, rev, problem, tuple((p, c) for p, c in json.loads(pointers)), counterpart, at)
            for key, rev, problem, pointers, counterpart, at in self.connection.exec_driver_sql(sql, (client_id,))
        )

    def receipt(self, client_id: str) -> bytes | None:
        """Return the newest verified receipt of a registration as JSON bytes, or None."""
        sql = (
            'SELECT c.json FROM outbox AS o JOIN receipt AS c ON c."key" = o."key" WHERE o.client_id = ?'
            " ORDER BY o.rev DESC LIMIT 1"
        )
        return self.connection.exec_driver_sql(sql, (client_id,)).scalar()

    def attachments(self, client_id: str) -> tuple[StoredAttachment, ...]:
        """Return the pictures that a registration has now, in the order of their roles."""
        return self._pictures(" WHERE client_id = ? AND state = 'kept' ORDER BY role", (client_id,))

    def pictured(self, digest: str) -> tuple[StoredAttachment, ...]:
        """Return every row that names a picture, whosoever it is; none means that its file may go."""
        return self._pictures(" WHERE digest = ? ORDER BY id", (digest,))

    def picture_totals(self) -> PictureTotals:
        """Count the pictures of saved registrations that the centre has not confirmed."""
        return picture_totals(self.connection)

    def picture_sizes(self) -> dict[str, int]:
        """Return the digest of every picture that a row names, with its length in bytes."""
        rows = self.connection.exec_driver_sql("SELECT digest, size FROM attachment").all()
        return {row[0]: row[1] for row in rows}

    def _pictures(self, where: str, parameters: tuple[object, ...]) -> tuple[StoredAttachment, ...]:
        sql = "SELECT client_id, role, digest, size, media_type, width, height, added_at, state FROM attachment"
        return tuple(
            StoredAttachment(
                client_id,
                Attached(
                    role=AttachmentRole(role), digest=digest, size=size, media_type=kind, width=width, height=height
                ),
                added_at,
                state == "kept",
            )
            for client_id, role, digest, size, kind, width, height, added_at, state in self.connection.exec_driver_sql(
                sql + where, parameters
            )
        )

    def content(self, client_id: str) -> StoredContent | None:
        """Return what the newest saved revision consists of, or None for a draft."""
        sql = (
            "SELECT o.rev, o.digest, c.snapshot, p.json FROM registration AS r"
            " JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev JOIN content AS c ON c.seq = o.seq"
            ' LEFT JOIN receipt AS p ON p."key" = o."key" WHERE r.client_id = ? AND r.rev > 0'
        )
        row = self.connection.exec_driver_sql(sql, (client_id,)).first()
        return None if row is None else StoredContent(*row)

    def meta(self, key: str) -> bytes | None:
        """Return a kept value, or None."""
        return self.connection.exec_driver_sql('SELECT value FROM meta WHERE "key" = ?', (key,)).scalar()

    def meta_text(self, key: str) -> str | None:
        """Return a kept value as text, or None."""
        value = self.meta(key)
        return None if value is None else value.decode()

    def _rows(self, where: str, parameters: tuple[object, ...]) -> tuple[StoredRow, ...]:
        return tuple(_stored_row(row) for row in self.connection.exec_driver_sql(_ROW + _FROM + where, parameters))

    def _by_ids(self, ids: list[int]) -> tuple[StoredRow, ...]:
        if not ids:
            return ()
        return self._rows(" WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id DESC", (json.dumps(ids),))


def _stored_row(row: Any) -> StoredRow:
    row_id, client_id, rev, state, *rest = row
    return StoredRow(row_id, client_id, rev, State(state), *rest)
