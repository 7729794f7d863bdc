"""Writing the head of the letter and who signs reports."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from lapangan_app.errors import AppError
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Signer
from lapangan_app.ui import messages
from lapangan_app.ui.surface import Reporting
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, row, set_tone
from lapangan_app.ui.widgets.inputs import Line


class LetterheadForm(QDialog):
    """Show the head of the letter and keep what is changed, for all reports of this laptop."""

    def __init__(self, parent: QWidget, reporting: Reporting, tasks: TaskRunner, head: Letterhead) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reporting, self._tasks, self._head = reporting, tasks, head
        self.setWindowTitle(self.tr("Kop surat dan penanda tangan"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self.lines: dict[str, QLineEdit] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(4 * GRID)
        self._form.setVerticalSpacing(2 * GRID)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.message = label("", "message", wrap=True)
        set_tone(self.message, "danger")
        self.keep_button = button(self.tr("&Simpan"), "primary", self._keep)
        self._build(head)

    def _build(self, head: Letterhead) -> None:
        self._add("organisation", self.tr("&Instansi"), head.organisation)
        self._add("unit", self.tr("&Unit atau kantor cabang"), head.unit)
        self._add("address", self.tr("&Alamat"), head.address)
        self._add("contact", self.tr("&Telepon, surel"), head.contact)
        self._add("place", self.tr("Tempat tan&da tangan"), head.place)
        self._add("left_role", self.tr("Kiri: &jabatan"), head.approving.role)
        self._add("left_name", self.tr("Kiri: na&ma"), head.approving.name)
        self._add("left_number", self.tr("Kiri: &nomor (NIP)"), head.approving.number)
        self._add("right_role", self.tr("Kanan: ja&batan"), head.reporting.role)
        self._add("right_name", self.tr("Kanan: nama (kosong: petugas)"), head.reporting.name)
        self._add("right_number", self.tr("Kanan: nomo&r"), head.reporting.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self._form)
        hint = self.tr("Nama yang kosong menjadi titik-titik. Lambang instansi tidak dicetak.")
        column.addWidget(label(hint, "small", wrap=True))
        column.addWidget(self.message)
        column.addLayout(row(None, button(self.tr("Batal"), "", self.reject), self.keep_button))

    def _add(self, name: str, title: str, text: str) -> None:
        line = Line()
        line.setText(text)
        line.setMaxLength(160)
        named = label(title, "label")
        named.setBuddy(line)
        line.setAccessibleName(title.replace("&", ""))
        self._form.addRow(named, line)
        self.lines[name] = line

    def _keep(self) -> None:
        said = {name: line.text().strip() for name, line in self.lines.items()}
        if not said["organisation"]:
            self.message.setText(self.tr("Isi nama instansinya."))
            return
        head = replace(
            self._head,
            organisation=said["organisation"],
            unit=said["unit"],
            address=said["address"],
            contact=said["contact"],
            place=said["place"],
            approving=Signer(said["left_role"], said["left_name"], said["left_number"]),
            reporting=Signer(said["right_role"], said["right_name"], said["right_number"]),
        )
        self.keep_button.setEnabled(False)
        self._tasks.run(self, lambda: self._reporting.keep_letterhead(head), self._on_kept, self._on_refused)

    def _on_kept(self, _head: Letterhead) -> None:
        self.accept()

    def _on_refused(self, error: AppError) -> None:
        self.keep_button.setEnabled(True)
        self.message.setText(messages.text_for(error))
