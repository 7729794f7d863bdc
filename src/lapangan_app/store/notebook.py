"""The small things beside registrations: kept values, and audit rows for what is no registration."""

from sqlalchemy import Connection

from lapangan_app.domain.record import AuditEntry
from lapangan_app.store.audit import AuditTrail


class Notebook:
    """Write kept values and notes within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def set_meta(self, key: str, value: str | bytes) -> None:
        """Keep a value under a key; it stays encrypted with everything else."""
        data = value.encode() if isinstance(value, str) else value
        self._connection.exec_driver_sql('INSERT OR REPLACE INTO meta ("key", value) VALUES (?, ?)', (key, data))

    def note(self, action: str, actor: str, now: str, *, client_id: str = "", reason: str = "") -> None:
        """Add an audit row for something that moves no registration (unlock, PIN change, reveal, print)."""
        self._audit.append((AuditEntry(now, actor, action, client_id, 0, "", "", reason),))
