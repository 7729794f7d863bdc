"""What is done while nobody waits: piece by piece, and nothing of it is needed for the page to open earlier."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QSize
from pytestqt.qtbot import QtBot

from fakes.cores import FakeCore
from lapangan_app.ui.ahead import Ahead
from lapangan_app.ui.shell import Shell

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


def test_the_window_has_its_turn_between_two_pieces(qtbot: QtBot) -> None:
    done: list[int] = []

    def pieces() -> Iterator[None]:
        for piece in range(3):
            done.append(piece)
            yield

    owner = QObject()
    ahead = Ahead(pieces(), owner)
    assert (done, ahead.done) == ([], False)  # nothing at once: somebody may be waiting for the first page
    qtbot.waitUntil(lambda: ahead.done)
    assert done == [0, 1, 2]


def test_stopping_leaves_the_rest_undone(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    ahead = Ahead((done.append(piece) for piece in range(1000)), owner)
    qtbot.waitUntil(lambda: len(done) > 1)
    ahead.stop()
    reached = len(done)
    qtbot.wait(60)
    assert (len(done), ahead.done) == (reached, True)
    assert reached < 1000


def test_the_form_is_laid_out_behind_the_first_page(morning: FakeCore, open_shell: Open, qtbot: QtBot) -> None:
    shell = open_shell(morning)
    qtbot.waitUntil(lambda: shell._ahead is not None and shell._ahead.done)
    assert shell.page_name == "home"
    assert not shell.register.isVisible()
    assert shell.register.size() == shell.stack.size()
    nik = shell.register.form.fields["nik"]
    place, size = nik.pos(), nik.size()
    shell.go("register")
    qtbot.wait(20)
    assert (nik.pos(), nik.size()) == (place, size)  # nothing was left to be moved


def test_a_form_that_is_opened_early_is_not_prepared_any_more(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    shell.go("register")
    settle()
    before = shell.register.size()
    assert list(shell.register.prepare(QSize(100, 100))) == []
    assert shell.register.size() == before
