"""The people of one list that was taken in: what became of them, one to the form, or all who agreed on paper."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from lapangan_app.domain.form import ConsentGiven, Form
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.record import ImportRun, RosterPerson
from lapangan_app.errors import AppError
from lapangan_app.services.rosters import STATUSES
from lapangan_app.services.values import Expected
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.expected import ExpectedModel
from lapangan_app.ui.pages.outreach.list_consent import CollectedDialog, PaperConsent
from lapangan_app.ui.pages.outreach.parts import acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, card, label, row, set_tone
from lapangan_app.ui.widgets.inputs import ChoiceInput
from lapangan_app.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from lapangan_app.services.collective import Collected


class ListPeoplePanel(QWidget):
    """Show the people of a list. `register_wanted` carries a form, `collected` what came of registering all."""

    register_wanted = Signal(object)
    collected = Signal(object)
    _progressed = Signal(int)

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__()
        self._core = core
        self._tools = tools
        self._lane = lane
        self._run: ImportRun | None = None
        self._registered = 0
        self._places: dict[str, str] = {}
        self._stop: threading.Event | None = None
        self.model = ExpectedModel(self._columns(), tools.tasks, self)
        self.table = RecordTable(self.model, tools.theme, (12, 44, 22, 22))
        self.status = ChoiceInput()
        self._title = label("", "section", wrap=True)
        self._told = label("", "message", wrap=True)
        self.progress = QProgressBar()
        self._build()
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(self.register)
        self.status.changed.connect(self._on_status)
        self._progressed.connect(self._on_progress)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Baris"), lambda one: str(one.row_number)),
            Column(self.tr("Nama"), lambda one: one.name, self._who),
            Column(self.tr("Status"), lambda one: messages.roster_status_text(one.status) if one.status else "–"),
            Column(self.tr("Pendaftaran"), self._standing, tone=lambda one: "ok" if one.client_id else ""),
        )

    def _build(self) -> None:
        self.table.setAccessibleName(self.tr("Orang dalam daftar"))
        self.table.keep_in_view(3)
        self.status.set_choices([(one, messages.roster_status_text(one)) for one in STATUSES])
        self.status.setAccessibleName(self.tr("Status orang ini"))
        self.status.setMinimumContentsLength(max(len(messages.roster_status_text(one)) for one in STATUSES))
        self.progress.setAccessibleName(self.tr("Pendaftaran bersama sedang berjalan"))
        self.register_button = button(self.tr("Daftarkan (Enter)"), "", lambda: self.register(self.table.current))
        self.all_button = button(self.tr("Daftarkan semua yang setuju di kertas (F9)"), "", self.register_all)
        self.stop_button = button(self.tr("Hentikan (Esc)"), "", self.stop)
        title = label(self.tr("Status (F4)"))
        title.setBuddy(self.status)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        column.addWidget(self._title)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        column.addLayout(row(self.progress, self.stop_button))
        column.addLayout(acts(title, self.status, self.register_button, self.all_button))
        outer.addWidget(frame)
        self._show_running(False)

    @property
    def text(self) -> str:
        """Return what is said above the people."""
        return self._told.text()

    def show_run(self, run: ImportRun | None, registered: int) -> None:
        """Show a list; its people arrive a moment later."""
        other = run is None or self._run is None or run.import_id != self._run.import_id
        self._run, self._registered = run, registered
        self.setVisible(run is not None)
        if run is None:
            return
        self._title.setText(run.source)
        if other:
            self._say("", "")
            self.model.clear()
        self._show_running(self._stop is not None)
        self.reload()

    def reload(self) -> None:
        """Read the people again."""
        if self._run is not None:
            self.model.ask_list(self._core.rosters, self._run.import_id)

    def register(self, person: RosterPerson | None) -> None:
        """Open the form with what the list knows of somebody."""
        if person is None:
            return
        if person.client_id:
            self._say(self.tr("{name} sudah terdaftar di laptop ini.").format(name=person.name), "calm")
            return
        task = partial(_prefilled, self._core, person)
        self._tools.tasks.run(self, task, self.register_wanted.emit)

    def register_all(self) -> None:
        """Ask for the consent on paper, then register everybody who is not registered yet."""
        left = self._left
        if self._run is None or self._stop is not None or left == 0:
            return
        catalogue = self._core.enrolling.catalogue()
        dialog = PaperConsent(self, self._tools, catalogue.consent_version, self._run.source, left)
        dialog.kept.connect(self._on_consent)
        dialog.open()

    def stop(self) -> None:
        """End the registration of many after the group that is being saved."""
        if self._stop is not None:
            self._stop.set()
            self._say(self.tr("Menghentikan; yang sedang disimpan diselesaikan dulu …"), "calm")

    @property
    def _left(self) -> int:
        return 0 if self._run is None or self._run.undone_at else max(0, self._run.taken - self._registered)

    def _on_consent(self, consent: ConsentGiven) -> None:
        if self._run is None:
            return
        self._stop = threading.Event()
        self.progress.setRange(0, self._left)
        self.progress.setValue(0)
        self._on_progress(0)
        self._show_running(True)
        task = partial(
            self._core.collective.register_import,
            self._run.import_id,
            consent,
            self._progressed.emit,
            self._stop.is_set,
        )
        self._lane.run(self, task, self._on_collected, self._on_refused)

    def _on_progress(self, done: int) -> None:
        self.progress.setValue(done)
        told = self.tr("Mendaftarkan: {n} dari {all} orang …")
        self._say(told.format(n=formats.number(done), all=formats.number(self.progress.maximum())), "calm")

    def _on_collected(self, collected: Collected) -> None:
        stopped = self._stop is not None and self._stop.is_set() and collected.asked < self.progress.maximum()
        self._stop = None
        told = self.tr("{n} orang terdaftar dan aman di laptop, {refused} belum.")
        refused = formats.number(len(collected.refused))
        self._say(
            told.format(n=formats.number(collected.saved), refused=refused), "warn" if collected.refused else "ok"
        )
        CollectedDialog(self, self._tools, collected, stopped=stopped).open()
        self._show_running(False)
        self.collected.emit(collected)

    def _on_refused(self, error: AppError) -> None:
        self._stop = None
        self._show_running(False)
        self._say(messages.text_for(error), "danger")
        self.collected.emit(None)  # groups before the one that failed are saved

    def _show_running(self, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.all_button.setEnabled(not running and self._left > 0)

    def _on_marked(self, person: RosterPerson) -> None:
        self.status.set_value(person.status)
        self.register_button.setEnabled(not person.client_id)

    def _on_status(self) -> None:
        person, status = self.table.current, self.status.value
        if person is None or status == person.status:
            return
        changed = replace(person, status=status)
        task = partial(self._core.rosters.set_status, person.row_id, status)
        self._tools.tasks.run(self, task, lambda _nothing: self.model.change(changed), self._on_status_refused)

    def _on_status_refused(self, error: AppError) -> None:
        self._say(messages.text_for(error), "danger")

    def _who(self, person: RosterPerson) -> str:
        nik = mask_nik(person.nik) if person.nik else self.tr("tanpa NIK")
        return " · ".join(part for part in (nik, self._village(person.region_code)) if part)

    def _village(self, code: str) -> str:
        if code and code not in self._places:
            found = self._core.regions.get(code)
            self._places[code] = found.name if found else code
        return self._places.get(code, "")

    def _standing(self, person: RosterPerson) -> str:
        return self.tr("terdaftar") if person.client_id else self.tr("belum")

    def _say(self, text: str, tone: str) -> None:
        self._told.setText(text)
        set_tone(self._told, tone)


def _prefilled(core: Core, person: RosterPerson) -> Form:
    expected = Expected(person.name, person.status, person.source, person.form)
    return core.enrolling.fill(core.enrolling.new_form(), expected)
