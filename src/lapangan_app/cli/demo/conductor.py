"""Conducting the headless demonstration: capture offline, die several times, deliver over a bad line, reconcile."""

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lapangan_app.cli.answer import Answer
from lapangan_app.cli.demo.processes import Step, Workplace, running_centre, stopwatch
from lapangan_app.cli.demo.tally import Tally, take_tally
from lapangan_app.cli.demo.telling import table
from lapangan_app.errors import AppError

_CAPTURE_CRASHES = 3
_DELIVERY_CRASHES = 4
_GIVE_UP_AFTER = 60
"""Restarts after which the demonstration admits that it does not end."""


class DemonstrationFailed(AppError):
    """Report that a step ended in a way the demonstration did not plan."""

    code = "demonstration_failed"


@dataclass(frozen=True, slots=True)
class Options:
    """Say how large the demonstration is and how hostile its world."""

    people: int
    seed: int
    faults: str
    keep: Path | None


@dataclass(slots=True)
class Ledger:
    """Remember, outside the laptop, what it acknowledged: the officer's own memory."""

    saved: set[str] = field(default_factory=set)
    crashes: int = 0
    traffic: list[dict[str, Any]] = field(default_factory=list)
    """Calls and bytes of each process that sent, as far as it lived to tell."""


def conduct(options: Options, *, quiet: bool) -> Answer:
    """Run the demonstration and reconcile it against the centre's own database."""
    watch = stopwatch()
    rng = random.Random(options.seed)
    ledger = Ledger()
    tell = _silent if quiet else _say
    with _workplace(options.keep) as place:
        with running_centre(place, options.faults, options.seed):
            tell("Server latihan berjalan di laptop ini.")
            _complete(Step.start(place, "prepare", "--activation", str(place.activation)))
            tell(f"Mencatat {options.people} orang rekaan tanpa jaringan …")
            _capture(place, options, ledger, rng)
            tell(f"Mengirim lewat jaringan desa (gangguan: {options.faults}) …")
            _deliver(place, options, ledger, rng)
        tally = take_tally(place, options.people, ledger.saved, ledger.crashes, ledger.traffic)
    return _answer(tally, watch.seconds())


def _answer(tally: Tally, seconds: float) -> Answer:
    data = tally.as_json() | {"seconds": seconds}
    return Answer(data, ok=tally.is_clean, text=table(tally, seconds))


@contextmanager
def _workplace(keep: Path | None) -> Iterator[Workplace]:
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        if any(keep.iterdir()):
            raise DemonstrationFailed(why="folder")
        yield Workplace(keep.resolve())
        return
    with tempfile.TemporaryDirectory(prefix="lapangan-demo-") as folder:
        yield Workplace(Path(folder))


def _capture(place: Workplace, options: Options, ledger: Ledger, rng: random.Random) -> None:
    """Let the laptop save everybody, killing it at moments of the generator's choice and starting it again."""
    deaths = sorted(rng.sample(range(1, options.people + 1), min(_CAPTURE_CRASHES, options.people)))
    for _ in range(_GIVE_UP_AFTER):
        step = Step.start(place, "capture", "--people", str(options.people), "--seed", str(options.seed))
        killed = False
        for line in step.lines():
            ledger.saved.add(str(line["saved"]))
            if not killed and deaths and len(ledger.saved) >= deaths[0]:
                step.kill()
                killed = True
                deaths.pop(0)
        if _ended(step, killed, ledger):
            return
    raise DemonstrationFailed(why="capture")


def _deliver(place: Workplace, options: Options, ledger: Ledger, rng: random.Random) -> None:
    """Let the laptop send until nothing waits, killing it in the middle of runs."""
    deaths = _DELIVERY_CRASHES
    for _ in range(_GIVE_UP_AFTER):
        step = Step.start(place, "deliver", "--seed", str(rng.randrange(2**31)))
        patience = rng.randint(2, 7) if deaths else None
        killed = False
        told: dict[str, Any] = {}
        for line in step.lines():
            told = line["traffic"]
            if patience is not None and not killed:
                patience -= 1
                if patience <= 0:
                    step.kill()
                    killed = True
                    deaths -= 1
        if told:
            ledger.traffic.append(told)
        if _ended(step, killed, ledger):
            return
    raise DemonstrationFailed(why="deliver")


def _ended(step: Step, killed: bool, ledger: Ledger) -> bool:
    """Tell whether the step came to its own end; a death we did not cause is a failure."""
    status = step.finish()
    if status == 0:
        return True
    if not killed:
        raise DemonstrationFailed(why=f"status {status}")
    ledger.crashes += 1
    return False


def _complete(step: Step) -> None:
    for _ in step.lines():
        pass
    if step.finish() != 0:
        raise DemonstrationFailed(why="prepare")


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _silent(_text: str) -> None:
    """Say nothing: the one JSON object is all that may be printed."""
