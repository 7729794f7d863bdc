"""The registration page: check while typing, keep drafts, save, and be ready for the next person."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError, DuplicateNik, Invalid
from lapangan_app.services.values import Expected, Saved
from lapangan_app.ui import formats, messages
from lapangan_app.ui.pages.register_drafts import DraftKeeper
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.pages.register_lists import Offers
from lapangan_app.ui.pages.register_parts import scrolling, single_shot, stacked
from lapangan_app.ui.surface import Catalogue, Checked, Compared, Enrolling, LeftOpen, Regions
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, column_of, label, row
from lapangan_app.ui.widgets.compare import CompareDialog
from lapangan_app.ui.widgets.found import FoundPanel
from lapangan_app.ui.widgets.quote_card import QuoteCard

_CHECK_AFTER_MS = 120


class RegisterPage(QWidget):
    """Register one person after another.

    `saved` tells that the store holds something new, `twin_found` names the registration that has the NIK already.
    """

    saved = Signal(object)
    twin_found = Signal(str)

    def __init__(self, enrolling: Enrolling, regions: Regions, tasks: TaskRunner, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._enrolling = enrolling
        self._tasks = tasks
        self._clock = clock
        self._asked = 0
        self._first = "nik"
        self.form = RegisterForm(Offers(enrolling, regions, clock.now().date()), theme, clock)
        self.draft = DraftKeeper(self.form, enrolling, tasks)
        self.found = FoundPanel()
        self.form.after_nik.addWidget(self.found)
        self.banner = Banner(theme)
        self.quote = QuoteCard()
        self._check_timer = single_shot(self, _CHECK_AFTER_MS, self._check)
        self._build(theme)
        self._connect()
        self._allow(False)  # until the choices are here; else the focus would fall on what is left
        tasks.run(self, enrolling.catalogue, self._on_catalogue)

    def _build(self, theme: Theme) -> None:
        column = column_of(self, spacing=3 * GRID)
        self._draft_note = label("", "small")
        self.save_button = button(self.tr("Simpan  (Ctrl+S)"), "primary", self.save)
        self._next_button = button(self.tr("Orang berikutnya  (Ctrl+N)"), "", self.next_person)
        theme.dress(self.save_button, "check", "on_accent")
        theme.dress(self._next_button, "user-plus")
        column.addLayout(row(label(self.tr("Pendaftaran"), "title"), None, self._draft_note))
        column.addWidget(self.banner)
        self.scroll_area = scrolling(self.form)
        self._aside = scrolling(stacked(self.quote, self.form.consent))
        side = QVBoxLayout()
        side.setSpacing(3 * GRID)
        side.addWidget(self._aside, 1)
        side.addWidget(self.save_button)
        side.addWidget(self._next_button)
        beside = QHBoxLayout()
        beside.setSpacing(4 * GRID)
        beside.addWidget(self.scroll_area, 1)
        beside.addLayout(side)
        self._fit()
        theme.changed.connect(self._fit)
        column.addLayout(beside, 1)

    def _fit(self) -> None:
        """Keep what stands beside the form as wide as its words need, at every size of text."""
        self._aside.setFixedWidth(self.fontMetrics().averageCharWidth() * 40)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        self.draft.kept.connect(self._on_draft_kept)
        self.found.record_wanted.connect(self.twin_found)
        self.found.draft_wanted.connect(self.open_record)
        self.found.fill_wanted.connect(self._fill)
        self.found.compare_wanted.connect(self._compare)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save),
            ("Ctrl+N", self.next_person),
            ("F2", self.form.consent.read_out),
            ("F3", self.form.consent.agree),
            ("F4", self.found.fill),
            ("F7", self.found.open),
            ("F8", self.found.compare),
            ("Alt+W", self.form.heirs.add),
            ("Alt+T", self.form.extra.switch),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def focus_first(self) -> None:
        """Put the cursor where work begins; a form in which nothing was typed yet is not scolded for that."""
        if self.form.collect() == self.draft.blank:
            for field in self.form.fields.values():
                field.forgive()
        self.form.fields[self._first].editor.setFocus()

    @property
    def typed(self) -> bool:
        """Tell whether the form holds anything that is not yet on disk."""
        return self.draft.typed

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

    def _fill(self, expected: Expected) -> None:
        """Take over what a list knows about the person, where nothing was typed yet."""
        form = self.form.collect()
        self._tasks.run(self, lambda: self._enrolling.fill(form, expected), self._on_filled)

    def _compare(self, client_id: str) -> None:
        form = self.form.collect()

        def show(rows: tuple[Compared, ...]) -> None:
            CompareDialog(self, rows, partial(self.twin_found.emit, client_id)).open()

        self._tasks.run(self, lambda: self._enrolling.compare(form, client_id), show)

    def save(self) -> None:
        """Save the registration; a second press while it runs does nothing."""
        if self.draft.paused or not self.form.isEnabled():
            return
        self._move_focus_out()
        form = self._with_seen_warnings(self.form.collect())
        self.draft.paused = True
        self.draft.wait()
        self.save_button.setEnabled(False)
        task = partial(self._enrolling.save, form, watched=True)
        self._tasks.run(self, task, self._on_saved, self._on_not_saved)

    def _move_focus_out(self) -> None:
        """Let the field under the cursor tidy what was typed, as if it had been left."""
        focused = QApplication.focusWidget()
        before_leaving = getattr(focused, "before_leaving", None)
        if focused is not None and before_leaving is not None and self.form.isAncestorOf(focused):
            before_leaving()

    def _with_seen_warnings(self, form: Form) -> Form:
        return replace(form, acknowledged=self.form.warnings_shown)

    def _allow(self, allowed: bool) -> None:
        self.form.setEnabled(allowed)
        self._aside.setEnabled(allowed)

    def _new_form(self) -> None:
        self._tasks.run(self, self._enrolling.new_form, self._on_new_form)

    def _on_catalogue(self, catalogue: Catalogue) -> None:
        self.form.set_catalogue(catalogue)
        self._allow(True)
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
        self.banner.say(
            self.tr("Draf terakhir dipulihkan seperti semula. Lanjutkan, atau mulai orang lain."),
            "accent",
            self.tr("Orang lain"),
            self.next_person,
        )

    def _on_saved_unannounced(self, form: Form, saved: Saved) -> None:
        """Show that the form was saved before the application ended, so that nobody types it a second time."""
        self._on_opened(form)
        self._allow(False)
        self.banner.say(
            self.tr("{name} · {nik} sudah tersimpan aman di laptop. Tidak perlu diketik lagi.").format(
                name=saved.name, nik=saved.masked_nik
            ),
            "ok",
            self.tr("Orang berikutnya"),
            self.next_person,
        )

    def _on_filled(self, form: Form) -> None:
        self.form.fill(form)
        self._on_changed()
        self._check()

    def _on_opened(self, form: Form) -> None:
        self._allow(True)
        self.draft.opened(form)
        self._show(form)

    def _on_new_form(self, form: Form) -> None:
        self._allow(True)
        last = self.form.collect() if self.form.collect().client_id else form
        blank = replace(
            form,
            region_code=form.region_code or last.region_code,
            payer=last.payer,
            months=last.months,
            branch=last.branch,
            cooperative=last.cooperative,
            cooperative_role=last.cooperative_role if last.cooperative_role == "anggota" else form.cooperative_role,
            category=last.category,
            start_month=last.start_month or form.start_month,
        )
        self._show(blank)
        self.draft.begin()

    def _show(self, form: Form) -> None:
        self._first = "nik"
        if self.isVisible():
            self.focus_first()  # before filling: leaving a field judges it, and the next person has done no wrong
        self.form.fill(form)
        self._draft_note.clear()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._check()

    def _on_changed(self) -> None:
        self._draft_note.clear()
        self._check_timer.start()
        self.draft.touched()

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            for area in (self.scroll_area, self._aside):
                if area.isAncestorOf(focused):
                    area.ensureWidgetVisible(focused, 0, 12 * GRID)
        if self.draft.due_ms is not None:
            self.draft.keep()

    def _check(self) -> None:
        self._asked += 1
        asked, form = self._asked, self.form.collect()
        self._tasks.run(self, lambda: self._enrolling.check(form), lambda checked: self._on_checked(asked, checked))

    def _on_checked(self, asked: int, checked: Checked) -> None:
        if asked != self._asked:
            return
        if self.form.take_from_nik(checked) or self.form.offer_branch(checked):
            self._check()
        self.form.show_checked(checked)
        self.found.show_known(checked.known)
        self.quote.show_quote(checked.quote)

    def _on_draft_kept(self) -> None:
        now = self._clock.now()
        at = formats.moment(now.isoformat(), now)
        self._draft_note.setText(self.tr("Draf tersimpan {time}").format(time=at))

    def _on_saved(self, saved: Saved) -> None:
        self._end_saving()
        self.banner.say(
            self.tr("Tersimpan aman di laptop: {name} · {nik}").format(name=saved.name, nik=saved.masked_nik), "ok"
        )
        self.saved.emit(saved)
        self._tasks.run(self, self._enrolling.leave_form, lambda _nothing: None)
        self._new_form()

    def _on_not_saved(self, error: AppError) -> None:
        self._end_saving()
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
