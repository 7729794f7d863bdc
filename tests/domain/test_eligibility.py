"""Who may be registered: each rule with its severity, whether it asks for a reason, and its source."""

from dataclasses import replace
from datetime import date

import pytest

from fakes.forms import AGREED, AS_OF, BOARD, COOPERATIVE, GOOD, PAID_BOARD, RULES, Places
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.checking import check_form
from lapangan_app.domain.checks.heirs import in_order
from lapangan_app.domain.form import Heir, Reason

SPOUSE = Heir(name="Hasna Daud", relation="suami_istri")
CHILD = Heir(name="Anak Daud", relation="anak", birth_date=date(2015, 3, 1), scholarship=True, school_level="sd")
GUARDED = replace(AGREED, guardian="Rahmat Daud")
OLD = {"birth_date": date(1961, 11, 20), "nik": "7503012011610001"}
YOUNG = {"birth_date": date(2009, 11, 20), "nik": "7503012011090001", "consent": GUARDED}


def check(**changes):
    return {
        (finding.field, finding.code, finding.severity.value)
        for finding in check_form(replace(GOOD, **changes), RULES, AS_OF, Places())
    }


@pytest.mark.parametrize(
    ("changes", "field", "code", "severity", "reason", "source"),
    [
        (OLD, "birth_date", "age_65", "warning", True, "training book of BPJSTK p. 59"),
        (YOUNG, "birth_date", "age_minor", "warning", True, "no number found"),
        (
            {"birth_date": date(2012, 1, 1), "nik": "7503010101120001", "consent": GUARDED},
            "birth_date",
            "age_child",
            "error",
            False,
            "UU 13/2003",
        ),
        ({"employed_elsewhere": True}, "employed_elsewhere", "second_job", "info", False, "Permenko 1/2023"),
        (
            {"former_member": True, "former_kpj": "A1234567890"},
            "former_member",
            "existing_member",
            "warning",
            True,
            "Perdir 13/PERDIR.02/042022",
        ),
        (
            {"cooperative_role": "anggota", "cooperative": "KDMP.75.03.01.2002"},
            "cooperative",
            "home_outside_village",
            "warning",
            True,
            "residents of the village",
        ),
        ({"roster_status": "meninggal"}, "full_name", "deceased", "error", False, "deceased must be purged"),
        ({"roster_status": "pindah"}, "full_name", "moved_away", "warning", True, "people who moved"),
        ({"roster_status": "menolak"}, "full_name", "refused", "warning", True, "UU 27/2022"),
    ],
)
def test_each_rule(changes, field, code, severity, reason, source):
    asks = {("reasons", "reason_missing", "error")} if reason else set()
    assert check(**changes) == {(field, code, severity)} | asks
    assert source in RULES.eligibility.rules[code].source
    kept = check(**changes, reasons=(Reason(code, "sudah ditanyakan"),))
    assert kept == {(field, code, severity)}, "the reason is enough, and takes away nothing but the question"


def test_a_reason_for_something_else_or_a_blank_one_is_none():
    assert ("reasons", "reason_missing", "error") in check(**OLD, reasons=(Reason("age_minor", "panjang sekali"),))
    assert ("reasons", "reason_missing", "error") in check(**OLD, reasons=(Reason("age_65", "  .  "),))


@pytest.mark.parametrize("status", ["", "hadir", "merantau"])
def test_people_of_the_roster_who_are_here_are_not_remarked_upon(status):
    assert check(roster_status=status) == set()


def test_who_lives_in_the_village_of_the_cooperative_belongs_there_whatever_the_card_says():
    member = {"cooperative_role": "anggota", "cooperative": COOPERATIVE}
    assert check(**member) == set()
    moved = {"lives_elsewhere": True, "home_street": "Dusun I", "home_region_code": "75.03.01.2001"}
    far = {"cooperative_role": "anggota", "cooperative": "KDMP.75.03.01.2002"}
    assert ("cooperative", "home_outside_village", "warning") in check(**far, **moved)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (BOARD, set()),
        (PAID_BOARD, {("segment", "segment_paid_board", "warning")}),
        ({**PAID_BOARD, "segment": "PU"}, set()),
        ({**BOARD, "segment": "PU"}, {("segment", "segment_unpaid_pu", "warning")}),
        ({**BOARD, "receives_wage": None}, {("receives_wage", "wage_unanswered", "error")}),
        (
            {"segment": "PU", "cooperative": COOPERATIVE, "cooperative_role": "anggota"},
            {("segment", "segment_pu_role", "warning")},
        ),
    ],
)
def test_paid_boards_are_pu_and_unpaid_ones_bpu(changes, expected):
    """Perdir 22/PERDIR.02/072022: board, supervisors and managers who receive wage are PU."""
    assert check(**changes) == expected


