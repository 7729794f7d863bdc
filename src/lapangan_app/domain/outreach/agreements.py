"""Agreements under which somebody else pays: what fits, what is refused with the reason, and what must be asked.

A payer's agreement decides period, programmes, categories, places and how many people. Where the law on a fund is not
known the finding is a warning that asks for a reason: the officer asks the branch and writes the answer down.
"""

from dataclasses import dataclass, replace

from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.money import format_rupiah
from lapangan_app.domain.months import format_month, is_month, months_from
from lapangan_app.domain.outreach.rules import OutreachRules

SELF = "mandiri"
"""The payer who needs no agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Describe one agreement (MoU, PKS, instruction, village budget).

    Dates are `YYYY-MM-DD`, first and last day included. `months` is how many months are paid for each person and
    `first_month` (`yyyy-mm`) the month they begin with; 0 and empty text leave it open. `region_code` limits the
    agreement to a village, district, regency or province; `programs` and `categories` to those named. A quota of 0 is
    none. Rupiah are whole.
    """

    agreement_id: str
    kind: str
    number: str
    title: str
    payer: str
    valid_from: str
    valid_until: str
    payer_name: str = ""
    bank: str = ""
    region_code: str = ""
    signed_on: str = ""
    months: int = 0
    first_month: str = ""
    programs: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    quota_people: int = 0
    quota_per_village: int = 0
    quota_rupiah: int = 0
    asked: str = ""
    """What the branch answered where the rules leave something open (discount, fund)."""


@dataclass(frozen=True, slots=True)
class Use:
    """Count what an agreement already pays for: people in all, people in one village, rupiah."""

    people: int = 0
    in_village: int = 0
    rupiah: int = 0


def check_agreement(agreement: Agreement, rules: OutreachRules, payers: frozenset[str]) -> tuple[Finding, ...]:
    """Return what is wrong with an agreement itself; fields are named as in `Agreement`."""
    found = []
    if not agreement.number.strip():
        found.append(error("number", Code.NUMBER_MISSING))
    if not agreement.title.strip():
        found.append(error("title", Code.TITLE_MISSING))
    if agreement.kind not in {kind.code for kind in rules.agreement_kinds}:
        found.append(error("kind", Code.CHOICE_UNKNOWN))
    if agreement.payer not in payers - {SELF}:
        found.append(error("payer", Code.PAYER_UNKNOWN))
    if not agreement.valid_from or not agreement.valid_until or agreement.valid_from > agreement.valid_until:
        found.append(error("valid_until", Code.DATES_REVERSED))
    if agreement.first_month and not is_month(agreement.first_month):
        found.append(error("first_month", Code.MONTH_INVALID))
    if min(agreement.quota_people, agreement.quota_per_village, agreement.quota_rupiah, agreement.months) < 0:
        found.append(error("quota_people", Code.NUMBER_NEGATIVE))
    return tuple(found)


def covers(agreement: Agreement, village: str) -> bool:
    """Tell whether an agreement pays in a village; without one it does where it is limited to no place."""
    return not agreement.region_code or (bool(village) and _within(village, agreement.region_code))


def with_terms(form: Form, agreement: Agreement, this_month: str) -> Form:
    """Return the form under an agreement: its payer, and months, first month, programmes where it lays them down.

    The category is filled in where the agreement allows a single one.
    """
    opening = agreement.first_month or max(this_month, agreement.valid_from[:7])
    return replace(
        form,
        payer=agreement.payer,
        agreement=agreement.agreement_id,
        months=agreement.months or form.months,
        start_month=opening,
        programs=agreement.programs or form.programs,
        category=agreement.categories[0] if len(agreement.categories) == 1 else form.category,
    )


def judge(agreement: Agreement, form: Form, use: Use, total: int | None) -> tuple[Finding, ...]:
    """Return why an agreement does not pay for this form; empty when it does.

    `use` counts the others whom it pays for, `total` is the price of this one in rupiah or None while there is none.
    """
    return (*_terms(agreement, form), *_period(agreement, form), *_quota(agreement, use, total))


def judge_fund(form: Form, rules: OutreachRules) -> tuple[Finding, ...]:
    """Return what speaks against the payer in the months paid for: a bar, or something nobody could confirm."""
    if not is_month(form.start_month):
        return ()
    said = [rules.fund_rule(form.payer, month) for month in months_from(form.start_month, max(form.months, 1))]
    found = {rule.code: Finding("payer", rule.code, rule.severity, {"rule": rule.label}) for rule in said if rule}
    return tuple(found.values())


def _terms(agreement: Agreement, form: Form) -> list[Finding]:
    found = []
    if form.payer != agreement.payer:
        found.append(error("agreement", Code.AGREEMENT_PAYER))
    if agreement.programs and set(form.programs) != set(agreement.programs):
        found.append(error("programs", Code.AGREEMENT_PROGRAMS, programs="+".join(agreement.programs)))
    if agreement.categories and form.category not in agreement.categories:
        found.append(error("category", Code.AGREEMENT_CATEGORY))
    if agreement.region_code and form.region_code and not _within(form.region_code, agreement.region_code):
        found.append(error("region_code", Code.AGREEMENT_PLACE))
    return found


def _period(agreement: Agreement, form: Form) -> list[Finding]:
    found = []
    if agreement.months and form.months != agreement.months:
        found.append(error("months", Code.AGREEMENT_MONTHS, months=agreement.months))
    if not is_month(form.start_month):
        return found
    last = months_from(form.start_month, max(form.months, 1))[-1]
    if agreement.first_month and form.start_month != agreement.first_month:
        found.append(error("start_month", Code.AGREEMENT_START, month=format_month(agreement.first_month)))
    elif form.start_month < agreement.valid_from[:7] or last > agreement.valid_until[:7]:
        facts = {"first": format_month(agreement.valid_from[:7]), "last": format_month(agreement.valid_until[:7])}
        found.append(error("start_month", Code.AGREEMENT_PERIOD, **facts))
    return found


def _quota(agreement: Agreement, use: Use, total: int | None) -> list[Finding]:
    found = []
    if agreement.quota_people and use.people >= agreement.quota_people:
        found.append(error("agreement", Code.QUOTA_PEOPLE, quota=agreement.quota_people))
    elif agreement.quota_per_village and use.in_village >= agreement.quota_per_village:
        found.append(error("agreement", Code.QUOTA_VILLAGE, quota=agreement.quota_per_village))
    if agreement.quota_rupiah and total is not None and use.rupiah + total > agreement.quota_rupiah:
        left = max(0, agreement.quota_rupiah - use.rupiah)
        found.append(error("agreement", Code.QUOTA_RUPIAH, left=format_rupiah(left), total=format_rupiah(total)))
    return found


def _within(village: str, scope: str) -> bool:
    return village == scope or village.startswith(f"{scope}.")
