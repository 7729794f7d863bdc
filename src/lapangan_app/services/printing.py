"""Documents of an open profile: slips of what has been saved for good, and the sheets for the hall.

A slip is built from the outbox row, so there is none before the durable commit. What is printed or exported is noted
in the audit log before it leaves the laptop; looking at it on the screen is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from lapangan_app.domain.benefits import Benefits, Cover, benefits_on
from lapangan_app.domain.clock import from_instant
from lapangan_app.domain.form import ConsentGiven, Form
from lapangan_app.domain.ids import registration_number
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.claims import PaidClaim
from lapangan_app.domain.outreach.events import Event
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.record import StoredContent, StoredRecord
from lapangan_app.domain.rules import Rules
from lapangan_app.domain.zones import Zone, zone_of
from lapangan_app.errors import NotFound, NotSavedYet
from lapangan_app.reports.blank_form import blank_form_sheet
from lapangan_app.reports.blocks import Sheet
from lapangan_app.reports.consent_sheet import consent_sheet
from lapangan_app.reports.literacy import literacy_sheet
from lapangan_app.reports.slip import Slip, SlipConsent, SlipCost, SlipReceipt
from lapangan_app.services.context import Context
from lapangan_app.services.forms import form_from_bytes
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.claims import kept_claims
from lapangan_app.services.syncing import CERTIFICATE
from lapangan_app.services.told import cost_told
from lapangan_app.services.verifying import SlipAnswer, verify_slip
from lapangan_app.store.regions import Regions
from lapangan_app.sync.credentials import Credentials
from lapangan_contract.messages import DeviceCertificate
from lapangan_contract.proofs import ReceiptProof, proof_is_genuine
from lapangan_contract.slips import SlipClaims, make_slip, slip_text
from lapangan_contract.trust import TrustFile

Kind = Literal["form", "consent", "literacy"]
"""Sheets that are about nobody."""

What = Literal["slip", "form", "consent", "literacy"]
"""Everything that can be printed."""

How = Literal["print", "export"]
"""Ways in which a document leaves the laptop."""


_proof_decoder = msgspec.json.Decoder(ReceiptProof)
_certificate_decoder = msgspec.json.Decoder(DeviceCertificate)


@dataclass(frozen=True, slots=True)
class _Kept:
    """Hold what one reading transaction found about a registration."""

    record: StoredRecord
    content: StoredContent
    event: Event | None
    certificate: bytes | None


class Documents:
    """Make documents, and note which of them leave the laptop."""

    def __init__(self, context: Context, regions: Regions, credentials: Credentials, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._credentials = credentials
        self._lists = lists

    def slip(self, client_id: str) -> Slip:
        """Return the slip of the newest saved revision. Raises `NotFound`, or `NotSavedYet` for a draft."""
        kept = self._kept(client_id)
        row, form = kept.record.row, form_from_bytes(kept.record.form)
        saved_at = from_instant(kept.record.captured_at)
        rules = self._lists.rules(saved_at.astimezone(self._context.zone).date())
        receipt, cost = self._receipt(kept.content), cost_told(form, rules, kept.content.snapshot)
        return Slip(
            client_id=client_id,
            number=registration_number(client_id),
            rev=kept.content.rev,
            organisation=self._context.profile.tenant_name,
            event=row.event,
            place=self._place(kept),
            saved_at=saved_at,
            zone=_zone(kept.record.region_code),
            name=row.name,
            masked_nik=mask_nik(row.nik),
            officer=self._officer(kept.record.officer_id),
            cost=cost,
            benefits=_benefits(form, rules, cost, saved_at.date()),
            consent=_consent(form.consent),
            receipt=receipt,
            token=self._token(client_id, kept, accepted=receipt is not None),
            training=self._context.profile.training,
        )

    def sheet(self, kind: Kind) -> Sheet:
        """Return a sheet for the hall by the rules of today."""
        today, profile = self._context.today(), self._context.profile
        with self._context.store.read() as reading:
            claims = kept_claims(reading)
        return hall_sheet(kind, today, profile.tenant_name, claims=claims, training=profile.training)

    def noted(self, what: What, how: How, client_id: str = "") -> None:
        """Note that a document is about to leave the laptop: `print_slip`, `export_form` and so on, once a call."""
        with self._context.store.write() as work:
            officer = self._context.officer.officer_id
            work.notebook.note(f"{how}_{what}", officer, self._context.now(), client_id=client_id)

    def verify(self, text: str) -> SlipAnswer:
        """Judge the token of a slip, whoever printed it, by the keys of this profile's centre."""
        trust = TrustFile(tenant=self._credentials.tenant, server_keys=self._credentials.server_keys)
        return verify_slip(text, trust)

    def _kept(self, client_id: str) -> _Kept:
        with self._context.store.read() as reading:
            record, content = reading.get(client_id), reading.content(client_id)
            if record is None:
                raise NotFound
            if content is None:
                raise NotSavedYet
            event = reading.events.get(record.event_id) if record.event_id else None
            return _Kept(record, content, event, reading.meta(CERTIFICATE))

    def _place(self, kept: _Kept) -> str:
        """Return where it happened: the place of the event, else the village of the person."""
        code = kept.event.region_code if kept.event else kept.record.region_code
        place = [kept.event.place] if kept.event and kept.event.place else []
        village = self._regions.path_name(code) if self._regions.knows(code) else kept.record.row.village
        return ", ".join([*place, village])

    def _officer(self, officer_id: str) -> str:
        known = {officer.officer_id: officer.name for officer in self._context.profile.officers}
        return known.get(officer_id, officer_id)

    def _receipt(self, content: StoredContent) -> SlipReceipt | None:
        """Return the centre's receipt of this very revision, if its signature still fits; paper promises no more."""
        if content.receipt is None:
            return None
        try:
            proof = _proof_decoder.decode(content.receipt)
        except msgspec.DecodeError:
            return None
        receipt = proof.receipt
        if receipt.hash != content.digest or not proof_is_genuine(proof, self._credentials.pinned_keys()):
            return None
        return SlipReceipt(server_id=receipt.server_id, accepted_at=from_instant(receipt.accepted_at))

    def _token(self, client_id: str, kept: _Kept, *, accepted: bool) -> str:
        claims = SlipClaims(
            device_id=self._credentials.device_id,
            client_id=client_id,
            rev=kept.content.rev,
            digest=kept.content.digest,
            issued_at=self._context.clock.now(),
            accepted=accepted,
        )
        certificate = self._certificate(kept.certificate)
        return slip_text(make_slip(claims, self._credentials.tenant, self._credentials.signing_key(), certificate))

    def _certificate(self, kept: bytes | None) -> DeviceCertificate | None:
        """Return the kept certificate, as long as it is this device's."""
        if kept is None:
            return None
        try:
            certificate = _certificate_decoder.decode(kept)
        except msgspec.DecodeError:
            return None
        return certificate if self._credentials.owns(certificate) else None


def hall_sheet(
    kind: Kind, day: date, organisation: str = "", *, claims: Sequence[PaidClaim] = (), training: bool = False
) -> Sheet:
    """Return a sheet for the hall by the rules of `day`; needs no profile."""
    rules = load_rules(day)
    match kind:
        case "form":
            return blank_form_sheet(rules, organisation, training=training)
        case "consent":
            return consent_sheet(rules.consent, organisation, training=training)
        case "literacy":
            return literacy_sheet(rules, day, organisation, claims=claims, training=training)


def _zone(region_code: str) -> Zone:
    try:
        return zone_of(region_code)
    except KeyError:
        return zone_of("31")  # the capital's, for a region that is no more


def _benefits(form: Form, rules: Rules, cost: SlipCost, day: date) -> Benefits:
    return benefits_on(rules, day, Cover(programs=form.programs, basis=cost.basis, start_month=form.start_month))


def _consent(given: ConsentGiven | None) -> SlipConsent | None:
    if given is None:
        return None
    return SlipConsent(version=given.version, method=given.method, witness=given.witness)
