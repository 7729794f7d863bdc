"""People whom a list expects: found by NIK or name, and turned into a form that is filled as far as the list goes."""

from collections.abc import Sequence
from dataclasses import fields, replace

from lapangan_app.domain.form import Form
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.record import RosterPerson
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes, form_to_bytes, tidy
from lapangan_app.services.values import Expected

_OWN = frozenset({"client_id", "consent", "acknowledged", "reasons", "attachments", "roster_status"})
"""What no list may bring as typed: the form's identity, what person and officer say, and the list's own word."""


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
