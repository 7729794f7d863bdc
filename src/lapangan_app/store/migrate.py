"""Bringing the schema to this version: one explicit transaction, after a verified copy of the encrypted file."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from lapangan_app.errors import NewerStore
from lapangan_app.store.models import metadata

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"
"""The newest revision. Kept by hand (a test compares) because importing alembic costs a quarter of a second."""
MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def stored_revision(connection: Connection) -> str | None:
    """Return the revision written in the database, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def known_revisions() -> tuple[str, ...]:
    """Return the revisions of this version of the application, by the names of their files, oldest first."""
    return tuple(sorted(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py")))


def assert_not_newer(revision: str | None) -> None:
    """Raise `NewerStore` when a newer version of the application wrote the database."""
    if revision is not None and revision != HEAD and revision not in known_revisions():
        raise NewerStore(revision=revision, head=HEAD)


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run all missing migrations inside the transaction of `connection`; the caller commits or rolls back."""
    from alembic import command

    command.upgrade(alembic_config(connection), target)


def alembic_config(connection: Connection) -> "Config":
    """Return alembic's settings bound to one connection and our tables."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config
