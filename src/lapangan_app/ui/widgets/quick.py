"""Quick capture for a crowd: NIK, name and branch of one person after another; the rest is completed later."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.pauses import DRAFT_AFTER_MS, single_shot
from lapangan_app.ui.surface import Checked, Enrolling
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_wide, row, set_tone
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import Line, NikInput
from lapangan_app.ui.widgets.lookup import LookupInput
from lapangan_app.ui.widgets.tab_order import visit_after

_NAMED = 3


class QuickCapture(QDialog):
    """Keep one draft for each person. Enter goes from line to line and, from the last, to the button that keeps.

    There one Enter more keeps the person and asks for the next one; Escape ends.
    `captured` tells that a draft more is on disk.
    """

    captured = Signal()

    def __init__(self, parent: QWidget, enrolling: Enrolling, branch: LookupInput, tasks: TaskRunner) -> None:
        super().__init__(parent)
        self._enrolling = enrolling
        self._tasks = tasks
        self._form: Form | None = None
        self._kept: Form | None = None
        self._names: list[str] = []
        self.setWindowTitle(self.tr("Tangkap cepat"))
        self.setMinimumWidth(letters_wide(self, 72))
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
        self._pause = single_shot(self, DRAFT_AFTER_MS, self.keep_typed)
        for field in self.fields.values():
            field.changed.connect(self._pause.start)
        self._next()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        hint = self.tr("Tiga isian cukup untuk mulai. Setiap orang menjadi draf yang dilengkapi kemudian (Ctrl+D).")
        column.addWidget(label(hint, "muted", wrap=True))
        column.addSpacing(GRID)
        for field in self.fields.values():
            column.addWidget(field)
        self.keep_button = button(self.tr("Simpan draf, orang berikutnya"), "primary", self.keep)
        end = button(self.tr("Selesai"), "", self.accept)
        column.addWidget(self._told)
        column.addLayout(row(self.keep_button, None, end))
        visit_after(self._nik, [self._name, self._branch, self.keep_button, end])

    def keep(self) -> None:
        """Keep the person as a draft and ask for the next one."""
        self._branch.before_leaving()
        form = self._collected()
        if form is None:
            return  # Enter once more, while the person before is being kept
        if not form.nik or not form.full_name or not form.branch:
            self._say(self.tr("Isi ketiganya dulu: NIK, nama, dan kantor cabang."), "danger")
            return
        if self.fields["nik"].has_error:
            return
        self._form = None
        task = partial(self._enrolling.save_draft, form, on_page=False)
        self._tasks.run(self, task, lambda _nothing: self._on_kept(form), partial(self._on_refused, form))

    def keep_typed(self) -> None:
        """Write whom somebody began to type to disk, in the background; they stay on the screen."""
        self._pause.stop()
        form = self._collected()
        if form is not None and (form.nik or form.full_name) and form != self._kept:
            task = partial(self._enrolling.save_draft, form, on_page=False)
            self._tasks.run(self, task, lambda _nothing: self._on_typed_kept(form))

    def done(self, result: int) -> None:
        """End; whom somebody began to type is kept as a draft too."""
        self._branch.before_leaving()
        self.keep_typed()
        self._form = None
        super().done(result)

    def _collected(self) -> Form | None:
        if self._form is None:
            return None
        return replace(self._form, nik=self._nik.digits, full_name=self._name.text().strip(), branch=self._branch.value)

    def _check(self) -> None:
        form = self._collected()
        if form is not None and form.nik:
            self._tasks.run(self, partial(self._enrolling.check, form), partial(self._on_checked, form.nik))

    def _on_checked(self, nik: str, checked: Checked) -> None:
        """Show what is wrong with the NIK, and whether somebody has it already."""
        if self._nik.digits != nik:
            return  # the answer is about somebody who is gone
        found = tuple(finding for finding in checked.findings if finding.field == "nik")
        self.fields["nik"].show_findings(found)
        self.fields["nik"].judge()
        if checked.known.draft is not None:
            self._say(self.tr("NIK ini sudah ada sebagai draf: {name}.").format(name=checked.known.draft.name), "warn")

    def _on_kept(self, form: Form) -> None:
        self._names = [form.full_name, *self._names][:_NAMED]
        self.captured.emit()
        self._say(self.tr("Draf tersimpan aman: {names}").format(names=", ".join(self._names)), "ok")
        self._next()

    def _on_typed_kept(self, form: Form) -> None:
        self._kept = form
        self.captured.emit()

    def _on_refused(self, form: Form, error: AppError) -> None:
        """Say why it was not kept; the person stays on the screen and can be kept again."""
        self._form = form
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
