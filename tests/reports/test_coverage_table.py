"""The table of coverage: what an Indonesian Excel opens, and no cell that it would calculate."""

import csv
import io
from datetime import timedelta, timezone

import pytest

from lapangan_app.domain.outreach.coverage import Counts, Coverage, EventPoint, sum_of
from lapangan_app.reports.coverage_table import coverage_table, csv_bytes, trend_table

WITA = timezone(timedelta(hours=8))
NOON = "2026-11-21T04:05:00.000000Z"
GROUPS = (
    Counts("75.03.01", expected=40, reached=12, confirmed=9, registered=13, accepted=9, quota=100, cooperatives=3),
    Counts("75.03.02", registered=5),
)
COVERAGE = Coverage(
    "75.03",
    "region",
    GROUPS,
    sum_of(GROUPS),
    NOON,
    ("Daftar desa",),
    {"75.03.01": "Suwawa", "75.03.02": "=HYPERLINK()"},
)


def rows(data: bytes) -> list[list[str]]:
    """Read a file as a spreadsheet does."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_the_file_is_what_an_indonesian_excel_opens() -> None:
    data = csv_bytes(coverage_table(COVERAGE, GROUPS, WITA))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b";" in data


def test_label_sources_and_time_stand_above_the_figures() -> None:
    table = rows(csv_bytes(coverage_table(COVERAGE, GROUPS, WITA)))
    assert table[1] == ["perkiraan lokal, bukan angka UCJ resmi"]
    assert table[2] == ["dihitung", "2026-11-21 12:05"]
    assert table[3] == ["daftar", "Daftar desa"]


def test_figures_of_a_group_and_nothing_where_nothing_is_known() -> None:
    table = rows(csv_bytes(coverage_table(COVERAGE, GROUPS, WITA)))
    head = table[5]
    suwawa, other, total = (dict(zip(head, row, strict=True)) for row in table[6:])
    assert (suwawa["di daftar"], suwawa["terdaftar dari daftar"], suwawa["persen terdaftar"]) == ("40", "12", "30,0")
    assert (suwawa["persen diterima"], suwawa["sisa kuota"]) == ("22,5", "87")
    assert (other["di daftar"], other["persen terdaftar"], other["terdaftar semua"]) == ("", "", "5")
    assert (total["nama"], total["di daftar"], total["terdaftar semua"]) == ("JUMLAH SELURUHNYA", "40", "18")


@pytest.mark.parametrize("planted", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(planted: str) -> None:
    [[cell]] = rows(csv_bytes([[planted]]))
    assert cell.startswith("'")


def test_quotes_and_semicolons_in_names_stay_in_their_cell() -> None:
    assert rows(csv_bytes([['Koperasi "Maju; Jaya"', 3]])) == [['Koperasi "Maju; Jaya"', "3"]]


def test_the_trend_is_a_table_too() -> None:
    points = (EventPoint("e", "Sosialisasi", "2026-11-21", 29, 20, 120, 50, "Balai"),)
    table = rows(csv_bytes(trend_table(points, NOON, WITA)))
    assert table[-1] == ["Sosialisasi", "2026-11-21", "Balai", "50", "29", "20", "120"]
