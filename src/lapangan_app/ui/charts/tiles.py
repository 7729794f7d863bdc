"""Very many cooperatives on one screen: one tile each, empty, half, full or solid, so that nobody needs the colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from lapangan_app.domain.outreach.coverage import CooperativeMap, CooperativeTile, Standing
from lapangan_app.ui import formats
from lapangan_app.ui.charts.ink import Ink, Text, legend, rounded

translate = QCoreApplication.translate
_WISHED_SHAPE = 2.3
"""Width of a tile by its height: a short name fits on one line."""
_LARGEST = 34.0
"""Greatest height of a tile in heights of the text: two lines and room around them, times ten."""
_SMALLEST_WITH_NAME = (32.0, 12.0)
_SMALLEST_LETTERS = 9.5
_LINE = 1.21
"""Height of a line as a multiple of the typeface's pixel size."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Lay `count` tiles out in `columns`, each `width` × `height` pixels with `gap` between two."""

    count: int
    columns: int
    width: float
    height: float
    gap: float

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return -(-self.count // self.columns) if self.count else 0

    def place(self, number: int) -> QRectF:
        """Return where a tile lies."""
        row, column = divmod(number, self.columns)
        return QRectF(column * (self.width + self.gap), row * (self.height + self.gap), self.width, self.height)

    def at(self, point: QPointF) -> int:
        """Return the number of the tile under a point, or -1."""
        column, row = int(point.x() // (self.width + self.gap)), int(point.y() // (self.height + self.gap))
        number = row * self.columns + column
        inside = 0 <= column < self.columns and 0 <= number < self.count
        return number if inside and self.place(number).contains(point) else -1


def grid_for(count: int, width: float, height: float, line: float) -> Grid:
    """Return the grid whose tiles are largest and nearest to the wished shape in `width` × `height` pixels.

    `line` is the height of the text; a tile needs no more than a few of them.
    """
    gap = 2.0 if count > 250 else 4.0
    best = Grid(count, 1, 1.0, 1.0, gap)
    for columns in range(1, max(1, count) + 1):
        rows = -(-max(1, count) // columns)
        wide = (width + gap) / columns - gap
        high = (height + gap) / rows - gap
        if wide < 2:
            break
        if min(wide / _WISHED_SHAPE, high) > min(best.width / _WISHED_SHAPE, best.height):
            best = Grid(count, columns, wide, high, gap)
    tallest = _LARGEST * line / 10
    return Grid(count, best.columns, min(best.width, tallest * 2 * _WISHED_SHAPE), min(best.height, tallest), gap)


def standing_words(standing: Standing) -> str:
    """Return what a standing is called."""
    return {
        Standing.NOT_STARTED: translate("Coverage", "belum mulai"),
        Standing.PARTLY: translate("Coverage", "pengurus sebagian"),
        Standing.COMPLETE: translate("Coverage", "pengurus lengkap"),
        Standing.REGISTERED: translate("Coverage", "semua terdaftar"),
    }[standing]


def tile_words(tile: CooperativeTile) -> str:
    """Return everything about one tile as a sentence."""
    counts = {"n": formats.number(tile.registered), "all": formats.number(tile.people)}
    board = (
        translate("Coverage", "{n} dari {all} pengurus dan pengawas terdaftar").format(**counts)
        if tile.people
        else translate("Coverage", "pengurus belum dicatat")
    )
    return " · ".join((tile.name, tile.place, f"{standing_words(tile.standing)}, {board}"))


def paint_tiles(painter: QPainter, tiles: Sequence[CooperativeTile], grid: Grid, ink: Ink, marked: int = -1) -> None:
    """Paint every tile from the painter's origin on, and a ring around the one under the cursor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    faces = {strong: _name_face(grid, ink, strong=strong) for strong in (False, True)}
    named = grid.width >= _SMALLEST_WITH_NAME[0] and grid.height >= _SMALLEST_WITH_NAME[1]
    for number, tile in enumerate(tiles):
        place = grid.place(number)
        paint_standing(painter, place, tile.standing, ink)
        if named:
            _write_name(painter, place, tile, faces[tile.standing is Standing.REGISTERED], ink)
    if 0 <= marked < len(tiles):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.colour("surface"), 5))
        painter.drawPath(rounded(grid.place(marked).adjusted(-1, -1, 1, 1), 4))
        painter.setPen(QPen(ink.colour("ring"), 2.5))
        painter.drawPath(rounded(grid.place(marked).adjusted(-1, -1, 1, 1), 4))


def paint_standing(painter: QPainter, place: QRectF, standing: Standing, ink: Ink) -> None:
    """Paint one tile without its name: empty, its lower half filled, filled, or solid with a tick."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = rounded(place.adjusted(0.5, 0.5, -0.5, -0.5), 4)
    solid = standing is Standing.REGISTERED
    painter.fillPath(shape, ink.colour("accent" if solid else "surface"))
    if standing in (Standing.PARTLY, Standing.COMPLETE):
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        half = place.height() / 2 if standing is Standing.PARTLY else 0.0
        painter.fillRect(place.adjusted(0, half, 0, 0), ink.colour("accent_soft"))
        painter.restore()
    if standing is Standing.NOT_STARTED:
        painter.setPen(QPen(ink.colour("border"), 1))
    else:
        painter.setPen(QPen(ink.colour("accent" if standing is not Standing.PARTLY else "accent_line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    if solid:
        _tick(painter, place, ink)


def paint_tile_key(painter: QPainter, place: QRectF, found: CooperativeMap, ink: Ink) -> float:
    """Paint what the fillings mean with how many there are of each; return the height that it took."""
    counts = found.counts
    entries = [
        (partial(_swatch, standing=standing, ink=ink), f"{formats.number(counts[standing])} {standing_words(standing)}")
        for standing in (Standing.REGISTERED, Standing.COMPLETE, Standing.PARTLY, Standing.NOT_STARTED)
    ]
    return legend(painter, place, entries, ink)


def _swatch(painter: QPainter, place: QRectF, standing: Standing, ink: Ink) -> None:
    paint_standing(painter, place, standing, ink)


def _name_face(grid: Grid, ink: Ink, *, strong: bool) -> QFont:
    """Return a typeface that fits the height of a tile: smaller than the base where there are very many."""
    usual = QFontMetricsF(ink.face()).height() / _LINE
    return ink.face_of_height(min(usual, max(_SMALLEST_LETTERS, grid.height * 0.52)), strong=strong)


def _write_name(painter: QPainter, place: QRectF, tile: CooperativeTile, font: QFont, ink: Ink) -> None:
    """Write as much of the name as fits; a cut word says more than dots do."""
    solid = tile.standing is Standing.REGISTERED
    room = place.adjusted(3, 0, -3, 0)
    if solid:
        room.setRight(room.right() - min(place.height(), place.width()) * 0.5)
    painter.setFont(font)
    faint = tile.standing is Standing.NOT_STARTED
    painter.setPen(ink.colour("on_accent" if solid else "muted" if faint else "text"))
    metrics = QFontMetricsF(font)
    if place.height() >= 2 * metrics.height() and metrics.horizontalAdvance(tile.short) > room.width():
        flags = Text.AlignLeft | Text.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), tile.short)
        return
    painter.drawText(room, int(Text.AlignLeft | Text.AlignVCenter), _cut(tile.short, metrics, room.width()))


def _cut(name: str, metrics: QFontMetricsF, width: float) -> str:
    while len(name) > 1 and metrics.horizontalAdvance(name) > width:
        name = name[:-1]
    return name.rstrip()


def _tick(painter: QPainter, place: QRectF, ink: Ink) -> None:
    side = min(place.height(), place.width()) * 0.42
    box = QRectF(place.right() - side - 4, place.center().y() - side / 2, side, side)
    painter.setPen(QPen(ink.colour("on_accent"), max(1.5, side / 6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    points = ((0.05, 0.55), (0.38, 0.88), (0.98, 0.12))
    painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in points])
