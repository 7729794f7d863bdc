"""Righting the photo of a card and reading its lines: runs in the reader's own process only.

The photo is resampled once for each reading: `Righted.matrix` leads from the photo to the righted card, and every crop
is made from the photo itself, so that two readings of one line never share their pixels.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from lapangan_app.domain.ktp import Box, Line, NikReading, Page
from lapangan_app.domain.ktp_fields import nik_line, wanted_lines
from lapangan_app.domain.ktp_layout import lay_out
from lapangan_app.imaging.reading_engine import Engine

Picture = NDArray[Any]
Matrix = NDArray[Any]
Boxes = NDArray[Any]
"""n × 4 corners × (x, y)."""
_WIDTH, _HEIGHT = 1280, 807
_MOST_PIXELS, _LONG_SIDE = 50_000_000, 1600
_FORMATS = ("JPEG", "PNG", "WEBP")
_ENOUGH_LABELS = 5
_BLOWN = 250
"""All three colours at least this bright: nothing printed there can be seen."""


class NoCard(Exception):
    """Raised when nothing on the photo looks like the lines of a card."""


class NoPicture(Exception):
    """Raised when the bytes are no picture that may be opened."""


@dataclass(frozen=True, slots=True)
class Righted:
    """Hold the photo, the matrix from it to the righted card, and the size of that in pixels."""

    photo: Picture
    matrix: Matrix
    size: tuple[int, int]

    @property
    def card(self) -> Picture:
        """Return the righted card in even light."""
        return even_light(_warp(self.photo, self.matrix, self.size))


def read_page(data: bytes, engine: Engine) -> Page:
    """Read the card on a photo. Raises `NoPicture` or `NoCard`."""
    photo = decode(data)
    best: tuple[int, tuple[Line, ...], Righted] | None = None
    for righted in _ways(photo, engine):
        upright, lines = _read_upright(righted, engine)
        labels = len(lay_out(lines).rows)
        if best is None or labels > best[0]:
            best = labels, lines, upright
        if labels >= _ENOUGH_LABELS:
            break
    if best is None or best[0] == 0:
        raise NoCard
    _, lines, upright = best
    return Page(_read_again(lines, upright, engine), _read_nik(lines, upright, engine))


def decode(data: bytes) -> Picture:
    """Return the pixels (height × width × BGR), upright by the camera's own mark, at most 1600 on the long side.

    Raises `NoPicture`.
    """
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NoPicture
            turned = ImageOps.exif_transpose(opened).convert("RGB")
            turned.thumbnail((_LONG_SIDE, _LONG_SIDE))
            pixels: Picture = np.ascontiguousarray(np.asarray(turned)[:, :, ::-1])
            return pixels
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPicture from error


def even_light(picture: Picture) -> Picture:
    """Divide by the light that falls on the paper, so that shadow, dusk and daylight look alike."""
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (max(width // 16, 8), max(height // 16, 8)), interpolation=cv2.INTER_AREA)
    light = cv2.resize(cv2.GaussianBlur(small, (0, 0), 3.5).mean(axis=2), (width, height))[..., None]
    even: Picture = np.clip(picture * (185.0 / np.maximum(light, 6.0)), 0, 255).astype(np.uint8)
    return even


def _ways(photo: Picture, engine: Engine) -> Any:
    """Yield ways to right the photo: by the edges of the card, then by the direction of its lines."""
    corners = find_card(photo)
    if corners is not None:
        goal = np.array([[0, 0], [_WIDTH, 0], [_WIDTH, _HEIGHT], [0, _HEIGHT]], dtype=np.float32)
        yield Righted(photo, cv2.getPerspectiveTransform(corners, goal), (_WIDTH, _HEIGHT))
    if (by_lines := _by_lines(photo, engine)) is not None:
        yield by_lines


def find_card(photo: Picture) -> Boxes | None:
    """Return the four corners of a card's outline, a long side first, or None when no outline has its proportions."""
    scale = 640 / max(photo.shape[:2])
    small = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    smooth = cv2.bilateralFilter(small, 7, 40, 7)
    found = [corners for mask in _masks(smooth) if (corners := _outline(mask)) is not None]
    if not found:
        return None
    return max(found, key=lambda corners: float(cv2.contourArea(corners))) / np.float32(scale)


