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


class MarksDelegate(RowDelegate):
    """Paint dots and bars where the model gives them, everything else as any list does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._colours = theme

    def _paint_lines(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        marks, share = index.data(MARKS_ROLE), index.data(BAR_ROLE)
        if marks is not None:
            self._paint_marks(painter, rect, font, marks)
        elif share is not None:
            self._paint_bar(painter, rect, font, str(index.data() or ""), float(share))
        else:
            super()._paint_lines(painter, rect, font, index)

    def _paint_marks(self, painter: QPainter, rect: QRect, font: QFont, marks: Sequence[str]) -> None:
        side = QFontMetrics(font).height() * 0.62
        x, y = float(rect.x()), rect.center().y() - side / 2
        for mark in marks:
            if mark == GAP:
                x += side * 0.7
                continue
            if x + side > rect.right():
                return
            self._paint_dot(painter, QRectF(x, y, side, side), mark)
            x += side * 1.35

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

    def _paint_bar(self, painter: QPainter, rect: QRect, font: QFont, text: str, share: float) -> None:
        quiet = QFont(font)
        quiet.setPointSizeF(font.pointSizeF() * 0.9)
        metrics = QFontMetrics(quiet)
        top = rect.center().y() - (metrics.height() + _BAR + 4) // 2
        painter.setFont(quiet)
        painter.setPen(self._colours.colour("text"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRect(rect.x(), top, rect.width(), metrics.height()), 0, shown)
        whole = QRectF(rect.x(), top + metrics.height() + 4, rect.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.colour("border"))
        painter.drawRoundedRect(whole, _BAR / 2, _BAR / 2)
        full = max(0.0, min(1.0, share))
        painter.setBrush(self._colours.colour("danger" if full >= 1 else "warn" if full > 0.9 else "accent"))
        painter.drawRoundedRect(QRectF(whole.x(), whole.y(), whole.width() * full, _BAR), _BAR / 2, _BAR / 2)
