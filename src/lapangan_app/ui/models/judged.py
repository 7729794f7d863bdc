"""The rows of a previewed file as a table: who, what is the matter, and the cell to be typed anew."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.phone import mask_phone
from lapangan_app.domain.roster.judge import Group, Problem
from lapangan_app.domain.roster.table import cell_text
from lapangan_app.ui import messages
from lapangan_app.ui.models.columns import Column, Index
from lapangan_app.ui.models.listing import ListModel

if TYPE_CHECKING:
    from lapangan_app.services.importing import Preview

CELL = 4
"""The column that can be typed anew."""
_MASKS = {
    "nik": mask_nik,
    "heir_nik": mask_nik,
    "family_card": mask_nik,
    "phone": mask_phone,
    "heir_phone": mask_phone,
}


class JudgedRows:
    """Tell of the rows of a preview by their place (from 0). `typed` are cells that are being judged again."""

    def __init__(self, preview: Preview, typed: dict[tuple[int, str], str]) -> None:
        self.preview = preview
        self._typed = typed
        self._columns = {column.heading: column for column in preview.plan.columns}
        self._places: dict[str, str] = {}

    @cached_property
    def _problems(self) -> dict[int, list[Problem]]:
        found: dict[int, list[Problem]] = {}
        for problem in sorted(self.preview.problems, key=lambda one: one.severity is not Severity.ERROR):
            found.setdefault(problem.row, []).append(problem)
        return found

    def number(self, place: int) -> int:
        """Return the number of a row in the file, from 1."""
        return self.preview.judgement.rows[place]

    def group(self, place: int) -> Group:
        """Return what becomes of a row."""
        return self.preview.judgement.groups[place]

    def name(self, place: int) -> str:
        """Return the name on a row."""
        return str(self._value("full_name", place))

    def nik(self, place: int) -> str:
        """Return the NIK of a row with its birth date hidden, empty where there is none."""
        nik = str(self._value("nik", place))
        return mask_nik(nik) if nik else ""

    def village(self, place: int) -> str:
        """Return the village of a row, as the file has it where it is not known."""
        code = str(self._value("region_code", place))
        if not code:
            return str(self._value("village", place))
        if code not in self._places:
            self._places[code] = self.preview.grounds.places.name(code)
        return self._places[code]

    def problems(self, place: int) -> list[Problem]:
        """Return what is the matter with a row, the gravest first."""
        return self._problems.get(self.number(place), [])

    def heading(self, place: int) -> str:
        """Return the heading of the cell that is to be mended first, empty where no cell of the file is to blame."""
        return next((one.column for one in self.problems(place) if one.column in self._columns), "")

    def cell(self, place: int) -> str:
        """Return what stands in the cell that is to be mended first."""
        heading, number = self.heading(place), self.number(place)
        if not heading:
            return ""
        table = self.preview.table
        told = cell_text(table.columns[self._columns[heading].index][number - table.first_row])
        return self._typed.get((number, heading), told)

    def shown_cell(self, place: int) -> str:
        """Return the same with numbers of people hidden: it is shown whole only while it is typed anew."""
        text = self.cell(place)
        mask = _MASKS.get(self._columns[self.heading(place)].field) if text else None
        return mask(text) if mask else text

    def _value(self, field: str, place: int) -> object:
        values = self.preview.judgement.values.get(field)
        return (values[place] or "") if values else ""


class JudgedModel(ListModel):
    """Show the rows of a preview, one group of them or all. `typed` carries row number, heading and the new text."""

    typed = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(self._titles(), lambda place: str(self.rows.number(place)) if self.rows else "", parent)
        self.rows: JudgedRows | None = None

    def show_rows(self, rows: JudgedRows | None) -> None:
        """Take the rows of another preview."""
        self.show(())  # nobody may ask the new rows about the places of the old ones
        self.rows = rows
        self.show(range(rows.preview.rows) if rows else ())

    def choose_group(self, group: Group | None) -> None:
        """Show one group, or all rows."""
        self.choose(lambda place: group is None or (self.rows is not None and self.rows.group(place) is group))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cell that is to be mended be typed anew."""
        given = super().flags(index)
        place = self.row_at(index)
        if index.column() == CELL and self.rows is not None and place is not None and self.rows.heading(place):
            return given | Qt.ItemFlag.ItemIsEditable
        return given

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what one cell says; while it is typed anew, all of it."""
        place = self.row_at(index)
        if role == Qt.ItemDataRole.EditRole and index.column() == CELL and self.rows is not None and place is not None:
            return self.rows.cell(place)
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed, unless it is what stood there."""
        place = self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or self.rows is None or place is None:
            return False
        text = str(value).strip()
        if text != self.rows.cell(place):
            self.typed.emit(self.rows.number(place), self.rows.heading(place), text)
        return True

    def _titles(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Baris"), lambda place: str(self._rows_now.number(place))),
            Column(self.tr("Nama dan NIK"), lambda place: self._rows_now.name(place) or "–", self._nik),
            Column(self.tr("Desa"), self._village),
            Column(self.tr("Yang perlu diperhatikan"), self._told, self._more),
            Column(self.tr("Isi di berkas"), self._cell, self._heading),
        )

    @property
    def _rows_now(self) -> JudgedRows:
        assert self.rows is not None  # noqa: S101 - there is a row to be told of
        return self.rows

    def _village(self, place: int) -> str:
        return self._rows_now.village(place)

    def _cell(self, place: int) -> str:
        return self._rows_now.shown_cell(place)

    def _nik(self, place: int) -> str:
        return self._rows_now.nik(place) or self.tr("tanpa NIK")

    def _heading(self, place: int) -> str:
        return self._rows_now.heading(place)

    def _told(self, place: int) -> str:
        first = next(iter(self._rows_now.problems(place)), None)
        return messages.problem_text(first.code, first.facts) if first else self.tr("Siap diambil")

    def _more(self, place: int) -> str:
        problems = self._rows_now.problems(place)
        if not problems:
            return ""
        others = self.tr("dan {n} hal lain").format(n=len(problems) - 1) if len(problems) > 1 else ""
        return " · ".join(part for part in (problems[0].column, others) if part)
