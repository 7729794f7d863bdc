"""One batch: what the payer owes, for whom, under which code, and who is paid for."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QStackedWidget, QVBoxLayout, QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.money import terbilang
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.batches import Batch, BatchLine, Bill, add_up
from lapangan_app.errors import AppError, Invalid
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.choices import Choices, label_of
from lapangan_app.ui.pages.outreach.parts import Facts, acts
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_high, letters_wide, scrolling, set_tone
from lapangan_app.ui.widgets.inputs import DateInput, Line
from lapangan_app.ui.widgets.list_table import ListTable


class BatchDialog(QDialog):
    """Show a batch and act on it; `changed` tells that it is another now. A closed one is only looked at."""

    changed = Signal()

    def __init__(self, parent: QWidget, tools: Tools, choices: Choices, batch: Batch, today: date) -> None:
        super().__init__(parent)
        self._tools, self._choices, self._batch, self._today = tools, choices, batch, today
        self._agreements = choices.core.agreements
        self._chosen: set[str] = set()
        self.setWindowTitle(batch.name)
        self._facts = Facts()
        self._told = label("", "message", wrap=True)
        self.code, self.paid_on = Line(), DateInput()
        self.people = ListModel(self._columns(), lambda one: str(one.client_id), self)
        self.villages = ListModel(self._sums(self.tr("Desa"), self._village), lambda one: str(one[0]), self)
        self.categories = ListModel(self._sums(self.tr("Kategori"), self._category), lambda one: str(one[0]), self)
        self.table = ListTable(self.people, tools.theme, (5, 29, 20, 24, 22), self.tr("Orang dalam tagihan"))
        self._stack = QStackedWidget()
        self._build()
        self.table.ticked.connect(self._on_ticked)
        self.reload()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("", lambda one: "✓" if one.client_id in self._chosen else ""),
            Column(self.tr("Nama"), lambda one: one.name or self.tr("sudah tidak di laptop ini"), _masked),
            Column(self.tr("Desa"), lambda one: one.village, lambda one: self._category((one.category,))),
            Column(self.tr("Iuran"), lambda one: formats.rupiah(one.amount), _period),
            Column(self.tr("Pembayaran"), self._payment, tone=_tone),
        )

    def _sums(self, title: str, named: Callable[[Sequence[object]], str]) -> tuple[Column, ...]:
        return (
            Column(title, named),
            Column(self.tr("Orang"), lambda one: formats.number(one[1])),
            Column(self.tr("Iuran"), lambda one: formats.rupiah(one[2])),
        )

    def _build(self) -> None:
        self.resize(letters_wide(self, 120), letters_high(self, 90))
        inner, whole = QWidget(), QVBoxLayout(self)
        whole.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        whole.addWidget(scrolling(inner))  # large text needs more height than a small screen has
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._facts)
        column.addLayout(self._build_views())
        column.addWidget(self._stack, 1)
        column.addWidget(self._told)
        self._build_acts(column)

    def _build_views(self) -> QVBoxLayout:
        theme = self._tools.theme
        views = (
            (self.tr("Orang"), self.table),
            (self.tr("Per desa"), ListTable(self.villages, theme, (50, 20, 30), self.tr("Jumlah per desa"))),
            (self.tr("Per kategori"), ListTable(self.categories, theme, (50, 20, 30), self.tr("Jumlah per kategori"))),
        )
        group, buttons = QButtonGroup(self), []
        for place, (text, view) in enumerate(views):
            self._stack.addWidget(view)
            made = button(text, "filter", partial(self._stack.setCurrentIndex, place))
            made.setCheckable(True)
            made.setChecked(place == 0)
            group.addButton(made)
            buttons.append(made)
        column = QVBoxLayout()
        column.addLayout(acts(*buttons, label(self.tr("Spasi memberi atau menghapus tanda ✓"), "small")))
        return column

    def _build_acts(self, column: QVBoxLayout) -> None:
        self.code.setPlaceholderText(self.tr("Kode iuran dari kantor cabang"))
        self.code.setAccessibleName(self.tr("Kode iuran"))
        self.code.setText(self._batch.payment_code)
        self.paid_on.setAccessibleName(self.tr("Tanggal bayar"))
        self.paid_on.set_value(self._today)
        self.code_button = button(self.tr("Simpan kode"), "", self.keep_code)
        self.all_button = button(self.tr("Semua lunas"), "", lambda: self.mark(everybody=True))
        self.some_button = button(self.tr("Bertanda ✓: lunas"), "", lambda: self.mark(everybody=False))
        self.undo_button = button(self.tr("Bertanda ✓: belum lunas"), "", self.unmark)
        self.close_button = button(self.tr("Tutup tagihan"), "", self.close_batch)
        done = button(self.tr("Selesai"), "primary", self.accept)
        self._acts = (self.code, self.code_button, self.paid_on, self.all_button, self.some_button, self.undo_button)
        column.addLayout(acts(self.code, self.code_button))
        column.addLayout(acts(label(self.tr("Dibayar tanggal")), self.paid_on, self.all_button, self.some_button))
        column.addLayout(acts(self.undo_button, self.close_button, done))
        for act in (*self._acts, self.close_button):
            act.setEnabled(not self._batch.closed_at)

    def reload(self) -> None:
        """Read the people of the batch again."""
        self._tools.tasks.run(self, partial(self._agreements.lines, self._batch.batch_id), self._on_lines)

    def keep_code(self) -> None:
        """Keep the code under which the payer pays."""
        task = partial(self._agreements.set_payment_code, self._batch.batch_id, self.code.text())
        self._do(task, self.tr("Kode iuran tersimpan."))

    def mark(self, *, everybody: bool) -> None:
        """Mark everybody, or who is ticked, as paid on the day that is typed."""
        day = self.paid_on.value
        if day is None:
            self._say(self.paid_on.own_message or self.tr("Isi tanggal bayarnya dulu."), "danger")
            self.paid_on.setFocus()
            return
        self._mark([line.client_id for line in self._billed if everybody or line.client_id in self._chosen], day)

    def unmark(self) -> None:
        """Mark who is ticked as not paid after all."""
        self._mark([line.client_id for line in self._billed if line.client_id in self._chosen], None)

    def close_batch(self) -> None:
        """Close the batch after a question: nothing in it changes any more."""
        question = self.tr("Tutup tagihan ini? Sesudah itu kode dan tanda lunasnya tidak dapat diubah lagi.")
        if self._tools.dialogs.confirm(self, question, self.tr("Tutup tagihan")):
            task = partial(self._agreements.close_batch, self._batch.batch_id)
            self._do(task, self.tr("Tagihan ditutup."), closes=True)

    @property
    def text(self) -> str:
        """Return what is said about the last act."""
        return self._told.text()

    @property
    def _billed(self) -> list[BatchLine]:
        return [line for line in self.people.everything if not line.withdrawn]

    def _mark(self, people: list[str], day: date | None) -> None:
        if not people:
            self._say(self.tr("Tandai dulu orangnya dengan Spasi."), "warn")
            return
        self._chosen.clear()
        self._do(
            partial(self._agreements.mark_paid, self._batch.batch_id, people, day), self.tr("Tanda lunas tersimpan.")
        )

    def _do(self, task: Callable[[], object], told: str, *, closes: bool = False) -> None:
        def done(_result: object) -> None:
            self._say(told, "ok")
            if closes:
                for act in (*self._acts, self.close_button):
                    act.setEnabled(False)
            self.reload()
            self.changed.emit()

        self._tools.tasks.run(self, task, done, self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        found = [one for one in error.findings if isinstance(one, Finding)] if isinstance(error, Invalid) else []
        self._say(messages.finding_text(found[0]) if found else messages.text_for(error), "danger")

    def _on_ticked(self, line: BatchLine) -> None:
        if not line.withdrawn:
            self._chosen ^= {line.client_id}
            self.table.viewport().update()

    def _on_lines(self, lines: tuple[BatchLine, ...]) -> None:
        bill = add_up(lines)
        self.people.show(lines)
        self.villages.show(bill.by_village)
        self.categories.show(bill.by_category)
        self._facts.tell(self._tell(bill))

    def _tell(self, bill: Bill) -> list[tuple[str, str]]:
        paid = self.tr("{n} dari {all} orang · {rupiah}")
        number = formats.number
        shown = paid.format(
            n=number(bill.paid_people), all=number(bill.people), rupiah=formats.rupiah(bill.paid_rupiah)
        )
        gone = self.tr("{n} orang menarik pendaftarannya dan tidak ditagihkan").format(n=number(bill.withdrawn))
        closed = self.tr("Tagihan ini sudah ditutup.") if self._batch.closed_at else ""
        return [
            (self.tr("Orang"), number(bill.people)),
            (self.tr("Jumlah"), f"{formats.rupiah(bill.rupiah)} ({terbilang(bill.rupiah)})"),
            (self.tr("Lunas"), shown),
            (self.tr("Ditarik"), gone if bill.withdrawn else ""),
            (self.tr("Keadaan"), closed),
        ]

    def _village(self, one: Sequence[object]) -> str:
        found = self._choices.place(str(one[0]))
        return found.text if found else str(one[0])

    def _category(self, one: Sequence[object]) -> str:
        return label_of(str(one[0]), self._choices.catalogue.categories) or self.tr("tanpa kategori")

    def _payment(self, line: BatchLine) -> str:
        if line.withdrawn:
            return self.tr("Ditarik")
        if not line.paid_on:
            return self.tr("Belum lunas")
        return self.tr("Lunas {day}").format(day=formats.typed_date(date.fromisoformat(line.paid_on)))

    def _say(self, text: str, tone: str) -> None:
        self._told.setText(text)
        set_tone(self._told, tone)


def _masked(line: BatchLine) -> str:
    return mask_nik(line.nik) if line.nik else ""


def _period(line: BatchLine) -> str:
    if line.first_month == line.last_month:
        return formats.short_month(line.first_month)
    return f"{formats.short_month(line.first_month)} – {formats.short_month(line.last_month)}"


def _tone(line: BatchLine) -> str:
    return "calm" if line.withdrawn else "ok" if line.paid_on else "warn"
