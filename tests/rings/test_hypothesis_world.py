"""The same worlds driven by Hypothesis: fewer and shorter than the simulator's, but failures are shrunk to the core."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from lapangan_app.errors import AppError
from mutants import laptop_bugs
from mutants.planting import MUTANTS
from rings.simulator.faults import FAULTS
from rings.simulator.world import World

PEOPLE = st.integers(0, 12)  # few people, so that NIKs collide
SOMEONE = st.integers(0, 50)
YEARS = st.sampled_from([1970, 2026, 2099])
SECONDS = st.sampled_from([60, 3_600, 172_800, 1_814_400])
CALLS = st.lists(st.sampled_from(sorted(FAULTS)), max_size=8)
PHOTOS = st.lists(st.integers(1, 3000).map(lambda size: bytes([size % 251]) * size), max_size=2, unique=True)
DEATH = st.none() | st.integers(0, 60)

FILES = (laptop_bugs,)
"""Importing it registers its bugs."""

pytestmark = pytest.mark.expected_log("does not confirm", "is not signed", "prove nothing", "is not whole")


class WorldMachine(RuleBasedStateMachine):
    """Act in one world; the oracle is asked after every rule, and in the end everything must heal."""

    world: World | None = None

    @initialize(seed=st.integers(0, 3))
    def begin(self, seed: int) -> None:
        self.world = World(Random(seed))

    @property
    def alive(self) -> World:
        assert self.world is not None
        return self.world

    def someone(self, choice: int) -> str:
        present = self.alive.officer.present
        return present[choice % len(present)]

    def anybody(self) -> bool:
        return self.world is not None and bool(self.world.officer.present)

    @rule(number=PEOPLE, sound=st.booleans(), death=DEATH, photos=PHOTOS)
    def save(self, number: int, sound: bool, death: int | None, photos: list[bytes]) -> None:
        self.arm(death)
        self.alive.attempt(lambda: self.alive.officer.save_new(number, sound=sound, photos=photos))

    @precondition(anybody)
    @rule(choice=SOMEONE, death=DEATH, number=st.none() | PEOPLE)
    def amend(self, choice: int, death: int | None, number: int | None) -> None:
        self.arm(death)
        client_id = self.someone(choice)
        self.alive.attempt(lambda: self.alive.officer.amend(client_id, number=number))

    @precondition(anybody)
    @rule(choice=SOMEONE, name=st.sampled_from(["hold", "release", "remove", "save_again"]))
    def change(self, choice: int, name: str) -> None:
        client_id = self.someone(choice)
        self.alive.attempt(lambda: getattr(self.alive.officer, name)(client_id))

    @rule(number=PEOPLE)
    def draft(self, number: int) -> None:
        self.alive.attempt(lambda: self.alive.officer.open_draft(number))

    @rule(calls=CALLS, most=st.sampled_from([1, 3, 50]), death=DEATH, amend=st.none() | SOMEONE)
    def sync(self, calls: list[str], most: int, death: int | None, amend: int | None) -> None:
        world = self.alive
        world.line.script, world.centre.max_items = ["none", "none", *calls], most
        world.line.meanwhile = lambda: self.amend_once(amend)
        self.arm(death)
        world.attempt(lambda: str(world.synchronise().calls))

    @rule(seconds=SECONDS)
    def tick(self, seconds: int) -> None:
        self.alive.clock.pass_time(seconds)

    @rule(year=YEARS)
    def clock_jump(self, year: int) -> None:
        self.alive.clock.jump(datetime(year, 11, 22, tzinfo=UTC))

    @rule(number=PEOPLE, serial=st.integers(0, 10**6))
    def rival(self, number: int, serial: int) -> None:
        self.alive.centre.take_from_rival(number, serial, "di desa sebelah")

    @rule(reboot=st.booleans(), orderly=st.booleans())
    def start_again(self, reboot: bool, orderly: bool) -> None:
        self.alive.start_again(reboot=reboot, orderly=orderly)

    @invariant()
    def promises_hold(self) -> None:
        if self.world is not None:
            self.world.check()

    def teardown(self) -> None:
        if self.world is None:
            return
        try:
            self.world.heal()
        finally:
            self.world.close()

    def arm(self, death: int | None) -> None:
        if death is not None:
            self.alive.points.arm(death)

    def amend_once(self, choice: int | None) -> None:
        self.alive.line.meanwhile = lambda: None
        if choice is not None and self.anybody():
            self.alive.officer.amend(self.someone(choice))


QUICK = settings(
    max_examples=200,
    stateful_step_count=25,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)


@pytest.mark.slow
@pytest.mark.no_cover
def test_promises_hold_in_worlds_that_hypothesis_thinks_of() -> None:
    run_state_machine_as_test(WorldMachine, settings=QUICK)


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["M03", "M08"])
def test_hypothesis_sees_a_planted_bug(name: str) -> None:
    bug = next(bug for bug in MUTANTS if bug.name.startswith(name))
    unshrunk = settings(QUICK, phases=[Phase.generate], print_blob=False)
    # the oracle sees it, or a guard of the store refuses it first, whichever the examples reach before the other
    with bug.planted(), pytest.raises((AssertionError, AppError)):
        run_state_machine_as_test(WorldMachine, settings=unshrunk)
