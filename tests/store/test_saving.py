"""Saving, amending, drafts, holding: one action, one transaction, nothing twice."""

import pytest

from fakes.stores import NOW, client_id, draft, record
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.states import State
from lapangan_app.errors import DuplicateNik, IllegalMove, NotFound
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store

LATER = "2026-11-20T02:00:00.000000Z"


def save(store: Store, number: int = 1, text: str = "", **changes: object):
    with store.write() as work:
        return work.registrations.save(record(number, text, **changes), "petugas-1", NOW)


def state_of(store: Store, number: int = 1) -> tuple[State, int]:
    with store.read() as reading:
        found = reading.get(client_id(number))
    assert found is not None
    return found.row.state, found.row.rev


def accept(store: Store, outbox: SqlOutbox, attempt: str = "a") -> None:
    rows = outbox.claim(attempt, 0.0, 100, 10**6)
    outbox.settle(attempt, [Settlement(r.key, Outcome.ACCEPTED, server_id="S1", receipt=b"{}") for r in rows])


def test_a_new_form_is_ready_with_one_outbox_row_and_two_audit_rows(store: Store, outbox: SqlOutbox) -> None:
    saved = save(store)
    assert (saved.rev, saved.already, saved.saved_at) == (1, False, NOW)
    assert state_of(store) == (State.READY, 1)
    with store.read() as reading:
        moves = [(entry.old, entry.new) for entry in reading.timeline(client_id(1))]
    assert moves == [("", "draft"), ("draft", "ready")]
    (row,) = outbox.claim("a", 0.0, 10, 10**6)
    assert row.key == f"{store.device_id}:{client_id(1)}:1"
    assert (row.snapshot, row.digest, row.schema) == (record(1).snapshot, record(1).digest, 1)


def test_F87_the_same_form_twice_is_one_registration(store: Store) -> None:
    first = save(store)
    before = store.head()
    again = save(store)
    assert again.already
    assert (again.rev, again.saved_at) == (first.rev, first.saved_at)
    assert store.head() == before


