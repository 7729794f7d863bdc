"""One registration explained: state, reason, next step, what refused it, and its time-line."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.states import State
from lapangan_app.services.values import Detail, TimelineEntry
from lapangan_app.ui import formats, messages
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.acts import RecordActs
from lapangan_app.ui.widgets.basics import GRID, button, card, chip, column_of, label, line, row, scrolling, set_tone

_CORRECTABLE = frozenset({State.DRAFT, State.REJECTED, State.CONFLICT})


class QueueDetail(QWidget):
    """Explain one registration. `correct`, `discard` and `slip` carry its id when the officer wants to change, drop or
    print it."""

    correct = Signal(str)
    slip = Signal(str)
    discard = Signal(str)

    def __init__(self, acts: RecordActs, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.acts = acts
        self._names: Mapping[str, str] = {}
        self._clock = clock
        self._client_id = ""
        self._name = label("", "section", wrap=True)
        self._who = label("", "muted", wrap=True)
        self._chip = chip()
        self._reason = label("", wrap=True)
        self._step = label("", "label", wrap=True)
        self._problems = label("", "message", wrap=True)
        self._number = label("", "small", wrap=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self._problems, "danger")
        self.correct_button = button(self.tr("Perbaiki sekarang"), "primary", self._on_correct)
        theme.dress(self.correct_button, "arrow-right", "on_accent")
        self.discard_button = button(self.tr("Buang draf …"), "", self._on_discard)
        self.slip_button = button(self.tr("Tanda terima (Ctrl+P) …"), "", lambda: self.slip.emit(self._client_id))
        theme.dress(self.slip_button, "printer", "text")
        self._timeline = QGridLayout()
        self._timeline.setHorizontalSpacing(3 * GRID)
        self._timeline.setVerticalSpacing(2 * GRID)
        self._timeline.setColumnStretch(1, 1)
        self._build()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, around = card()
        around.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inner = QWidget()
        column = column_of(inner, 2 * GRID, 2 * GRID)
        column.addLayout(row(self._name, None, self._chip))
        column.addWidget(self._who)
        for part in (
            line(),
            self._reason,
            self._step,
            self._problems,
            self.correct_button,
            self.slip_button,
            self.discard_button,
            self.acts,
            line(),
        ):
            column.addWidget(part)
        column.addWidget(label(self.tr("Perjalanan data"), "section"))
        column.addLayout(self._timeline)
        column.addWidget(self._number)
        column.addStretch(1)
        around.addWidget(scrolling(inner))
        outer.addWidget(frame)

    def know(self, names: Mapping[str, str]) -> None:
        """Learn the officers' names by their id."""
        self._names = names

    def show_detail(self, detail: Detail) -> None:
        """Show what is known about one registration."""
        item = detail.row
        self._client_id = item.client_id
        self._name.setText(item.name or self.tr("Tanpa nama"))
        self._who.setText(" · ".join(part for part in (item.masked_nik, item.village, item.event) if part))
        self.acts.show_detail(detail)
        self._chip.setText(messages.state_text(item.state))
        set_tone(self._chip, messages.state_tone(item.state))
        self._reason.setText(messages.reason_text(item))
        self._step.setText(messages.step_text(item.state))
        self._problems.setText("\n".join(messages.finding_text(problem) for problem in detail.problems))
        self._problems.setVisible(bool(detail.problems))
        self.correct_button.setVisible(item.state in _CORRECTABLE)
        self.slip_button.setVisible(item.state is not State.DRAFT)
        self.discard_button.setVisible(item.state is State.DRAFT)
        self.correct_button.setText(
            self.tr("Lanjutkan draf") if item.state is State.DRAFT else self.tr("Perbaiki sekarang")
        )
        self._number.setText(self.tr("Nomor pusat {number}").format(number=detail.server_id))
        self._number.setVisible(bool(detail.server_id))
        self._show_timeline(detail.timeline)

    def _show_timeline(self, entries: tuple[TimelineEntry, ...]) -> None:
        while (item := self._timeline.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        now = self._clock.now()
        for place, entry in enumerate(entries):
            time = label(formats.moment(entry.at, now), "small")
            self._timeline.addWidget(time, place, 0, Qt.AlignmentFlag.AlignTop)
            self._timeline.addWidget(label(self._tell(entry), "", wrap=True), place, 1)

    def _tell(self, entry: TimelineEntry) -> str:
        """Say one step in words: the state it led to, and why."""
        text = messages.action_text(entry, self._names)
        if entry.reason:
            text = f"{text}\n{messages.reason_code_text(entry.reason)}"
        return text

    def _on_discard(self) -> None:
        self.discard.emit(self._client_id)

    def _on_correct(self) -> None:
        self.correct.emit(self._client_id)
