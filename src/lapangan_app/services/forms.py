"""The typed form between keyboard and disk: tidied before it is judged, written as JSON for reopening."""

import uuid
from dataclasses import replace
from typing import Any

import msgspec

from lapangan_app.domain.checks.person import canonical_kpj
from lapangan_app.domain.checks.place import canonical_rt
from lapangan_app.domain.form import Form, Heir, Reason
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.errors import Invalid
from lapangan_contract.canonical import canonical

_FILE_NAMESPACE = uuid.UUID("5b0f7f5e-52a4-5c0b-9d0e-5a2f0c6d7e11")

_LINES = (
    "full_name",
    "birth_place",
    "mother_name",
    "street",
    "postal_code",
    "home_street",
    "contact_name",
    "email",
    "work_place",
    "work_from",
    "work_until",
    "agent",
)
_RT_RW = ("rt", "rw", "home_rt", "home_rw")
_PHONES = ("phone", "contact_phone")

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(Form)


def tidy(form: Form) -> Form:
    """Return the form with noise removed: digits made plain, spaces folded, RT and RW as three digits.

    What cannot be read stays as typed, so that the check can speak of it.
    """
    changes: dict[str, Any] = {name: _folded(getattr(form, name)) for name in _LINES}
    changes |= {name: canonical_rt(getattr(form, name)) or getattr(form, name).strip() for name in _RT_RW}
    changes |= {name: canonical_phone(getattr(form, name)) or getattr(form, name).strip() for name in _PHONES}
    return replace(
        form,
        nik=canonical_nik(form.nik),
        family_card=canonical_nik(form.family_card),
        former_kpj=canonical_kpj(form.former_kpj),
        heirs=tuple(_tidy_heir(heir) for heir in form.heirs),
        acknowledged=tuple(sorted(set(form.acknowledged))),
        reasons=tuple(sorted((_tidy_reason(reason) for reason in form.reasons), key=lambda reason: reason.code)),
        **changes,
    )


def _tidy_heir(heir: Heir) -> Heir:
    return replace(
        heir,
        name=_folded(heir.name),
        nik=canonical_nik(heir.nik),
        phone=canonical_phone(heir.phone) or heir.phone.strip(),
    )


def _tidy_reason(reason: Reason) -> Reason:
    return Reason(reason.code, _folded(reason.text))


def form_to_bytes(form: Form) -> bytes:
    """Write a form as JSON; equal forms give equal bytes."""
    return _encoder.encode(form)


def form_from_bytes(data: bytes) -> Form:
    """Read what `form_to_bytes` wrote."""
    return _decoder.decode(data)


def _folded(text: str) -> str:
    return " ".join(text.split())


def forms_from_json(data: bytes) -> tuple[Form, ...]:
    """Read one form or a list of forms from a file; a form without `client_id` gets one that its content decides.

    The same file read twice therefore gives the same registrations. Raises `Invalid` when it is not such a file.
    """
    try:
        plain = msgspec.json.decode(data)
        entries = plain if isinstance(plain, list) else [plain]
        return tuple(msgspec.convert(_identified(entry), Form) for entry in entries)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Invalid(why="file") from None  # the decoder's text may quote what was typed


def _identified(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    content = canonical({name: value for name, value in entry.items() if name != "client_id"}).decode()
    return {"client_id": str(uuid.uuid5(_FILE_NAMESPACE, content)), **entry}
