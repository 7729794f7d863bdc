"""How numbers, dates and ages are written for people: Indonesian by QLocale, never by strftime."""

import re
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from lapangan_app.domain.clock import from_instant

translate = QCoreApplication.translate
INDONESIAN = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
_DATE = re.compile(r"(\d{1,2})\D+(\d{1,2})\D+(\d{4})|(\d{2})(\d{2})(\d{4})")


def number(value: int) -> str:
    """Return `1.234.567`."""
    return INDONESIAN.toString(value)


def rupiah(value: int) -> str:
    """Return `Rp16.800` for an amount in whole rupiah."""
    return f"-Rp{number(-value)}" if value < 0 else f"Rp{number(value)}"


def long_date(day: date) -> str:
    """Return `Kamis, 19 Juni 2025`."""
    return INDONESIAN.toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")


def plain_date(day: date) -> str:
    """Return `19 Juni 2025`."""
    return INDONESIAN.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def short_date(day: date) -> str:
    """Return `19 Jun 25`, for the foot of a chart."""
    return INDONESIAN.toString(QDate(day.year, day.month, day.day), "d MMM yy")


def typed_date(day: date) -> str:
    """Return `19-06-2025`, the form in which a date field shows what was typed."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def read_date(text: str) -> date | None:
    """Read `17081990`, `17-8-1990`, `17/08/1990` or `17 8 1990`; None when it is not such a date."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_name(month: str) -> str:
    """Return `Desember 2026` for `2026-12`; other text comes back unchanged."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        return month
    year, number_of_month = month.split("-")
    return INDONESIAN.toString(QDate(int(year), int(number_of_month), 1), "MMMM yyyy")


def short_month(month: str) -> str:
    """Return `Des 2026` for `2026-12`; other text comes back unchanged."""
    name, _, year = month_name(month).partition(" ")
    return f"{name[:3]} {year}" if year else name


def moment(text: str, now: datetime) -> str:
    """Return `10.32` for an instant of today, else `19 Jun 10.32`, in the laptop's own time zone."""
    local = QDateTime.fromMSecsSinceEpoch(round(from_instant(text).timestamp() * 1000), QTimeZone.systemTimeZone())
    today = QDateTime.fromMSecsSinceEpoch(round(now.timestamp() * 1000), QTimeZone.systemTimeZone())
    same_day = local.date() == today.date()
    return INDONESIAN.toString(local, "HH.mm" if same_day else "d MMM HH.mm")


def age(text: str, now: datetime) -> str:
    """Return how long ago a UTC instant was: `baru saja`, `12 menit`, `3 jam`, `2 hari`."""
    seconds = (now.astimezone(UTC) - from_instant(text)).total_seconds()
    if seconds < 60:
        return translate("Formats", "baru saja")
    if seconds < 3600:
        return translate("Formats", "{n} menit").format(n=int(seconds // 60))
    if seconds < 2 * 86400:
        return translate("Formats", "{n} jam").format(n=int(seconds // 3600))
    return translate("Formats", "{n} hari").format(n=int(seconds // 86400))


def full_moment(text: str) -> str:
    """Return `21 November 2026 10.32` for an instant, in the laptop's own time zone."""
    local = QDateTime.fromMSecsSinceEpoch(round(from_instant(text).timestamp() * 1000), QTimeZone.systemTimeZone())
    return INDONESIAN.toString(local, "d MMMM yyyy HH.mm")


def clock_time(moment: datetime) -> str:
    """Return `10.32.05` for a moment, in the laptop's own time zone."""
    local = QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000), QTimeZone.systemTimeZone())
    return INDONESIAN.toString(local, "HH.mm.ss")


def percent(share: float) -> str:
    """Return `30%` for 0.3, rounded down: only all is 100%, and somebody is never 0%."""
    whole = int(share * 100 + 1e-9)
    return "<1%" if share > 0 and whole == 0 else f"{whole}%"


def seconds_left(seconds: float) -> str:
    """Return `45 detik` or `3 menit` for a wait that is still to come."""
    if seconds < 60:
        return translate("Formats", "{n} detik").format(n=max(1, round(seconds)))
    return translate("Formats", "{n} menit").format(n=round(seconds / 60))


def file_size(size: int) -> str:
    """Return `96 KB` or `7,4 MB` for a number of bytes, thousands as people and telephones count them."""
    if size < 1_000_000:
        return translate("Formats", "{n} KB").format(n=number(max(1, round(size / 1000))))
    return translate("Formats", "{n} MB").format(n=INDONESIAN.toString(size / 1_000_000, "f", 0 if size >= 1e7 else 1))
