"""F15, F16: cut the power at every write of the real transactions; nothing acknowledged may be lost, nothing torn.

The statements are those the real store sends to SQLCipher; they are replayed on plain SQLite with the same schema,
journal and sync mode, because only there can the file system be replaced.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import pytest
from sqlalchemy import Engine, event

from fakes.stores import NOW, StoreClock, client_id, created_store, record
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.store.checks import BROKEN
from lapangan_app.store.outbox import SqlOutbox
from rings.power_cut import Operation, Recorder, disks

PEOPLE = 12
FINGERPRINT = """
    SELECT (SELECT group_concat(client_id || rev || state) FROM (SELECT * FROM registration ORDER BY id)),
           (SELECT group_concat("key" || st || tries) FROM (SELECT * FROM outbox ORDER BY seq)),
           (SELECT group_concat(hex(hash)) FROM (SELECT * FROM audit ORDER BY i)),
           (SELECT count(*) FROM content), (SELECT count(*) FROM receipt), (SELECT count(*) FROM refusal),
           (SELECT group_concat(state || n) FROM tally)
"""


@dataclass(frozen=True)
class Step:
    """Hold one statement of the store, a `commit`, or an `ack`: the moment the officer is told."""

    kind: str
    sql: str = ""
    parameters: Any = ()
    many: bool = False


@contextmanager
def recorded(steps: list[Step]) -> Iterator[None]:
    """Record every statement and commit of every engine."""

    def statement(connection, cursor, sql, parameters, context, many) -> None:
        if not sql.lstrip().upper().startswith(("SELECT", "PRAGMA")):
            steps.append(Step("sql", sql, parameters, many))

    def commit(connection) -> None:
        steps.append(Step("commit"))

    event.listen(Engine, "before_cursor_execute", statement)
    event.listen(Engine, "commit", commit)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", statement)
        event.remove(Engine, "commit", commit)


def work_of_a_day(folder: Path) -> tuple[list[Step], list[Step]]:
    """Return the statements that make the schema and those of saving, amending, claiming, settling and recovering."""
    schema: list[Step] = []
    with recorded(schema):
        store = created_store(folder)
    steps: list[Step] = []
    outbox = SqlOutbox(store, StoreClock())
    with recorded(steps):
        for number in range(1, PEOPLE + 1):
            with store.write() as work:
                work.registrations.save(record(number), "petugas-1", NOW)
            steps.append(Step("ack"))
        with store.write() as work:
            work.registrations.save(record(3, "changed"), "petugas-1", NOW)
        steps.append(Step("ack"))
        rows = outbox.claim("a", 0.0, 6, 10**6)
        steps.append(Step("ack"))
        kinds = [Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT, Outcome.AGAIN, Outcome.HOLD]
        receipts = [b"{}" if kind is Outcome.ACCEPTED else None for kind in kinds]
        outbox.settle(
            "a",
            [Settlement(r.key, k, reason="x", receipt=c) for r, k, c in zip(rows, kinds, receipts, strict=True)],
        )
        steps.append(Step("ack"))
        outbox.claim("b", 0.0, 3, 10**6)
        steps.append(Step("ack"))
        outbox.recover()
        steps.append(Step("ack"))
        with store.write() as work:
            work.registrations.purge(client_id(1), "system", NOW)
        steps.append(Step("ack"))
    assert store.verify() == ()
    store.close()
    return schema, steps


@dataclass
class Replay:
    """Hold a recorded run: the disk before it, what SQLite did, and the fingerprint after each commit."""

    base: dict[str, bytearray]
    operations: list[Operation]
    fingerprints: list[tuple[object, ...]]
    acknowledged: list[int]
    """For each mark, how many commits were acknowledged by then."""


def replay(folder: Path, schema: list[Step], steps: list[Step], *, synchronous: str, checkpoint: int) -> Replay:
    folder.mkdir()
    path = folder / "r.db"
    recorder = Recorder(f"recorder-{id(folder)}")
    connection = apsw.Connection(str(path), vfs=recorder.vfs_name)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {checkpoint}")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    run(connection, schema)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base = {file.name: bytearray(file.read_bytes()) for file in folder.iterdir() if not file.name.endswith("-shm")}
    fingerprints, acknowledged = [fingerprint(connection)], [0]
    recorder.recording = True
    for step in steps:
        if step.kind == "ack":
            recorder.note(Operation("mark", ""))
            acknowledged.append(len(fingerprints) - 1)
        else:
            run(connection, [step])
        if step.kind == "commit":
            fingerprints.append(fingerprint(connection))
    recorder.recording = False
    connection.close()
    recorder.unregister()
    return Replay(base, recorder.operations, fingerprints, acknowledged)


def run(connection: apsw.Connection, steps: list[Step]) -> None:
    for step in steps:
        if step.kind == "commit":
            connection.execute("COMMIT")
        elif step.many:
            connection.executemany(step.sql, step.parameters)
        else:
            connection.execute(step.sql, step.parameters)


def fingerprint(connection: apsw.Connection) -> tuple[object, ...]:
    return tuple(connection.execute(FINGERPRINT).fetchone())


def verdict(folder: Path, files: dict[str, bytearray], run_of: Replay, marks: int) -> str:
    """Return `ok`, `corrupt`, `torn` or `lost` for one rebuilt disk."""
    for old in folder.iterdir():
        old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    connection = apsw.Connection(str(folder / "r.db"))
    try:
        connection.execute("PRAGMA synchronous = OFF")  # the judge's own closing need not reach the disk
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            return "corrupt"
        if any(connection.execute(sql).fetchone()[0] for sql in BROKEN.values()):
            return "torn"
        found = fingerprint(connection)
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError):
        return "corrupt"
    finally:
        connection.close()
    if found not in run_of.fingerprints:
        return "torn"
    return "lost" if run_of.fingerprints.index(found) < run_of.acknowledged[marks] else "ok"


def judge(folder: Path, run_of: Replay, seed: int, modes: tuple[str, ...], every: int = 1) -> dict[str, int]:
    folder.mkdir()
    counts: dict[str, int] = {}
    for number, (marks, files) in enumerate(disks(run_of.base, run_of.operations, random.Random(seed), modes)):
        if number % every == 0:
            result = verdict(folder, files, run_of, marks)
            counts[result] = counts.get(result, 0) + 1
    return counts


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Step], list[Step]]:
    return work_of_a_day(tmp_path_factory.mktemp("day"))


@pytest.mark.slow
@pytest.mark.parametrize("checkpoint", [20, 1000])
def test_F15_F16_a_power_cut_at_every_write_loses_and_tears_nothing(
    tmp_path: Path, day: tuple[list[Step], list[Step]], checkpoint: int
) -> None:
    run_of = replay(tmp_path / "run", *day, synchronous="FULL", checkpoint=checkpoint)
    modes = ("synced", "subset", "subset", "torn", "torn", "torn")
    counts = judge(tmp_path / "disk", run_of, 15, modes)
    print(f"checkpoint {checkpoint}: {len(run_of.operations)} operations, disks {counts}")
    assert set(counts) == {"ok"}
    assert counts["ok"] >= 3000


@pytest.mark.slow
def test_the_ring_sees_what_a_weaker_sync_loses(tmp_path: Path, day: tuple[list[Step], list[Step]]) -> None:
    run_of = replay(tmp_path / "run", *day, synchronous="NORMAL", checkpoint=1000)
    assert judge(tmp_path / "disk", run_of, 15, ("synced",), every=10).get("lost", 0) > 10


@pytest.mark.slow
def test_M11_the_ring_sees_row_and_outbox_in_two_transactions(
    tmp_path: Path, day: tuple[list[Step], list[Step]]
) -> None:
    schema, steps = day
    broken: list[Step] = []
    for step in steps:
        if step.sql.startswith("INSERT INTO outbox"):
            broken += [Step("commit"), Step("sql", "BEGIN IMMEDIATE")]
        broken.append(step)
    run_of = replay(tmp_path / "run", schema, broken, synchronous="FULL", checkpoint=1000)
    assert judge(tmp_path / "disk", run_of, 15, ("synced",), every=5).get("torn", 0) > 10
