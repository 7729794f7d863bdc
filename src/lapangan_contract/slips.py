"""The token on a printed slip: what the laptop promises about one registration, checkable without any network.

A fixed layout, signed by the device key as a whole, so that no bit of it can be changed (numbers are big-endian):

    version 1 · flags 1 · tenant 8 · device id 16 · client id 16 · revision 4 · digest 32 · issued at 8 · device key 32
    [ · certified at 8 · the centre's signature 64 ] · the device's signature 64

182 bytes, or 254 with the centre's certificate of the device key. It carries no personal data: ids are random and the
digest is that of a body that holds random ids and microseconds. In a QR code, under a keyboard scanner and in a message
it is the same text: `LPG1` and base32, letters and digits only, so that no keyboard layout can spoil it.
"""

import base64
import hashlib
import struct
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lapangan_contract.certificates import certified_text, from_whole_seconds, whole_seconds
from lapangan_contract.messages import DeviceCertificate
from lapangan_contract.signing import b64url, from_b64url
from lapangan_contract.trust import TrustFile

PREFIX = "LPG1"
LONGEST_TEXT = 1000
"""Most characters that are looked at at all."""

_VERSION = 1
_ACCEPTED, _CERTIFIED = 1, 2
_HEAD = struct.Struct(">BB8s16s16sI32sQ32s")
_CERTIFICATE = struct.Struct(">Q64s")
_SIGNATURE = 64
_SIGNED = b"lapangan-slip/1:"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipClaims:
    """State what a slip is about: one revision, its digest in hex, when it was printed, and what the laptop knew.

    `accepted` says that the laptop held a verified receipt of the centre when it printed.
    """

    device_id: str
    client_id: str
    rev: int
    digest: str
    issued_at: datetime
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipToken:
    """Hold a token taken apart. `intact` tells whether the device key in it signed all of it."""

    claims: SlipClaims
    tenant_hash: bytes
    device_key: bytes
    certified_at: datetime | None
    centre_signature: bytes
    intact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipVerdict:
    """Say how much of a token can be believed.

    `genuine`: not one bit was changed and nothing in it contradicts the keys at hand. `certified`: the centre vouches
    for the laptop; without it anybody may have made the token. `tenant_matches` is None when there are no keys.
    `problems` are codes: `unreadable`, `changed`, `other_tenant`, `certificate_false`, `uncertified`, `no_keys`.
    """

    genuine: bool
    certified: bool = False
    tenant_matches: bool | None = None
    claims: SlipClaims | None = None
    problems: tuple[str, ...] = ()


def tenant_hash(tenant: str) -> bytes:
    """Return the 8 bytes that stand for an organisation in a token."""
    return hashlib.sha256(b"lapangan-tenant/1:" + tenant.encode()).digest()[:8]


def make_slip(
    claims: SlipClaims, tenant: str, device_key: Ed25519PrivateKey, certificate: DeviceCertificate | None = None
) -> bytes:
    """Return the signed token; with a certificate of this very device it vouches for itself.

    Raises `ValueError` when the certificate is of another device, key or tenant, or an id is not a UUID.
    """
    public = device_key.public_key().public_bytes_raw()
    if certificate is not None:
        _require_own(certificate, claims, tenant, public)
    flags = (_ACCEPTED if claims.accepted else 0) | (_CERTIFIED if certificate is not None else 0)
    body = _HEAD.pack(
        _VERSION,
        flags,
        tenant_hash(tenant),
        uuid.UUID(claims.device_id).bytes,
        uuid.UUID(claims.client_id).bytes,
        claims.rev,
        bytes.fromhex(claims.digest),
        int(claims.issued_at.timestamp()),
        public,
    )
    if certificate is not None:
        issued = from_whole_seconds(certificate.issued_at)
        body += _CERTIFICATE.pack(int(issued.timestamp()), from_b64url(certificate.signature))
    return body + device_key.sign(_SIGNED + body)


def slip_text(token: bytes) -> str:
    """Write a token for a QR code or a message: letters and digits only."""
    return PREFIX + base64.b32encode(token).decode("ascii").rstrip("=")


