"""An agreement described: who pays, for whom, how long, and up to how many."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.months import add_months, month_of
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.ui import formats
from lapangan_app.ui.pages.outreach.choices import Choices
from lapangan_app.ui.pages.outreach.edit_dialog import EditDialog, Rows
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.lookup import Suggestion
from lapangan_app.ui.widgets.several import SeveralInput

_MONTHS_AROUND = 24
_PROGRAMS = ("", "JKK+JKM", "JKK+JKM+JHT")
_ROWS: Rows = (
    ("kind", "number", "signed_on"),
    ("title",),
    ("payer", "payer_name", "bank"),
    ("valid_from", "valid_until", "programs"),
    ("months", "first_month", "region_code"),
    ("quota_people", "quota_per_village", "quota_rupiah"),
    ("categories",),
    ("asked",),
)


class AgreementFields(BoundFields):
    """Make the fields of an agreement."""

    def __init__(self, choices: Choices, agreement: Agreement, today: date) -> None:
        super().__init__()
        kinds = [(one.code, one.label) for one in choices.rules.agreement_kinds]
        self.choice("kind", self.tr("Jenis")).set_choices(kinds)
        self.text("number", self.tr("Nomor"))
        self.day("signed_on", self.tr("Ditandatangani"))
        self.text("title", self.tr("Judul"))
        self.choice("payer", self.tr("Sumber iuran")).set_choices(choices.payers)
        self.text("payer_name", self.tr("Nama pembayar"))
        self.text("bank", self.tr("Bank penyalur"))
        self.day("valid_from", self.tr("Berlaku mulai"))
        self.day("valid_until", self.tr("Berlaku sampai"))
        programs = self.choice("programs", self.tr("Program"))
        programs.set_choices([(one, one or self.tr("Mana saja")) for one in _PROGRAMS])
        self.bound.pop()
        self.bind(
            "programs",
            lambda: tuple(programs.value.split("+")) if programs.value else (),
            lambda value: programs.set_value("+".join(value)),
        )
        self.number("months", self.tr("Berapa bulan tiap orang (kosong: bebas)"))
        self.choice("first_month", self.tr("Bulan pertama")).set_choices(self._months(agreement, today))
        hint = self.tr("Kosong: di mana saja")
        self.lookup("region_code", self.tr("Hanya di wilayah"), (choices.places, choices.place), hint)
        self.number("quota_people", self.tr("Kuota orang (kosong: tanpa)"))
        self.number("quota_per_village", self.tr("Kuota tiap desa"))
        self.number("quota_rupiah", self.tr("Kuota rupiah"))
        self._categories(choices)
        self.text("asked", self.tr("Jawaban kantor cabang bila aturannya belum pasti"))

    def _months(self, agreement: Agreement, today: date) -> list[tuple[str, str]]:
        around = {add_months(month_of(today), count) for count in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1)}
        months = sorted(around | ({agreement.first_month} if agreement.first_month else set()))
        return [("", self.tr("Mengikuti pendaftaran")), *((month, formats.month_name(month)) for month in months)]

    def _categories(self, choices: Choices) -> None:
        entries = [Suggestion(one.code, one.label) for one in choices.catalogue.categories]
        names = {one.code: one.text for one in entries}

        def search(text: str) -> list[Suggestion]:
            return [one for one in entries if text.casefold() in one.text.casefold()]

        title = self.tr("Hanya kategori ini (kosong: semua)")
        several = SeveralInput(search, lambda code: names.get(code, code), title)
        self.add("categories", title, several)
        self.bind("categories", lambda: several.values, several.set_values)


class AgreementDialog(EditDialog):
    """Ask for everything about an agreement; `kept` carries it. What is wrong stands at each field."""

    def __init__(self, parent: QWidget, choices: Choices, agreement: Agreement, tasks: TaskRunner, today: date) -> None:
        self._agreements = choices.core.agreements
        self._agreement = agreement
        made = AgreementFields(choices, agreement, today)
        title = self.tr("Ubah perjanjian") if agreement.agreement_id else self.tr("Perjanjian baru")
        super().__init__(parent, tasks, made, title)
        made.show(agreement)
        self.lay_out(_ROWS, self.tr("Simpan perjanjian  (Ctrl+S)"))

    def value(self) -> Agreement:
        """Return the agreement as it stands in the fields."""
        return replace(self._agreement, **self._made.collect())

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return what is wrong with the agreement."""
        return self._agreements.check(value)

    def keep(self, value: Any) -> Agreement:
        """Keep the agreement."""
        kept: Agreement = value if value.agreement_id else replace(value, agreement_id=self._agreements.new_id())
        self._agreements.keep(kept)
        return kept
