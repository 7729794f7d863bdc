"""The database: SQLite with full durability by default, PostgreSQL by URL; one place that knows the difference."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.pool import StaticPool

from lapangan_pusat.refusals import Refusal

T = TypeVar("T")

BUSY_SECONDS = 10
"""How long a writer waits for another process before the request is answered with `overloaded`."""

TRIES = 5
"""How often a transaction that lost a race against a constraint is begun anew."""

_WRITE = "lapangan_write"


class LostRace(Exception):
    """Say that another transaction changed what this one had read; the whole transaction is begun anew."""


def open_engine(url: str) -> Engine:
    """Open an engine for a SQLAlchemy URL (`sqlite:///file`, `sqlite://` in memory, `postgresql+psycopg://…`).

    The driver of SQLite is the one of sqlcipher3, used without a key: it carries the fix of the WAL-reset bug, which
    the SQLite of many Python builds does not (sqlite.org/wal.html#walresetbug).
    """
    if not make_url(url).drivername.startswith("sqlite"):
        return create_engine(url, pool_size=8, max_overflow=8, pool_pre_ping=True, hide_parameters=True)
    import sqlcipher3.dbapi2 as driver

    options: dict[str, Any] = {"module": driver, "hide_parameters": True}
    if make_url(url).database in (None, "", ":memory:"):
        options["poolclass"] = StaticPool
    options["connect_args"] = {"check_same_thread": False, "timeout": BUSY_SECONDS}
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are ours to begin
    safe = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF")
    swift = ("wal_autocheckpoint=4000", "cache_size=-65536")  # 16 MB of journal, 64 MB of memory for each connection
    for pragma in (*safe, *swift):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


class Database:
    """Run transactions on an engine."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(**{_WRITE: True})
        sqlite = engine.dialect.name == "sqlite"
        # SQLite takes one writer at a time; queueing here is fairer than its polling
        self._turn: AbstractContextManager[Any] = threading.Lock() if sqlite else nullcontext()

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in one write transaction and commit it; begin anew when a constraint says a race was lost.

        Raises `Refusal` (overloaded) when the database stays busy. `work` must have no effect outside the connection.
        """
        for _ in range(TRIES):
            try:
                with self._turn, self._writer.begin() as connection:
                    return work(connection)
            except (IntegrityError, LostRace):
                continue
            except OperationalError as error:
                if not _is_transient(error):
                    raise
        raise Refusal("overloaded", retry_after=1)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction for reading."""
        with self.engine.connect() as connection:
            yield connection

    def is_alive(self) -> bool:
        """Tell whether the database answers."""
        try:
            with self.read() as connection:
                connection.execute(text("SELECT 1"))
        except OperationalError:
            return False
        return True


def queue_by_device(connection: Connection, device_id: str) -> None:
    """Let transactions of one device follow each other, so that its receipts are committed in the order of `seq`.

    On SQLite every writer has the database to itself already.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:device, 0))"), {"device": device_id})


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision, in one transaction."""
    with engine.execution_options(**{_WRITE: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(470470)"))  # two starting servers, one migration
        command.upgrade(alembic_config(connection), "head")


def alembic_config(connection: Connection) -> Config:
    """Return the configuration of alembic for a connection that is already inside a transaction."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _is_transient(error: OperationalError) -> bool:
    """Tell a busy database (SQLite locked; PostgreSQL deadlock or serialisation, class 40) from a broken one."""
    state = getattr(error.orig, "sqlstate", None) or ""
    return state.startswith("40") or "locked" in str(error.orig)
