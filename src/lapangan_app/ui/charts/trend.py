"""What the events brought: one column an event against its target, and above it how many there are by then in all.

The two share their events and not their scale, so that nobody reads a line against the wrong axis.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from lapangan_app.domain.outreach.coverage import EventPoint
from lapangan_app.ui import formats
from lapangan_app.ui.charts.ink import Ink, Look, Text, hatch, legend, rounded, write

translate = QCoreApplication.translate
_WIDEST = 90.0
_STEPS = (1, 2, 4, 6, 8)


def event_words(point: EventPoint) -> str:
    """Return everything about one event as a sentence."""
    facts = {
        "n": formats.number(point.registered),
        "accepted": formats.number(point.accepted),
        "all": formats.number(point.so_far),
    }
    said = translate("Coverage", "{n} terdaftar, {accepted} diterima pusat, {all} sampai acara ini").format(**facts)
    if point.target:
        said += translate("Coverage", ", target {target}").format(target=formats.number(point.target))
    day = formats.plain_date(date.fromisoformat(point.held_on))
    return " · ".join(part for part in (point.name, point.place, day, said) if part)


def slot_of(number: int, count: int, plot: QRectF) -> QRectF:
    """Return the upright strip of an event within a plot; few events stand close together at the left."""
    width = min(_WIDEST * 1.5, plot.width() / max(1, count))
    return QRectF(plot.left() + number * width, plot.top(), width, plot.height())


def plots(place: QRectF, ink: Ink) -> tuple[QRectF, QRectF]:
    """Return the upper plot (in all) and the lower one (event by event), with room for figures and dates."""
    line = QFontMetricsF(ink.face()).height()
    left = QFontMetricsF(ink.face(0.9)).horizontalAdvance("150.000") + 14
    inner = place.adjusted(left, line * 1.6, -8, -line * 1.6)
    high = (inner.height() - line * 1.8) / 2
    upper = QRectF(inner.left(), inner.top(), inner.width(), high)
    return upper, QRectF(inner.left(), inner.bottom() - high, inner.width(), high)


def event_at(point: QPointF, count: int, place: QRectF, ink: Ink) -> int:
    """Return the number of the event under a point, or -1."""
    upper, lower = plots(place, ink)
    for number in range(count):
        if slot_of(number, count, upper.united(lower)).contains(point):
            return number
    return -1


def paint_trend(painter: QPainter, place: QRectF, points: Sequence[EventPoint], ink: Ink, marked: int = -1) -> None:
    """Paint both plots with their figures and dates. `marked` is the event under the cursor, or -1."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    upper, lower = plots(place, ink)
    if 0 <= marked < len(points):
        painter.fillRect(slot_of(marked, len(points), upper.united(lower)), ink.colour("hover"))
    _title(painter, upper, translate("Coverage", "Terdaftar sampai acara itu"), ink)
    _title(painter, lower, translate("Coverage", "Terdaftar di tiap acara"), ink)
    most = max((point.so_far for point in points), default=0)
    tallest = max((max(point.registered, point.target) for point in points), default=0)
    hoped = sum(point.target for point in points)
    most = max(most, hoped)
    _axis(painter, upper, most, ink)
    _axis(painter, lower, tallest, ink)
    _hoped(painter, upper, points, _top(most), ink)
    _line(painter, upper, points, _top(most), ink)
    _columns(painter, lower, points, _top(tallest), ink)
    _dates(painter, lower, points, ink)


def paint_trend_key(painter: QPainter, place: QRectF, ink: Ink) -> float:
    """Paint what the shades mean; return the height that it took."""

    def accepted(on: QPainter, where: QRectF) -> None:
        on.fillPath(rounded(where, 3), ink.colour("accent"))

    def registered(on: QPainter, where: QRectF) -> None:
        _registered(on, where, ink)

    def target(on: QPainter, where: QRectF) -> None:
        on.setPen(QPen(ink.colour("text"), 2))
        on.drawLine(QLineF(where.left(), where.center().y(), where.right(), where.center().y()))

    def hoped(on: QPainter, where: QRectF) -> None:
        on.setPen(QPen(ink.colour("text"), 1.5, Qt.PenStyle.DashLine))
        on.drawLine(QLineF(where.left(), where.center().y(), where.right(), where.center().y()))

    entries = [
        (accepted, translate("Coverage", "diterima pusat")),
        (registered, translate("Coverage", "terdaftar, belum diterima")),
        (target, translate("Coverage", "target acara itu")),
        (hoped, translate("Coverage", "jumlah target")),
    ]
    return legend(painter, place, entries, ink)


def _title(painter: QPainter, plot: QRectF, text: str, ink: Ink) -> None:
    font = ink.face(strong=True)
    line = QFontMetricsF(font).height()
    write(
        painter, QRectF(plot.left(), plot.top() - line * 1.4, plot.width(), line), text, Look(font, ink.colour("label"))
    )


