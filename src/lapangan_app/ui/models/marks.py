"""How dots and bars of a list are painted: completeness and quotas at a glance, without reading."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from lapangan_app.ui.models.columns import BAR_ROLE, MARKS_ROLE
from lapangan_app.ui.models.delegates import Index, RowDelegate
from lapangan_app.ui.theme import Theme

FILLED, HALF, EMPTY, GAP = "filled", "half", "empty", "gap"
"""Dots: filled and registered, filled only, nobody there; and a space between two groups."""
_BAR = 6
_NEARLY = 0.9
_DOT_WIDE, _GAP_WIDE = 1.35, 0.7
"""Room of a dot with what lies between, in widths of a dot."""


class MarksDelegate(RowDelegate):
    """Paint dots and bars where the model gives them, everything else as any list does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._colours = theme

    def _paint_lines(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        marks, bar = index.data(MARKS_ROLE), index.data(BAR_ROLE)
        if marks is not None:
            self._paint_marks(painter, rect, font, marks)
        elif bar is not None:
            share, limit = bar
            self._paint_figures(painter, rect, font, str(index.data() or ""))
            self._paint_bar(painter, rect, font, max(0.0, min(1.0, share)), limit=limit)
        else:
            super()._paint_lines(painter, rect, font, index)

    def _paint_marks(self, painter: QPainter, rect: QRect, font: QFont, marks: Sequence[str]) -> None:
        wide = sum(_GAP_WIDE if mark == GAP else _DOT_WIDE for mark in marks)
        side = min(QFontMetrics(font).height() * 0.62, rect.width() / max(1.0, wide))
        x, y = float(rect.x()), rect.center().y() - side / 2
        for mark in marks:
            if mark == GAP:
                x += side * _GAP_WIDE
                continue
            self._paint_dot(painter, QRectF(x, y, side, side), mark)
            x += side * _DOT_WIDE

    def _paint_dot(self, painter: QPainter, box: QRectF, mark: str) -> None:
        """Tell the three kinds apart by form as well as by colour."""
        colour = self._colours.colour("faint" if mark == EMPTY else "ok" if mark == FILLED else "warn")
        painter.setPen(QPen(colour, max(1.5, box.width() / 7)))
        painter.setBrush(colour if mark == FILLED else Qt.BrushStyle.NoBrush)
        inner = box.adjusted(1, 1, -1, -1)
        painter.drawEllipse(inner)
        if mark == HALF:
            painter.setBrush(colour)
            painter.drawPie(inner, 90 * 16, 180 * 16)

    def _paint_figures(self, painter: QPainter, rect: QRect, font: QFont, text: str) -> None:
        quiet = _quiet(font)
        metrics = QFontMetrics(quiet)
        painter.setFont(quiet)
        painter.setPen(self._colours.colour("text"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRect(rect.x(), _top(rect, metrics), rect.width(), metrics.height()), 0, shown)

    def _paint_bar(self, painter: QPainter, rect: QRect, font: QFont, share: float, *, limit: bool) -> None:
        metrics = QFontMetrics(_quiet(font))
        whole = QRectF(rect.x(), _top(rect, metrics) + metrics.height() + 4, rect.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.colour("border"))
        painter.drawRoundedRect(whole, _BAR / 2, _BAR / 2)
        full = ("danger" if share >= 1 else "warn" if share > _NEARLY else "accent") if limit else "ok"
        painter.setBrush(self._colours.colour(full if limit or share >= 1 else "accent"))
        painter.drawRoundedRect(QRectF(whole.x(), whole.y(), whole.width() * share, _BAR), _BAR / 2, _BAR / 2)


def _quiet(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.9)
    return made


def _top(rect: QRect, metrics: QFontMetrics) -> int:
    return rect.center().y() - (metrics.height() + _BAR + 4) // 2
