"""Reports as values: sums from the rows, and paper and workbook that say the same."""

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from lapangan_app.domain.zones import zone_of
from lapangan_app.errors import FileNotWritten
from lapangan_app.reports.blocks import Table, words
from lapangan_app.reports.outreach.frame import Frame, Names, between
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.lists import span
from lapangan_app.reports.outreach.paper import report_sheet
from lapangan_app.reports.outreach.report import LOCAL_ESTIMATE, Cell, Column, Kind, Part, written
from lapangan_app.reports.outreach.workbook import report_pages, write_report
from reports.reported import COLUMNS, HOSTILE, report


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (None, "text", ""),
        ("", "month", ""),
        (1_234_567, "number", "1.234.567"),
        (1_234_567, "rupiah", "Rp1.234.567"),
        (0, "rupiah", "Rp0"),
        (date(2026, 11, 25), "date", "25-11-2026"),
        ("2026-11", "month", "November 2026"),
        ("kapan", "month", "kapan"),
        ("7503014508900001", "nik", "7503 0145 0890 0001"),
        ("7503 01•• •••• 0001", "nik", "7503 01•• •••• 0001"),
        (0.5, "share", "50,0%"),
        (2 / 3, "share", "66,7%"),
        (0.0005, "share", "0,1%"),  # a half is rounded up
        (1, "share", "100,0%"),
    ],
)
def test_cells_are_written_as_indonesians_write_them(cell: Cell, kind: Kind, text: str) -> None:
    assert written(cell, kind) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-11", "2026-11", "Nov 2026"),
        ("2026-11", "2027-01", "Nov 2026 – Jan 2027"),
        ("2026-08", "2026-10", "Agu 2026 – Okt 2026"),
        ("", "2026-11", ""),
    ],
)
def test_months_are_written_shortly(first: str, last: str, text: str) -> None:
    assert span(first, last) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (None, None, ""),
        (date(2026, 7, 1), None, "sejak 1 Juli 2026"),
        (None, date(2026, 12, 31), "sampai 31 Desember 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "1 Juli 2026 – 31 Desember 2026"),
    ],
)
def test_periods_may_be_open(first: date | None, last: date | None, text: str) -> None:
    assert between(first, last) == text


def test_a_day_is_that_of_the_people_here() -> None:
    frame = Frame(
        letterhead=Letterhead(organisation="Dinas Contoh"),
        made_on=date(2026, 11, 25),
        counted_at="",
        officer="Rahma Rekaan",
        names=Names(),
        zone=zone_of("75").tzinfo,
    )
    assert frame.day_of("2026-11-24T22:30:00.000000Z") == date(2026, 11, 25)  # half past six in the morning, WITA
    assert frame.day_of("") is None


def test_sums_and_shares_come_from_the_rows() -> None:
    part = report(10).parts[0]
    assert part.sums == (None, "Jumlah", None, None, None, 40, 20, 0.5, 168_000)
    assert [row[7] for row in part.lines[:3]] == [0.0, 0.25, 0.5]
    assert Part(title="", columns=COLUMNS, rows=()).sums is None
    assert Part(title="", columns=(Column("x"),), rows=(("y",),)).sums is None


def test_nothing_is_divided_by_nothing() -> None:
    columns = (Column("a", "number"), Column("b", "number"), Column("c", "share", share_of=(0, 1)))
    assert Part(title="", columns=columns, rows=((3, 0, None),)).lines == ((3, 0, None),)


def test_the_paper_holds_head_facts_label_sums_notes_and_signers() -> None:
    made = report(3)
    text = words(report_sheet(made))
    for wanted in (
        "Dinas Contoh", "Bidang Contoh", "Daftar tagihan iuran", "Untuk pembayar", "Jumlah: Rp50.400", LOCAL_ESTIMATE,
        "Orang yang dibayari", "Belum ada.", "Catatan contoh.", "Suwawa, 25 November 2026", "Mengetahui",
        "Rahma Rekaan", "Sumber: pendaftaran di laptop ini", *HOSTILE[:3],
    ):  # fmt: skip
        assert wanted in text
    assert "Kosong" not in text, "what is not known is not asked for on paper"
    table = next(block for block in report_sheet(made).blocks if isinstance(block, Table))
    assert table.rows[-1] == ("", "Jumlah", "", "", "", "12", "3", "25,0%", "Rp50.400")
    assert table.total


def test_the_workbook_is_typed_and_computes_nothing(tmp_path: Path) -> None:
    made, file = report(12), tmp_path / "tagihan.xlsx"
    write_report(made, file)
    book = CalamineWorkbook.from_path(str(file))
    assert book.sheet_names == ["1 Orang yang dibayari", "2 Per desa semua sisa"]
    cells = book.get_sheet_by_index(0).to_python()
    head = next(place for place, row in enumerate(cells) if "NIK" in row)
    assert cells[head] == [column.title + (" (%)" if column.kind == "share" else "") for column in COLUMNS]
    people = cells[head + 1 : head + 13]
    assert [row[1] for row in people][: len(HOSTILE)] == list(HOSTILE)
    assert people[1] == [2, "+62812", "7503014508900001", "Desember 2026", date(2026, 11, 24), 4, 1, 25, 16_800]
    assert isinstance(people[1][4], date)
    assert cells[head + 13] == ["", "Jumlah", "", "", "", 48, 21, 43.8, 201_600]
    flat = [cell for row in cells for cell in row if cell != ""]
    for wanted in ("Dinas Contoh", LOCAL_ESTIMATE, 201_600, "Desember 2026"):
        assert wanted in flat
    with zipfile.ZipFile(file) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
        assert len(sheets) == 2
        assert not any(re.search(r"<f[ >]|<hyperlink", sheet) for sheet in sheets)
        assert not any("calcChain" in name or "externalLink" in name for name in archive.namelist())


def test_paper_and_workbook_say_the_same() -> None:
    """Both are made from one value: every text of the table on paper is the cell of the workbook, written out."""
    made = report(40)
    table = next(block for block in report_sheet(made).blocks if isinstance(block, Table))
    lines = list(report_pages(made)[0].rows)
    for text, cells in zip(table.rows, lines, strict=False):
        for column, written_out, cell in zip(COLUMNS, text, cells, strict=True):
            kept = cell / 100 if column.kind == "share" and isinstance(cell, float | int) else cell
            assert written(kept, "text" if column.kind == "month" else column.kind) == written_out


def test_names_of_pages_are_fit_for_workbooks_and_differ() -> None:
    names = [page.name for page in report_pages(report(1))]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)


def test_a_workbook_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        write_report(report(1), tmp_path / "gone" / "x.xlsx")
    assert list(tmp_path.iterdir()) == []
