"""The engine believes only verified verdicts, and everything else leaves a record waiting with the same key."""

import contextlib
from collections.abc import Callable

import msgspec
import pytest

from fakes.apis import TENANT, FakeCentre, Signer, problem
from lapangan_app.domain.states import State
from lapangan_app.errors import (
    AppError,
    BadAnswer,
    CaptivePortal,
    ClientTooOld,
    ClockWrong,
    DeviceRevoked,
    NotEnrolled,
    Offline,
    RequestRefused,
    ServerBusy,
    SignInNeeded,
    TlsFailed,
    WrongAddress,
    WrongTenant,
)
from lapangan_app.sync.events import Phase
from lapangan_app.sync.planner import Budget
from lapangan_contract.messages import PushReply, Verdict
from sync.conftest import World, client_id


class Crash(BaseException):
    """Stand for the end of the process."""


def test_delivers_everything_and_reconciles(world: World) -> None:
    world.save(*range(1, 251))
    report = world.run()
    assert (report.accepted, report.delivered, report.waiting, report.held) == (250, 250, 0, 0)
    assert report.receipts_verified == 250
    assert report.stopped_by is None
    assert report.retry_in is None
    assert report.reconciled
    assert set(world.outbox.states().values()) == {State.ACCEPTED}
    assert len(world.outbox.receipts) == 250
    assert world.seen[-1].phase is Phase.DONE
    assert world.seen[-1].done == 250


def test_says_hello_even_when_nothing_waits(world: World) -> None:
    report = world.run()
    assert world.api.calls == ["hello", "sign_in"]
    assert report.reconciled
    assert report.stopped_by is None


def test_sends_nothing_to_another_tenant(world: World) -> None:
    world.save(1)
    world.centre.hello = lambda: msgspec.structs.replace(FakeCentre().hello(), tenant="orang-lain")  # type: ignore[method-assign]
    assert world.run().stopped_by == "wrong_tenant"
    assert world.api.calls == ["hello"]
    assert world.outbox.state(client_id(1)) is State.READY


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"contract_min": 2, "contract_max": 3}, "client_too_old"),
        ({"min_client": "0.2.0"}, "client_too_old"),
        ({"kid": Signer(9).public.kid}, "wrong_tenant"),
    ],
)
def test_sends_nothing_to_a_server_it_cannot_work_with(world: World, changes: dict[str, object], code: str) -> None:
    world.save(1)
    hello = msgspec.structs.replace(world.centre.hello(), **changes)
    world.centre.hello = lambda: hello  # type: ignore[method-assign]
    assert world.run().stopped_by == code
    assert "push" not in world.api.calls


def test_enrols_once(world: World) -> None:
    world.enrolled = False
    world.start()
    assert world.run().enrolled
    assert not world.run().enrolled
    assert world.api.enrolments == 1


# -- verdicts


def changed_receipt(reply: PushReply, signer: Signer, **changes: object) -> PushReply:
    """Change the first receipt of a reply and sign the reply again."""
    first = reply.verdicts[0]
    assert first.receipt is not None
    receipt = msgspec.structs.replace(first.receipt, **changes)
    verdicts = (msgspec.structs.replace(first, receipt=receipt), *reply.verdicts[1:])
    return signer.seal(msgspec.structs.replace(reply, verdicts=verdicts))


@pytest.mark.parametrize(
    "changes",
    [{"hash": "f" * 64}, {"rev": 2}, {"tenant": "orang-lain"}, {"key": "0" * 36 + ":" + "1" * 36 + ":1"}],
)
def test_F29_genuine_receipt_for_something_else_holds_the_record(world: World, changes: dict[str, object]) -> None:
    world.save(1, 2)
    world.api.twist = lambda reply: changed_receipt(reply, world.centre.signer, **changes)
    report = world.run()
    assert world.outbox.state(client_id(1)) is State.HELD
    assert world.outbox.reason(client_id(1)) == "receipt_mismatch"
    assert world.outbox.state(client_id(2)) is State.ACCEPTED
    assert (report.accepted, report.held) == (1, 1)
    assert ("receipt_mismatch", 1) in report.failures


def strip_receipts(reply: PushReply) -> PushReply:
    return answers(reply, *(msgspec.structs.replace(verdict, receipt=None) for verdict in reply.verdicts))


