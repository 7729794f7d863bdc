"""The program that opens one foreign workbook: the only place where its bytes meet the library that reads them.

It runs in a process of its own, imports nothing of ours, and has given up memory, processor time and files before the
first foreign byte is read: a workbook of two cells, one in the last row and column, makes the library ask for 500 GB
and end its process. The order and the file come on stdin, one answer goes to stdout:

    request   4 bytes length · order as JSON · file to the end
    answer    b"LSH1" · one MessagePack object, {"refused": why} or {"sheets": [...]}

A sheet is its name, the row (counted from 1) and column (from 0) where it begins, its columns, merged ranges and
hidden rows relative to that beginning. A day is a list of one ISO text; everything else is text or a number.
"""

import contextlib
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

ANSWER = b"LSH1"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_CHUNK = 1 << 20
_LONGEST_TAG = 1 << 12
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"[^>]*>')
_ROW_NUMBER = re.compile(rb'\br="([0-9]{1,7})"')
_ODS_TABLE = re.compile(rb'<table:table\s[^>]*?table:name="([^"]*)"')
_ODS_ROW = re.compile(rb"<table:table-row\b([^>]*)>")
_ODS_REPEATED = re.compile(rb'table:number-rows-repeated="([0-9]{1,7})"')
_ODS_HIDDEN = re.compile(rb'table:visibility="(?:collapse|filter)"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class _Refused(Exception):
    """End the work with a reason that the parent knows."""


def main() -> int:
    """Answer one request and return the exit status."""
    import msgspec.msgpack

    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    order = json.loads(stdin.read(int.from_bytes(stdin.read(4), "big")))
    _give_up_powers(order["memory"], order["cpu"])
    result: dict[str, Any]
    try:
        result = {"sheets": _read(order, stdin.read())}
    except _Refused as refused:
        result = {"refused": str(refused)}
    except MemoryError:
        result = {"refused": "too_large"}
    except BaseException:  # noqa: BLE001 - a panic of the library is no Exception, and means the same
        result = {"refused": "damaged"}
    stdout.write(ANSWER + msgspec.msgpack.encode(result))
    stdout.flush()
    return 0


def _give_up_powers(memory: int, cpu: int) -> None:
    """Limit this process for good. Windows has no such limits; there the parent's clock is what ends it."""
    try:
        import resource
    except ImportError:
        return
    for name, soft, hard in (
        ("RLIMIT_CORE", 0, 0),  # a core dump would hold a whole village
        ("RLIMIT_FSIZE", 0, 0),
        ("RLIMIT_CPU", cpu, cpu + 1),
        ("RLIMIT_AS", memory, memory),
    ):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (soft, hard))


def _read(order: dict[str, Any], data: bytes) -> list[dict[str, Any]]:
    import python_calamine

    hidden = _look_into(data, order)
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        names = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
            and sheet.visible == python_calamine.SheetVisibleEnum.Visible
        ]
        if order["sheet"]:
            if order["sheet"] not in book.sheet_names:
                raise _Refused("no_sheet")
            names = [order["sheet"]]
        left, found = order["most_cells"], []
        for name in names[: order["most_sheets"]]:
            sheet = book.get_sheet_by_name(name)
            left -= sheet.height * sheet.width
            if sheet.height > order["most_rows"] or left < 0:
                raise _Refused("too_many_rows")
            if sheet.width > order["most_columns"]:
                raise _Refused("too_many_columns")
            if sheet.start is not None:
                found.append(_sheet(sheet, hidden.get(name, [])))
    except python_calamine.PasswordError:
        raise _Refused("protected") from None
    except python_calamine.CalamineError:
        raise _Refused("damaged") from None
    return found


