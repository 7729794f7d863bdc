"""Writing workbooks and CSV in which every cell is what it says: text, a number or a day, never something computed.

While a workbook is written its parts lie in a private folder beside it, never in the common folder for temporary files:
they hold names and numbers of people.
"""

import csv
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lapangan_app.errors import FileNotWritten

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Value = str | float | date | None
"""What a cell may be given; None leaves it empty."""

_LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""
_RUNS = ("=", "+", "-", "@", "\t", "\r")
_CHOICES = "Pilihan"
_FREE_ROWS = 5_000
"""Rows below the headings that offer choices and keep their format."""


class Kind(StrEnum):
    """Say how a column looks: as text (numbers that are names), as a number, as rupiah, or as a day."""

    TEXT = "text"
    NUMBER = "number"
    RUPIAH = "rupiah"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Field:
    """Describe one column: heading, width in characters, kind, and what it offers to choose from."""

    heading: str
    width: float = 16
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one sheet: its name (at most 31 characters), its columns, its rows in order, and lines above the headings.

    `rows` may be made while they are written; each is as long as `columns` or shorter.
    """

    name: str
    columns: tuple[Field, ...]
    rows: Iterable[Sequence[Value]] = ()
    above: tuple[Sequence[Value], ...] = ()


def write_workbook(path: Path, pages: Sequence[Page]) -> int:
    """Write an XLSX file and return how many rows stand under headings. Raises `FileNotWritten`; then nothing is left.

    Memory stays small however long the pages are. A file of that name is replaced once the new one is complete.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=".lapangan-", dir=path.parent))
    except OSError as error:
        raise FileNotWritten(why="folder") from error
    try:
        count = _write(folder / "berkas.xlsx", folder, pages)
        os.replace(folder / "berkas.xlsx", path)
    except OSError as error:
        raise FileNotWritten(why="write") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return count


def _write(path: Path, folder: Path, pages: Sequence[Page]) -> int:
    import xlsxwriter  # 40 ms that start-up need not pay
    from xlsxwriter.exceptions import XlsxWriterException

    options = {
        "constant_memory": True,
        "tmpdir": str(folder),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    try:
        with xlsxwriter.Workbook(str(path), options) as book:
            look = _Look(book)
            offered = _offered(pages)
            count = sum(_page(book.add_worksheet(page.name), page, look, offered) for page in pages)
            if offered:
                _write_choices(book.add_worksheet(_CHOICES), offered)
    except XlsxWriterException as error:
        raise OSError from error
    return count


class _Look:
    """Hold the formats of one workbook."""

    def __init__(self, book: "Workbook") -> None:
        self.heading = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EEF4"}
        )
        self.of = {
            Kind.TEXT: book.add_format({"num_format": "@"}),
            Kind.NUMBER: book.add_format({"num_format": "0"}),
            Kind.RUPIAH: book.add_format({"num_format": "#,##0"}),
            Kind.DATE: book.add_format({"num_format": "dd-mm-yyyy"}),
        }


def _page(sheet: "Worksheet", page: Page, look: _Look, offered: dict[tuple[str, ...], str]) -> int:
    for column, field in enumerate(page.columns):
        sheet.set_column(column, column, field.width, look.of[field.kind])
    number = 0
    for line in page.above:
        _row(sheet, number, line, page.columns, look)
        number += 1
    if any(field.heading for field in page.columns):
        for column, field in enumerate(page.columns):
            sheet.write_string(number, column, field.heading[:_LONGEST], look.heading)
        number += 1
        sheet.freeze_panes(number, 0)
    for column, field in enumerate(page.columns):
        if field.choices:
            # a warning only: what people are may be in no list
            rule = {"validate": "list", "source": offered[field.choices], "error_type": "warning"}
            sheet.data_validation(number, column, number + _FREE_ROWS, column, rule)
    first = number
    for line in page.rows:
        _row(sheet, number, line, page.columns, look)
        number += 1
    return number - first


def _row(sheet: "Worksheet", number: int, line: Sequence[Value], columns: Sequence[Field], look: _Look) -> None:
    for column, value in enumerate(line):
        if value is None or value == "":
            continue
        kind = columns[column].kind if column < len(columns) else Kind.TEXT
        if isinstance(value, str):
            sheet.write_string(number, column, value[:_LONGEST], look.of[Kind.TEXT])
        elif isinstance(value, date):
            sheet.write_datetime(number, column, value, look.of[Kind.DATE])
        else:
            shown = (
                look.of[kind if kind in {Kind.NUMBER, Kind.RUPIAH} else Kind.NUMBER] if value == int(value) else None
            )
            sheet.write_number(number, column, value, shown)


def _offered(pages: Sequence[Page]) -> dict[tuple[str, ...], str]:
    """Return for every list of choices where it stands: lists longer than 255 characters need a sheet of their own."""
    lists = dict.fromkeys(field.choices for page in pages for field in page.columns if field.choices)
    return {
        choices: f"={_CHOICES}!${_letter(place)}$1:${_letter(place)}${len(choices)}"
        for place, choices in enumerate(lists)
    }


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _write_choices(sheet: "Worksheet", offered: dict[tuple[str, ...], str]) -> None:
    columns = list(offered)
    for row in range(max(map(len, columns))):
        for column, choices in enumerate(columns):
            if row < len(choices):
                sheet.write_string(row, column, choices[row])
    sheet.hide()


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    """Write a CSV file as Excel reads it in Indonesia and return how many rows it has. Raises `FileNotWritten`.

    Text that a spreadsheet would compute gets an apostrophe in front.
    """
    partial, count = path.with_name(path.name + ".part"), 0
    try:
        with partial.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writer.writerow([inert(heading) for heading in headings])
            for row in rows:
                writer.writerow([_csv_cell(value) for value in row])
                count += 1
        os.replace(partial, path)
    except OSError as error:
        raise FileNotWritten(why="write") from error
    finally:
        partial.unlink(missing_ok=True)
    return count


def inert(text: str) -> str:
    """Return text that no spreadsheet computes: an apostrophe goes before what would begin a formula."""
    return f"'{text}" if text.startswith(_RUNS) else text


def _csv_cell(value: Value) -> Any:
    if isinstance(value, str):
        return inert(value)
    return value.strftime("%d-%m-%Y") if isinstance(value, date) else value
