"""Villages, districts, regencies and provinces: finding them by a few letters and naming them by code.

A search never ranks a long list. Where few villages carry every word it takes them all; otherwise it asks narrow
questions in the order in which people mean them (the village begins so; village, district or regency carries every
word; each of them carries one of the words) and stops when it has enough.
"""

import errno
import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lapangan_app.errors import DiskFull, StoreBusy
from lapangan_app.resources import resource_path
from lapangan_app.store.region_index import build_regions, fingerprint, fold, type_of

__all__ = ["RegionMatch", "Regions", "build_regions", "open_regions"]

_MOST_WORDS = 6
_VILLAGE_LENGTH = 13
_POOL = 60
"""Villages taken from one question before they are put in order."""
_LEVELS = ("village", "district", "regency")
_CODE = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?")
_KINDS = ("desa", "kelurahan", "kecamatan", "kabupaten", "provinsi")

_AREA = """
SELECT v.code, v.name, d.name, r.name, p.name FROM place v
JOIN place d ON d.code = v.code / 10000 JOIN place r ON r.code = v.code / 1000000
JOIN place p ON p.code = v.code / 100000000 WHERE v.code
"""
_BY_CODE = f"{_AREA} = ?"
_BY_SPELLING = f"{_AREA} IN (SELECT code FROM spelling WHERE joined >= ? AND joined < ? ORDER BY joined, code LIMIT ?)"  # noqa: S608 - constants only
_ROWS_BY_WORDS = "SELECT rowid FROM word WHERE word MATCH ? LIMIT ?"
_BY_WORDS = f"{_AREA} IN (SELECT rowid FROM word WHERE word MATCH ? LIMIT ?)"  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class RegionMatch:
    """Describe one village: its dotted code, name, type (Desa, Kelurahan, Desa Adat) and where it lies."""

    code: str
    name: str
    type: str
    district: str
    regency: str
    province: str


def open_regions(cache: Path, csv_folder: Path | None = None) -> "Regions":
    """Open the index in the folder `cache`, or the one shipped beside the tables; build it when neither fits.

    Raises `DiskFull` or `StoreBusy` when it has to be built and cannot be written.
    """
    folder = csv_folder or resource_path("wilayah")
    current = fingerprint(folder)
    built = cache / f"wilayah-{current[:12]}.db"
    for candidate in (folder / "wilayah.db", built):
        if regions := _open_if_current(candidate, current):
            return regions
    try:
        build_regions(folder, built)
    except (OSError, sqlite.Error) as failure:
        raise _refusal(failure) from failure
    return Regions(built)


def _open_if_current(path: Path, current: str) -> "Regions | None":
    """Open an index built from exactly these tables; a missing, foreign or damaged file counts as none."""
    if not path.is_file():
        return None
    try:
        regions = Regions(path)
    except (sqlite.Error, KeyError):
        return None
    if regions.fingerprint == current:
        return regions
    regions.close()
    return None


def _refusal(failure: Exception) -> DiskFull | StoreBusy:
    full = getattr(failure, "errno", None) == errno.ENOSPC or "full" in str(failure)
    return DiskFull() if full else StoreBusy()


