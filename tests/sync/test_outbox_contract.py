"""The outbox in memory keeps the promises that the engine relies on."""

import pytest

from fakes.outboxes import FakeOutbox
from lapangan_app.domain.states import State
from sync.conftest import client_id
from sync.outbox_contract import OutboxContract


class InMemory:
    """Fit `OutboxUnderTest`; a restart keeps the rows, as a disk would."""

    def __init__(self) -> None:
        self.outbox = FakeOutbox()

    def save(self, number: int, text: str = "") -> str:
        return self.outbox.save(client_id(number), {"n": number, "text": text})

    def withdraw(self, number: int) -> str:
        return self.outbox.withdraw(client_id(number))

    def state(self, number: int) -> State:
        return self.outbox.state(client_id(number))

    def reason(self, number: int) -> str:
        return self.outbox.reason(client_id(number))

    def receipt(self, key: str) -> bytes | None:
        return self.outbox.receipts.get(key)

    def restart(self) -> None:
        pass


class TestFakeOutbox(OutboxContract):
    @pytest.fixture
    def box(self) -> InMemory:
        return InMemory()
