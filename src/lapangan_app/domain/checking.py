"""Judging a whole form: every field, its format, and what is odd about it. Fields are named as in `Form`."""

import re
from datetime import date

from lapangan_app.domain.codes import Code, error, info, warning
from lapangan_app.domain.contributions import QuoteRequest, check_request
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import ConsentMethod, Form
from lapangan_app.domain.months import add_months, age_on, is_month, month_of
from lapangan_app.domain.nik import KnownPlaces, canonical_nik, check_nik
from lapangan_app.domain.people import split_titles
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.rules import Eligibility, Rules

_CONTROL = re.compile(r"[\x00-\x1f]")
_UNWRITABLE = re.compile(r"[\x00-\x1f<>]")
"""What no name may hold: it would be taken for markup or another line."""
_VILLAGE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_OLDEST = 115
"""Years of life beyond which a birth date is a slip."""
_BOARD = frozenset(
    {"ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara", "pengawas_ketua", "pengawas", "pengelola"}
)


def check_form(form: Form, rules: Rules, as_of: date, places: KnownPlaces) -> tuple[Finding, ...]:
    """Return everything notable about a form, in the order of its fields. `as_of` is today where the person stands.

    Whether the NIK is on this laptop already is for the store to say.
    """
    return (
        *_check_nik(form, as_of, places),
        *_check_name(form.full_name),
        *_check_birth(form, rules, as_of),
        *_check_address(form, places),
        *_check_phone(form.phone),
        *_check_work(form, rules),
        *_check_membership(form, rules, as_of),
        *_check_consent(form, rules),
    )


def request_of(form: Form, rules: Rules) -> QuoteRequest:
    """Return what a form asks a price for; the sector follows from the occupation (unknown: `other`)."""
    occupation = rules.occupation(form.occupation)
    return QuoteRequest(
        income=form.income,
        programs=form.programs,
        start=form.start_month,
        months=form.months,
        sector=occupation.sector if occupation else "other",
        payer=form.payer,
        segment=form.segment,
    )


def canonical_rt(text: str) -> str | None:
    """Return the number of an RT or RW as three digits (`1` → `001`), or None when it is not a number up to 999."""
    digits = text.strip()
    return digits.zfill(3) if re.fullmatch(r"[0-9]{1,3}", digits) else None


def _check_nik(form: Form, as_of: date, places: KnownPlaces) -> tuple[Finding, ...]:
    nik = canonical_nik(form.nik)
    if not nik:
        return (error("nik", Code.NIK_MISSING),)
    return check_nik(nik, form.birth_date, form.sex, as_of, places)


def _check_name(name: str) -> list[Finding]:
    """Check a name as on the identity card: 3 to 100 characters; single-word names are usual."""
    name = name.strip()
    if not name:
        return [error("full_name", Code.NAME_MISSING)]
    if _UNWRITABLE.search(name):
        return [error("full_name", Code.NAME_CHARACTERS)]
    if len(name) > 100:
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


def _check_text(field: str, text: str, missing: Code, longest: int) -> list[Finding]:
    if not text.strip():
        return [error(field, missing)]
    if _CONTROL.search(text.strip()):
        return [error(field, Code.TEXT_CHARACTERS)]
    if len(text.strip()) > longest:
        return [error(field, Code.TEXT_LONG, longest=longest)]
    return []


