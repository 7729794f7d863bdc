"""Signs by which two registrations may be one person."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.forms import GOOD
from lapangan_app.domain.duplicates import Sign, likeness, one_slip_apart

STRANGER = replace(
    GOOD,
    client_id="other",
    nik="7503014102850007",
    full_name="Wulandari Monoarfa",
    birth_date=date(1985, 2, 1),
    mother_name="Zubaedah",
    phone="085299990000",
    region_code="75.03.02.2004",
)


@pytest.mark.parametrize(
    ("same", "signs", "look"),
    [
        ({}, set(), False),
        ({"full_name": "H. Rachmat  Daud, S.Pd"}, {"name"}, False),
        ({"full_name": "RAHMAT DAUD", "birth_date": GOOD.birth_date}, {"name", "birth_date"}, True),
        ({"full_name": "Rahmad Daud", "mother_name": "Hasna Rekan"}, {"name", "mother_name"}, True),
        ({"full_name": "Rahmat Daud", "phone": "+62 812 3456 7890"}, {"name", "phone"}, True),
        (
            {"birth_date": GOOD.birth_date, "mother_name": "Hasna Rekaan"},
            {"birth_date", "mother_name"},
            True,
        ),  # twins too
        ({"nik": "7503011708900007", "birth_date": GOOD.birth_date}, {"nik", "birth_date"}, True),
        ({"nik": "7503011780900001", "full_name": "Rahmat Daud"}, {"nik", "name"}, True),
        ({"full_name": "Rahmat Daud", "region_code": GOOD.region_code}, {"name", "region_code"}, False),
        ({"phone": GOOD.phone, "region_code": GOOD.region_code}, {"phone", "region_code"}, False),  # one phone a family
    ],
)
def test_two_strong_signs_are_worth_a_look(same, signs, look):
    found = likeness(GOOD, replace(STRANGER, **same))
    assert found.signs == {Sign(sign) for sign in signs}
    assert found.worth_a_look is look
    assert likeness(replace(STRANGER, **same), GOOD) == found


def test_spellings_of_muhammad_and_double_letters_are_one_name():
    one = replace(GOOD, full_name="Moh. Rizky Saputra")
    assert Sign.NAME in likeness(one, replace(STRANGER, full_name="Muhamad Rizki Saputra")).signs
    assert Sign.NAME not in likeness(one, replace(STRANGER, full_name="Muhamad Yusuf Hasan")).signs


def test_what_is_empty_is_no_sign():
    empty = replace(GOOD, nik="", full_name="", birth_date=None, mother_name="", phone="", region_code="")
    assert likeness(empty, replace(empty, client_id="y")).signs == frozenset()


@given(st.from_regex(r"[0-9]{16}", fullmatch=True), st.integers(0, 15), st.integers(0, 9))
def test_a_slip_is_one_digit_or_two_neighbours(number, place, digit):
    changed = number[:place] + str(digit) + number[place + 1 :]
    assert one_slip_apart(number, changed) is (changed != number)
    if place < 15:
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        assert one_slip_apart(number, swapped) is (swapped != number)
    assert not one_slip_apart(number, number[:-1])
