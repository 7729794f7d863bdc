"""Pictures that wait for the centre: their queue as the synchronisation sees it.

A picture may go while a registration wants it: the newest saved revision names it, nobody took it away since, the
registration was not withdrawn, and the centre has accepted that revision. Text goes first, always.
"""

from collections.abc import Sequence

from lapangan_app.domain.clock import Clock, instant
from lapangan_app.domain.record import AuditEntry
from lapangan_app.domain.uploads import Parcel, ParcelsDue, PictureTotals
from lapangan_app.store.store import Store
from lapangan_app.store.wanted import picture_totals

ACTOR = "sync"
MOST_COUNTED = 500
"""Pictures up to which the queue is counted between two of them: tens of thousands would make every one wait."""

_MAY_GO = (
    "EXISTS (SELECT 1 FROM attachment AS a JOIN registration AS r ON r.client_id = a.client_id"
    " WHERE a.digest = u.digest AND a.named = 1 AND a.state = 'kept' AND r.state = 'accepted')"
)
_OPEN = f"FROM upload AS u WHERE u.st = 'waiting' AND u.st <> 'done' AND {_MAY_GO}"
_FIRST = f"SELECT u.digest, u.size, u.url, u.sent, u.tries {_OPEN} AND u.due <= ? ORDER BY u.priority, u.id LIMIT ?"
_COUNT = f"SELECT count(*) FROM (SELECT 1 {_OPEN} AND u.due <= ? LIMIT {MOST_COUNTED})"  # noqa: S608 - our own words
_LATER = f"SELECT count(*), min(u.due) {_OPEN} AND u.due > ?"
_TAKE = "UPDATE upload AS u SET st = 'sending', tries = tries + 1 WHERE u.digest = ? AND u.st = 'waiting' AND "
_CLAIM = _TAKE + _MAY_GO
_STILL = f"SELECT 1 FROM upload AS u WHERE u.digest = ? AND {_MAY_GO}"  # noqa: S608 - put together from the text above
_BEGUN = "UPDATE upload SET url = ?, sent = 0 WHERE digest = ? AND st = 'sending'"
_ADVANCED = "UPDATE upload SET sent = min(size, ?) WHERE digest = ? AND st = 'sending'"
_AGAIN = "UPDATE upload SET st = 'waiting', reason = ?, due = ? WHERE digest = ? AND st = 'sending'"
_ANEW = "UPDATE upload SET st = 'waiting', url = '', sent = 0, reason = ?, due = ? WHERE digest = ? AND st = 'sending'"
_MISSING = "UPDATE upload SET st = 'missing', url = '', sent = 0, reason = ? WHERE digest = ? AND st = 'sending'"
_DONE = "UPDATE upload SET st = 'done', sent = size, reason = '', proof = ? WHERE digest = ? AND st <> 'done'"
_OWNERS = "SELECT client_id FROM attachment WHERE digest = ? AND named = 1 AND state = 'kept'"


class SqlPictures:
    """Keep the queue of pictures in the encrypted store; fits `sync.ports.Pictures`.

    Due times are seconds of this run's monotonic clock; `recover` forgets those of an earlier run.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def recover(self) -> int:
        """Let wait again what an earlier run left in the middle. Returns how many pictures that were."""
        with self._store.write() as work:
            execute = work.connection.exec_driver_sql
            freed = execute("UPDATE upload SET st = 'waiting' WHERE st = 'sending' AND st <> 'done'").rowcount
            execute("UPDATE upload SET due = 0 WHERE st <> 'done' AND due <> 0")
        return freed

    def due(self, now: float) -> ParcelsDue:
        """Look at the queue at monotonic second `now`: what may go, or when none may, what will."""
        with self._store.read() as reading:
            execute = reading.connection.exec_driver_sql
            if count := execute(_COUNT, (now,)).scalar():
                return ParcelsDue(count)
            return ParcelsDue(0, *execute(_LATER, (now,)).one())

    def first(self, now: float, limit: int) -> Sequence[Parcel]:
        """Return up to `limit` pictures that may go now, the most important and oldest first."""
        with self._store.read() as reading:
            return tuple(Parcel(*row) for row in reading.connection.exec_driver_sql(_FIRST, (now, limit)))

    def claim(self, digest: str) -> bool:
        """Mark a picture as being sent, on disk when this returns. False when nobody wants it any more."""
        return self._change(_CLAIM, (digest,))

    def wanted(self, digest: str) -> bool:
        """Tell whether a picture may still leave."""
        with self._store.read() as reading:
            return reading.connection.exec_driver_sql(_STILL, (digest,)).first() is not None

    def open(self, digest: str) -> bytes:
        """Return the bytes of a picture. Raises `PictureMissing` or `PictureTorn`."""
        return self._store.picture(digest)

    def begun(self, digest: str, url: str) -> None:
        """Remember the upload that was begun for a picture, before its first byte leaves."""
        self._change(_BEGUN, (url, digest))

    def advanced(self, digest: str, sent: int) -> None:
        """Remember how many bytes the centre has acknowledged."""
        self._change(_ADVANCED, (sent, digest))

    def again(self, digest: str, reason: str, due: float, *, anew: bool = False) -> None:
        """Put a picture back; `anew` forgets the upload that was begun for it."""
        self._change(_ANEW if anew else _AGAIN, (reason, due, digest))

    def missing(self, digest: str, reason: str) -> None:
        """Note that the file of a picture is gone or torn, which its registration does not have to wait for."""
        self._change(_MISSING, (reason, digest), "picture_missing")

    def done(self, digest: str, proof: bytes) -> None:
        """Note that the centre holds a picture; `proof` is its verified word as JSON."""
        self._change(_DONE, (proof, digest), "picture_sent")

    def totals(self) -> PictureTotals:
        """Count what the centre has not confirmed."""
        with self._store.read() as reading:
            return picture_totals(reading.connection)

    def _change(self, sql: str, parameters: tuple[object, ...], action: str = "") -> bool:
        """Run one update; `action` tells every registration that wants the picture about it."""
        now = instant(self._clock.now())
        with self._store.write() as work:
            changed = work.connection.exec_driver_sql(sql, parameters).rowcount > 0
            if changed and action:
                owners = work.connection.exec_driver_sql(_OWNERS, (parameters[-1],)).scalars().all()
                work.audit.append([AuditEntry(now, ACTOR, action, owner, 0, "", "", "") for owner in owners])
        return changed
