"""The outbox by the rules of `sync.ports.Outbox`: claimed before sent, settled by key, fenced by attempt."""

import pytest

from fakes.stores import NOW, StoreClock, client_id, record
from lapangan_app.domain.outbox import Outcome, Outgoing, Settlement
from lapangan_app.domain.states import State
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store


def fill(store: Store, count: int, first: int = 1) -> None:
    with store.write() as work:
        for number in range(first, first + count):
            work.registrations.save(record(number), "petugas-1", NOW)


def accepted(row: Outgoing, server_id: str = "S") -> Settlement:
    return Settlement(row.key, Outcome.ACCEPTED, server_id=server_id, receipt=b'{"r":1}')


def state_of(store: Store, number: int = 1) -> State:
    with store.read() as reading:
        found = reading.get(client_id(number))
    assert found is not None
    return found.row.state


def test_the_oldest_go_first_within_limit_and_bytes(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 6)
    size = len(record(1).snapshot)
    assert [row.seq for row in outbox.claim("a", 0.0, 2, 10**6)] == [1, 2]
    assert [row.seq for row in outbox.claim("b", 0.0, 10, 2 * size)] == [3, 4]
    assert [row.seq for row in outbox.claim("c", 0.0, 10, 1)] == [5]  # at least one, however large
    assert outbox.pending(0.0).due == 1
    assert outbox.totals().sending == 5


def test_a_claim_is_on_disk_before_it_returns(store: Store, outbox: SqlOutbox, clock: StoreClock) -> None:
    fill(store, 1)
    outbox.claim("a", 0.0, 10, 10**6)
    with store.read() as beside:
        assert beside.totals().sending == 1
        attempts = beside.connection.exec_driver_sql("SELECT attempt_id, claimed, ended_at FROM attempt").all()
    assert attempts == [("a", 1, None)]


def test_F08_after_a_crash_everything_in_flight_is_ready_again_with_the_same_key(
    store: Store, outbox: SqlOutbox, clock: StoreClock
) -> None:
    fill(store, 2)
    before = outbox.claim("a", 0.0, 10, 10**6)
    fresh = SqlOutbox(store, clock)
    assert fresh.recover() == 2
    assert fresh.recover() == 0
    assert set(fresh.pending(0.0).unknown_outcome) == {row.key for row in before}
    after = fresh.claim("b", 0.0, 10, 10**6)
    assert [(row.key, row.snapshot, row.digest) for row in after] == [
        (row.key, row.snapshot, row.digest) for row in before
    ]
    assert [row.tries for row in after] == [1, 1]


def test_F61_due_times_of_an_earlier_run_are_forgotten(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 1)
    (row,) = outbox.claim("a", 5.0, 10, 10**6)
    outbox.settle("a", [Settlement(row.key, Outcome.AGAIN, reason="server_busy", due=4.07e9)])
    pending = outbox.pending(100.0)
    assert (pending.due, pending.later, pending.next_due) == (0, 1, 4.07e9)
    assert outbox.claim("b", 100.0, 10, 10**6) == ()
    outbox.recover()
    assert len(outbox.claim("c", 0.0, 10, 10**6)) == 1


def test_F19_a_stale_attempt_may_not_settle(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 1)
    (row,) = outbox.claim("old", 0.0, 10, 10**6)
    outbox.recover()
    outbox.claim("new", 0.0, 10, 10**6)
    assert outbox.settle("old", [accepted(row)]) == 0
    assert state_of(store) is State.SENDING
    assert outbox.settle("new", [accepted(row)]) == 1
    assert outbox.settle("new", [accepted(row)]) == 0


def test_F28_unknown_keys_are_ignored_and_missing_ones_stay_in_flight(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 2)
    one, two = outbox.claim("a", 0.0, 10, 10**6)
    stranger = Settlement("someone:else:1", Outcome.ACCEPTED, receipt=b"{}")
    assert outbox.settle("a", [accepted(one), stranger]) == 1
    assert [state_of(store, 1), state_of(store, 2)] == [State.ACCEPTED, State.SENDING]
    assert outbox.settle("a", [Settlement(two.key, Outcome.AGAIN, reason="no_verdict")]) == 1


def test_M04_an_acceptance_without_a_receipt_is_none(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 1)
    (row,) = outbox.claim("a", 0.0, 10, 10**6)
    outbox.settle("a", [Settlement(row.key, Outcome.ACCEPTED, server_id="S")])
    assert state_of(store) is State.READY


def test_outcomes_of_one_answer_are_applied_together(store: Store, outbox: SqlOutbox) -> None:
    fill(store, 5)
    rows = outbox.claim("a", 0.0, 10, 10**6)
    kinds = [Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT, Outcome.AGAIN, Outcome.HOLD]
    settlements = [
        Settlement(row.key, kind, reason="why", receipt=b"{}" if kind is Outcome.ACCEPTED else None, due=9.0)
        for row, kind in zip(rows, kinds, strict=True)
    ]
    assert outbox.settle("a", settlements) == 5
    totals = outbox.totals()
    assert (totals.accepted, totals.rejected, totals.conflict, totals.ready, totals.held) == (1, 1, 1, 1, 1)
    assert outbox.pending(0.0).later == 1
    with store.read() as reading:
        held = [(e.old, e.new) for e in reading.timeline(client_id(5))][-2:]
    assert held == [("sending", "ready"), ("ready", "held")]


def test_totals_know_the_longest_waiting_and_the_last_success(
    store: Store, outbox: SqlOutbox, clock: StoreClock
) -> None:
    assert outbox.totals().oldest_waiting is None
    fill(store, 2)
    assert outbox.totals().oldest_waiting == NOW
    rows = outbox.claim("a", 0.0, 10, 10**6)
    assert outbox.totals().oldest_waiting == NOW
    clock.move(60)
    outbox.settle("a", [accepted(row) for row in rows])
    assert outbox.totals().oldest_waiting is None
    assert outbox.totals().last_success == "2026-11-20T01:03:03.000000Z"


def test_a_settlement_that_fails_half_way_changes_nothing(
    store: Store, outbox: SqlOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 2)
    rows = outbox.claim("a", 0.0, 10, 10**6)
    head = store.head()

    class Boom(Exception): ...

    def explode(*_: object) -> None:
        raise Boom

    with monkeypatch.context() as patch:
        patch.setattr("lapangan_app.store.audit.AuditTrail.append", explode)
        with pytest.raises(Boom):
            outbox.settle("a", [accepted(row) for row in rows])
    assert store.head() == head
    assert outbox.totals().sending == 2
    assert outbox.settle("a", [accepted(row) for row in rows]) == 2
