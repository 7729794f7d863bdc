"""`python -m benchmarks [--json] [--only NAME] [--quick]`: print every figure with its floor and its goal."""

import argparse
import json
import sys
from collections.abc import Callable
from importlib import import_module

from benchmarks.measuring import Figure

AREAS = ("window", "keystrokes", "saving", "draining", "listing", "villages", "coverage", "reading")


def main() -> int:
    """Measure what is asked for and print it. Returns 0 whether or not goals are reached: it does not judge."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=AREAS, action="append")
    parser.add_argument("--quick", action="store_true", help="smaller amounts, for trying the benchmark itself")
    arguments = parser.parse_args()
    figures: list[Figure] = []
    for area in arguments.only or AREAS:
        measure: Callable[[bool], list[Figure]] = import_module(f"benchmarks.{area}").measure
        for figure in measure(arguments.quick):
            figures.append(figure)
            if not arguments.json:
                print(figure.as_text(), flush=True)
    if arguments.json:
        print(json.dumps([figure.as_json() for figure in figures], ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
