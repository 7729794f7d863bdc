"""What every written field has in common: length, characters, names of people."""

import re

from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding

_CONTROL = re.compile(r"[\x00-\x1f]")
_UNWRITABLE = re.compile(r"[\x00-\x1f<>]")
"""What no name may hold: it would be taken for markup or another line."""

LONGEST_NAME = 100
LONGEST_LINE = 120
LONGEST_TEXT = 400


def check_text(field: str, text: str, longest: int = LONGEST_TEXT) -> list[Finding]:
    """Check a line of text as far as it was given; `longest` counts characters."""
    if _CONTROL.search(text.strip()):
        return [error(field, Code.TEXT_CHARACTERS)]
    if len(text.strip()) > longest:
        return [error(field, Code.TEXT_LONG, longest=longest)]
    return []


def check_other_name(field: str, name: str) -> list[Finding]:
    """Check the name of somebody else (mother, witness, heir, relative) as far as it was given."""
    if _UNWRITABLE.search(name.strip()):
        return [error(field, Code.NAME_CHARACTERS)]
    if len(name.strip()) > LONGEST_NAME:
        return [error(field, Code.NAME_LONG)]
    if name.strip() and not any(char.isalpha() for char in name):
        return [error(field, Code.NAME_NO_LETTERS)]
    return []


def is_unwritable(text: str) -> bool:
    """Tell whether a name holds what no name may hold."""
    return _UNWRITABLE.search(text) is not None
