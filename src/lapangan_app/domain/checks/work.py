"""Work, the membership asked for, and who pays for it."""

import re
from datetime import date

from lapangan_app.domain.checks.place import check_village
from lapangan_app.domain.checks.texts import check_text
from lapangan_app.domain.codes import Code, error, warning
from lapangan_app.domain.contributions import QuoteRequest, check_request
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import add_months, is_month, month_of
from lapangan_app.domain.nik import KnownPlaces
from lapangan_app.domain.rules import Rules

BOARD = frozenset(
    {"ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara", "pengawas_ketua", "pengawas", "pengelola"}
)
"""Roles that may be paid by the cooperative (Perdir 22/PERDIR.02/072022)."""

_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}")


def check_work(form: Form, rules: Rules, places: KnownPlaces) -> list[Finding]:
    """Return what is notable about occupation, place, hours and income."""
    found = [
        *_check_occupations(form, rules),
        *check_text("work_place", form.work_place),
        *check_village("work_region_code", form.work_region_code, places),
    ]
    hours = (form.work_from.strip(), form.work_until.strip())
    if any(hours) and not all(_HOUR.fullmatch(hour) for hour in hours):
        found.append(error("work_from", Code.HOUR_FORMAT))
    if form.income is not None and form.income > rules.eligibility.usual_income:
        found.append(warning("income", Code.INCOME_UNUSUAL))
    return found


def check_membership(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    """Return what is notable about programmes, period, payer, role, segment, branch and category."""
    found = list(check_request(rules, request_of(form, rules)))
    if "JP" in form.programs and form.segment == "PU":
        found.append(error("programs", Code.PROGRAM_UNKNOWN))  # it can be priced, but no registration carries it yet
    if is_month(form.start_month):
        if form.start_month < month_of(as_of):
            found.append(warning("start_month", Code.MONTH_PAST))
        elif form.start_month > add_months(month_of(as_of), 12):
            found.append(warning("start_month", Code.MONTH_FAR))
    return [*found, *_check_role(form, rules), *_check_lists(form, rules)]


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
        category=form.membership or None if form.segment == "BPU" else None,
    )


def _check_occupations(form: Form, rules: Rules) -> list[Finding]:
    found = []
    for field, code in (("occupation", form.occupation), ("second_occupation", form.second_occupation)):
        occupation = rules.occupation(code)
        if code and occupation is None:
            found.append(error(field, Code.OCCUPATION_UNKNOWN))
        elif occupation and occupation.usual_segment == "PU" and form.segment == "BPU" and field == "occupation":
            found.append(warning("segment", Code.OCCUPATION_USUALLY_PU))
    if form.second_occupation and form.second_occupation == form.occupation:
        found.append(warning("second_occupation", Code.OCCUPATION_TWICE))
    return found


def _check_role(form: Form, rules: Rules) -> list[Finding]:
    if form.cooperative_role not in {role.code for role in rules.roles}:
        return [error("cooperative_role", Code.ROLE_UNKNOWN)]
    if form.cooperative_role not in BOARD:
        return [warning("segment", Code.SEGMENT_PU_ROLE)] if form.segment == "PU" else []
    if form.segment == "BPU" and form.receives_wage:
        return [warning("segment", Code.SEGMENT_PAID_BOARD)]
    if form.segment == "PU" and form.receives_wage is False:
        return [warning("segment", Code.SEGMENT_UNPAID_PU)]
    return []


def _check_lists(form: Form, rules: Rules) -> list[Finding]:
    """Check codes out of lists that an office may replace, and the code of the agent."""
    found = []
    if form.branch and rules.branch(form.branch) is None:
        found.append(error("branch", Code.BRANCH_UNKNOWN))
    if form.category and form.category not in {choice.code for choice in rules.categories}:
        found.append(error("category", Code.CATEGORY_UNKNOWN))
    if form.cooperative and not rules.knows_cooperative(form.cooperative):
        found.append(error("cooperative", Code.COOPERATIVE_UNKNOWN))
    if form.agent.strip() and not _CODE.fullmatch(form.agent.strip()):
        found.append(error("agent", Code.AGENT_FORMAT))
    return found
