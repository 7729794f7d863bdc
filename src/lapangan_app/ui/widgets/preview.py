"""A document as it will look on paper, with its keys: Ctrl+P prints, Ctrl+E keeps it as PDF, Escape closes."""

from collections import deque
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPixmap, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lapangan_app.reports.blocks import Paper, Sheet, words
from lapangan_app.ui.paper.pages import MILLIMETRES_PER_INCH, Layout, lay_out, page_image
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, row

_DENSITY = 2.0
_KEPT = 8
"""Pages of a long document whose picture is kept: some 14 MB each."""
_SPOKEN = 20_000
"""Letters of a document that are handed to a screen reader."""
_DOTS_PER_INCH: dict[Paper, float] = {"a4": 92.0, "80mm": 120.0}


class PageView(QWidget):
    """Show one page, painted when it first comes into view; `kept` are those that still have their picture."""

    def __init__(self, layout: Layout, number: int, dots_per_inch: float, kept: "deque[PageView]") -> None:
        super().__init__()
        self._layout, self._number, self._dots, self._kept = layout, number, dots_per_inch, kept
        self._picture: QPixmap | None = None
        self.setFixedSize((layout.size * dots_per_inch / MILLIMETRES_PER_INCH).toSize())
        self.setAccessibleName(self.tr("Halaman {number}").format(number=number + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page; of a long document only the last few pictures are kept."""
        if self._picture is None:
            self._picture = QPixmap.fromImage(page_image(self._layout, self._number, self._dots * _DENSITY))
            self._kept.append(self)
            if len(self._kept) > _KEPT:
                self._kept.popleft().forget()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()

    def forget(self) -> None:
        """Give the picture up; it is painted again when it comes into view again."""
        self._picture = None


class Preview(QDialog):
    """Show one document on the papers it is laid out for. `print_asked` and `export_asked` carry the sheet in view.

    What is laid out already, since it is long, comes with its `layouts`. `workbook_asked` is offered on demand only.
    """

    print_asked = Signal(object)
    export_asked = Signal(object)
    workbook_asked = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        sheets: Mapping[Paper, Sheet],
        layouts: Mapping[Paper, Layout] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._sheets = dict(sheets)
        self.sheet = next(iter(self._sheets.values()))
        self.setWindowTitle(self.sheet.title)
        self.banner = Banner(theme)
        self.pages: list[PageView] = []
        self._layouts = dict(layouts or {})
        self._papers = QButtonGroup(self)
        self.print_button = button(self.tr("Cetak … (Ctrl+P)"), "primary", self.ask_to_print)
        self.export_button = button(self.tr("Simpan PDF … (Ctrl+E)"), "", self.ask_to_export)
        self.workbook_button = button(self.tr("Simpan XLSX … (Ctrl+Shift+E)"), "", self.workbook_asked.emit)
        self.workbook_button.hide()
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
        column.addLayout(
            row(*papers, None, self.close_button, self.workbook_button, self.export_button, self.print_button)
        )
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

    def offer_workbook(self) -> None:
        """Offer to keep the document as a workbook too."""
        self.workbook_button.show()
        QShortcut(QKeySequence("Ctrl+Shift+E"), self, self.workbook_asked.emit)

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
        layout = self._layouts.get(self.sheet.paper) or lay_out(self.sheet)
        wide = (self._wished().width() - 16 * GRID) / layout.width * MILLIMETRES_PER_INCH
        dots = min(_DOTS_PER_INCH[self.sheet.paper] * self._theme.scale, wide)
        kept: deque[PageView] = deque()
        self.pages = [PageView(layout, number, dots, kept) for number in range(len(layout.pages))]
        for page in self.pages:
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.area.setAccessibleDescription(words(self.sheet)[:_SPOKEN])