@pytest.mark.parametrize(
    ("heirs", "expected"),
    [
        ((), {("heirs", "heirs_recommended", "info")}),
        ((replace(SPOUSE, name=" "),), {("heirs.0.name", "heir_name_missing", "error")}),
        ((replace(SPOUSE, name="<b>"),), {("heirs.0.name", "name_characters", "error")}),
        ((replace(SPOUSE, relation="tetangga"),), {("heirs.0.relation", "heir_relation_missing", "error")}),
        ((replace(SPOUSE, nik="75030"),), {("heirs.0.nik", "nik_length", "error")}),
        ((replace(SPOUSE, nik=GOOD.nik),), {("heirs.0.nik", "heir_is_person", "error")}),
        ((replace(SPOUSE, phone="123"),), {("heirs.0.phone", "phone_invalid", "error")}),
        ((replace(SPOUSE, birth_date=date(2030, 1, 1)),), {("heirs.0.birth_date", "birth_date_future", "error")}),
        ((SPOUSE, replace(SPOUSE, scholarship=True)), {("heirs.1.scholarship", "scholarship_not_child", "error")}),
        ((CHILD,), set()),
        ((replace(CHILD, birth_date=None),), {("heirs.0.birth_date", "scholarship_birth_date", "error")}),
        ((replace(CHILD, birth_date=date(2003, 11, 20)),), {("heirs.0.birth_date", "scholarship_age", "warning")}),
        ((replace(CHILD, birth_date=date(2003, 11, 21)),), set()),
        ((replace(CHILD, school_level="s4"),), {("heirs.0.school_level", "choice_unknown", "error")}),
        ((CHILD, CHILD), set()),
        ((CHILD, CHILD, CHILD), {("heirs", "scholarship_children", "warning")}),
        ((SPOUSE,) * 21, {("heirs", "heirs_many", "error")}),
    ],
)
def test_heirs(heirs, expected):
    """Heirs and scholarship: UU 40/2004, PP 44/2015, PP 82/2019 (two children, until 23)."""
    assert check(heirs=heirs, consent=GUARDED) == expected


def test_heirs_stand_in_the_order_of_the_law():
    relations = ("wasiat", "mertua", "saudara_kandung", "kakek_nenek", "cucu", "orang_tua", "anak", "suami_istri")
    ranked = in_order(tuple(Heir(name="x", relation=relation) for relation in relations), RULES.heirs)
    assert {heir.relation for heir in ranked[:2]} == {"anak", "suami_istri"}  # both first, as they were named
    assert [heir.relation for heir in ranked[2:]] == list(reversed(relations[:6]))


@pytest.mark.parametrize(
    "changes",
    [
        {"heirs": (CHILD,)},
        {"heirs": (replace(CHILD, scholarship=False, school_level=""),)},
        {**YOUNG, "reasons": (Reason("age_minor", "sudah kawin"),)},
    ],
)
def test_a_guardian_agrees_for_children(changes):
    """UU 27/2022 article 25."""
    missing = ("consent.guardian", "consent_guardian", "error")
    assert missing in check(**changes | {"consent": AGREED})
    assert missing not in check(**changes | {"consent": GUARDED})


def test_photos_need_an_agreement_of_their_own():
    """UU 27/2022 article 22: separate from other matters."""
    photo = Attached(role=AttachmentRole.CARD, digest="0" * 64, size=9, media_type="image/jpeg", width=1, height=1)
    assert check(attachments=(photo,)) == {("consent.photo", "consent_photo", "error")}
    assert check(attachments=(photo,), consent=replace(AGREED, photo=True)) == set()
    signature = replace(photo, role=AttachmentRole.SIGNATURE)
    assert check(attachments=(signature,)) == set(), "the signature is the proof of the agreement itself"


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"mother_name": "9"}, "mother_name", "name_no_letters"),
        ({"family_card": "123"}, "family_card", "family_card_format"),
        ({"marital_status": "rumit"}, "marital_status", "choice_unknown"),
        ({"former_member": True, "former_kpj": "12"}, "former_kpj", "kpj_format"),
        ({"postal_code": "01234"}, "postal_code", "postal_code_format"),
        ({"email": "bukan surel"}, "email", "email_format"),
        ({"work_from": "7", "work_until": "16:00"}, "work_from", "hour_format"),
        ({"work_from": "07:00"}, "work_from", "hour_format"),
        ({"second_occupation": "astronaut"}, "second_occupation", "occupation_unknown"),
        ({"branch": "KC-BULAN"}, "branch", "branch_unknown"),
        ({"payer": "apbd_kab", "category": "raja"}, "category", "category_unknown"),
        ({"cooperative_role": "anggota", "cooperative": "KDMP.75"}, "cooperative", "cooperative_unknown"),
        ({"agent": "kode agen"}, "agent", "agent_format"),
        ({"no_phone": True, "phone": "x", "contact_name": ""}, "contact_name", "contact_missing"),
        ({"no_phone": True, "contact_name": "Umar", "contact_phone": "12"}, "contact_phone", "phone_invalid"),
        ({"lives_elsewhere": True, "home_region_code": "75.03.01.2001"}, "home_street", "street_missing"),
        (
            {"lives_elsewhere": True, "home_region_code": "75.03.01.2001", "home_street": "x", "home_rt": "y"},
            "home_rt",
            "rt_rw_format",
        ),
    ],
)
def test_formats_of_the_other_fields(changes, field, code):
    reasons = (Reason("existing_member", "kartu hilang"),)
    found = check(**changes, reasons=reasons) - {("former_member", "existing_member", "warning")}
    assert found == {(field, code, "error")}


def test_old_cards_hold_letters():
    kept = (Reason("existing_member", "kartu hilang"),)
    assert check(former_member=True, former_kpj="93jc 123.4567", reasons=kept) == {
        ("former_member", "existing_member", "warning")
    }
