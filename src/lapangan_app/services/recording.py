"""Freezing a checked form into the record that the store keeps and the centre will read."""

from dataclasses import dataclass

from lapangan_app import __version__
from lapangan_app.domain.contributions import Quote
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import add_months
from lapangan_app.domain.outreach.events import Event
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.record import Counted, Record
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import Invalid
from lapangan_app.services.context import Context
from lapangan_app.store.regions import Regions
from lapangan_app.sync.wire import Capture, Quoted, snapshot_of


@dataclass(frozen=True, slots=True)
class Recorder:
    """Turn checked forms into records: who captured them, where, when, and by which rules."""

    context: Context
    regions: Regions
    rules: Rules

    def record(self, form: Form, typed: bytes, told: Quote, event: Event | None, twin: str | None) -> Record:
        """Return the record of a form that has passed every check; `typed` is the form as JSON.

        `twin` names the registration on this laptop that carries the same NIK. Raises `Invalid` when the form does not
        fit the wire contract after all.
        """
        consent = self.rules.consent_text(form.consent.version) if form.consent else None
        if form.birth_date is None or form.sex is None or consent is None:
            raise Invalid(why="incomplete")
        # an amended form keeps the words once agreed to, so the hash is that of its own version
        capture = self._capture(form, event, twin, consent.text_hash)
        body, digest, schema = snapshot_of(form, Quoted(told.total, told.basis, told.rules_version), capture)
        village = self.regions.get(form.region_code)
        return Record(
            client_id=form.client_id,
            nik=form.nik,
            name=form.full_name,
            birth_date=form.birth_date.isoformat(),
            sex=form.sex,
            region_code=form.region_code,
            village=village.name if village else "",
            officer_id=capture.officer,
            captured_at=self.context.now(),
            form=typed,
            snapshot=body,
            digest=digest,
            schema=schema,
            event_id=event.event_id if event else "",
            event=event.name if event else "",
            duplicate_of=twin,
            name_key=normalise_name(form.full_name),
            phone=canonical_phone(form.phone) or "",
            counted=counted(form, told.total),
        )

    def _capture(self, form: Form, event: Event | None, twin: str | None, text_hash: str) -> Capture:
        occupation = self.rules.occupation(form.occupation)
        return Capture(
            officer=self.context.officer.officer_id,
            at=self.context.clock.now(),
            utc_offset=self.context.utc_offset(),
            consent_text_hash=text_hash,
            sector=occupation.sector if occupation else "other",
            event=event.event_id if event else None,
            regions_version=self.regions.version,
            app_version=__version__,
            duplicate_of=twin,
        )


def counted(form: Form, total: int) -> Counted:
    """Return what a registration is counted by; `total` is its price in rupiah."""
    return Counted(
        cooperative=form.cooperative,
        cooperative_role=form.cooperative_role,
        category=form.category,
        payer=form.payer,
        agreement_id=form.agreement,
        first_month=form.start_month,
        last_month=add_months(form.start_month, form.months - 1),
        total=total,
    )
