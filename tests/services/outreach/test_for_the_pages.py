"""What the pages about events, cooperatives and payers ask of the services."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.months import add_months, month_of
from lapangan_app.domain.outreach.agreements import Agreement, covers, with_terms
from lapangan_app.domain.outreach.cooperatives import Cooperative
from lapangan_app.domain.outreach.events import Event, check_event
from lapangan_app.errors import Invalid
from lapangan_app.services.core import Core

BONE_BOLANGO = "75.03"
TERMS = Agreement(
    agreement_id="a",
    kind="apbdes",
    number="3 Tahun 2026",
    title="Perdes Uji",
    payer="apbdes_add",
    valid_from="2026-01-01",
    valid_until="2027-12-31",
)
PLAIN = Form(client_id="x", start_month="2026-11", months=1)


@pytest.fixture
def village(core: Core) -> str:
    """Return a village of Bone Bolango."""
    return core.regions.villages(BONE_BOLANGO)[10]


def kept(core: Core, **terms: object) -> Agreement:
    made = replace(TERMS, agreement_id=core.agreements.new_id(), **terms)
    core.agreements.keep(made)
    return made


# what an agreement lays down


@pytest.mark.parametrize(
    ("terms", "changed"),
    [
        ({}, {}),
        ({"months": 6}, {"months": 6}),
        ({"first_month": "2027-02"}, {"start_month": "2027-02"}),
        ({"valid_from": "2027-01-01"}, {"start_month": "2027-01"}),  # nothing is paid for before the agreement begins
        ({"programs": ("JKK", "JKM", "JHT")}, {"programs": ("JKK", "JKM", "JHT")}),
        ({"categories": ("petani",)}, {"category": "petani"}),
        ({"categories": ("petani", "nelayan")}, {}),  # the officer asks which
    ],
)
def test_a_form_takes_over_what_the_agreement_lays_down(terms: dict[str, object], changed: dict[str, object]) -> None:
    expected = replace(PLAIN, payer="apbdes_add", agreement="a", **changed)
    assert with_terms(PLAIN, replace(TERMS, **terms), "2026-11") == expected


@pytest.mark.parametrize(
    ("region", "place", "pays"),
    [
        ("", "", True),
        ("", "75.03.01.2001", True),
        ("75.03", "75.03.01.2001", True),
        ("75.03.01.2001", "75.03.01.2001", True),
        ("75.03", "75.05.01.2001", False),
        ("75.03", "", False),
        ("7", "75.03.01.2001", False),
    ],
)
def test_where_an_agreement_pays(region: str, place: str, pays: bool) -> None:
    assert covers(replace(TERMS, region_code=region), place) is pays


# the new form at an event


def test_a_new_form_without_an_event_is_empty(core: Core) -> None:
    form = core.enrolling.new_form()
    assert form == Form(client_id=form.client_id, start_month=form.start_month)


@pytest.mark.parametrize(
    ("payer", "branch", "expected"),
    [
        ("", "", ("mandiri", "", "")),
        ("koperasi", "", ("koperasi", "", "")),
        ("", "KC-GORONTALO", ("mandiri", "KC-GORONTALO", "")),
        ("apbd_kab", "KC-GORONTALO", ("apbd_kab", "KC-GORONTALO", "")),
    ],
)
def test_a_new_form_takes_payer_and_branch_of_the_event(
    core: Core, village: str, payer: str, branch: str, expected: tuple[str, str, str]
) -> None:
    core.events.create("Acara", village, "Balai", date(2026, 11, 21), payer=payer, branch=branch)
    form = core.enrolling.new_form()
    assert (form.payer, form.branch, form.agreement) == expected


def test_a_new_form_takes_the_terms_of_the_events_agreement(core: Core, village: str) -> None:
    first = add_months(month_of(date.today()), 2)
    made = kept(core, months=6, first_month=first, programs=("JKK", "JKM", "JHT"), categories=("nelayan",))
    core.events.create("Acara", village, "Balai", date(2026, 11, 21), payer=made.payer, agreement_id=made.agreement_id)
    form = core.enrolling.new_form()
    assert (form.payer, form.agreement, form.category) == (made.payer, made.agreement_id, "nelayan")
    assert (form.months, form.start_month, form.programs) == (6, first, ("JKK", "JKM", "JHT"))
    core.events.choose(None)
    assert core.enrolling.new_form().agreement == ""


def test_an_event_whose_agreement_is_gone_still_opens_a_form(core: Core, village: str) -> None:
    core.events.create("Acara", village, "Balai", date(2026, 11, 21), payer="csr", agreement_id="gone")
    assert core.enrolling.new_form().payer == "csr"


# what is offered to the form


def test_agreements_are_offered_by_payer_place_and_time(core: Core, village: str) -> None:
    here, everywhere = kept(core, region_code=village[:5]), kept(core)
    elsewhere, ended = kept(core, region_code="32.01"), kept(core, valid_until="2026-01-31")
    kept(core, payer="csr")
    form = replace(core.enrolling.new_form(), payer="apbdes_add", region_code=village)

    def offered(form: Form) -> set[str]:
        return {one.agreement.agreement_id for one in core.enrolling.check(form).paying}

    assert offered(form) == {here.agreement_id, everywhere.agreement_id}
    assert offered(replace(form, region_code="")) == {everywhere.agreement_id}
    for named in (elsewhere, ended):  # an old registration keeps what it names
        assert named.agreement_id in offered(replace(form, agreement=named.agreement_id))
    assert offered(replace(form, payer="mandiri")) == set()


def test_an_offer_counts_the_others_in_all_and_in_the_village(core: Core, filled: Form, village: str) -> None:
    made = kept(core, quota_people=5, quota_per_village=3)
    paid = replace(filled, payer=made.payer, agreement=made.agreement_id, category="petani")
    core.enrolling.save(replace(paid, client_id=f"{filled.client_id[:-3]}001", nik="7503014508900011"))
    [offer] = core.enrolling.check(paid).paying
    assert (offer.use.people, offer.use.in_village) == (1, 1)
    [offer] = core.enrolling.check(replace(paid, region_code=village)).paying
    assert (offer.use.people, offer.use.in_village) == (1, 0)


# events


SOUND = Event("e", "Acara", "2026-11-21", "75.03.01.2001", "Balai")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"name": " "}, [("name", "event_name_missing")]),
        ({"held_on": ""}, [("held_on", "event_date_missing")]),
        ({"region_code": ""}, [("region_code", "region_missing")]),
        ({"starts_at": "9.00"}, [("starts_at", "event_hour_format")]),
        ({"starts_at": "24:00"}, [("starts_at", "event_hour_format")]),
        ({"starts_at": "09:00"}, []),
        ({"target": -1}, [("target", "number_negative")]),
    ],
)
def test_what_is_wrong_with_an_event(changes: dict[str, object], found: list[tuple[str, str]]) -> None:
    assert [(one.field, one.code) for one in check_event(replace(SOUND, **changes))] == found


def test_an_event_without_a_name_is_refused(core: Core, village: str) -> None:
    with pytest.raises(Invalid) as refused:
        core.events.create("", village, "Balai", date(2026, 11, 21))
    assert [finding.code for finding in refused.value.findings] == ["event_name_missing"]
    event = core.events.create("Acara", village, "Balai", date(2026, 11, 21))
    with pytest.raises(Invalid):
        core.events.change(replace(event, name=""))


def test_events_are_listed_with_what_came_of_them(core: Core, village: str, filled: Form) -> None:
    first = core.events.create("Satu", village, "Balai", date(2026, 11, 20))
    second = core.events.create("Dua", village, "Balai", date(2026, 11, 21), target=9)
    core.enrolling.save(filled)
    core.events.attend(second.event_id, "Yusuf Rekaan")
    core.events.choose(first.event_id)
    rows = core.events.rows()
    assert [(row.event, row.chosen) for row in rows] == [(second, False), (first, True)]
    assert (rows[0].turnout.registered, rows[0].turnout.present, rows[0].turnout.target) == (1, 1, 9)


def test_the_desk_has_a_short_name_that_stays(core: Core) -> None:
    assert len(core.events.desk()) == 6
    assert core.events.desk() == core.events.desk()


# cooperatives


def test_codes_of_further_groups_are_numbered(core: Core, village: str) -> None:
    seen = []
    for number in range(3):
        code = core.cooperatives.code_for(village)
        seen.append(code)
        core.cooperatives.keep(
            Cooperative(code=code, kind="kelompok_tani", name=f"Kelompok {number}", region_code=village)
        )
    assert seen == [f"KDMP.{village}", f"KDMP.{village}-2", f"KDMP.{village}-3"]


def test_groups_of_this_laptop_are_offered_first_and_once(core: Core, village: str) -> None:
    core.cooperatives.keep_all_of(BONE_BOLANGO)
    name = core.regions.name(village)
    found = core.enrolling.cooperatives(name, 12)
    assert len({one.code for one in found}) == len(found)
    assert f"KDMP.{village}" in [one.code for one in found]
    assert core.enrolling.cooperatives("%", 12) == ()


def test_a_cooperative_of_a_kelurahan_is_called_so(core: Core) -> None:
    kelurahan = next(code for code in core.regions.villages(BONE_BOLANGO) if code[9] == "1")
    found = core.enrolling.cooperative(f"KDMP.{kelurahan}")
    assert found is not None
    assert found.label.startswith("Koperasi Kelurahan Merah Putih ")


@pytest.mark.parametrize(("nik", "codes"), [("750301450890099", ["nik_length"]), ("7503014508900991", []), ("", [])])
def test_a_seat_takes_a_whole_nik_or_none(core: Core, village: str, nik: str, codes: list[str]) -> None:
    code = f"KDMP.{village}"
    core.cooperatives.keep(Cooperative(code=code, kind="koperasi", name="Koperasi Uji", region_code=village))
    try:
        core.cooperatives.seat(code, "ketua", "Orang Rekaan", nik=nik)
        found: list[str] = []
    except Invalid as refused:
        found = [finding.code for finding in refused.findings]
    assert found == codes


def test_who_is_registered_counts_for_the_board_or_the_supervisors(core: Core, filled: Form) -> None:
    code = f"KDMP.{filled.region_code}"
    core.cooperatives.keep(Cooperative(code=code, kind="koperasi", name="Koperasi Uji", region_code=filled.region_code))
    core.cooperatives.seat(code, "pengawas", filled.full_name, nik=filled.nik)
    core.cooperatives.seat(code, "ketua", "Orang Lain")
    core.enrolling.save(filled)
    board = core.cooperatives.board(code)
    assert (board.registered, board.board_registered) == (1, 0)


# areas


@pytest.mark.parametrize(
    ("text", "level", "first"),
    [
        ("bone bolango", 2, "75.03"),
        ("kab bogor", 2, "32.01"),
        ("gorontalo", 1, "75"),
        ("kota gorontalo", 2, "75.71"),
        ("suwawa", 3, "75.03.03"),
    ],
)
def test_areas_are_found_by_a_few_letters(core: Core, text: str, level: int, first: str) -> None:
    found = core.regions.areas(text, 8, level)
    assert first in [one.code for one in found]
    assert all(one.code.count(".") == level - 1 for one in found)


def test_an_area_is_named_with_what_contains_it(core: Core) -> None:
    district = core.regions.areas("suwawa", 20, 3)[0]
    assert (district.type, district.regency, district.province) == ("Kecamatan", "Kabupaten Bone Bolango", "Gorontalo")
    assert core.regions.area(district.code) == district
    village = core.regions.villages(BONE_BOLANGO)[0]
    assert core.regions.area(village) == core.regions.get(village)
    assert core.regions.area("75.99") is None
    assert core.regions.areas("", 5) == core.regions.areas("gorontalo", 0) == ()


# the renewal list


def test_the_renewal_list_names_people_masked_and_sums_up(core: Core, filled: Form) -> None:
    made = kept(core)
    month = month_of(date.today())
    for number in (1, 2):
        core.enrolling.save(
            replace(
                filled,
                client_id=f"{filled.client_id[:-3]}{number:03d}",
                nik=f"75030145089000{number:02d}",
                payer=made.payer,
                agreement=made.agreement_id,
                category="petani",
                start_month=month,
                months=1,
            )
        )
    [ending] = core.agreements.endings(month)
    people = core.agreements.ending_lines(made.agreement_id, month)
    assert [one.client_id for one in people] == list(core.agreements.ending_people(made.agreement_id, month))
    assert (ending.people, ending.rupiah) == (2, sum(one.rupiah for one in people))
    assert all(one.name == filled.full_name and "••" in one.masked_nik for one in people)


def test_batches_are_listed_with_their_sums(core: Core, filled: Form) -> None:
    made = kept(core)
    core.enrolling.save(replace(filled, payer=made.payer, agreement=made.agreement_id, category="petani"))
    batch = core.agreements.draw_up(made.agreement_id, "Tahap I")
    [row] = core.agreements.batch_rows(made.agreement_id)
    assert (row.batch, row.bill) == (batch, core.agreements.bill(batch.batch_id))
    assert core.agreements.batch_rows("none") == ()
