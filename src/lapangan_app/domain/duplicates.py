"""The same person without the same NIK: signs by which two registrations may be one person. Never merged by itself.

Signs are name (in a form in which two spellings meet), birth date, mother's name, phone, village, and a NIK that
differs by one slip. Two strong signs are worth a look; a village is too large to be more than a weak one.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.phone import canonical_phone

ALIKE = 0.86
"""Share of equal letters from which two names are taken for spellings of one: `WULANDARI` and `WULANDRI` are."""


class Sign(StrEnum):
    """Name one thing in which two people agree."""

    NAME = "name"
    BIRTH = "birth_date"
    MOTHER = "mother_name"
    PHONE = "phone"
    NIK = "nik"
    VILLAGE = "region_code"


STRONG = frozenset({Sign.NAME, Sign.BIRTH, Sign.MOTHER, Sign.PHONE, Sign.NIK})
ENOUGH = 2
"""Strong signs from which somebody should look."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Say in what two registrations agree; `score` counts strong signs, a village adds half a one."""

    signs: frozenset[Sign]

    @property
    def score(self) -> float:
        """Return how alike the two are: the number of strong signs, and half for the village."""
        return len(self.signs & STRONG) + 0.5 * (Sign.VILLAGE in self.signs)

    @property
    def worth_a_look(self) -> bool:
        """Tell whether a person should compare the two."""
        return len(self.signs & STRONG) >= ENOUGH


def likeness(one: Form, other: Form) -> Likeness:
    """Compare two forms. What is empty on either side is no sign."""
    signs = set()
    if names_agree(one.full_name, other.full_name):
        signs.add(Sign.NAME)
    if one.birth_date is not None and one.birth_date == other.birth_date:
        signs.add(Sign.BIRTH)
    if names_agree(one.mother_name, other.mother_name):
        signs.add(Sign.MOTHER)
    if (phone := canonical_phone(one.phone)) and phone == canonical_phone(other.phone):
        signs.add(Sign.PHONE)
    if one_slip_apart(canonical_nik(one.nik), canonical_nik(other.nik)):
        signs.add(Sign.NIK)
    if one.region_code and one.region_code == other.region_code:
        signs.add(Sign.VILLAGE)
    return Likeness(frozenset(signs))


def names_agree(one: str, other: str) -> bool:
    """Tell whether two names are one, or so alike that they may be spellings of one; an empty name is like nobody's."""
    first, second = normalise_name(one), normalise_name(other)
    if not first or not second:
        return False
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether two numbers differ by one wrong digit or by two neighbours that changed places."""
    if len(one) != len(other) or not one:
        return False
    differing = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) == 1:
        return True
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    left, right = differing
    return one[left] == other[right] and one[right] == other[left]
