"""Who this laptop is to the centre, and how it proves that (RFC 7523)."""

from dataclasses import dataclass, field
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from lapangan_contract.certificates import certificate_is_genuine
from lapangan_contract.messages import DeviceCertificate, EnrolRequest, ServerKey
from lapangan_contract.signing import b64url, enrolment_proof, from_b64url

ASSERTION_SECONDS = 120
"""Life of one signed assertion: long enough for a slow link, too short to be worth stealing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Hold what the activation file brought and the key the laptop made for itself.

    `device_key` is the raw Ed25519 private key (32 bytes). `ca_pem` None means the system's trust anchors.
    `activation_code` is there until the device is enrolled. `server_keys` are the only keys whose receipts count.
    """

    tenant: str
    base_url: str
    device_id: str
    device_key: bytes = field(repr=False)
    server_keys: tuple[ServerKey, ...]
    client_version: str
    ca_pem: str | None = field(default=None, repr=False)
    activation_code: str | None = field(default=None, repr=False)
    device_name: str = "laptop"

    def pinned_keys(self) -> dict[str, Ed25519PublicKey]:
        """Return the centre's public keys by key id. Raises `ValueError` when one is not an Ed25519 key."""
        return {key.kid: Ed25519PublicKey.from_public_bytes(from_b64url(key.public_key)) for key in self.server_keys}

    def assertion(self, moment: datetime, token_id: str) -> str:
        """Sign the statement "I am this device" for the token address, valid from `moment` by the server's clock."""
        import jwt  # 20 ms that start-up does without

        issued = int(moment.timestamp())
        claims = {
            "iss": self.device_id,
            "sub": self.device_id,
            "aud": self.tenant,
            "iat": issued,
            "exp": issued + ASSERTION_SECONDS,
            "jti": token_id,
        }
        return jwt.encode(claims, self.signing_key(), algorithm="EdDSA")

    def enrolment(self) -> EnrolRequest:
        """Return the request that enrols this device. Raises `ValueError` without an activation code."""
        if self.activation_code is None:
            raise ValueError("no activation code")
        key = self.signing_key()
        return EnrolRequest(
            tenant=self.tenant,
            activation_code=self.activation_code,
            device_id=self.device_id,
            public_key=b64url(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)),
            proof=b64url(key.sign(enrolment_proof(self.device_id, self.activation_code))),
            name=self.device_name,
            app_version=self.client_version,
        )

    def owns(self, certificate: DeviceCertificate) -> bool:
        """Tell whether the centre signed this certificate, and for this very device and key."""
        mine = (self.tenant, self.device_id, b64url(self.signing_key().public_key().public_bytes_raw()))
        named = (certificate.tenant, certificate.device_id, certificate.public_key)
        return named == mine and certificate_is_genuine(certificate, self.pinned_keys())

    def signing_key(self) -> Ed25519PrivateKey:
        """Return the device key, with which the laptop signs what it says."""
        return Ed25519PrivateKey.from_private_bytes(self.device_key)
