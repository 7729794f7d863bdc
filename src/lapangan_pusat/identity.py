"""Who the centre is: its tenant and the key that signs receipts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.certificates import certify
from lapangan_contract.messages import DeviceCertificate, Receipt, ServerKey
from lapangan_contract.proofs import sign_receipts
from lapangan_contract.signing import b64url, key_id


@dataclass(frozen=True, slots=True)
class Signer:
    """Hold the tenant and the Ed25519 key of receipts. `kid` names the key."""

    tenant: str
    key: Ed25519PrivateKey
    kid: str

    @classmethod
    def of(cls, tenant: str, private_key: bytes) -> "Signer":
        """Make a signer from 32 private bytes."""
        key = Ed25519PrivateKey.from_private_bytes(private_key)
        return cls(tenant, key, key_id(key.public_key().public_bytes_raw()))

    def seal(self, receipts: Sequence[Receipt]) -> tuple[str | None, str | None]:
        """Sign all receipts of one reply together: `kid` and signature, or twice None when there is none (C6)."""
        return (self.kid, sign_receipts(receipts, self.key)) if receipts else (None, None)

    def certify(self, device_id: str, public_key: bytes, issued_at: datetime) -> DeviceCertificate:
        """State that a public key is this device's; the same device gets the same certificate each time."""
        return certify(self.tenant, device_id, public_key, issued_at, (self.kid, self.key))

    @property
    def server_key(self) -> ServerKey:
        """Return the public half as activation files carry it."""
        return ServerKey(kid=self.kid, public_key=b64url(self.key.public_key().public_bytes_raw()))
