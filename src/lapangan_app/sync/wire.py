"""Translate between what the officer typed and what crosses the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from lapangan_app.domain.attachments import Attached
from lapangan_app.domain.clock import instant
from lapangan_app.domain.form import ConsentGiven, Form, Heir
from lapangan_app.domain.outbox import Outgoing
from lapangan_app.errors import Invalid
from lapangan_contract.canonical import canonical, content_hash
from lapangan_contract.messages import PushItem
from lapangan_contract.registration import SCHEMA, RegistrationBody, WithdrawalBody


class Quoted(NamedTuple):
    """State what the person was told: whole rupiah in all, the basis of one month, and the rules it came from."""

    total: int
    basis: int
    rules_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """State who captured a registration, when and with what.

    `utc_offset` is in minutes east of UTC, `sector` follows from the occupation, `consent_text_hash` is the SHA-256 of
    the text that was read out.
    """

    officer: str
    at: datetime
    utc_offset: int
    consent_text_hash: str
    sector: str = "other"
    event: str | None = None
    regions_version: str | None = None
    app_version: str | None = None
    duplicate_of: str | None = None


class Snapshot(NamedTuple):
    """Hold one frozen body: canonical JSON bytes, their SHA-256 in hex, and the schema they follow."""

    body: bytes
    digest: str
    schema: int


def snapshot_of(form: Form, quote: Quoted, capture: Capture) -> Snapshot:
    """Freeze a checked form as the body that will be sent, however often that takes.

    Raises `Invalid` when the form does not fit the contract; the checks of the domain come first and say it better.
    """
    if form.birth_date is None or form.consent is None:
        raise Invalid(why="incomplete")
    plain = {
        "person": _person(form),
        "work": _work(form, capture.sector),
        "membership": _membership(form),
        "quote": quote._asdict(),
        "consent": _consent(form.consent, capture.consent_text_hash),
        "captured": _captured(capture),
        "acknowledged": list(form.acknowledged),
        "duplicate_of": capture.duplicate_of,
        "heirs": [_heir(heir) for heir in form.heirs],
        "attachments": [_attachment(attached) for attached in form.attachments],
        "kept": [{"code": reason.code, "reason": reason.text} for reason in form.reasons if reason.text],
    }
    return _frozen(plain, RegistrationBody)


def withdrawal_of(kind: str, reason: str, capture: Capture) -> Snapshot:
    """Freeze the withdrawal of a registration: it names nobody. Raises `Invalid` for an unknown kind or reason."""
    withdrawal = {"kind": kind, "reason": reason, "at": instant(capture.at)}
    return _frozen({"withdrawal": withdrawal, "captured": _captured(capture)}, WithdrawalBody)


def _frozen(plain: dict[str, Any], kind: type[RegistrationBody] | type[WithdrawalBody]) -> Snapshot:
    try:
        body = canonical(msgspec.convert(_without_blanks(plain), type=kind))
    except msgspec.ValidationError:
        raise Invalid(why="contract") from None  # its text may quote what was typed
    return Snapshot(body, content_hash(body), SCHEMA)


def push_items(records: Sequence[Outgoing]) -> tuple[PushItem, ...]:
    """Wrap claimed records for sending; each snapshot goes out byte for byte as it was saved."""
    return tuple(
        PushItem(
            key=record.key,
            client_id=record.client_id,
            rev=record.rev,
            hash=record.digest,
            schema=record.schema,
            body=msgspec.Raw(record.snapshot),
        )
        for record in records
    )


def _person(form: Form) -> dict[str, Any]:
    return {
        "nik": form.nik,
        "full_name": form.full_name,
        "birth_place": form.birth_place,
        "birth_date": form.birth_date.isoformat() if form.birth_date else None,
        "sex": form.sex,
        "address": {
            "street": form.street,
            "rt": form.rt,
            "rw": form.rw,
            "region_code": form.region_code,
            "postal_code": form.postal_code,
        },
        "phone": form.phone,
        "home": _home(form) if form.lives_elsewhere else None,
        "contact": {"name": form.contact_name, "phone": form.contact_phone} if form.contact_name else None,
        "email": form.email,
        "mother_name": form.mother_name,
        "marital_status": form.marital_status,
        "family_card": form.family_card,
        "former_member": form.former_member,
        "former_kpj": form.former_kpj,
    }


def _home(form: Form) -> dict[str, Any]:
    return {"street": form.home_street, "rt": form.home_rt, "rw": form.home_rw, "region_code": form.home_region_code}


def _work(form: Form, sector: str) -> dict[str, Any]:
    return {
        "occupation": form.occupation,
        "sector": sector,
        "income": form.income,
        "second_occupation": form.second_occupation,
        "place": form.work_place,
        "region_code": form.work_region_code,
        "hours_from": form.work_from,
        "hours_until": form.work_until,
        "employed_elsewhere": form.employed_elsewhere,
    }


def _membership(form: Form) -> dict[str, Any]:
    return {
        "segment": form.segment,
        "programs": list(form.programs),
        "payer": form.payer,
        "agreement": form.agreement,
        "start_month": form.start_month,
        "months": form.months,
        "cooperative_role": form.cooperative_role,
        "cooperative": form.cooperative,
        "branch": form.branch,
        "vulnerable_category": form.category,
        "category": form.membership if form.segment == "BPU" else None,
        "receives_wage": form.receives_wage,
        "agent": form.agent,
    }


def _heir(heir: Heir) -> dict[str, Any]:
    plain = {
        "name": heir.name,
        "relation": heir.relation,
        "nik": heir.nik,
        "birth_date": heir.birth_date.isoformat() if heir.birth_date else None,
        "phone": heir.phone,
        "scholarship": heir.scholarship,
        "school_level": heir.school_level if heir.scholarship else None,
    }
    return {name: value for name, value in plain.items() if value is not None and value != ""}


def _attachment(attached: Attached) -> dict[str, Any]:
    return {
        "role": attached.role,
        "digest": attached.digest,
        "size": attached.size,
        "media_type": attached.media_type,
    }


def _consent(consent: ConsentGiven, text_hash: str) -> dict[str, Any]:
    return {
        "version": consent.version,
        "text_hash": text_hash,
        "given_at": instant(consent.given_at),
        "method": consent.method,
        "witness": consent.witness,
        "language": consent.language,
        "read_aloud": consent.read_aloud,
        "contact": consent.contact,
        "photo": consent.photo,
        "guardian": consent.guardian,
    }


def _captured(capture: Capture) -> dict[str, Any]:
    return {
        "officer": capture.officer,
        "at": instant(capture.at),
        "utc_offset": capture.utc_offset,
        "event": capture.event,
        "regions_version": capture.regions_version,
        "app_version": capture.app_version,
    }


def _without_blanks(value: Any) -> Any:
    """Drop what was not given: on the wire absent means unknown, and an empty text would be a value."""
    if not isinstance(value, dict):
        return value
    return {name: _without_blanks(part) for name, part in value.items() if part is not None and part != ""}
