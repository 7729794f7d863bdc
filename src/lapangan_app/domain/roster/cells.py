"""Reading one cell of a list for one field: a value, and what is the matter with it.

A value that cannot be read is left empty and is an error: the row waits for a person. An answer that is in no catalogue
(an occupation, a role) is left empty with a warning: it can be asked when the person comes.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from lapangan_app.domain.checks.person import check_name
from lapangan_app.domain.checks.place import canonical_rt
from lapangan_app.domain.checks.texts import LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, check_other_name, check_text
from lapangan_app.domain.codes import Code
from lapangan_app.domain.digits import fold_digits
from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.money import LARGEST, parse_rupiah
from lapangan_app.domain.nik import LENGTH, canonical_nik
from lapangan_app.domain.people import is_title, split_titles
from lapangan_app.domain.phone import canonical_phone
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.table import Cell, cell_text
from lapangan_app.domain.roster.words import plain

_SCIENTIFIC = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]{1,2}")
_RT = re.compile(r"(?:rt|rw)?\s*[.:]?\s*([0-9]{1,3})", re.IGNORECASE)
_RT_RW = re.compile(r"(?:rt)?\s*[.:]?\s*([0-9]{1,3})\s*(?:[/\\\-,;]|rw|\s)+[.:]?\s*([0-9]{1,3})", re.IGNORECASE)
_LOST_ZERO = re.compile(r"8[1-9][0-9]{7,10}")
_USUAL_PHONE = re.compile(r"08[1-9][0-9]{7,10}", re.ASCII)
_PLAIN_NAME = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z']+)*")
_MONTHS = re.compile(r"([0-9]{1,2})\s*(?:bulan|bln)?", re.IGNORECASE)
_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Trouble:
    """Say what is the matter with one cell. `facts` fill the sentence in; never with what the cell holds."""

    code: str
    severity: Severity = Severity.ERROR
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NOTHING, hash=False)


Read = tuple[Any, Trouble | None]
"""What was read from a cell, and what is the matter with it."""


def trouble_of(found: list[Finding]) -> Trouble | None:
    """Return the gravest of what a check of the form says, or None; what is only good to know counts as nothing."""
    for severity in (Severity.ERROR, Severity.WARNING):
        for finding in found:
            if finding.severity is severity:
                return Trouble(finding.code, severity, finding.facts)
    return None


def is_formula(cell: Cell) -> bool:
    """Tell whether a text would be computed or run where somebody opens it."""
    return isinstance(cell, str) and cell.lstrip(" '")[:1] in {"=", "@"}


def read_nik(cell: Cell) -> Read:
    """Return a NIK without noise. A number has lost digits and is refused; nothing is padded or completed."""
    if not isinstance(cell, str):
        return "", Trouble(RosterCode.NIK_AS_NUMBER)
    if len(cell) == LENGTH and cell.isascii() and cell.isdigit():
        return cell, None  # nearly every NIK, and lists are long
    text = cell.strip().strip("'’`")
    if _SCIENTIFIC.fullmatch(text):
        return "", Trouble(RosterCode.NIK_SCIENTIFIC)
    return canonical_nik(text), None


def read_name(cell: Cell) -> Read:
    """Return a name as on the identity card: spaces folded, titles taken off."""
    name = cell_text(cell).strip("'")
    if _PLAIN_NAME.fullmatch(name) and len(name) <= LONGEST_NAME and not is_title(name.partition(" ")[0]):
        return name, None  # nearly every name, and lists are long
    name, _ = split_titles(name)
    return name, trouble_of(check_name(name))


def read_other_name(cell: Cell) -> Read:
    """Return the name of somebody else: mother, heir."""
    name = cell_text(cell).strip("'")
    if _PLAIN_NAME.fullmatch(name) and len(name) <= LONGEST_NAME:
        return name, None
    trouble = trouble_of(check_other_name("", name))
    return ("" if trouble else name), trouble


def read_text(cell: Cell, longest: int = LONGEST_LINE) -> Read:
    """Return a line of text."""
    text = cell_text(cell).lstrip("'")
    if len(text) <= longest and text.isprintable():
        return text, None
    trouble = trouble_of(check_text("", text, longest))
    return ("" if trouble else text), trouble


def read_long_text(cell: Cell) -> Read:
    """Return a line that may be long, such as an address."""
    return read_text(cell, LONGEST_TEXT)


def read_number_text(cell: Cell) -> Read:
    """Return a number that is a name: family card, member number. As a cell of 16 figures it has lost digits."""
    if not isinstance(cell, str) and (isinstance(cell, date) or cell >= 1e15):
        return "", Trouble(RosterCode.NIK_AS_NUMBER)
    text = cell_text(cell).strip("'’`")
    if _SCIENTIFIC.fullmatch(text):
        return "", Trouble(RosterCode.NIK_SCIENTIFIC)
    return text, None


def read_phone(cell: Cell) -> Read:
    """Return a mobile number as `+628…`. A leading zero that a spreadsheet took away is put back: 8… is no other."""
    if isinstance(cell, str) and _USUAL_PHONE.fullmatch(cell):
        return "+62" + cell[1:], None
    text = fold_digits(cell_text(cell)).strip("'")
    bare = re.sub(r"[\s\-.()]", "", text)
    phone = canonical_phone("0" + bare if _LOST_ZERO.fullmatch(bare) else text)
    return (phone, None) if phone else ("", Trouble(Code.PHONE_INVALID))


def read_rt(cell: Cell) -> Read:
    """Return an RT or RW as three digits."""
    found = None if isinstance(cell, date) else _RT.fullmatch(cell_text(cell).strip("'"))
    number = canonical_rt(found[1]) if found else None
    return (number, None) if number else ("", Trouble(Code.RT_RW_FORMAT))


def read_rt_rw(cell: Cell) -> Read:
    """Return RT and RW of one cell: `001/002`, `RT 1 RW 2`. A spreadsheet may have made a day of it; that is lost."""
    found = None if isinstance(cell, date) else _RT_RW.fullmatch(cell_text(cell).strip("'"))
    if found is None:
        alone, trouble = read_rt(cell)
        return (alone, ""), trouble
    return (canonical_rt(found[1]) or "", canonical_rt(found[2]) or ""), None


def read_income(cell: Cell) -> Read:
    """Return whole rupiah."""
    if isinstance(cell, float | int):
        whole = cell == int(cell) and 0 <= cell <= LARGEST
        return (int(cell), None) if whole else (None, Trouble(RosterCode.INCOME_UNREADABLE))
    amount = None if isinstance(cell, date) else parse_rupiah(cell.strip("' "))
    return (amount, None) if amount is not None else (None, Trouble(RosterCode.INCOME_UNREADABLE))


def read_period(cell: Cell, periods: tuple[int, ...]) -> Read:
    """Return a number of months that may be paid at once."""
    found = _MONTHS.fullmatch(cell_text(cell).strip("'"))
    months = int(found[1]) if found else 0
    if months in periods:
        return months, None
    return None, Trouble(Code.PERIOD_UNKNOWN, Severity.WARNING, {"periods": ", ".join(map(str, periods))})


def read_sex(cell: Cell, words: Mapping[str, str], *, pria: bool) -> Read:
    """Return the sex. `pria` says that the column writes P and W, so that its P is a man."""
    word = plain(cell_text(cell))
    if pria and word == "p":
        return Sex.MALE, None
    code = words.get(word)
    return (Sex(code), None) if code else (None, Trouble(RosterCode.SEX_UNREADABLE))


def read_word(cell: Cell, words: Mapping[str, str], unknown: str) -> Read:
    """Return the code that a word stands for; an unknown one is left out with a warning."""
    code = words.get(plain(cell_text(cell)))
    return (code, None) if code else ("", Trouble(unknown, Severity.WARNING))
