"""NIK: form, masking, decoding and every row of the table of checks (structure: PP 40/2019 and Dukcapil)."""

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.nik import canonical_nik, check_nik, decode, group_nik, is_sixteen_digits, mask_nik

AS_OF = date(2026, 11, 20)
GOOD = "7503011708900001"
PROVINCES = frozenset({"12", "32", "71", "75"})


class Places:
    """Know some regions, as the region index does."""

    def __init__(self, *codes: str) -> None:
        self.codes = PROVINCES | set(codes)

    def knows(self, code: str) -> bool:
        return code in self.codes


PLACES = Places("75.03", "75.03.01")


def codes(nik, birth=None, sex=None, places=PLACES):
    return {(finding.code, finding.severity) for finding in check_nik(nik, birth, sex, AS_OF, places)}


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        (GOOD, GOOD),
        ("7503 0117 0890 0001", GOOD),
        ("7503.0117.0890.0001", GOOD),
        ("75-03-01-170890-0001", GOOD),
        ("'7503011708900001", GOOD),
        ("’7503011708900001", GOOD),
        ("75O3Ol17o8900OOI", GOOD),
        ("７５０３０１１７０８９００００１", GOOD),
        ("٧٥٠٣٠١١٧٠٨٩٠٠٠٠١", GOOD),
        ("۷۵۰۳۰۱۱۷۰۸۹۰۰۰۰۱", GOOD),
        ("\ufeff7503\u00a00117\u200b08900001\n", GOOD),
        ("7503011708900001x", "7503011708900001x"),
        ("7.503e15", "7503e15"),
        ("", ""),
    ],
)
def test_canonical_form(typed, canonical):
    assert canonical_nik(typed) == canonical


@given(st.text(max_size=24))
def test_canonical_form_is_stable(text):
    assert canonical_nik(canonical_nik(text)) == canonical_nik(text)


@given(st.from_regex(r"[1-9][0-9]{15}", fullmatch=True), st.data())
def test_separators_never_change_the_digits(nik, data):
    noise = data.draw(st.lists(st.sampled_from([" ", ".", "-", "'", "\u00a0", ""]), min_size=16, max_size=16))
    assert canonical_nik("".join(sign + digit for sign, digit in zip(noise, nik, strict=True))) == nik


def test_mask_shows_place_and_serial_only():
    assert mask_nik(GOOD) == "7503 01•• •••• 0001"


@given(st.text(max_size=20))
@example("7503011708900001 ")
def test_mask_hides_whatever_is_not_sixteen_digits(text):
    assume(not is_sixteen_digits(text))
    assert mask_nik(text) == "••••"


@given(st.from_regex(r"[0-9]{0,16}", fullmatch=True))
def test_grouping_keeps_every_digit(digits):
    grouped = group_nik(digits)
    assert grouped.replace(" ", "") == digits
    assert all(len(part) == 4 for part in grouped.split(" ")[:-1])


@pytest.mark.parametrize(
    ("nik", "birth", "sex"),
    [
        (GOOD, date(1990, 8, 17), Sex.MALE),
        ("7503015708900001", date(1990, 8, 17), Sex.FEMALE),
        ("7503014101000001", date(2000, 1, 1), Sex.FEMALE),
        ("7503017112110001", date(1911, 12, 31), Sex.FEMALE),  # 31 December 2011 would be a child
        ("7503011911110001", date(2011, 11, 19), Sex.MALE),  # 15 years and a day
        ("7503012111110001", date(1911, 11, 21), Sex.MALE),  # 14 years: not yet of working age
        ("7503012011610001", date(1961, 11, 20), Sex.MALE),
        ("7503012902000001", date(2000, 2, 29), Sex.MALE),
        ("7503012902010001", None, Sex.MALE),  # neither 1901 nor 2001 had a 29 February
        ("7503013104900001", None, Sex.MALE),
        ("7503011713900001", None, Sex.MALE),
        ("7503017208900001", None, None),
        ("7503010008900001", None, None),
        ("7503013508900001", None, None),
        ("7503014008900001", None, None),
    ],
)
def test_decoding(nik, birth, sex):
    facts = decode(nik, AS_OF)
    assert (facts.birth_date, facts.sex) == (birth, sex)
    assert (facts.province, facts.regency, facts.district) == ("75", "75.03", "75.03.01")
    assert facts.serial == "0001"


