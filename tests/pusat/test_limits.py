"""Unpacking keeps to its limit, whatever is sent."""

import gzip
import tracemalloc
import zlib

import pytest
import zstandard

from lapangan_pusat.limits import Crowd, Limits, unpack
from lapangan_pusat.refusals import Refusal


def _refused(data: bytes, encoding: str, limit: int = 1000) -> str:
    with pytest.raises(Refusal) as refusal:
        unpack(data, encoding, limit)
    return refusal.value.problem_type.name


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstandard.compress)])
def test_a_body_at_the_limit_passes_and_one_byte_more_does_not(encoding: str, pack: object) -> None:
    assert callable(pack)
    assert unpack(pack(b"x" * 1000), encoding, 1000) == b"x" * 1000
    assert unpack(pack(b""), encoding, 1000) == b""
    assert _refused(pack(b"x" * 1001), encoding) == "too-large"


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("zstd", zstandard.compress)])
def test_every_cut_and_every_addition_is_noticed(encoding: str, pack: object) -> None:
    assert callable(pack)
    packed = pack(bytes(range(256)) * 3)
    for length in range(len(packed)):
        assert _refused(packed[:length], encoding) == "malformed", length
    assert _refused(packed + b"\0", encoding) == "malformed"
    assert _refused(packed + packed, encoding) == "malformed"


def test_a_zstd_frame_without_its_size_is_taken_too() -> None:
    writer = zstandard.ZstdCompressor(write_content_size=False).compressobj()
    packed = writer.compress(b"y" * 700) + writer.flush()
    assert unpack(packed, "zstd", 1000) == b"y" * 700


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_a_bomb_costs_little_memory(encoding: str) -> None:
    plain = bytes(200_000_000)
    packed = gzip.compress(plain, 1) if encoding == "gzip" else zstandard.compress(plain)
    del plain
    tracemalloc.start()
    try:
        assert _refused(packed, encoding, 1_000_000) == "too-large"
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "zstd,gzip"])
def test_other_encodings_are_refused(encoding: str) -> None:
    assert _refused(zlib.compress(b"x"), encoding) == "unsupported-media"


def test_places_are_given_back_and_counted_by_device() -> None:
    crowd = Crowd(Limits(per_device=1, retry_after=5))
    with crowd.place("a"), crowd.place("b"):
        with pytest.raises(Refusal) as refusal, crowd.place("a"):
            pass
        assert (refusal.value.problem_type.name, refusal.value.retry_after) == ("rate-limited", 5)
    with crowd.place("a"):
        pass
