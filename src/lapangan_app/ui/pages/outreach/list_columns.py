"""Which column of a file is what: proposed from its headings, put right by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lapangan_app.domain.roster.vocabulary import vocabulary
from lapangan_app.ui import messages
from lapangan_app.ui.widgets.basics import GRID, card, label, scrolling
from lapangan_app.ui.widgets.inputs import ChoiceInput

if TYPE_CHECKING:
    from lapangan_app.domain.roster.mapping import Plan

_LEAST_LINES = 9


class ColumnsPanel(QWidget):
    """Show every column with the field that it fills. `mapped` carries a heading and the field chosen for it."""

    mapped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.editors: dict[str, ChoiceInput] = {}
        fields = sorted(vocabulary().fields, key=messages.column_text)
        self._choices = [("", messages.column_text("")), *((one, messages.column_text(one)) for one in fields)]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        column.addWidget(label(self.tr("Kolom di berkas"), "section"))
        hint = self.tr("Betulkan bila satu kolom terbaca sebagai isian yang keliru.")
        column.addWidget(label(hint, "small", wrap=True))
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 2 * GRID, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        inside.addLayout(self._grid)
        inside.addStretch(1)
        area = scrolling(inner)
        area.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        column.addWidget(area, 1)
        outer.addWidget(frame)

    def show_plan(self, plan: Plan) -> None:
        """Show how the columns are read; lines stay where they are while the headings are the same."""
        if list(self.editors) != [column.heading for column in plan.columns]:
            self._rebuild(plan)
        for column in plan.columns:
            editor = self.editors[column.heading]
            editor.set_value(column.field)

    def _rebuild(self, plan: Plan) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.editors = {}
        for place, column in enumerate(plan.columns):
            editor = ChoiceInput()
            editor.set_choices(self._choices)
            editor.setAccessibleName(column.heading)
            editor.changed.connect(partial(self._on_changed, column.heading))
            name = label(column.heading, wrap=True)
            name.setBuddy(editor)
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(editor, place, 1)
            self.editors[column.heading] = editor

    def _on_changed(self, heading: str) -> None:
        self.mapped.emit(heading, self.editors[heading].value)