@pytest.mark.parametrize(("digits", "year"), [("02", 2002), ("01", 2001), ("00", 1900)])
def test_this_century_is_for_those_of_working_age(digits, year):
    """20yy only where it makes somebody 15 to 64 years old."""
    assert decode(f"7503010101{digits}0001", date(2065, 6, 1)).birth_date.year == year


def test_leap_day_of_2000_survives_the_century_rule():
    """29 February 00 exists in 2000 only, whatever the age."""
    assert decode("7503012902000001", date(2070, 1, 1)).birth_date == date(2000, 2, 29)


@pytest.mark.parametrize("nik", ["", "750301170890000", "75030117089000011", "750301170890000x", "٧٥٠٣٠١١٧٠٨٩٠٠٠٠١"])
def test_not_sixteen_digits_decodes_to_nothing_and_is_an_error(nik):
    assert decode(nik, AS_OF) is None
    assert codes(nik) == {("nik_length", Severity.ERROR)}


@given(
    st.dates(date(1962, 1, 1), date(2011, 11, 1)),
    st.sampled_from(Sex),
    st.integers(1, 9999),
)
def test_an_ordinary_nik_decodes_to_what_went_in_and_has_no_findings(birth, sex, serial):
    day = birth.day + (40 if sex is Sex.FEMALE else 0)
    nik = f"750301{day:02d}{birth.month:02d}{birth.year % 100:02d}{serial:04d}"
    facts = decode(nik, AS_OF)
    assert (facts.birth_date, facts.sex, facts.serial) == (birth, sex, f"{serial:04d}")
    assert check_nik(nik, birth, sex, AS_OF, PLACES) == ()


@pytest.mark.parametrize(
    ("nik", "birth", "sex", "expected"),
    [
        ("7503011708900000", None, None, ("nik_serial_zero", Severity.ERROR)),
        ("7503013202900001", None, None, ("nik_date_invalid", Severity.WARNING)),
        ("7503012902010001", None, None, ("nik_date_invalid", Severity.WARNING)),
        (GOOD, date(1990, 8, 17), Sex.FEMALE, ("nik_sex_differs", Severity.WARNING)),
        (GOOD, date(1990, 8, 18), Sex.MALE, ("nik_birth_differs", Severity.WARNING)),
        (GOOD, date(1991, 8, 17), Sex.MALE, ("nik_birth_differs", Severity.WARNING)),
        ("2003011708900001", None, None, ("nik_province_unknown", Severity.WARNING)),
        ("7599011708900001", None, None, ("nik_region_old", Severity.INFO)),
        ("7503991708900001", None, None, ("nik_region_old", Severity.INFO)),
    ],
)
def test_each_row_of_the_table(nik, birth, sex, expected):
    assert codes(nik, birth, sex) == {expected}


@pytest.mark.parametrize("digit", "123456789")
def test_one_digit_repeated_is_nobody(digit):
    assert ("nik_implausible", Severity.ERROR) in codes(digit * 16)


@pytest.mark.parametrize("nik", ["1234567890123456", "9876543210987654", "4567890123456789", "0503011708900001"])
def test_counting_up_or_down_or_a_leading_zero_is_nobody(nik):
    assert ("nik_implausible", Severity.ERROR) in codes(nik)


@given(st.from_regex(r"[1-9][0-9]{11}", fullmatch=True), st.dates(date(1930, 1, 1), AS_OF), st.sampled_from(Sex))
def test_what_differs_from_the_card_is_never_an_error(head, birth, sex):
    """NIK stays valid when its date is wrong or its region is gone (PP 40/2019 article 30(2))."""
    findings = check_nik(head + "0007", birth, sex, AS_OF, Places())
    assert {f.code for f in findings if f.severity is Severity.ERROR} <= {"nik_implausible"}


def test_the_century_of_the_typed_date_is_believed():
    assert codes("7503011708200001", date(1920, 8, 17)) == set()
    assert codes("7503011708050001", date(1905, 8, 17)) == set()


def test_a_domicile_elsewhere_is_normal():
    assert codes(GOOD, date(1990, 8, 17), Sex.MALE, Places("75.03", "75.03.01")) == set()


@given(st.text(max_size=20))
def test_findings_never_carry_the_number(text):
    nik = canonical_nik(text)
    for finding in check_nik(nik, None, None, AS_OF, PLACES):
        assert set(finding.facts) <= {"digits"}