def _check_birth(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    found = _check_text("birth_place", form.birth_place, Code.BIRTH_PLACE_MISSING, 120)
    found.extend(_check_age(form, rules, as_of))
    if form.sex is None:
        found.append(error("sex", Code.SEX_MISSING))
    return found


def _check_age(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    if form.birth_date is None:
        return [error("birth_date", Code.BIRTH_DATE_MISSING)]
    if form.birth_date > as_of:
        return [error("birth_date", Code.BIRTH_DATE_FUTURE)]
    age = age_on(form.birth_date, as_of)
    if age > _OLDEST:
        return [error("birth_date", Code.BIRTH_DATE_IMPLAUSIBLE)]
    return _check_limits(age, form.segment, rules.eligibility)


def _check_limits(age: int, segment: str, limits: Eligibility) -> list[Finding]:
    """Compare with the ages of the law. The upper one is only a warning: the centre decides, and only for BPU."""
    if age < limits.min_age:
        return [error("birth_date", Code.AGE_CHILD, age=age, limit=limits.min_age)]
    if age < limits.adult_age:
        return [warning("birth_date", Code.AGE_MINOR, age=age, limit=limits.adult_age)]
    if age >= limits.max_age and segment == "BPU":
        return [warning("birth_date", Code.AGE_65, age=age, limit=limits.max_age)]
    return []


def _check_address(form: Form, places: KnownPlaces) -> list[Finding]:
    found = _check_text("street", form.street, Code.STREET_MISSING, 400)
    for field, text in (("rt", form.rt), ("rw", form.rw)):
        if not text.strip():
            found.append(info(field, Code.RT_RW_MISSING))
        elif canonical_rt(text) is None:
            found.append(error(field, Code.RT_RW_FORMAT))
    if not form.region_code:
        found.append(error("region_code", Code.REGION_MISSING))
    elif not _VILLAGE.fullmatch(form.region_code) or not places.knows(form.region_code):
        found.append(error("region_code", Code.REGION_UNKNOWN))
    return found


def _check_phone(phone: str) -> list[Finding]:
    if not phone.strip():
        return [warning("phone", Code.PHONE_MISSING)]
    return [] if canonical_phone(phone) else [error("phone", Code.PHONE_INVALID)]


def _check_work(form: Form, rules: Rules) -> list[Finding]:
    found = []
    occupation = rules.occupation(form.occupation)
    if not form.occupation:
        found.append(error("occupation", Code.OCCUPATION_MISSING))
    elif occupation is None:
        found.append(error("occupation", Code.OCCUPATION_UNKNOWN))
    elif occupation.usual_segment == "PU" and form.segment == "BPU":
        found.append(warning("segment", Code.OCCUPATION_USUALLY_PU))
    if form.income is None:
        found.append(error("income", Code.INCOME_MISSING))
    elif form.income > rules.eligibility.usual_income:
        found.append(warning("income", Code.INCOME_UNUSUAL))
    return found


def _check_membership(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    found = list(check_request(rules, request_of(form, rules)))
    if "JP" in form.programs and form.segment == "PU":
        found.append(error("programs", Code.PROGRAM_UNKNOWN))  # it can be priced, but no registration carries it yet
    if is_month(form.start_month):
        if form.start_month < month_of(as_of):
            found.append(warning("start_month", Code.MONTH_PAST))
        elif form.start_month > add_months(month_of(as_of), 12):
            found.append(warning("start_month", Code.MONTH_FAR))
    if form.cooperative_role not in {role.code for role in rules.roles}:
        found.append(error("cooperative_role", Code.ROLE_UNKNOWN))
    elif form.segment == "BPU" and form.cooperative_role in _BOARD:
        found.append(info("segment", Code.SEGMENT_PAID_BOARD))
    elif form.segment == "PU" and form.cooperative_role not in _BOARD:
        found.append(warning("segment", Code.SEGMENT_PU_ROLE))
    return found


def _check_consent(form: Form, rules: Rules) -> list[Finding]:
    """Check the proof of consent (UU 27/2022 articles 22 and 24): a known text; before a witness when only spoken."""
    if form.consent is None:
        return [error("consent", Code.CONSENT_MISSING)]
    found = []
    if form.consent.version not in {text.version for text in rules.consents}:
        found.append(error("consent", Code.CONSENT_VERSION))
    if form.consent.method is ConsentMethod.SPOKEN and not form.consent.witness.strip():
        found.append(error("consent", Code.CONSENT_WITNESS))
    if _UNWRITABLE.search(form.consent.witness) or len(form.consent.witness) > 100:
        found.append(error("consent", Code.TEXT_CHARACTERS))
    return found