class Regions:
    """Answer questions about regions from a built index; one thread at a time is let in.

    `version` names the edition of the tables and goes with each registration.
    """

    def __init__(self, path: Path) -> None:
        # immutable: the file is never changed in place, so it may lie on a read-only medium
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        self._lock = threading.Lock()
        self._larger: list[tuple[str, RegionMatch]] = []
        try:
            facts = dict(self._connection.execute("SELECT name, value FROM meta").fetchall())
            self.fingerprint: str = facts["fingerprint"]
            self.version: str = facts["version"]
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the index."""
        with self._lock:
            self._connection.close()

    def knows(self, code: str) -> bool:
        """Tell whether `code` (dotted, any level) is in the table."""
        return self._name(code) is not None

    def get(self, code: str) -> RegionMatch | None:
        """Return the village with this dotted code, or None."""
        number = _number(code)
        rows = self._ask(_BY_CODE, number) if number is not None else []
        return _match(rows[0]) if rows else None

    def path_name(self, code: str) -> str:
        """Name a region with what contains it: `Kecamatan Suwawa, Kabupaten Bone Bolango, Gorontalo`.

        A code that is not in the table gives its nearest parent that is; no known parent gives an empty text.
        """
        parts = code.split(".")
        names = [(level, self._name(".".join(parts[:level]))) for level in range(len(parts), 0, -1)]
        return ", ".join(_titled(name, level, code) for level, name in names if name is not None)

    def name(self, code: str) -> str:
        """Return the bare name of a region of any level, or an empty text when it is not in the table."""
        return self._name(code) or ""

    def villages(self, parent: str) -> tuple[str, ...]:
        """Return the dotted codes of all villages in a province, regency or district, in order."""
        digits = parent.replace(".", "")
        scale = 10 ** (10 - len(digits))
        low = int(digits) * scale
        rows = self._ask("SELECT code FROM place WHERE code BETWEEN ? AND ?", low, low + scale - 1)
        return tuple(_dotted(row[0]) for row in rows)

    def areas(self, text: str, limit: int = 12, level: int = 0) -> tuple[RegionMatch, ...]:
        """Return provinces, regencies and districts that carry every word of `text`, the larger ones first.

        `level` 1, 2 or 3 looks among provinces, regencies or districts only. In the answer `name` is the area itself.
        """
        words = fold(text).split()[:_MOST_WORDS]
        if not words or limit < 1:
            return ()
        found = [
            match
            for folded, match in self._larger_places()
            if (not level or match.code.count(".") == level - 1) and all(word in folded for word in words)
        ]
        found.sort(key=lambda match: (not fold(match.name).startswith(words[0]), match.code.count("."), match.name))
        return tuple(found[:limit])

    def area(self, code: str) -> RegionMatch | None:
        """Return a region of any level by its dotted code, or None."""
        if len(code) == _VILLAGE_LENGTH:
            return self.get(code)
        return next((match for _, match in self._larger_places() if match.code == code), None)

    def _larger_places(self) -> list[tuple[str, RegionMatch]]:
        """Return every province, regency and district with its folded name; read once, 7,837 rows."""
        if not self._larger:
            names = {
                int(code): str(name) for code, name in self._ask("SELECT code, name FROM place WHERE code < 1000000")
            }
            self._larger = [(fold(name), _larger(code, names)) for code, name in names.items()]
        return self._larger

    def search(self, text: str, limit: int = 12) -> tuple[RegionMatch, ...]:
        """Return villages that carry every word of `text` somewhere in their names, best first.

        Words may be cut short and come in any order; apostrophes, quotes, stars and accents do not matter. Words such
        as `desa` or `kabupaten` are looked for in names first and then taken as what they say.
        """
        if limit < 1:
            return ()
        words = fold(text).split()[:_MOST_WORDS]
        kinds = {kind for word in words if (kind := _kind(word))}
        found: dict[str, RegionMatch] = {}
        self._collect(words, set(), found, limit)
        if kinds and len(found) < limit:
            self._collect([word for word in words if not _kind(word)], kinds, found, limit)
        return tuple(found.values())[:limit]

    def _collect(self, words: list[str], kinds: set[str], found: dict[str, RegionMatch], limit: int) -> None:
        """Add matches to `found`, narrow questions first, until there are `limit`."""
        for level, statement, values in self._plan(words, limit):
            matches = [match for row in self._ask(statement, *values, _POOL) if _is_of(match := _match(row), kinds)]
            for match in sorted(matches, key=lambda match: _rank(match, level, words)):
                found.setdefault(match.code, match)
            if len(found) >= limit:
                return

    def _plan(self, words: list[str], limit: int) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Say what to ask: (level that decides the order, statement, its parameters but the last)."""
        if not words:
            return
        joined = "".join(words)
        yield "village", _BY_SPELLING, (joined, joined + "\U0010ffff")
        terms = [f'"{word}"*' for word in words]
        anywhere = _all(terms)
        if len(self._ask(_ROWS_BY_WORDS, anywhere, limit)) == limit:
            yield from _narrow_questions(terms)
        yield "village", _BY_WORDS, (anywhere,)
        for first in range(len(words) - 1):
            together = [*words[:first], words[first] + words[first + 1], *words[first + 2 :]]
            yield "village", _BY_WORDS, (_all(f'"{word}"*' for word in together),)

    def _name(self, code: str) -> str | None:
        number = _number(code)
        rows = self._ask("SELECT name FROM place WHERE code = ?", number) if number is not None else []
        return str(rows[0][0]) if rows else None

    def _ask(self, statement: str, *values: object) -> list[Any]:
        with self._lock:
            return list(self._connection.execute(statement, values))


