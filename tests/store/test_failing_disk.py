"""Full, locked, read-only and failing disks: the officer is told, the data stays, doubt is settled by looking."""

import errno
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from fakes.stores import KEY, NOW, StoreClock, client_id, new_store, record, reopened, settings_in
from lapangan_app.errors import DiskFull, StoreBusy
from lapangan_app.store.engine import connect
from lapangan_app.store.failures import failure_of
from lapangan_app.store.store import Store


def save(store: Store, number: int) -> None:
    with store.write() as work:
        work.registrations.save(record(number), "petugas-1", NOW)


def saved(store: Store, number: int) -> bool:
    with store.read() as reading:
        return reading.get(client_id(number)) is not None


def limit_pages(store: Store, more: int) -> None:
    """Let the file grow by only so many pages, which SQLite reports exactly as a full disk."""
    connection = store._writer._open().connection.driver_connection
    assert connection is not None
    count = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {count + more}")


def test_F67_a_full_disk_at_every_page_loses_nothing(store: Store) -> None:
    save(store, 1)
    failures = 0
    for more in range(40):
        limit_pages(store, more)
        try:
            for number in range(2, 20):
                save(store, number)
        except DiskFull:
            failures += 1
            assert saved(store, 1)
            assert store.verify() == ()
        else:
            break
    assert failures > 2
    assert saved(store, 19)


def test_a_locked_database_is_reported_and_works_again_later(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = store._writer._open().connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA busy_timeout = 1")
    other = connect(settings_in(tmp_path).database, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        save(store, 1)
    other.execute("ROLLBACK")
    other.close()
    save(store, 1)
    assert saved(store, 1)


@pytest.mark.parametrize(
    ("error", "kind"),
    [(OSError(errno.ENOSPC, "full"), DiskFull), (PermissionError(errno.EACCES, "no"), StoreBusy), (ValueError(), None)],
)
def test_errors_of_the_file_system_have_names(error: Exception, kind: type | None) -> None:
    assert type(failure_of(error)) is (kind or type(None))


class _IoError(dbapi2.OperationalError):
    sqlite_errorcode = 1034  # SQLITE_IOERR_FSYNC


def fail_commit(store: Store, *, reaches_disk: bool) -> None:
    """Make the next commit report an error of the disk, after or instead of being carried out."""

    dialect = store._engine.dialect
    original = dialect.do_commit

    def do_commit(dbapi_connection: object) -> None:
        dialect.do_commit = original  # type: ignore[method-assign]
        if reaches_disk:
            original(dbapi_connection)  # type: ignore[arg-type]
        raise _IoError("disk I/O error")

    dialect.do_commit = do_commit  # type: ignore[method-assign]


def test_F70_a_commit_that_failed_but_is_on_disk_counts_as_saved(store: Store) -> None:
    fail_commit(store, reaches_disk=True)
    save(store, 1)
    assert saved(store, 1)
    save(store, 2)
    assert saved(store, 2)


def test_F70_a_commit_that_failed_and_is_not_on_disk_is_reported(store: Store) -> None:
    fail_commit(store, reaches_disk=False)
    with pytest.raises(StoreBusy):
        save(store, 1)
    assert not saved(store, 1)
    save(store, 1)
    assert saved(store, 1)


def test_F70_a_doubtful_commit_without_audit_row_is_reported_not_guessed(store: Store) -> None:
    fail_commit(store, reaches_disk=True)
    with pytest.raises(StoreBusy), store.write() as work:
        work.notebook.set_meta("k", b"v")


def test_no_error_text_carries_a_value(store: Store) -> None:
    save(store, 1)
    person = record(1)
    with pytest.raises(Exception) as caught, store.write() as work:
        work.connection.exec_driver_sql(
            "INSERT INTO registration (client_id, nik, name, nonsense) VALUES (?, ?, ?, 1)",
            (client_id(5), person.nik, person.name),
        )
    assert person.nik not in str(caught.value)
    assert person.name not in str(caught.value)
    assert person.nik not in repr(caught.value)


def test_writes_do_not_nest(store: Store) -> None:
    with store.write(), pytest.raises(RuntimeError, match="nest"), store.write():
        pass
    save(store, 1)


def test_F05_what_was_committed_is_found_as_saved_after_a_restart(tmp_path: Path) -> None:
    first = new_store(tmp_path, StoreClock())
    save(first, 1)
    first._engine.dispose()  # no orderly close, as after a kill
    second = reopened(tmp_path)
    with second.write() as work:
        again = work.registrations.save(record(1), "petugas-1", "2027-01-01T00:00:00.000000Z")
    assert again.already
    assert again.saved_at == NOW
    second.close()
    first.close()
