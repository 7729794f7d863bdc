"""Who might be who: candidates for one person met twice, and the people whom a list expects."""

import json
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from lapangan_app.domain.record import AuditEntry, ImportRun, RosterPerson
from lapangan_app.errors import NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.rows import Rows

MOST = 60
"""Candidates looked at for one form; more can only be a very common name, of which the newest are looked at."""

_ALIKE = (
    "SELECT id FROM registration WHERE birth_date = ? AND birth_date <> '' AND client_id <> ? AND withdrawn_at = ''",
    "SELECT id FROM registration WHERE name_key = ? AND name_key <> '' AND client_id <> ? AND withdrawn_at = ''",
    "SELECT id FROM registration WHERE phone = ? AND phone <> '' AND client_id <> ? AND withdrawn_at = ''",
)
_PERSON = Rows(RosterPerson, "roster", without=("row_id",), more=("added_at", "import_id"))
_RUN = Rows(ImportRun, "import_run")
_ROSTER = f"SELECT {_PERSON.columns}, id FROM roster"  # noqa: S608
_FORGET_NIK = "DELETE FROM roster WHERE source = ? AND nik = ? AND nik <> ''"
_FORGET_NAME = "DELETE FROM roster WHERE name_key = ? AND birth_date = ? AND source = ? AND nik = ''"
_REGISTERED = (
    "SELECT nik, client_id FROM registration WHERE nik IN (SELECT value FROM json_each(?)) AND duplicate_of IS NULL"
    " AND rev > 0 AND withdrawn_at = ''"
)


def alike_ids(connection: Connection, birth_date: str, name_key: str, phone: str, but: str) -> list[int]:
    """Return keys of registrations and drafts that share birth date, name or phone with a form, newest first.

    `but` is the form's own client id.
    """
    found: set[int] = set()
    for sql, value in zip(_ALIKE, (birth_date, name_key, phone), strict=True):
        rows = connection.exec_driver_sql(f"{sql} ORDER BY id DESC LIMIT {MOST}", (value, but))
        found.update(rows.scalars())
    return sorted(found, reverse=True)[:MOST]


def roster_by_nik(connection: Connection, nik: str) -> RosterPerson | None:
    """Return whom the lists expect under a NIK, the newest entry, or None."""
    row = connection.exec_driver_sql(_ROSTER + " WHERE nik = ? AND nik <> '' ORDER BY id DESC LIMIT 1", (nik,)).first()
    return None if row is None else _person(row)


def roster_by_name(connection: Connection, beginning: str, limit: int) -> tuple[RosterPerson, ...]:
    """Return people of the lists whose name (in the form in which spellings meet) begins so, by name."""
    sql = _ROSTER + " WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?"
    return tuple(_person(row) for row in connection.exec_driver_sql(sql, (beginning, f"{beginning}\U0010ffff", limit)))


