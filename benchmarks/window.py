"""First painted window and memory of the idle window, each against a bare QApplication with one QWidget."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.profiles import folder, new_core

_CHILD = Path(__file__).with_name("window_child.py")
_ROOT = _CHILD.parents[1]
_TIMEOUT_S = 60


def measure(quick: bool) -> list[Figure]:
    """Measure both figures with real processes; offscreen unless `QT_QPA_PLATFORM` says otherwise."""
    rounds = 3 if quick else 9
    with folder() as home:
        new_core(home).close()
        return [
            compare(
                Contest(
                    name="first painted window ÷ bare QApplication + QWidget",
                    unit="ms",
                    goal=1.5,
                    floor=lambda: _run("bare-paint", home),
                    subject=lambda: _run("window-paint", home),
                    rounds=rounds,
                )
            ),
            compare(
                Contest(
                    name="memory of the idle window, unlocked ÷ bare window",
                    unit="MB",
                    goal=2.0,
                    floor=lambda: _run("bare-memory", home),
                    subject=lambda: _run("window-memory", home),
                    rounds=max(3, rounds // 3),
                )
            ),
        ]


def _run(mode: str, home: Path) -> float:
    found = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"LAPANGAN_HOME": str(home), "PYTHONPATH": found}
    # an installed application comes with its bytecode; the warm-up round of the comparison writes it
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(_CHILD), mode, repr(time.monotonic())]
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=_TIMEOUT_S
    )
    return float(done.stdout.splitlines()[-1])
