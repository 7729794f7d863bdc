"""Migrations build the tables that the program uses, on both engines, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from fakes.postgres import ThrowAwayPostgres, require_programs
from lapangan_pusat.database import alembic_config, migrate, open_engine
from lapangan_pusat.schema import metadata


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        opened = open_engine(f"sqlite:///{tmp_path}/pusat.db")
        yield opened
        opened.dispose()
        return
    server = ThrowAwayPostgres(require_programs()).start()
    opened = open_engine(server.new_database())
    yield opened
    opened.dispose()
    server.stop()


def test_migrations_and_program_mean_the_same_tables(engine: Engine) -> None:
    migrate(engine)
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert _indexes(engine) == _indexes_of_program(engine)


def test_migrations_can_be_taken_back(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    migrate(engine)
    assert set(metadata.tables) <= set(inspect(engine).get_table_names())


def test_sqlite_is_durable_and_new_enough(tmp_path: Path) -> None:
    opened = open_engine(f"sqlite:///{tmp_path}/pusat.db")
    with opened.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA synchronous")) == 2
        version = str(connection.scalar(text("SELECT sqlite_version()")))
    opened.dispose()
    assert tuple(map(int, version.split("."))) >= (3, 51, 3), "affected by the WAL-reset bug"


def _indexes(engine: Engine) -> dict[str, str]:
    """Return the words by which the database knows each of our indexes, conditions included."""
    catalogue = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }
    with engine.connect() as connection:
        rows = connection.execute(text(catalogue[engine.dialect.name])).all()
    return {name: sql for name, sql in rows if not name.startswith("alembic")}


def _indexes_of_program(engine: Engine) -> dict[str, str]:
    """Build the tables from the program's own description and read their indexes."""
    with engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    return _indexes(engine)
