"""Attachments on the wire: tus 1.0 (tus.io) for their bytes, and the centre's signed word that it holds them."""

from collections.abc import Mapping

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lapangan_contract.messages import HeldAttachment
from lapangan_contract.signing import b64url, signature_is_genuine

TUS_VERSION = "1.0.0"
PART_MEDIA = "application/offset+octet-stream"
"""Media type of a part (tus core protocol, PATCH)."""

DIGEST_NAME = "digest"
"""Key of `Upload-Metadata` under which the SHA-256 of the whole attachment stands, in lower-case hexadecimal."""

Keys = Mapping[str, Ed25519PublicKey]
"""Pinned public keys of the centre by key id."""


def held_text(held: HeldAttachment) -> bytes:
    """Return what the centre signs: the words in one way only, apart from all else that it signs."""
    words = (held.tenant, held.device_id, held.digest, str(held.size), held.stored_at)
    return f"lapangan-attachment/1:{':'.join(words)}".encode()


def attest(held: HeldAttachment, key: Ed25519PrivateKey) -> HeldAttachment:
    """Return the same statement with the signature of the centre's key that its `kid` names."""
    return msgspec.structs.replace(held, signature=b64url(key.sign(held_text(held))))


def held_is_genuine(held: HeldAttachment, keys: Keys) -> bool:
    """Tell whether a pinned key of the centre signed exactly this statement."""
    key = keys.get(held.kid)
    return key is not None and signature_is_genuine(key, held.signature, held_text(held))