def strip_receipts_only(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(strip_receipts(reply), kid=reply.kid, signature=reply.signature)


def forge(reply: PushReply) -> PushReply:
    return changed_receipt(reply, Signer(9))


def break_signature(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, signature="A" * 86)


def strip_signature(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, signature=None)


def strip_key_id(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, kid=None)


def name_another_key(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, kid=Signer(9).public.kid)


def alter_unsealed(reply: PushReply) -> PushReply:
    return msgspec.structs.replace(changed_receipt(reply, Signer(), server_id="S-9"), signature=reply.signature)


def unregistered(reply: PushReply) -> PushReply:
    other = msgspec.structs.replace(problem("not-eligible"), type="https://example.org/duplicate", detail="duplicate")
    return answers(reply, Verdict(key=reply.verdicts[0].key, status="rejected", problem=other))


def answers(reply: PushReply, *verdicts: Verdict) -> PushReply:
    """Let the centre itself say something else."""
    return Signer().seal(msgspec.structs.replace(reply, verdicts=verdicts, count=len(verdicts)))


def says(status: str, name: str, **facts: object):  # type: ignore[no-untyped-def]
    """Return a twist that answers the first key with a problem."""
    return lambda reply: answers(
        reply, Verdict(key=reply.verdicts[0].key, status=status, problem=problem(name), **facts)
    )


@pytest.mark.parametrize(
    ("twist", "reason"),
    [
        (strip_receipts, "bad_answer"),
        (forge, "bad_answer"),
        (break_signature, "bad_answer"),
        (strip_receipts_only, "bad_answer"),
        (strip_signature, "bad_answer"),
        (strip_key_id, "bad_answer"),
        (name_another_key, "bad_answer"),
        (alter_unsealed, "bad_answer"),
        (unregistered, "bad_answer"),
        (answers, "no_verdict"),
        (
            lambda reply: answers(reply, *reply.verdicts, Verdict(key=reply.verdicts[0].key, status="unknown")),
            "bad_answer",
        ),
        (lambda reply: answers(reply, Verdict(key=reply.verdicts[0].key, status="unknown")), "bad_answer"),
        (lambda reply: answers(reply, Verdict(key=reply.verdicts[0].key, status="rejected")), "bad_answer"),
        (says("retry", "in-progress"), "in-progress"),
        (says("retry", "overloaded"), "server_busy"),
        (says("rejected", "overloaded"), "bad_answer"),
        (says("rejected", "in-progress"), "bad_answer"),
        (says("rejected", "token-invalid"), "bad_answer"),
        (says("rejected", "nik-registered"), "bad_answer"),
        (says("conflict", "not-eligible"), "bad_answer"),
        (says("rejected", "not-eligible", hash="f" * 64), "bad_answer"),
    ],
)
def test_what_is_not_a_verified_verdict_leaves_the_record_waiting(world: World, twist, reason: str) -> None:  # type: ignore[no-untyped-def]
    (key,) = world.save(1)
    world.api.twist = twist
    report = world.run()
    assert world.outbox.state(client_id(1)) is State.READY
    assert world.outbox.reason(client_id(1)) == reason
    assert report.delivered == 0
    assert not report.reconciled
    assert report.retry_in is not None
    world.api.twist = lambda reply: reply
    world.run_until_quiet()
    assert world.outbox.state(client_id(1)) is State.ACCEPTED
    assert {sent for batch in world.api.pushed for sent in batch} == {key}, "the key is permanent"


UNSIGNED: tuple[Callable[[PushReply], PushReply], ...] = (
    lambda reply: msgspec.structs.replace(reply, verdicts=reply.verdicts[::-1]),
    lambda reply: msgspec.structs.replace(reply, verdicts=reply.verdicts[1:], count=reply.count - 1),
    lambda reply: msgspec.structs.replace(reply, verdicts=(*reply.verdicts, reply.verdicts[0]), count=reply.count + 1),
    lambda reply: msgspec.structs.replace(reply, signature=None),
)


@pytest.mark.parametrize("twist", UNSIGNED)
def test_of_a_reply_that_somebody_changed_nothing_is_believed(world: World, twist) -> None:  # type: ignore[no-untyped-def]
    world.save(1, 2, 3)
    world.centre.refuse[client_id(3)] = problem("not-eligible")
    world.api.twist = twist
    report = world.run()
    assert set(world.outbox.states().values()) == {State.READY}, "neither the receipts nor the refusal"
    assert {world.outbox.reason(client_id(number)) for number in (1, 2, 3)} == {"bad_answer"}
    assert (report.delivered, ("bad_answer", 3) in report.failures) == (0, True)


@pytest.mark.parametrize(
    "twist", [lambda r: msgspec.structs.replace(r, count=r.count + 1), lambda r: msgspec.structs.replace(r, count=0)]
)
def test_a_reply_without_its_end_marker_is_no_reply(world: World, twist) -> None:  # type: ignore[no-untyped-def]
    world.save(1)
    world.api.twist = twist
    report = world.run()
    assert (world.outbox.state(client_id(1)), report.delivered) == (State.READY, 0)
    assert report.stopped_by == "bad_answer"


def test_F54_reply_of_another_tenant_stops_the_run(world: World) -> None:
    world.save(1, 2)
    world.api.twist = lambda reply: msgspec.structs.replace(reply, tenant="orang-lain")
    assert world.run().stopped_by == "wrong_tenant"
    assert set(world.outbox.states().values()) == {State.READY}


def test_F28_reordered_repeated_and_strange_keys(world: World) -> None:
    world.save(1, 2, 3)
    strange = Verdict(key="9" * 36 + ":" + "8" * 36 + ":1", status="accepted")

    def twist(reply: PushReply) -> PushReply:
        first, second, third = reply.verdicts
        return answers(reply, third, strange, first, first, second)

    world.api.twist = twist
    assert world.run().accepted == 3


def test_F27_half_a_reply_settles_half_by_key(world: World) -> None:
    world.save(*range(1, 7))
    world.api.twist = lambda reply: answers(reply, *reply.verdicts[3:])
    world.budget = Budget()
    report = world.run()
    assert [world.outbox.state(client_id(n)) for n in range(1, 7)] == [State.READY] * 3 + [State.ACCEPTED] * 3
    assert ("no_verdict", 3) in report.failures


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("invalid-registration", State.REJECTED),
        ("not-eligible", State.REJECTED),
        ("hash-mismatch", State.REJECTED),
        ("key-reused", State.REJECTED),
        ("schema-unknown", State.REJECTED),
        ("nik-registered", State.CONFLICT),
        ("stale-revision", State.CONFLICT),
    ],
)
def test_F31_F36_final_item_problems(world: World, name: str, state: State) -> None:
    world.save(1, 2)
    world.centre.refuse[client_id(1)] = problem(name)
    if state is State.REJECTED:
        world.api.twist = lambda reply: answers(
            reply, msgspec.structs.replace(reply.verdicts[0], status="rejected"), *reply.verdicts[1:]
        )
    report = world.run()
    assert world.outbox.state(client_id(1)) is state
    assert world.outbox.reason(client_id(1)) == name
    assert world.outbox.state(client_id(2)) is State.ACCEPTED
    assert report.rejected + report.conflict == 1


