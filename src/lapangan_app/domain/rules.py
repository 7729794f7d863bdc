"""The rules in force as plain values: what the dated files under `resources/programmes` say."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from lapangan_app.domain.benefit_rules import BenefitTable


@dataclass(frozen=True, slots=True)
class Bracket:
    """Hold one row of the income table: it reaches from `start` to the next row's start, half-open; rupiah."""

    number: int
    start: int
    basis: int
    confidence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class BpuTable:
    """Hold contributions of people without wage from `first_month` on: income brackets and rates."""

    first_month: str
    brackets: tuple[Bracket, ...]
    jkk_rate: Decimal
    jkm: int
    jht_rate: Decimal

    def bracket(self, income: int) -> Bracket:
        """Return the row into which a monthly income falls; no income falls into the first."""
        starts = [bracket.start for bracket in self.brackets]
        return self.brackets[max(0, bisect_right(starts, income) - 1)]


@dataclass(frozen=True, slots=True)
class SectorMonths:
    """Name the months, first and last included, in which a relief holds for one sector."""

    sector: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Relief:
    """Hold one reduction of contributions: who gets how much off which programmes in which months."""

    code: str
    rate: Decimal
    programs: frozenset[str]
    ranges: tuple[SectorMonths, ...]
    excluded_payers: frozenset[str]
    ask_payers: frozenset[str]
    """Payers about whom the regulation is silent: the branch must be asked, no reduction is assumed."""
    excluded_categories: frozenset[str]

    def last_month(self, sector: str, month: str) -> str | None:
        """Return the last month of the range that holds `month` for `sector`, or None outside every range."""
        for span in self.ranges:
            if span.sector == sector and span.first <= month <= span.last:
                return span.last
        return None


@dataclass(frozen=True, slots=True)
class RiskClass:
    """Hold one class of work accident risk for people with wage."""

    code: str
    label: str
    rate: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PuTable:
    """Hold contributions of people with wage from `first_month` on. Rates are fractions of the monthly wage."""

    first_month: str
    risks: tuple[RiskClass, ...]
    default_risk: str
    jkm_rate: Decimal
    jht_rates: tuple[Decimal, ...]
    jp_rates: tuple[Decimal, ...]
    jp_caps: tuple[tuple[str, int], ...]
    """(first month, highest wage counted for JP in rupiah), oldest first."""

    def jp_cap(self, month: str) -> int:
        """Return the highest wage that counts for JP in `month`; before the first known cap the first one."""
        known = [cap for first, cap in self.jp_caps if first <= month]
        return known[-1] if known else self.jp_caps[0][1]


@dataclass(frozen=True, slots=True)
class Choice:
    """Name one entry of a catalogue: the code that is stored and the Indonesian label that is shown."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Occupation:
    """Name one occupation, whether it is transport (PP 50/2025), and the segment its holders usually belong to."""

    code: str
    label: str
    sector: str
    usual_segment: str = "BPU"


@dataclass(frozen=True, slots=True)
class Payer:
    """Name one source of funds; `notice` is the code of something to check before it is used, or empty."""

    code: str
    label: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Hold the ages in completed years and the income in rupiah beyond which the officer should look again."""

    max_age: int
    adult_age: int
    min_age: int
    usual_income: int


@dataclass(frozen=True, slots=True)
class ConsentText:
    """Hold one version of the consent text (UU 27/2022 articles 21 and 22)."""

    version: str
    text: str

    @property
    def text_hash(self) -> str:
        """Return the SHA-256 of the text in UTF-8, in hex: proof of which words were read out."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Hold everything the law and the catalogues said on one day. `version` goes on every quote."""

    version: str
    bpu: tuple[BpuTable, ...]
    pu: tuple[PuTable, ...]
    reliefs: tuple[Relief, ...]
    periods: tuple[int, ...]
    eligibility: Eligibility
    payers: tuple[Payer, ...]
    occupations: tuple[Occupation, ...]
    roles: tuple[Choice, ...]
    categories: tuple[Choice, ...]
    membership_categories: tuple[Choice, ...]
    consents: tuple[ConsentText, ...]
    benefits: tuple[BenefitTable, ...] = ()
    """Oldest first; `benefits.benefits_on` chooses."""

    @property
    def consent(self) -> ConsentText:
        """Return the newest consent text: the one to be read out now."""
        return self.consents[-1]

    def consent_text(self, version: str) -> ConsentText | None:
        """Return the consent text of that version, or None: an amended form keeps the words once agreed to."""
        return next((text for text in self.consents if text.version == version), None)

    def bpu_table(self, month: str) -> BpuTable | None:
        """Return the table for a contribution month, or None before the first one."""
        known = [table for table in self.bpu if table.first_month <= month]
        return known[-1] if known else None

    def pu_table(self, month: str) -> PuTable | None:
        """Return the table for a contribution month, or None before the first one."""
        known = [table for table in self.pu if table.first_month <= month]
        return known[-1] if known else None

    def payer(self, code: str) -> Payer | None:
        """Return the payer with this code, or None."""
        return next((payer for payer in self.payers if payer.code == code), None)

    def occupation(self, code: str) -> Occupation | None:
        """Return the occupation with this code, or None."""
        return next((occupation for occupation in self.occupations if occupation.code == code), None)
