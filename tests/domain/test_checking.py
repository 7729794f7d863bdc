"""The whole form: what is missing, malformed or odd in each field, and with which severity."""

import dataclasses
from dataclasses import replace
from datetime import date

import pytest

from fakes.forms import AGREED, AS_OF, BOARD, COOPERATIVE, GOOD, PAID_BOARD, RULES, Places
from lapangan_app.domain.checking import canonical_rt, check_form, request_of
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import ConsentMethod, Form, Reason


def check(**changes):
    return {
        (finding.field, finding.code, finding.severity.value)
        for finding in check_form(replace(GOOD, **changes), RULES, AS_OF, Places())
    }


def test_a_good_form_has_nothing_to_say():
    assert check() == set()


@pytest.mark.parametrize(
    ("changes", "field", "code", "severity"),
    [
        ({"nik": ""}, "nik", "nik_missing", "error"),
        ({"nik": " - "}, "nik", "nik_missing", "error"),
        ({"nik": "7503"}, "nik", "nik_length", "error"),
        ({"nik": "7503011708900000"}, "nik", "nik_serial_zero", "error"),
        ({"nik": "7503011808900001"}, "nik", "nik_birth_differs", "warning"),
        ({"full_name": "  "}, "full_name", "name_missing", "error"),
        ({"full_name": "12 34"}, "full_name", "name_no_letters", "error"),
        ({"full_name": "Rahmat\nDaud"}, "full_name", "name_characters", "error"),
        ({"full_name": "<b>Rahmat"}, "full_name", "name_characters", "error"),
        ({"full_name": "A" * 101}, "full_name", "name_long", "error"),
        ({"full_name": "Al"}, "full_name", "name_short", "warning"),
        ({"full_name": "Rahmat 2"}, "full_name", "name_digits", "warning"),
        ({"full_name": "H. Rahmat Daud"}, "full_name", "name_title", "warning"),
        ({"birth_place": ""}, "birth_place", "birth_place_missing", "error"),
        ({"birth_place": "a" * 121}, "birth_place", "text_long", "error"),
        ({"birth_place": "a\tb"}, "birth_place", "text_characters", "error"),
        ({"birth_date": None}, "birth_date", "birth_date_missing", "error"),
        ({"sex": None}, "sex", "sex_missing", "error"),
        ({"street": ""}, "street", "street_missing", "error"),
        ({"street": "a" * 401}, "street", "text_long", "error"),
        ({"rt": "1a"}, "rt", "rt_rw_format", "error"),
        ({"rw": "1000"}, "rw", "rt_rw_format", "error"),
        ({"rt": ""}, "rt", "rt_rw_missing", "info"),
        ({"region_code": ""}, "region_code", "region_missing", "error"),
        ({"region_code": "75.03.01"}, "region_code", "region_unknown", "error"),
        ({"region_code": "75.03.01.2099"}, "region_code", "region_unknown", "error"),
        ({"phone": ""}, "phone", "phone_missing", "error"),
        ({"phone": "0435-821"}, "phone", "phone_invalid", "error"),
        ({"occupation": ""}, "occupation", "occupation_missing", "error"),
        ({"occupation": "astronaut"}, "occupation", "occupation_unknown", "error"),
        ({"occupation": "kepala_desa"}, "segment", "occupation_usually_pu", "warning"),
        ({"income": None}, "income", "income_missing", "error"),
        ({"income": -1}, "income", "income_range", "error"),
        ({"income": 90_000_000}, "income", "income_unusual", "warning"),
        ({"programs": ("JKK",)}, "programs", "program_set", "error"),
        (
            {"programs": ("JKK", "JKM", "JHT", "JP"), "segment": "PU", **PAID_BOARD},
            "programs",
            "program_unknown",
            "error",
        ),
        ({"payer": ""}, "payer", "payer_unknown", "error"),
        ({"months": 5}, "months", "period_unknown", "error"),
        ({"start_month": ""}, "start_month", "month_invalid", "error"),
        ({"start_month": "2026-10"}, "start_month", "month_past", "warning"),
        ({"start_month": "2027-12"}, "start_month", "month_far", "warning"),
        ({"cooperative_role": "raja", "cooperative": COOPERATIVE}, "cooperative_role", "role_unknown", "error"),
        ({"segment": "PMI"}, "segment", "segment_unknown", "error"),
        ({"consent": None}, "consent", "consent_missing", "error"),
        ({"consent": replace(AGREED, witness="<Umar>")}, "consent.witness", "name_characters", "error"),
        ({"consent": replace(AGREED, witness="U" * 101)}, "consent.witness", "name_long", "error"),
        ({"consent": replace(AGREED, version="x")}, "consent", "consent_version", "error"),
        ({"consent": replace(AGREED, method=ConsentMethod.SPOKEN)}, "consent.witness", "consent_witness", "error"),
    ],
)
def test_each_field(changes, field, code, severity):
    assert check(**changes) == {(field, code, severity)}


