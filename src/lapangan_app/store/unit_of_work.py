"""One user action, one transaction: what a `Work` does is on disk when the block ends, or did not happen at all."""

import contextlib
import threading
from collections.abc import Iterator

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from lapangan_app.domain.record import Anchor
from lapangan_app.store import audit
from lapangan_app.store.attachments import Attachments
from lapangan_app.store.blobs import Blobs
from lapangan_app.store.engine import WRITE
from lapangan_app.store.failures import failure_of, translated
from lapangan_app.store.notebook import Notebook
from lapangan_app.store.outreach.agreements import Agreements
from lapangan_app.store.outreach.cooperatives import Cooperatives
from lapangan_app.store.outreach.events import Events
from lapangan_app.store.people import Roster
from lapangan_app.store.reading import Reading
from lapangan_app.store.registrations import Registrations


class Work:
    """Offer the repositories of one write transaction."""

    def __init__(self, connection: Connection, device_id: str, blobs: Blobs, head: Anchor | None = None) -> None:
        self.connection = connection
        self.audit = audit.AuditTrail(connection, head)
        self.released: list[str] = []
        """Digests of pictures that may have lost their last row here; `Store` looks after the commit."""
        self.registrations = Registrations(connection, self.audit, device_id, self.released)
        self.attachments = Attachments(connection, self.audit, blobs, self.released)
        self.notebook = Notebook(connection, self.audit)
        self.roster = Roster(connection, self.audit)
        self.events = Events(connection, self.audit)
        self.cooperatives = Cooperatives(connection, self.audit)
        self.agreements = Agreements(connection, self.audit)
        self.reading = Reading(connection)


class Writer:
    """Own the only writing connection; one write at a time, whatever the thread."""

    def __init__(self, engine: Engine, blobs: Blobs) -> None:
        self._engine = engine
        self._blobs = blobs
        self._turn = threading.RLock()
        self._connection: Connection | None = None
        self._busy = False
        self._head: Anchor | None = None
        self.device_id = ""

    @contextlib.contextmanager
    def work(self) -> Iterator[Work]:
        """Run a block in one transaction. Raises `DiskFull`, `StoreBusy`, `DamagedStore` or what the block raises."""
        with self._turn, translated():
            if self._busy:
                raise RuntimeError("write transactions do not nest")
            self._busy = True
            try:
                connection = self._open()
                transaction = connection.begin()
                work, self._head = Work(connection, self.device_id, self._blobs, self._head), None
                try:
                    yield work
                except BaseException:
                    self._abandon()
                    raise
                try:
                    transaction.commit()
                except DBAPIError as error:
                    self._settle_doubt(work, error)
                self._head = work.audit.known_head
            finally:
                self._busy = False

    @contextlib.contextmanager
    def stopped(self) -> Iterator[None]:
        """Let no write begin during a block."""
        with self._turn:
            yield

    def close(self) -> None:
        """Give the connection back and forget it."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(**WRITE)
        return self._connection

    def _abandon(self) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            connection.rollback()
        except DBAPIError:
            self._discard()

    def _discard(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def _settle_doubt(self, work: Work, error: DBAPIError) -> None:
        # a commit that failed may still be on disk: only a fresh look at the file can tell
        expected: Anchor | None = work.audit.head if work.audit.wrote else None
        self._discard()
        failure = failure_of(error) or error
        if expected is None:
            raise failure from error
        with self._engine.connect() as fresh:
            if not audit.contains(fresh, expected):
                raise failure from error
