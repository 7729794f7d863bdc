"""A document as it will look on paper, with its keys: Ctrl+P prints, Ctrl+E keeps it as PDF, Escape closes."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lapangan_app.reports.blocks import Paper, Sheet, words
from lapangan_app.ui.paper.pages import MILLIMETRES_PER_INCH, lay_out, page_image
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, row

_DENSITY = 2.0
_DOTS_PER_INCH: dict[Paper, float] = {"a4": 92.0, "80mm": 120.0}


class Preview(QDialog):
    """Show one document on the papers it is laid out for. `print_asked` and `export_asked` carry the sheet in view."""

    print_asked = Signal(object)
    export_asked = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, sheets: Mapping[Paper, Sheet]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._sheets = dict(sheets)
        self.sheet = next(iter(self._sheets.values()))
        self.setWindowTitle(self.sheet.title)
        self.banner = Banner(theme)
        self.pages: list[QLabel] = []
        self._papers = QButtonGroup(self)
        self.print_button = button(self.tr("Cetak … (Ctrl+P)"), "primary", self.ask_to_print)
        self.export_button = button(self.tr("Simpan PDF … (Ctrl+E)"), "", self.ask_to_export)
        self.close_button = button(self.tr("Tutup (Esc)"), "", self.reject)
        self._desk = QWidget()
        self._column = QVBoxLayout(self._desk)
        self._column.setSpacing(4 * GRID)
        self._build()
        self._show_pages()
        self.resize(self._wished())
        self.print_button.setFocus()

    def _build(self) -> None:
        self._theme.dress(self.print_button, "printer", "on_accent")
        self._theme.dress(self.export_button, "save")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        papers = [self._paper_button(paper) for paper in self._sheets] if len(self._sheets) > 1 else []
        column.addLayout(row(*papers, None, self.close_button, self.export_button, self.print_button))
        column.addWidget(self.banner)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("Pratinjau"))
        self.area.setWidget(self._desk)
        column.addWidget(self.area, 1)
        for keys, act in (("Ctrl+P", self.ask_to_print), ("Ctrl+E", self.ask_to_export)):
            QShortcut(QKeySequence(keys), self, act)

    def _paper_button(self, paper: Paper) -> QPushButton:
        text = self.tr("A&4") if paper == "a4" else self.tr("&80 mm")
        made = button(text, "filter", lambda: self.choose_paper(paper))
        made.setCheckable(True)
        made.setChecked(paper == self.sheet.paper)
        made.setAccessibleName(self.tr("Kertas {paper}").format(paper=text.replace("&", "")))
        self._papers.addButton(made)
        return made

    def _wished(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(round(900 * self._theme.scale), screen.width() - 40), min(720, screen.height() - 40))

    def choose_paper(self, paper: Paper) -> None:
        """Show the document on another paper."""
        self.sheet = self._sheets[paper]
        self._show_pages()

    def ask_to_print(self) -> None:
        """Ask whoever listens to print the sheet in view."""
        self.print_asked.emit(self.sheet)

    def ask_to_export(self) -> None:
        """Ask whoever listens to keep the sheet in view as PDF."""
        self.export_asked.emit(self.sheet)

    def _show_pages(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        layout = lay_out(self.sheet)
        wide = (self._wished().width() - 16 * GRID) / layout.width * MILLIMETRES_PER_INCH
        dots = min(_DOTS_PER_INCH[self.sheet.paper] * self._theme.scale, wide) * _DENSITY
        self.pages = []
        for number in range(len(layout.pages)):
            picture = QPixmap.fromImage(page_image(layout, number, dots))
            picture.setDevicePixelRatio(_DENSITY)
            page = QLabel()
            page.setPixmap(picture)
            page.setFixedSize(picture.deviceIndependentSize().toSize())
            page.setAccessibleName(self.tr("Halaman {number}").format(number=number + 1))
            self.pages.append(page)
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.area.setAccessibleDescription(words(self.sheet))
