"""The first page after unlocking: today in three figures, the queue in one line, the event, and the one big button."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.outreach.events import Event
from lapangan_app.services.values import Day, PersonRow
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.records import Column, RecordModel
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, card, column_of, label, row, scrolling, set_tone
from lapangan_app.ui.widgets.day_bar import DayBar
from lapangan_app.ui.widgets.record_table import RecordTable

_LATEST, _ROWS_IN_VIEW = 8, 2


class HomePage(QWidget):
    """Sum up the day. The signals carry what the officer wants next."""

    register = Signal()
    show_queue = Signal()
    new_event = Signal()
    opened = Signal(object)

    def __init__(self, core: Core, tasks: TaskRunner, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._core = core
        self._tasks = tasks
        self._clock = clock
        self._theme = theme
        self.figures: dict[str, QLabel] = {}
        self._bar = DayBar(theme)
        self._latest = RecordModel(self._columns(), tasks, self)
        self.table = RecordTable(self._latest, theme, (44, 26, 16, 14))
        self._build()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Terakhir disimpan"), lambda item: item.name or self.tr("Tanpa nama"), _nik),
            Column(self.tr("Desa"), lambda item: item.village),
            Column(self.tr("Status"), lambda item: messages.state_text(item.state), tone=_tone),
            Column(self.tr("Waktu"), lambda item: formats.moment(item.saved_at, self._clock.now())),
        )

    def _build(self) -> None:
        inner = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))  # large text needs more height than a small screen has
        column = column_of(inner)
        self._date = label("", "muted")
        first_name = self._core.officer.name.split(" ")[0]
        self._greeting = label(self.tr("Selamat bekerja, {name}").format(name=first_name), "title")
        column.addLayout(row(self._greeting, None, self._date))
        column.addWidget(self._build_hero())
        tiles = QHBoxLayout()
        tiles.setSpacing(4 * GRID)
        for name, title in (
            ("saved_today", self.tr("Tersimpan hari ini")),
            ("accepted_today", self.tr("Diterima pusat hari ini")),
            ("needs_attention", self.tr("Perlu perhatian")),
        ):
            tiles.addWidget(self._tile(name, title), 1)
        column.addLayout(tiles)
        below = QHBoxLayout()
        below.setSpacing(4 * GRID)
        below.addWidget(self._build_queue(), 1)
        below.addWidget(self._build_event(), 1)
        column.addLayout(below)
        self.table.keep_in_view(_ROWS_IN_VIEW)
        column.addWidget(self.table, 1)
        self.table.setAccessibleName(self.tr("Terakhir disimpan"))
        self.table.opened.connect(self.opened)
        self._latest.modelReset.connect(self._on_latest)

    def _build_hero(self) -> QFrame:
        frame, column = card()
        self.register_button = button(self.tr("Daftarkan orang  (Ctrl+N)"), "hero", self.register.emit)
        self._theme.dress(self.register_button, "user-plus", "on_accent")
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addStretch(1)
        words.addWidget(label(self.tr("Siapa berikutnya?"), "lead"))
        told = self.tr("KTP di tangan, mulai dari NIK. Data aman di laptop ini, juga tanpa jaringan.")
        words.addWidget(label(told, "muted", wrap=True))
        words.addStretch(1)
        beside = QHBoxLayout()
        beside.addLayout(words, 1)
        beside.addWidget(self.register_button)
        column.addLayout(beside)
        return frame

    def _tile(self, name: str, title: str) -> QFrame:
        frame, column = card(GRID)
        self.figures[name] = label("–", "figure")
        self.figures[name].setAccessibleName(title)
        column.addWidget(label(title, "muted"))
        column.addWidget(self.figures[name])
        return frame

    def _build_queue(self) -> QFrame:
        frame, column = card()
        self._queue_line = label("", wrap=True)
        self._last_line = label("", "muted", wrap=True)
        look = button(self.tr("Lihat antrean"), "link", self.show_queue.emit)
        column.addWidget(label(self.tr("Antrean kirim"), "section"))
        column.addWidget(self._bar)
        column.addWidget(self._queue_line)
        column.addWidget(self._last_line)
        column.addStretch(1)
        column.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _build_event(self) -> QFrame:
        frame, column = card()
        self._event_name = label("", wrap=True)
        self._event_place = label("", "muted", wrap=True)
        make = button(self.tr("Buat kegiatan baru"), "link", self.new_event.emit)
        column.addWidget(label(self.tr("Kegiatan"), "section"))
        column.addWidget(self._event_name)
        column.addWidget(self._event_place)
        column.addStretch(1)
        column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    @property
    def event_name(self) -> str:
        """Return the event that is shown."""
        return self._event_name.text()

    def focus_first(self) -> None:
        """Put the cursor on the big button."""
        self.register_button.setFocus()

    def reload(self) -> None:
        """Read the day again."""
        self._date.setText(formats.long_date(self._clock.now().astimezone().date()))
        self._tasks.run(self, self._core.queueing.day, self._show_day)
        self._tasks.run(self, self._core.queueing.totals, self._show_totals)
        self._latest.ask(lambda _before: replace(self._core.searching.page("", None, _LATEST), before=None))

    def _on_latest(self) -> None:
        self.table.setVisible(self._latest.rowCount() > 0)
        self.table.clearSelection()

    def _show_day(self, day: Day) -> None:
        for name, figure in self.figures.items():
            figure.setText(formats.number(getattr(day, name)))
        set_tone(self.figures["needs_attention"], "danger" if day.needs_attention else "")
        self._show_event(day.event)

    def _show_totals(self, totals: QueueTotals) -> None:
        self._bar.show_totals(totals)
        now = self._clock.now()
        waiting, held = totals.ready + totals.sending, totals.held
        if waiting and totals.oldest_waiting:
            words = self.tr("{n} menunggu dikirim, tertua {age}").format(
                n=formats.number(waiting), age=formats.age(totals.oldest_waiting, now)
            )
        elif held:
            words = self.tr("{n} ditahan untuk diperiksa penyelia").format(n=formats.number(held))
        else:
            words = self.tr("Selesai: tidak ada yang menunggu.")
        self._queue_line.setText(words)
        self._last_line.setText(
            self.tr("Terakhir berhasil terkirim {time}").format(time=formats.moment(totals.last_success, now))
            if totals.last_success
            else self.tr("Belum pernah terkirim dari laptop ini. Data tetap aman di sini.")
        )

    def _show_event(self, event: Event | None) -> None:
        if event is None:
            self._event_name.setText(self.tr("Belum ada kegiatan hari ini"))
            self._event_place.setText(self.tr("Kegiatan mengisi desa dan mengelompokkan pendaftaran."))
            return
        self._event_name.setText(event.name)
        self._event_place.setText(event.place)


def _nik(item: PersonRow) -> str:
    return item.masked_nik


def _tone(item: PersonRow) -> str:
    return messages.state_tone(item.state)
