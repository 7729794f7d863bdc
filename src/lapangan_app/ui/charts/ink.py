"""What every chart is drawn with: colours of the theme in force, one typeface, hatching that survives a copier."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

Text = Qt.AlignmentFlag
Swatch = Callable[[QPainter, QRectF], None]
translate = QCoreApplication.translate
_HATCH_EVERY = 5.0
"""Pixels between two lines of a hatched area."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Bundle colours by token and the base font; `size` makes it larger or smaller by a factor."""

    colour: Callable[[str], QColor]
    font: QFont

    def face(self, size: float = 1.0, *, strong: bool = False) -> QFont:
        """Return the typeface `size` times as large as the base."""
        made = QFont(self.font)
        if self.font.pixelSize() > 0:
            made.setPixelSize(max(6, round(self.font.pixelSize() * size)))
        else:
            made.setPointSizeF(max(5.0, self.font.pointSizeF() * size))
        made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return made

    def face_of_height(self, pixels: float, *, strong: bool = False) -> QFont:
        """Return the typeface whose letters take so many pixels of height in all."""
        made = self.face(strong=strong)
        made.setPixelSize(max(6, round(pixels)))
        return made


class Look(NamedTuple):
    """Say how a line is written."""

    font: QFont
    colour: QColor
    where: Qt.AlignmentFlag = Text.AlignLeft | Text.AlignVCenter


def not_official() -> str:
    """Return what stands beside every figure: nobody may take it for an official one."""
    return translate("Coverage", "perkiraan lokal, bukan angka UCJ resmi")


def write(painter: QPainter, place: QRectF, text: str, look: Look) -> float:
    """Write one line into a place, shortened with dots where there is no room; return its width in pixels."""
    metrics = QFontMetricsF(look.font)
    fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(look.font)
    painter.setPen(look.colour)
    painter.drawText(place, int(look.where), fitted)
    return metrics.horizontalAdvance(fitted)


def rounded(place: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners, never rounder than it is high or wide."""
    path = QPainterPath()
    fits = max(0.0, min(radius, place.width() / 2, place.height() / 2))
    path.addRoundedRect(place, fits, fits)
    return path


def hatch(painter: QPainter, place: QRectF, colour: QColor) -> None:
    """Draw diagonal lines over a place, within the clipping in force."""
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1.2))
    reach, left = place.height(), place.left() - place.height()
    steps = int((place.width() + reach) / _HATCH_EVERY) + 1
    painter.drawLines(
        [
            QLineF(left + step * _HATCH_EVERY, place.bottom(), left + step * _HATCH_EVERY + reach, place.top())
            for step in range(steps)
        ]
    )
    painter.restore()


def legend(painter: QPainter, place: QRectF, entries: Sequence[tuple[Swatch, str]], ink: Ink) -> float:
    """Draw swatches with their words from the left, in lines; return the height that they took."""
    font = ink.face()
    metrics = QFontMetricsF(font)
    side, line = metrics.height() * 0.8, metrics.height() + 6
    left, top = place.left(), place.top()
    for swatch, words in entries:
        wide = side * 1.6 + 8 + metrics.horizontalAdvance(words)
        if left > place.left() and left + wide > place.right():
            left, top = place.left(), top + line
        swatch(painter, QRectF(left, top + (line - side) / 2, side * 1.6, side))
        write(painter, QRectF(left + side * 1.6 + 8, top, wide, line), words, Look(font, ink.colour("label")))
        left += wide + 24
    return top + line - place.top()
