"""Counting coverage among 150,000 registrations and 150,000 people on lists, against bare counts on the same file."""

import random
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.profiles import folder
from fakes.stores import KEY, StoreClock, new_store, reopened, settings_in
from lapangan_app.domain.clock import Clock
from lapangan_app.domain.ids import new_id
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.coverage import CoverageCounter
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.store.engine import connect
from lapangan_app.store.regions import Regions, open_regions
from lapangan_app.store.store import Store

_PROVINCE = "71"
"""Sulawesi Utara, where 150,000 receivers of aid were registered in 2021."""
_ASKED = (
    ("71", "region"),
    ("71", "village"),
    ("71", "cooperative"),
    ("71", "category"),
    ("71", "payer"),
    ("", "event"),
)
_REGISTRATION = (
    "INSERT INTO registration (id, client_id, rev, state, nik, name, name_key, birth_date, region_code, village,"
    " event_id, event, officer_id, captured_at, saved_at, since, cooperative, category, payer)"
    " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 'Desa', ?, 'Kegiatan', 'p', ?, ?, ?, ?, ?, ?)"
)
_ROSTER = (
    "INSERT INTO roster (nik, name, name_key, birth_date, region_code, status, source, form, added_at, cooperative,"
    " category, payer, client_id) VALUES (?, ?, ?, ?, ?, '', ?, zeroblob(900), ?, ?, ?, ?, ?)"
)
_EVENT = "INSERT INTO event (event_id, name, held_on, region_code, place, created_at) VALUES (?, ?, ?, ?, 'Balai', ?)"
_FLOORS = (
    "SELECT substr(region_code, 1, 5), count(*) FROM registration WHERE rev > 0 AND withdrawn_at = '' GROUP BY 1",
    "SELECT substr(region_code, 1, 5), count(*) FROM roster GROUP BY 1",
)
"""What counts rows and nothing else: nobody is told apart from anybody, nobody on a list is looked up."""


def measure(quick: bool) -> list[Figure]:
    """Measure seconds of one count by each kind of group."""
    people = 15_000 if quick else 150_000
    with folder() as place:
        regions = open_regions(place / "wilayah")
        store = _filled(place, people, regions)
        counter = _counter(place, store, regions)
        try:
            return [compare(_contest(store, counter, region, by, people)) for region, by in _ASKED]
        finally:
            store.close()
            regions.close()


def _contest(store: Store, counter: CoverageCounter, region: str, by: str, people: int) -> Contest:
    return Contest(
        name=f"coverage by {by}, {people:,} registered and {people:,} expected ÷ bare counts of both tables",
        unit="s",
        goal=8.0,
        floor=lambda: _timed(lambda: _bare(store)),
        subject=lambda: _timed(lambda: counter.count(region, by)),
        rounds=5,
    )


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def _bare(store: Store) -> None:
    with store.read() as reading:
        for sql in _FLOORS:
            reading.connection.exec_driver_sql(sql).fetchall()


def _counter(place: Path, store: Store, regions: Regions) -> CoverageCounter:
    clock: Clock = StoreClock()
    officer = Officer("p", "Petugas Ukur", "petugas")
    context = Context(store, clock, new_id, officer, ProfileInfo(True))
    return CoverageCounter(context, regions, Lists(place / "daftar"))


def _filled(place: Path, people: int, regions: Regions) -> Store:
    new_store(place).close()
    raw = connect(settings_in(place).database, KEY)
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    registrations, expected = [], []
    for registration, on_list in _people(people, regions.villages(_PROVINCE)):
        registrations.append(registration)
        expected.append(on_list)
    raw.executemany(_REGISTRATION, registrations)
    raw.executemany(_ROSTER, expected)
    raw.executemany(_EVENT, [(f"e{n}", f"Kegiatan {n}", "2021-09-07", _PROVINCE, f"2021{n}") for n in range(60)])
    for _, sql in triggers:
        raw.execute(sql)
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    return reopened(place)


def _people(count: int, villages: tuple[str, ...]) -> Iterator[tuple[tuple[object, ...], tuple[object, ...]]]:
    """Invent registrations and list rows: one in three on a list is registered, one in fifty is on it twice."""
    rng = random.Random(7)
    payers, categories = ("kur", "bpum", "apbd"), ("petani", "nelayan", "pedagang", "")
    for number in range(1, count + 1):
        client_id = str(uuid.UUID(int=rng.getrandbits(128), version=4))
        village = rng.choice(villages)
        born = f"19{50 + number % 50}-0{1 + number % 9}-1{number % 10}"
        state = "accepted" if number % 3 else "ready"
        saved = f"2021-{1 + number * 11 // count:02d}-01T00:00:00.000000Z"
        group = (f"KDMP.{village}", rng.choice(categories), rng.choice(payers))
        nik, name = f"7171{number:012d}", f"Orang Rekaan {number}"
        event = f"e{number * 60 // (count + 1)}"
        who = (name, name.upper(), born, village)
        reached = number % 3 == 0
        listed = nik if reached else f"7172{number - (number % 50 == 1):012d}"
        yield (
            (number, client_id, state, nik, *who, event, saved, saved, saved, *group),
            (listed, *who, f"Bank {number % 7}", saved, *group, client_id if reached else ""),
        )
