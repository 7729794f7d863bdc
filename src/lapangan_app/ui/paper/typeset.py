"""Fonts, colours and paragraphs on paper. One unit is a fortieth of a millimetre, whatever the device."""

import threading
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

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
_INDENTS: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""Which part of the free room stands before a line."""
_ENDLESS = 1e9
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


class _Cut(threading.local):
    """Keep the fonts of one thread: Qt lets no two threads measure with the same font at a time."""

    def __init__(self) -> None:
        self.fonts: dict[Style, tuple[QFont, QFontMetricsF]] = {}


_cut = _Cut()


def font(style: Style) -> QFont:
    """Return the font of a style; whoever changes it takes a copy."""
    return _of(style)[0]


def _metrics(style: Style) -> QFontMetricsF:
    return _of(style)[1]


def _of(style: Style) -> tuple[QFont, QFontMetricsF]:
    if style not in _cut.fonts:
        made = _made(style)
        _cut.fonts[style] = (made, QFontMetricsF(made))
    return _cut.fonts[style]


def _made(style: Style) -> QFont:
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
    """Break one text into lines no wider than `width` units; a word that is too long is broken inside.

    What fits on one line is neither broken nor laid out: tables of many thousand rows are made of such texts.
    """

    def __init__(self, text: str, style: Style, width: float, align: Align = "left") -> None:
        self._text, self._style = text, style
        self._step = units(_STYLES[style][0]) * _LEADING
        self.height = self._step
        self.widest = _metrics(style).horizontalAdvance(text) if "\n" not in text else float("inf")
        self._indent = _INDENTS[align] * (width - self.widest)
        self._layout: QTextLayout | None = None
        if self.widest > width:
            self._layout = self._broken(width, align)

    def _broken(self, width: float, align: Align) -> QTextLayout:
        layout = QTextLayout(self._text, font(self._style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(_ALIGNMENTS[align])
        layout.setTextOption(option)
        self.height = self.widest = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height + (self._step - line.height()) / 2))
            self.widest = max(self.widest, line.naturalTextWidth())
            self.height += self._step
        layout.endLayout()
        return layout

    def paint(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Draw the lines with their upper left corner at a point."""
        painter.setPen(QColor(colour))
        if self._layout is not None:
            self._layout.draw(painter, QPointF(x, y))
        elif self._text:
            metrics = _metrics(self._style)
            base = y + (self._step - metrics.height()) / 2 + metrics.ascent()
            painter.setFont(font(self._style))
            painter.drawText(QPointF(x + self._indent, base), self._text)


def width_of(text: str, style: Style) -> float:
    """Return how many units a text takes on one line."""
    return Paragraph(text, style, _ENDLESS).widest
