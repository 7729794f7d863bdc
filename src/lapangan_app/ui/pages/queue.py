"""The queue explains itself: totals as filters, one line a record, and on the right what happened and what to do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QPushButton, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.states import State
from lapangan_app.errors import AppError
from lapangan_app.services.values import PersonRow
from lapangan_app.sync.events import Phase, Progress, Report
from lapangan_app.ui import formats, messages
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.models.records import Column, RecordModel
from lapangan_app.ui.pages.queue_detail import QueueDetail
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.acts import RecordActs
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, column_of, label, row
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.picture_queue import PictureQueue
from lapangan_app.ui.widgets.record_table import RecordTable

EVERYTHING = frozenset(State)
OPEN = EVERYTHING - {State.ACCEPTED}
_LETTERS_WITH_REASONS = 115
"""Letters that must fit side by side for the list to say why and what next; the text beside it says so anyway."""
_WITH_REASONS, _WITHOUT_REASONS = (25, 14, 14, 47), (45, 27, 28, 0)


class QueuePage(QWidget):
    """Show where every registration stands. `correct` carries the id of one to be opened in the form."""

    correct = Signal(str)
    discard = Signal(str)

    def __init__(self, core: Core, runner: SyncRunner, tasks: TaskRunner, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._queueing = core.queueing
        self._runner = runner
        self._tasks = tasks
        self._clock = clock
        self._states = OPEN
        self._wanted = ""
        self.model = RecordModel(self._columns(), tasks, self)
        self.table = RecordTable(self.model, theme, _WITH_REASONS)
        self.detail = QueueDetail(RecordActs(core.correcting, core.session, tasks), theme, clock)
        self.banner = Banner(theme)
        self.filters: dict[str, QPushButton] = {}
        self._build(theme)
        self._connect()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Siapa"), lambda item: item.name or self.tr("Tanpa nama"), lambda item: item.masked_nik),
            Column(self.tr("Status"), lambda item: messages.state_text(item.state), tone=_tone),
            Column(self.tr("Sejak"), self._since, self._tries),
            Column(self.tr("Mengapa dan langkah berikutnya"), messages.reason_text, _step),
        )

    def _build(self, theme: Theme) -> None:
        column = column_of(self, spacing=3 * GRID)
        self.send_button = button(self.tr("Kirim sekarang"), "primary", self._runner.start)
        theme.dress(self.send_button, "send", "on_accent")
        self.stop_button = button(self.tr("Hentikan"), "", self._runner.stop)
        theme.dress(self.stop_button, "square")
        self.stop_button.hide()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Kemajuan pengiriman"))
        self._progress.hide()
        self._summary = label("", "muted", wrap=True)
        head = row(label(self.tr("Antrean"), "title"), self._summary, self.stop_button, self.send_button)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self._progress)
        self.pictures = PictureQueue(theme)
        column.addWidget(self.pictures)
        column.addWidget(self.banner)
        column.addLayout(self._build_filters())
        self._empty = label("", "muted", wrap=True)
        self.table.setAccessibleName(self.tr("Antrean kirim"))
        self._body = QHBoxLayout()
        self._body.setSpacing(4 * GRID)
        self._body.addWidget(self.table)
        self._body.addWidget(self.detail)
        column.addWidget(self._empty)
        column.addLayout(self._body, 1)
        self._fit()
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the reasons to what stands beside the list where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _LETTERS_WITH_REASONS
        self.table.share_out(_WITHOUT_REASONS if narrow else _WITH_REASONS)
        self._body.setStretch(0, 6 if narrow else 2)
        self._body.setStretch(1, 5 if narrow else 1)

    def _build_filters(self) -> Flow:
        group = QButtonGroup(self)
        for name in ("open", "all", *(state.value for state in State)):
            made = button("", "filter", partial(self._filter, name))
            made.setCheckable(True)
            group.addButton(made)
            self.filters[name] = made
        self.filters["open"].setChecked(True)
        self._show_totals(QueueTotals())
        return Flow(list(self.filters.values()))

    def _connect(self) -> None:
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(self._on_opened)
        self.detail.correct.connect(self.correct)
        self.pictures.retake.connect(self.correct)
        self.detail.discard.connect(self.discard)
        self.detail.acts.correct.connect(self.correct)
        self.detail.acts.changed.connect(self._on_withdrawn)
        for keys, act in (("F9", self.detail.acts.reveal), ("Ctrl+P", self.detail.slip_button.click)):
            QShortcut(QKeySequence(keys), self, act)
        self.model.modelReset.connect(self._on_reset)
        self._runner.started.connect(self._on_started)
        self._runner.progressed.connect(self._on_progress)
        self._runner.finished.connect(self._on_finished)
        self._runner.failed.connect(self._on_failed)

    def focus_first(self) -> None:
        """Put the cursor on the first record, or where there is none on the button, or what stands in for it."""
        places = (self.table, self.send_button, self.filters["open"])
        next(place for place in places if not place.isHidden() and place.isEnabled()).setFocus()

    def reload(self) -> None:
        """Read totals and list again."""
        self._tasks.run(self, self._queueing.totals, self._show_totals)
        self._tasks.run(self, self._queueing.pictures, self.pictures.show_totals)
        states = self._states
        self.model.ask(lambda before: self._queueing.page(states, before, 50))

    def show_record(self, client_id: str) -> None:
        """Show one registration among all of them."""
        self._wanted = client_id
        self.filters["all"].setChecked(True)
        self._filter("all")

    def _filter(self, name: str) -> None:
        groups = {"open": OPEN, "all": EVERYTHING}
        self._states = groups[name] if name in groups else frozenset({State(name)})
        self.reload()

    def _show_totals(self, totals: QueueTotals) -> None:
        counts = {state.value: getattr(totals, state.value) for state in State}
        unfinished = sum(counts.values()) - totals.accepted
        self.filters["open"].setText(self.tr("Belum selesai  {n}").format(n=formats.number(unfinished)))
        self.filters["all"].setText(self.tr("Semua  {n}").format(n=formats.number(sum(counts.values()))))
        for state in State:
            made = self.filters[state.value]
            made.setText(f"{messages.state_text(state)}  {formats.number(counts[state.value])}")
            made.setVisible(counts[state.value] > 0 or made.isChecked())
        self._summary.setText(self._summarise(totals))

    def _summarise(self, totals: QueueTotals) -> str:
        now = self._clock.now()
        parts = []
        waiting = totals.ready + totals.sending
        if waiting:
            parts.append(self.tr("{n} menunggu").format(n=formats.number(waiting)))
        if totals.oldest_waiting:
            parts.append(self.tr("tertua {age}").format(age=formats.age(totals.oldest_waiting, now)))
        if totals.last_success:
            parts.append(self.tr("terakhir terkirim {time}").format(time=formats.moment(totals.last_success, now)))
        return " · ".join(parts) if parts else self.tr("Belum ada yang menunggu")

    def _since(self, item: PersonRow) -> str:
        return formats.age(item.since, self._clock.now()) if item.since else ""

    def _tries(self, item: PersonRow) -> str:
        return self.tr("{n} kali dicoba").format(n=item.tries) if item.tries else ""

    def _on_marked(self, item: PersonRow) -> None:
        self._tasks.run(self, lambda: self._queueing.detail(item.client_id), self.detail.show_detail)

    def _on_withdrawn(self) -> None:
        self.banner.say(self.tr("Pendaftaran ditarik. Isinya tidak dikirim lagi; pusat akan diberi tahu."), "ok")
        self.reload()

    def _on_opened(self, item: PersonRow) -> None:
        if item.state in (State.DRAFT, State.REJECTED, State.CONFLICT):
            self.correct.emit(item.client_id)

    def _on_reset(self) -> None:
        nothing, held = self.model.rowCount() == 0, self.window().focusWidget() is self.table
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        self.detail.setVisible(not nothing)
        self._empty.setText(
            self.tr("Selesai: tidak ada yang menunggu.") if self._states == OPEN else self.tr("Tidak ada di sini.")
        )
        if self._wanted and (place := self.model.place_of(self._wanted)) >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))
        self._wanted = ""
        if nothing and held:
            self.focus_first()  # what is hidden holds no cursor, and the keyboard would lead nowhere

    def _on_started(self) -> None:
        self.banner.clear()
        self._progress.setRange(0, 0)
        self._progress.show()
        self.stop_button.show()
        self.send_button.setEnabled(False)

    def _on_progress(self, progress: Progress) -> None:
        if progress.phase is Phase.PICTURES:
            self._on_picture(progress)
            return
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)
        if progress.total:
            self.send_button.setText(
                self.tr("Mengirim {done} dari {total}").format(done=progress.done, total=progress.total)
            )

    def _on_picture(self, progress: Progress) -> None:
        picture = progress.picture
        if picture is not None:
            self._progress.setRange(0, picture.size)
            self._progress.setValue(picture.sent)
        self.send_button.setText(self.tr("Mengirim foto"))
        self.pictures.show_progress(progress)

    def _on_finished(self, report: Report) -> None:
        self._end_run()
        if report.stopped_by:
            self.banner.say(messages.error_code_text(report.stopped_by), "warn")
        elif report.delivered:
            self.banner.say(
                self.tr("{accepted} diterima, {refused} perlu diperiksa, {waiting} masih menunggu.").format(
                    accepted=report.accepted, refused=report.rejected + report.conflict, waiting=report.waiting
                ),
                "ok" if not report.rejected + report.conflict else "warn",
            )

        elif report.attachments.sent:
            count = formats.number(report.attachments.sent)
            self.banner.say(self.tr("{n} foto sampai di pusat.").format(n=count), "ok")

    def _on_failed(self, error: AppError) -> None:
        self._end_run()
        self.banner.say(messages.text_for(error), "warn")

    def _end_run(self) -> None:
        self._progress.hide()
        self.stop_button.hide()
        self.send_button.setText(self.tr("Kirim sekarang"))
        self.send_button.setEnabled(True)
        if self.isVisible():
            self.reload()


def _tone(item: PersonRow) -> str:
    return messages.state_tone(item.state)


def _step(item: PersonRow) -> str:
    return messages.step_text(item.state)
