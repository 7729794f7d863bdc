"""The whole way on drawn cards: what is proposed is right, and a NIK that is not certain is refused.

One card for every condition, other cards than those on which the reader was tuned. The benchmark `reading` judges many
more.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("cv2")
pytest.importorskip("rapidocr")

from fakes.cameras import take
from fakes.card_trials import FIELDS, JUDGING_SEEDS, nik_outcome, outcome, trial, trials
from fakes.cards import draw_card, invent_card, wear_number
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.codes import Code
from lapangan_app.errors import CardUnreadable
from lapangan_app.imaging.reading import CardProcess, is_installed
from lapangan_app.resources import resource_path
from lapangan_app.services.reading_cards import CardReader
from lapangan_app.store.regions import Regions, build_regions

TODAY = date(2026, 11, 21)
CARDS = trials(JUDGING_SEEDS + 50_000, 1, None)  # type: ignore[arg-type]
EASY = {"straight", "tilted", "quarter", "upside_down", "three_quarters", "any_angle", "perspective"}


@pytest.fixture(scope="module")
def regions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Regions]:
    path = tmp_path_factory.mktemp("wilayah") / "wilayah.db"
    build_regions(resource_path("wilayah"), path)
    opened = Regions(path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def process() -> Iterator[CardProcess]:
    made = CardProcess(SystemClock())
    yield made
    made.close()


@pytest.mark.parametrize(("seed", "condition"), CARDS, ids=[name for _, name in CARDS])
def test_the_nik_is_right_or_refused(seed: int, condition: str, regions: Regions, process: CardProcess) -> None:
    one = trial(seed, condition, regions)
    try:
        reading = CardReader(process, regions, lambda: TODAY, is_installed).read(one.photo)
    except CardUnreadable:
        assert condition not in EASY
        return
    told = nik_outcome(one.person, reading)
    assert told != "wrong"
    assert told == "right" or condition not in EASY
    fields = Counter(outcome(one.person, reading, field) for field in FIELDS)
    assert fields["wrong"] == 0
    assert fields["right"] >= 7 or condition not in EASY, fields
    _says_nothing_outside(process, one.person.nik, one.person.full_name)


def test_a_worn_number_whose_readings_differ_is_refused(regions: Regions, process: CardProcess) -> None:
    """One of the five readings of this NIK names the next district and fits everything else on the card."""
    person = invent_card(60_037, regions)
    photo = take(wear_number(draw_card(person, 60_037), 15), "straight", 0, 60_037)
    reading = CardReader(process, regions, lambda: TODAY, is_installed).read(photo)
    assert nik_outcome(person, reading) == "refused"
    assert [finding.code for finding in reading.findings] == [Code.CARD_NIK_UNCLEAR]


def _says_nothing_outside(process: CardProcess, nik: str, name: str) -> None:
    """Look at what others on the laptop can see of the reader: its command line and its open files."""
    if not Path(f"/proc/{process.pid}").exists():
        return
    shown = Path(f"/proc/{process.pid}/cmdline").read_bytes()
    assert nik.encode() not in shown
    assert name.encode() not in shown
    files = [str(entry.readlink()) for entry in Path(f"/proc/{process.pid}/fd").iterdir()]
    assert not [file for file in files if file.startswith(("/tmp", "/var/tmp"))]
