"""Cooperatives of a regency on one page: which boards are complete and registered, and what is missing."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lapangan_app.domain.outreach.cooperatives import Board, Cooperative
from lapangan_app.domain.outreach.events import Event
from lapangan_app.services.values import Saved
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import BarColumn, Column, MarksColumn
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.models.marks import EMPTY, FILLED, GAP, HALF
from lapangan_app.ui.pages.outreach.board import BoardPanel, has_board, missing_text
from lapangan_app.ui.pages.outreach.choices import Choices, read_choices
from lapangan_app.ui.pages.outreach.cooperative_dialogs import CooperativeDialog
from lapangan_app.ui.pages.outreach.parts import OutreachPage, Sides, acts
from lapangan_app.ui.pauses import single_shot
from lapangan_app.ui.surface import Core
from lapangan_app.ui.surface.outreach import CooperativeRow
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label, row
from lapangan_app.ui.widgets.list_table import ListTable
from lapangan_app.ui.widgets.lookup import LookupInput, Suggestion

_SEARCH_AFTER_MS = 80
_REGENCY = 5


class CooperativesPage(OutreachPage):
    """List the cooperatives of a regency on the left, explain the marked one on the right."""

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__(core, tools, self.tr("Koperasi"))
        self._choices: Choices | None = None
        self._region_known = False
        self._filter = "all"
        self.region = LookupInput(self._regencies)
        self.search = QLineEdit()
        self.filters: dict[str, QPushButton] = {}
        self.model = ListModel(self._columns(), lambda row: str(row.cooperative.code), self)
        name = self.tr("Daftar koperasi")
        self.table = ListTable(self.model, tools.theme, (28, 19, 24, 13, 16), name)
        self.detail = BoardPanel(tools)
        self._empty = label("", "muted", wrap=True)
        self._timer: QTimer = single_shot(self, _SEARCH_AFTER_MS, self._choose)
        self._build()
        self._connect()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Koperasi"), _short_name, _short_place),
            MarksColumn(self.tr("Jabatan terisi"), self._board_words, self._marks),
            Column(self.tr("Kelengkapan"), self._standing, self._missing),
            BarColumn(self.tr("Terdaftar"), self._registered, _share),
            Column(self.tr("NPP dan PKS"), lambda row: row.cooperative.npp or "–", self._until),
        )

    def _build(self) -> None:
        self.region.setPlaceholderText(self.tr("Kabupaten atau kota"))
        self.region.setAccessibleName(self.tr("Kabupaten atau kota"))
        self.search.setPlaceholderText(self.tr("Cari nama koperasi, desa, atau NPP"))
        self.search.setAccessibleName(self.tr("Cari koperasi"))
        self.search.setClearButtonEnabled(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        line = row(spacing=2 * GRID)
        line.addWidget(self.region, 2)
        line.addWidget(self.search, 3)
        column.addLayout(line)
        group = QButtonGroup(self)
        for code in ("all", "incomplete", "unregistered", "done"):
            made = button("", "filter", partial(self._on_filter, code))
            made.setCheckable(True)
            group.addButton(made)
            self.filters[code] = made
        self.filters["all"].setChecked(True)
        column.addLayout(acts(*self.filters.values()))
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        self.new_button = button(self.tr("Koperasi baru (F2)"), "", self.make)
        self.all_button = button(self.tr("Buat koperasi semua desa di kabupaten ini"), "", self.make_all)
        column.addLayout(acts(self.new_button, self.all_button))
        self.fill(Sides(left, self.detail, (8, 5)))
        self._count()

    def _connect(self) -> None:
        self.region.changed.connect(self._on_region)
        self.region.left.connect(self._on_region)
        self.search.textChanged.connect(self._timer.start)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.marked.connect(self.detail.show_row)
        self.table.opened.connect(lambda _row: self.detail.table.setFocus())
        self.model.modelReset.connect(self._on_reset)
        self.detail.changed.connect(self._on_changed)
        self.detail.register_wanted.connect(self.register_wanted)
        self.bind_keys(
            ("F2", self.make), ("F3", self.detail.edit), ("F4", self.detail.add_seat), ("F7", self.detail.change_seat)
        )

    def reload(self) -> None:
        """Read choices and cooperatives again; at the first visit the region is that of the chosen event."""
        self._tasks.run(self, partial(read_choices, self._core), self._on_choices)
        if not self._region_known:
            self._tasks.run(self, self._core.events.current, self._on_event)
        else:
            self._read()

    def focus_first(self) -> None:
        """Put the cursor into the search line."""
        self.search.setFocus()
        self.search.selectAll()

    def on_saved(self, saved: Saved) -> None:
        """Read again: somebody of a board may be registered now."""
        del saved
        if self.isVisible():
            self._read()

    def make(self) -> None:
        """Ask for a new cooperative or another group."""
        if self._choices is not None:
            new = Cooperative(code="", kind="koperasi_merah_putih", name="", region_code="")
            dialog = CooperativeDialog(self, self._choices, new, self._tasks)
            dialog.kept.connect(lambda kept: self._on_changed(kept.code))
            dialog.open()

    def make_all(self) -> None:
        """Make the cooperative of every village of the regency that has none yet, after a question."""
        code, name = self.region.value, self.region.text()
        if not code:
            self.banner.say(self.tr("Pilih dulu kabupaten atau kotanya."), "warn")
            self.region.setFocus()
            return
        question = self.tr("Buat satu koperasi untuk setiap desa dan kelurahan di {name} yang belum punya?")
        if self._tools.dialogs.confirm(self, question.format(name=name), self.tr("Buat semua")):
            self._tasks.run(self, partial(self._core.cooperatives.keep_all_of, code), self._on_made, self.refused)

    def _regencies(self, text: str) -> list[Suggestion]:
        return self._choices.regencies(text) if self._choices else []

    def _read(self) -> None:
        region = self.region.value
        task = partial(self._core.cooperatives.within, region)
        self._tasks.run(self, task, lambda rows: self.model.show(rows) if region == self.region.value else None)

    def _choose(self) -> None:
        words = self.search.text().casefold().split()
        fits = self._fits(self._filter)
        self.model.choose(lambda row: fits(row) and all(word in _sought(row) for word in words))

    def _fits(self, code: str) -> Callable[[CooperativeRow], bool]:
        kinds: dict[str, Callable[[CooperativeRow], bool]] = {
            "all": lambda _row: True,
            "incomplete": lambda row: self._with_board(row) and not row.board.complete,
            "unregistered": lambda row: row.board.registered < row.board.people or not row.board.people,
            "done": lambda row: row.board.all_registered,
        }
        return kinds[code]

    def _with_board(self, row: CooperativeRow) -> bool:
        return self._choices is None or has_board(row, self._choices)

    def _count(self) -> None:
        rows = self.model.everything
        titles = {
            "all": self.tr("Semua  {n}"),
            "incomplete": self.tr("Belum lengkap  {n}"),
            "unregistered": self.tr("Belum terdaftar  {n}"),
            "done": self.tr("Selesai  {n}"),
        }
        for code, made in self.filters.items():
            made.setText(titles[code].format(n=formats.number(sum(map(self._fits(code), rows)))))
        told = self.tr("{done} dari {all} koperasi selesai: pengurus dan pengawas lengkap, semuanya terdaftar")
        done = sum(row.board.all_registered for row in rows)
        self.about.setText(told.format(done=formats.number(done), all=formats.number(len(rows))) if rows else "")

    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.detail.know(choices)
        self.table.viewport().update()  # offices are known by name now

    def _on_event(self, event: Event | None) -> None:
        self._region_known = True
        if event is not None and self._choices is not None:
            self.region.choose(self._choices.place(event.region_code[:_REGENCY]))
        self._read()

    def _on_region(self) -> None:
        if self.region.value or not self.region.text().strip():
            self._read()

    def _on_filter(self, code: str) -> None:
        self._filter = code
        self._choose()

    def _on_made(self, count: int) -> None:
        self.done(self.tr("{n} koperasi baru dibuat.").format(n=formats.number(count)))

    def _on_changed(self, code: str) -> None:
        self.table.stand_on(code)
        self.done(self.tr("Tersimpan di laptop ini."))

    def _on_reset(self) -> None:
        nothing = self.model.rowCount() == 0
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        self._empty.setText(
            self.tr("Tidak ada yang cocok dengan pencarian ini.")
            if self.model.everything
            else self.tr("Belum ada koperasi di sini. Buat satu (F2), atau semua desa sekaligus.")
        )
        if nothing:
            self.detail.show_row(None)
        self._count()

    def _marks(self, row: CooperativeRow) -> list[str]:
        if self._choices is None or not has_board(row, self._choices):
            return []
        rules, board = self._choices.rules.boards, row.board
        supervisors = board.registered - board.board_registered
        return [
            *_dots(board.board, board.board_registered, rules.board.least),
            GAP,
            *_dots(board.supervisors, supervisors, rules.supervisors.least),
        ]

    def _board_words(self, row: CooperativeRow) -> str:
        told = self.tr("{board} pengurus, {supervisors} pengawas, {registered} terdaftar")
        board = row.board
        return told.format(board=board.board, supervisors=board.supervisors, registered=board.registered)

    def _standing(self, row: CooperativeRow) -> str:
        if not self._with_board(row):
            return self.tr("Tanpa pengurus")
        if row.board.complete:
            return self.tr("Lengkap")
        if not row.board.people:
            return self.tr("Belum ada nama")
        return self.tr("Belum lengkap")

    def _missing(self, row: CooperativeRow) -> str:
        if self._choices is None or not self._with_board(row) or not row.board.people:
            return ""
        return missing_text(row.board, self._choices)

    def _registered(self, row: CooperativeRow) -> str:
        told = self.tr("{n} dari {all}")
        return told.format(n=row.board.registered, all=row.board.people) if row.board.people else "–"

    def _until(self, row: CooperativeRow) -> str:
        text = row.cooperative.pks_until
        return self.tr("PKS s.d. {day}").format(day=formats.typed_date(date.fromisoformat(text))) if text else ""


def _dots(people: int, registered: int, least: int) -> list[str]:
    return [FILLED] * registered + [HALF] * (people - registered) + [EMPTY] * max(0, least - people)


def _share(row: CooperativeRow) -> float | None:
    board: Board = row.board
    return board.registered / board.people if board.people else None


def _short_name(row: CooperativeRow) -> str:
    """Begin with what tells cooperatives apart: hundreds of names share their first four words."""
    name: str = row.cooperative.name
    for long, short in (("Koperasi Desa Merah Putih", "KDMP"), ("Koperasi Kelurahan Merah Putih", "KKMP")):
        name = name.replace(long, short)
    return name


def _short_place(row: CooperativeRow) -> str:
    return ", ".join(row.place.split(", ")[:2])


def _sought(row: CooperativeRow) -> str:
    return f"{row.cooperative.name} {row.place} {row.cooperative.npp}".casefold()
