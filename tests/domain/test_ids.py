"""Identifiers: well-formed, unique whatever the clock does, neighbours when minted one after the other (RFC 9562)."""

import re
import uuid

from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.ids import new_id, record_key, time_ordered

WIRE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_minted_ids_are_version_seven_and_all_different() -> None:
    minted = [new_id() for _ in range(2_000)]
    assert len(set(minted)) == 2_000
    assert {uuid.UUID(text).version for text in minted} == {7}
    assert all(WIRE.fullmatch(text) for text in minted)


@given(st.integers(0, 2**48 - 1), st.integers(0, 2**74 - 1))
def test_every_bit_of_luck_and_time_is_in_the_id(milliseconds: int, luck: int) -> None:
    number = uuid.UUID(time_ordered(milliseconds, luck)).int
    assert number >> 80 == milliseconds
    assert (number >> 64 & 0xFFF) << 62 | number & (1 << 62) - 1 == luck
    assert uuid.UUID(int=number).variant == uuid.RFC_4122


@given(st.integers(0, 2**48 - 2), st.integers(0, 2**74 - 1), st.integers(0, 2**74 - 1))
def test_later_ids_sort_after_earlier_ones(milliseconds: int, one: int, other: int) -> None:
    assert time_ordered(milliseconds, one) < time_ordered(milliseconds + 1, other)


def test_a_clock_of_another_century_still_gives_an_id() -> None:
    """F60, F61, F65: 1970 and 2099 are as good as today."""
    assert WIRE.fullmatch(time_ordered(0, 1))
    assert WIRE.fullmatch(time_ordered(4_070_908_800_000, 1))


def test_the_key_of_a_revision_names_device_record_and_revision() -> None:
    assert record_key("d", "c", 3) == "d:c:3"
