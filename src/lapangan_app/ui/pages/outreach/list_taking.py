"""Taking a list out of a file: choose, look, put right, and only then take in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from lapangan_app.domain.record import ImportRun
from lapangan_app.domain.roster.judge import Group
from lapangan_app.errors import AppError, HeadingsMissing
from lapangan_app.services.importing import bring
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.judged import JudgedRows
from lapangan_app.ui.pages.outreach.list_columns import ColumnsPanel
from lapangan_app.ui.pages.outreach.list_reading import ListReading
from lapangan_app.ui.pages.outreach.list_rows import RowsPanel
from lapangan_app.ui.pages.outreach.parts import Sides, acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label, row
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.inputs import ChoiceInput, Line
from lapangan_app.ui.widgets.lookup import LookupInput, Suggestion

if TYPE_CHECKING:
    from lapangan_app.services.importing import Preview

_OFFERED = 12


class TakingView(QWidget):
    """Preview a file and take its ready people. `said` carries words with their tone, `taken` the import."""

    said = Signal(str, str)
    taken = Signal(object)

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__()
        self._core = core
        self._tools = tools
        self._lane = lane
        self._within = ""
        self.reading = ListReading(core.importing, lane, self)
        self.rows = RowsPanel(tools.theme)
        self.columns = ColumnsPanel()
        self.source = Line()
        self.region = LookupInput(self._areas)
        self.sheet = ChoiceInput()
        self.progress = QProgressBar()
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.choose_button = button(self.tr("Pilih berkas (Ctrl+O)"), "primary", self.choose)
        self.empty_button = button(self.tr("Lembar kosong …"), "", self.write_template)
        self.hint = label(
            self.tr(
                "Pilih lembar dari desa, koperasi, atau dinas (XLSX, XLS, ODS, CSV), atau tarik ke halaman ini."
                " Isinya diperiksa dulu; tidak ada yang masuk sebelum Anda menyetujuinya, dan berkasnya tidak diubah."
            ),
            "muted",
            wrap=True,
        )
        self.file = label("", "section", wrap=True)
        self.fields = (
            Field("source", self.tr("Nama daftar"), self.source),
            Field("region", self.tr("Wilayah orang-orangnya (boleh kosong)"), self.region),
            Field("sheet", self.tr("Lembar"), self.sheet),
        )
        self.region.setPlaceholderText(self.tr("Bila nama desanya ada di beberapa tempat"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Berkas sedang diperiksa"))
        self.words = label("", "muted", wrap=True)
        self.stop_button = button(self.tr("Hentikan (Esc)"), "", self.stop)
        self.take_button = button("", "primary", self.take)
        self.mend_button = button(self.tr("Ketik ulang sel (Enter)"), "", self.rows.table.mend)
        self.rest_button = button(self.tr("Simpan sisa sebagai XLSX …"), "", self.write_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(acts(self.choose_button, self.empty_button))
        column.addWidget(self.hint)
        column.addWidget(self.file)
        column.addLayout(Flow(list(self.fields), 4 * GRID, fill=True))
        line = row(self.words, self.progress, self.stop_button)
        column.addLayout(line)
        self._body = Sides(self.rows, self.columns, (9, 4))
        column.addWidget(self._body, 1)
        column.addLayout(acts(self.take_button, self.mend_button, self.rest_button))
        self._foot = label("")  # takes the room below the hint while there is no file
        column.addWidget(self._foot, 1)

    def _connect(self) -> None:
        self.reading.began.connect(self._on_began)
        self.reading.judged.connect(self._on_judged)
        self.reading.refused.connect(self._on_refused)
        self.columns.mapped.connect(self.reading.map_column)
        self.rows.model.typed.connect(self.reading.type_cell)
        self.rows.table.cannot.connect(self._on_cannot)
        self.region.changed.connect(self._on_region)
        self.region.left.connect(self._on_region)
        self.sheet.changed.connect(lambda: self.reading.choose_sheet(self.sheet.value, self._within))

    @property
    def preview(self) -> Preview | None:
        """Return what is shown."""
        return self.reading.preview

    def focus_first(self) -> None:
        """Put the cursor on the rows, or on the button that chooses a file."""
        (self.choose_button if self.preview is None else self.rows.table).setFocus()

    def choose(self) -> None:
        """Ask for a file."""
        pattern = self.tr("Lembar kerja (*.xlsx *.xls *.ods *.csv *.txt);;Semua berkas (*)")
        if chosen := self._tools.dialogs.choose_file(self, self.tr("Pilih daftar orang"), pattern):
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a file in the background."""
        self.source.setText(path.stem)
        self.rows.show_group(None)
        self.said.emit("", "")
        self.reading.open(path, self._within)

    def stop(self) -> None:
        """Abandon what is being read or judged."""
        if self.reading.busy:
            self.reading.abandon()
            self.said.emit(
                self.tr("Pemeriksaan dihentikan. Belum ada yang diambil, dan berkasnya tidak diubah."), "calm"
            )
            if self.preview is None:
                self.reading.forget()
            self._show()
            self.focus_first()

    def take(self) -> None:
        """Take the ready people in, after a question."""
        preview, source = self.preview, self.source.text().strip()
        if preview is None or not self.take_button.isEnabled():
            return
        question = self.tr(
            "Ambil {n} orang ke dalam daftar “{source}”? Mereka belum didaftarkan; mereka dikenali saat datang."
        ).format(n=formats.number(preview.ready), source=source or preview.source)
        if self._tools.dialogs.confirm(self, question, self._take_text(preview)):
            self._busy(self.tr("Menyimpan daftar …"), stoppable=False)
            task = partial(bring, preview, self._core.rosters, source)
            self._lane.run(self, task, self._on_taken, self._on_refused)

    def write_rest(self) -> None:
        """Write the rows that would not be taken into a workbook, with the reasons."""
        preview = self.preview
        if preview is None:
            return
        target = self._target(self.tr("Simpan sisa"), self.tr("{name} - sisa.xlsx").format(name=preview.source))
        if target is not None:
            told = self.tr("{n} baris tersimpan dengan alasannya. Perbaiki di sana, lalu pilih berkas itu lagi.")
            self._lane.run(
                self,
                partial(preview.write_rest, target),
                lambda count: self.said.emit(told.format(n=formats.number(count)), "ok"),
                self._on_refused,
            )

    def write_template(self) -> None:
        """Write the empty list for offices."""
        if (target := self._target(self.tr("Lembar kosong"), self.tr("daftar-orang.xlsx"))) is not None:
            told = self.tr("Lembar kosong tersimpan. Kirim ke desa atau koperasi, lalu pilih berkas yang sudah terisi.")
            self._lane.run(
                self,
                partial(self._core.importing.write_template, target),
                lambda _nothing: self.said.emit(told, "ok"),
                self._on_refused,
            )

    def _target(self, title: str, name: str) -> Path | None:
        chosen = self._tools.dialogs.choose_target(self, title, name, self.tr("Lembar kerja (*.xlsx)"))
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    def _show(self) -> None:
        """Show what belongs to the state: no file, a file that is read, or a preview."""
        preview = self.preview
        self.progress.hide()
        self.words.hide()
        self.stop_button.hide()
        self.hint.setVisible(preview is None)
        self._foot.setVisible(preview is None)
        for part in (self.file, self._body, self.take_button, self.mend_button, self.rest_button, *self.fields[:2]):
            part.setVisible(preview is not None)
        self.fields[2].setVisible(preview is not None and len(self.reading.sheets) > 1)
        if preview is None:
            return
        self.file.setText(self.reading.name)
        self.take_button.setText(self._take_text(preview))
        self.take_button.setEnabled(preview.ready > 0 and preview.plan.finds_people)
        self.rest_button.setEnabled(preview.ready < preview.rows)
        self.mend_button.setEnabled(preview.rows > 0)

    def _take_text(self, preview: Preview) -> str:
        return self.tr("Ambil {n} orang (Ctrl+S)").format(n=formats.number(preview.ready))

    def _busy(self, words: str, *, stoppable: bool) -> None:
        self.words.setText(words)
        self.words.show()
        self.progress.show()
        self.stop_button.setVisible(stoppable)
        self.take_button.setEnabled(False)

    def _on_began(self, reading: bool) -> None:
        if reading:
            self._show()
        told = self.tr("Membaca dan memeriksa {name} …") if reading else self.tr("Memeriksa lagi …")
        self._busy(told.format(name=self.reading.name), stoppable=True)

    def _on_judged(self) -> None:
        preview = self.preview
        if preview is None:
            return
        first = self.rows.model.rows is None
        if not self.reading.busy:
            self._show()
            self.columns.show_plan(preview.plan)
            self.sheet.set_choices([(name, name) for name in self.reading.sheets])
            self.sheet.set_value(preview.table.sheet)
        self.rows.show_rows(JudgedRows(preview, self.reading.typed))
        if not preview.plan.finds_people:
            self.said.emit(messages.text_for(HeadingsMissing()), "warn")
        elif first:
            self.rows.show_group(Group.NEEDS_FIX if preview.needs_fix else None)
            self.focus_first()

    def _on_refused(self, error: AppError) -> None:
        self._show()
        self.said.emit(messages.text_for(error), "danger")

    def _on_cannot(self) -> None:
        self.said.emit(
            self.tr("Baris ini tidak punya sel yang perlu diketik ulang. Bila kolomnya keliru, betulkan kolomnya."),
            "calm",
        )

    def _on_region(self) -> None:
        if self.region.value != self._within and (self.region.value or not self.region.text().strip()):
            self._within = self.region.value
            self.reading.choose_region(self._within)

    def _on_taken(self, run: ImportRun) -> None:
        self.reading.forget()
        self.rows.show_rows(None)
        self._show()
        self.taken.emit(run)

    def _areas(self, text: str) -> list[Suggestion]:
        found = self._core.regions.areas(text, _OFFERED)
        return [
            Suggestion(one.code, f"{one.type} {one.name}".strip(), ", ".join(filter(None, (one.regency, one.province))))
            for one in found
        ]
