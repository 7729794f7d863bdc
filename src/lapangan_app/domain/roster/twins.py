"""The same person twice: further up in a list, or on this laptop already. Told, never merged."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from lapangan_app.domain.duplicates import names_agree
from lapangan_app.domain.nik import is_sixteen_digits
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.roster.codes import RosterCode

OnDevice = Callable[[Sequence[str], Sequence[tuple[str, str]]], AbstractSet[str]]
"""Tells who is known on this laptop: NIKs and (name key, ISO birth date) in, those NIKs and `key/date` texts out."""


@dataclass(frozen=True, slots=True)
class People:
    """Hold who the rows of a list are, by position; `absent` are positions that count as not there."""

    niks: Sequence[str]
    names: Sequence[str]
    births: Sequence[date | None]
    absent: AbstractSet[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Twin:
    """Say which position is the same person, by which field, and what to tell about it."""

    first: int
    field: str
    code: RosterCode


def same_people(people: People) -> dict[int, Twin]:
    """Return for every later position of a person the first one: by NIK, or without one by name and birth date."""
    found: dict[int, Twin] = {}
    first: dict[str, int] = {}
    for place, nik in enumerate(people.niks):
        if is_sixteen_digits(nik) and place not in people.absent:
            earlier = first.setdefault(nik, place)
            if earlier != place:
                agree = names_agree(people.names[earlier], people.names[place])
                code = RosterCode.NIK_TWICE if agree else RosterCode.NIK_TWICE_OTHER_NAME
                found[place] = Twin(earlier, "nik", code)
    return found | _same_names(people, found)


def _same_names(people: People, found: dict[int, Twin]) -> dict[int, Twin]:
    """Compare who has no NIK with everybody born on the same day; of two with different NIKs nothing is said."""
    bare = {people.births[place] for place, nik in enumerate(people.niks) if not nik and people.births[place]}
    first: dict[tuple[str, date], int] = {}
    twins: dict[int, Twin] = {}
    if not bare:
        return twins
    for place, (nik, name, birth) in enumerate(zip(people.niks, people.names, people.births, strict=True)):
        if birth not in bare or birth is None or not name or place in people.absent or place in found:
            continue
        key = (normalise_name(name), birth)
        earlier = first.setdefault(key, place)
        if earlier != place and not (nik and people.niks[earlier]):
            twins[place] = Twin(earlier, "full_name", RosterCode.PERSON_TWICE)
    return twins


def on_this_device(people: People, ask: OnDevice) -> set[int]:
    """Return the positions of people whom this laptop knows; who has a NIK is asked for by it alone."""
    niks: dict[str, list[int]] = {}
    names: dict[tuple[str, str], list[int]] = {}
    for place, (nik, name, birth) in enumerate(zip(people.niks, people.names, people.births, strict=True)):
        if place in people.absent:
            continue
        if is_sixteen_digits(nik):
            niks.setdefault(nik, []).append(place)
        elif not nik and name:
            names.setdefault((normalise_name(name), birth.isoformat() if birth else ""), []).append(place)
    known = ask([*niks], [*names])
    found = {place for nik, places in niks.items() if nik in known for place in places}
    return found | {place for (key, day), places in names.items() if f"{key}/{day}" in known for place in places}
