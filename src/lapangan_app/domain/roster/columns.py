"""Reading a list column by column: what repeats in a column is read once, which is most of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from lapangan_app.domain.form import Sex
from lapangan_app.domain.roster import cells
from lapangan_app.domain.roster.answers import UNKNOWN, answers
from lapangan_app.domain.roster.cells import Read, Trouble
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.dates import read_date, split_place
from lapangan_app.domain.roster.table import Cell, cell_text
from lapangan_app.domain.roster.vocabulary import Vocabulary
from lapangan_app.domain.roster.words import plain
from lapangan_app.domain.rules import Rules

Reader = Callable[[Cell], Read]

_LONGEST_BLANK = 14
"""Characters of the longest word that says nothing is known."""

_READERS: Mapping[str, Reader] = {
    "nik": cells.read_nik,
    "full_name": cells.read_name,
    "mother_name": cells.read_other_name,
    "heir_name": cells.read_other_name,
    "birth_place": cells.read_text,
    "street": cells.read_long_text,
    "work_place": cells.read_long_text,
    "email": cells.read_text,
    "agent": cells.read_text,
    "postal_code": cells.read_text,
    "village": cells.read_text,
    "district": cells.read_text,
    "regency": cells.read_text,
    "province": cells.read_text,
    "cooperative": cells.read_text,
    "family_card": cells.read_number_text,
    "former_kpj": cells.read_number_text,
    "heir_nik": cells.read_nik,
    "phone": cells.read_phone,
    "heir_phone": cells.read_phone,
    "rt": cells.read_rt,
    "rw": cells.read_rt,
    "rt_rw": cells.read_rt_rw,
    "income": cells.read_income,
}
_EMPTY: Mapping[str, Any] = {"sex": None, "birth_date": None, "heir_birth_date": None, "income": None, "months": None}
_EMPTY_PAIRS: Mapping[str, Any] = {"birth": ("", None), "rt_rw": ("", "")}


@dataclass(slots=True)
class ReadColumn:
    """Hold one column as read: a value for every row, and the troubles by position."""

    values: list[Any]
    troubles: dict[int, Trouble] = field(default_factory=dict)


def read_column(name: str, column: Sequence[Cell], reader: Reader, blanks: frozenset[str]) -> ReadColumn:
    """Read every cell of a column for the field `name`; equal cells are read once."""
    nothing: Read = (_EMPTY_PAIRS.get(name, _EMPTY.get(name, "")), None)
    zero_counts = name == "income"
    known: dict[Cell, Read] = {}
    troubled = False
    for cell in dict.fromkeys(column):
        if isinstance(cell, str):
            if not cell or (len(cell) <= _LONGEST_BLANK and cell.strip().casefold() in blanks) or cell.isspace():
                known[cell] = nothing
                continue
            if cells.is_formula(cell):
                known[cell], troubled = (nothing[0], Trouble(RosterCode.CELL_FORMULA)), True
                continue
        elif cell == 0 and not zero_counts:
            known[cell] = nothing
            continue
        known[cell] = read = reader(cell)
        troubled = troubled or read[1] is not None
    values = [known[cell][0] for cell in column]
    if not troubled:
        return ReadColumn(values)
    found = {place: trouble for place, cell in enumerate(column) if (trouble := known[cell][1]) is not None}
    return ReadColumn(values, found)


def reader_for(name: str, column: Sequence[Cell], rules: Rules, words: Vocabulary, as_of: date) -> Reader:
    """Return what reads the cells of a field. The column is looked at where its answers explain one another."""
    if name in _READERS:
        return _READERS[name]
    if name in {"birth_date", "heir_birth_date"}:
        return partial(_read_day, as_of=as_of, words=words)
    if name == "birth":
        return partial(_read_place_and_day, as_of=as_of, words=words)
    if name == "sex":
        return partial(cells.read_sex, words=words.words["sex"], pria=_writes_pria(column))
    if name == "months":
        return partial(cells.read_period, periods=rules.periods)
    if name == "remark":
        return partial(_read_remark, words=answers("status", rules, words))
    return partial(cells.read_word, words=answers(name, rules, words), unknown=UNKNOWN[name])


def _writes_pria(column: Sequence[Cell]) -> bool:
    """Tell whether a column writes P for pria and W for wanita: then nobody in it is an L."""
    said = {plain(cell_text(cell)) for cell in dict.fromkeys(column)}
    return bool(said & {"w", "wanita"}) and not said & {"l", "lk", "laki laki", "laki", Sex.MALE.value}


def _read_day(cell: Cell, as_of: date, words: Vocabulary) -> Read:
    day = read_date(cell, as_of, words.months)
    return day, None if day else Trouble(RosterCode.DATE_UNREADABLE)


def _read_place_and_day(cell: Cell, as_of: date, words: Vocabulary) -> Read:
    place, day, readable = split_place(cell, as_of, words.months)
    return (place, day), None if readable else Trouble(RosterCode.DATE_UNREADABLE)


def _read_remark(cell: Cell, words: Mapping[str, str]) -> Read:
    """Return the status that a remark happens to say; any other remark is for people only."""
    return words.get(plain(cell_text(cell)), ""), None
