"""The screen of the hall: the event, how many are registered, the target, and the villages. No name, no NIK.

Sizes are shares of the screen's height: the two large figures are at least an eighth of it, so that they are read from
eight metres away.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from lapangan_app.domain.clock import from_instant
from lapangan_app.domain.outreach.coverage import Hall
from lapangan_app.ui import formats
from lapangan_app.ui.charts.bars import paint_track
from lapangan_app.ui.charts.ink import Ink, Look, Text, not_official, rounded, write

translate = QCoreApplication.translate
READABLE = 1 / 8
"""Height of a large figure as a share of the screen's height, at least."""
_LETTER = 0.727
"""Height of a digit as a share of the typeface's pixel size."""
_VILLAGES = 5


def figure_face(ink: Ink, text: str, share: float, screen: QRectF, width: float) -> QFont:
    """Return the typeface in which `text` is as high as a share of the screen, or less where its width needs it.

    It is never less than `READABLE`.
    """
    font = ink.face_of_height(screen.height() * share / _LETTER, strong=True)
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > width:
        least = screen.height() * READABLE / _LETTER + 1
        font = ink.face_of_height(max(least, font.pixelSize() * width / wide), strong=True)
    return font


def hall_words(hall: Hall) -> str:
    """Return what the screen says as one sentence."""
    if not hall.event:
        return translate("Hall", "Belum ada kegiatan yang dipilih")
    facts = {"event": hall.event, "n": formats.number(hall.registered), "all": formats.number(hall.target)}
    if hall.target:
        return translate("Hall", "{event}: {n} terdaftar dari target {all}").format(**facts)
    return translate("Hall", "{event}: {n} terdaftar").format(**facts)


def paint_hall(painter: QPainter, screen: QRectF, hall: Hall, ink: Ink) -> None:
    """Paint the whole screen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(screen, ink.colour("window"))
    unit = screen.height()
    inner = _inner(screen)
    _head(painter, screen, hall, ink)
    if hall.event:
        body = inner.adjusted(0, unit * 0.16, 0, -unit * 0.06)
        gap = unit * 0.06
        left = QRectF(body.left(), body.top(), body.width() * (0.56 if hall.villages else 1.0), body.height())
        _figures(painter, screen, left, hall, ink)
        if hall.villages:
            right = QRectF(left.right() + gap, body.top(), body.right() - left.right() - gap, body.height())
            _villages(painter, right, hall, unit, ink)
    foot = QRectF(inner.left(), inner.bottom() - unit * 0.04, inner.width(), unit * 0.04)
    clock = formats.clock_time(from_instant(hall.as_of))
    counted = translate("Hall", "dihitung pukul {time}").format(time=clock)
    write(painter, foot, f"{not_official()} · {counted}", Look(ink.face_of_height(unit * 0.026), ink.colour("muted")))


def _inner(screen: QRectF) -> QRectF:
    margin = screen.height() * 0.05
    return screen.adjusted(margin, margin, -margin, -margin)


def _head(painter: QPainter, screen: QRectF, hall: Hall, ink: Ink) -> None:
    inner, unit = _inner(screen), screen.height()
    day = formats.long_date(date.fromisoformat(hall.held_on)) if hall.held_on else ""
    title = hall.event or translate("Hall", "Pilih kegiatan dulu di Lapangan, lalu angkanya tampil di sini")
    high = unit * 0.065
    write(painter, QRectF(inner.left(), inner.top(), inner.width(), high * 1.2), title,
          Look(ink.face_of_height(high, strong=True), ink.colour("text")))  # fmt: skip
    below = QRectF(inner.left(), inner.top() + high * 1.25, inner.width(), unit * 0.05)
    said = " · ".join(part for part in (hall.place, day) if part)
    write(painter, below, said, Look(ink.face_of_height(unit * 0.038), ink.colour("muted")))


def _figures(painter: QPainter, screen: QRectF, place: QRectF, hall: Hall, ink: Ink) -> None:
    unit = screen.height()
    number = formats.number(hall.registered)
    font = figure_face(ink, number, 0.31 if hall.target else 0.4, screen, place.width())
    high = QFontMetricsF(font).capHeight()
    line = QRectF(place.left(), place.top() + unit * 0.02, place.width(), high * 1.06)
    _figure(painter, line, number, font, ink.colour("accent"))
    caption = QRectF(place.left(), line.bottom() + unit * 0.012, place.width(), unit * 0.06)
    said = translate("Hall", "sudah terdaftar")
    if hall.accepted:
        said += translate("Hall", " · {n} diterima pusat").format(n=formats.number(hall.accepted))
    write(painter, caption, said, Look(ink.face_of_height(unit * 0.046), ink.colour("label")))
    if not hall.target:
        return
    target = formats.number(hall.target)
    lead = translate("Hall", "dari target")
    small = ink.face_of_height(unit * 0.046)
    wide = QFontMetricsF(small).horizontalAdvance(lead) + unit * 0.03
    goal = figure_face(ink, target, READABLE * 1.04, screen, place.width() - wide)
    lower = QRectF(place.left(), caption.bottom() + unit * 0.025, place.width(), QFontMetricsF(goal).capHeight() * 1.06)
    painter.setFont(small)
    painter.setPen(ink.colour("label"))
    painter.drawText(
        QRectF(lower.left(), lower.top(), wide, lower.height()), int(Text.AlignLeft | Text.AlignBottom), lead
    )
    _figure(painter, lower.adjusted(wide, 0, 0, 0), target, goal, ink.colour("text"))
    track = QRectF(place.left(), lower.bottom() + unit * 0.035, place.width(), unit * 0.05)
    paint_track(painter, track, min(1.0, hall.registered / hall.target), min(1.0, hall.accepted / hall.target), ink)


def _figure(painter: QPainter, place: QRectF, text: str, font: QFont, colour: QColor) -> None:
    """Write a figure whose digits fill the height of its place."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(round(place.left()), round(place.bottom()), text)


