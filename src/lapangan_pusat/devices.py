"""Devices: enrolment with a one-time code, and revocation."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Engine, Row, insert, select, update

from lapangan_contract.messages import EnrolReply, EnrolRequest, Pointer
from lapangan_contract.signing import enrolment_proof, from_b64url, signature_is_genuine
from lapangan_pusat.clock import Clock, instant
from lapangan_pusat.database import Database, LostRace
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.schema import activations, devices


@dataclass(frozen=True, slots=True)
class Device:
    """A device that may speak: enrolled and not revoked."""

    device_id: str
    public_key: Ed25519PublicKey
    enrolled_at: str


class Devices:
    """Keep the devices of one tenant."""

    def __init__(self, engine: Engine, tenant: str, clock: Clock) -> None:
        self._database = Database(engine)
        self._tenant = tenant
        self._clock = clock

    def issue(self, code: str, officer_id: str, role: str, expires_at: datetime) -> None:
        """Store a fresh activation code, as its hash."""
        row = {
            "code_hash": _hash(code),
            "officer_id": officer_id,
            "role": role,
            "expires_at": instant(expires_at),
        }
        self._database.write(lambda connection: connection.execute(insert(activations), [row]))

    def enrol(self, request: EnrolRequest) -> EnrolReply:
        """Enrol a device, or repeat the answer to the same request.

        Raises `Refusal`: wrong-tenant, invalid-request (key or proof), activation-invalid, device-taken,
        device-revoked.
        """
        if request.tenant != self._tenant:
            raise Refusal("wrong-tenant")
        _require_proof(request)
        enrolled_at = self._database.write(lambda connection: self._enrol(connection, request))
        return EnrolReply(tenant=self._tenant, device_id=request.device_id, enrolled_at=enrolled_at)

    def admit(self, device_id: str) -> Device:
        """Return a device that may speak. Raises `Refusal` device-unknown or device-revoked."""
        with self._database.read() as connection:
            row = _find(connection, device_id)
        if row is None:
            raise Refusal("device-unknown")
        if row.revoked_at is not None:
            raise Refusal("device-revoked")
        return Device(device_id, Ed25519PublicKey.from_public_bytes(from_b64url(row.public_key)), row.enrolled_at)

    def revoke(self, device_id: str) -> bool:
        """Revoke a device from this moment on; what it has delivered stays. Returns False when it is unknown."""
        change = update(devices).where(devices.c.device_id == device_id, devices.c.revoked_at.is_(None))
        now = instant(self._clock.now())
        self._database.write(lambda connection: connection.execute(change.values(revoked_at=now)))
        with self._database.read() as connection:
            return _find(connection, device_id) is not None

    def _enrol(self, connection: Connection, request: EnrolRequest) -> str:
        now = instant(self._clock.now())
        code_hash = _hash(request.activation_code)
        code = connection.execute(select(activations).where(activations.c.code_hash == code_hash)).one_or_none()
        known = _find(connection, request.device_id)
        if code is None or code.used_by not in (None, request.device_id):
            raise Refusal("activation-invalid")
        if known is not None and known.public_key != request.public_key:
            raise Refusal("device-taken")
        if known is not None and known.revoked_at is not None:
            raise Refusal("device-revoked")
        if code.used_by is None:
            if code.expires_at <= now:
                raise Refusal("activation-invalid")
            _use(connection, code_hash, request.device_id, now)
        if known is None:
            connection.execute(insert(devices), [_row(request, now)])
            return now
        return str(known.enrolled_at)


def _use(connection: Connection, code_hash: str, device_id: str, now: str) -> None:
    """Mark a code as used. Raises `LostRace` when another device was quicker."""
    free = update(activations).where(activations.c.code_hash == code_hash, activations.c.used_by.is_(None))
    if connection.execute(free.values(used_by=device_id, used_at=now)).rowcount != 1:
        raise LostRace


def _row(request: EnrolRequest, now: str) -> dict[str, object]:
    return {
        "device_id": request.device_id,
        "public_key": request.public_key,
        "name": request.name,
        "app_version": request.app_version,
        "enrolled_at": now,
    }


def _find(connection: Connection, device_id: str) -> Row[tuple[object, ...]] | None:
    return connection.execute(select(devices).where(devices.c.device_id == device_id)).one_or_none()


def _require_proof(request: EnrolRequest) -> None:
    try:
        key = Ed25519PublicKey.from_public_bytes(from_b64url(request.public_key))
    except ValueError as error:
        raise Refusal("invalid-request", pointers=(Pointer(pointer="/public_key", code="key"),)) from error
    if not signature_is_genuine(key, request.proof, enrolment_proof(request.device_id, request.activation_code)):
        raise Refusal("invalid-request", pointers=(Pointer(pointer="/proof", code="signature"),))


def _hash(code: str) -> str:
    return sha256(code.encode()).hexdigest()
