"""The person as on the identity card, and membership so far."""

import re
from datetime import date

from lapangan_app.domain.checks.texts import LONGEST_LINE, LONGEST_NAME, check_other_name, check_text, is_unwritable
from lapangan_app.domain.codes import Code, error, warning
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import age_on
from lapangan_app.domain.nik import KnownPlaces, canonical_nik, check_nik, is_sixteen_digits
from lapangan_app.domain.people import split_titles
from lapangan_app.domain.rules import Rules

_KPJ = re.compile(r"[0-9A-Z]{11}")
OLDEST = 115
"""Years of life beyond which a birth date is a slip."""


def check_person(form: Form, rules: Rules, as_of: date, places: KnownPlaces) -> list[Finding]:
    """Return what is notable about NIK, name, birth, mother, family card and former membership."""
    return [
        *_check_nik(form, as_of, places),
        *check_name(form.full_name),
        *check_text("birth_place", form.birth_place, LONGEST_LINE),
        *_check_birth_date(form.birth_date, as_of),
        *check_other_name("mother_name", form.mother_name),
        *_check_numbers(form, rules),
    ]


def canonical_kpj(text: str) -> str:
    """Return a member number without separators and in capitals; old cards hold letters."""
    return re.sub(r"[\s.\-]", "", text).upper()


def _check_nik(form: Form, as_of: date, places: KnownPlaces) -> tuple[Finding, ...]:
    nik = canonical_nik(form.nik)
    if not nik:
        return (error("nik", Code.NIK_MISSING),) if form.nik.strip() else ()  # nothing at all is missed elsewhere
    return check_nik(nik, form.birth_date, form.sex, as_of, places)


def check_name(name: str) -> list[Finding]:
    """Check a name as on the identity card: 3 to 100 characters; single-word names are usual."""
    name = name.strip()
    if not name:
        return []
    if is_unwritable(name):
        return [error("full_name", Code.NAME_CHARACTERS)]
    if len(name) > LONGEST_NAME:
        return [error("full_name", Code.NAME_LONG)]
    if not any(char.isalpha() for char in name):
        return [error("full_name", Code.NAME_NO_LETTERS)]
    found = []
    if len(name) < 3:
        found.append(warning("full_name", Code.NAME_SHORT))
    if any(char.isdigit() for char in name):
        found.append(warning("full_name", Code.NAME_DIGITS))
    if split_titles(name)[1]:
        found.append(warning("full_name", Code.NAME_TITLE))
    return found


def _check_birth_date(born: date | None, as_of: date) -> list[Finding]:
    if born is None:
        return []
    if born > as_of:
        return [error("birth_date", Code.BIRTH_DATE_FUTURE)]
    if age_on(born, as_of) > OLDEST:
        return [error("birth_date", Code.BIRTH_DATE_IMPLAUSIBLE)]
    return []


def _check_numbers(form: Form, rules: Rules) -> list[Finding]:
    found = []
    if form.family_card.strip() and not is_sixteen_digits(canonical_nik(form.family_card)):
        found.append(error("family_card", Code.FAMILY_CARD_FORMAT))
    if form.marital_status and form.marital_status not in {choice.code for choice in rules.marital}:
        found.append(error("marital_status", Code.CHOICE_UNKNOWN))
    if form.former_kpj.strip() and not _KPJ.fullmatch(canonical_kpj(form.former_kpj)):
        found.append(error("former_kpj", Code.KPJ_FORMAT))
    return found
