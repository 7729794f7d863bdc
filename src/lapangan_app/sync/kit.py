"""What every run of the synchronisation works with, and what one run leaves to the next."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.ids import IdSource, new_id
from lapangan_app.sync.blame import Blame
from lapangan_app.sync.courier import Courier, PictureKit, PictureWay
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.pace import Pace, PartSizes
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.ports import CentralApi, Outbox, StopSignal
from lapangan_app.sync.verdicts import Trust


def _no_fault(name: str) -> None:
    """Do nothing: outside the tests no fault point is armed."""


def _sleep(stop: StopSignal, seconds: float) -> None:
    stop.wait(seconds)


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """Bring what the engine must not fetch itself: chance (0 to 1), ids, fault points and the way to wait.

    Without `pictures` only records travel.
    """

    budget: Budget = field(default_factory=Budget)
    ids: IdSource = new_id
    chance: Callable[[], float] = random.SystemRandom().random
    fault_point: Callable[[str], None] = _no_fault
    wait: Callable[[StopSignal, float], None] = _sleep
    pictures: PictureWay | None = None


@dataclass(frozen=True, slots=True)
class Kit:
    """Hold the collaborators of every run."""

    outbox: Outbox
    api: CentralApi
    credentials: Credentials
    trust: Trust
    clock: Clock
    options: EngineOptions

    def courier(self, parts: PartSizes) -> Courier | None:
        """Return who carries the pictures of a run, or None when only records travel."""
        if self.options.pictures is None:
            return None
        chosen = self.options
        return Courier(
            PictureKit(
                way=self.options.pictures,
                trust=self.trust,
                device_id=self.credentials.device_id,
                clock=self.clock,
                budget=chosen.budget,
                chance=chosen.chance,
                fault_point=chosen.fault_point,
            ),
            parts,
        )


@dataclass(slots=True)
class Memory:
    """Hold what one run leaves to the next."""

    pace: Pace
    parts: PartSizes
    enrolled: bool
    failed_runs: int = 0
    blame: Blame = field(default_factory=Blame)