def _look_into(data: bytes, order: dict[str, Any]) -> dict[str, list[int]]:
    """Return the hidden rows (counted from 1) by sheet, once the file is of a kind we read and unpacks to no more."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _Refused("protected")
        if not any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
            raise _Refused("format")
        return {}  # which rows of an old .xls are hidden is not told by the library
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        raise _Refused("damaged") from None
    with archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if len(entries) > order["most_entries"] or sum(entry.file_size for entry in entries) > order["most_unpacked"]:
            raise _Refused("unpacks")
        if any(entry.flag_bits & 1 for entry in entries):
            raise _Refused("protected")
        if "xl/workbook.xml" in names:
            return _hidden_in_xlsx(archive)
        if "content.xml" in names:
            return _hidden_in_ods(b"".join(_checked(archive, "content.xml")), order["most_rows"])
    raise _Refused("format")


def _checked(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a member piece by piece; one that unpacks to more than it declares fails its checksum."""
    try:
        with archive.open(name) as member:
            while piece := member.read(_CHUNK):
                if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
                    raise _Refused("damaged")  # no office program writes one
                yield piece
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError):
        raise _Refused("damaged") from None


def _hidden_in_xlsx(archive: zipfile.ZipFile) -> dict[str, list[int]]:
    """Read every XML member once, which proves its size, and note the hidden rows of each sheet."""
    rows: dict[str, list[int]] = {}
    for entry in archive.infolist():
        if not entry.filename.endswith((".xml", ".rels", ".bin")):
            continue
        rest, found = b"", []
        for piece in _checked(archive, entry.filename):
            text = rest + piece
            if b"hidden=" in text:
                tags = [match.group() for match in _HIDDEN_ROW.finditer(text)]
                found += [int(number[1]) for tag in tags if (number := _ROW_NUMBER.search(tag))]
            rest = text[-_LONGEST_TAG:]
        if found:
            rows[entry.filename] = sorted(set(found))
    return _by_sheet_name(archive, rows) if rows else {}


def _by_sheet_name(archive: zipfile.ZipFile, rows: dict[str, list[int]]) -> dict[str, list[int]]:
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - holds no DTD, see above
    targets = {one.get("Id"): (one.get("Target") or "").lstrip("/").removeprefix("xl/") for one in relations}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - holds no DTD, see above
    sheets = [one for one in book.iter() if one.tag.endswith("}sheet")]
    return {one.get("name") or "": rows.get(f"xl/{targets.get(one.get(_RELATION))}", []) for one in sheets}


def _hidden_in_ods(content: bytes, most: int) -> dict[str, list[int]]:
    if not _ODS_HIDDEN.search(content):
        return {}
    found: dict[str, list[int]] = {}
    starts = [*_ODS_TABLE.finditer(content)]
    ends = [*(start.start() for start in starts[1:]), len(content)]
    for start, end in zip(starts, ends, strict=True):
        rows, number = [], 1
        for row in _ODS_ROW.finditer(content, start.end(), end):
            repeated = _ODS_REPEATED.search(row[1])
            count = int(repeated[1]) if repeated else 1
            if _ODS_HIDDEN.search(row[1]):
                rows += range(number, number + min(count, most))
            number += count
        found[start[1].decode("utf-8", "replace")] = rows
    return found


def _sheet(sheet: "CalamineSheet", hidden: list[int]) -> dict[str, Any]:
    top, left = sheet.start or (0, 0)
    columns = [list(column) for column in zip(*sheet.to_python(skip_empty_area=True), strict=True)]
    merged = [
        (first[0] - top, first[1] - left, last[0] - top, last[1] - left)
        for first, last in sheet.merged_cell_ranges or []
    ]
    return {
        "name": sheet.name,
        "first_row": top + 1,
        "first_column": left,
        "columns": [_plain(column) for column in columns],
        "merged": merged,
        "hidden": [row - top - 1 for row in hidden],
    }


def _plain(column: list[Any]) -> list[Any]:
    """Return a column in which only text, numbers and days are left."""
    if set(map(type, column)) <= {str, float, int}:
        return column
    return [cell if type(cell) in (str, float, int) else _plain_cell(cell) for cell in column]


def _plain_cell(cell: object) -> Any:
    if isinstance(cell, datetime):
        return [cell.date().isoformat()]
    if isinstance(cell, date):
        return [cell.isoformat()]
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    return str(cell).upper() if isinstance(cell, bool) else str(cell)


if __name__ == "__main__":
    sys.exit(main())
