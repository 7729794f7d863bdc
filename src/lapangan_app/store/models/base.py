"""What all tables share: the metadata with its names for constraints, and the two usual kinds of columns."""

from sqlalchemy import Column, Integer, MetaData, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text_column(name: str, default: str | None = "", **options: object) -> Column[str]:
    """Return a text column that is never NULL; without a default it must be given."""
    server_default = None if default is None else text(f"'{default}'")
    return Column(name, Text, nullable=False, server_default=server_default, **options)  # type: ignore[arg-type]


def number_column(name: str) -> Column[int]:
    """Return a whole number that is never NULL and 0 where nothing was given."""
    return Column(name, Integer, nullable=False, server_default=text("0"))
