"""The frozen values that services hand to the window and the command line, once a profile is open."""

from dataclasses import dataclass

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.outreach.events import Event
from lapangan_app.domain.states import State


@dataclass(frozen=True, slots=True)
class Existing:
    """Point at the registration on this laptop that already carries a NIK."""

    client_id: str
    name: str
    state: State
    saved_at: str


@dataclass(frozen=True, slots=True)
class Expected:
    """Name somebody whom a list expects; `form` is the form as far as the list fills it, as JSON."""

    name: str
    status: str
    source: str
    form: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """Confirm that a registration is on disk: returned only after the durable commit."""

    client_id: str
    rev: int
    name: str
    masked_nik: str
    saved_at: str
    already: bool = False
    """The same form had been saved before; nothing was written twice."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Show one registration in a list. `row_id` is the paging key, instants are UTC text."""

    row_id: int
    client_id: str
    name: str
    masked_nik: str
    village: str
    event: str
    state: State
    saved_at: str
    since: str
    reason: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one page of a list, newest first; `before` is the key of the next page or None at the end."""

    rows: tuple[PersonRow, ...]
    before: int | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Tell one thing that happened to a registration. `action`, `old`, `new` and `reason` are codes."""

    at: str
    actor: str
    action: str
    old: str
    new: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """Explain one registration: its row, its time-line oldest first, and what refused it."""

    row: PersonRow
    rev: int
    server_id: str
    timeline: tuple[TimelineEntry, ...]
    problems: tuple[Finding, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """Sum up today on this laptop for the home page."""

    saved_today: int = 0
    accepted_today: int = 0
    needs_attention: int = 0
    waiting: int = 0
    oldest_waiting: str | None = None
    last_success: str | None = None
    event: Event | None = None
