"""Village and cooperative of every row, from its own columns and from what the title says for all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lapangan_app.domain.codes import Code
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.roster.cells import Read, Trouble
from lapangan_app.domain.roster.columns import ReadColumn
from lapangan_app.domain.roster.places import Named, Places, VillageFinder
from lapangan_app.domain.roster.words import joined, plain
from lapangan_app.domain.rules import Rules

_LEVELS = ("village", "district", "regency", "province")
_COMMON = frozenset("koperasi kop desa kelurahan merah putih kopdes kopkel kdmp kkmp kdkmp dan kop des kmp".split())
"""Words of the names of village cooperatives that do not tell one from the other."""


@dataclass(frozen=True, slots=True)
class Region:
    """Hold what villages and cooperatives are found with; `title` is what the title of the list names, by field."""

    rules: Rules
    places: Places
    finder: VillageFinder
    title: Mapping[str, str]


def find_villages(values: Mapping[str, Sequence[Any]], region: Region, count: int) -> ReadColumn:
    """Return the dotted code of every row's village; where a row names none, the one of the title, if there is one."""
    title = region.title
    default = _of_title(region)
    if "village" not in values:
        return ReadColumn([default] * count)
    columns = [values.get(level) or [""] * count for level in _LEVELS]
    known: dict[tuple[str, ...], Read] = {}
    for said in dict.fromkeys(zip(*columns, strict=True)):
        village, *around = said
        hints = [text or title.get(level, "") for text, level in zip(around, _LEVELS[1:], strict=True)]
        known[said] = region.finder.find(Named(village, *hints)) if village else (default, None)
    found = [known[said] for said in zip(*columns, strict=True)]
    troubles = {place: trouble for place, (_, trouble) in enumerate(found) if trouble is not None}
    return ReadColumn([code for code, _ in found], troubles)


def find_cooperatives(
    values: Mapping[str, Sequence[Any]], villages: Sequence[str], region: Region, count: int
) -> ReadColumn:
    """Return the code of every row's cooperative; `villages` are the codes of the rows. An unknown one is left out."""
    default = _cooperative(region.title.get("cooperative", ""), _of_title(region), region)
    if "cooperative" not in values:
        return ReadColumn([default] * count)
    known: dict[tuple[str, str], Read] = {}
    pairs = list(zip(values["cooperative"], villages, strict=True))
    for said in dict.fromkeys(pairs):
        code = _cooperative(*said, region) if said[0] else default
        missing = said[0] and not code
        known[said] = (code, Trouble(Code.COOPERATIVE_UNKNOWN, Severity.WARNING) if missing else None)
    troubles = {place: trouble for place, said in enumerate(pairs) if (trouble := known[said][1]) is not None}
    return ReadColumn([known[said][0] for said in pairs], troubles)


def _of_title(region: Region) -> str:
    """Return the village that the title names for the whole list, where there is no doubt about it."""
    named = [region.title.get(level, "") for level in _LEVELS]
    if not named[0]:
        return ""
    code, trouble = region.finder.find(Named(*named))
    return "" if trouble else str(code)


def _cooperative(text: str, village: str, region: Region) -> str:
    rules = region.rules
    if not text or rules.knows_cooperative(text):
        return text
    listed = [entry.code for entry in rules.own_cooperatives.values() if plain(entry.label) == plain(text)]
    if len(listed) == 1:
        return listed[0]
    bare = " ".join(word for word in plain(text).split() if word not in _COMMON)
    if bare and joined(region.places.name(village)) != joined(bare):
        hints = [region.title.get(level, "") for level in _LEVELS[1:]]
        found, trouble = region.finder.find(Named(bare, *hints))
        village = "" if trouble else str(found)
    if not bare or not village:
        return ""
    if rules.own_cooperatives:
        near = [entry.code for entry in rules.own_cooperatives.values() if entry.village == village]
        return near[0] if len(near) == 1 else ""
    return rules.cooperatives.code_of(village)
