"""Reading identity cards from photos: what is right, refused or wrong under each condition, how long, how much memory.

The cards are drawn (`tests/fakes/cards.py`) and photographed (`tests/fakes/cameras.py`) by the machine; people, fonts
and strengths are others than those with which the reader was tuned. The floor of the time is the bare recogniser,
called once on the same photo with the same number of threads.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from benchmarks.measuring import Contest, Figure, compare
from fakes.card_trials import FIELDS, JUDGING_SEEDS, Trial, nik_outcome, outcome, trial, trials
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.ktp import CardReading
from lapangan_app.errors import CardReaderFailed, CardUnreadable
from lapangan_app.imaging.reading import CardProcess, is_installed
from lapangan_app.imaging.reading_worker import usual_threads
from lapangan_app.services.reading_cards import CardReader
from lapangan_app.store.regions import Regions, open_regions

_TODAY = date(2026, 11, 21)
_EACH = 16
_LIMIT_MB = 1024.0


def measure(quick: bool) -> list[Figure]:
    """Print the table of outcomes and return time and memory; nothing where the optional part is not installed."""
    if not is_installed():
        print("reading: the optional part ktp is not installed", file=sys.stderr)
        return []
    process = CardProcess(SystemClock())
    with tempfile.TemporaryDirectory() as folder, closing(process), closing(open_regions(Path(folder))) as regions:
        reader = CardReader(process, regions, lambda: _TODAY, is_installed)
        _print_table(judge(reader, regions, 1 if quick else _EACH))
        sample = [trial(seed, name, regions) for seed, name in trials(JUDGING_SEEDS, 1, regions)]
        return [_time(reader, sample, quick), _memory(process)]


def judge(reader: CardReader, regions: Regions, each: int) -> dict[str, Counter[str]]:
    """Count the outcomes of `each` cards under every condition."""
    counts: dict[str, Counter[str]] = {}
    for seed, name in trials(JUDGING_SEEDS, each, regions):
        one = trial(seed, name, regions)
        reading = _read(reader, one)
        count = counts.setdefault(name, Counter())
        verdict = nik_outcome(one.person, reading)
        count[f"nik {verdict}"] += 1
        if verdict == "wrong":
            print(f"WRONG NIK: {name}, seed {seed}", file=sys.stderr)
        count.update(f"{field} {outcome(one.person, reading or CardReading(), field)}" for field in FIELDS)
    return counts


def _read(reader: CardReader, one: Trial) -> CardReading | None:
    try:
        return reader.read(one.photo)
    except CardUnreadable:
        return None
    except CardReaderFailed:
        print(f"the reader failed: {one.condition}, seed {one.seed}", file=sys.stderr)
        return None


def _print_table(counts: dict[str, Counter[str]]) -> None:
    """Print conditions and then fields; to the standard error, since the output may be data."""
    total: Counter[str] = sum(counts.values(), Counter())
    print(f"{'NIK':16}{'right':>8}{'refused':>9}{'wrong':>7}", file=sys.stderr)
    for name, count in (*counts.items(), ("all", total)):
        print(f"{name:16}{count['nik right']:8}{count['nik refused']:9}{count['nik wrong']:7}", file=sys.stderr)
    print(f"{'field':16}{'right':>8}{'missing':>9}{'doubted':>9}{'wrong':>7}", file=sys.stderr)
    for field in FIELDS:
        cells = (total[f"{field} {verdict}"] for verdict in ("right", "missing", "doubted", "wrong"))
        print("{:16}{:8}{:9}{:9}{:7}".format(field, *cells), file=sys.stderr)


def _time(reader: CardReader, sample: list[Trial], quick: bool) -> Figure:
    bare = _bare_recogniser()
    floors, subjects = _again_and_again(sample), _again_and_again(sample)
    return compare(
        Contest(
            name="reading one card ÷ bare recogniser on the same photo",
            unit="s",
            goal=2.0,
            floor=lambda: _seconds(lambda: bare(next(floors).photo)),  # type: ignore[operator]
            subject=lambda: _seconds(lambda: _read(reader, next(subjects))),
            rounds=3 if quick else len(sample),
        )
    )


def _again_and_again(sample: list[Trial]) -> Iterator[Trial]:
    while True:
        yield from sample


def _bare_recogniser() -> object:
    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    names = {"Det": "PP-OCRv6_det_small", "Cls": "ch_ppocr_mobile_v2.0_cls_mobile", "Rec": "PP-OCRv6_rec_small"}
    settings: dict[str, object] = {f"{part}.model_path": str(models / f"{name}.onnx") for part, name in names.items()}
    settings |= {"Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": usual_threads()}
    return rapidocr.RapidOCR(params=settings)


def _seconds(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - started


def _memory(process: CardProcess) -> Figure:
    """Compare the most memory the reader ever used, here after all the cards, with its limit."""
    return compare(
        Contest(
            name="most resident memory of the reader ÷ its limit",
            unit="MB",
            goal=0.75,
            floor=lambda: _LIMIT_MB,
            subject=lambda: _peak_mb(process.pid),
            rounds=1,
        )
    )


def _peak_mb(pid: int | None) -> float:
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(next(line for line in status if line.startswith("VmHWM")).split()[1]) / 1024