def _narrow_questions(terms: list[str]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Ask for every word at one level, then for one word at a level and the others anywhere."""
    for level in _LEVELS:
        yield level, _BY_WORDS, (_all(f"{level} : {term}" for term in terms),)
    if len(terms) > 1:
        for level in _LEVELS:
            for chosen in range(len(terms)):
                rest = terms[:chosen] + terms[chosen + 1 :]
                yield level, _BY_WORDS, (_all((f"{level} : {terms[chosen]}", *rest)),)


def _all(terms: Iterable[str]) -> str:
    return " AND ".join(terms)


def _rank(match: RegionMatch, level: str, words: list[str]) -> tuple[int, int, int, str]:
    """Put whole words first, then places whose other names carry the cut words too, then short names, then by code.

    So `cileu bogor` finds Cileungsi in Kecamatan Cileungsi before other villages that begin alike.
    """
    levels = [fold(name).split() for name in (match.name, match.district, match.regency)]
    cut = [word for word in words if not any(word in spoken for spoken in levels)]
    return (
        len(cut),
        -sum(any(token.startswith(word) for token in spoken) for word in cut for spoken in levels),
        len(getattr(match, level if level != "village" else "name")),
        match.code,
    )


def _kind(word: str) -> str:
    """Return the kind of region that `word` says, cut short or not (`kel`, `kab`), or an empty text."""
    return next((kind for kind in _KINDS if len(word) >= 3 and kind.startswith(word)), "")


def _is_of(match: RegionMatch, kinds: set[str]) -> bool:
    """Tell whether a village is what was asked for: `desa`, `kelurahan` and `kabupaten` narrow, the others do not."""
    if "kabupaten" in kinds and not match.regency.startswith("Kabupaten"):
        return False
    types = {kind for kind in kinds if kind in {"desa", "kelurahan"}}
    return not types or match.type.split()[0].lower() in types


def _match(row: tuple[int, str, str, str, str]) -> RegionMatch:
    code, name, district, regency, province = row
    return RegionMatch(_dotted(code), name, type_of(code), district, regency, province)


def _larger(code: int, names: dict[int, str]) -> RegionMatch:
    """Describe a province (2 digits), regency (4) or district (6) with what contains it."""
    digits = str(code)
    dotted = ".".join(digits[start : start + 2] for start in range(0, len(digits), 2))
    kind = {2: "Provinsi", 4: "", 6: "Kecamatan"}[len(digits)]
    regency = names.get(int(digits[:4]), "") if len(digits) == 6 else ""
    province = names.get(int(digits[:2]), "") if len(digits) > 2 else ""
    return RegionMatch(dotted, names[code], kind, "", regency, province)


def _dotted(code: int) -> str:
    digits = f"{code:010d}"
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}"


def _number(code: str) -> int | None:
    """Return the key of a dotted code of any level, or None when `code` is not one."""
    return int(code.replace(".", "")) if _CODE.fullmatch(code) else None


def _titled(name: str, level: int, code: str) -> str:
    """Put the kind of region before its name; regencies carry theirs and provinces need none."""
    if level == 4:
        return f"{type_of(int(code.replace('.', '')))} {name}"
    return f"Kecamatan {name}" if level == 3 else name
