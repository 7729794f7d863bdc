"""The door to the encrypted file: a SQLAlchemy engine over SQLCipher that sends its own BEGIN."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from lapangan_app.store.assertions import assert_in_force

BUSY_MILLISECONDS = 5000
PRAGMAS: tuple[tuple[str, str, str], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("foreign_keys", "ON", "1"),
    ("recursive_triggers", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("trusted_schema", "OFF", "0"),
    ("mmap_size", "0", "0"),
    ("cache_size", "-16000", "-16000"),
    ("busy_timeout", str(BUSY_MILLISECONDS), str(BUSY_MILLISECONDS)),
)
"""Name, the value we set, and what the pragma must answer afterwards.

WAL with FULL is the pair that loses nothing when the power fails. REPLACE fires delete triggers only with
`recursive_triggers`, and our triggers are what forbids deletion. `cipher_memory_security` stays off: it locks and wipes
every allocation of SQLite, made a save 4 times and a batch of 500 rows 20 times slower, and would protect nothing here,
because the same values pass through Python objects that cannot be wiped. SQLCipher wipes its keys either way.
"""

WRITE = {"begin": "BEGIN IMMEDIATE"}
"""Execution options of a writing connection: take the write lock before reading, so that nothing is read in vain."""


def make_engine(path: Path, key: bytes | bytearray, *, create: bool = False) -> Engine:
    """Return an engine on the encrypted file. The 32-byte `key` never becomes part of a URL.

    Connections may be used from any thread, one thread at a time. Every new connection is checked by
    `assertions.assert_in_force`, which raises `UnsafeCipher`.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=_creator(path, key, create=create),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, key: bytes | bytearray, *, create: bool = False) -> Any:
    """Open one raw DB-API connection with the key and every pragma set, and checked. Raises `UnsafeCipher`."""
    mode = "rwc" if create else "rw"  # without "c" a missing file stays missing instead of becoming an empty one
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA key = \"x'{bytes(key).hex()}'\"")
        # its errors reach us as exceptions; the copy on stderr would only frighten whoever sees the terminal
        connection.execute("PRAGMA cipher_log_level = NONE")
        for name, value, _ in PRAGMAS:
            connection.execute(f"PRAGMA {name} = {value}")
        assert_in_force(connection, {name: answer for name, _, answer in PRAGMAS})
    except BaseException:
        connection.close()
        raise
    return connection


def _creator(path: Path, key: bytes | bytearray, *, create: bool) -> Callable[[], Any]:
    return lambda: connect(path, key, create=create)


def _begin(connection: Connection) -> None:
    # the driver commits DDL by itself unless it is told nothing and we say BEGIN
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
