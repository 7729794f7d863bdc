"""What may be believed of an identity card (KTP-el) that a machine has read from a photo.

The reader proposes, a person decides. A name may be proposed wrongly, with as much confidence as it deserves; a NIK may
not: it is proposed when independent evidence agrees, or not at all. Read lines go in, proposed fields and reasons for
refusing come out; finding the card in the picture and reading its lines is done elsewhere.
"""

from dataclasses import dataclass
from enum import StrEnum

from lapangan_app.domain.findings import Finding

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a line in pixels of the righted card."""
HIGH, MEDIUM = 0.9, 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line as read: text, where it stands, the reader's score from 0 to 1.

    `again` is what a second reading of the same line gave from another picture of it, or None when there was none.
    `dazzled` says that light hides paper on this line or right of it: there may have been more to read.
    """

    text: str
    box: Box
    score: float
    again: str | None = None
    dazzled: bool = False


@dataclass(frozen=True, slots=True)
class NikReading:
    """Hold one reading of the digits of the NIK; `weakest` is the probability of the least certain of them."""

    digits: str
    weakest: float


@dataclass(frozen=True, slots=True)
class Page:
    """Hold everything that was read from one photo; each entry of `nik` comes from another picture of that line."""

    lines: tuple[Line, ...] = ()
    nik: tuple[NikReading, ...] = ()


class Level(StrEnum):
    """Say how far a proposed value may be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class ReadField:
    """Propose a value for the field of the form called `name`, of that field's type; `confidence` is from 0 to 1."""

    name: str
    value: object
    confidence: float

    @property
    def level(self) -> Level:
        """Return the confidence as people are told it."""
        if self.confidence >= HIGH:
            return Level.HIGH
        return Level.MEDIUM if self.confidence >= MEDIUM else Level.LOW


@dataclass(frozen=True, slots=True)
class PlaceText:
    """Hold the names of the places as read, to be looked up; `confidence` is that of the least certain line."""

    village: str = ""
    district: str = ""
    regency: str = ""
    province: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class CardReading:
    """Hold what a card proposes, in the order of the card, and what had to be refused and why.

    The village of the address is in `place` as read, and among `fields` as `region_code` once it has been looked up.
    """

    fields: tuple[ReadField, ...] = ()
    findings: tuple[Finding, ...] = ()
    place: PlaceText = PlaceText()

    def field(self, name: str) -> ReadField | None:
        """Return the proposal for one field, or None."""
        return next((field for field in self.fields if field.name == name), None)
