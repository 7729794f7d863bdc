"""The activation file: how a laptop learns where the centre is and which keys it must believe."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from lapangan_contract.fields import Code, Instant, PersonName, ShortText, Tenant
from lapangan_contract.messages import ServerKey


class ActivationOfficer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Name the officer the laptop is meant for."""

    officer_id: Code
    name: PersonName
    role: Literal["petugas", "petugas_koperasi", "penyelia", "peserta_latihan"]


class Activation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything a new laptop must know, handed over as a file by the office. Valid once, for one device."""

    format: Literal["lapangan-activation/1"] = "lapangan-activation/1"
    tenant: Tenant
    tenant_name: ShortText
    base_url: Annotated[str, Meta(pattern=r"^https?://[^\s/?#@]+(/[^\s?#]*)?$(?!\n)", max_length=300)]
    ca_pem: Annotated[str, Meta(max_length=65536)] | None = None
    """Trust anchors of the centre in PEM; None means the system's."""
    server_keys: Annotated[tuple[ServerKey, ...], Meta(min_length=1, max_length=8)]
    recovery_recipient: Annotated[str, Meta(pattern=r"^age1[0-9a-z]{40,80}$(?!\n)")]
    """The organisation's age recipient; the laptop seals its recovery slot to it."""
    activation_code: Annotated[str, Meta(min_length=16, max_length=128, pattern=r"^[A-Za-z0-9_-]+$(?!\n)")]
    expires_at: Instant
    officer: ActivationOfficer
    training: bool = False
    """A practice environment: invented people only, never mixed with real work."""


def read_activation(data: bytes) -> Activation:
    """Decode an activation file. Raises `msgspec.ValidationError` or `msgspec.DecodeError` when it is not one."""
    if len(data) > 131_072:
        raise msgspec.ValidationError("activation file is too large")
    return msgspec.json.decode(data, type=Activation)
