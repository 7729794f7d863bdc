"""Ed25519 signatures, their text form, and the names of keys."""

import base64
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def b64url(data: bytes) -> str:
    """Encode bytes as base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64url(text: str) -> bytes:
    """Decode base64url without padding. Raises `ValueError` for anything else, also for a second way to write it."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if b64url(data) != text:
        raise ValueError("not the one way to write these bytes")
    return data


def key_id(public_key: bytes) -> str:
    """Name a public key: the first 16 characters of its base64url SHA-256."""
    return b64url(hashlib.sha256(public_key).digest())[:16]


def signature_is_genuine(key: Ed25519PublicKey, signature: str, data: bytes) -> bool:
    """Tell whether a base64url signature over `data` was made with the private half of `key`."""
    try:
        key.verify(from_b64url(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True


def enrolment_proof(device_id: str, activation_code: str) -> bytes:
    """Return the bytes a device signs to prove that it owns the key it enrols."""
    return f"lapangan-enrol/1:{device_id}:{activation_code}".encode()
