"""What the laptop of the demonstration does, as steps of a process that may be killed at any moment."""

import json
import random
import threading
from pathlib import Path

from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.cli.answer import Answer
from lapangan_app.cli.opening import opened
from lapangan_app.config import Settings
from lapangan_app.services.preparing import (
    PRACTICE_OFFICER,
    PRACTICE_PIN,
    fill_for_practice,
    invented_people,
    save_as_officer,
)
from lapangan_app.sync.events import Progress
from lapangan_app.sync.kit import EngineOptions
from lapangan_app.sync.planner import Budget

_HURRY = Budget(start_size=10, quick=0.0, patience=0.5, base=0.05, cap=0.4)
"""Small batches that never grow, so that there are many calls to disturb, and short waits between tries."""


def prepare(settings: Settings, activation: Path) -> Answer:
    """Make the practice profile and an event in a real village; nobody is registered yet."""
    core = make_access(settings).create(activation.read_bytes(), PRACTICE_OFFICER, PRACTICE_PIN)
    try:
        fill_for_practice(core, 0, 0)
    finally:
        core.close()
    return Answer({})


def capture(settings: Settings, people: int, seed: int) -> Answer:
    """Save the invented people; says `saved` only after the durable commit.

    A restart begins from the first person again: whoever is on disk already is found, not written twice.
    """
    with opened(settings) as core:
        for form in invented_people(core, people, seed):
            _say({"saved": save_as_officer(core, form)})
    return Answer({})


def deliver(settings: Settings, seed: int) -> Answer:
    """Synchronise until nothing waits, run after run, telling traffic as it goes."""
    stop = threading.Event()
    rng = random.Random(seed)
    with opened(settings, Tuning(engine=EngineOptions(budget=_HURRY))) as core:

        def tell(_progress: Progress) -> None:
            _say({"traffic": core.syncing.traffic()})

        while True:
            report = core.syncing.run_once(tell, stop)
            _say({"traffic": core.syncing.traffic()})
            if report.waiting == 0 and report.stopped_by is None:
                return Answer({})
            stop.wait(min(report.retry_in or 0.0, 0.2 + rng.random() * 0.2))


def _say(line: dict[str, object]) -> None:
    print(json.dumps(line), flush=True)
