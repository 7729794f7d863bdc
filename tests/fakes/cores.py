"""An open profile without store and network: the services' surface over plain dictionaries, with invented people."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from fakes import slips
from fakes.clocks import VirtualClock
from fakes.reporting import FakeReporting
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.checking import check_form, request_of
from lapangan_app.domain.clock import instant
from lapangan_app.domain.contributions import quote
from lapangan_app.domain.dictionary import without_hidden
from lapangan_app.domain.findings import Finding, Severity, has_errors
from lapangan_app.domain.form import Form
from lapangan_app.domain.ktp import CardReading
from lapangan_app.domain.nik import decode, mask_nik
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.outreach.coverage import CooperativeMap, Counts, Coverage, EventPoint, Hall
from lapangan_app.domain.pictures import PictureLimits, picture_limits
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.rules import Rules
from lapangan_app.domain.states import State
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.errors import (
    AppError,
    DuplicateNik,
    Invalid,
    NotFound,
    NotSavedYet,
    PictureMissing,
    WrongPin,
)
from lapangan_app.reports.blocks import Sheet
from lapangan_app.reports.slip import Slip
from lapangan_app.services.attaching import Picture
from lapangan_app.services.choices import Catalogue, Found, catalogue_of, cooperative_named, find_cooperatives
from lapangan_app.services.correcting import REASONS, Revision
from lapangan_app.services.enrolling import Checked, LeftOpen, Unfinished, benefits_of
from lapangan_app.services.forms import tidy
from lapangan_app.services.printing import Kind, hall_sheet
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.services.recognising import Compared, Known
from lapangan_app.services.rosters import filled_from
from lapangan_app.services.values import (
    Day,
    Detail,
    Event,
    Existing,
    Expected,
    Page,
    PersonRow,
    Saved,
    TimelineEntry,
)
from lapangan_app.services.verifying import SlipAnswer, verify_slip
from lapangan_app.sync.events import Phase, Progress, Report
from lapangan_app.ui.surface.counting import Counting


@dataclass(frozen=True)
class Village:
    code: str
    name: str
    type: str
    district: str
    regency: str
    province: str


VILLAGES = (
    Village("75.03.02.2004", "Muara Bone", "desa", "Bone", "Kab. Bone Bolango", "Gorontalo"),
    Village("75.03.01.2001", "Bunga Hijau", "desa", "Bulango Timur", "Kab. Bone Bolango", "Gorontalo"),
    Village("32.01.07.2003", "Cileungsi", "desa", "Cileungsi", "Kab. Bogor", "Jawa Barat"),
    Village("32.01.07.2004", "Cileungsi Kidul", "desa", "Cileungsi", "Kab. Bogor", "Jawa Barat"),
    Village("73.08.04.1001", "Watampone", "kelurahan", "Tanete Riattang", "Kab. Bone", "Sulawesi Selatan"),
    Village("73.08.04.2001", "Watampone", "desa", "Tanete Riattang", "Kab. Bone", "Sulawesi Selatan"),
)


@dataclass
class Record:
    row: PersonRow
    form: Form
    server_id: str = ""
    timeline: list[TimelineEntry] = field(default_factory=list)
    problems: tuple[Finding, ...] = ()


class FakeVillages:
    """Find villages by the beginning of every word."""

    def search(self, text: str, limit: int = 12) -> tuple[Village, ...]:
        wanted = text.casefold().split()
        found = [
            village
            for village in VILLAGES
            if all(any(word.startswith(part) for word in _words(village)) for part in wanted)
        ]
        return tuple(found[:limit])

    def get(self, code: str) -> Village | None:
        return next((village for village in VILLAGES if village.code == code), None)

    def knows(self, code: str) -> bool:
        return True


class FakeStore:
    """Hold what all fake services share. `refuse` makes the next write fail."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.records: dict[str, Record] = {}
        self.event: Event | None = None
        self.refuse: AppError | None = None
        self.minted = 0
        self.pictures = PictureTotals()

    def mint(self) -> str:
        self.minted += 1
        return f"00000000-0000-4000-8000-{self.minted:012d}"

    def rows(self) -> list[PersonRow]:
        return sorted((record.row for record in self.records.values()), key=lambda row: -row.row_id)

    def page(self, rows: list[PersonRow], before: int | None, limit: int) -> Page:
        below = [row for row in rows if before is None or row.row_id < before]
        shown = tuple(below[:limit])
        return Page(shown, shown[-1].row_id if len(below) > limit else None)

    def write(self, form: Form, state: State) -> PersonRow:
        if self.refuse is not None:
            error, self.refuse = self.refuse, None
            raise error
        now = instant(self.clock.now())
        village = FakeVillages().get(form.region_code)
        old = self.records.get(form.client_id)
        row = PersonRow(
            row_id=old.row.row_id if old else len(self.records) + 1,
            client_id=form.client_id,
            name=form.full_name,
            masked_nik=mask_nik(form.nik) if form.nik else "",
            village=village.name if village else "",
            event=self.event.name if self.event else "",
            state=state,
            saved_at=now,
            since=now,
            reason="new" if state is State.READY else "",
        )
        entry = TimelineEntry(now, "Rahma", "saved", old.row.state if old else "", state, row.reason)
        timeline = [*(old.timeline if old else []), entry]
        self.records[form.client_id] = Record(row, form, timeline=timeline)
        return row


