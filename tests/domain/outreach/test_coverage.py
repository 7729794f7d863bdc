"""Coverage as values: order, filter, sums, and how far a cooperative has come. Shares are those of domain.md 8."""

import pytest

from lapangan_app.domain.outreach.cooperatives import Board
from lapangan_app.domain.outreach.coverage import (
    CooperativeMap,
    CooperativeTile,
    Counts,
    Coverage,
    Order,
    Standing,
    arranged,
    standing_of,
    sum_of,
)

NAMES = {"a": "Bunga Hijau", "b": "Suwawa", "c": "Suwawa Timur", "d": "Alale"}
GROUPS = (
    Counts("a", expected=10, reached=9),
    Counts("b", expected=40, reached=12),
    Counts("c", registered=7),
    Counts("d", expected=20, reached=6),
)
COVERAGE = Coverage("75.03", "region", GROUPS, sum_of(GROUPS), "2026-11-21T01:00:00.000000Z", (), NAMES)


@pytest.mark.parametrize(
    ("order", "letters", "shown"),
    [
        (Order.WORST, "", "bdac"),  # equal shares: where more are missing first; without a list last
        (Order.BEST, "", "abdc"),
        (Order.NAME, "", "dabc"),
        (Order.WORST, "suwawa", "bc"),
        (Order.WORST, "TIM su", "c"),
        (Order.NAME, "tidak ada", ""),
    ],
)
def test_groups_come_in_the_order_asked_for(order: Order, letters: str, shown: str) -> None:
    assert "".join(group.key for group in arranged(COVERAGE, order, letters)) == shown


def test_the_sum_adds_every_figure_up() -> None:
    total = sum_of([Counts("x", 1, 2, 3, 4, 5, 6, 7, 8, 9), Counts("y", 1, 1, 1, 1, 1, 1, 1, 1, 1)])
    assert total == Counts("", 2, 3, 4, 5, 6, 7, 8, 9, 10)


def test_no_list_gives_no_share_and_never_zero_percent() -> None:
    assert Counts("x", registered=7).share_reached is None
    assert Counts("x", registered=7).share_confirmed is None
    assert Counts("x", expected=4).share_reached == 0.0


@pytest.mark.parametrize(
    ("board", "standing"),
    [
        (Board(0, 0, 0, 0, ("ketua",), ("board_small",)), Standing.NOT_STARTED),
        (Board(3, 0, 3, 0, ("bendahara",), ("board_small",)), Standing.PARTLY),
        (Board(5, 3, 7, 2, (), ()), Standing.COMPLETE),
        (Board(5, 3, 8, 2, (), ()), Standing.REGISTERED),
    ],
)
def test_a_cooperative_stands_where_its_board_is(board: Board, standing: Standing) -> None:
    assert standing_of(board) is standing


def test_the_map_counts_every_standing_and_is_filtered_by_name_and_place() -> None:
    tiles = tuple(
        CooperativeTile(str(number), f"Koperasi {name}", name, f"Desa {name}, Bone", "75", standing, 0, 0)
        for number, (name, standing) in enumerate(
            (("Alale", Standing.REGISTERED), ("Boneda", Standing.NOT_STARTED), ("Inomata", Standing.NOT_STARTED))
        )
    )
    found = CooperativeMap("75.03", tiles, "2026-11-21T01:00:00.000000Z")
    assert found.counts == {
        Standing.NOT_STARTED: 2,
        Standing.PARTLY: 0,
        Standing.COMPLETE: 0,
        Standing.REGISTERED: 1,
    }
    assert [tile.short for tile in found.found("bone ala")] == ["Alale"]
