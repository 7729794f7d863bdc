"""Kabupaten Bogor 2025: 436 cooperatives, two registered; outreach plan, events, coverage rising from 2 of 436."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from lapangan_app.services.values import Expected
from scenarios.conftest import Programme

BOARD_AND_SUPERVISORS = 8


def test_coverage_rises_from_two(start: Callable[..., Programme]) -> None:
    programme = start("bogor-2025", scale=0.05)
    core = programme.core
    rows = core.cooperatives.within("32.01")
    assert len(rows) == 436  # the branch's number: 435 units of the code list and one more
    assert sum(row.board.all_registered for row in rows) == 2
    before = core.coverage.count("32.01", "cooperative").total
    assert (before.cooperatives, before.boards, before.registered) == (436, 2, 2 * BOARD_AND_SUPERVISORS)

    [run] = core.rosters.imports()
    listed = core.rosters.people(run.import_id, limit=10_000)
    boards = sorted({person.cooperative for person in listed if not person.client_id})
    waves = [boards[: len(boards) // 2], boards[len(boards) // 2 :]]
    done = 2
    for number, wave in enumerate(waves, start=2):
        programme.clock.travel(7)
        event = core.events.create(
            f"Gelombang {number}", "32.01.01.1001", "Aula kecamatan", date(2025, 9, number), cooperatives=tuple(wave)
        )
        forms = [
            core.enrolling.fill(
                core.enrolling.new_form(), Expected(person.name, person.status, person.source, person.form)
            )
            for person in listed
            if person.cooperative in wave
        ]
        consent = programme.builder.consent()
        saved = core.collective.register(replace(form, consent=consent) for form in forms)
        assert (saved.saved, saved.refused) == (len(wave) * BOARD_AND_SUPERVISORS, ())
        done += len(wave)
        assert core.events.turnout(event.event_id).registered == saved.saved
        now = core.coverage.count("32.01", "cooperative").total
        assert (now.boards, now.cooperatives) == (done, 436)
    programme.send()
    points = core.coverage.trend()
    assert [point.so_far for point in points] == sorted(point.so_far for point in points)
    assert points[-1].so_far == done * BOARD_AND_SUPERVISORS
    assert core.queueing.totals().accepted == done * BOARD_AND_SUPERVISORS == programme.centre.registrations()
    agreement = programme.built.agreements["pks"]
    batch = core.agreements.draw_up(agreement, "Pengurus gelombang 1 sampai 3")
    bill = core.agreements.bill(batch.batch_id)
    assert programme.at_the_centre(agreement) == (bill.people, bill.rupiah)
    assert bill.rupiah == done * BOARD_AND_SUPERVISORS * 12 * 16_800
