"""Judging a list of 50,000 people: validation and de-duplication against reading the file by the library alone."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.measuring import Contest, Figure, Range, compare
from fakes.rosters import HEADINGS, TODAY, tidy_rows, written, xlsx
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.roster.judge import Grounds, judge
from lapangan_app.domain.roster.mapping import propose
from lapangan_app.domain.roster.vocabulary import vocabulary
from lapangan_app.services.importing import Importing
from lapangan_app.sheets.reading import read_bytes, read_tables
from lapangan_app.store.regions import Regions, open_regions

_ROWS = 50_000
_MEMORY_MB = 400.0


def measure(quick: bool) -> list[Figure]:
    """Measure judging alone, the whole preview, and the most memory that parent and child held together."""
    with tempfile.TemporaryDirectory() as folder, closing(open_regions(Path(folder))) as regions:
        path = written(Path(folder), xlsx([HEADINGS, *tidy_rows(2_000 if quick else _ROWS, regions)]))
        rounds = 3 if quick else 7
        contests = (
            Contest(
                "list of 50,000 × 15: validated and de-duplicated ÷ library reading the file",
                "s",
                2.0,
                lambda: read_bare(path),
                judging(path, regions),
                rounds,
            ),
            Contest(
                "the same, whole preview (own process, reading, judging) ÷ library reading the file",
                "s",
                3.0,
                lambda: read_bare(path),
                lambda: preview(path, regions),
                rounds,
            ),
        )
        return [*map(compare, contests), _memory(path, Path(folder))]


def read_bare(path: Path) -> float:
    """Read every cell with the library and do nothing else; seconds."""
    import python_calamine

    started = time.perf_counter()
    python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()
    return time.perf_counter() - started


def judging(path: Path, regions: Regions) -> Callable[[], float]:
    """Return what judges the rows of a file that was read before."""
    table = read_tables(read_bytes(path))[0]

    def run() -> float:
        words = vocabulary()
        started = time.perf_counter()
        grounds = Grounds(
            rules=load_rules(TODAY), words=words, places=regions, as_of=TODAY, on_device=lambda _n, _k: frozenset()
        )
        judge(table, propose(table, words), grounds)
        return time.perf_counter() - started

    return run


def preview(path: Path, regions: Regions) -> float:
    """Preview a file as the command line does; seconds."""
    started = time.perf_counter()
    Importing(regions, load_rules, lambda: TODAY).preview(path)
    return time.perf_counter() - started


def _memory(path: Path, cache: Path) -> Figure:
    """Measure in a process of its own: the most that was ever resident in it and in its child, added up.

    What Linux counts for a process (`ru_maxrss`) begins with what its parent held; its own memory (`VmHWM`) does not.
    """
    code = (
        "import resource as r, sys; from pathlib import Path; from benchmarks.importing import preview, open_regions;"
        " preview(Path(sys.argv[1]), open_regions(Path(sys.argv[2])));"
        " own = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'));"
        " print(int(own.split()[1]) + r.getrusage(r.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", code, str(path), str(cache)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    peak, limit = Range.of([int(ended.stdout) / 1024]), Range.of([_MEMORY_MB])
    ratio = Range.of([peak.median / _MEMORY_MB])
    return Figure("the same, most memory of parent and child added up ÷ 400 MB", "MB", peak, limit, ratio, 1.0)
