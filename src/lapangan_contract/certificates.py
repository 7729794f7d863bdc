"""Device certificates: the centre's signature over a device's public key.

With one, a slip signed by the device can be checked years later and far from any network by anybody who knows the
centre's public key.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from lapangan_contract.messages import DeviceCertificate
from lapangan_contract.signing import b64url, signature_is_genuine

Keys = Mapping[str, Ed25519PublicKey]
"""Pinned public keys of the centre by key id."""


def certified_text(tenant: str, device_id: str, public_key: str, issued_at: str) -> bytes:
    """Return what the centre signs: the words of a certificate in one way only, apart from all else it signs."""
    return f"lapangan-device/1:{tenant}:{device_id}:{public_key}:{issued_at}".encode()


def whole_seconds(moment: datetime) -> str:
    """Write an instant as certificates and slips carry it: `2026-11-21T02:30:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_whole_seconds(text: str) -> datetime:
    """Read what `whole_seconds` wrote. Raises `ValueError` for anything else."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    if whole_seconds(moment) != text:
        raise ValueError("not the one way to write this instant")
    return moment


def certify(
    tenant: str, device_id: str, public_key: bytes, issued_at: datetime, signer: tuple[str, Ed25519PrivateKey]
) -> DeviceCertificate:
    """Return the certificate of a device key (32 raw bytes), signed by the centre's key; `signer` is (kid, key)."""
    kid, key = signer
    at, public = whole_seconds(issued_at), b64url(public_key)
    signature = b64url(key.sign(certified_text(tenant, device_id, public, at)))
    return DeviceCertificate(
        tenant=tenant, device_id=device_id, public_key=public, issued_at=at, kid=kid, signature=signature
    )


def certificate_is_genuine(certificate: DeviceCertificate, keys: Keys) -> bool:
    """Tell whether a pinned key of the centre signed exactly this certificate."""
    key = keys.get(certificate.kid)
    try:
        from_whole_seconds(certificate.issued_at)
    except ValueError:
        return False
    text = certified_text(certificate.tenant, certificate.device_id, certificate.public_key, certificate.issued_at)
    return key is not None and signature_is_genuine(key, certificate.signature, text)
