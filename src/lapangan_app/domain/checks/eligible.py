"""Who may be registered. How grave each finding is, and whether it asks for a reason, is dated data."""

from datetime import date

from lapangan_app.domain.checks.person import OLDEST
from lapangan_app.domain.checks.place import residence
from lapangan_app.domain.checks.texts import check_text
from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.form import Form
from lapangan_app.domain.months import age_on
from lapangan_app.domain.rules import Eligibility, Rules

_ROSTER = {"meninggal": Code.DECEASED, "pindah": Code.MOVED_AWAY, "menolak": Code.REFUSED}


def check_eligibility(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    """Return what speaks against registering this person, each as grave as the rules of the day say."""
    limits = rules.eligibility
    found = [*_check_age(form, limits, as_of), *_check_history(form, limits), *_check_village(form, rules)]
    if (code := _ROSTER.get(form.roster_status)) is not None:
        found.append(_finding(limits, "full_name", code))
    return found


def check_reasons(form: Form, found: list[Finding], limits: Eligibility) -> list[Finding]:
    """Return an error for every warning that may only be kept with a reason and has none, and for odd reasons."""
    given = {reason.code for reason in form.reasons if len(reason.text.strip()) >= 3}
    odd = [finding for reason in form.reasons for finding in check_text("reasons", reason.text)]
    odd += [error("reasons", Code.CHOICE_UNKNOWN) for reason in form.reasons if reason.code not in limits.rules]
    missing = [
        error("reasons", Code.REASON_MISSING, about=finding.code)
        for finding in found
        if finding.severity is Severity.WARNING and limits.asks_reason(finding.code) and finding.code not in given
    ]
    return odd + missing


def _check_age(form: Form, limits: Eligibility, as_of: date) -> list[Finding]:
    """Compare with the ages of the law. The upper one holds for BPU only, and the centre decides."""
    if form.birth_date is None or form.birth_date > as_of:
        return []
    age = age_on(form.birth_date, as_of)
    if age > OLDEST:
        return []  # a slip, and said to be one elsewhere
    if age < limits.min_age:
        return [_finding(limits, "birth_date", Code.AGE_CHILD, age=age, limit=limits.min_age)]
    if age < limits.adult_age:
        return [_finding(limits, "birth_date", Code.AGE_MINOR, age=age, limit=limits.adult_age)]
    if age >= limits.max_age and form.segment == "BPU":
        return [_finding(limits, "birth_date", Code.AGE_65, age=age, limit=limits.max_age)]
    return []


def _check_history(form: Form, limits: Eligibility) -> list[Finding]:
    found = []
    if form.employed_elsewhere and form.segment == "BPU":
        found.append(_finding(limits, "employed_elsewhere", Code.SECOND_JOB))
    if form.former_member:
        found.append(_finding(limits, "former_member", Code.EXISTING_MEMBER))
    return found


def _check_village(form: Form, rules: Rules) -> list[Finding]:
    """Compare the home with the cooperative's village: its members are residents there."""
    village, home = rules.village_of(form.cooperative), residence(form)
    if form.cooperative_role == "bukan_anggota" or not village or not home or village == home:
        return []
    return [_finding(rules.eligibility, "cooperative", Code.HOME_OUTSIDE_VILLAGE)]


def _finding(limits: Eligibility, field: str, code: Code, **facts: object) -> Finding:
    return Finding(field, code.value, limits.rules[code.value].severity, facts)
