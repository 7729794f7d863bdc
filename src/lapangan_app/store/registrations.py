"""Writing registrations: record, outbox row, audit rows and search words change in the one transaction of a `Work`."""

from dataclasses import astuple
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from lapangan_app.domain.ids import record_key
from lapangan_app.domain.record import AuditEntry, Counted, Draft, Record, SavedRow, Withdrawn
from lapangan_app.domain.states import State, require_legal
from lapangan_app.errors import AlreadyWithdrawn, DuplicateNik, IllegalMove, NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.wanted import name_pictures, pictures_wait

_FIND = (
    "SELECT r.id, r.rev, r.state, r.hold, r.saved_at, r.withdrawn_at, o.digest, o.seq, o.st, o.tries"
    " FROM registration AS r"
    " LEFT JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev WHERE r.client_id = ?"
)
_INSERT = (
    "INSERT INTO registration (client_id, rev, state, nik, name, birth_date, sex, region_code, village, event_id,"
    " event, officer_id, captured_at, saved_at, since, duplicate_of, draft, name_key, phone, cooperative,"
    " cooperative_role, category, payer, agreement_id, first_month, last_month, total)"
    " VALUES (?, 0, 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_MAKE_READY = "UPDATE registration SET state = 'ready', rev = 1 WHERE id = ?"
_CHANGE = (
    "UPDATE registration SET nik = ?, name = ?, birth_date = ?, sex = ?, region_code = ?, village = ?, event_id = ?,"
    " event = ?, officer_id = ?, captured_at = ?, saved_at = ?, since = ?, duplicate_of = ?, draft = ?, name_key = ?,"
    " phone = ?, cooperative = ?, cooperative_role = ?, category = ?, payer = ?, agreement_id = ?, first_month = ?,"
    " last_month = ?, total = ?, state = ?, rev = ?, reason = '' WHERE id = ?"
)
_QUEUE = 'INSERT INTO outbox (client_id, rev, "key", st, digest, schema) VALUES (?, ?, ?, ?, ?, ?)'
_CHANGE_DRAFT = (
    "UPDATE registration SET nik = ?, name = ?, region_code = ?, village = ?, event_id = ?, event = ?, officer_id = ?,"
    " saved_at = ?, draft = ?, birth_date = ?, name_key = ?, phone = ? WHERE id = ?"
)
_CONTENT = "INSERT INTO content (seq, snapshot, form) VALUES (?, ?, ?)"
_SUPERSEDE = "UPDATE outbox SET st = 'done', outcome = 'superseded' WHERE seq = ?"
_INDEX = "INSERT OR REPLACE INTO search (rowid, name, nik, village, event) VALUES (?, ?, ?, ?, ?)"
_PICTURES = "SELECT digest FROM attachment WHERE client_id = ?"
_TWIN = (
    "SELECT client_id FROM registration WHERE nik = ? AND duplicate_of IS NULL AND rev > 0 AND withdrawn_at = ''"
    " AND client_id <> ?"
)
_WITHDRAW = (
    "UPDATE registration SET state = ?, rev = ?, hold = 0, since = ?, reason = ?, withdrawn_at = ?, draft = NULL"
    " WHERE id = ?"
)
# what has not left stays here for good; what is on its way comes back and is stopped then (see settling)
_STOP = "UPDATE outbox SET st = 'done', outcome = 'superseded' WHERE client_id = ? AND st IN ('ready', 'held')"


_ON_LIST = (
    "UPDATE roster SET client_id = ? WHERE id IN (SELECT id FROM roster WHERE nik = ? AND nik <> '' AND client_id <> ?"
    " UNION ALL SELECT id FROM roster WHERE name_key = ? AND birth_date = ? AND birth_date <> '' AND nik = ''"
    " AND client_id = '')"
)
_NOT_COUNTED = astuple(Counted())
"""A draft counts nowhere yet."""


class _Found(NamedTuple):
    id: int
    rev: int
    state: str
    hold: int
    saved_at: str
    withdrawn_at: str
    digest: str | None
    seq: int | None
    st: str | None
    tries: int | None


class Registrations:
    """Save, amend, hold, release and remove registrations within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail, device_id: str, released: list[str]) -> None:
        self._connection = connection
        self._audit = audit
        self._device_id = device_id
        self._released = released

    def save(self, record: Record, actor: str, now: str) -> SavedRow:
        """Keep a finished registration and queue it for sending; `now` is a UTC instant.

        The same content again changes nothing (`already`); other content becomes the next revision. Raises
        `DuplicateNik` when another registration on this laptop carries the NIK and `duplicate_of` is not set, and
        `AlreadyWithdrawn` when the registration was taken back: that is final, the person may register anew.
        """
        found = self._find(record.client_id)
        if found is not None and found.withdrawn_at:
            raise AlreadyWithdrawn(client_id=record.client_id)
        if found is not None and found.digest == record.digest:
            return SavedRow(record.client_id, found.rev, found.saved_at, already=True)
        try:
            if found is None:
                self._insert(record, actor, now)
                return SavedRow(record.client_id, 1, now)
            return self._amend(record, found, actor, now)
        except IntegrityError as error:
            if (twin := self._twin_of(record)) is not None:
                raise twin from error
            raise

    def _insert(self, record: Record, actor: str, now: str) -> None:
        row_id = self._connection.exec_driver_sql(_INSERT, (record.client_id, *_columns(record, now))).lastrowid
        self._connection.exec_driver_sql(_MAKE_READY, (row_id,))
        self._queue(record, 1, "ready", record.form)
        name_pictures(self._connection, record.client_id, record.snapshot, now)
        self._index(row_id, record)
        self._tick_off(record)
        self._audit.append(
            (
                AuditEntry(now, actor, "open", record.client_id, 0, "", "draft", ""),
                AuditEntry(now, actor, "save", record.client_id, 1, "draft", "ready", ""),
            )
        )

    def _amend(self, record: Record, found: _Found, actor: str, now: str) -> SavedRow:
        rev, new = found.rev + 1, _state_after_amendment(found.state)
        st = "held" if new == State.HELD else "ready"
        if found.seq is not None and found.st in ("ready", "held") and found.tries == 0:
            self._connection.exec_driver_sql(_SUPERSEDE, (found.seq,))
        self._connection.exec_driver_sql(_CHANGE, (*_columns(record, now), new, rev, found.id))
        self._queue(record, rev, st, record.form)
        name_pictures(self._connection, record.client_id, record.snapshot, now)
        self._index(found.id, record)
        self._tick_off(record)
        action = "save" if found.state == State.DRAFT else "amend"
        self._audit.append((AuditEntry(now, actor, action, record.client_id, rev, found.state, new, ""),))
        return SavedRow(record.client_id, rev, now)

    def withdraw(self, withdrawn: Withdrawn, actor: str, now: str) -> SavedRow:
        """Take a saved registration back: nothing of it leaves any more but the word that it is withdrawn.

        Raises `NotFound`, `IllegalMove` for a draft (throw it away instead) or `AlreadyWithdrawn`.
        """
        found = self._require(withdrawn.client_id)
        if found.withdrawn_at:
            raise AlreadyWithdrawn(client_id=withdrawn.client_id)
        if found.state == State.DRAFT:
            raise IllegalMove(old=found.state, new="withdrawn")
        rev = found.rev + 1
        new = State.SENDING if found.state == State.SENDING else State.READY
        form = self._connection.exec_driver_sql("SELECT form FROM content WHERE seq = ?", (found.seq,)).scalar()
        self._connection.exec_driver_sql(_STOP, (withdrawn.client_id,))
        self._connection.exec_driver_sql(_WITHDRAW, (new, rev, now, withdrawn.reason, now, found.id))
        self._queue(withdrawn, rev, "ready", form or b"{}")
        name_pictures(self._connection, withdrawn.client_id, withdrawn.snapshot, now)
        entry = AuditEntry(now, actor, "withdraw", withdrawn.client_id, rev, found.state, new, withdrawn.reason)
        self._audit.append((entry,))
        return SavedRow(withdrawn.client_id, rev, now)

    def save_draft(self, draft: Draft, actor: str, now: str) -> None:
        """Keep an unfinished form. Raises `IllegalMove` when the registration has already been saved for good."""
        found = self._find(draft.client_id)
        place = (draft.region_code, draft.village, draft.event_id, draft.event, draft.officer_id)
        if found is None:
            who = (draft.client_id, draft.nik, draft.name, draft.birth_date, "")
            values = (*who, *place, now, now, now, None, draft.form, draft.name_key, draft.phone, *_NOT_COUNTED)
            row_id = self._connection.exec_driver_sql(_INSERT, values).lastrowid
            self._audit.append((AuditEntry(now, actor, "open", draft.client_id, 0, "", "draft", ""),))
        elif found.state == State.DRAFT:
            row_id = found.id
            alike = (draft.birth_date, draft.name_key, draft.phone)
            changed = (draft.nik, draft.name, *place, now, draft.form, *alike, row_id)
            self._connection.exec_driver_sql(_CHANGE_DRAFT, changed)
        else:
            raise IllegalMove(old=found.state, new="draft")
        self._index(row_id, draft)

    def keep_correction(self, client_id: str, form: bytes | None) -> None:
        """Keep what was typed into a saved registration and is not saved yet; None forgets it. Nothing else changes.

        Raises `NotFound`, or `IllegalMove` for a draft, which is kept by `save_draft`.
        """
        found = self._require(client_id)
        if found.state == State.DRAFT:
            raise IllegalMove(old=found.state, new="correction")
        self._connection.exec_driver_sql("UPDATE registration SET draft = ? WHERE id = ?", (form, found.id))

    def discard_draft(self, client_id: str, actor: str, now: str) -> None:
        """Throw a draft away. Raises `NotFound`, or `IllegalMove` for anything that is no draft any more."""
        found = self._require(client_id)
        if found.state != State.DRAFT:
            raise IllegalMove(old=found.state, new="")
        self._remove(found, client_id, "discard", actor, now)

    def purge(self, client_id: str, actor: str, now: str) -> None:
        """Remove an accepted registration; its receipt stays.

        Raises `IllegalMove` unless accepted by receipt, or while the centre has not confirmed all its pictures.
        """
        found = self._require(client_id)
        if found.state != State.ACCEPTED or pictures_wait(self._connection, client_id):
            raise IllegalMove(old=found.state, new="")
        self._remove(found, client_id, "purge", actor, now)

    def hold(self, client_id: str, actor: str, now: str, reason: str) -> None:
        """Keep a registration from being sent. While it is being sent, the hold waits for the answer."""
        found = self._require(client_id)
        if found.withdrawn_at:
            raise AlreadyWithdrawn(client_id=client_id)  # the word that it is withdrawn must reach the centre
        if found.state == State.SENDING:
            self._connection.exec_driver_sql("UPDATE registration SET hold = 1 WHERE id = ?", (found.id,))
            self._audit.append((AuditEntry(now, actor, "hold_asked", client_id, found.rev, "", "", reason),))
            return
        self._move(found, client_id, State.HELD, ("hold", actor, now, reason))
        self._connection.exec_driver_sql(
            "UPDATE outbox SET st = 'held' WHERE client_id = ? AND st = 'ready'", (client_id,)
        )

    def release(self, client_id: str, actor: str, now: str) -> None:
        """Let a held registration be sent again, at once. Raises `IllegalMove` unless it is held."""
        found = self._require(client_id)
        if found.state == State.SENDING and found.hold:
            self._connection.exec_driver_sql("UPDATE registration SET hold = 0 WHERE id = ?", (found.id,))
            self._audit.append((AuditEntry(now, actor, "hold_dropped", client_id, found.rev, "", "", ""),))
            return
        if found.state != State.HELD:
            # other states may become ready as well, but only by an amendment that queues a new revision
            raise IllegalMove(old=found.state, new=State.READY.value)
        self._move(found, client_id, State.READY, ("release", actor, now, ""))
        self._connection.exec_driver_sql(
            "UPDATE outbox SET st = 'ready', due = 0 WHERE client_id = ? AND st = 'held'", (client_id,)
        )

    def _move(self, found: _Found, client_id: str, new: State, why: tuple[str, str, str, str]) -> None:
        action, actor, now, reason = why
        require_legal(State(found.state), new)
        self._connection.exec_driver_sql(
            "UPDATE registration SET state = ?, since = ?, reason = ?, hold = 0 WHERE id = ?",
            (new, now, reason, found.id),
        )
        self._audit.append((AuditEntry(now, actor, action, client_id, found.rev, found.state, new, reason),))

    def _remove(self, found: _Found, client_id: str, action: str, actor: str, now: str) -> None:
        # its pictures leave with it, unless they are somebody else's as well
        self._released.extend(self._connection.exec_driver_sql(_PICTURES, (client_id,)).scalars())
        self._connection.exec_driver_sql("DELETE FROM registration WHERE id = ?", (found.id,))
        self._audit.append((AuditEntry(now, actor, action, client_id, found.rev, found.state, "", ""),))

    def _find(self, client_id: str) -> _Found | None:
        row = self._connection.exec_driver_sql(_FIND, (client_id,)).one_or_none()
        return None if row is None else _Found(*row)

    def _require(self, client_id: str) -> _Found:
        if (found := self._find(client_id)) is None:
            raise NotFound(client_id=client_id)
        return found

    def _queue(self, record: Record | Withdrawn, rev: int, st: str, form: bytes) -> None:
        key = record_key(self._device_id, record.client_id, rev)
        row = (record.client_id, rev, key, st, record.digest, record.schema)
        seq = self._connection.exec_driver_sql(_QUEUE, row).lastrowid
        self._connection.exec_driver_sql(_CONTENT, (seq, record.snapshot, form))

    def _index(self, row_id: int, words: Record | Draft) -> None:
        # the ends of a NIK find a person without the whole number standing in the index
        nik = f"{words.nik[:6]} {words.nik[-4:]}" if len(words.nik) == 16 else ""
        self._connection.exec_driver_sql(_INDEX, (row_id, words.name, nik, words.village, words.event))

    def _tick_off(self, record: Record) -> None:
        """Note on the lists that this person is registered; without a NIK there, name and birth date decide."""
        who = (record.client_id, record.nik, record.client_id, record.name_key, record.birth_date)
        self._connection.exec_driver_sql(_ON_LIST, who)

    def _twin_of(self, record: Record) -> DuplicateNik | None:
        twin = self._connection.exec_driver_sql(_TWIN, (record.nik, record.client_id)).scalar()
        return None if twin is None or record.duplicate_of is not None else DuplicateNik(twin)


def _columns(record: Record, now: str) -> tuple[object, ...]:
    return (
        record.nik,
        record.name,
        record.birth_date,
        record.sex,
        record.region_code,
        record.village,
        record.event_id,
        record.event,
        record.officer_id,
        record.captured_at,
        now,
        now,
        record.duplicate_of,
        None,
        record.name_key,
        record.phone,
        *astuple(record.counted),
    )


def _state_after_amendment(old: str) -> State:
    # what is being sent or held stays so; the new revision waits behind it
    return State(old) if old in (State.READY, State.HELD, State.SENDING) else State.READY
