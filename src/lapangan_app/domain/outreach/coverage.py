"""Local coverage: how many of those expected are registered and accepted. Never an official figure.

Official indicators (UCJ, UWC) have denominators of their own; here the denominator is the list on this laptop, and
every figure is shown with numerator, denominator, source and date.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

BY = ("region", "village", "cooperative", "category", "payer", "event")
"""What coverage may be counted by; `region` means the level below the area looked at."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Count one group of people.

    `expected` stand on a list; `reached` of these are registered and `confirmed` of these accepted by the centre;
    `registered` and `accepted` count everybody of the group on this laptop, on a list or not. `boards` cooperatives
    have a complete board, out of `cooperatives`.
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


def sum_of(groups: Iterable[Counts], key: str = "") -> Counts:
    """Return the sum of groups that share nobody."""
    kept = list(groups)
    names = ("expected", "reached", "confirmed", "registered", "accepted", "cooperatives", "boards", "quota")
    return Counts(key, **{name: sum(getattr(group, name) for group in kept) for name in names})
