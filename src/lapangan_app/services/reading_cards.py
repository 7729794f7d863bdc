"""Reading an identity card from a photo: what it proposes for the form, and never more than it can stand for."""

import difflib
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from lapangan_app.domain.ktp import HIGH, CardReading, Page, PlaceText, ReadField
from lapangan_app.domain.ktp_fields import read_card
from lapangan_app.domain.nik import KnownPlaces
from lapangan_app.errors import CardReaderMissing

_ALIKE = 0.84
_APART = 0.06
"""By how much the best place must be more alike than the second, if spelt otherwise than on the card."""


class PageReader(Protocol):
    """Read the lines of one photo; `imaging.reading.CardProcess` fits."""

    def warm_up(self) -> None: ...
    def read(self, data: bytes, stop: threading.Event | None = None) -> Page: ...
    def close(self) -> None: ...


class Place(Protocol):
    """One village with the names of the places it lies in."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def district(self) -> str: ...
    @property
    def regency(self) -> str: ...


class CardPlaces(KnownPlaces, Protocol):
    """Find and name villages; `store.regions.Regions` fits."""

    def search(self, text: str, limit: int = 12) -> tuple[Place, ...]: ...
    def villages(self, parent: str) -> tuple[str, ...]: ...
    def name(self, code: str) -> str: ...


class CardReader:
    """Propose fields of the form from a photo of the card. `available` says whether the optional part is installed."""

    def __init__(
        self, pages: PageReader, places: CardPlaces, today: Callable[[], date], installed: Callable[[], bool]
    ) -> None:
        self._pages = pages
        self._places = places
        self._today = today
        self._installed = installed

    @property
    def available(self) -> bool:
        """Tell whether cards can be read on this laptop; nothing is imported to find out."""
        return self._installed()

    def warm_up(self) -> None:
        """Load the reader while somebody still looks for the card. Raises `CardReaderMissing`."""
        self._require()
        self._pages.warm_up()

    def read(self, data: bytes, stop: threading.Event | None = None) -> CardReading:
        """Return what the card on a JPEG, PNG or WebP picture proposes; takes seconds. `stop` gives it up.

        Raises `CardReaderMissing`, `CardUnreadable`, `CardReadingStopped` or `CardReaderFailed`.
        """
        self._require()
        reading = read_card(self._pages.read(data, stop), self._today(), self._places)
        village = find_village(reading.place, self._places)
        return replace(reading, fields=(*reading.fields, village)) if village else reading

    def close(self) -> None:
        """End the reader's process; the next reading starts another one."""
        self._pages.close()

    def _require(self) -> None:
        if not self.available:
            raise CardReaderMissing


def find_village(place: PlaceText, places: CardPlaces) -> ReadField | None:
    """Return the code of the village whose names stand on the card, or None when none or more than one may be meant.

    Names exactly as in the table are believed as far as they were read; names that are only alike never fully.
    """
    if not place.village or not place.district:
        return None
    wanted = (_plain(place.village), _plain(place.district))
    exact = [
        match.code
        for match in places.search(f"{place.village} {place.district}", 50)
        if (_plain(match.name), _plain(match.district)) == wanted
        and (not place.regency or _plain(match.regency) == _plain(place.regency))
    ]
    if len(exact) == 1 and place.regency:
        return ReadField("region_code", exact[0], min(place.confidence, 0.99))
    if len(exact) == 1:
        return ReadField("region_code", exact[0], min(place.confidence, HIGH - 0.01))
    return _alike(place, places) if not exact else None


def _alike(place: PlaceText, places: CardPlaces) -> ReadField | None:
    """Look among the villages of the regency that is named on the card for the one spelt most alike."""
    regency = _regency(place.regency, places)
    if regency is None:
        return None
    districts: dict[str, float] = {}
    scored = []
    for code in places.villages(regency):
        if code[:8] not in districts:
            districts[code[:8]] = _likeness(places.name(code[:8]), place.district)
        if districts[code[:8]] >= _ALIKE:
            scored.append((min(_likeness(places.name(code), place.village), districts[code[:8]]), code))
    best, second, *_ = [*sorted(scored, reverse=True), (0.0, ""), (0.0, "")]
    if best[0] < _ALIKE or best[0] - second[0] < _APART:
        return None
    return ReadField("region_code", best[1], min(place.confidence * best[0], HIGH - 0.01))


def _regency(name: str, places: CardPlaces) -> str | None:
    words = name.upper().removeprefix("KABUPATEN").removeprefix("KOTA").strip()
    if not words:
        return None
    codes = {match.code[:5] for match in places.search(words, 50) if _plain(match.regency) == _plain(name)}
    return codes.pop() if len(codes) == 1 else None


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, _plain(one), _plain(other), autojunk=False).ratio()


def _plain(text: str) -> str:
    """Return the letters and digits of a name: readers lose spaces, and tables differ in them."""
    return "".join(char for char in text.casefold() if char.isalnum())
