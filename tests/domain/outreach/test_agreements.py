"""What a payer's agreement pays for: each term of it refuses with its own reason, and nothing unknown is guessed."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import Agreement, Use, check_agreement, judge, judge_fund
from lapangan_app.domain.programmes import load_rules

RULES = load_rules(date(2026, 11, 20))
PAYERS = frozenset(payer.code for payer in RULES.payers)

AGREEMENT = Agreement(
    agreement_id="a",
    kind="pks",
    number="12/PKS/2026",
    title="APBDes Uji",
    payer="apbdes_add",
    valid_from="2026-01-01",
    valid_until="2026-12-31",
    region_code="75.03",
    months=6,
    programs=("JKK", "JKM"),
    categories=("petani", "nelayan"),
    quota_people=100,
    quota_per_village=10,
    quota_rupiah=1_000_000,
)
FORM = Form(
    client_id="x",
    payer="apbdes_add",
    agreement="a",
    region_code="75.03.01.2001",
    category="petani",
    months=6,
    start_month="2026-07",
)


def codes(found) -> list[tuple[str, str]]:
    return [(finding.field, finding.code) for finding in found]


def test_what_fits_is_paid_for() -> None:
    assert judge(AGREEMENT, FORM, Use(99, 9, 900_000), 100_000) == ()


@pytest.mark.parametrize(
    ("form", "use", "total", "expected"),
    [
        ({"payer": "apbd_kab"}, Use(), 1, [("agreement", "agreement_payer")]),
        ({"programs": ("JKK", "JKM", "JHT")}, Use(), 1, [("programs", "agreement_programs")]),
        ({"category": "pedagang"}, Use(), 1, [("category", "agreement_category")]),
        ({"region_code": "75.05.01.2001"}, Use(), 1, [("region_code", "agreement_place")]),
        ({"region_code": "75.031.1.2001"}, Use(), 1, [("region_code", "agreement_place")]),
        ({"months": 3}, Use(), 1, [("months", "agreement_months")]),
        ({"start_month": "2026-08"}, Use(), 1, [("start_month", "agreement_period")]),
        ({"start_month": "2025-12"}, Use(), 1, [("start_month", "agreement_period")]),
        ({}, Use(100, 9, 0), 1, [("agreement", "quota_people")]),
        ({}, Use(50, 10, 0), 1, [("agreement", "quota_village")]),
        ({}, Use(5, 5, 900_001), 100_000, [("agreement", "quota_rupiah")]),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(form, use, total, expected) -> None:
    assert codes(judge(AGREEMENT, replace(FORM, **form), use, total)) == expected


def test_a_first_month_that_is_laid_down_is_kept_to() -> None:
    fixed = replace(AGREEMENT, first_month="2026-06")
    assert codes(judge(fixed, FORM, Use(), 1)) == [("start_month", "agreement_start")]


def test_an_agreement_that_leaves_things_open_pays_for_everybody() -> None:
    open_one = Agreement(
        agreement_id="b",
        kind="mou",
        number="1",
        title="MoU",
        payer="apbdes_add",
        valid_from="2026-01-01",
        valid_until="2026-12-31",
    )
    assert judge(open_one, replace(FORM, category="", months=1), Use(10_000, 10_000, 10**12), None) == ()


@pytest.mark.parametrize(
    ("payer", "start", "months", "expected", "source"),
    [
        ("apbdes_dd", "2023-12", 1, [], "before SE Kemendes 4/PRI.00/I/2024"),
        ("apbdes_dd", "2023-12", 2, [("payer", "fund_barred")], "SE Kemendes 4/PRI.00/I/2024"),
        ("apbdes_dd", "2024-06", 3, [("payer", "fund_barred")], "SE Kemendes 4/PRI.00/I/2024"),
        ("apbdes_dd", "2024-12", 2, [("payer", "fund_barred"), ("payer", "fund_unknown")], "across the end of the bar"),
        ("apbdes_dd", "2026-11", 1, [("payer", "fund_unknown")], "not confirmed from 2025 on: asked"),
        ("apbdes_add", "2024-06", 3, [], "ADD is used instead"),
        ("mandiri", "2024-06", 3, [], "who pays himself"),
        ("apbdes_dd", "", 3, [], "no month yet"),
    ],
)
def test_a_fund_is_barred_asked_about_or_free(payer, start, months, expected, source) -> None:
    form = replace(FORM, payer=payer, start_month=start, months=months)
    assert codes(judge_fund(form, RULES.outreach)) == expected, source


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"number": " "}, "number", "number_missing"),
        ({"title": ""}, "title", "title_missing"),
        ({"kind": "janji"}, "kind", "choice_unknown"),
        ({"payer": "mandiri"}, "payer", "payer_unknown"),
        ({"payer": "raja"}, "payer", "payer_unknown"),
        ({"valid_until": "2025-01-01"}, "valid_until", "dates_reversed"),
        ({"valid_from": ""}, "valid_until", "dates_reversed"),
        ({"first_month": "Juni"}, "first_month", "month_invalid"),
        ({"quota_rupiah": -1}, "quota_people", "number_negative"),
    ],
)
def test_an_agreement_itself_says_what_is_wrong(change, field, code) -> None:
    assert check_agreement(AGREEMENT, RULES.outreach, PAYERS) == ()
    assert codes(check_agreement(replace(AGREEMENT, **change), RULES.outreach, PAYERS)) == [(field, code)]
