"""What the store is given to keep and what it gives back: plain values without any knowledge of tables."""

from dataclasses import dataclass

from lapangan_app.domain.attachments import Attached
from lapangan_app.domain.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Repeat what registrations are counted by: coverage, quotas and endings must not read every form.

    Months are `yyyy-mm`, first and last paid for; `total` is the price in rupiah. Codes are those of the form.
    """

    cooperative: str = ""
    cooperative_role: str = ""
    category: str = ""
    payer: str = ""
    agreement_id: str = ""
    first_month: str = ""
    last_month: str = ""
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Carry one finished registration to the store.

    `form` is the typed form as JSON for reopening; `snapshot` is the canonical body that will be sent, `digest` its
    SHA-256 in hex and `schema` its version. The store never builds or reads JSON of a person. Instants are UTC text,
    `birth_date` is `YYYY-MM-DD`. `duplicate_of` names the other registration when the officer insists on one NIK twice.
    """

    client_id: str
    nik: str
    name: str
    birth_date: str
    sex: str
    region_code: str
    village: str
    officer_id: str
    captured_at: str
    form: bytes
    snapshot: bytes
    digest: str
    schema: int
    event_id: str = ""
    event: str = ""
    duplicate_of: str | None = None
    name_key: str = ""
    """The name in a form in which two spellings meet, for finding people who look alike."""
    phone: str = ""
    counted: Counted = Counted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Carry the withdrawal of a registration to the store: `snapshot` is the body that says so and names nobody."""

    client_id: str
    snapshot: bytes
    digest: str
    schema: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Carry an unfinished form to the store; everything but the id may still be empty."""

    client_id: str
    officer_id: str
    form: bytes
    nik: str = ""
    name: str = ""
    region_code: str = ""
    village: str = ""
    event_id: str = ""
    event: str = ""
    birth_date: str = ""
    name_key: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SavedRow:
    """Confirm a save. `already` says that the same content had been saved before and nothing was written."""

    client_id: str
    rev: int
    saved_at: str
    already: bool = False


@dataclass(frozen=True, slots=True)
class StoredRow:
    """Describe one registration as a list shows it; `row_id` is the paging key. The NIK is not masked here."""

    row_id: int
    client_id: str
    rev: int
    state: State
    nik: str
    name: str
    village: str
    event: str
    saved_at: str
    since: str
    reason: str
    tries: int


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """Describe one registration in full, with the typed form as the bytes it was saved with."""

    row: StoredRow
    form: bytes
    officer_id: str
    region_code: str
    event_id: str
    captured_at: str
    server_id: str
    server_rev: int
    hold: bool
    duplicate_of: str | None
    withdrawn_at: str = ""
    correction: bytes | None = None
    """What was typed into a saved registration and is not saved yet."""


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """Hold one revision as it was typed, with what became of it (`st` and `outcome` of its outbox row)."""

    rev: int
    form: bytes
    digest: str
    outcome: str
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPerson:
    """Describe somebody whom a list expects. `form` is the form as far as the list fills it, as JSON.

    `status` is `hadir`, `merantau`, `pindah`, `meninggal`, `menolak` or empty; `source` names the list.
    """

    name: str
    name_key: str
    form: bytes
    source: str
    nik: str = ""
    birth_date: str = ""
    region_code: str = ""
    status: str = ""
    row_id: int = 0
    row_number: int = 0
    """The row of the file from which it came, 0 without a file."""
    cooperative: str = ""
    cooperative_role: str = ""
    category: str = ""
    payer: str = ""
    client_id: str = ""
    """The registration of this person on this laptop, or empty text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRun:
    """Tell of one list that was taken in. The five counts sum to `rows`; `taken` entered the list of expected people.

    `digest` is the SHA-256 of the file, `undone_at` the instant at which the import was taken back, or empty.
    """

    import_id: str
    source: str
    digest: str
    officer_id: str
    at: str
    rows: int
    ready: int
    needs_fix: int
    duplicate_in_file: int
    duplicate_on_device: int
    ignored: int
    taken: int
    undone_at: str = ""


@dataclass(frozen=True, slots=True)
class StoredContent:
    """Hold what the newest revision of a registration consists of: what is sent, and the proof that it has arrived.

    `snapshot` is the canonical body, `digest` its SHA-256 in hex; `receipt` is the verified proof of this very
    revision as JSON bytes, or None.
    """

    rev: int
    digest: str
    snapshot: bytes
    receipt: bytes | None


@dataclass(frozen=True, slots=True)
class StoredPage:
    """Hold one page of a list, newest first; `before` is the key of the next page or None at the end."""

    rows: tuple[StoredRow, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class StoredAttachment:
    """Describe one picture of a registration. `kept` is False for one that was replaced or taken away."""

    client_id: str
    attached: Attached
    added_at: str
    kept: bool


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Tell one thing that happened. `action`, `old`, `new` and `reason` are codes; `at` is a UTC instant."""

    at: str
    actor: str
    action: str
    client_id: str
    rev: int
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Tell why the centre refused one revision. `pointers` pairs a JSON pointer with a code."""

    key: str
    rev: int
    problem: str
    pointers: tuple[tuple[str, str], ...]
    counterpart: str
    at: str


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Count what was saved and what was accepted between two UTC instants."""

    saved: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Name a point of the audit chain: its index and its SHA-256. Kept outside the database (`store.keeper`)."""

    index: int
    head: bytes
