"""The planner always ends, keeps its call budget, and lets no bad record stop the others."""

import math
import random
from collections import deque
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.sync import planner
from lapangan_app.sync.pace import Pace
from lapangan_app.sync.planner import (
    Budget,
    Check,
    Enrol,
    Failure,
    Hello,
    Mishap,
    RunState,
    Send,
    SignIn,
    Stop,
    Wait,
    plan,
)

BUDGET = Budget()
READY = RunState(Pace(), greeted=True, enrolled=True, signed_in=True)


def test_goes_step_by_step() -> None:
    state = RunState(Pace(), due=1)
    assert plan(state, 0, BUDGET) == Hello()
    state = replace(planner.after_success(state), greeted=True)
    assert plan(state, 0, BUDGET) == Enrol()
    state = replace(planner.after_success(state), enrolled=True)
    assert plan(state, 0, BUDGET) == SignIn()
    state = replace(planner.after_success(state), signed_in=True)
    assert isinstance(plan(state, 0, BUDGET), Send)
    state = replace(planner.after_batch(state, 1, 0.1, BUDGET), due=0)
    assert plan(state, 0, BUDGET) == Check()
    state = replace(planner.after_success(state), checked=True)
    assert plan(state, 0, BUDGET) == Stop(None, None)
    assert plan(replace(state, next_due=30.0), 10, BUDGET) == Stop(None, 20.0)


def test_waits_on_the_clock_it_is_given_and_no_longer_than_its_patience() -> None:
    failed = planner.after_failure(replace(READY, due=1), Failure(Mishap.LOST, "offline", 1), 100.0, 0.5, BUDGET)
    assert plan(failed, 100.0, BUDGET) == Wait(failed.resume_at - 100.0)
    assert isinstance(plan(failed, failed.resume_at, BUDGET), Send)
    told = Failure(Mishap.BUSY, "server_busy", 1, retry_after=900.0)
    assert plan(planner.after_failure(READY, told, 100.0, 0.0, BUDGET), 100.0, BUDGET) == Stop("server_busy", 900.0)


def test_stops_at_once_when_asked() -> None:
    assert plan(replace(READY, due=5, stopping=True), 0, BUDGET) == Stop(None, None)


def test_a_success_forgives_failures() -> None:
    state = READY
    for _ in range(3):
        state = planner.after_failure(state, Failure(Mishap.LOST, "offline"), 0, 0.0, BUDGET)
    assert (state.failures, planner.after_success(state).failures) == (3, 0)


def test_size_doubles_while_batches_are_quick_and_halves_when_they_hang() -> None:
    pace = Pace(size=100, ceiling=500)
    sizes = []
    for _ in range(4):
        pace = pace.answered(pace.limit, quick=True)
        sizes.append(pace.limit)
    assert sizes == [200, 400, 500, 500]
    assert pace.answered(500, quick=False).limit == 500
    assert pace.slowed(500).limit == 250
    assert pace.slowed(1).limit == 1
    assert Pace(size=100).answered(40, quick=True).limit == 100, "a batch that was not full proves nothing"


def test_losses_that_have_nothing_to_do_with_size_do_not_keep_batches_small() -> None:
    pace = Pace(size=500).slowed(500)
    assert pace.limit == 250
    assert pace.answered(250, quick=True).limit == 500


def test_a_line_that_swallows_large_batches_is_tried_again_less_and_less_often() -> None:
    pace, tries = Pace(size=100), []
    for step in range(200):
        if pace.limit > 10:
            tries.append(step)
            pace = pace.slowed(pace.limit)
        else:
            pace = pace.answered(pace.limit, quick=True)
    gaps = [later - earlier for earlier, later in pairwise(tries)]
    assert max(gaps) > 15
    assert len(tries) < 30


def test_a_hunt_that_finds_nobody_blames_the_size_only_when_the_size_was_refused() -> None:
    half = Pace(size=100).refused(100).answered(50, quick=True)
    assert half.answered(50, quick=True).limit == 50
    broken = Pace(size=100).failed(100).answered(50, quick=True)
    assert broken.answered(50, quick=True).limit == 100


def test_leaves_room_for_what_stands_around_the_snapshots() -> None:
    assert Pace(size=10, max_bytes=100_000).bytes_for_snapshots < 100_000 - 10 * 300
    assert Pace(size=500, max_bytes=1024).bytes_for_snapshots == 1


# -- a small world: a queue, a server with bad records and bad weather


