"""Bone Bolango 2025: every Koperasi Merah Putih of 75.03, boards and members, JKK and JKM, MoU of 19 June 2025.

Sums are computed here by hand: income bracket 1 of PP 44/2015 costs 10,000 (JKK) + 6,800 (JKM) = 16,800 a month; no
reduction was in force in 2025 (PP 50/2025 begins with January 2026).
"""

from collections.abc import Callable
from datetime import date

from scenarios.conftest import Programme

UNITS = 165  # 160 desa and 5 kelurahan of the 2025 code list
SEATS = 8  # five of the board, three supervisors
MONTH = 10_000 + 6_800


def test_from_the_mou_to_the_bill(start: Callable[..., Programme]) -> None:
    programme = start("bone-bolango-2025", scale=0.2)
    core, built = programme.core, programme.built
    assert len(core.cooperatives.within("75.03")) == UNITS
    assert all(row.board.complete for row in core.cooperatives.within("75.03"))
    runs = {run.source: run for run in core.rosters.imports()}
    board, members = runs["Pengurus dan pengawas Koperasi Merah Putih"], runs["Anggota Koperasi Merah Putih"]
    units = board.taken // SEATS
    assert board.taken == units * SEATS
    assert members.taken == units * 10
    for run in (board, members):
        done = core.collective.register_import(run.import_id, programme.builder.consent())
        assert (done.saved, done.refused) == (run.taken, ())
    programme.send()

    people = units * (SEATS + 10)
    mou = built.agreements["mou"]
    batch = core.agreements.draw_up(mou, "Iuran Juni 2025")
    bill = core.agreements.bill(batch.batch_id)
    assert (bill.people, bill.rupiah) == (people, people * 12 * MONTH)
    ids = [line.client_id for line in core.agreements.lines(batch.batch_id)]
    assert core.agreements.mark_paid(batch.batch_id, ids, date(2025, 6, 20)) == people
    # laptop, payer and centre say the same
    totals = core.queueing.totals()
    assert (totals.accepted, totals.waiting) == (people, 0)
    assert programme.at_the_centre(mou) == (people, bill.rupiah)
    roles = programme.at_the_centre_by("cooperative_role")
    assert roles["anggota"] == units * 10
    assert roles["ketua"] == roles["bendahara"] == roles["pengawas_ketua"] == units
    assert roles["pengawas"] == units * 2
    # boards: as many are done as were registered
    rows = core.cooperatives.within("75.03")
    assert sum(row.board.all_registered for row in rows) == units
    coverage = core.coverage.count("75.03", "village")
    assert (coverage.total.expected, coverage.total.reached, coverage.total.confirmed) == (people, people, people)
    assert (coverage.total.cooperatives, coverage.total.boards) == (UNITS, units)
    # everybody ends in May 2026, and that is known in advance
    [ending] = core.agreements.endings("2026-05")
    assert (ending.last_month, ending.people) == ("2026-05", people)
