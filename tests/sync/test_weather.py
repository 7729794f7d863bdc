"""Life in bad weather: whatever line, centre and battery do, nothing is lost, doubled or believed wrongly."""

import pytest

from lapangan_app.domain.states import State
from sync.conftest import World
from sync.weather import Weather


@pytest.mark.parametrize("seed", range(25))
def test_nothing_is_lost_doubled_or_believed_wrongly(seed: int) -> None:
    world = World()
    weather = Weather(world, seed, death=0.02)
    weather.live(60)
    weather.clear()
    world.start()
    world.run_until_quiet()
    world.check()
    assert set(world.outbox.states().values()) <= {State.ACCEPTED}


@pytest.mark.parametrize("seed", range(2))
def test_F55_thirty_percent_loss_on_each_leg(seed: int) -> None:
    world = World()
    world.save(*range(1500))
    Weather(world, seed, odd=0.0)
    world.run_until_quiet(most=3000)
    world.check()
    assert set(world.outbox.states().values()) == {State.ACCEPTED}
    # half of all calls fail, so that 2.04 tries a batch are to be expected; small batches must not become the habit
    fair = 1500 / 500
    assert world.api.calls.count("push") <= 2.2 * fair + 40


def test_the_same_seed_lives_the_same_life() -> None:
    traces = []
    for _ in range(2):
        world = World()
        Weather(world, 7, death=0.02).live(40)
        traces.append((world.api.calls, world.api.pushed, world.outbox.log))
    assert traces[0] == traces[1]
