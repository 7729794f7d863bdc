"""Requests and replies. Replies are decoded strictly; a reply that does not fit is no reply."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from lapangan_contract.fields import (
    Base64Url,
    ClientId,
    Code,
    DeviceId,
    Hash,
    Instant,
    Key,
    KeyId,
    Revision,
    ShortText,
    Tenant,
)

MAX_ITEMS = 500
"""Most items in one push or lookup that any side may send."""

JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
"""Grant type of RFC 7523."""

PATH_HELLO = "/v1/hello"
PATH_HEALTH = "/v1/health"
PATH_DEVICES = "/v1/devices"
PATH_TOKEN = "/v1/token"  # noqa: S105 - an address
PATH_PUSH = "/v1/registrations"
PATH_RECEIPTS = "/v1/receipts"
PATH_LOOKUP = "/v1/receipts:lookup"
PATH_HAVE = "/v1/attachments:have"
PATH_ATTACHMENTS = "/v1/attachments"
PATH_UPLOAD = "/v1/attachments/{upload}"

MAX_DIGESTS = 100
"""Most pictures that one question for them may name."""


class _Message(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Shared settings of every message."""


class Pointer(_Message, frozen=True, kw_only=True):
    """Name one field of a refused body (RFC 6901 pointer) and the code of what is wrong with it."""

    pointer: Annotated[str, Meta(max_length=200)]
    code: Code


class Problem(_Message, frozen=True, kw_only=True):
    """Carry RFC 9457 problem details; `type` is registered in `problems`."""

    type: Annotated[str, Meta(max_length=120)]
    title: Annotated[str, Meta(max_length=200)]
    status: Annotated[int, Meta(ge=400, le=599)]
    retryable: bool
    detail: Annotated[str, Meta(max_length=400)] | None = None
    pointers: Annotated[tuple[Pointer, ...], Meta(max_length=32)] = ()
    counterpart: Annotated[str, Meta(max_length=64)] | None = None
    """Server id of the other registration in a conflict; never a name or a NIK."""
    request_id: Code | None = None


class Receipt(_Message, frozen=True, kw_only=True, omit_defaults=False):
    """State that one key with one hash is stored. With the signature of its reply the only proof of delivery.

    Every member is always written, so that both sides hash the same bytes.
    """

    v: Literal[1] = 1
    tenant: Tenant
    key: Key
    hash: Hash
    rev: Revision
    server_id: Code
    accepted_at: Instant


class PushItem(_Message, frozen=True, kw_only=True):
    """Carry one revision. `body` is decoded one by one, so that a bad record never spoils its batch."""

    key: Key
    client_id: ClientId
    rev: Revision
    hash: Hash
    schema: Annotated[int, Meta(ge=1, le=1000)]
    body: msgspec.Raw


class PushRequest(_Message, frozen=True, kw_only=True):
    """Send up to `MAX_ITEMS` revisions; the answer names every key."""

    tenant: Tenant
    items: Annotated[tuple[PushItem, ...], Meta(min_length=1, max_length=MAX_ITEMS)]


VerdictStatus = Literal["accepted", "rejected", "conflict", "retry", "unknown"]


class Verdict(_Message, frozen=True, kw_only=True):
    """Answer one key. `accepted` always brings a receipt, `rejected`, `conflict` and `retry` a problem.

    `unknown` occurs only in a lookup: the centre has never stored this key.
    """

    key: Key
    hash: Hash | None = None
    status: VerdictStatus
    receipt: Receipt | None = None
    problem: Problem | None = None


class PushReply(_Message, frozen=True, kw_only=True):
    """Answer every key of the request. `count` stands last as an end marker: a cut reply cannot pass.

    `signature`, by the key named `kid`, covers all receipts in their order (see `proofs`); both are absent when there
    is no receipt.
    """

    tenant: Tenant
    verdicts: Annotated[tuple[Verdict, ...], Meta(max_length=MAX_ITEMS)]
    kid: KeyId | None = None
    signature: Base64Url | None = None
    count: Annotated[int, Meta(ge=0, le=MAX_ITEMS)]


class LookupRequest(_Message, frozen=True, kw_only=True):
    """Ask what became of keys whose answer was lost."""

    tenant: Tenant
    keys: Annotated[tuple[Key, ...], Meta(min_length=1, max_length=MAX_ITEMS)]


