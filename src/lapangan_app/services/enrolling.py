"""Registering a person: open a form, judge it, keep it as a draft, save it for good."""

import logging
from dataclasses import dataclass, replace

from lapangan_app.domain.checking import check_form, request_of
from lapangan_app.domain.codes import Code
from lapangan_app.domain.contributions import Quote, quote
from lapangan_app.domain.findings import Finding, Severity, has_errors
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import month_of
from lapangan_app.domain.nik import NikFacts, decode, is_sixteen_digits, mask_nik
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.record import Draft, StoredEvent
from lapangan_app.domain.rules import Choice, Occupation, Payer, Rules
from lapangan_app.domain.states import State
from lapangan_app.errors import DuplicateNik, Invalid, NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes, form_to_bytes, tidy
from lapangan_app.services.recording import Recorder
from lapangan_app.services.rows import person_row
from lapangan_app.services.values import Existing, PersonRow, Saved
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_log = logging.getLogger(__name__)

SUPERVISOR = "penyelia"
"""The role that may let one NIK stand twice until the centre decides; in practice profiles everybody may."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Say what is known and what is wrong about a form as it stands."""

    findings: tuple[Finding, ...]
    nik: NikFacts | None
    place_of_issue: str
    existing: Existing | None
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Offer the choices of the form as they stand today."""

    occupations: tuple[Occupation, ...]
    payers: tuple[Payer, ...]
    periods: tuple[int, ...]
    roles: tuple[Choice, ...]
    consent_text: str
    consent_version: str


class Enrolling:
    """Register people. One call is one transaction."""

    def __init__(self, context: Context, regions: Regions) -> None:
        self._context = context
        self._regions = regions

    @property
    def _rules(self) -> Rules:
        # asked anew each time (it is kept by day): a laptop may run past midnight into other rules
        return load_rules(self._context.today())

    def new_form(self) -> Form:
        """Open an empty form with an identity of its own; nothing is written yet."""
        return Form(client_id=self._context.ids(), start_month=month_of(self._context.today()))

    def catalogue(self) -> Catalogue:
        """Return the choices of the form."""
        rules = self._rules
        return Catalogue(
            occupations=rules.occupations,
            payers=rules.payers,
            periods=rules.periods,
            roles=rules.roles,
            consent_text=rules.consent.text,
            consent_version=rules.consent.version,
        )

    def check(self, form: Form) -> Checked:
        """Judge a form as it stands. Cheap enough for every pause in typing; writes nothing."""
        form = tidy(form)
        findings = check_form(form, self._rules, self._context.today(), self._regions)
        facts = decode(form.nik, self._context.today()) if is_sixteen_digits(form.nik) else None
        existing = self._existing(form)
        if existing is not None:
            findings = (*findings, self._twin_finding(form, existing))
        return Checked(
            findings=findings,
            nik=facts,
            place_of_issue=self._regions.path_name(facts.district) if facts else "",
            existing=existing,
            quote=self._quote(form),
        )

    def save(self, form: Form) -> Saved:
        """Keep a registration for good: record, outbox and audit in one durable transaction.

        The same form again gives the same answer and writes nothing. Raises `Invalid` with findings, `DuplicateNik`,
        `DiskFull` or `StoreBusy`; then nothing was written.
        """
        form = tidy(form)
        typed = form_to_bytes(form)
        findings = check_form(form, self._rules, self._context.today(), self._regions)
        told = self._quote(form)
        officer = self._context.officer.officer_id
        with self._context.store.write() as work:
            if (before := _saved_before(work.reading, form, typed)) is not None:
                return before
            twin = self._twin(work.reading, form)
            if has_errors(findings) or told is None:
                raise Invalid(findings)
            recorder = Recorder(self._context, self._regions, self._rules)
            record = recorder.record(form, typed, told, work.reading.current_event(), twin)
            row = work.registrations.save(record, officer, self._context.now())
        _log.info("saved %s revision %d", row.client_id, row.rev)
        return _saved(form, row.rev, row.saved_at, already=row.already)

    def save_draft(self, form: Form) -> None:
        """Keep an unfinished form as typed. A form that has been saved for good is left alone."""
        officer = self._context.officer.officer_id
        with self._context.store.write() as work:
            stored = work.reading.get(form.client_id)
            if stored is None or stored.row.state is State.DRAFT:
                draft = self._draft(form, officer, work.reading.current_event())
                work.registrations.save_draft(draft, officer, self._context.now())

    def discard_draft(self, client_id: str) -> None:
        """Throw an unfinished form away; the audit log keeps that it happened."""
        with self._context.store.write() as work:
            work.registrations.discard_draft(client_id, self._context.officer.officer_id, self._context.now())

    def drafts(self) -> tuple[PersonRow, ...]:
        """Return unfinished forms, newest first."""
        with self._context.store.read() as reading:
            return tuple(person_row(row) for row in reading.drafts())

    def open_form(self, client_id: str) -> Form:
        """Return the form of a draft or of a saved registration as it was typed. Raises `NotFound`."""
        with self._context.store.read() as reading:
            stored = reading.get(client_id)
        if stored is None:
            raise NotFound
        return form_from_bytes(stored.form)

    def _quote(self, form: Form) -> Quote | None:
        try:
            return quote(self._rules, request_of(form, self._rules))
        except Invalid:
            return None  # the same findings stand in the check of the form

    def _existing(self, form: Form) -> Existing | None:
        if not is_sixteen_digits(form.nik):
            return None
        with self._context.store.read() as reading:
            return _other_with_nik(reading, form)

    def _twin(self, reading: Reading, form: Form) -> str | None:
        """Return the other registration with this NIK if the officer insists on both. Raises `DuplicateNik` if not."""
        other = _other_with_nik(reading, form)
        if other is None:
            return None
        if not self._may_override(form):
            raise DuplicateNik(other.client_id)
        return other.client_id

    def _twin_finding(self, form: Form, existing: Existing) -> Finding:
        severity = Severity.WARNING if self._may_override(form) else Severity.ERROR
        return Finding("nik", Code.NIK_ON_DEVICE, severity, {"name": existing.name})

    def _may_override(self, form: Form) -> bool:
        """Tell whether this officer has said, and may say, that one NIK stands twice until the centre decides."""
        allowed = self._context.officer.role == SUPERVISOR or self._context.profile.training
        return allowed and Code.NIK_ON_DEVICE in form.acknowledged

    def _draft(self, form: Form, officer: str, event: StoredEvent | None) -> Draft:
        village = self._regions.get(form.region_code) if form.region_code else None
        return Draft(
            client_id=form.client_id,
            officer_id=officer,
            form=form_to_bytes(form),
            nik=form.nik,
            name=form.full_name,
            region_code=form.region_code,
            village=village.name if village else "",
            event_id=event.event_id if event else "",
            event=event.name if event else "",
        )


def with_acknowledged(form: Form, *codes: str) -> Form:
    """Return the form with warnings that the officer has seen and kept."""
    return replace(form, acknowledged=tuple(sorted({*form.acknowledged, *codes})))


def _saved_before(reading: Reading, form: Form, typed: bytes) -> Saved | None:
    """Return the earlier answer when this very form is on disk already (double click, restart after a crash)."""
    stored = reading.get(form.client_id)
    if stored is None or stored.row.state is State.DRAFT or stored.form != typed:
        return None
    return _saved(form, stored.row.rev, stored.row.saved_at, already=True)


def _other_with_nik(reading: Reading, form: Form) -> Existing | None:
    row = reading.find_nik(form.nik)
    if row is None or row.client_id == form.client_id:
        return None
    return Existing(row.client_id, row.name, row.state, row.saved_at)


def _saved(form: Form, rev: int, saved_at: str, *, already: bool) -> Saved:
    return Saved(form.client_id, rev, form.full_name, mask_nik(form.nik), saved_at, already=already)
