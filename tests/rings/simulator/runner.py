"""Run worlds from seeds, add up what was reached, and say how to repeat what failed."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from .mishaps import Violation
from .steps import last_storm, meanwhile, one
from .world import World

STEPS_PER_SEED = 200
HOSTILITY = 0.7


@dataclass(slots=True)
class Tally:
    """Add up what worlds went through. `trace` is the hash over every step, outcome and audit head."""

    steps: int = 0
    seeds: int = 0
    deaths: int = 0
    registrations: int = 0
    calls: int = 0
    effects: int = 0
    runs_to_heal: int = 0
    points: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    trace: str = ""


class Failed(Violation):
    """Report a broken promise with the seed and the step at which it was seen, and the line that repeats it."""

    def __init__(self, seed: int, step: int, steps: int, cause: BaseException) -> None:
        told = str(cause) if isinstance(cause, Violation) else f"I0 unexpected {type(cause).__name__}: {cause}"
        again = f"python -m tests.rings.simulator --seed {seed} --seeds 1 --length {steps} --verbose"
        super().__init__(f"seed {seed}, step {step}: {told}\n    repeat with: {again}")
        self.seed, self.step, self.told = seed, step, told


def run_seed(seed: int, steps: int = STEPS_PER_SEED, tally: Tally | None = None, *, verbose: bool = False) -> Tally:
    """Live one world. Raises `Failed` when a promise is broken or anything unexpected is raised."""
    tally = tally if tally is not None else Tally()
    trace = hashlib.sha256(tally.trace.encode())
    world = World(Random(seed))
    world.line.hostility = HOSTILITY
    world.line.meanwhile = lambda: meanwhile(world)
    done = 0
    try:
        for done in range(1, steps + 1):
            told = one(world)
            world.check()
            line = f"{done} {told} | {','.join(world.line.trail)}"
            tally.faults.update(world.line.trail)
            world.line.trail.clear()
            trace.update(f"{line} {world.oracle.head.hex()}\n".encode())
            if verbose:
                print(line)
        trace.update(last_storm(world).encode())
        world.check()
        tally.runs_to_heal = max(tally.runs_to_heal, world.heal())
    except Exception as error:
        raise Failed(seed, done, steps, error) from error
    finally:
        _add(tally, world, done)
        world.close()
    tally.trace = trace.hexdigest()
    return tally


def run_many(first: int, seeds: int, steps: int = STEPS_PER_SEED) -> Tally:
    """Live many worlds one after the other. Raises `Failed` at the first that breaks a promise."""
    tally = Tally()
    for seed in range(first, first + seeds):
        run_seed(seed, steps, tally)
    return tally


def _add(tally: Tally, world: World, steps: int) -> None:
    tally.steps += steps
    tally.seeds += 1
    tally.deaths += world.deaths
    tally.registrations += len(world.ledger.known)
    tally.calls += world.line.traffic.calls
    tally.points += world.points.counts
    tally.effects += world.centre.rows("SELECT count(*) FROM effect")[0][0]
    tally.states.update(str(world.oracle.state_of(client_id)) for client_id in world.officer.present)
