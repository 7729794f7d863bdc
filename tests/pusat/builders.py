"""Valid requests for tests: bodies, items, enrolled devices."""

import itertools
import secrets
import uuid
from datetime import UTC, datetime
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.canonical import canonical, content_hash
from lapangan_contract.messages import EnrolRequest, PushItem, PushRequest
from lapangan_contract.signing import b64url, enrolment_proof

TENANT = "desa-uji"
_people = itertools.count(secrets.randbelow(10**9))


def uid() -> str:
    """Return a fresh id."""
    return str(uuid.uuid4())


def fresh_nik() -> str:
    """Return a NIK that no other test uses: unique in this process, and hardly ever met in another."""
    number = next(_people)
    parts = []
    for lowest, count in ((1, 9998), (60, 40), (1, 12), (1, 28), (10, 89), (1, 9)):
        parts.append(lowest + number % count)
        number //= count
    serial, year, month, day, district, regency = parts
    return f"75{regency:02d}{district}{day:02d}{month:02d}{year}{serial:04d}"


def body(nik: str | None = None, **person: Any) -> dict[str, Any]:
    """Return a valid registration; `person` overrides fields of the person."""
    return {
        "person": {
            "nik": nik or fresh_nik(),
            "full_name": "Siti Contoh",
            "birth_place": "Suwawa",
            "birth_date": "1990-01-01",
            "sex": "P",
            "address": {"street": "Dusun Satu", "region_code": "75.03.05.2001"},
            **person,
        },
        "work": {"occupation": "petani", "sector": "other", "income": 1_000_000},
        "membership": {
            "segment": "BPU",
            "programs": ["JKK", "JKM"],
            "payer": "mandiri",
            "start_month": "2026-12",
            "months": 3,
        },
        "quote": {"total": 50_400, "basis": 1_000_000, "rules_version": "2026-11"},
        "consent": {
            "version": "1",
            "text_hash": "0" * 64,
            "given_at": "2026-11-21T01:00:00Z",
            "method": "tanda_tangan",
        },
        "captured": {"officer": "p-001", "at": "2026-11-21T01:00:00Z", "utc_offset": 480},
    }


def withdrawal() -> dict[str, Any]:
    """Return the word that a registration is taken back."""
    return {
        "withdrawal": {"kind": "persetujuan", "reason": "persetujuan_ditarik", "at": "2026-11-21T02:00:00Z"},
        "captured": {"officer": "p-001", "at": "2026-11-21T02:00:00Z", "utc_offset": 480},
    }


def item(device_id: str, content: dict[str, Any] | None = None, *, client_id: str = "", rev: int = 1) -> PushItem:
    """Return a push item with canonical body and matching hash."""
    raw = canonical(content or body())
    client_id = client_id or uid()
    return PushItem(
        key=f"{device_id}:{client_id}:{rev}",
        client_id=client_id,
        rev=rev,
        hash=content_hash(raw),
        schema=1,
        body=msgspec.Raw(raw),
    )


def request(*items: PushItem, tenant: str = TENANT) -> PushRequest:
    """Return a push of some items."""
    return PushRequest(tenant=tenant, items=items)


def enrolment(device_id: str, key: Ed25519PrivateKey, code: str, tenant: str = TENANT) -> EnrolRequest:
    """Return a valid enrolment."""
    return EnrolRequest(
        tenant=tenant,
        activation_code=code,
        device_id=device_id,
        public_key=b64url(key.public_key().public_bytes_raw()),
        proof=b64url(key.sign(enrolment_proof(device_id, code))),
        name="Laptop Uji",
        app_version="0.1.0",
    )


class MovableClock:
    """A wall clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the moment."""
        return self.moment
