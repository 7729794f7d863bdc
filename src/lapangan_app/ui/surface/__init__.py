"""What the pages need from the services. The services fit these without knowing them; so does the fake of the tests."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.pictures import PictureLimits
from lapangan_app.domain.states import State
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.services.values import Day, Detail, Page
from lapangan_app.sync.events import Progress, Report

if TYPE_CHECKING:  # the first window must not pay for paper
    from lapangan_app.reports.blocks import Sheet
    from lapangan_app.reports.outreach.letterhead import Letterhead
    from lapangan_app.reports.outreach.report import Report as OutreachReport
    from lapangan_app.reports.slip import Slip
    from lapangan_app.services.outreach.selection import How as Way
    from lapangan_app.services.outreach.selection import Kind as ReportKind
    from lapangan_app.services.outreach.selection import Offers, Selection
    from lapangan_app.services.printing import How, Kind, What
    from lapangan_app.services.verifying import SlipAnswer
from lapangan_app.ui.surface.counting import Counting
from lapangan_app.ui.surface.desk import (
    Alike,
    Cards,
    Catalogue,
    Change,
    Checked,
    Choice,
    Compared,
    Correcting,
    Enrolling,
    Found,
    Known,
    LeftOpen,
    ListNote,
    MonthQuote,
    NikFacts,
    Quote,
    RegionMatch,
    Regions,
    Revision,
    Unfinished,
)
from lapangan_app.ui.surface.lists import Collective, Importing, Rosters
from lapangan_app.ui.surface.outreach import Agreements, Cooperatives, Events

__all__ = [
    "Access",
    "Agreements",
    "Alike",
    "Attaching",
    "Cards",
    "Catalogue",
    "Change",
    "Checked",
    "Choice",
    "Collective",
    "Compared",
    "Cooperatives",
    "Core",
    "Correcting",
    "Counting",
    "Documents",
    "Enrolling",
    "Events",
    "Found",
    "Importing",
    "Known",
    "LeftOpen",
    "ListNote",
    "MonthQuote",
    "NikFacts",
    "Picture",
    "Queueing",
    "Quote",
    "RegionMatch",
    "Regions",
    "Reporting",
    "Revision",
    "Rosters",
    "Searching",
    "Session",
    "Syncing",
    "Unfinished",
]


class Picture(Protocol):
    """One picture of a registration and whether its file is `whole`, `missing` or `torn`."""

    @property
    def attached(self) -> Attached: ...
    @property
    def state(self) -> str: ...


class Attaching(Protocol):
    """Keep the pictures of a registration. Attaching takes a second or two; run it in the background."""

    def limits(self) -> tuple[PictureLimits, ...]: ...
    def attach(self, client_id: str, role: AttachmentRole, data: bytes) -> Attached: ...
    def attach_file(self, client_id: str, role: AttachmentRole, path: Path) -> Attached: ...
    def detach(self, client_id: str, role: AttachmentRole) -> None: ...
    def open(self, digest: str) -> bytes: ...
    def list(self, client_id: str) -> tuple[Picture, ...]: ...


class Searching(Protocol):
    """Find people."""

    def page(self, text: str = "", before: int | None = None, limit: int = 50) -> Page: ...
    def count(self) -> int: ...


class Queueing(Protocol):
    """Explain the queue."""

    def totals(self) -> QueueTotals: ...
    def pictures(self) -> PictureTotals: ...
    def page(self, states: frozenset[State], before: int | None = None, limit: int = 50) -> Page: ...
    def detail(self, client_id: str) -> Detail: ...
    def day(self) -> Day: ...


class Documents(Protocol):
    """Make documents, note which leave the laptop, and check slips."""

    def slip(self, client_id: str) -> "Slip": ...
    def sheet(self, kind: "Kind") -> "Sheet": ...
    def noted(self, what: "What", how: "How", client_id: str = "") -> None: ...
    def verify(self, text: str) -> "SlipAnswer": ...


class Reporting(Protocol):
    """Make outreach reports, keep the head of the letter, and note what leaves the laptop."""

    def offers(self) -> "Offers": ...
    def make(self, kind: "ReportKind", selection: "Selection") -> "OutreachReport": ...
    def noted(self, report: "OutreachReport", how: "Way") -> None: ...
    def letterhead(self) -> "Letterhead": ...
    def keep_letterhead(self, head: "Letterhead") -> "Letterhead": ...


class Syncing(Protocol):
    """Do one run of the synchronisation."""

    def run_once(self, notify: Callable[[Progress], None], stop: threading.Event) -> Report: ...


class Session(Protocol):
    """Act on the unlocked session."""

    def change_pin(self, old: str, new: str) -> None: ...
    def audit(self, action: str, what: str = "") -> None: ...
    def reveal(self, client_id: str) -> str: ...


class Core(Protocol):
    """Everything an unlocked profile can do."""

    @property
    def officer(self) -> Officer: ...
    @property
    def profile(self) -> ProfileInfo: ...
    @property
    def enrolling(self) -> Enrolling: ...
    @property
    def correcting(self) -> Correcting: ...
    @property
    def cards(self) -> Cards: ...
    @property
    def rosters(self) -> Rosters: ...
    @property
    def importing(self) -> Importing: ...
    @property
    def collective(self) -> Collective: ...
    @property
    def attaching(self) -> Attaching: ...
    @property
    def regions(self) -> Regions: ...
    @property
    def searching(self) -> Searching: ...
    @property
    def queueing(self) -> Queueing: ...
    @property
    def events(self) -> Events: ...
    @property
    def cooperatives(self) -> Cooperatives: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def coverage(self) -> Counting: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def reporting(self) -> Reporting: ...
    @property
    def syncing(self) -> Syncing: ...
    @property
    def session(self) -> Session: ...
    def close(self) -> None: ...


class Access(Protocol):
    """Open the profile of this laptop. Creating and unlocking are slow on purpose."""

    def info(self) -> ProfileInfo: ...
    def create(self, activation: bytes, officer_name: str, pin: str) -> Core: ...
    def unlock(self, officer_id: str, pin: str) -> Core: ...
