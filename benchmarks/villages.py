"""Typing real villages letter by letter: the slow end of the searches against one frame of the screen."""

import random
import tempfile
from pathlib import Path

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.regions import measure as type_villages
from lapangan_app.store.regions import open_regions

_FRAME_MS = 1000 / 60


def measure(quick: bool) -> list[Figure]:
    """Measure the 95th percentile in milliseconds over every prefix of the typed villages."""
    with tempfile.TemporaryDirectory() as folder:
        regions = open_regions(Path(folder))
        seeds = iter(range(1, 1000))
        count = 20 if quick else 100

        def slow_end() -> float:
            figures = type_villages(regions, random.Random(next(seeds)), count)
            return float(str(figures["p95_ms"]))

        try:
            return [
                compare(
                    Contest(
                        name="village typeahead, p95 over every keystroke ÷ one frame (16.7 ms)",
                        unit="ms",
                        goal=1.0,
                        floor=lambda: _FRAME_MS,
                        subject=slow_end,
                        rounds=3 if quick else 5,
                    )
                )
            ]
        finally:
            regions.close()
