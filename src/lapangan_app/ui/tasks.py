"""One background lane for work that may outlast a frame. Results come back in the UI thread, or not at all."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

from lapangan_app.errors import AppError

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Outcome:
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[AppError], None] | None
    result: object = None
    error: AppError | None = None


class TaskRunner(QObject):
    """Run one task after another in a single worker thread.

    `failed` is emitted for an error that the caller did not want to handle itself. An exception that is not an
    `AppError` is a bug: it is logged and handed on as a plain `AppError`.
    """

    failed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        # a bound method of a QObject is what makes Qt deliver in the UI thread; a lambda would run in the worker
        self._ended.connect(self._deliver)

    def run(
        self,
        owner: QObject,
        task: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Run `task` in the background, then `done(result)` or `failed(error)` in the UI thread.

        Nothing is called once `owner` has been destroyed.
        """
        self._pool.start(lambda: self._work(owner, task, done, failed))

    def wait(self, seconds: float = 30.0) -> bool:
        """Wait until the lane is empty; tell whether it got there in time."""
        return self._pool.waitForDone(round(seconds * 1000))

    def _work(
        self,
        owner: QObject,
        task: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None,
    ) -> None:
        try:
            outcome = _Outcome(owner, done, failed, result=task())
        except AppError as error:
            outcome = _Outcome(owner, done, failed, error=error)
        except Exception:  # noqa: BLE001 - the boundary of a thread
            _log.exception("task failed unexpectedly")
            outcome = _Outcome(owner, done, failed, error=AppError())
        if isValid(self):
            self._ended.emit(outcome)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        if not isValid(outcome.owner):
            return
        if outcome.error is None:
            outcome.done(outcome.result)
        elif outcome.failed is not None:
            outcome.failed(outcome.error)
        else:
            self.failed.emit(outcome.error)
