"""The public part of an activation file: whose centre, and which keys of it are believed. Needs no secrecy."""

from typing import Annotated, Literal

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import Meta, Struct

from lapangan_contract.fields import Tenant
from lapangan_contract.messages import ServerKey
from lapangan_contract.signing import from_b64url

LARGEST = 131_072
"""Most bytes of a file with keys; an activation file may carry certificates too."""


class TrustFile(Struct, frozen=True, kw_only=True):
    """Name an organisation and the public keys of its centre. An activation file can be read as one."""

    format: Literal["lapangan-trust/1", "lapangan-activation/1"] = "lapangan-trust/1"
    tenant: Tenant
    server_keys: Annotated[tuple[ServerKey, ...], Meta(min_length=1, max_length=8)]

    def pinned(self) -> dict[str, Ed25519PublicKey]:
        """Return the public keys by key id. Raises `ValueError` when one is not an Ed25519 key."""
        return {key.kid: Ed25519PublicKey.from_public_bytes(from_b64url(key.public_key)) for key in self.server_keys}


def read_trust(data: bytes) -> TrustFile:
    """Read the keys out of a trust file or an activation file; whatever else stands there is left alone.

    Raises `ValueError` when it is neither (`msgspec.ValidationError` and `msgspec.DecodeError` are such).
    """
    if len(data) > LARGEST:
        raise ValueError("too large")
    found = msgspec.json.decode(data, type=TrustFile)
    found.pinned()
    return found


def write_trust(tenant: str, server_keys: tuple[ServerKey, ...]) -> bytes:
    """Return the bytes of a trust file; the same keys give the same bytes."""
    return msgspec.json.format(msgspec.json.encode(TrustFile(tenant=tenant, server_keys=server_keys)), indent=1)
