"""Lists by key, search by first letters, counters that need no counting, and readers beside the writer."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from fakes.stores import NOW, StoreClock, client_id, draft, record
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.outreach.events import Event
from lapangan_app.domain.record import DayCounts
from lapangan_app.domain.states import State
from lapangan_app.errors import AlreadyRunning, NotFound
from lapangan_app.store import searching
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.process_lock import ProcessLock
from lapangan_app.store.searching import match_queries
from lapangan_app.store.store import Store

NAMES = {
    1: "Siti Ma'ruf",
    2: "José Al-Amin Abdurrahmanu",
    3: "SITI RAHMAH",
    4: "Muhammad Sitorus",
    5: "Budi Abdurrahmanuddin",
}


@pytest.fixture
def people(store: Store) -> Store:
    with store.write() as work:
        for number, name in NAMES.items():
            work.registrations.save(record(number, name=name, village=f"Desa {number}"), "petugas-1", NOW)
    return store


def found(store: Store, text: str, **options: object) -> list[int]:
    with store.read() as reading:
        return [row.row_id for row in reading.page(text, **options).rows]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("siti", [3, 1]),
        ("SiTi", [3, 1]),
        ("sit", [4, 3, 1]),
        ("rah siti", [3]),
        ("siti ma'ruf", [1]),
        ("siti ma’ruf", [1]),
        ("jose", [2]),
        ("al-amin", [2]),
        ("amin al", [2]),
        ("desa 4", [4]),
        ("sosialisasi", [5, 4, 3, 2, 1]),
        ("abdurrahmanu", [5, 2]),
        ("abdurrahmanuddin", [5]),
        ("abdurrahmanuddinx", []),
        ("750301", [5, 4, 3, 2, 1]),
        ("0004", [4]),
        (record(2).nik, [2]),
        ("7503 0100 0000 0002", [2]),
        ("7503010000000099", []),
        ("", [5, 4, 3, 2, 1]),
        ("   ", [5, 4, 3, 2, 1]),
        ("***", []),
        ('" OR ""', []),
        ("siti AND", []),
        ("siti NEAR(", []),
        ("name:siti", []),
        ("nobody", []),
    ],
)
def test_search_finds_by_the_first_letters_of_any_word(people: Store, text: str, ids: list[int]) -> None:
    assert found(people, text) == ids


def test_queries_quote_every_word() -> None:
    assert match_queries('a"b OR c*') == ('"a"* "b"* "OR"* "c"*',)
    assert match_queries("-- ; '") == ()
    assert len(match_queries("kelurahan kecamatanbaru")) == 2


def test_the_middle_of_a_nik_is_not_in_the_index(people: Store) -> None:
    assert found(people, "00000000") == []
    with people.read() as reading:
        terms = reading.connection.exec_driver_sql("SELECT count(*) FROM search WHERE search MATCH ?", (record(1).nik,))
        assert terms.scalar() == 0


def test_an_amended_name_is_found_and_the_old_one_is_not(people: Store) -> None:
    with people.write() as work:
        work.registrations.save(record(1, "b", name="Aminah"), "petugas-1", NOW)
    assert found(people, "aminah") == [1]
    assert found(people, "ruf") == []


def test_pages_join_without_gap_or_repeat_while_people_are_added(store: Store) -> None:
    with store.write() as work:
        for number in range(1, 24):
            work.registrations.save(record(number), "petugas-1", NOW)
    seen, before = [], None
    for extra in range(100, 110):
        with store.read() as reading:
            page = reading.page(before=before, limit=5)
        seen += [row.row_id for row in page.rows]
        before = page.before
        if before is None:
            break
        with store.write() as work:
            work.registrations.save(record(extra), "petugas-1", NOW)
    assert seen == list(range(23, 0, -1))


@pytest.mark.parametrize("few", [0, 10**6])
def test_pages_by_state_with_and_without_words(
    store: Store, outbox: SqlOutbox, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(searching, "_FEW", few)
    with store.write() as work:
        for number in range(1, 11):
            work.registrations.save(record(number, name=f"Orang {'Ani' if number % 2 else 'Edi'}"), "petugas-1", NOW)
        work.registrations.save_draft(draft(50, name="Orang Ani"), "petugas-1", NOW)
    rows = outbox.claim("a", 0.0, 6, 10**6)
    outbox.settle(
        "a",
        [Settlement(row.key, Outcome.REJECTED if row.seq % 3 else Outcome.CONFLICT, reason="x") for row in rows],
    )
    refused = (State.REJECTED, State.CONFLICT)
    assert found(store, "", states=refused) == [6, 5, 4, 3, 2, 1]
    assert found(store, "", states=refused, limit=2, before=5) == [4, 3]
    assert found(store, "", states=(State.CONFLICT,)) == [6, 3]
    assert found(store, "ani", states=refused) == [5, 3, 1]
    assert found(store, "ani", states=refused, limit=1, before=5) == [3]
    assert found(store, "ani", states=(State.DRAFT,)) == [11]
    assert found(store, "edi", states=(State.READY,)) == [10, 8]


def test_no_list_walks_the_whole_table(people: Store) -> None:
    asked: list[tuple[str, object]] = []

    def note(connection, cursor, statement, parameters, context, many) -> None:
        asked.append((statement, parameters))

    event.listen(people._engine, "before_cursor_execute", note)
    with people.read() as reading:
        reading.page()
        reading.page("siti", before=4)
        reading.page("siti", states=(State.REJECTED,))
        reading.page(states=(State.REJECTED, State.READY))
        reading.page(record(1).nik)
        reading.get(client_id(1))
        reading.find_nik(record(1).nik)
        reading.totals()
        reading.day(NOW, NOW)
        reading.timeline(client_id(1))
        reading.refusals(client_id(1))
        event.remove(people._engine, "before_cursor_execute", note)
        for statement, parameters in asked:
            if statement.startswith("SELECT"):
                assert "OFFSET" not in statement
                plan = reading.connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, parameters).all()
                steps = [row[3] for row in plan]
                full = [step for step in steps if step.startswith("SCAN") and not _is_cheap(step)]
                # the newest page walks the key downwards from the newest row and stops at the limit
                assert full == [], (statement, steps)


def _is_cheap(step: str) -> bool:
    return any(part in step for part in ("json_each", "VIRTUAL TABLE", "SCAN tally", "SCAN receipt", "CONSTANT ROW"))


def test_totals_and_the_day(store: Store, outbox: SqlOutbox, clock: StoreClock) -> None:
    with store.write() as work:
        work.registrations.save(record(1), "p", "2026-11-19T16:59:59.000000Z")
        work.registrations.save(record(2), "p", "2026-11-19T17:00:00.000000Z")
        work.registrations.save(record(3), "p", "2026-11-20T16:59:59.999999Z")
        work.registrations.save_draft(draft(4), "p", "2026-11-20T10:00:00.000000Z")
    rows = outbox.claim("a", 0.0, 1, 10**6)
    outbox.settle("a", [Settlement(rows[0].key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    with store.read() as reading:
        day = reading.day("2026-11-19T17:00:00.000000Z", "2026-11-20T17:00:00.000000Z")
        totals = reading.totals()
    assert day == DayCounts(saved=2, accepted=1)
    assert (totals.draft, totals.ready, totals.accepted, totals.waiting) == (1, 2, 1, 2)
    assert totals.oldest_waiting == "2026-11-19T17:00:00.000000Z"


def test_events_and_kept_values(store: Store) -> None:
    first = Event("e1", "Satu", "2026-11-01", "75.03.01.2001", "Balai")
    second = Event("e2", "Dua", "2026-11-20", "75.03.01.2002", "Pasar")
    with store.write() as work:
        work.events.add(first, "p", NOW)
        work.events.add(second, "p", NOW)
        work.notebook.set_meta("tenant", "gorontalo")
        assert work.reading.events.current() == second
        work.events.choose("e1")
    with store.read() as reading:
        assert reading.events.all() == (second, first)
        assert reading.events.current() == first
        assert (reading.meta("tenant"), reading.meta_text("nothing")) == (b"gorontalo", None)
    with pytest.raises(NotFound), store.write() as work:
        work.events.choose("e9")
    with store.write() as work:
        work.events.choose(None)
        assert work.reading.events.current() is None


def test_readers_see_whole_transactions_beside_a_writer(store: Store) -> None:
    stop, wrong = threading.Event(), []

    def look() -> None:
        while not stop.is_set():
            with store.read() as reading:
                people = reading.connection.exec_driver_sql("SELECT count(*) FROM registration").scalar()
                rows = reading.connection.exec_driver_sql("SELECT count(*) FROM outbox").scalar()
                if people != rows or people != reading.totals().ready:
                    wrong.append((people, rows))

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(1, 60):
        with store.write() as work:
            work.registrations.save(record(number), "p", NOW)
    stop.set()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_writers_in_several_threads_take_turns(store: Store) -> None:
    failures: list[BaseException] = []

    def save(first: int) -> None:
        try:
            for number in range(first, first + 15):
                with store.write() as work:
                    work.registrations.save(record(number), "p", NOW)
        except BaseException as error:  # noqa: BLE001 - reported below
            failures.append(error)

    threads = [threading.Thread(target=save, args=(100 * n,)) for n in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.read() as reading:
        assert reading.totals().ready == 60


def test_F77_one_process_per_profile_and_no_stale_lock(tmp_path: Path) -> None:
    path = tmp_path / "lapangan.lock"
    path.write_bytes(b"left by a crash")
    with ProcessLock(path), pytest.raises(AlreadyRunning):
        ProcessLock(path).acquire()
    with ProcessLock(path):
        pass
    ProcessLock(path).release()


def test_the_queue_is_found_without_walking_what_is_done(people: Store, outbox: SqlOutbox) -> None:
    asked: list[tuple[str, object]] = []

    def note(connection, cursor, statement, parameters, context, many) -> None:
        if not many and statement.startswith(("SELECT", "UPDATE outbox")) and "outbox" in statement:
            asked.append((statement, parameters))

    event.listen(people._engine, "before_cursor_execute", note)
    outbox.pending(0.0)
    rows = outbox.claim("a", 0.0, 1, 10**6)
    outbox.settle("a", [Settlement(row.key, Outcome.AGAIN, reason="offline") for row in rows])
    outbox.recover()
    outbox.totals()
    event.remove(people._engine, "before_cursor_execute", note)
    assert len(asked) >= 8
    with people.read() as reading:
        for statement, parameters in asked:
            plan = reading.connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, parameters).all()
            steps = [row[3] for row in plan]
            scans = [step for step in steps if step.startswith("SCAN") and "ix_outbox_" not in step]
            walked = [step for step in scans if " VIRTUAL TABLE " not in step]  # the list that was given
            assert walked == [], (statement, steps)
