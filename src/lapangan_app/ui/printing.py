"""Sheets on paper and in files: PDF bytes, and the printer of the system. Nothing is written to a temporary file."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPdfWriter

from lapangan_app import __version__
from lapangan_app.errors import FileNotWritten, PrinterFailed
from lapangan_app.reports.blocks import Sheet
from lapangan_app.ui.paper.pages import Layout, lay_out, page_layout, paint_all
from lapangan_app.ui.paper.typeset import load_fonts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_RESOLUTION = 1200


@contextlib.contextmanager
def headless() -> Iterator[None]:
    """See to it that there is an application and the typeface, for commands that draw without a window."""
    app = QGuiApplication.instance() or QGuiApplication(["lapangan"])
    load_fonts()
    yield
    del app


def pdf_of(sheet: Sheet) -> tuple[bytes, int]:
    """Return a sheet as PDF, and how many pages it has.

    Its title names kind and number; nothing in its metadata is about a person. Raises `FileNotWritten`.
    """
    return pdf_of_layout(lay_out(sheet))


def pdf_of_layout(layout: Layout) -> tuple[bytes, int]:
    """Return a sheet that is laid out already as PDF, and how many pages it has. Raises `FileNotWritten`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(page_layout(layout))
    writer.setTitle(layout.sheet.title)
    writer.setCreator(f"Lapangan {__version__}")
    done = paint_all(layout, writer)
    del writer  # only then is the file complete
    if not done:
        raise FileNotWritten(why="paint")
    return bytes(buffer.data().data()), len(layout.pages)


def print_on(sheet: Sheet, printer: "QPrinter") -> None:
    """Print a sheet. Raises `PrinterFailed` when the printer does not take it."""
    print_layout(lay_out(sheet), printer)


def print_layout(layout: Layout, printer: "QPrinter") -> None:
    """Print a sheet that is laid out already. Raises `PrinterFailed` when the printer does not take it."""
    printer.setPageLayout(page_layout(layout))
    printer.setFullPage(True)
    printer.setDocName(layout.sheet.name)
    if not paint_all(layout, printer):
        raise PrinterFailed
