"""Read a reply to its last byte, within limits, and decode it strictly. What does not fit is no reply."""

import json
import zlib
from io import BytesIO
from typing import Any, Protocol, TypeVar

import msgspec
import zstandard

from lapangan_app.errors import BadAnswer

T = TypeVar("T")
CHUNK = 65536


class ByteSource(Protocol):
    """Give bytes; urllib3's responses do."""

    def read(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:
        """Return up to `amt` bytes, or none at the end."""
        ...


def read_capped(source: ByteSource, cap: int) -> bytes:
    """Read raw bytes to the end. Raises `BadAnswer` beyond `cap` (F50)."""
    parts, size = [], 0
    while part := source.read(CHUNK, decode_content=False):
        parts.append(part)
        size += len(part)
        if size > cap:
            raise BadAnswer(why="too_long")
    return b"".join(parts)


def unpack(data: bytes, encoding: str, cap: int) -> bytes:
    """Undo a content encoding and verify its end. Raises `BadAnswer` for anything cut or beyond `cap` (F47)."""
    match encoding.strip().lower():
        case "" | "identity":
            return data
        case "gzip":
            return _gunzip(data, cap)
        case "zstd":
            return _unzstd(data, cap)
        case _:
            raise BadAnswer(why="encoding")


def decode(data: bytes, kind: type[T]) -> T:
    """Decode JSON into a message of the contract. Raises `BadAnswer`; its text never quotes the data."""
    try:
        # msgspec lets the last of two equal names win, so the standard parser looks for them (F51)
        json.loads(data, object_pairs_hook=_unique_names, parse_constant=_no_constant)
        return msgspec.json.decode(data, type=kind)
    except (ValueError, RecursionError):
        raise BadAnswer(why="contract") from None


def _unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) != len(pairs):
        raise ValueError("duplicate name")
    return names


def _no_constant(_: str) -> None:
    raise ValueError("not JSON")


def _gunzip(data: bytes, cap: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(data, cap + 1)
    except zlib.error:
        raise BadAnswer(why="encoding") from None
    if len(plain) > cap:
        raise BadAnswer(why="too_long")
    if not unpacker.eof or unpacker.unused_data:
        raise BadAnswer(why="cut")
    return plain


def _unzstd(data: bytes, cap: int) -> bytes:
    unpacker = zstandard.ZstdDecompressor(max_window_size=8 << 20)
    try:
        # the first pass only measures, in bounded memory; the second tells whether the frame is whole
        with unpacker.stream_reader(BytesIO(data)) as stream:
            size = 0
            while part := stream.read(CHUNK):
                size += len(part)
                if size > cap:
                    raise BadAnswer(why="too_long")
        whole = unpacker.decompressobj()
        plain = whole.decompress(data)
    except zstandard.ZstdError:
        raise BadAnswer(why="encoding") from None
    if not whole.eof or whole.unused_data:
        raise BadAnswer(why="cut")
    return plain
