"""How registrations stand, one by one and counted by group: what every recap is made of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

_REFUSED = frozenset({"rejected", "conflict"})


class Standing(StrEnum):
    """Say in one word what became of a registration; the values are what reports print."""

    ACCEPTED = "diterima"
    REFUSED = "ditolak"
    WAITING = "menunggu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """Describe one saved registration as far as reports name it.

    Months are `yyyy-mm`, first and last paid for; `total` is rupiah; `since` is the instant of the last change of
    state, `reason` the code of why. `server_id` is the number of the centre, empty until there is one.
    """

    client_id: str
    name: str
    nik: str
    village: str
    region_code: str
    cooperative: str
    category: str
    payer: str
    agreement_id: str
    event_id: str
    first_month: str
    last_month: str
    total: int
    state: str
    reason: str
    server_id: str
    captured_at: str
    since: str

    @property
    def standing(self) -> Standing:
        """Return what became of it: the centre's answer, or that there is none yet."""
        if self.state == "accepted":
            return Standing.ACCEPTED
        return Standing.REFUSED if self.state in _REFUSED else Standing.WAITING


@dataclass(frozen=True, slots=True)
class Tally:
    """Count registrations; the three standings sum to `registered`. `rupiah` is the price of all of them."""

    registered: int = 0
    accepted: int = 0
    refused: int = 0
    waiting: int = 0
    rupiah: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """Say which registrations are meant; empty text means all.

    `region` is a dotted code of any level; `since` and `before` are UTC instants of capture, the second not included.
    """

    event_id: str = ""
    region: str = ""
    agreement_id: str = ""
    cooperative: str = ""
    payer: str = ""
    since: str = ""
    before: str = ""
    ends_by: str = ""
    """Last month (`yyyy-mm`) by which what an agreement pays must end."""


def tally(people: Iterable[Reported]) -> Tally:
    """Count registrations and add up what they cost."""
    counts = dict.fromkeys(Standing, 0)
    rupiah = 0
    for one in people:
        counts[one.standing] += 1
        rupiah += one.total
    accepted, refused, waiting = counts[Standing.ACCEPTED], counts[Standing.REFUSED], counts[Standing.WAITING]
    return Tally(accepted + refused + waiting, accepted, refused, waiting, rupiah)


def tally_by(people: Iterable[Reported], key: Callable[[Reported], str]) -> Mapping[str, Tally]:
    """Count registrations by a key, sorted by it."""
    groups: dict[str, list[Reported]] = {}
    for one in people:
        groups.setdefault(key(one), []).append(one)
    return {name: tally(groups[name]) for name in sorted(groups)}


def refusals_by_reason(people: Iterable[Reported]) -> Mapping[str, int]:
    """Count what the centre refused by the code of the reason, the most frequent first."""
    counts: dict[str, int] = {}
    for one in people:
        if one.standing is Standing.REFUSED:
            counts[one.reason] = counts.get(one.reason, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
