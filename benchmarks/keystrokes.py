"""Typing into the form of a laptop with very many people, and opening it: how long the window does not answer."""

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.measuring import Figure, Range
from benchmarks.profiles import folder, new_core
from benchmarks.queues import fill

_CHILD = Path(__file__).with_name("keystrokes_child.py")
_ROOT = _CHILD.parents[1]
_FRAME_MS = 1000 / 60
_AT_ONCE = 2_000


def measure(quick: bool) -> list[Figure]:
    """Measure the longest silences of the event loop while somebody types, and from the key to the painted form."""
    people, rounds = (2_000, 2) if quick else (100_000, 5)
    with folder() as home:
        core = new_core(home)
        for seed in range(people // _AT_ONCE):
            fill(core, _AT_ONCE, _regency(core, seed), seed)
        core.close()
        _type(home)  # warm-up
        told = [_type(home) for _ in range(rounds)]
    where = f"with {people:,} people"
    return [
        _figure(f"95 % of the gaps of the event loop while typing {where} ÷ one frame", told, "p95", 1),
        _figure(f"longest gap of the event loop while typing {where} ÷ one frame", told, "max", 1),
        _figure(
            f"from the key to the painted form, first time after unlocking, {where} ÷ two frames", told, "first", 2
        ),
        _figure(f"from the key to the painted form {where} ÷ two frames", told, "open", 2),
    ]


def _figure(name: str, told: list[dict[str, float]], key: str, frames: int) -> Figure:
    floor = frames * _FRAME_MS
    values = [one[key] for one in told]
    ratio = Range.of([value / floor for value in values])
    return Figure(name, "ms", Range.of(values), Range.of([floor]), ratio, 1.0)


def _regency(core: object, number: int) -> str:
    """Return another regency for each number, so that no invented NIK comes twice."""
    codes = sorted(
        {code[:5] for code in core.regions.villages("75")}
        | {code[:5] for code in core.regions.villages("73")}
        | {code[:5] for code in core.regions.villages("35")}
    )  # type: ignore[attr-defined]
    return codes[number * 7 % len(codes)]


def _type(home: Path) -> dict[str, float]:
    found = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"LAPANGAN_HOME": str(home), "PYTHONPATH": found}
    command = [sys.executable, str(_CHILD)]
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=180
    )
    return {key: float(value) for key, value in json.loads(done.stdout.splitlines()[-1]).items()}
