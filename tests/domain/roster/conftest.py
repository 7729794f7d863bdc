"""Grounds on which lists are judged: the rules of a day, the shipped words, the real regions, an empty laptop."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from fakes.rosters import TODAY
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.roster.judge import Grounds, Judgement, judge
from lapangan_app.domain.roster.mapping import propose
from lapangan_app.domain.roster.table import Table
from lapangan_app.domain.roster.vocabulary import vocabulary
from lapangan_app.resources import resource_path
from lapangan_app.store.regions import Regions, build_regions

Judge = Callable[..., Judgement]


@pytest.fixture(scope="session")
def regions(tmp_path_factory):
    """Build the index over the shipped tables once."""
    path = tmp_path_factory.mktemp("wilayah") / "wilayah.db"
    build_regions(resource_path("wilayah"), path)
    opened = Regions(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def grounds(regions: Regions) -> Grounds:
    return Grounds(
        rules=load_rules(TODAY),
        words=vocabulary(),
        places=regions,
        as_of=TODAY,
        on_device=lambda _niks, _names: frozenset(),
    )


@pytest.fixture
def judged(grounds: Grounds) -> Judge:
    """Judge rows as they stand in a sheet, headings included."""

    def call(rows: Sequence[Sequence[Any]], *, known: Sequence[str] = (), **more: Any) -> Judgement:
        table = table_of(rows, **more)
        mine = replace(grounds, on_device=lambda niks, names: {*known} & {*niks, *(f"{a}/{b}" for a, b in names)})
        return judge(table, propose(table, grounds.words), mine)

    return call


def table_of(rows: Sequence[Sequence[Any]], **more: Any) -> Table:
    """Return rows as a table; short ones are filled up."""
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    return Table("", tuple(zip(*filled, strict=True)), **more)
