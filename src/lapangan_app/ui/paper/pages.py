"""Breaking a sheet into pages and painting them on any device."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTransform,
)

from lapangan_app.reports.blocks import Block, Sheet, Table
from lapangan_app.ui.paper.drawing import Area, Drawer, measured
from lapangan_app.ui.paper.typeset import UNITS, Paragraph, font, ink, units

MILLIMETRES_PER_INCH = 25.4
_A4 = (210.0, 297.0)
_ROLL = 80.0
_GAP = {"a4": 3.8, "80mm": 2.6}
_MARGIN = {"a4": 15.0, "80mm": 4.0}
_TOP = {"a4": 14.0, "80mm": 5.0}
_FOOT = {"a4": 13.0, "80mm": 12.0}
_STAMP = QColor(0, 0, 0, 20)


@dataclass(frozen=True, slots=True)
class Layout:
    """Hold a sheet broken into pages: the blocks of each with their distance from the top, and sizes in millimetres."""

    sheet: Sheet
    pages: tuple[tuple[tuple[float, Block], ...], ...]
    width: float
    height: float

    @property
    def size(self) -> QSizeF:
        """Return the size of a page in millimetres."""
        return QSizeF(self.width, self.height)


def lay_out(sheet: Sheet) -> Layout:
    """Break a sheet into pages. A roll is one page as long as it must be; on A4 tables may go on overleaf."""
    width = _A4[0] if sheet.paper == "a4" else _ROLL
    inner, gap = units(width - 2 * _MARGIN[sheet.paper]), units(_GAP[sheet.paper])
    top, foot = units(_TOP[sheet.paper]), units(_FOOT[sheet.paper])
    bottom = units(_A4[1]) - foot if sheet.paper == "a4" else float("inf")
    pages: list[list[tuple[float, Block]]] = [[]]
    y = top
    for block in _pieces(sheet, inner, bottom - top):
        height = measured(block, sheet.paper, inner)
        if pages[-1] and y + height > bottom:
            pages.append([])
            y = top
        pages[-1].append((y, block))
        y += height + gap
    height_mm = _A4[1] if sheet.paper == "a4" else (y - gap + foot) / UNITS
    return Layout(sheet, tuple(tuple(page) for page in pages), width, height_mm)


def _pieces(sheet: Sheet, width: float, room: float) -> list[Block]:
    """Divide tables that are higher than a page; their head is repeated."""
    pieces: list[Block] = []
    for block in sheet.blocks:
        if not isinstance(block, Table) or measured(block, sheet.paper, width) <= room:
            pieces.append(block)
            continue
        rows = list(block.rows)
        while rows:
            count = len(rows)
            while count > 1 and measured(replace(block, rows=tuple(rows[:count])), sheet.paper, width) > room:
                count -= 1
            last = count == len(rows)
            pieces.append(replace(block, rows=tuple(rows[:count]), total=block.total and last))
            rows = rows[count:]
    return pieces


def paint_page(layout: Layout, number: int, painter: QPainter, dots_per_millimetre: float) -> None:
    """Paint one page; the painter's origin is the upper left corner of the paper."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(dots_per_millimetre / UNITS, dots_per_millimetre / UNITS)
    paper = layout.sheet.paper
    margin, width = units(_MARGIN[paper]), units(layout.width - 2 * _MARGIN[paper])
    if paper == "a4":
        painter.fillRect(QRectF(0, 0, units(layout.width), units(2.2)), QColor(ink("accent", paper).line))
    drawer = Drawer(paper, painter)
    for y, block in layout.pages[number]:
        drawer.block(block, Area(margin, y, width))
    _foot(layout, number, painter, margin, width)
    if layout.sheet.stamp:
        _stamp(layout, painter)
    painter.restore()


def _foot(layout: Layout, number: int, painter: QPainter, margin: float, width: float) -> None:
    sheet = layout.sheet
    pages = f"Halaman {number + 1} dari {len(layout.pages)}" if len(layout.pages) > 1 else ""
    room = width - units(32) if pages else width
    text = Paragraph(sheet.footer, "small", room, "left" if sheet.paper == "a4" else "centre")
    y = units(layout.height) - units(4.5) - text.height
    text.paint(painter, margin, y, ink("muted", sheet.paper).line)
    if pages:
        Paragraph(pages, "small", width, "right").paint(painter, margin, y, ink("muted", sheet.paper).line)


def _stamp(layout: Layout, painter: QPainter) -> None:
    """Print the stamp across the page, as large as its width allows and as often as a long roll needs."""
    letters = QFont(font("figure"))
    letters.setPixelSize(round(units(layout.width / 5.2)))
    wide = QFontMetricsF(letters).horizontalAdvance(layout.sheet.stamp)
    times = max(1, round(layout.height / (layout.width * 1.5)))
    painter.setFont(letters)
    painter.setPen(_STAMP)
    for place in range(times):
        painter.save()
        middle = (units(layout.width) / 2, units(layout.height) * (place + 0.5) / times)
        painter.setTransform(QTransform.fromTranslate(*middle), True)
        painter.rotate(-38)
        painter.drawText(QPointF(-wide / 2, units(layout.width / 16)), layout.sheet.stamp)
        painter.restore()


def page_image(layout: Layout, number: int, dots_per_inch: float) -> QImage:
    """Return a picture of one page on white."""
    per_millimetre = dots_per_inch / MILLIMETRES_PER_INCH
    size = (layout.size * per_millimetre).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(layout, number, painter, per_millimetre)
    painter.end()
    return image


def page_layout(layout: Layout) -> QPageLayout:
    """Return the paper for printers and PDF writers, without margins: the sheet brings its own."""
    if layout.sheet.paper == "a4":
        size = QPageSize(QPageSize.PageSizeId.A4)
    else:
        size = QPageSize(layout.size, QPageSize.Unit.Millimeter, "80 mm", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def paint_all(layout: Layout, device: QPagedPaintDevice) -> bool:
    """Paint every page on a printer or a PDF writer; tells whether the device took them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    per_millimetre = device.logicalDpiX() / MILLIMETRES_PER_INCH
    for number in range(len(layout.pages)):
        if number and not device.newPage():
            painter.end()
            return False
        paint_page(layout, number, painter, per_millimetre)
    return painter.end()
