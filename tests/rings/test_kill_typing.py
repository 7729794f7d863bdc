"""SIGKILL at a random moment while somebody types and saves in the real window: what is lost, and what must not be."""

import os
import random
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.forms import GOOD
from fakes.typists import PIN, State, Typist
from lapangan_app.bootstrap import make_access
from lapangan_app.config import load_settings
from lapangan_app.services.preparing import invented_activation

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]

ROUNDS = int(os.environ.get("LAPANGAN_KILLS", "24"))
_SHORT_LIFE_S = 2.0


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


def live(typist: Typist, nik: str, rng: random.Random, losses: list[float]) -> tuple[State, State | None]:
    """Type, perhaps save, die; return the last state told, and the one in which the save was announced.

    Into `losses` goes how many seconds old the typing was that died unkept: a figure to read, on a shared machine no
    test can hold it to two seconds.
    """
    typist.type(nik)
    typist.until(lambda s: s["nik"] == nik and s["found"], "the person was recognised")
    if rng.random() < 0.5:
        typist.type("", "F4")
        typist.until(lambda s: s["name"], "the form was filled")
        typist.type("", "F3")
        typist.until(lambda s: s["agreed"], "the consent was given")
        if rng.random() < 0.8:
            typist.type("", "ctrl+s")
            time.sleep(rng.random() * 0.12)  # the moment of death; nothing is asserted about it
    elif rng.random() < 0.5:
        time.sleep(rng.random() * _SHORT_LIFE_S)
    else:
        typist.until(lambda s: s["kept"], "what was typed was kept without anybody asking")
    died = time.monotonic()
    typist.die()
    states = typist.rest()
    if not states[-1]["kept"] and not states[-1]["banner"]:
        losses.append(died - unchanged_since(states))
    told = next((s for s in states if str(s.get("banner", "")).startswith("Tersimpan aman")), None)
    return states[-1], told


def test_a_killed_window_loses_nothing_that_was_told(
    private_display: Mapping[str, str], lapangan_home: Path, rng: random.Random
) -> None:
    access = make_access(load_settings({"LAPANGAN_HOME": str(lapangan_home)}))
    with closing(access.create(invented_activation(), "Rahma Djafar", PIN)) as core:
        listed = [
            replace(GOOD, client_id="", nik=person(n), region_code="75.03.09.2011", consent=None)
            for n in range(1, ROUNDS + 1)
        ]
        core.rosters.expect(listed, "Contoh")
    officer, outcomes, losses = access.info().officers[0].officer_id, Counter[str](), [0.0]
    ready = 0
    for number in range(1, ROUNDS + 1):
        nik = person(number)
        typist = Typist({**private_display, "LAPANGAN_HOME": str(lapangan_home)})
        try:
            typist.until(lambda s: s.get("enabled") and s["field"] == "nik", "the form was ready")
            last, told = live(typist, nik, rng, losses)
        finally:
            typist.die()
        with closing(access.unlock(officer, PIN)) as core:
            left, now = core.enrolling.left_open(), core.queueing.totals().ready
            assert now - ready in (0, 1), "nobody is saved twice"
            saved = now > ready
            if told is not None:
                assert saved, "what was announced is on disk"
                outcomes["saved, announced"] += 1
            elif saved:
                assert left is not None
                assert left.saved is not None, "what was saved unannounced is told"
                outcomes["saved, not announced, shown as saved"] += 1
            elif last["kept"]:
                assert left is not None
                assert (left.form.nik, bool(left.cursor)) == (nik, True), "a kept draft is back, with its cursor"
                outcomes["draft back"] += 1
            else:
                outcomes["typed in the last two seconds"] += 1
            core.enrolling.leave_form()
        ready = now
    print(dict(outcomes), f"typing lost: at most {max(losses):.2f} s old")
    assert outcomes["saved, announced"] > 0
