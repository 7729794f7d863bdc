"""JSON is taken strictly: an independent reader in Python agrees about what holds a key twice."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_pusat.strict import MAX_DEPTH, NotStrict, canonical_bytes, parse

SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)


@given(VALUES)
def test_formatting_never_changes_the_canonical_bytes(value: Any) -> None:
    compact = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    airy = json.dumps(value, ensure_ascii=True, indent=3).encode()
    assert canonical_bytes(compact) == canonical_bytes(airy)
    assert json.loads(canonical_bytes(airy)) == value


@given(st.dictionaries(st.text(max_size=4), SCALARS, min_size=1, max_size=4), st.data())
def test_a_key_given_twice_is_always_found(value: dict[str, Any], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(sorted(value)))
    escape = data.draw(st.booleans())
    pairs = [*value.items(), (again, data.draw(SCALARS))]
    written = ",".join(f"{json.dumps(key, ensure_ascii=escape)}:{json.dumps(item)}" for key, item in pairs)
    with pytest.raises(NotStrict, match="duplicate_key"):
        canonical_bytes(f'{{"deep":[{{{written}}}]}}'.encode())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "json"),
        (b"{", "json"),
        (b"{} {}", "json"),
        (b'{"a":NaN}', "json"),
        (b'{"a":Infinity}', "json"),
        (b'{"a":"\\ud800"}', "json"),
        (b'{"a":"\xff"}', "utf8"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "depth"),
        (b'[{"a":' * 20 + b"1" + b"}]" * 20, "depth"),
    ],
)
def test_what_two_readers_could_understand_differently_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(NotStrict, match=why):
        parse(data)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * MAX_DEPTH + b"]" * MAX_DEPTH,
        b'["' + b"[{" * 200 + b'"]',
        b'["\\"' + b"[" * 200 + b'"]',
        b"[" + b"[]," * 200 + b"1]",
    ],
)
def test_breadth_and_brackets_in_text_are_not_depth(data: bytes) -> None:
    assert parse(data) == json.loads(data)
