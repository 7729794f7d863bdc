"""The typed form between keyboard and disk: tidied before it is judged, written as JSON for reopening."""

import uuid
from dataclasses import replace

import msgspec

from lapangan_app.domain.checking import canonical_rt
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.errors import Invalid
from lapangan_contract.canonical import canonical

_FILE_NAMESPACE = uuid.UUID("5b0f7f5e-52a4-5c0b-9d0e-5a2f0c6d7e11")

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(Form)


def tidy(form: Form) -> Form:
    """Return the form with noise removed: digits made plain, spaces folded, RT and RW as three digits.

    What cannot be read stays as typed, so that the check can speak of it.
    """
    return replace(
        form,
        nik=canonical_nik(form.nik),
        full_name=_folded(form.full_name),
        birth_place=_folded(form.birth_place),
        street=_folded(form.street),
        rt=canonical_rt(form.rt) or form.rt.strip(),
        rw=canonical_rt(form.rw) or form.rw.strip(),
        phone=canonical_phone(form.phone) or form.phone.strip(),
        acknowledged=tuple(sorted(set(form.acknowledged))),
    )


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
