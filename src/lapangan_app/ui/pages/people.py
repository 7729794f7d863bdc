"""Everybody on this laptop, found by name, part of the NIK, village or event."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.services.values import PersonRow
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.records import Column, RecordModel
from lapangan_app.ui.surface import Searching
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import column_of, label, row
from lapangan_app.ui.widgets.record_table import RecordTable

_SEARCH_AFTER_MS = 80
_LETTERS_WITH_EVENT = 100
"""Letters that must fit side by side for the list to show the event as well."""
_WIDE, _NARROW = (34, 22, 22, 12, 10), (38, 24, 0, 19, 19)


class PeoplePage(QWidget):
    """Search while typing. `opened` carries the row that somebody wants to see."""

    opened = Signal(object)

    def __init__(self, searching: Searching, tasks: TaskRunner, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._searching = searching
        self._tasks = tasks
        self._clock = clock
        self.model = RecordModel(self._columns(), tasks, self)
        self.table = RecordTable(self.model, theme, _WIDE)
        self.search = _SearchLine(self.table)
        self._count = label("", "muted")
        self._empty = label("", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._build(theme)
        self._timer.timeout.connect(self._ask)
        self.search.textChanged.connect(self._timer.start)
        self.table.opened.connect(self.opened)
        self.model.modelReset.connect(self._on_reset)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nama dan NIK"), lambda person: person.name or self.tr("Tanpa nama"), _nik),
            Column(self.tr("Desa"), lambda person: person.village),
            Column(self.tr("Kegiatan"), lambda person: person.event),
            Column(self.tr("Status"), _state, tone=_tone),
            Column(self.tr("Disimpan"), self._saved_at),
        )

    def _build(self, theme: Theme) -> None:
        column = column_of(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Cari nama, bagian NIK, desa, atau kegiatan"))
        self.search.setAccessibleName(self.tr("Cari peserta"))
        self.search.setClearButtonEnabled(True)
        look = self.search.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        theme.dress(look, "search", "muted")
        theme.changed.connect(self._fit)
        self.table.setAccessibleName(self.tr("Daftar peserta"))
        column.addLayout(row(label(self.tr("Peserta"), "title"), None, self._count))
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the event out where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _LETTERS_WITH_EVENT
        self.table.share_out(_NARROW if narrow else _WIDE)

    def focus_first(self) -> None:
        """Put the cursor into the search line."""
        self.search.setFocus()
        self.search.selectAll()

    def reload(self) -> None:
        """Read the list and the count again."""
        self._ask()
        self._tasks.run(self, self._searching.count, self._on_count)

    def _ask(self) -> None:
        text = self.search.text().strip()
        self.model.ask(lambda before: self._searching.page(text, before, 50))

    def _on_reset(self) -> None:
        nobody = self.model.rowCount() == 0
        self._empty.setVisible(nobody)
        self.table.setVisible(not nobody)
        self._empty.setText(
            self.tr("Tidak ada yang cocok. Coba bagian nama atau empat angka NIK.")
            if self.search.text().strip()
            else self.tr("Belum ada orang di laptop ini. Tekan Ctrl+N untuk mendaftarkan yang pertama.")
        )

    def _on_count(self, count: int) -> None:
        self._count.setText(self.tr("{n} orang di laptop ini").format(n=formats.number(count)))

    def _saved_at(self, person: PersonRow) -> str:
        return formats.moment(person.saved_at, self._clock.now()) if person.saved_at else ""


class _SearchLine(QLineEdit):
    """Hand the arrow keys on to the list below, so that the hands stay on the keyboard."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__()
        self._table = table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the list, or empty the line with Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self._table.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


def _nik(person: PersonRow) -> str:
    return person.masked_nik


def _state(person: PersonRow) -> str:
    return messages.state_text(person.state)


def _tone(person: PersonRow) -> str:
    return messages.state_tone(person.state)
