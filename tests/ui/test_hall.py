"""The screen of the hall: large, nameless, and up to date by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakes.cores import FakeCore, FakeCounting
from lapangan_app.domain.outreach.coverage import Hall
from lapangan_app.errors import StoreBusy
from lapangan_app.ui.charts.hall import READABLE, figure_face, hall_words
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.pages.hall import HallView
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme

Open = Callable[[FakeCore], Shell]
NOW = "2026-11-21T01:00:00.000000Z"
HALL = Hall("Sosialisasi Uji", "Balai Uji", "2026-11-21", 29, 12, 50, (("Alale", 20), ("Suwawa", 9)), NOW)


@pytest.fixture
def counting(core: FakeCore) -> FakeCounting:
    assert isinstance(core.coverage, FakeCounting)
    core.coverage.seen = HALL
    return core.coverage


@pytest.fixture
def lane() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.wait(10)
    QCoreApplication.processEvents()


@pytest.fixture
def view(counting: FakeCounting, lane: TaskRunner, theme: Theme, qtbot: QtBot) -> HallView:
    behind = QWidget()
    qtbot.addWidget(behind)
    made = HallView(behind, counting, lane, theme, training=False)
    made.resize(1366, 768)
    return made


def answered(lane: TaskRunner) -> None:
    assert lane.wait(10)
    QCoreApplication.processEvents()


@pytest.mark.parametrize("figure", ["0", "29", "1.234", "12.345", "150.000"])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (1920, 1080), (800, 600)])
def test_the_figures_are_an_eighth_of_the_screen_at_least(theme: Theme, figure: str, width: int, height: int) -> None:
    screen = QRectF(0, 0, width, height)
    font = figure_face(Ink(theme.colour, QFont("Inter")), figure, 0.31, screen, width * 0.5)
    assert QFontMetricsF(font).tightBoundingRect(figure[0]).height() >= height * READABLE


@pytest.mark.parametrize(
    ("hall", "words"),
    [
        (HALL, "Sosialisasi Uji: 29 terdaftar dari target 50"),
        (replace(HALL, target=0), "Sosialisasi Uji: 29 terdaftar"),
        (Hall("", "", "", 0, 0, 0, (), NOW), "Belum ada kegiatan yang dipilih"),
    ],
)
def test_it_says_the_same_to_those_who_cannot_see(
    view: HallView, counting: FakeCounting, lane: TaskRunner, hall: Hall, words: str
) -> None:
    counting.seen = hall
    view.follow()
    answered(lane)
    assert view.accessibleName() == words == hall_words(hall)
    assert not view.grab().isNull()


def test_a_new_save_is_seen_without_anybody_asking(
    view: HallView, counting: FakeCounting, lane: TaskRunner, qtbot: QtBot
) -> None:
    view._timer.setInterval(20)
    view.open()
    answered(lane)
    before = view.grab().toImage()
    counting.seen = replace(HALL, registered=30)
    qtbot.waitUntil(lambda: view.hall is not None and view.hall.registered == 30)
    assert view.grab().toImage() != before
    QTest.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.isVisible())
    assert not view.follows


def test_a_failure_keeps_the_last_figures(
    view: HallView, counting: FakeCounting, lane: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.follow()
    answered(lane)

    def refuse() -> Hall:
        raise StoreBusy

    monkeypatch.setattr(counting, "hall", refuse)
    view.follow()
    answered(lane)
    assert view.hall == HALL
    monkeypatch.undo()
    counting.seen = replace(HALL, registered=31)
    view.follow()
    answered(lane)
    assert view.hall is not None
    assert view.hall.registered == 31


def test_f11_opens_and_closes_it_and_locking_takes_it_off_the_screen(
    core: FakeCore, open_shell: Open, qtbot: QtBot
) -> None:
    shell = open_shell(core)
    QTest.keyClick(shell.window().focusWidget() or shell, Qt.Key.Key_F11)
    hall = shell.rare.hall
    assert hall is not None
    assert hall.isVisible()
    assert hall.isFullScreen()
    shell.rare.show_hall()
    assert not hall.isVisible()
    shell.rare.show_hall()
    assert hall.isVisible()
    shell.begin_closing()
    assert not hall.isVisible()
    assert not hall.follows


def test_practice_is_marked_on_this_screen_too(
    counting: FakeCounting, lane: TaskRunner, theme: Theme, qtbot: QtBot
) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    practice = HallView(behind, counting, lane, theme, training=True)
    practice.resize(1366, 768)
    practice.show()
    assert practice._practice.isVisible()
    assert practice._practice.geometry() == practice.rect()
    practice.close()
