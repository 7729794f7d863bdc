"""C1 unique in the same transaction · C2 keys never expire · C3 one key, one body · C4 no revision goes back."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from contract.readers import kind, only
from fakes.centre import RunningCentre
from lapangan_contract.messages import PushItem, PushReply
from pusat import builders
from pusat.agent import Agent

# where two pushes race, PostgreSQL's driver says that it gave up the pipeline of the one that came second
pytestmark = pytest.mark.expected_log("error ignored terminating")


def _at_once(*calls: Callable[[], PushReply]) -> list[PushReply]:
    """Run calls in threads that start together, and return their replies."""
    gate = threading.Barrier(len(calls))
    replies: list[PushReply] = []

    def run(call: Callable[[], PushReply]) -> None:
        gate.wait()
        replies.append(call())

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(replies) == len(calls)
    return replies


def _twin(agent: Agent) -> Agent:
    """Return the same device on a connection of its own."""
    twin = Agent(agent.url, agent.activation)
    twin.device_id, twin.key, twin.token = agent.device_id, agent.key, agent.token
    return twin


def test_c1_the_same_request_again_has_one_effect_and_the_same_receipt(agent: Agent) -> None:
    item = agent.item()
    before = agent.receipts(0).cursor
    first, again = agent.push(item), agent.push(item)
    assert only(first).status == "accepted"
    assert first == again
    assert [receipt.key for receipt in agent.receipts(before).receipts] == [item.key]


def test_c1_identical_requests_at_the_same_moment_have_one_effect(agent: Agent) -> None:
    items = [agent.item() for _ in range(20)]
    before = agent.receipts(0).cursor
    twins = [_twin(agent) for _ in range(4)]
    replies = _at_once(*(lambda twin=twin: twin.push(*items) for twin in twins))  # type: ignore[misc]
    for twin in twins:
        twin.close()
    for reply in replies:
        for verdict in reply.verdicts:
            assert verdict.status == "accepted" or (verdict.status == "retry" and kind(verdict) == "in-progress")
    receipts = {verdict.receipt for reply in replies for verdict in reply.verdicts if verdict.receipt}
    assert {receipt.key for receipt in receipts} == {item.key for item in items}
    assert len(receipts) == len(items), "the same key got two different receipts"
    assert sorted(r.key for r in agent.receipts(before).receipts) == sorted(item.key for item in items)


def test_c1_two_devices_with_one_nik_at_the_same_moment_get_one_acceptance(agent: Agent, another: Agent) -> None:
    niks = [builders.fresh_nik() for _ in range(20)]
    mine = [agent.item(builders.body(nik)) for nik in niks]
    theirs = [another.item(builders.body(nik)) for nik in reversed(niks)]
    replies = _at_once(lambda: agent.push(*mine), lambda: another.push(*theirs))
    by_key = {verdict.key: verdict for reply in replies for verdict in reply.verdicts}
    for one, other in zip(mine, reversed(theirs), strict=True):
        pair = [by_key[one.key], by_key[other.key]]
        assert sorted(verdict.status for verdict in pair) == ["accepted", "conflict"]
        accepted, conflict = sorted(pair, key=lambda verdict: verdict.status)
        assert kind(conflict) == "nik-registered"
        assert accepted.receipt is not None
        assert conflict.problem is not None
        assert conflict.problem.counterpart == accepted.receipt.server_id


def test_c1_a_nik_of_another_registration_is_a_conflict_even_inside_one_request(agent: Agent) -> None:
    nik = builders.fresh_nik()
    first, second = agent.push(agent.item(builders.body(nik)), agent.item(builders.body(nik))).verdicts
    assert first.status == "accepted"
    assert second.status == "conflict"
    assert kind(second) == "nik-registered"


def test_c1_a_nik_that_a_correction_gave_up_is_free_again(agent: Agent) -> None:
    wrong, right = builders.fresh_nik(), builders.fresh_nik()
    mistyped = agent.item(builders.body(wrong))
    assert only(agent.push(mistyped)).status == "accepted"
    corrected = agent.item(builders.body(right), client_id=mistyped.client_id, rev=2)
    owner = agent.item(builders.body(wrong))
    assert [verdict.status for verdict in agent.push(corrected, owner).verdicts] == ["accepted", "accepted"]


@pytest.mark.own_server
def test_c2_a_key_is_still_known_after_many_weeks(database: str | None, tmp_path: Path) -> None:
    clock = builders.MovableClock()
    with RunningCentre(tmp_path, database=database, clock=clock) as centre:
        agent = Agent(centre.url, centre.read_activation(), now=lambda: clock.now().timestamp()).sign_in()
        item = agent.item()
        first = agent.push(item)
        clock.moment += timedelta(weeks=60)
        agent.token = ""
        agent.sign_in()
        assert agent.push(item) == first
        assert agent.lookup(item.key) == first
        assert centre.registrations() == centre.submissions() == 1
        agent.close()


def test_c3_a_key_with_another_body_is_refused_and_the_first_body_stands(agent: Agent) -> None:
    item = agent.item()
    first = agent.push(item)
    other = agent.item(builders.body(full_name="Nama Lain"), client_id=item.client_id)
    verdict = only(agent.push(other))
    assert (verdict.status, kind(verdict), verdict.hash) == ("rejected", "key-reused", other.hash)
    assert agent.push(item) == first


def test_c3_a_key_with_two_bodies_in_one_request_takes_the_first(agent: Agent) -> None:
    item = agent.item()
    other = agent.item(builders.body(), client_id=item.client_id)
    first, second = agent.push(item, other).verdicts
    assert first.status == "accepted"
    assert (second.status, kind(second)) == ("rejected", "key-reused")


def test_c4_an_old_revision_that_arrives_late_gets_its_receipt_and_changes_nothing(agent: Agent) -> None:
    nik = builders.fresh_nik()
    old = agent.item(builders.body(nik))
    first = agent.push(old)
    new = agent.item(builders.body(nik, full_name="Siti Diperbaiki"), client_id=old.client_id, rev=2)
    second = agent.push(new)
    assert only(second).status == "accepted"
    assert agent.push(old) == first
    assert agent.push(new) == second, "the newer revision was overwritten"
    assert _server_id(second) == _server_id(first)


def test_c4_an_unseen_lower_revision_is_a_stale_conflict(agent: Agent) -> None:
    nik = builders.fresh_nik()
    new = agent.item(builders.body(nik), rev=3)
    accepted = agent.push(new)
    late = agent.item(builders.body(nik, full_name="Nama Lama"), client_id=new.client_id, rev=2)
    verdict = only(agent.push(late))
    assert (verdict.status, kind(verdict)) == ("conflict", "stale-revision")
    assert only(agent.push(late)) == verdict
    assert agent.push(new) == accepted


@pytest.mark.own_server
def test_c4_revisions_of_one_registration_racing_end_at_the_newest(database: str | None, tmp_path: Path) -> None:
    with RunningCentre(tmp_path, database=database) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        nik, client_id = builders.fresh_nik(), builders.uid()
        items = [agent.item(builders.body(nik, full_name=f"Nama {n}"), client_id=client_id, rev=n) for n in (1, 2, 3)]
        twins = [_twin(agent) for _ in items]
        replies = _at_once(*(_pushing(twin, item) for twin, item in zip(twins, reversed(items), strict=True)))
        for twin in [agent, *twins]:
            twin.close()
        assert {only(reply).status for reply in replies} <= {"accepted", "conflict"}
        assert [body["person"]["full_name"] for body in centre.bodies()] == ["Nama 3"]  # type: ignore[index]


def _pushing(agent: Agent, item: PushItem) -> Callable[[], PushReply]:
    return lambda: agent.push(item)


def _server_id(reply: PushReply) -> str:
    receipt = only(reply).receipt
    assert receipt is not None
    return receipt.server_id
