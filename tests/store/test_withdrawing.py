"""Taking a registration back: from then on nothing of it leaves but the word that it is withdrawn."""

import pytest

from fakes.stores import NOW, WORD, StoreClock, client_id, draft, record, withdrawn
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.record import RosterPerson
from lapangan_app.domain.states import State
from lapangan_app.errors import AlreadyWithdrawn, IllegalMove, NotFound
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store


def save(store: Store, number: int = 1, text: str = "", **changes: object) -> None:
    with store.write() as work:
        work.registrations.save(record(number, text, **changes), "petugas-1", NOW)


def withdraw(store: Store, number: int = 1) -> int:
    with store.write() as work:
        return work.registrations.withdraw(withdrawn(number), "petugas-1", NOW).rev


def snapshots(outbox: SqlOutbox, attempt: str) -> list[bytes]:
    return [row.snapshot for row in outbox.claim(attempt, 0.0, 10, 10**6)]


def state_of(store: Store, number: int = 1) -> State:
    with store.read() as reading:
        found = reading.get(client_id(number))
    assert found is not None
    return found.row.state


def settle(outbox: SqlOutbox, attempt: str, number: int, rev: int, outcome: Outcome) -> None:
    key = f"{outbox._store.device_id}:{client_id(number)}:{rev}"
    receipt = b"{}" if outcome is Outcome.ACCEPTED else None
    outbox.settle(attempt, [Settlement(key, outcome, reason="x", receipt=receipt)])


def test_what_was_never_sent_never_leaves(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    assert withdraw(store) == 2
    assert state_of(store) is State.READY
    assert snapshots(outbox, "a") == [WORD]
    settle(outbox, "a", 1, 2, Outcome.ACCEPTED)
    assert state_of(store) is State.ACCEPTED
    assert snapshots(outbox, "b") == []
    assert store.verify() == ()


@pytest.mark.parametrize("outcome", [Outcome.AGAIN, Outcome.HOLD, Outcome.REJECTED, Outcome.CONFLICT, Outcome.ACCEPTED])
def test_what_is_on_its_way_does_not_leave_a_second_time(store: Store, outbox: SqlOutbox, outcome: Outcome) -> None:
    save(store)
    assert len(snapshots(outbox, "a")) == 1
    withdraw(store)
    assert state_of(store) is State.SENDING
    settle(outbox, "a", 1, 1, outcome)
    assert state_of(store) is State.READY
    assert snapshots(outbox, "b") == [WORD]


def test_what_came_back_without_an_answer_does_not_leave_again(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    snapshots(outbox, "a")
    settle(outbox, "a", 1, 1, Outcome.AGAIN)
    withdraw(store)
    assert snapshots(outbox, "b") == [WORD]


def test_after_a_crash_in_the_middle_it_does_not_leave_again(
    store: Store, outbox: SqlOutbox, clock: StoreClock
) -> None:
    save(store)
    snapshots(outbox, "a")
    withdraw(store)
    fresh = SqlOutbox(store, clock)
    fresh.recover()
    assert snapshots(fresh, "b") == [WORD]


def test_a_held_registration_is_withdrawn_too_and_the_word_is_not_held(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    with store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "x")
    withdraw(store)
    assert snapshots(outbox, "a") == [WORD]
    with pytest.raises(AlreadyWithdrawn), store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "x")


def test_a_hold_asked_for_in_flight_does_not_keep_the_word_back(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    snapshots(outbox, "a")
    with store.write() as work:
        work.registrations.hold(client_id(1), "penyelia", NOW, "x")
    withdraw(store)
    settle(outbox, "a", 1, 1, Outcome.AGAIN)
    assert snapshots(outbox, "b") == [WORD]


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT])
def test_what_the_centre_has_answered_can_be_withdrawn(store: Store, outbox: SqlOutbox, outcome: Outcome) -> None:
    save(store)
    snapshots(outbox, "a")
    settle(outbox, "a", 1, 1, outcome)
    withdraw(store)
    assert snapshots(outbox, "b") == [WORD]


