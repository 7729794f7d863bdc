"""Which pictures a registration still owes the centre, within a transaction: queued when saved, counted when asked."""

from sqlalchemy import Connection

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.uploads import PRIORITY, PictureTotals

_TOTALS = """
    SELECT count(*) FILTER (WHERE u.st <> 'missing'),
        coalesce(sum(u.size - u.sent) FILTER (WHERE u.st <> 'missing'), 0),
        count(*) FILTER (WHERE u.st = 'missing')
    FROM upload AS u WHERE u.st <> 'done'
    AND EXISTS (SELECT 1 FROM attachment AS a WHERE a.digest = u.digest AND a.named = 1 AND a.state = 'kept')
"""
_MISSING_OF = """
    SELECT a.client_id FROM upload AS u JOIN attachment AS a ON a.digest = u.digest
    WHERE u.st = 'missing' AND u.st <> 'done' AND a.named = 1 AND a.state = 'kept' ORDER BY u.id LIMIT 1
"""
_NAMES = "UPDATE attachment SET named = instr(?, CAST(digest AS BLOB)) > 0 WHERE client_id = ?"
_NAMED = "SELECT digest, size, role FROM attachment WHERE client_id = ? AND named = 1 ORDER BY id"
_QUEUE = (
    "INSERT INTO upload (digest, size, priority, queued_at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (digest) DO UPDATE SET priority = min(priority, excluded.priority)"
)


def name_pictures(connection: Connection, client_id: str, snapshot: bytes, now: str) -> None:
    """Queue the pictures that a new revision names; those of the one before that it does not name stay behind.

    A withdrawal names none. Runs in the transaction that saves the revision.
    """
    if not connection.exec_driver_sql(_NAMES, (snapshot, client_id)).rowcount:
        return
    for digest, size, role in connection.exec_driver_sql(_NAMED, (client_id,)).all():
        connection.exec_driver_sql(_QUEUE, (digest, size, PRIORITY[AttachmentRole(role)], now))


def found_again(connection: Connection, digest: str) -> None:
    """Let a picture that was missing wait again: its file has just been written anew."""
    again = "UPDATE upload SET st = 'waiting', due = 0, reason = '' WHERE digest = ? AND st = 'missing'"
    connection.exec_driver_sql(again, (digest,))


def pictures_wait(connection: Connection, client_id: str) -> bool:
    """Tell whether a picture of a registration is still on its way; one whose file is gone holds nothing up."""
    sql = (
        "SELECT 1 FROM attachment AS a JOIN upload AS u ON u.digest = a.digest"
        " WHERE a.client_id = ? AND a.named = 1 AND a.state = 'kept' AND u.st IN ('waiting', 'sending') LIMIT 1"
    )
    return connection.exec_driver_sql(sql, (client_id,)).first() is not None


def picture_totals(connection: Connection) -> PictureTotals:
    """Count what the centre has not confirmed."""
    waiting, left, missing = connection.exec_driver_sql(_TOTALS).one()
    owner = connection.exec_driver_sql(_MISSING_OF).scalar() if missing else None
    return PictureTotals(waiting, left, missing, owner)
