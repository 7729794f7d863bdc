"""The reader's process: confined, warm while needed, gone when not, and never trusted with more than a picture."""

import io
import json
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from typing import ClassVar

import msgspec
import pytest

from fakes.clocks import VirtualClock
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.ktp import Line, NikReading, Page
from lapangan_app.errors import CardReaderFailed, CardReaderMissing, CardReadingStopped, CardUnreadable
from lapangan_app.imaging import reading
from lapangan_app.imaging.reading import CardProcess, ReadingLimits, reader_command
from lapangan_app.imaging.reading_worker import ARGUMENT, MOST_BYTES, Answer, read_frame, write_frame

PAGE = Page((Line(": X", (1.0, 2.0, 3.0, 4.0), 0.5, None),), (NikReading("1" * 16, 0.9),))
ANSWERING = """
import os, sys
from lapangan_app.imaging.reading_worker import read_frame, write_frame
while (data := read_frame(sys.stdin.buffer)) is not None:
    write_frame(sys.stdout.buffer, {answer})
"""
needs_reader = pytest.mark.skipif(not reading.is_installed(), reason="the optional part ktp is not installed")
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")


class HandTimer:
    """Ring when told to."""

    made: ClassVar["list[HandTimer]"] = []

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        self.seconds, self.ring = seconds, ring
        self.daemon = False
        self.started = self.cancelled = False
        HandTimer.made.append(self)

    def start(self) -> None:
        self.started = True

    def cancel(self) -> None:
        self.cancelled = True


class Hurrying(VirtualClock):
    """Move on by ten seconds whenever somebody looks."""

    def monotonic(self) -> float:
        self.pass_time(10)
        return super().monotonic()


@pytest.fixture
def playing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., CardProcess]]:
    """Return a function that makes a process from the text of a script playing the reader."""
    made: list[CardProcess] = []
    HandTimer.made = []
    monkeypatch.setattr(reading, "is_installed", lambda: True)

    def make(script: str, clock: VirtualClock | None = None) -> CardProcess:
        limits = ReadingLimits(timer=HandTimer)
        made.append(CardProcess(clock or VirtualClock(), limits, [sys.executable, "-c", script]))
        return made[-1]

    yield make
    for process in made:
        process.close()


def answering(answer: Answer) -> str:
    return ANSWERING.format(answer=repr(msgspec.json.encode(answer)))


