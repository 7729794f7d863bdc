"""Days as people write them; what has two readings has none. Forms after reports of officers; months as in KBBI."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.rosters import TODAY
from lapangan_app.domain.months import MONTH_NAMES
from lapangan_app.domain.roster.dates import month_number, read_date, split_place
from lapangan_app.domain.roster.vocabulary import vocabulary

MONTHS = vocabulary().months
BORN = date(1990, 8, 17)


@pytest.mark.parametrize(
    "cell",
    [
        "17-08-1990", "17/8/90", "17.8.1990", "17 08 1990", "17 – 08 – 1990", "17081990", "170890", "1990-08-17",
        "1990/08/17",
        "1990-08-17 00:00:00", "17/08/1990 00:00", "'17-08-1990", "１７-０８-１９９０", "17 Agustus 1990", "17-Agu-90",
        "17 Agt. 1990", "17 Agst 1990", "17 AGUSTUS 1990", "17 Agustsu 1990", "17 Agutus 1990", "17 August 1990",
        "17Agustus1990", "Kamis, 17 Agustus 1990", "Jum'at 17 Agustus 1990", 33102, 33102.0, "33102", 17081990.0, BORN,
    ],
)  # fmt: skip
def test_one_day_in_many_spellings(cell):
    assert read_date(cell, TODAY, MONTHS) == BORN


@pytest.mark.parametrize(
    "cell",
    [
        "", "-", "1965", 1965.0, "Agustus 1990", "17 Agustus", "08/17/1990", "31-02-1990", "29-02-1989", "17-13-1990",
        "17-08-1990 / 36", "17 Aguastus Mei 1990", "1121990",  # 1 December or 11 February
        "900817", 0.5, -3.0, 1e17, float("nan"), float("inf"), "tidak tahu", "17-08-990", "17--",
    ],
)  # fmt: skip
def test_what_cannot_be_read_without_guessing_is_not_read(cell):
    assert read_date(cell, TODAY, MONTHS) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("5081990", date(1990, 8, 5)),  # Excel took the zero away; 50 is no day, so there is one reading
        (5081990.0, date(1990, 8, 5)),
        ("05-05-05", date(2005, 5, 5)),  # 21 years old; the other century makes nobody who works
        ("01-01-15", date(1915, 1, 1)),
    ],
)
def test_lost_zeros_and_short_years(cell, day):
    assert read_date(cell, TODAY, MONTHS) == day


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Gorontalo, 17-08-1990", ("Gorontalo", BORN, True)),
        ("Gorontalo 17 Agustus 1990", ("Gorontalo", BORN, True)),
        ("Bone Bolango/17-8-90", ("Bone Bolango", BORN, True)),
        ("Tilamuta , 17 Agt 1990", ("Tilamuta", BORN, True)),
        ("Gorontalo", ("Gorontalo", None, True)),
        ("17-08-1990", ("", BORN, True)),
        (33102.0, ("", BORN, True)),
        ("Gorontalo, 17-13-1990", ("Gorontalo", None, False)),
    ],
)
def test_place_and_day_in_one_cell(cell, found):
    assert split_place(cell, TODAY, MONTHS) == found


@given(
    st.dates(date(1930, 1, 1), TODAY), st.sampled_from(["{0.day:02d}-{0.month:02d}-{0.year}", "{0.day} {1} {0.year}"])
)
def test_every_day_is_read_back(day, form):
    assert read_date(form.format(day, MONTH_NAMES[day.month - 1]), TODAY, MONTHS) == day


@given(st.text(max_size=20) | st.floats() | st.integers())
def test_anything_is_read_or_not_but_never_fails(cell):
    read_date(cell, TODAY, MONTHS)
    split_place(cell, TODAY, MONTHS)


def test_a_misspelling_that_fits_two_months_is_none():
    assert month_number("jun", MONTHS) == 6
    assert month_number("juXi", MONTHS) is None
    assert month_number("Nopembr", MONTHS) == 11
