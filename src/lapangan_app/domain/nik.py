"""The national identity number (NIK): canonical form, masking, decoding and checking.

A NIK is `PPRRDD ddmmyy SSSS`: province, regency and district where it was first issued, birth date with 40 added to a
woman's day, serial. It never changes, not even when its date is wrong or its region has been split (PP 40/2019 article
30(2)), so a mismatch is a warning and never an error.
"""

import itertools
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from lapangan_app.domain.codes import Code, error, info, warning
from lapangan_app.domain.digits import fold_digits
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Sex
from lapangan_app.domain.months import age_on

LENGTH = 16
_WOMAN = 40
_BULLET = "•"
_SEPARATORS = frozenset(" .,-_/'\"`´ʼ")
_SEPARATING = frozenset({"Zs", "Pd", "Pi", "Pf", "Cf", "Cc", "Mn"})
_LOOKALIKES = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1"})


class KnownPlaces(Protocol):
    """Tell which region codes are in the current table."""

    def knows(self, code: str) -> bool:
        """Tell whether `code` (`75`, `75.03`, `75.03.02` or `75.03.02.1008`) is a current region."""
        ...


@dataclass(frozen=True, slots=True)
class NikFacts:
    """Hold what a NIK says: dotted codes of the place of issue, birth date and sex or None where unreadable, serial."""

    province: str
    regency: str
    district: str
    birth_date: date | None
    sex: Sex | None
    serial: str


def canonical_nik(text: str) -> str:
    """Return `text` without separators and with look-alikes and foreign digits turned into ASCII digits.

    Whatever else stands in `text` stays, so that a check can see it. Applying it twice changes nothing.
    """
    folded = fold_digits(unicodedata.normalize("NFKC", text)).translate(_LOOKALIKES)
    return "".join(char for char in folded if not _separates(char))


def _separates(char: str) -> bool:
    """Tell whether a character only separates: spaces, dots, dashes, quotes of all kinds, invisible marks."""
    return char in _SEPARATORS or unicodedata.category(char) in _SEPARATING


def group_nik(nik: str) -> str:
    """Group digits by four for the eye: `7503 0117 0890 0001`; a part of a NIK is grouped as far as it goes."""
    return " ".join(nik[start : start + 4] for start in range(0, len(nik), 4))


def mask_nik(nik: str) -> str:
    """Hide the birth date: `7503 01•• •••• 0001`. Anything that is not 16 digits is hidden altogether."""
    if not is_sixteen_digits(nik):
        return _BULLET * 4
    return group_nik(nik[:6] + _BULLET * 6 + nik[12:])


def is_sixteen_digits(nik: str) -> bool:
    """Tell whether `nik` is exactly 16 ASCII digits."""
    return len(nik) == LENGTH and nik.isascii() and nik.isdigit()


def decode(nik: str, as_of: date) -> NikFacts | None:
    """Return what a canonical NIK says, or None when it is not 16 digits. `as_of` decides the century."""
    if not is_sixteen_digits(nik):
        return None
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    sex = None
    if 1 <= day <= 31:
        sex = Sex.MALE
    elif 1 <= day - _WOMAN <= 31:
        sex = Sex.FEMALE
        day -= _WOMAN
    return NikFacts(
        province=nik[:2],
        regency=f"{nik[:2]}.{nik[2:4]}",
        district=f"{nik[:2]}.{nik[2:4]}.{nik[4:6]}",
        birth_date=birth_date_of(day, month, year, as_of) if sex else None,
        sex=sex,
        serial=nik[12:],
    )


def birth_date_of(day: int, month: int, year: int, as_of: date) -> date | None:
    """Return the birth date of a year of two figures: 19yy unless 20yy makes the person 15 to 64 years old."""
    recent = _date(2000 + year, month, day)
    if recent is not None and 15 <= age_on(recent, as_of) <= 64:
        return recent
    early = _date(1900 + year, month, day)
    if early is None and recent is not None and recent <= as_of:
        return recent  # 29 February 00 exists in 2000 only
    return early


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def check_nik(
    nik: str, birth_date: date | None, sex: Sex | None, as_of: date, places: KnownPlaces
) -> tuple[Finding, ...]:
    """Return what is wrong or notable about a canonical NIK, compared with the typed birth date and sex."""
    facts = decode(nik, as_of)
    if facts is None:
        return (error("nik", Code.NIK_LENGTH, digits=sum(char.isdigit() for char in nik)),)
    found = []
    if _is_dummy(nik):
        found.append(error("nik", Code.NIK_IMPLAUSIBLE))
    if facts.serial == "0000":
        found.append(error("nik", Code.NIK_SERIAL_ZERO))
    if facts.birth_date is None:
        found.append(warning("nik", Code.NIK_DATE_INVALID))
    elif birth_date is not None and not _same_digits(facts.birth_date, birth_date):
        found.append(warning("nik", Code.NIK_BIRTH_DIFFERS))
    if sex is not None and facts.sex is not None and sex is not facts.sex:
        found.append(warning("nik", Code.NIK_SEX_DIFFERS))
    return (*found, *_check_place(facts, places))


def _is_dummy(nik: str) -> bool:
    """Tell whether nobody can have this number: a leading zero, one digit repeated, digits counted up or down."""
    steps = {(int(right) - int(left)) % 10 for left, right in itertools.pairwise(nik)}
    return nik.startswith("0") or steps in ({0}, {1}, {9})


def _same_digits(one: date, other: date) -> bool:
    """Compare as the NIK does: day, month and the last two digits of the year."""
    return (one.day, one.month, one.year % 100) == (other.day, other.month, other.year % 100)


def _check_place(facts: NikFacts, places: KnownPlaces) -> tuple[Finding, ...]:
    if not places.knows(facts.province):
        return (warning("nik", Code.NIK_PROVINCE_UNKNOWN),)
    if not places.knows(facts.district):
        return (info("nik", Code.NIK_REGION_OLD),)
    return ()
