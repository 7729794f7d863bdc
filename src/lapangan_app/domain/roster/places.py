"""Finding the village that a list names, within the places that its other columns and its title name. Never a guess."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Protocol

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.roster.cells import Read, Trouble
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.words import joined, plain

_ALIKE, _CLEARLY = 0.84, 0.06
"""How alike a misspelled name must be to one village, and how much more than to any other."""
_MOST = 60
"""Villages of one question. An answer of so many may have left some out, so that one of a name proves nothing."""
_SHOWN = 4
_CODE = re.compile(r"([0-9]{2})\.?([0-9]{2})\.?([0-9]{2})\.?([0-9]{4})")
_KIND = re.compile(r"^(desa|ds|kelurahan|kel|lurah|kec|kecamatan|kabupaten|kab|kota|provinsi|prov) (?=.)")


class Village(Protocol):
    """Describe one village as the tables do: dotted code, name, type, and the names of what contains it."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def district(self) -> str: ...
    @property
    def regency(self) -> str: ...
    @property
    def province(self) -> str: ...


class Places(Protocol):
    """Answer about regions of the current tables by dotted code or by words."""

    def knows(self, code: str) -> bool: ...
    def name(self, code: str) -> str: ...
    def get(self, code: str) -> Village | None: ...
    def villages(self, parent: str) -> Sequence[str]: ...
    def search(self, text: str, limit: int = 12) -> Sequence[Village]: ...


@dataclass(frozen=True, slots=True)
class Named:
    """Hold what a row says about its village: texts as written, empty where nothing was."""

    village: str
    district: str = ""
    regency: str = ""
    province: str = ""


class VillageFinder:
    """Find villages by the names in a list; `within` is the dotted code of a region that is preferred, or empty."""

    def __init__(self, places: Places, within: str = "") -> None:
        self._places = places
        self._within = within
        self._known: dict[Named, Read] = {}
        self._within_parent: dict[str, list[tuple[str, str]]] = {}

    def find(self, named: Named) -> Read:
        """Return the dotted code of the village, or empty text and what stands against it."""
        if named not in self._known:
            self._known[named] = self._found(named)
        return self._known[named]

    def _found(self, named: Named) -> Read:
        if code := _CODE.fullmatch(named.village.strip()):
            dotted = ".".join(code.groups())
            return (dotted, None) if self._places.knows(dotted) else ("", Trouble(RosterCode.VILLAGE_UNKNOWN))
        for name in dict.fromkeys((plain(named.village), _without_kind(named.village))):
            if same := self._of_that_name(name, named):
                return self._only(same, named)
        return self._misspelled(named)

    def _of_that_name(self, name: str, named: Named) -> list[Village]:
        """Return the villages of exactly this name that lie where the row says; the hints may be misspelled."""
        district, regency = _without_kind(named.district), _without_kind(named.regency)
        for words in dict.fromkeys((f"{name} {district} {regency}", f"{name} {regency}", f"{name} {district}", name)):
            found = self._places.search(words, _MOST)
            same = [village for village in found if joined(village.name) == joined(name)]
            here = [village for village in same if _lies(village, named)]
            if here:
                return same if len(here) == 1 < len(same) and len(found) >= _MOST else here
        return []

    def _only(self, same: list[Village], named: Named) -> Read:
        near = [village for village in same if self._within and village.code.startswith(self._within)]
        kind = plain(named.village).split()[0]
        for fewer in (near, [village for village in same if _is_kind(village, kind)], same):
            if len(fewer) == 1:
                return fewer[0].code, None
        return "", Trouble(RosterCode.VILLAGE_AMBIGUOUS, facts={"choices": _choices(near or same)})

    def _misspelled(self, named: Named) -> Read:
        """Look for one village that is spelt alike, but only inside the one district or regency that the row names."""
        name = _without_kind(named.village).replace(" ", "")
        rated = sorted(
            ((_likeness(name, known), code) for code, known in self._names(self._scope(named))), reverse=True
        )
        if rated and rated[0][0] >= _ALIKE and (len(rated) == 1 or rated[0][0] - rated[1][0] >= _CLEARLY):
            code = rated[0][1]
            return code, Trouble(RosterCode.VILLAGE_SPELLING, Severity.WARNING, {"name": self._places.name(code)})
        return "", Trouble(RosterCode.VILLAGE_UNKNOWN)

    def _names(self, parent: str) -> list[tuple[str, str]]:
        """Return code and joined name of every village in a district or regency."""
        if parent not in self._within_parent:
            codes = self._places.villages(parent) if parent else ()
            self._within_parent[parent] = [(code, joined(self._places.name(code))) for code in codes]
        return self._within_parent[parent]

    def _scope(self, named: Named) -> str:
        """Return the dotted code of the one district, or else regency, that the row names, or empty text."""
        hints = [_without_kind(text) for text in (named.district, named.regency)]
        if not any(hints):
            return self._within if len(self._within) >= 5 else ""
        length = 8 if hints[0] else 5
        found = self._places.search(" ".join(hints), _MOST)
        parents = {village.code[:length] for village in found if _lies(village, named)}
        return parents.pop() if len(parents) == 1 else ""


def _without_kind(text: str) -> str:
    return _KIND.sub("", plain(text))


def _lies(village: Village, named: Named) -> bool:
    """Tell whether a village lies in the district, regency and province that are named, as far as they are."""
    pairs = ((named.district, village.district), (named.regency, village.regency), (named.province, village.province))
    return all(not said.strip() or _same_region(said, name) for said, name in pairs)


def _same_region(said: str, name: str) -> bool:
    said_plain, name_plain = plain(said), plain(name)
    if said_plain.startswith("kota ") or said_plain.startswith("kab"):
        # Kabupaten and Kota of one name lie side by side
        kind = "kota" if said_plain.startswith("kota ") else "kabupaten"
        if name_plain.split()[0] in {"kota", "kabupaten"} and name_plain.split()[0] != kind:
            return False
    bare, full = _without_kind(said).replace(" ", ""), _without_kind(name).replace(" ", "")
    return bare == full or _likeness(bare, full) >= _ALIKE + _CLEARLY


def _is_kind(village: Village, kind: str) -> bool:
    wanted = {"desa": "Desa", "ds": "Desa", "kelurahan": "Kelurahan", "kel": "Kelurahan", "lurah": "Kelurahan"}.get(
        kind
    )
    return wanted is not None and village.type.split()[0] == wanted


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _choices(villages: Sequence[Village]) -> str:
    shown = [f"{one.type} {one.name}, Kec. {one.district}, {one.regency}" for one in villages[:_SHOWN]]
    return "; ".join([*shown, "…"] if len(villages) > _SHOWN else shown)
