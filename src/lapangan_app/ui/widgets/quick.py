"""Quick capture for a crowd: NIK, name and branch of one person after another; the rest is completed later."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.surface import Checked, Enrolling
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, row, set_tone
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import Line, NikInput
from lapangan_app.ui.widgets.lookup import LookupInput

_NAMED = 3


class QuickCapture(QDialog):
    """Keep one draft for each person. Enter on the last line keeps it and asks for the next; Escape ends.

    `captured` tells that a draft more is on disk.
    """

    captured = Signal()

    def __init__(self, parent: QWidget, enrolling: Enrolling, branch: LookupInput, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._enrolling = enrolling
        self._tasks = tasks
        self._form: Form | None = None
        self._names: list[str] = []
        self.setWindowTitle(self.tr("Tangkap cepat"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self._nik, self._name, self._branch = NikInput(), Line(), branch
        self._name.setProperty("role", "name")
        self.fields = {
            "nik": Field("nik", self.tr("NIK"), self._nik, required=True),
            "full_name": Field("full_name", self.tr("Nama lengkap sesuai KTP"), self._name, required=True),
            "branch": Field("branch", self.tr("Kantor cabang"), self._branch, required=True),
        }
        self._told = label("", "message", wrap=True)
        self._build()
        self._nik.left.connect(self._check)
        self._next()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        hint = self.tr("Tiga isian cukup untuk mulai. Setiap orang menjadi draf yang dilengkapi kemudian (Ctrl+D).")
        column.addWidget(label(hint, "muted", wrap=True))
        for field in self.fields.values():
            column.addWidget(field)
        self.keep_button = button(self.tr("Simpan draf, orang berikutnya"), "primary", self.keep)
        self.keep_button.setDefault(False)
        column.addWidget(self._told)
        done = button(self.tr("Selesai"), "", self.accept)
        column.addLayout(row(None, done, self.keep_button))
        # Enter on the last line leads on: to what keeps the person, never to what closes the dialog over them
        self.setTabOrder(self.keep_button, done)

    def keep(self) -> None:
        """Keep the person as a draft and ask for the next one."""
        self._branch.before_leaving()
        form = self._collected()
        if form is None or not form.nik or not form.full_name or not form.branch:
            self._say(self.tr("Isi ketiganya dulu: NIK, nama, dan kantor cabang."), "danger")
            return
        if self.fields["nik"].has_error:
            return
        self._form = None
        self._tasks.run(self, lambda: self._enrolling.save_draft(form), lambda _nothing: self._on_kept(form), self._no)

    def _collected(self) -> Form | None:
        if self._form is None:
            return None
        return replace(self._form, nik=self._nik.digits, full_name=self._name.text().strip(), branch=self._branch.value)

    def _check(self) -> None:
        form = self._collected()
        if form is not None and form.nik:
            self._tasks.run(self, lambda: self._enrolling.check(form), self._on_checked)

    def _on_checked(self, checked: Checked) -> None:
        """Show what is wrong with the NIK, and whether somebody has it already."""
        found = tuple(finding for finding in checked.findings if finding.field == "nik")
        if self._nik.digits:
            self.fields["nik"].show_findings(found)
            self.fields["nik"].judge()
        if checked.known.draft is not None:
            self._say(self.tr("NIK ini sudah ada sebagai draf: {name}.").format(name=checked.known.draft.name), "warn")

    def _on_kept(self, form: Form) -> None:
        self._names = [form.full_name, *self._names][:_NAMED]
        self.captured.emit()
        self._say(self.tr("Draf tersimpan aman: {names}").format(names=", ".join(self._names)), "ok")
        self._next()

    def _no(self, error: AppError) -> None:
        self._say(messages.text_for(error), "danger")

    def _next(self) -> None:
        self._nik.clear()
        self._name.clear()
        for field in self.fields.values():
            field.reset()
        self._nik.setFocus()
        self._tasks.run(self, self._enrolling.new_form, self._on_form)

    def _on_form(self, form: Form) -> None:
        self._form = form

    def _say(self, text: str, tone: str) -> None:
        self._told.setText(text)
        set_tone(self._told, tone)