class FakeEnrolling:
    """Register people in memory, by the real rules."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.saves = 0
        self.open_form_id = self.cursor = ""
        self.known = Known()
        self.expected: dict[str, Expected] = {}

    @property
    def rules(self) -> Rules:
        return load_rules(self._store.clock.now().date())

    def new_form(self) -> Form:
        month = self._store.clock.now().date().strftime("%Y-%m")
        return Form(client_id=self._store.mint(), start_month=month)

    def catalogue(self) -> Catalogue:
        return catalogue_of(self.rules)

    def cooperatives(self, text: str, limit: int = 12) -> tuple[Found, ...]:
        return find_cooperatives(self.rules, FakeVillages(), text, limit)

    def cooperative(self, code: str) -> Found | None:
        return cooperative_named(self.rules, FakeVillages(), code) if code else None

    def compare(self, form: Form, client_id: str) -> tuple[Compared, ...]:
        other = self._store.records[client_id].form
        return (Compared("full_name", form.full_name, other.full_name, form.full_name == other.full_name),)

    def fill(self, form: Form, expected: Expected) -> Form:
        return filled_from(form, expected)

    def left_open(self) -> LeftOpen | None:
        if self.open_form_id not in self._store.records:
            return None
        record = self._store.records[self.open_form_id]
        saved = Saved(record.form.client_id, 1, record.row.name, record.row.masked_nik, record.row.saved_at)
        return LeftOpen(record.form, self.cursor, None if record.row.state is State.DRAFT else saved)

    def leave_form(self, client_id: str = "") -> None:
        if client_id in ("", self.open_form_id):
            self.open_form_id = ""

    def unfinished(self) -> tuple[Unfinished, ...]:
        records = [self._store.records[row.client_id] for row in self.drafts()]
        return tuple(Unfinished(record.row, self.rules.dictionary.missing(record.form)) for record in records)

    def check(self, form: Form) -> Checked:
        today = self._store.clock.now().date()
        form = without_hidden(tidy(form), self.rules.dictionary)
        findings = check_form(form, self.rules, today, FakeVillages())
        facts = decode(form.nik, today) if len(form.nik) == 16 else None
        existing = self._existing(form)
        if existing is not None:
            findings = (*findings, Finding("nik", "nik_on_device", Severity.ERROR, {"name": existing.name}))
        try:
            price = quote(self.rules, request_of(form, self.rules))
        except Invalid:
            price = None
        limits = self.rules.eligibility
        serving = self.rules.branch_of(form.region_code[:5])
        return Checked(
            findings=findings,
            nik=facts,
            place_of_issue="Kec. Bone, Kab. Bone Bolango, Gorontalo" if facts and facts.regency == "75.03" else "",
            existing=existing,
            quote=price,
            needs=self.rules.dictionary.needs(form),
            reasons=tuple(finding.code for finding in findings if limits.asks_reason(finding.code)),
            known=replace(self.known, existing=existing, expected=self.expected.get(form.nik)),
            branch=serving.code if serving else "",
            benefits=benefits_of(form, price, self.rules, today),
        )

    def save(self, form: Form, *, watched: bool = False) -> Saved:
        checked = self.check(form)
        if checked.existing is not None:
            raise DuplicateNik(checked.existing.client_id)
        findings = checked.findings
        if has_errors(findings):
            raise Invalid(findings)
        self.saves += 1
        row = self._store.write(form, State.READY)
        self.open_form_id = form.client_id if watched else self.open_form_id
        return Saved(form.client_id, 1, row.name, row.masked_nik, row.saved_at)

    def save_draft(self, form: Form, cursor: str = "", *, on_page: bool = True) -> None:
        self._store.write(form, State.DRAFT)
        if on_page:
            self.open_form_id, self.cursor = form.client_id, cursor

    def discard_draft(self, client_id: str) -> None:
        del self._store.records[client_id]

    def drafts(self) -> tuple[PersonRow, ...]:
        return tuple(row for row in self._store.rows() if row.state is State.DRAFT)

    def open_form(self, client_id: str) -> Form:
        if client_id not in self._store.records:
            raise NotFound
        return self._store.records[client_id].form

    def _existing(self, form: Form) -> Existing | None:
        for record in self._store.records.values():
            if form.nik and record.form.nik == form.nik and record.row.client_id != form.client_id:
                return Existing(record.row.client_id, record.row.name, record.row.state, record.row.saved_at)
        return None


class FakeAttaching:
    """Keep pictures in memory. `refuse` makes the next one fail; `gate` holds it until it is set."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.kept: dict[tuple[str, AttachmentRole], Attached] = {}
        self.bytes: dict[str, bytes] = {}
        self.opened: list[str] = []
        self.refuse: AppError | None = None
        self.gate: threading.Event | None = None

    def limits(self) -> tuple[PictureLimits, ...]:
        return tuple(picture_limits(role) for role in AttachmentRole)

    def attach(self, client_id: str, role: AttachmentRole, data: bytes) -> Attached:
        if client_id not in self._store.records:
            raise NotFound(client_id=client_id)
        if self.gate is not None:
            self.gate.wait(10)
        if self.refuse is not None:
            error, self.refuse = self.refuse, None
            raise error
        digest = hashlib.sha256(data).hexdigest()
        attached = Attached(role=role, digest=digest, size=len(data), media_type="image/jpeg", width=900, height=600)
        self.kept[client_id, role] = attached
        self.bytes[digest] = data
        return attached

    def attach_file(self, client_id: str, role: AttachmentRole, path: Path) -> Attached:
        return self.attach(client_id, role, path.read_bytes())

    def detach(self, client_id: str, role: AttachmentRole) -> None:
        if self.kept.pop((client_id, role), None) is None:
            raise NotFound(client_id=client_id)

    def open(self, digest: str) -> bytes:
        self.opened.append(digest)
        if digest not in self.bytes:
            raise PictureMissing
        return self.bytes[digest]

    def list(self, client_id: str) -> tuple[Picture, ...]:
        return tuple(
            Picture(attached, "", "whole" if attached.digest in self.bytes else "missing")
            for (owner, _role), attached in self.kept.items()
            if owner == client_id
        )


