"""How large a picture may come in and what becomes of it, by what it shows."""

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLimits:
    """State the limits for one role, for telling the officer in advance and for the cleaning itself.

    `most_bytes` and the two `most_pixels` bound what may come in; `longest_side` and `largest_result` (bytes) what is
    kept. `shortest_side` is the least that can still be read. `qualities` are tried from the best down: JPEG quality,
    or bits a grey level for PNG.
    """

    role: AttachmentRole
    most_bytes: int
    most_pixels_jpeg: int
    most_pixels_other: int
    shortest_side: int
    longest_side: int
    media_type: str
    qualities: tuple[int, ...]
    largest_result: int


def picture_limits(role: AttachmentRole) -> PictureLimits:
    """Return the limits in force for pictures of this role."""
    data = _data()
    given, kept = data["input"], data[role.value]
    return PictureLimits(
        role=role,
        most_bytes=given["most_bytes"],
        most_pixels_jpeg=given["most_pixels_jpeg"],
        most_pixels_other=given["most_pixels_other"],
        shortest_side=kept["shortest_side"],
        longest_side=kept["longest_side"],
        media_type=kept["media_type"],
        qualities=tuple(kept["qualities"]),
        largest_result=kept["most_bytes"],
    )


@functools.cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource_path("pictures/limits.toml").read_text(encoding="utf-8"))
