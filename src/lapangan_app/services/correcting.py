"""What happens to a registration after it was saved: its revisions side by side, and its withdrawal."""

from dataclasses import dataclass, fields

from lapangan_app import __version__
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.record import Withdrawn
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes
from lapangan_app.sync.wire import Capture, withdrawal_of

CONSENT, REGISTRATION = "persetujuan", "pendaftaran"
REASONS: dict[str, str] = {
    "persetujuan_ditarik": CONSENT,
    "berubah_pikiran": REGISTRATION,
    "salah_orang": REGISTRATION,
    "tercatat_ganda": REGISTRATION,
    "sudah_peserta": REGISTRATION,
    "meninggal": REGISTRATION,
}
"""Why a registration may be taken back, and what is then withdrawn."""

_SECRET = frozenset({"mother_name", "family_card", "heirs", "attachments", "consent"})
"""Fields of which a comparison says that they changed, not into what."""
_YES, _NO = "ya", "tidak"
_NOT_COMPARED = frozenset({"client_id", "acknowledged"})


@dataclass(frozen=True, slots=True)
class Change:
    """Say what one revision changed in one field, compared with the one before."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Describe one revision; `replaces` is the one before or 0, `accepted` says that the centre has signed for it."""

    rev: int
    replaces: int
    accepted: bool
    withdraws: bool
    changes: tuple[Change, ...]


class Correcting:
    """Explain revisions and take registrations back. A correction itself is a save of the opened form."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the reasons that may be given, in the order in which they are asked."""
        return tuple(REASONS)

    def withdraw(self, client_id: str, reason: str) -> None:
        """Take a registration back at once; the centre is told, the content does not leave any more.

        Raises `Invalid` for an unknown reason, `NotFound`, `IllegalMove` for a draft, or `AlreadyWithdrawn`.
        """
        kind = REASONS.get(reason)
        if kind is None:
            raise Invalid(why="reason")
        officer = self._context.officer.officer_id
        capture = Capture(
            officer=officer,
            at=self._context.clock.now(),
            utc_offset=self._context.utc_offset(),
            consent_text_hash="",
            app_version=__version__,
        )
        word = withdrawal_of(kind, reason, capture)
        with self._context.store.write() as work:
            withdrawn = Withdrawn(
                client_id=client_id, snapshot=word.body, digest=word.digest, schema=word.schema, reason=reason
            )
            work.registrations.withdraw(withdrawn, officer, self._context.now())

    def revisions(self, client_id: str) -> tuple[Revision, ...]:
        """Return every revision with what it changed, oldest first. Raises `NotFound`."""
        with self._context.store.read() as reading:
            stored = reading.get(client_id)
            kept = reading.revisions(client_id)
        if stored is None:
            raise NotFound
        found: list[Revision] = []
        before: Form | None = None
        for entry in kept:
            form = form_from_bytes(entry.form)
            withdraws = bool(stored.withdrawn_at) and entry.rev == stored.row.rev
            changes = () if before is None or withdraws else changes_between(before, form)
            found.append(Revision(entry.rev, found[-1].rev if found else 0, entry.accepted, withdraws, changes))
            before = form
        return tuple(found)


def changes_between(old: Form, new: Form) -> tuple[Change, ...]:
    """Return the fields in which two revisions differ; secrets are named, not told, and a NIK is masked."""
    found = []
    for field in fields(Form):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after and field.name not in _NOT_COMPARED:
            found.append(Change(field.name, *_told(field.name, before, after)))
    return tuple(found)


def _told(name: str, before: object, after: object) -> tuple[str, str]:
    if name in _SECRET:
        return "•••", "•••"
    if name == "nik":
        return _masked(before), _masked(after)
    return _plain(before), _plain(after)


def _masked(nik: object) -> str:
    return mask_nik(str(nik)) if nik else ""


def _plain(value: object) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, tuple):
        return ", ".join(str(getattr(part, "text", part)) for part in value)
    return str(value)