class ReceiptsPage(_Message, frozen=True, kw_only=True):
    """List receipts of the calling device after a cursor, oldest first, signed like those of a `PushReply`."""

    tenant: Tenant
    receipts: Annotated[tuple[Receipt, ...], Meta(max_length=MAX_ITEMS)]
    kid: KeyId | None = None
    signature: Base64Url | None = None
    cursor: Annotated[int, Meta(ge=0)]
    more: bool


class HaveRequest(_Message, frozen=True, kw_only=True):
    """Ask which attachments the centre has already, by the SHA-256 of their bytes."""

    tenant: Tenant
    digests: Annotated[tuple[Hash, ...], Meta(min_length=1, max_length=MAX_DIGESTS)]


class HeldAttachment(_Message, frozen=True, kw_only=True, omit_defaults=False):
    """State that the centre holds exactly these bytes for this device; the only proof that an attachment arrived.

    `signature` is Ed25519, by the centre's key `kid`, of the text in `attachments`.
    """

    v: Literal[1] = 1
    tenant: Tenant
    device_id: DeviceId
    digest: Hash
    size: Annotated[int, Meta(ge=1)]
    stored_at: Instant
    kid: KeyId
    signature: Base64Url


class HaveReply(_Message, frozen=True, kw_only=True):
    """Name what the centre has of what was asked; what it does not name it does not have for this device."""

    tenant: Tenant
    held: Annotated[tuple[HeldAttachment, ...], Meta(max_length=MAX_DIGESTS)]
    count: Annotated[int, Meta(ge=0, le=MAX_DIGESTS)]


class ServerKey(_Message, frozen=True, kw_only=True):
    """Name one public key with which the centre signs receipts."""

    kid: KeyId
    public_key: Base64Url


class Hello(_Message, frozen=True, kw_only=True):
    """Say who the server is and what it can take; asked before the first byte of anybody's data."""

    service: Literal["lapangan-pusat"] = "lapangan-pusat"
    tenant: Tenant
    contract_min: Annotated[int, Meta(ge=1)]
    contract_max: Annotated[int, Meta(ge=1)]
    min_client: Annotated[str, Meta(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$(?!\n)")]
    encodings: tuple[Literal["zstd", "gzip", "identity"], ...]
    max_items: Annotated[int, Meta(ge=1, le=MAX_ITEMS)]
    max_bytes: Annotated[int, Meta(ge=1024, description="largest request body after decompression")]
    time: Instant
    kid: KeyId
    max_attachment: Annotated[int, Meta(ge=0, description="largest attachment in bytes; 0 takes none")] = 0


class Health(_Message, frozen=True, kw_only=True):
    """Tell a monitor whether the service can store."""

    status: Literal["ok", "degraded"]
    tenant: Tenant
    time: Instant


class EnrolRequest(_Message, frozen=True, kw_only=True):
    """Enrol a device: the one-time code, the id the laptop chose, its public key and proof that it owns it.

    `proof` is the Ed25519 signature of `signing.enrolment_proof` by the device key. The call may be repeated: the
    same code with the same id and key gets the same answer.
    """

    tenant: Tenant
    activation_code: Annotated[str, Meta(min_length=16, max_length=128, pattern=r"^[A-Za-z0-9_-]+$(?!\n)")]
    device_id: DeviceId
    public_key: Base64Url
    proof: Base64Url
    name: ShortText
    app_version: Code


class DeviceCertificate(_Message, frozen=True, kw_only=True):
    """State that a public key is this device's, so that whoever knows the centre's key believes what it signs.

    `signature` is Ed25519, by the centre's key `kid`, of the text in `certificates`; `issued_at` is in whole seconds.
    """

    tenant: Tenant
    device_id: DeviceId
    public_key: Base64Url
    issued_at: Instant
    kid: KeyId
    signature: Base64Url


class EnrolReply(_Message, frozen=True, kw_only=True):
    """Confirm that the device may ask for tokens. An older centre sends no certificate."""

    tenant: Tenant
    device_id: DeviceId
    enrolled_at: Instant
    certificate: DeviceCertificate | None = None


class TokenReply(_Message, frozen=True, kw_only=True):
    """Hand out a short-lived access token. An older centre sends no certificate."""

    access_token: Annotated[str, Meta(min_length=16, max_length=4096)]
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the scheme, not a secret
    expires_in: Annotated[int, Meta(ge=1, le=86400, description="seconds")]
    certificate: DeviceCertificate | None = None
