"""Taking coverage away: a picture for a report, a table for a spreadsheet, each noted in the audit log before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lapangan_app.errors import AppError
from lapangan_app.reports.coverage_table import csv_bytes
from lapangan_app.ui import messages
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.charts.picture import draw_picture, png_of
from lapangan_app.ui.files import write_file
from lapangan_app.ui.pages.coverage_views import picture_of, table_of
from lapangan_app.ui.surface import Session
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools

if TYPE_CHECKING:  # the page makes its exporter
    from lapangan_app.ui.pages.coverage import CoveragePage


class Exporter(QObject):
    """Write what is in view to a file that the officer chooses. The banner of the page says what became of it."""

    def __init__(self, page: "CoveragePage", session: Session, tools: Tools, lane: TaskRunner) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tools = tools
        self._lane = lane

    def picture(self) -> None:
        """Ask where to, and write the chart in view as PNG."""
        page, ink = self._page, self._ink()
        if page.seen is None:
            return
        described = picture_of(page.seen, page.view_title, ink)
        self._write("png", self.tr("Gambar PNG (*.png)"), lambda: png_of(draw_picture(described, ink)))

    def table(self) -> None:
        """Ask where to, and write what is in view as CSV."""
        page = self._page
        if page.seen is None:
            return
        rows = table_of(page.seen)
        self._write("csv", self.tr("Tabel CSV (*.csv)"), partial(csv_bytes, rows))

    def _ink(self) -> Ink:
        return Ink(self._tools.theme.colour, self._page.font())

    def _write(self, kind: str, pattern: str, make: Callable[[], bytes]) -> None:
        page = self._page
        name = f"cakupan-{page.view}-{page.region or 'semua'}.{kind}"
        chosen = self._tools.dialogs.choose_target(page, self.tr("Simpan cakupan"), name, pattern)
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(f".{kind}")
        data = make()
        what = f"{page.view}:{page.region or ''}:{kind}"

        def leave() -> None:
            self._session.audit("export_coverage", what)  # before: a row too many is better than a file nobody knows of
            write_file(data, path)

        self._lane.run(self, leave, lambda _none: self._said(path), self._refused)

    def _said(self, path: Path) -> None:
        self._page.banner.say(self.tr("Tersimpan: {name}").format(name=path.name), "ok")

    def _refused(self, error: AppError) -> None:
        self._page.banner.say(messages.text_for(error), "danger")
