"""The synchronisation seen from the window: one run at a time in its own thread, reported by signals."""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal, Slot

from lapangan_app.errors import AppError
from lapangan_app.sync.events import Progress, Report

_log = logging.getLogger(__name__)
RunOnce = Callable[[Callable[[Progress], None], threading.Event], Report]


class _Worker(QThread):
    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, run_once: RunOnce, stop: threading.Event) -> None:
        super().__init__()
        self._run_once = run_once
        self._stop = stop

    def run(self) -> None:
        """Do one run and always report exactly one outcome."""
        outcome: Report | AppError
        try:
            outcome = self._run_once(self.progressed.emit, self._stop)
        except AppError as error:
            outcome = error
        except Exception:  # noqa: BLE001 - the boundary of a thread
            _log.exception("synchronisation failed unexpectedly")
            outcome = AppError()
        self.ended.emit(outcome)


class SyncRunner(QObject):
    """Start, watch and stop runs. `start` while busy is ignored, so button, timer and network may all call it."""

    started = Signal()
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, run_once: RunOnce, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run_once = run_once
        self._worker: _Worker | None = None
        self._stop = threading.Event()
        self._abandoned = False

    @property
    def busy(self) -> bool:
        """Tell whether a run is under way."""
        return self._worker is not None

    def start(self) -> None:
        """Begin a run unless one is under way."""
        if self._worker is not None or self._abandoned:
            return
        self._stop = threading.Event()
        self._worker = _Worker(self._run_once, self._stop)
        self._worker.progressed.connect(self._on_progress)
        self._worker.ended.connect(self._on_ended)
        self.started.emit()
        self._worker.start()

    def stop(self) -> None:
        """Ask the run to end after what it is doing; the outcome still arrives."""
        self._stop.set()

    def abandon(self) -> None:
        """Ask the run to end and report nothing any more, for good."""
        self._abandoned = True
        self._stop.set()

    def wait(self, seconds: float = 30.0) -> bool:
        """Wait, in whatever thread, until the run has ended; tell whether it did in time."""
        return self._worker is None or self._worker.wait(round(seconds * 1000))

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if not self._abandoned:
            self.progressed.emit(progress)

    @Slot(object)
    def _on_ended(self, outcome: Report | AppError) -> None:
        if self._abandoned:
            return  # `wait` still needs the worker
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.wait()
        if isinstance(outcome, AppError):
            self.failed.emit(outcome)
        else:
            self.finished.emit(outcome)
