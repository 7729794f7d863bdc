"""The scanner for personal data finds every disguise it knows, wherever it is packed, and nothing in clean files."""

import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.canaries import CANARY_PERSON, Canaries, packed

NIK, NAME, PHONE = CANARY_PERSON["nik"], CANARY_PERSON["name"], CANARY_PERSON["phone"]


def seen(data: bytes) -> set[str]:
    """Return the names of the canaries in `data`."""
    return {sighting.canary for sighting in Canaries(CANARY_PERSON).in_bytes(data, "x")}


@pytest.mark.parametrize(
    ("data", "who"),
    [
        (NIK.encode(), "nik"),
        (f"a{NIK}b".encode("utf-16-le"), "nik"),
        (f"a{NIK}b".encode("utf-16-be"), "nik"),
        (b"7503 0148 0691 0037", "nik"),
        (b"7503-0148-0691-0037", "nik"),
        (b"750301.480691.0037", "nik"),
        (b"7503 0148 0691 0037".decode().replace(" ", "\u00a0").encode(), "nik"),
        (NIK[::-1].encode(), "nik"),
        (NIK.encode().hex().encode(), "nik"),
        (NAME.encode().hex().upper().encode(), "name"),
        (NAME.upper().encode(), "name"),
        (NAME.lower().encode("utf-16-le"), "name"),
        (quote(NAME).encode(), "name"),
        (NAME.replace(" ", "+").encode(), "name"),
        (b"+6281356749021", "phone"),
        (b"0813-5674-9021", "phone"),
        (b64encode(b"\xff" + NIK.encode()), "nik"),
        (urlsafe_b64encode(b"\xff\xfe" + NAME.encode()), "name"),
    ],
)
def test_finds_a_disguise(data: bytes, who: str) -> None:
    assert seen(b"before " + data + b" after") == {who}


def test_finds_escaped_json() -> None:
    person = Canaries({"name": "Bagus \u00d1i \u2019Anto"})
    once = json.dumps({"name": "Bagus \u00d1i \u2019Anto"})
    for text in (once, json.dumps(once)):
        assert person.in_text(text, "x")


@given(before=st.binary(max_size=40), after=st.binary(max_size=40))
def test_finds_base64_at_every_offset(before: bytes, after: bytes) -> None:
    assert "nik" in seen(b64encode(before + NIK.encode() + after))


@pytest.mark.parametrize("how", ["gzip", "zstd"])
def test_finds_what_is_packed(how: str) -> None:
    stream = packed("".join(f"{n * n} " for n in range(999)).encode() + NIK.encode() * 3, how)
    assert seen(b"junk" * 9 + stream + b"junk") == {"nik"}
    assert seen(packed(packed(NIK.encode(), how), "gzip")) == {"nik"}
    assert NIK.encode() not in stream


def test_finds_what_is_in_a_cut_gzip() -> None:
    stream = packed(NIK.encode() * 2 + os.urandom(50_000), "gzip")
    assert seen(stream[: len(stream) // 2]) == {"nik"}


def test_finds_members_of_archives() -> None:
    book, bundle = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", f"<t>{NAME}</t>" * 3)
    with tarfile.open(fileobj=bundle, mode="w") as tar:
        tar.addfile(entry := tarfile.TarInfo("book.xlsx"))
        entry.size = len(book.getvalue())
        tar.addfile(entry, io.BytesIO(book.getvalue()))
    assert seen(book.getvalue()) == {"name"}
    assert seen(bundle.getvalue()) == {"name"}


def test_finds_names_of_files_and_skips_only_what_it_is_told(tmp_path: Path, canaries: Canaries) -> None:
    (tmp_path / NIK).mkdir()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "log.txt").write_text(f"hp {PHONE}")
    (tmp_path / "sealed").write_text(NIK)
    found = canaries.in_tree(tmp_path, ignore=[tmp_path / "sealed"])
    assert {sighting.canary for sighting in found} == {"nik", "phone"}
    assert NIK not in "".join(s.canary + s.disguise for s in found)
    with pytest.raises(pytest.fail.Exception, match="sightings"):
        canaries.demand_none(found)


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_finds_arguments_of_a_process(canaries: Canaries) -> None:
    code = "import sys; print(flush=True); sys.stdin.read()"
    child = subprocess.Popen([sys.executable, "-c", code, NIK], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdout.readline()
    found = canaries.in_process(child.pid)
    child.communicate()
    assert {sighting.place for sighting in found} == {"cmdline of a process"}


@given(st.binary(max_size=400))
def test_random_bytes_are_clean(data: bytes) -> None:
    assert seen(data) == set()


def test_a_clean_tree_is_clean(tmp_path: Path, canaries: Canaries) -> None:
    (tmp_path / "a").write_bytes(os.urandom(200_000))
    (tmp_path / "b.json").write_text(json.dumps({"nik": "7503010101900001", "name": "Orang Lain"}))
    canaries.demand_none(canaries.in_tree(tmp_path))


def test_refuses_values_that_are_everywhere() -> None:
    with pytest.raises(ValueError, match="short"):
        Canaries({"x": "Ani"})
