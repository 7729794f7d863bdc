"""A durable save, of a record and of a typed form, against the same bytes in one raw SQLCipher transaction."""

import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.profiles import folder, new_core
from benchmarks.queues import record_of
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import DuplicateNik
from lapangan_app.services.core import Core
from lapangan_app.services.invented import invent_people

_AUDIT_BYTES = 220
"""Bytes of one audit row: instants, ids, codes and two hashes."""


def measure(quick: bool) -> list[Figure]:
    """Measure milliseconds per save; every save of both sides is one fsynced transaction."""
    saves = 100 if quick else 300
    with folder() as home:
        core = new_core(home)
        people = _endless_people(core)
        # what the store keeps of one person is what the raw transaction writes, byte for byte as much
        sample = record_of(core, next(people))
        raw = RawStore(home / "raw.db", form_bytes=len(sample.form), snapshot_bytes=len(sample.snapshot))
        rounds = 3 if quick else 7
        subjects: dict[str, Callable[[], float]] = {
            "durable save of a record (row, outbox, audit, search, guards)": lambda: _keep_many(core, people, saves),
            "whole save of a typed form (checked, priced, frozen, kept)": lambda: _save_many(core, people, saves),
        }
        try:
            return [
                compare(
                    Contest(
                        name=f"{name} ÷ the same bytes in one raw SQLCipher transaction",
                        unit="ms",
                        goal=1.5,
                        floor=lambda: raw.save_many(saves),
                        subject=subject,
                        rounds=rounds,
                    )
                )
                for name, subject in subjects.items()
            ]
        finally:
            raw.close()
            core.close()


def _endless_people(core: Core) -> Iterator[Form]:
    today = date.today()
    codes = core.regions.villages("75.03")
    for seed in count(1):
        rng = random.Random(seed)
        yield from invent_people(rng, 500, codes, core.regions, load_rules(today), today, wrong=0.0, twice=0.0)


def _keep_many(core: Core, people: Iterator[Form], saves: int) -> float:
    context = core.enrolling._context
    spent = 0.0
    done = 0
    while done < saves:
        record = record_of(core, next(people))
        started = time.perf_counter()
        try:
            with context.store.write() as work:
                work.registrations.save(record, core.officer.officer_id, context.now())
        except DuplicateNik:  # invented twice over many seeds: a refusal is no save
            continue
        spent += time.perf_counter() - started
        done += 1
    return spent / saves * 1000


def _save_many(core: Core, people: Iterator[Form], saves: int) -> float:
    spent = 0.0
    done = 0
    while done < saves:
        form = next(people)
        started = time.perf_counter()
        try:
            core.enrolling.save(form)
        except DuplicateNik:  # invented twice over many seeds
            continue
        spent += time.perf_counter() - started
        done += 1
    return spent / saves * 1000


class RawStore:
    """Write the bytes of a registration with nothing but the driver: same cipher, same durability, no meaning."""

    def __init__(self, path: Path, form_bytes: int, snapshot_bytes: int) -> None:
        self._connection = dbapi2.connect(str(path), isolation_level=None)
        run = self._connection.execute
        run(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "temp_store=MEMORY"):
            run(f"PRAGMA {pragma}")
        run("CREATE TABLE record (id INTEGER PRIMARY KEY, words TEXT, form BLOB)")
        run("CREATE TABLE outbox (id INTEGER PRIMARY KEY, words TEXT, snapshot BLOB)")
        run("CREATE TABLE audit (id INTEGER PRIMARY KEY, words TEXT)")
        self._form, self._snapshot = os.urandom(form_bytes), os.urandom(snapshot_bytes)

    def save_many(self, saves: int) -> float:
        """Write `saves` transactions and return the milliseconds of one."""
        run = self._connection.execute
        words, audit = "x" * 300, "x" * _AUDIT_BYTES
        started = time.perf_counter()
        for _ in range(saves):
            run("BEGIN IMMEDIATE")
            run("INSERT INTO record (words, form) VALUES (?, ?)", (words, self._form))
            run("INSERT INTO outbox (words, snapshot) VALUES (?, ?)", (words, self._snapshot))
            run("INSERT INTO audit (words) VALUES (?)", (audit,))
            run("INSERT INTO audit (words) VALUES (?)", (audit,))
            run("COMMIT")
        return (time.perf_counter() - started) / saves * 1000

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
