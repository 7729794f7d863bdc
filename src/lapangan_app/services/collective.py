"""Collective registration: many people at once, from a list with complete data and recorded consent.

People are saved in groups, one durable transaction a group: what is saved stays saved when the rest is refused or the
work is stopped, and doing the same list again saves nobody twice.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from itertools import islice

from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.form import ConsentGiven, Form
from lapangan_app.errors import Invalid
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes
from lapangan_app.services.judging import Judging

_GROUP = 200
"""People in one transaction: large enough to be quick, small enough that the desk beside it never waits long."""


@dataclass(frozen=True, slots=True)
class NotSaved:
    """Name somebody who was not registered, by the place in the list (from 0), and why: codes of findings."""

    index: int
    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collected:
    """Sum up a collective registration. `already` stood here before; the three counts sum to the people asked for."""

    saved: int
    already: int
    refused: tuple[NotSaved, ...]

    @property
    def asked(self) -> int:
        """Return how many people were gone through."""
        return self.saved + self.already + len(self.refused)


class Collective:
    """Register many people."""

    def __init__(self, context: Context, judging: Judging, new_form: Callable[[], Form]) -> None:
        self._context = context
        self._judging = judging
        self._new_form = new_form

    def register(
        self,
        forms: Iterable[Form],
        progress: Callable[[int], None] = lambda _done: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Collected:
        """Save every form that passes; `progress` is told how many are gone through, `stopped` is asked between groups.

        Raises what concerns everybody (`DiskFull`, `StoreBusy`); groups before it are saved.
        """
        saved = already = index = 0
        refused: list[NotSaved] = []
        for group in _groups(forms):
            if stopped():
                break
            judged = [self._judging.judged(form) for form in group]
            with self._context.store.write() as work:
                for place, one in enumerate(judged):
                    try:
                        answer = self._judging.save(work, one)
                    except Invalid as error:
                        refused.append(NotSaved(index + place, one.form.full_name, _codes(error)))
                    else:
                        saved, already = saved + (not answer.already), already + answer.already
            index += len(group)
            progress(index)
        return Collected(saved, already, tuple(refused))

    def register_import(
        self,
        import_id: str,
        consent: ConsentGiven,
        progress: Callable[[int], None] = lambda _done: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Collected:
        """Register everybody of an imported list who agreed in writing on that list; `consent` says how and when.

        What the list leaves open is filled as a new form is: month, payer, agreement and branch of the chosen event.
        """
        return self.register(self._people(import_id, consent), progress, stopped)

    def _people(self, import_id: str, consent: ConsentGiven) -> Iterator[Form]:
        after, opened = 0, self._new_form()
        while True:
            with self._context.store.read() as reading:
                page = reading.roster_page(import_id, after, _GROUP)
            if not page:
                return
            for person in page:
                if not person.client_id:
                    form = self._completed(form_from_bytes(person.form), opened)
                    yield replace(form, consent=consent, roster_status=person.status or form.roster_status)
            after = page[-1].row_id

    def _completed(self, form: Form, opened: Form) -> Form:
        """Return a form of a list with what an opened form says where the list says nothing; the list goes before."""
        blank = Form(client_id=form.client_id)
        names = [field.name for field in fields(Form) if field.name != "client_id"]
        if form.payer not in (blank.payer, opened.payer):
            names = ["start_month", "branch"]  # the terms of the event's agreement are for those whom it pays for
        open_still = [name for name in names if getattr(form, name) == getattr(blank, name)]
        form = replace(form, **{name: getattr(opened, name) for name in open_still})
        if form.branch or not form.region_code:
            return form
        serving = self._judging.rules.branch_of(form.region_code[:5])
        return replace(form, branch=serving.code) if serving else form


def _groups(forms: Iterable[Form]) -> Iterator[list[Form]]:
    remaining = iter(forms)
    while group := list(islice(remaining, _GROUP)):
        yield group


def _codes(error: Invalid) -> tuple[str, ...]:
    grave = [found for found in error.findings if isinstance(found, Finding) and found.severity is Severity.ERROR]
    return tuple(finding.code for finding in grave) or (error.code,)
