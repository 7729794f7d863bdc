"""Reading a card beside the form: where the cursor goes, and that nobody is told off for a key of ours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes.cores import FakeCore
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.form import Form
from lapangan_app.domain.ktp import CardReading, ReadField
from lapangan_app.ui.pages.register import RegisterPage
from lapangan_app.ui.shell import Shell

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


@pytest.fixture
def page(core: FakeCore, open_shell: Open, settle: Settle) -> RegisterPage:
    """Return the form with half a NIK in it and the cursor behind it."""
    core.cards.reading = CardReading((ReadField("full_name", "WULANDARI MONOARFA", 0.95),))
    shell = open_shell(core)
    shell.go("register")
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "75030247")
    settle()
    return shell.register


def attach_a_card(page: RegisterPage, core: FakeCore) -> None:
    form = page.form.collect()
    core.enrolling.save_draft(form)
    card = core.attaching.attach(form.client_id, AttachmentRole.CARD, b"a picture that nobody looks at")
    page.pictures.show_pictures(form.client_id, (card,))


def read(page: RegisterPage, settle: Settle) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F5)
    assert page.pictures_lane.wait(10)
    settle()


@pytest.mark.parametrize("attached", [True, False])
def test_a_field_that_only_lends_the_cursor_is_not_judged(
    page: RegisterPage, core: FakeCore, settle: Settle, attached: bool
) -> None:
    if attached:
        attach_a_card(page, core)
    read(page, settle)
    assert page.card.panel.isVisible() is attached
    assert not page.form.fields["nik"].holds_focus
    assert not page.form.fields["nik"].has_error


def test_a_field_that_was_left_for_good_stays_judged(page: RegisterPage, core: FakeCore, settle: Settle) -> None:
    attach_a_card(page, core)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert page.form.fields["nik"].has_error
    page.form.fields["nik"].editor.setFocus()
    read(page, settle)
    assert page.form.fields["nik"].has_error


def test_closing_gives_the_cursor_back_to_the_field_it_came_from(
    page: RegisterPage, core: FakeCore, settle: Settle
) -> None:
    attach_a_card(page, core)
    page.form.fields["mother_name"].editor.setFocus()
    read(page, settle)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not page.card.panel.isVisible()
    assert page.form.fields["mother_name"].holds_focus


def test_a_reading_that_comes_when_the_next_person_is_on_the_form_is_not_shown(
    page: RegisterPage, core: FakeCore, settle: Settle
) -> None:
    attach_a_card(page, core)
    page.card.read()
    page._show(Form(client_id="form-of-somebody-else"))
    assert page.pictures_lane.wait(10)
    settle()
    assert not page.card.panel.isVisible()
