"""SIGKILL at a random moment while somebody types and saves in the real window: what is lost, and what must not be."""

import os
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from fakes.forms import GOOD
from fakes.typists import PIN, State, Typist
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings, load_settings
from lapangan_app.services.preparing import invented_activation

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]

ROUNDS = int(os.environ.get("LAPANGAN_KILLS", "24"))
_SHORT_LIFE_S = 2.0
_LIVES = {"saving": 30, "announced": 10, "filled": 10, "short": 25, "waiting": 25}
"""How a life may end, and how often: while it saves, told that it has saved, with a full form, early, with a draft."""


def person(number: int) -> str:
    """Return an invented NIK, another one for each round."""
    return f"75030117089{number % 100_000:05d}"


def unchanged_since(states: list[State]) -> float:
    """Return when the form last became what it was at the end, as a monotonic instant."""
    shown = [(s.get("nik"), s.get("name"), s.get("agreed"), s.get("born")) for s in states]
    place = len(shown) - 1
    while place and shown[place - 1] == shown[-1]:
        place -= 1
    return float(states[place]["at"])


@dataclass(slots=True)
class Ring:
    """Count what became of each life. `losses` holds how many seconds old the typing was that died unkept.

    That is a figure to read: on a shared machine no test can hold it to two seconds. What can be held is that the
    window never meant to wait longer, which it tells as `late`.
    """

    settings: Settings
    outcomes: Counter[str] = field(default_factory=Counter)
    losses: list[float] = field(default_factory=lambda: [0.0])
    ready: int = 0

    def judge(self, nik: str, died: float, states: list[State]) -> None:
        """Open the store as the next start does, and compare it with what the window had told."""
        last, told = states[-1], next((s for s in states if announced(s)), None)
        assert not any(s.get("late") for s in states), "what is typed is meant to be on disk within two seconds"
        if not last["kept"] and not last["banner"]:
            self.losses.append(died - unchanged_since(states))
        access = make_access(self.settings)
        with closing(access.unlock(access.info().officers[0].officer_id, PIN)) as core:
            left, now = core.enrolling.left_open(), core.queueing.totals().ready
            assert now - self.ready in (0, 1), "nobody is saved twice"
            saved, self.ready = now > self.ready, now
            if told is not None:
                assert saved, "what was announced is on disk"
                self.outcomes["saved, announced"] += 1
            elif saved:
                assert left is not None
                assert left.saved is not None, "what was saved unannounced is told"
                self.outcomes["saved, not announced, shown as saved"] += 1
            elif last["kept"]:
                assert left is not None
                assert (left.form.nik, bool(left.cursor)) == (nik, True), "a kept draft is back, with its cursor"
                self.outcomes["draft back"] += 1
            else:
                self.outcomes["typed in the last two seconds"] += 1
            core.enrolling.leave_form()


def announced(state: State) -> bool:
    return str(state.get("banner", "")).startswith("Tersimpan aman")


def live(typist: Typist, nik: str, life: str, rng: random.Random) -> float:
    """Type, perhaps save, die; return when."""
    typist.type(nik)
    typist.until(lambda s: s["nik"] == nik and s["found"], "the person was recognised")
    if life == "waiting":
        typist.until(lambda s: s["kept"], "what was typed was kept without anybody asking")
    elif life == "short":
        time.sleep(rng.random() * _SHORT_LIFE_S)  # the moment of death; nothing is asserted about it
    else:
        typist.type("", "F4")
        typist.until(lambda s: s["name"], "the form was filled")
        typist.type("", "F3")
        typist.until(lambda s: s["agreed"], "the consent was given")
    if life in ("saving", "announced"):
        typist.type("", "ctrl+s")
    if life == "saving":
        time.sleep(rng.random() * 0.12)  # as above
    if life == "announced":
        typist.until(announced, "the save was announced")
    died = time.monotonic()
    typist.die()
    return died


def kill(
    display: Mapping[str, str],
    settings: Settings,
    rng: random.Random,
    lives: Sequence[str],
    planted: Sequence[str] = (),
) -> Ring:
    """Live these lives one after another on one profile, and return what became of them."""
    with closing(make_access(settings).create(invented_activation(), "Rahma Djafar", PIN)) as core:
        listed = [
            replace(GOOD, client_id="", nik=person(n), region_code="75.03.09.2011", consent=None)
            for n in range(1, len(lives) + 1)
        ]
        core.rosters.expect(listed, "Contoh")
    ring = Ring(settings)
    for number, life in enumerate(lives, 1):
        typist = Typist({**display, "LAPANGAN_HOME": str(settings.home)}, planted=planted)
        try:
            typist.until(lambda s: s.get("enabled") and s["field"] == "nik", "the form was ready")
            died = live(typist, person(number), life, rng)
        finally:
            typist.die()
        ring.judge(person(number), died, typist.rest())
    return ring


@pytest.fixture
def settings(lapangan_home: Path) -> Settings:
    return load_settings({"LAPANGAN_HOME": str(lapangan_home)})


def test_a_killed_window_loses_nothing_that_was_told(
    private_display: Mapping[str, str], settings: Settings, rng: random.Random
) -> None:
    drawn = rng.choices(list(_LIVES), list(_LIVES.values()), k=max(0, ROUNDS - len(_LIVES)))
    ring = kill(private_display, settings, rng, [*_LIVES, *drawn])
    print(f"{sum(ring.outcomes.values())} kills: {dict(ring.outcomes)}, lost 0, twice 0;")
    print(f"typing that died unkept was at most {max(ring.losses):.2f} s old")
    assert ring.outcomes["saved, announced"] > 0


@pytest.mark.parametrize(
    ("bug", "life", "told"),
    [
        ("told before the commit", "announced", "what was announced is on disk"),
        ("timer late", "filled", "within two seconds"),
    ],
)
def test_the_ring_finds(
    private_display: Mapping[str, str], settings: Settings, rng: random.Random, bug: str, life: str, told: str
) -> None:
    with pytest.raises(AssertionError, match=told):
        kill(private_display, settings, rng, [life, life], [bug])
