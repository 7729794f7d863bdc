"""The schema moves in one transaction, after a verified copy; old files of every released revision still open."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import downgrade
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from fakes.stores import KEY, NOW, client_id, new_store, record, reopened, settings_in
from lapangan_app.domain.states import State
from lapangan_app.errors import DamagedStore, DiskFull
from lapangan_app.store import backup, migrate, store
from lapangan_app.store.engine import WRITE, connect, make_engine
from lapangan_app.store.models import metadata

HEAD = migrate.HEAD
GOLDEN = sorted((Path(__file__).parent / "golden").glob("rev_*.db"))


@contextmanager
def empty(folder: Path) -> Iterator[Connection]:
    """Give a writing transaction on an empty encrypted database."""
    engine = make_engine(folder / "empty.db", KEY, create=True)
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        yield connection
    engine.dispose()


def schema(connection: Connection) -> list[tuple[str, str]]:
    return [
        (name, " ".join(sql.split()))
        for name, sql in connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
    ]


def revisions(connection: Connection) -> list[str]:
    script = ScriptDirectory.from_config(migrate.alembic_config(connection))
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def test_the_head_matches_the_models(tmp_path: Path) -> None:
    with empty(tmp_path) as connection:
        migrate.upgrade(connection)
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_object": lambda thing, name, kind, reflected, other: not str(name).startswith("search"),
        }
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_the_head_written_by_hand_is_the_real_one(tmp_path: Path) -> None:
    with empty(tmp_path) as connection:
        assert revisions(connection)[-1] == migrate.HEAD
        assert tuple(revisions(connection)) == migrate.known_revisions()


def test_every_revision_goes_up_and_down_and_leaves_the_same_schema(tmp_path: Path) -> None:
    with empty(tmp_path) as connection:
        before = [schema(connection)]
        for revision in revisions(connection):
            migrate.upgrade(connection, revision)
            before.append(schema(connection))
        for _ in revisions(connection):
            after = before.pop()
            assert schema(connection) == after
            downgrade(migrate.alembic_config(connection), "-1")
        assert schema(connection) == before.pop() == []


def test_migration_files_import_nothing_of_ours() -> None:
    for path in (migrate.MIGRATIONS / "env.py", *(migrate.MIGRATIONS / "versions").glob("*.py")):
        imports = [line for line in path.read_text("utf-8").splitlines() if line.startswith(("import ", "from "))]
        assert all(line.split()[1].split(".")[0] in ("alembic", "sqlalchemy") for line in imports), path.name


def test_every_table_is_strict(tmp_path: Path) -> None:
    with empty(tmp_path) as connection:
        migrate.upgrade(connection)
        lax = connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table' AND schema = 'main'"
            " AND name NOT LIKE 'sqlite_%' AND name NOT IN ('alembic_version')"
        ).scalars()
        assert list(lax) == []


@pytest.mark.parametrize("file", GOLDEN, ids=lambda path: path.stem)
def test_old_files_open_with_everything_in_them(tmp_path: Path, file: Path) -> None:
    shutil.copy(file, settings_in(tmp_path).database)
    opened = reopened(tmp_path)
    assert opened.verify() == ()
    with opened.read() as reading:
        found = {n: reading.get(client_id(n)) for n in range(1, 8)}
        assert [r.row.state for r in found.values() if r] == [
            State.ACCEPTED,
            State.READY,
            State.CONFLICT,
            State.HELD,
            State.SENDING,
            State.HELD,
            State.DRAFT,
        ]
        assert found[1] is not None
        assert found[1].form == record(1).form
        assert reading.receipt(client_id(1)) == b"{}"
        assert [refusal.rev for refusal in reading.refusals(client_id(2))] == [1]
        assert [row.client_id for row in reading.page("orang ke3").rows] == [client_id(3)]
        assert reading.events.current() is not None
    opened.close()


def test_there_is_a_golden_file_for_every_revision() -> None:
    assert [path.stem.removeprefix("rev_") for path in GOLDEN] == list(migrate.known_revisions())


NEXT = """
from alembic import op

