"""Bugs that other systems have shipped, planted one at a time: the invariants of the virtual world must catch each."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import msgspec
import pytest

from fakes.apis import credentials, problem
from fakes.hostile import Behaviour, HostileServer, PoliteCentre
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.ids import record_key
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.states import State
from lapangan_app.errors import CaptivePortal
from lapangan_app.sync import run, transport, verdicts
from lapangan_app.sync.transport import HttpApi
from lapangan_contract.messages import PATH_PUSH, PushItem, PushReply
from sync.conftest import World, client_id
from sync.weather import Weather

SEEDS = range(8)


def lives(seed: int) -> None:
    """Live through bad weather and then a fine day; raises `AssertionError` when anything is wrong."""
    world = World()
    weather = Weather(world, seed, death=0.02)
    weather.live(40)
    weather.clear()
    world.start()
    world.run_until_quiet()
    world.check()
    assert set(world.outbox.states().values()) <= {State.ACCEPTED}, "I8"


def assert_caught() -> None:
    """Demand that at least one of a few seeds finds the planted bug."""
    for seed in SEEDS:
        try:
            lives(seed)
        except AssertionError:
            return
    pytest.fail("the planted bug went unnoticed")


@pytest.mark.parametrize("seed", SEEDS)
def test_without_a_bug_nothing_is_caught(seed: int) -> None:
    lives(seed)


def accepted(key: str) -> Settlement:
    """Return what a careless program would believe."""
    return Settlement(key, Outcome.ACCEPTED, reason="receipt", server_id="?", receipt=b"{}")


def test_M01_a_new_key_for_each_try(monkeypatch: pytest.MonkeyPatch) -> None:
    honest, tries = run.push_items, iter(range(2, 10**9))

    def fresh_keys(records):  # type: ignore[no-untyped-def]
        def fresh(item: PushItem) -> PushItem:
            number = next(tries)
            return msgspec.structs.replace(item, key=record_key(item.key[:36], item.client_id, number), rev=number)

        return tuple(fresh(item) for item in honest(records))

    monkeypatch.setattr(run, "push_items", fresh_keys)
    assert_caught()


def test_M03_marked_done_before_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = run.Run._claim

    def eager(self, action):  # type: ignore[no-untyped-def]
        batch = honest(self, action)
        if batch is not None:
            self._settle(batch, [accepted(record.key) for record in batch.records])
        return batch

    monkeypatch.setattr(run.Run, "_claim", eager)
    assert_caught()


@pytest.mark.expected_log("does not confirm")
def test_M04_a_missing_verdict_taken_for_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = verdicts._settle

    def lenient(record, answers, trust, due_again):  # type: ignore[no-untyped-def]
        return accepted(record.key) if not answers else honest(record, answers, trust, due_again)

    monkeypatch.setattr(verdicts, "_settle", lenient)

    def without_first(reply: PushReply) -> PushReply:
        left = msgspec.structs.replace(reply, verdicts=reply.verdicts[1:], count=len(reply.verdicts) - 1)
        return world.centre.signer.seal(left)

    world = World()
    world.save(1, 2)
    world.api.twist = without_first
    world.run()
    assert world.outbox.receipts[record_key(world.outbox.device_id, client_id(1), 1)] == b"{}", "the bug is at work"
    with pytest.raises(AssertionError, match="I3"):
        world.check()


def test_M06_what_was_in_flight_taken_for_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    def hopeful(self) -> int:  # type: ignore[no-untyped-def]
        flying = [row for row in self._rows if row.st == "sending"]
        for row in flying:
            self.settle(row.attempt_id, [accepted(row.out.key)])
        return len(flying)

    monkeypatch.setattr("fakes.outboxes.FakeOutbox.recover", hopeful)
    assert_caught()


@pytest.mark.expected_log("does not confirm")
def test_M08_a_receipt_of_another_revision_is_good_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "receipt_matches", lambda *_: True)
    world = World()
    world.save(1, 2)

    def swap(reply: PushReply) -> PushReply:
        first, second = reply.verdicts
        mixed = (
            msgspec.structs.replace(first, receipt=second.receipt),
            msgspec.structs.replace(second, receipt=first.receipt),
        )
        return world.centre.signer.seal(msgspec.structs.replace(reply, verdicts=mixed))

    world.api.twist = swap
    world.run()
    with pytest.raises(AssertionError, match="I3"):
        world.check()


def test_M12_every_4xx_is_final(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = verdicts._judge_one

    def hasty(record, answer, trust):  # type: ignore[no-untyped-def]
        if answer.problem is not None and 400 <= answer.problem.status < 500:
            return Settlement(record.key, Outcome.REJECTED, reason="refused")
        return honest(record, answer, trust)

    monkeypatch.setattr(verdicts, "_judge_one", hasty)
    world = World()
    world.save(1)
    world.centre.refuse[client_id(1)] = problem("in-progress")  # another attempt is under way: 409, and retryable
    world.run()
    world.centre.refuse.clear()
    with pytest.raises(AssertionError, match="I8"):
        world.check()


@contextmanager
def portal() -> Iterator[Callable[[], HttpApi]]:
    """Run a centre whose pushes are answered by a hotspot's page."""
    page = b"<html>Silakan masuk</html>"
    behaviours: dict[str, Behaviour] = {PATH_PUSH: lambda line, request: line.answer(200, page, "text/html")}
    with HostileServer(PoliteCentre(), behaviours) as server:
        yield lambda: HttpApi(credentials(base_url=server.url), SystemClock())


def test_M02_a_page_of_a_hotspot_taken_for_success(monkeypatch: pytest.MonkeyPatch) -> None:
    """The transport refuses the page; were it to let it pass as an empty success, the engine still believes nothing."""
    with portal() as api, closing(api()) as honest, pytest.raises(CaptivePortal):
        honest.begin_push(()).result()
    monkeypatch.setattr(transport, "decode", lambda body, kind: PushReply(tenant="desa-uji", verdicts=(), count=0))
    monkeypatch.setattr(transport, "JSON", "text/html")
    world = World()
    world.save(1)
    with portal() as api, closing(api()) as fooled:
        fooled._token, fooled._token_ends = "token" * 4, float("inf")
        world.api.begin_push = fooled.begin_push  # type: ignore[method-assign]
        world.run()
    world.check()
    assert world.outbox.state(client_id(1)) is State.READY
    assert world.outbox.reason(client_id(1)) == "no_verdict"
