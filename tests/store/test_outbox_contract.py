"""The outbox on disk keeps the same promises as the one in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.stores import NOW, StoreClock, client_id, new_store, record, reopened, withdrawn
from lapangan_app.domain.states import State
from lapangan_app.store.outbox import SqlOutbox
from sync.outbox_contract import OutboxContract


class OnDisk:
    """Fit `OutboxUnderTest` with a real encrypted store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.store = new_store(folder)
        self.outbox = SqlOutbox(self.store, StoreClock())

    def save(self, number: int, text: str = "") -> str:
        with self.store.write() as work:
            saved = work.registrations.save(record(number, text), "petugas-1", NOW)
        return f"{self.store.device_id}:{saved.client_id}:{saved.rev}"

    def withdraw(self, number: int) -> str:
        with self.store.write() as work:
            saved = work.registrations.withdraw(withdrawn(number), "petugas-1", NOW)
        return f"{self.store.device_id}:{saved.client_id}:{saved.rev}"

    def state(self, number: int) -> State:
        return self._row(number).state

    def reason(self, number: int) -> str:
        return self._row(number).reason

    def receipt(self, key: str) -> bytes | None:
        with self.store.read() as reading:
            sql = 'SELECT json FROM receipt WHERE "key" = ?'
            return reading.connection.exec_driver_sql(sql, (key,)).scalar()

    def restart(self) -> None:
        self.store.close()
        self.store = reopened(self._folder)
        self.outbox = SqlOutbox(self.store, StoreClock())

    def _row(self, number: int):
        with self.store.read() as reading:
            found = reading.get(client_id(number))
        assert found is not None
        return found.row


class TestSqlOutbox(OutboxContract):
    @pytest.fixture
    def box(self, tmp_path: Path) -> Iterator[OnDisk]:
        box = OnDisk(tmp_path)
        yield box
        assert box.store.verify() == ()
        box.store.close()
