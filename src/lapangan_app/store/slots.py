"""Wrapped copies of the data key, one file each, in the manner of LUKS key slots.

An officer's slot opens with the PIN and the device secret together: a PIN alone has only a million values. The recovery
slot opens with the organisation's age identity, which is not on any laptop.
"""

import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from lapangan_app.errors import BadActivation, KeyUnavailable

KEY_BYTES = 32
_INFO = b"lapangan slot/1/"
_RECOVERY_PREFIX = b"lapangan data key 1\n"
_LARGEST_MEMORY = 1 << 20
_encoder = msgspec.json.Encoder(order="sorted")


@dataclass(frozen=True, slots=True)
class KdfCost:
    """State the price of one guess: Argon2id with `memory` in KiB, `time` passes, `lanes` (RFC 9106, second choice)."""

    memory: int = 65536
    time: int = 3
    lanes: int = 4


class SlotHeader(msgspec.Struct, frozen=True, kw_only=True):
    """Describe a slot in the clear; it is authenticated together with the wrapped key."""

    v: int = 1
    alg: str = "argon2id+hkdf-sha256+a256gcm"
    profile: str
    officer_id: str
    serial: int
    memory: int
    time: int
    lanes: int
    salt: str
    created_at: str


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one slot as its file does."""

    header: SlotHeader
    nonce: str
    wrap: str


@dataclass(frozen=True, slots=True)
class SlotOwner:
    """Say whose slot it is: the profile, the officer, and the running number of the officer's slots."""

    profile: str
    officer_id: str
    serial: int
    created_at: str


def seal(key: bytes | bytearray, pin: str, device_secret: bytes, owner: SlotOwner, cost: KdfCost) -> bytes:
    """Wrap the data key for an officer and return the file's bytes. Every call uses new salt and nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(16), os.urandom(12)
    header = SlotHeader(
        profile=owner.profile,
        officer_id=owner.officer_id,
        serial=owner.serial,
        memory=cost.memory,
        time=cost.time,
        lanes=cost.lanes,
        salt=salt.hex(),
        created_at=owner.created_at,
    )
    wrap = AESGCM(_wrapping_key(pin, device_secret, header)).encrypt(nonce, bytes(key), _encoder.encode(header))
    return _encoder.encode(Slot(header=header, nonce=nonce.hex(), wrap=wrap.hex()))


def unseal(data: bytes, pin: str, device_secret: bytes) -> bytearray | None:
    """Return the data key, or None when PIN, device secret or file do not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    slot = read_slot(data)
    if slot is None:
        return None
    wrapping = _wrapping_key(pin, device_secret, slot.header)
    try:
        nonce, wrap = bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrap)
        return bytearray(AESGCM(wrapping).decrypt(nonce, wrap, _encoder.encode(slot.header)))
    except (InvalidTag, ValueError):
        return None


def read_slot(data: bytes) -> Slot | None:
    """Return the slot in a file's bytes, or None when it is none we can open."""
    try:
        slot = msgspec.json.decode(data, type=Slot)
        salt = bytes.fromhex(slot.header.salt)
    except (msgspec.DecodeError, ValueError):
        return None
    header = slot.header
    # a forged price must not make us allocate without end; a lower one merely fails to open
    bounded = 8 <= header.memory <= _LARGEST_MEMORY and 1 <= header.time <= 16 and 1 <= header.lanes <= 16
    return slot if header.v == 1 and bounded and len(salt) >= 8 else None


def seal_for_recovery(key: bytes | bytearray, profile: str, recipient: str) -> bytes:
    """Seal the data key to the organisation's age recipient. Raises `BadActivation` for anything else.

    The organisation's identity is not here to test the result with; therefore a throw-away identity is a second
    recipient, opens what was made, and is forgotten.
    """
    import pyrage

    try:
        organisation = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError as error:
        raise BadActivation(why="recovery_recipient") from error
    witness = pyrage.x25519.Identity.generate()
    plain = _RECOVERY_PREFIX + profile.encode() + b"\n" + bytes(key)
    sealed = bytes(pyrage.encrypt(plain, [organisation, witness.to_public()]))
    if not hmac.compare_digest(bytes(pyrage.decrypt(sealed, [witness])), plain):
        raise KeyUnavailable(keeper="recovery")
    return sealed


def unseal_recovery(sealed: bytes, profile: str, identity: str) -> bytearray:
    """Return the data key with the organisation's age identity. Raises `KeyUnavailable` when it does not fit."""
    import pyrage

    try:
        plain = bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity.strip())]))
    except (pyrage.IdentityError, pyrage.DecryptError) as error:
        raise KeyUnavailable(keeper="recovery") from error
    prefix = _RECOVERY_PREFIX + profile.encode() + b"\n"
    if not plain.startswith(prefix) or len(plain) != len(prefix) + KEY_BYTES:
        raise KeyUnavailable(keeper="recovery")
    return bytearray(plain[len(prefix) :])


def slot_files(folder: Path, officer_id: str) -> list[Path]:
    """Return the officer's slot files, the newest first."""
    found = {path: slot for path in folder.glob(f"{_stem(officer_id)}-*.json") if (slot := _slot_in(path))}
    mine: Mapping[Path, Slot] = {path: slot for path, slot in found.items() if slot.header.officer_id == officer_id}
    return sorted(mine, key=lambda path: mine[path].header.serial, reverse=True)


def next_serial(folder: Path, officer_id: str) -> int:
    """Return a running number that no slot file of the officer has."""
    serials = [int(path.stem.rsplit("-", 1)[1]) for path in folder.glob(f"{_stem(officer_id)}-*.json")]
    return max(serials, default=0) + 1


def slot_path(folder: Path, officer_id: str, serial: int) -> Path:
    """Return where a slot lies. Ids of officers may hold what file names may not."""
    return folder / f"{_stem(officer_id)}-{serial:04d}.json"


def _stem(officer_id: str) -> str:
    return "officer-" + hashlib.sha256(officer_id.encode()).hexdigest()[:16]


def _slot_in(path: Path) -> Slot | None:
    try:
        return read_slot(path.read_bytes())
    except OSError:
        return None


def _wrapping_key(pin: str, device_secret: bytes, header: SlotHeader) -> bytes:
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    stretched = hash_secret_raw(
        pin.encode(), bytes.fromhex(header.salt), header.time, header.memory, header.lanes, KEY_BYTES, Type.ID
    )
    info = _INFO + f"{header.profile}/{header.officer_id}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(stretched + device_secret)
