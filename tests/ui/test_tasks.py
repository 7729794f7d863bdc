"""Work behind the window: serial, answered in the UI thread, never answered to somebody who is gone."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lapangan_app.errors import AppError, DiskFull
from lapangan_app.ui.tasks import TaskRunner


def test_the_task_runs_elsewhere_and_the_answer_arrives_here(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, here, seen = QObject(), threading.get_ident(), []

    def done(worker: int) -> None:
        seen.append((worker != here, threading.get_ident() == here))

    tasks.run(owner, threading.get_ident, done)
    qtbot.waitUntil(lambda: seen == [(True, True)])


def test_tasks_run_one_after_another(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, order = QObject(), []
    gate = threading.Event()

    def first() -> None:
        gate.wait(5)
        order.append("first")

    tasks.run(owner, first, lambda _none: None)
    tasks.run(owner, lambda: order.append("second"), lambda _none: order.append("answered"))
    gate.set()
    qtbot.waitUntil(lambda: order == ["first", "second", "answered"])


def test_an_expected_failure_goes_to_who_asked_for_it(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, failures, general = QObject(), [], []
    tasks.failed.connect(general.append)

    def fail() -> None:
        raise DiskFull

    tasks.run(owner, fail, lambda _none: failures.append("done"), failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], DiskFull)
    assert general == []


def test_a_failure_that_nobody_handles_is_announced(qtbot: QtBot, tasks: TaskRunner) -> None:
    def fail() -> None:
        raise DiskFull

    with qtbot.waitSignal(tasks.failed) as announced:
        tasks.run(QObject(tasks), fail, lambda _none: None)
    assert isinstance(announced.args[0], DiskFull)


@pytest.mark.expected_log("task failed unexpectedly")
def test_a_bug_becomes_the_general_error(qtbot: QtBot, tasks: TaskRunner) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(tasks.failed) as announced:
        tasks.run(QObject(tasks), broken, lambda _none: None)
    assert type(announced.args[0]) is AppError


def test_nobody_is_called_after_they_are_gone(tasks: TaskRunner, settle: Callable[[], None]) -> None:
    owner, called = QObject(), []
    gate = threading.Event()
    tasks.run(owner, lambda: gate.wait(5), called.append, called.append)
    delete(owner)
    gate.set()
    settle()
    assert called == []
