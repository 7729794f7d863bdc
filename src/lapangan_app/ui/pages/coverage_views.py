"""What can be looked at on the page of coverage: asked in the background, and told, drawn and written out alike."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from lapangan_app.domain.outreach.coverage import CooperativeMap, Coverage, EventPoint, Order, arranged
from lapangan_app.reports.coverage_table import Cell, cooperative_table, coverage_table, trend_table
from lapangan_app.ui.charts.bars import bar_height, bars_of, paint_bar, paint_bar_key
from lapangan_app.ui.charts.ink import Ink, not_official
from lapangan_app.ui.charts.picture import Picture
from lapangan_app.ui.charts.tiles import grid_for, paint_tile_key, paint_tiles
from lapangan_app.ui.charts.trend import paint_trend, paint_trend_key
from lapangan_app.ui.pages import coverage_words as words
from lapangan_app.ui.surface.counting import Counting

translate = QCoreApplication.translate
MOST_BARS = 60
"""Bars on one picture; a table has room for all."""
_TILES_HIGH, _TREND_HIGH = 620.0, 560.0


@dataclass(frozen=True, slots=True)
class Trend:
    """Hold what events brought, counted at a UTC instant."""

    points: tuple[EventPoint, ...]
    as_of: str


Answer = Coverage | CooperativeMap | Trend


class Now(Protocol):
    """Tell the instant, for answers that carry none."""

    def __call__(self) -> str: ...


def ask(counting: Counting, view: str, region: str | None, now: Now) -> tuple[str, Answer]:
    """Count for a view; without a region where everybody is. Return the region that it was; runs in the background."""
    where = counting.home_region() if region is None else region
    if view == "tiles":
        return where, counting.cooperatives(where)
    if view == "trend":
        return where, Trend(counting.trend(), now())
    return where, counting.count(where, view)


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold an answer with the order and the filter in which it is looked at."""

    answer: Answer
    order: Order = Order.WORST
    letters: str = ""


def summary_of(answer: Answer) -> words.Summary:
    """Return the sum of an answer and where it comes from."""
    if isinstance(answer, Coverage):
        return words.of_coverage(answer)
    return words.of_map(answer) if isinstance(answer, CooperativeMap) else words.of_trend(answer.points, answer.as_of)


def key_of(answer: Answer, painter: QPainter, place: QRectF, ink: Ink) -> float:
    """Paint the legend of an answer; return the height that it took."""
    if isinstance(answer, Coverage):
        return paint_bar_key(painter, place, ink)
    if isinstance(answer, CooperativeMap):
        return paint_tile_key(painter, place, answer, ink)
    return paint_trend_key(painter, place, ink)


def table_of(seen: Seen) -> list[list[Cell]]:
    """Return what is seen as rows."""
    answer = seen.answer
    if isinstance(answer, Coverage):
        return coverage_table(answer, arranged(answer, seen.order, seen.letters))
    if isinstance(answer, CooperativeMap):
        return cooperative_table(answer)
    return trend_table(answer.points, answer.as_of)


def picture_of(seen: Seen, title: str, ink: Ink) -> Picture:
    """Return what is seen as the description of a picture."""
    told = summary_of(seen.answer)
    foot = f"{not_official()} · {told.source}"

    def key(painter: QPainter, place: QRectF, with_ink: Ink) -> float:
        return key_of(seen.answer, painter, place, with_ink)

    def chart(painter: QPainter, place: QRectF, with_ink: Ink) -> None:
        _draw(seen, painter, place, with_ink)

    height = _height(seen, ink)
    return Picture(f"{title} · {told.scope}", told.figure, told.words, foot, key, chart, height)


def _height(seen: Seen, ink: Ink) -> float:
    answer = seen.answer
    if isinstance(answer, CooperativeMap):
        return _TILES_HIGH
    if isinstance(answer, Trend):
        return _TREND_HIGH
    bars = bars_of(answer, seen.order, seen.letters)
    more = _more_height(ink) if len(bars) > MOST_BARS else 0.0
    return bar_height(ink) * max(1, min(len(bars), MOST_BARS)) + more


def _draw(seen: Seen, painter: QPainter, place: QRectF, ink: Ink) -> None:
    answer = seen.answer
    if isinstance(answer, Trend):
        paint_trend(painter, place, answer.points, ink)
        return
    painter.translate(place.topLeft())
    if isinstance(answer, CooperativeMap):
        tiles = answer.found(seen.letters)
        line = QFontMetricsF(ink.face()).height()
        paint_tiles(painter, tiles, grid_for(len(tiles), place.width(), place.height(), line), ink)
        return
    bars, high = bars_of(answer, seen.order, seen.letters), bar_height(ink)
    for number, bar in enumerate(bars[:MOST_BARS]):
        paint_bar(painter, QRectF(0, number * high, place.width(), high), bar, ink)
    if len(bars) > MOST_BARS:
        left = translate("Coverage", "dan {n} lagi; tabelnya memuat semua").format(n=len(bars) - MOST_BARS)
        painter.setFont(ink.face())
        painter.setPen(ink.colour("muted"))
        painter.drawText(QRectF(12, MOST_BARS * high, place.width(), _more_height(ink)), left)


def _more_height(ink: Ink) -> float:
    return QFontMetricsF(ink.face()).height() + 8
