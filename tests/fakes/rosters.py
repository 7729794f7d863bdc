"""Lists of invented people as offices keep them: tidy ones of any length, and ones as awkward as life."""

import io
import random
import struct
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.rules import Rules
from lapangan_app.services.invented import invent_people
from lapangan_app.store.regions import Regions

TODAY = date(2026, 11, 25)
HEADINGS = (
    "No", "NIK", "Nama Lengkap", "Tempat Lahir", "Tanggal Lahir", "L/P", "Nama Ibu Kandung", "Alamat", "RT", "RW",
    "Desa", "Kabupaten", "No. HP", "Pekerjaan", "Penghasilan",
)  # fmt: skip
"""Fifteen columns of a tidy list."""


def tidy_rows(count: int, regions: Regions, seed: int = 20261125, **odds: float) -> list[list[Any]]:
    """Return `count` rows of invented people of Kabupaten Bone Bolango under `HEADINGS`."""
    rules = load_rules(TODAY)
    villages = regions.villages("75.03")
    people = invent_people(random.Random(seed), count, villages, regions, rules, TODAY, **odds)
    return [tidy_row(number, form, regions, rules) for number, form in enumerate(people, 1)]


def tidy_row(number: int, form: Form, regions: Regions, rules: Rules) -> list[Any]:
    """Return one person as a row under `HEADINGS`."""
    occupation = rules.occupation(form.occupation)
    assert occupation is not None
    assert form.birth_date is not None
    return [
        number, form.nik, form.full_name, form.birth_place, form.birth_date.strftime("%d-%m-%Y"), form.sex,
        form.mother_name,
        form.street, form.rt, form.rw, regions.name(form.region_code), "Bone Bolango", form.phone, occupation.label,
        form.income,
    ]  # fmt: skip


def xlsx(rows: Sequence[Sequence[Any]], sheet: str = "Data", **more: Any) -> bytes:
    """Return an XLSX file as Excel would save it: days as days, numbers as numbers.

    `merged` are ranges (first row, first column, last row, last column, text), `hidden` rows from 0, `others` further
    sheets by name, `secret` names of hidden sheets, `formulas` cells (row, column, formula, result).
    """
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for name, content in {**more.get("before", {}), sheet: rows, **more.get("others", {})}.items():
        page = book.add_worksheet(name)
        _fill(page, content, book.add_format({"num_format": "dd/mm/yyyy"}))
        if name in more.get("secret", ()):
            page.hide()
        if name == sheet:
            for first, left, last, right, text in more.get("merged", ()):
                page.merge_range(first, left, last, right, text)
            for row in more.get("hidden", ()):
                page.set_row(row, None, None, {"hidden": True})
            for row, column, formula, result in more.get("formulas", ()):
                page.write_formula(row, column, formula, None, result)
    if more.get("secret"):
        book.get_worksheet_by_name(sheet).activate()
    book.close()
    return stream.getvalue()


def _fill(page: Any, rows: Sequence[Sequence[Any]], day: Any) -> None:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                page.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)
            elif isinstance(cell, str):
                page.write_string(row, column, cell) if cell else None
            elif cell is not None:
                page.write_number(row, column, cell)


def xls(rows: Sequence[Sequence[Any]]) -> bytes:
    """Return a file of Excel 97."""
    import xlwt

    stream, book = io.BytesIO(), xlwt.Workbook()
    page, day = book.add_sheet("Data"), xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            page.write(row, column, cell, day) if isinstance(cell, date) else page.write(row, column, cell)
    book.save(stream)
    return stream.getvalue()


_NAMES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "manifest")
)
_ODS = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_NAMES} office:version="1.2"><office:body>'
    '<office:spreadsheet><table:table table:name="Data">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    f'<?xml version="1.0"?><manifest:manifest{_NAMES}>'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def ods(rows: Sequence[Sequence[Any]], hidden: Sequence[int] = ()) -> bytes:
    """Return a file of LibreOffice, written by hand after OpenDocument 1.2 part 1, 9.1."""
    lines = []
    for number, cells in enumerate(rows):
        mark = ' table:visibility="filter"' if number in hidden else ""
        lines.append(f"<table:table-row{mark}>{''.join(map(_ods_cell, cells))}</table:table-row>")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", _ODS.format(rows="".join(lines)))
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return stream.getvalue()


def _ods_cell(cell: Any) -> str:
    from xml.sax.saxutils import escape

    if cell in ("", None):
        return "<table:table-cell/>"
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'


def csv_text(rows: Sequence[Sequence[Any]], delimiter: str = ";") -> str:
    """Return rows as CSV."""
    import csv

    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """Return a package with one member put in the place of another."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return stream.getvalue()


def member(data: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """Return one member of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def bomb(size: int = 500_000_000) -> bytes:
    """Return a small XLSX that unpacks to `size` bytes."""
    book = xlsx([["NIK", "Nama"]])
    return with_member(book, "xl/worksheets/sheet1.xml", member(book) + b" " * size)


def lying_about_its_size(data: bytes, name: str = "xl/worksheets/sheet1.xml", said: int = 100) -> bytes:
    """Return a package whose directory says that a member unpacks to `said` bytes."""
    raw = bytearray(data)
    start = raw.index(b"PK\x01\x02")
    while raw[start : start + 4] == b"PK\x01\x02":
        length = struct.unpack_from("<H", raw, start + 28)[0]
        if raw[start + 46 : start + 46 + length] == name.encode():
            struct.pack_into("<I", raw, start + 24, said)
        extra, comment = struct.unpack_from("<HH", raw, start + 30)
        start += 46 + length + extra + comment
    return bytes(raw)


def locked() -> bytes:
    """Return what begins like a workbook that Excel encrypted: an OLE file with a stream EncryptedPackage."""
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1024)


def word_document() -> bytes:
    """Return what begins like a .doc of Word 97."""
    return bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(1024)


def far_corners() -> bytes:
    """Return a workbook of two cells, one in the last row and column."""
    rows: list[list[Any]] = [["NIK"]]
    book = xlsx(rows)
    sheet = member(book).replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    return with_member(book, "xl/worksheets/sheet1.xml", sheet)


def formatted_to_the_bottom(rows: Sequence[Sequence[Any]]) -> bytes:
    """Return a workbook in which every row down to 1,048,576 is there, empty and formatted."""
    book = xlsx(rows)
    blank = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (row, row) for row in range(len(rows) + 1, 1_048_577))
    return with_member(book, "xl/worksheets/sheet1.xml", member(book).replace(b"</sheetData>", blank + b"</sheetData>"))


def written(folder: Path, data: bytes, name: str = "daftar.xlsx") -> Path:
    """Put bytes into a file and return its path."""
    path = folder / name
    path.write_bytes(data)
    return path
