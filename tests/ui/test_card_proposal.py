"""The panel beside the form: nothing is taken by itself, certain things together, doubtful ones one by one, by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lapangan_app.domain.codes import Code, warning
from lapangan_app.domain.form import Form, Sex
from lapangan_app.domain.ktp import CardReading, ReadField
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.card_proposal import CardProposal

EMPTY = Form(client_id="form-1")
READING = CardReading(
    (
        ReadField("nik", "7503024708900021", 0.99),
        ReadField("full_name", "WULANDARI MONOARFA", 0.95),
        ReadField("birth_date", date(1990, 8, 7), 0.99),
        ReadField("sex", Sex.FEMALE, 0.99),
        ReadField("street", "DUSUN TENGAH", 0.75),
        ReadField("rt", "002", 0.5),
        ReadField("region_code", "75.03.02.2004", 0.96),
    )
)
Show = Callable[[CardReading, Form], CardProposal]


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Show:
    """Return a function that shows a reading beside a form."""

    def made(reading: CardReading, form: Form) -> CardProposal:
        panel = CardProposal(theme, lambda code: f"Desa {code}")
        qtbot.addWidget(panel)
        panel.resize(420, 640)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.show_reading(reading, form)
        QCoreApplication.processEvents()
        return panel

    return made


def heard(panel: CardProposal) -> list[dict[str, object]]:
    """Return the list in which what is taken will be found."""
    taken: list[dict[str, object]] = []
    panel.taken.connect(taken.append)
    return taken


def said(panel: CardProposal, name: str) -> str:
    """Return everything a row shows."""
    return " | ".join(label.text() for label in panel.rows[name].findChildren(QLabel))


def test_shows_values_as_people_write_them_and_takes_nothing(show: Show) -> None:
    panel = show(READING, EMPTY)
    assert list(panel.rows) == [field.name for field in READING.fields]
    assert "7503 0247 0890 0021" in said(panel, "nik")
    assert "7 Agustus 1990" in said(panel, "birth_date")
    assert "Perempuan" in said(panel, "sex")
    assert "Desa 75.03.02.2004" in said(panel, "region_code")
    assert not any(row.is_taken for row in panel.rows.values())


def test_says_the_confidence_in_words(show: Show) -> None:
    panel = show(READING, EMPTY)
    assert "tinggi" in said(panel, "nik")
    assert "sedang" in said(panel, "street")
    assert "rendah" in said(panel, "rt")
    assert panel.rows["rt"].accessibleDescription() == "Keyakinan rendah. Di formulir masih kosong"
    assert panel.rows["nik"].accessibleName() == "NIK: 7503 0247 0890 0021"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_takes_one_row_and_goes_on(show: Show, qtbot: QtBot, key: Qt.Key) -> None:
    panel = show(READING, EMPTY)
    taken = heard(panel)
    qtbot.keyClick(panel.rows["nik"], key)
    assert taken == [{"nik": "7503024708900021"}]
    assert panel.rows["nik"].is_taken
    assert panel.rows["full_name"].hasFocus()
    qtbot.keyClick(panel.rows["nik"], key)
    assert len(taken) == 1, "what stands in the form is not taken twice"


def test_arrows_go_from_row_to_row(show: Show, qtbot: QtBot) -> None:
    panel = show(READING, EMPTY)
    assert panel.rows["nik"].hasFocus()
    qtbot.keyClick(panel.rows["nik"], Qt.Key.Key_Down)
    assert panel.rows["full_name"].hasFocus()
    qtbot.keyClick(panel.rows["full_name"], Qt.Key.Key_Up)
    assert panel.rows["nik"].hasFocus()


def test_a_click_takes_a_row(show: Show, qtbot: QtBot) -> None:
    panel = show(READING, EMPTY)
    taken = heard(panel)
    qtbot.mouseClick(panel.rows["rt"], Qt.MouseButton.LeftButton)
    assert taken == [{"rt": "002"}]


def test_all_takes_only_what_is_empty_and_certain(show: Show, qtbot: QtBot) -> None:
    panel = show(READING, replace(EMPTY, full_name="Siti Rahma"))
    taken = heard(panel)
    assert panel.all_button.text() == "Ambil semua yang kosong (4)"
    qtbot.keyClick(panel.all_button, Qt.Key.Key_Space)
    assert [set(values) for values in taken] == [{"nik", "birth_date", "sex", "region_code"}]
    assert not panel.all_button.isEnabled()
    assert panel.rows["full_name"].hasFocus(), "what differs wants a decision of its own"


def test_what_stands_in_the_form_is_shown_beside_it(show: Show) -> None:
    panel = show(READING, replace(EMPTY, full_name="Siti Rahma", street="Dusun Tengah", rt="002"))
    assert "Di formulir: Siti Rahma" in said(panel, "full_name")
    assert "Sudah ada di formulir" in said(panel, "street"), "the card knows capitals only"
    assert "Sudah ada di formulir" in said(panel, "rt")
    panel.show_form(replace(EMPTY, nik="7503024708900021"))
    assert "Sudah ada di formulir" in said(panel, "nik")


def test_a_refused_nik_is_said_and_not_offered(show: Show) -> None:
    panel = show(CardReading(READING.fields[1:], (warning("nik", Code.CARD_NIK_UNCLEAR),)), EMPTY)
    assert "nik" not in panel.rows
    assert "NIK tidak terbaca jelas, ketik dari kartu." in [label.text() for label in panel.findChildren(QLabel)]
    assert panel.rows["full_name"].hasFocus()


def test_an_empty_reading_says_what_to_do(show: Show) -> None:
    panel = show(CardReading(), EMPTY)
    assert panel.rows == {}
    assert any("Tidak ada isian yang terbaca" in label.text() for label in panel.findChildren(QLabel))
    assert panel.close_button.hasFocus()
    panel.take_all()


def test_escape_closes_from_every_row(show: Show, qtbot: QtBot) -> None:
    panel = show(READING, EMPTY)
    for row in panel.rows.values():
        with qtbot.waitSignal(panel.closed, timeout=1000):
            qtbot.keyClick(row, Qt.Key.Key_Escape)


def test_another_card_replaces_the_first(show: Show) -> None:
    panel = show(READING, EMPTY)
    panel.show_reading(CardReading((ReadField("rw", "009", 0.95),)), EMPTY)
    assert list(panel.rows) == ["rw"]
    assert panel.all_button.text() == "Ambil semua yang kosong (1)"


def test_other_keys_do_nothing(show: Show, qtbot: QtBot) -> None:
    panel = show(READING, EMPTY)
    taken = heard(panel)
    qtbot.keyClick(panel.rows["nik"], Qt.Key.Key_A)
    assert taken == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_nothing_is_clipped(show: Show, theme: Theme, name: str, scale: float) -> None:
    theme.choose(name, scale)  # type: ignore[arg-type]
    panel = show(READING, replace(EMPTY, full_name="Siti Rahma"))
    panel.resize(round(420 * scale), 700)
    QCoreApplication.processEvents()
    for row in panel.rows.values():
        for shown in row.findChildren(QLabel):
            assert shown.width() >= shown.minimumSizeHint().width(), shown.text()
            assert shown.height() >= shown.heightForWidth(shown.width()) if shown.wordWrap() else True, shown.text()
