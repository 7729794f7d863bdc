"""The parts of the page of coverage and where they stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lapangan_app.domain.outreach.coverage import Order
from lapangan_app.ui.charts.ink import not_official
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.bar_list import BarList
from lapangan_app.ui.widgets.basics import GRID, button, card, chip, column_of, label, row, scrolling
from lapangan_app.ui.widgets.chart_key import ChartKey
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.share_bar import ShareBar
from lapangan_app.ui.widgets.tile_grid import TileGrid
from lapangan_app.ui.widgets.trend_chart import TrendChart

_FEWEST_LINES = 11
"""Lines of text that a chart has room for at least; on a small screen with large letters the page scrolls."""


class CoverageLayout(QWidget):
    """Lay the page out. `hall_wanted` asks for the screen of the hall."""

    hall_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._theme = theme
        self.views: dict[str, QPushButton] = {}
        self.bars, self.tiles, self.trend = BarList(theme), TileGrid(theme), TrendChart(theme)
        self._make_words()
        self._build()

    def _make_words(self) -> None:
        theme = self._theme
        self.place = label("", "muted", wrap=True)
        self.figure = label("–", "figure")
        self.words = label("", "muted", wrap=True)
        self.source = label("", "small", wrap=True)
        self.not_official = chip(not_official(), "warn")
        self.detail = label("", "small", wrap=True)
        self.empty = label("", "muted", wrap=True)
        self.busy = label("", "small")
        self.banner = Banner(theme)
        self.key = ChartKey(theme)
        self.share = ShareBar(theme)

    def _build(self) -> None:
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(inside)
        outer.addWidget(self.area)
        column = column_of(inside, spacing=2 * GRID)
        self.up_button = button(self.tr("Naik (Backspace)"), "link")
        self.up_button.setToolTip(self.tr("Kembali ke wilayah di atasnya: Backspace atau Alt+Left"))
        column.addLayout(Flow(self._heading(), 3 * GRID))
        column.addWidget(self.banner)
        column.addLayout(Flow([*self._view_buttons(), *self._sorting()]))
        column.addWidget(self._build_summary())
        column.addWidget(self.key)
        column.addWidget(self.empty)
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(self.fontMetrics().height() * _FEWEST_LINES)
        for widget, name in (
            (self.bars, self.tr("Batang cakupan")),
            (self.tiles, self.tr("Petak koperasi")),
            (self.trend, self.tr("Tren kegiatan")),
        ):
            widget.setAccessibleName(name)
            self.stack.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.detail)

    def _heading(self) -> list[QWidget]:
        theme = self._theme
        self.hall_button = button(self.tr("Layar balai (F11)"), "", self.hall_wanted.emit)
        self.picture_button = button(self.tr("Gambar … (Ctrl+E)"))
        self.table_button = button(self.tr("Tabel …"))
        self.table_button.setToolTip("Ctrl+Shift+E")
        theme.dress(self.hall_button, "presentation")
        theme.dress(self.picture_button, "image")
        theme.dress(self.table_button, "table-2")
        title = label(self.tr("Cakupan"), "title")
        return [title, self.hall_button, self.picture_button, self.table_button, self.busy]

    def _view_buttons(self) -> list[QPushButton]:
        self._group = QButtonGroup(self)
        for number, (name, text) in enumerate(
            (
                ("region", self.tr("Wilayah")),
                ("cooperative", self.tr("Koperasi")),
                ("tiles", self.tr("Semua koperasi")),
                ("category", self.tr("Kategori")),
                ("payer", self.tr("Pembayar")),
                ("event", self.tr("Kegiatan")),
                ("trend", self.tr("Tren")),
            ),
            start=1,
        ):
            made = button(text, "filter")
            made.setCheckable(True)
            made.setToolTip(f"Ctrl+{number}")
            self._group.addButton(made)
            self.views[name] = made
        self.views["region"].setChecked(True)
        return list(self.views.values())

    def _sorting(self) -> list[QWidget]:
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Urutan"))
        for order, text in (
            (Order.WORST, self.tr("Terendah dulu")),
            (Order.BEST, self.tr("Tertinggi dulu")),
            (Order.NAME, self.tr("Menurut nama")),
        ):
            self.order.addItem(text, order)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Saring nama"))
        self.filter.setPlaceholderText(self.tr("Saring nama (Ctrl+F)"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)
        return [self.order, self.filter]

    def _build_summary(self) -> QFrame:
        frame, column = card(GRID)
        column.addWidget(self.place)
        column.addLayout(row(self.figure, self.share, self.up_button, spacing=4 * GRID))
        column.addWidget(self.words)
        below = row(self.not_official, spacing=3 * GRID)
        below.addWidget(self.source, 1)
        column.addLayout(below)
        return frame
