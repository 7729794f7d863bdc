"""What a run tells while it works and what it leaves behind. Plain values that may cross threads."""

from dataclasses import dataclass, field
from enum import StrEnum


class Phase(StrEnum):
    """Name the step a run is in."""

    CONNECTING = "connecting"
    ENROLLING = "enrolling"
    SENDING = "sending"
    CHECKING = "checking"
    PICTURES = "pictures"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PictureProgress:
    """Report how far one picture has come: `sent` of `size` bytes are at the centre."""

    digest: str
    sent: int
    size: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Report how far a run has come: `done` of `total` records answered, or pictures confirmed while those are sent."""

    phase: Phase
    done: int = 0
    total: int = 0
    picture: PictureProgress | None = None


@dataclass(frozen=True, slots=True)
class Traffic:
    """Count calls and bytes on the wire; bytes include an estimate of the headers, not of TLS."""

    calls: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0


@dataclass(frozen=True, slots=True)
class PictureReport:
    """Sum up the pictures: `sent` were confirmed in this run, `waiting` are left with `bytes` to go, `missing` must be
    taken again. `bytes_sent` of pictures were acknowledged in this run."""

    sent: int = 0
    waiting: int = 0
    missing: int = 0
    bytes: int = 0
    bytes_sent: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Sum up one run. `stopped_by` is the code of the error that ended it early, or None.

    `failures` counts what went wrong by code; `retry_in` proposes seconds until the next run (None: when something new
    is saved or the officer asks). `delivered` counts records with a final answer of the centre. `enrolled` says that
    this run enrolled the device, so that its activation code may be forgotten.
    """

    calls: int = 0
    delivered: int = 0
    accepted: int = 0
    rejected: int = 0
    conflict: int = 0
    waiting: int = 0
    held: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    receipts_verified: int = 0
    reconciled: bool = False
    enrolled: bool = False
    stopped_by: str | None = None
    retry_in: float | None = None
    failures: tuple[tuple[str, int], ...] = field(default=())
    attachments: PictureReport = field(default=PictureReport())
