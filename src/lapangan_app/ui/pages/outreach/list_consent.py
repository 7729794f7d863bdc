"""What people agreed to on paper, recorded once for everybody of a list, and what came of registering them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lapangan_app.domain.codes import Code
from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.form import ConsentGiven, ConsentMethod
from lapangan_app.errors import Invalid
from lapangan_app.ui import formats, messages
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.edit_dialog import EditDialog
from lapangan_app.ui.pages.outreach.parts import Figures
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_high, letters_wide, row, scrolling
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, Line, Tick
from lapangan_app.ui.widgets.list_table import ListTable

if TYPE_CHECKING:
    from lapangan_app.services.collective import Collected

_LETTERS, _LETTERS_HIGH = 100, 80


class _DayOfPaper(DateInput):
    """Hold the day on which people agreed: there must be one, and it has come."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    @property
    def own_message(self) -> str:
        """Return what is wrong with the day."""
        if not self.text().strip():
            return self.tr("Tulis tanggal orang-orang itu menyetujui.")
        if self.value is not None and self.value > self._today:
            return self.tr("Tanggal ini belum tiba.")
        return super().own_message


class _SureTick(Tick):
    """Hold what an officer must have said."""

    @property
    def own_message(self) -> str:
        """Return what to do while it was not said."""
        return "" if self.isChecked() else self.tr("Centang setelah lembarnya diperiksa.")


class ConsentFields(BoundFields):
    """Make the fields of a consent on paper."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.method, self.day_of_paper, self.witness_line = ChoiceInput(), _DayOfPaper(today), Line()
        ways = {
            ConsentMethod.SIGNATURE: self.tr("Tanda tangan"),
            ConsentMethod.THUMB: self.tr("Cap jempol"),
            ConsentMethod.SPOKEN: self.tr("Lisan dengan saksi"),
        }
        self.method.set_choices([(code.value, text) for code, text in ways.items()])
        self.method.set_value(ConsentMethod.SIGNATURE.value)
        sure = _SureTick(self.tr("Mereka semua setuju sendiri di kertas"))
        self.add("consent.method", self.tr("Cara setuju"), self.method)
        self.add("consent.given_at", self.tr("Tanggal setuju"), self.day_of_paper)
        self.add("consent.witness", self.tr("Nama saksi"), self.witness_line)
        self.add("sure", sure.text(), sure)
        self.all["sure"].hide_title()


class PaperConsent(EditDialog):
    """Ask how, when and before whom everybody of a list agreed; `kept` carries the consent."""

    def __init__(self, parent: QWidget, tools: Tools, version: str, source: str, people: int) -> None:
        self._now = tools.clock.now().astimezone()
        self._version = version
        made = ConsentFields(self._now.date())
        self._asked = made
        super().__init__(parent, tools.tasks, made, self.tr("Daftarkan semua"))
        hint = self.tr(
            "{n} orang dari “{source}” didaftarkan dengan data dalam daftar. Yang datanya belum lengkap tidak"
            " didaftarkan dan disebut sesudahnya. Centang hanya bila setiap orang menyetujui sendiri;"
            " simpan lembarnya, pusat dapat memintanya."
        ).format(n=formats.number(people), source=source)
        rows = (("consent.method", "consent.given_at"), ("consent.witness",), ("sure",))
        self.lay_out(rows, self.tr("Daftarkan {n} orang  (Ctrl+S)").format(n=formats.number(people)), hint)

    def value(self) -> Any:
        """Return method, day and witness as they stand in the fields."""
        return ConsentMethod(self._asked.method.value), self._asked.day_of_paper.value, self._asked.witness_line.text()

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return that a witness is missing where people only said yes."""
        method, _day, witness = value
        if method is ConsentMethod.SPOKEN and not witness.strip():
            return (Finding("consent.witness", Code.CONSENT_WITNESS, Severity.ERROR, {}),)
        return ()

    def keep(self, value: Any) -> ConsentGiven:
        """Return the consent. Raises `Invalid`."""
        if found := self.judge(value):
            raise Invalid(found)
        method, day, witness = value
        noon = datetime.combine(day, time(12), self._now.tzinfo)
        return ConsentGiven(
            version=self._version,
            given_at=min(noon, self._now),
            method=method,
            witness=witness.strip(),
            read_aloud=True,
        )


class CollectedDialog(QDialog):
    """Show what came of registering a list: how many, and who was not registered and why."""

    def __init__(self, parent: QWidget, tools: Tools, collected: Collected, *, stopped: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hasil pendaftaran"))
        self.resize(letters_wide(self, _LETTERS), letters_high(self, _LETTERS_HIGH))
        self.figures = Figures(
            {
                "saved": self.tr("terdaftar sekarang"),
                "already": self.tr("sudah terdaftar"),
                "refused": self.tr("belum didaftarkan"),
            }
        )
        self.model = ListModel(self._columns(), lambda one: str(one.index), self)
        self.table = ListTable(self.model, tools.theme, (35, 65), self.tr("Orang yang belum didaftarkan"))
        self.told = label(self._told(collected, stopped=stopped), wrap=True)
        inner, whole = QWidget(), QVBoxLayout(self)
        column = QVBoxLayout(inner)
        column.setSpacing(3 * GRID)
        for part in (self.figures, self.told, self.table):
            column.addWidget(part)
        column.setStretch(2, 1)
        close = button(self.tr("Tutup"), "primary", self.accept)
        whole.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 4 * GRID)
        whole.addWidget(scrolling(inner), 1)
        whole.addLayout(row(None, close))
        counts = {"saved": collected.saved, "already": collected.already, "refused": len(collected.refused)}
        self.figures.say({name: formats.number(count) for name, count in counts.items()})
        self.table.setVisible(bool(collected.refused))
        self.model.show(collected.refused)
        (self.table if collected.refused else close).setFocus()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nama"), lambda one: one.name or "–"),
            Column(
                self.tr("Mengapa"),
                lambda one: messages.problem_text(one.codes[0], {}),
                lambda one: " · ".join(messages.problem_text(code, {}) for code in one.codes[1:]),
            ),
        )

    def _told(self, collected: Collected, *, stopped: bool) -> str:
        words = []
        if stopped:
            words.append(self.tr("Dihentikan; yang sudah terdaftar tetap tersimpan. Ulangi untuk melanjutkan."))
        if collected.refused:
            words.append(self.tr("Lengkapi orang-orang ini satu per satu dengan Daftarkan (Enter)."))
        elif not stopped:
            words.append(self.tr("Semua orang dalam daftar sudah terdaftar dan aman di laptop."))
        return " ".join(words)
