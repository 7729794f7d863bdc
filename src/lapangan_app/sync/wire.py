"""Translate between what the officer typed and what crosses the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from lapangan_app.domain.clock import instant
from lapangan_app.domain.form import ConsentGiven, Form
from lapangan_app.domain.outbox import Outgoing
from lapangan_app.errors import Invalid
from lapangan_contract.canonical import canonical, content_hash
from lapangan_contract.messages import PushItem
from lapangan_contract.registration import SCHEMA, RegistrationBody


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
    cooperative: str | None = None
    branch: str | None = None
    vulnerable_category: str | None = None


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
        "work": {"occupation": form.occupation, "sector": capture.sector, "income": form.income},
        "membership": _membership(form, capture),
        "quote": quote._asdict(),
        "consent": _consent(form.consent, capture.consent_text_hash),
        "captured": _captured(capture),
        "acknowledged": list(form.acknowledged),
        "duplicate_of": capture.duplicate_of,
    }
    try:
        body = canonical(msgspec.convert(_without_blanks(plain), type=RegistrationBody))
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
    address = {"street": form.street, "rt": form.rt, "rw": form.rw, "region_code": form.region_code}
    return {
        "nik": form.nik,
        "full_name": form.full_name,
        "birth_place": form.birth_place,
        "birth_date": form.birth_date.isoformat() if form.birth_date else None,
        "sex": form.sex,
        "address": address,
        "phone": form.phone,
    }


def _membership(form: Form, capture: Capture) -> dict[str, Any]:
    return {
        "segment": form.segment,
        "programs": list(form.programs),
        "payer": form.payer,
        "start_month": form.start_month,
        "months": form.months,
        "cooperative_role": form.cooperative_role,
        "cooperative": capture.cooperative,
        "branch": capture.branch,
        "vulnerable_category": capture.vulnerable_category,
    }


def _consent(consent: ConsentGiven, text_hash: str) -> dict[str, Any]:
    return {
        "version": consent.version,
        "text_hash": text_hash,
        "given_at": instant(consent.given_at),
        "method": consent.method,
        "witness": consent.witness,
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
