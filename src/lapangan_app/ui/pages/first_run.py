"""The page of a laptop without a profile: activation file, name, and a PIN that is worth having."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lapangan_app.errors import AppError
from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui import messages
from lapangan_app.ui.dialogs import Dialogs
from lapangan_app.ui.surface import Access, Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, card, centre, label, row, scrolling, set_tone

_SHORTEST_PIN = 6


class FirstRunPage(QWidget):
    """Set the laptop up; `created` carries the opened core."""

    created = Signal(object)

    def __init__(self, access: Access, info: ProfileInfo, tasks: TaskRunner, theme: Theme, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._access = access
        self._info = info
        self._tasks = tasks
        self._dialogs = dialogs
        self._theme = theme
        self._activation = b""
        self.officer = QLineEdit()
        self.pin, self.again = self._pin_line(), self._pin_line()
        self.message = label("", "message", wrap=True)
        self._build()

    def _build(self) -> None:
        frame, column = card(2 * GRID)
        frame.setFixedWidth(max(480, self.fontMetrics().averageCharWidth() * 68))
        column.setContentsMargins(8 * GRID, 7 * GRID, 8 * GRID, 7 * GRID)
        column.addWidget(label(self.tr("Siapkan laptop ini"), "title"))
        column.addWidget(label(self.tr("Cukup sekali. Perlu berkas aktivasi dari kantor cabang."), "muted", wrap=True))
        column.addSpacing(2 * GRID)
        for code in self._info.notices:
            notice = Banner(self._theme)
            notice.say(messages.notice_text(code), "warn")
            notice.keep_open()
            column.addWidget(notice)
        self._file_name = label(self.tr("Belum dipilih"), "muted")
        self.choose_button = button(self.tr("Pilih berkas aktivasi …"), "", self._choose)
        column.addWidget(label(self.tr("1. Berkas aktivasi"), "label"))
        column.addLayout(row(self.choose_button, self._file_name, None, spacing=3 * GRID))
        self._add_line(column, self.tr("2. Nama Anda"), self.officer)
        self._add_line(column, self.tr("3. PIN baru"), self.pin)
        column.addWidget(
            label(
                self.tr("Paling sedikit 6 angka; bukan urutan, angka kembar, atau tanggal lahir. Jangan dibagikan."),
                "small",
                wrap=True,
            )
        )
        self._add_line(column, self.tr("4. PIN sekali lagi"), self.again)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().height())
        self.message.setProperty("alignment", "AlignTop")
        column.addWidget(self.message)
        self.create_button = button(self.tr("Siapkan"), "primary", self.create_profile)
        column.addWidget(self.create_button)
        self.again.returnPressed.connect(self.create_profile)
        inner = QWidget()
        centre(inner, frame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))  # large text needs more height than a small screen has

    def _add_line(self, column: QVBoxLayout, title: str, line: QLineEdit) -> None:
        column.addSpacing(GRID)
        name = label(title, "label")
        name.setBuddy(line)
        line.setAccessibleName(title)
        column.addWidget(name)
        column.addWidget(line)

    def _pin_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("inputMethodHints", "ImhDigitsOnly")
        line.setEchoMode(QLineEdit.EchoMode.Password)  # second: adds to the hints that nobody may learn the text
        return line

    def focus_first(self) -> None:
        """Put the cursor where work begins."""
        self.choose_button.setFocus()

    def take_file(self, path: str) -> None:
        """Read an activation file; one that cannot be read is said so at once."""
        try:
            self._activation = Path(path).read_bytes()
        except OSError:
            self._say(self.tr("Berkas itu tidak dapat dibaca. Pilih berkas lain."))
            return
        self._file_name.setText(Path(path).name)
        self._say("")
        self.officer.setFocus()

    def create_profile(self) -> None:
        """Make the profile if everything is there; else say what is missing and put the cursor there."""
        if not self.create_button.isEnabled() or not self._is_complete():
            return
        self.create_button.setEnabled(False)
        self.message.setText(self.tr("Menyiapkan penyimpanan terenkripsi …"))
        set_tone(self.message, "")
        activation, name, pin = self._activation, self.officer.text().strip(), self.pin.text()
        self._tasks.run(self, lambda: self._access.create(activation, name, pin), self._on_created, self._on_refused)

    def _is_complete(self) -> bool:
        checks = (
            (not self._activation, self.choose_button, self.tr("Pilih dulu berkas aktivasi.")),
            (not self.officer.text().strip(), self.officer, self.tr("Tulis nama Anda.")),
            (len(self.pin.text()) < _SHORTEST_PIN, self.pin, self.tr("PIN paling sedikit 6 angka.")),
            (self.pin.text() != self.again.text(), self.again, self.tr("Kedua PIN belum sama.")),
        )
        for missing, widget, sentence in checks:
            if missing:
                self._say(sentence)
                widget.setFocus()
                return False
        return True

    def _choose(self) -> None:
        path = self._dialogs.choose_file(
            self, self.tr("Pilih berkas aktivasi"), self.tr("Berkas aktivasi (*.aktivasi *.json);;Semua berkas (*)")
        )
        if path:
            self.take_file(path)

    def _on_created(self, core: Core) -> None:
        self.pin.clear()
        self.again.clear()
        self.create_button.setEnabled(True)
        self.created.emit(core)

    def _on_refused(self, error: AppError) -> None:
        self.create_button.setEnabled(True)
        self._say(messages.text_for(error))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        set_tone(self.message, "danger")
