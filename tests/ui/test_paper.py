"""Sheets on real devices: everything fits, the code can be read, and a file names nobody on its outside."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QFont, QImage
from PySide6.QtPrintSupport import QPrinter

from fakes.slips import RECEIPT, TRUST, longest_slip, slip, token
from lapangan_app.errors import FileNotWritten
from lapangan_app.reports.blocks import Paper, Sheet, Table, Text
from lapangan_app.reports.slip import slip_sheet
from lapangan_app.ui.files import write_file
from lapangan_app.ui.paper.drawing import measured
from lapangan_app.ui.paper.pages import lay_out, page_image
from lapangan_app.ui.paper.typeset import Paragraph, font, units
from lapangan_app.ui.printing import pdf_of, print_on
from lapangan_contract.slips import check_slip

pytestmark = pytest.mark.usefixtures("theme")
PAPERS: tuple[Paper, ...] = ("a4", "80mm")


def codes(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    picture = Image.frombuffer("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1)
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("dots", [120, 203])
def test_the_code_on_the_page_is_the_token(paper: Paper, dots: int) -> None:
    """203 dots an inch is what thermal printers have."""
    for made in (slip(), longest_slip(training=True)):
        found = codes(page_image(lay_out(slip_sheet(made, paper)), 0, dots))
        assert found == [token()]
        assert check_slip(found[0], TRUST).certified


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_leaves_the_paper_however_long_the_names(paper: Paper) -> None:
    for made in (slip(), longest_slip(), longest_slip(receipt=RECEIPT)):
        layout = lay_out(slip_sheet(made, paper))
        inner = units(layout.width - (30 if paper == "a4" else 8))
        for page in layout.pages:
            for y, block in page:
                assert y + measured(block, paper, inner) <= units(layout.height - 8)


@pytest.mark.parametrize("text", ["Rp1.000.000.000", "W" * 100, "kata " * 40, "satu"])
def test_a_paragraph_is_never_wider_than_its_room(text: str) -> None:
    for width in (8.0, 25.0, 70.0):
        assert Paragraph(text, "number", units(width)).widest <= units(width) + 1


def test_a_usual_slip_is_one_page_and_a_roll_always_is() -> None:
    assert len(lay_out(slip_sheet(slip(), "a4")).pages) == 1
    assert len(lay_out(slip_sheet(longest_slip(), "80mm")).pages) == 1
    short, long = (lay_out(slip_sheet(made, "80mm")).height for made in (slip(), longest_slip()))
    assert short < long


def test_the_stamp_of_practice_is_painted() -> None:
    plain, stamped = (page_image(lay_out(slip_sheet(slip(training=on), "a4")), 0, 40) for on in (False, True))
    assert plain != stamped


def test_a_long_table_goes_on_overleaf_with_its_head() -> None:
    rows = tuple((str(number), "x") for number in range(200))
    sheet = Sheet(title="t", name="t", paper="a4", blocks=(Text("t"), Table(("no", "apa"), rows, (1, 3), total=True)))
    tables = [block for page in lay_out(sheet).pages for _, block in page if isinstance(block, Table)]
    assert len(tables) > 1
    assert tuple(row for table in tables for row in table.rows) == rows
    assert {table.head for table in tables} == {("no", "apa")}
    assert [table.total for table in tables] == [False] * (len(tables) - 1) + [True]


def test_letters_keep_what_people_copy() -> None:
    """Inter's contextual forms would lose "-" and ":" in the text of a PDF."""
    assert [font("number").featureValue(QFont.Tag(feature)) for feature in ("calt", "case")] == [0, 0]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler")
@pytest.mark.parametrize("paper", PAPERS)
def test_the_text_of_the_pdf_is_the_text_of_the_slip(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(pdf_of(slip_sheet(slip(), paper))[0])
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    for wanted in ("19Y3-QT8Z", "BELUM MENJAMIN", "Wulandari Monoarfa", "7503 02•• •••• 0021", "Rp33.600"):
        assert wanted in text


def test_a_pdf_names_kind_and_number_and_nobody() -> None:
    data, pages = pdf_of(slip_sheet(slip(), "a4"))
    assert data.startswith(b"%PDF-")
    assert pages == 1
    assert "Tanda terima pendaftaran 19Y3-QT8Z".encode("utf-16-be") in data
    for person in ("Wulandari", "Monoarfa", "Rahma", "7503", "Mokodompit"):
        for written in (person.encode(), person.encode("utf-16-be"), person.encode("utf-16-le")):
            assert written not in data


def test_the_paper_of_the_pdf_is_that_of_the_sheet() -> None:
    assert b"/MediaBox [0 0 595" in pdf_of(slip_sheet(slip(), "a4"))[0]
    assert b"/MediaBox [0 0 227" in pdf_of(slip_sheet(slip(), "80mm"))[0]  # 80 mm in points


def test_a_printer_gets_every_page(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(slip_sheet(longest_slip(), "a4"), printer)
    data = (tmp_path / "printed.pdf").read_bytes()
    assert b"/Count 2" in data
    assert printer.docName() == "tanda-terima-19Y3-QT8Z"


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        write_file(b"x", tmp_path / "missing" / "slip.pdf")
    with pytest.raises(FileNotWritten):
        write_file(b"x", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_leaves_no_half_file() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")

    class OnFullDisk(type(full)):  # type: ignore[misc]
        removed = False

        def unlink(self, missing_ok: bool = False) -> None:
            OnFullDisk.removed = True

    with pytest.raises(FileNotWritten):
        write_file(b"x" * 100_000, OnFullDisk(full))
    assert OnFullDisk.removed


def test_thermal_paper_is_painted_black_on_white_only() -> None:
    image = page_image(lay_out(slip_sheet(replace(slip(), receipt=RECEIPT), "80mm")), 0, 60)
    colours = {image.pixel(x, y) & 0xFFFFFF for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert all(colour >> 16 == colour >> 8 & 0xFF == colour & 0xFF for colour in colours)
