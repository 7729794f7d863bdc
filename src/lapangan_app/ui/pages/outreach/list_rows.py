"""The rows of a previewed file: chips that count and filter, and a table in which cells are typed anew."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QButtonGroup,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lapangan_app.domain.roster.judge import Group
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.judged import CELL, JudgedModel, JudgedRows
from lapangan_app.ui.models.marks import MarksDelegate
from lapangan_app.ui.pages.outreach.parts import acts
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, label
from lapangan_app.ui.widgets.list_table import ListTable

_SHARES = (8, 23, 15, 34, 20)
_ALL = "all"


class _CellDelegate(MarksDelegate):
    """Give the line in which a cell is typed anew the name of its column."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        made = super().createEditor(parent, option, index)
        model = index.model()
        if isinstance(model, JudgedModel) and model.rows is not None:
            made.setAccessibleName(model.rows.heading(model.row_at(index)))
        return made


class JudgedTable(ListTable):
    """Show the rows; Enter or a double click types the cell anew. `cannot` tells that a row has none to be typed.

    A judgement that arrives while somebody types waits until the line is closed.
    """

    cannot = Signal()

    def __init__(self, model: JudgedModel, theme: Theme, name: str) -> None:
        super().__init__(model, theme, _SHARES, name)
        self._judged = model
        self._waiting: JudgedRows | None = None
        self._place = 0
        self._cells = _CellDelegate(theme)
        self.setItemDelegate(self._cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.keep_in_view(4)
        self.opened.connect(lambda _place: self.mend())

    @property
    def typing(self) -> bool:
        """Tell whether a cell is being typed anew."""
        return self.state() == QAbstractItemView.State.EditingState

    def mend(self) -> None:
        """Open the cell of the row under the cursor."""
        if self.current is None or self.typing:
            return  # the key that ends a line arrives here as well
        index = self._judged.index(self.currentIndex().row(), CELL)
        if self._judged.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index)
            self.edit(index)
        else:
            self.cannot.emit()

    def take(self, rows: JudgedRows | None) -> None:
        """Show another judgement, at once or when the line is closed."""
        if rows is not None and self.typing:
            self._waiting = rows
            return
        self._waiting = None
        self._judged.show_rows(rows)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Stay on the row, and show what was judged in the meantime."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus()
        if self._waiting is not None:
            self.take(self._waiting)

    def _on_current(self) -> None:
        if self.current is not None:
            self._place = self.currentIndex().row()
        super()._on_current()

    def _on_reset(self) -> None:
        """Stay on the same row; where it left the group, on the one that took its place."""
        last = self._judged.rowCount() - 1
        if last < 0:
            self.emptied.emit()
            return  # `_kept` and `_place` stay: the rows may be back in a moment
        kept = self._judged.place_of(self._kept)
        self.setCurrentIndex(self._judged.index(kept if kept >= 0 else min(self._place, last), 0))


class RowsPanel(QWidget):
    """Show how many rows are in which group, and the rows of one group or of all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = JudgedModel(self)
        self.table = JudgedTable(self.model, theme, self.tr("Baris di berkas"))
        self.chips: dict[str, QPushButton] = {}
        self.sum = label("", "muted", wrap=True)
        self.none = label(self.tr("Tidak ada baris dalam kelompok ini."), "muted", wrap=True)
        self.told = label("", "message", wrap=True)
        self._build()
        self.model.modelReset.connect(self._on_reset)
        self.table.marked.connect(self._tell)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        together = QButtonGroup(self)
        for code in (_ALL, *Group):
            made = QPushButton()
            made.setProperty("role", "filter")
            made.setCheckable(True)
            made.clicked.connect(partial(self._on_chip, code))
            together.addButton(made)
            self.chips[str(code)] = made
        self.chips[_ALL].setChecked(True)
        column.addLayout(acts(*self.chips.values()))
        column.addWidget(self.sum)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)

    def show_rows(self, rows: JudgedRows | None) -> None:
        """Show the rows of a preview with the counts of its groups."""
        self.table.take(rows)
        if rows is None:
            return
        counts = rows.preview.judgement.counts
        names = {
            Group.READY: self.tr("Siap"),
            Group.NEEDS_FIX: self.tr("Perlu perbaikan"),
            Group.DUPLICATE_IN_FILE: self.tr("Ganda di berkas"),
            Group.DUPLICATE_ON_DEVICE: self.tr("Ganda di laptop"),
            Group.IGNORED: self.tr("Diabaikan"),
        }
        self.chips[_ALL].setText(self.tr("Semua {n}").format(n=formats.number(rows.preview.rows)))
        for group, name in names.items():
            self.chips[str(group)].setText(f"{name} {formats.number(counts[group])}")
        figures = " + ".join(formats.number(counts[group]) for group in Group)
        self.sum.setText(self.tr("{sum} = {n} baris").format(sum=figures, n=formats.number(rows.preview.rows)))

    def show_group(self, group: Group | None) -> None:
        """Show one group, or all rows."""
        self.chips[_ALL if group is None else str(group)].setChecked(True)
        self.model.choose_group(group)

    def _on_chip(self, code: str, _checked: bool = False) -> None:
        self.show_group(None if code == _ALL else Group(code))

    def _on_reset(self) -> None:
        nothing = self.model.rowCount() == 0
        self.none.setVisible(nothing and self.model.rows is not None)
        self.table.setVisible(not nothing)
        self.told.setVisible(not nothing)

    def _tell(self, place: int) -> None:
        """Say whole what the table has room for the beginning of."""
        if self.model.rows is not None:
            problems = self.model.rows.problems(place)
            self.told.setText("\n".join(messages.problem_text(one.code, one.facts) for one in problems))
