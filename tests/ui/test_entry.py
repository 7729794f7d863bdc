"""What the entry pages set by the name of a property: a name that Qt does not know would be ignored in silence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from fakes.cores import FakeAccess, FakeCore
from fakes.dialogs import FakeDialogs
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.ui.pages.first_run import FirstRunPage
from lapangan_app.ui.pages.unlock import UnlockPage
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import label


def assert_is_for_a_pin(line: QLineEdit) -> None:
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhDigitsOnly
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
    assert line.echoMode() is QLineEdit.EchoMode.Password


def assert_begins_at_the_top(message: QLabel) -> None:
    assert message.alignment() == Qt.AlignmentFlag.AlignTop


def test_a_label_shows_what_it_is_given_and_never_markup(theme: Theme) -> None:
    assert label("<b>Rahma</b>").textFormat() is Qt.TextFormat.PlainText


def test_the_pin_page_asks_for_digits_and_keeps_its_message_in_place(
    theme: Theme, tasks: TaskRunner, core: FakeCore
) -> None:
    info = ProfileInfo(True, "Dinas", officers=(Officer("1", "Rahma", "petugas"),))
    page = UnlockPage(FakeAccess(core), info, tasks)
    assert_is_for_a_pin(page.pin)
    assert_begins_at_the_top(page.message)


def test_the_set_up_page_asks_for_digits_and_keeps_its_message_in_place(
    theme: Theme, tasks: TaskRunner, core: FakeCore
) -> None:
    page = FirstRunPage(FakeAccess(core), ProfileInfo(False), tasks, theme, FakeDialogs())
    assert_is_for_a_pin(page.pin)
    assert_is_for_a_pin(page.again)
    assert_begins_at_the_top(page.message)
