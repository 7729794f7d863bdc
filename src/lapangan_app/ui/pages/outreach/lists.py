"""Lists of people: taken out of files of offices, and what came of those that were taken."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget

from lapangan_app.domain.record import ImportRun
from lapangan_app.services.values import Saved
from lapangan_app.ui import formats
from lapangan_app.ui.pages.outreach.list_taken import TakenView
from lapangan_app.ui.pages.outreach.list_taking import TakingView
from lapangan_app.ui.pages.outreach.parts import OutreachPage
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import button


class ListsPage(OutreachPage):
    """Show a file that may be taken in, or the lists that were."""

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__(core, tools, self.tr("Daftar"))
        self.setAcceptDrops(True)
        self.taking = TakingView(core, tools, lane)
        self.taken = TakenView(core, tools, lane)
        self.views: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self._build()
        for part in (self.taking, self.taken):
            part.said.connect(self._say)
        self.taking.taken.connect(self._on_taken)
        self.taken.people.register_wanted.connect(self.register_wanted)
        self.taken.people.collected.connect(self.collected)
        self.bind_keys(
            ("Ctrl+O", self.choose),
            ("Ctrl+S", self._take),
            ("F4", self.taken.people.status.setFocus),
            ("F8", self._other_view),
            ("F9", self.taken.people.register_all),
            ("Esc", self._stop),
        )

    def _build(self) -> None:
        self._stack.addWidget(self.taking)
        self._stack.addWidget(self.taken)
        group = QButtonGroup(self)
        titles = (("taking", self.tr("Ambil dari berkas")), ("taken", self.tr("Sudah diambil (F8)")))
        for place, (name, text) in enumerate(titles):
            made = button(text, "filter", partial(self._stack.setCurrentIndex, place))
            made.setCheckable(True)
            group.addButton(made)
            self.views[name] = made
            self.head.addWidget(made)
        self.views["taking"].setChecked(True)
        self.fill(self._stack)

    def reload(self) -> None:
        """Read the lists that were taken in again."""
        self.taken.reload()

    def focus_first(self) -> None:
        """Put the cursor where the view in front begins."""
        if self._stack.currentWidget() is self.taking:
            self.taking.focus_first()
        else:
            (self.taken.table if self.taken.model.everything else self.views["taken"]).setFocus()

    def on_saved(self, saved: Saved) -> None:
        """Read again: somebody of a list may be registered now."""
        del saved
        if self.isVisible():
            self.reload()

    def begin_closing(self) -> None:
        """Ask the registration of many to end after the group that is being saved."""
        self.taken.people.stop()
        self.taking.reading.abandon()

    def choose(self) -> None:
        """Ask for a file."""
        self.views["taking"].click()
        self.taking.choose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Invite one file."""
        if _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        if (path := _file_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.views["taking"].click()
            self.taking.open(path)

    def _take(self) -> None:
        if self._stack.currentWidget() is self.taking:
            self.taking.take()

    def _stop(self) -> None:
        if self._stack.currentWidget() is self.taking:
            self.taking.stop()
        else:
            self.taken.people.stop()

    def _other_view(self) -> None:
        self.views["taken" if self._stack.currentWidget() is self.taking else "taking"].click()
        self.focus_first()

    def _on_taken(self, run: ImportRun) -> None:
        if not run.taken:
            self._say(self.tr("Tidak ada yang baru: semua orang ini sudah ada dalam daftar di laptop."), "warn")
            self.taking.focus_first()
            return
        told = self.tr(
            "{n} orang masuk daftar “{source}”. Berikutnya: daftarkan saat orangnya datang (Enter), atau semua yang"
            " setuju di kertas (F9)."
        )
        self.taken.table.stand_on(run.import_id)
        self.views["taken"].click()
        self.done(told.format(n=formats.number(run.taken), source=run.source))
        self.taken.table.setFocus()

    def _say(self, text: str, tone: str) -> None:
        if text:
            self.banner.say(text, tone)
        else:
            self.banner.clear()


def _file_in(dropped: QMimeData) -> Path | None:
    """Return the one file of this laptop that is dropped, or None."""
    files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
