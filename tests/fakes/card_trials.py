"""Trials of the card reader: a card, a condition, and what came of it. The same for the tests and the benchmark."""

import random
from dataclasses import dataclass

from fakes.cameras import CONDITIONS, take
from fakes.cards import CardPerson, Places, draw_card, invent_card
from lapangan_app.domain.ktp import CardReading, Level

JUDGING_SEEDS = 900_000
"""Cards from here on were never looked at while the reader was tuned: other people, other fonts, other strengths."""
FIELDS = ("full_name", "birth_place", "birth_date", "sex", "street", "rt", "rw", "region_code")


@dataclass(frozen=True, slots=True)
class Trial:
    """Hold one photo of an invented card, and who is on it."""

    condition: str
    strength: float
    seed: int
    person: CardPerson
    photo: bytes


def trial(seed: int, condition: str, places: Places) -> Trial:
    """Take a photo; the seed decides about person, card and strength, and from `JUDGING_SEEDS` on also about fonts."""
    judging = seed >= JUDGING_SEEDS
    strength = random.Random(f"strength {condition} {seed}").uniform(0.1, 1.1) if judging else 0.0
    if not judging:
        strength = random.Random(f"strength {condition} {seed}").random()
    person = invent_card(seed, places)
    photo = take(draw_card(person, seed, judging=judging), condition, strength, seed)
    return Trial(condition, strength, seed, person, photo)


def trials(start: int, each: int, places: Places) -> list[tuple[int, str]]:
    """Return seeds and conditions, `each` cards for every condition, no card twice."""
    names = list(CONDITIONS)
    return [(start + number * len(names) + place, name) for number in range(each) for place, name in enumerate(names)]


def outcome(person: CardPerson, reading: CardReading, field: str) -> str:
    """Judge one field: `right`, `missing`, `wrong` (and confident) or `doubted` (wrong, and said to be uncertain)."""
    proposal = reading.field(field)
    if proposal is None:
        return "missing"
    if proposal.value == getattr(person, field):
        return "right"
    return "wrong" if proposal.level is Level.HIGH else "doubted"


def nik_outcome(person: CardPerson, reading: CardReading | None) -> str:
    """Judge the NIK: `right`, `refused` or `wrong`, whatever confidence it was proposed with."""
    proposal = reading.field("nik") if reading is not None else None
    if proposal is None:
        return "refused"
    return "right" if proposal.value == person.nik else "wrong"
