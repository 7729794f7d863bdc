"""The demonstration with a window: an embedded centre, a practice profile with invented people, and the application."""

import os
import tempfile
from datetime import datetime
from pathlib import Path

from lapangan_app.bootstrap import Tuning, make_access, run_window
from lapangan_app.cli.answer import Answer
from lapangan_app.cli.demo.conductor import Options
from lapangan_app.cli.demo.processes import PIN, Workplace, running_centre
from lapangan_app.cli.demo.steps import REGENCY, invented, save_as_officer
from lapangan_app.config import Settings, load_settings

_ALREADY_THERE = 60
"""Invented people that the practice laptop starts with."""


def show_window(options: Options) -> Answer:
    """Open the application on a practice profile; everything is thrown away when it is closed, unless it is kept."""
    with tempfile.TemporaryDirectory(prefix="lapangan-latihan-") as folder:
        place = Workplace(options.keep.resolve() if options.keep else Path(folder))
        place.root.mkdir(parents=True, exist_ok=True)
        with running_centre(place, "none", options.seed):
            settings = load_settings({**os.environ, "LAPANGAN_HOME": str(place.laptop)})
            if not settings.profile.exists():
                make_practice(
                    settings, place.activation.read_bytes(), min(options.people, _ALREADY_THERE), options.seed
                )
            status = run_window(settings)
    return Answer({"status": status}, ok=status == 0)


def make_practice(settings: Settings, activation: bytes, people: int, seed: int) -> None:
    """Make a practice profile with an event in a real village and invented people who wait to be sent."""
    core = make_access(settings, Tuning(training_pin_shown=True)).create(activation, "Petugas Latihan", PIN)
    try:
        village = core.regions.get(core.regions.villages(REGENCY)[0])
        if village is not None:
            place = f"Balai {village.type} {village.name}"
            today = datetime.now().astimezone().date()
            core.events.create(f"Sosialisasi {village.name}", village.code, place, today)
        for form in invented(core, people, seed):
            save_as_officer(core, form)
    finally:
        core.close()
