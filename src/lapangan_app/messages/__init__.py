"""Every sentence a user reads that is named by a code: one catalogue for the window and the command line.

Tables hold Indonesian literals marked with `QT_TRANSLATE_NOOP`, so that the translation tools find them;
`ui/messages.py` passes them through Qt's translator, the command line prints them as they stand.
"""

from collections.abc import Mapping

from lapangan_app.messages.errors import ERRORS
from lapangan_app.messages.findings import FINDINGS
from lapangan_app.messages.outreach import GAPS
from lapangan_app.messages.queue import REASONS, STATES, STEPS
from lapangan_app.messages.sheets import ROSTER_FINDINGS
from lapangan_app.messages.words import COLUMNS, FIELDS, ROSTER_STATUS, SIGNS, WITHDRAWALS

__all__ = [
    "COLUMNS",
    "ERRORS",
    "FIELDS",
    "FINDINGS",
    "GAPS",
    "REASONS",
    "ROSTER_FINDINGS",
    "ROSTER_STATUS",
    "SIGNS",
    "STATES",
    "STEPS",
    "WITHDRAWALS",
    "problem_sentence",
    "sentence",
]


def sentence(table: Mapping[str, str], code: str, facts: Mapping[str, object] | None = None) -> str:
    """Return the Indonesian sentence for `code` with `facts` filled in.

    An unknown code gives the `""` entry, and so does one of ours that a stranger sent without its facts.
    """
    try:
        return table.get(code, table[""]).format(**(facts or {}))
    except KeyError:
        return table[""]


def problem_sentence(code: str, facts: Mapping[str, object] | None = None) -> str:
    """Return the Indonesian sentence about a row of a list: its own, or the one that the form's checks have."""
    return sentence(ROSTER_FINDINGS if code in ROSTER_FINDINGS else FINDINGS, code, facts)
