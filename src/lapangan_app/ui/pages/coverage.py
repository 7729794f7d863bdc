"""How far a place has come: registered and accepted of the lists on this laptop, as bars, tiles or a trend."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lapangan_app.domain.clock import instant
from lapangan_app.domain.outreach.coverage import CooperativeMap, CooperativeTile, Coverage, EventPoint, Order
from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.charts.bars import Bar, bars_of
from lapangan_app.ui.charts.tiles import tile_words
from lapangan_app.ui.charts.trend import event_words
from lapangan_app.ui.pages.coverage_export import Exporter
from lapangan_app.ui.pages.coverage_layout import CoverageLayout
from lapangan_app.ui.pages.coverage_views import Answer, Seen, Trend, ask, key_of, summary_of
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools

_VILLAGE = 13
_PLACES = ("region", "cooperative", "tiles", "category", "payer")
"""Views of one area; the others are about everything on this laptop."""


class CoveragePage(CoverageLayout):
    """Show coverage by area, cooperative, category, payer and event."""

    def __init__(self, core: Core, tools: Tools, lane: TaskRunner) -> None:
        super().__init__(tools.theme)
        self._counting = core.coverage
        self._tools = tools
        self._lane = lane
        self.region: str | None = None
        self.view = "region"
        self.answer: Answer | None = None
        self._question = 0
        self._came_from = ""
        self._chart: QWidget = self.bars
        self.exporter = Exporter(self, core.session, tools, lane)
        self._connect()

    def _connect(self) -> None:
        self.up_button.clicked.connect(lambda _checked=False: self.go_up())
        for number, (name, shown) in enumerate(self.views.items(), start=1):
            shown.clicked.connect(partial(self._on_view, name))
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, partial(self.show_view, name))
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

    def _on_view(self, name: str, _checked: bool = False) -> None:
        self.show_view(name)

    def _on_order(self) -> None:
        self._show()
        self.bars.scrollToTop()
        self.bars.setCurrentIndex(self.bars.model().index(0, 0))

    def _focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
