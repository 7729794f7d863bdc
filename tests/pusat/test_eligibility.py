"""The age limit is dated data and is counted on the local day of capture."""

from datetime import UTC, date, datetime

import pytest

from lapangan_pusat.eligibility import age_on, captured_on, rule_on, rules


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1961-11-21", "2026-11-20", 64),
        ("1961-11-21", "2026-11-21", 65),
        ("1960-02-29", "2025-02-28", 64),
        ("1960-02-29", "2025-03-01", 65),
        ("2026-11-21", "2026-11-21", 0),
    ],
)
def test_a_person_grows_older_on_the_birthday(birth: str, day: str, age: int) -> None:
    assert age_on(date.fromisoformat(birth), date.fromisoformat(day)) == age


def test_the_day_of_capture_is_the_day_on_the_laptop() -> None:
    moment = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
    assert captured_on(moment, 0) == date(2026, 11, 20)
    assert captured_on(moment, 9 * 60) == date(2026, 11, 21)


def test_every_rule_has_a_date_and_a_source() -> None:
    assert [rule.valid_from for rule in rules()] == sorted((rule.valid_from for rule in rules()), reverse=True)
    assert all(rule.source and 15 < rule.age_limit < 100 for rule in rules())
    assert rule_on(date(2026, 11, 21)).age_limit == 65
    assert rule_on(date(1990, 1, 1)) == rules()[-1]
