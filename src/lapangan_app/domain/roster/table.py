"""A sheet as a grid of typed cells, kept by columns: a column repeats itself, so most of it is judged once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

Cell = str | float | date
"""What a cell holds: text, a number or a day. An empty cell is an empty text."""

Span = tuple[int, int, int, int]
"""A merged range inside a table: first row, first column, last row, last column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold one sheet. All columns have the same length; `first_row` is the number that row 0 has in the file.

    `first_column` counts from 0, so that column letters come out as the person sees them. `hidden` are rows (from 0).
    """

    sheet: str
    columns: tuple[Sequence[Cell], ...]
    first_row: int = 1
    first_column: int = 0
    merged: tuple[Span, ...] = ()
    hidden: frozenset[int] = frozenset()

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.columns)

    @property
    def height(self) -> int:
        """Return the number of rows."""
        return len(self.columns[0]) if self.columns else 0

    def row(self, index: int) -> tuple[Cell, ...]:
        """Return the cells of a row (from 0)."""
        return tuple(column[index] for column in self.columns)

    def number(self, index: int) -> int:
        """Return the number that a row (from 0) has in the file, counted from 1."""
        return self.first_row + index

    def letter(self, column: int) -> str:
        """Return the letters by which a spreadsheet names a column (from 0): `A`, `B`, … `AA`."""
        letters, rest = "", self.first_column + column + 1
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(ord("A") + place) + letters
        return letters

    def corrected(self, changes: Mapping[tuple[int, int], str]) -> "Table":
        """Return the table with cells typed anew: `{(row number in the file, column from 0): text}`.

        Raises `IndexError` for a cell that is not in the table.
        """
        columns = list(self.columns)
        for (number, column), text in changes.items():
            if not 0 <= number - self.first_row < self.height:
                raise IndexError(number)
            if columns[column] is self.columns[column]:
                columns[column] = list(self.columns[column])
            columns[column][number - self.first_row] = text.strip()  # type: ignore[index]  # it is our own copy now
        return replace(self, columns=tuple(columns))


def cell_text(cell: Cell) -> str:
    """Return what a cell shows: a whole number without its point, a day as `17-08-1990`, text with folded spaces."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, date):
        return f"{cell.day:02d}-{cell.month:02d}-{cell.year:04d}"
    return str(int(cell)) if float(cell).is_integer() else repr(cell)


def is_blank(cell: Cell) -> bool:
    """Tell whether a cell is empty or holds nothing but spaces."""
    return cell == "" or (isinstance(cell, str) and not cell.strip())
