"""Every code of a list has a sentence, and every word list of the vocabulary means something that there is."""

import string

import pytest

from fakes.rosters import TODAY
from lapangan_app.domain.codes import Code
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.roster.answers import UNKNOWN, answers
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.columns import reader_for
from lapangan_app.domain.roster.vocabulary import LEFT_OUT, vocabulary
from lapangan_app.messages import FINDINGS, ROSTER_FINDINGS, problem_sentence

FACTS = {"first", "choices", "name"}


def test_sentences_and_codes_are_the_same_set():
    assert set(ROSTER_FINDINGS) - {""} == {code.value for code in RosterCode}
    assert not {code.value for code in RosterCode} & {code.value for code in Code}
    assert len(set(ROSTER_FINDINGS.values()) | set(FINDINGS.values())) == len(ROSTER_FINDINGS) + len(FINDINGS)


@pytest.mark.parametrize("code", sorted(RosterCode))
def test_a_sentence_is_complete_and_says_what_to_do_or_what_was_done(code):
    text = ROSTER_FINDINGS[code]
    assert text[0].isupper()
    assert text.endswith(".")
    assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= FACTS


def test_a_row_is_told_in_the_words_of_lists_or_of_forms():
    assert "baris 12" in problem_sentence("nik_twice", {"first": 12})
    assert problem_sentence("nik_length", {"digits": 15}) == FINDINGS["nik_length"].format(digits=15)


def test_every_field_has_something_that_reads_it():
    words, rules = vocabulary(), load_rules(TODAY)
    for field in words.fields - LEFT_OUT:
        assert callable(reader_for(field, [], rules, words, TODAY)), field


@pytest.mark.parametrize("field", sorted(UNKNOWN))
def test_every_word_stands_for_a_code_of_the_catalogue(field):
    words, rules = vocabulary(), load_rules(TODAY)
    catalogue = answers(field, rules, words)
    assert catalogue
    assert set(words.words.get(field, {}).values()) <= set(catalogue.values())
