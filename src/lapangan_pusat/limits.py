"""What the centre takes at most, and unpacking of request bodies that keeps to it."""

import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import zstandard

from lapangan_pusat.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one worker. Sizes in bytes, times in seconds."""

    body: int = 8 * 1024 * 1024
    """Largest push or look-up, before and after decompression."""
    small_body: int = 64 * 1024
    """Largest request of any other kind."""
    body_seconds: float = 60.0
    """How long a request body may take to arrive."""
    attachment: int = 10_000_000
    """Largest attachment."""
    slowest: int = 1000
    """Bytes in a second below which an attachment is not waited for any longer."""
    header_seconds: float = 20.0
    """How long the head of a request may take to arrive."""
    in_flight: int = 64
    """Requests worked on at once; more are answered with `overloaded`."""
    per_device: int = 4
    """Pushes of one device at once; more are answered with `rate-limited`."""
    retry_after: int = 2
    """Seconds after which a refused caller is asked to come back."""


def unpack(data: bytes, encoding: str, limit: int) -> bytes:
    """Undo the content encoding of a request body.

    Raises `Refusal`: unsupported-media, too-large (a bomb stops at the limit), malformed (cut or trailing bytes).
    """
    match encoding.strip().lower():
        case "" | "identity":
            return data
        case "gzip":
            return _gunzip(data, limit)
        case "zstd":
            return _unzstd(data, limit)
        case _:
            raise Refusal("unsupported-media", "content encodings: zstd, gzip, identity")


def _gunzip(data: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(data, limit + 1)
    except zlib.error as error:
        raise Refusal("malformed", "the gzip body is damaged") from error
    if len(plain) > limit:
        raise Refusal("too-large")
    if not unpacker.eof or unpacker.unused_data:
        raise Refusal("malformed", "the gzip body is cut or followed by other bytes")
    return plain


def _unzstd(data: bytes, limit: int) -> bytes:
    unpacker = zstandard.ZstdDecompressor(max_window_size=8 * 1024 * 1024).decompressobj()
    plain = bytearray()
    try:
        # small steps, because this reader has no bound on what one step may give
        for start in range(0, len(data), 256):
            if unpacker.eof:
                raise Refusal("malformed", "the zstd body is followed by other bytes")
            plain += unpacker.decompress(data[start : start + 256])
            if len(plain) > limit:
                raise Refusal("too-large")
    except zstandard.ZstdError as error:
        raise Refusal("malformed", "the zstd body is damaged") from error
    if not unpacker.eof or unpacker.unused_data:
        raise Refusal("malformed", "the zstd body is cut or followed by other bytes")
    return bytes(plain)


class Crowd:
    """Count what one device has in work at once, in this worker."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._busy: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def place(self, device_id: str) -> Iterator[None]:
        """Hold one place for a device. Raises `Refusal` (rate-limited) when all are taken."""
        with self._lock:
            if self._busy[device_id] >= self._limits.per_device:
                raise Refusal("rate-limited", retry_after=self._limits.retry_after)
            self._busy[device_id] += 1
        try:
            yield
        finally:
            with self._lock:
                self._busy[device_id] -= 1
                if not self._busy[device_id]:
                    del self._busy[device_id]
