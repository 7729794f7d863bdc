"""What the laptop of the demonstration does, as steps of a process that may be killed at any moment."""

import json
import random
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.bootstrap import Tuning
from lapangan_app.cli.answer import Answer
from lapangan_app.cli.opening import opened
from lapangan_app.config import Settings
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import DuplicateNik, Invalid
from lapangan_app.services.enrolling import with_acknowledged
from lapangan_app.services.invented import invent_people
from lapangan_app.sync.events import Progress
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.run import EngineOptions

if TYPE_CHECKING:
    from lapangan_app.services.core import Core

REGENCY = "75.03"
"""Kabupaten Bone Bolango: the demonstration's event and people are in its real villages."""

_HURRY = Budget(start_size=10, quick=0.0, patience=0.5, base=0.05, cap=0.4)
"""Small batches that never grow, so that there are many calls to disturb, and short waits between tries."""


def prepare(settings: Settings, activation: Path) -> Answer:
    """Make the practice profile and an event in a real village; nobody is registered yet."""
    from lapangan_app.cli.demo.window import make_practice

    make_practice(settings, activation.read_bytes(), 0, 0)
    return Answer({})


def capture(settings: Settings, people: int, seed: int) -> Answer:
    """Save the invented people; says `saved` only after the durable commit.

    A restart begins from the first person again: whoever is on disk already is found, not written twice.
    """
    with opened(settings) as core:
        for form in invented(core, people, seed):
            _say({"saved": save_as_officer(core, form)})
    return Answer({})


def invented(core: "Core", people: int, seed: int) -> list[Form]:
    """Return the same invented people for the same seed and day."""
    today = datetime.now().astimezone().date()
    codes = core.regions.villages(REGENCY)
    return invent_people(random.Random(seed), people, codes, core.regions, load_rules(today), today)


def save_as_officer(core: "Core", form: Form) -> str:
    """Save as an officer would: keep warnings after looking, keep a doubled NIK for the centre to decide."""
    try:
        return core.enrolling.save(form).client_id
    except DuplicateNik:
        return core.enrolling.save(with_acknowledged(form, "nik_on_device")).client_id
    except Invalid as error:
        codes = ", ".join(f"{getattr(f, 'field', '?')}:{getattr(f, 'code', '?')}" for f in error.findings)
        print(f"refused: {codes}", file=sys.stderr)
        raise


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
