"""Judging a whole form: every field, its format, and what is odd about it. Fields are named as in `Form`."""

from datetime import date

from lapangan_app.domain.checks.consent import check_consent
from lapangan_app.domain.checks.eligible import check_eligibility, check_reasons
from lapangan_app.domain.checks.heirs import check_heirs
from lapangan_app.domain.checks.person import check_person
from lapangan_app.domain.checks.place import canonical_rt, check_place
from lapangan_app.domain.checks.work import check_membership, check_work, request_of
from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import KnownPlaces
from lapangan_app.domain.outreach.agreements import judge_fund
from lapangan_app.domain.rules import Rules

__all__ = ["MISSING", "canonical_rt", "check_form", "request_of"]

MISSING: dict[str, Code] = {
    "nik": Code.NIK_MISSING,
    "full_name": Code.NAME_MISSING,
    "birth_place": Code.BIRTH_PLACE_MISSING,
    "birth_date": Code.BIRTH_DATE_MISSING,
    "sex": Code.SEX_MISSING,
    "mother_name": Code.MOTHER_MISSING,
    "former_kpj": Code.KPJ_MISSING,
    "street": Code.STREET_MISSING,
    "region_code": Code.REGION_MISSING,
    "home_street": Code.STREET_MISSING,
    "home_region_code": Code.REGION_MISSING,
    "phone": Code.PHONE_MISSING,
    "contact_name": Code.CONTACT_MISSING,
    "occupation": Code.OCCUPATION_MISSING,
    "work_place": Code.WORK_PLACE_MISSING,
    "income": Code.INCOME_MISSING,
    "branch": Code.BRANCH_MISSING,
    "receives_wage": Code.WAGE_UNANSWERED,
    "cooperative": Code.COOPERATIVE_MISSING,
    "category": Code.CATEGORY_MISSING,
    "membership": Code.CATEGORY_MISSING,
    "consent": Code.CONSENT_MISSING,
}
"""What is said of each field that the dictionary may require; a test holds the two together."""


def check_form(form: Form, rules: Rules, as_of: date, places: KnownPlaces) -> tuple[Finding, ...]:
    """Return everything notable about a form, what is missing first. `as_of` is today where the person stands.

    Whether the NIK is on this laptop already is for the store to say.
    """
    found = [
        *(error(name, MISSING[name]) for name in rules.dictionary.missing(form)),
        *check_person(form, rules, as_of, places),
        *check_eligibility(form, rules, as_of),
        *check_place(form, rules.dictionary, places),
        *check_work(form, rules, places),
        *check_membership(form, rules, as_of),
        *judge_fund(form, rules.outreach),
        *check_heirs(form, rules, as_of),
        *check_consent(form, rules, as_of),
    ]
    return (*found, *check_reasons(form, found, rules.eligibility))
