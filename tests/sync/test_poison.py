"""Several records that break the server, all older than the rest: nobody waits behind them for ever (L2)."""

import random

import pytest

from lapangan_app.domain.states import State
from lapangan_app.errors import ServerBusy
from lapangan_app.sync.blame import Blame
from sync.conftest import World, client_id

POISON, GOOD = range(1, 5), range(5, 45)


@pytest.mark.parametrize("seed", range(8))
def test_L2_four_broken_records_at_the_head_delay_the_others_by_hours_at_most(world: World, seed: int) -> None:
    """Found by the simulator: an accused record came back before the hunt for the next one was over, and no record
    that could have cleared the others ever got a turn."""
    world.chance = random.Random(seed).random
    for number in POISON:
        world.centre.poison[client_id(number)] = ServerBusy(status=500)
    world.save(*POISON, *GOOD)
    for _ in range(60):
        report = world.run()
        if all(world.outbox.state(client_id(number)) is State.ACCEPTED for number in GOOD):
            return
        world.clock.pass_time(report.retry_in or 60.0)
    raise AssertionError(f"{world.outbox.states()}")


def test_an_accused_record_stands_aside_twice_as_long_each_time() -> None:
    blame = Blame()
    rests = []
    for _ in range(4):
        blame.accuse("k")
        rests.append(blame.rest("k", 600.0, 3600.0))
    assert rests == [600.0, 1200.0, 2400.0, 3600.0]
    blame.forget("k")
    blame.accuse("k")
    assert blame.rest("k", 600.0, 3600.0) == 600.0
