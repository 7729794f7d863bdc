"""How lists, search and counters of the encrypted store hold up from ten thousand to a million people.

    PYTHONPATH=src:tests python benchmarks/store_scale.py [--people 10000,1000000] [--json]

Fills a store in bulk (guards off while filling, on again afterwards), then asks the questions of the window and prints
the median and the 95th percentile in milliseconds, and the ratio of the medians between the last and the first size.
"""

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from fakes.stores import KEY, NOW, StoreClock, counted_ids, new_store, record, reopened, settings_in
from lapangan_app.domain.states import State
from lapangan_app.store.engine import connect
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.reading import Reading
from lapangan_app.store.store import Store

FIRST = "Siti Budi Agus Dewi Rina Ahmad Muhammad Nur Sri Eko Wahyu Rizky Putri Indah Yusuf Hasan Fatimah Joko"
LAST = "Santoso Wijaya Kusuma Pratama Lubis Rahman Gunawan Lamadlaw Mokodompit Paputungan Mandagi Wenda Kogoya"
VILLAGES = [a + b for a in ("Bone", "Suwa", "Tila", "Kabi", "Limb", "Bula") for b in ("daa", "wa", "muta", "la", "oto")]
REGISTRATION = (
    "INSERT INTO registration (id, client_id, rev, state, nik, name, region_code, village, event_id, event, officer_id,"
    " captured_at, saved_at, since) VALUES (?, ?, 1, ?, ?, ?, '75.03.01.2001', ?, ?, ?, 'p', ?, ?, ?)"
)


def people(count: int) -> Iterator[tuple[object, ...]]:
    """Invent registrations; one in two hundred was refused, one in a hundred waits, the rest are accepted."""
    rng, first, last = random.Random(7), FIRST.split(), LAST.split()
    for number in range(1, count + 1):
        state = "rejected" if number % 200 == 0 else "ready" if number % 100 == 1 else "accepted"
        name = f"{rng.choice(first)} {rng.choice(first)} {rng.choice(last)} {number % 9973}"
        event = number // 300
        saved = f"2026-{1 + number * 11 // count:02d}-01T00:00:00.000000Z"
        nik = f"7503{number:012d}"
        client_id = str(uuid.UUID(int=rng.getrandbits(128), version=4))
        place = (rng.choice(VILLAGES), f"e{event}", f"Sosialisasi {event}")
        yield number, client_id, state, nik, name, *place, saved, saved, saved


def fill(folder: Path, count: int) -> Store:
    """Return a store with so many invented people, made in bulk."""
    new_store(folder).close()
    raw = connect(settings_in(folder).database, KEY)
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    raw.executemany(REGISTRATION, people(count))
    raw.execute(
        'INSERT INTO outbox (client_id, rev, "key", st, digest, schema) SELECT client_id, 1,'
        " 'd:' || client_id || ':1', iif(state = 'ready', 'ready', 'done'), printf('%064d', id), 1 FROM registration"
    )
    raw.execute("INSERT INTO content (seq, snapshot, form) SELECT seq, zeroblob(300), zeroblob(300) FROM outbox")
    raw.execute(
        'INSERT INTO receipt ("key", digest, server_id, verified_at, json) SELECT o."key", o.digest, \'S\', r.saved_at,'
        " zeroblob(200) FROM registration AS r JOIN outbox AS o USING (client_id) WHERE r.state = 'accepted'"
    )
    raw.execute("UPDATE tally SET n = (SELECT count(*) FROM registration AS r WHERE r.state = tally.state)")
    raw.execute(
        "INSERT INTO search (rowid, name, nik, village, event)"
        " SELECT id, name, substr(nik, 1, 6) || ' ' || substr(nik, -4), village, event FROM registration"
    )
    for _, sql in triggers:
        raw.execute(sql)
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    return reopened(folder)


def questions(count: int) -> dict[str, Callable[[Reading], object]]:
    """Return what the window asks, by name."""
    middle = count // 2
    words = (
        "s",
        "si",
        "sit",
        "muhammad",
        "moko",
        "siti rahm",
        "wenda bone",
        "750300",
        "sosialisasi",
        "sosialisas",
        "kabi siti w",
    )
    asked: dict[str, Callable[[Reading], object]] = {
        "first page": lambda r: r.page(),
        "page in the middle": lambda r: r.page(before=middle),
        "rejected": lambda r: r.page(states=(State.REJECTED, State.CONFLICT)),
        "waiting": lambda r: r.page(states=(State.READY, State.HELD, State.SENDING)),
        "accepted": lambda r: r.page(states=(State.ACCEPTED,)),
        "siti, rejected": lambda r: r.page("siti", states=(State.REJECTED,)),
        "nik": lambda r: r.find_nik(f"7503{middle:012d}"),
        "totals": lambda r: r.totals(),
    }
    for word in words:
        asked[f"search {word!r}"] = lambda r, word=word: r.page(word)  # type: ignore[misc]
    return asked


def measure(store: Store, count: int, rounds: int = 30) -> dict[str, tuple[float, float]]:
    """Return median and 95th percentile in milliseconds for each question and for one save."""
    found = {}
    for name, ask in questions(count).items():
        times = []
        for _ in range(rounds):
            began = time.perf_counter()
            with store.read() as reading:
                ask(reading)
            times.append((time.perf_counter() - began) * 1000)
        found[name] = (statistics.median(times), sorted(times)[int(rounds * 0.95)])
    times = []
    for number in range(rounds * 3):
        began = time.perf_counter()
        with store.write() as work:
            work.registrations.save(record(10**8 + number, nik=f"9999{number:012d}"), "p", NOW)
        times.append((time.perf_counter() - began) * 1000)
    found["save"] = (statistics.median(times), sorted(times)[int(len(times) * 0.95)])
    outbox = SqlOutbox(store, StoreClock())
    began = time.perf_counter()
    outbox.claim(counted_ids()(), 0.0, 100, 10**7)
    found["claim 100"] = ((time.perf_counter() - began) * 1000,) * 2
    return found


def main() -> None:
    """Fill, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", default="10000,1000000")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    sizes = [int(size) for size in chosen.people.split(",")]
    results = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            store = fill(Path(folder), size)
            filled = time.perf_counter() - began
            results[size] = measure(store, size)
            megabytes = settings_in(Path(folder)).database.stat().st_size / 1e6
            store.close()
            print(f"{size} people, {megabytes:.0f} MB, filled in {filled:.0f} s", file=sys.stderr)
    if chosen.json:
        print(json.dumps(results))
        return
    first, last = results[sizes[0]], results[sizes[-1]]
    print(f"{'question':28} {'median':>9} {'p95':>9} {'median':>9} {'p95':>9}  ratio")
    for name, (median, high) in first.items():
        then, then_high = last[name]
        ratio = then / median
        print(f"{name:28} {median:9.2f} {high:9.2f} {then:9.2f} {then_high:9.2f} {ratio:6.2f}")


if __name__ == "__main__":
    main()
