"""Fonts, colours and paragraphs on paper. One unit is a fortieth of a millimetre, whatever the device."""

import functools
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPen, QTextLayout, QTextOption

from lapangan_app.reports.blocks import Align, Paper, Style, Tone
from lapangan_app.resources import resource_path

UNITS = 40.0
"""Units in a millimetre: fine enough that a font, whose size must be whole, is within a fiftieth of its size."""

_LEADING = 1.32
_REGULAR, _MEDIUM, _HEAVY = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
_STYLES: dict[Style, tuple[float, QFont.Weight]] = {
    "title": (7.0, _HEAVY),
    "heading": (3.7, _HEAVY),
    "body": (3.05, _REGULAR),
    "reading": (4.1, _REGULAR),
    "larger": (3.4, _REGULAR),
    "strong": (3.05, _HEAVY),
    "label": (2.7, _MEDIUM),
    "small": (2.45, _REGULAR),
    "figure": (7.4, _HEAVY),
    "loud": (5.0, _HEAVY),
    "number": (5.2, _HEAVY),
}

_ALIGNMENTS: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
_WEIGHTS = ("Regular", "Medium", "SemiBold")


@dataclass(frozen=True, slots=True)
class Ink:
    """Name the colours of one meaning: of letters and lines, and of the ground behind them."""

    line: str
    ground: str


_COLOURS: dict[Tone, Ink] = {
    "text": Ink("#17212B", "#FFFFFF"),
    "muted": Ink("#566370", "#F4F6F8"),
    "accent": Ink("#0F766E", "#E2F2F0"),
    "ok": Ink("#18703F", "#E5F4EA"),
    "warn": Ink("#8A5200", "#FDF2DA"),
    "danger": Ink("#B42318", "#FDECEA"),
}
_BLACK = Ink("#000000", "#FFFFFF")
HAIRLINE = "#BFC9D2"


def ink(tone: Tone, paper: Paper) -> Ink:
    """Return the colours of a meaning; thermal paper knows black only."""
    return _COLOURS[tone] if paper == "a4" else _BLACK


def units(millimetres: float) -> float:
    """Return units for millimetres."""
    return millimetres * UNITS


def pen(colour: str, millimetres: float) -> QPen:
    """Return a pen of a width in millimetres."""
    return QPen(QColor(colour), units(millimetres))


def load_fonts() -> None:
    """Make the shipped typeface known; for commands, since the window's theme has done so already."""
    if "Inter" not in QFontDatabase.families():
        for weight in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(resource_path(f"fonts/Inter-{weight}.otf")))


@functools.cache
def font(style: Style) -> QFont:
    """Return the font of a style; whoever changes it takes a copy."""
    size, weight = _STYLES[style]
    made = QFont("Inter")
    made.setPixelSize(round(units(size)))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Inter joins ":" and "-" between digits into other glyphs, and what is copied from a PDF then lacks them
    for feature in ("calt", "case"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


class Paragraph:
    """Break one text into lines no wider than `width` units; a word that is too long is broken inside."""

    def __init__(self, text: str, style: Style, width: float, align: Align = "left") -> None:
        self.layout = QTextLayout(text or " ", font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(_ALIGNMENTS[align])
        self.layout.setTextOption(option)
        step = units(_STYLES[style][0]) * _LEADING
        self.height = 0.0
        self.widest = 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height + (step - line.height()) / 2))
            self.widest = max(self.widest, line.naturalTextWidth())
            self.height += step
        self.layout.endLayout()

    def paint(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Draw the lines with their upper left corner at a point."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, QPointF(x, y))


def width_of(text: str, style: Style) -> float:
    """Return how many units a text takes on one line."""
    return Paragraph(text, style, 1e9).widest
