"""Five programmes as they were held: the real services, a real centre, and a calendar on the day of the programme.

`LAPANGAN_SCENARIO_SCALE` sets which part of the people is built (1 for all of them; usually a small part of the large
ones, so that the whole suite stays short).
"""

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fakes.centre import RunningCentre
from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.config import load_settings
from lapangan_app.services.core import Core
from lapangan_app.services.training.building import Builder, Built
from lapangan_app.services.training.sets import TrainingSet, read_set

PIN = "739146"


class DayClock:
    """Run on from ten in the morning (WITA) of a day, for the laptop and the centre alike; `travel` moves both."""

    def __init__(self, described: TrainingSet) -> None:
        self._start = datetime(described.day.year, described.day.month, described.day.day, 2, tzinfo=UTC)
        self._began = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._began)

    def monotonic(self) -> float:
        return time.monotonic()

    def travel(self, days: int) -> None:
        self._start += timedelta(days=days)


@dataclass(frozen=True)
class Programme:
    """One programme under way."""

    core: Core
    centre: RunningCentre
    described: TrainingSet
    built: Built
    builder: Builder
    clock: DayClock

    def send(self) -> None:
        """Send until nothing waits."""
        stop = threading.Event()
        for _ in range(200):
            report = self.core.syncing.run_once(lambda _progress: None, stop)
            assert report.stopped_by is None, report
            if report.waiting == 0:
                return
        pytest.fail("still waiting after 200 runs")

    def at_the_centre(self, agreement_id: str) -> tuple[int, int]:
        """Count people and rupiah that the centre holds for one agreement, from its own database."""
        memberships = [
            (body["membership"], body["quote"])
            for body in self.centre.bodies()
            if body["membership"].get("agreement") == agreement_id  # type: ignore[attr-defined]
        ]
        return len(memberships), sum(quote["total"] for _, quote in memberships)  # type: ignore[index]

    def at_the_centre_by(self, field: str) -> Counter[str]:
        """Count people at the centre by one field of the membership."""
        return Counter(str(body["membership"].get(field, "")) for body in self.centre.bodies())  # type: ignore[attr-defined]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Programme]]:
    """Return a function that prepares a programme by its name; `scale` is the part of its lists that is built."""
    opened: list[Programme] = []

    def begin(name: str, scale: float = 1.0) -> Programme:
        described = read_set(name)
        clock = DayClock(described)
        centre = RunningCentre(tmp_path / "pusat", clock=clock).start()
        settings = load_settings({"LAPANGAN_HOME": str(tmp_path / "laptop")})
        core = make_access(settings, Tuning(clock=clock)).create(centre.activation, "Petugas Uji", PIN)
        builder = Builder(core, described, seed=1, scale=float(os.environ.get("LAPANGAN_SCENARIO_SCALE", scale)))
        programme = Programme(core, centre, described, builder.build(), builder, clock)
        opened.append(programme)
        return programme

    yield begin
    for programme in opened:
        assert programme.core.session.verify() == ()
        programme.core.close()
        programme.centre.close()
