"""What every part of the window uses besides the core."""

from dataclasses import dataclass

from lapangan_app.domain.clock import Clock
from lapangan_app.ui.dialogs import Dialogs
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Tools:
    """Bundle look, time, background lane and questions. `watch_network` lets the system's word start a sending."""

    theme: Theme
    clock: Clock
    tasks: TaskRunner
    dialogs: Dialogs
    watch_network: bool = True
