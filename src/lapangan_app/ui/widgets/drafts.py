"""Unfinished registrations: who, since when, and what is still missing for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.delegates import RowDelegate
from lapangan_app.ui.models.records import SECOND_LINE_ROLE
from lapangan_app.ui.surface import Unfinished
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_high, letters_wide, row

_SHOWN = 4
"""Missing fields that are named; of the others only the number is told."""
_ID = int(Qt.ItemDataRole.UserRole)


class DraftsDialog(QDialog):
    """List drafts, newest first. `chosen` carries the id of the one to go on with, `thrown` of one to throw away."""

    chosen = Signal(str)
    thrown = Signal(str)

    def __init__(self, parent: QWidget, drafts: Sequence[Unfinished], clock: Clock, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draf"))
        self._clock = clock
        self.resize(letters_wide(self, 110), letters_high(self, 70))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        told = self.tr("{n} pendaftaran belum lengkap. Enter melanjutkan, Del membuang.").format(n=len(drafts))
        column.addWidget(label(told if drafts else self.tr("Tidak ada draf. Semua yang diketik sudah disimpan.")))
        self.list = QListWidget()
        self.list.setProperty("role", "list")
        self.list.setAccessibleName(self.tr("Daftar draf"))
        self.list.setItemDelegate(RowDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in drafts:
            who, missing = self._who(entry), self._missing(entry)
            item = QListWidgetItem(who)
            item.setData(SECOND_LINE_ROLE, missing)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{who}. {missing}")
            item.setData(_ID, entry.row.client_id)
            self.list.addItem(item)
        self.list.itemActivated.connect(self._on_activated)
        close = button(self.tr("Tutup"), "", self.reject)
        self._open = button(self.tr("Lanjutkan"), "primary", self._on_open)
        self._open.setEnabled(bool(drafts))
        column.addWidget(self.list, 1)
        column.addLayout(row(None, close, self._open))
        if drafts:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Throw the marked draft away with Delete; whoever listens asks first."""
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.reject()
            self.thrown.emit(str(item.data(_ID)))
            return
        super().keyPressEvent(event)

    def _who(self, entry: Unfinished) -> str:
        who = entry.row.name or self.tr("Tanpa nama")
        age = formats.age(entry.row.since, self._clock.now())
        if entry.correction:
            age = self.tr("perubahan belum disimpan, {age}").format(age=age)
        return " · ".join(part for part in (who, entry.row.masked_nik, entry.row.village, age) if part)

    def _missing(self, entry: Unfinished) -> str:
        names = [messages.field_text(name) for name in entry.missing[:_SHOWN]]
        rest = len(entry.missing) - len(names)
        if not names:
            return self.tr("Lengkap, tinggal disimpan")
        missing = ", ".join(names)
        if rest > 0:
            missing = self.tr("{names}, dan {n} lagi").format(names=missing, n=rest)
        return self.tr("Kurang: {missing}").format(missing=missing)

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.accept()
        self.chosen.emit(str(item.data(_ID)))

    def _on_open(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self._on_activated(item)
