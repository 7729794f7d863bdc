"""The small things beside registrations: events, kept values, and audit rows for what is no registration."""

from sqlalchemy import Connection

from lapangan_app.domain.record import AuditEntry, StoredEvent
from lapangan_app.errors import NotFound
from lapangan_app.store.audit import AuditTrail


class Notebook:
    """Write events, kept values and notes within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def add_event(self, event: StoredEvent, actor: str, now: str) -> None:
        """Keep a new event and choose it for the registrations that follow."""
        self._connection.exec_driver_sql(
            "INSERT INTO event (event_id, name, held_on, region_code, place, created_at) VALUES (?, ?, ?, ?, ?, ?)",
            (event.event_id, event.name, event.held_on, event.region_code, event.place, now),
        )
        self.note("event_added", actor, now, reason=event.event_id)
        self.set_meta("current_event", event.event_id)

    def choose_event(self, event_id: str | None) -> None:
        """Choose the event for the registrations that follow, or none. Raises `NotFound`."""
        if event_id is None:
            self._connection.exec_driver_sql("DELETE FROM meta WHERE \"key\" = 'current_event'")
            return
        known = self._connection.exec_driver_sql("SELECT 1 FROM event WHERE event_id = ?", (event_id,)).scalar()
        if known is None:
            raise NotFound(event_id=event_id)
        self.set_meta("current_event", event_id)

    def set_meta(self, key: str, value: str | bytes) -> None:
        """Keep a value under a key; it stays encrypted with everything else."""
        data = value.encode() if isinstance(value, str) else value
        self._connection.exec_driver_sql('INSERT OR REPLACE INTO meta ("key", value) VALUES (?, ?)', (key, data))

    def note(self, action: str, actor: str, now: str, *, client_id: str = "", reason: str = "") -> None:
        """Add an audit row for something that moves no registration (unlock, PIN change, reveal, print)."""
        self._audit.append((AuditEntry(now, actor, action, client_id, 0, "", "", reason),))
