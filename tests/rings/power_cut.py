"""A disk that loses power: every write, truncation and sync of SQLite is recorded, and the disk is rebuilt as it could
have been left at any of them.

The model: what was synced is there. Of what was not, any write may be there, missing, or there in part, and a sector of
512 bytes that was being written may hold garbage. A drive that lies about a flush is outside any program's reach.
"""

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import apsw

SECTOR = 512
MODES = ("synced", "subset", "torn")


class Operation(NamedTuple):
    """Hold one thing SQLite did to one file: `write`, `truncate`, `sync`, or `mark` for the test's own points."""

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


class Recorder(apsw.VFS):
    """Pass everything on to the real file system and remember what changes it."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.vfs_name = name
        self.operations: list[Operation] = []
        self.recording = False

    def xOpen(self, name, flags):
        return _RecordedFile(self, name, flags)

    def note(self, operation: Operation) -> None:
        if self.recording:
            self.operations.append(operation)


class _RecordedFile(apsw.VFSFile):
    def __init__(self, recorder: Recorder, name, flags) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(path).name if path else ""
        self._recorder = recorder
        super().__init__("", name, flags)

    def xWrite(self, data, offset):
        self._note("write", offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, size):
        self._note("truncate", size)
        super().xTruncate(size)

    def xSync(self, flags):
        self._note("sync")
        super().xSync(flags)

    def _note(self, kind: str, offset: int = 0, data: bytes = b"") -> None:
        if self._name:
            self._recorder.note(Operation(kind, self._name, offset, data))


@dataclass
class Disk:
    """Hold what is certainly on the disk and what is only on its way there."""

    durable: dict[str, bytearray]
    pending: dict[str, list[Operation]] = field(default_factory=dict)

    def take(self, operation: Operation) -> None:
        """Let one recorded operation happen."""
        if operation.kind == "sync":
            for waiting in self.pending.pop(operation.file, []):
                _apply(self.durable, waiting)
        elif operation.kind != "mark":
            self.pending.setdefault(operation.file, []).append(operation)

    def after_cut(self, mode: str, rng: random.Random) -> dict[str, bytearray]:
        """Return the files as a power cut could leave them now."""
        files = copy.deepcopy(self.durable)
        if mode == "synced":
            return files
        for waiting in self.pending.values():
            for operation in waiting:
                fate = rng.random()
                if fate < 0.5:
                    _apply(files, operation)
                elif mode == "torn" and fate < 0.85 and operation.kind == "write":
                    for part in _sectors(operation, rng):
                        _apply(files, part)
        return files


def disks(
    base: dict[str, bytearray], operations: list[Operation], rng: random.Random, modes: tuple[str, ...] = MODES
) -> Iterator[tuple[int, dict[str, bytearray]]]:
    """Give, for a cut before every operation and after the last, each rebuilt disk with the number of marks passed."""
    disk, marks = Disk(base), 0
    for operation in [*operations, Operation("mark", "")]:
        for mode in modes:
            yield marks, disk.after_cut(mode, rng)
        disk.take(operation)
        marks += operation.kind == "mark"


def _apply(files: dict[str, bytearray], operation: Operation) -> None:
    content = files.setdefault(operation.file, bytearray())
    if operation.kind == "truncate":
        del content[operation.offset :]
        return
    end = operation.offset + len(operation.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[operation.offset : end] = operation.data


def _sectors(operation: Operation, rng: random.Random) -> Iterator[Operation]:
    for start in range(0, len(operation.data), SECTOR):
        part = operation.data[start : start + SECTOR]
        fate = rng.random()
        if fate < 0.5:
            yield operation._replace(offset=operation.offset + start, data=part)
        elif fate < 0.6:
            yield operation._replace(offset=operation.offset + start, data=rng.randbytes(len(part)))
