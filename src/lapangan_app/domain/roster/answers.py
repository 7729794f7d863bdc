"""What the words of a list stand for: occupations, roles, payers and the like, from the catalogues of the day."""

import re
from collections.abc import Iterable, Mapping

from lapangan_app.domain.choices import Choice
from lapangan_app.domain.codes import Code
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.vocabulary import Vocabulary
from lapangan_app.domain.roster.words import plain
from lapangan_app.domain.rules import Occupation, Payer, Relation, Rules

UNKNOWN: Mapping[str, str] = {
    "occupation": Code.OCCUPATION_UNKNOWN,
    "cooperative_role": Code.ROLE_UNKNOWN,
    "payer": Code.PAYER_UNKNOWN,
    "category": Code.CATEGORY_UNKNOWN,
    "branch": Code.BRANCH_UNKNOWN,
    "marital_status": Code.CHOICE_UNKNOWN,
    "heir_relation": RosterCode.RELATION_UNKNOWN,
    "status": RosterCode.STATUS_UNKNOWN,
}
"""Fields whose answers come from a catalogue, and what is said of an answer that is in none."""

_OFFICE = ("", "kc ", "kantor cabang ", "cabang ")


def answers(field: str, rules: Rules, words: Vocabulary) -> dict[str, str]:
    """Return word to code for one field of `UNKNOWN`: codes and labels of the catalogue, and what people write instead.

    An office may have replaced a catalogue; words for a code that is not in it are left out.
    """
    entries = [*_catalogue(field, rules)]
    codes = {code for code, _ in entries}
    spoken = {word: code for word, code in words.words.get(field, {}).items() if code in codes or not entries}
    for code, label in entries:
        for text in (label, re.sub(r"\([^)]*\)", "", label), code):
            spoken[plain(text)] = code
    return spoken


def _catalogue(field: str, rules: Rules) -> Iterable[tuple[str, str]]:
    if field == "branch":
        return [(branch.code, f"{prefix}{branch.label}") for branch in rules.branches for prefix in _OFFICE]
    lists: dict[str, Iterable[Occupation | Payer | Relation | Choice]] = {
        "occupation": rules.occupations,
        "cooperative_role": rules.roles,
        "payer": rules.payers,
        "category": rules.categories,
        "marital_status": rules.marital,
        "heir_relation": rules.heirs.relations,
    }
    return [(choice.code, choice.label) for choice in lists.get(field, ())]
