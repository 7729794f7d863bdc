"""The window's end of the card reader: starts its process, hands it pictures, and ends it when it is not needed."""

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Protocol

import msgspec

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.ktp import Page
from lapangan_app.errors import CardReaderFailed, CardReaderMissing, CardReadingStopped, CardUnreadable
from lapangan_app.imaging.reading_worker import ARGUMENT, MOST_BYTES, Answer, read_frame, write_frame

_LIBRARIES = ("rapidocr", "onnxruntime", "cv2")
_TICK = 0.05


class Timer(Protocol):
    """Call something later unless cancelled; `threading.Timer` fits."""

    daemon: bool

    def start(self) -> None: ...
    def cancel(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Say in seconds how long one picture may take, loading included, and how long an idle reader is kept."""

    one_picture: float = 45.0
    idle: float = 180.0
    timer: Callable[[float, Callable[[], None]], Timer] = field(default=threading.Timer)


def is_installed() -> bool:
    """Tell whether the optional libraries are there, without importing them."""
    return all(find_spec(name) is not None for name in _LIBRARIES)


def reader_command() -> list[str]:
    """Return how this program starts itself as the reader; nothing about any picture is in it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-B", "-P", "-m", "lapangan_app", ARGUMENT]


class CardProcess:
    """Keep one reader process warm between cards; one card at a time.

    It dies with this process, is ended by `close` (the profile is locked), after `limits.idle` seconds without a card,
    and whenever a picture took too long or was given up.
    """

    def __init__(self, clock: Clock, limits: ReadingLimits | None = None, command: Sequence[str] | None = None) -> None:
        self._clock = clock
        self._limits = limits or ReadingLimits()
        self._command = list(command or reader_command())
        self._one_card = threading.Lock()
        self._state = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._timer: Timer | None = None

    @property
    def pid(self) -> int | None:
        """Return the id of the running process, or None."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def warm_up(self) -> None:
        """Start the process, so that it loads its models while somebody looks for the card.

        Raises `CardReaderMissing`.
        """
        with self._state:
            self._started()
            self._rest()

    def read(self, data: bytes, stop: threading.Event | None = None) -> Page:
        """Return what was read on a picture; `stop` gives it up from another thread.

        Raises `CardReaderMissing`, `CardUnreadable`, `CardReadingStopped` or `CardReaderFailed`.
        """
        if not data or len(data) > MOST_BYTES:
            raise CardUnreadable(why="no_picture")
        with self._one_card:
            with self._state:
                process = self._started()
            try:
                answer = self._ask(process, data, stop)
            except BaseException:
                self._end(process)
                raise
            with self._state:
                self._rest()
        if answer.page is None:
            raise CardUnreadable(why=answer.refused)
        return answer.page

    def close(self) -> None:
        """End the process, whatever it is doing; a reading under way fails. The next reading starts another one."""
        with self._state:
            process, self._process = self._process, None
            self._cancel_timer()
        if process is not None:
            _kill(process)

    def _started(self) -> subprocess.Popen[bytes]:
        self._cancel_timer()
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._process is not None:
            _kill(self._process)
        if not is_installed():
            raise CardReaderMissing
        # a PIN that tests and scripts hand over in the environment is nothing for this process
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LAPANGAN_")}
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise CardReaderFailed(why="start") from error
        return self._process

    def _ask(self, process: subprocess.Popen[bytes], data: bytes, stop: threading.Event | None) -> Answer:
        """Send a picture and wait for the answer in a thread, so that waiting can end without one."""
        answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=_exchange, args=(process, data, answers), daemon=True).start()
        until = self._clock.monotonic() + self._limits.one_picture
        while True:
            try:
                raw = answers.get(timeout=_TICK)
                break
            except queue.Empty:
                if stop is not None and stop.is_set():
                    raise CardReadingStopped from None
                if self._clock.monotonic() >= until:
                    raise CardReaderFailed(why="slow") from None
        if raw is None:
            raise CardReaderFailed(why="ended")
        try:
            answer = msgspec.json.decode(raw, type=Answer)
        except msgspec.DecodeError as error:
            raise CardReaderFailed(why="answer") from error
        if answer.refused == "failed":  # perhaps for want of memory: the next card gets a fresh process
            raise CardReaderFailed(why="failed")
        return answer

    def _rest(self) -> None:
        """Let the idle time begin."""
        self._cancel_timer()
        self._timer = self._limits.timer(self._limits.idle, self._drop)
        self._timer.daemon = True
        self._timer.start()

    def _drop(self) -> None:
        if self._one_card.acquire(blocking=False):
            try:
                self.close()
            finally:
                self._one_card.release()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._state:
            if self._process is process:
                self._process = None
        _kill(process)


def _exchange(process: subprocess.Popen[bytes], data: bytes, answers: "queue.SimpleQueue[bytes | None]") -> None:
    answer = None
    with contextlib.suppress(OSError, ValueError):  # the process is gone, or its pipes were closed in between
        if process.stdin is not None and process.stdout is not None:
            write_frame(process.stdin, data)  # type: ignore[arg-type]  # a pipe was asked for
            answer = read_frame(process.stdout)  # type: ignore[arg-type]  # likewise
    answers.put(answer)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