@dataclass
class Little:
    """Play one run against a model: `poison` records are refused, `weather` spoils calls at random."""

    total: int
    poison: set[int]
    chance: random.Random
    loss: float = 0.0
    most: int = 500
    stops_losing_at: int = 10_000
    answered: list[int] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    calls: int = 0
    now: float = 0.0

    def __post_init__(self) -> None:
        self.queue = deque(range(self.total))

    def run(self, pace: Pace) -> tuple[Stop, RunState]:
        """Follow the planner to its end."""
        state = RunState(pace, due=self.total, seen=self.total)
        for _ in range(40 * self.total + 400):
            action = plan(state, self.now, BUDGET)
            match action:
                case Stop():
                    return action, state
                case Wait(seconds):
                    self.now += seconds
                case Send():
                    state = self._send(state, action)
                case _:
                    self.calls += 1
                    state = self._quiet_call(state, action)
            state = replace(state, due=len(self.queue))
        raise AssertionError("the run does not end")

    def _lost(self) -> bool:
        return self.calls < self.stops_losing_at and self.chance.random() < self.loss

    def _quiet_call(self, state: RunState, action: object) -> RunState:
        if self._lost():
            return self._fail(state, Failure(Mishap.LOST, "offline"))
        done = {Hello: "greeted", Enrol: "enrolled", SignIn: "signed_in", Check: "checked"}[type(action)]
        return replace(planner.after_success(state), **{done: True})

    def _send(self, state: RunState, action: Send) -> RunState:
        self.calls += 1
        batch = list(islice(self.queue, action.limit))
        if self._lost():
            mishap = self.chance.choice([Mishap.LOST, Mishap.SLOW, Mishap.GARBLED])
            return self._fail(state, Failure(mishap, "offline", len(batch)))
        if len(batch) > self.most or self.poison & set(batch):
            if len(batch) == 1:
                self.held.append(self.queue.popleft())
            return self._fail(state, Failure(Mishap.REFUSED, "request_refused", len(batch)))
        for _ in batch:
            self.answered.append(self.queue.popleft())
        return planner.after_batch(state, len(batch), 0.5, BUDGET)

    def _fail(self, state: RunState, failure: Failure) -> RunState:
        return planner.after_failure(state, failure, self.now, self.chance.random(), BUDGET)


def play(little: Little, most_runs: int = 400) -> list[Stop]:
    """Run until the queue is empty, as the application would."""
    pace, ends = Pace(size=BUDGET.start_size), []
    for _ in range(most_runs):
        before = little.calls
        end, state = little.run(pace)
        ends.append(end)
        allowed = planner.calls_allowed(state, BUDGET)
        assert little.calls - before <= allowed, "L4"
        pace = state.pace
        if not little.queue:
            return ends
        little.now += end.retry_in or 0.0
        little.total = len(little.queue)
    raise AssertionError(f"{len(little.queue)} records starve after {most_runs} runs")


@given(total=st.integers(0, 1200), poison=st.sets(st.integers(0, 1199), max_size=4), seed=st.integers(0, 2**32))
def test_L2_bad_records_are_held_and_all_others_pass(total: int, poison: set[int], seed: int) -> None:
    bad = {number for number in poison if number < total}
    little = Little(total, bad, random.Random(seed))
    play(little)
    assert sorted(little.held) == sorted(bad)
    assert sorted(little.answered) == [number for number in range(total) if number not in bad]


@given(
    total=st.integers(1, 250),
    poison=st.sets(st.integers(0, 249), max_size=2),
    loss=st.floats(0, 0.6),
    most=st.integers(1, 500),
    seed=st.integers(0, 2**32),
)
def test_L1_once_the_weather_clears_everything_is_answered(
    total: int, poison: set[int], loss: float, most: int, seed: int
) -> None:
    bad = {number for number in poison if number < total}
    little = Little(total, bad, random.Random(seed), loss=loss, most=most, stops_losing_at=100)
    play(little)
    assert sorted(little.answered + little.held) == list(range(total))
    assert set(little.held) == bad


@given(total=st.integers(0, 5000), size=st.integers(1, 500))
def test_L4_a_fair_day_needs_few_calls(total: int, size: int) -> None:
    little = Little(total, set(), random.Random(1))
    end, _ = little.run(Pace(size=size))
    assert end == Stop(None, None)
    assert little.calls <= math.ceil(total / size) + 4


def test_a_bisection_costs_no_more_than_its_logarithm() -> None:
    for bad in range(0, 500, 7):
        little = Little(500, {bad}, random.Random(1))
        play(little)
        fair = Little(500, set(), random.Random(1))
        play(fair)
        assert little.calls - fair.calls <= 2 * math.log2(512) + 2


@given(
    failures=st.lists(st.sampled_from(list(Mishap)), min_size=1, max_size=30),
    sent=st.integers(0, 500),
    chance=st.floats(0, 1),
)
def test_every_state_that_failures_lead_to_has_a_next_action(failures: list[Mishap], sent: int, chance: float) -> None:
    state = replace(READY, due=sent, seen=sent)
    for mishap in failures:
        state = planner.after_failure(state, Failure(mishap, "x", sent), 0.0, chance, BUDGET)
        action = plan(state, 0.0, BUDGET)
        assert isinstance(action, Wait | Stop | Send | Check)
        assert 1 <= state.pace.limit <= 500
        if isinstance(action, Wait):
            assert 0 < action.seconds <= BUDGET.patience
