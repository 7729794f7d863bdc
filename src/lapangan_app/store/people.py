"""Who might be who: candidates for one person met twice, and the people whom a list expects."""

from collections.abc import Sequence

from sqlalchemy import Connection

from lapangan_app.domain.record import AuditEntry, RosterPerson
from lapangan_app.store.audit import AuditTrail

MOST = 60
"""Candidates looked at for one form; more can only be a very common name, of which the newest are looked at."""

_ALIKE = (
    "SELECT id FROM registration WHERE birth_date = ? AND birth_date <> '' AND client_id <> ? AND withdrawn_at = ''",
    "SELECT id FROM registration WHERE name_key = ? AND name_key <> '' AND client_id <> ? AND withdrawn_at = ''",
    "SELECT id FROM registration WHERE phone = ? AND phone <> '' AND client_id <> ? AND withdrawn_at = ''",
)
_ROSTER = "SELECT name, name_key, form, source, nik, birth_date, region_code, status, id FROM roster"
_FORGET_NIK = "DELETE FROM roster WHERE source = ? AND nik = ? AND nik <> ''"
_FORGET_NAME = "DELETE FROM roster WHERE name_key = ? AND birth_date = ? AND source = ? AND nik = ''"
_ADD = (
    "INSERT INTO roster (nik, name, name_key, birth_date, region_code, status, source, form, added_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
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


class Roster:
    """Write the lists of expected people within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def add(self, people: Sequence[RosterPerson], actor: str, now: str) -> None:
        """Keep expected people; whoever came with an earlier list of the same name is replaced.

        People are the same under one NIK, and without a NIK under one name and birth date.
        """
        known = [(person.source, person.nik) for person in people if person.nik]
        if known:
            self._connection.exec_driver_sql(_FORGET_NIK, known)
        if named := [(person.name_key, person.birth_date, person.source) for person in people if not person.nik]:
            self._connection.exec_driver_sql(_FORGET_NAME, named)
        if people:
            self._connection.exec_driver_sql(_ADD, [_columns(person, now) for person in people])
        self._audit.append((AuditEntry(now, actor, "roster_added", "", 0, "", "", str(len(people))),))


def _columns(person: RosterPerson, now: str) -> tuple[object, ...]:
    return (
        person.nik,
        person.name,
        person.name_key,
        person.birth_date,
        person.region_code,
        person.status,
        person.source,
        person.form,
        now,
    )


def _person(row: Sequence[object]) -> RosterPerson:
    names = ("name", "name_key", "form", "source", "nik", "birth_date", "region_code", "status", "row_id")
    return RosterPerson(**dict(zip(names, row, strict=True)))  # type: ignore[arg-type]  # the columns are named after it
