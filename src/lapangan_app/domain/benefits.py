"""What a membership buys from its first month, and what only comes later: never more than the law of the day says.

Since Permenaker 1/2025 a death in the first three months brings a quarter of what it brings afterwards; a slip that
promises the whole from day one promises what will not be paid. Amounts and months come from the dated files.
"""

from dataclasses import dataclass
from datetime import date

from lapangan_app.domain.benefit_rules import BenefitRule, BenefitTable
from lapangan_app.domain.money import format_rupiah
from lapangan_app.domain.months import add_months
from lapangan_app.domain.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Say what is bought: programmes, monthly basis in rupiah, first month `yyyy-mm`.

    `paid_months` counts the months of membership that lie behind the person; 0 for somebody new.
    """

    programs: tuple[str, ...]
    basis: int
    start_month: str
    paid_months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """Hold what is bought now. `amount` is rupiah in all, or None where the law names no sum.

    `until_month` is the last month in which it holds, or None; `valid_from` dates the rule and `source` names it.
    """

    code: str
    program: str
    title: str
    text: str
    amount: int | None
    until_month: str | None
    source: str
    confidence: str
    valid_from: date
    detail: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYet:
    """Hold what comes later: from `from_month`, after `after_months` full months, if all of them are paid.

    `amount` is rupiah in all, or None where the law names no sum.
    """

    code: str
    program: str
    title: str
    text: str
    amount: int | None
    after_months: int
    from_month: str
    source: str
    confidence: str
    valid_from: date
    detail: bool


@dataclass(frozen=True, slots=True)
class Benefits:
    """Hold what is bought now and what only later, in the order in which people are told. `source` names the law."""

    now: tuple[Benefit, ...] = ()
    not_yet: tuple[NotYet, ...] = ()
    source: str = ""
    valid_from: date | None = None


def benefits_on(rules: Rules, day: date, cover: Cover) -> Benefits:
    """Return what a membership buys by the law known on `day`; nothing when no law is known for that day."""
    table = _table_on(rules, day)
    if table is None:
        return Benefits()
    wanted = [rule for rule in table.rules if rule.program in cover.programs]
    now = (_benefit(table, rule, cover) for rule in wanted if _holds(rule, cover.paid_months))
    later = (_not_yet(table, rule, cover) for rule in wanted if rule.after_months > cover.paid_months)
    return Benefits(tuple(now), tuple(later), table.source, table.valid_from)


def _table_on(rules: Rules, day: date) -> BenefitTable | None:
    known = [table for table in rules.benefits if table.valid_from <= day]
    return known[-1] if known else None


def _holds(rule: BenefitRule, paid_months: int) -> bool:
    return rule.after_months <= paid_months and (not rule.before_months or paid_months < rule.before_months)


def _benefit(table: BenefitTable, rule: BenefitRule, cover: Cover) -> Benefit:
    until = add_months(cover.start_month, rule.before_months - 1) if rule.before_months else None
    return Benefit(
        code=rule.code,
        program=rule.program,
        title=rule.title,
        text=_words(rule, cover.basis),
        amount=_sum(rule, cover.basis),
        until_month=until,
        source=rule.source,
        confidence=rule.confidence,
        valid_from=table.valid_from,
        detail=rule.detail,
    )


def _not_yet(table: BenefitTable, rule: BenefitRule, cover: Cover) -> NotYet:
    return NotYet(
        code=rule.code,
        program=rule.program,
        title=rule.title,
        text=_words(rule, cover.basis),
        amount=_sum(rule, cover.basis),
        after_months=rule.after_months,
        from_month=add_months(cover.start_month, rule.after_months),
        source=rule.source,
        confidence=rule.confidence,
        valid_from=table.valid_from,
        detail=rule.detail,
    )


def _sum(rule: BenefitRule, basis: int) -> int | None:
    return sum(rule.amounts[name].on(basis) for name in rule.total) if rule.total else None


def _words(rule: BenefitRule, basis: int) -> str:
    facts = {name: format_rupiah(amount.on(basis)) for name, amount in rule.amounts.items()}
    return rule.text.format(amount=format_rupiah(_sum(rule, basis) or 0), **facts)
