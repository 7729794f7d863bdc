"""The sheets for the hall: complete, word for word, and every amount from the data."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.reports.blank_form import FIELDS, blank_form_sheet
from lapangan_app.reports.blocks import words
from lapangan_app.reports.consent_sheet import consent_sheet
from lapangan_app.reports.literacy import literacy_sheet
from lapangan_app.resources import resource_path

TODAY = date(2026, 11, 21)
RULES = load_rules(TODAY)
NO_QUESTIONS = {"client_id", "acknowledged", "reasons", "attachments", "roster_status"}
"""What the program knows by itself or asks nobody."""


def test_the_blank_form_asks_every_field_in_the_order_of_the_form():
    asked = [field.name for field in fields(Form) if field.name not in NO_QUESTIONS]
    assert list(FIELDS) == asked


def test_every_question_stands_on_the_paper():
    text = words(blank_form_sheet(RULES, "Dinas Contoh"))
    assert [label for label in FIELDS.values() if label not in text] == []
    for label in ("Mandiri (dibayar sendiri)", "Bendahara", "Pekerja di luar hubungan kerja atau mandiri"):
        assert label in text


def test_the_consent_sheet_holds_the_words_of_its_version_and_asks_apart_what_may_be_refused():
    sheet = consent_sheet(RULES.consent, "Dinas Contoh")
    text = words(sheet)
    for line in RULES.consent.text.splitlines():
        assert line.strip() in text
    assert RULES.consent.text_hash[:16] in sheet.footer
    apart = next(line for line in text.splitlines() if line.startswith("Terpisah"))
    assert "WhatsApp" in apart
    assert "foto KTP" in apart


def test_every_amount_on_the_literacy_sheet_comes_from_the_data(tmp_path: Path):
    """Other numbers in the files are other numbers on the sheet; none is left over."""
    before = _amounts(words(literacy_sheet(RULES, TODAY)))
    assert {"Rp42.000.000", "Rp10.000.000", "Rp70.000.000", "Rp174.000.000", "Rp8.400"} <= before
    for path in resource_path("programmes").iterdir():
        text = path.read_text(encoding="utf-8")
        if path.name.startswith("benefits"):
            text = re.sub(r"(rupiah|floor) = (\d+)000000\b", r"\1 = \g<2>111111", text)
            text = text.replace("times_basis = 48", "times_basis = 47").replace("times_basis = 56", "times_basis = 55")
            text = text.replace("times_basis = 1 ", "times_basis = 0.9 ").replace(
                "times_basis = 0.5", "times_basis = 0.4"
            )
        if path.name.startswith("bpu"):
            text = text.replace("basis = 1000000\n", "basis = 1000400\n").replace("jkm = 6800", "jkm = 6666")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    after = _amounts(words(literacy_sheet(load_rules(TODAY, tmp_path), TODAY)))
    assert len(after) >= len(before) - 1
    assert before & after == set()


def test_the_literacy_sheet_names_months_by_the_day_of_printing():
    text = words(literacy_sheet(load_rules(date(2027, 1, 4)), date(2027, 1, 4)))
    assert "Mulai April 2027" in text
    assert "Rp16.800" in text, "the discount of others than drivers has ended"
    assert "diskon" not in text


@pytest.mark.parametrize("day", [date(2025, 2, 23), date(2025, 2, 24)])
def test_before_permenaker_1_of_2025_the_sheet_promised_the_whole(day: date):
    text = words(literacy_sheet(load_rules(day), day))
    assert ("belum 3 bulan" in text) == (day.day == 24)
    assert "Permenaker 1/2025" in text or day.day == 23


def test_the_sheet_says_what_is_not_covered_and_whose_that_is():
    text = words(literacy_sheet(RULES, TODAY))
    for wanted in ("BPJS Kesehatan", "Belum ada perlindungan sebelum iuran pertama dibayar", "JKK", "JKM"):
        assert wanted in text


def _amounts(text: str) -> set[str]:
    return set(re.findall(r"Rp[\d.]*\d", text))
