"""A report as a plain value: facts, tables with typed columns, sums, and room for signatures.

The sheets of paper and the workbook are both made from it, so they cannot disagree; sums come from the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from lapangan_app.domain.money import format_rupiah
from lapangan_app.domain.months import format_month, format_short_date, is_month
from lapangan_app.domain.nik import group_nik, is_sixteen_digits

Kind = Literal["text", "nik", "number", "rupiah", "date", "month", "share"]
Cell = str | int | float | date | None
Row = tuple[Cell, ...]

LOCAL_ESTIMATE = "Perkiraan lokal, bukan angka UCJ resmi."
_RIGHT: frozenset[Kind] = frozenset({"number", "rupiah", "share"})


@dataclass(frozen=True, slots=True)
class Column:
    """Describe one column. `width` is a share of the paper; a month is `yyyy-mm`, a share lies between 0 and 1.

    A `share_of` column is filled in by the table itself: the first named column divided by the second.
    """

    title: str
    kind: Kind = "text"
    width: float = 1.0
    summed: bool = False
    share_of: tuple[int, int] | None = None

    @property
    def right(self) -> bool:
        """Tell whether the column is set to the right."""
        return self.kind in _RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Hold one table of a report. `pen` is the least height of a row in millimetres, as room for a signature."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    pen: float = 0.0
    nothing: str = "Tidak ada."

    @property
    def lines(self) -> tuple[Row, ...]:
        """Return the rows with their shares filled in."""
        if not any(column.share_of for column in self.columns):
            return self.rows
        return tuple(self._with_shares(row) for row in self.rows)

    @property
    def sums(self) -> Row | None:
        """Return the row of sums, added up from the rows; None where nothing is summed or there is no row."""
        if not self.rows or not any(column.summed for column in self.columns):
            return None
        added: list[Cell] = [None] * len(self.columns)
        for place, column in enumerate(self.columns):
            if column.summed:
                added[place] = sum(value for row in self.rows if isinstance(value := row[place], int))
        first = next((place for place, column in enumerate(self.columns) if column.kind == "text"), None)
        if first is not None:
            added[first] = "Jumlah"
        return self._with_shares(tuple(added))

    def _with_shares(self, row: Row) -> Row:
        return tuple(
            _share(row[column.share_of[0]], row[column.share_of[1]]) if column.share_of else cell
            for column, cell in zip(self.columns, row, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """State one thing about the whole report."""

    label: str
    value: Cell
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Signer:
    """Name who signs: the role above the room for the pen, and the name below it, a dotted line where it is empty."""

    role: str
    name: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Leave room for signatures side by side; place and day stand above the last of them."""

    place: str
    day: date
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold one report. `name` is the stem of its file and, like `subject`, free of personal data.

    `source` says where the figures come from and when they were counted. `revealed` says that whole NIKs stand in it.
    """

    kind: str
    name: str
    title: str
    subject: str = ""
    subtitle: str = ""
    letterhead: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    signature: Signature | None = None
    source: str = ""
    landscape: bool = False
    estimate: bool = False
    training: bool = False
    revealed: bool = False
    people: int = field(default=0)
    """How many people are named in it."""

    @property
    def rows(self) -> int:
        """Return how many rows its tables have, without heads and sums."""
        return sum(len(part.rows) for part in self.parts)


def numbered(rows: Sequence[Row], first: int = 1) -> tuple[Row, ...]:
    """Put a running number before each row."""
    return tuple((number, *row) for number, row in enumerate(rows, first))


def written(cell: Cell, kind: Kind) -> str:
    """Write a cell for people."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return format_short_date(cell)
    if isinstance(cell, str):
        return _text(cell, kind)
    if kind == "rupiah":
        return format_rupiah(int(cell))
    return _percent(cell) if kind == "share" else f"{cell:,}".replace(",", ".")


def _text(text: str, kind: Kind) -> str:
    if kind == "nik" and is_sixteen_digits(text):
        return group_nik(text)
    return format_month(text) if kind == "month" and is_month(text) else text


def _share(part: Cell, whole: Cell) -> float | None:
    if isinstance(part, int) and isinstance(whole, int) and whole:
        return part / whole
    return None


def _percent(share: float) -> str:
    tenths = (Decimal(repr(float(share))) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tenths}%".replace(".", ",")
