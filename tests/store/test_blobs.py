"""Sealed files: nothing of a picture shows outside, every damage is named, and the same picture again mends it."""

import hashlib
import hmac
import os
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fakes.stores import KEY
from lapangan_app.errors import PictureMissing, PictureTorn
from lapangan_app.store.blobs import OVERHEAD, Blobs

PICTURE = b"\xff\xd8\xff" + b"wajah seseorang" * 2000
DIGEST = hashlib.sha256(PICTURE).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


@pytest.fixture
def blobs(folder: Path) -> Blobs:
    return Blobs(folder, KEY)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_comes_back(blobs: Blobs) -> None:
    assert blobs.put(PICTURE) == DIGEST
    assert blobs.open(DIGEST) == PICTURE
    assert blobs.state(DIGEST, len(PICTURE)) == "whole"


def test_neither_content_nor_name_tells_what_it_is(folder: Path, blobs: Blobs) -> None:
    blobs.put(PICTURE)
    (path,) = files(folder)
    sealed = path.read_bytes()
    assert len(sealed) == len(PICTURE) + OVERHEAD
    assert b"wajah" not in sealed
    for plain in (DIGEST, hashlib.sha256(DIGEST.encode()).hexdigest(), hashlib.sha256(sealed).hexdigest()):
        assert plain not in str(path)
    assert path.parent.name == path.name[:2]
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_the_form_of_a_file_is_the_one_that_was_written_down(blobs: Blobs) -> None:
    """Made anew from the description alone, so that a change of keys, label or binding cannot pass unseen."""

    def derived(purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(KEY)

    blobs.put(PICTURE)
    path = blobs.path(DIGEST)
    sealed = path.read_bytes()
    assert path.name == hmac.new(derived(b"lapangan blob name/1"), DIGEST.encode(), "sha256").hexdigest()
    cipher, nonce, text = AESGCM(derived(b"lapangan blob seal/1")), sealed[4:16], sealed[16:]
    assert cipher.decrypt(nonce, text, b"LPB1" + path.name.encode()) == PICTURE
    with pytest.raises(InvalidTag):
        cipher.decrypt(nonce, text, b"LPB1")


def test_another_key_gives_other_names_and_opens_nothing(folder: Path, blobs: Blobs) -> None:
    blobs.put(PICTURE)
    other = Blobs(folder, bytes(32))
    assert other.path(DIGEST) != blobs.path(DIGEST)
    other.path(DIGEST).parent.mkdir(exist_ok=True)
    other.path(DIGEST).write_bytes(blobs.path(DIGEST).read_bytes())
    with pytest.raises(PictureTorn):
        other.open(DIGEST)


def test_the_same_picture_twice_is_one_file_written_once(folder: Path, blobs: Blobs) -> None:
    blobs.put(PICTURE)
    before = files(folder)[0].read_bytes()
    blobs.put(PICTURE)
    assert [path.read_bytes() for path in files(folder)] == [before]  # another nonce would show


def test_files_cannot_change_places(blobs: Blobs) -> None:
    other = blobs.put(PICTURE + b"!")
    blobs.put(PICTURE)
    blobs.path(DIGEST).write_bytes(blobs.path(other).read_bytes())
    with pytest.raises(PictureTorn):
        blobs.open(DIGEST)


@pytest.mark.parametrize("place", [0, 5, 20, 500, -1])
def test_one_flipped_bit_is_seen_and_mended_by_the_same_picture(blobs: Blobs, place: int) -> None:
    blobs.put(PICTURE)
    sealed = bytearray(blobs.path(DIGEST).read_bytes())
    sealed[place] ^= 1
    blobs.path(DIGEST).write_bytes(sealed)
    with pytest.raises(PictureTorn):
        blobs.open(DIGEST)
    blobs.put(PICTURE)
    assert blobs.open(DIGEST) == PICTURE


@pytest.mark.parametrize("length", [0, 3, 31, 32, 1000])
def test_a_cut_file_is_torn(blobs: Blobs, length: int) -> None:
    blobs.put(PICTURE)
    blobs.path(DIGEST).write_bytes(blobs.path(DIGEST).read_bytes()[:length])
    assert blobs.state(DIGEST, len(PICTURE)) == "torn"
    with pytest.raises(PictureTorn):
        blobs.open(DIGEST)


def test_a_file_that_is_gone_is_missing_and_mended_by_the_same_picture(blobs: Blobs) -> None:
    blobs.put(PICTURE)
    blobs.remove(DIGEST)
    blobs.remove(DIGEST)  # gone is gone
    assert blobs.state(DIGEST, len(PICTURE)) == "missing"
    with pytest.raises(PictureMissing):
        blobs.open(DIGEST)
    blobs.put(PICTURE)
    assert blobs.open(DIGEST) == PICTURE


def test_the_sweep_takes_what_nobody_names_and_nothing_that_is_not_ours(folder: Path, blobs: Blobs) -> None:
    kept, loose = blobs.put(PICTURE), blobs.put(b"x" * 50)
    (blobs.path(kept).parent / (blobs.path(kept).name + ".part")).write_bytes(b"half")
    foreign = [folder / "catatan.txt", blobs.path(kept).parent / "catatan.txt"]
    for path in foreign:
        path.write_text("milik orang lain")
    assert blobs.sweep([kept]) == 2
    assert files(folder) == sorted([*foreign, blobs.path(kept)])
    with pytest.raises(PictureMissing):
        blobs.open(loose)


def test_a_sweep_before_the_first_picture_is_no_failure(blobs: Blobs) -> None:
    assert blobs.sweep([]) == 0


def test_forgotten_keys_open_nothing(blobs: Blobs) -> None:
    blobs.put(PICTURE)
    blobs.forget()
    with pytest.raises(PictureMissing):
        blobs.open(DIGEST)


def test_F07_a_picture_is_synced_before_its_name_and_its_name_before_the_return(
    folder: Path, blobs: Blobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def seen_fsync(descriptor: int) -> None:
        target = Path(f"/proc/self/fd/{descriptor}").readlink()
        done.append(f"sync {'folder' if target.is_dir() else 'file'} {target.name[:4]}")
        fsync(descriptor)

    def seen_replace(source: Path, target: Path) -> None:
        done.append("name")
        replace(source, target)

    if not Path("/proc/self/fd").exists():
        pytest.skip("asks /proc which file is synced")
    monkeypatch.setattr(os, "fsync", seen_fsync)
    monkeypatch.setattr(os, "replace", seen_replace)
    name = blobs.path(DIGEST).name
    folders = [f"sync folder {name[:2]}", "sync folder pict", f"sync folder {folder.parent.name[:4]}"]
    blobs.put(PICTURE)
    assert done == [f"sync file {name[:4]}", "name", f"sync folder {name[:2]}", *folders]
    done.clear()
    blobs.put(PICTURE)  # found, but perhaps by a process that died before it had synced the names
    assert done == folders
