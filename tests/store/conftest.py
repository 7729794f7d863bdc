"""One fresh encrypted store per test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.stores import StoreClock, new_store
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store


@pytest.fixture
def clock() -> StoreClock:
    return StoreClock()


@pytest.fixture
def store(tmp_path: Path, clock: StoreClock) -> Iterator[Store]:
    opened = new_store(tmp_path, clock)
    yield opened
    assert opened.verify() == ()
    opened.close()


@pytest.fixture
def outbox(store: Store, clock: StoreClock) -> SqlOutbox:
    return SqlOutbox(store, clock)
