"""Events and who came to them."""

from sqlalchemy import Connection

from lapangan_app.domain.outreach.events import Attendee, Event, Turnout
from lapangan_app.domain.record import AuditEntry
from lapangan_app.errors import NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.rows import Rows

_EVENTS = Rows(Event, "event", more=("created_at",))
_ATTENDEES = Rows(Attendee, "attendance")
_CURRENT = "current_event"
_TURNOUT = """
    SELECT coalesce(sum(way = 'hadir'), 0), coalesce(sum(way = 'daring'), 0), coalesce(sum(signed), 0)
    FROM attendance WHERE event_id = ? AND struck_at = ''
"""
_RESULT = """
    SELECT count(*), coalesce(sum(state = 'accepted'), 0) FROM registration
    WHERE event_id = ? AND event_id <> '' AND rev > 0 AND withdrawn_at = ''
"""


class Events:
    """Write events and attendance within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def add(self, event: Event, actor: str, now: str) -> None:
        """Keep a new event and choose it for the registrations that follow."""
        self._connection.exec_driver_sql(_EVENTS.insert(), _EVENTS.values(event, now))
        self._note("event_added", actor, now, event.event_id)
        self._choose(event.event_id)

    def change(self, event: Event, actor: str, now: str) -> None:
        """Change an event. Registrations keep the name that the event had when they were saved. Raises `NotFound`."""
        self._require(event.event_id)
        changes = ", ".join(f"{name} = ?" for name in _EVENTS.names)
        sql = f"UPDATE event SET {changes} WHERE event_id = ?"  # noqa: S608
        self._connection.exec_driver_sql(sql, (*_EVENTS.values(event), event.event_id))
        self._note("event_changed", actor, now, event.event_id)

    def choose(self, event_id: str | None) -> None:
        """Choose the event for the registrations that follow, or none. Raises `NotFound`."""
        if event_id is None:
            self._connection.exec_driver_sql('DELETE FROM meta WHERE "key" = ?', (_CURRENT,))
            return
        self._require(event_id)
        self._choose(event_id)

    def attend(self, attendee: Attendee, actor: str, now: str) -> Attendee:
        """Write somebody on the list of an event, with the next number. Raises `NotFound` for an unknown event."""
        self._require(attendee.event_id)
        sql = "SELECT coalesce(max(number), 0) + 1 FROM attendance WHERE event_id = ?"
        number = self._connection.exec_driver_sql(sql, (attendee.event_id,)).scalar()
        values = dict(zip(_ATTENDEES.names, _ATTENDEES.values(attendee), strict=True))
        row = tuple((values | {"number": number, "came_at": now}).values())
        self._connection.exec_driver_sql(_ATTENDEES.insert(), row)
        self._note("attended", actor, now, attendee.event_id)
        return _ATTENDEES.read(row)

    def sign(self, attendance_id: str, *, signed: bool) -> None:
        """Note that somebody signed the list, or did not after all."""
        self._connection.exec_driver_sql(
            "UPDATE attendance SET signed = ? WHERE attendance_id = ?", (int(signed), attendance_id)
        )

    def link(self, attendance_id: str, client_id: str) -> None:
        """Name the registration of somebody on the list."""
        self._connection.exec_driver_sql(
            "UPDATE attendance SET client_id = ? WHERE attendance_id = ?", (client_id, attendance_id)
        )

    def strike(self, attendance_id: str, actor: str, now: str) -> None:
        """Strike somebody out; the number stays taken, so that printed lists stay true."""
        self._connection.exec_driver_sql(
            "UPDATE attendance SET struck_at = ? WHERE attendance_id = ? AND struck_at = ''", (now, attendance_id)
        )
        self._note("attendance_struck", actor, now, attendance_id)

    def _choose(self, event_id: str) -> None:
        self._connection.exec_driver_sql(
            'INSERT OR REPLACE INTO meta ("key", value) VALUES (?, ?)', (_CURRENT, event_id.encode())
        )

    def _require(self, event_id: str) -> None:
        if self._connection.exec_driver_sql("SELECT 1 FROM event WHERE event_id = ?", (event_id,)).scalar() is None:
            raise NotFound(event_id=event_id)

    def _note(self, action: str, actor: str, now: str, reason: str) -> None:
        self._audit.append((AuditEntry(now, actor, action, "", 0, "", "", reason),))


class ReadEvents:
    """Answer questions about events."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Event, ...]:
        """Return all events, the latest first."""
        sql = f"SELECT {_EVENTS.columns} FROM event ORDER BY held_on DESC, created_at DESC"  # noqa: S608
        return tuple(_EVENTS.read(row) for row in self._connection.exec_driver_sql(sql))

    def get(self, event_id: str) -> Event | None:
        """Return one event, or None."""
        sql = f"SELECT {_EVENTS.columns} FROM event WHERE event_id = ?"  # noqa: S608
        row = self._connection.exec_driver_sql(sql, (event_id,)).first()
        return None if row is None else _EVENTS.read(row)

    def current(self) -> Event | None:
        """Return the event chosen for new registrations, or None."""
        chosen = self._connection.exec_driver_sql('SELECT value FROM meta WHERE "key" = ?', (_CURRENT,)).scalar()
        return None if chosen is None else self.get(chosen.decode())

    def attendees(self, event_id: str, *, struck: bool = False) -> tuple[Attendee, ...]:
        """Return who came, in the order of the list; who was struck out only when asked for."""
        sql = f"SELECT {_ATTENDEES.columns} FROM attendance WHERE event_id = ?"  # noqa: S608
        rest = " ORDER BY number" if struck else " AND struck_at = '' ORDER BY number"
        return tuple(_ATTENDEES.read(row) for row in self._connection.exec_driver_sql(sql + rest, (event_id,)))

    def turnout(self, event_id: str) -> Turnout:
        """Count who came to an event and what came of it."""
        event = self.get(event_id)
        present, online, signed = self._connection.exec_driver_sql(_TURNOUT, (event_id,)).one()
        registered, accepted = self._connection.exec_driver_sql(_RESULT, (event_id,)).one()
        return Turnout(present, online, signed, registered, accepted, event.target if event else 0)
