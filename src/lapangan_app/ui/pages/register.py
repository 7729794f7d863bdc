"""The registration page: check while typing, keep drafts, save, and be ready for the next person."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError, DuplicateNik, Invalid
from lapangan_app.services.values import Expected, Saved
from lapangan_app.ui import formats, messages
from lapangan_app.ui.pages.register_checking import FormChecker
from lapangan_app.ui.pages.register_drafts import next_blank
from lapangan_app.ui.pages.register_keys import TypedAhead
from lapangan_app.ui.pages.register_layout import RegisterLayout
from lapangan_app.ui.pages.register_parts import tidy_focused
from lapangan_app.ui.surface import Catalogue, Checked, Compared, Core, LeftOpen
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.compare import CompareDialog

_SEEN_MS = 1500
"""How long a saved person is named before a restart would not name them again: nobody reads faster."""


class RegisterPage(RegisterLayout):
    """Register one person after another.

    `saved` tells that the store holds something new, `twin_found` names the registration that has the NIK already,
    `slip_wanted` the one whose slip is to be shown.
    """

    saved = Signal(object)
    twin_found = Signal(str)
    slip_wanted = Signal(str)

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__(core, tools, self.save, self.next_person)
        self._enrolling = core.enrolling
        self._tasks = tools.tasks
        self._clock = tools.clock
        self._first = "nik"
        self._last_saved = ""
        self._save_when_ready = False
        self._ahead = TypedAhead(self)
        self.checker = FormChecker(self.form, core.enrolling, tools.tasks)
        self._connect()
        self.allow(False)  # until the choices are here; else the focus would fall on what is left
        self._tasks.run(self, self._enrolling.catalogue, self._on_catalogue)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        self.draft.kept.connect(self._on_draft_kept)
        self.found.record_wanted.connect(self.twin_found)
        self.found.draft_wanted.connect(self.open_record)
        self.found.fill_wanted.connect(self.fill_from)
        self.found.compare_wanted.connect(self._compare)
        self.pictures.ready.connect(self._save_if_wanted)
        self.checker.checked.connect(self._on_checked)
        self.card.told.connect(self._on_told)
        self.card.filled.connect(self._on_changed)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save),
            ("Ctrl+N", self.next_person),
            ("F2", self.form.consent.read_out),
            ("F3", self.form.consent.agree),
            ("F4", self.found.fill),
            ("F5", self.card.read),
            ("F7", self.found.open),
            ("F8", self.found.compare),
            ("Alt+W", self.form.heirs.add),
            ("Alt+T", self.form.extra.switch),
            ("Alt+F", self.pictures.switch),
            ("Ctrl+P", self.show_slip),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def focus_first(self) -> None:
        """Put the cursor where work begins; a form in which nothing was typed yet is not scolded for that."""
        if self.form.collect() == self.draft.blank:
            for field in self.form.fields.values():
                field.forgive()
        self.form.fields[self._first].editor.setFocus()

    def keep_draft(self) -> None:
        """Write what was typed to disk as a draft, in the background."""
        self.draft.keep()

    def open_record(self, client_id: str) -> None:
        """Continue a draft or correct a registration; what is on the form now is kept as a draft."""
        self.keep_draft()
        self._tasks.run(self, lambda: self._enrolling.open_form(client_id), self._on_opened)

    def next_person(self) -> None:
        """Begin with the next person; what is on the form now is kept as a draft."""
        self.banner.clear()
        self.keep_draft()
        self._tasks.run(self, self._enrolling.leave_form, lambda _nothing: None)
        self._new_form()

    def let_go(self, client_id: str) -> None:
        """Take a form that is about to be thrown away off the page, without keeping it as a draft."""
        if self.form.collect().client_id == client_id:
            self.draft.forget()
            self.banner.clear()
            self._new_form()

    def fill_from(self, expected: Expected) -> None:
        """Take over what a list knows about the person, where nothing was typed yet."""
        self._tasks.run(self, partial(self._enrolling.fill, self.form.collect(), expected), self._on_filled)

    def _compare(self, client_id: str) -> None:
        def show(rows: tuple[Compared, ...]) -> None:
            CompareDialog(self, rows, partial(self.twin_found.emit, client_id)).open()

        self._tasks.run(self, partial(self._enrolling.compare, self.form.collect(), client_id), show)

    def show_slip(self) -> None:
        """Ask for the slip of whoever was saved last."""
        if self._last_saved:
            self.slip_wanted.emit(self._last_saved)

    def save(self) -> None:
        """Save the registration; a second press while it runs does nothing. A picture under way is waited for."""
        if self.draft.paused or not self.form.isEnabled():
            return
        tidy_focused(self.form)
        if self.pictures.busy or self.checker.pending:
            self._wait_to_save()
            return
        form = replace(self.form.collect(), acknowledged=self.form.warnings_shown)
        self.draft.paused = True
        self.draft.wait()
        self.save_button.setEnabled(False)
        self._ahead.hold()
        task = partial(self._enrolling.save, form, watched=True)
        self._tasks.run(self, task, self._on_saved, self._on_not_saved)

    def _wait_to_save(self) -> None:
        """Save as soon as what was typed last has been judged and the picture under way is there."""
        self._save_when_ready = True
        if self.pictures.busy:
            self.banner.say(self.tr("Foto sedang disiapkan; sesudah itu data disimpan sendiri."), "calm")
        elif self.checker.pending:
            self.checker.run()

    def _save_if_wanted(self) -> None:
        if self._save_when_ready and not self.pictures.busy and not self.checker.pending:
            self._save_when_ready = False
            self.save()

    def _new_form(self) -> None:
        self._tasks.run(self, self._enrolling.new_form, self.begin_with)

    def _on_catalogue(self, catalogue: Catalogue) -> None:
        self.form.set_catalogue(catalogue)
        self.allow(True)
        self._tasks.run(self, self._enrolling.left_open, self._on_left_open)

    def _on_left_open(self, left: LeftOpen | None) -> None:
        if left is None:
            self._new_form()
        elif left.saved is not None:
            self._on_saved_unannounced(left.form, left.saved)
        else:
            self._on_restored(left)

    def _on_restored(self, left: LeftOpen) -> None:
        """Show the form as it was when the application ended, with the cursor where it stood."""
        self._on_opened(left.form)
        self._first = left.cursor if left.cursor in self.form.fields else "nik"
        if self.isVisible():
            self.focus_first()
        self.say_restored(self.next_person)

    def _on_saved_unannounced(self, form: Form, saved: Saved) -> None:
        """Show that the form was saved before the application ended, so that nobody types it a second time."""
        self._on_opened(form)
        self.allow(False)
        self.say_saved_before(saved, self.next_person)

    def _on_filled(self, form: Form) -> None:
        self.form.fill(form)
        self._on_changed()
        self.checker.run()

    def _on_opened(self, form: Form) -> None:
        self.allow(True)
        self.draft.opened(form)
        self._show(form)

    def begin_with(self, form: Form) -> None:
        """Show the form of somebody new, of whom another page may know something; what was left is a draft already."""
        self.allow(True)
        blank = next_blank(form, self.form.collect())
        self._show(blank)
        self.draft.begin()
        self._ahead.let_go()

    def _show(self, form: Form) -> None:
        self._first = "nik"
        self._save_when_ready = False
        self.card.close()
        if self.isVisible():
            self.focus_first()  # before filling: leaving a field judges it, and the next person has done no wrong
        self.form.fill(form)
        self.draft_note.clear()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.checker.run()

    def _on_told(self, text: str, tone: str) -> None:
        self.banner.say(text, tone) if text else self.banner.clear()

    def _on_changed(self) -> None:
        self.draft_note.clear()
        self.checker.touched()
        self.draft.touched()

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            self.show_cursor(focused)
        if self.draft.due_ms is not None:
            self.draft.keep()

    def _on_checked(self, checked: Checked) -> None:
        if self.form.follow(checked):
            self.checker.run()
        self.form.show_checked(checked)
        self.found.show_known(checked.known)
        self.quote.show_quote(checked.quote)
        self.benefits.show_benefits(checked.benefits)
        self._save_if_wanted()

    def _on_draft_kept(self) -> None:
        now = self._clock.now()
        self.draft_note.setText(self.tr("Draf tersimpan {time}").format(time=formats.moment(now.isoformat(), now)))

    def _on_saved(self, saved: Saved) -> None:
        self._end_saving()
        self._last_saved = saved.client_id
        self.say_saved(saved, self.show_slip)
        self.saved.emit(saved)
        leave = partial(self._enrolling.leave_form, saved.client_id)
        QTimer.singleShot(_SEEN_MS, self, lambda: self._tasks.run(self, leave, lambda _nothing: None))
        self._new_form()

    def _on_not_saved(self, error: AppError) -> None:
        self._end_saving()
        self._ahead.drop()
        if isinstance(error, DuplicateNik):
            show = partial(self.twin_found.emit, error.client_id)
            self.banner.say(messages.text_for(error), "danger", self.tr("Lihat datanya"), show)
            return
        if isinstance(error, Invalid):
            self.form.show_findings(tuple(item for item in error.findings if isinstance(item, Finding)))
            first = self.form.judge_all()
            if first is not None:
                first.editor.setFocus()
        self.banner.say(messages.text_for(error), "danger")

    def _end_saving(self) -> None:
        self.draft.paused = False
        self.save_button.setEnabled(True)