def gone(pid: int) -> bool:
    """Tell whether a child of ours has been ended and taken notice of."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_frames_come_back_as_they_were_sent() -> None:
    stream = io.BytesIO()
    for data in (b"", b"abc", bytes(70_000)):
        write_frame(stream, data)
    stream.seek(0)
    assert [read_frame(stream) for _ in range(4)] == [b"", b"abc", bytes(70_000), None]


@pytest.mark.parametrize("head", [b"\0" * 7, (MOST_BYTES + 1).to_bytes(8, "big") + b"x", (9).to_bytes(8, "big") + b"x"])
def test_a_frame_that_is_cut_or_too_long_ends_the_stream(head: bytes) -> None:
    assert read_frame(io.BytesIO(head)) is None


def test_what_was_read_arrives_as_it_was_sent(playing: Callable[..., CardProcess]) -> None:
    process = playing(answering(Answer(page=PAGE)))
    assert process.read(b"photo") == PAGE
    first = process.pid
    assert process.read(b"photo") == PAGE
    assert process.pid == first, "the reader stays warm between two cards"


@pytest.mark.parametrize("why", ["no_card", "no_picture"])
def test_a_picture_without_a_card_is_the_pictures_fault(playing: Callable[..., CardProcess], why: str) -> None:
    process = playing(answering(Answer(refused=why)))
    with pytest.raises(CardUnreadable) as caught:
        process.read(b"photo")
    assert caught.value.facts == {"why": why}
    assert process.pid is not None


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("import sys; sys.stdin.buffer.read(8)", "ended"),
        ("import os; os.abort()", "ended"),
        (ANSWERING.format(answer=repr(b"{no json")), "answer"),
        (ANSWERING.format(answer=repr(b'{"page": 7}')), "answer"),
    ],
)
def test_a_reader_that_breaks_is_ended_and_replaced(playing: Callable[..., CardProcess], script: str, why: str) -> None:
    process = playing(script)
    with pytest.raises(CardReaderFailed) as caught:
        process.read(b"photo")
    assert caught.value.facts == {"why": why}
    assert process.pid is None


def test_an_unexpected_failure_inside_keeps_its_words_to_itself(playing: Callable[..., CardProcess]) -> None:
    process = playing(answering(Answer(refused="failed")))
    with pytest.raises(CardReaderFailed) as caught:
        process.read(b"photo")
    assert str(caught.value) == "card_reader_failed"
    assert process.pid is None, "the next card gets a fresh process"


def test_a_reader_that_takes_too_long_is_ended(playing: Callable[..., CardProcess]) -> None:
    process = playing("import sys; sys.stdin.buffer.read()", Hurrying())
    with pytest.raises(CardReaderFailed) as caught:
        process.read(b"photo")
    assert caught.value.facts == {"why": "slow"}
    assert process.pid is None


def test_a_reading_can_be_given_up(playing: Callable[..., CardProcess]) -> None:
    process = playing("import sys; sys.stdin.buffer.read()")
    stop = threading.Event()
    stop.set()
    with pytest.raises(CardReadingStopped):
        process.read(b"photo", stop)
    assert process.pid is None


def test_locking_ends_a_reading_under_way(playing: Callable[..., CardProcess]) -> None:
    process = playing("import sys; sys.stdin.buffer.read()")
    process.warm_up()
    pid = process.pid
    caught: list[BaseException] = []

    def read() -> None:
        try:
            process.read(b"photo")
        except CardReaderFailed as error:
            caught.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    process.close()
    thread.join(30)
    process.close()
    assert pid is not None
    assert gone(pid)
    assert process.pid is None or not thread.is_alive()


def test_an_idle_reader_is_dropped(playing: Callable[..., CardProcess]) -> None:
    process = playing(answering(Answer(page=PAGE)))
    process.read(b"photo")
    timer = HandTimer.made[-1]
    assert (timer.seconds, timer.started, timer.daemon, timer.cancelled) == (180.0, True, True, False)
    pid = process.pid
    assert pid is not None
    timer.ring()
    assert process.pid is None
    assert gone(pid)
    assert process.read(b"photo") == PAGE, "the next card starts another one"


def test_a_reader_that_is_busy_is_not_dropped(playing: Callable[..., CardProcess]) -> None:
    process = playing(answering(Answer(page=PAGE)))
    process.warm_up()
    pid = process.pid
    with process._one_card:
        HandTimer.made[-1].ring()
        assert process.pid == pid


@pytest.mark.parametrize("data", [b"", bytes(MOST_BYTES + 1)])
def test_nothing_and_too_much_are_refused_without_a_process(playing: Callable[..., CardProcess], data: bytes) -> None:
    process = playing("raise SystemExit")
    with pytest.raises(CardUnreadable):
        process.read(data)
    assert process.pid is None


def test_without_the_optional_part_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "find_spec", lambda _name: None)
    process = CardProcess(VirtualClock(), command=["/nowhere"])
    with pytest.raises(CardReaderMissing):
        process.warm_up()
    assert not reading.is_installed()


def test_a_program_that_cannot_be_started_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "is_installed", lambda: True)
    with pytest.raises(CardReaderFailed):
        CardProcess(VirtualClock(), command=["/nowhere/at-all"]).read(b"photo")


def test_the_command_says_nothing_about_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reader_command()[-3:] == ["-m", "lapangan_app", ARGUMENT]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reader_command() == [sys.executable, ARGUMENT]


def test_the_pin_does_not_reach_the_reader(
    playing: Callable[..., CardProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAPANGAN_PIN", "739146")
    seen = "msg(bool([name for name in os.environ if name.startswith('LAPANGAN_')]))"
    helper = (
        'import os\ndef msg(seen): return b\'{"refused": "no_card"}\' if not seen else b\'{"refused": "failed"}\'\n'
    )
    with pytest.raises(CardUnreadable):
        playing(helper + ANSWERING.format(answer=seen)).read(b"photo")


# --- the real one -----------------------------------------------------------------------------------------------------

CONFINED = """
import json, os, socket, subprocess, sys, tempfile
from lapangan_app.imaging.reading_worker import Forbidden, confine
confine()
told = {}
def attempt(name, act):
    try:
        act()
        told[name] = "done"
    except (Forbidden, OSError, MemoryError) as error:
        told[name] = type(error).__name__