def on_lists(connection: Connection, niks: Sequence[str], names: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Return which of these people a list on this laptop expects already: NIKs, and `name key/birth date` pairs."""
    found = set(
        connection.exec_driver_sql(
            "SELECT nik FROM roster WHERE nik <> '' AND nik IN (SELECT value FROM json_each(?))", (json.dumps(niks),)
        ).scalars()
    )
    pairs = json.dumps([f"{name}/{birth}" for name, birth in names])
    sql = (
        "SELECT name_key || '/' || birth_date FROM roster WHERE nik = '' AND name_key IN"
        " (SELECT substr(value, 1, instr(value, '/') - 1) FROM json_each(?))"
        " AND name_key || '/' || birth_date IN (SELECT value FROM json_each(?))"
    )
    found.update(connection.exec_driver_sql(sql, (pairs, pairs)).scalars())
    return frozenset(found)


def registered_niks(connection: Connection, niks: Sequence[str]) -> dict[str, str]:
    """Return the registration of each of these NIKs that is registered on this laptop."""
    return {row[0]: row[1] for row in connection.exec_driver_sql(_REGISTERED, (json.dumps(niks),))}


def roster_page(connection: Connection, import_id: str, after: int, limit: int) -> tuple[RosterPerson, ...]:
    """Return people of one import in the order of the file; `after` is the key of the last one seen."""
    sql = f"{_ROSTER} WHERE import_id = ? AND import_id <> '' AND id > ? ORDER BY id LIMIT ?"
    return tuple(_person(row) for row in connection.exec_driver_sql(sql, (import_id, after, limit)))


def import_runs(connection: Connection) -> tuple[ImportRun, ...]:
    """Return the lists that were taken in, newest first."""
    rows = connection.exec_driver_sql(f"SELECT {_RUN.columns} FROM import_run ORDER BY at DESC")  # noqa: S608
    return tuple(_RUN.read(row) for row in rows)


def import_progress(connection: Connection) -> dict[str, int]:
    """Return how many people of each import are registered here; imports of which nobody is are left out."""
    sql = "SELECT import_id, count(*) FROM roster WHERE import_id <> '' AND client_id <> '' GROUP BY import_id"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql)}


class Roster:
    """Write the lists of expected people within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def begin(self, run: ImportRun, actor: str) -> None:
        """Note that a list is taken in; its people follow with `bring`."""
        self._connection.exec_driver_sql(_RUN.insert(), _RUN.values(run))
        self._note("roster_added", actor, run.at, f"{run.import_id} {run.taken}")

    def bring(self, people: Sequence[RosterPerson], now: str, import_id: str = "") -> None:
        """Keep expected people, each ticked off if registered already. The caller has left out who is on a list."""
        niks = registered_niks(self._connection, [person.nik for person in people if person.nik])
        rows = [
            _PERSON.values(replace(person, client_id=niks.get(person.nik, person.client_id)), now, import_id)
            for person in people
        ]
        if rows:
            self._connection.exec_driver_sql(_PERSON.insert(), rows)

    def add(self, people: Sequence[RosterPerson], actor: str, now: str) -> None:
        """Keep expected people; whoever came with an earlier list of the same name is replaced.

        People are the same under one NIK, and without a NIK under one name and birth date.
        """
        known = [(person.source, person.nik) for person in people if person.nik]
        if known:
            self._connection.exec_driver_sql(_FORGET_NIK, known)
        if named := [(person.name_key, person.birth_date, person.source) for person in people if not person.nik]:
            self._connection.exec_driver_sql(_FORGET_NAME, named)
        self.bring(people, now)
        self._note("roster_added", actor, now, str(len(people)))

    def undo(self, import_id: str, actor: str, now: str) -> int:
        """Take an import back: its people are expected no more, registrations stay. Returns how many left the list.

        Raises `NotFound` when there is no such import or it was taken back before.
        """
        sql = "UPDATE import_run SET undone_at = ? WHERE import_id = ? AND undone_at = ''"
        if self._connection.exec_driver_sql(sql, (now, import_id)).rowcount == 0:
            raise NotFound(import_id=import_id)
        gone = self._connection.exec_driver_sql(
            "DELETE FROM roster WHERE import_id = ? AND import_id <> ''", (import_id,)
        ).rowcount
        self._note("roster_undone", actor, now, f"{import_id} {gone}")
        return gone

    def set_status(self, row_id: int, status: str, actor: str, now: str) -> None:
        """Note what became of somebody whom a list expects. Raises `NotFound`."""
        sql = "UPDATE roster SET status = ? WHERE id = ?"
        if self._connection.exec_driver_sql(sql, (status, row_id)).rowcount == 0:
            raise NotFound(row_id=row_id)
        self._note("roster_status", actor, now, f"{row_id} {status}")

    def _note(self, action: str, actor: str, now: str, reason: str) -> None:
        self._audit.append((AuditEntry(now, actor, action, "", 0, "", "", reason),))


def _person(row: Sequence[object]) -> RosterPerson:
    return _PERSON.read(row[:-1], row_id=row[-1])
