"""Counting on a real profile: events with targets, cooperatives one by one, the hall, where everybody is."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Seat
from lapangan_app.domain.outreach.coverage import Standing
from lapangan_app.services.core import Core

BONE_BOLANGO = "75.03"
BOARD = ("ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara")
SUPERVISORS = ("pengawas_ketua", "pengawas", "pengawas")


@pytest.fixture
def filled(filled: Form, core: Core) -> Form:
    """Return the form of somebody of Bone Bolango."""
    return replace(filled, region_code=core.regions.villages(BONE_BOLANGO)[0])


def another(filled: Form, number: int, **changes: object) -> Form:
    """Return somebody else of the same village."""
    other = replace(
        filled,
        client_id=f"{filled.client_id[:-3]}{number:03d}",
        nik=f"75030145089000{number:02d}",
        full_name=f"Orang Rekaan {chr(64 + number)}",
    )
    return replace(other, **changes)  # type: ignore[arg-type]


def test_an_event_is_counted_against_its_target_wherever_people_live(core: Core, filled: Form) -> None:
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21), target=20)
    core.events.create("Yang kosong", filled.region_code, "Balai", date(2026, 11, 22))
    core.events.choose(event.event_id)
    core.enrolling.save(filled)
    counted = core.coverage.count(BONE_BOLANGO, "event")
    figures = {counted.names[group.key]: (group.registered, group.target) for group in counted.groups}
    assert figures == {"Sosialisasi": (1, 20), "Yang kosong": (0, 0)}
    assert (counted.scope, counted.sources, counted.total.target) == ("", (), 20)
    assert [(point.registered, point.target) for point in core.coverage.trend()] == [(1, 20), (0, 0)]


def test_the_hall_sees_numbers_and_villages_and_nobody(core: Core, filled: Form) -> None:
    assert (core.coverage.hall().event, core.coverage.hall().registered) == ("", 0)
    core.enrolling.save(another(filled, 9))  # before the event
    core.events.create("Sosialisasi", filled.region_code, "Balai Desa", date(2026, 11, 21), target=20)
    there = next(code for code in core.regions.villages(filled.region_code[:8]) if code != filled.region_code)
    saved = core.enrolling.save(filled)
    for number in (2, 3):
        core.enrolling.save(another(filled, number, region_code=there))
    hall = core.coverage.hall()
    assert (hall.event, hall.place, hall.target, hall.registered, hall.accepted) == (
        "Sosialisasi", "Balai Desa", 20, 3, 0,
    )  # fmt: skip
    assert hall.villages == ((core.regions.name(there), 2), (core.regions.name(filled.region_code), 1))
    assert filled.nik not in repr(hall)
    assert filled.full_name not in repr(hall)
    core.correcting.withdraw(saved.client_id, "berubah_pikiran")
    assert core.coverage.hall().registered == 2


def test_every_cooperative_is_a_tile_that_says_how_far_it_is(core: Core, filled: Form) -> None:
    core.cooperatives.keep_all_of(BONE_BOLANGO)
    codes = [row.cooperative.code for row in core.cooperatives.within(BONE_BOLANGO)]
    for place, roles in enumerate((BOARD[:2], (*BOARD, *SUPERVISORS), (*BOARD, *SUPERVISORS))):
        core.cooperatives.seat_all(
            [
                Seat(
                    seat_id=f"{place}-{number}",
                    cooperative=codes[place],
                    role=role,
                    name=f"Pengurus Rekaan {chr(65 + number)}",
                    nik=f"750301450890{place}{number + 1:03d}",
                    ex_officio=role == "pengawas_ketua",
                )
                for number, role in enumerate(roles)
            ]
        )
    for number in range(8):
        core.enrolling.save(another(filled, number + 1, nik=f"7503014508902{number + 1:03d}"))
    found = core.coverage.cooperatives(BONE_BOLANGO)
    assert found.counts == {
        Standing.NOT_STARTED: 162, Standing.PARTLY: 1, Standing.COMPLETE: 1, Standing.REGISTERED: 1,
    }  # fmt: skip
    done = found.tiles[2]
    assert (done.standing, done.people, done.registered, done.code) == (Standing.REGISTERED, 8, 8, codes[2])
    assert done.short in done.place
    assert found.scope_name == "Kabupaten Bone Bolango, Gorontalo"
    assert core.coverage.count(BONE_BOLANGO, "cooperative").total.boards == 1


@pytest.mark.parametrize(
    ("listed", "home"),
    [
        ((), ""),
        (("75.03.01.2001",), "75.03.01"),
        (("75.03.01.2001", "75.03.02.2004"), "75.03"),
        (("75.03.01.2001", "75.01.01.2001"), "75"),
        (("75.03.01.2001", "32.01.01.2001"), ""),
    ],
)
def test_one_looks_first_where_everybody_is(core: Core, filled: Form, listed: tuple[str, ...], home: str) -> None:
    people = [another(filled, number, region_code=code) for number, code in enumerate(listed, start=1)]
    core.rosters.expect(people, "Daftar")
    assert core.coverage.home_region() == home


def test_a_payer_has_the_places_of_every_village_it_speaks_for(core: Core, filled: Form) -> None:
    terms = {
        "kind": "apbdes",
        "number": "3",
        "title": "Perdes",
        "valid_from": "2026-01-01",
        "valid_until": "2027-12-31",
    }
    per_village = Agreement(
        agreement_id="a1", payer="apbdes_add", region_code=BONE_BOLANGO, quota_per_village=100, **terms
    )
    people = Agreement(agreement_id="a2", payer="csr", region_code=BONE_BOLANGO, quota_people=30, **terms)
    core.agreements.keep(per_village, people)
    whole = {group.key: group.quota for group in core.coverage.count(BONE_BOLANGO, "payer").groups}
    assert whole == {"apbdes_add": 165 * 100, "csr": 30}
    district = filled.region_code[:8]
    villages = len(core.regions.villages(district))
    part = {group.key: group.quota for group in core.coverage.count(district, "payer").groups}
    assert part["apbdes_add"] == villages * 100


def test_only_the_lists_of_an_area_are_its_sources(core: Core, filled: Form) -> None:
    core.rosters.expect([filled], "Daftar Bone Bolango")
    core.rosters.expect([another(filled, 2, region_code="32.01.01.2001")], "Daftar Bogor")
    assert core.coverage.count(BONE_BOLANGO).sources == ("Daftar Bone Bolango",)
    assert core.coverage.count().sources == ("Daftar Bogor", "Daftar Bone Bolango")


def test_villages_that_share_a_name_are_told_apart(core: Core, filled: Form) -> None:
    shared = [code for code in core.regions.villages("32.01") if core.regions.name(code) == "Pabuaran"]
    assert len(shared) > 1
    core.rosters.expect([another(filled, n, region_code=code) for n, code in enumerate(shared, start=1)], "Daftar")
    names = core.coverage.count("32.01", "village").names
    assert len(set(names.values())) == len(shared)
    assert all(name.startswith("Pabuaran (") for name in names.values())
