"""How far a place has come: registered and accepted of the lists on this laptop, as bars, tiles or a trend."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
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

from lapangan_app.domain.clock import instant
from lapangan_app.domain.outreach.coverage import CooperativeMap, CooperativeTile, Coverage, EventPoint, Order
from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.charts.bars import Bar, bars_of
from lapangan_app.ui.charts.ink import not_official
from lapangan_app.ui.charts.tiles import tile_words
from lapangan_app.ui.charts.trend import event_words
from lapangan_app.ui.pages.coverage_export import Exporter
from lapangan_app.ui.pages.coverage_views import Answer, Seen, Trend, ask, key_of, summary_of
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.bar_list import BarList
from lapangan_app.ui.widgets.basics import GRID, button, card, chip, column_of, label, row, scrolling
from lapangan_app.ui.widgets.chart_key import ChartKey
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.share_bar import ShareBar
from lapangan_app.ui.widgets.tile_grid import TileGrid
from lapangan_app.ui.widgets.trend_chart import TrendChart

_VILLAGE = 13
_FEWEST_LINES = 11
"""Lines of text that a chart has room for at least; on a small screen with large letters the page scrolls."""
_PLACES = ("region", "cooperative", "tiles", "category", "payer")
"""Views of one area; the others are about everything on this laptop."""


class CoveragePage(QWidget):
    """Show coverage by area, cooperative, category, payer and event. `hall_wanted` asks for the screen of the hall."""

    hall_wanted = Signal()

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._counting = core.coverage
        self._tools = tools
        self._lane = lane
        self.region: str | None = None
        self.view = "region"
        self.answer: Answer | None = None
        self._question = 0
        self._came_from = ""
        self.views: dict[str, QPushButton] = {}
        self.bars, self.tiles, self.trend = BarList(tools.theme), TileGrid(tools.theme), TrendChart(tools.theme)
        self._chart: QWidget = self.bars
        self._make_words()
        self._build()
        self.exporter = Exporter(self, core.session, tools, lane)
        self._connect()

    def _make_words(self) -> None:
        theme = self._tools.theme
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
        self.up_button = button(self.tr("Naik (Backspace)"), "link", self.go_up)
        self.up_button.setToolTip(self.tr("Kembali ke wilayah di atasnya: Backspace atau Alt+Panah kiri"))
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
        theme = self._tools.theme
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
            made = button(text, "filter", partial(self.show_view, name))
            made.setCheckable(True)
            made.setToolTip(f"Ctrl+{number}")
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.show_view, name))
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

    def _connect(self) -> None:
        self.picture_button.clicked.connect(lambda _checked=False: self.exporter.picture())
        self.table_button.clicked.connect(lambda _checked=False: self.exporter.table())
        self.order.currentIndexChanged.connect(lambda _index: self._on_order())
        self.filter.textChanged.connect(lambda _text: self._show())
        self.filter.returnPressed.connect(self.focus_chart)
        self.bars.opened.connect(self._on_bar)
        self.bars.marked.connect(self._on_marked)
        self.tiles.opened.connect(self._on_tile)
        self.tiles.marked.connect(self._on_marked)
        self.trend.marked.connect(self._on_marked)
        for chart in (self.bars, self.tiles):
            chart.back.connect(self.go_up)
            chart.typed.connect(self._on_typed)
        for keys, act in (
            ("Alt+Left", self.go_up),
            ("Ctrl+F", self._focus_filter),
            ("Ctrl+E", self.exporter.picture),
            ("Ctrl+Shift+E", self.exporter.table),
            ("F5", self.reload),
        ):
            QShortcut(QKeySequence(keys), self, act)

    @property
    def chosen_order(self) -> Order:
        """Return the order in which bars are shown."""
        return Order(self.order.currentData())

    @property
    def seen(self) -> Seen | None:
        """Return what is in view, or None before anything was counted."""
        return None if self.answer is None else Seen(self.answer, self.chosen_order, self.filter.text())

    @property
    def view_title(self) -> str:
        """Return the name of the view, as its button says it."""
        return self.views[self.view].text()

    def focus_first(self) -> None:
        """Put the cursor into the chart."""
        self.focus_chart()

    def focus_chart(self) -> None:
        """Put the cursor into the chart in view."""
        self._chart.setFocus()
        self.area.ensureWidgetVisible(self._chart, 0, 0)

    def reload(self) -> None:
        """Count again in the background; what was counted before stays in view until then."""
        self._question += 1
        self.busy.setText(self.tr("Menghitung …"))
        clock = self._tools.clock
        task = partial(ask, self._counting, self.view, self.region, lambda: instant(clock.now()))
        self._lane.run(self, task, partial(self._on_answer, self._question), self._on_refused)

    def show_view(self, name: str) -> None:
        """Look at another kind of group, or at the same in another form."""
        self.view = name
        self.views[name].setChecked(True)
        self.filter.clear()
        self.reload()

    def go_to(self, region: str, came_from: str = "") -> None:
        """Look at another area (dotted code of any level, or empty text for all), the cursor where one came from."""
        self.region = region
        self._came_from = came_from
        self.filter.clear()
        self.reload()

    def go_up(self) -> None:
        """Look at the area above, with the cursor on the one that was left."""
        if self.region and self.view in _PLACES:
            self.go_to(self.region.rpartition(".")[0], self.region)

    def _on_answer(self, question: int, told: tuple[str, Answer]) -> None:
        if question != self._question:
            return
        self.busy.clear()
        self.banner.clear()
        self.region, self.answer = told
        self._show()

    def _on_refused(self, error: AppError) -> None:
        self.busy.clear()
        self.banner.say(messages.text_for(error), "danger")

    def _show(self) -> None:
        answer = self.answer
        if answer is None:
            return
        told = summary_of(answer)
        self.place.setText(told.scope)
        self.figure.setText(told.figure)
        self.words.setText(told.words)
        self.source.setText(told.source)
        self.share.show_share(told.share, told.sure)
        self.up_button.setVisible(bool(self.region) and self.view in _PLACES)
        self.order.setVisible(isinstance(answer, Coverage))
        self.filter.setVisible(not isinstance(answer, Trend))
        self.key.show_key(partial(key_of, answer))
        self.detail.clear()
        self._show_chart(answer)

    def _show_chart(self, answer: Answer) -> None:
        letters = self.filter.text()
        chart: QWidget
        if isinstance(answer, Coverage):
            bars = bars_of(answer, self.chosen_order, letters)
            self.bars.show_bars(bars, self._came_from)
            self._came_from = ""
            chart, count = self.bars, len(bars)
        elif isinstance(answer, CooperativeMap):
            tiles = answer.found(letters)
            self.tiles.show_tiles(tiles)
            chart, count = self.tiles, len(tiles)
        else:
            self.trend.show_points(answer.points)
            chart, count = self.trend, len(answer.points)
        had_focus = self._chart.hasFocus()
        self.stack.setCurrentWidget(chart)
        self._chart = chart
        if had_focus:
            chart.setFocus()
        self.empty.setText(self._empty_text(letters))
        self.empty.setVisible(count == 0)
        self.stack.setVisible(count > 0)
        if count == 0:
            self.detail.clear()

    def _empty_text(self, letters: str) -> str:
        if letters.strip():
            return self.tr("Tidak ada nama yang cocok. Kosongkan saringan untuk melihat semuanya.")
        if self.view in ("tiles", "cooperative"):
            return self.tr("Belum ada koperasi di wilayah ini. Catat koperasinya dulu, lalu lihat lagi di sini.")
        if self.view in ("event", "trend"):
            return self.tr("Belum ada kegiatan. Buat kegiatan di Beranda, lalu pendaftarannya terhitung di sini.")
        return self.tr(
            "Belum ada pendaftaran atau daftar orang di wilayah ini. Tidak ada yang hilang: belum ada isinya."
        )

    def _on_bar(self, bar: Bar) -> None:
        if self.view == "region" and bar.key and bar.key != self.region and len(bar.key) <= _VILLAGE:
            self.go_to(bar.key)

    def _on_tile(self, tile: CooperativeTile) -> None:
        self.region = tile.region_code
        self.show_view("cooperative")

    def _on_marked(self, marked: Bar | CooperativeTile | EventPoint) -> None:
        if isinstance(marked, Bar):
            self.detail.setText(marked.spoken)
        elif isinstance(marked, EventPoint):
            self.detail.setText(event_words(marked))
        else:
            self.detail.setText(tile_words(marked))

    def _on_typed(self, letter: str) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.setText(self.filter.text() + letter)

    def _on_order(self) -> None:
        self._show()
        self.bars.scrollToTop()
        self.bars.setCurrentIndex(self.bars.model().index(0, 0))

    def _focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
