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

from lapangan_app.reports.blocks import Block, Paper, Sheet, Table
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
_SHORT = 8
"""Rows of a table that rather begins on the next page than being divided."""
_ALONG = 3
"""Rows that go overleaf with what ends a document."""
_FEWEST = 2
"""Rows that stand under the head of a table at the least."""


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
    """Break a sheet into pages. A roll is one page as long as it must be; on A4 long tables go on overleaf."""
    width, height = _size(sheet)
    inner, gap = units(width - 2 * _MARGIN[sheet.paper]), units(_GAP[sheet.paper])
    top, foot = units(_TOP[sheet.paper]), units(_FOOT[sheet.paper])
    bottom = units(height) - foot
    pages: list[list[tuple[float, Block]]] = [[]]
    y = top
    for block in sheet.blocks:
        for piece, taken in _pieces(block, sheet.paper, inner, (bottom - y, bottom - top)):
            if pages[-1] and y + taken > bottom:
                along = _taken_along(pages[-1]) if block is sheet.blocks[-1] else []
                pages.append([])
                y = top
                for company in along:
                    pages[-1].append((y, company))
                    y += measured(company, sheet.paper, inner) + gap
            pages[-1].append((y, piece))
            y += taken + gap
    height_mm = height if sheet.paper == "a4" else (y - gap + foot) / UNITS
    return Layout(sheet, tuple(tuple(page) for page in pages), width, height_mm)


def _taken_along(page: list[tuple[float, Block]]) -> list[Block]:
    """Take the last rows of a page's last table away, so that signatures that end a document never stand alone."""
    y, last = page[-1]
    if not isinstance(last, Table) or len(last.rows) < 2 * _ALONG:
        return []
    page[-1] = (y, replace(last, rows=last.rows[:-_ALONG], total=False))
    return [replace(last, rows=last.rows[-_ALONG:])]


def _size(sheet: Sheet) -> tuple[float, float]:
    """Return width and height of a page in millimetres; a roll has no end."""
    if sheet.paper != "a4":
        return _ROLL, float("inf")
    return (_A4[1], _A4[0]) if sheet.landscape else _A4


def _pieces(block: Block, paper: Paper, width: float, room: tuple[float, float]) -> list[tuple[Block, float]]:
    """Return a block with its height, or a table in pieces: the first fills what is left of the page.

    `room` is what is left of this page, and what a whole page has. A short table is not divided unless it must be.
    """
    if not isinstance(block, Table):
        return [(block, measured(block, paper, width))]
    head, rows, end = Drawer(paper).table_heights(block, width)
    whole = head + sum(rows) + end
    if whole <= room[0] or (len(rows) <= _SHORT and whole <= room[1]):
        return [(block, whole)]
    return _divided(block, head + end, rows, room)


def _divided(table: Table, around: float, rows: list[float], room: tuple[float, float]) -> list[tuple[Block, float]]:
    pieces: list[tuple[Block, float]] = []
    start, left = 0, room[0]
    if around + sum(rows[:_FEWEST]) > left:
        left = room[1]
    while start < len(rows):
        end, taken = start, around
        while end < len(rows) and (end == start or taken + rows[end] <= left):
            taken += rows[end]
            end += 1
        if table.total and end == len(rows) - 1 and end - start > 1:
            end -= 1  # the sum never stands alone
            taken -= rows[end]
        last = end == len(rows)
        pieces.append((replace(table, rows=table.rows[start:end], total=table.total and last), taken))
        start, left = end, room[1]
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
    """Print the stamp across the page, as large as the paper allows and as often as a long roll needs."""
    letters = QFont(font("figure"))
    across = min(layout.width, layout.height)
    letters.setPixelSize(round(units(across / 5.2)))
    wide = QFontMetricsF(letters).horizontalAdvance(layout.sheet.stamp)
    times = max(1, round(layout.height / (across * 1.5)))
    painter.setFont(letters)
    painter.setPen(_STAMP)
    for place in range(times):
        painter.save()
        middle = (units(layout.width) / 2, units(layout.height) * (place + 0.5) / times)
        painter.setTransform(QTransform.fromTranslate(*middle), True)
        painter.rotate(-38)
        painter.drawText(QPointF(-wide / 2, units(across / 16)), layout.sheet.stamp)
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
    way = QPageLayout.Orientation.Landscape if layout.sheet.landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))


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
