"""A database that must not be used is refused by name, and is never repaired, replaced or created over."""

import random
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from fakes.stores import KEY, NOW, StoreClock, counted_ids, created_store, new_store, record, reopened, settings_in
from lapangan_app.errors import (
    DamagedStore,
    NewerStore,
    PlaintextStore,
    ProfileExists,
    ProfileMissing,
    ReplayedStore,
    StoreRefused,
    UnsafeCipher,
    WrongKey,
)
from lapangan_app.store import assertions, engine
from lapangan_app.store.engine import PRAGMAS, connect
from lapangan_app.store.store import create_store, open_store


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Return a folder with a closed store that holds a few registrations."""
    store = new_store(tmp_path)
    with store.write() as work:
        for number in range(1, 30):
            work.registrations.save(record(number), "petugas-1", NOW)
    store.close()
    return tmp_path


def database(folder: Path) -> Path:
    return settings_in(folder).database


def refused(folder: Path, kind: type[StoreRefused]) -> None:
    path = database(folder)
    before = path.read_bytes()
    with pytest.raises(kind):
        reopened(folder)
    assert path.read_bytes() == before


def test_there_is_nothing_readable_on_disk(filled: Path) -> None:
    person = record(1)
    for path in settings_in(filled).home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert person.nik.encode() not in data
            assert person.name.encode() not in data


def test_a_missing_database_is_not_created_by_opening(tmp_path: Path) -> None:
    with pytest.raises(ProfileMissing):
        reopened(tmp_path)
    assert not database(tmp_path).exists()


def test_creation_leaves_one_private_file_and_a_new_device_id(tmp_path: Path) -> None:
    store = created_store(tmp_path)
    assert store.device_id == counted_ids()()
    assert store.verify() == ()
    store.close()
    assert database(tmp_path).stat().st_mode & 0o077 == 0
    assert [path.name for path in database(tmp_path).parent.glob("lapangan.db*")] == ["lapangan.db"]


def test_a_profile_is_never_overwritten(filled: Path) -> None:
    before = database(filled).read_bytes()
    with pytest.raises(ProfileExists):
        create_store(settings_in(filled), KEY, clock=StoreClock(), ids=counted_ids())
    assert database(filled).read_bytes() == before


def test_F75_a_wrong_key_is_refused_quietly(filled: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongKey):
        open_store(settings_in(filled), secrets.token_bytes(32), clock=StoreClock(), ids=counted_ids())
    assert capfd.readouterr() == ("", "")
    reopened(filled).close()


def test_F76_a_plain_database_is_refused(tmp_path: Path) -> None:
    with dbapi2.connect(str(database(tmp_path))) as plain:
        plain.execute("CREATE TABLE registration (id INTEGER PRIMARY KEY)")
    plain.close()
    refused(tmp_path, PlaintextStore)


@pytest.mark.parametrize("cut", [1, 100, 4096, 3 * 4096, -1])
def test_F72_a_cut_file_is_refused(filled: Path, cut: int) -> None:
    path = database(filled)
    data = path.read_bytes()
    path.write_bytes(b"" if cut < 0 else data[:-cut])
    refused(filled, DamagedStore)


@pytest.mark.slow
def test_F71_every_flipped_bit_is_found(filled: Path) -> None:
    path, rng = database(filled), random.Random(71)
    data = path.read_bytes()
    with connect(path, KEY) as connection:
        unused = connection.execute("PRAGMA freelist_count").fetchone()[0]
    connection.close()
    assert unused == 0
    for _ in range(150):
        place = rng.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << rng.randrange(8)
        path.write_bytes(changed)
        with pytest.raises(DamagedStore):
            reopened(filled)


def test_a_broken_first_page_is_told_from_a_wrong_key(filled: Path) -> None:
    path = database(filled)
    data = bytearray(path.read_bytes())
    data[200] ^= 1
    path.write_bytes(data)
    refused(filled, DamagedStore)
    (settings_in(filled).home / assertions.KEY_CHECK).unlink()
    refused(filled, WrongKey)


def test_F80_a_newer_schema_is_refused(filled: Path) -> None:
    with connect(database(filled), KEY) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    refused(filled, NewerStore)


def test_F73_an_old_copy_put_back_is_seen(filled: Path) -> None:
    path = database(filled)
    old = path.read_bytes()
    store = reopened(filled)
    with store.write() as work:
        work.registrations.save(record(99), "petugas-1", NOW)
    anchor = store.head()
    store.assert_not_replayed(anchor)
    store.close()
    path.write_bytes(old)
    store = reopened(filled)
    with pytest.raises(ReplayedStore):
        store.assert_not_replayed(anchor)
    store.close()


def test_F74_a_lost_wal_is_seen(filled: Path) -> None:
    store = reopened(filled)
    with store.write() as work:
        work.registrations.save(record(99), "petugas-1", NOW)
    anchor = store.head()
    without_wal = database(filled).read_bytes()
    store.close()
    database(filled).write_bytes(without_wal)
    store = reopened(filled)
    with pytest.raises(ReplayedStore):
        store.assert_not_replayed(anchor)
    store.close()


class _Answers:
    """Answer pragmas as a library would that has one thing wrong."""

    def __init__(self, **wrong: str) -> None:
        self._answers = {"cipher_version": "4.14.0 community", "sqlite_version": "3.51.3"}
        self._answers |= {name: answer for name, _, answer in PRAGMAS} | wrong

    def execute(self, sql: str) -> "_Answers":
        self._name = sql.removeprefix("PRAGMA ").removeprefix("SELECT ").removesuffix("()")
        return self

    def fetchone(self) -> tuple[str] | None:
        return (self._answers[self._name],) if self._answers[self._name] else None


EXPECTED = {name: answer for name, _, answer in PRAGMAS}


def test_a_sound_library_passes() -> None:
    assertions.assert_in_force(_Answers(), EXPECTED)


@pytest.mark.parametrize(
    ("name", "answer"),
    [("cipher_version", ""), ("cipher_version", "4.13.9 community"), ("sqlite_version", "3.51.2")]
    + [(name, "something else") for name, _, _ in PRAGMAS],
)
def test_an_unsafe_library_or_pragma_is_refused(name: str, answer: str) -> None:
    with pytest.raises(UnsafeCipher) as caught:
        assertions.assert_in_force(_Answers(**{name: answer}), EXPECTED)
    assert caught.value.facts["what"] == name


def test_every_connection_is_checked(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Any] = []
    real: Callable[..., None] = assertions.assert_in_force

    def spy(connection: Any, expected: Any) -> None:
        checked.append(connection)
        real(connection, expected)

    monkeypatch.setattr(engine, "assert_in_force", spy)
    store = reopened(filled)
    with store.read(), store.read(), store.write():
        assert len(checked) >= 3
    store.close()


def test_without_the_cipher_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(assertions, "CIPHER_FLOOR", (99, 0))
        with pytest.raises(UnsafeCipher):
            created_store(tmp_path)
    assert not database(tmp_path).exists()
    created_store(tmp_path).close()


@pytest.mark.parametrize("broken", ["migrate.upgrade", "move_durably"])
def test_a_creation_that_was_cut_short_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"lapangan_app.store.store.{broken}", die)
        with pytest.raises(KeyboardInterrupt):
            created_store(tmp_path)
    with pytest.raises(ProfileMissing):
        reopened(tmp_path)
    store = created_store(tmp_path)
    assert store.verify() == ()
    store.close()


def test_the_store_keeps_its_own_key_and_wipes_it_at_the_end(filled: Path) -> None:
    key = bytearray(KEY)
    store = open_store(settings_in(filled), key, clock=StoreClock(), ids=counted_ids())
    key[:] = bytes(32)  # the vault drops its key as soon as the store is open
    with store.read() as one, store.read() as two, store.read() as three:
        assert one.totals() == two.totals() == three.totals()
    held = store._key
    assert held == KEY
    store.close()
    assert held == bytes(32)
