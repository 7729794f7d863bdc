"""The attendance list of one event: quick entry, signatures, and from the list straight to the registration form."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.events import Attendee, Event, Turnout
from lapangan_app.services.values import Saved
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.parts import Figures, acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, card, label, set_tone
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.list_table import ListTable

_SHORTEST = 2


class AttendanceFields(BoundFields):
    """Make the fields of one line of the list."""

    def __init__(self) -> None:
        super().__init__()
        self.text("name", self.tr("Nama"))
        self.text("institution", self.tr("Instansi / desa / koperasi"))
        self.text("position", self.tr("Jabatan"))
        self.text("phone", self.tr("Nomor HP"))
        ways = [("hadir", self.tr("Hadir")), ("daring", self.tr("Daring"))]
        self.choice("way", self.tr("Kehadiran")).set_choices(ways)


class AttendancePanel(QWidget):
    """Keep the list of one event. `register_wanted` carries a form with the name of somebody on the list."""

    register_wanted = Signal(object)
    changed = Signal()

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__()
        self._core = core
        self._tools = tools
        self._event: Event | None = None
        self._waiting: dict[str, str] = {}
        self.made = AttendanceFields()
        self.made.setParent(self)
        self.fields = self.made.all
        self.model = ListModel(self._columns(), lambda row: str(row.attendance_id), self)
        self.table = ListTable(self.model, tools.theme, (8, 36, 17, 20, 19), self.tr("Daftar hadir"))
        self.figures = Figures(
            {
                "present": self.tr("hadir"),
                "online": self.tr("daring"),
                "signed": self.tr("tanda tangan"),
                "registered": self.tr("terdaftar"),
                "accepted": self.tr("diterima pusat"),
            }
        )
        self._name = label("", "section", wrap=True)
        self._told = label("", "message", wrap=True)
        self._build()
        self.table.ticked.connect(self.sign)
        self.table.struck.connect(self.strike)
        self.table.opened.connect(self.register)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No."), lambda one: str(one.number)),
            Column(self.tr("Nama"), lambda one: one.name, _whence),
            Column(self.tr("Kehadiran"), lambda one: self.tr("Daring") if one.way == "daring" else self.tr("Hadir")),
            Column(self.tr("Tanda tangan"), self._signed, tone=lambda one: "ok" if one.signed else ""),
            Column(self.tr("Pendaftaran"), self._standing, tone=_standing_tone),
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        self.add_button = button(self.tr("Catat"), "primary", self.add)
        self.add_button.setAccessibleName(self.tr("Catat di daftar hadir"))
        self.sign_button = button(self.tr("Tanda tangan (Spasi)"), "", lambda: self.sign(self.table.current))
        self.register_button = button(self.tr("Daftarkan (Enter)"), "", lambda: self.register(self.table.current))
        self.strike_button = button(self.tr("Coret (Del)"), "", lambda: self.strike(self.table.current))
        self._entry = _Entry(self.fields, self.add_button)
        for part in (self._name, self.figures, self._entry, self._told, self.table):
            column.addWidget(part)
        column.setStretch(4, 1)
        column.addLayout(acts(self.register_button, self.sign_button, self.strike_button))
        outer.addWidget(frame)

    def show_event(self, event: Event | None) -> None:
        """Show the list of an event; without one the list stays empty."""
        other = event is None or self._event is None or event.event_id != self._event.event_id
        self._event = event
        self._name.setText(event.name if event else self.tr("Pilih acara untuk melihat daftar hadirnya"))
        self._entry.setEnabled(event is not None)
        if other:
            self.made.show(Attendee(attendance_id="", event_id="", number=0, name=""))
            self._say("")
            self.model.show(())
            self._show_turnout(Turnout())
        self.reload()

    def reload(self) -> None:
        """Read the list and the figures again."""
        if self._event is None:
            return
        asked, events = self._event.event_id, self._core.events
        read = lambda: (asked, events.attendees(asked, struck=True), events.turnout(asked))  # noqa: E731
        self._tools.tasks.run(self, read, self._on_read)

    def focus_first(self) -> None:
        """Put the cursor into the line for the next name."""
        self.fields["name"].editor.setFocus()

    def add(self) -> None:
        """Write the person of the quick entry on the list."""
        values = self.made.collect()
        name = values.pop("name")
        if self._event is None:
            return
        if len(name) < _SHORTEST:
            self._say(self.tr("Tulis namanya dulu, sekurangnya dua huruf."), "danger")
            self.focus_first()
            return
        self.add_button.setEnabled(False)
        task = partial(self._core.events.attend, self._event.event_id, name, **values)
        self._tools.tasks.run(self, task, self._on_added, self._on_refused)

    def sign(self, attendee: Attendee | None) -> None:
        """Note that somebody signed the list, or did not after all."""
        if attendee is not None and not attendee.struck_at:
            task = partial(self._core.events.sign, attendee.attendance_id, signed=not attendee.signed)
            self._tools.tasks.run(self, task, lambda _nothing: self.reload())

    def strike(self, attendee: Attendee | None) -> None:
        """Strike somebody out after a question; the number stays taken."""
        if attendee is None or attendee.struck_at:
            return
        question = self.tr("Coret nomor {n} dari daftar hadir? Nomornya tetap terpakai agar cetakan tetap cocok.")
        if self._tools.dialogs.confirm(self, question.format(n=attendee.number), self.tr("Coret")):
            task = partial(self._core.events.strike, attendee.attendance_id)
            self._tools.tasks.run(self, task, lambda _nothing: self.reload())

    def register(self, attendee: Attendee | None) -> None:
        """Ask for the form with what the list knows of somebody."""
        if attendee is None or attendee.struck_at:
            return
        if attendee.client_id:
            self._say(self.tr("{name} sudah didaftarkan dari daftar ini.").format(name=attendee.name), "warn")
            return
        new = self._core.enrolling.new_form
        task = lambda: replace(new(), full_name=attendee.name, phone=attendee.phone)  # noqa: E731
        self._tools.tasks.run(self, task, partial(self._on_form, attendee.attendance_id))

    def on_saved(self, saved: Saved) -> None:
        """Name the registration of somebody who came from this list."""
        attendance_id = self._waiting.pop(saved.client_id, "")
        if attendance_id:
            task = partial(self._core.events.link, attendance_id, saved.client_id)
            self._tools.tasks.run(self, task, lambda _nothing: self.reload())

    def _on_form(self, attendance_id: str, form: Form) -> None:
        self._waiting[form.client_id] = attendance_id
        self.register_wanted.emit(form)

    def _on_added(self, attendee: Attendee) -> None:
        self.add_button.setEnabled(True)
        self._say(self.tr("Nomor {n}: {name} tercatat.").format(n=attendee.number, name=attendee.name), "ok")
        kept = replace(attendee, name="", position="", phone="")  # the next one often comes from the same village
        self.made.show(kept)
        self.table.stand_on(attendee.attendance_id)
        self.focus_first()
        self.reload()
        self.changed.emit()

    def _on_refused(self, error: object) -> None:
        self.add_button.setEnabled(True)
        self._tools.tasks.failed.emit(error)

    def _on_read(self, read: tuple[str, tuple[Attendee, ...], Turnout]) -> None:
        asked, attendees, turnout = read
        if self._event is not None and asked == self._event.event_id:
            self.model.show(attendees)
            self._show_turnout(turnout)

    def _show_turnout(self, turnout: Turnout) -> None:
        registered = formats.number(turnout.registered)
        if turnout.target:
            registered = self.tr("{n} dari {target}").format(n=registered, target=formats.number(turnout.target))
        names = ("present", "online", "signed", "accepted")
        self.figures.say({name: formats.number(getattr(turnout, name)) for name in names} | {"registered": registered})

    def _signed(self, attendee: Attendee) -> str:
        return self.tr("Sudah") if attendee.signed else "–"

    def _standing(self, attendee: Attendee) -> str:
        if attendee.struck_at:
            return self.tr("Dicoret")
        return self.tr("Terdaftar") if attendee.client_id else "–"

    def _say(self, text: str, tone: str = "") -> None:
        self._told.setText(text)
        set_tone(self._told, tone)


class _Entry(QWidget):
    """Lay the quick entry out in two lines."""

    def __init__(self, fields: dict[str, Field], add: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for names in ((("name", 5), ("institution", 5), ("way", 3)), (("position", 5), ("phone", 5))):
            line = QHBoxLayout()
            line.setSpacing(3 * GRID)
            for name, share in names:
                line.addWidget(fields[name], share)
            column.addLayout(line)
        line.addWidget(add, 3, Qt.AlignmentFlag.AlignVCenter)


def _whence(attendee: Attendee) -> str:
    return " · ".join(part for part in (attendee.position, attendee.institution) if part)


def _standing_tone(attendee: Attendee) -> str:
    return "danger" if attendee.struck_at else "ok" if attendee.client_id else ""
