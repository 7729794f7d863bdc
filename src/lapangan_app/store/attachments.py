"""Writing which picture belongs to which registration, within one transaction; the sealed file always comes first."""

from sqlalchemy import Connection

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.record import AuditEntry
from lapangan_app.errors import NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.blobs import Blobs
from lapangan_app.store.wanted import found_again

_KEEP = (
    "INSERT INTO attachment (client_id, role, digest, size, media_type, width, height, added_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (client_id, role, digest) DO UPDATE SET state = 'kept', added_at = excluded.added_at"
)
_RETIRE = "UPDATE attachment SET state = 'retired' WHERE client_id = ? AND role = ? AND state = 'kept' AND digest <> ?"
_NAMED = """
    EXISTS (SELECT 1 FROM registration AS r WHERE r.client_id = a.client_id
        AND instr(coalesce(r.draft, x''), CAST(a.digest AS BLOB)) > 0)
    OR EXISTS (SELECT 1 FROM outbox AS o JOIN content AS c ON c.seq = o.seq WHERE o.client_id = a.client_id
        AND (instr(c.form, CAST(a.digest AS BLOB)) > 0 OR instr(c.snapshot, CAST(a.digest AS BLOB)) > 0))
"""
_CLEAR = f"""
    DELETE FROM attachment WHERE id IN (
        SELECT a.id FROM attachment AS a WHERE a.state = 'retired' AND a.client_id = coalesce(?, a.client_id)
        AND NOT ({_NAMED})
    ) RETURNING digest
"""  # noqa: S608 - put together from the text above


class Attachments:
    """Attach and detach pictures. `released` collects digests whose file may have lost its last row."""

    def __init__(self, connection: Connection, audit: AuditTrail, blobs: Blobs, released: list[str]) -> None:
        self._connection = connection
        self._audit = audit
        self._blobs = blobs
        self._released = released

    def attach(self, client_id: str, attached: Attached, data: bytes, actor: str, now: str) -> None:
        """Keep a cleaned picture as the one of its role; one that was there before steps back.

        Raises `NotFound` without a draft or registration, `ValueError` when `attached` does not describe `data`.
        """
        rev = self._revision(client_id)
        if self._blobs.put(data) != attached.digest or len(data) != attached.size:
            raise ValueError("the description is of other bytes")
        role = attached.role.value
        self._connection.exec_driver_sql(_RETIRE, (client_id, role, attached.digest))
        what = (attached.digest, attached.size, attached.media_type, attached.width, attached.height)
        self._connection.exec_driver_sql(_KEEP, (client_id, role, *what, now))
        found_again(self._connection, attached.digest)
        self._audit.append((AuditEntry(now, actor, "attach", client_id, rev, "", "", role),))
        self.clear(client_id)

    def detach(self, client_id: str, role: AttachmentRole, actor: str, now: str) -> None:
        """Take the picture of a role away. Its file goes as soon as no form and no revision names it.

        Raises `NotFound` when there is none.
        """
        rev = self._revision(client_id)
        if not self._connection.exec_driver_sql(_RETIRE, (client_id, role.value, "")).rowcount:
            raise NotFound(client_id=client_id)
        self._audit.append((AuditEntry(now, actor, "detach", client_id, rev, "", "", role.value),))
        self.clear(client_id)

    def clear(self, client_id: str | None = None) -> int:
        """Forget pictures that stepped back and that nothing names any more, of one registration or of all."""
        gone = self._connection.exec_driver_sql(_CLEAR, (client_id,)).scalars().all()
        self._released.extend(gone)
        return len(gone)

    def _revision(self, client_id: str) -> int:
        rev = self._connection.exec_driver_sql(
            "SELECT rev FROM registration WHERE client_id = ?", (client_id,)
        ).scalar()
        if rev is None:
            raise NotFound(client_id=client_id)
        return int(rev)
