"""Handing a foreign workbook to a process of its own, and taking back nothing but text, numbers and days.

The child is a fresh interpreter (`-I`: no environment, no user site, no current folder) that runs `worker.py` alone. It
inherits no file and no environment. What comes back is decoded against a schema; nothing is pickled.
"""

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from lapangan_app.errors import SheetDamaged, SheetTooSlow
from lapangan_app.sheets import WORKER
from lapangan_app.sheets.worker import ANSWER

_log = logging.getLogger(__name__)
_INHERITED = ("SYSTEMROOT", "LD_LIBRARY_PATH")  # what the loader of the system or of a bundle cannot do without
_OUT_OF_TIME = -24  # SIGXCPU


@dataclass(frozen=True, slots=True)
class Bounds:
    """Say what the child may use: bytes of address space, seconds of processor, seconds of the parent's clock.

    `most_answer` is how many bytes may come back; `program` is what is started, empty means our own worker.
    """

    memory: int = 1 << 30
    cpu: int = 60
    wall: float = 90.0
    most_answer: int = 200_000_000
    program: tuple[str, ...] = ()


def ask(order: dict[str, object], data: bytes, bounds: Bounds) -> bytes:
    """Return what the child answered about a file, without its mark. Raises `SheetTooSlow` or `SheetDamaged`."""
    head = json.dumps(order | {"memory": bounds.memory, "cpu": bounds.cpu}).encode()
    late = threading.Event()
    with _started(bounds) as child:
        if child.stdin is None or child.stdout is None:
            raise SheetDamaged

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
            answer = child.stdout.read(bounds.most_answer + 1)
            if len(answer) > bounds.most_answer:
                child.kill()
            status = child.wait()
        finally:
            clock.cancel()
            child.kill()
    if late.is_set() or status == _OUT_OF_TIME:
        raise SheetTooSlow
    if status != 0 or not answer.startswith(ANSWER) or len(answer) > bounds.most_answer:
        _log.info("the sheet worker ended with %d after %d bytes", status, len(answer))
        raise SheetDamaged
    return answer[len(ANSWER) :]


def _started(bounds: Bounds) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, and nothing of the file among its arguments
            bounds.program or _program(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _INHERITED if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise SheetDamaged from error


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER)
    return (sys.executable, "-I", str(Path(__file__).with_name("worker.py")))
