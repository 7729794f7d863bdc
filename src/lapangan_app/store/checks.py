"""What must hold between the tables, asked of the data itself: used by `Store.verify`, tests and rings."""

from sqlalchemy import Connection

from lapangan_app.store.audit import first_break

BROKEN: dict[str, str] = {
    "waiting_without_outbox": """
        SELECT count(*) FROM registration AS r WHERE r.state IN ('ready', 'held', 'sending')
        AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.client_id = r.client_id AND o.st <> 'done')
    """,
    "outbox_without_waiting": """
        SELECT count(*) FROM outbox AS o WHERE o.st <> 'done' AND NOT EXISTS (
            SELECT 1 FROM registration AS r
            WHERE r.client_id = o.client_id AND r.state IN ('ready', 'held', 'sending'))
    """,
    "current_revision_not_queued": """
        SELECT count(*) FROM registration AS r WHERE r.state <> 'draft'
        AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.client_id = r.client_id AND o.rev = r.rev)
    """,
    "state_and_outbox_differ": """
        SELECT count(*) FROM outbox AS o JOIN registration AS r ON r.client_id = o.client_id
        WHERE (o.st = 'sending' AND r.state <> 'sending') OR (o.st = 'held' AND r.state <> 'held')
        OR (o.st = 'ready' AND r.state = 'held')
    """,
    "sending_without_row": """
        SELECT count(*) FROM registration AS r WHERE r.state = 'sending'
        AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.client_id = r.client_id AND o.st = 'sending')
    """,
    "two_in_flight": """
        SELECT count(*) FROM (SELECT 1 FROM outbox WHERE st = 'sending' GROUP BY client_id HAVING count(*) > 1)
    """,
    "accepted_without_receipt": """
        SELECT count(*) FROM registration AS r WHERE r.state = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM outbox AS o JOIN receipt AS c ON c."key" = o."key" AND c.digest = o.digest
            WHERE o.client_id = r.client_id AND o.rev = r.rev)
    """,
    "counters_differ": """
        SELECT count(*) FROM tally AS t
        WHERE t.n <> (SELECT count(*) FROM registration AS r WHERE r.state = t.state)
    """,
    "state_and_audit_differ": """
        SELECT count(*) FROM registration AS r WHERE r.state IS NOT (
            SELECT a.new FROM audit AS a WHERE a.client_id = r.client_id AND a.client_id <> '' AND a.new <> ''
            ORDER BY a.i DESC LIMIT 1)
    """,
}


def broken(connection: Connection, *, whole_file: bool = False) -> tuple[str, ...]:
    """Return the codes of everything that does not hold; empty when all is well.

    `whole_file` says that nothing waits in the WAL. Only then every page of the file must carry its HMAC: a checkpoint
    that readers cut short leaves pages that are not written yet. `integrity_check` reads all pages in use either way.
    """
    found = [code for code, sql in BROKEN.items() if connection.exec_driver_sql(sql).scalar()]
    if whole_file and connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None:
        found.append("page_hmac")
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        found.append("integrity")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        found.append("foreign_keys")
    if first_break(connection) is not None:
        found.append("audit_chain")
    return tuple(found)