def test_F88_receipt_of_an_older_revision_never_accepts_the_newer(world: World) -> None:
    world.save(1)

    def amend(reply: PushReply) -> PushReply:
        world.api.twist = lambda same: same
        world.outbox.save(client_id(1), {"n": 1, "text": "amended"})
        return reply

    world.api.twist = amend
    world.run()
    assert world.outbox.state(client_id(1)) is State.ACCEPTED
    assert [key[-1] for batch in world.api.pushed for key in batch] == ["1", "2"]
    assert world.centre.newest[client_id(1)][0] == 2


# -- failures of the run

RUN_ENDS = [
    (CaptivePortal(), "captive_portal"),
    (TlsFailed(why="expired"), "tls_failed"),
    (ClockWrong(), "clock_wrong"),
    (SignInNeeded(), "sign_in_needed"),
    (NotEnrolled(), "not_enrolled"),
    (DeviceRevoked(), "device_revoked"),
    (WrongAddress(), "wrong_address"),
    (WrongTenant(), "wrong_tenant"),
    (ClientTooOld(), "client_too_old"),
]


@pytest.mark.parametrize("call", ["hello", "sign_in", "push"])
@pytest.mark.parametrize(("error", "code"), RUN_ENDS)
def test_a_failure_that_waiting_cannot_mend_ends_the_run(world: World, error: AppError, code: str, call: str) -> None:
    world.save(1, 2)
    world.api.before = lambda name, number: error if name == call else None
    report = world.run()
    assert report.stopped_by == code
    assert report.retry_in is not None
    assert set(world.outbox.states().values()) == {State.READY}
    assert world.api.calls.count(call) == 1
    assert not world.stop.waits


