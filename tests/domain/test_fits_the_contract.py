"""Whatever the check lets pass can be sent: a form without errors always fits the wire contract."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import forms
from lapangan_app.domain.checking import check_form, request_of
from lapangan_app.domain.contributions import quote
from lapangan_app.domain.dictionary import without_hidden
from lapangan_app.domain.findings import has_errors
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Heir, Reason, Sex
from lapangan_app.domain.programmes import load_rules
from lapangan_app.services.forms import tidy
from lapangan_app.sync.wire import Capture, Quoted, snapshot_of
from lapangan_contract.registration import RegistrationBody

AS_OF = date(2026, 11, 20)
RULES = load_rules(AS_OF)
NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
CAPTURE = Capture(officer="petugas-1", at=NOW, utc_offset=480, consent_text_hash=RULES.consent.text_hash)


class Anywhere:
    """Know every region."""

    def knows(self, code):
        return True


GOOD = replace(forms.GOOD, consent=replace(forms.AGREED, version=RULES.consent.version, given_at=NOW))
TYPED = {
    "nik": st.text(max_size=20) | st.from_regex(r"[0-9]{16}", fullmatch=True),
    "full_name": st.text(max_size=110),
    "birth_place": st.text(max_size=130),
    "birth_date": st.none() | st.dates(date(1850, 1, 1), date(2030, 1, 1)),
    "sex": st.none() | st.sampled_from(Sex),
    "street": st.text(max_size=410),
    "rt": st.text(max_size=4) | st.from_regex(r"[0-9]{1,3}", fullmatch=True),
    "rw": st.text(max_size=4) | st.from_regex(r"[0-9]{1,3}", fullmatch=True),
    "region_code": st.sampled_from(["75.03.01.2001", "75.03.01", "75.03.01.20011", ""]),
    "phone": st.text(max_size=16) | st.from_regex(r"08[0-9]{7,12}", fullmatch=True),
    "occupation": st.sampled_from(["petani", "", "x y", *(entry.code for entry in RULES.occupations)]),
    "income": st.none() | st.integers(-5, 2 * 10**12),
    "segment": st.sampled_from(["BPU", "PU", "PMI", ""]),
    "programs": st.lists(st.sampled_from(["JKK", "JKM", "JHT", "JP", ""]), max_size=4).map(tuple),
    "payer": st.sampled_from(["mandiri", "apbdes_dd", "x", ""]),
    "start_month": st.sampled_from(["2026-11", "2027-01", "2026-13", "", "1999-01"]),
    "months": st.integers(-1, 13),
    "cooperative_role": st.sampled_from(["anggota", "ketua", "x", ""]),
    "consent": st.none()
    | st.builds(
        ConsentGiven,
        version=st.sampled_from([RULES.consent.version, "x"]),
        given_at=st.just(NOW),
        method=st.sampled_from(ConsentMethod),
        witness=st.text(max_size=105),
        guardian=st.text(max_size=105),
        contact=st.booleans(),
        photo=st.booleans(),
    ),
    "mother_name": st.text(max_size=105),
    "marital_status": st.sampled_from(["kawin", "x", ""]),
    "family_card": st.text(max_size=18) | st.from_regex(r"[0-9]{16}", fullmatch=True),
    "former_member": st.sampled_from([None, True, False]),
    "former_kpj": st.text(max_size=13) | st.from_regex(r"[0-9A-Z]{11}", fullmatch=True),
    "employed_elsewhere": st.sampled_from([None, True, False]),
    "postal_code": st.text(max_size=6) | st.from_regex(r"[0-9]{5}", fullmatch=True),
    "lives_elsewhere": st.booleans(),
    "home_street": st.text(max_size=410),
    "home_rt": st.text(max_size=4),
    "home_region_code": st.sampled_from(["75.03.01.2001", "75.03.01", ""]),
    "no_phone": st.booleans(),
    "contact_name": st.text(max_size=105),
    "contact_phone": st.text(max_size=16),
    "email": st.text(max_size=125) | st.emails(),
    "second_occupation": st.sampled_from(["petani", "nelayan", "", "x y"]),
    "work_place": st.text(max_size=410),
    "work_region_code": st.sampled_from(["75.03.01.2001", "x", ""]),
    "work_from": st.sampled_from(["07:00", "7", "24:00", ""]),
    "work_until": st.sampled_from(["16:00", "16.00", ""]),
    "branch": st.sampled_from(["KC-GORONTALO", "x y", ""]),
    "receives_wage": st.sampled_from([None, True, False]),
    "cooperative": st.sampled_from(["KDMP.75.03.01.2001", "KDMP.x", "a b", ""]),
    "category": st.sampled_from(["petani", "x y", ""]),
    "membership": st.sampled_from(["pekerja_mandiri", "pemberi_kerja", "x", ""]),
    "agent": st.text(max_size=70),
    "roster_status": st.sampled_from(["", "hadir", "pindah", "meninggal", "x"]),
    "heirs": st.lists(
        st.builds(
            Heir,
            name=st.text(max_size=105),
            relation=st.sampled_from(["anak", "suami_istri", "x", ""]),
            nik=st.text(max_size=17) | st.from_regex(r"[0-9]{16}", fullmatch=True),
            birth_date=st.none() | st.dates(date(1850, 1, 1), date(2030, 1, 1)),
            phone=st.text(max_size=14),
            scholarship=st.booleans(),
            school_level=st.sampled_from(["sd", "s4", ""]),
        ),
        max_size=3,
    ).map(tuple),
    "reasons": st.lists(
        st.builds(Reason, st.sampled_from(["age_65", "moved_away", "x y"]), st.text(max_size=410)), max_size=2
    ).map(tuple),
}


@settings(max_examples=600)
@given(st.randoms(use_true_random=False), st.data())
def test_a_form_without_errors_fits_the_wire_contract(luck: random.Random, data):
    """One to three fields at a time are typed at will; the others are good, so that many forms pass."""
    changed = luck.sample(sorted(TYPED), luck.randint(1, 3))
    form = tidy(replace(GOOD, **{field: data.draw(TYPED[field], label=field) for field in changed}))
    form = without_hidden(form, RULES.dictionary)
    if has_errors(check_form(form, RULES, AS_OF, Anywhere())):
        return
    told = quote(RULES, request_of(form, RULES))
    snapshot = snapshot_of(form, Quoted(told.total, told.basis, told.rules_version), CAPTURE)
    body = msgspec.json.decode(snapshot.body, type=RegistrationBody)
    assert (body.person.nik, body.work.income, body.membership.programs) == (form.nik, form.income, form.programs)
