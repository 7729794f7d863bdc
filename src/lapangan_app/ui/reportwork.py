"""The desk for reports: made, laid out and written in the background, and none leaves without its audit row."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lapangan_app.errors import AppError
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.paper import report_sheet
from lapangan_app.reports.outreach.report import Report
from lapangan_app.services.outreach.selection import How, Kind, Offers, Selection
from lapangan_app.ui import messages
from lapangan_app.ui.files import write_file
from lapangan_app.ui.paper.pages import Layout, lay_out
from lapangan_app.ui.printing import pdf_of_layout, print_layout
from lapangan_app.ui.surface import Reporting
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.letterhead_form import LetterheadForm
from lapangan_app.ui.widgets.lookup import Search
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.widgets.report_dialog import ReportDialog


@dataclass(frozen=True, slots=True)
class _Made:
    report: Report
    layout: Layout


class ReportDesk(QObject):
    """Let the officer choose a report, look at it, print it, and keep it as PDF or workbook."""

    def __init__(self, reporting: Reporting, search: Search, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reporting, self._search, self._tools = reporting, search, tools

    def show_menu(self, parent: QWidget) -> None:
        """Offer the reports."""
        self._tools.tasks.run(parent, self._reporting.offers, partial(self._offer, parent))

    def _offer(self, parent: QWidget, offers: Offers) -> None:
        dialog = ReportDialog(parent, self._tools.theme, offers, self._search)
        dialog.asked.connect(partial(self._make, dialog))
        dialog.letterhead_asked.connect(partial(self._show_letterhead, dialog))
        dialog.open()

    def _show_letterhead(self, parent: QWidget) -> None:
        def show(head: Letterhead) -> None:
            LetterheadForm(parent, self._reporting, self._tools.tasks, head).open()

        self._tools.tasks.run(parent, self._reporting.letterhead, show)

    def _make(self, dialog: ReportDialog, kind: Kind, selection: Selection) -> None:
        def make() -> _Made:
            report = self._reporting.make(kind, selection)
            return _Made(report, lay_out(report_sheet(report)))

        def refused(error: AppError) -> None:
            dialog.answered(messages.text_for(error))

        self._tools.tasks.run(dialog, make, partial(self._show, dialog), refused)

    def _show(self, dialog: ReportDialog, made: _Made) -> None:
        dialog.answered()
        sheet = made.layout.sheet
        preview = Preview(dialog, self._tools.theme, {"a4": sheet}, {"a4": made.layout})
        preview.offer_workbook()
        preview.print_asked.connect(lambda _sheet: self._print(preview, made))
        preview.export_asked.connect(lambda _sheet: self._export_pdf(preview, made))
        preview.workbook_asked.connect(lambda: self._export_workbook(preview, made.report))
        preview.open()

    def _print(self, preview: Preview, made: _Made) -> None:
        printer = self._tools.dialogs.choose_printer(preview)
        if printer is None:
            return

        def go(_noted: None) -> None:
            try:
                print_layout(made.layout, printer)
            except AppError as error:
                preview.banner.say(messages.text_for(error), "danger")
            else:
                preview.banner.say(self.tr("Dikirim ke pencetak."), "ok")

        self._tools.tasks.run(preview, partial(self._reporting.noted, made.report, "print"), go, _sayer(preview))

    def _export_pdf(self, preview: Preview, made: _Made) -> None:
        path = self._target(preview, made.report, "pdf", self.tr("Simpan sebagai PDF"), self.tr("Dokumen PDF (*.pdf)"))
        if path is not None:
            self._leave(preview, made.report, "pdf", path, lambda: write_file(pdf_of_layout(made.layout)[0], path))

    def _export_workbook(self, preview: Preview, report: Report) -> None:
        title, pattern = self.tr("Simpan sebagai lembar kerja"), self.tr("Lembar kerja Excel (*.xlsx)")
        path = self._target(preview, report, "xlsx", title, pattern)
        if path is not None:
            self._leave(preview, report, "xlsx", path, partial(_write_workbook, report, path))

    def _target(self, preview: Preview, report: Report, ending: str, title: str, pattern: str) -> Path | None:
        chosen = self._tools.dialogs.choose_target(preview, title, f"{report.name}.{ending}", pattern)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(f".{ending}")

    def _leave(self, preview: Preview, report: Report, how: How, path: Path, write: Callable[[], None]) -> None:
        """Write a file once its audit row is on disk, both in the background: a long report takes seconds."""

        def leave() -> None:
            self._reporting.noted(report, how)
            write()

        preview.banner.say(self.tr("Sedang ditulis …"), "calm")
        said = self.tr("Tersimpan: {name}").format(name=path.name)
        self._tools.tasks.run(preview, leave, lambda _done: preview.banner.say(said, "ok"), _sayer(preview))


def _sayer(preview: Preview) -> Callable[[AppError], None]:
    return lambda error: preview.banner.say(messages.text_for(error), "danger")


def _write_workbook(report: Report, path: Path) -> None:
    from lapangan_app.reports.outreach.workbook import write_report

    write_report(report, path)
