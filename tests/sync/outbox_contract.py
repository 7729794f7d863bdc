"""What every outbox must do, whoever keeps it. Subclass and give a fixture `box` that fits `OutboxUnderTest`."""

from typing import Protocol

from lapangan_app.domain.outbox import Outcome, Outgoing, Settlement
from lapangan_app.domain.states import State
from lapangan_app.sync.ports import Outbox

NOW = 1000.0
PLENTY = 10_000_000
A, B, C = 1, 2, 3


class OutboxUnderTest(Protocol):
    """Give an empty outbox and the few things around it that the tests need. Registrations go by small numbers."""

    @property
    def outbox(self) -> Outbox:
        """Return the outbox; after `restart` another object."""
        ...

    def save(self, number: int, text: str = "") -> str:
        """Save a registration or, with another text, its next revision; return the key of that revision."""
        ...

    def withdraw(self, number: int) -> str:
        """Take a registration back; return the key of the word that says so."""
        ...

    def state(self, number: int) -> State:
        """Return the state of a registration."""
        ...

    def reason(self, number: int) -> str:
        """Return why it stands there."""
        ...

    def receipt(self, key: str) -> bytes | None:
        """Return the stored receipt of a key."""
        ...

    def restart(self) -> None:
        """Close and open what keeps the rows, as after a crash."""
        ...


def keys(claimed: object) -> list[str]:
    """Return the keys of claimed rows."""
    return [row.key for row in claimed]  # type: ignore[attr-defined]


def accepted(row: Outgoing) -> Settlement:
    """Return the best outcome."""
    return Settlement(row.key, Outcome.ACCEPTED, reason="receipt", server_id="S-1", receipt=b'{"v":1}')


