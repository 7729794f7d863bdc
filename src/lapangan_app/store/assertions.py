"""What must be true before a single person is written: the cipher is there, new enough, and every pragma holds."""

import hashlib
import hmac
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lapangan_app.errors import DamagedStore, PlaintextStore, ProfileMissing, UnsafeCipher, WrongKey

CIPHER_FLOOR = (4, 14)
"""SQLCipher 4.14.0 carries SQLite's fix of the WAL-reset bug (lost commits in WAL, 3.7.0 to 3.51.2)."""
SQLITE_FLOOR = (3, 51, 3)
PAGE = 4096
_PLAIN_HEADER = b"SQLite format 3\x00"
KEY_CHECK = "key.check"
"""File beside the database that recognises its key, see `key_check`."""
_CHECK_LABEL = b"lapangan key check 1"


def assert_in_force(connection: Any, expected: Mapping[str, str]) -> None:
    """Raise `UnsafeCipher` unless the library is new enough and every pragma answers as expected."""
    version = _one(connection, "PRAGMA cipher_version")
    if not version or _numbers(version) < CIPHER_FLOOR:
        raise UnsafeCipher(what="cipher_version", found=version)
    sqlite = _one(connection, "SELECT sqlite_version()")
    if _numbers(sqlite) < SQLITE_FLOOR:
        raise UnsafeCipher(what="sqlite_version", found=sqlite)
    for name, answer in expected.items():
        found = _one(connection, f"PRAGMA {name}")
        if found != answer:
            raise UnsafeCipher(what=name, found=found)


def assert_encrypted(path: Path) -> None:
    """Look at the file before any library does.

    Raises `ProfileMissing` when there is none, `PlaintextStore` when it is readable by anybody, `DamagedStore` when it
    is empty or its length is no whole number of pages. Nothing is ever created or replaced here.
    """
    if not path.is_file():
        raise ProfileMissing
    with path.open("rb") as file:
        header = file.read(len(_PLAIN_HEADER))
    if header == _PLAIN_HEADER:
        raise PlaintextStore
    size = path.stat().st_size
    if size == 0 or size % PAGE:
        raise DamagedStore(why="size")


def key_check(key: bytes | bytearray) -> str:
    """Return a value that recognises the key and reveals nothing of it (HMAC over a fixed label)."""
    return hmac.new(bytes(key), _CHECK_LABEL, hashlib.sha256).hexdigest()


def unreadable(key: bytes | bytearray, check_file: Path) -> WrongKey | DamagedStore:
    """Tell a wrong key from a broken first page, which look alike to SQLCipher, by the kept `key_check`."""
    try:
        kept = check_file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return WrongKey()
    return DamagedStore(why="first_page") if hmac.compare_digest(kept, key_check(key)) else WrongKey()


def _one(connection: Any, sql: str) -> str:
    row = connection.execute(sql).fetchone()
    return "" if row is None else str(row[0])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(maxsplit=1)[0].split(".") if part.isdigit())
