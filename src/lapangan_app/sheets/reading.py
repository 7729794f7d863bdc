"""Reading a file of people: XLSX, XLS and ODS in a process of its own, CSV here; by its content, never by its name."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.domain.roster.table import Cell, Table
from lapangan_app.errors import (
    SheetDamaged,
    SheetEmpty,
    SheetMissing,
    SheetNotFound,
    SheetProtected,
    SheetRefused,
    SheetTooLarge,
    SheetTooManyColumns,
    SheetTooManyRows,
    SheetWrongFormat,
)
from lapangan_app.sheets.child import Bounds, ask
from lapangan_app.sheets.delimited import read_delimited

if TYPE_CHECKING:
    from lapangan_app.sheets.told import SheetTold

_WORKBOOKS = (b"PK\x03\x04", b"PK\x05\x06", bytes.fromhex("D0CF11E0A1B11AE1"))
_FOREIGN = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"{\\rtf", b"<!DOCTYPE", b"<html", b"<?xml", b"Rar!", b"\x1f\x8b")


@dataclass(frozen=True, slots=True)
class Limits:
    """Say how much of a file is read: bytes before and after unpacking, rows and columns of a sheet, cells together."""

    most_bytes: int = 40_000_000
    most_unpacked: int = 400_000_000
    most_entries: int = 2_000
    most_rows: int = 100_000
    most_columns: int = 200
    most_cells: int = 3_000_000
    most_sheets: int = 20


_STANDARD, _BOUNDS = Limits(), Bounds()


def read_bytes(path: Path, limits: Limits = _STANDARD) -> bytes:
    """Return the content of a file. Raises `SheetNotFound`, `SheetTooLarge` or `SheetEmpty`."""
    try:
        with path.open("rb") as file:
            data = file.read(limits.most_bytes + 1)
    except OSError:
        raise SheetNotFound from None
    if len(data) > limits.most_bytes:
        raise SheetTooLarge(most=limits.most_bytes // 1_000_000)
    if not data.strip(b"\0 \r\n\t"):
        raise SheetEmpty
    return data


def read_tables(
    data: bytes, sheet: str = "", limits: Limits = _STANDARD, bounds: Bounds = _BOUNDS
) -> tuple[Table, ...]:
    """Return the visible sheets that hold anything, in their order; with `sheet`, that one alone.

    Raises a `SheetRefused`. A workbook takes about a second for 50,000 rows, so ask in a thread of the background.
    """
    if data.startswith(_WORKBOOKS):
        tables = _read_workbook(data, sheet, limits, bounds)
    elif data.lstrip()[:9].startswith(_FOREIGN):
        raise SheetWrongFormat
    else:
        tables = (_read_text(data, limits),)
    filled = tuple(table for table in tables if table.height)
    if not filled:
        raise SheetEmpty
    return filled


def _read_text(data: bytes, limits: Limits) -> Table:
    rows = read_delimited(data, limits.most_rows, limits.most_columns)
    # the cells of a row may end early; a grid has none missing
    width = max(map(len, rows), default=0)
    padded = [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]
    return Table("", tuple(zip(*padded, strict=True)))


def _read_workbook(data: bytes, sheet: str, limits: Limits, bounds: Bounds) -> tuple[Table, ...]:
    from lapangan_app.sheets.told import decode  # start-up reads no file of people

    names = ("most_unpacked", "most_entries", "most_rows", "most_columns", "most_cells", "most_sheets")
    order: dict[str, object] = {name: getattr(limits, name) for name in names}
    told = decode(ask(order | {"sheet": sheet}, data, bounds))
    if told is None:
        raise SheetDamaged
    if told.refused:
        raise _refusal(told.refused, limits)
    return tuple(_table(one) for one in told.sheets)


def _table(told: "SheetTold") -> Table:
    if len(set(map(len, told.columns))) > 1:
        raise SheetDamaged
    columns = tuple(map(_column, told.columns))
    return Table(told.name, columns, told.first_row, told.first_column, tuple(told.merged), frozenset(told.hidden))


def _column(cells: list[str | float | list[str]]) -> list[Cell]:
    if list not in set(map(type, cells)):
        return cells  # type: ignore[return-value]  # no day among them
    try:
        return [date.fromisoformat(cell[0]) if isinstance(cell, list) else cell for cell in cells]
    except (ValueError, IndexError):
        raise SheetDamaged from None


def _refusal(reason: str, limits: Limits) -> SheetRefused:
    known: dict[str, SheetRefused] = {
        "format": SheetWrongFormat(),
        "protected": SheetProtected(),
        "unpacks": SheetTooLarge(most=limits.most_unpacked // 1_000_000),
        "too_large": SheetTooLarge(most=limits.most_bytes // 1_000_000),
        "too_many_rows": SheetTooManyRows(most=limits.most_rows),
        "too_many_columns": SheetTooManyColumns(most=limits.most_columns),
        "no_sheet": SheetMissing(),
    }
    return known.get(reason) or SheetDamaged()
