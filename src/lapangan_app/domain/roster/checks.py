"""Checking NIKs and birth dates of a whole list: the rules are those of one form, asked only where they may object."""

from collections.abc import Sequence
from datetime import date

from lapangan_app.domain.checks.person import OLDEST
from lapangan_app.domain.codes import Code
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.months import age_on
from lapangan_app.domain.nik import LENGTH, KnownPlaces, check_nik
from lapangan_app.domain.roster.cells import Trouble, trouble_of
from lapangan_app.domain.rules import Eligibility

_WOMEN = {str(day + 40): f"{day:02d}" for day in range(1, 32)}
"""Day part of a woman's NIK to the day of birth."""
_REPEATED = {str(digit) * LENGTH for digit in range(10)}
_COUNTED = {
    "".join(str((start + step * place) % 10) for place in range(LENGTH)) for start in range(10) for step in (1, 9)
}
_DUMMIES = frozenset(_REPEATED | _COUNTED)


def check_niks(
    niks: Sequence[str],
    births: Sequence[date | None],
    sexes: Sequence[Sex | None],
    as_of: date,
    places: KnownPlaces,
) -> dict[int, Trouble]:
    """Return what is wrong or notable about canonical NIKs by position; an empty one is not looked at."""
    provinces: dict[str, bool] = {}
    written: dict[date, str] = {}
    found: dict[int, Trouble] = {}
    for place, (nik, birth, sex) in enumerate(zip(niks, births, sexes, strict=True)):
        if not nik:
            continue
        if birth is not None:
            day = written.get(birth) or written.setdefault(
                birth, f"{birth.day:02d}{birth.month:02d}{birth.year % 100:02d}"
            )
            if _is_plainly_right(nik, day, sex) and _known(nik[:2], provinces, places):
                continue
        trouble = trouble_of(list(check_nik(nik, birth, sex, as_of, places)))
        if trouble is not None:
            found[place] = trouble
    return found


def _is_plainly_right(nik: str, day: str, sex: Sex | None) -> bool:
    """Tell whether a NIK is whole and says the same birth date and sex as the list; no rule can object then."""
    if len(nik) != LENGTH or not nik.isascii() or not nik.isdigit() or nik in _DUMMIES or nik[0] == "0":
        return False
    woman = _WOMEN.get(nik[6:8])
    said = nik[6:12] if woman is None else woman + nik[8:12]
    return said == day and nik[12:] != "0000" and (sex is None or (sex is Sex.FEMALE) == (woman is not None))


def _known(province: str, known: dict[str, bool], places: KnownPlaces) -> bool:
    if province not in known:
        known[province] = places.knows(province)
    return known[province]


def check_births(births: Sequence[date | None], limits: Eligibility, as_of: date) -> dict[int, Trouble]:
    """Return birth dates that cannot be by position, and with a warning whose age the law excludes."""
    troubled = {birth: trouble for birth in set(births) if birth and (trouble := _check_birth(birth, limits, as_of))}
    if not troubled:
        return {}
    return {place: troubled[birth] for place, birth in enumerate(births) if birth in troubled}


def _check_birth(birth: date, limits: Eligibility, as_of: date) -> Trouble | None:
    if birth > as_of:
        return Trouble(Code.BIRTH_DATE_FUTURE)
    age = age_on(birth, as_of)
    if age > OLDEST:
        return Trouble(Code.BIRTH_DATE_IMPLAUSIBLE)
    # an age is no slip of the list; whether the person may be registered is decided at the desk
    for code, limit, outside in (
        (Code.AGE_CHILD, limits.min_age, age < limits.min_age),
        (Code.AGE_MINOR, limits.adult_age, age < limits.adult_age),
        (Code.AGE_65, limits.max_age, age >= limits.max_age),
    ):
        if outside:
            return Trouble(code, Severity.WARNING, {"age": age, "limit": limit})
    return None
