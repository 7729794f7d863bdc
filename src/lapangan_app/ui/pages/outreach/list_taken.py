"""The lists that were taken in: where they come from, what came of them, and taking one back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.domain.record import ImportRun
from lapangan_app.errors import AppError
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.columns import BarColumn, Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.list_people import ListPeoplePanel
from lapangan_app.ui.pages.outreach.parts import Sides, acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label
from lapangan_app.ui.widgets.list_table import ListTable


class TakenView(QWidget):
    """Show the lists on the left, the people of the marked one on the right. `said` carries words with their tone."""

    said = Signal(str, str)

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__()
        self._core = core
        self._tools = tools
        self._registered: Mapping[str, int] = {}
        self.model = ListModel(self._columns(), lambda run: str(run.import_id), self)
        self.table = ListTable(self.model, tools.theme, (40, 30, 30), self.tr("Daftar yang sudah diambil"))
        self.people = ListPeoplePanel(core, tools, lane)
        self._empty = label(self.tr("Belum ada daftar yang diambil. Pilih berkas dengan Ctrl+O."), "muted", wrap=True)
        self._build()
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(lambda _run: self.people.table.setFocus())
        self.table.struck.connect(self.undo)
        self.people.collected.connect(lambda _collected: self.reload())
        self.model.modelReset.connect(self._on_reset)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Daftar"), lambda run: run.source, self._when),
            Column(self.tr("Diambil"), self._taken, self._rest),
            BarColumn(self.tr("Terdaftar"), self._progress, self._share),
        )

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.undo_button = button(self.tr("Batalkan daftar ini (Del)"), "", lambda: self.undo(self.table.current))
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addLayout(acts(self.undo_button))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Sides(left, self.people, (6, 6)))

    def reload(self) -> None:
        """Read the lists again."""
        rosters = self._core.rosters
        self._tools.tasks.run(self, lambda: (rosters.imports(), rosters.registered()), self._on_read)

    def undo(self, run: ImportRun | None) -> None:
        """Take a list back, after a question; registrations stay."""
        if run is None or run.undone_at:
            return
        question = self.tr(
            "Batalkan daftar “{source}”? {n} orang tidak diharapkan lagi. Yang sudah didaftarkan tetap tersimpan."
        ).format(source=run.source, n=formats.number(run.taken))
        if self._tools.dialogs.confirm(self, question, self.tr("Batalkan daftar")):
            task = partial(self._core.rosters.undo, run.import_id)
            self._tools.tasks.run(self, task, self._on_undone, self._on_refused)

    def _on_read(self, read: tuple[tuple[ImportRun, ...], Mapping[str, int]]) -> None:
        runs, self._registered = read
        self.model.show(runs)

    def _on_reset(self) -> None:
        nothing = self.model.rowCount() == 0
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        if nothing:
            self.undo_button.setEnabled(False)
            self.people.show_run(None, 0)

    def _on_marked(self, run: ImportRun) -> None:
        self.undo_button.setEnabled(not run.undone_at)
        self.people.show_run(run, self._registered.get(run.import_id, 0))

    def _on_undone(self, gone: int) -> None:
        told = self.tr("{n} orang tidak diharapkan lagi; yang sudah didaftarkan tetap tersimpan.")
        self.said.emit(told.format(n=formats.number(gone)), "ok")
        self.reload()

    def _on_refused(self, error: AppError) -> None:
        self.said.emit(messages.text_for(error), "danger")
        self.reload()

    def _when(self, run: ImportRun) -> str:
        when = formats.moment(run.at, self._tools.clock.now())
        return self.tr("{when} · dibatalkan").format(when=when) if run.undone_at else when

    def _taken(self, run: ImportRun) -> str:
        return self.tr("{n} dari {rows} baris").format(n=formats.number(run.taken), rows=formats.number(run.rows))

    def _rest(self, run: ImportRun) -> str:
        twice = run.duplicate_in_file + run.duplicate_on_device
        counts = (
            (run.needs_fix, self.tr("{n} perlu perbaikan")),
            (twice, self.tr("{n} ganda")),
            (run.ignored, self.tr("{n} diabaikan")),
        )
        return " · ".join(text.format(n=formats.number(count)) for count, text in counts if count)

    def _progress(self, run: ImportRun) -> str:
        if run.undone_at:
            return "–"
        told = self.tr("{n} dari {all}")
        registered = self._registered.get(run.import_id, 0)
        return told.format(n=formats.number(registered), all=formats.number(run.taken))

    def _share(self, run: ImportRun) -> float | None:
        if run.undone_at or not run.taken:
            return None
        return self._registered.get(run.import_id, 0) / run.taken
