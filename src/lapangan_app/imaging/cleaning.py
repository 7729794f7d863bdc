"""Handing a foreign picture to a process of its own, and believing nothing that comes back without looking at it.

How the process is kept apart stands in `quarantine`. Nothing is pickled: bytes and a short JSON frame go in and out.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from lapangan_app import quarantine
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

_HEAD = 4096
"""The longest frame around a cleaned picture, in bytes."""
_WORKER = quarantine.Worker(Path(__file__).with_name("worker.py"), WORKER)
_STARTS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


@dataclass(frozen=True, slots=True)
class CleanImage:
    """Hold a picture that was written anew: pixels and nothing else. Sides are in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Bounds(quarantine.Bounds):
    """Say what the child may use for one picture."""

    memory: int = 768 * 2**20
    cpu: int = 20
    wall: float = 30.0


_STANDARD = Bounds()


def clean_image(data: bytes, role: AttachmentRole, bounds: Bounds = _STANDARD) -> CleanImage:
    """Return the picture upright, scaled and written anew by the limits of its role. Takes a second or two.

    Raises a `PictureRefused`; then nothing of the picture remains.
    """
    limits = picture_limits(role)
    if len(data) > limits.most_bytes:
        raise PictureTooManyBytes(most=limits.most_bytes // 1_000_000)
    answer = _asked(limits, data, bounds)
    result, cleaned = _read(answer)
    if (reason := result.get("refused")) is not None:
        raise _refusal(str(reason), limits, data)
    return _believed(result, cleaned, limits)


def _asked(limits: PictureLimits, data: bytes, bounds: Bounds) -> bytes:
    """Return what the child wrote. Raises `PictureTooSlow` or `PictureCrashed`."""
    names = ("most_pixels_jpeg", "most_pixels_other", "shortest_side", "longest_side", "media_type", "largest_result")
    order: dict[str, object] = {name: getattr(limits, name) for name in names}
    order["qualities"] = limits.qualities
    try:
        return quarantine.ask(_WORKER, order, data, bounds, limits.largest_result + _HEAD)
    except quarantine.ChildFailed as failed:
        raise (PictureTooSlow if failed.late else PictureCrashed) from failed


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
