"""Contributions: PP 44/2015 annex II, PP 46/2015, PP 50/2025, PP 49/2020, and the rates for people with wage."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.contributions import MonthQuote, QuoteRequest, quote
from lapangan_app.domain.months import months_from
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import Invalid

AS_OF = date(2026, 11, 20)
RULES = load_rules(AS_OF)
BASIC = ("JKK", "JKM")
FULL = ("JKK", "JKM", "JHT")
BRACKETS = RULES.bpu[0].brackets
FARMER = QuoteRequest(income=1_000_000, programs=BASIC, start="2026-11", months=1, sector="other", payer="mandiri")

BPU_REQUESTS = st.builds(
    QuoteRequest,
    income=st.none() | st.integers(0, 60_000_000),
    programs=st.sampled_from([BASIC, FULL]),
    start=st.integers(0, 150).map(lambda index: months_from("2018-01", index + 1)[-1]),
    months=st.sampled_from(RULES.periods),
    sector=st.sampled_from(["transport", "other"]),
    payer=st.sampled_from([payer.code for payer in RULES.payers]),
    category=st.sampled_from([None, *(choice.code for choice in RULES.membership_categories)]),
)


def ask(**changes):
    return quote(RULES, replace(FARMER, **changes))


@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ({"start": "2026-03"}, 16_800),
        ({}, 8_400),
        ({"payer": "apbd_kab"}, 16_800),
        ({"start": "2027-01", "sector": "transport"}, 8_400),
        ({"start": "2027-04", "sector": "transport"}, 16_800),
        ({"income": 2_800_000, "programs": FULL}, 77_150),
        ({"income": 2_800_000, "programs": FULL, "months": 3}, 249_600),
        ({"payer": "apbd_kab", "months": 12}, 20_160_000 // 100),  # one of 100 workers of a village
        ({"start": "2021-09", "months": 3, "payer": "potong_bantuan"}, 50_400),  # BPUM 2021
        ({"programs": FULL, "start": "2026-03"}, 36_800),
        ({"start": "2020-12"}, 168),  # PP 49/2020: 99 % off, JKM Rp68
    ],
)
def test_published_cases(changes, total):
    assert ask(**changes).total == total


def test_parts_of_a_month():
    months = ask(income=2_800_000, programs=FULL, months=3).months
    assert months == (
        MonthQuote("2026-11", 2_950_000, 14_750, 3_400, 59_000, 77_150, discounted=True),
        MonthQuote("2026-12", 2_950_000, 14_750, 3_400, 59_000, 77_150, discounted=True),
        MonthQuote("2027-01", 2_950_000, 29_500, 6_800, 59_000, 95_300, discounted=False),
    )


@pytest.mark.parametrize(
    ("income", "basis"),
    [
        (None, 1_000_000),
        (0, 1_000_000),
        (1_099_500, 1_000_000),
        (1_100_000, 1_200_000),
        (20_199_999, 19_700_000),
        (50_000_000, 20_700_000),
    ],
)
def test_basis_is_that_of_the_bracket_never_the_income(income, basis):
    assert ask(income=income).basis == basis


@pytest.mark.parametrize("bracket", BRACKETS[1:], ids=lambda bracket: str(bracket.number))
def test_brackets_are_half_open(bracket):
    """The printed upper bounds leave gaps of Rp1.000; a row reaches to the start of the next."""
    below = BRACKETS[bracket.number - 2]
    assert ask(income=bracket.start - 1).basis == below.basis
    assert ask(income=bracket.start).basis == bracket.basis


def test_the_table_has_its_33_rows_in_order():
    assert [bracket.number for bracket in BRACKETS] == list(range(1, 34))
    assert [bracket.start for bracket in BRACKETS] == sorted({bracket.start for bracket in BRACKETS})
    assert [bracket.basis for bracket in BRACKETS] == sorted({bracket.basis for bracket in BRACKETS})
    assert (BRACKETS[0].start, BRACKETS[0].basis) == (0, 1_000_000)
    ends = [ask(income=10**9, programs=FULL, start="2026-03").months[0]]
    assert [(month.jkk, month.jht) for month in ends] == [(207_000, 414_000)]  # published maxima


def test_every_basis_is_the_middle_of_its_bracket_where_it_has_two_ends():
    for bracket, following in pairwise(BRACKETS[1:]):
        assert bracket.basis * 2 == bracket.start + following.start


@pytest.mark.parametrize(
    ("sector", "first", "last"), [("transport", "2026-01", "2027-03"), ("other", "2026-04", "2026-12")]
)
def test_discount_holds_in_its_months_only(sector, first, last):
    """PP 50/2025: 15 months for transport, 9 for the others."""
    after = months_from(last, 2)[1]
    discounted = [month for month in months_from("2025-06", 30) if ask(start=month, sector=sector).months[0].discounted]
    assert (discounted[0], discounted[-1], after in discounted) == (first, last, False)
    assert len(discounted) == {"transport": 15, "other": 9}[sector]
    assert {ask(start=month, sector=sector).discount_until for month in discounted} == {last}
    assert ask(start=after, sector=sector).discount_until is None


@pytest.mark.parametrize("payer", [payer.code for payer in RULES.payers])
def test_who_pays_decides_about_the_discount(payer):
    result = ask(payer=payer)
    public = payer in {"apbn", "apbd_prov", "apbd_kab"}
    village = payer.startswith("apbdes")
    assert result.months[0].discounted is not (public or village)
    assert ("discount_ask_branch" in result.notices) is village
    assert ("dana_desa_check" in result.notices) is (payer == "apbdes_dd")


def test_village_budget_has_nothing_to_ask_when_no_discount_is_in_force():
    assert "discount_ask_branch" not in ask(payer="apbdes_add", start="2027-01").notices


def test_employers_get_no_discount():
    assert not ask(category="pemberi_kerja").months[0].discounted
    assert ask(category="pekerja_mandiri").months[0].discounted


def test_the_discount_never_touches_jht():
    assert ask(programs=FULL).months[0].jht == ask(programs=FULL, start="2027-01").months[0].jht == 20_000


def test_a_period_across_the_end_says_so():
    assert ask(months=2).notices == ()
    assert ask(months=3).notices == ("discount_ends",)


def test_an_unsure_bracket_says_so():
    assert "basis_unsure" in ask(income=18_500_000).notices
    assert "basis_unsure" not in ask(income=17_500_000).notices


def test_a_discount_is_known_only_after_its_promulgation():
    """PP 50/2025 was promulgated on 22 December 2025."""
    request = replace(FARMER, start="2026-04")
    assert quote(load_rules(date(2025, 12, 21)), request).total == 16_800
    assert quote(load_rules(date(2025, 12, 22)), request).total == 8_400


@given(BPU_REQUESTS)
def test_a_total_is_the_sum_of_its_months_and_every_month_the_sum_of_its_parts(request):
    result = quote(RULES, request)
    assert result.total == sum(month.total for month in result.months)
    assert tuple(month.month for month in result.months) == months_from(request.start, request.months)
    for month in result.months:
        assert month.total == month.jkk + month.jkm + month.jht + month.jp
        assert all(isinstance(part, int) for part in (month.basis, month.jkk, month.jkm, month.jht, month.total))
    assert result.basis == result.months[0].basis
    assert result.rules_version == RULES.version
    assert (result.discount_until is None) is not any(month.discounted for month in result.months)


@given(BPU_REQUESTS, st.integers(0, 30_000_000))
def test_more_income_never_costs_less(request, more):
    richer = replace(request, income=(request.income or 0) + more)
    assert quote(RULES, request).total <= quote(RULES, richer).total


@given(BPU_REQUESTS)
def test_each_month_of_a_period_costs_what_it_costs_alone(request):
    result = quote(RULES, request)
    for month in result.months:
        alone = quote(RULES, replace(request, start=month.month, months=1))
        assert alone.months == (month,)


@given(BPU_REQUESTS)
def test_a_discount_halves_jkk_and_jkm_exactly(request):
    for month in quote(RULES, request).months:
        if month.discounted and month.month >= "2026-01":
            plain = quote(RULES, replace(request, start=month.month, months=1, payer="apbn")).months[0]
            assert (month.jkk * 2, month.jkm * 2, month.jht) == (plain.jkk, plain.jkm, plain.jht)


# people with wage


@pytest.mark.parametrize(
    ("risk", "jkk"),
    [
        (None, 12_000),
        ("sangat_rendah", 12_000),
        ("rendah", 27_000),
        ("sedang", 44_500),
        ("tinggi", 63_500),
        ("sangat_tinggi", 87_000),
    ],
)
def test_rates_of_people_with_wage(risk, jkk):
    """JKK by risk class, JKM 0,30 %, JHT 3,7 % + 2 %, JP 2 % + 1 % of a wage of Rp5.000.000."""
    month = ask(segment="PU", income=5_000_000, programs=(*FULL, "JP"), risk=risk).months[0]
    assert (month.jkk, month.jkm, month.jht, month.jp) == (jkk, 15_000, 285_000, 150_000)
    assert not month.discounted


@pytest.mark.parametrize(
    ("start", "jp"), [("2025-03", 316_422), ("2026-02", 316_422), ("2026-03", 332_589), ("2026-11", 332_589)]
)
def test_wage_counted_for_jp_is_capped_by_month(start, jp):
    """Rp10.547.400 from March 2025, Rp11.086.300 from March 2026; 2 % and 1 % of it."""
    assert ask(segment="PU", income=20_000_000, programs=(*FULL, "JP"), start=start).months[0].jp == jp


@given(st.integers(0, 50_000_000))
def test_each_share_is_rounded_half_up_by_itself(wage):
    """Rounding is our own choice and is said beside the price."""
    result = ask(segment="PU", income=wage, programs=FULL)
    month = result.months[0]
    assert month.jkk == (wage * 24 + 5_000) // 10_000
    assert month.jkm == (wage * 30 + 5_000) // 10_000
    assert month.jht == (wage * 37 + 500) // 1_000 + (wage * 2 + 50) // 100
    assert "pu_rounding" in result.notices


def test_half_a_rupiah_is_rounded_up():
    """0,30 % of Rp1.500 is Rp4,50."""
    assert ask(segment="PU", income=1_500).months[0].jkm == 5


# requests that make no sense


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"programs": ("JKK",)}, "programs", "program_set"),
        ({"programs": ("JKK", "JKM", "JKM")}, "programs", "program_set"),
        ({"programs": ()}, "programs", "program_set"),
        ({"programs": ("JKK", "JKM", "JP")}, "programs", "program_unknown"),
        ({"programs": ("JKK", "JKM", "ABC")}, "programs", "program_unknown"),
        ({"payer": "MANDIRI"}, "payer", "payer_unknown"),
        ({"months": 4}, "months", "period_unknown"),
        ({"months": 0}, "months", "period_unknown"),
        ({"months": -1}, "months", "period_unknown"),
        ({"start": "2026-13"}, "start_month", "month_invalid"),
        ({"start": ""}, "start_month", "month_invalid"),
        ({"start": "2015-06"}, "start_month", "month_no_rules"),
        ({"income": -1}, "income", "income_range"),
        ({"income": 10**13}, "income", "income_range"),
        ({"sector": "sea"}, "occupation", "sector_unknown"),
        ({"segment": "PMI"}, "segment", "segment_unknown"),
        ({"category": "x"}, "category", "category_unknown"),
        ({"risk": "x", "segment": "PU"}, "risk", "risk_unknown"),
    ],
)
def test_a_request_without_sense_is_refused(changes, field, code):
    with pytest.raises(Invalid) as refused:
        ask(**changes)
    assert [(finding.field, finding.code) for finding in refused.value.findings] == [(field, code)]


def test_everything_wrong_is_said_at_once():
    with pytest.raises(Invalid) as refused:
        ask(payer="x", months=5, start="x", programs=())
    assert {finding.field for finding in refused.value.findings} == {"payer", "months", "start_month", "programs"}


def test_rates_are_exact():
    assert RULES.bpu[0].jkk_rate == Decimal("0.01")
    assert RULES.pu[0].risks[0].rate == Decimal("0.0024")
