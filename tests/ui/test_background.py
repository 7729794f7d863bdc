"""The synchronisation behind the window: one at a time, always one outcome, none after it was abandoned."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from fakes.cores import FakeCore, FakeSyncing
from lapangan_app.errors import AppError, Offline
from lapangan_app.sync.events import Progress, Report
from lapangan_app.ui.background import SyncRunner
from lapangan_app.ui.schedule import SyncSchedule


@pytest.fixture
def syncing(core: FakeCore) -> FakeSyncing:
    return core.syncing


@pytest.fixture
def runner(qapp: object, syncing: FakeSyncing) -> Iterator[SyncRunner]:
    made = SyncRunner(syncing.run_once)
    yield made
    made.abandon()
    assert made.wait(10)


def test_a_run_reports_its_progress_and_its_end(qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing) -> None:
    syncing.report = Report(delivered=3, accepted=3)
    seen: list[Progress] = []
    runner.progressed.connect(seen.append)
    with qtbot.waitSignal(runner.finished) as finished:
        runner.start()
    assert finished.args[0].accepted == 3
    assert seen[0].total == 3
    assert not runner.busy


def test_a_second_start_while_busy_is_ignored(qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing) -> None:
    syncing.gate = threading.Event()
    runner.start()
    runner.start()
    assert runner.busy
    with qtbot.waitSignal(runner.finished):
        syncing.gate.set()
    assert syncing.runs == 1


def test_stop_ends_the_run_with_an_outcome(qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing) -> None:
    syncing.gate = threading.Event()  # never set: only stop can end it
    runner.start()
    with qtbot.waitSignal(runner.finished):
        runner.stop()


def test_an_expected_failure_is_handed_on(qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing) -> None:
    syncing.error = Offline()
    with qtbot.waitSignal(runner.failed) as failed:
        runner.start()
    assert isinstance(failed.args[0], Offline)


@pytest.mark.expected_log("synchronisation failed unexpectedly")
def test_a_bug_in_a_run_still_gives_an_outcome(qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing) -> None:
    syncing.error = ZeroDivisionError()
    with qtbot.waitSignal(runner.failed) as failed:
        runner.start()
    assert type(failed.args[0]) is AppError
    assert not runner.busy


def test_an_abandoned_run_ends_silently(
    qtbot: QtBot, runner: SyncRunner, syncing: FakeSyncing, settle: Callable[[], None]
) -> None:
    outcomes: list[object] = []
    runner.finished.connect(outcomes.append)
    runner.failed.connect(outcomes.append)
    syncing.gate = threading.Event()
    runner.start()
    runner.abandon()
    assert runner.wait(10)
    settle()
    assert outcomes == []


@pytest.fixture
def schedule(runner: SyncRunner) -> Iterator[SyncSchedule]:
    made = SyncSchedule(runner, watch_network=False)
    yield made
    made.stop()


def test_a_save_plans_a_run_shortly(schedule: SyncSchedule) -> None:
    assert schedule.next_in_ms is None
    schedule.record_saved()
    assert schedule.next_in_ms is not None
    assert schedule.next_in_ms <= 3_000


def test_the_report_says_when_to_come_back(runner: SyncRunner, schedule: SyncSchedule) -> None:
    runner.finished.emit(Report(retry_in=600.0))
    assert schedule.next_in_ms is not None
    assert 500_000 < schedule.next_in_ms <= 600_000


def test_a_report_without_a_time_plans_nothing(runner: SyncRunner, schedule: SyncSchedule) -> None:
    runner.finished.emit(Report())
    assert schedule.next_in_ms is None


def test_a_save_does_not_push_a_nearer_run_away(schedule: SyncSchedule) -> None:
    schedule.record_saved()
    before = schedule.next_in_ms
    schedule.record_saved()
    assert schedule.next_in_ms is not None
    assert before is not None
    assert schedule.next_in_ms <= before


def test_a_save_during_a_run_leads_to_another_run(
    qtbot: QtBot, runner: SyncRunner, schedule: SyncSchedule, syncing: FakeSyncing
) -> None:
    syncing.gate = threading.Event()
    runner.start()
    schedule.record_saved()
    assert schedule.next_in_ms is None
    with qtbot.waitSignal(runner.finished):
        syncing.gate.set()
    assert schedule.next_in_ms is not None


@pytest.mark.parametrize(
    ("reachability", "planned"),
    [
        (QNetworkInformation.Reachability.Online, True),
        (QNetworkInformation.Reachability.Unknown, True),
        (QNetworkInformation.Reachability.Disconnected, False),
    ],
)
def test_a_network_that_may_be_back_is_only_a_hint(
    schedule: SyncSchedule, syncing: FakeSyncing, reachability: QNetworkInformation.Reachability, planned: bool
) -> None:
    schedule.network_changed(reachability)
    assert (schedule.next_in_ms is not None) == planned
    assert syncing.runs == 0


def test_a_failure_is_tried_again_later(runner: SyncRunner, schedule: SyncSchedule) -> None:
    runner.failed.emit(Offline())
    assert schedule.next_in_ms is not None
    assert schedule.next_in_ms > 60_000
