"""Examine one item by itself, before anything stored is looked at: pure, and most of the work of a push."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import msgspec

from lapangan_contract.canonical import content_hash
from lapangan_contract.messages import Pointer, Problem, PushItem, Receipt
from lapangan_contract.registration import SCHEMA, Attachment, RegistrationBody, WithdrawalBody
from lapangan_pusat.eligibility import unmet
from lapangan_pusat.refusals import problem
from lapangan_pusat.strict import NotStrict, canonical_bytes, parse

MAX_BODY = 65_536
"""Largest body of one registration, in bytes."""

_body_decoder = msgspec.json.Decoder(RegistrationBody)
_withdrawal_decoder = msgspec.json.Decoder(WithdrawalBody)


@dataclass(frozen=True, slots=True)
class Sound:
    """An item that will be accepted unless what is stored says otherwise. The receipt stands ready."""

    item: PushItem
    body: bytes
    nik: str
    """Empty for a withdrawal, which names nobody."""
    receipt: Receipt
    withdraws: bool = False
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Faulty:
    """An item that cannot be accepted. `final` says whether the answer may be stored for the key."""

    item: PushItem
    problem: Problem
    final: bool


Examined = Sound | Faulty


class _Fault(Exception):
    """Stop the examination with a problem."""

    def __init__(self, found: Problem, *, final: bool) -> None:
        super().__init__()
        self.problem = found
        self.final = final


def examine(device_id: str, item: PushItem, tenant: str, accepted_at: str) -> Examined:
    """Check hash, schema, fields and eligibility of one item and prepare its receipt. Touches no database."""
    try:
        body = _authentic_body(item)
        withdraws = _is_withdrawal(body)
        if withdraws:
            _require_withdrawal(body)
        decoded = None if withdraws else _acceptable_registration(body)
    except _Fault as fault:
        return Faulty(item, fault.problem, fault.final)
    receipt = _receipt(device_id, item, tenant, accepted_at)
    if decoded is None:
        return Sound(item, body, "", receipt, withdraws)
    return Sound(item, body, decoded.person.nik, receipt, withdraws, decoded.attachments)


def server_id(tenant: str, device_id: str, client_id: str) -> str:
    """Name a registration at the centre: the same for all its revisions, and nothing can be read from it."""
    return sha256(f"{tenant}/{device_id}/{client_id}".encode()).hexdigest()[:24]


def _authentic_body(item: PushItem) -> bytes:
    """Return the canonical body that the hash names. Raises `_Fault`; nothing about the key is settled by it."""
    raw = bytes(item.body)
    try:
        if len(raw) > MAX_BODY:
            raise NotStrict("too_large")
        body = canonical_bytes(raw)
    except NotStrict as fault:
        raise _Fault(_invalid((Pointer(pointer="", code=fault.why),)), final=False) from fault
    if content_hash(body) != item.hash:
        raise _Fault(problem("hash-mismatch"), final=False)
    if item.schema > SCHEMA:
        raise _Fault(problem("schema-unknown"), final=False)
    return body


def _is_withdrawal(body: bytes) -> bool:
    if b'"withdrawal":' not in body:
        return False  # nearly always, and without reading the body twice
    value = parse(body)
    return isinstance(value, dict) and "withdrawal" in value


def _require_withdrawal(body: bytes) -> None:
    """Check the fields of a withdrawal, which names nobody and nothing. Raises `_Fault`."""
    try:
        _withdrawal_decoder.decode(body)
    except msgspec.ValidationError as error:
        raise _Fault(_invalid(_faults(body, error, WithdrawalBody)), final=True) from error


def _acceptable_registration(body: bytes) -> RegistrationBody:
    """Check the fields and the rules of eligibility, and return what was read. Raises `_Fault`."""
    try:
        decoded = _body_decoder.decode(body)
    except msgspec.ValidationError as error:
        raise _Fault(_invalid(_faults(body, error, RegistrationBody)), final=True) from error
    if pointers := _nonsense(decoded):
        raise _Fault(_invalid(pointers), final=True)
    if pointers := unmet(decoded):
        raise _Fault(problem("not-eligible", pointers=pointers), final=True)
    return decoded


def _receipt(device_id: str, item: PushItem, tenant: str, accepted_at: str) -> Receipt:
    return Receipt(
        tenant=tenant,
        key=item.key,
        hash=item.hash,
        rev=item.rev,
        server_id=server_id(tenant, device_id, item.client_id),
        accepted_at=accepted_at,
    )


def _invalid(pointers: tuple[Pointer, ...]) -> Problem:
    return problem("invalid-registration", pointers=pointers)


def _nonsense(body: RegistrationBody) -> tuple[Pointer, ...]:
    """Find what no pattern can express: numbers that cannot be a NIK, days that are not in the calendar."""
    found = []
    nik = body.person.nik
    if nik.endswith("0000"):
        found.append(Pointer(pointer="/person/nik", code="nik_serial"))
    if len(set(nik)) == 1:
        found.append(Pointer(pointer="/person/nik", code="nik_digits"))
    try:
        date.fromisoformat(body.person.birth_date)
    except ValueError:
        found.append(Pointer(pointer="/person/birth_date", code="date"))
    return tuple(found)


def _faults(body: bytes, first: msgspec.ValidationError, kind: type[msgspec.Struct]) -> tuple[Pointer, ...]:
    """Name every field that does not fit, part by part; at least the first that was found."""
    found = _faults_of(parse(body), kind, "")
    return tuple(found[:32]) or (_pointer("", first),)


def _faults_of(value: Any, kind: Any, path: str) -> list[Pointer]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        found: list[Pointer] = []
        for field in msgspec.structs.fields(kind):
            if field.name in value:
                found += _faults_of(value[field.name], field.type, f"{path}/{field.encode_name}")
            elif field.required:
                found.append(Pointer(pointer=f"{path}/{field.encode_name}", code="required"))
        return found
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        return [_pointer(path, error)]
    return []


def _pointer(path: str, error: msgspec.ValidationError) -> Pointer:
    """Turn a message of msgspec into a code. The message itself may quote a value and goes nowhere."""
    text = str(error)
    codes = {"matching regex": "pattern", "length": "length", "enum": "choice", ">=": "range", "<=": "range"}
    return Pointer(pointer=path, code=next((code for mark, code in codes.items() if mark in text), "type"))
