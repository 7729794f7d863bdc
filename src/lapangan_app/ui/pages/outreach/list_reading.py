"""Reading and judging a file in the background: one judgement at a time, and what was put right by hand with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lapangan_app.errors import AppError
from lapangan_app.ui.surface import Importing
from lapangan_app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from lapangan_app.services.importing import Preview


@dataclass
class _ByHand:
    """Hold what a person put right: columns `{heading: field}` and cells `{(row number, heading): text}`."""

    columns: dict[str, str] = field(default_factory=dict)
    cells: dict[tuple[int, str], str] = field(default_factory=dict)


class ListReading(QObject):
    """Hold one file as it would be taken in. `judged` tells of a new preview, `refused` carries the error.

    `began` tells that something runs behind: a file that is read, or a list that is judged again.
    """

    began = Signal(bool)
    judged = Signal()
    refused = Signal(object)

    def __init__(self, importing: Importing, lane: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._importing = importing
        self._lane = lane
        self._path: Path | None = None
        self._asked = 0
        self._kept, self._fresh = _ByHand(), _ByHand()
        self.preview: Preview | None = None
        self.sheets: tuple[str, ...] = ()  # a preview of a named sheet knows no other
        self.busy = False

    @property
    def typed(self) -> dict[tuple[int, str], str]:
        """Return the cells that were typed anew and are not judged yet."""
        return self._fresh.cells

    @property
    def name(self) -> str:
        """Return the name of the file, empty as long as none is chosen."""
        return self._path.name if self._path else ""

    def open(self, path: Path, within: str) -> None:
        """Read another file."""
        self._path = path
        self.preview, self.sheets = None, ()
        self._read("", within)

    def choose_sheet(self, sheet: str, within: str) -> None:
        """Read another sheet of the file; what was put right concerned the one before."""
        self._read(sheet, within)

    def choose_region(self, within: str) -> None:
        """Judge again with people living in another region; what was put right stays."""
        if self._path is None or self.preview is None:
            return
        kept = _ByHand({**self._kept.columns, **self._fresh.columns}, {**self._kept.cells, **self._fresh.cells})
        self._read(self.preview.table.sheet if len(self.sheets) > 1 else "", within)
        self._fresh = kept

    def map_column(self, heading: str, name: str) -> None:
        """Let a column fill a field."""
        self._fresh.columns[heading] = name
        self._mend()

    def type_cell(self, row: int, heading: str, text: str) -> None:
        """Put another text into a cell."""
        self._fresh.cells[row, heading] = text
        self._mend()

    def abandon(self) -> None:
        """Want no answer any more; the preview that is shown stays."""
        self._asked += 1
        self.busy = False
        self._fresh = _ByHand()

    def forget(self) -> None:
        """Hold no file any more."""
        self.abandon()
        self._path = self.preview = None
        self._kept = _ByHand()

    def _read(self, sheet: str, within: str) -> None:
        if self._path is None:
            return
        self._kept, self._fresh = _ByHand(), _ByHand()
        task = partial(self._importing.preview, self._path, sheet=sheet, within=within)
        self._run(task, reading=True)

    def _mend(self) -> None:
        """Judge again with what is fresh, unless a judgement is under way: then afterwards."""
        if self.busy or self.preview is None:
            return
        fresh, self._fresh = self._fresh, _ByHand()
        self._kept.columns.update(fresh.columns)
        self._kept.cells.update(fresh.cells)
        self._run(partial(_mended, self.preview, fresh), reading=False)

    def _run(self, task: partial[Preview], *, reading: bool) -> None:
        self.busy = True
        self._asked += 1
        self.began.emit(reading)
        self._lane.run(self, task, partial(self._on_judged, self._asked), partial(self._on_refused, self._asked))

    def _on_judged(self, asked: int, preview: Preview) -> None:
        if asked != self._asked:
            return
        self.preview, self.busy = preview, False
        self.sheets = self.sheets or preview.sheets
        if self._fresh.columns or self._fresh.cells:
            self._mend()
        self.judged.emit()

    def _on_refused(self, asked: int, error: AppError) -> None:
        if asked == self._asked:
            self.busy = False
            self.refused.emit(error)


def _mended(preview: Preview, by_hand: _ByHand) -> Preview:
    if by_hand.columns:
        preview = preview.mapped(by_hand.columns)
    return preview.corrected(by_hand.cells) if by_hand.cells else preview
