"""Events: what is planned and what was, which of them new registrations belong to, and who came."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.domain.outreach.events import Event
from lapangan_app.services.values import Saved
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import BarColumn, Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.attendance import AttendancePanel
from lapangan_app.ui.pages.outreach.choices import Choices, label_of, read_choices
from lapangan_app.ui.pages.outreach.event_dialog import EventDialog
from lapangan_app.ui.pages.outreach.parts import OutreachPage, Sides, acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.surface.outreach import EventRow
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label
from lapangan_app.ui.widgets.list_table import ListTable


class EventsPage(OutreachPage):
    """List events on the left, the attendance of the marked one on the right."""

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__(core, tools, self.tr("Acara"))
        self._choices: Choices | None = None
        self.model = ListModel(self._columns(), lambda row: str(row.event.event_id), self)
        self.table = ListTable(self.model, tools.theme, (38, 38, 24), self.tr("Daftar acara"))
        self.attendance = AttendancePanel(core, tools)
        self._empty = label(self.tr("Belum ada acara. Buat yang pertama dengan F2."), "muted", wrap=True)
        self._build()
        self.table.marked.connect(lambda row: self.attendance.show_event(row.event))
        self.table.opened.connect(lambda _row: self.attendance.focus_first())
        self.model.modelReset.connect(self._on_reset)
        self.attendance.register_wanted.connect(self.register_wanted)
        self.attendance.changed.connect(self.reload)
        self.bind_keys(("F2", self.make), ("F3", self.edit), ("F4", self.choose))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Acara dan tempat"), lambda row: row.event.name, self._where),
            Column(self.tr("Hari dan jenis"), lambda row: _day(row.event), self._kind),
            BarColumn(self.tr("Terdaftar"), self._reached, _share),
        )

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.new_button = button(self.tr("Acara baru (F2)"), "primary", self.make)
        self.edit_button = button(self.tr("Ubah (F3)"), "", self.edit)
        self.choose_button = button(self.tr("Jadikan acara sekarang (F4)"), "", self.choose)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addLayout(acts(self.new_button, self.edit_button, self.choose_button))
        self.fill(Sides(left, self.attendance, (1, 1)))

    def reload(self) -> None:
        """Read the events, their figures and the choices of the dialogs again."""
        self._tasks.run(self, self._core.events.desk, self._on_desk)
        self._tasks.run(self, partial(read_choices, self._core), self._on_choices)
        self._tasks.run(self, self._core.events.rows, self.model.show)

    def focus_first(self) -> None:
        """Put the cursor on the list, or on the button as long as there is none."""
        (self.table if self.model.everything else self.new_button).setFocus()

    def on_saved(self, saved: Saved) -> None:
        """Take note that somebody of a list was registered."""
        self.attendance.on_saved(saved)

    def make(self) -> None:
        """Ask for a new event."""
        today = self._tools.clock.now().astimezone().date()
        self._open(Event("", "", today.isoformat(), "", ""))

    def edit(self) -> None:
        """Change the marked event."""
        if self.table.current is not None:
            self._open(self.table.current.event)

    def choose(self) -> None:
        """Let new registrations belong to the marked event, or to none when it was the chosen one."""
        row: EventRow | None = self.table.current
        if row is None:
            return
        wanted = None if row.chosen else row.event.event_id
        told = self.tr("Pendaftaran baru kini tanpa acara.")
        if wanted:
            told = self.tr("Pendaftaran baru kini masuk acara {name}.").format(name=row.event.name)
        task = partial(self._core.events.choose, wanted)
        self._tasks.run(self, task, lambda _nothing: self.done(told), self.refused)

    def _open(self, event: Event) -> None:
        if self._choices is None:
            return
        dialog = EventDialog(self, self._core.events, self._choices, event, self._tasks)
        dialog.kept.connect(self._on_kept)
        dialog.open()

    def _on_kept(self, event: Event) -> None:
        self.table.stand_on(event.event_id)
        self.done(self.tr("Acara tersimpan: {name}").format(name=event.name))

    def _on_desk(self, desk: str) -> None:
        told = self.tr("Laptop {desk}: semua angka di halaman ini hanya dari laptop ini; meja lain menghitung sendiri.")
        self.about.setText(told.format(desk=desk))

    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.table.viewport().update()  # kinds are known by name now

    def _on_reset(self) -> None:
        nothing = self.model.rowCount() == 0
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        if not nothing and self.focusWidget() is self.new_button:
            self.table.setFocus()  # the page was opened before the list was read
        for one in (self.edit_button, self.choose_button):
            one.setEnabled(not nothing)
        if nothing:
            self.attendance.show_event(None)

    def _where(self, row: EventRow) -> str:
        chosen = self.tr("● acara sekarang") if row.chosen else ""
        return " · ".join(part for part in (chosen, row.event.place) if part)

    def _kind(self, row: EventRow) -> str:
        event = row.event
        rules = self._choices.rules if self._choices else None
        kind = label_of(event.kind, rules.event_kinds) if rules else event.kind
        mode = label_of(event.mode, rules.event_modes) if rules else event.mode
        time = f"{event.starts_at.replace(':', '.')} {event.zone}" if event.starts_at else ""
        return " · ".join(part for part in (time, kind, mode) if part)

    def _reached(self, row: EventRow) -> str:
        registered, target = formats.number(row.turnout.registered), row.event.target
        if not target:
            return registered
        return self.tr("{n} dari {target}").format(n=registered, target=formats.number(target))


def _day(event: Event) -> str:
    return formats.long_date(date.fromisoformat(event.held_on))


def _share(row: EventRow) -> float | None:
    return row.turnout.registered / row.event.target if row.event.target else None