@pytest.mark.parametrize(
    "error",
    [
        Offline(why="reset"),
        Offline(why="timeout"),
        ServerBusy(status=503),
        ServerBusy(status=500),
        BadAnswer(why="cut"),
    ],
)
def test_F24_answer_lost_after_the_commit_is_sent_again_with_the_same_key(world: World, error: AppError) -> None:
    keys = world.save(1, 2, 3)
    lost: list[int] = []

    def after(name: str, number: int) -> AppError | None:
        if name == "push" and not lost:
            lost.append(number)
            return error
        return None

    world.api.after = after
    report = world.run()
    assert report.accepted == 3
    assert report.reconciled
    assert world.centre.applies == keys, "one effect each"
    assert [key for batch in world.api.pushed for key in batch] == keys * 2


def test_gives_up_after_a_few_failures_and_says_when_to_come_back(world: World) -> None:
    world.save(1)
    world.api.before = lambda name, number: Offline(why="dns")
    report = world.run()
    assert report.stopped_by == "offline"
    assert report.retry_in is not None
    assert 1 < len(world.api.calls) <= world.budget.setbacks + 1


def test_runs_that_fail_come_back_later_and_later(world: World) -> None:
    world.save(1)
    world.api.before = lambda name, number: CaptivePortal()
    waits = [world.run().retry_in or 0 for _ in range(5)]
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]


def test_F35_obeys_retry_after_on_the_monotonic_clock(world: World) -> None:
    world.save(1)
    world.api.before = lambda name, number: ServerBusy(5.0, status=429) if name == "push" and number < 4 else None
    assert world.run().accepted == 1
    assert world.stop.waits == [5.0]


def test_F35_a_long_retry_after_ends_the_run(world: World) -> None:
    world.save(1)
    world.api.before = lambda name, number: ServerBusy(600.0, status=503) if name == "push" else None
    report = world.run()
    assert (report.stopped_by, report.retry_in) == ("server_busy", 600.0)
    assert not world.stop.waits


# -- bad records


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RequestRefused("malformed"), "malformed"),
        (RequestRefused("invalid-request"), "malformed"),
        (RequestRefused("too-large"), "too_large"),
    ],
)
@pytest.mark.parametrize("bad", [1, 57, 100, 150])
def test_F30_F38_one_bad_record_is_found_and_held_and_the_others_go_on(
    world: World, error: AppError, reason: str, bad: int
) -> None:
    world.save(*range(1, 151))
    world.centre.poison[client_id(bad)] = error
    report = world.run()
    assert (world.outbox.state(client_id(bad)), world.outbox.reason(client_id(bad))) == (State.HELD, reason)
    assert (report.accepted, report.held) == (149, 1)
    assert report.stopped_by is None


@pytest.mark.parametrize("error", [ServerBusy(status=500), RequestRefused("malformed", typed=False)])
def test_F40_a_record_on_which_the_server_always_fails_is_held_while_others_pass(world: World, error: AppError) -> None:
    world.save(*range(1, 41))
    world.centre.poison[client_id(7)] = error
    for late in range(100, 140):  # life goes on: others keep arriving
        world.run()
        if world.outbox.state(client_id(7)) is State.HELD:
            break
        world.save(late)
        world.clock.pass_time(60)
    assert world.outbox.state(client_id(7)) is State.HELD
    world.clock.pass_time(60)
    world.run_until_quiet()
    assert sum(state is State.ACCEPTED for state in world.outbox.states().values()) == len(world.outbox.states()) - 1


