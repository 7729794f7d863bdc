"""Finding the village that a list names, within the places that its other columns and its title name. Never a guess."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Protocol

from lapangan_app.domain.findings import Severity
from lapangan_app.domain.roster.cells import Read, Trouble
from lapangan_app.domain.roster.codes import RosterCode
from lapangan_app.domain.roster.words import joined, plain

_ALIKE, _CLEARLY = 0.84, 0.06
"""How alike a misspelled name must be to one village, and how much more than to any other."""
_MOST = 60
"""Villages of one question about the whole country."""
_SHOWN = 4
_TYPES = {"desa": "Desa", "ds": "Desa", "kelurahan": "Kelurahan", "kel": "Kelurahan", "lurah": "Kelurahan"}
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
    """Find villages by the names in a list; `within` is the dotted code of a region that is preferred, or empty.

    Where a row or the title names the regency, every village in it is compared, so that one of a name is the only one.
    """

    def __init__(self, places: Places, within: str = "") -> None:
        self._places = places
        self._within = within
        self._known: dict[Named, Read] = {}
        self._below: dict[str, list[tuple[str, str]]] = {}

    def find(self, named: Named) -> Read:
        """Return the dotted code of the village, or empty text and what stands against it."""
        if named not in self._known:
            self._known[named] = self._found(named)
        return self._known[named]

    def _found(self, named: Named) -> Read:
        if code := _CODE.fullmatch(named.village.strip()):
            dotted = ".".join(code.groups())
            return (dotted, None) if self._places.knows(dotted) else ("", Trouble(RosterCode.VILLAGE_UNKNOWN))
        regencies = self._regencies_of(named)
        if not regencies:
            return self._by_search(named)
        districts = self._districts_of(named, regencies)
        for scope in dict.fromkeys((districts, regencies)):
            for name in _spellings(named.village):
                if same := [code for parent in scope for code, known in self._villages(parent) if known == name]:
                    code, trouble = self._only(same, named)
                    return code, trouble or (None if scope == districts else self._read_as(code))
        return self._misspelled(named, districts or regencies)

    def _by_search(self, named: Named) -> Read:
        """Look in the whole country, where a row names no regency; a district still says which of one name it is."""
        for name in dict.fromkeys((plain(named.village), _without_kind(named.village))):
            words = dict.fromkeys((f"{name} {_without_kind(named.district)}".strip(), name))
            found = {village.code: village for text in words for village in self._places.search(text, _MOST)}
            same = [village for village in found.values() if joined(village.name) == joined(name)]
            here = [village for village in same if _lies(village, named)]
            if here:
                return self._only([village.code for village in here], named)
        scope = (self._within,) if len(self._within) >= 5 else ()
        return self._misspelled(named, scope)

    def _only(self, same: Sequence[str], named: Named) -> Read:
        """Return the one village there is, or the one that region or kind leave of several of one name."""
        near = [code for code in same if self._within and code.startswith(self._within)]
        kind = _TYPES.get(plain(named.village).split()[0], "")
        for fewer in (near, [code for code in same if kind and self._type(code) == kind], same):
            if len(fewer) == 1:
                return fewer[0], None
        return "", Trouble(RosterCode.VILLAGE_AMBIGUOUS, facts={"choices": self._choices(near or same)})

    def _misspelled(self, named: Named, scope: Sequence[str]) -> Read:
        """Look for one village that is spelt alike, but only inside the districts or regencies that the row names."""
        name = _without_kind(named.village).replace(" ", "")
        rated = sorted(
            ((_likeness(name, known), code) for parent in scope for code, known in self._villages(parent)), reverse=True
        )
        if rated and rated[0][0] >= _ALIKE and (len(rated) == 1 or rated[0][0] - rated[1][0] >= _CLEARLY):
            return rated[0][1], self._read_as(rated[0][1])
        return "", Trouble(RosterCode.VILLAGE_UNKNOWN)

    def _read_as(self, code: str) -> Trouble:
        name = f"{self._places.name(code)}, Kec. {self._places.name(code[:8])}"
        return Trouble(RosterCode.VILLAGE_SPELLING, Severity.WARNING, {"name": name})

    def _type(self, code: str) -> str:
        village = self._places.get(code)
        return village.type.split()[0] if village else ""

    def _choices(self, codes: Sequence[str]) -> str:
        villages = [village for code in codes[:_SHOWN] if (village := self._places.get(code))]
        shown = [f"{one.type} {one.name}, Kec. {one.district}, {one.regency}" for one in villages]
        return "; ".join([*shown, "…"] if len(codes) > _SHOWN else shown)

    def _regencies_of(self, named: Named) -> tuple[str, ...]:
        """Return the codes of all regencies of the name that the row gives: Kabupaten and Kota may share it."""
        if not named.regency.strip():
            return ()
        provinces = [
            code for code, name in self._children("") if not named.province or _same_region(named.province, name)
        ]
        pairs = [pair for province in provinces for pair in self._children(province)]
        return tuple(code for code, name in pairs if _same_region(named.regency, name))

    def _districts_of(self, named: Named, regencies: tuple[str, ...]) -> tuple[str, ...]:
        if not named.district.strip():
            return regencies
        pairs = [pair for regency in regencies for pair in self._children(regency)]
        return tuple(code for code, name in pairs if _same_region(named.district, name))

    def _children(self, parent: str) -> list[tuple[str, str]]:
        """Return code and name of the regions directly below; numbers of two figures are few enough to ask for all."""
        if parent not in self._below:
            codes = (f"{parent}.{number:02d}".lstrip(".") for number in range(1, 100))
            self._below[parent] = [(code, name) for code in codes if (name := self._places.name(code))]
        return self._below[parent]

    def _villages(self, parent: str) -> list[tuple[str, str]]:
        """Return code and joined name of every village in a district or regency."""
        key = f"{parent}/"
        if key not in self._below:
            codes = self._places.villages(parent)
            self._below[key] = [(code, joined(self._places.name(code))) for code in codes]
        return self._below[key]


def _spellings(text: str) -> tuple[str, ...]:
    """Return a name as it stands, then without the kind that may be written before it: `Desa Baru` may be either."""
    return tuple(dict.fromkeys((joined(text), _without_kind(text).replace(" ", ""))))


def _without_kind(text: str) -> str:
    return _KIND.sub("", plain(text))


def _lies(village: Village, named: Named) -> bool:
    """Tell whether a village lies in the district, regency and province that are named, as far as they are."""
    pairs = ((named.district, village.district), (named.regency, village.regency), (named.province, village.province))
    return all(not said.strip() or _same_region(said, name) for said, name in pairs)


@lru_cache(maxsize=20_000)
def _same_region(said: str, name: str) -> bool:
    """Tell whether a region is meant; Kabupaten and Kota of one name lie side by side and are told apart if said."""
    said_plain, name_plain = plain(said), plain(name)
    if said_plain.startswith(("kota ", "kab ", "kabupaten ")):
        kind = "kota" if said_plain.startswith("kota ") else "kabupaten"
        if name_plain.split()[0] in {"kota", "kabupaten"} and name_plain.split()[0] != kind:
            return False
    bare, full = _without_kind(said).replace(" ", ""), _without_kind(name).replace(" ", "")
    return bare == full or (bool(bare) and _likeness(bare, full) >= _ALIKE + _CLEARLY)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
