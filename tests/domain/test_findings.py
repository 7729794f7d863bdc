"""Every code has a sentence, and every sentence can be filled in."""

import re
import string
from pathlib import Path

import pytest

from lapangan_app.domain.codes import CentreCode, Code
from lapangan_app.messages import FINDINGS, sentence

FACTS = {
    *("digits", "age", "limit", "longest", "name", "periods", "rule", "programs", "months", "month", "first", "last"),
    *("quota", "left", "total"),
}


def test_sentences_and_codes_are_the_same_set():
    assert set(FINDINGS) - {""} == {code.value for code in (*Code, *CentreCode)}
    assert not set(Code) & set(CentreCode)


def test_no_two_codes_share_a_sentence():
    assert len(set(FINDINGS.values())) == len(FINDINGS)


@pytest.mark.parametrize("code", sorted((*Code, *CentreCode)))
def test_sentence_is_complete(code):
    text = FINDINGS[code]
    assert text[0].isupper()
    assert text.endswith(".")
    assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= FACTS


@pytest.mark.parametrize("module", ["examine", "eligibility"])
def test_what_the_reference_centre_says_about_a_field_has_a_sentence(module):
    import lapangan_pusat

    source = (Path(lapangan_pusat.__file__).parent / f"{module}.py").read_text(encoding="utf-8")
    codes = set(re.findall(r'code="(\w+)"', source))
    assert codes
    assert codes <= set(CentreCode)


@pytest.mark.parametrize("code", sorted((*Code, *CentreCode)))
def test_a_centre_may_send_any_code_with_any_facts(code):
    """Refused fields arrive with the pointer as their only fact; the window must still find words."""
    text = sentence(FINDINGS, code, {"pointer": "/person/birth_date"})
    assert "{" not in text
    assert sentence(FINDINGS, code) == text


def test_facts_are_filled_in():
    assert sentence(FINDINGS, "age_65", {"age": 70, "limit": 65}).startswith("Umur 70 tahun.")
    assert sentence(FINDINGS, "never heard of") == FINDINGS[""]
