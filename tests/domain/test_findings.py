"""Every code has a sentence, and every sentence can be filled in."""

import string

import pytest

from lapangan_app.domain.codes import Code
from lapangan_app.messages import FINDINGS

FACTS = {"digits", "age", "limit", "longest", "name", "periods"}


def test_sentences_and_codes_are_the_same_set():
    assert set(FINDINGS) - {""} == {code.value for code in Code}


def test_no_two_codes_share_a_sentence():
    assert len(set(FINDINGS.values())) == len(FINDINGS)


@pytest.mark.parametrize("code", sorted(Code))
def test_sentence_is_complete(code):
    text = FINDINGS[code]
    assert text[0].isupper()
    assert text.endswith(".")
    assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= FACTS
