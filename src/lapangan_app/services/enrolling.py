"""Registering a person: open a form, judge it, keep it as a draft, save it for good."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from lapangan_app.domain.benefits import Benefits, Cover, benefits_on
from lapangan_app.domain.contributions import Quote
from lapangan_app.domain.dictionary import Need
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import month_of
from lapangan_app.domain.nik import NikFacts, canonical_nik, decode, is_sixteen_digits
from lapangan_app.domain.outreach.agreements import with_terms
from lapangan_app.domain.outreach.events import Event
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.record import Draft
from lapangan_app.domain.rules import Rules
from lapangan_app.domain.states import State
from lapangan_app.errors import NotFound
from lapangan_app.services.choices import Catalogue, Found, catalogue_of, cooperative_named, find_cooperatives
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes, form_to_bytes, tidy
from lapangan_app.services.judging import Judging, asked_reasons, saved_as
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.agreements import Offer, judge_payer, offers
from lapangan_app.services.recognising import Compared, Known, Recognising
from lapangan_app.services.rosters import filled_from
from lapangan_app.services.rows import person_row
from lapangan_app.services.values import Existing, Expected, PersonRow, Saved
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_log = logging.getLogger(__name__)

_OPEN_FORM = "open_form"


@dataclass(frozen=True, slots=True)
class Checked:
    """Say what is known and what is wrong about a form as it stands.

    `needs` says of each field of the dictionary whether it must or may be given or does not apply; `reasons` names the
    warnings that may only be kept with a reason.
    """

    findings: tuple[Finding, ...]
    nik: NikFacts | None
    place_of_issue: str
    existing: Existing | None
    quote: Quote | None
    needs: Mapping[str, Need] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    known: Known = field(default_factory=Known)
    benefits: Benefits = field(default_factory=Benefits)
    branch: str = ""
    """The branch that serves the person's regency, for a form that names none."""
    paying: tuple[Offer, ...] = ()
    """The agreements under which the form's payer may pay, with what is left of each."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Show one draft with the fields that are still missing, in the order of the form.

    `correction` says that it is a change of a registration that stands as it was saved until the change is saved.
    """

    row: PersonRow
    missing: tuple[str, ...]
    correction: bool = False


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Tell which form was open when the application ended, and where the cursor stood.

    `saved` says that it had been saved for good, though nobody may have been told.
    """

    form: Form
    cursor: str
    saved: Saved | None


class Enrolling:
    """Register people. One call is one transaction."""

    def __init__(self, context: Context, regions: Regions, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists
        self._recognising = Recognising(context, regions)
        self._judging = Judging(context, regions, lists)

    @property
    def _rules(self) -> Rules:
        return self._judging.rules

    def new_form(self) -> Form:
        """Open an empty form with an identity of its own; nothing is written yet.

        Payer, agreement and branch of the chosen event are filled in, and what the agreement lays down.
        """
        month = month_of(self._context.today())
        form = Form(client_id=self._context.ids(), start_month=month)
        with self._context.store.read() as reading:
            event = reading.events.current()
            if event is None:
                return form
            agreement = reading.agreements.get(event.agreement_id) if event.agreement_id else None
        form = replace(form, payer=event.payer or form.payer, branch=event.branch)
        return with_terms(form, agreement, month) if agreement else form

    def catalogue(self) -> Catalogue:
        """Return the choices of the form."""
        return catalogue_of(self._rules)

    def cooperatives(self, text: str, limit: int = 12) -> tuple[Found, ...]:
        """Return cooperatives by a few letters of their name or village, those written down on this laptop first."""
        with self._context.store.read() as reading:
            kept = reading.cooperatives.named(text, limit)
        named = {one.code: Found(one.code, one.name, self._place(one.region_code)) for one in kept}
        for found in find_cooperatives(self._rules, self._regions, text, limit):
            named.setdefault(found.code, found)
        return tuple(named.values())[:limit]

    def cooperative(self, code: str) -> Found | None:
        """Return one cooperative, or None. What this laptop wrote down of it goes before the pattern of names."""
        if not code:
            return None
        with self._context.store.read() as reading:
            kept = reading.cooperatives.get(code)
        if kept is not None:
            return Found(code, kept.name, self._place(kept.region_code))
        return cooperative_named(self._rules, self._regions, code)

    def check(self, form: Form) -> Checked:
        """Judge a form as it stands. Cheap enough for every pause in typing; writes nothing."""
        today = self._context.today()
        judged = self._judging.judged(form)
        rules, form, findings, told = judged.rules, judged.form, judged.findings, judged.told
        facts = decode(form.nik, today) if is_sixteen_digits(form.nik) else None
        known = self._recognising.known(form)
        if known.existing is not None:
            findings = (*findings, self._judging.twin_finding(form, known.existing))
        with self._context.store.read() as reading:
            findings = (*findings, *judge_payer(reading, form, told))
            asked = rules.dictionary.need("agreement", form) is not Need.HIDDEN
            paying = offers(reading, form, today) if asked else ()
        serving = rules.branch_of(form.region_code[:5]) if form.region_code else None
        return Checked(
            findings=findings,
            nik=facts,
            place_of_issue=self._regions.path_name(facts.district) if facts else "",
            existing=known.existing,
            quote=told,
            benefits=benefits_of(form, told, rules, today),
            needs=rules.dictionary.needs(form),
            reasons=asked_reasons(findings, rules),
            known=known,
            branch=serving.code if serving else "",
            paying=paying,
        )

    def compare(self, form: Form, client_id: str) -> tuple[Compared, ...]:
        """Set the form and somebody who looks alike side by side. Raises `NotFound`."""
        return self._recognising.compare(form, client_id)

    def fill(self, form: Form, expected: Expected) -> Form:
        """Return the form with what a list knows where nothing was typed yet."""
        return filled_from(form, expected)

    def save(self, form: Form, *, watched: bool = False) -> Saved:
        """Keep a registration for good: record, outbox and audit in one durable transaction.

        `watched` says that a window announces the save: until it calls `leave_form`, a restart tells of it. The same
        form again gives the same answer and writes nothing. Raises `Invalid` with findings, `DuplicateNik`,
        `DiskFull` or `StoreBusy`; then nothing was written.
        """
        judged = self._judging.judged(form)
        with self._context.store.write() as work:
            saved = self._judging.save(work, judged)
            if saved.already:
                return saved
            if watched:
                work.notebook.set_meta(_OPEN_FORM, _open_form(form.client_id, ""))
            elif _is_open(work.reading, form.client_id):
                work.notebook.set_meta(_OPEN_FORM, "")  # it was open as a draft; nobody needs to be told later
        _log.info("saved %s revision %d", saved.client_id, saved.rev)
        return saved

    def save_draft(self, form: Form, cursor: str = "", *, on_page: bool = True) -> None:
        """Keep an unfinished form as typed, and in which field the cursor stands.

        `on_page` says that it is the form a restart should open again; quick capture keeps people beside it.

        What is typed into a registration that was saved for good is kept beside it until it is saved or left.
        """
        officer = self._context.officer.officer_id
        with self._context.store.write() as work:
            stored = work.reading.get(form.client_id)
            if stored is None or stored.row.state is State.DRAFT:
                draft = self._draft(form, officer, work.reading.events.current())
                work.registrations.save_draft(draft, officer, self._context.now())
            else:
                typed = form_to_bytes(form)
                work.registrations.keep_correction(form.client_id, None if typed == stored.form else typed)
            if on_page:
                work.notebook.set_meta(_OPEN_FORM, _open_form(form.client_id, cursor))

    def left_open(self) -> LeftOpen | None:
        """Return the form that was open when the application ended, or None."""
        with self._context.store.read() as reading:
            opened = _opened(reading)
            stored = reading.get(opened["client_id"]) if opened else None
        if stored is None:
            return None
        form = form_from_bytes(stored.correction or stored.form)
        if stored.row.state is State.DRAFT or stored.correction is not None:
            return LeftOpen(form, opened["cursor"], None)
        return LeftOpen(form, "", saved_as(form, stored.row.rev, stored.row.saved_at, already=True))

    def leave_form(self, client_id: str = "") -> None:
        """Note that no form is open any more: what was saved has been announced.

        With an id nothing happens when another form has been opened since.
        """
        with self._context.store.write() as work:
            if not client_id or _is_open(work.reading, client_id):
                work.notebook.set_meta(_OPEN_FORM, "")

    def discard_draft(self, client_id: str) -> None:
        """Throw an unfinished form away; the audit log keeps that it happened.

        Of a registration that was saved for good only the change is thrown away that was not saved yet.
        """
        with self._context.store.write() as work:
            stored = work.reading.get(client_id)
            if stored is not None and stored.correction is not None:
                work.registrations.keep_correction(client_id, None)
                return
            work.registrations.discard_draft(client_id, self._context.officer.officer_id, self._context.now())

    def drafts(self) -> tuple[PersonRow, ...]:
        """Return unfinished forms, newest first."""
        with self._context.store.read() as reading:
            return tuple(person_row(row) for row in reading.drafts())

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Return drafts and changes that are not saved yet, newest first, each with what is still missing."""
        dictionary = self._rules.dictionary
        with self._context.store.read() as reading:
            kept = [(row, reading.get(row.client_id)) for row in (*reading.corrections(), *reading.drafts())]
        return tuple(
            Unfinished(
                person_row(row),
                dictionary.missing(tidy(form_from_bytes(stored.correction or stored.form))),
                stored.correction is not None,
            )
            for row, stored in kept
            if stored is not None
        )

    def open_form(self, client_id: str) -> Form:
        """Return the form of a draft or of a saved registration as it was typed last. Raises `NotFound`."""
        with self._context.store.read() as reading:
            stored = reading.get(client_id)
        if stored is None:
            raise NotFound
        return form_from_bytes(stored.correction or stored.form)

    def _place(self, village: str) -> str:
        match = self._regions.get(village)
        return ", ".join(part for part in (match.district, match.regency) if part) if match else ""

    def _draft(self, form: Form, officer: str, event: Event | None) -> Draft:
        village = self._regions.get(form.region_code) if form.region_code else None
        return Draft(
            client_id=form.client_id,
            officer_id=officer,
            form=form_to_bytes(form),
            nik=canonical_nik(form.nik),  # by which the draft is found again; the form itself stays as typed
            name=form.full_name,
            region_code=form.region_code,
            village=village.name if village else "",
            event_id=event.event_id if event else "",
            event=event.name if event else "",
            birth_date=form.birth_date.isoformat() if form.birth_date else "",
            name_key=normalise_name(form.full_name),
            phone=canonical_phone(form.phone) or "",
        )


def benefits_of(form: Form, told: Quote | None, rules: Rules, day: date) -> Benefits:
    """Return what the money buys now and what only later; nothing as long as there is no price."""
    if told is None:
        return Benefits()
    return benefits_on(rules, day, Cover(programs=form.programs, basis=told.basis, start_month=form.start_month))


def with_acknowledged(form: Form, *codes: str) -> Form:
    """Return the form with warnings that the officer has seen and kept."""
    return replace(form, acknowledged=tuple(sorted({*form.acknowledged, *codes})))


def _open_form(client_id: str, cursor: str) -> str:
    return json.dumps({"client_id": client_id, "cursor": cursor})


def _opened(reading: Reading) -> dict[str, str]:
    kept = reading.meta_text(_OPEN_FORM)
    return json.loads(kept) if kept else {}


def _is_open(reading: Reading, client_id: str) -> bool:
    return _opened(reading).get("client_id") == client_id