revision = "9999"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT")
    op.execute("UPDATE registration SET reason = 'migrated'")
    {ending}


def downgrade() -> None:
    op.execute("DROP TABLE added")
"""


@pytest.fixture
def with_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Pretend that this version has one more migration; its last line is given."""

    def plant(ending: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "9999_next.py").write_text(NEXT.format(head=HEAD, ending=ending))
        monkeypatch.setattr(migrate, "MIGRATIONS", folder)
        monkeypatch.setattr(migrate, "HEAD", "9999")

    return plant


def a_store_of_today(folder: Path) -> None:
    opened = new_store(folder)
    with opened.write() as work:
        work.registrations.save(record(1), "petugas-1", NOW)
    opened.close()


def test_an_upgrade_keeps_the_data_and_a_verified_copy(tmp_path: Path, with_next) -> None:
    a_store_of_today(tmp_path)
    with_next("pass")
    opened = reopened(tmp_path)
    with opened.read() as reading:
        found = reading.get(client_id(1))
        assert reading.connection.exec_driver_sql("SELECT count(*) FROM added").scalar() == 0
    opened.close()
    assert found is not None
    assert found.row.reason == "migrated"
    (copy,) = settings_in(tmp_path).backups.glob("*.db")
    assert b"SQLite format 3" not in copy.read_bytes()[:16]
    with closing(connect(copy, KEY)) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
        assert old.execute("SELECT count(*) FROM registration").fetchone() == (1,)
    assert not list(settings_in(tmp_path).backups.glob("*.part*"))


def test_F78_a_migration_that_fails_in_the_middle_leaves_the_old_schema(tmp_path: Path, with_next) -> None:
    a_store_of_today(tmp_path)
    with_next("raise RuntimeError('in the middle')")
    with pytest.raises(RuntimeError, match="in the middle"):
        reopened(tmp_path)
    with closing(connect(settings_in(tmp_path).database, KEY)) as after:
        assert after.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
        assert after.execute("SELECT count(*) FROM sqlite_master WHERE name = 'added'").fetchone() == (0,)
        assert after.execute("SELECT reason FROM registration").fetchone() == ("",)


def test_F79_without_a_copy_there_is_no_migration(tmp_path: Path, with_next, monkeypatch: pytest.MonkeyPatch) -> None:
    a_store_of_today(tmp_path)
    with_next("pass")

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        with pytest.raises(DiskFull):
            reopened(tmp_path)
    with closing(connect(settings_in(tmp_path).database, KEY)) as after:
        assert after.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
    reopened(tmp_path).close()


def test_a_copy_that_does_not_prove_equal_is_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_store_of_today(tmp_path)
    answers = iter([(1,), (2,)])
    monkeypatch.setattr(backup, "_fingerprint", lambda _: next(answers))
    with pytest.raises(DamagedStore):
        backup.back_up(settings_in(tmp_path), KEY, NOW)
    assert not list(settings_in(tmp_path).backups.glob("*.db"))


def test_the_newest_three_copies_are_kept(tmp_path: Path) -> None:
    a_store_of_today(tmp_path)
    made = [backup.back_up(settings_in(tmp_path), KEY, f"2026-11-2{day}T00:00:00Z") for day in range(5)]
    assert sorted(settings_in(tmp_path).backups.glob("*.db")) == made[-3:]


def test_an_ordinary_start_imports_no_alembic(tmp_path: Path) -> None:
    a_store_of_today(tmp_path)
    program = (
        "import sys; from pathlib import Path; from fakes.stores import reopened;"
        " reopened(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        env={"PYTHONPATH": f"{root / 'src'}:{root / 'tests'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.strip() == "False"
    assert store.migrate.HEAD == migrate.HEAD
