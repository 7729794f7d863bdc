"""Copies of the encrypted file, made with the same key, opened and checked before anybody relies on them."""

import contextlib
from pathlib import Path
from typing import Any

from lapangan_app.config import Settings
from lapangan_app.errors import DamagedStore
from lapangan_app.store.durable import move_durably
from lapangan_app.store.engine import connect

KEPT = 3
_MUST_AGREE = (
    "SELECT count(*), max(id) FROM registration",
    "SELECT count(*), max(seq) FROM outbox",
    "SELECT count(*), max(id) FROM receipt",
    "SELECT i, hash FROM audit ORDER BY i DESC LIMIT 1",
)


def back_up(settings: Settings, key: bytes | bytearray, stamp: str) -> Path:
    """Copy the database to the backup folder and return the copy's path; the newest three are kept.

    `stamp` is a UTC instant that names the copy. Raises `DamagedStore` when the copy does not prove equal, and the
    driver's error when there is no room: in both cases nothing has changed.
    """
    folder = settings.backups
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"lapangan-{''.join(c for c in stamp if c.isalnum())}.db"
    partial = target.with_suffix(".part")
    partial.unlink(missing_ok=True)
    with contextlib.closing(connect(settings.database, key)) as source:
        # VACUUM INTO keeps the cipher and its key, and sees one consistent state, WAL included
        source.execute("VACUUM INTO ?", (str(partial),))
        expected = _fingerprint(source)
    with contextlib.closing(connect(partial, key)) as copy:
        sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or _fingerprint(copy) != expected:
            raise DamagedStore(why="backup")
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    move_durably(partial, target)
    for old in sorted(folder.glob("lapangan-*.db"))[:-KEPT]:
        old.unlink()
    return target


def _fingerprint(connection: Any) -> tuple[object, ...]:
    return tuple(connection.execute(sql).fetchone() for sql in _MUST_AGREE)
