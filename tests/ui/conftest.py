"""What the tests of the window share: an application in our look, a core in memory, and a way to let answers arrive."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from fakes.clocks import VirtualClock
from fakes.cores import FakeCore, a_village_morning
from fakes.dialogs import FakeDialogs
from fakes.programmes import Builder, Programme, make_home, open_copy
from lapangan_app.services.core import Core
from lapangan_app.ui.app import create_application
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.tools import Tools


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say what it cannot do without a window manager."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Theme:
    """Return the one theme of the test run: fonts and style sheet are loaded once."""
    create_application()
    return Theme(qapp, "light")


@pytest.fixture
def theme(shared_theme: Theme) -> Iterator[Theme]:
    """Return the light theme at normal size; whatever a test chooses is taken back."""
    yield shared_theme
    if (shared_theme.name, shared_theme.scale) != ("light", 1.0):
        shared_theme.choose("light", 1.0)


@pytest.fixture
def clock() -> VirtualClock:
    """Return a clock that stands still at nine in the morning."""
    return VirtualClock()


@pytest.fixture
def core(clock: VirtualClock) -> FakeCore:
    """Return an open profile with nobody in it."""
    return FakeCore(clock)


@pytest.fixture
def morning(core: FakeCore) -> FakeCore:
    """Return an open profile with fourteen people in every state."""
    return a_village_morning(core)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Return a background lane that is empty again when the test ends."""
    made = TaskRunner()
    yield made
    assert made.wait(10)
    qapp.processEvents()


@pytest.fixture
def dialogs() -> FakeDialogs:
    """Return the answers that a person would give."""
    return FakeDialogs()


@pytest.fixture
def settle(tasks: TaskRunner, qapp: QApplication) -> Callable[[], None]:
    """Return a function that lets everything asked so far be answered and shown."""

    def wait() -> None:
        for _ in range(8):  # an answer may ask again
            assert tasks.wait(10)
            qapp.processEvents()

    return wait


@pytest.fixture
def open_shell(
    theme: Theme, clock: VirtualClock, tasks: TaskRunner, dialogs: FakeDialogs, settle: Callable[[], None]
) -> Iterator[Callable[[FakeCore], Shell]]:
    """Return a function that shows the shell over a core at 1366 × 768."""
    opened: list[Shell] = []

    def show(core: FakeCore) -> Shell:
        shell = Shell(core, Tools(theme, clock, tasks, dialogs, watch_network=False))
        shell.schedule.stop()
        shell.resize(1366, 768)
        shell.show()
        shell.activateWindow()
        opened.append(shell)
        settle()
        return shell

    yield show
    for shell in opened:
        shell.begin_closing()
        tasks.run(shell, shell.finish_closing, lambda _nothing: None)
    settle()
    for shell in opened:
        shell.close()
        shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def programme_home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Programme]:
    """Make one practice profile with a programme under way; tests open copies of it."""
    folder, clock = tmp_path_factory.mktemp("programme"), VirtualClock()
    core = open_copy(make_home(folder / "empty"), folder / "programme", clock)
    built = Builder(core, clock).build()
    core.close()
    return folder / "programme", built


@pytest.fixture
def real_core(programme_home: tuple[Path, Programme], tmp_path: Path, clock: VirtualClock) -> Iterator[Core]:
    """Return the real services over an encrypted profile in which a programme is under way."""
    core = open_copy(programme_home[0], tmp_path / "home", clock)
    yield core
    core.close()


@pytest.fixture
def built(programme_home: tuple[Path, Programme]) -> Programme:
    """Return what there is in the programme."""
    return programme_home[1]
