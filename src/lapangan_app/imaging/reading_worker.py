"""The process that reads cards: pictures in on stdin, read lines out on stdout, and no way to anywhere else.

A picture comes from outside, and the libraries that open it are large. So they work in a process of its own that may
neither open a connection nor write a file, has an end to its memory and its time, and ends with the window: when its
input is closed, whatever it is doing.

Both directions carry frames: eight bytes with the length, then the content. An answer is the JSON of `Answer`.
"""

import os
import queue
import struct
import sys
import threading
from dataclasses import dataclass
from typing import BinaryIO, NoReturn

from lapangan_app.domain.ktp import Page

ARGUMENT = "--card-reader"
"""First argument by which the program becomes the reader, frozen or not."""
MOST_BYTES = 32_000_000
_MEMORY = 1 << 30
"""Bytes of private memory; reading a picture takes about 400 MB."""
_CPU_SECONDS = 60
_FRAME = struct.Struct(">Q")
_CONNECTIONS = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")
_PROCESSES = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.fork", "os.system")


@dataclass(frozen=True, slots=True)
class Answer:
    """Carry what was read, or in `refused` why nothing was: `no_picture`, `no_card` or `failed`."""

    page: Page | None = None
    refused: str = ""


class Forbidden(Exception):
    """Raised inside the reader by whatever tries to leave it."""


def serve() -> int:
    """Answer pictures until the input is closed; returns only when a frame is not acceptable."""
    # what libraries print must not get between the answers
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    confine()
    pictures: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, pictures), daemon=True).start()
    from lapangan_app.imaging.reading_engine import Engine

    engine = Engine(usual_threads())
    while True:
        data = pictures.get()
        _allow_cpu(_CPU_SECONDS)
        write_frame(answers, _answer(data, engine))


def usual_threads() -> int:
    """Return the threads of one recognition: half the laptop stays for the window."""
    return max(1, min(2, (os.cpu_count() or 1) // 2))


def _answer(data: bytes, engine: object) -> bytes:
    import msgspec

    from lapangan_app.imaging.reading_engine import Engine
    from lapangan_app.imaging.reading_page import NoCard, NoPicture, read_page

    assert isinstance(engine, Engine)  # noqa: S101 - imported late
    try:
        answer = Answer(page=read_page(data, engine))
    except NoPicture:
        answer = Answer(refused="no_picture")
    except NoCard:
        answer = Answer(refused="no_card")
    except Exception:  # noqa: BLE001 - the boundary of a process; an exception text could carry what was read
        answer = Answer(refused="failed")
    return msgspec.json.encode(answer)


def confine() -> None:
    """Take away what the reader does not need: connections, other processes, files to write, memory without end."""
    sys.addaudithook(_refuse)
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the picture
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    _allow_cpu(_CPU_SECONDS)


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event in _CONNECTIONS or event in _PROCESSES:
        raise Forbidden(event)


def _allow_cpu(seconds: int) -> None:
    """Let the process use so many seconds of processor time from now on."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))


def _listen(source: BinaryIO, pictures: "queue.SimpleQueue[bytes]") -> NoReturn:
    """Take in pictures; end the process at once when the other side is gone."""
    try:
        while (data := read_frame(source)) is not None:
            pictures.put(data)
    finally:
        os._exit(0)


def read_frame(source: BinaryIO) -> bytes | None:
    """Return the next frame, or None when the stream ends or announces more than is acceptable."""
    head = source.read(_FRAME.size)
    if len(head) < _FRAME.size:
        return None
    (length,) = _FRAME.unpack(head)
    if length > MOST_BYTES:
        return None
    data = source.read(length)
    return data if len(data) == length else None


def write_frame(target: BinaryIO, data: bytes) -> None:
    """Write one frame. Raises `OSError` when the other side is gone."""
    target.write(_FRAME.pack(len(data)) + data)
    target.flush()