class OutboxContract:
    """Hold the promises of `sync.ports.Outbox`."""

    def test_an_empty_outbox_has_nothing(self, box: OutboxUnderTest) -> None:
        assert box.outbox.pending(NOW).due == 0
        assert not box.outbox.claim("a1", NOW, 10, PLENTY)
        assert box.outbox.recover() == 0
        assert box.outbox.settle("a1", []) == 0

    def test_claims_oldest_first_up_to_the_limit(self, box: OutboxUnderTest) -> None:
        saved = [box.save(number) for number in (C, A, B)]
        assert box.outbox.pending(NOW).due == 3
        first = box.outbox.claim("a1", NOW, 2, PLENTY)
        assert keys(first) == saved[:2]
        assert [box.state(number) for number in (C, A, B)] == [State.SENDING, State.SENDING, State.READY]
        assert keys(box.outbox.claim("a2", NOW, 2, PLENTY)) == saved[2:]
        assert not box.outbox.claim("a3", NOW, 2, PLENTY)
        assert box.outbox.pending(NOW).due == 0

    def test_claims_at_least_one_whatever_its_size(self, box: OutboxUnderTest) -> None:
        saved = [box.save(A), box.save(B)]
        assert keys(box.outbox.claim("a1", NOW, 10, 1)) == saved[:1]
        size = len(box.outbox.claim("a2", NOW, 10, 1)[0].snapshot)
        assert size > 1

    def test_respects_the_byte_limit(self, box: OutboxUnderTest) -> None:
        for number in (A, B, C):
            box.save(number)
        probe = box.outbox.claim("a1", NOW, 1, PLENTY)
        box.outbox.settle("a1", [Settlement(probe[0].key, Outcome.AGAIN)])
        assert len(box.outbox.claim("a2", NOW, 10, 2 * len(probe[0].snapshot))) == 2

    def test_a_snapshot_never_changes_between_tries(self, box: OutboxUnderTest) -> None:
        box.save(A)
        first = box.outbox.claim("a1", NOW, 10, PLENTY)[0]
        box.outbox.settle("a1", [Settlement(first.key, Outcome.AGAIN, reason="offline")])
        second = box.outbox.claim("a2", NOW, 10, PLENTY)[0]
        assert (second.key, second.snapshot, second.digest, second.seq) == (
            first.key,
            first.snapshot,
            first.digest,
            first.seq,
        )
        assert second.tries >= first.tries

    def test_again_waits_until_it_is_due(self, box: OutboxUnderTest) -> None:
        key = box.save(A)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        box.outbox.settle("a1", [Settlement(key, Outcome.AGAIN, reason="offline", due=NOW + 30)])
        pending = box.outbox.pending(NOW)
        assert (box.state(A), box.reason(A)) == (State.READY, "offline")
        assert (pending.due, pending.later, pending.next_due) == (0, 1, NOW + 30)
        assert pending.unknown_outcome == (key,)
        assert not box.outbox.claim("a2", NOW + 29, 10, PLENTY)
        assert keys(box.outbox.claim("a3", NOW + 30, 10, PLENTY)) == [key]

    def test_accepted_keeps_the_receipt_and_ends_the_row(self, box: OutboxUnderTest) -> None:
        box.save(A)
        rows = box.outbox.claim("a1", NOW, 10, PLENTY)
        assert box.outbox.settle("a1", [accepted(rows[0])]) == 1
        assert box.state(A) is State.ACCEPTED
        assert box.receipt(rows[0].key) == b'{"v":1}'
        assert box.outbox.pending(NOW).due == 0

    def test_refusals_end_the_row(self, box: OutboxUnderTest) -> None:
        first, second = box.save(A), box.save(B)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        refused = Settlement(first, Outcome.REJECTED, reason="not-eligible", pointers=(("/person/nik", "serial"),))
        conflict = Settlement(second, Outcome.CONFLICT, reason="nik-registered", counterpart="S-9")
        assert box.outbox.settle("a1", [refused, conflict]) == 2
        assert (box.state(A), box.state(B)) == (State.REJECTED, State.CONFLICT)
        assert box.reason(A) == "not-eligible"
        assert not box.outbox.claim("a2", NOW, 10, PLENTY)

    def test_hold_takes_the_row_out_of_the_queue(self, box: OutboxUnderTest) -> None:
        key = box.save(A)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        box.outbox.settle("a1", [Settlement(key, Outcome.HOLD, reason="receipt_mismatch")])
        assert (box.state(A), box.reason(A)) == (State.HELD, "receipt_mismatch")
        assert box.outbox.pending(NOW).due == 0
        assert not box.outbox.claim("a2", NOW, 10, PLENTY)

    def test_a_stale_attempt_changes_nothing(self, box: OutboxUnderTest) -> None:
        box.save(A)
        rows = box.outbox.claim("a1", NOW, 10, PLENTY)
        assert box.outbox.settle("a0", [accepted(rows[0])]) == 0
        assert box.state(A) is State.SENDING
        box.outbox.recover()
        box.outbox.claim("a2", NOW, 10, PLENTY)
        assert box.outbox.settle("a1", [accepted(rows[0])]) == 0
        assert box.state(A) is State.SENDING

    def test_a_crash_in_flight_becomes_ready_with_the_same_key(self, box: OutboxUnderTest) -> None:
        key = box.save(A)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        box.restart()
        assert box.state(A) is State.SENDING
        assert box.outbox.recover() == 1
        assert (box.state(A), box.reason(A)) == (State.READY, "crash_recovery")
        assert keys(box.outbox.claim("a2", NOW, 10, PLENTY)) == [key]

    def test_recover_forgets_due_times_of_an_earlier_run(self, box: OutboxUnderTest) -> None:
        key = box.save(A)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        box.outbox.settle("a1", [Settlement(key, Outcome.AGAIN, due=NOW + 1e9)])
        box.restart()
        box.outbox.recover()
        assert box.outbox.pending(0.0).due == 1

    def test_a_newer_revision_waits_for_the_one_in_flight(self, box: OutboxUnderTest) -> None:
        first = box.save(A)
        rows = box.outbox.claim("a1", NOW, 10, PLENTY)
        second = box.save(A, "amended")
        assert second != first
        assert not box.outbox.claim("a2", NOW, 10, PLENTY)
        box.outbox.settle("a1", [accepted(rows[0])])
        assert box.state(A) is State.READY, "nobody has accepted the newer revision"
        assert box.receipt(first) is not None
        assert keys(box.outbox.claim("a3", NOW, 10, PLENTY)) == [second]

    def test_an_older_revision_of_unknown_fate_goes_first(self, box: OutboxUnderTest) -> None:
        first = box.save(A)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        box.outbox.settle("a1", [Settlement(first, Outcome.AGAIN, reason="offline")])
        second = box.save(A, "amended")
        claimed = keys(box.outbox.claim("a2", NOW, 10, PLENTY))
        assert claimed in ([first], [second]), "one revision at a time"

    def test_what_is_withdrawn_leaves_only_as_the_word_that_it_is(self, box: OutboxUnderTest) -> None:
        box.save(A)
        word = box.withdraw(A)
        assert keys(box.outbox.claim("a1", NOW, 10, PLENTY)) == [word]
        assert not box.outbox.stopped("a1"), "the word itself is wanted"

    def test_what_was_claimed_before_the_withdrawal_is_stopped_and_does_not_come_back(
        self, box: OutboxUnderTest
    ) -> None:
        key, other = box.save(A), box.save(B)
        box.outbox.claim("a1", NOW, 10, PLENTY)
        assert not box.outbox.stopped("a1")
        word = box.withdraw(A)
        assert set(box.outbox.stopped("a1")) == {key}
        assert not box.outbox.stopped("a0")
        box.outbox.settle("a1", [Settlement(key, Outcome.AGAIN), Settlement(other, Outcome.AGAIN)])
        assert sorted(keys(box.outbox.claim("a2", NOW, 10, PLENTY))) == sorted([other, word])

    def test_totals_count_states(self, box: OutboxUnderTest) -> None:
        for number in (A, B, C):
            box.save(number)
        rows = box.outbox.claim("a1", NOW, 2, PLENTY)
        box.outbox.settle("a1", [accepted(rows[0])])
        totals = box.outbox.totals()
        assert (totals.accepted, totals.sending, totals.ready, totals.waiting) == (1, 1, 1, 2)
