"""Valid requests for tests: bodies, items, enrolled devices."""

import itertools
import uuid
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.canonical import canonical, content_hash
from lapangan_contract.messages import EnrolRequest, PushItem, PushRequest
from lapangan_contract.signing import b64url, enrolment_proof

TENANT = "desa-uji"
_people = itertools.count(1)


def uid() -> str:
    """Return a fresh id."""
    return str(uuid.uuid4())


def fresh_nik() -> str:
    """Return a NIK that no other test in this process uses."""
    number = next(_people)
    return f"7503{number // 9999 % 90 + 10:02d}010190{number % 9999 + 1:04d}"


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
