"""Batches: one payer pays for many people at once, and what runs out when."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Describe one batch of a payer. Instants are UTC text; a closed batch takes no more people.

    `payment_code` is the code under which the payer pays (kode iuran, 6 to 20 characters), empty until it is known.
    """

    batch_id: str
    agreement_id: str
    name: str
    created_at: str
    payment_code: str = ""
    closed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """Name one person in a batch: rupiah, the months paid for (`yyyy-mm`, both included), and when it was paid.

    `state` is the registration's today, empty when it has left this laptop; `withdrawn` that it was taken back.
    """

    client_id: str
    name: str
    nik: str
    village: str
    region_code: str
    category: str
    amount: int
    first_month: str
    last_month: str
    paid_on: str = ""
    state: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Bill:
    """Add a batch up: people, rupiah, what is paid, and the people by village and by category.

    `withdrawn` counts people who took their registration back after the batch was drawn up: the payer need not pay.
    """

    people: int
    rupiah: int
    paid_people: int
    paid_rupiah: int
    withdrawn: int
    by_village: tuple[tuple[str, int, int], ...]
    by_category: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """Say how many people of one agreement lose their protection with a month unless somebody renews."""

    agreement_id: str
    title: str
    payer: str
    last_month: str
    people: int
    rupiah: int
    """What was paid for these people in the period that ends."""


def add_up(lines: Iterable[BatchLine]) -> Bill:
    """Return the sums of a batch; who has withdrawn is counted apart and not billed."""
    kept = list(lines)
    billed = [line for line in kept if not line.withdrawn]
    paid = [line for line in billed if line.paid_on]
    return Bill(
        people=len(billed),
        rupiah=sum(line.amount for line in billed),
        paid_people=len(paid),
        paid_rupiah=sum(line.amount for line in paid),
        withdrawn=len(kept) - len(billed),
        by_village=_sums((line.region_code, line.amount) for line in billed),
        by_category=_sums((line.category, line.amount) for line in billed),
    )


def _sums(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int, int], ...]:
    people: Counter[str] = Counter()
    rupiah: Counter[str] = Counter()
    for name, amount in pairs:
        people[name] += 1
        rupiah[name] += amount
    return tuple((name, people[name], rupiah[name]) for name in sorted(people))
