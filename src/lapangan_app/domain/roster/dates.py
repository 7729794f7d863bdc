"""Days as people write them into lists: figures, month names in any spelling, serial numbers, place and day in one."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from lapangan_app.domain.digits import fold_digits
from lapangan_app.domain.nik import birth_date_of
from lapangan_app.domain.roster.table import Cell

_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = (5_000, 60_000)
"""Serial numbers that are taken for a day: from 1913 to 2064. What is smaller may be a year, what is larger a text."""
_CLOCK = re.compile(r"[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?$")
_SEPARATORS = re.compile(r"[\s\-–—/.,\\]+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_TOGETHER = re.compile(r"\d{5,8}")
_FIRST_FIGURE = re.compile(r"[0-9]")
_WEEKDAY = re.compile(r"^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\s*[,.]?\s*", re.IGNORECASE)


def read_date(cell: Cell, as_of: date, months: Mapping[str, int]) -> date | None:
    """Return the day that a cell holds, or None when it cannot be read without guessing.

    Day comes before month. Two figures of a year are read as a NIK is: 19yy unless 20yy makes a person of 15 to 64.
    `months` gives the number of a month for every word and its abbreviations.
    """
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int):
        return _from_number(cell, as_of)
    text = _CLOCK.sub("", _WEEKDAY.sub("", fold_digits(cell).strip().strip("'’").strip()))
    if found := _ISO.fullmatch(text):
        return _day(int(found[3]), int(found[2]), found[1], as_of)
    if found := _FIGURES.fullmatch(text):
        return _day(int(found[1]), int(found[2]), found[3], as_of)
    if _TOGETHER.fullmatch(text):
        return _from_number(int(text), as_of)
    return _from_parts([part for part in _SEPARATORS.split(_apart(text)) if part], as_of, months)


def split_place(cell: Cell, as_of: date, months: Mapping[str, int]) -> tuple[str, date | None, bool]:
    """Return place and day of a cell that holds both (`Gorontalo, 17-08-1990`), and whether it could be read.

    A place without a day is fine, and so is a day without a place.
    """
    if not isinstance(cell, str):
        return "", (day := read_date(cell, as_of, months)), day is not None
    text = " ".join(fold_digits(cell).split())
    first = _FIRST_FIGURE.search(text)
    if first is None:
        return text.strip(" ,/-."), None, True
    day = read_date(text[first.start() :], as_of, months)
    place = _WEEKDAY.sub("", text[: first.start()].strip(" ,/-.:;("))
    return place, day, day is not None


def _apart(text: str) -> str:
    """Put spaces between figures and letters that were written together: `17Agustus1990`."""
    return re.sub(r"(?<=[0-9])(?=[^\W\d_])|(?<=[^\W\d_])(?=[0-9])", " ", text)


def _from_parts(parts: list[str], as_of: date, months: Mapping[str, int]) -> date | None:
    if len(parts) != 3:
        return None
    if parts[1].isdecimal():
        numbers = [part.isdecimal() and len(part) <= 4 for part in parts]
        if not all(numbers) or len(parts[1]) > 2:
            return None
        if len(parts[0]) == 4:
            return _day(int(parts[2]), int(parts[1]), parts[0], as_of)
        return _day(int(parts[0]), int(parts[1]), parts[2], as_of)
    month = month_number(parts[1], months)
    if month is None or not parts[0].isdecimal() or not parts[2].isdecimal():
        return None
    return _day(int(parts[0]), month, parts[2], as_of)


def month_number(word: str, months: Mapping[str, int]) -> int | None:
    """Return the number of a month by its name, its abbreviation, or a misspelling that fits one month only."""
    word = word.casefold()
    if word in months:
        return months[word]
    if len(word) < 4:
        return None
    near = {months[name] for name in get_close_matches(word, months, n=3, cutoff=0.78)}
    return near.pop() if len(near) == 1 else None


def _from_number(number: float, as_of: date) -> date | None:
    """Read a serial number of a spreadsheet, or figures written together: 17081990, 5081990 (the zero got lost)."""
    if number != int(number) or number < 0:
        return None
    figures = str(int(number))
    if len(figures) == 7:
        # the zero of the day got lost, unless it may as well be the zero of the month
        lost, other = (_day(int(figures[:place]), int(figures[place:3]), figures[3:], as_of) for place in (1, 2))
        return lost if other is None else None
    if len(figures) == 8:
        return _day(int(figures[:2]), int(figures[2:4]), figures[4:], as_of)
    if len(figures) == 6:
        return _day(int(figures[:2]), int(figures[2:4]), figures[4:], as_of)
    if _SERIALS[0] <= number <= _SERIALS[1]:
        return _SERIAL_ZERO + timedelta(days=int(number))
    return None


def _day(day: int, month: int, year: str, as_of: date) -> date | None:
    if len(year) == 2:
        return birth_date_of(day, month, int(year), as_of)
    if len(year) != 4:
        return None
    try:
        return date(int(year), month, day)
    except ValueError:
        return None
