"""What the registration desk costs in keys, on a real window with a real store; nothing needs the mouse."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.forms import GOOD
from fakes.typists import PIN, State, Typist, complete
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]

RETURNING_AT_MOST = 60
NEW_PERSON = 121
"""Keys that a new person took when this was written."""
CROWD = (
    ("7503024708900021", "Wulandari Monoarfa"),
    ("7503021203850007", "Iskandar Botutihe"),
    ("7503026512780003", "Hartati Mokodompit"),
)


@pytest.fixture
def desk(private_display: Mapping[str, str], lapangan_home: Path, settings: Settings) -> Iterator[Typist]:
    """Return the window on a practice profile whose roster knows one person."""
    with closing(make_access(settings).create(invented_activation(), "Rahma Djafar", PIN)) as core:
        core.rosters.expect([replace(GOOD, client_id="", region_code="75.03.09.2011", consent=None)], "Contoh")
    typist = Typist({**private_display, "LAPANGAN_HOME": str(lapangan_home)})
    try:
        typist.until(lambda s: s.get("enabled") and s["field"] == "nik", "the form was ready")
        yield typist
    finally:
        typist.die()


def opened(settings: Settings) -> Core:
    access = make_access(settings)
    return access.unlock(access.info().officers[0].officer_id, PIN)


def saved(state: State) -> bool:
    return str(state["banner"]).startswith("Tersimpan aman") and not state["nik"]


def a_returning_person(desk: Typist) -> None:
    desk.type(GOOD.nik.replace(" ", ""))
    desk.until(lambda s: s["found"], "the roster was recognised")
    desk.type("", "F4")
    desk.until(lambda s: s["name"] == GOOD.full_name, "the form was filled")
    desk.type("", "F3")
    desk.until(lambda s: s["agreed"], "the consent was given")
    desk.type("", "ctrl+s")
    desk.until(saved, "the person was saved")


def test_somebody_of_the_roster_costs_few_keys(desk: Typist, settings: Settings) -> None:
    a_returning_person(desk)
    print(f"returning person: {desk.pressed} keys")
    assert desk.pressed <= RETURNING_AT_MOST
    desk.die()
    with closing(opened(settings)) as core:
        assert core.queueing.totals().ready == 1


def test_somebody_new_costs_no_more_than_before(desk: Typist, settings: Settings) -> None:
    desk.type("7503024708900021", "Return")
    desk.until(lambda s: s["born"], "the NIK told the birth date")
    desk.type("Wulandari Monoarfa", "Return")
    complete(desk)
    desk.type("", "F3", "ctrl+s")
    desk.until(lambda s: saved(s) or str(s["banner"]).startswith("Ada isian"), "the save was answered")
    assert saved(desk.state), desk.state["errors"]
    print(f"new person: {desk.pressed} keys")
    assert desk.pressed <= NEW_PERSON + 10
    desk.die()
    with closing(opened(settings)) as core:
        assert core.queueing.totals().ready == 1


def test_a_crowd_is_captured_and_one_of_it_taken_up_again(desk: Typist, settings: Settings) -> None:
    desk.type("", "ctrl+k")
    desk.until(lambda s: "Tangkap cepat" in s["windows"], "quick capture opened")
    desk.focus("Tangkap cepat")
    for nik, name in CROWD:
        desk.until(lambda s: s["focus"] == "NIK", "the next person was asked for")
        desk.type(nik, "Return")
        desk.type(name, "Return")
        desk.type("gorontalo" if name == CROWD[0][1] else "", "Return", "Return")
        desk.until(lambda s, name=name: name in s["told"], "the draft was kept")
    print(f"three people captured: {desk.pressed} keys")
    desk.type("", "Escape")
    desk.until(lambda s: "Tangkap cepat" not in s["windows"], "quick capture closed")
    desk.focus("Lapangan")
    desk.type("", "ctrl+d")
    desk.until(lambda s: "Draf" in s["windows"], "the drafts were listed")
    desk.focus("Draf")
    desk.type("", "Down", "Return")
    desk.until(lambda s: s["name"] == CROWD[1][1], "the second draft was opened")
    assert desk.state["nik"] == CROWD[1][0]
    desk.die()
    with closing(opened(settings)) as core:
        assert {row.name for row in core.enrolling.drafts()} == {name for _, name in CROWD}


def test_the_slip_opens_and_closes_by_keys(desk: Typist) -> None:
    a_returning_person(desk)
    desk.type("", "ctrl+p")
    desk.until(lambda s: len(s["windows"]) > 1, "the slip was shown")
    desk.focus(next(title for title in desk.state["windows"] if title != "Lapangan"))
    desk.type("", "Escape")
    desk.until(lambda s: s["windows"] == ["Lapangan"], "the slip was closed")
