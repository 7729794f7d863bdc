"""The rules in force as plain values: what the dated files under `resources/programmes` say."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lapangan_app.domain.benefit_rules import BenefitTable
from lapangan_app.domain.choices import Choice
from lapangan_app.domain.dictionary import Dictionary
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.outreach.rules import OutreachRules


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
class Branch:
    """Name one branch (kantor cabang) and the regencies it serves, as dotted codes."""

    code: str
    label: str
    regencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """Name one relation of heirs; a lower `order` goes first (widow, widower and children together)."""

    code: str
    label: str
    order: int


@dataclass(frozen=True, slots=True)
class HeirRules:
    """Hold who may inherit in which order, and for how many children until which age the scholarship is meant."""

    relations: tuple[Relation, ...]
    schools: tuple[Choice, ...]
    scholarship_children: int
    scholarship_age: int

    def relation(self, code: str) -> Relation | None:
        """Return the relation with this code, or None."""
        return next((relation for relation in self.relations if relation.code == code), None)


@dataclass(frozen=True, slots=True)
class EligibilityRule:
    """Say how grave one finding about eligibility is, and whether the officer must say why it is kept."""

    severity: Severity
    reason: bool
    source: str


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Hold the ages in completed years and the income in rupiah beyond which the officer should look again.

    `rules` says for each code of a finding how grave it is.
    """

    max_age: int
    adult_age: int
    min_age: int
    usual_income: int
    rules: Mapping[str, EligibilityRule] = field(default_factory=dict, hash=False)

    def asks_reason(self, code: str) -> bool:
        """Tell whether a warning may only be kept with the officer's words why."""
        rule = self.rules.get(code)
        return rule is not None and rule.reason


@dataclass(frozen=True, slots=True)
class CooperativePattern:
    """Say how village cooperatives are named and coded where the office has given no list of its own."""

    code: str
    desa: str
    kelurahan: str

    def code_of(self, village: str) -> str:
        """Return the code of the cooperative of a village (dotted code)."""
        return self.code.format(code=village)

    def village(self, cooperative: str) -> str:
        """Return the village that a code of this pattern stands for, or empty text."""
        before, _, after = self.code.partition("{code}")
        bare = cooperative.removeprefix(before).removesuffix(after)
        return bare if re.fullmatch(r"[0-9]{2}(\.[0-9]{2}){2}\.[0-9]{4}", bare) and bare != cooperative else ""


@dataclass(frozen=True, slots=True)
class ListedCooperative:
    """Name one cooperative of the office's list and its village as dotted code."""

    code: str
    label: str
    village: str


@dataclass(frozen=True, slots=True)
class ListNote:
    """Say where a list comes from: its source, the day it is valid from, and whether it is only a starter."""

    kind: str
    source: str
    valid_from: str
    starter: bool = False


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
    marital: tuple[Choice, ...]
    heirs: HeirRules
    branches: tuple[Branch, ...]
    cooperatives: CooperativePattern
    dictionary: Dictionary
    outreach: OutreachRules
    consents: tuple[ConsentText, ...]
    notes: tuple[ListNote, ...] = ()
    own_cooperatives: Mapping[str, ListedCooperative] = field(default_factory=dict, hash=False)
    """The office's own list by code; empty where village cooperatives follow the pattern."""
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

    def branch(self, code: str) -> Branch | None:
        """Return the branch with this code, or None."""
        return next((branch for branch in self.branches if branch.code == code), None)

    def branch_of(self, regency: str) -> Branch | None:
        """Return the branch that serves a regency (dotted code), or None where the list does not say."""
        return next((branch for branch in self.branches if regency in branch.regencies), None)

    def knows_cooperative(self, code: str) -> bool:
        """Tell whether a cooperative is in the office's list, or without one fits the pattern of village codes."""
        return code in self.own_cooperatives if self.own_cooperatives else bool(self.village_of(code))

    def village_of(self, cooperative: str) -> str:
        """Return the village of a cooperative as dotted code, or empty text where it is not known."""
        if self.own_cooperatives:
            return self.own_cooperatives[cooperative].village if cooperative in self.own_cooperatives else ""
        return self.cooperatives.village(cooperative)

    def note(self, kind: str) -> ListNote | None:
        """Return where a list comes from, or None."""
        return next((note for note in self.notes if note.kind == kind), None)

    def occupation(self, code: str) -> Occupation | None:
        """Return the occupation with this code, or None."""
        return next((occupation for occupation in self.occupations if occupation.code == code), None)
