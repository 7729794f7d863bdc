"""Two small windows around paper: what can be printed for the hall, and checking a slip that somebody brings."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from lapangan_app.messages.slips import SLIPS
from lapangan_app.services.verifying import SlipAnswer
from lapangan_app.ui import formats, messages
from lapangan_app.ui.surface import Documents
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, label, row

_TONES = {"certified": "ok", "uncertified": "warn", "no_keys": "warn", "unreadable": "warn"}
_SCANNED_AFTER_MS = 250
"""Quiet after which a scanner that types like a keyboard has finished."""


class PaperMenu(QDialog):
    """Offer sheets for the hall, reports, and the check of a slip: `chosen` carries the name of the button."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cetak"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(label(self.tr("Lembar untuk balai"), "section"))
        for name, text, icon, what in self._choices():
            self._add(name, text, what)
            theme.dress(self.buttons[name], icon)
        self._column.addSpacing(2 * GRID)
        self._column.addLayout(row(None, button(self.tr("Tutup"), "", self.reject)))

    def _choices(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("literacy", self.tr("Lembar &manfaat"), "info", self.tr("Apa yang didapat, dengan jumlah dan tanggalnya")),
            ("form", self.tr("&Formulir kosong"), "square", self.tr("Untuk balai tanpa listrik")),
            (
                "consent",
                self.tr("Lembar &persetujuan"),
                "check",
                self.tr("Naskah besar, tanda tangan, cap jempol, saksi"),
            ),
            ("reports", self.tr("&Laporan …"), "printer", self.tr("Daftar hadir, rekap, tagihan, kartu, perpanjangan")),
            ("check", self.tr("P&eriksa tanda terima"), "shield-check", self.tr("Pindai atau tempel isi kode QR")),
        )

    def _add(self, name: str, text: str, what: str) -> None:
        made = button(text, "", lambda: self._choose(name))
        made.setAccessibleDescription(what)
        self.buttons[name] = made
        self._column.addWidget(made)
        self._column.addWidget(label(what, "small", wrap=True))

    def _choose(self, name: str) -> None:
        self.accept()
        self.chosen.emit(name)


class SlipCheck(QDialog):
    """Say how much of a slip can be believed, from what a scanner types or somebody pastes."""

    def __init__(self, parent: QWidget, documents: Documents, tasks: TaskRunner, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._documents, self._tasks = documents, tasks
        self.setWindowTitle(self.tr("Periksa tanda terima"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self.token = QPlainTextEdit()
        self.token.setAccessibleName(self.tr("Isi kode QR"))
        self.token.setTabChangesFocus(True)
        self.token.setPlaceholderText(self.tr("Pindai kode QR pada tanda terima, atau tempel isinya di sini"))
        self.verdict = Banner(theme)
        self.verdict.keep_open()
        self.facts = label("", "muted", wrap=True)
        self.clear_button = button(self.tr("Periksa yang lain"), "", self.start_again)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SCANNED_AFTER_MS)
        self._timer.timeout.connect(self.check)
        self.token.textChanged.connect(self._timer.start)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        for part in (self.token, self.verdict, self.facts):
            column.addWidget(part)
        column.addLayout(row(None, self.clear_button, button(self.tr("Tutup (Esc)"), "", self.reject)))

    def check(self) -> None:
        """Judge what stands in the field."""
        text = self.token.toPlainText()
        if text.strip():
            self._tasks.run(self, lambda: self._documents.verify(text), self._show)

    def start_again(self) -> None:
        """Empty the field for the next slip."""
        self.token.clear()
        self.verdict.clear()
        self.facts.clear()
        self.token.setFocus()

    def _show(self, answer: SlipAnswer) -> None:
        code = answer.verdict.problems[0] if answer.verdict.problems else "certified"
        self.verdict.say(messages.code_text("Slips", SLIPS, code, {}), _TONES.get(code, "danger"))
        self.facts.setText(self._facts(answer))

    def _facts(self, answer: SlipAnswer) -> str:
        claims = answer.verdict.claims
        if claims is None:
            return ""
        state = self.tr("sudah diterima pusat") if claims.accepted else self.tr("belum diterima pusat")
        day = formats.plain_date(claims.issued_at.astimezone().date())
        text = self.tr("Nomor {number}, revisi {rev}, dicetak {day}; waktu itu {state}.")
        return text.format(number=answer.number, rev=claims.rev, day=day, state=state)
