"""Judging a list: every row of a person goes into exactly one group, and whatever is the matter with it is named.

Nothing is kept and nobody is merged. The order of the groups: set aside on purpose (hidden in the file, deceased), the
same person further up, the same person on this laptop, something to be mended, ready.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.roster.cells import Trouble
from lapangan_app.domain.roster.checks import check_births, check_niks
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.columns import ReadColumn, read_column, reader_for
from lapangan_app.domain.roster.mapping import Column, Plan
from lapangan_app.domain.roster.places import Places, VillageFinder
from lapangan_app.domain.roster.residence import Region, find_cooperatives, find_villages
from lapangan_app.domain.roster.rows import data_rows
from lapangan_app.domain.roster.table import Cell, Table
from lapangan_app.domain.roster.twins import OnDevice, People, on_this_device, same_people
from lapangan_app.domain.roster.vocabulary import LEFT_OUT, Vocabulary
from lapangan_app.domain.rules import Rules

_SHOWN_UNDER = {
    "region_code": ("village",),
    "birth_place": ("birth",),
    "birth_date": ("birth",),
    "rt": ("rt_rw",),
    "rw": ("rt_rw",),
    "status": ("remark",),
    "full_name": ("nik",),
}
"""Columns of the file under which a field is shown that has none of its own."""


class Group(StrEnum):
    """Say what becomes of a row."""

    READY = "ready"
    NEEDS_FIX = "needs_fix"
    DUPLICATE_IN_FILE = "duplicate_in_file"
    DUPLICATE_ON_DEVICE = "duplicate_on_device"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Problem:
    """Report one thing about one row: its number in the file (from 1), the heading, a code and what fills its sentence.

    An error is why the row is not ready; a warning leaves it as it is.
    """

    row: int
    column: str
    code: str
    severity: Severity
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Hold what a list is judged by. `within` is the dotted code of a preferred region, empty where there is none."""

    rules: Rules
    words: Vocabulary
    places: Places
    as_of: date
    on_device: OnDevice
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Hold a judged list. `rows` are numbers in the file, `groups` and every column of `values` go along with them."""

    rows: tuple[int, ...]
    groups: tuple[Group, ...]
    values: Mapping[str, Sequence[Any]]
    problems: tuple[Problem, ...]
    counts: Mapping[Group, int] = field(hash=False)

    def rows_in(self, group: Group) -> list[int]:
        """Return the places (from 0, into `rows`) of a group."""
        return [place for place, one in enumerate(self.groups) if one is group]


def judge(table: Table, plan: Plan, grounds: Grounds) -> Judgement:
    """Judge every row of a table that stands for a person. The five counts sum to the number of rows."""
    rows = data_rows(table, plan, grounds.words)
    return _Judging(table, plan, grounds, rows).judgement()


class _Judging:
    """Carry the work from columns to groups; used once."""

    def __init__(self, table: Table, plan: Plan, grounds: Grounds, rows: list[int]) -> None:
        self._table, self._plan, self._grounds, self._rows = table, plan, grounds, rows
        self._values: dict[str, Sequence[Any]] = {}
        self._troubles: dict[int, list[tuple[str, Trouble]]] = {}
        self._groups: list[Group | None] = [None] * len(rows)

    def judgement(self) -> Judgement:
        """Return what was found."""
        for column in self._plan.columns:
            if column.field and column.field not in LEFT_OUT:
                self._read(column)
        self._divide()
        self._check()
        self._set_aside()
        self._find_duplicates()
        groups = tuple(
            group or (Group.NEEDS_FIX if self._has_error(place) else Group.READY)
            for place, group in enumerate(self._groups)
        )
        counted = Counter(groups)
        return Judgement(
            rows=tuple(map(self._table.number, self._rows)),
            groups=groups,
            values=self._values,
            problems=self._problems(),
            counts={group: counted[group] for group in Group},
        )

    def _column(self, name: str, empty: Any = "") -> Sequence[Any]:
        return self._values.get(name) or [empty] * len(self._rows)

    def _read(self, column: Column) -> None:
        cells: Sequence[Cell] = self._table.columns[column.index]
        first = self._rows[0] if self._rows else 0
        if self._rows and self._rows[-1] - first + 1 == len(self._rows):
            mine = cells[first : first + len(self._rows)]
        else:
            mine = [cells[row] for row in self._rows]
        grounds = self._grounds
        reader = reader_for(column.field, mine, grounds.rules, grounds.words, grounds.as_of)
        self._take(column.field, read_column(column.field, mine, reader, grounds.words.blanks))

    def _take(self, name: str, column: ReadColumn) -> None:
        self._values[name] = column.values
        self._blame(name, column.troubles)

    def _blame(self, name: str, troubles: Mapping[int, Trouble]) -> None:
        for place, trouble in troubles.items():
            self._troubles.setdefault(place, []).append((name, trouble))

    def _divide(self) -> None:
        """Take apart columns that hold two things; a column of its own goes before."""
        for whole, parts in (("birth", ("birth_place", "birth_date")), ("rt_rw", ("rt", "rw"))):
            pairs = self._values.pop(whole, None)
            for place, part in enumerate(parts):
                if pairs is not None and part not in self._values:
                    self._values[part] = [pair[place] for pair in pairs]
        if (remarks := self._values.pop("remark", None)) is not None:
            said = self._column("status")
            self._values["status"] = [status or remark for status, remark in zip(said, remarks, strict=True)]

    def _check(self) -> None:
        grounds, count = self._grounds, len(self._rows)
        niks, births, sexes = self._column("nik"), self._column("birth_date", None), self._column("sex", None)
        self._blame("nik", check_niks(niks, births, sexes, grounds.as_of, grounds.places))
        self._blame("birth_date", check_births(births, grounds.rules.eligibility, grounds.as_of))
        nameless = {place for place, name in enumerate(self._column("full_name")) if not name}
        for place in nameless:
            if not any(name == "full_name" for name, _ in self._troubles.get(place, ())):
                self._blame("full_name", {place: Trouble(RosterCode.NAME_NOWHERE)})
        region = Region(
            grounds.rules, grounds.places, VillageFinder(grounds.places, grounds.within), dict(self._plan.title)
        )
        villages = find_villages(self._values, region, count)
        self._take("region_code", villages)
        self._take("cooperative", find_cooperatives(self._values, villages.values, region, count))

    def _set_aside(self) -> None:
        for place, (row, status) in enumerate(zip(self._rows, self._column("status"), strict=True)):
            if row in self._table.hidden:
                code = RosterCode.SET_ASIDE_HIDDEN
            elif status == "meninggal":
                code = RosterCode.SET_ASIDE_DECEASED
            else:
                continue
            self._groups[place] = Group.IGNORED
            self._troubles[place] = [("status", Trouble(code, Severity.INFO))]

    def _find_duplicates(self) -> None:
        """Compare with the rows above and with this laptop. Who is set aside on purpose counts as not there."""
        columns = (self._column("nik"), self._column("full_name"), self._column("birth_date", None))
        twins = same_people(People(*columns, self._decided()))
        for place, twin in twins.items():
            self._groups[place] = Group.DUPLICATE_IN_FILE
            first = self._table.number(self._rows[twin.first])
            self._troubles[place] = [(twin.field, Trouble(twin.code, facts={"first": first}))]
        for place in on_this_device(People(*columns, self._decided()), self._grounds.on_device):
            self._groups[place] = Group.DUPLICATE_ON_DEVICE
            field = "nik" if columns[0][place] else "full_name"
            self._troubles[place] = [(field, Trouble(RosterCode.ALREADY_LISTED))]

    def _decided(self) -> set[int]:
        return {place for place, group in enumerate(self._groups) if group is not None}

    def _has_error(self, place: int) -> bool:
        return any(trouble.severity is Severity.ERROR for _, trouble in self._troubles.get(place, ()))

    def _problems(self) -> tuple[Problem, ...]:
        headings = _headings(self._plan)
        return tuple(
            Problem(
                self._table.number(self._rows[place]),
                headings.get(name, ""),
                str(trouble.code),
                trouble.severity,
                trouble.facts,
            )
            for place in sorted(self._troubles)
            for name, trouble in self._troubles[place]
        )


def _headings(plan: Plan) -> dict[str, str]:
    """Return under which heading of the file a field is shown."""
    own = {column.field: column.heading for column in plan.columns if column.field}
    for name, others in _SHOWN_UNDER.items():
        own.setdefault(name, next((own[other] for other in others if other in own), ""))
    return own
