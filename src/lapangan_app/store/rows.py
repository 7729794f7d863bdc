"""Frozen values in and out of tables whose columns are named like their fields."""

import dataclasses
import json
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Rows(Generic[T]):
    """Translate between a dataclass and the rows of one table.

    Fields in `without` have no column (they are found when reading). A tuple of texts is kept as a JSON list, a boolean
    as 0 or 1; everything else as it is. `more` are columns that the caller fills besides.
    """

    def __init__(self, kind: type[T], table: str, *, without: Sequence[str] = (), more: Sequence[str] = ()) -> None:
        self._kind = kind
        self._table = table
        fields = [field for field in dataclasses.fields(kind) if field.name not in without]  # type: ignore[arg-type]
        self.names = tuple(field.name for field in fields)
        self._lists = frozenset(field.name for field in fields if "tuple" in str(field.type))
        self._flags = frozenset(field.name for field in fields if "bool" in str(field.type))
        self._more = tuple(more)

    @property
    def columns(self) -> str:
        """Return the columns as they stand in a SELECT."""
        return ", ".join(self.names)

    def insert(self) -> str:
        """Return the statement that adds one row."""
        names = (*self.names, *self._more)
        return f"INSERT INTO {self._table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608

    def upsert(self, key: str) -> str:
        """Return the statement that adds a row or changes the one with the same key."""
        changed = [name for name in (*self.names, *self._more) if name != key]
        return f"{self.insert()} ON CONFLICT ({key}) DO UPDATE SET " + ", ".join(f"{n} = excluded.{n}" for n in changed)

    def values(self, value: T, *more: object) -> tuple[object, ...]:
        """Return the parameters of a row in the order of its columns."""
        return (*(self._plain(name, getattr(value, name)) for name in self.names), *more)

    def read(self, row: Sequence[Any], **found: object) -> T:
        """Return the value of a row; `found` brings the fields that have no column."""
        known = {name: self._rich(name, cell) for name, cell in zip(self.names, row, strict=True)}
        return self._kind(**known, **found)

    def _plain(self, name: str, value: object) -> object:
        if name in self._lists:
            return json.dumps(value)
        return int(bool(value)) if name in self._flags else value

    def _rich(self, name: str, cell: Any) -> Any:
        if name in self._lists:
            return tuple(json.loads(cell))
        return bool(cell) if name in self._flags else cell
