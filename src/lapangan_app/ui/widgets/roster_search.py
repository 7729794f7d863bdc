"""Finding an expected person by name, when the card is not at hand yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lapangan_app.services.values import Expected
from lapangan_app.ui import messages
from lapangan_app.ui.surface import Rosters
from lapangan_app.ui.widgets.basics import GRID, button, label, row
from lapangan_app.ui.widgets.lookup import LookupInput, Suggestion


class RosterSearch(QDialog):
    """Search the lists by the beginning of a name. `chosen` carries the person; the form still asks for the NIK."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, rosters: Rosters) -> None:
        super().__init__(parent)
        self._rosters = rosters
        self._found: tuple[Expected, ...] = ()
        self.setWindowTitle(self.tr("Cari di daftar"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        self.name = LookupInput(self._search)
        self.name.setAccessibleName(self.tr("Nama dalam daftar"))
        title = label(self.tr("Nama dalam daftar"), "label")
        title.setBuddy(self.name)
        self.take_button = button(self.tr("Isi formulir"), "primary", self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        for part in (title, self.name):
            column.addWidget(part)
        hint = self.tr("Ketik awal namanya. NIK tetap dicocokkan dengan KTP.")
        column.addWidget(label(hint, "muted", wrap=True))
        column.addLayout(row(None, button(self.tr("Batal"), "", self.reject), self.take_button))
        self.name.setFocus()

    def _search(self, text: str) -> list[Suggestion]:
        self._found = self._rosters.names(text)
        return [Suggestion(str(place), entry.name, self._where(entry)) for place, entry in enumerate(self._found)]

    def _where(self, entry: Expected) -> str:
        status = messages.roster_status_text(entry.status) if entry.status else ""
        return " · ".join(part for part in (entry.source, status) if part)

    def _take(self) -> None:
        self.name.before_leaving()
        if not self.name.value:
            self.name.setFocus()
            return
        found = self._found[int(self.name.value)]
        self.accept()
        self.chosen.emit(found)
