"""The audit chain: every row carries the SHA-256 of the one before, so that nothing can be taken out unseen.

Rows hold ids and codes, never a NIK, a name or a phone number.
"""

import hashlib
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from lapangan_app.domain.record import Anchor, AuditEntry

GENESIS = bytes(32)
_Fields = tuple[str, str, str, str, int, str, str, str]
_encode = msgspec.json.Encoder().encode
_INSERT = (
    "INSERT INTO audit (i, at, actor, action, client_id, rev, old, new, reason, prev, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEAD = "SELECT i, hash FROM audit ORDER BY i DESC LIMIT 1"


class AuditTrail:
    """Append to the chain within one transaction; the head is read once, unless the only writer knows it already."""

    def __init__(self, connection: Connection, head: Anchor | None = None) -> None:
        self._connection = connection
        self._head = head
        self.wrote = False

    @property
    def head(self) -> Anchor:
        """Return the newest row's index and hash; index 0 and zeros when there is none."""
        if self._head is None:
            self._head = read_head(self._connection)
        return self._head

    @property
    def known_head(self) -> Anchor | None:
        """Return the head if this transaction has needed it."""
        return self._head

    def append(self, entries: Sequence[AuditEntry]) -> None:
        """Add rows in the order given."""
        if not entries:
            return
        index, head = self.head.index, self.head.head
        rows = []
        for entry in entries:
            index += 1
            fields = _fields_of(entry)
            digest = row_hash(head, index, fields)
            rows.append((index, *fields, head, digest))
            head = digest
        self._connection.exec_driver_sql(_INSERT, rows if len(rows) > 1 else rows[0])
        self._head = Anchor(index, head)
        self.wrote = True


def _fields_of(entry: AuditEntry) -> _Fields:
    return entry.at, entry.actor, entry.action, entry.client_id, entry.rev, entry.old, entry.new, entry.reason


def row_hash(prev: bytes, index: int, fields: tuple[object, ...]) -> bytes:
    """Return the hash of one row: SHA-256 over the previous hash and the row as JSON array."""
    return hashlib.sha256(prev + _encode((index, *fields))).digest()


def read_head(connection: Connection) -> Anchor:
    """Return the newest row's index and hash."""
    row = connection.exec_driver_sql(_HEAD).one_or_none()
    return Anchor(0, GENESIS) if row is None else Anchor(row[0], row[1])


def contains(connection: Connection, anchor: Anchor) -> bool:
    """Tell whether the chain has the anchored row, as a copy from before the anchor was set would not."""
    if anchor.index == 0:
        return True
    found = connection.exec_driver_sql("SELECT hash FROM audit WHERE i = ?", (anchor.index,)).scalar()
    return found == anchor.head


def first_break(connection: Connection) -> int | None:
    """Recompute the whole chain and return the index of the first row that does not fit, or None."""
    prev, expected = GENESIS, 1
    rows = connection.execution_options(yield_per=1000).exec_driver_sql(
        "SELECT i, at, actor, action, client_id, rev, old, new, reason, prev, hash FROM audit ORDER BY i"
    )
    for row in rows:
        fields = tuple(row[1:9])
        if row[0] != expected or row[9] != prev or row[10] != row_hash(prev, row[0], fields):
            return expected
        prev, expected = row[10], expected + 1
    return None
