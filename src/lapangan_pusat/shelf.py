"""The folder of attachments: parts of transfers under way, and whole files under their digest.

    FOLDER/parts/UPLOAD_ID       FOLDER/whole/ab/DIGEST

Names are made here or compared with a pattern; nothing a caller sends becomes a path. Whatever is told as written is on
disk.
"""

import hashlib
import os
import re
import shutil
from pathlib import Path

_UPLOAD = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PIECE = 1 << 20

SPARE = 64 << 20
"""Bytes that stay free for the database: with less room than this beside it, no attachment is begun."""


class Shelf:
    """Keep files below one folder. Methods raise `OSError` when the disk does not do its part."""

    def __init__(self, folder: Path) -> None:
        self._parts, self._whole = folder / "parts", folder / "whole"

    def prepare(self) -> None:
        """Make the folders, private to their owner."""
        for folder in (self._parts, self._whole):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def has_room(self, size: int) -> bool:
        """Tell whether `size` more bytes leave enough room."""
        return shutil.disk_usage(self._parts).free >= size + SPARE

    def write(self, upload_id: str, offset: int, data: bytes) -> None:
        """Put bytes at a place of a part; they are on disk when this returns."""
        descriptor = os.open(self._part(upload_id), os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.seek(offset)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not offset:
            _sync(self._parts)

    def part_size(self, upload_id: str) -> int:
        """Return how long a part is, 0 when there is none."""
        try:
            return self._part(upload_id).stat().st_size
        except FileNotFoundError:
            return 0

    def is_part_whole(self, upload_id: str, digest: str, size: int) -> bool:
        """Tell whether a part is `size` bytes long and has this digest."""
        return self.part_size(upload_id) == size and _digest_of(self._part(upload_id)) == digest

    def keep(self, upload_id: str, digest: str) -> None:
        """Give a part that is whole its place under its digest."""
        target = self.path(digest)
        if not target.parent.exists():
            target.parent.mkdir(mode=0o700, exist_ok=True)
            _sync(self._whole)
        os.replace(self._part(upload_id), target)
        _sync(target.parent)

    def has(self, digest: str, size: int) -> bool:
        """Tell whether a whole file of this length lies under a digest."""
        try:
            return self.path(digest).stat().st_size == size
        except FileNotFoundError:
            return False

    def drop(self, upload_id: str) -> None:
        """Remove a part; that it is gone already is no failure."""
        self._part(upload_id).unlink(missing_ok=True)

    def path(self, digest: str) -> Path:
        """Return where the file of a digest lies, whether or not it is there. Raises `ValueError` for no digest."""
        if not _DIGEST.fullmatch(digest):
            raise ValueError("not a digest")
        return self._whole / digest[:2] / digest

    def _part(self, upload_id: str) -> Path:
        if not _UPLOAD.fullmatch(upload_id):
            raise ValueError("not an upload id")
        return self._parts / upload_id


def _digest_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _sync(folder: Path) -> None:
    """Make names in a folder last; Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
