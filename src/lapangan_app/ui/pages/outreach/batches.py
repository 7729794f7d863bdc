"""The batches of one agreement: draw one up, see what is owed and paid, open it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.batches import Batch
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import BarColumn, Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.batch_dialog import BatchDialog
from lapangan_app.ui.pages.outreach.choices import Choices, label_of
from lapangan_app.ui.pages.outreach.parts import Facts, acts
from lapangan_app.ui.surface.outreach import AgreementRow, BatchRow
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, card, label, row, set_tone
from lapangan_app.ui.widgets.inputs import Line
from lapangan_app.ui.widgets.list_table import ListTable


class BatchesPanel(QWidget):
    """Show an agreement with its batches; `changed` tells that figures are others now."""

    changed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._choices: Choices | None = None
        self._row: AgreementRow | None = None
        self._title = label("", "section", wrap=True)
        self._facts = Facts()
        self._waiting = label("", wrap=True)
        self._told = label("", "message", wrap=True)
        self.name = Line()
        self.model = ListModel(self._columns(), lambda row: str(row.batch.batch_id), self)
        self.table = ListTable(self.model, tools.theme, (36, 30, 34), self.tr("Tagihan perjanjian ini"))
        self._build()
        self.table.opened.connect(self.open_batch)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Tagihan"), lambda row: row.batch.name, self._standing),
            Column(self.tr("Jumlah"), lambda row: formats.rupiah(row.bill.rupiah), self._people),
            BarColumn(self.tr("Lunas"), self._paid, _share),
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        self.name.setPlaceholderText(self.tr("Nama tagihan, misalnya Tahap I"))
        self.name.setAccessibleName(self.tr("Nama tagihan"))
        self.draw_button = button(self.tr("Susun tagihan (F4)"), "primary", self.draw_up)
        self.open_button = button(self.tr("Buka tagihan (Enter)"), "", lambda: self.open_batch(self.table.current))
        for part in (self._title, self._facts, self._waiting):
            column.addWidget(part)
        line = row(spacing=2 * GRID)
        line.addWidget(self.name, 1)
        line.addWidget(self.draw_button)
        column.addLayout(line)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        column.addLayout(acts(self.open_button))
        outer.addWidget(frame)

    def know(self, choices: Choices) -> None:
        """Learn the rules and lists of the day."""
        self._choices = choices
        if self._row is not None:
            self.show_row(self._row)

    def show_row(self, shown: AgreementRow | None) -> None:
        """Show an agreement; its batches arrive a moment later."""
        self.setVisible(shown is not None)
        other = shown is None or self._row is None or shown.agreement.agreement_id != self._row.agreement.agreement_id
        self._row = shown
        if shown is None:
            return
        if other:
            self.model.show(())
            self._say("", "")
        self._title.setText(shown.agreement.title)
        waiting = self.tr("{n} orang terdaftar dan belum masuk tagihan mana pun.")
        everybody = self.tr("Semua yang terdaftar sudah masuk tagihan.")
        self._waiting.setText(waiting.format(n=formats.number(shown.waiting)) if shown.waiting else everybody)
        self._facts.tell(self._tell(shown.agreement))
        self.reload()

    def reload(self) -> None:
        """Read the batches again."""
        if self._row is not None and self._choices is not None:
            asked = self._row.agreement.agreement_id
            task = partial(self._choices.core.agreements.batch_rows, asked)
            self._tools.tasks.run(self, task, partial(self._on_batches, asked))

    def draw_up(self) -> None:
        """Draw up a batch of everybody who stands in none."""
        if self._row is None or self._choices is None:
            return
        if not self._row.waiting:
            self._say(self.tr("Tidak ada orang yang menunggu tagihan. Daftarkan dulu, lalu susun."), "warn")
            return
        number = self.model.rowCount() + 1
        name = self.name.text().strip() or self.tr("Tahap {n}").format(n=number)
        task = partial(self._choices.core.agreements.draw_up, self._row.agreement.agreement_id, name)
        self._tools.tasks.run(self, task, self._on_drawn)

    def open_batch(self, row: BatchRow | None) -> None:
        """Show one batch in its own window."""
        if row is not None and self._choices is not None:
            today = self._tools.clock.now().astimezone().date()
            dialog = BatchDialog(self, self._tools, self._choices, row.batch, today)
            dialog.changed.connect(self._on_changed)
            dialog.open()

    def _on_drawn(self, batch: Batch) -> None:
        self.name.clear()
        self._say(self.tr("Tagihan {name} tersusun.").format(name=batch.name), "ok")
        self.table.stand_on(batch.batch_id)
        self._on_changed()

    def _on_changed(self) -> None:
        self.reload()
        self.changed.emit()

    def _on_batches(self, asked: str, rows: tuple[BatchRow, ...]) -> None:
        if self._row is not None and self._row.agreement.agreement_id == asked:
            self.model.show(rows)
            self.open_button.setEnabled(bool(rows))

    def _tell(self, agreement: Agreement) -> list[tuple[str, str]]:
        if self._choices is None:
            return []
        choices = self._choices
        names = [label_of(code, choices.catalogue.categories) for code in agreement.categories]
        place = choices.place(agreement.region_code) if agreement.region_code else None
        months = self.tr("{n} bulan tiap orang").format(n=agreement.months) if agreement.months else ""
        first = formats.month_name(agreement.first_month) if agreement.first_month else ""
        starting = self.tr("mulai {month}").format(month=first) if first else ""
        period = " ".join(part for part in (months, starting) if part)
        payer = " · ".join(
            part for part in (choices.payer(agreement.payer), agreement.payer_name, agreement.bank) if part
        )
        village = self.tr("{n} orang tiap desa").format(n=formats.number(agreement.quota_per_village))
        return [
            (self.tr("Pembayar"), payer),
            (self.tr("Nomor"), f"{label_of(agreement.kind, choices.rules.agreement_kinds)} · {agreement.number}"),
            (self.tr("Berlaku"), _validity(agreement)),
            (self.tr("Masa"), period),
            (self.tr("Program"), "+".join(agreement.programs)),
            (self.tr("Wilayah"), place.text if place else ""),
            (self.tr("Kategori"), ", ".join(names)),
            (self.tr("Kuota desa"), village if agreement.quota_per_village else ""),
            (self.tr("Jawaban cabang"), agreement.asked),
        ]

    def _standing(self, row: BatchRow) -> str:
        made = formats.typed_date(date.fromisoformat(row.batch.created_at[:10]))
        closed = self.tr("ditutup") if row.batch.closed_at else ""
        code = self.tr("kode {code}").format(code=row.batch.payment_code) if row.batch.payment_code else ""
        return " · ".join(part for part in (made, code, closed) if part)

    def _people(self, row: BatchRow) -> str:
        return self.tr("{n} orang").format(n=formats.number(row.bill.people))

    def _paid(self, row: BatchRow) -> str:
        told = self.tr("{n} dari {all} orang")
        return told.format(n=formats.number(row.bill.paid_people), all=formats.number(row.bill.people))

    def _say(self, text: str, tone: str) -> None:
        self._told.setText(text)
        set_tone(self._told, tone)


def _validity(agreement: Agreement) -> str:
    first, last = (date.fromisoformat(text) for text in (agreement.valid_from, agreement.valid_until))
    return f"{formats.typed_date(first)} – {formats.typed_date(last)}"


def _share(row: BatchRow) -> float | None:
    return row.bill.paid_people / row.bill.people if row.bill.people else None