class FakeSearching:
    """Search the names, villages and events in memory."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store

    def page(self, text: str = "", before: int | None = None, limit: int = 50) -> Page:
        wanted = text.casefold()
        rows = [
            row
            for row in self._store.rows()
            if wanted
            in f"{row.name} {row.village} {row.event} {self._store.records[row.client_id].form.nik}".casefold()
        ]
        return self._store.page(rows, before, limit)

    def count(self) -> int:
        return len(self._store.records)


class FakeQueueing:
    """Explain the records in memory."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store

    def totals(self) -> QueueTotals:
        counts = {state.value: 0 for state in State}
        for row in self._store.rows():
            counts[row.state.value] += 1
        open_rows = [row.since for row in self._store.rows() if row.state in (State.READY, State.HELD, State.SENDING)]
        done = [row.since for row in self._store.rows() if row.state is State.ACCEPTED]
        return QueueTotals(**counts, oldest_waiting=min(open_rows, default=None), last_success=max(done, default=None))

    def pictures(self) -> PictureTotals:
        return self._store.pictures

    def page(self, states: frozenset[State], before: int | None = None, limit: int = 50) -> Page:
        return self._store.page([row for row in self._store.rows() if row.state in states], before, limit)

    def detail(self, client_id: str) -> Detail:
        if client_id not in self._store.records:
            raise NotFound
        record = self._store.records[client_id]
        return Detail(record.row, 1, record.server_id, tuple(record.timeline), record.problems)

    def day(self) -> Day:
        totals = self.totals()
        return Day(
            saved_today=len(self._store.records) - totals.draft,
            accepted_today=totals.accepted,
            needs_attention=totals.held + totals.rejected + totals.conflict,
            waiting=totals.waiting,
            oldest_waiting=totals.oldest_waiting,
            last_success=totals.last_success,
            event=self._store.event,
        )


