"""Whatever the check lets pass can be sent: a form without errors always fits the wire contract."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.checking import check_form, request_of
from lapangan_app.domain.contributions import quote
from lapangan_app.domain.findings import has_errors
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Sex
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


GOOD = Form(
    client_id="6f8a1c52-9f0e-4a57-8f51-0d1f2f1f0a11",
    nik="7503011708900001",
    full_name="Rahmat Daud",
    birth_place="Suwawa",
    birth_date=date(1990, 8, 17),
    sex=Sex.MALE,
    street="Dusun II",
    region_code="75.03.01.2001",
    occupation="petani",
    income=1_000_000,
    start_month="2026-11",
    consent=ConsentGiven(version=RULES.consent.version, given_at=NOW, method=ConsentMethod.SIGNATURE),
)
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
    ),
}


@given(st.randoms(use_true_random=False), st.data())
def test_a_form_without_errors_fits_the_wire_contract(luck: random.Random, data):
    """One to three fields at a time are typed at will; the others are good, so that many forms pass."""
    changed = luck.sample(sorted(TYPED), luck.randint(1, 3))
    form = tidy(replace(GOOD, **{field: data.draw(TYPED[field], label=field) for field in changed}))
    if has_errors(check_form(form, RULES, AS_OF, Anywhere())):
        return
    told = quote(RULES, request_of(form, RULES))
    snapshot = snapshot_of(form, Quoted(told.total, told.basis, told.rules_version), CAPTURE)
    body = msgspec.json.decode(snapshot.body, type=RegistrationBody)
    assert (body.person.nik, body.work.income, body.membership.programs) == (form.nik, form.income, form.programs)
