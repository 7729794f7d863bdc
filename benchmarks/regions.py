"""Type 200 real villages with their regencies letter by letter and time every search.

    python benchmarks/regions.py [--people 200] [--seed 20261121]

Prints the time to build and open the index, p50, p95 and the longest search in milliseconds, and how often the village
stood in the list when the whole text had been typed.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from pathlib import Path

from lapangan_app.resources import resource_path
from lapangan_app.store.regions import Regions, build_regions, open_regions


def main() -> None:
    """Run the benchmark and print one JSON object."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261121)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        build_regions(resource_path("wilayah"), Path(folder) / "built.db")
        built = time.perf_counter() - started
        open_regions(Path(folder)).close()
        started = time.perf_counter()
        regions = open_regions(Path(folder))
        opened = time.perf_counter() - started
        figures = measure(regions, random.Random(arguments.seed), arguments.people)
        regions.close()
    print(json.dumps({"build_s": round(built, 2), "open_ms": round(opened * 1000, 1), **figures}, indent=2))


def measure(regions: Regions, rng: random.Random, count: int) -> dict[str, object]:
    """Time every prefix of `count` typed villages; half of them are typed with the regency first."""
    codes = [
        code for province in ("11", "32", "33", "35", "36", "71", "75", "94") for code in regions.villages(province)
    ]
    times: list[tuple[float, str]] = []
    listed = 0
    for code in rng.sample(codes, count):
        place = regions.get(code)
        assert place is not None
        parts = [place.name, place.regency.removeprefix("Kabupaten ").removeprefix("Kota ")]
        rng.shuffle(parts)
        text = " ".join(parts).lower()
        for end in range(1, len(text) + 1):
            started = time.perf_counter()
            matches = regions.search(text[:end])
            times.append(((time.perf_counter() - started) * 1000, text[:end]))
        listed += code in {match.code for match in matches}
    spent = [spent for spent, _ in times]
    slowest = max(times)
    return {
        "searches": len(spent),
        "p50_ms": round(statistics.median(spent), 2),
        "p95_ms": round(statistics.quantiles(spent, n=20)[18], 2),
        "max_ms": round(slowest[0], 2),
        "slowest": slowest[1],
        "listed": f"{listed}/{count}",
    }


if __name__ == "__main__":
    main()
