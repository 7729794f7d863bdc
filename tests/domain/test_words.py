"""Phone numbers, rupiah, dates, time zones: how they are read and written."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.money import LARGEST, format_percent, format_rupiah, parse_rupiah, terbilang
from lapangan_app.domain.months import (
    add_months,
    age_on,
    format_date,
    format_month,
    format_short_date,
    format_weekday,
    is_month,
    month_of,
    months_from,
    parse_date,
)
from lapangan_app.domain.phone import canonical_phone, format_phone, mask_phone
from lapangan_app.domain.zones import zone_of


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("081234567890", "+6281234567890"),
        ("0812-3456-7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("62812.3456.7890", "+6281234567890"),
        ("(0812) 3456-7890", "+6281234567890"),
        ("٠٨١٢٣٤٥٦٧٨٩٠", "+6281234567890"),
        ("0811234567", "+62811234567"),  # 10 digits, the shortest
        ("0812345678901", "+62812345678901"),  # 13 digits, the longest
        ("081123456", None),
        ("08123456789012", None),
        ("0801234567890", None),
        ("0435821234", None),  # a landline of Gorontalo
        ("81234567890", None),
        ("tidak punya", None),
        ("", None),
    ],
)
def test_mobile_numbers(typed, canonical):
    assert canonical_phone(typed) == canonical


def test_phone_is_shown_and_masked():
    assert format_phone("+6281234567890") == "0812-3456-7890"
    assert format_phone("+62811234567") == "0811-2345-67"
    assert mask_phone("+6281234567890") == "0812-••••-7890"


@given(st.from_regex(r"\+628[1-9][0-9]{7,10}", fullmatch=True))
def test_a_canonical_phone_stays_and_reads_back(phone):
    assert canonical_phone(phone) == phone
    assert canonical_phone(format_phone(phone)) == phone


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "Rp0"), (999, "Rp999"), (1_000, "Rp1.000"), (1_234_567, "Rp1.234.567"), (-1_000, "-Rp1.000")],
)
def test_rupiah_is_written(amount, text):
    assert format_rupiah(amount) == text


@pytest.mark.parametrize(
    ("rate", "text"), [("0.0024", "0,24%"), ("0.5", "50%"), ("0.01", "1%"), ("1", "100%"), ("0.127", "12,7%")]
)
def test_percent_is_written(rate, text):
    assert format_percent(Decimal(rate)) == text


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("2800000", 2_800_000),
        ("2.800.000", 2_800_000),
        ("2,800,000", 2_800_000),
        ("Rp 2800000", 2_800_000),
        ("Rp2.800.000,-", 2_800_000),
        ("rp. 2.800.000,00", 2_800_000),
        ("2800000.0", 2_800_000),
        ("2 800 000", 2_800_000),
        ("2,8 juta", 2_800_000),
        ("2.8jt", 2_800_000),
        ("1 jt 200 rb", 1_200_000),
        ("500 ribu", 500_000),
        ("500rb", 500_000),
        ("1,5 miliar", 1_500_000_000),
        ("0", 0),
        ("٢٨٠٠٠٠٠", 2_800_000),
        ("2,8", None),
        ("2.80", None),
        ("1.00.000", None),
        ("1234.567", None),
        ("200rb 1jt", None),
        ("1jt 1jt", None),
        ("2.800.000,50", None),
        ("0,0001 ribu", None),
        ("-5000", None),
        ("1e6", None),
        ("dua juta", None),
        ("juta", None),
        ("", None),
        ("1000000000001", None),
    ],
)
def test_rupiah_is_read(typed, amount):
    assert parse_rupiah(typed) == amount


@given(st.integers(0, LARGEST))
def test_rupiah_reads_back_what_it_wrote(amount):
    assert parse_rupiah(format_rupiah(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "nol rupiah"),
        (11, "sebelas rupiah"),
        (15, "lima belas rupiah"),
        (20, "dua puluh rupiah"),
        (100, "seratus rupiah"),
        (101, "seratus satu rupiah"),
        (1_000, "seribu rupiah"),
        (1_100, "seribu seratus rupiah"),
        (16_800, "enam belas ribu delapan ratus rupiah"),
        (100_000, "seratus ribu rupiah"),
        (101_000, "seratus satu ribu rupiah"),
        (1_000_000, "satu juta rupiah"),
        (1_001_000, "satu juta seribu rupiah"),
        (249_600, "dua ratus empat puluh sembilan ribu enam ratus rupiah"),
        (2_000_000_000, "dua miliar rupiah"),
        (-8_400, "minus delapan ribu empat ratus rupiah"),
    ],
)
def test_words(amount, words):
    assert terbilang(amount) == words


ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def read_words(words: str) -> int:
    """Read number words back, independently of how they were made."""
    total = group = unit = 0
    scales = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
    text = words.removesuffix(" rupiah").replace("seribu", "satu ribu").replace("seratus", "satu ratus")
    for word in text.replace("sebelas", "satu belas").replace("sepuluh", "satu puluh").split():
        if word in ONES:
            unit = ONES.index(word)
        elif word in scales:
            total, group, unit = total + (group + unit) * scales[word], 0, 0
        else:
            group, unit = group + {"belas": 10 + unit, "puluh": unit * 10, "ratus": unit * 100}[word], 0
    return total + group + unit


@given(st.integers(0, LARGEST))
def test_words_mean_the_number(amount):
    assert read_words(terbilang(amount)) == amount


def test_dates_are_written():
    day = date(2025, 6, 19)
    assert format_date(date(1990, 8, 17)) == "17 Agustus 1990"
    assert format_weekday(day) == "Kamis, 19 Juni 2025"
    assert format_short_date(day) == "19-06-2025"
    assert format_month("2026-11") == "November 2026"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("17081990", date(1990, 8, 17)),
        ("17-08-1990", date(1990, 8, 17)),
        ("17/8/1990", date(1990, 8, 17)),
        (" 1.2.1990 ", date(1990, 2, 1)),
        ("1990-08-17", date(1990, 8, 17)),
        ("31021990", None),
        ("170890", None),
        ("", None),
        ("19900817", None),  # 19-90-0817 is no date: an eight-digit date begins with the day
    ],
)
def test_dates_are_read(typed, day):
    assert parse_date(typed) == day


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_dates_read_back(day):
    assert parse_date(format_short_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%d%m%Y")) == day


@pytest.mark.parametrize("text", ["2026-1", "2026-13", "2026-00", "1999-12", "2026-11\n", "", "2026/11"])
def test_what_is_no_month(text):
    assert not is_month(text)


@given(st.dates(date(2010, 1, 1), date(2080, 12, 31)), st.integers(1, 40))
def test_months_follow_each_other(day, count):
    start = month_of(day)
    months = months_from(start, count)
    assert months[0] == start
    assert list(months) == sorted(set(months))
    assert all(is_month(month) for month in months)
    assert add_months(months[-1], 1 - count) == start


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(1961, 11, 20), date(2026, 11, 19), 64),
        (date(1961, 11, 20), date(2026, 11, 20), 65),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
    ],
)
def test_age_in_completed_years(birth, day, age):
    assert age_on(birth, day) == age


@pytest.mark.parametrize(
    ("code", "name", "offset"),
    [
        ("75.03", "WITA", 480),
        ("71", "WITA", 480),
        ("32.01", "WIB", 420),
        ("36.04.01.2001", "WIB", 420),
        ("94", "WIT", 540),
    ],
)
def test_time_zones(code, name, offset):
    """Gorontalo and Sulawesi Utara WITA, Bogor and Serang WIB (Keppres 41/1987)."""
    zone = zone_of(code)
    assert (zone.name, zone.utc_offset) == (name, offset)
    assert zone.tzinfo.utcoffset(None).total_seconds() == offset * 60


def test_there_is_no_zone_for_a_province_that_does_not_exist():
    with pytest.raises(KeyError):
        zone_of("20")
