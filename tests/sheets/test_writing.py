"""What is written is what it says in every program: text, numbers and days, and never a formula (F97)."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from fakes.rosters import member
from lapangan_app.errors import FileNotWritten
from lapangan_app.sheets import writing
from lapangan_app.sheets.reading import read_tables
from lapangan_app.sheets.writing import Field, Kind, Page, inert, write_csv, write_workbook

FORMULAS = ('=HYPERLINK("http://example.org","x")', "=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", "\r=1", "{=1}")
COLUMNS = (Field("NIK", 20), Field("Nama"), Field("Lahir", kind=Kind.DATE), Field("Upah", kind=Kind.RUPIAH))
ROW = ("7503015708900001", "Rahma Contoh", date(1990, 8, 17), 1_500_000)


def test_every_cell_has_its_type(tmp_path: Path) -> None:
    assert write_workbook(tmp_path / "a.xlsx", [Page("Data", COLUMNS, [ROW, ("", "Budi", None, 0.5)])]) == 2
    (table,) = read_tables((tmp_path / "a.xlsx").read_bytes())
    assert table.row(1) == ("7503015708900001", "Rahma Contoh", date(1990, 8, 17), 1_500_000.0)
    assert table.row(2) == ("", "Budi", "", 0.5)
    assert b'<c r="A2" s="2" t="inlineStr">' in member((tmp_path / "a.xlsx").read_bytes())


def test_no_text_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    rows = [("", text, None, None) for text in (*FORMULAS, "http://example.org", "mailto:a@example.org", "1e5")]
    write_workbook(tmp_path / "a.xlsx", [Page("Data", COLUMNS, rows, above=(["=1+1"],))])
    sheet = member((tmp_path / "a.xlsx").read_bytes())
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet.lower().replace(b"=hyperlink(", b"")
    (table,) = read_tables((tmp_path / "a.xlsx").read_bytes())
    assert [table.row(row + 2)[1] for row in range(len(rows))][1:5] == list(FORMULAS[1:5])


def test_csv_is_read_as_text_by_a_spreadsheet_and_comes_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert write_csv(path, ["Nama", "Lahir", "Upah"], [(text, date(1990, 8, 17), 5) for text in FORMULAS]) == len(
        FORMULAS
    )
    (table,) = read_tables(path.read_bytes())
    cells = [table.row(row)[0] for row in range(1, table.height)]
    assert [cell[:1] for cell in cells[:-1]] == ["'"] * (len(FORMULAS) - 1)
    assert table.row(1)[1:] == ("17-08-1990", "5")
    assert inert("Rahma = Contoh") == "Rahma = Contoh"


def test_choices_stand_on_a_sheet_of_their_own_and_hold_more_than_255_characters(tmp_path: Path) -> None:
    many = tuple(f"Pekerjaan panjang nomor {number}" for number in range(60))
    write_workbook(
        tmp_path / "a.xlsx", [Page("Data", (Field("Pekerjaan", choices=many), Field("JK", choices=("L", "P"))))]
    )
    sheet = member((tmp_path / "a.xlsx").read_bytes()).decode()
    assert re.findall(r"<formula1>([^<]+)</formula1>", sheet) == ["Pilihan!$A$1:$A$60", "Pilihan!$B$1:$B$2"]


def test_parts_lie_beside_the_file_in_a_private_folder_that_goes_even_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    target, seen = tmp_path / "ke sini" / "a.xlsx", []
    target.parent.mkdir()

    def rows() -> Iterator[tuple[str]]:
        yield ("Rahma",)
        (folder,) = target.parent.iterdir()
        seen.append((folder.stat().st_mode & 0o777, len([*folder.iterdir()]) > 0))
        raise OSError

    with pytest.raises(FileNotWritten):
        write_workbook(target, [Page("Data", (Field("Nama"),), rows())])
    assert [*target.parent.iterdir()] == []
    assert [mode for mode, _ in seen] == [0o700]


def test_an_older_file_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"lama")
    with pytest.raises(FileNotWritten):
        write_workbook(path, [Page("Nama lembar yang lebih panjang dari 31 huruf", (Field("x"),))])
    assert path.read_bytes() == b"lama"
    with pytest.raises(FileNotWritten):
        write_workbook(tmp_path / "tidak ada" / "a.xlsx", [])
    with pytest.raises(FileNotWritten):
        write_csv(tmp_path / "tidak ada" / "a.csv", [], [])


def test_text_that_no_cell_can_hold_is_cut(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Page("Data", (Field("x"),), [("y" * 40_000,)])])
    assert len(str(read_tables((tmp_path / "a.xlsx").read_bytes())[0].row(1)[0])) == writing._LONGEST


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_reads_the_same_types_and_computes_nothing(tmp_path: Path) -> None:
    rows = [ROW, *(("", text, None, None) for text in FORMULAS[:5])]
    write_workbook(tmp_path / "a.xlsx", [Page("Data", COLUMNS, rows)])
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    (table,) = read_tables((tmp_path / "a.ods").read_bytes())
    assert table.row(1) == ROW
    assert [table.row(row)[1] for row in range(2, 7)] == list(FORMULAS[:5])
    with zipfile.ZipFile(tmp_path / "a.ods") as archive:
        assert b"table:formula" not in archive.read("content.xml")
