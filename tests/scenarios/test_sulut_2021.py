"""Sulawesi Utara 2021: recipients of aid from three banks, three months deducted, batches per bank, rules of 2021.

150,000 people stand in the report; `LAPANGAN_SCENARIO_SCALE=1` builds them all.
"""

from collections.abc import Callable

from scenarios.conftest import Programme

THREE_MONTHS = 3 * (10_000 + 6_800)  # 50,400 at that time's rates; PP 49/2020 had ended with January 2021


def test_three_months_deducted_by_three_banks(start: Callable[..., Programme]) -> None:
    programme = start("sulut-2021", scale=0.01)
    core, built = programme.core, programme.built
    runs = {run.source: run for run in core.rosters.imports()}
    assert {name: round(run.taken / sum(r.taken for r in runs.values()), 2) for name, run in runs.items()} == {
        "Penerima BPUM BRI": 0.60,
        "Penerima BPUM BNI": 0.27,
        "Debitur KUR Bank SulutGo": 0.13,
    }
    for run in runs.values():
        done = core.collective.register_import(run.import_id, programme.builder.consent())
        assert (done.saved, done.refused) == (run.taken, ())
    programme.send()
    billed = 0
    for key, source in (
        ("bri", "Penerima BPUM BRI"),
        ("bni", "Penerima BPUM BNI"),
        ("bsg", "Debitur KUR Bank SulutGo"),
    ):
        agreement = built.agreements[key]
        batch = core.agreements.draw_up(agreement, f"Potongan {key.upper()}")
        bill = core.agreements.bill(batch.batch_id)
        assert (bill.people, bill.rupiah) == (runs[source].taken, runs[source].taken * THREE_MONTHS)
        assert programme.at_the_centre(agreement) == (bill.people, bill.rupiah)
        billed += bill.people
    assert core.queueing.totals().accepted == billed == programme.centre.registrations()
    payers = core.coverage.count("71", "payer")
    assert [(group.key, group.registered) for group in payers.groups] == [("potong_bantuan", billed)]
    # the death benefit was full from the first month then: Permenaker 1/2025 did not exist
    assert core.lists.rules(programme.described.day).benefits[-1].valid_from.year == 2019
    # the end of the three months is known on the first day
    assert {(ending.last_month, ending.payer) for ending in core.agreements.endings("2021-12")} == {
        ("2021-11", "potong_bantuan")
    }
