"""A page of the list and a search among a million people against the same among ten thousand."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.profiles import folder
from benchmarks.store_scale import fill
from lapangan_app.store.store import Store

_WORDS = ("s", "si", "muhammad", "moko", "siti rahm", "wenda bone", "750300", "sosialisasi", "kabi siti w")
"""What is typed: one letter that nearly everybody has, whole words, two words, the head of a NIK, an event."""
_PAGES = 60


def measure(quick: bool) -> list[Figure]:
    """Measure milliseconds of one page anywhere in the list, and of one first page of hits."""
    few, many = 10_000, 100_000 if quick else 1_000_000
    with folder() as small, folder() as large:
        stores = {few: _filled(small, few), many: _filled(large, many)}
        try:
            return [
                _contest("page", stores, few, many, _one_page),
                _contest("search", stores, few, many, _one_search),
            ]
        finally:
            for store in stores.values():
                store.close()


def _filled(place: Path, people: int) -> Store:
    return fill(place, people)


def _contest(what: str, stores: dict[int, Store], few: int, many: int, ask: Callable[[Store, int], float]) -> Figure:
    return compare(
        Contest(
            name=f"{what} at {many:,} local people ÷ the same at {few:,}",
            unit="ms",
            goal=2.0,
            floor=lambda: ask(stores[few], few),
            subject=lambda: ask(stores[many], many),
        )
    )


def _one_page(store: Store, people: int) -> float:
    rng = random.Random(7)
    started = time.perf_counter()
    for _ in range(_PAGES):
        with store.read() as reading:
            reading.page(before=rng.randrange(60, people))
    return (time.perf_counter() - started) / _PAGES * 1000


def _one_search(store: Store, _people: int) -> float:
    started = time.perf_counter()
    for word in _WORDS:
        with store.read() as reading:
            reading.page(word)
    return (time.perf_counter() - started) / len(_WORDS) * 1000
