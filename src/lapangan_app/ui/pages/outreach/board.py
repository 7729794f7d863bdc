"""One cooperative explained: what is known of it, who holds which office, and who of them is registered."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lapangan_app.domain.form import Form, Sex
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.cooperatives import Board, Cooperative, Seat
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.choices import Choices, label_of
from lapangan_app.ui.pages.outreach.cooperative_dialogs import CooperativeDialog, SeatDialog
from lapangan_app.ui.pages.outreach.parts import Facts, acts
from lapangan_app.ui.surface.outreach import CooperativeRow
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, card, chip, label, row, scrolling, set_tone
from lapangan_app.ui.widgets.list_table import ListTable

_FACT_LINES = 6


class BoardPanel(QWidget):
    """Show one cooperative. `changed` tells that it is another now; `register_wanted` carries a form for a seat."""

    changed = Signal(str)
    register_wanted = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._choices: Choices | None = None
        self._row: CooperativeRow | None = None
        self._seats: tuple[Seat, ...] = ()
        self._name = label("", "section", wrap=True)
        self._chip = chip()
        self._missing = label("", "message", wrap=True)
        self._facts = Facts()
        self.model = ListModel(self._columns(), lambda seat: str(seat.seat_id), self)
        self.table = ListTable(self.model, tools.theme, (36, 36, 28), self.tr("Pengurus, pengawas, dan pengelola"))
        self._build()
        self.table.opened.connect(self.register)
        self.table.struck.connect(self.end)
        self.table.marked.connect(lambda _seat: self._allow())

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Jabatan"), self._role, self._since),
            Column(self.tr("Nama"), lambda seat: seat.name, lambda seat: mask_nik(seat.nik) if seat.nik else ""),
            Column(self.tr("Pendaftaran"), self._standing, tone=_tone),
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        self.edit_button = button(self.tr("Ubah data (F3)"), "", self.edit)
        self.seat_button = button(self.tr("Isi jabatan (F4)"), "", self.add_seat)
        self.change_button = button(self.tr("Ubah jabatan (F7)"), "", self.change_seat)
        self.end_button = button(self.tr("Akhiri (Del)"), "", lambda: self.end(self.table.current))
        self.register_button = button(self.tr("Daftarkan (Enter)"), "primary", self._register_current)
        column.addLayout(row(self._name, None, self._chip))
        column.addWidget(self._missing)
        column.addWidget(self._facts_area(), 2)
        column.addWidget(self.table, 3)
        parts = (self.register_button, self.seat_button, self.change_button, self.end_button, self.edit_button)
        column.addLayout(acts(*parts))
        outer.addWidget(frame)

    def _facts_area(self) -> QScrollArea:
        """Let what is known scroll by itself, also by the arrow keys, so that the offices stay in view."""
        area = scrolling(self._facts)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("Data koperasi"))
        area.setMinimumHeight(self.fontMetrics().height() * _FACT_LINES)
        return area

    def know(self, choices: Choices) -> None:
        """Learn the rules and lists of the day."""
        self._choices = choices
        if self._row is not None:
            self.show_row(self._row)

    def show_row(self, shown: CooperativeRow | None) -> None:
        """Show a cooperative; its offices arrive a moment later."""
        self.setVisible(shown is not None)
        other = shown is None or self._row is None or shown.cooperative.code != self._row.cooperative.code
        self._row = shown
        if shown is None or self._choices is None:
            return
        if other:
            self._on_seats(shown.cooperative.code, ())
        self._name.setText(shown.cooperative.name)
        with_board = has_board(shown, self._choices)
        self._chip.setVisible(with_board)
        self._chip.setText(self._word(shown.board))
        set_tone(self._chip, "ok" if shown.board.all_registered else "accent" if shown.board.complete else "warn")
        self._missing.setText(missing_text(shown.board, self._choices) if with_board else "")
        self._facts.tell(self._tell(shown.cooperative, shown.place, shown.board))
        self.reload()

    def reload(self) -> None:
        """Read the offices again."""
        if self._row is not None and self._choices is not None:
            code = self._row.cooperative.code
            read = partial(self._choices.core.cooperatives.seats, code)
            self._tools.tasks.run(self, read, partial(self._on_seats, code))

    def edit(self) -> None:
        """Change what is known of the cooperative."""
        if self._row is not None and self._choices is not None:
            dialog = CooperativeDialog(self, self._choices, self._row.cooperative, self._tools.tasks)
            dialog.kept.connect(self._on_changed)
            dialog.open()

    def add_seat(self) -> None:
        """Give somebody an office, the first that nobody holds being proposed."""
        if self._row is None or self._choices is None:
            return
        role = next(iter(self._row.board.missing), "pengawas")
        chair = role == self._choices.rules.boards.ex_officio
        self._open(Seat(seat_id="", cooperative=self._row.cooperative.code, role=role, name="", ex_officio=chair))

    def change_seat(self) -> None:
        """Change the office under the cursor."""
        if self.table.current is not None:
            self._open(self.table.current)

    def end(self, seat: Seat | None) -> None:
        """End an office today after a question."""
        if seat is None or seat.ended_on or self._choices is None:
            return
        question = self.tr("Akhiri masa jabatan ini hari ini? Barisnya tetap tersimpan.")
        if self._tools.dialogs.confirm(self, question, self.tr("Akhiri")):
            task = partial(self._choices.core.cooperatives.end_seat, seat)
            self._tools.tasks.run(self, task, self._on_changed)

    def register(self, seat: Seat | None) -> None:
        """Ask for the form with office, cooperative, name and NIK of somebody."""
        if seat is None or seat.ended_on or seat.client_id or self._row is None or self._choices is None:
            return
        village, new = self._row.cooperative.region_code, self._choices.core.enrolling.new_form
        self._tools.tasks.run(self, lambda: form_for(seat, new(), village), self.register_wanted.emit)

    def _register_current(self) -> None:
        self.register(self.table.current)

    def _open(self, seat: Seat) -> None:
        if self._choices is not None:
            dialog = SeatDialog(self, self._choices, seat, self._seats, self._tools.tasks)
            dialog.kept.connect(self._on_changed)
            dialog.open()

    def _on_changed(self, kept: Cooperative | Seat) -> None:
        self.changed.emit(kept.code if isinstance(kept, Cooperative) else kept.cooperative)

    def _on_seats(self, code: str, seats: tuple[Seat, ...]) -> None:
        if self._row is None or self._choices is None or self._row.cooperative.code != code:
            return
        order = [role for role, _ in self._choices.roles]
        places = {role: place for place, role in enumerate(order)}
        self._seats = seats
        self.model.show(sorted(seats, key=lambda seat: (bool(seat.ended_on), places.get(seat.role, 99), seat.name)))
        self._allow()

    def _allow(self) -> None:
        seat: Seat | None = self.table.current
        held = seat is not None and not seat.ended_on
        self.change_button.setEnabled(held)
        self.end_button.setEnabled(held)
        self.register_button.setEnabled(held and seat is not None and not seat.client_id)

    def _word(self, board: Board) -> str:
        if board.all_registered:
            return self.tr("Selesai")
        return self.tr("Lengkap") if board.complete else self.tr("Belum lengkap")

    def _tell(self, group: Cooperative, place: str, board: Board) -> list[tuple[str, str]]:
        assert self._choices is not None  # noqa: S101 - asked before
        until = self.tr("{number} · {first} sampai {last}")
        agreement = until.format(number=group.pks_number, first=_day(group.pks_from), last=_day(group.pks_until))
        contact = " · ".join(part for part in (group.contact_name, group.contact_phone) if part)
        women = self._choices.rules.boards.women
        share = self.tr("{n} dari {all} orang (anjuran {share} %)")
        branch = self._choices.branch(group.branch) if group.branch else None
        return [
            (self.tr("Jenis wadah"), label_of(group.kind, self._choices.rules.vehicles)),
            (self.tr("Desa"), ", ".join(place.split(", ")[:2])),
            (self.tr("Alamat"), group.address),
            (self.tr("Nomor Induk Koperasi"), group.registry_number),
            (self.tr("Badan hukum"), group.legal_number),
            (self.tr("NPP"), group.npp),
            (self.tr("Kode kepesertaan"), group.vehicle_code),
            (self.tr("PKS"), agreement if group.pks_number or group.pks_until else ""),
            (self.tr("Kontak"), contact),
            (self.tr("Kantor cabang"), branch.text if branch else ""),
            (
                self.tr("Perempuan"),
                share.format(n=board.women, all=board.people, share=int(women * 100)) if board.people else "",
            ),
        ]

    def _role(self, seat: Seat) -> str:
        return self._choices.role(seat.role) if self._choices else seat.role

    def _since(self, seat: Seat) -> str:
        if seat.ended_on:
            return self.tr("berakhir {day}").format(day=_day(seat.ended_on))
        parts = [self.tr("ex officio") if seat.ex_officio else ""]
        parts.append(self.tr("sejak {day}").format(day=_day(seat.since)) if seat.since else "")
        return " · ".join(part for part in parts if part)

    def _standing(self, seat: Seat) -> str:
        if seat.ended_on:
            return self.tr("Berakhir")
        return self.tr("Terdaftar") if seat.client_id else self.tr("Belum terdaftar")


def form_for(seat: Seat, form: Form, village: str) -> Form:
    """Return a form with what an office tells of a person; members live where their cooperative is."""
    sex = Sex(seat.sex) if seat.sex else None
    named = replace(form, full_name=seat.name, nik=seat.nik, sex=sex, region_code=village)
    return replace(named, cooperative=seat.cooperative, cooperative_role=seat.role)


def has_board(shown: CooperativeRow, choices: Choices) -> bool:
    """Tell whether a group of this kind has a board at all."""
    vehicle = choices.rules.vehicle(shown.cooperative.kind)
    return vehicle is not None and vehicle.board


def missing_text(board: Board, choices: Choices) -> str:
    """Say which offices nobody holds and what else is not right, or nothing."""
    return ", ".join([*(choices.role(role) for role in board.missing), *(messages.gap_text(gap) for gap in board.gaps)])


def _day(text: str) -> str:
    return formats.typed_date(date.fromisoformat(text)) if text else "…"


def _tone(seat: Seat) -> str:
    return "calm" if seat.ended_on else "ok" if seat.client_id else "warn"
