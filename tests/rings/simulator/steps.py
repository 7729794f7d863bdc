"""What happens next: one table of steps with their weights, drawn from the world's seed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from .mishaps import Died
from .officer import PEOPLE
from .pictures import invented
from .world import World

DAY = 86_400
TICKS = (60, 3_600, 2 * DAY, 21 * DAY)
YEARS = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, tzinfo=UTC))
DEAD = 400
"""Calls for which a line that is dead stays dead: more than any run may make."""
BATCHES = (1, 3, 50, 50)


def save_new(world: World) -> str:
    rng = world.rng
    number, sound, poison = rng.randrange(PEOPLE), rng.random() > 0.05, rng.random()
    outcome = world.officer.save_new(number, sound=sound, photos=_photos(world))
    if outcome == "saved" and poison < 0.01:
        world.centre.poison.add(world.officer.present[-1])
    return outcome


def amend(world: World) -> str:
    photos = _photos(world)
    return _someone(world, lambda client_id: world.officer.amend(client_id, photos=photos))


def amend_nik(world: World) -> str:
    number = world.rng.randrange(PEOPLE)
    return _someone(world, lambda client_id: world.officer.amend(client_id, number=number))


def save_again(world: World) -> str:
    return _someone(world, world.officer.save_again)


def draft(world: World) -> str:
    return world.officer.open_draft(world.rng.randrange(PEOPLE))


def withdraw(world: World) -> str:
    return _someone(world, world.officer.withdraw)


def hold(world: World) -> str:
    return _someone(world, world.officer.hold)


def release(world: World) -> str:
    return _someone(world, world.officer.release)


def remove(world: World) -> str:
    return _someone(world, world.officer.remove)


def sync(world: World) -> str:
    world.centre.max_items = world.rng.choice(BATCHES)
    if world.rng.random() < 0.05:
        world.line.script = ["request_lost"] * DEAD
    patience = world.rng.randrange(12) if world.rng.random() < 0.1 else 1_000_000
    report = world.synchronise(patience)
    return f"{report.calls} calls, {report.delivered} delivered, {report.stopped_by}, {report.retry_in}"


def tick(world: World) -> str:
    seconds = world.rng.choice(TICKS)
    world.clock.pass_time(seconds)
    return str(seconds)


def clock_jump(world: World) -> str:
    choice = world.rng.randrange(4)
    if choice < 2:
        world.clock.jump(YEARS[choice])
    else:
        world.clock.jump(world.centre.now() - timedelta(days=choice - 2))
    return world.clock.now().isoformat()


def rival(world: World) -> str:
    number, serial = world.rng.randrange(PEOPLE), world.rng.getrandbits(40)
    world.centre.take_from_rival(number, serial, "di desa sebelah")
    return "taken"


def lose_picture(world: World) -> str:
    """Let the disk lose a picture that has not arrived."""
    waiting = sorted(world.oracle.pictures.wanted() & set(world.ledger.pictures))
    if not waiting:
        return "nothing"
    digest = world.rng.choice(waiting)
    world.laptop.store._blobs.path(digest).unlink(missing_ok=True)
    world.ledger.lost.add(digest)
    return "lost"


def retake(world: World) -> str:
    """Take a lost picture again."""
    lost = sorted(world.ledger.lost)
    return world.officer.retake(world.rng.choice(lost)) if lost else "nothing"


def kill(world: World) -> str:
    raise Died("kill -9")


def restart(world: World) -> str:
    return world.start_again(reboot=world.rng.random() < 0.5, orderly=True)


Step = Callable[[World], str]
STEPS: dict[Step, int] = {
    save_new: 22,
    amend: 11,
    amend_nik: 2,
    save_again: 3,
    draft: 2,
    withdraw: 3,
    hold: 4,
    release: 5,
    remove: 2,
    sync: 23,
    tick: 5,
    clock_jump: 3,
    rival: 2,
    lose_picture: 1,
    retake: 1,
    kill: 1,
    restart: 2,
}
MEANWHILE: tuple[Step, ...] = (save_new, amend, amend, hold, release, save_again, remove, withdraw)
"""What the officer may do while a push is under way."""

_NAMES, _BOUNDS = tuple(STEPS), tuple(accumulate(STEPS.values()))


def one(world: World) -> str:
    """Do one step, drawn from the seed. Returns its name and what came of it."""
    rng, world.line.script = world.rng, []
    world.clock.pass_time(rng.expovariate(1 / 30))
    if rng.random() < 0.2:
        world.points.arm(rng.randrange(rng.choice((6, 40, 150))), full=rng.random() < 0.15)
    (step,) = rng.choices(_NAMES, cum_weights=_BOUNDS)
    return f"{step.__name__}: {world.attempt(lambda: step(world))}"


def last_storm(world: World) -> str:
    """End a life badly, one way or the other: a run in the wrong century, or half an answer and an empty battery."""
    if world.rng.random() < 0.5:
        world.clock.jump(YEARS[1])
    world.line.script = ["none", "none", "missing", "missing", "missing"]
    told = world.attempt(lambda: sync(world))
    world.line.script = []
    if world.rng.random() < 0.5:
        world.start_again(reboot=True)
    return f"last_storm: {told}"


def meanwhile(world: World) -> None:
    """Let the officer do something, or nothing, while a push is under way."""
    if world.line.hostility and world.rng.random() < 0.3:
        world.rng.choice(MEANWHILE)(world)


def _photos(world: World) -> list[bytes]:
    """Return what was photographed: mostly nothing, now and then what was photographed before."""
    rng = world.rng
    if rng.random() > 0.2:
        return []
    if world.ledger.pictures and rng.random() < 0.1:
        return [rng.choice(list(world.ledger.pictures.values()))]
    return [invented(rng) for _ in range(rng.choice((1, 1, 2)))]


def _someone(world: World, act: Callable[[str], str]) -> str:
    # those who came last are where things happen
    present = world.officer.present
    if not present:
        return "nobody"
    return act(world.rng.choice(present[-30:] if world.rng.random() < 0.8 else present))
