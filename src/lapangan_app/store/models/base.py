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
    server_default = None if default is None else text(f"'{default}'")
    return Column(name, Text, nullable=False, server_default=server_default, **options)  # type: ignore[arg-type]


def number_column(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))
