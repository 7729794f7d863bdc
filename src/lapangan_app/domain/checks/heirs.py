"""Heirs and the children put forward for the scholarship."""

from collections.abc import Callable
from datetime import date

from lapangan_app.domain.checks.person import OLDEST
from lapangan_app.domain.checks.texts import check_other_name
from lapangan_app.domain.codes import Code, error, info, warning
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form, Heir
from lapangan_app.domain.months import age_on
from lapangan_app.domain.nik import canonical_nik, is_sixteen_digits
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.rules import HeirRules, Rules

CHILD = "anak"
MOST = 20


def check_heirs(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    """Return what is notable about the heirs; fields are named `heirs.0.name` and so on."""
    if not form.heirs:
        return [info("heirs", Code.HEIRS_RECOMMENDED)]
    found = [
        finding for place, heir in enumerate(form.heirs) for finding in _check_heir(place, heir, form, rules, as_of)
    ]
    if len(form.heirs) > MOST:
        found.append(error("heirs", Code.HEIRS_MANY, limit=MOST))
    if sum(heir.scholarship for heir in form.heirs) > (most := rules.heirs.scholarship_children):
        found.append(warning("heirs", Code.SCHOLARSHIP_CHILDREN, limit=most))
    return found


def in_order(heirs: tuple[Heir, ...], rules: HeirRules) -> tuple[Heir, ...]:
    """Return heirs as the law ranks them; equals keep the order in which they were given."""
    ranks = {relation.code: relation.order for relation in rules.relations}
    return tuple(sorted(heirs, key=lambda heir: ranks.get(heir.relation, len(ranks) + 1)))


def has_child_data(form: Form, as_of: date, adult_age: int) -> bool:
    """Tell whether data of a child are kept: a parent or guardian must then agree (UU 27/2022 article 25)."""
    return any(
        heir.scholarship or (heir.birth_date is not None and age_on(heir.birth_date, as_of) < adult_age)
        for heir in form.heirs
    )


def _check_heir(place: int, heir: Heir, form: Form, rules: Rules, as_of: date) -> list[Finding]:
    def at(name: str) -> str:
        return f"heirs.{place}.{name}"

    found = check_other_name(at("name"), heir.name)
    if not heir.name.strip():
        found.append(error(at("name"), Code.HEIR_NAME_MISSING))
    if rules.heirs.relation(heir.relation) is None:
        found.append(error(at("relation"), Code.HEIR_RELATION_MISSING))
    nik = canonical_nik(heir.nik)
    if nik and not is_sixteen_digits(nik):
        found.append(error(at("nik"), Code.NIK_LENGTH, digits=sum(char.isdigit() for char in nik)))
    elif nik and nik == canonical_nik(form.nik):
        found.append(error(at("nik"), Code.HEIR_IS_PERSON))
    if heir.phone.strip() and canonical_phone(heir.phone) is None:
        found.append(error(at("phone"), Code.PHONE_INVALID))
    if heir.birth_date is not None and heir.birth_date > as_of:
        found.append(error(at("birth_date"), Code.BIRTH_DATE_FUTURE))
    elif heir.birth_date is not None and age_on(heir.birth_date, as_of) > OLDEST:
        found.append(error(at("birth_date"), Code.BIRTH_DATE_IMPLAUSIBLE))
    if heir.school_level and heir.school_level not in {school.code for school in rules.heirs.schools}:
        found.append(error(at("school_level"), Code.CHOICE_UNKNOWN))
    if heir.scholarship:
        found += _check_scholar(at, heir, rules.heirs, as_of)
    return found


def _check_scholar(at: Callable[[str], str], heir: Heir, rules: HeirRules, as_of: date) -> list[Finding]:
    if heir.relation != CHILD:
        return [error(at("scholarship"), Code.SCHOLARSHIP_NOT_CHILD)]
    if heir.birth_date is None:
        return [error(at("birth_date"), Code.SCHOLARSHIP_BIRTH_DATE)]
    if age_on(heir.birth_date, as_of) >= rules.scholarship_age:
        return [warning(at("birth_date"), Code.SCHOLARSHIP_AGE, limit=rules.scholarship_age)]
    return []
