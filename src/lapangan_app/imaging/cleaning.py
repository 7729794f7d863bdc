"""Handing a foreign picture to a process of its own, and believing nothing that comes back without looking at it.

The child is a fresh interpreter (`-I`: no environment, no user site, no current folder) that runs `worker.py` alone. It
inherits no file and no environment, so that there is no PIN to read and no database to reach. Nothing is pickled: raw
bytes and a short JSON frame go in and out.
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

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.pictures import PictureLimits, picture_limits
from lapangan_app.errors import (
    PictureCrashed,
    PictureDamaged,
    PicturePhoneFormat,
    PictureRefused,
    PictureTooDetailed,
    PictureTooManyBytes,
    PictureTooManyPixels,
    PictureTooSlow,
    PictureTooSmall,
    PictureWrongFormat,
)
from lapangan_app.imaging import WORKER
from lapangan_app.imaging.worker import ANSWER

_log = logging.getLogger(__name__)
_HEAD = 4096
"""The longest frame around a cleaned picture, in bytes."""
_INHERITED = ("SYSTEMROOT", "LD_LIBRARY_PATH")  # what the loader of the system or of a bundle cannot do without
_OUT_OF_TIME = -24  # SIGXCPU
_STARTS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


@dataclass(frozen=True, slots=True)
class CleanImage:
    """Hold a picture that was written anew: pixels and nothing else. Sides are in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """Say what the child may use: bytes of address space, seconds of processor, seconds of the parent's clock.

    `program` is what is started; empty means our own worker.
    """

    memory: int = 768 * 2**20
    cpu: int = 20
    wall: float = 30.0
    program: tuple[str, ...] = ()


_STANDARD = Bounds()


def clean_image(data: bytes, role: AttachmentRole, bounds: Bounds = _STANDARD) -> CleanImage:
    """Return the picture upright, scaled and written anew by the limits of its role. Takes a second or two.

    Raises a `PictureRefused`; then nothing of the picture remains.
    """
    limits = picture_limits(role)
    if len(data) > limits.most_bytes:
        raise PictureTooManyBytes(most=limits.most_bytes // 1_000_000)
    answer = _asked(_request(limits, bounds), data, limits, bounds)
    result, cleaned = _read(answer)
    if (reason := result.get("refused")) is not None:
        raise _refusal(str(reason), limits, data)
    return _believed(result, cleaned, limits)


def _request(limits: PictureLimits, bounds: Bounds) -> bytes:
    names = ("most_pixels_jpeg", "most_pixels_other", "shortest_side", "longest_side", "media_type", "largest_result")
    order: dict[str, object] = {name: getattr(limits, name) for name in names}
    order |= {"qualities": limits.qualities, "memory": bounds.memory, "cpu": bounds.cpu}
    text = json.dumps(order).encode()
    return len(text).to_bytes(4, "big") + text


def _asked(request: bytes, data: bytes, limits: PictureLimits, bounds: Bounds) -> bytes:
    """Return what the child wrote. Raises `PictureTooSlow` or `PictureCrashed`."""
    late = threading.Event()
    most = limits.largest_result + _HEAD
    with _started(bounds) as child:
        if child.stdin is None or child.stdout is None:
            raise PictureCrashed

        def end() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(bounds.wall, end)
        clock.start()
        try:
            _hand_over(child, request, data)
            answer = child.stdout.read(most + 1)
            if len(answer) > most:
                child.kill()
            status = child.wait()
        finally:
            clock.cancel()
            child.kill()
    if late.is_set() or status == _OUT_OF_TIME:
        raise PictureTooSlow
    if status != 0 or len(answer) > most:
        _log.info("the picture worker ended with %d after %d bytes", status, len(answer))
        raise PictureCrashed
    return answer


def _started(bounds: Bounds) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, and nothing of the picture among its arguments
            bounds.program or _program(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _INHERITED if name in os.environ},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise PictureCrashed from error


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER)
    return (sys.executable, "-I", str(Path(__file__).with_name("worker.py")))


def _hand_over(child: "subprocess.Popen[bytes]", request: bytes, data: bytes) -> None:
    if child.stdin is None:
        return
    # when it dies before it has read everything, its exit status says the rest
    with contextlib.suppress(OSError):
        child.stdin.write(request)
        child.stdin.write(data)
    with contextlib.suppress(OSError):
        child.stdin.close()


def _read(answer: bytes) -> tuple[dict[str, object], bytes]:
    start = len(ANSWER) + 4
    end = start + int.from_bytes(answer[len(ANSWER) : start], "big")
    if not answer.startswith(ANSWER) or end > len(answer):
        raise PictureCrashed
    try:
        result = json.loads(answer[start:end])
    except ValueError as error:
        raise PictureCrashed from error
    if not isinstance(result, dict):
        raise PictureCrashed
    return result, answer[end:]


def _believed(result: dict[str, object], cleaned: bytes, limits: PictureLimits) -> CleanImage:
    """Return what the child made, once it has the form that was ordered: a taken-over decoder may say anything."""
    width, height = result.get("width"), result.get("height")
    fits = (
        result.get("media_type") == limits.media_type
        and cleaned.startswith(_STARTS[limits.media_type])
        and len(cleaned) <= limits.largest_result
        and isinstance(width, int)
        and isinstance(height, int)
        and 0 < width <= limits.longest_side
        and 0 < height <= limits.longest_side
    )
    if not fits or not isinstance(width, int) or not isinstance(height, int):
        raise PictureCrashed
    return CleanImage(cleaned, limits.media_type, width, height)


def _refusal(reason: str, limits: PictureLimits, data: bytes) -> PictureRefused:
    jpeg = data.startswith(_STARTS["image/jpeg"])
    pixels = limits.most_pixels_jpeg if jpeg else limits.most_pixels_other
    known: dict[str, PictureRefused] = {
        "too_many_pixels": PictureTooManyPixels(most=pixels // 1_000_000),
        "format": PictureWrongFormat(),
        "heic": PicturePhoneFormat(),
        "too_small": PictureTooSmall(least=limits.shortest_side),
        "too_detailed": PictureTooDetailed(most=limits.largest_result // 1000),
        "damaged": PictureDamaged(),
    }
    return known.get(reason) or PictureCrashed()  # "memory", and whatever else a broken child may say
