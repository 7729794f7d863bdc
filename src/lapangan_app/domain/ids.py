"""Names of things. A UUID is for identity, never for order: order comes from a counter in the database."""

import secrets
import time
import uuid
from collections.abc import Callable

IdSource = Callable[[], str]
"""Mint one new identifier; injected, so that a seed fixes every id of a run."""

_RANDOM_BITS = 74


def new_id() -> str:
    """Mint a UUID of version 7 (RFC 9562) in its canonical lower-case form.

    Ids minted one after the other lie beside each other in every index, which halves what a batch has to encrypt and
    write. Uniqueness rests on the 74 random bits alone; a clock that jumps changes nothing else.
    """
    return time_ordered(time.time_ns() // 1_000_000, secrets.randbits(_RANDOM_BITS))


def time_ordered(milliseconds: int, luck: int) -> str:
    """Return the UUID of version 7 for an instant (milliseconds since 1970) and 74 random bits."""
    head = milliseconds & 0xFFFF_FFFF_FFFF
    high, low = luck >> 62 & 0xFFF, luck & 0x3FFF_FFFF_FFFF_FFFF
    return str(uuid.UUID(int=head << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low))


def record_key(device_id: str, client_id: str, rev: int) -> str:
    """Name one revision for ever: the idempotency key that every attempt to send it carries."""
    return f"{device_id}:{client_id}:{rev}"


_SPOKEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SPOKEN_CHARS = 8


def registration_number(client_id: str) -> str:
    """Return the short form of a client id for paper and telephone: `7K3M-Q9XD`, from its last 40 random bits.

    No letter in it is taken for a digit (Crockford's base32). Two people of one laptop share one by a chance of one in
    10¹² each; whatever must be certain uses the whole id. Raises `ValueError` for what is no UUID.
    """
    bits = uuid.UUID(client_id).int
    chars = [_SPOKEN[bits >> 5 * place & 31] for place in reversed(range(_SPOKEN_CHARS))]
    return "".join(chars[:4]) + "-" + "".join(chars[4:])
