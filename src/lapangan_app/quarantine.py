"""Handing foreign bytes to a process of its own, and taking back one answer of bounded size.

The child is a fresh interpreter (`-I`: no environment, no user site, no current folder) that runs one worker alone. It
inherits no file and next to no environment, so that there is no PIN to read and no database to reach. What the answer
means, and whether it is believed, is the caller's business.
"""

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)
_INHERITED = ("SYSTEMROOT", "LD_LIBRARY_PATH")  # what the loader of the system or of a bundle cannot do without
_OUT_OF_TIME = -24  # SIGXCPU


@dataclass(frozen=True, slots=True)
class Bounds:
    """Say what a child may use: bytes of address space, seconds of processor, seconds of the parent's clock.

    `program` is what is started; empty means the worker itself.
    """

    memory: int
    cpu: int
    wall: float
    program: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Worker:
    """Name a worker: its file, and the hidden argument with which a frozen program becomes it."""

    file: Path
    argument: str

    @property
    def program(self) -> tuple[str, ...]:
        """Return what starts it."""
        if getattr(sys, "frozen", False):
            return (sys.executable, self.argument)
        return (sys.executable, "-I", str(self.file))


class ChildFailed(Exception):
    """The child gave no answer that could be read. `late` says that it used up its time."""

    def __init__(self, *, late: bool) -> None:
        super().__init__("late" if late else "broken")
        self.late = late


def ask(worker: Worker, order: Mapping[str, object], data: bytes, bounds: Bounds, most: int) -> bytes:
    """Return what the child answered about `data`, at most `most` bytes. Raises `ChildFailed`."""
    head = json.dumps({**order, "memory": bounds.memory, "cpu": bounds.cpu}).encode()
    late = threading.Event()
    with _started(bounds.program or worker.program) as child:
        if child.stdin is None or child.stdout is None:
            raise ChildFailed(late=False)

        def end() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(bounds.wall, end)
        clock.start()
        try:
            # when it dies before it has read everything, its exit status says the rest
            with contextlib.suppress(OSError):
                child.stdin.write(len(head).to_bytes(4, "big") + head)
                child.stdin.write(data)
            with contextlib.suppress(OSError):
                child.stdin.close()
            answer = child.stdout.read(most + 1)
            if len(answer) > most:
                child.kill()
            status = child.wait()
        finally:
            clock.cancel()
            child.kill()
    if late.is_set() or status == _OUT_OF_TIME:
        raise ChildFailed(late=True)
    if status != 0 or len(answer) > most:
        _log.info("%s ended with %d after %d bytes", worker.argument, status, len(answer))
        raise ChildFailed(late=False)
    return answer


def _started(program: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, and nothing of the data among its arguments
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _INHERITED if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ChildFailed(late=False) from error
