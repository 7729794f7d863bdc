"""Contribution months (`yyyy-mm`), ages, and dates as Indonesians write them."""

import re
from datetime import date

MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])")


def is_month(text: str) -> bool:
    """Tell whether `text` is a month of this century written `yyyy-mm`. Such texts sort by time."""
    return _MONTH.fullmatch(text) is not None


def month_of(day: date) -> str:
    """Return the month in which `day` lies."""
    return f"{day.year:04d}-{day.month:02d}"


def add_months(month: str, count: int) -> str:
    """Return the month `count` months after `month`; `count` may be negative."""
    ordinal = int(month[:4]) * 12 + int(month[5:]) - 1 + count
    return f"{ordinal // 12:04d}-{ordinal % 12 + 1:02d}"


def months_from(start: str, count: int) -> tuple[str, ...]:
    """Return `count` months in a row beginning with `start`."""
    return tuple(add_months(start, index) for index in range(count))


def age_on(birth: date, day: date) -> int:
    """Return completed years of life on `day`; somebody born on 29 February has a birthday on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def format_month(month: str) -> str:
    """Write a month for people: `November 2026`."""
    return f"{MONTH_NAMES[int(month[5:]) - 1]} {month[:4]}"


def format_date(day: date) -> str:
    """Write a date for people: `17 Agustus 1990`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def format_weekday(day: date) -> str:
    """Write a date with its weekday: `Kamis, 19 Juni 2025`."""
    return f"{DAY_NAMES[day.weekday()]}, {format_date(day)}"


def format_short_date(day: date) -> str:
    """Write a date in figures: `19-06-2025`."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


_TYPED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})|(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def parse_date(text: str) -> date | None:
    """Read a date as people type it (`17081990`, `17-08-1990`, `17/8/1990`) or as ISO; None when it is none."""
    text = text.strip()
    if iso := _ISO.fullmatch(text):
        parts = [int(part) for part in iso.groups()]
    elif typed := _TYPED.fullmatch(text):
        parts = [int(part) for part in reversed([part for part in typed.groups() if part])]
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None
