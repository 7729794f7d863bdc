"""What a read card proposes: the village of its names, nothing without the optional part, nothing that is ambiguous."""

import threading
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import pytest

from lapangan_app.domain.ktp import CardReading, Level, Line, Page, PlaceText
from lapangan_app.errors import CardReaderMissing, CardReadingStopped
from lapangan_app.resources import resource_path
from lapangan_app.services.reading_cards import CardReader, find_village
from lapangan_app.store.regions import RegionMatch, Regions, build_regions

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def regions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Regions]:
    path = tmp_path_factory.mktemp("wilayah") / "wilayah.db"
    build_regions(resource_path("wilayah"), path)
    opened = Regions(path)
    yield opened
    opened.close()


class Pages:
    """Play the process that reads: give one page, count what was asked."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []

    def warm_up(self) -> None:
        self.asked.append("warm_up")

    def read(self, data: bytes, stop: threading.Event | None = None) -> Page:
        if stop is not None and stop.is_set():
            raise CardReadingStopped
        self.asked.append(f"read {len(data)}")
        return self.page

    def close(self) -> None:
        self.asked.append("close")


def place(village: str, district: str, regency: str = "KABUPATEN BONE BOLANGO", sure: float = 0.97) -> PlaceText:
    return PlaceText(village, district, regency, "GORONTALO", sure)


def test_names_as_in_the_table_give_the_village(regions: Regions) -> None:
    found = find_village(place("MUARA BONE", "BONE"), regions)
    assert found is not None
    assert (found.name, found.value, found.level) == ("region_code", "75.03.09.2011", Level.HIGH)


@pytest.mark.parametrize(
    ("village", "district"), [("MUARABONE", "BONE"), ("MUARA B0NE", "BONE"), ("MUARO BONE", "BONE")]
)
def test_names_that_are_only_alike_are_never_certain(regions: Regions, village: str, district: str) -> None:
    found = find_village(place(village, district), regions)
    assert found is not None
    assert found.value == "75.03.09.2011"
    assert found.level is not Level.HIGH or village == "MUARABONE"


def test_a_village_is_not_certain_without_its_regency(regions: Regions) -> None:
    found = find_village(place("MUARA BONE", "BONE", ""), regions)
    assert found is not None
    assert found.level is Level.MEDIUM


def test_a_doubtful_reading_stays_doubtful(regions: Regions) -> None:
    found = find_village(place("MUARA BONE", "BONE", sure=0.5), regions)
    assert found is not None
    assert found.level is Level.LOW


@pytest.mark.parametrize(
    "text",
    [
        PlaceText(),
        place("MUARA BONE", ""),
        place("XQXQXQ", "BONE"),
        place("MUARA XQXQ", "BONE"),
        place("MUARA BONE", "XQXQXQ"),
        place("MUARO BONE", "BONE", ""),
        place("MUARO BONE", "BONE", "KABUPATEN XQXQ"),
    ],
)
def test_names_that_lead_nowhere_propose_nothing(regions: Regions, text: PlaceText) -> None:
    assert find_village(text, regions) is None


class TwoAlike:
    """Hold one district with two villages whose names differ in one letter."""

    NAMES: ClassVar = {"75.03.01": "Tapa", "75.03.01.2001": "Suka Maju", "75.03.01.2002": "Suka Manu"}

    def knows(self, code: str) -> bool:
        return code in self.NAMES

    def name(self, code: str) -> str:
        return self.NAMES[code]

    def villages(self, parent: str) -> tuple[str, ...]:
        return tuple(code for code in self.NAMES if len(code) > 8 and code.startswith(parent))

    def search(self, text: str, limit: int = 12) -> tuple[RegionMatch, ...]:
        if text != "BONE BOLANGO":
            return ()
        return (RegionMatch("75.03.01.2001", "Suka Maju", "Desa", "Tapa", "Kabupaten Bone Bolango", "Gorontalo"),)


def test_of_two_villages_equally_alike_none_is_proposed() -> None:
    assert find_village(place("SUKA MAXU", "TAPA"), TwoAlike()) is None
    found = find_village(place("SUKO MAJU", "TAPA"), TwoAlike())
    assert found is not None
    assert found.value == "75.03.01.2001"


def test_the_village_comes_last_among_the_proposals(regions: Regions) -> None:
    rows = (("KABUPATEN BONE BOLANGO", 400, 0), ("Kel/Desa", 74, 44), (": MUARA BONE", 318, 44), ("Kecamatan", 74, 88))
    made = [Line(text, (x, y, x + 200.0, y + 32.0), 0.98, text) for text, x, y in (*rows, (": BONE", 318, 88))]
    pages = Pages(Page(tuple(made)))
    reader = CardReader(pages, regions, lambda: TODAY, lambda: True)
    reader.warm_up()
    reading = reader.read(b"photo")
    reader.close()
    assert [(field.name, field.value) for field in reading.fields] == [("region_code", "75.03.09.2011")]
    assert pages.asked == ["warm_up", "read 5", "close"]


def test_without_the_optional_part_nothing_is_asked(regions: Regions) -> None:
    pages = Pages(Page())
    reader = CardReader(pages, regions, lambda: TODAY, lambda: False)
    assert not reader.available
    for act in (reader.warm_up, lambda: reader.read(b"photo")):
        with pytest.raises(CardReaderMissing):
            act()
    assert pages.asked == []


def test_a_page_without_places_keeps_its_reading(regions: Regions) -> None:
    reader = CardReader(Pages(Page()), regions, lambda: TODAY, lambda: True)
    assert reader.available
    reading = reader.read(b"photo")
    assert isinstance(reading, CardReading)
    assert reading.fields == ()


def test_a_reading_can_be_given_up(regions: Regions) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(CardReadingStopped):
        CardReader(Pages(Page()), regions, lambda: TODAY, lambda: True).read(b"photo", stop)
