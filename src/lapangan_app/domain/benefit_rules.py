"""What the dated files say a contribution buys: one table for each change of the law, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class BenefitAmount:
    """Hold one amount: fixed rupiah, or a multiple of the contribution basis with a floor in rupiah."""

    rupiah: int = 0
    times_basis: Decimal = Decimal(0)
    floor: int = 0

    def on(self, basis: int) -> int:
        """Return the rupiah for a monthly contribution basis."""
        scaled = int((self.times_basis * basis).quantize(Decimal(1), rounding=ROUND_HALF_UP))
        return self.rupiah + max(scaled, self.floor)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitRule:
    """Hold one benefit of one programme.

    It holds from `after_months` full months of membership on and, if `before_months` is not 0, only up to those.
    `text` names its amounts in braces and their sum, over the names in `total`, as `{amount}`. `detail` marks what a
    slip leaves to the sheet that explains the benefits.
    """

    code: str
    program: str
    title: str
    text: str
    source: str
    confidence: str
    amounts: Mapping[str, BenefitAmount]
    total: tuple[str, ...] = ()
    after_months: int = 0
    before_months: int = 0
    detail: bool = False


@dataclass(frozen=True, slots=True)
class BenefitTable:
    """Hold every benefit known to be in force from `valid_from` on, in the order in which people are told."""

    valid_from: date
    source: str
    rules: tuple[BenefitRule, ...]


def read_benefits(document: Mapping[str, Any]) -> BenefitTable:
    """Return the table that a file of kind `benefits` holds. Raises `KeyError` or `TypeError` when it is not one."""
    return BenefitTable(document["valid_from"], document["source"], tuple(_rule(row) for row in document["benefit"]))


def _rule(row: Mapping[str, Any]) -> BenefitRule:
    plain = {name: value for name, value in row.items() if name not in {"amounts", "total", "note"}}
    amounts = {name: _amount(entry) for name, entry in row.get("amounts", {}).items()}
    return BenefitRule(**plain, amounts=amounts, total=tuple(row.get("total", ())))


def _amount(entry: Mapping[str, Any]) -> BenefitAmount:
    return BenefitAmount(entry.get("rupiah", 0), Decimal(entry.get("times_basis", 0)), entry.get("floor", 0))
