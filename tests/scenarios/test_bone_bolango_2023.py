"""Bone Bolango 2022–2023: 160 villages × 100 workers from the village budget, quota, exhaustion, the bar of 2024."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from lapangan_app.errors import Invalid
from scenarios.conftest import Programme

QUOTA = 100
YEAR = 12 * (10_000 + 6_800)  # 201,600 a person: 20,160,000 for the hundred of a village


def test_a_hundred_in_each_village_and_not_one_more(start: Callable[..., Programme]) -> None:
    programme = start("bone-bolango-2023", scale=0.05)
    core, agreement = programme.core, programme.built.agreements["dd"]
    [run] = core.rosters.imports()
    villages = run.taken // QUOTA
    assert run.taken == villages * QUOTA
    done = core.collective.register_import(run.import_id, programme.builder.consent())
    assert (done.saved, done.refused) == (villages * QUOTA, ())

    # the hundred-and-first of a village is refused with the reason, and may be somebody else's
    village = core.rosters.people(run.import_id, limit=1)[0].region_code
    [more] = programme.builder.invent((village,), 1)
    late = replace(
        more,
        consent=programme.builder.consent(),
        payer="apbdes_dd",
        agreement=agreement,
        category="kader_posyandu",
        programs=("JKK", "JKM"),
        months=12,
        start_month="2023-01",
        income=1_000_000,
        cooperative_role="bukan_anggota",
        cooperative="",
        receives_wage=None,
    )
    with pytest.raises(Invalid) as refused:
        core.enrolling.save(late)
    assert [finding.code for finding in refused.value.findings] == ["quota_village"]
    assert not core.enrolling.save(replace(late, payer="mandiri", agreement="", category="", months=1)).already

    programme.send()
    batch = core.agreements.draw_up(agreement, "APBDes 2023")
    bill = core.agreements.bill(batch.batch_id)
    assert (bill.people, bill.rupiah) == (villages * QUOTA, villages * QUOTA * YEAR)
    assert {sums[1:] for sums in bill.by_village} == {(QUOTA, QUOTA * YEAR)} == {(100, 20_160_000)}
    assert sum(people for _, people, _ in bill.by_category) == bill.people
    assert programme.at_the_centre(agreement) == (bill.people, bill.rupiah)

    coverage = core.coverage.count("75.03", "village")
    full = [group for group in coverage.groups if group.expected]
    assert len(full) == villages
    assert all(group.share_confirmed == 1.0 for group in full)
    assert coverage.total.quota == 165 * QUOTA  # the agreement covers the regency, its five kelurahan too

    # the money ends with 2023, and Dana Desa may not pay in 2024 (SE Kemendes 4/PRI.00/I/2024)
    [ending] = core.agreements.endings("2023-12")
    assert (ending.last_month, ending.people) == ("2023-12", villages * QUOTA)
    programme.clock.travel(366)
    one = core.agreements.ending_people(agreement, "2023-12")[0]
    again = replace(core.enrolling.open_form(one), start_month="2024-02", months=6, agreement="")
    codes = [finding.code for finding in core.enrolling.check(again).findings]
    assert "fund_barred" in codes
    by_add = replace(again, payer="apbdes_add")
    assert "fund_barred" not in [finding.code for finding in core.enrolling.check(by_add).findings]
