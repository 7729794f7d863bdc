"""People whom a list expects: found by NIK or name, and turned into a form that is filled as far as the list goes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Protocol

from lapangan_app.domain.form import Form
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.record import ImportRun, RosterPerson
from lapangan_app.errors import Invalid
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes, form_to_bytes, tidy
from lapangan_app.services.values import Expected

_OWN = frozenset({"client_id", "consent", "acknowledged", "reasons", "attachments", "roster_status"})
"""What no list may bring as typed: the form's identity, what person and officer say, and the list's own word."""


STATUSES = ("", "hadir", "merantau", "pindah", "meninggal", "menolak")
"""What a list may say of a person; empty says nothing."""


_GROUPS = ("ready", "needs_fix", "duplicate_in_file", "duplicate_on_device", "ignored")


class Counted(Protocol):
    """The counts of a previewed file: `rows` is the sum of the five others."""

    @property
    def rows(self) -> int: ...
    @property
    def ready(self) -> int: ...
    @property
    def needs_fix(self) -> int: ...
    @property
    def duplicate_in_file(self) -> int: ...
    @property
    def duplicate_on_device(self) -> int: ...
    @property
    def ignored(self) -> int: ...


class Rosters:
    """Keep lists of expected people and fill forms from them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def expect(self, people: Sequence[Form], source: str) -> int:
        """Keep the people of a list named `source`; the same list again replaces them. Returns how many."""
        rows = [_row(tidy(form), source) for form in people]
        with self._context.store.write() as work:
            work.roster.add(rows, self._context.officer.officer_id, self._context.now())
        return len(rows)

    def on_device(self, niks: Sequence[str], names: Sequence[tuple[str, str]]) -> frozenset[str]:
        """Return which of these people are known here already, for a preview: NIKs and `name key/birth date` pairs.

        Known is who stands on a list; who is registered but on no list yet may enter the list, ticked off.
        """
        with self._context.store.read() as reading:
            return reading.on_lists(niks, names)

    def take_in(self, rows: Iterable[tuple[int, Form]], counts: Counted, source: str, digest: str) -> ImportRun:
        """Take the ready rows of a file into the list of expected people: `(row number, form)` each, all or none.

        `counts` are those of the preview, `digest` is the SHA-256 of the file. People who stand on a list already are
        left out, so that the same file again changes nothing. Raises `Invalid` when the counts do not sum.
        """
        if counts.rows != sum(getattr(counts, name) for name in _GROUPS):
            raise Invalid(why="counts")
        people = [replace(_row(tidy(form), source), row_number=number) for number, form in rows]
        now, officer = self._context.now(), self._context.officer.officer_id
        with self._context.store.write() as work:
            known = work.reading.on_lists(
                [person.nik for person in people if person.nik],
                [(person.name_key, person.birth_date) for person in people if not person.nik],
            )
            new = [person for person in people if (person.nik or f"{person.name_key}/{person.birth_date}") not in known]
            run = ImportRun(
                import_id=self._context.ids(),
                source=source,
                digest=digest,
                officer_id=officer,
                at=now,
                rows=counts.rows,
                taken=len(new),
                **{name: getattr(counts, name) for name in _GROUPS},
            )
            if new:
                work.roster.begin(run, officer)
                work.roster.bring(new, now, run.import_id)
        return run

    def imports(self) -> tuple[ImportRun, ...]:
        """Return the lists that were taken in, newest first."""
        with self._context.store.read() as reading:
            return reading.import_runs()

    def registered(self) -> Mapping[str, int]:
        """Return for each import how many of its people are registered on this laptop; none stands for 0."""
        with self._context.store.read() as reading:
            return reading.import_progress()

    def undo(self, import_id: str) -> int:
        """Take an import back: its people are expected no more, what was registered stays. Raises `NotFound`."""
        with self._context.store.write() as work:
            return work.roster.undo(import_id, self._context.officer.officer_id, self._context.now())

    def people(self, import_id: str, after: int = 0, limit: int = 200) -> tuple[RosterPerson, ...]:
        """Return people of an import in the order of the file, after the row with a key."""
        with self._context.store.read() as reading:
            return reading.roster_page(import_id, after, limit)

    def set_status(self, row_id: int, status: str) -> None:
        """Note what became of somebody on a list. Raises `Invalid` for an unknown status, `NotFound`."""
        if status not in STATUSES:
            raise Invalid(why="status")
        with self._context.store.write() as work:
            work.roster.set_status(row_id, status, self._context.officer.officer_id, self._context.now())

    def names(self, text: str, limit: int = 8) -> tuple[Expected, ...]:
        """Return expected people whose name begins like this."""
        beginning = normalise_name(text)
        if len(beginning) < 2:
            return ()
        with self._context.store.read() as reading:
            found = reading.roster_names(beginning, limit)
        return tuple(Expected(person.name, person.status, person.source, person.form) for person in found)


def filled_from(form: Form, expected: Expected) -> Form:
    """Return a form with everything the list knows where nothing was typed yet."""
    listed, blank = form_from_bytes(expected.form), Form(client_id=form.client_id)
    known = {
        field.name: getattr(listed, field.name)
        for field in fields(Form)
        if field.name not in _OWN and getattr(listed, field.name) != getattr(blank, field.name)
    }
    if form.phone:
        known.pop("no_phone", None)  # it would hide a number that was typed, and what is hidden is not kept
    empty = {name: value for name, value in known.items() if getattr(form, name) == getattr(blank, name)}
    return replace(form, **empty, roster_status=expected.status or form.roster_status)


def _row(form: Form, source: str) -> RosterPerson:
    return RosterPerson(
        name=form.full_name,
        name_key=normalise_name(form.full_name),
        form=form_to_bytes(form),
        source=source,
        nik=form.nik,
        birth_date=form.birth_date.isoformat() if form.birth_date else "",
        region_code=form.region_code,
        status=form.roster_status,
        cooperative=form.cooperative,
        cooperative_role=form.cooperative_role,
        category=form.category,
        payer=form.payer,
    )
