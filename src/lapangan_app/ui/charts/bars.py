"""Bars of coverage: registered of the list hatched, accepted solid, and words where no list says whom to expect."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from lapangan_app.domain.outreach.coverage import Counts, Coverage, Order, arranged
from lapangan_app.ui import formats
from lapangan_app.ui.charts.ink import Ink, Look, Swatch, Text, hatch, legend, rounded, write

translate = QCoreApplication.translate
_PADDING = 8.0


@dataclass(frozen=True, slots=True)
class Bar:
    """Say what one bar shows, in words and as shares between 0 and 1; `reached` is None without a denominator."""

    key: str
    title: str
    detail: str
    amount: str
    percent: str
    reached: float | None
    confirmed: float | None

    @property
    def spoken(self) -> str:
        """Return the whole bar as one sentence, for those who cannot see it."""
        return ", ".join(part for part in (self.title, self.amount, self.percent, self.detail) if part)


def bars_of(coverage: Coverage, order: Order, letters: str = "") -> tuple[Bar, ...]:
    """Return the bars of a coverage as a person reads them, filtered and in order."""
    return tuple(
        bar_of(group, coverage.names.get(group.key, ""), coverage.by) for group in arranged(coverage, order, letters)
    )


def bar_of(group: Counts, name: str, by: str) -> Bar:
    """Return one bar with its words. Events are measured against their target, everything else against lists."""
    aim, done, sure = group.expected, group.reached, group.confirmed
    if by == "event":
        aim, done, sure = group.target, group.registered, group.accepted
    if not aim:
        amount = translate("Coverage", "{n} terdaftar").format(n=formats.number(group.registered))
    elif by == "event":
        amount = translate("Coverage", "{n} dari target {all}").format(n=formats.number(done), all=formats.number(aim))
    else:
        amount = translate("Coverage", "{n} dari {all}").format(n=formats.number(done), all=formats.number(aim))
    return Bar(
        key=group.key,
        title=name or group.key or nameless(by),
        detail=" · ".join(_details(group, by)),
        amount=amount,
        percent=formats.percent(done / aim) if aim else "",
        reached=min(1.0, done / aim) if aim else None,
        confirmed=min(1.0, sure / aim) if aim else None,
    )


def nameless(by: str) -> str:
    """Return what those are called who belong to no group of a kind."""
    return {
        "cooperative": translate("Coverage", "Tanpa koperasi"),
        "category": translate("Coverage", "Tanpa kategori"),
        "payer": translate("Coverage", "Pembayar belum diisi"),
    }.get(by, translate("Coverage", "Desa belum diisi"))


def _details(group: Counts, by: str) -> list[str]:
    said = []
    listed = group.expected > 0 and by != "event"
    accepted = group.confirmed if listed else group.accepted
    if not listed and by != "event":
        said.append(translate("Coverage", "belum ada daftar, persentase tidak dapat dihitung"))
    elif by == "event" and not group.target:
        said.append(translate("Coverage", "tanpa target"))
    if accepted:
        said.append(translate("Coverage", "{n} diterima pusat").format(n=formats.number(accepted)))
    if listed and group.registered > group.reached:
        more = formats.number(group.registered - group.reached)
        said.append(translate("Coverage", "{n} lagi di luar daftar").format(n=more))
    if group.cooperatives:
        counts = {"n": formats.number(group.boards), "all": formats.number(group.cooperatives)}
        said.append(translate("Coverage", "{n} dari {all} pengurus terdaftar lengkap").format(**counts))
    if group.quota:
        places = {"all": formats.number(group.quota), "left": formats.number(group.places_left)}
        said.append(translate("Coverage", "kuota {all}, sisa {left}").format(**places))
    return said


def bar_height(ink: Ink) -> float:
    """Return the height of one bar with its words, in pixels."""
    return QFontMetricsF(ink.face()).height() + QFontMetricsF(ink.face(0.9)).height() + 2 * _PADDING


def paint_bar(painter: QPainter, place: QRectF, bar: Bar, ink: Ink) -> None:
    """Paint one bar: its name and details left, the bar, and the figures right."""
    inner = place.adjusted(12, _PADDING, -12, -_PADDING)
    strong, small = ink.face(strong=True), ink.face(0.9)
    figures = max(QFontMetricsF(strong).horizontalAdvance("12.345 dari 12.345"), inner.width() * 0.14)
    words = inner.width() * 0.47
    upper = QFontMetricsF(strong).height()
    name = QRectF(inner.left(), inner.top(), words - 16, upper)
    write(painter, name, bar.title, Look(strong, ink.colour("text")))
    below = QRectF(inner.left(), inner.top() + upper, words - 16, inner.height() - upper)
    write(painter, below, bar.detail, Look(small, ink.colour("muted")))
    right = QRectF(inner.right() - figures, inner.top(), figures, upper)
    write(painter, right, bar.amount, Look(strong, ink.colour("text"), Text.AlignRight | Text.AlignVCenter))
    percent = QRectF(right.left(), below.top(), figures, below.height())
    write(painter, percent, bar.percent, Look(small, ink.colour("muted"), Text.AlignRight | Text.AlignVCenter))
    track = QRectF(inner.left() + words, 0, inner.width() - words - figures - 16, min(18.0, inner.height() * 0.5))
    track.moveTop(inner.center().y() - track.height() / 2)
    paint_track(painter, track, bar.reached, bar.confirmed, ink)


def paint_track(painter: QPainter, track: QRectF, reached: float | None, confirmed: float | None, ink: Ink) -> None:
    """Paint the bar alone: solid up to `confirmed`, hatched up to `reached`, a dashed outline without shares."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = rounded(track, 6)
    if reached is None:
        painter.setPen(QPen(ink.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        return
    painter.save()
    painter.fillPath(shape, ink.colour("calm_soft"))
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    width = _visible(reached, track.width())
    registered = QRectF(track.left(), track.top(), width, track.height())
    painter.fillRect(registered, ink.colour("accent_soft"))
    hatch(painter, registered, ink.colour("accent"))
    accepted = QRectF(track.left(), track.top(), _visible(confirmed or 0.0, track.width()), track.height())
    painter.fillRect(accepted, ink.colour("accent"))
    painter.restore()
    painter.setPen(QPen(ink.colour("border_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def paint_bar_key(painter: QPainter, place: QRectF, ink: Ink) -> float:
    """Paint what the shades mean; return the height that it took."""

    def swatch(reached: float | None, confirmed: float | None) -> Swatch:
        return lambda on, where: paint_track(on, where, reached, confirmed, ink)

    entries = [
        (swatch(1.0, 1.0), translate("Coverage", "diterima pusat")),
        (swatch(1.0, 0.0), translate("Coverage", "terdaftar, belum diterima")),
        (swatch(0.0, 0.0), translate("Coverage", "di daftar, belum terdaftar")),
        (swatch(None, None), translate("Coverage", "belum ada daftar")),
    ]
    return legend(painter, place, entries, ink)


def _visible(share: float, width: float) -> float:
    """Return the width of a share; the first person is seen, and one missing person is seen too."""
    if share <= 0:
        return 0.0
    return width if share >= 1 else min(max(share * width, 3.0), width - 3.0)
