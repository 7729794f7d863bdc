"""A sheet of paper to sign on, with mouse, finger or pen; whoever cannot gives a thumb print or signs on real paper."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label, row

_INK = 2.4
"""Width of a line in logical pixels where there is no pressure."""
_LIGHTEST, _HEAVIEST = 0.5, 1.6  # what pressure makes of it
_PIXELS = 800
"""Width of the picture; its height follows the sheet."""
_MARGIN, _LINE_AT = 24, 0.72
_RADIUS = 6

Point = tuple[QPointF, float]
"""A place on the sheet, as parts of its width and height, and the width of the ink there."""


class SignatureSheet(QWidget):
    """Take strokes and give them as a picture. Strokes are kept as parts of the sheet, so that no size loses them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[list[Point]] = []
        self._drawing = False
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def empty(self) -> bool:
        """Tell whether nothing has been drawn; a single dot is nothing."""
        return not any(len(stroke) > 2 for stroke in self._strokes)

    def undo(self) -> None:
        """Take back the last stroke."""
        if self._strokes:
            self._strokes.pop()
            self._redraw()

    def clear(self) -> None:
        """Take back everything."""
        self._strokes.clear()
        self._redraw()

    def png(self) -> bytes:
        """Return the strokes in black on white, 800 pixels wide, as PNG: no lines, no frame, whatever the theme."""
        size = QSize(_PIXELS, round(_PIXELS * self.height() / max(1, self.width())))
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_strokes(painter, QRectF(0, 0, size.width(), size.height()), size.width() / max(1, self.width()))
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, PySide wants text
        return bytes(buffer.data().data())

    def sizeHint(self) -> QSize:
        """Return two to one, as large as a hand needs."""
        return QSize(round(600 * self._theme.scale), round(240 * self._theme.scale))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self._drawing = False

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen, heavier where it is pressed."""
        width = _LIGHTEST + (_HEAVIEST - _LIGHTEST) * event.pressure()
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(event.position(), width)
            case QEvent.Type.TabletMove:
                self._go_on(event.position(), width)
            case _:
                self._drawing = False
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with one finger; a second one is the palm of the hand."""
        if isinstance(event, QTouchEvent) and event.points():
            place = event.points()[0].position()
            match event.type():
                case QEvent.Type.TouchBegin:
                    self._begin(place)
                case QEvent.Type.TouchUpdate:
                    self._go_on(place)
                case _:
                    self._drawing = False
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, the line to sign on, and the strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(self._theme.colour("accent" if focused else "border_strong"), 2 if focused else 1))
        painter.setBrush(QColor(Qt.GlobalColor.white))  # paper is white in the dark as well
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(Qt.GlobalColor.lightGray), 1))
        height = area.height() * _LINE_AT
        painter.drawLine(QPointF(_MARGIN, height), QPointF(area.width() - _MARGIN, height))
        self._paint_strokes(painter, QRectF(self.rect()), 1.0)

    def _paint_strokes(self, painter: QPainter, area: QRectF, density: float) -> None:
        pen = QPen(QColor(Qt.GlobalColor.black))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            places = [(QPointF(at.x() * area.width(), at.y() * area.height()), width) for at, width in stroke]
            for place, path in enumerate(_curves([at for at, _width in places])):
                pen.setWidthF(_INK * density * places[min(place + 1, len(places) - 1)][1])
                painter.setPen(pen)
                painter.drawPath(path)

    def _begin(self, place: QPointF, width: float = 1.0) -> None:
        self._drawing = True
        self._strokes.append([])
        self._go_on(place, width)

    def _go_on(self, place: QPointF, width: float = 1.0) -> None:
        if not self._drawing:
            return
        part = QPointF(place.x() / max(1, self.width()), place.y() / max(1, self.height()))
        self._strokes[-1].append((part, width))
        self._redraw()

    def _redraw(self) -> None:
        self.update()
        self.changed.emit()


class SignaturePad(QWidget):
    """Collect a signature. `finished` gives it as PNG; the other signals say that it will come another way."""

    finished = Signal(bytes)
    thumb_chosen = Signal()
    paper_chosen = Signal()

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = SignatureSheet(theme)
        self.undo_button = button(self.tr("&Urungkan"), "", self.sheet.undo)
        self.clear_button = button(self.tr("Ula&ngi"), "", self.sheet.clear)
        self.done_button = button(self.tr("&Selesai"), "primary", self.finish)
        self.thumb_button = button(self.tr("Pakai cap &jempol"), "", self.thumb_chosen.emit)
        self.paper_button = button(self.tr("Tanda tangan di &kertas"), "", self.paper_chosen.emit)
        told = self.tr("Tanda tangani di atas garis, dengan jari, pena, atau tetikus.")
        self.sheet.setAccessibleName(self.tr("Lembar tanda tangan"))
        self.sheet.setAccessibleDescription(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        if name:
            column.addWidget(label(name, "lead"))
        column.addWidget(label(told, "muted", wrap=True))
        column.addWidget(self.sheet, 1)
        parts = (self.thumb_button, self.paper_button, None, self.undo_button, self.clear_button, self.done_button)
        column.addLayout(row(*parts))
        self.sheet.changed.connect(self._refresh)
        self.setFocusProxy(self.sheet)
        self._refresh()

    def finish(self) -> None:
        """Give the signature, if there is one."""
        if not self.sheet.empty:
            self.finished.emit(self.sheet.png())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back the last stroke with Ctrl+Z; Enter on the sheet is done."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.sheet.undo()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.sheet.empty:
            self.finish()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        drawn = not self.sheet.empty
        for part in (self.undo_button, self.clear_button, self.done_button):
            part.setEnabled(drawn)


class SignatureDialog(QDialog):
    """Show the pad in a window of its own; Escape leaves without a signature. `choice` is `thumb` or `paper` then."""

    def __init__(self, parent: QWidget, theme: Theme, taken: Callable[[bytes], None], name: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tanda tangan"))
        self.pad = SignaturePad(theme, name)
        self.choice = ""
        self._taken = taken
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        column.addWidget(self.pad)
        self.pad.setFocus()
        self.pad.finished.connect(self._on_finished)
        self.pad.thumb_chosen.connect(self._on_thumb)
        self.pad.paper_chosen.connect(self._on_paper)

    def _on_finished(self, data: bytes) -> None:
        self.accept()
        self._taken(data)

    def _on_thumb(self) -> None:
        self.choice = "thumb"
        self.reject()

    def _on_paper(self) -> None:
        self.choice = "paper"
        self.reject()


def _curves(places: list[QPointF]) -> list[QPainterPath]:
    """Return one smooth piece for each point after the first: quadratic curves from middle to middle."""
    pieces, start = [], places[0]
    for before, after in pairwise(places):
        middle = (before + after) / 2
        path = QPainterPath(start)
        path.quadTo(before, middle)
        pieces.append(path)
        start = middle
    if len(places) > 1:
        path = QPainterPath(start)
        path.lineTo(places[-1])
        pieces.append(path)
    return pieces
