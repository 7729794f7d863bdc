"""Run worlds from the command line and print what they went through."""

import argparse
import logging
import sys
import time
from collections import Counter

from .mishaps import Violation
from .runner import STEPS_PER_SEED, Tally, run_seed


def main() -> int:
    """Parse the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.rings.simulator", description=__doc__)
    parser.add_argument("--steps", type=int, default=20_000, help="steps in all")
    parser.add_argument("--length", type=int, default=STEPS_PER_SEED, help="steps of one world")
    parser.add_argument("--seed", type=int, default=0, help="first seed")
    parser.add_argument("--seeds", type=int, help="how many worlds (instead of --steps)")
    parser.add_argument("--verbose", action="store_true", help="print every step")
    chosen = parser.parse_args()
    logging.disable(logging.WARNING)  # the engine reports every doctored answer
    seeds = chosen.seeds or -(-chosen.steps // chosen.length)
    tally, started = Tally(), time.process_time()
    try:
        for seed in range(chosen.seed, chosen.seed + seeds):
            run_seed(seed, chosen.length, tally, verbose=chosen.verbose)
    except Violation as failure:
        print(failure, file=sys.stderr)
        return 1
    _report(tally, time.process_time() - started)
    return 0


def _report(tally: Tally, seconds: float) -> None:
    print(f"{tally.steps} steps, {tally.seeds} seeds, {tally.deaths} deaths, {tally.registrations} registrations")
    print(f"{tally.calls} calls, {tally.effects} effects at the centre, healed within {tally.runs_to_heal} runs")
    print(f"{seconds:.1f} s on one core, {tally.steps / seconds:.0f} steps/s, 0 violations, trace {tally.trace[:16]}")
    for title, counts in (("states", tally.states), ("faults", tally.faults), ("points", tally.points)):
        print(f"{title} ({len(counts)}): {_listed(counts)}")


def _listed(counts: Counter[str]) -> str:
    return " ".join(f"{name}={count}" for name, count in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main())
