"""Compress a request body in a way the server said it understands."""

import gzip
from collections.abc import Mapping, Sequence

import zstandard

ZSTD_LEVEL = 3
WORTH_PACKING = 512
"""Bytes below which compressing gains nothing."""


def pack(body: bytes, encodings: Sequence[str]) -> tuple[bytes, Mapping[str, str]]:
    """Return the body, compressed with zstd or gzip if the server takes either, and the header that says so."""
    if len(body) < WORTH_PACKING:
        return body, {}
    if "zstd" in encodings:
        return zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(body), {"Content-Encoding": "zstd"}
    if "gzip" in encodings:
        # no time stamp: the same body gives the same bytes
        return gzip.compress(body, compresslevel=6, mtime=0), {"Content-Encoding": "gzip"}
    return body, {}
