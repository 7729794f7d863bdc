"""Reports on real devices: upright and lying, page after page with their head, and the text that a PDF gives back."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from lapangan_app.reports.blocks import Align, Sheet, Table, Text
from lapangan_app.reports.outreach.paper import report_sheet
from lapangan_app.ui.paper.drawing import measured
from lapangan_app.ui.paper.pages import Layout, lay_out
from lapangan_app.ui.paper.typeset import Paragraph, units
from lapangan_app.ui.printing import pdf_of
from reports.reported import report

pytestmark = pytest.mark.usefixtures("theme")


def tables(layout: Layout) -> list[list[Table]]:
    return [[block for _, block in page if isinstance(block, Table)] for page in layout.pages]


@pytest.mark.parametrize(("landscape", "box"), [(True, b"/MediaBox [0 0 842"), (False, b"/MediaBox [0 0 595")])
def test_the_paper_lies_or_stands(landscape: bool, box: bytes) -> None:
    data, pages = pdf_of(report_sheet(report(3, landscape=landscape)))
    assert box in data
    assert pages == 1


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("count", [1, 9, 20, 33, 1_000])
def test_every_row_is_there_once_and_nothing_leaves_the_paper(count: int, landscape: bool) -> None:
    sheet = report_sheet(report(count, landscape=landscape))
    layout = lay_out(sheet)
    whole = next(block for block in sheet.blocks if isinstance(block, Table))
    pieces = [table for page in tables(layout) for table in page]
    assert tuple(row for table in pieces for row in table.rows) == whole.rows
    assert {(table.head, table.title) for table in pieces} == {(whole.head, "Orang yang dibayari")}
    assert [table.total for table in pieces] == [False] * (len(pieces) - 1) + [True]
    assert all(len(table.rows) > 1 for table in pieces), "no sum and no row stands alone"
    inner = units(layout.width - 30)
    for page in layout.pages:
        for y, block in page:
            assert y + measured(block, "a4", inner) <= units(layout.height - 12.9)


def test_a_long_table_begins_on_the_page_of_its_report() -> None:
    layout = lay_out(report_sheet(report(1_000)))
    assert len(tables(layout)[0][0].rows) > 8
    assert len(layout.pages) > 30


def test_nobody_signs_a_page_without_rows() -> None:
    """Whatever the number of rows, the signatures stand below some of them, if there are enough to divide."""
    for count in range(8, 60):
        made = report(count)
        layout = lay_out(report_sheet(replace(made, parts=made.parts[:1])))
        assert tables(layout)[-1], f"{count} rows"
        assert sum(len(table.rows) for page in tables(layout) for table in page) == count + 1


def test_a_short_table_is_rather_moved_than_divided() -> None:
    rows = tuple((str(number),) for number in range(6))
    filler = tuple(Text("x") for _ in range(48))
    sheet = Sheet(title="t", name="t", paper="a4", blocks=(*filler, Table(("no",), rows, (1,))))
    assert [len(page) for page in tables(lay_out(sheet))][-1] == 1
    assert sum(len(page) for page in tables(lay_out(sheet))) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler")
def test_the_text_of_the_pdf_is_that_of_the_report(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_of(report_sheet(report(1_000)))[0])
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    pages = text.rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Sumber: pendaftaran di laptop ini" in page
    assert all("Nama" in page and "NIK" in page for page in pages[:-1]), "the head is repeated"
    for wanted in ("7503 0145 0890 0999", "Orang Rekaan 999", "Rp16.800.000", "Rahma Rekaan", "+62812"):
        assert wanted in text


@pytest.mark.parametrize(("align", "before", "behind"), [("left", 0, 1), ("right", 1, 0), ("centre", 0.5, 0.5)])
def test_one_line_stands_where_its_alignment_says(align: Align, before: float, behind: float) -> None:
    """What fits on a line is drawn without a layout."""
    width, paragraph = 1_200, Paragraph("Rp16.800", "body", 1_200, align)
    image = QImage(width, round(paragraph.height), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paragraph.paint(painter, 0, 0, "#000000")
    painter.end()
    inked = [x for x in range(width) if any(image.pixelColor(x, y).value() < 128 for y in range(image.height()))]
    free = width - paragraph.widest
    assert inked[0] == pytest.approx(free * before, abs=20)
    assert width - inked[-1] == pytest.approx(free * behind, abs=20)
