"""Which PINs are allowed."""

import pytest

from lapangan_app.errors import WeakPin
from lapangan_app.store.pin import require_strong, weakness


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("83619", "short"),
        ("", "digits"),
        ("83619a", "digits"),
        ("٨٣٦١٩٤", "digits"),
        ("8" * 33, "long"),
        ("000000", "repeats"),
        ("121212", "repeats"),
        ("123123", "repeats"),
        ("1231231", "repeats"),
        ("123456", "sequence"),
        ("987654", "sequence"),
        ("890123", "sequence"),
        ("170845", "date"),  # 17 August 1945
        ("450817", None),
        ("17081990", "date"),
        ("19900817", "date"),
        ("290289", None),  # no such day
        ("147258", "common"),
        ("112233", "common"),
        ("836194", None),
        ("40718529", None),
    ],
)
def test_weakness(pin: str, why: str | None) -> None:
    assert weakness(pin) == why
    if why is not None:
        with pytest.raises(WeakPin) as caught:
            require_strong(pin)
        assert caught.value.facts == {"why": why}