class FakeCorrecting:
    """Withdraw in memory."""

    reasons = tuple(REASONS)

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.withdrawn: dict[str, str] = {}
        self.kept: tuple[Revision, ...] = ()

    def withdraw(self, client_id: str, reason: str) -> None:
        self.withdrawn[client_id] = reason

    def revisions(self, client_id: str) -> tuple[Revision, ...]:
        return self.kept


class FakeRosters:
    """Find the expected people of the enrolling fake by the beginning of their name."""

    def __init__(self, enrolling: FakeEnrolling) -> None:
        self._enrolling = enrolling

    def names(self, text: str, limit: int = 8) -> tuple[Expected, ...]:
        wanted = text.casefold()
        people = self._enrolling.expected.values()
        return tuple(person for person in people if person.name.casefold().startswith(wanted))[:limit]


class FakeCards:
    """Read what a test says, or nothing where the optional part is missing."""

    def __init__(self) -> None:
        self.reading: CardReading | None = None

    @property
    def available(self) -> bool:
        return self.reading is not None

    def warm_up(self) -> None:
        """Be warm already."""

    def read(self, data: bytes, stop: threading.Event | None = None) -> CardReading:
        assert self.reading is not None
        assert data
        return self.reading


class FakeEvents:
    """Keep one event."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store

    def current(self) -> Event | None:
        return self._store.event

    def create(self, name: str, region_code: str, place: str, held_on: date) -> Event:
        self._store.event = Event("event-1", name, held_on.isoformat(), region_code, place)
        return self._store.event

    def list(self) -> tuple[Event, ...]:
        return (self._store.event,) if self._store.event else ()


class FakeSyncing:
    """Accept everything, or end as `report` or `error` say. `gate` holds the run until it is set."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.report = Report()
        self.error: Exception | None = None
        self.gate: threading.Event | None = None
        self.runs = 0

    def run_once(self, notify: Callable[[Progress], None], stop: threading.Event) -> Report:
        self.runs += 1
        notify(Progress(Phase.SENDING, 1, 3))
        while self.gate is not None and not self.gate.wait(0.01) and not stop.is_set():
            pass
        if self.error is not None:
            raise self.error
        return self.report


