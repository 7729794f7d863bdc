"""Local coverage: how many of those expected are registered and accepted. Never an official figure.

Official indicators (UCJ, UWC) have denominators of their own; here the denominator is the list on this laptop, and
every figure is shown with numerator, denominator, source and date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum

from lapangan_app.domain.outreach.cooperatives import Board

NOT_OFFICIAL = "perkiraan lokal, bukan angka UCJ resmi"
"""What stands beside every figure that is counted here."""

BY = ("region", "village", "cooperative", "category", "payer", "event")
"""What coverage may be counted by; `region` means the level below the area looked at."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Count one group of people.

    `expected` stand on a list; `reached` of these are registered and `confirmed` of these accepted by the centre;
    `registered` and `accepted` count everybody of the group on this laptop, on a list or not. `boards` cooperatives
    have a complete board of which everybody is registered, out of `cooperatives`.
    """

    key: str
    expected: int = 0
    reached: int = 0
    confirmed: int = 0
    registered: int = 0
    accepted: int = 0
    cooperatives: int = 0
    boards: int = 0
    quota: int = 0
    """Places that payers give in this group, 0 where nothing is said."""
    target: int = 0
    """Registrations hoped for at an event, 0 where nothing is said."""

    @property
    def share_reached(self) -> float | None:
        """Return registered ÷ expected between 0 and 1, or None where no list says whom to expect."""
        return self.reached / self.expected if self.expected else None

    @property
    def share_confirmed(self) -> float | None:
        """Return accepted ÷ expected between 0 and 1, or None where no list says whom to expect."""
        return self.confirmed / self.expected if self.expected else None

    @property
    def places_left(self) -> int:
        """Return how many places of the quota are free."""
        return max(0, self.quota - self.registered)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Hold the coverage of an area, group by group and in all. `as_of` is the UTC instant at which it was counted.

    `sources` names the lists that make the denominator.
    """

    scope: str
    by: str
    groups: tuple[Counts, ...]
    total: Counts
    as_of: str
    sources: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict, hash=False)
    scope_name: str = ""


def sum_of(groups: Iterable[Counts], key: str = "") -> Counts:
    """Return the sum of groups that share nobody."""
    kept = list(groups)
    names = [one.name for one in fields(Counts) if one.name != "key"]
    return Counts(key, **{name: sum(getattr(group, name) for group in kept) for name in names})


class Order(StrEnum):
    """Say in which order groups are looked at."""

    WORST = "worst"
    BEST = "best"
    NAME = "name"


def arranged(coverage: Coverage, order: Order, letters: str = "") -> tuple[Counts, ...]:
    """Return the groups whose names carry every word of `letters`, in order.

    Where no list says whom to expect there is no share, so these groups come last, whether the worst or the best are
    asked for; equal shares are ordered by how many are missing, then by name.
    """
    keys = {group.key: coverage.names.get(group.key, "").casefold() for group in coverage.groups}
    found = [group for group in coverage.groups if _carries(keys[group.key], letters)]
    if order is Order.NAME:
        return tuple(sorted(found, key=lambda group: (not group.key, keys[group.key])))
    sign = 1 if order is Order.WORST else -1

    def place(group: Counts) -> tuple[bool, float, int, str]:
        share, missing = group.share_reached, group.expected - group.reached
        return share is None, sign * (share or 0), -missing if share is not None else -group.registered, keys[group.key]

    return tuple(sorted(found, key=place))


class Standing(StrEnum):
    """Say how far a cooperative has come, from nobody named to everybody registered."""

    NOT_STARTED = "not_started"
    PARTLY = "partly"
    COMPLETE = "complete"
    REGISTERED = "registered"


def standing_of(board: Board) -> Standing:
    """Return how far a board has come; seats that nobody holds keep it from being complete."""
    if board.all_registered:
        return Standing.REGISTERED
    if board.complete:
        return Standing.COMPLETE
    return Standing.PARTLY if board.people else Standing.NOT_STARTED


@dataclass(frozen=True, slots=True)
class CooperativeTile:
    """Show one cooperative among very many; `short` is what tells it apart, the name of its village."""

    code: str
    name: str
    short: str
    place: str
    region_code: str
    standing: Standing
    people: int
    registered: int


@dataclass(frozen=True, slots=True)
class CooperativeMap:
    """Hold every cooperative of an area by village. `as_of` is the UTC instant at which it was counted."""

    scope: str
    tiles: tuple[CooperativeTile, ...]
    as_of: str
    scope_name: str = ""

    @property
    def counts(self) -> dict[Standing, int]:
        """Return how many stand where; the sum is all of them."""
        return {standing: sum(tile.standing is standing for tile in self.tiles) for standing in Standing}

    def found(self, letters: str) -> tuple[CooperativeTile, ...]:
        """Return the tiles whose name or place carries every word of `letters`."""
        return tuple(tile for tile in self.tiles if _carries(f"{tile.name} {tile.place}".casefold(), letters))


@dataclass(frozen=True, slots=True)
class EventPoint:
    """Show one event in the trend: what it brought, and how many were registered by its end in all."""

    event_id: str
    name: str
    held_on: str
    registered: int
    accepted: int
    so_far: int
    target: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Hall:
    """Show the chosen event to the hall: numbers and villages, nobody's name. `event` is empty without one.

    `villages` are pairs of name and registered people, the most first; `as_of` is a UTC instant.
    """

    event: str
    place: str
    held_on: str
    registered: int
    accepted: int
    target: int
    villages: tuple[tuple[str, int], ...]
    as_of: str


def _carries(name: str, letters: str) -> bool:
    return all(word in name for word in letters.casefold().split())
