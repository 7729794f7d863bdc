"""Which rows of a list are people: not titles, blanks, group lines, repeated headings, sums, or signatures."""

from collections.abc import Sequence

from lapangan_app.domain.roster.headings import Heading, field_of
from lapangan_app.domain.roster.mapping import Column, Plan
from lapangan_app.domain.roster.table import Cell, Table, cell_text, is_blank
from lapangan_app.domain.roster.vocabulary import LEFT_OUT, Vocabulary
from lapangan_app.domain.roster.words import plain

_PLAIN = 6
"""Figures by which a NIK is known at a glance; a number of people and a date above a signature have fewer."""
_WIDE = 3
"""Columns of a merged cell from which it is a line between people."""


def data_rows(table: Table, plan: Plan, words: Vocabulary) -> list[int]:
    """Return the rows (from 0) that stand for a person, in order."""
    nik, name = (_cells(table, plan, field) for field in ("nik", "full_name"))
    look = _Looking(table, plan, words)
    found = [
        row
        for row in range(plan.data, table.height)
        if (nik and name and name[row] != "" and _is_plainly_nik(nik[row])) or look.is_person(row)
    ]
    end = look.footer(found)
    return [row for row in found if row < end] if end < table.height else found


def _is_plainly_nik(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) >= _PLAIN and cell[-_PLAIN:].isdigit()


def _cells(table: Table, plan: Plan, field: str) -> "Sequence[Cell] | None":
    column = plan.field(field)
    return None if column is None else table.columns[column.index]


class _Looking:
    """Look closely at the few rows that are not plainly people."""

    def __init__(self, table: Table, plan: Plan, words: Vocabulary) -> None:
        self._table, self._words = table, words
        self._kept = [column for column in plan.columns if column.field and column.field not in LEFT_OUT]
        nik = plan.field("nik")
        self._nik = None if nik is None else nik.index
        self._lines = {top for top, left, bottom, right in table.merged if top == bottom and right - left + 1 >= _WIDE}

    def is_person(self, row: int) -> bool:
        """Tell whether a row holds something about somebody."""
        filled = [column for column in self._kept if not is_blank(self._table.columns[column.index][row])]
        if not filled:
            return False
        finding = [column for column in filled if column.field in {"nik", "full_name"}]
        if len(filled) == 1 and (not finding or row in self._lines):
            return False
        return not self._is_total(row) and not self._repeats_headings(row, filled)

    def footer(self, found: list[int]) -> int:
        """Return the row from which on the list is only signed and explained; the height where nothing is."""
        table = self._table
        last = max((row for row in found if self._has_nik(row)), default=-1)
        for row in found:
            begins = row > last and row > 0 and not self.is_person(row - 1)
            if begins and _begins(self._first_text(row), self._words.footers):
                return row
        return table.height

    def _is_total(self, row: int) -> bool:
        return not self._has_nik(row) and _begins(self._first_text(row), self._words.totals)

    def _has_nik(self, row: int) -> bool:
        """Tell whether something like a NIK stands there, whole or spoilt; what counts people is shorter."""
        if self._nik is None:
            return False
        return sum(char.isdigit() for char in cell_text(self._table.columns[self._nik][row])) >= _PLAIN

    def _first_text(self, row: int) -> str:
        return next((plain(cell) for cell in self._table.row(row) if isinstance(cell, str) and not is_blank(cell)), "")

    def _repeats_headings(self, row: int, filled: list[Column]) -> bool:
        texts = [(column.field, cell_text(self._table.columns[column.index][row])) for column in self._kept]
        same = [field for field, text in texts if text and field_of(Heading(text, text), self._words) == field]
        return len(same) >= 2 and len(same) * 2 > len(filled)


def _begins(text: str, words: tuple[str, ...]) -> bool:
    return any(text == word or text.startswith(f"{word} ") for word in words)