def test_other_content_is_the_next_revision_and_replaces_what_was_never_sent(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    assert save(store, text="b").rev == 2
    assert [row.rev for row in outbox.claim("a", 0.0, 10, 10**6)] == [2]


def test_content_that_may_have_arrived_is_not_replaced_but_followed(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    outbox.settle("a", [Settlement(sent.key, Outcome.AGAIN, reason="offline")])
    save(store, text="b")
    # revision 1 may be at the centre already: it goes first, alone, and revision 2 follows its verdict
    assert [row.rev for row in outbox.claim("b", 0.0, 10, 10**6)] == [1]
    outbox.settle("b", [Settlement(sent.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    assert state_of(store) == (State.READY, 2)
    assert [row.rev for row in outbox.claim("c", 0.0, 10, 10**6)] == [2]


def test_F88_an_amendment_while_sending_is_never_accepted_by_the_old_receipt(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    save(store, text="b")
    assert state_of(store) == (State.SENDING, 2)
    outbox.settle("a", [Settlement(sent.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    assert state_of(store) == (State.READY, 2)
    with store.read() as reading:
        assert reading.receipt(client_id(1)) == b"{}"


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.CONFLICT])
def test_a_refused_registration_becomes_ready_by_correction(store: Store, outbox: SqlOutbox, outcome: Outcome) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    outbox.settle("a", [Settlement(sent.key, outcome, reason="invalid-registration", pointers=(("/x", "bad"),))])
    assert state_of(store) == (State(outcome), 1)
    with store.read() as reading:
        (refusal,) = reading.refusals(client_id(1))
    assert (refusal.rev, refusal.problem, refusal.pointers) == (1, "invalid-registration", (("/x", "bad"),))
    assert save(store).already  # nothing corrected, nothing sent
    assert save(store, text="b").rev == 2
    assert state_of(store) == (State.READY, 2)


def test_an_accepted_registration_can_be_amended(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    accept(store, outbox)
    assert state_of(store) == (State.ACCEPTED, 1)
    save(store, text="b")
    assert state_of(store) == (State.READY, 2)


def test_F85_a_nik_stands_once_unless_the_officer_insists(store: Store) -> None:
    save(store, 1)
    head = store.head()
    with pytest.raises(DuplicateNik) as caught:
        save(store, 2, nik=record(1).nik)
    assert caught.value.client_id == client_id(1)
    assert record(1).nik not in repr(caught.value)
    assert store.head() == head
    assert save(store, 2, nik=record(1).nik, duplicate_of=client_id(1)).rev == 1
    with store.read() as reading:
        found = reading.find_nik(record(1).nik)
    assert found is not None
    assert found.client_id == client_id(1)


def test_an_amendment_to_a_foreign_nik_is_refused_and_changes_nothing(store: Store) -> None:
    save(store, 1)
    save(store, 2)
    head = store.head()
    with pytest.raises(DuplicateNik):
        save(store, 2, "b", nik=record(1).nik)
    assert store.head() == head
    assert state_of(store, 2) == (State.READY, 1)


def test_drafts_are_kept_found_finished_or_thrown_away(store: Store) -> None:
    with store.write() as work:
        work.registrations.save_draft(draft(1, form=b'{"a":1}', name="Siti"), "petugas-1", NOW)
        work.registrations.save_draft(draft(2, nik=record(1).nik), "petugas-1", NOW)
    with store.write() as work:
        work.registrations.save_draft(draft(1, form=b'{"a":2}', name="Siti A"), "petugas-1", LATER)
    with store.read() as reading:
        assert [row.client_id for row in reading.drafts()] == [client_id(2), client_id(1)]
        found = reading.get(client_id(1))
        assert reading.find_nik(record(1).nik) is None
        assert [row.name for row in reading.page("siti a").rows] == ["Siti A"]
    assert found is not None
    assert found.form == b'{"a":2}'
    assert save(store, 1).rev == 1
    with store.write() as work:
        work.registrations.discard_draft(client_id(2), "petugas-1", LATER)
    with store.read() as reading:
        assert reading.get(client_id(2)) is None
        saved = reading.get(client_id(1))
        actions = [entry.action for entry in reading.timeline(client_id(2))]
        assert reading.page("siti").rows == ()
    assert saved is not None
    assert saved.form == record(1).form
    assert actions == ["open", "discard"]


def test_what_is_saved_is_no_draft_any_more(store: Store) -> None:
    save(store)
    with pytest.raises(IllegalMove), store.write() as work:
        work.registrations.save_draft(draft(1), "petugas-1", NOW)
    with pytest.raises(IllegalMove), store.write() as work:
        work.registrations.discard_draft(client_id(1), "petugas-1", NOW)
    with pytest.raises(NotFound), store.write() as work:
        work.registrations.discard_draft(client_id(9), "petugas-1", NOW)


def test_hold_and_release(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    with store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "checking")
    assert state_of(store) == (State.HELD, 1)
    assert outbox.claim("a", 0.0, 10, 10**6) == ()
    save(store, text="b")
    assert state_of(store) == (State.HELD, 2)
    with store.write() as work:
        work.registrations.release(client_id(1), "penyelia", NOW)
    assert [row.rev for row in outbox.claim("b", 0.0, 10, 10**6)] == [2]


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT])
def test_only_what_is_held_can_be_released(store: Store, outbox: SqlOutbox, outcome: Outcome) -> None:
    """Found by the simulator: a released acceptance was `ready` with nothing in the outbox, for ever."""
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    outbox.settle("a", [Settlement(sent.key, outcome, server_id="S", receipt=b"{}")])
    with pytest.raises(IllegalMove), store.write() as work:
        work.registrations.release(client_id(1), "penyelia", NOW)
    assert state_of(store) == (State(outcome), 1)
    with store.write() as work:
        work.registrations.save_draft(draft(2), "petugas-1", NOW)
    with pytest.raises(IllegalMove), store.write() as work:
        work.registrations.release(client_id(2), "penyelia", NOW)
    assert store.verify() == ()


def test_F89_a_hold_while_sending_comes_into_force_with_the_answer(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    with store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "checking")
    assert state_of(store) == (State.SENDING, 1)
    save(store, text="b")
    outbox.settle("a", [Settlement(sent.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    assert state_of(store) == (State.HELD, 2)
    assert outbox.claim("b", 0.0, 10, 10**6) == ()
    with store.read() as reading:
        assert reading.receipt(client_id(1)) == b"{}"


def test_a_hold_that_was_dropped_while_sending_has_no_effect(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    with store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "checking")
        work.registrations.release(client_id(1), "penyelia", NOW)
    outbox.settle("a", [Settlement(sent.key, Outcome.AGAIN, reason="offline")])
    assert state_of(store) == (State.READY, 1)


def test_F12_only_what_has_a_receipt_can_be_purged_and_the_receipt_stays(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    with pytest.raises(IllegalMove), store.write() as work:
        work.registrations.purge(client_id(1), "system", NOW)
    accept(store, outbox)
    with store.write() as work:
        work.registrations.purge(client_id(1), "system", NOW)
    with store.read() as reading:
        assert reading.get(client_id(1)) is None
        assert reading.totals().accepted == 0
        assert reading.totals().last_success is not None
        assert reading.page("orang").rows == ()


def test_a_block_that_raises_leaves_no_trace(store: Store) -> None:
    head = store.head()
    with pytest.raises(NotFound), store.write() as work:  # noqa: PT012 - the first statement must be undone
        work.registrations.save(record(1), "petugas-1", NOW)
        work.registrations.discard_draft(client_id(9), "petugas-1", NOW)
    assert store.head() == head
    with store.read() as reading:
        assert reading.get(client_id(1)) is None
        assert reading.page("orang").rows == ()
    assert save(store).rev == 1  # the kept head of the chain was dropped with the transaction


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.CONFLICT])
def test_a_refusal_of_an_older_revision_lets_the_newer_one_go(
    store: Store, outbox: SqlOutbox, outcome: Outcome
) -> None:
    save(store)
    (sent,) = outbox.claim("a", 0.0, 10, 10**6)
    save(store, text="b")
    outbox.settle("a", [Settlement(sent.key, outcome, reason="invalid-registration")])
    assert state_of(store) == (State.READY, 2)
    with store.read() as reading:
        assert [refusal.rev for refusal in reading.refusals(client_id(1))] == [1]
    assert [row.rev for row in outbox.claim("b", 0.0, 10, 10**6)] == [2]