def _villages(painter: QPainter, place: QRectF, hall: Hall, unit: float, ink: Ink) -> None:
    shown = hall.villages[:_VILLAGES]
    rest = hall.villages[_VILLAGES:]
    most = max(count for _, count in shown)
    high = min(unit * 0.115, place.height() / (len(shown) + bool(rest)))
    for number, village in enumerate(shown):
        where = QRectF(place.left(), place.top() + number * high, place.width(), high)
        _village(painter, where, village, most, ink)
    if rest:
        people = formats.number(sum(count for _, count in rest))
        said = translate("Hall", "{villages} desa lain: {n}").format(villages=formats.number(len(rest)), n=people)
        where = QRectF(place.left(), place.top() + len(shown) * high, place.width(), high * 0.6)
        write(painter, where, said, Look(ink.face_of_height(high * 0.36), ink.colour("muted")))


def _village(painter: QPainter, place: QRectF, village: tuple[str, int], most: int, ink: Ink) -> None:
    name, count = village
    font, strong = ink.face_of_height(place.height() * 0.42), ink.face_of_height(place.height() * 0.46, strong=True)
    told = formats.number(count)
    wide = QFontMetricsF(strong).horizontalAdvance(told) + 12
    upper = QRectF(place.left(), place.top(), place.width() - wide, place.height() * 0.56)
    write(painter, upper, name, Look(font, ink.colour("text")))
    right = QRectF(place.right() - wide, upper.top(), wide, upper.height())
    write(painter, right, told, Look(strong, ink.colour("text"), Text.AlignRight | Text.AlignVCenter))
    track = QRectF(place.left(), upper.bottom(), place.width(), place.height() * 0.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(rounded(track, 6), ink.colour("calm_soft"))
    track.setWidth(max(6.0, track.width() * count / most))
    painter.fillPath(rounded(track, 6), ink.colour("accent"))
