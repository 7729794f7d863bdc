"""The registration page: check while typing, keep drafts, save, and be ready for the next person."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.errors import AppError, DuplicateNik, Invalid
from lapangan_app.services.values import PersonRow, Saved
from lapangan_app.ui import formats, messages
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.surface import Catalogue, Checked, Enrolling, Regions
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, column_of, label, row
from lapangan_app.ui.widgets.quote_card import QuoteCard

_CHECK_AFTER_MS = 120
_DRAFT_AFTER_MS = 1_500  # a draft is on disk within two seconds of a pause


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
        self._blank = Form(client_id="")
        self._kept = Form(client_id="")
        self._asked = 0
        self._saving = False
        self.form = RegisterForm(regions, clock)
        self.banner = Banner(theme)
        self.quote = QuoteCard()
        self._check_timer = _single_shot(self, _CHECK_AFTER_MS, self._check)
        self._draft_timer = _single_shot(self, _DRAFT_AFTER_MS, self.keep_draft)
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
        self.scroll_area = _scrolling(self.form)
        self._aside = _scrolling(_stacked(self.quote, self.form.consent))
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
        for field in self.form.fields.values():
            field.left.connect(self._on_left)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save),
            ("Ctrl+N", self.next_person),
            ("F2", self.form.consent.read_out),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def focus_first(self) -> None:
        """Put the cursor where work begins; a form in which nothing was typed yet is not scolded for that."""
        if self.form.collect() == self._blank:
            for field in self.form.fields.values():
                field.forgive()
        self.form.fields["nik"].editor.setFocus()

    @property
    def typed(self) -> bool:
        """Tell whether the form holds anything that is not yet on disk."""
        return self.form.collect() not in (self._blank, self._kept)

    @property
    def draft_due_ms(self) -> int | None:
        """Return milliseconds until what was typed is written as a draft, or None when nothing waits."""
        return self._draft_timer.remainingTime() if self._draft_timer.isActive() else None

    def open_record(self, client_id: str) -> None:
        """Continue a draft or correct a registration; what is on the form now is kept as a draft."""
        self.keep_draft()
        self._tasks.run(self, lambda: self._enrolling.open_form(client_id), self._on_opened)

    def next_person(self) -> None:
        """Begin with the next person; what is on the form now is kept as a draft."""
        self.banner.clear()
        self.keep_draft()
        self._new_form()

    def let_go(self, client_id: str) -> None:
        """Take a form that is about to be thrown away off the page, without keeping it as a draft."""
        if self.form.collect().client_id == client_id:
            self._draft_timer.stop()
            self._kept = self.form.collect()
            self.banner.clear()
            self._new_form()

    def keep_draft(self) -> None:
        """Write what was typed to disk as a draft, in the background."""
        self._draft_timer.stop()
        form = self.form.collect()
        if self._saving or not form.client_id or not self.typed:
            return
        self._kept = form
        self._tasks.run(self, lambda: self._enrolling.save_draft(form), self._on_draft_kept)

    def save(self) -> None:
        """Save the registration; a second press while it runs does nothing."""
        if self._saving or not self.form.isEnabled():
            return
        self._move_focus_out()
        form = self._with_seen_warnings(self.form.collect())
        self._saving = True
        self._draft_timer.stop()
        self.save_button.setEnabled(False)
        self._tasks.run(self, lambda: self._enrolling.save(form), self._on_saved, self._on_not_saved)

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
        self._tasks.run(self, self._enrolling.drafts, self._on_drafts)

    def _on_drafts(self, drafts: tuple[PersonRow, ...]) -> None:
        if not drafts:
            self._new_form()
            return
        client_id = drafts[0].client_id
        self._tasks.run(self, lambda: self._enrolling.open_form(client_id), self._on_restored)

    def _on_restored(self, form: Form) -> None:
        self._on_opened(form)
        self.banner.say(
            self.tr("Draf terakhir dipulihkan seperti semula. Lanjutkan, atau mulai orang lain."),
            "accent",
            self.tr("Orang lain"),
            self.next_person,
        )

    def _on_opened(self, form: Form) -> None:
        self._kept = form
        self._blank = replace(self._blank, client_id=form.client_id)
        self._show(form)

    def _on_new_form(self, form: Form) -> None:
        last = self.form.collect() if self.form.collect().client_id else form
        self._blank = replace(
            form,
            region_code=form.region_code or last.region_code,
            payer=last.payer,
            months=last.months,
            start_month=last.start_month or form.start_month,
        )
        self._show(self._blank)
        self._blank = self.form.collect()
        self._kept = self._blank

    def _show(self, form: Form) -> None:
        if self.isVisible():
            self.focus_first()  # before filling: leaving a field judges it, and the next person has done no wrong
        self.form.fill(form)
        self._draft_note.clear()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._check()

    def _on_changed(self) -> None:
        self._draft_note.clear()
        self._check_timer.start()
        self._draft_timer.start()

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            for area in (self.scroll_area, self._aside):
                if area.isAncestorOf(focused):
                    area.ensureWidgetVisible(focused, 0, 12 * GRID)
        if self._draft_timer.isActive():
            self.keep_draft()

    def _check(self) -> None:
        self._asked += 1
        asked, form = self._asked, self.form.collect()
        self._tasks.run(self, lambda: self._enrolling.check(form), lambda checked: self._on_checked(asked, checked))

    def _on_checked(self, asked: int, checked: Checked) -> None:
        if asked != self._asked:
            return
        if self.form.take_from_nik(checked):
            self._check()
        self.form.show_checked(checked)
        self.quote.show_quote(checked.quote)

    def _on_draft_kept(self, _result: object) -> None:
        now = self._clock.now()
        at = formats.moment(now.isoformat(), now)
        self._draft_note.setText(self.tr("Draf tersimpan {time}").format(time=at))

    def _on_saved(self, saved: Saved) -> None:
        self._end_saving()
        self.banner.say(
            self.tr("Tersimpan aman di laptop: {name} · {nik}").format(name=saved.name, nik=saved.masked_nik), "ok"
        )
        self.saved.emit(saved)
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
        self._saving = False
        self.save_button.setEnabled(True)


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3 * GRID)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the cursor; a stop of its own would cost a key
    area.setWidget(inside)
    return area


def _single_shot(owner: RegisterPage, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
