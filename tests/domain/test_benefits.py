"""What a membership buys, row by row, each with the rule it comes from."""

from datetime import date
from decimal import Decimal

import pytest

from lapangan_app.domain.benefit_rules import BenefitAmount
from lapangan_app.domain.benefits import Benefits, Cover, benefits_on
from lapangan_app.domain.programmes import load_rules
from lapangan_app.resources import resource_path

TODAY = date(2026, 11, 21)
RULES = load_rules(TODAY)
ALL = ("JKK", "JKM", "JHT")


def bought(day: date = TODAY, **changes: object) -> Benefits:
    values: dict[str, object] = {"programs": ("JKK", "JKM"), "basis": 1_000_000, "start_month": "2026-11"}
    return benefits_on(load_rules(day), day, Cover(**(values | changes)))  # type: ignore[arg-type]


def now(found: Benefits, code: str) -> int | None:
    return {benefit.code: benefit.amount for benefit in found.now}[code]


@pytest.mark.parametrize(
    ("code", "basis", "paid", "amount", "source"),
    [
        ("jkk_death", 1_000_000, 0, 70_000_000, "PP 82/2019"),  # 48 + 12 + 10
        ("jkk_death", 2_950_000, 0, 163_600_000, "PP 82/2019"),  # 48 × 2,95 m + 22 m
        ("jkk_scholarship", 1_000_000, 0, 174_000_000, "PP 82/2019"),
        ("jkk_disability", 1_000_000, 0, 56_000_000, "PP 82/2019"),  # 70 % × 80
        ("jkm_early", 1_000_000, 0, 10_000_000, "Permenaker 1/2025"),
        ("jkm_early", 20_700_000, 2, 10_000_000, "Permenaker 1/2025"),  # a higher basis never raises JKM
        ("jkm_death", 1_000_000, 3, 42_000_000, "Permenaker 1/2025"),
        ("jkm_death", 20_700_000, 3, 42_000_000, "Permenaker 1/2025"),
        ("jkm_scholarship", 1_000_000, 36, 174_000_000, "Permenaker 5/2021"),
    ],
)
def test_what_is_bought_now(code, basis, paid, amount, source):
    benefit = {benefit.code: benefit for benefit in bought(basis=basis, paid_months=paid).now}[code]
    assert benefit.amount == amount
    assert source in benefit.source


def test_nobody_is_promised_forty_two_million_in_the_first_three_months():
    """Permenaker 1/2025: about 10 million before, 42 million after three months."""
    for paid in range(3):
        found = bought(paid_months=paid)
        assert now(found, "jkm_early") == 10_000_000
        assert all("42.000.000" not in benefit.text for benefit in found.now)
    assert "jkm_early" not in {benefit.code for benefit in bought(paid_months=3).now}


@pytest.mark.parametrize(
    ("start", "full_from", "scholarship_from", "early_until"),
    [
        ("2026-11", "2027-02", "2029-11", "2027-01"),
        ("2026-10", "2027-01", "2029-10", "2026-12"),
        ("2027-01", "2027-04", "2030-01", "2027-03"),
    ],
)
def test_later_benefits_name_the_month_in_which_they_begin(start, full_from, scholarship_from, early_until):
    found = bought(start_month=start)
    assert {late.code: late.from_month for late in found.not_yet} == {
        "jkm_death": full_from,
        "jkm_scholarship": scholarship_from,
    }
    assert {benefit.until_month for benefit in found.now if benefit.code == "jkm_early"} == {early_until}


def test_before_permenaker_1_of_2025_the_whole_was_paid_from_the_first_month():
    found = bought(date(2025, 2, 23))
    assert now(found, "jkm_death") == 42_000_000
    assert [late.code for late in found.not_yet] == ["jkm_scholarship"]
    assert "jkm_early" in {benefit.code for benefit in bought(date(2025, 2, 24)).now}


def test_only_programmes_that_are_paid_for_buy_anything():
    assert {benefit.program for benefit in bought(programs=ALL).now} == set(ALL)
    assert "JHT" not in {benefit.program for benefit in bought().now}
    assert [late.code for late in bought(programs=ALL).not_yet][-1] == "jht_partial"


def test_a_day_without_a_known_law_promises_nothing():
    assert bought(date(2019, 12, 1)) == Benefits()


def test_every_benefit_has_a_source_and_a_confidence():
    for table in RULES.benefits:
        for rule in table.rules:
            assert rule.source
            assert rule.confidence in {"certain", "likely", "unsure"}
            assert "juta" not in rule.text, "amounts belong into braces"
            assert "Rp" not in rule.text


def test_an_amount_has_a_floor_and_is_whole():
    assert BenefitAmount(times_basis=Decimal(48), floor=20_000_000).on(100_000) == 20_000_000
    assert BenefitAmount(times_basis=Decimal("0.5")).on(1_000_001) == 500_001


def test_another_file_says_something_else(tmp_path):
    """The words follow the data: a new law is a new file."""
    for path in resource_path("programmes").iterdir():
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    text = (tmp_path / "benefits-2025-02.toml").read_text(encoding="utf-8")
    newer = text.replace("2025-02-24", "2027-01-01").replace(
        "early = { rupiah = 10000000 }", "early = { rupiah = 15000000 }"
    )
    (tmp_path / "benefits-2027-01.toml").write_text(newer, encoding="utf-8")
    cover = Cover(programs=("JKK", "JKM"), basis=1_000_000, start_month="2026-11")
    later = date(2027, 1, 1)
    rules = load_rules(later, tmp_path)
    assert now(benefits_on(rules, later, cover), "jkm_early") == 15_000_000
    assert now(benefits_on(rules, TODAY, cover), "jkm_early") == 10_000_000
