"""Recognising a person: on this laptop already, in an unfinished form, in a list, or somebody who looks alike."""

from dataclasses import dataclass

from lapangan_app.domain.duplicates import Likeness, likeness
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import is_sixteen_digits, mask_nik
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.record import StoredRow
from lapangan_app.domain.states import State
from lapangan_app.errors import NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes, tidy
from lapangan_app.services.values import Existing, Expected
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_HIDDEN = "•••"
SHOWN = 3
"""People who look alike that are shown at once, the most alike first."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Name somebody on this laptop who may be the same person; `signs` says in what the two agree."""

    client_id: str
    name: str
    masked_nik: str
    village: str
    state: State
    saved_at: str
    signs: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Set one field of two registrations side by side. A NIK is masked, of a mother's name only agreement is told."""

    field: str
    mine: str
    theirs: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Say who this laptop takes the person on the form for."""

    existing: Existing | None = None
    draft: Existing | None = None
    expected: Expected | None = None
    alike: tuple[Alike, ...] = ()


class Recognising:
    """Look a person up in everything on this laptop; changes nothing and merges nobody."""

    def __init__(self, context: Context, regions: Regions) -> None:
        self._context = context
        self._regions = regions

    def known(self, form: Form) -> Known:
        """Return everything this laptop knows about the person on a tidied form."""
        with self._context.store.read() as reading:
            whole = is_sixteen_digits(form.nik)
            existing = other_with_nik(reading, form) if whole else None
            draft = reading.find_draft(form.nik, form.client_id) if whole else None
            person = reading.roster_person(form.nik) if whole else None
            alike = self._alike(reading, form, draft) if existing is None else ()
        return Known(
            existing=existing,
            draft=None if draft is None else existing_of(draft),
            expected=None if person is None else Expected(person.name, person.status, person.source, person.form),
            alike=alike,
        )

    def compare(self, form: Form, client_id: str) -> tuple[Compared, ...]:
        """Set a form and a registration of this laptop side by side. Raises `NotFound`."""
        with self._context.store.read() as reading:
            stored = reading.get(client_id)
        if stored is None:
            raise NotFound
        mine, theirs = tidy(form), tidy(form_from_bytes(stored.form))  # a draft is kept as it was typed
        return tuple(self._compared(mine, theirs))

    def _alike(self, reading: Reading, form: Form, draft: StoredRow | None) -> tuple[Alike, ...]:
        birth = form.birth_date.isoformat() if form.birth_date else ""
        rows = reading.alike(birth, normalise_name(form.full_name), canonical_phone(form.phone) or "", form.client_id)
        # a draft with the same NIK is named already, as what it is
        others = [(row, typed) for row, typed in rows if draft is None or row.client_id != draft.client_id]
        judged = [(row, likeness(form, form_from_bytes(typed))) for row, typed in others]
        worth = sorted((pair for pair in judged if pair[1].worth_a_look), key=lambda pair: -pair[1].score)
        return tuple(_alike(row, found) for row, found in worth[:SHOWN])

    def _compared(self, mine: Form, theirs: Form) -> list[Compared]:
        same = likeness(mine, theirs).signs
        mother = [_HIDDEN if form.mother_name else "" for form in (mine, theirs)]
        return [
            Compared("nik", _masked(mine), _masked(theirs), mine.nik == theirs.nik),
            Compared("full_name", mine.full_name, theirs.full_name, "name" in same),
            Compared("birth_date", _day(mine), _day(theirs), "birth_date" in same),
            Compared("birth_place", mine.birth_place, theirs.birth_place, mine.birth_place == theirs.birth_place),
            Compared("mother_name", mother[0], mother[1], "mother_name" in same),
            Compared("phone", _phone(mine), _phone(theirs), "phone" in same),
            Compared("region_code", self._village(mine), self._village(theirs), "region_code" in same),
            Compared("street", mine.street, theirs.street, mine.street == theirs.street),
        ]

    def _village(self, form: Form) -> str:
        village = self._regions.get(form.region_code) if form.region_code else None
        return village.name if village else ""


def other_with_nik(reading: Reading, form: Form) -> Existing | None:
    """Return the other registration on this laptop that carries the form's NIK, or None."""
    row = reading.find_nik(form.nik)
    return None if row is None or row.client_id == form.client_id else existing_of(row)


def existing_of(row: StoredRow) -> Existing:
    """Return a stored row as the window may show it."""
    return Existing(row.client_id, row.name, row.state, row.saved_at)


def _alike(row: StoredRow, found: Likeness) -> Alike:
    signs = tuple(sorted(sign.value for sign in found.signs))
    return Alike(row.client_id, row.name, mask_nik(row.nik), row.village, row.state, row.saved_at, signs, found.score)


def _masked(form: Form) -> str:
    return mask_nik(form.nik) if form.nik else ""


def _day(form: Form) -> str:
    return form.birth_date.isoformat() if form.birth_date else ""


def _phone(form: Form) -> str:
    return canonical_phone(form.phone) or form.phone