@pytest.mark.parametrize("error", [ServerBusy(status=500), RequestRefused("malformed", typed=False)])
def test_F40_a_server_that_is_simply_down_convicts_nobody(world: World, error: AppError) -> None:
    world.save(*range(1, 6))
    world.api.before = lambda name, number: error if name == "push" else None
    for _ in range(30):
        world.run()
        world.clock.pass_time(600)
    assert set(world.outbox.states().values()) == {State.READY}
    world.api.before = lambda name, number: None
    world.run_until_quiet()
    assert set(world.outbox.states().values()) == {State.ACCEPTED}


def test_F59_a_line_that_swallows_large_batches_still_delivers(world: World) -> None:
    world.save(*range(1, 101))
    world.api.before = lambda name, number: (
        Offline(why="deadline") if name == "push" and len(world.api.pushed[-1]) > 10 else None
    )
    world.run_until_quiet()
    assert set(world.outbox.states().values()) == {State.ACCEPTED}


def test_F38_a_server_that_takes_only_small_batches(world: World) -> None:
    world.save(*range(1, 101))
    world.api.before = lambda name, number: (
        RequestRefused("too-large") if name == "push" and len(world.api.pushed[-1]) > 10 else None
    )
    world.run_until_quiet()
    assert set(world.outbox.states().values()) == {State.ACCEPTED}


# -- stopping, crashing, coming back


def test_stops_when_asked_and_leaves_nothing_in_flight(world: World) -> None:
    world.save(*range(1, 301))

    def stop_at_first_push(name: str) -> None:
        world.stop.stopped = world.stop.stopped or name == "sync.answered"

    world.fault_point = stop_at_first_push
    report = world.run()
    assert report.stopped_by is None
    assert 0 < report.accepted < 300
    assert State.SENDING not in world.outbox.states().values()
    assert report.retry_in is None


FAULT_POINTS = [
    "sync.recovered",
    "sync.greeted",
    "sync.enrolled",
    "sync.signed_in",
    "sync.claimed",
    "sync.sent",
    "sync.answered",
    "sync.judged",
    "sync.settled",
    "sync.released",
    "sync.checked",
]


@pytest.mark.parametrize("point", FAULT_POINTS)
@pytest.mark.parametrize("nth", [1, 2])
def test_F08_F11_a_crash_anywhere_loses_and_repeats_nothing(world: World, point: str, nth: int) -> None:
    world.enrolled = False
    world.start()
    keys = world.save(*range(1, 251))
    # a failure in the second push makes the engine give a claimed batch back
    world.api.before = lambda name, number: Offline(why="reset") if name == "push" and number == 5 else None
    hits: list[str] = []

    def crash(name: str) -> None:
        if name == point:
            hits.append(name)
            if len(hits) == nth:
                raise Crash

    world.fault_point = crash
    with contextlib.suppress(Crash):
        world.run()
    assert hits, f"{point} was never passed"
    world.fault_point = lambda name: None
    world.start()
    world.run_until_quiet()
    assert set(world.outbox.states().values()) == {State.ACCEPTED}
    assert sorted(world.centre.applies) == sorted(keys), "exactly one effect each"


def test_M06_what_was_in_flight_at_a_crash_is_not_taken_for_sent(world: World) -> None:
    world.save(1)
    world.outbox.claim("before the crash", 0.0, 10, 10_000)
    world.start()
    assert world.run().accepted == 1
    assert world.api.pushed


def test_an_outbox_that_fails_is_recovered_by_the_next_run(world: World) -> None:
    world.save(1)
    settle = world.outbox.settle
    world.outbox.settle = lambda attempt, settlements: (_ for _ in ()).throw(OSError("disk"))  # type: ignore[method-assign]
    with pytest.raises(OSError, match="disk"):
        world.run()
    world.outbox.settle = settle  # type: ignore[method-assign]
    assert world.run().accepted == 1


@pytest.mark.expected_log("does not confirm 2 of 2")
def test_F53_a_forgetful_centre_is_reported_and_nothing_is_deleted(world: World) -> None:
    world.save(1, 2)
    world.centre.lookup = lambda keys: PushReply(  # type: ignore[method-assign]
        tenant=TENANT, verdicts=tuple(Verdict(key=key, status="unknown") for key in keys), count=len(keys)
    )
    report = world.run()
    assert not report.reconciled
    assert ("centre_forgot", 2) in report.failures
    assert set(world.outbox.states().values()) == {State.ACCEPTED}
