"""The line at the bottom that is always true: connection, queue, oldest record, training."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.errors import AppError
from lapangan_app.sync.events import Phase, Progress, Report
from lapangan_app.ui import formats
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, label


class StatusLine(QWidget):
    """Say in one line whether the last contact worked and what waits. Nobody is told "daring" on a mere hint."""

    def __init__(self, runner: SyncRunner, theme: Theme, clock: Clock, *, training: bool = False) -> None:
        super().__init__()
        self._clock = clock
        self._theme = theme
        self._totals = QueueTotals()
        self._connection = self.tr("Belum dihubungi")
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = label()
        self._text = label("", name="status")
        self._safe = label(self.tr("Data tersimpan terenkripsi di laptop ini"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6 * GRID, GRID, 6 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._safe)
        self._training = training
        self._safe.setVisible(not training)  # the badge of the practice mode stands there
        theme.dress(self._icon, "wifi-off", "muted", 14)
        runner.started.connect(self._on_started)
        runner.progressed.connect(self._on_progress)
        runner.finished.connect(self._on_finished)
        runner.failed.connect(self._on_failed)
        self._refresh()

    @property
    def text(self) -> str:
        """Return what the line says."""
        return self._text.text()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the standing sentence out where there is no room for both."""
        self._safe.setVisible(not narrow and not self._training)

    def show_totals(self, totals: QueueTotals) -> None:
        """Take over the queue's totals."""
        self._totals = totals
        self._refresh()

    def _refresh(self) -> None:
        parts = [self._connection]
        waiting = self._totals.ready + self._totals.sending
        refused = self._totals.held + self._totals.rejected + self._totals.conflict
        if waiting:
            parts.append(self.tr("{n} menunggu").format(n=formats.number(waiting)))
            if self._totals.oldest_waiting:
                age = formats.age(self._totals.oldest_waiting, self._clock.now())
                parts.append(self.tr("tertua {age}").format(age=age))
        elif not refused:
            parts.append(self.tr("tidak ada yang menunggu"))
        if refused:
            parts.append(self.tr("{n} perlu perhatian").format(n=formats.number(refused)))
        self._text.setText(" · ".join(parts))

    def _set(self, connection: str, icon: str, token: str) -> None:
        self._connection = connection
        self._theme.dress(self._icon, icon, token, 14)
        self._refresh()

    def _on_started(self) -> None:
        self._set(self.tr("Menghubungi pusat …"), "refresh-cw", "accent")

    def _on_progress(self, progress: Progress) -> None:
        if progress.phase is Phase.SENDING and progress.total:
            text = self.tr("Mengirim {done} dari {total}").format(done=progress.done, total=progress.total)
            self._set(text, "cloud-upload", "accent")
        elif progress.phase is Phase.PICTURES:
            self._set(self.tr("Mengirim foto"), "cloud-upload", "accent")

    def _on_finished(self, report: Report) -> None:
        if report.stopped_by in ("offline", "captive_portal"):
            self._set(self.tr("Luring"), "wifi-off", "muted")
        elif report.stopped_by:
            self._set(self.tr("Pengiriman tertunda"), "triangle-alert", "warn")
        else:
            self._set(self.tr("Terhubung dengan pusat"), "wifi", "ok")

    def _on_failed(self, _error: AppError) -> None:
        self._set(self.tr("Luring"), "wifi-off", "muted")
