"""Turning the read values of a card into proposals for the form."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from lapangan_app.domain.codes import Code, warning
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.ktp import HIGH, CardReading, Line, NikReading, Page, PlaceText, ReadField
from lapangan_app.domain.ktp_layout import Layout, Row, distance, join, lay_out, squeeze, with_spaces, without_blood
from lapangan_app.domain.nik import KnownPlaces, check_nik, is_sixteen_digits

AGREEING = 3
"""Readings of the NIK, each from another picture of the line, that must agree digit by digit."""
SURE = 0.9
"""The least probability of every digit in every reading of a NIK that is proposed."""
_DIFFERENT = 0.6
"""What is left of the confidence in a value that two readings spell differently."""
_GUESSED = 0.75
"""What is left of it when a character had to be taken for another that looks like it."""
_UNPROVED = HIGH - 0.01
"""The most confidence a value gets without a second source: officers look at it before they take it."""
_AS_DIGITS = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "|": "1", "!": "1", "i": "1", "Z": "2", "z": "2",
     "S": "5", "s": "5", "b": "6", "G": "6", "T": "7", "B": "8", "g": "9", "q": "9"}
)  # fmt: skip
_AS_LETTERS = str.maketrans("0158", "OISB")
_DATE = re.compile(r"([0-9]{1,2})[^0-9]{1,3}([0-9]{1,2})[^0-9]{1,3}((?:19|20)[0-9]{2})$")
_NUMBERED = re.compile(r"\b(DUSUN|LINGKUNGAN|DSN\.?|JL\.|GG\.|NO\.)(?=[0-9A-Z])")
_SHORTENED = re.compile(r"\b(JL|GG|NO|DSN)\b(?!\.)")
_LONG_WORD = 12
_RT_RW = re.compile(r"([0-9]{1,3})[/ ]{1,3}([0-9]{1,3})")
_SEXES = {"LAKILAKI": Sex.MALE, "PEREMPUAN": Sex.FEMALE}


def read_card(page: Page, as_of: date, places: KnownPlaces) -> CardReading:
    """Return what a page proposes. `as_of` decides the century of the NIK and what is still to come."""
    layout = lay_out(page.lines)
    birth = _birth(layout.rows.get("birth"), as_of)
    sex = _sex(layout.rows.get("sex"))
    born = birth.get("birth_date")
    nik = judge_nik(page.nik, born, sex, as_of, places)
    proved = isinstance(nik, ReadField)
    fields = [
        nik if isinstance(nik, ReadField) else None,
        _words("full_name", layout.rows.get("name"), _name),
        birth.get("birth_place"),
        # the same date and sex stand in the NIK, in other digits: that is the second source
        ReadField("birth_date", born.value, 0.99 if proved else min(born.confidence, _UNPROVED)) if born else None,
        ReadField("sex", sex.value, 0.99 if proved else min(sex.confidence, _UNPROVED)) if sex else None,
        _words("street", layout.rows.get("street"), _street),
        *_rt_rw(layout.rows.get("rt_rw")),
    ]
    findings = () if isinstance(nik, ReadField) else (warning("nik", nik),)
    return CardReading(tuple(field for field in fields if field), findings, _place(layout))


def judge_nik(
    readings: Sequence[NikReading], born: ReadField | None, sex: ReadField | None, as_of: date, places: KnownPlaces
) -> ReadField | Code:
    """Return the NIK if all independent evidence speaks for it, else the reason why it is refused.

    Enough readings must agree in all sixteen digits and none may say otherwise; every digit must have been plain; the
    birth date and sex printed in other lines must be those of the NIK; and the district must exist. The last four
    digits have no check but the readings, which is why one reading is never enough.
    """
    whole = [reading for reading in readings if is_sixteen_digits(reading.digits)]
    spelt = {reading.digits for reading in whole}
    if len(whole) < max(AGREEING, len(readings) - 1) or len(spelt) != 1:
        return Code.CARD_NIK_UNCLEAR
    if min(reading.weakest for reading in whole) < SURE:
        return Code.CARD_NIK_UNCLEAR
    if born is None or sex is None:
        return Code.CARD_NIK_ALONE
    nik = spelt.pop()
    assert isinstance(born.value, date)  # noqa: S101 - only `_birth` and `_sex` make them
    assert isinstance(sex.value, Sex)  # noqa: S101
    objections = check_nik(nik, born.value, sex.value, as_of, places)
    if any(finding.severity is not Severity.INFO for finding in objections):
        return Code.CARD_NIK_DIFFERS
    return Code.CARD_NIK_UNCLEAR if objections else ReadField("nik", nik, 0.99)


def nik_line(lines: Sequence[Line]) -> Line | None:
    """Return the line on which the digits of the NIK stand: by its label, else by its many digits."""
    row = lay_out(lines).rows.get("nik")
    parts = [part for part in row.parts if _digits(part.text) >= 8] if row else []
    candidates = parts or [line for line in lines if _digits(line.text) >= 12]
    return max(candidates, key=lambda line: _digits(line.text), default=None)


def wanted_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines from which the form is filled: only these are worth a second reading."""
    layout = lay_out(lines)
    names = ("name", "birth", "sex", "street", "rt_rw", "village", "district")
    rows = [layout.rows[name] for name in names if name in layout.rows]
    boxes = {part.box for row in rows for part in row.parts}
    return tuple(line for line in lines if line.box in boxes or line in layout.head)


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def _believed(row: Row, value: str, spelt: Callable[[str], str]) -> float:
    """Return how far a value may be believed: score, second reading, guessed characters, missing pieces."""
    confidence = row.score
    again = spelt(row.again) if row.again is not None else ""
    if again.replace(" ", "") != value.replace(" ", ""):
        confidence *= _DIFFERENT
    elif again != spelt(row.text) or any(len(word) > _LONG_WORD for word in value.split()):
        confidence = min(confidence, _UNPROVED)  # where a space was lost once, another may be lost in both
    return confidence if spelt(row.text) == row.text.upper() else confidence * _GUESSED


