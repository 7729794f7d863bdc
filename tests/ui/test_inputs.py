"""Editors of single values, typed into as a person types."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, Line, MoneyInput, NikInput, PairInput, Tick
from lapangan_app.ui.widgets.lookup import LookupInput, Suggestion

PLACES = [Suggestion("1", "Muara Bone", "Bone, Gorontalo"), Suggestion("2", "Muara Teweh", "Barito Utara")]


@pytest.fixture
def bench(qtbot: QtBot, theme: object) -> Iterator[QVBoxLayout]:
    """Return a column on a shown window; the last widget is always a plain line to move on to."""
    window = QWidget()
    column = QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield column
    window.close()


def put(bench: QVBoxLayout, widget: QWidget) -> Line:
    after = Line()
    bench.addWidget(widget)
    bench.addWidget(after)
    widget.show()
    after.show()
    widget.setFocus()
    return after


def type_into(widget: QWidget, text: str) -> None:
    for char in text:
        QTest.keyClick(widget, char)


def test_a_nik_groups_itself_and_ignores_other_signs(bench: QVBoxLayout) -> None:
    nik = NikInput()
    put(bench, nik)
    type_into(nik, "7503-0247.0890 0001")
    assert nik.text() == "7503 0247 0890 0001"
    assert nik.digits == "7503024708900001"


def test_too_many_digits_are_kept_for_the_rules_to_report(bench: QVBoxLayout) -> None:
    nik = NikInput()
    put(bench, nik)
    type_into(nik, "75030247089000012")
    assert len(nik.digits) == 17


def test_a_digit_is_mended_in_the_middle(bench: QVBoxLayout) -> None:
    nik = NikInput()
    put(bench, nik)
    type_into(nik, "750302470890001")
    nik.setCursorPosition(4)
    type_into(nik, "9")
    assert nik.digits == "7503902470890001"
    assert nik.cursorPosition() == 6  # behind the 9, which stands in the next group
    QTest.keyClick(nik, Qt.Key.Key_Backspace)
    assert nik.digits == "750302470890001"


def test_money_groups_itself(bench: QVBoxLayout) -> None:
    money = MoneyInput()
    put(bench, money)
    type_into(money, "1500000")
    assert money.text() == "1.500.000"
    assert money.value == 1_500_000
    money.clear()
    assert money.value is None


def test_a_date_is_written_out_when_it_is_left(bench: QVBoxLayout) -> None:
    day = DateInput()
    after = put(bench, day)
    type_into(day, "17081990")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert after.hasFocus()
    assert day.text() == "17-08-1990"
    assert day.value == date(1990, 8, 17)


def test_an_impossible_date_stays_and_is_explained(bench: QVBoxLayout) -> None:
    day = DateInput()
    put(bench, day)
    type_into(day, "31021990")
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert day.text() == "31021990"
    assert day.value is None
    assert "17081990" in day.own_message


def test_a_date_that_is_mended_is_no_longer_red_while_it_is_typed(bench: QVBoxLayout) -> None:
    born = DateInput()
    field = Field("birth_date", "Tanggal lahir", born)
    put(bench, field)
    born.setFocus()
    type_into(born, "3102199")
    assert not field.has_error  # nobody is told off in the middle of typing
    QTest.keyClick(born, Qt.Key.Key_Return)
    assert field.has_error
    born.setFocus()
    born.selectAll()
    type_into(born, "17081990")
    assert not field.has_error
    assert born.property("tone") == ""


def test_a_letter_chooses_and_enter_moves_on(bench: QVBoxLayout, qtbot: QtBot) -> None:
    choice = ChoiceInput()
    choice.set_choices([("L", "Laki-laki"), ("P", "Perempuan")])
    after = put(bench, choice)
    with qtbot.waitSignal(choice.changed):
        QTest.keyClick(choice, "p")
    assert choice.value == "P"
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert after.hasFocus()
    choice.set_value("?")
    assert choice.value == ""


def test_a_tick_is_set_with_space_and_left_with_enter(bench: QVBoxLayout) -> None:
    tick = Tick("Setuju")
    after = put(bench, tick)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert after.hasFocus()
    assert tick.isChecked()


def test_rt_and_rw_follow_each_other(bench: QVBoxLayout) -> None:
    pair = PairInput(("RT", "RW"))
    after = put(bench, pair)
    type_into(pair.first, "2")
    QTest.keyClick(pair.first, Qt.Key.Key_Return)
    type_into(pair.second, "11")
    QTest.keyClick(pair.second, Qt.Key.Key_Return)
    assert (pair.first.digits, pair.second.digits) == ("2", "11")
    assert after.hasFocus()


def village(bench: QVBoxLayout) -> tuple[LookupInput, Line]:
    lookup = LookupInput(lambda text: [place for place in PLACES if text.casefold() in place.text.casefold()])
    return lookup, put(bench, lookup)


def test_enter_takes_the_first_village_offered(bench: QVBoxLayout) -> None:
    lookup, after = village(bench)
    type_into(lookup, "muara")
    QTest.keyClick(lookup, Qt.Key.Key_Return)
    assert (lookup.value, lookup.text(), lookup.place) == ("1", "Muara Bone", "Bone, Gorontalo")
    assert after.hasFocus()


def test_the_arrow_key_takes_another_village(bench: QVBoxLayout) -> None:
    lookup, _after = village(bench)
    type_into(lookup, "muara")
    QTest.keyClick(lookup.popup, Qt.Key.Key_Down)
    QTest.keyClick(lookup.popup, Qt.Key.Key_Return)
    assert lookup.value == "2"


def test_editing_a_chosen_village_lets_go_of_its_code(bench: QVBoxLayout) -> None:
    lookup, _after = village(bench)
    lookup.choose(PLACES[0])
    type_into(lookup, "x")
    assert lookup.value == ""
    QTest.keyClick(lookup, Qt.Key.Key_Return)
    assert lookup.text() == "Muara Bonex"  # never cleared
    assert lookup.own_message
