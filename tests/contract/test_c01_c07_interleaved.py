"""C1 and C7 when transactions interleave at the worst moment, made to happen rather than hoped for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from lapangan_contract.messages import PushReply
from lapangan_pusat import intake as intake_module
from lapangan_pusat.database import migrate, open_engine
from lapangan_pusat.identity import Signer
from lapangan_pusat.intake import Intake
from lapangan_pusat.ledger import Ledger
from pusat import builders

# the driver of PostgreSQL says that it gave up a pipeline in which the other side's row came first: that is the point
pytestmark = pytest.mark.expected_log("error ignored terminating")

LONGEST_WAIT = 0.5
"""Seconds that the slow push leaves to the quick one; passing needs no particular speed."""


@contextmanager
def _intake(url: str) -> Iterator[Intake]:
    engine = open_engine(url)
    migrate(engine)
    yield Intake(engine, Signer.of(builders.TENANT, bytes(range(32))), builders.MovableClock())
    engine.dispose()


@pytest.mark.own_server
def test_c7_a_reader_misses_nothing_while_two_pushes_of_one_device_run(
    database: str | None, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = builders.uid()
    slow, quick = builders.request(builders.item(device)), builders.request(builders.item(device))
    written, overtaken = threading.Event(), threading.Event()

    class Slow(Ledger):
        """Keep the transaction open after the rows of the slow push are written."""

        def write(self) -> None:
            super().write()
            if not written.is_set():
                written.set()
                overtaken.wait(LONGEST_WAIT)

    monkeypatch.setattr(intake_module, "Ledger", Slow)
    with _intake(database or f"sqlite:///{tmp_path}/pusat.db") as intake:
        replies: list[PushReply] = []
        first = threading.Thread(target=lambda: replies.append(intake.push(device, slow)))
        first.start()
        assert written.wait(30)
        replies.append(intake.push(device, quick))
        early = intake.receipts(device, 0)
        overtaken.set()
        first.join(30)
        late = intake.receipts(device, early.cursor)
    assert len(replies) == 2
    seen = {receipt.key for page in (early, late) for receipt in page.receipts}
    assert seen == {slow.items[0].key, quick.items[0].key}


@pytest.mark.own_server
def test_c1_two_devices_that_both_saw_a_free_nik_get_one_acceptance(
    database: str | None, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    niks = [builders.fresh_nik() for _ in range(10)]
    devices = (builders.uid(), builders.uid())
    requests = [
        builders.request(*(builders.item(device, builders.body(nik)) for nik in order))
        for device, order in zip(devices, (niks, niks[::-1]), strict=True)
    ]
    both_have_read = threading.Barrier(2)

    class Together(Ledger):
        """Write only when the other has read as well; SQLite lets nobody else in, so there the wait just ends."""

        def write(self) -> None:
            with suppress(threading.BrokenBarrierError):
                both_have_read.wait(LONGEST_WAIT)
            super().write()

    monkeypatch.setattr(intake_module, "Ledger", Together)
    with _intake(database or f"sqlite:///{tmp_path}/pusat.db") as intake:
        replies: list[PushReply] = []
        threads = [
            threading.Thread(target=lambda device=device, request=request: replies.append(intake.push(device, request)))  # type: ignore[misc]
            for device, request in zip(devices, requests, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    statuses = [verdict.status for reply in replies for verdict in reply.verdicts]
    assert sorted(statuses) == ["accepted"] * 10 + ["conflict"] * 10
