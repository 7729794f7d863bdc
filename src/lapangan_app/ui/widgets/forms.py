"""Two short forms in their own window: a new outreach event, and another PIN."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.surface import Events, Session
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, row, set_tone
from lapangan_app.ui.widgets.inputs import DateInput, Line
from lapangan_app.ui.widgets.lookup import LookupInput, Search


class _ShortForm(QDialog):
    """Lay out titled lines, one message, and the two buttons."""

    def __init__(self, parent: QWidget, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        self._column.setSpacing(2 * GRID)
        self.message = label("", "message", wrap=True)
        set_tone(self.message, "danger")

    def _add(self, title: str, line: QLineEdit) -> None:
        name = label(title, "label")
        name.setBuddy(line)
        line.setAccessibleName(title)
        self._column.addWidget(name)
        self._column.addWidget(line)

    def _finish(self, action: str) -> None:
        self.accept_button = button(action, "primary", self._act)
        self.accept_button.setDefault(True)
        cancel = button(self.tr("Batal"), "", self.reject)
        self._column.addWidget(self.message)
        self._column.addLayout(row(None, cancel, self.accept_button))

    def _act(self) -> None:
        raise NotImplementedError

    def _on_refused(self, error: AppError) -> None:
        self.accept_button.setEnabled(True)
        self.message.setText(messages.text_for(error))


class EventForm(_ShortForm):
    """Ask for the facts of an outreach event and create it; `created` carries it."""

    created = Signal(object)

    def __init__(self, parent: QWidget, events: Events, search: Search, tasks: TaskRunner, today: date) -> None:
        super().__init__(parent, tasks)
        self._events = events
        self.setWindowTitle(self.tr("Kegiatan baru"))
        self.name, self.place, self.held_on = Line(), Line(), DateInput()
        self.region = LookupInput(search)
        self.held_on.set_value(today)
        self._add(self.tr("Nama kegiatan"), self.name)
        self._add(self.tr("Desa / kelurahan"), self.region)
        self._add(self.tr("Tempat, misalnya balai desa"), self.place)
        self._add(self.tr("Tanggal"), self.held_on)
        self._finish(self.tr("Buat kegiatan"))

    def _act(self) -> None:
        name, region, place, day = (
            self.name.text().strip(),
            self.region.value,
            self.place.text().strip(),
            self.held_on.value,
        )
        if not name or not region or day is None:
            self.message.setText(self.tr("Isi nama, desa, dan tanggalnya."))
            return
        self.accept_button.setEnabled(False)
        self._tasks.run(self, lambda: self._events.create(name, region, place, day), self._on_created, self._on_refused)

    def _on_created(self, event: object) -> None:
        self.created.emit(event)
        self.accept()


class PinForm(_ShortForm):
    """Ask for the old PIN and twice for the new one, and change it."""

    def __init__(self, parent: QWidget, session: Session, tasks: TaskRunner) -> None:
        super().__init__(parent, tasks)
        self._session = session
        self.setWindowTitle(self.tr("Ganti PIN"))
        self.old, self.new, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.old, self.new, self.again):
            line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            line.setEchoMode(QLineEdit.EchoMode.Password)  # second: adds to the hints that nobody may learn the text
        self._add(self.tr("PIN sekarang"), self.old)
        self._add(self.tr("PIN baru, paling sedikit 6 angka"), self.new)
        self._add(self.tr("PIN baru sekali lagi"), self.again)
        self._finish(self.tr("Ganti PIN"))

    def _act(self) -> None:
        if self.new.text() != self.again.text() or not self.new.text():
            self.message.setText(self.tr("Kedua PIN baru belum sama."))
            return
        old, new = self.old.text(), self.new.text()
        self.accept_button.setEnabled(False)
        self._tasks.run(self, lambda: self._session.change_pin(old, new), self._on_changed, self._on_refused)

    def _on_changed(self, _nothing: object) -> None:
        self.accept()