attempt("connect", lambda: socket.create_connection(("127.0.0.1", 9)))
attempt("resolve", lambda: socket.getaddrinfo("example.org", 443))
attempt("send", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 9)))
attempt("start", lambda: subprocess.run([sys.executable, "-c", ""]))
attempt("shell", lambda: os.system("true"))
def write():
    with open(sys.argv[1], "wb", buffering=0) as file:
        file.write(b"x")
attempt("write", write)
attempt("memory", lambda: bytearray(3 << 29))
print(json.dumps(told))
"""


@needs_posix
def test_the_reader_can_neither_connect_nor_write_nor_start_nor_grow(tmp_path: object) -> None:
    command = [sys.executable, "-c", CONFINED, f"{tmp_path}/left-behind"]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    forbidden = dict.fromkeys(("connect", "resolve", "send", "start", "shell"), "Forbidden")
    assert told == forbidden | {"write": "OSError", "memory": "MemoryError"}


def test_the_checks_of_confinement_can_fail() -> None:
    loose = CONFINED.replace("\nconfine()\n", "\n").replace('("example.org", 443)', '("127.0.0.1", 443)')
    command = [sys.executable, "-c", loose.replace("bytearray(3 << 29)", "bytearray(3)"), os.devnull]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    assert told["write"] == told["memory"] == told["start"] == told["resolve"] == "done"


@needs_reader
def test_a_missing_model_is_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    from lapangan_app.imaging import reading_engine

    asked: list[str] = []
    hear = {"on": True}
    leaving = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request")
    sys.addaudithook(lambda event, _arguments: asked.append(event) if hear["on"] and event in leaving else None)
    monkeypatch.setitem(reading_engine._MODELS, "Rec", "not-there.onnx")
    try:
        with pytest.raises(FileNotFoundError):
            reading_engine.Engine(1)
    finally:
        hear["on"] = False
    assert asked == []


def bomb() -> bytes:
    """Return a PNG of a few bytes that claims to be 60000 × 60000 pixels."""
    head = b"IHDR" + (60_000).to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + head + zlib.crc32(head).to_bytes(4, "big")


@needs_reader
def test_pictures_that_are_none_are_refused_and_the_reader_lives_on() -> None:
    from PIL import Image

    blank, moving = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (900, 600), (90, 120, 90)).save(blank, "JPEG")
    Image.new("RGB", (900, 600)).save(moving, "GIF")
    process = CardProcess(SystemClock())
    try:
        told = []
        for data in (b"no picture", bomb(), blank.getvalue()[:400], moving.getvalue(), blank.getvalue()):
            with pytest.raises(CardUnreadable) as caught:
                process.read(data)
            told.append(caught.value.facts["why"])
        assert told == ["no_picture"] * 4 + ["no_card"]
    finally:
        process.close()


@needs_reader
@pytest.mark.parametrize("busy", [False, True])
def test_the_reader_ends_with_whoever_started_it(busy: bool) -> None:
    """The system closes the pipes of a process that dies, however it died; that is all the reader needs to know."""
    process = subprocess.Popen(reader_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        if busy:
            write_frame(process.stdin, b"x" * 1000)  # type: ignore[arg-type]
        process.stdin.close()
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
