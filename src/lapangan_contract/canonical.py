"""Canonical JSON (RFC 8785) and the hash that names a body.

`msgspec` sorts keys by their UTF-8 bytes and writes the shortest escapes, which equals RFC 8785 for our values: keys
are ASCII and no message carries a float. A property test holds this module to an independent implementation.
"""

import hashlib
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder(order="sorted", decimal_format="string")


def canonical(value: Any) -> bytes:
    """Encode a message or plain JSON value as RFC 8785 bytes."""
    return _encoder.encode(value)


def recanonical(body: bytes | msgspec.Raw) -> bytes:
    """Rewrite JSON bytes, whoever formatted them, as RFC 8785 bytes. Unknown fields are kept.

    Raises `msgspec.DecodeError` for anything that is not JSON, including NaN.
    """
    return canonical(msgspec.json.decode(body))


def content_hash(body: bytes) -> str:
    """Return the SHA-256 of canonical bytes as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()
