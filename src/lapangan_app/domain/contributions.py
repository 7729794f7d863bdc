"""What a membership costs, month by month, in whole rupiah.

People without wage (BPU) pay on the basis of their income bracket, never on the income typed (PP 44/2015 annex II);
people with wage (PU) pay rates of the wage. A total is the sum over contribution months, because a reduction may end
inside the period paid for.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.money import LARGEST
from lapangan_app.domain.months import is_month, months_from
from lapangan_app.domain.rules import Bracket, PuTable, Relief, Rules
from lapangan_app.errors import Invalid

SECTORS = ("transport", "other")
_BPU_SETS = (frozenset({"JKK", "JKM"}), frozenset({"JKK", "JKM", "JHT"}))
_PU_SETS = (*_BPU_SETS, frozenset({"JKK", "JKM", "JHT", "JP"}))
PROGRAM_SETS = {"BPU": _BPU_SETS, "PU": _PU_SETS}
"""Combinations open to new members: BPU by PP 44/2015 and PP 46/2015, PU by Perpres 109/2013 article 6(3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRequest:
    """Ask for a price. `income` is rupiah a month or None, `start` the first month `yyyy-mm`, `months` how many.

    `category` is the membership category of BPU (`pemberi_kerja`, …), `risk` the risk class of PU; None means usual.
    """

    income: int | None
    programs: tuple[str, ...]
    start: str
    months: int
    sector: str
    payer: str
    segment: str = "BPU"
    category: str | None = None
    risk: str | None = None


@dataclass(frozen=True, slots=True)
class MonthQuote:
    """Hold the contribution of one month in rupiah; `jp` occurs for PU only."""

    month: str
    basis: int
    jkk: int
    jkm: int
    jht: int
    total: int
    discounted: bool
    jp: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Hold a price. `basis` is that of the first month, `notices` are codes of things to say beside it.

    `discount_until` is the last month in which the reduction holds, or None when no month quoted is reduced.
    """

    months: tuple[MonthQuote, ...]
    total: int
    basis: int
    rules_version: str
    discount_until: str | None = None
    notices: tuple[str, ...] = ()


def quote(rules: Rules, request: QuoteRequest) -> Quote:
    """Return the price of a membership. Raises `Invalid` with findings when the request makes no sense."""
    findings = check_request(rules, request)
    if findings:
        raise Invalid(findings)
    names = months_from(request.start, request.months)
    if request.segment == "PU":
        months = tuple(_pu_month(rules, request, name) for name in names)
    else:
        months = tuple(_bpu_month(rules, request, name) for name in names)
    return Quote(
        months=months,
        total=sum(month.total for month in months),
        basis=months[0].basis,
        rules_version=rules.version,
        discount_until=_discount_until(rules, request, months),
        notices=_notices(rules, request, months),
    )


def check_request(rules: Rules, request: QuoteRequest) -> tuple[Finding, ...]:
    """Return what makes a price impossible. Fields are named as in `Form`."""
    return (*_check_programs(request), *_check_period(rules, request), *_check_codes(rules, request))


def _check_programs(request: QuoteRequest) -> list[Finding]:
    sets = PROGRAM_SETS.get(request.segment)
    if sets is None:
        return [error("segment", Code.SEGMENT_UNKNOWN)]
    chosen = frozenset(request.programs)
    if not chosen <= sets[-1]:
        return [error("programs", Code.PROGRAM_UNKNOWN)]
    if chosen not in sets or len(chosen) != len(request.programs):
        return [error("programs", Code.PROGRAM_SET)]
    return []


def _check_period(rules: Rules, request: QuoteRequest) -> list[Finding]:
    found = []
    if request.months not in rules.periods:
        found.append(error("months", Code.PERIOD_UNKNOWN, periods=", ".join(map(str, rules.periods))))
    if not is_month(request.start):
        found.append(error("start_month", Code.MONTH_INVALID))
    elif (rules.pu_table if request.segment == "PU" else rules.bpu_table)(request.start) is None:
        found.append(error("start_month", Code.MONTH_NO_RULES))
    return found


def _check_codes(rules: Rules, request: QuoteRequest) -> list[Finding]:
    found = []
    if request.income is not None and not 0 <= request.income <= LARGEST:
        found.append(error("income", Code.INCOME_RANGE))
    if rules.payer(request.payer) is None:
        found.append(error("payer", Code.PAYER_UNKNOWN))
    if request.sector not in SECTORS:
        found.append(error("occupation", Code.SECTOR_UNKNOWN))
    categories = {choice.code for choice in rules.membership_categories}
    if request.category is not None and request.category not in categories:
        found.append(error("category", Code.CATEGORY_UNKNOWN))
    if request.risk is not None and request.risk not in {risk.code for table in rules.pu for risk in table.risks}:
        found.append(error("risk", Code.RISK_UNKNOWN))
    return found


def _bpu_month(rules: Rules, request: QuoteRequest, month: str) -> MonthQuote:
    table = rules.bpu_table(month)
    assert table is not None  # noqa: S101 - check_request has seen to it
    basis = table.bracket(request.income or 0).basis
    full = {
        "JKK": whole_rupiah(basis * table.jkk_rate),
        "JKM": table.jkm,
        "JHT": whole_rupiah(basis * table.jht_rate) if "JHT" in request.programs else 0,
    }
    relief = _relief(rules, request, month)
    due = {program: amount - _reduction(relief, program, amount) for program, amount in full.items()}
    return MonthQuote(
        month=month,
        basis=basis,
        jkk=due["JKK"],
        jkm=due["JKM"],
        jht=due["JHT"],
        total=sum(due.values()),
        discounted=relief is not None,
    )


def _reduction(relief: Relief | None, program: str, amount: int) -> int:
    return whole_rupiah(amount * relief.rate) if relief is not None and program in relief.programs else 0


def _relief(rules: Rules, request: QuoteRequest, month: str) -> Relief | None:
    """Return the reduction that is certain for this month: payers about whom the law is silent get none."""
    for relief in rules.reliefs:
        refused = relief.excluded_payers | relief.ask_payers
        if request.payer not in refused and _could_apply(relief, request, month):
            return relief
    return None


def _could_apply(relief: Relief, request: QuoteRequest, month: str) -> bool:
    in_range = relief.last_month(request.sector, month) is not None
    return in_range and request.segment == "BPU" and request.category not in relief.excluded_categories


def _pu_month(rules: Rules, request: QuoteRequest, month: str) -> MonthQuote:
    """Quote a month on the wage. Each share (employer's, worker's) is rounded to the rupiah by itself, half up."""
    table = rules.pu_table(month)
    assert table is not None  # noqa: S101 - check_request has seen to it
    wage = request.income or 0
    jht = sum(whole_rupiah(wage * rate) for rate in table.jht_rates) if "JHT" in request.programs else 0
    counted = min(wage, table.jp_cap(month))
    jp = sum(whole_rupiah(counted * rate) for rate in table.jp_rates) if "JP" in request.programs else 0
    jkk = whole_rupiah(wage * _risk_rate(table, request.risk))
    jkm = whole_rupiah(wage * table.jkm_rate)
    return MonthQuote(
        month=month, basis=wage, jkk=jkk, jkm=jkm, jht=jht, total=jkk + jkm + jht + jp, discounted=False, jp=jp
    )


def _risk_rate(table: PuTable, risk: str | None) -> Decimal:
    return next(entry.rate for entry in table.risks if entry.code == (risk or table.default_risk))


def whole_rupiah(amount: Decimal) -> int:
    """Round to the rupiah, half up. Every contribution of BPU is whole anyway; for PU the rule is our own choice."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _discount_until(rules: Rules, request: QuoteRequest, months: tuple[MonthQuote, ...]) -> str | None:
    reduced = [month.month for month in months if month.discounted]
    if not reduced:
        return None
    relief = _relief(rules, request, reduced[-1])
    return relief.last_month(request.sector, reduced[-1]) if relief else None


def _notices(rules: Rules, request: QuoteRequest, months: tuple[MonthQuote, ...]) -> tuple[str, ...]:
    notices = []
    if any(
        request.payer in relief.ask_payers and _could_apply(relief, request, month.month)
        for relief in rules.reliefs
        for month in months
    ):
        notices.append(Code.DISCOUNT_ASK_BRANCH.value)
    if len({month.discounted for month in months}) == 2:
        notices.append(Code.DISCOUNT_ENDS.value)
    payer = rules.payer(request.payer)
    if payer is not None and payer.notice:
        notices.append(payer.notice)
    if request.segment == "PU":
        notices.append(Code.PU_ROUNDING.value)
    elif _bracket(rules, request).confidence == "unsure":
        notices.append(Code.BASIS_UNSURE.value)
    return tuple(notices)


def _bracket(rules: Rules, request: QuoteRequest) -> Bracket:
    table = rules.bpu_table(request.start)
    assert table is not None  # noqa: S101 - check_request has seen to it
    return table.bracket(request.income or 0)
