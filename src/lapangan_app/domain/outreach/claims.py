"""Benefits that were paid to people nearby: what convinces a hall more than any table. Nobody is named."""

from dataclasses import dataclass

KINDS = ("santunan", "beasiswa")
"""`santunan` goes to heirs, `beasiswa` to children."""


@dataclass(frozen=True, slots=True)
class PaidClaim:
    """Tell of benefits paid: to how many heirs or children, rupiah in all, where, and who says so."""

    kind: str
    people: int
    rupiah: int
    place: str = ""
    source: str = ""
