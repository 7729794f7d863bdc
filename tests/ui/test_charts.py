"""Charts by what can be measured: tiles of any number on one screen, states without colour, the first person seen."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from lapangan_app.domain.outreach.coverage import EventPoint, Standing
from lapangan_app.ui import formats
from lapangan_app.ui.charts.bars import paint_track
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.charts.tiles import grid_for, paint_standing
from lapangan_app.ui.charts.trend import _top, event_at, event_words, paint_trend, plots, slot_of
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.tokens import THEMES, ThemeName

ROOM = (1100.0, 420.0)
"""What a page of 1366 × 768 leaves for the tiles."""


def ink_of(theme: Theme) -> Ink:
    return Ink(theme.colour, QFont("Inter", 10))


def drawn(width: int, height: int) -> tuple[QImage, QPainter]:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image, QPainter(image)


def dark_pixels(image: QImage) -> int:
    columns, rows = range(image.width()), range(image.height())
    return sum(image.pixelColor(x, y).lightness() < 128 for x in columns for y in rows)


@pytest.mark.parametrize(
    ("count", "least_width", "least_height"), [(1, 100, 20), (165, 60, 30), (436, 40, 18), (1000, 28, 12)]
)
def test_all_tiles_lie_on_one_screen_as_large_as_there_is_room(count: int, least_width: int, least_height: int) -> None:
    grid = grid_for(count, *ROOM, 18.0)
    assert (grid.width, grid.height) >= (least_width, least_height)
    assert grid.height >= least_height
    places = [grid.place(number) for number in range(count)]
    assert all(place.left() >= 0 and place.right() <= ROOM[0] + 0.1 for place in places)
    assert all(place.bottom() <= ROOM[1] + 0.1 for place in places)
    assert len({(place.x(), place.y()) for place in places}) == count
    assert all(grid.at(place.center()) == number for number, place in enumerate(places))
    assert grid.at(QPointF(-5, 3)) == -1


@pytest.mark.parametrize("size", [(46, 20), (30, 13), (120, 60)])
def test_standings_differ_without_colour(theme: Theme, size: tuple[int, int]) -> None:
    fillings = []
    for standing in Standing:
        image, painter = drawn(*size)
        paint_standing(painter, QRectF(0, 0, *size), standing, ink_of(theme))
        painter.end()
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        fillings.append(bytes(grey.constBits()))
    assert len(set(fillings)) == len(Standing)
    image, painter = drawn(*size)
    paint_standing(painter, QRectF(0, 0, *size), Standing.REGISTERED, ink_of(theme))
    painter.end()
    assert dark_pixels(image) > size[0] * size[1] // 2, "what is done is solid, and nothing else is"


@pytest.mark.parametrize("name", THEMES)
def test_the_first_person_is_seen_and_so_is_the_last_who_is_missing(theme: Theme, name: ThemeName) -> None:
    theme.choose(name, 1.0)
    accent, rest = theme.colour("accent"), theme.colour("calm_soft")
    for share, first, last in (
        (1 / 1000, accent, rest),
        (999 / 1000, accent, rest),
        (0.0, rest, rest),
        (1.0, accent, accent),
    ):
        image, painter = drawn(200, 20)
        paint_track(painter, QRectF(0, 0, 200, 20), share, share, ink_of(theme))
        painter.end()
        assert image.pixelColor(1, 10).name() in (first.name(), theme.colour("border_strong").name())
        assert (image.pixelColor(2, 10) == first, image.pixelColor(197, 10) == last) == (True, True)


@pytest.mark.parametrize(
    ("share", "text"), [(0.0, "0%"), (0.0004, "<1%"), (0.29, "29%"), (0.3333, "33%"), (0.9999, "99%"), (1.0, "100%")]
)
def test_a_percentage_never_promises_more_than_there_is(share: float, text: str) -> None:
    assert formats.percent(share) == text


@pytest.mark.parametrize("count", [0, 1, 12, 60])
def test_the_trend_is_drawn_with_one_event_and_with_sixty(theme: Theme, count: int) -> None:
    points = tuple(
        EventPoint(str(n), f"Acara {n}", f"2026-{1 + n % 12:02d}-05", n + 1, n // 2, (n + 1) * (n + 2) // 2, 30)
        for n in range(count)
    )
    image, painter = drawn(1100, 420)
    place, ink = QRectF(0, 0, 1100, 420), ink_of(theme)
    paint_trend(painter, place, points, ink, count - 1)
    painter.end()
    upper, lower = plots(place, ink)
    for number in range(count):
        slot = slot_of(number, count, lower)
        assert lower.left() <= slot.left() < slot.right() <= lower.right() + 0.1
        assert event_at(slot.center(), count, place, ink) == number
    accent = theme.colour("accent")
    seen = any(image.pixelColor(x, y) == accent for x in range(1100) for y in range(0, 420, 3))
    assert seen is (count > 0)
    assert upper.bottom() < lower.top()


@pytest.mark.parametrize(
    ("most", "top"), [(0, 1), (1, 1), (3, 4), (44, 60), (320, 400), (801, 1000), (150_000, 200_000)]
)
def test_an_axis_ends_at_a_round_number(most: int, top: int) -> None:
    assert _top(most) == top


def test_an_event_is_told_whole() -> None:
    point = EventPoint("e", "Sosialisasi", "2026-11-21", 29, 12, 320, 50, "Balai")
    assert event_words(point) == (
        "Sosialisasi · Balai · 21 November 2026 · 29 terdaftar, 12 diterima pusat, 320 sampai acara ini, target 50"
    )
