"""From the event to the payer's batch: events, boards, agreements, quotas, batches and coverage on a real profile."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Cooperative
from lapangan_app.errors import BatchClosed, Invalid, NotFound
from lapangan_app.services.core import Core

BONE_BOLANGO = "75.03"


@pytest.fixture
def filled(core: Core, filled: Form) -> Form:
    """Let the invented woman live in Bone Bolango."""
    return replace(filled, region_code=core.regions.villages(BONE_BOLANGO)[10])


def agreement(core: Core, **terms: object) -> Agreement:
    made = Agreement(
        agreement_id=core.agreements.new_id(),
        kind="apbdes",
        number="3 Tahun 2026",
        title="Perdes APBDes Uji",
        payer="apbdes_add",
        valid_from="2026-01-01",
        valid_until="2027-12-31",
    )
    made = replace(made, **terms)  # type: ignore[arg-type]
    core.agreements.keep(made)
    return made


def paid_by(filled: Form, made: Agreement, number: int = 1, **more: object) -> Form:
    return replace(
        filled,
        client_id=f"{filled.client_id[:-3]}{number:03d}",
        nik=f"75030145089000{number:02d}",
        full_name=f"Orang Rekaan {chr(64 + number)}",
        payer=made.payer,
        agreement=made.agreement_id,
        category="petani",
        **more,
    )  # type: ignore[arg-type]


# events and who came


def test_an_event_knows_its_zone_and_its_turnout(core: Core, filled: Form) -> None:
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21), target=20, host="Dinas")
    assert (event.zone, event.host, event.target) == ("WITA", "Dinas", 20)
    core.enrolling.save(filled)
    here = core.events.attend(event.event_id, "Yusuf Rekaan", institution="Desa Uji", position="Kepala dusun")
    there = core.events.attend(event.event_id, "Maryam Rekaan", way="daring")
    assert (here.number, there.number) == (1, 2)
    core.events.sign(here.attendance_id)
    turnout = core.events.turnout(event.event_id)
    assert (turnout.present, turnout.online, turnout.signed) == (1, 1, 1)
    assert (turnout.registered, turnout.accepted, turnout.target) == (1, 0, 20)


def test_who_is_struck_out_keeps_the_number(core: Core, filled: Form) -> None:
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21))
    first = core.events.attend(event.event_id, "Yusuf Rekaan")
    core.events.strike(first.attendance_id)
    assert core.events.attend(event.event_id, "Maryam Rekaan").number == 2
    assert [one.name for one in core.events.attendees(event.event_id)] == ["Maryam Rekaan"]
    assert len(core.events.attendees(event.event_id, struck=True)) == 2


def test_nobody_without_a_name_and_no_list_without_an_event(core: Core, filled: Form) -> None:
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21))
    with pytest.raises(Invalid):
        core.events.attend(event.event_id, " ")
    with pytest.raises(NotFound):
        core.events.attend("none", "Yusuf Rekaan")


def test_an_event_changes_and_its_zone_follows_the_place(core: Core, filled: Form) -> None:
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21))
    bogor = core.regions.villages("32.01")[0]
    changed = core.events.change(replace(event, name="Pindah", region_code=bogor, cooperatives=("KDMP.1", "KDMP.2")))
    assert core.events.get(event.event_id) == changed
    assert changed.zone == "WIB"
    with pytest.raises(NotFound):
        core.events.change(replace(event, event_id="none"))


# cooperatives and boards


def test_every_village_gets_its_cooperative_once(core: Core) -> None:
    assert core.cooperatives.keep_all_of(BONE_BOLANGO) == 165  # 160 desa and 5 kelurahan of the 2025 code list
    assert core.cooperatives.keep_all_of(BONE_BOLANGO) == 0
    rows = core.cooperatives.within(BONE_BOLANGO)
    assert len(rows) == 165
    assert sum("Kelurahan" in row.cooperative.name for row in rows) == 5
    assert not any(row.board.complete for row in rows)
    assert core.cooperatives.within("75.05") == ()


def test_a_board_member_is_known_as_registered_by_nik(core: Core, filled: Form) -> None:
    code = "KDMP.75.03.01.2001"
    core.cooperatives.keep(
        Cooperative(code=code, kind="koperasi_merah_putih", name="Koperasi Uji", region_code="75.03.01.2001")
    )
    core.cooperatives.seat(code, "ketua", filled.full_name, nik=filled.nik, sex="P")
    core.cooperatives.seat(code, "bendahara", "Orang Lain")
    assert core.cooperatives.board(code).registered == 0
    core.enrolling.save(filled)
    assert core.cooperatives.board(code).registered == 1
    assert {seat.role: bool(seat.client_id) for seat in core.cooperatives.seats(code)} == {
        "ketua": True,
        "bendahara": False,
    }


def test_a_role_that_is_taken_is_refused_until_the_office_ends(core: Core) -> None:
    code = "KDMP.75.03.01.2001"
    core.cooperatives.keep(
        Cooperative(code=code, kind="koperasi_merah_putih", name="Koperasi Uji", region_code="75.03.01.2001")
    )
    first = core.cooperatives.seat(code, "ketua", "Orang Satu")
    with pytest.raises(Invalid):
        core.cooperatives.seat(code, "ketua", "Orang Dua")
    core.cooperatives.end_seat(first)
    core.cooperatives.seat(code, "ketua", "Orang Dua")
    with pytest.raises(NotFound):
        core.cooperatives.seat("none", "ketua", "Orang Dua")


# agreements, quotas and batches


def test_the_last_place_of_a_quota_is_given_once(core: Core, filled: Form) -> None:
    made = agreement(core, quota_people=2)
    for number in (1, 2):
        core.enrolling.save(paid_by(filled, made, number))
    third = paid_by(filled, made, 3)
    assert "quota_people" in [finding.code for finding in core.enrolling.check(third).findings]
    with pytest.raises(Invalid) as refused:
        core.enrolling.save(third)
    assert [finding.code for finding in refused.value.findings] == ["quota_people"]
    # who is in already may still be corrected
    core.enrolling.save(replace(paid_by(filled, made, 2), full_name="Orang Rekaan Baru"))
    assert core.agreements.all()[0].use.people == 2


def test_a_withdrawal_gives_the_place_back(core: Core, filled: Form) -> None:
    made = agreement(core, quota_people=1)
    saved = core.enrolling.save(paid_by(filled, made, 1))
    core.correcting.withdraw(saved.client_id, "berubah_pikiran")
    core.enrolling.save(paid_by(filled, made, 2))


def test_an_agreement_that_is_not_here_is_refused(core: Core, filled: Form) -> None:
    made = agreement(core)
    with pytest.raises(Invalid):
        core.enrolling.save(replace(paid_by(filled, made, 1), agreement="elsewhere"))


def test_who_pays_himself_carries_no_agreement(core: Core, filled: Form) -> None:
    made = agreement(core, quota_people=1)
    core.enrolling.save(replace(filled, agreement=made.agreement_id))
    assert core.agreements.all()[0].use.people == 0


def test_a_batch_holds_everybody_once_and_adds_up(core: Core, filled: Form) -> None:
    made = agreement(core)
    ids = [core.enrolling.save(paid_by(filled, made, number, months=3)).client_id for number in (1, 2, 3)]
    assert core.agreements.all()[0].waiting == 3
    batch = core.agreements.draw_up(made.agreement_id, "Tahap I")
    bill = core.agreements.bill(batch.batch_id)
    # 16,800 a month: the village budget is not named in PP 50/2025, so no reduction is assumed
    assert (bill.people, bill.rupiah) == (3, 3 * 3 * 16_800)
    assert bill.by_category == (("petani", 3, 151_200),)
    with pytest.raises(Invalid):
        core.agreements.draw_up(made.agreement_id, "Tahap II")
    assert core.agreements.mark_paid(batch.batch_id, ids[:2], date(2026, 11, 24)) == 2
    core.correcting.withdraw(ids[2], "berubah_pikiran")
    bill = core.agreements.bill(batch.batch_id)
    assert (bill.people, bill.paid_people, bill.paid_rupiah, bill.withdrawn) == (2, 2, 100_800, 1)


def test_a_closed_batch_changes_no_more(core: Core, filled: Form) -> None:
    made = agreement(core)
    saved = core.enrolling.save(paid_by(filled, made, 1))
    batch = core.agreements.draw_up(made.agreement_id, "Tahap I")
    core.agreements.set_payment_code(batch.batch_id, "6323 0904 8826")
    assert core.agreements.batches()[0].payment_code == "632309048826"
    with pytest.raises(Invalid):
        core.agreements.set_payment_code(batch.batch_id, "12")
    core.agreements.close_batch(batch.batch_id)
    for act in (
        lambda: core.agreements.mark_paid(batch.batch_id, [saved.client_id], date(2026, 11, 24)),
        lambda: core.agreements.set_payment_code(batch.batch_id, "123456"),
        lambda: core.agreements.close_batch(batch.batch_id),
    ):
        with pytest.raises(BatchClosed):
            act()


def test_what_runs_out_is_listed_before_it_does(core: Core, filled: Form) -> None:
    made = agreement(core)
    first = core.enrolling.save(paid_by(filled, made, 1, start_month="2026-11", months=1))
    core.enrolling.save(paid_by(filled, made, 2, start_month="2026-11", months=6))
    [ending] = core.agreements.endings("2026-12")
    assert (ending.last_month, ending.people, ending.title) == ("2026-11", 1, "Perdes APBDes Uji")
    assert core.agreements.ending_people(made.agreement_id, "2026-11") == (first.client_id,)
    assert len(core.agreements.endings("2027-06")) == 2


# coverage


def test_coverage_counts_the_expected_the_reached_and_everybody(core: Core, filled: Form) -> None:
    core.rosters.expect(
        [
            replace(filled, cooperative="KDMP.75.03.01.2001"),
            replace(filled, client_id="b", nik="", full_name="Tanpa Nik", birth_date=date(1980, 1, 2)),
            replace(filled, client_id="c", nik="7503014508900077", roster_status="meninggal"),
        ],
        "Daftar desa",
    )
    core.rosters.expect([filled], "Daftar kedua")  # the same person on two lists counts once
    core.enrolling.save(filled)
    core.enrolling.save(replace(filled, client_id="0" * 8 + filled.client_id[8:], nik="7503014508900033"))
    counted = core.coverage.count(filled.region_code[:8], "village")
    [group] = counted.groups
    assert (group.expected, group.reached, group.registered) == (2, 1, 2)
    assert group.share_reached == 0.5
    assert counted.sources == ("Daftar desa", "Daftar kedua")
    assert counted.total.expected == 2


def test_somebody_without_nik_on_the_list_is_ticked_off_by_name_and_birth_date(core: Core, filled: Form) -> None:
    core.rosters.expect([replace(filled, nik="", full_name="Hj. Siti Rahma Uji")], "Daftar desa")
    core.enrolling.save(filled)
    assert core.coverage.count("75.03", "region").total.reached == 1


def test_who_was_registered_before_the_list_came_is_ticked_off_too(core: Core, filled: Form) -> None:
    saved = core.enrolling.save(filled)
    core.rosters.expect([filled], "Daftar desa")
    assert core.coverage.count("75.03", "region").total.reached == 1
    core.correcting.withdraw(saved.client_id, "berubah_pikiran")
    total = core.coverage.count("75.03", "region").total
    assert (total.expected, total.reached, total.registered) == (1, 0, 0)


def test_the_quota_of_each_village_stands_beside_what_is_used(core: Core, filled: Form) -> None:
    made = agreement(core, quota_per_village=100, region_code=BONE_BOLANGO)
    core.enrolling.save(paid_by(filled, made, 1))
    villages = {group.key: group for group in core.coverage.count(BONE_BOLANGO, "village").groups}
    assert len(villages) == 165
    assert villages[filled.region_code].places_left == 99
    assert core.coverage.count(BONE_BOLANGO, "village").total.quota == 16_500


def test_groups_of_each_kind_sum_to_the_same_people(core: Core, filled: Form) -> None:
    made = agreement(core)
    event = core.events.create("Sosialisasi", filled.region_code, "Balai", date(2026, 11, 21))
    for number in (1, 2):
        core.enrolling.save(paid_by(filled, made, number))
    core.enrolling.save(replace(filled, nik="7503014508900044"))
    for by in ("region", "village", "cooperative", "category", "payer", "event"):
        assert core.coverage.count("" if by == "event" else "75", by).total.registered == 3, by
    assert [(point.event_id, point.registered, point.so_far) for point in core.coverage.trend()] == [
        (event.event_id, 3, 3)
    ]
