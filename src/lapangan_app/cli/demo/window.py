"""The demonstration with a window: an embedded centre, a practice profile with invented people, and the application."""

import os
import tempfile
from pathlib import Path

from lapangan_app.bootstrap import run_window
from lapangan_app.cli.answer import Answer
from lapangan_app.cli.demo.conductor import Options
from lapangan_app.cli.demo.processes import Workplace, running_centre
from lapangan_app.cli.profile import PRACTICE_PEOPLE, make_practice
from lapangan_app.config import load_settings


def show_window(options: Options) -> Answer:
    """Open the application on a practice profile; everything is thrown away when it is closed, unless it is kept."""
    with tempfile.TemporaryDirectory(prefix="lapangan-latihan-") as folder:
        place = Workplace(options.keep.resolve() if options.keep else Path(folder))
        place.root.mkdir(parents=True, exist_ok=True)
        with running_centre(place, "none", options.seed):
            settings = load_settings({**os.environ, "LAPANGAN_HOME": str(place.laptop)})
            if not settings.profile.exists():
                people = min(options.people, PRACTICE_PEOPLE)
                make_practice(settings, place.activation.read_bytes(), people, options.seed)
            status = run_window(settings)
    return Answer({"status": status}, ok=status == 0)
