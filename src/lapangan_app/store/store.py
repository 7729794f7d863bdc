"""The encrypted store of one laptop.

create_store(settings, key, clock=..., ids=...) -> Store     a new, empty database; never over an existing one
open_store(settings, key, clock=..., ids=...) -> Store       refuses (StoreRefused) rather than repairs or replaces
with store.write() as work:                                  one transaction: all of it, or nothing
    work.registrations.save(record, actor, now) -> SavedRow
    work.registrations.withdraw / save_draft / discard_draft / hold / release / purge
    work.attachments.attach / detach     the sealed file first, then the row that names it
    work.roster.bring / undo / set_status
    work.events, work.cooperatives, work.agreements          what surrounds a registration
    work.notebook.set_meta / note
    work.reading.*                                           the same questions, inside the transaction
with store.read() as reading:                                a consistent view, beside the writer
    reading.get / find_nik / find_draft / alike / page / drafts / totals / oldest_waiting / day / timeline
    reading.refusals / receipt / revisions / roster_person / roster_names
    reading.attachments / pictured / picture_sizes / meta / meta_text
    reading.events, .cooperatives, .agreements, .coverage    the same rooms, for reading
store.picture(digest), store.sweep_pictures()        sealed files beside the database (`store.blobs`)
store.device_id, store.head(), store.verify(), store.close()
SqlOutbox(store, clock) in `store.outbox` is what the synchronisation works with.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlcipher3 import dbapi2

from lapangan_app.config import Settings
from lapangan_app.domain.clock import Clock, instant
from lapangan_app.domain.ids import IdSource
from lapangan_app.domain.record import Anchor
from lapangan_app.errors import AppError, DamagedStore, ProfileExists, ReplayedStore
from lapangan_app.store import audit, checks, migrate
from lapangan_app.store.assertions import KEY_CHECK, assert_encrypted, key_check, unreadable
from lapangan_app.store.backup import back_up
from lapangan_app.store.blobs import Blobs
from lapangan_app.store.durable import move_durably, write_durably
from lapangan_app.store.engine import WRITE, make_engine
from lapangan_app.store.failures import translated
from lapangan_app.store.reading import Reading
from lapangan_app.store.unit_of_work import Work, Writer

CHECKED_AT_START = 64 * 2**20
"""Bytes up to which every start reads the whole file for damage; larger ones are checked by `Store.verify`."""


class Store:
    """Hold an open database: one writer, readers beside it."""

    def __init__(self, engine: Engine, key: bytearray, blobs: Blobs) -> None:
        self._engine = engine
        self._key = key
        self._blobs = blobs
        self._writer = Writer(engine, blobs)
        with self.read() as reading:
            self.device_id = reading.meta_text("device_id") or ""
        self._writer.device_id = self.device_id

    @contextlib.contextmanager
    def write(self) -> Iterator[Work]:
        """Give a write transaction: durable when the block ends, rolled back when it raises."""
        with self._writer.stopped():  # no other writer comes between the commit and the files that it set free
            with self._writer.work() as work:
                yield work
            # only here, after a commit that is certain: one that failed may still come back with the next start
            self._remove_unnamed(work.released)

    @contextlib.contextmanager
    def read(self) -> Iterator[Reading]:
        """Return one consistent view; a writer in another thread neither waits for it nor disturbs it."""
        with translated(), self._engine.connect() as connection, connection.begin():
            yield Reading(connection)

    def head(self) -> Anchor:
        """Return the newest point of the audit chain, for anchoring outside this file."""
        with translated(), self._engine.connect() as connection:
            return audit.read_head(connection)

    def assert_not_replayed(self, anchor: Anchor | None) -> None:
        """Raise `ReplayedStore` unless the audit chain contains the anchored point."""
        if anchor is None:
            return
        with translated(), self._engine.connect() as connection:
            if not audit.contains(connection, anchor):
                raise ReplayedStore(index=anchor.index)

    def picture(self, digest: str) -> bytes:
        """Return a kept picture. Raises `PictureMissing` or `PictureTorn`: keeping the same picture again mends it."""
        with translated():
            return self._blobs.open(digest)

    def picture_state(self, digest: str, size: int) -> str:
        """Return `whole`, `missing` or `torn` for a picture, without reading it."""
        with translated():
            return self._blobs.state(digest, size)

    def sweep_pictures(self) -> int:
        """Forget pictures that nothing names any more, remove files without a row, and return how many files.

        For the start alone, and only once `assert_not_replayed` has passed: an old database that was put back would
        not know the newer pictures.
        """
        with self.write() as work:
            work.attachments.clear()
        with self._writer.stopped(), self.read() as reading:
            return self._blobs.sweep(reading.picture_sizes())

    def verify(self) -> tuple[str, ...]:
        """Return codes of everything that is wrong: pages, links between tables, counters, the audit chain, pictures.

        Pictures are judged by their length; reading all of them would take minutes.
        """
        with translated(), self._writer.stopped():
            whole = self._checkpoint()
            with self._engine.connect() as connection:
                found = checks.broken(connection, whole_file=whole)
                sizes = Reading(connection).picture_sizes()
            states = {self._blobs.state(digest, size) for digest, size in sizes.items()} - {"whole"}
            return (*found, *(f"picture_{state}" for state in sorted(states)))

    def close(self) -> None:
        """Write everything back into the one file and close it. The store cannot be used afterwards."""
        self._writer.close()
        with contextlib.suppress(dbapi2.Error, DBAPIError):
            self._checkpoint()
        self._engine.dispose()
        self._blobs.forget()
        _wipe(self._key)

    def _remove_unnamed(self, digests: list[str]) -> None:
        if not digests:
            return
        with contextlib.suppress(AppError), self.read() as reading:  # the next start sweeps what stays behind
            for digest in dict.fromkeys(digests):
                if not reading.pictured(digest):
                    self._blobs.remove(digest)

    def _checkpoint(self) -> bool:
        with self._engine.connect() as connection:
            # outside any transaction: SQLAlchemy's BEGIN would forbid it
            driver = connection.connection.driver_connection
            if driver is None:
                return False
            busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy


def create_store(settings: Settings, key: bytes | bytearray, *, clock: Clock, ids: IdSource) -> Store:
    """Create an empty encrypted database with a new device id. Raises `ProfileExists`; never overwrites."""
    path = settings.database
    if path.exists():
        raise ProfileExists
    with translated():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # a half-made database must not stand in the way of the next try, so it gets its name when it is whole
        unfinished = path.with_suffix(".new")
        for leftover in path.parent.glob(f"{unfinished.name}*"):
            leftover.unlink()
        _make(unfinished, key, {"device_id": ids(), "created_at": instant(clock.now())})
        write_durably(settings.home / KEY_CHECK, key_check(key).encode())
        move_durably(unfinished, path)
    return open_store(settings, key, clock=clock, ids=ids)


def _make(path: Path, key: bytes | bytearray, values: dict[str, str]) -> None:
    engine = make_engine(path, key, create=True)
    try:
        with engine.connect().execution_options(**WRITE) as connection, connection.begin():
            migrate.upgrade(connection)
            rows = [(name, value.encode()) for name, value in values.items()]
            connection.exec_driver_sql('INSERT INTO meta ("key", value) VALUES (?, ?)', rows)
    finally:
        engine.dispose()  # the last connection writes the WAL back and removes it


def open_store(settings: Settings, key: bytes | bytearray, *, clock: Clock, ids: IdSource) -> Store:
    """Open the database, checked and brought to this version's schema.

    Raises `ProfileMissing`, `PlaintextStore`, `WrongKey`, `DamagedStore`, `NewerStore`, `UnsafeCipher`, `DiskFull` or
    `StoreBusy`. The file is refused, never replaced.
    """
    path = settings.database
    with translated():
        assert_encrypted(path)
        held = bytearray(key)  # connections opened later need it, whatever the caller does with the original
        engine = make_engine(path, held)
        try:
            revision = _first_read(engine, settings, key)
            if path.stat().st_size <= CHECKED_AT_START:
                _assert_sound(engine)
            if revision != migrate.HEAD:
                migrate.assert_not_newer(revision)
                back_up(settings, key, instant(clock.now()))
                with engine.connect().execution_options(**WRITE) as connection, connection.begin():
                    migrate.upgrade(connection)
            return Store(engine, held, Blobs(settings.pictures, held))
        except BaseException:
            engine.dispose()
            _wipe(held)
            raise


def _wipe(key: bytearray) -> None:
    key[:] = bytes(len(key))


def _first_read(engine: Engine, settings: Settings, key: bytes | bytearray) -> str | None:
    try:
        with engine.connect() as connection, connection.begin():
            return migrate.stored_revision(connection)
    except (DatabaseError, dbapi2.DatabaseError) as error:
        driver_error = getattr(error, "orig", None) or error
        if getattr(driver_error, "sqlite_errorcode", 0) & 0xFF == 26:  # SQLITE_NOTADB
            raise unreadable(key, settings.home / KEY_CHECK) from error
        raise


def _assert_sound(engine: Engine) -> None:
    with engine.connect() as connection, connection.begin():
        answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if answer != "ok":
        raise DamagedStore(why="quick_check")
