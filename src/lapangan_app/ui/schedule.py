"""When to synchronise: after a save, when the network may be back, when the last report asked for it, on request."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtNetwork import QNetworkInformation

from lapangan_app.errors import AppError
from lapangan_app.sync.events import Report
from lapangan_app.ui.background import SyncRunner

_AFTER_SAVE_MS = 3_000
_AFTER_FAILURE_S = 120.0


class SyncSchedule(QObject):
    """Decide when `runner` starts. A reachable network is only a hint: a run is tried, never promised."""

    def __init__(self, runner: SyncRunner, parent: QObject | None = None, *, watch_network: bool = True) -> None:
        super().__init__(parent)
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one adds a twentieth
        self._timer.timeout.connect(runner.start)
        self._due_again = False
        runner.started.connect(self._timer.stop)
        runner.finished.connect(self._on_finished)
        runner.failed.connect(self._on_failed)
        if watch_network and QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self.network_changed)

    @property
    def next_in_ms(self) -> int | None:
        """Return milliseconds until the next run, or None when nothing is planned."""
        return self._timer.remainingTime() if self._timer.isActive() else None

    def record_saved(self) -> None:
        """Plan a run shortly, so that several saves in a row travel together."""
        if self._runner.busy:
            self._due_again = True
            return
        self._plan(_AFTER_SAVE_MS)

    def stop(self) -> None:
        """Plan nothing any more."""
        self._timer.stop()

    def _plan(self, milliseconds: int) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    @Slot(object)
    def _on_finished(self, report: Report) -> None:
        if self._due_again:
            self._due_again = False
            self._plan(_AFTER_SAVE_MS)
        elif report.retry_in is not None:
            self._plan(max(1_000, round(report.retry_in * 1000)))

    @Slot(object)
    def _on_failed(self, _error: AppError) -> None:
        self._due_again = False
        self._plan(round(_AFTER_FAILURE_S * 1000))

    @Slot(object)
    def network_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        """Plan a run when the system believes that there may be a network."""
        if reachability in (QNetworkInformation.Reachability.Online, QNetworkInformation.Reachability.Unknown):
            self._plan(_AFTER_SAVE_MS)