def test_it_is_final_and_frees_the_nik_for_a_new_registration(store: Store) -> None:
    save(store)
    withdraw(store)
    with pytest.raises(AlreadyWithdrawn):
        withdraw(store)
    with pytest.raises(AlreadyWithdrawn):
        save(store, text="changed")
    save(store, 2, nik=record(1).nik)
    with store.read() as reading:
        found = reading.find_nik(record(1).nik)
        entries = [entry.action for entry in reading.timeline(client_id(1))]
    assert found is not None
    assert found.client_id == client_id(2)
    assert entries == ["open", "save", "withdraw"]


def test_the_database_itself_lets_nobody_take_a_withdrawal_back(store: Store) -> None:
    save(store)
    withdraw(store)
    with pytest.raises(Exception, match="withdrawn_is_final"), store.write() as work:
        work.connection.exec_driver_sql("UPDATE registration SET withdrawn_at = ''")


def test_drafts_are_thrown_away_instead_and_strangers_are_not_known(store: Store) -> None:
    with store.write() as work:
        work.registrations.save_draft(draft(1), "petugas-1", NOW)
    with pytest.raises(IllegalMove):
        withdraw(store)
    with pytest.raises(NotFound):
        withdraw(store, 9)


def test_every_revision_can_be_read_with_what_became_of_it(store: Store, outbox: SqlOutbox) -> None:
    save(store)
    snapshots(outbox, "a")
    settle(outbox, "a", 1, 1, Outcome.ACCEPTED)
    save(store, text="second")
    with store.read() as reading:
        first, second = reading.revisions(client_id(1))
    assert (first.rev, first.form, first.accepted) == (1, record(1).form, True)
    assert (second.rev, second.form, second.accepted) == (2, record(1, "second").form, False)


def test_people_who_share_birth_date_name_or_phone_are_candidates(store: Store) -> None:
    save(store, 1, name_key="RAHMAT DAUD", birth_date="1990-08-17")
    save(store, 2, name_key="SITI", birth_date="1990-08-18", phone="+6281234567890")
    save(store, 3, name_key="UMAR", birth_date="1999-01-01")
    with store.write() as work:
        work.registrations.save_draft(draft(4, name_key="RAHMAT DAUD"), "petugas-1", NOW)
    with store.read() as reading:

        def found(birth: str = "", name: str = "", phone: str = "", but: str = "") -> set[str]:
            return {row.client_id for row, _ in reading.alike(birth, name, phone, but)}

        assert found(birth="1990-08-17") == {client_id(1)}
        assert found(name="RAHMAT DAUD") == {client_id(1), client_id(4)}
        assert found(phone="+6281234567890") == {client_id(2)}
        assert found("1990-08-18", "UMAR") == {client_id(2), client_id(3)}
        assert found(name="RAHMAT DAUD", but=client_id(1)) == {client_id(4)}
        assert found() == set(), "what is empty on either side is no likeness"
        forms = dict(reading.alike("1990-08-17", "", "", ""))
        assert next(iter(forms.values())) == record(1).form
    withdraw(store, 1)
    with store.read() as reading:
        assert reading.alike("1990-08-17", "", "", "") == ()


def test_a_draft_is_found_by_its_nik(store: Store) -> None:
    with store.write() as work:
        work.registrations.save_draft(draft(1, nik="7503011708900001"), "petugas-1", NOW)
    with store.read() as reading:
        found = reading.find_draft("7503011708900001", client_id(2))
        assert found is not None
        assert found.client_id == client_id(1)
        assert reading.find_draft("7503011708900001", client_id(1)) is None


def test_a_roster_is_read_by_nik_and_by_name_and_the_same_list_again_replaces_its_people(store: Store) -> None:
    people = [
        RosterPerson(name="Rahmat Daud", name_key="RAHMAT DAUD", form=b"1", source="a", nik="7503011708900001"),
        RosterPerson(name="Rahma", name_key="RAHMA", form=b"2", source="a", status="merantau"),
    ]
    for _ in range(2):
        with store.write() as work:
            work.roster.add(people[:1], "petugas-1", NOW)
    with store.write() as work:
        work.roster.add(people[1:], "petugas-1", NOW)
    with store.read() as reading:
        found = reading.roster_person("7503011708900001")
        assert found is not None
        assert (found.name, found.form) == ("Rahmat Daud", b"1")
        assert [person.name for person in reading.roster_names("RAHM")] == ["Rahma", "Rahmat Daud"]
        assert reading.roster_names("RAHMAT D")[0].status == ""
        assert reading.roster_person("") is None