def _top(most: int) -> int:
    """Return a round number at or above `most`, with which an axis may end."""
    size = 1
    while True:
        for step in _STEPS:
            if step * size >= max(1, most):
                return step * size
        size *= 10


def _axis(painter: QPainter, plot: QRectF, most: int, ink: Ink) -> None:
    top, font = _top(most), ink.face(0.9)
    marks = (0, top // 2, top) if top > 1 else (0, top)
    for mark in marks:
        y = plot.bottom() - plot.height() * mark / top
        painter.setPen(QPen(ink.colour("border_strong" if mark == 0 else "border"), 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        where = QRectF(plot.left() - 200, y - 10, 192, 20)
        write(
            painter, where, formats.number(mark), Look(font, ink.colour("muted"), Text.AlignRight | Text.AlignVCenter)
        )


def _line(painter: QPainter, plot: QRectF, points: Sequence[EventPoint], top: int, ink: Ink) -> None:
    if not points:
        return
    spots = [
        QPointF(slot_of(n, len(points), plot).center().x(), plot.bottom() - plot.height() * point.so_far / top)
        for n, point in enumerate(points)
    ]
    path = QPainterPath(spots[0])
    for spot in spots[1:]:
        path.lineTo(spot)
    area = QPainterPath(path)
    area.lineTo(spots[-1].x(), plot.bottom())
    area.lineTo(spots[0].x(), plot.bottom())
    painter.fillPath(area, ink.colour("accent_soft"))
    painter.setPen(QPen(ink.colour("accent"), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setBrush(ink.colour("accent"))
    painter.setPen(QPen(ink.colour("surface"), 1.5))
    for spot in spots if len(spots) <= 30 else spots[-1:]:
        painter.drawEllipse(spot, 4.5, 4.5)
    last, font = spots[-1], ink.face(strong=True)
    told = formats.number(points[-1].so_far)
    wide = QFontMetricsF(font).horizontalAdvance(told) + 4
    left = min(last.x() + 8, plot.right() - wide)
    y = last.y() - (22 if left < last.x() + 8 else 10)
    write(painter, QRectF(left, y, wide + 4, 20), told, Look(font, ink.colour("text")))


def _hoped(painter: QPainter, plot: QRectF, points: Sequence[EventPoint], top: int, ink: Ink) -> None:
    """Draw how many were hoped for by each event, where any event has a target."""
    hoped, spots = 0, []
    for number, point in enumerate(points):
        hoped += point.target
        middle = slot_of(number, len(points), plot).center().x()
        spots.append(QPointF(middle, plot.bottom() - plot.height() * hoped / top))
    if hoped:
        painter.setPen(QPen(ink.colour("text"), 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(spots)


def _columns(painter: QPainter, plot: QRectF, points: Sequence[EventPoint], top: int, ink: Ink) -> None:
    count = len(points)
    for number, point in enumerate(points):
        slot = slot_of(number, count, plot)
        wide = max(2.0, min(_WIDEST, slot.width() * 0.68))
        left = slot.center().x() - wide / 2
        high, sure = (plot.height() * value / top for value in (point.registered, point.accepted))
        _registered(painter, QRectF(left, plot.bottom() - high, wide, high), ink)
        painter.fillPath(rounded(QRectF(left, plot.bottom() - sure, wide, sure), 3), ink.colour("accent"))
        if point.target:
            y = plot.bottom() - plot.height() * point.target / top
            painter.setPen(QPen(ink.colour("text"), 2))
            painter.drawLine(QLineF(left - wide * 0.12, y, left + wide * 1.12, y))
        if count <= 24:
            font = ink.face(0.9, strong=True)
            line = QFontMetricsF(font).height()
            aim = plot.height() * point.target / top
            above = aim if point.target and high - 2 <= aim <= high + line + 2 else high  # never across the target
            over = QRectF(slot.left(), plot.bottom() - above - line - 2, slot.width(), line)
            write(painter, over, formats.number(point.registered), Look(font, ink.colour("text"), Text.AlignCenter))


def _registered(painter: QPainter, place: QRectF, ink: Ink) -> None:
    if place.height() <= 0:
        return
    shape = rounded(place, 3)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillPath(shape, ink.colour("accent_soft"))
    hatch(painter, place, ink.colour("accent"))
    painter.restore()
    painter.setPen(QPen(ink.colour("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def _dates(painter: QPainter, plot: QRectF, points: Sequence[EventPoint], ink: Ink) -> None:
    """Write the days below, as many as have room."""
    font = ink.face(0.9)
    metrics = QFontMetricsF(font)
    free = plot.left()
    for number, point in enumerate(points):
        text = formats.short_date(date.fromisoformat(point.held_on))
        wide = metrics.horizontalAdvance(text)
        middle = slot_of(number, len(points), plot).center().x()
        left = min(max(plot.left() - 20, middle - wide / 2), plot.right() - wide)
        if left >= free:
            where = QRectF(left, plot.bottom() + 4, wide + 2, metrics.height())
            write(painter, where, text, Look(font, ink.colour("muted")))
            free = left + wide + 12