def _words(name: str, row: Row | None, spelt: Callable[[str], str]) -> ReadField | None:
    value = with_spaces(spelt(row.text), spelt(row.again or "")) if row else ""
    if row is None or not any(char.isalpha() for char in value):
        return None
    return ReadField(name, value, min(_believed(row, value, spelt), 0.97))


def _name(text: str) -> str:
    """Spell a name: in capitals, digits as the letters they look like."""
    return re.sub(r"[^A-Z .,'\-]", "", text.upper().translate(_AS_LETTERS)).strip(" ,-")


def _street(text: str) -> str:
    """Spell a street: in capitals, with the space that readers lose before a short number."""
    return _NUMBERED.sub(r"\1 ", _SHORTENED.sub(r"\1.", text.upper()))


def _birth(row: Row | None, as_of: date) -> dict[str, ReadField]:
    """Read place and date; a date that had to be guessed, or differs the second time, is not a date."""
    if row is None:
        return {}
    found = {}
    place, born = _split_birth(row.text)
    again = _split_birth(row.again) if row.again is not None else ("", None)
    if born is not None and born <= as_of:
        same = again[1] == born
        found["birth_date"] = ReadField("birth_date", born, row.score if same else row.score * _DIFFERENT)
    spelt = _name(place)
    if spelt:
        same = _name(again[0]) == spelt == place.upper()
        found["birth_place"] = ReadField("birth_place", spelt, row.score * (1 if same else _DIFFERENT))
    return found


def _split_birth(text: str) -> tuple[str, date | None]:
    """Separate `GORONTALO, 07-08-1990`; digits taken for letters are put right in the date alone."""
    at = next((index for index, char in enumerate(text) if char.isdigit()), None)
    if at is None:
        return text.strip(" ,.:"), None
    start = max(text.rfind(",", 0, at + 1), text.rfind(" ", 0, at + 1), 0)
    place, written = text[:start].strip(" ,.:"), text[start:].strip(" ,.:")
    match = _DATE.search(written.translate(_AS_DIGITS))
    if match is None:
        return place, None
    try:
        return place, date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return place, None


def _sex(row: Row | None) -> ReadField | None:
    if row is None:
        return None
    letters = squeeze(without_blood(row.text))
    misses, value = min((distance(letters, squeeze(word)), sex) for word, sex in _SEXES.items())
    return ReadField("sex", value, row.score - 0.1 * misses) if misses <= 2 else None


def _rt_rw(row: Row | None) -> tuple[ReadField | None, ...]:
    match = _RT_RW.fullmatch(row.text.translate(_AS_DIGITS)) if row else None
    if row is None or match is None:
        return ()
    second = _RT_RW.fullmatch((row.again or "").translate(_AS_DIGITS))
    same = second is not None and second.groups() == match.groups()
    confidence = row.score * (1 if same else _DIFFERENT)
    return tuple(
        ReadField(name, f"{int(part):03d}", confidence) for name, part in zip(("rt", "rw"), match.groups(), strict=True)
    )


def _place(layout: Layout) -> PlaceText:
    rows = [layout.rows.get(name) for name in ("village", "district")]
    texts = [row.text.upper() if row else "" for row in rows]
    scores = [_believed(row, row.text.upper(), str.upper) for row in rows if row]
    province = regency = ""
    for line in layout.head:
        words = join([line.text.upper()]).split()
        letters = squeeze(words[0]) if words else ""
        if distance(letters, "PROVINSI") <= 2:
            province = " ".join(words[1:])
        elif distance(letters, "KABUPATEN") <= 2 or letters == "KOTA":
            regency = " ".join(words)
    return PlaceText(texts[0], texts[1], regency, province, min(scores, default=0.0))