def slip_bytes(text: str) -> bytes:
    """Read a token as scanned, pasted or typed; spaces and line breaks do not count, nor does a locked shift key.

    Raises `ValueError` for anything that is not the one way to write a token.
    """
    squeezed = "".join(text.split()) if len(text) <= LONGEST_TEXT else ""
    if squeezed.islower():
        squeezed = squeezed.upper()
    if not squeezed.startswith(PREFIX) or not squeezed.isascii():
        raise ValueError("no token")
    coded = squeezed.removeprefix(PREFIX)
    token = base64.b32decode(coded + "=" * (-len(coded) % 8))
    if slip_text(token) != squeezed:
        raise ValueError("not the one way to write these bytes")
    return token


def read_slip(token: bytes) -> SlipToken:
    """Take a token apart and check the device's signature. Raises `ValueError` when it has no such layout."""
    body, signature = token[:-_SIGNATURE], token[-_SIGNATURE:]
    certified_at, centre_signature = None, b""
    if len(body) < _HEAD.size:
        raise ValueError("length")
    version, flags, tenant, device, client, rev, digest, issued, key = _HEAD.unpack(body[: _HEAD.size])
    wanted = _HEAD.size + (_CERTIFICATE.size if flags & _CERTIFIED else 0)
    if version != _VERSION or flags & ~(_ACCEPTED | _CERTIFIED) or len(body) != wanted or rev < 1:
        raise ValueError("layout")
    if flags & _CERTIFIED:
        seconds, centre_signature = _CERTIFICATE.unpack(body[_HEAD.size :])
        certified_at = _moment(seconds)
    claims = SlipClaims(
        device_id=str(uuid.UUID(bytes=device)),
        client_id=str(uuid.UUID(bytes=client)),
        rev=rev,
        digest=digest.hex(),
        issued_at=_moment(issued),
        accepted=bool(flags & _ACCEPTED),
    )
    return SlipToken(
        claims=claims,
        tenant_hash=tenant,
        device_key=key,
        certified_at=certified_at,
        centre_signature=centre_signature,
        intact=_signed_by(key, signature, _SIGNED + body),
    )


def check_slip(text: str, trust: TrustFile | None) -> SlipVerdict:
    """Judge a token with the public keys at hand; needs no network, no profile and nobody's permission."""
    try:
        token = read_slip(slip_bytes(text))
    except ValueError:
        return SlipVerdict(genuine=False, problems=("unreadable",))
    if not token.intact:
        return SlipVerdict(genuine=False, problems=("changed",))
    return _judged(token, trust)


def _judged(token: SlipToken, trust: TrustFile | None) -> SlipVerdict:
    """Judge a token whose device signature fits."""
    if trust is None:
        return SlipVerdict(genuine=True, claims=token.claims, problems=("no_keys",))
    if token.tenant_hash != tenant_hash(trust.tenant):
        return SlipVerdict(genuine=False, tenant_matches=False, claims=token.claims, problems=("other_tenant",))
    if token.certified_at is None:
        return SlipVerdict(genuine=True, tenant_matches=True, claims=token.claims, problems=("uncertified",))
    if not _vouched_for(token, trust):
        return SlipVerdict(genuine=False, tenant_matches=True, claims=token.claims, problems=("certificate_false",))
    return SlipVerdict(genuine=True, certified=True, tenant_matches=True, claims=token.claims)


def _vouched_for(token: SlipToken, trust: TrustFile) -> bool:
    """Tell whether one of the centre's keys certified this device key; the token does not name which, to stay small."""
    assert token.certified_at is not None  # noqa: S101 - the caller has seen to it
    at = whole_seconds(token.certified_at)
    text = certified_text(trust.tenant, token.claims.device_id, b64url(token.device_key), at)
    return any(_verifies(key, token.centre_signature, text) for key in trust.pinned().values())


def _require_own(certificate: DeviceCertificate, claims: SlipClaims, tenant: str, public: bytes) -> None:
    named = (certificate.tenant, certificate.device_id, certificate.public_key)
    if named != (tenant, claims.device_id, b64url(public)):
        raise ValueError("certificate of another device")


def _signed_by(key: bytes, signature: bytes, data: bytes) -> bool:
    try:
        public = Ed25519PublicKey.from_public_bytes(key)
    except ValueError:
        return False
    return _verifies(public, signature, data)


def _verifies(key: Ed25519PublicKey, signature: bytes, data: bytes) -> bool:
    try:
        key.verify(signature, data)
    except InvalidSignature:
        return False
    return True


def _moment(seconds: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError) as error:
        raise ValueError("instant") from error
