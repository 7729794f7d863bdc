"""Sealed files beside the database, one a picture, named so that nobody who has a picture can tell whether it is here.

A file's name is an HMAC of the SHA-256 of its content, its content AES-256-GCM bound to that name; both keys come by
HKDF from the data key. Equal pictures are one file. A file is durable before any row names it (I6), and is removed only
after the last row that named it is gone.

    b"LPB1" · nonce (12 bytes) · ciphertext and tag
"""

import contextlib
import hashlib
import hmac
import os
from collections.abc import Iterable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from lapangan_app.errors import PictureMissing, PictureTorn
from lapangan_app.store.durable import sync_folder, write_durably

MAGIC = b"LPB1"
_NONCE = 12
OVERHEAD = len(MAGIC) + _NONCE + 16
"""Bytes by which a file is longer than the picture in it."""
_HEX = frozenset("0123456789abcdef")
_NAMING, _SEALING = b"lapangan blob name/1", b"lapangan blob seal/1"


class Blobs:
    """Keep pictures by the SHA-256 of their bytes. Not for two threads at once: the store gives each its turn."""

    def __init__(self, folder: Path, key: bytes | bytearray) -> None:
        self._folder = folder
        self._naming = bytearray(_derived(key, _NAMING))
        self._sealing = bytearray(_derived(key, _SEALING))

    def put(self, data: bytes) -> str:
        """Keep `data`, durable on return, and return its digest in hex. Raises `OSError`; then nothing is kept.

        What is there already is kept as it is when it is whole, and written anew when it is not.
        """
        digest = hashlib.sha256(data).hexdigest()
        path = self.path(digest)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._whole(path, digest):
            self._write(path, data)
        # what was found may have got its name just before a crash: only now is every name certain to last
        for folder in (path.parent, self._folder, self._folder.parent):
            sync_folder(folder)
        return digest

    def open(self, digest: str) -> bytes:
        """Return the picture. Raises `PictureMissing` or `PictureTorn`; putting the same picture again mends both."""
        path = self.path(digest)
        try:
            sealed = path.read_bytes()
        except FileNotFoundError as error:
            raise PictureMissing from error
        try:
            if not sealed.startswith(MAGIC) or len(sealed) < OVERHEAD:
                raise PictureTorn
            nonce, text = sealed[len(MAGIC) : len(MAGIC) + _NONCE], sealed[len(MAGIC) + _NONCE :]
            data = AESGCM(bytes(self._sealing)).decrypt(nonce, text, _context(path.name))
        except InvalidTag as error:
            raise PictureTorn from error
        if not hmac.compare_digest(hashlib.sha256(data).hexdigest(), digest):
            raise PictureTorn
        return data

    def state(self, digest: str, size: int) -> str:
        """Return `whole`, `missing` or `torn` by a glance at the file's length; only `open` reads it."""
        try:
            found = self.path(digest).stat().st_size
        except FileNotFoundError:
            return "missing"
        return "whole" if found == size + OVERHEAD else "torn"

    def remove(self, digest: str) -> None:
        """Remove a picture. Raises `OSError`; that it is gone already is no failure."""
        self.path(digest).unlink(missing_ok=True)

    def sweep(self, named: Iterable[str]) -> int:
        """Remove every file of ours that no digest in `named` leads to, and return how many. Others are left alone."""
        # by names alone: tens of thousands of paths would make the officer wait for them at the start
        kept, removed = {self._name(digest) for digest in named}, 0
        for folder in self._folder.iterdir() if self._folder.is_dir() else ():
            names = os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208 - see above
            for name in names:
                if name not in kept and _is_ours(name, folder.name):
                    with contextlib.suppress(OSError):  # the next sweep comes by again
                        (folder / name).unlink()
                        removed += 1
        return removed

    def path(self, digest: str) -> Path:
        """Return where a picture lies, whether or not it is there."""
        name = self._name(digest)
        return self._folder / name[:2] / name

    def _name(self, digest: str) -> str:
        return hmac.digest(self._naming, digest.encode(), "sha256").hex()

    def forget(self) -> None:
        """Overwrite the keys. Nothing can be read or written afterwards that means anything."""
        self._naming[:], self._sealing[:] = bytes(len(self._naming)), bytes(len(self._sealing))

    def _write(self, path: Path, data: bytes) -> None:
        nonce = os.urandom(_NONCE)
        text = AESGCM(bytes(self._sealing)).encrypt(nonce, data, _context(path.name))
        try:
            write_durably(path, MAGIC + nonce + text)
        except OSError:
            with contextlib.suppress(OSError):
                path.with_name(path.name + ".part").unlink(missing_ok=True)
            raise

    def _whole(self, path: Path, digest: str) -> bool:
        if not path.exists():
            return False
        try:
            self.open(digest)
        except (PictureMissing, PictureTorn):
            return False
        return True


def _is_ours(name: str, folder: str) -> bool:
    plain = name.removesuffix(".part")
    return len(plain) == 64 and plain[:2] == folder and set(plain) <= _HEX


def _context(name: str) -> bytes:
    return MAGIC + name.encode()


def _derived(key: bytes | bytearray, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(bytes(key))
