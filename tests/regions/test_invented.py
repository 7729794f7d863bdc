"""Invented people: the same seed gives the same people, and they are wrong only where asked."""

import random
from collections import Counter
from datetime import date

import pytest

from lapangan_app.domain.checking import check_form
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.nik import decode
from lapangan_app.domain.programmes import load_rules
from lapangan_app.services.invented import invent_people

AS_OF = date(2026, 11, 20)
RULES = load_rules(AS_OF)


@pytest.fixture
def invent(regions):
    def make(count=400, seed=7, province="75.03", **odds):
        codes = regions.villages(province)
        return invent_people(random.Random(seed), count, codes, regions, RULES, AS_OF, **odds)

    return make


def test_a_seed_decides_everything(invent):
    assert invent() == invent()
    assert invent() != invent(seed=8)


def test_nobody_is_wrong_when_nobody_is_asked_to_be(invent, regions):
    people = invent(wrong=0, twice=0)
    assert len({person.nik for person in people}) == len({person.client_id for person in people}) == len(people)
    for person in people:
        facts = decode(person.nik, AS_OF)
        assert (facts.birth_date, facts.sex) == (person.birth_date, person.sex)
        assert facts.district == person.region_code[:8]
        findings = check_form(person, RULES, AS_OF, regions)
        assert {f.code for f in findings} <= {"heirs_recommended"}


def test_no_invented_form_has_an_error(invent, regions):
    for province in ("11", "32.01", "35.15", "51", "53.01", "71", "73.01", "75", "91"):
        for person in invent(count=60, province=province):
            assert not [f for f in check_form(person, RULES, AS_OF, regions) if f.severity is Severity.ERROR]


def test_the_odd_ones_are_about_as_many_as_asked(invent, regions):
    people = invent(count=2000, wrong=0.2, twice=0.1)
    codes = Counter(finding.code for person in people for finding in check_form(person, RULES, AS_OF, regions))
    again = len(people) - len({person.nik for person in people})
    assert 120 < codes["age_65"] < 300
    assert 120 < codes["nik_birth_differs"] < 300
    assert 140 < again < 260


def test_somebody_registered_twice_is_another_form_with_the_same_nik(invent):
    people = invent(count=300, twice=0.3)
    seen = {}
    pairs = 0
    for person in people:
        if first := seen.setdefault(person.nik, None) or None:
            pairs += 1
            assert first.client_id != person.client_id
        seen[person.nik] = seen[person.nik] or person
    assert pairs > 50


def test_consent_is_recorded_with_a_method_and_a_witness_where_needed(invent):
    people = invent()
    assert len({person.consent.method for person in people}) == 3
    assert {person.consent.version for person in people} == {RULES.consent.version}
    assert all(bool(person.consent.witness) is (person.consent.method == "lisan_saksi") for person in people)


def test_names_vary_with_the_region(invent):
    assert len({person.full_name for person in invent()}) > 200
    balinese = {person.full_name.split()[0] for person in invent(province="51", count=50)}
    assert balinese <= {"I", "Ni"}
