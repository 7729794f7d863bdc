"""A chart as a picture for a report: twice the density of a screen, with title, label, sources and date on it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from lapangan_app.ui.charts.ink import Ink, Look, write

DENSITY = 2.0
_WIDTH = 1200
_MARGIN = 36.0
_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Picture:
    """Describe a picture: lines above and below, the legend, and the chart with the height it needs in pixels."""

    title: str
    figure: str
    words: str
    foot: str
    key: Callable[[QPainter, QRectF, Ink], float]
    chart: Callable[[QPainter, QRectF, Ink], None]
    chart_height: float


def draw_picture(picture: Picture, ink: Ink) -> QImage:
    """Return the picture on the page colour of the theme, `DENSITY` times as dense as a screen."""
    heights = [
        QFontMetricsF(ink.face(2.0)).height(),
        QFontMetricsF(ink.face(1.3)).height(),
        _key_height(picture, ink),
        picture.chart_height,
        QFontMetricsF(ink.face(0.95)).height(),
    ]
    height = sum(heights) + _GAP * (len(heights) - 1) + 2 * _MARGIN
    image = QImage(round(_WIDTH * DENSITY), round(height * DENSITY), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(DENSITY)
    image.fill(ink.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top, places = _MARGIN, []
    for part in heights:
        places.append(QRectF(_MARGIN, top, _WIDTH - 2 * _MARGIN, part))
        top += part + _GAP
    write(painter, places[0], picture.title, Look(ink.face(2.0, strong=True), ink.colour("text")))
    wide = write(painter, places[1], picture.figure, Look(ink.face(1.3, strong=True), ink.colour("accent")))
    write(painter, places[1].adjusted(wide + 12, 0, 0, 0), picture.words, Look(ink.face(), ink.colour("label")))
    picture.key(painter, places[2], ink)
    painter.save()
    picture.chart(painter, places[3], ink)
    painter.restore()
    write(painter, places[4], picture.foot, Look(ink.face(0.95), ink.colour("muted")))
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """Return an image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know file names only
    return bytes(buffer.data().data())


def _key_height(picture: Picture, ink: Ink) -> float:
    nowhere = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(nowhere)
    height = picture.key(painter, QRectF(0, 0, _WIDTH - 2 * _MARGIN, 100), ink)
    painter.end()
    return height
