"""The data dictionary: which fields apply to whom and which must be given, row by row with the source of the rule."""

import dataclasses
from datetime import date

import pytest

from lapangan_app.domain.checking import MISSING
from lapangan_app.domain.dictionary import Need, is_empty, without_hidden
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules

RULES = load_rules(date(2026, 11, 20))
DICTIONARY = RULES.dictionary
BUDGETS = ("apbn", "apbd_prov", "apbd_kab", "apbdes_add", "apbdes_dd", "apbdes_pad", "csr", "donatur", "perbankan")
BOARD = (
    "ketua",
    "wakil_usaha",
    "wakil_anggota",
    "sekretaris",
    "bendahara",
    "pengawas_ketua",
    "pengawas",
    "pengelola",
)


def need(field, **given):
    return DICTIONARY.need(field, Form(client_id="x", **given))


@pytest.mark.parametrize(
    ("field", "given", "expected", "source"),
    [
        ("nik", {}, "required", "official page on BPU"),
        ("full_name", {}, "required", "e-form KUR"),
        ("birth_place", {}, "required", "2017 replica"),
        ("birth_date", {}, "required", "2017 replica"),
        ("sex", {}, "required", "F1a"),
        ("mother_name", {"segment": "BPU"}, "required", "2017 replica"),
        ("mother_name", {"segment": "PU"}, "offered", ""),
        ("marital_status", {}, "offered", ""),
        ("family_card", {}, "offered", ""),
        ("former_kpj", {"former_member": None}, "hidden", "former members"),
        ("former_kpj", {"former_member": False}, "hidden", "former members"),
        ("former_kpj", {"former_member": True}, "required", "F1a"),
        ("street", {}, "required", "2017 replica"),
        ("region_code", {}, "required", "down to the village"),
        ("rt", {}, "offered", ""),
        ("home_street", {}, "hidden", "live elsewhere"),
        ("home_street", {"lives_elsewhere": True}, "required", "domicile"),
        ("home_region_code", {"lives_elsewhere": True}, "required", "domicile"),
        ("phone", {}, "required", "JMO"),
        ("phone", {"no_phone": True}, "hidden", "tidak punya"),
        ("contact_name", {}, "hidden", "without a phone"),
        ("contact_name", {"no_phone": True}, "required", "relative"),
        ("contact_phone", {"no_phone": True}, "offered", "relative may have no phone"),
        ("email", {}, "offered", ""),
        ("occupation", {}, "required", "JMO"),
        ("second_occupation", {"segment": "BPU"}, "offered", "JMO"),
        ("second_occupation", {"segment": "PU"}, "hidden", "one employment"),
        ("work_place", {}, "required", "likely"),
        ("income", {}, "required", "PP 44/2015"),
        ("branch", {}, "required", "e-form KUR"),
        ("receives_wage", {"cooperative_role": "anggota"}, "hidden", "board"),
        ("cooperative", {"cooperative_role": "bukan_anggota"}, "hidden", "not a member"),
        ("cooperative", {"cooperative_role": "anggota"}, "required", "board and members"),
        ("cooperative", {"cooperative_role": "bukan_anggota", "payer": "koperasi"}, "required", "pays"),
        ("cooperative", {"cooperative_role": "bukan_anggota", "segment": "PU"}, "required", "employer"),
        ("category", {"payer": "mandiri"}, "hidden", "somebody else pays"),
        ("category", {"payer": "koperasi"}, "hidden", "somebody else pays"),
        ("category", {"payer": "potong_bantuan"}, "hidden", "somebody else pays"),
        ("membership", {"segment": "BPU"}, "required", "PP 49/2023"),
        ("membership", {"segment": "PU"}, "hidden", "employer"),
        ("employed_elsewhere", {"segment": "BPU"}, "offered", "Permenko 1/2023"),
        ("employed_elsewhere", {"segment": "PU"}, "hidden", "BPU only"),
        ("consent", {}, "required", "UU 27/2022"),
        *((("receives_wage", {"cooperative_role": role}, "required", "Perdir 22/PERDIR.02/072022")) for role in BOARD),
        *((("category", {"payer": payer}, "required", "Instruksi Bupati")) for payer in BUDGETS),
    ],
)
def test_what_a_field_needs(field, given, expected, source):
    form = Form(client_id="x", **given)
    assert DICTIONARY.need(field, form) == expected
    rule = next((rule for rule in DICTIONARY.rules if rule.name == field and rule.fits(form)), None)
    assert source in (rule.source if rule else "")
    assert bool(source) == (rule is not None)


def test_every_rule_names_fields_and_attributes_of_the_form_and_a_source():
    fields = {field.name for field in dataclasses.fields(Form)}
    for rule in DICTIONARY.rules:
        assert {rule.name, *(attribute for attribute, _ in rule.when)} <= fields
        assert len(rule.source) >= 8


def test_no_rule_stands_behind_one_that_always_fits():
    seen = set()
    for rule in DICTIONARY.rules:
        assert rule.name not in seen, f"{rule.name} has a rule that can never be asked"
        if not rule.when:
            seen.add(rule.name)


def test_whatever_may_be_required_can_be_said_to_be_missing():
    assert {rule.name for rule in DICTIONARY.rules if rule.need is Need.REQUIRED} <= set(MISSING)


def test_quick_capture_needs_three_fields_and_lists_the_rest_as_missing():
    assert DICTIONARY.quick == ("nik", "full_name", "branch")  # e-form KUR
    quick = Form(client_id="x", nik="7503011708900001", full_name="Rahmat Daud", branch="KC-GORONTALO")
    missing = DICTIONARY.missing(quick)
    assert not set(missing) & set(DICTIONARY.quick)
    assert {"birth_date", "mother_name", "region_code", "consent"} <= set(missing)


def test_what_does_not_apply_is_emptied_and_the_rest_is_left_alone():
    typed = Form(
        client_id="x",
        phone="+6281234567890",
        no_phone=True,
        contact_name="Umar",
        category="petani",
        payer="mandiri",
        former_kpj="12345678901",
        receives_wage=True,
    )
    kept = without_hidden(typed, DICTIONARY)
    assert (kept.phone, kept.category, kept.former_kpj, kept.receives_wage) == ("", "", "", None)
    assert (kept.contact_name, kept.payer) == ("Umar", "mandiri")
    assert without_hidden(kept, DICTIONARY) == kept


@pytest.mark.parametrize(
    ("name", "value", "empty"),
    [
        ("income", 0, False),
        ("income", None, True),
        ("receives_wage", False, False),
        ("receives_wage", None, True),
        ("full_name", "  ", True),
        ("heirs", (), True),
    ],
)
def test_zero_and_no_are_answers(name, value, empty):
    assert is_empty(Form(client_id="x", **{name: value}), name) is empty
