"""Two people who may be one, side by side: the officer decides, nothing is merged by itself."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from lapangan_app.ui import formats, messages
from lapangan_app.ui.surface import Compared
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_wide, line, row, set_tone


class CompareDialog(QDialog):
    """Show the fields of both; what agrees is said in words. Escape and Enter both mean another person."""

    def __init__(self, parent: QWidget, rows: Sequence[Compared], open_other: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Orang yang sama?"))
        self.setMinimumWidth(letters_wide(self, 100))
        self._open_other = open_other
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(label(self.tr("Bandingkan dengan KTP-nya. Tidak ada data yang digabung sendiri."), wrap=True))
        column.addLayout(self._table(rows))
        column.addWidget(line())
        self.other_button = button(self.tr("Orang lain: lanjutkan formulir ini"), "primary", self.reject)
        self.same_button = button(self.tr("Orang yang sama: buka datanya"), "", self._on_same)
        self.other_button.setDefault(True)
        column.addLayout(row(None, self.same_button, self.other_button))
        self.other_button.setFocus()

    def _table(self, rows: Sequence[Compared]) -> QGridLayout:
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.setHorizontalSpacing(6 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for place, title in enumerate(("", self.tr("Formulir ini"), self.tr("Sudah ada di laptop"), "")):
            grid.addWidget(label(title, "section"), 0, place)
        for place, entry in enumerate(rows, start=1):
            title = messages.field_text(entry.field)
            grid.addWidget(label(title[:1].upper() + title[1:], "muted"), place, 0, top)
            grid.addWidget(label(_shown(entry.field, entry.mine) or "—", wrap=True), place, 1, top)
            grid.addWidget(label(_shown(entry.field, entry.theirs) or "—", wrap=True), place, 2, top)
            told = label("", "message")
            agrees = entry.agrees and bool(entry.mine)
            told.setText(self.tr("sama") if agrees else "")
            set_tone(told, "warn" if agrees else "calm")
            grid.addWidget(told, place, 3, top)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _on_same(self) -> None:
        self.accept()
        self._open_other()


def _shown(field: str, value: str) -> str:
    return formats.plain_date(date.fromisoformat(value)) if field == "birth_date" and value else value