class FakeDocuments:
    """Make slips of the people in memory; `noted` lists what left the laptop."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self.left: list[tuple[str, str, str]] = []
        self.refuse: AppError | None = None

    def slip(self, client_id: str) -> Slip:
        record = self._store.records.get(client_id)
        if record is None:
            raise NotFound
        if record.row.state is State.DRAFT:
            raise NotSavedYet
        receipt = slips.RECEIPT if record.row.state is State.ACCEPTED else None
        return slips.slip(client_id=client_id, name=record.row.name, masked_nik=record.row.masked_nik, receipt=receipt)

    def sheet(self, kind: Kind) -> Sheet:
        return hall_sheet(kind, self._store.clock.now().date(), "Dinas Tenaga Kerja Kab. Bone Bolango")

    def noted(self, what: str, how: str, client_id: str = "") -> None:
        if self.refuse is not None:
            raise self.refuse
        self.left.append((what, how, client_id))

    def verify(self, text: str) -> SlipAnswer:
        return verify_slip(text, slips.TRUST)


class FakeCounting:
    """Give the coverage that a test lays down."""

    def __init__(self, clock: VirtualClock) -> None:
        now = instant(clock.now())
        self.answers: dict[tuple[str, str], Coverage] = {}
        self.nothing = Coverage("", "region", (), Counts(""), now)
        self.map = CooperativeMap("", (), now)
        self.points: tuple[EventPoint, ...] = ()
        self.seen = Hall("", "", "", 0, 0, 0, (), now)
        self.home = ""

    def count(self, region: str = "", by: str = "region") -> Coverage:
        return self.answers.get((region, by), replace(self.nothing, scope=region, by=by))

    def trend(self) -> tuple[EventPoint, ...]:
        return self.points

    def cooperatives(self, region: str = "") -> CooperativeMap:
        return self.map

    def hall(self) -> Hall:
        return self.seen

    def home_region(self) -> str:
        return self.home


class FakeSession:
    """Know one PIN."""

    def __init__(self, store: FakeStore | None = None) -> None:
        self.pin = "274913"
        self._store = store
        self.revealed: list[str] = []
        self.audited: list[tuple[str, str]] = []

    def reveal(self, client_id: str) -> str:
        assert self._store is not None
        self.revealed.append(client_id)
        return self._store.records[client_id].form.nik

    def change_pin(self, old: str, new: str) -> None:
        if old != self.pin:
            raise WrongPin(left=4, wait=0)
        self.pin = new

    def audit(self, action: str, what: str = "") -> None:
        self.audited.append((action, what))


class FakeCore:
    """Fit `ui.surface.Core`."""

    def __init__(
        self, clock: VirtualClock | None = None, *, training: bool = False, notices: tuple[str, ...] = ()
    ) -> None:
        self.clock = clock or VirtualClock()
        self.store = FakeStore(self.clock)
        self.officer = Officer("officer-1", "Rahma Djafar", "petugas")
        self.profile = ProfileInfo(
            True,
            "Dinas Tenaga Kerja Kab. Bone Bolango",
            training,
            (self.officer,),
            notices,
            "274913" if training else "",
        )
        self.enrolling = FakeEnrolling(self.store)
        self.attaching = FakeAttaching(self.store)
        self.regions = FakeVillages()
        self.searching = FakeSearching(self.store)
        self.queueing = FakeQueueing(self.store)
        self.events = FakeEvents(self.store)
        self.coverage: Counting = FakeCounting(self.clock)
        self.documents = FakeDocuments(self.store)
        self.reporting = FakeReporting(self.store, {one.code: (one.name, one.district) for one in VILLAGES})
        self.syncing = FakeSyncing(self.store)
        self.session = FakeSession(self.store)
        self.correcting = FakeCorrecting(self.store)
        self.cards = FakeCards()
        self.rosters = FakeRosters(self.enrolling)
        self.closed = False

    def close(self) -> None:
        self.closed = True

    def put(self, form: Form, state: State, **changes: object) -> PersonRow:
        """Place a registration as if it had got there by itself."""
        self.store.write(form, state)
        record = self.store.records[form.client_id]
        problems = changes.pop("problems", ())
        record.row = replace(record.row, **changes)
        record.problems = problems
        record.server_id = "BB-2026-000318" if state is State.ACCEPTED else ""
        return record.row


class FakeAccess:
    """Fit `ui.surface.Access` with one PIN and three tries."""

    def __init__(self, core: FakeCore, *, exists: bool = True) -> None:
        self.core = core
        self.exists = exists
        self.left = 3
        self.wait = 0
        self.refuse: AppError | None = None

    def info(self) -> ProfileInfo:
        return self.core.profile if self.exists else ProfileInfo(False, notices=self.core.profile.notices)

    def create(self, activation: bytes, officer_name: str, pin: str) -> FakeCore:
        if self.refuse is not None:
            raise self.refuse
        self.exists = True
        return self.core

    def unlock(self, officer_id: str, pin: str) -> FakeCore:
        if self.refuse is not None:
            raise self.refuse
        if pin != self.core.session.pin:
            self.left -= 1
            raise WrongPin(left=self.left, wait=self.wait)
        return self.core


_PEOPLE = (
    ("Fatmawati Igirisa", "7503024708900001"), ("Yusuf Mokodompit", "7503021203850002"),
    ("Siti Nurhaliza Lubis", "7503025507920003"), ("Abdul Rahman Hilala", "7503020101790004"),
    ("Ni Made Sukerti", "7503026012880005"), ("Hamzah Biki", "7503022305830006"),
    ("Rostin Pakaya", "7503024109950007"), ("Ismail Tahir", "7503020905760008"),
    ("Sri Wahyuni Daud", "7503025811910009"), ("Karim Lamusu", "7503021707800010"),
    ("Maryam Botutihe", "7503026406870011"), ("Sunarti", "7503024402930012"),
    ("Iwan Setiawan Polapa", "7503021508890013"), ("Hasnah Dunggio", "7503025002840014"),
)  # fmt: skip


def a_village_morning(core: FakeCore) -> FakeCore:
    """Fill a core with a morning's work in every state. All people and numbers are invented."""
    start = core.clock.now()
    core.events.create("Sosialisasi Kopdes Muara Bone", "75.03.02.2004", "Balai Desa Muara Bone", start.date())
    states = [State.ACCEPTED] * 5 + [State.READY] * 5 + [State.REJECTED, State.CONFLICT, State.HELD, State.DRAFT]
    reasons = {
        State.ACCEPTED: "receipt", State.REJECTED: "invalid-registration", State.CONFLICT: "nik-registered",
        State.HELD: "receipt_mismatch", State.READY: "offline",
    }  # fmt: skip
    for place, ((name, nik), state) in enumerate(zip(_PEOPLE, states, strict=True)):
        then = start - timedelta(minutes=200 - 13 * place)
        form = replace(core.enrolling.new_form(), nik=nik, full_name=name, region_code="75.03.02.2004")
        _place(core, form, state, then, reasons.get(state, ""))
    return core


def _place(core: FakeCore, form: Form, state: State, then: datetime, reason: str) -> None:
    problems = (Finding("phone", "phone_invalid", Severity.ERROR),) if state is State.REJECTED else ()
    at, later = instant(then), instant(then + timedelta(minutes=4))
    core.put(
        form, state, saved_at=at, since=at, reason=reason, tries=2 if reason == "offline" else 0, problems=problems
    )
    steps = [TimelineEntry(at, "Rahma Djafar", "saved", "draft", "ready", "new")]
    if state not in (State.READY, State.DRAFT):
        steps.append(TimelineEntry(later, "", "sent", "ready", "sending"))
        steps.append(TimelineEntry(later, "", "answered", "sending", state.value, reason))
    core.store.records[form.client_id].timeline = steps


def _words(village: Village) -> list[str]:
    return f"{village.name} {village.district} {village.regency}".casefold().replace(".", " ").split()