def _masks(picture: Picture) -> Sequence[Picture]:
    """Return pictures of what may be the card: edges closed to an outline, the bright part, the coloured part."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    middle = float(np.median(grey))
    edges = cv2.Canny(grey, 0.4 * middle, 1.1 * middle)
    closed = cv2.dilate(edges, np.ones((3, 3), np.uint8))
    _, bright = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    blue = cv2.normalize(cv2.subtract(picture[..., 0], picture[..., 2]), np.empty(0), 0, 255, cv2.NORM_MINMAX)
    _, coloured = cv2.threshold(blue, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    block = np.ones((9, 9), np.uint8)
    return (closed, *(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, block) for mask in (bright, coloured)))


def _outline(mask: Picture) -> Boxes | None:
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:3]:
        hull = cv2.convexHull(contour)
        if cv2.contourArea(hull) < 0.15 * mask.size:
            return None
        four = cv2.approxPolyDP(hull, 0.02 * cv2.arcLength(hull, closed=True), closed=True)
        if len(four) == 4 and (corners := _like_a_card(four.reshape(4, 2).astype(np.float32), mask)) is not None:
            return corners
    return None


def _like_a_card(corners: Boxes, mask: Picture) -> Boxes | None:
    """Return the corners clockwise from the beginning of a long side if the sides have a card's proportions (1.586)."""
    middle = corners.mean(0)
    corners = corners[np.argsort(np.arctan2(*(corners - middle).T[::-1]))]
    height, width = mask.shape
    at_rim = (corners < 3) | (corners > np.array([width, height]) - 4)
    sides = np.linalg.norm(corners - np.roll(corners, -1, axis=0), axis=1)
    if sides[0] + sides[2] < sides[1] + sides[3]:
        corners, sides = np.roll(corners, -1, axis=0), np.roll(sides, -1)
    proportion = (sides[0] + sides[2]) / max(sides[1] + sides[3], 1.0)
    return corners if 1.35 < proportion < 1.85 and at_rim.any(axis=1).sum() < 2 else None


def _by_lines(photo: Picture, engine: Engine) -> Righted | None:
    """Turn the photo so that its lines run level, and cut out what they cover."""
    boxes = engine.find(even_light(photo))
    long_ones = [box for box in boxes if _length(box) > 2.5 * _thickness(box)]
    if len(long_ones) < 4:
        return None
    # twice the angle, so that a line and the same line read from its end are one direction
    directions = [_direction(box) for box in long_ones]
    weights = [_length(box) for box in long_ones]
    turns = np.average(np.exp(2j * np.array(directions)), weights=weights)
    angle = float(np.angle(turns)) / 2
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    points = np.concatenate(boxes) @ turn.T
    low, high = points.min(0), points.max(0)
    margin = 0.04 * (high - low).max()
    scale = _WIDTH / max((high - low).max() + 2 * margin, 1.0)
    matrix = np.eye(3)
    matrix[:2, :2] = scale * turn
    matrix[:2, 2] = scale * (margin - low)
    width, height = (int(side) for side in (high - low + 2 * margin) * scale)
    return Righted(photo, matrix, (max(width, 64), max(height, 64)))


def _length(box: Boxes) -> float:
    return float(max(np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[2] - box[1])))


def _thickness(box: Boxes) -> float:
    return float(min(np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[2] - box[1])))


def _direction(box: Boxes) -> float:
    along = box[1] - box[0] if np.linalg.norm(box[1] - box[0]) >= np.linalg.norm(box[2] - box[1]) else box[2] - box[1]
    return float(np.arctan2(along[1], along[0]))


def _read_upright(righted: Righted, engine: Engine) -> tuple[Righted, tuple[Line, ...]]:
    """Read the card the way up that gives plainer words: a few long lines decide."""
    card = righted.card
    boxes = engine.find(card)
    if not len(boxes):
        return righted, ()
    longest = sorted(boxes, key=_length, reverse=True)[:3]
    crops = [_crop(card, box) for box in longest]
    up = sum(score for _, score in engine.read(crops))
    down = sum(score for _, score in engine.read([cv2.rotate(crop, cv2.ROTATE_180) for crop in crops]))
    if down > up:
        width, height = righted.size
        half_turn = np.array([[-1.0, 0, width - 1], [0, -1.0, height - 1], [0, 0, 1.0]])
        righted = Righted(righted.photo, half_turn @ righted.matrix, righted.size)
        card = cv2.rotate(card, cv2.ROTATE_180)
        boxes = np.array([width - 1, height - 1], dtype=np.float32) - np.roll(boxes, 2, axis=1)
    texts = engine.read([_crop(card, box) for box in boxes])
    lines = [Line(text, _bounds(box), score) for box, (text, score) in zip(boxes, texts, strict=True) if text.strip()]
    return righted, tuple(lines)


