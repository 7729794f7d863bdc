"""The database itself forbids what must not happen, whoever asks; each rule is broken here once."""

import itertools
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from fakes.stores import NOW, StoreClock, client_id, record
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.states import LEGAL_MOVES, State
from lapangan_app.store import audit, checks
from lapangan_app.store.engine import WRITE
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store


@pytest.fixture
def raw(store: Store, clock: StoreClock) -> Iterator[Connection]:
    """Give a connection in a transaction that is rolled back, with one waiting, one accepted and one draft."""
    outbox = SqlOutbox(store, clock)
    with store.write() as work:
        work.registrations.save(record(1), "petugas-1", NOW)
    (row,) = outbox.claim("a", 0.0, 1, 10**6)
    outbox.settle("a", [Settlement(row.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    with store.write() as work:
        work.registrations.save(record(2), "petugas-1", NOW)
    with store._engine.connect().execution_options(**WRITE) as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


def test_the_table_of_moves_is_the_one_of_the_domain(raw: Connection) -> None:
    kept = {(old or None, new or None) for old, new in raw.exec_driver_sql("SELECT old, new FROM legal_move")}
    assert kept == {(old and str(old), new and str(new)) for old, new in LEGAL_MOVES}


@pytest.mark.parametrize(("old", "new"), list(itertools.permutations(State, 2)))
def test_only_legal_moves_are_possible(raw: Connection, old: State, new: State) -> None:
    # put the waiting registration into the old state with the guards off, then move it with the guards on
    guards = raw.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE name LIKE 'registration_%'").all()
    triggers = [(name, sql) for name, sql in guards if sql and sql.startswith("CREATE TRIGGER")]
    for name, _ in triggers:
        raw.exec_driver_sql(f"DROP TRIGGER {name}")
    rev = 0 if old is State.DRAFT else 1
    raw.exec_driver_sql("UPDATE registration SET state = ?, rev = ? WHERE id = 2", (old, rev))
    raw.exec_driver_sql(
        'INSERT INTO receipt ("key", digest, server_id, verified_at, json)'
        " SELECT \"key\", digest, '', '', x'' FROM outbox WHERE client_id = ?",
        (client_id(2),),
    )
    for _, sql in triggers:
        raw.exec_driver_sql(sql)
    move = ("UPDATE registration SET state = ?, rev = ? WHERE id = 2", (new, 0 if new is State.DRAFT else 1))
    if (old, new) in LEGAL_MOVES:
        raw.exec_driver_sql(*move)
        return
    with pytest.raises(IntegrityError, match=r"illegal_move|revision_without_move"):
        raw.exec_driver_sql(*move)


def _rows(sql: str, says: str) -> object:
    return pytest.param(sql, says, id=f"{says}: {sql[:60]}")


FORBIDDEN = [
    _rows(
        "INSERT INTO registration (client_id, rev, state, officer_id, saved_at, since) VALUES ('x', 1, 'ready', "
        "'', '', '')",
        "illegal_move",
    ),
    _rows("UPDATE registration SET client_id = 'x' WHERE id = 1", "identity_is_fixed"),
    _rows("UPDATE registration SET rev = 0 WHERE id = 1", "revision_without_move"),
    _rows("UPDATE registration SET rev = 2 WHERE id = 1", "accepted_without_receipt|revision_without_move"),
    _rows("DELETE FROM registration WHERE id = 2", "illegal_move|deleted_without_receipt"),
    _rows(
        "INSERT INTO registration (client_id, rev, state, nik, officer_id, saved_at, since) SELECT 'x', 1, state, nik,"
        " officer_id, saved_at, since FROM registration WHERE id = 2",
        "illegal_move",
    ),
    _rows("UPDATE outbox SET digest = printf('%064d', 0) WHERE seq = 2", "snapshot_is_fixed"),
    _rows("UPDATE outbox SET \"key\" = 'x' WHERE seq = 2", "snapshot_is_fixed"),
    _rows("UPDATE outbox SET rev = 2 WHERE seq = 2", "snapshot_is_fixed"),
    _rows("UPDATE content SET snapshot = x'00' WHERE seq = 2", "snapshot_is_fixed"),
    _rows("DELETE FROM content WHERE seq = 2", "snapshot_is_fixed"),
    _rows("UPDATE outbox SET st = 'ready' WHERE seq = 1", "done_is_final"),
    _rows("UPDATE outbox SET st = 'lost' WHERE seq = 2", "ck_outbox_st"),
    _rows("DELETE FROM outbox WHERE seq = 2", "still_waiting"),
    _rows(
        'INSERT OR REPLACE INTO outbox (client_id, rev, "key", st, digest, schema) SELECT client_id, rev, "key",'
        " 'ready', digest, schema FROM outbox WHERE seq = 2",
        "still_waiting",
    ),
    _rows(
        'INSERT INTO outbox (client_id, rev, "key", st, digest, schema) SELECT client_id, 7, "key", \'ready\','
        " digest, schema FROM outbox WHERE seq = 2",
        "ck_outbox_key",
    ),
    _rows("UPDATE audit SET reason = 'x' WHERE i = 1", "audit_only_grows"),
    _rows("DELETE FROM audit WHERE i = 1", "audit_only_grows"),
    _rows("DELETE FROM audit WHERE i = (SELECT max(i) FROM audit)", "audit_only_grows"),
    _rows(
        "INSERT INTO audit (i, at, actor, action, prev, hash) SELECT max(i) + 1, '', '', '', zeroblob(32),"
        " zeroblob(32) FROM audit",
        "audit_chain_broken",
    ),
    _rows(
        "INSERT INTO audit (i, at, actor, action, prev, hash) SELECT max(i) + 2, '', '', '', hash, zeroblob(32)"
        " FROM audit",
        "audit_chain_broken",
    ),
    _rows("UPDATE receipt SET json = x'01'", "receipts_stay"),
    _rows("DELETE FROM receipt", "receipts_stay"),
    _rows("INSERT INTO legal_move VALUES ('ready', 'accepted')", "law_is_fixed"),
    _rows("DELETE FROM legal_move", "law_is_fixed"),
    _rows("UPDATE legal_move SET new = 'accepted' WHERE old = 'ready'", "law_is_fixed"),
]


@pytest.mark.parametrize(("sql", "says"), FORBIDDEN)
def test_the_database_refuses(raw: Connection, sql: str, says: str) -> None:
    with pytest.raises(IntegrityError, match=says):
        raw.exec_driver_sql(sql)


def test_M03_nothing_becomes_accepted_without_its_receipt(raw: Connection) -> None:
    raw.exec_driver_sql("UPDATE registration SET state = 'sending' WHERE id = 2")
    with pytest.raises(IntegrityError, match="accepted_without_receipt"):
        raw.exec_driver_sql("UPDATE registration SET state = 'accepted' WHERE id = 2")


def test_M08_a_receipt_for_other_content_does_not_count(raw: Connection) -> None:
    raw.exec_driver_sql("UPDATE registration SET state = 'sending' WHERE id = 2")
    raw.exec_driver_sql(
        'INSERT INTO receipt ("key", digest, server_id, verified_at, json)'
        " SELECT \"key\", printf('%064d', 0), '', '', x'' FROM outbox WHERE seq = 2"
    )
    with pytest.raises(IntegrityError, match="accepted_without_receipt"):
        raw.exec_driver_sql("UPDATE registration SET state = 'accepted' WHERE id = 2")


PLANTED = {
    "waiting_without_outbox": ["UPDATE outbox SET st = 'done' WHERE seq = 2"],
    "outbox_without_waiting": ["UPDATE registration SET state = 'rejected' WHERE id = 2"],
    "current_revision_not_queued": ["UPDATE registration SET rev = 5 WHERE id = 2"],
    "state_and_outbox_differ": ["UPDATE outbox SET st = 'held' WHERE seq = 2"],
    "sending_without_row": ["UPDATE registration SET state = 'sending' WHERE id = 2"],
    "two_in_flight": [
        "UPDATE outbox SET st = 'sending' WHERE seq = 2",
        'INSERT INTO outbox (client_id, rev, "key", st, digest, schema) SELECT client_id, 2, '
        "'d:' || client_id || ':2', 'sending', digest, schema FROM outbox WHERE seq = 2",
    ],
    "accepted_without_receipt": ["UPDATE registration SET state = 'accepted' WHERE id = 2"],
    "counters_differ": ["UPDATE tally SET n = n + 1 WHERE state = 'draft'"],
    "state_and_audit_differ": ["UPDATE registration SET state = 'held' WHERE id = 2"],
    "audit_chain": ["UPDATE audit SET reason = 'x' WHERE i = 2"],
}


@pytest.mark.parametrize("code", PLANTED)
def test_the_checks_find_what_slipped_past_the_guards(raw: Connection, code: str) -> None:
    for name in raw.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all():
        raw.exec_driver_sql(f"DROP TRIGGER {name}")
    assert checks.broken(raw) == ()
    for statement in PLANTED[code]:
        raw.exec_driver_sql(statement)
    assert code in checks.broken(raw)


def test_every_check_has_been_seen_to_fail() -> None:
    assert set(checks.BROKEN) <= set(PLANTED)


def test_a_cut_tail_of_the_chain_is_seen_by_the_anchor_only(raw: Connection) -> None:
    head = audit.read_head(raw)
    raw.exec_driver_sql("DROP TRIGGER audit_no_delete")
    raw.exec_driver_sql("DELETE FROM audit WHERE i = ?", (head.index,))
    assert audit.first_break(raw) is None
    assert not audit.contains(raw, head)
