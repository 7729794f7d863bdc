"""Every planted bug must be found by the simulator within 100 worlds of 200 steps; otherwise the ring is blind."""

import pytest

from mutants import centre_bugs, laptop_bugs, picture_bugs
from mutants.planting import MUTANTS, Mutant
from rings.simulator.runner import Failed, run_seed

MOST_SEEDS, STEPS = 100, 200
pytestmark = pytest.mark.expected_log("does not confirm", "is not signed", "prove nothing", "is not whole")

FILES = (centre_bugs, laptop_bugs, picture_bugs)
"""Importing them registers their bugs."""


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.expected_log
@pytest.mark.parametrize("bug", sorted(MUTANTS, key=lambda bug: bug.name), ids=lambda bug: bug.name.split()[0])
def test_the_simulator_finds(bug: Mutant) -> None:
    found = hunt(bug)
    assert found is not None, f"{bug.name} lived through {MOST_SEEDS} worlds"
    print(f"{bug.name}: {found.seed + 1} seeds, step {found.step}, {found.told}")
    assert found.told.split()[0] in bug.breaks, found.told


def hunt(bug: Mutant) -> Failed | None:
    """Return how a bug was found, or None."""
    with bug.planted():
        for seed in range(MOST_SEEDS):
            try:
                run_seed(seed, STEPS)
            except Failed as failure:
                return failure
    return None


def test_the_suite_is_whole() -> None:
    names = [bug.name.split()[0] for bug in MUTANTS]
    assert sorted(names) == [f"M{number:02}" for number in range(1, 38)]
    assert all(bug.plant.__module__ in {file.__name__ for file in FILES} and bug.seen for bug in MUTANTS)


def test_nothing_is_found_where_nothing_was_planted() -> None:
    assert run_seed(0, 60).steps == 60


def test_a_planted_bug_is_taken_out_again() -> None:
    bug = next(bug for bug in MUTANTS if bug.name.startswith("M03"))
    with bug.planted(), pytest.raises(Failed, match="I3"):
        run_seed(0, STEPS)
    assert run_seed(1, 20).steps == 20
