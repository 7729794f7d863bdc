"""How the window writes numbers, dates, ages and codes."""

from datetime import UTC, date, datetime

import pytest

from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.states import State
from lapangan_app.errors import AppError, WrongPin
from lapangan_app.messages import ERRORS
from lapangan_app.services.values import PersonRow, TimelineEntry
from lapangan_app.ui import formats, messages

NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


def test_money_and_numbers_are_indonesian() -> None:
    assert formats.rupiah(1_234_567) == "Rp1.234.567"
    assert formats.rupiah(-1_000) == "-Rp1.000"
    assert formats.number(80_068) == "80.068"


def test_dates_are_indonesian() -> None:
    assert formats.long_date(date(2025, 6, 19)) == "Kamis, 19 Juni 2025"
    assert formats.plain_date(date(2026, 8, 17)) == "17 Agustus 2026"
    assert formats.month_name("2026-12") == "Desember 2026"
    assert formats.month_name("entah") == "entah"


@pytest.mark.parametrize("typed", ["17081990", "17-8-1990", "17/08/1990", "17 8 1990", " 17.08.1990 "])
def test_a_date_is_read_however_it_is_typed(typed: str) -> None:
    assert formats.read_date(typed) == date(1990, 8, 17)
    assert formats.typed_date(date(1990, 8, 17)) == "17-08-1990"


@pytest.mark.parametrize("typed", ["", "1708199", "31021990", "17081", "besok", "17-08-90", "1990-08-17"])
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert formats.read_date(typed) is None


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("2026-11-21T02:29:30.000000Z", "baru saja"),
        ("2026-11-21T02:18:00.000000Z", "12 menit"),
        ("2026-11-20T23:30:00.000000Z", "3 jam"),
        ("2026-11-20T01:30:00.000000Z", "25 jam"),
        ("2026-11-18T02:30:00.000000Z", "3 hari"),
        ("2026-11-21T05:00:00.000000Z", "baru saja"),  # a clock that was set back must not show nonsense
    ],
)
def test_ages_are_said_as_people_say_them(then: str, said: str) -> None:
    assert formats.age(then, NOW) == said


def test_a_wait_is_said_in_seconds_or_minutes() -> None:
    assert formats.seconds_left(30) == "30 detik"
    assert formats.seconds_left(180) == "3 menit"


def test_facts_are_filled_in() -> None:
    assert messages.text_for(WrongPin(left=2, wait=0)) == "PIN salah. Sisa 2 kali percobaan. Data aman."


def test_a_missing_fact_never_shows_braces() -> None:
    assert messages.text_for(WrongPin()) == ERRORS[""]
    assert messages.text_for(AppError()) == ERRORS[""]


def test_every_severity_and_state_has_its_tone() -> None:
    tones = [messages.finding_tone(Finding("nik", "x", severity)) for severity in Severity]
    assert tones == ["danger", "warn", "calm"]
    assert {messages.state_tone(state) for state in State} == {"calm", "accent", "warn", "ok", "danger"}
    assert messages.state_tone(State.READY) == "calm"  # waiting is no reason to worry


def test_every_state_has_a_name_and_a_next_step_of_its_own() -> None:
    assert len({messages.state_text(state) for state in State}) == len(State)
    assert len({messages.step_text(state) for state in State}) == len(State)


def test_a_draft_says_that_it_is_not_saved() -> None:
    row = PersonRow(1, "c", "Siti", "", "", "", State.DRAFT, "", "")
    assert messages.reason_text(row) == "Belum disimpan sebagai pendaftaran."


def test_a_step_of_the_timeline_names_state_and_person() -> None:
    entry = TimelineEntry("2026-11-21T02:00:00.000000Z", "Rahma", "saved", "draft", "ready", "new")
    assert messages.action_text(entry) == "Siap kirim · Rahma"
    assert messages.action_text(entry, {"Rahma": "Rahma Djafar"}) == "Siap kirim · Rahma Djafar"
    by_machine = TimelineEntry("x", "sync", "settled", "sending", "accepted")
    assert messages.action_text(by_machine) == "Diterima · pengiriman"
    assert messages.action_text(TimelineEntry("x", "", "exported", "", "")) == "Dicatat"


def test_notices_have_sentences() -> None:
    assert "terenkripsi" in messages.notice_text("no_keyring")
    assert messages.notice_text("whatever")
