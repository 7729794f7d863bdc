"""Finding people, explaining the queue, and keeping events."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.errors import NotFound
from lapangan_app.services.core import Core


@pytest.fixture
def crowd(core: Core, filled: Form) -> list[str]:
    """Save twelve people and return their ids, oldest first."""
    ids = []
    for number in range(12):
        form = replace(
            filled,
            client_id=core.enrolling.new_form().client_id,
            nik=f"75030145089000{number + 1:02d}",
            full_name=f"Orang Rekaan {'Ganjil' if number % 2 else 'Genap'}",
        )
        ids.append(core.enrolling.save(form).client_id)
    return ids


@pytest.mark.parametrize(
    ("text", "found"), [("", 12), ("ganjil", 6), ("rek gan", 6), ("talumo", 12), ("750301 0003", 1), ("tidak ada", 0)]
)
def test_search_over_name_nik_ends_and_village(core: Core, crowd: list[str], text: str, found: int) -> None:
    assert len(core.searching.page(text).rows) == found


def test_pages_follow_each_other_without_gap_or_repeat(core: Core, crowd: list[str]) -> None:
    seen: list[str] = []
    before: int | None = None
    while True:
        page = core.searching.page("", before, 5)
        seen += [row.client_id for row in page.rows]
        if (before := page.before) is None:
            break
    assert seen == crowd[::-1]


def test_a_new_person_while_paging_neither_repeats_nor_hides_anybody(
    core: Core, crowd: list[str], filled: Form
) -> None:
    first = core.searching.page("", None, 5)
    core.enrolling.save(replace(filled, nik="7503014508900099"))
    second = core.searching.page("", first.before, 50)
    assert [row.client_id for row in first.rows + second.rows] == crowd[::-1]


def test_lists_carry_no_whole_nik(core: Core, crowd: list[str]) -> None:
    assert all("•" in row.masked_nik for row in core.searching.page().rows)


def test_the_queue_shows_only_the_states_asked_for(core: Core, crowd: list[str]) -> None:
    assert len(core.queueing.page(frozenset({State.READY})).rows) == 12
    assert core.queueing.page(frozenset({State.REJECTED, State.CONFLICT})).rows == ()


def test_an_unknown_record_is_said_to_be_unknown(core: Core) -> None:
    with pytest.raises(NotFound):
        core.queueing.detail("nobody")


def test_events_are_kept_and_new_people_belong_to_the_chosen_one(core: Core, filled: Form) -> None:
    assert core.events.current() is None
    event = core.events.create("Sosialisasi Talumopatu", filled.region_code, "Balai Desa", date(2026, 11, 21))
    assert core.events.current() == event
    core.enrolling.save(filled)
    assert core.searching.page("sosialisasi").rows[0].event == event.name
    core.events.choose(None)
    assert core.events.current() is None
    assert core.events.list() == (event,)


def test_the_day_counts_what_was_saved_today(core: Core, crowd: list[str]) -> None:
    day = core.day()
    assert (day.saved_today, day.accepted_today, day.waiting, day.needs_attention) == (12, 0, 12, 0)
