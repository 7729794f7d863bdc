"""One cell at a time: what is read, what is refused, and that nothing is ever padded or completed (F98)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.roster import cells
from lapangan_app.domain.roster.vocabulary import vocabulary

NIK = "7503015708900001"
DAY = date(2026, 2, 1)


@pytest.mark.parametrize(
    "cell", [NIK, f"'{NIK}", f" {NIK} ", "7503 0157 0890 0001", "750301.570890.0001", "7503-0157-0890-0001",
             "75O3O157O89OOOO1", "７５０３０１５７０８９００００１", f"{NIK}\u200b"],
)  # fmt: skip
def test_a_nik_without_its_noise(cell):
    assert cells.read_nik(cell) == (NIK, None)


@pytest.mark.parametrize("cell", [7503015708900001.0, 7503015708900001, 750301.0, 1.0, DAY])
def test_a_nik_that_is_a_number_is_refused_and_never_padded(cell):
    value, trouble = cells.read_nik(cell)
    assert (value, trouble.code) == ("", "nik_as_number")


@pytest.mark.parametrize("cell", ["7.5E+15", "7,50301E+15", "7.50301570890000E+15", "'7.5e15", "7E15"])
def test_a_nik_in_scientific_notation_is_refused(cell):
    value, trouble = cells.read_nik(cell)
    assert (value, trouble.code) == ("", "nik_scientific")


@given(st.text(max_size=24))
def test_no_digit_of_a_nik_is_invented(text):
    value, _ = cells.read_nik(text)
    assert len(value) <= len(canonical_nik(text))


@pytest.mark.parametrize(
    ("cell", "name"),
    [("  Rahma   Contoh ", "Rahma Contoh"), ("Hj. Rahma Contoh, S.Pd", "Rahma Contoh"), ("HAJI AMIN", "AMIN"),
     ("M. Nur", "M. Nur"), ("Suharto", "Suharto"), ("Ra'uf", "Ra'uf")],
)  # fmt: skip
def test_names_lose_titles_and_nothing_else(cell, name):
    assert cells.read_name(cell) == (name, None)


@pytest.mark.parametrize(
    ("cell", "code", "severity"),
    [("12345", "name_no_letters", "error"), (5.0, "name_no_letters", "error"),
        ("<b>Ani</b>", "name_characters", "error"),
     ("A" * 101, "name_long", "error"), ("Dusun 1", "name_digits", "warning"), ("Al", "name_short", "warning")],
)  # fmt: skip
def test_names_that_are_none(cell, code, severity):
    _, trouble = cells.read_name(cell)
    assert (trouble.code, trouble.severity) == (code, Severity(severity))


@pytest.mark.parametrize(
    "cell", ["081234567890", "0812-3456-7890", "+6281234567890", "6281234567890", 81234567890.0, "81234567890",
        6281234567890.0],
)  # fmt: skip
def test_a_phone_gets_its_lost_zero_back_where_nothing_else_begins_so(cell):
    assert cells.read_phone(cell) == ("+6281234567890", None)


@pytest.mark.parametrize(
    "cell", ["0435821234", 435821234.0, "812345", "0812345678/0813456789", "12", DAY, "801234567890"]
)
def test_other_numbers_are_not_made_into_phones(cell):
    value, trouble = cells.read_phone(cell)
    assert (value, trouble.code) == ("", "phone_invalid")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("001/002", ("001", "002")), ("1/2", ("001", "002")), ("RT 01 RW 02", ("001", "002")), ("RT.001/RW.002",
        ("001", "002")),
     ("1-2", ("001", "002")), (3.0, ("003", "")), ("RT 4", ("004", ""))],
)  # fmt: skip
def test_rt_and_rw_in_one_cell(cell, value):
    assert cells.read_rt_rw(cell) == (value, None)


def test_an_rt_that_a_spreadsheet_made_into_a_day_is_lost():
    assert cells.read_rt_rw(DAY)[1].code == "rt_rw_format"
    assert cells.read_rt(1.0) == ("001", None)
    assert cells.read_rt("seribu")[1].code == "rt_rw_format"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (1_500_000.0, 1_500_000),
        ("1.500.000", 1_500_000),
        ("Rp 1,5 juta", 1_500_000),
        (0.0, 0),
        ("Rp1.500.000,-", 1_500_000),
    ],
)
def test_income(cell, value):
    assert cells.read_income(cell) == (value, None)


@pytest.mark.parametrize("cell", ["500.000-1.000.000", "cukup", 0.5, -1.0, 1e18, DAY, float("nan"), float("inf")])
def test_income_that_is_no_amount(cell):
    value, trouble = cells.read_income(cell)
    assert (value, trouble.code) == (None, "income_unreadable")


@pytest.mark.parametrize(
    ("cell", "pria", "sex"),
    [("L", False, Sex.MALE), ("Laki-laki", False, Sex.MALE), ("Lk.", False, Sex.MALE), ("PRIA", False, Sex.MALE),
     ("M", False, Sex.MALE), ("P", False, Sex.FEMALE), ("Pr", False, Sex.FEMALE), ("Perempuan", False, Sex.FEMALE),
     ("W", False, Sex.FEMALE), ("Wanita", True, Sex.FEMALE), ("P", True, Sex.MALE)],
)  # fmt: skip
def test_sex_in_its_spellings(cell, pria, sex):
    assert cells.read_sex(cell, vocabulary().words["sex"], pria=pria) == (sex, None)


def test_sex_that_is_none_is_not_guessed():
    assert cells.read_sex("1", vocabulary().words["sex"], pria=False)[1].code == "sex_unreadable"


@pytest.mark.parametrize(("cell", "formula"), [("=1+1", True), (' =HYPERLINK("x")', True), ("'=x", True), ("@x", True),
                                               ("Ani = Budi", False), ("+62", False), ("-", False),
                                               (5.0, False)])  # fmt: skip
def test_formulas_are_known(cell, formula):
    assert cells.is_formula(cell) is formula
