"""How a row of registrations is painted: two lines of text, or a chip, with room to breathe."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lapangan_app.ui.models.records import SECOND_LINE_ROLE, TONE_ROLE
from lapangan_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_TONES = {"ok": "ok", "warn": "warn", "danger": "danger", "accent": "accent", "calm": "muted"}


class RowDelegate(QStyledItemDelegate):
    """Paint a cell as text with a quieter second line, or as a chip when the model gives it a tone."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height for two lines."""
        height = option.fontMetrics.height() * 2 + 3 * _PADDING
        return QSize(super().sizeHint(option, index).width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font: QFont = option.font
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        tone = index.data(TONE_ROLE)
        if tone:
            self._paint_chip(painter, inner, font, index.data(), tone)
        else:
            self._paint_lines(painter, inner, font, index)
        painter.restore()

    def _paint_lines(self, painter: QPainter, rect: QRect, font: QFont, index: Index) -> None:
        first, second = str(index.data() or ""), str(index.data(SECOND_LINE_ROLE) or "")
        strong, quiet = QFont(font), QFont(font)
        if second and index.column() == 0:
            strong.setWeight(QFont.Weight.Medium)
        quiet.setPointSizeF(font.pointSizeF() * 0.9)
        top, below = QFontMetrics(strong), QFontMetrics(quiet)
        height = top.height() + (below.height() + 2 if second else 0)
        y = rect.center().y() - height // 2 + 1
        painter.setFont(strong)
        painter.setPen(self._theme.colour("text"))
        _draw(painter, QRect(rect.x(), y, rect.width(), top.height()), first)
        if second:
            painter.setFont(quiet)
            painter.setPen(self._theme.colour("muted"))
            _draw(painter, QRect(rect.x(), y + top.height() + 2, rect.width(), below.height()), second)

    def _paint_chip(self, painter: QPainter, rect: QRect, font: QFont, text: str, tone: str) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        small.setWeight(QFont.Weight.Medium)
        metrics = QFontMetrics(small)
        height = metrics.height() + 6
        width = min(rect.width(), metrics.horizontalAdvance(text) + 20)
        box = QRectF(rect.x(), rect.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(small)
        painter.setPen(self._theme.colour(_TONES[tone]))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 12)
        )


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