def _bounds(box: Boxes) -> Box:
    (left, top), (right, bottom) = box.min(0), box.max(0)
    return float(left), float(top), float(right), float(bottom)


def _crop(card: Picture, box: Boxes) -> Picture:
    left, top = np.maximum(box.min(0).astype(int), 0)
    right, bottom = np.ceil(box.max(0)).astype(int)
    return card[top : max(bottom, top + 2), left : max(right, left + 2)]


def _read_again(lines: tuple[Line, ...], righted: Righted, engine: Engine) -> tuple[Line, ...]:
    """Read the lines that matter a second time, larger and from the photo itself."""
    wanted = wanted_lines(lines)
    crops = [_from_photo(righted, line.box, _AGAIN) for line in wanted]
    second = {line.box: text for line, (text, _) in zip(wanted, engine.read(crops), strict=True)}
    white = _white(righted)
    return tuple(
        replace(line, again=second.get(line.box), dazzled=line in wanted and _is_dazzled(line.box, white))
        for line in lines
    )


def _white(righted: Righted) -> Picture:
    """Return where the photo has no colour left: paper under a lamp."""
    blown = (righted.photo.min(axis=2) >= _BLOWN).astype(np.uint8) * 255
    return _warp(blown, righted.matrix, righted.size)


def _is_dazzled(box: Box, white: Picture) -> bool:
    """Tell whether light hides a piece of a line, or of the paper right of it as far as a value may reach."""
    left, top, right, bottom = box
    strip = white[max(int(top), 0) : int(bottom), max(int(left), 0) : int(right + 8 * (bottom - top))]
    return strip.size > 0 and float((strip > 127).mean()) > 0.02


def _read_nik(lines: tuple[Line, ...], righted: Righted, engine: Engine) -> tuple[NikReading, ...]:
    """Read the digits of the NIK from five different pictures of its line."""
    line = nik_line(lines)
    if line is None:
        return ()
    crops = [_crop(righted.card, np.array(line.box, dtype=np.float32).reshape(2, 2))]
    crops += [_from_photo(righted, line.box, cut) for cut in _NIK_CUTS]
    return tuple(engine.read_digits(crop) for crop in crops)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Say how a line is cut out: `grow` in its heights around it, `height` in pixels, `tilt` in degrees."""

    grow: float
    height: int
    grey: bool = False
    stretch: float = 1.0
    tilt: float = 0.0


_AGAIN = _Cut(0.12, 64, grey=True, stretch=1.2)
_NIK_CUTS = (
    _Cut(0.10, 48),
    _Cut(0.22, 72, grey=True),
    _Cut(0.05, 96, stretch=0.86),
    _Cut(0.16, 40, stretch=1.2, tilt=1.0),
)


def _from_photo(righted: Righted, box: tuple[float, ...], cut: _Cut) -> Picture:
    """Cut a line out of the photo itself."""
    left, top, right, bottom = box
    room = cut.grow * (bottom - top)
    left, top, right, bottom = left - 2 * room, top - room, right + 2 * room, bottom + room
    scale = cut.height / (bottom - top)
    across = scale * cut.stretch
    fit = np.array([[across, 0, -left * across], [0, scale, -top * scale], [0, 0, 1.0]])
    width = max(8, round((right - left) * across))
    slant = np.eye(3)
    slant[:2] = cv2.getRotationMatrix2D((width / 2, cut.height / 2), cut.tilt, 1.0)
    crop = _warp(righted.photo, slant @ fit @ righted.matrix, (width, cut.height))
    if not cut.grey:
        return crop
    plain = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    low, high = np.percentile(plain, (1, 99))
    spread = np.clip((plain.astype(np.float32) - low) * (255.0 / max(float(high - low), 1.0)), 0, 255)
    return np.repeat(spread.astype(np.uint8)[..., None], 3, axis=2)


def _warp(picture: Picture, matrix: Matrix, size: tuple[int, int]) -> Picture:
    return cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