@pytest.mark.parametrize(
    "changes",
    [
        {"full_name": "Suparman"},
        {"full_name": "Ni Made D'Arc-Ra`is"},
        {"rt": "1", "rw": "12"},
        {"segment": "PU", **PAID_BOARD, "occupation": "pengurus_koperasi"},
        {**BOARD},
        {"income": 0},
        {"segment": "PU", **PAID_BOARD, "cooperative_role": "pengelola", "occupation": "kepala_desa"},
        {"consent": replace(AGREED, method=ConsentMethod.SPOKEN, witness="Umar")},
        {"start_month": "2027-11", "payer": "koperasi", "cooperative": COOPERATIVE, "cooperative_role": "anggota"},
    ],
)
def test_what_is_usual_is_not_remarked_upon(changes):
    assert check(**changes) == set()


@pytest.mark.parametrize(
    ("birth", "code", "severity"),
    [
        (date(1961, 11, 21), None, None),  # 64 and 364 days
        (date(1961, 11, 20), "age_65", "warning"),  # the limit holds at registration; the centre decides
        (date(1940, 1, 1), "age_65", "warning"),
        (date(1911, 11, 20), "age_65", "warning"),
        (date(1910, 11, 20), "birth_date_implausible", "error"),
        (date(2008, 11, 20), None, None),
        (date(2008, 11, 21), "age_minor", "warning"),
        (date(2011, 11, 20), "age_minor", "warning"),
        (date(2011, 11, 21), "age_child", "error"),
        (AS_OF, "age_child", "error"),
        (date(2026, 11, 21), "birth_date_future", "error"),
    ],
)
def test_ages_on_the_day_of_registration(birth, code, severity):
    nik = f"750301{birth.day:02d}{birth.month:02d}{birth.year % 100:02d}0001"
    expected = {("birth_date", code, severity)} if code else set()
    kept = (Reason("age_65", "pengurus lama"), Reason("age_minor", "sudah kawin"))
    consent = replace(AGREED, guardian="Umar Daud")
    assert check(birth_date=birth, nik=nik, reasons=kept, consent=consent) == expected


def test_the_upper_age_is_not_asked_of_people_with_wage():
    old = {"birth_date": date(1960, 1, 1), "nik": "7503010101600001", **PAID_BOARD}
    assert check(**old, segment="PU") == set()


def test_an_empty_form_names_every_mandatory_field_once():
    findings = check_form(Form(client_id="x"), RULES, AS_OF, Places())
    errors = [finding.field for finding in findings if finding.severity is Severity.ERROR]
    asked = {"nik", "full_name", "birth_place", "birth_date", "sex", "mother_name", "street", "region_code", "phone"}
    asked |= {"occupation", "work_place", "income", "branch"}
    assert sorted(errors) == sorted(asked | {"start_month", "consent"})


def test_findings_name_fields_of_the_form():
    fields = {field.name for field in dataclasses.fields(Form)}
    empty = check_form(Form(client_id="x", payer="", segment="x", cooperative_role="x"), RULES, AS_OF, Places())
    assert {finding.field for finding in empty} <= fields


def test_the_sector_follows_from_the_occupation():
    assert request_of(replace(GOOD, occupation="ojek_daring"), RULES).sector == "transport"
    assert request_of(GOOD, RULES).sector == "other"
    assert request_of(replace(GOOD, occupation=""), RULES).sector == "other"


@pytest.mark.parametrize(
    ("typed", "canonical"), [("1", "001"), (" 12 ", "012"), ("000", "000"), ("", None), ("1000", None), ("-1", None)]
)
def test_rt_and_rw(typed, canonical):
    assert canonical_rt(typed) == canonical
