"""Waiting: spread evenly, obedient to the server within reason, and never for ever."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.sync.retry import LONGEST_RETRY_AFTER, full_jitter, http_date, retry_after_seconds

NOW = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)


@given(failures=st.integers(-5, 10**6), chance=st.floats(0, 1), base=st.floats(0.01, 60), cap=st.floats(0.01, 3600))
def test_stays_between_nothing_and_the_cap(failures: int, chance: float, base: float, cap: float) -> None:
    assert 0 <= full_jitter(failures, chance, base=base, cap=cap) <= cap


def test_doubles_until_the_cap() -> None:
    assert [full_jitter(n, 1.0, base=1, cap=10) for n in range(6)] == [1, 2, 4, 8, 10, 10]
    assert full_jitter(3, 0.25, base=1, cap=10) == 2


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 120 ", 120.0),
        ("1000000000", LONGEST_RETRY_AFTER),
        ("9" * 400, LONGEST_RETRY_AFTER),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("٣", None),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90.0),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        (format_datetime(NOW + timedelta(days=400), usegmt=True), LONGEST_RETRY_AFTER),
        ("Sat, 99 Foo 2026 99:99:99 GMT", None),
    ],
)
def test_F35_reads_retry_after(header: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(header, NOW) == seconds


@given(st.text(max_size=60))
def test_F35_garbage_never_raises_and_never_exceeds_the_cap(header: str) -> None:
    seconds = retry_after_seconds(header, NOW)
    assert seconds is None or 0 <= seconds <= LONGEST_RETRY_AFTER


def test_reads_http_dates_as_utc() -> None:
    assert http_date("Sat, 21 Nov 2026 01:00:00 GMT") == NOW
    assert http_date("yesterday") is None
