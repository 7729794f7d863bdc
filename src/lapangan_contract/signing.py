"""Ed25519 signatures of receipts and enrolment proofs."""

import base64
import hashlib

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lapangan_contract.canonical import canonical
from lapangan_contract.messages import Receipt


def b64url(data: bytes) -> str:
    """Encode bytes as base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64url(text: str) -> bytes:
    """Decode base64url without padding. Raises `ValueError` for anything else."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def key_id(public_key: bytes) -> str:
    """Name a public key: the first 16 characters of its base64url SHA-256."""
    return b64url(hashlib.sha256(public_key).digest())[:16]


def sign_receipt(receipt: Receipt, key: Ed25519PrivateKey) -> Receipt:
    """Return the receipt with its signature over the canonical bytes of all other members."""
    return msgspec.structs.replace(receipt, signature=b64url(key.sign(_signed_bytes(receipt))))


def receipt_is_genuine(receipt: Receipt, public_keys: dict[str, Ed25519PublicKey]) -> bool:
    """Tell whether a receipt was signed by one of the pinned keys (`kid` to key)."""
    key = public_keys.get(receipt.kid)
    return key is not None and signature_is_genuine(key, receipt.signature, _signed_bytes(receipt))


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


def _signed_bytes(receipt: Receipt) -> bytes:
    return canonical(msgspec.structs.replace(receipt, signature=""))
