"""CSV as Excel, LibreOffice and telephones write it: the encoding and the delimiter are found out, never asked."""

import csv
import io
from collections import Counter

from lapangan_app.errors import SheetDamaged, SheetTooManyColumns, SheetTooManyRows, SheetWrongFormat

_DELIMITERS = ";,\t|"
_LOOKED_AT = 30
"""Rows by which the delimiter is judged."""


def read_delimited(data: bytes, most_rows: int, most_columns: int) -> list[list[str]]:
    """Return all rows, blank ones too, so that their numbers stay those of the file.

    Raises `SheetWrongFormat` for what is no text, `SheetDamaged` for an open quote, and the limits' own refusals.
    """
    text = decoded(data)
    text, delimiter = _said_delimiter(text) or (text, best_delimiter(text))
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            if len(row) > most_columns:
                raise SheetTooManyColumns(most=most_columns)
            rows.append(row)
            if len(rows) > most_rows:
                raise SheetTooManyRows(most=most_rows)
    except csv.Error:
        raise SheetDamaged from None
    return rows


def decoded(data: bytes) -> str:
    """Return the text: a byte order mark decides, then UTF-8 if it fits, then the code page of Western Windows.

    Excel writes UTF-16 as "Unicode text"; without its mark it is known by the zero bytes between Latin letters.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16")
    if b"\0" in data[:200]:
        return _strictly(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    if b"\0" in data:
        raise SheetWrongFormat
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise SheetWrongFormat from None
    if "\0" in text:
        raise SheetWrongFormat
    return text.removeprefix("\ufeff")


def best_delimiter(text: str) -> str:
    """Return the delimiter with which most of the first rows have the same number of cells, and the most cells."""
    beginning = "".join(text.splitlines(keepends=True)[: _LOOKED_AT * 2])
    return max(_DELIMITERS, key=lambda delimiter: _regularity(beginning, delimiter))


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error:
        return 0, 0
    usual, times = (
        Counter(width for width in widths if width > 1).most_common(1)[0] if max(widths, default=0) > 1 else (0, 0)
    )
    return times, usual


def _said_delimiter(text: str) -> tuple[str, str] | None:
    """Return text and delimiter where the first line says it, as Excel understands: `sep=;`. The line stays, empty."""
    line, _, rest = text.partition("\n")
    said = line.strip().strip('"').lower()
    if said.startswith("sep=") and len(said) == 5 and said[4] in _DELIMITERS:
        return f"\n{rest}", said[4]
    return None
