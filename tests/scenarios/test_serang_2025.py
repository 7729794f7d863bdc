"""Kabupaten Serang 2025: 274 boards, cards handed over with signatures, claims told, members as the later phase."""

from collections.abc import Callable

from lapangan_app.reports.blocks import words
from scenarios.conftest import Programme

BOARD = 5


def test_boards_cards_and_the_later_phase(start: Callable[..., Programme]) -> None:
    programme = start("serang-2025", scale=0.1)
    core, built = programme.core, programme.built
    rows = core.cooperatives.within("36.04")
    assert len(rows) == 274
    runs = {run.source: run for run in core.rosters.imports()}
    boards = runs["Pengurus koperasi desa"]
    done = core.collective.register_import(boards.import_id, programme.builder.consent())
    units = round(274 * 0.1) if boards.taken < 274 * BOARD else 274
    assert (done.saved, done.refused) == (units * BOARD, ())
    programme.send()
    assert core.queueing.totals().accepted == units * BOARD

    # cards are handed over to those whom the centre has accepted, each with a signature
    [event] = built.events
    for person in core.searching.page(limit=200).rows:
        came = core.events.attend(event, person.name, institution=person.village, client_id=person.client_id)
        core.events.sign(came.attendance_id)
    turnout = core.events.turnout(event)
    handed = min(200, units * BOARD)
    assert (turnout.present, turnout.signed, turnout.accepted, turnout.target) == (handed, handed, units * BOARD, 1000)

    # claims paid: four heirs and two children, as the report says
    told = words(core.documents.sheet("literacy"))
    assert "Santunan untuk 4 ahli waris di Kabupaten Serang: Rp252.400.000." in told
    assert "Beasiswa untuk 2 anak di Kabupaten Serang: Rp163.500.000." in told
    # members are the later phase: on the list, not registered
    coverage = core.coverage.count("36.04", "region").total
    members = runs["Anggota koperasi desa (tahap berikutnya)"].taken
    assert (coverage.expected, coverage.reached) == (units * BOARD + members, units * BOARD)
    # supervisors are not appointed yet, so no board counts as complete
    assert not any(row.board.complete for row in core.cooperatives.within("36.04"))
    agreement = built.agreements["pks"]
    bill = core.agreements.bill(core.agreements.draw_up(agreement, "Pengurus").batch_id)
    assert (bill.people, bill.rupiah) == (units * BOARD, units * BOARD * 12 * 16_800)
    assert programme.at_the_centre(agreement) == (bill.people, bill.rupiah)
