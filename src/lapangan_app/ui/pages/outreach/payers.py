"""Who pays: agreements with what is left of them, batches for the payer, and what ends soon."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.services.values import Saved
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import BarColumn, Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.agreement_dialog import AgreementDialog
from lapangan_app.ui.pages.outreach.batches import BatchesPanel
from lapangan_app.ui.pages.outreach.choices import Choices, read_choices
from lapangan_app.ui.pages.outreach.endings import EndingsView
from lapangan_app.ui.pages.outreach.parts import OutreachPage, Sides, acts
from lapangan_app.ui.surface import Core
from lapangan_app.ui.surface.outreach import AgreementRow
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label
from lapangan_app.ui.widgets.list_table import ListTable


class PayersPage(OutreachPage):
    """Show agreements with their batches, or the renewal list."""

    def __init__(self, core: Core, tools: Tools) -> None:
        super().__init__(core, tools, self.tr("Pembayar"))
        self._choices: Choices | None = None
        self.model = ListModel(self._columns(), lambda row: str(row.agreement.agreement_id), self)
        self.table = ListTable(self.model, tools.theme, (42, 24, 34), self.tr("Daftar perjanjian"))
        self.batches = BatchesPanel(tools)
        self.endings = EndingsView(tools)
        self.views: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self._empty = label(self.tr("Belum ada perjanjian. Buat yang pertama dengan F2."), "muted", wrap=True)
        self._build()
        self.table.marked.connect(self.batches.show_row)
        self.table.opened.connect(lambda _row: self.batches.table.setFocus())
        self.model.modelReset.connect(self._on_reset)
        self.batches.changed.connect(self._read)
        self.bind_keys(("F2", self.make), ("F3", self.edit), ("F4", self.batches.draw_up), ("F8", self._other_view))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Perjanjian"), lambda row: row.agreement.title, self._payer),
            Column(self.tr("Berlaku"), self._until, self._standing),
            BarColumn(self.tr("Kuota terpakai"), self._used, _share, limit=True),
        )

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.new_button = button(self.tr("Perjanjian baru (F2)"), "primary", self.make)
        self.edit_button = button(self.tr("Ubah (F3)"), "", self.edit)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addLayout(acts(self.new_button, self.edit_button))
        self._stack.addWidget(Sides(left, self.batches, (6, 5)))
        self._stack.addWidget(self.endings)
        group = QButtonGroup(self)
        for place, (name, text) in enumerate(
            (("agreements", self.tr("Perjanjian dan tagihan")), ("endings", self.tr("Berakhir (F8)")))
        ):
            made = button(text, "filter", partial(self._stack.setCurrentIndex, place))
            made.setCheckable(True)
            group.addButton(made)
            self.views[name] = made
            self.head.addWidget(made)
        self.views["agreements"].setChecked(True)
        self.fill(self._stack)

    def reload(self) -> None:
        """Read choices, agreements and what ends again."""
        self._tasks.run(self, partial(read_choices, self._core), self._on_choices)
        self._read()

    def focus_first(self) -> None:
        """Put the cursor on the list, or on the button as long as there is none."""
        (self.table if self.model.everything else self.new_button).setFocus()

    def on_saved(self, saved: Saved) -> None:
        """Read again: somebody more is paid for."""
        del saved
        if self.isVisible():
            self._read()

    def make(self) -> None:
        """Ask for a new agreement."""
        today = self._tools.clock.now().astimezone().date()
        until = date(today.year, 12, 31).isoformat()
        self._open(
            Agreement(
                agreement_id="",
                kind="pks",
                number="",
                title="",
                payer="",
                valid_from=today.isoformat(),
                valid_until=until,
                programs=("JKK", "JKM"),
            )
        )

    def edit(self) -> None:
        """Change the marked agreement."""
        if self.table.current is not None:
            self._open(self.table.current.agreement)

    def _other_view(self) -> None:
        other = "endings" if self._stack.currentIndex() == 0 else "agreements"
        self.views[other].click()
        (self.endings.table if other == "endings" else self.table).setFocus()

    def _read(self) -> None:
        self._tasks.run(self, self._core.agreements.all, self.model.show)
        self.endings.reload()

    def _open(self, agreement: Agreement) -> None:
        if self._choices is not None:
            today = self._tools.clock.now().astimezone().date()
            dialog = AgreementDialog(self, self._choices, agreement, self._tasks, today)
            dialog.kept.connect(self._on_kept)
            dialog.open()

    def _on_kept(self, agreement: Agreement) -> None:
        self.table.stand_on(agreement.agreement_id)
        self.done(self.tr("Perjanjian tersimpan: {title}").format(title=agreement.title))

    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.batches.know(choices)
        self.endings.know(choices)
        self.table.viewport().update()  # payers are known by name now

    def _on_reset(self) -> None:
        nothing = self.model.rowCount() == 0
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        if not nothing and self.focusWidget() is self.new_button:
            self.table.setFocus()  # the page was opened before the list was read
        self.edit_button.setEnabled(not nothing)
        if nothing:
            self.batches.show_row(None)
        rows = self.model.everything
        people = formats.number(sum(row.use.people for row in rows))
        rupiah = formats.rupiah(sum(row.use.rupiah for row in rows))
        told = self.tr("{n} perjanjian membayar {people} orang, {rupiah}")
        self.about.setText(told.format(n=len(rows), people=people, rupiah=rupiah) if rows else "")

    def _payer(self, row: AgreementRow) -> str:
        payer = self._choices.payer(row.agreement.payer) if self._choices else row.agreement.payer
        return f"{payer} · {row.agreement.number}"

    def _until(self, row: AgreementRow) -> str:
        last = date.fromisoformat(row.agreement.valid_until)
        return self.tr("s.d. {day}").format(day=formats.typed_date(last))

    def _standing(self, row: AgreementRow) -> str:
        if row.ended:
            return self.tr("sudah berakhir")
        if row.waiting:
            return self.tr("{n} belum ditagihkan").format(n=formats.number(row.waiting))
        return ""

    def _used(self, row: AgreementRow) -> str:
        people = formats.number(row.use.people)
        if row.agreement.quota_people:
            told = self.tr("{n} dari {all} orang, sisa {left}")
            left = formats.number(max(0, row.agreement.quota_people - row.use.people))
            return told.format(n=people, all=formats.number(row.agreement.quota_people), left=left)
        if row.agreement.quota_rupiah:
            told = self.tr("{n} dari {all}")
            return told.format(n=formats.rupiah(row.use.rupiah), all=formats.rupiah(row.agreement.quota_rupiah))
        return self.tr("{n} orang, tanpa kuota").format(n=people)


def _share(row: AgreementRow) -> float | None:
    if row.agreement.quota_people:
        return row.use.people / row.agreement.quota_people
    return row.use.rupiah / row.agreement.quota_rupiah if row.agreement.quota_rupiah else None
