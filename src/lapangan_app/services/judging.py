"""Judging a form as it would be kept, and saving it within a transaction: one by one at the desk, or many at once."""

from dataclasses import dataclass, replace

from lapangan_app.domain.checking import check_form, request_of
from lapangan_app.domain.codes import Code
from lapangan_app.domain.contributions import Quote, quote
from lapangan_app.domain.dictionary import without_hidden
from lapangan_app.domain.findings import Finding, Severity, has_errors
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.rules import Rules
from lapangan_app.domain.states import State
from lapangan_app.errors import DuplicateNik, Invalid, PictureMissing
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_to_bytes, tidy
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.agreements import judge_payer
from lapangan_app.services.recognising import other_with_nik
from lapangan_app.services.recording import Recorder
from lapangan_app.services.values import Existing, Saved
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions
from lapangan_app.store.unit_of_work import Work

SUPERVISOR = "penyelia"
"""The role that may let one NIK stand twice until the centre decides; in practice profiles everybody may."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Hold a form as it would be kept, what is to be said about it, and its price; `rules` judged it."""

    form: Form
    findings: tuple[Finding, ...]
    told: Quote | None
    rules: Rules


class Judging:
    """Judge forms by the rules of today and save those that pass."""

    def __init__(self, context: Context, regions: Regions, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists

    @property
    def rules(self) -> Rules:
        """Return the rules of today, asked anew each time: a laptop may run past midnight into other rules."""
        return self._lists.rules(self._context.today())

    def judged(self, form: Form) -> Judged:
        """Return a form as it would be kept, and what is to be said about it. Writes nothing.

        A reason that is no longer asked for is judged no more: nobody sees it, so nobody could correct it.
        """
        rules = self.rules
        form = without_hidden(tidy(form), rules.dictionary)
        findings = self._findings(form, rules)
        asked = _with_reasons_asked(form, findings, rules)
        if asked != form:
            findings = self._findings(asked, rules)
        return Judged(asked, findings, _quote(asked, rules), rules)

    def _findings(self, form: Form, rules: Rules) -> tuple[Finding, ...]:
        found = check_form(form, rules, self._context.today(), self._regions)
        if all(finding.code != Code.COOPERATIVE_UNKNOWN for finding in found):
            return found
        with self._context.store.read() as reading:  # a group that was written down on this laptop is known as well
            kept = reading.cooperatives.get(form.cooperative)
        return tuple(one for one in found if one.code != Code.COOPERATIVE_UNKNOWN) if kept else found

    def save(self, work: Work, judged: Judged) -> Saved:
        """Keep a judged form for good within a transaction. The same form again writes nothing.

        Raises `Invalid` with findings, `DuplicateNik` or `PictureMissing` before anything is written.
        """
        form, typed = judged.form, form_to_bytes(judged.form)
        if (before := _saved_before(work.reading, form, typed)) is not None:
            return before
        twin = self._twin(work.reading, form)
        _require_pictures(work.reading, form)
        if has_errors(judged.findings) or judged.told is None:
            raise Invalid(judged.findings)
        if refused := judge_payer(work.reading, form, judged.told):
            raise Invalid(refused)
        recorder = Recorder(self._context, self._regions, judged.rules)
        record = recorder.record(form, typed, judged.told, work.reading.events.current(), twin)
        row = work.registrations.save(record, self._context.officer.officer_id, self._context.now())
        return saved_as(form, row.rev, row.saved_at, already=row.already)

    def _twin(self, reading: Reading, form: Form) -> str | None:
        """Return the other registration with this NIK if the officer insists on both. Raises `DuplicateNik` if not."""
        other = other_with_nik(reading, form)
        if other is None:
            return None
        if not self._may_override(form):
            raise DuplicateNik(other.client_id)
        return other.client_id

    def twin_finding(self, form: Form, existing: Existing) -> Finding:
        """Return what is to be said about a NIK that stands on this laptop already."""
        severity = Severity.WARNING if self._may_override(form) else Severity.ERROR
        return Finding("nik", Code.NIK_ON_DEVICE, severity, {"name": existing.name})

    def _may_override(self, form: Form) -> bool:
        """Tell whether this officer has said, and may say, that one NIK stands twice until the centre decides."""
        allowed = self._context.officer.role == SUPERVISOR or self._context.profile.training
        return allowed and Code.NIK_ON_DEVICE in form.acknowledged


def saved_as(form: Form, rev: int, saved_at: str, *, already: bool) -> Saved:
    """Return the confirmation of a save, with the NIK masked."""
    return Saved(form.client_id, rev, form.full_name, mask_nik(form.nik), saved_at, already=already)


def asked_reasons(findings: tuple[Finding, ...], rules: Rules) -> tuple[str, ...]:
    """Return the codes of the warnings that may only be kept with a reason."""
    limits = rules.eligibility
    return tuple(
        dict.fromkeys(
            finding.code
            for finding in findings
            if finding.severity is Severity.WARNING and limits.asks_reason(finding.code)
        )
    )


def _with_reasons_asked(form: Form, findings: tuple[Finding, ...], rules: Rules) -> Form:
    """Drop reasons for warnings that are gone: the person moved back, the date was corrected."""
    asked = asked_reasons(findings, rules)
    return replace(form, reasons=tuple(reason for reason in form.reasons if reason.code in asked))


def _quote(form: Form, rules: Rules) -> Quote | None:
    try:
        return quote(rules, request_of(form, rules))
    except Invalid:
        return None  # the same findings stand in the check of the form


def _saved_before(reading: Reading, form: Form, typed: bytes) -> Saved | None:
    """Return the earlier answer when this very form is on disk already (double click, restart after a crash)."""
    stored = reading.get(form.client_id)
    if stored is None or stored.row.state is State.DRAFT or stored.form != typed:
        return None
    return saved_as(form, stored.row.rev, stored.row.saved_at, already=True)


def _require_pictures(reading: Reading, form: Form) -> None:
    """Raise `PictureMissing` when the form names a picture that this registration does not have."""
    if not form.attachments:
        return
    there = {stored.attached.digest for stored in reading.attachments(form.client_id)}
    if any(attached.digest not in there for attached in form.attachments):
        raise PictureMissing
