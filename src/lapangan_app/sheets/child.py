"""Handing a foreign workbook to a process of its own, and taking back nothing but text, numbers and days."""

from dataclasses import dataclass
from pathlib import Path

from lapangan_app import quarantine
from lapangan_app.errors import SheetDamaged, SheetTooSlow
from lapangan_app.sheets import WORKER
from lapangan_app.sheets.worker import ANSWER

_WORKER = quarantine.Worker(Path(__file__).with_name("worker.py"), WORKER)


@dataclass(frozen=True, slots=True)
class Bounds(quarantine.Bounds):
    """Say what the child may use for one workbook; `most_answer` is how many bytes may come back."""

    memory: int = 1 << 30
    cpu: int = 60
    wall: float = 90.0
    most_answer: int = 200_000_000


def ask(order: dict[str, object], data: bytes, bounds: Bounds) -> bytes:
    """Return what the child answered about a file, without its mark. Raises `SheetTooSlow` or `SheetDamaged`."""
    try:
        answer = quarantine.ask(_WORKER, order, data, bounds, bounds.most_answer)
    except quarantine.ChildFailed as failed:
        raise (SheetTooSlow if failed.late else SheetDamaged) from failed
    if not answer.startswith(ANSWER):
        raise SheetDamaged
    return answer[len(ANSWER) :]
