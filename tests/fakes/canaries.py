"""Searching for personal data where it must not be: known values, in every disguise they could take on disk."""

import base64
import gzip
import io
import json
import tarfile
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import zstandard

_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
_DEEPEST = 3
_MEMBER_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True)
class Sighting:
    """Say where a canary was seen and in which disguise. The value itself is not repeated."""

    place: str
    canary: str
    disguise: str


class Canaries:
    """Hold named values and search bytes, texts, files, folders and command lines for them.

    Values shorter than six characters are refused: they would be found in anything.
    """

    def __init__(self, values: dict[str, str]) -> None:
        short = [name for name, value in values.items() if len(value) < 6]
        if short:
            raise ValueError(f"too short to search for: {short}")
        self._needles = [
            (name, disguise, needle) for name, value in values.items() for disguise, needle in disguises(value)
        ]

    def in_bytes(self, data: bytes, place: str, depth: int = 0) -> list[Sighting]:
        """Return every sighting in `data`, in its compressed members, and in both cases of letters."""
        folded = data.lower()
        seen = [
            Sighting(place, name, disguise)
            for name, disguise, needle in self._needles
            if (needle in data if disguise.startswith("base64") else needle.lower() in folded)
        ]
        if depth < _DEEPEST:
            for label, member in members(data):
                seen += self.in_bytes(member, f"{place}!{label}", depth + 1)
        return seen

    def in_text(self, text: str, place: str) -> list[Sighting]:
        """Return every sighting in `text`, e.g. captured logs, an argv or a window title."""
        return self.in_bytes(text.encode("utf-8", "surrogateescape"), place)

    def in_tree(self, folder: Path, ignore: Iterable[Path] = ()) -> list[Sighting]:
        """Return every sighting in the files below `folder` and in their names. Nothing is left out but `ignore`."""
        skipped = {path.resolve() for path in ignore}
        seen: list[Sighting] = []
        for path in sorted(folder.rglob("*")):
            seen += self.in_text(str(path.relative_to(folder)), f"name of {path}")
            if path.is_file() and path.resolve() not in skipped:
                seen += self.in_bytes(path.read_bytes(), str(path))
        return seen

    def in_process(self, pid: int) -> list[Sighting]:
        """Return sightings in the command line and the environment of a running process (Linux)."""
        proc = Path(f"/proc/{pid}")
        return [
            sighting
            for name in ("cmdline", "environ")
            for sighting in self.in_bytes((proc / name).read_bytes(), f"{name} of a process")
        ]

    def demand_none(self, *found: list[Sighting]) -> None:
        """Fail the test when anything was seen."""
        seen = [sighting for part in found for sighting in part]
        if seen:
            lines = "\n".join(f"  {s.canary} as {s.disguise} in {s.place}" for s in seen[:40])
            pytest.fail(f"personal data outside the encrypted store ({len(seen)} sightings):\n{lines}", pytrace=False)


def disguises(value: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) for every form in which `value` is searched for."""
    for spelling, text in spellings(value):
        raw = text.encode()
        yield f"{spelling}utf-8", raw
        yield f"{spelling}utf-16", text.encode("utf-16-le")
        yield f"{spelling}utf-16 big-endian", text.encode("utf-16-be")
        yield f"{spelling}reversed", text[::-1].encode()
        yield f"{spelling}hex", raw.hex().encode()
        yield f"{spelling}url", urllib.parse.quote(text, safe="").encode()
        yield f"{spelling}url form", urllib.parse.quote_plus(text, safe="").encode()
        yield f"{spelling}json", json.dumps(text)[1:-1].encode()
        yield f"{spelling}json of json", json.dumps(json.dumps(text)[1:-1])[1:-1].encode()
        for offset in range(3):
            yield f"base64 at {offset} {spelling}".rstrip(), _base64_core(raw, offset, base64.b64encode)
            yield f"base64 url at {offset} {spelling}".rstrip(), _base64_core(raw, offset, base64.urlsafe_b64encode)


def spellings(value: str) -> Iterator[tuple[str, str]]:
    """Yield the value as it is and, for digits, in the groups in which people write them."""
    yield "", value
    if value.isdigit():
        for size in (4, 6):
            groups = [value[start : start + size] for start in range(0, len(value), size)]
            for joint in (" ", "-", ".", "\u00a0"):
                yield f"groups of {size} by {joint!r} ", joint.join(groups)
        if value.startswith("0"):
            yield "international ", "62" + value[1:]


def _base64_core(raw: bytes, offset: int, encode: object) -> bytes:
    """Return the characters of the encoding that do not depend on what stands before or after `raw`."""
    assert callable(encode)
    encoded: bytes = encode(b"\0" * offset + raw)
    first = -(-offset * 8 // 6)
    last = (offset + len(raw)) * 8 // 6
    return encoded[first:last]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield (label, bytes) of what is packed in `data`: gzip and zstd streams at any place, zip and tar members."""
    for start in _positions(data, _GZIP):
        if unpacked := _inflate(data[start:]):
            yield f"gzip@{start}", unpacked
    for start in _positions(data, _ZSTD):
        if unpacked := _unzstd(data[start:]):
            yield f"zstd@{start}", unpacked
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for item in archive.infolist():
                yield f"zip:{item.filename}", archive.read(item)
    if data[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(data)) as bundle:
            for entry in bundle:
                if (stream := bundle.extractfile(entry)) is not None:
                    yield f"tar:{entry.name}", stream.read()


def _positions(data: bytes, magic: bytes) -> Iterator[int]:
    start = data.find(magic)
    while start >= 0:
        yield start
        start = data.find(magic, start + 1)


def _inflate(data: bytes) -> bytes:
    """Return what can be read of a gzip stream, even a cut one; nothing when it is none."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, _MEMBER_LIMIT)
    except zlib.error:
        return b""


def _unzstd(data: bytes) -> bytes:
    try:
        return zstandard.ZstdDecompressor().decompressobj().decompress(data)
    except zstandard.ZstdError:
        return b""


def packed(data: bytes, how: str) -> bytes:
    """Return `data` compressed by `gzip` or `zstd` (a helper for tests of this scanner)."""
    return gzip.compress(data) if how == "gzip" else zstandard.ZstdCompressor().compress(data)


@pytest.fixture
def canaries() -> Canaries:
    """Return a scanner for one invented person who is used nowhere else.

    `Canaries({...})` makes one for other values; `CANARY_PERSON` holds these.
    """
    return Canaries(CANARY_PERSON)


CANARY_PERSON = {
    "nik": "7503014806910037",
    "name": "Sitti Kenaria Botutihe",
    "phone": "081356749021",
    "mother": "Wahyuni Kenaria",
}
