"""Files of people are known by their content, read with limits, and come back as text, numbers and days."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fakes.rosters import (
    bomb,
    csv_text,
    far_corners,
    formatted_to_the_bottom,
    locked,
    lying_about_its_size,
    member,
    ods,
    with_member,
    word_document,
    written,
    xls,
    xlsx,
)
from lapangan_app.errors import (
    AppError,
    SheetDamaged,
    SheetEmpty,
    SheetMissing,
    SheetNotFound,
    SheetProtected,
    SheetTooLarge,
    SheetTooManyColumns,
    SheetTooManyRows,
    SheetWrongFormat,
)
from lapangan_app.sheets.reading import Limits, read_bytes, read_tables

ROWS: list[list[Any]] = [
    ["NIK", "Nama", "Lahir", "Upah"],
    ["7503015708900001", "Rahma Contoh", date(1990, 8, 17), 1_500_000],
    ["0012", "Ñi ’Anto", "", 2.5],
]
TYPED = [("NIK", "Nama", "Lahir", "Upah"), ("7503015708900001", "Rahma Contoh", date(1990, 8, 17), 1_500_000.0)]


@pytest.mark.parametrize("write", [xlsx, xls, ods], ids=["xlsx", "xls", "ods"])
def test_workbooks_keep_text_numbers_and_days_apart(write: Any) -> None:
    (table,) = read_tables(write(ROWS))
    assert (table.sheet, table.first_row, table.height, table.width) == ("Data", 1, 3, 4)
    assert [table.row(0), table.row(1)] == TYPED
    assert table.row(2) == ("0012", "Ñi ’Anto", "", 2.5)


def test_a_table_that_begins_further_down_keeps_its_row_numbers_and_letters() -> None:
    (table,) = read_tables(xlsx([[], [], ["", "", "Nama"], ["", "", "Ani"]]))
    assert (table.number(0), table.letter(0), table.row(1)) == (3, "C", ("Ani",))


@pytest.mark.parametrize(("write", "known"), [(xlsx, {2}), (ods, {2})], ids=["xlsx", "ods"])
def test_hidden_rows_are_told(write: Any, known: set[int]) -> None:
    (table,) = read_tables(write([["Nama"], ["Ani"], ["Budi"], ["Cici"]], hidden=[2]))
    assert table.hidden == known


def test_hidden_rows_of_the_right_sheet_are_told_where_the_list_begins_lower() -> None:
    data = xlsx([[], ["Nama"], ["Ani"], ["Budi"]], hidden=[3], before={"Lain": [["x"], ["y"]]})
    other, table = read_tables(data)
    assert (other.hidden, table.hidden) == (frozenset(), {2})


def test_merged_ranges_are_told_from_where_the_list_begins() -> None:
    (table,) = read_tables(xlsx([[], ["", "x"], ["", "a", "b"]], merged=[(1, 1, 1, 2, "Alamat")]))
    assert table.merged == ((0, 0, 0, 1),)


def test_sheets_that_are_hidden_or_empty_are_left_out_and_one_may_be_named() -> None:
    data = xlsx([["Nama"], ["Ani"]], others={"Rahasia": [["x"]], "Kosong": [], "Lain": [["y"]]}, secret=["Rahasia"])
    assert [table.sheet for table in read_tables(data)] == ["Data", "Lain"]
    assert [table.sheet for table in read_tables(data, "Lain")] == ["Lain"]
    with pytest.raises(SheetMissing):
        read_tables(data, "Tidak Ada")


def test_a_formula_is_read_as_what_it_showed() -> None:
    formulas = [(1, 1, '=HYPERLINK("http://example.org","klik")', "klik"), (1, 2, "=1/0", "#DIV/0!")]
    (table,) = read_tables(xlsx([["Nama", "a", "b"], ["Ani"]], formulas=formulas))
    assert table.row(1)[:2] == ("Ani", "klik")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("utf-8", "utf-8"), ("utf-8 with mark", "utf-8-sig"), ("utf-16 with mark", "utf-16"),
     ("utf-16 without mark", "utf-16-le"), ("utf-16 the other way", "utf-16-be"), ("Windows", "cp1252")],
)  # fmt: skip
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_csv_is_read_in_every_encoding_with_every_delimiter(text: str, encoding: str, delimiter: str) -> None:
    rows = [
        ["NIK", "Nama", "Alamat"],
        ["7503015708900001", "Ñi Contoh", f"Dusun 1{delimiter} RT 2\nblok B"],
        ["", "x", text],
    ]
    (table,) = read_tables(csv_text(rows, delimiter).encode(encoding))
    assert [list(table.row(row)) for row in range(3)] == rows


def test_csv_keeps_blank_lines_ragged_rows_and_the_line_that_names_the_delimiter() -> None:
    (table,) = read_tables(b"sep=;\r\nNama;NIK\r\n\r\nAni, S.Pd;1;2\r\n")
    assert [table.row(row) for row in range(4)] == [("",) * 3, ("Nama", "NIK", ""), ("",) * 3, ("Ani, S.Pd", "1", "2")]


HOSTILE: list[tuple[str, bytes, type[AppError]]] = [
    ("nothing", b"", SheetEmpty),
    ("blank lines", b"\r\n \t\r\n", SheetEmpty),
    ("workbook without a cell", xlsx([]), SheetEmpty),
    ("password", locked(), SheetProtected),
    ("Word renamed", word_document(), SheetWrongFormat),
    (
        "docx renamed",
        with_member(xlsx([]), "word/document.xml", b"<x/>").replace(b"xl/workbook.xml", b"xx/workbook.xml"),
        SheetWrongFormat,
    ),
    ("PDF renamed", b"%PDF-1.7\n", SheetWrongFormat),
    ("HTML renamed, as some programs export", b"\n<html><table>", SheetWrongFormat),
    ("binary rubbish", b"NIK" * 200 + b"\0\1\2\3", SheetWrongFormat),
    ("odd UTF-16", b"\xff\xfeN", SheetWrongFormat),
    ("cut workbook", xlsx(ROWS)[:-200], SheetDamaged),
    ("cut in the middle", xlsx(ROWS)[:1500], SheetDamaged),
    ("no workbook inside OLE", bytes.fromhex("D0CF11E0A1B11AE1") + "Workbook".encode("utf-16-le") * 99, SheetDamaged),
    ("two cells in far corners (the library would ask for 500 GB)", far_corners(), SheetDamaged),
    ("open quote", b'Nama;NIK\n"Ani;1\n', SheetDamaged),
    ("100,000 columns", b"a;" * 100_000, SheetTooManyColumns),
    ("201 columns", xlsx([["x"] * 201]), SheetTooManyColumns),
    ("bomb", bomb(), SheetTooLarge),
    ("bomb that lies about its size", lying_about_its_size(bomb()), SheetDamaged),
    ("billion laughs", with_member(xlsx(ROWS), "xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
     SheetDamaged),
]  # fmt: skip


@pytest.mark.parametrize(("data", "refusal"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_what_is_no_list_is_refused_by_name(data: bytes, refusal: type[AppError]) -> None:
    with pytest.raises(refusal) as caught:
        read_tables(data)
    assert type(caught.value) is refusal


def test_a_million_empty_formatted_rows_are_no_rows() -> None:
    (table,) = read_tables(formatted_to_the_bottom([["Nama"], ["Ani"]]))
    assert table.height == 2


def test_limits_of_rows_and_cells_are_kept() -> None:
    book = xlsx([["x", "y"]] * 11)
    for limits in (Limits(most_rows=10), Limits(most_cells=21)):
        with pytest.raises(SheetTooManyRows):
            read_tables(book, limits=limits)
    with pytest.raises(SheetTooManyRows):
        read_tables(b"x\n" * 11, limits=Limits(most_rows=10))
    assert read_tables(book, limits=Limits(most_rows=11, most_cells=22))[0].height == 11


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetNotFound):
        read_bytes(tmp_path / "tidak-ada.xlsx")
    with pytest.raises(SheetNotFound):
        read_bytes(tmp_path)
    with pytest.raises(SheetTooLarge):
        read_bytes(written(tmp_path, b"x" * 11), Limits(most_bytes=10))


def test_the_member_that_lies_is_the_one_that_is_read() -> None:
    """A directory that is wrong by one byte is enough; the same file with a true one is read."""
    honest = xlsx(ROWS)
    assert read_tables(honest)
    with pytest.raises(SheetDamaged):
        read_tables(lying_about_its_size(honest, said=len(member(honest)) - 1))
