"""The desk for paper: makes documents in the background, shows them, and lets none leave without an audit row."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lapangan_app.errors import AppError
from lapangan_app.reports.blocks import Paper, Sheet
from lapangan_app.reports.slip import Slip, slip_sheet
from lapangan_app.ui import messages
from lapangan_app.ui.dialogs import Dialogs
from lapangan_app.ui.files import write_file
from lapangan_app.ui.printing import pdf_of, print_on
from lapangan_app.ui.surface import Documents
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.paper_menu import PaperMenu, SlipCheck
from lapangan_app.ui.widgets.preview import Preview

What = Literal["slip", "form", "consent", "literacy"]
_KINDS: dict[str, Literal["form", "consent", "literacy"]] = {
    "form": "form",
    "consent": "consent",
    "literacy": "literacy",
}


class PaperDesk(QObject):
    """Show slips and sheets, print them and keep them as PDF. What fails is said in the preview.

    `reports_asked` carries the window over which reports are wanted.
    """

    reports_asked = Signal(object)

    def __init__(
        self, documents: Documents, tasks: TaskRunner, theme: Theme, dialogs: Dialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._documents, self._tasks, self._theme, self._dialogs = documents, tasks, theme, dialogs

    def show_menu(self, parent: QWidget) -> None:
        """Offer the sheets for the hall and the check of a slip."""
        menu = PaperMenu(parent, self._theme)
        menu.chosen.connect(partial(self._on_chosen, parent))
        menu.open()

    def show_slip(self, parent: QWidget, client_id: str) -> None:
        """Show the slip of a saved registration; a draft has none and the window says so."""
        self._tasks.run(parent, partial(self._documents.slip, client_id), partial(self._show_slip, parent))

    def show_sheet(self, parent: QWidget, kind: Literal["form", "consent", "literacy"]) -> None:
        """Show a sheet for the hall."""

        def show(sheet: Sheet) -> None:
            self._preview(parent, {"a4": sheet}, kind, "")

        self._tasks.run(parent, partial(self._documents.sheet, kind), show)

    def check_slip(self, parent: QWidget) -> None:
        """Show the window in which a slip is checked."""
        SlipCheck(parent, self._documents, self._tasks, self._theme).open()

    def _on_chosen(self, parent: QWidget, name: str) -> None:
        if name in _KINDS:
            self.show_sheet(parent, _KINDS[name])
        elif name == "reports":
            self.reports_asked.emit(parent)
        else:
            self.check_slip(parent)

    def _show_slip(self, parent: QWidget, slip: Slip) -> None:
        sheets: dict[Paper, Sheet] = {"a4": slip_sheet(slip, "a4"), "80mm": slip_sheet(slip, "80mm")}
        self._preview(parent, sheets, "slip", slip.client_id)

    def _preview(self, parent: QWidget, sheets: dict[Paper, Sheet], what: What, client_id: str) -> None:
        preview = Preview(parent, self._theme, sheets)
        preview.print_asked.connect(partial(self._print, preview, what, client_id))
        preview.export_asked.connect(partial(self._export, preview, what, client_id))
        preview.open()

    def _print(self, preview: Preview, what: What, client_id: str, sheet: Sheet) -> None:
        printer = self._dialogs.choose_printer(preview)
        if printer is not None:
            note = partial(self._documents.noted, what, "print", client_id)
            said = self.tr("Dikirim ke pencetak.")
            self._leave(preview, note, partial(print_on, sheet, printer), said)

    def _export(self, preview: Preview, what: What, client_id: str, sheet: Sheet) -> None:
        title, name = self.tr("Simpan sebagai PDF"), f"{sheet.name}.pdf"
        chosen = self._dialogs.choose_target(preview, title, name, self.tr("Dokumen PDF (*.pdf)"))
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(".pdf")
            note = partial(self._documents.noted, what, "export", client_id)
            said = self.tr("Tersimpan: {name}").format(name=path.name)
            self._leave(preview, note, lambda: write_file(pdf_of(sheet)[0], path), said)

    def _leave(self, preview: Preview, note: Callable[[], None], act: Callable[[], None], said: str) -> None:
        """Let a document go, once its audit row is on disk: better a row too many than a paper nobody knows of."""

        def refused(error: AppError) -> None:
            preview.banner.say(messages.text_for(error), "danger")

        def go(_noted: None) -> None:
            try:
                act()
            except AppError as error:
                refused(error)
            else:
                preview.banner.say(said, "ok")

        self._tasks.run(preview, note, go, refused)
