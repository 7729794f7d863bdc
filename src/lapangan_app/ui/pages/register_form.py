"""The fields of a registration in reading order. The form collects and shows; it judges nothing itself."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form, Sex
from lapangan_app.domain.money import terbilang
from lapangan_app.ui import formats
from lapangan_app.ui.surface import Catalogue, Checked, RegionMatch, Regions
from lapangan_app.ui.widgets.basics import GRID, card, label
from lapangan_app.ui.widgets.consent import ConsentBlock
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, Line, MoneyInput, NikInput, PairInput, Tick
from lapangan_app.ui.widgets.lookup import LookupInput, Search, Suggestion

_MONTHS_OFFERED = 4
_NIK_DIGITS = 16
_SHOWN_AT = {"rw": "rt", "segment": "cooperative_role"}


class RegisterForm(QWidget):
    """Hold one registration as typed. `changed` tells that `collect` may return something else."""

    changed = Signal()

    def __init__(self, regions: Regions, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions = regions
        self._clock = clock
        self._base = Form(client_id="")
        self._taken_from = ""
        self._occupations: list[Suggestion] = []
        self._make_editors()
        self.consent = ConsentBlock(clock)
        self._make_fields()
        self._build()
        for field in self.fields.values():
            field.changed.connect(self.changed)

    def _make_editors(self) -> None:
        self._nik, self._full_name, self._birth_place = NikInput(), Line(), Line()
        self._full_name.setProperty("role", "name")
        self._birth_date, self._sex = DateInput(), ChoiceInput()
        self._sex.set_choices([(Sex.MALE.value, self.tr("Laki-laki")), (Sex.FEMALE.value, self.tr("Perempuan"))])
        self._region = LookupInput(suggest_regions(self._regions))
        self._region.setPlaceholderText(self.tr("Beberapa huruf, misalnya bone bol"))
        self._street, self._rt_rw = Line(), PairInput((self.tr("RT"), self.tr("RW")))
        self._phone = Line()
        self._occupation = LookupInput(self._search_occupations, shortest=1)
        self._occupation.setPlaceholderText(self.tr("Petani, nelayan …"))
        self._income, self._role, self._payer = MoneyInput(), ChoiceInput(), ChoiceInput()
        self._start, self._months = ChoiceInput(), ChoiceInput()
        self._jht = Tick(self.tr("Tambah JHT (tabungan hari tua)"))

    def _make_fields(self) -> None:
        made = (
            Field("nik", self.tr("NIK"), self._nik, required=True),
            Field("full_name", self.tr("Nama lengkap sesuai KTP"), self._full_name, required=True),
            Field("birth_place", self.tr("Tempat lahir"), self._birth_place, required=True),
            Field("birth_date", self.tr("Tanggal lahir"), self._birth_date, required=True),
            Field("sex", self.tr("Jenis kelamin"), self._sex, required=True),
            Field("region_code", self.tr("Desa / kelurahan"), self._region, required=True),
            Field("street", self.tr("Jalan / dusun"), self._street, required=True),
            Field("rt", self.tr("RT dan RW"), self._rt_rw),
            Field("phone", self.tr("Nomor HP"), self._phone),
            Field("occupation", self.tr("Pekerjaan"), self._occupation, required=True),
            Field("income", self.tr("Penghasilan sebulan"), self._income),
            Field("cooperative_role", self.tr("Peran di koperasi"), self._role),
            Field("payer", self.tr("Pembayar iuran"), self._payer),
            Field("start_month", self.tr("Mulai bulan"), self._start),
            Field("months", self.tr("Lamanya"), self._months),
            Field("programs", self.tr("Program: JKK dan JKM"), self._jht),
            *self.consent.fields,
        )
        self.fields = {field.name: field for field in made}

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(
            self._section(
                self.tr("Orang"),
                [("nik", 5), ("full_name", 7)],
                [("birth_place", 4), ("birth_date", 4), ("sex", 4)],
            )
        )
        column.addWidget(self._section(self.tr("Alamat"), [("region_code", 6), ("street", 5), ("rt", 4)]))
        column.addWidget(
            self._section(
                self.tr("Pekerjaan dan iuran"),
                [("phone", 4), ("occupation", 4), ("income", 4)],
                [("cooperative_role", 4), ("payer", 4), ("start_month", 4)],
                [("months", 4), ("programs", 8)],
            )
        )
        column.addStretch(1)

    def _section(self, title: str, *rows: list[tuple[str, int]]) -> QWidget:
        frame, inside = card(GRID)
        inside.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 2 * GRID)
        inside.addWidget(label(title, "section"))
        inside.addSpacing(GRID)
        for fields in rows:
            line = QHBoxLayout()
            line.setSpacing(4 * GRID)
            for name, share in fields:
                line.addWidget(self.fields[name], share)
            inside.addLayout(line)
        return frame

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the choices in force."""
        self._occupations = [Suggestion(entry.code, entry.label) for entry in catalogue.occupations]
        self._payer.set_choices([(entry.code, entry.label) for entry in catalogue.payers])
        self._role.set_choices([(entry.code, entry.label) for entry in catalogue.roles])
        self._months.set_choices([(str(n), self.tr("{n} bulan").format(n=n)) for n in catalogue.periods])
        today = self._clock.now().date()
        first = today.year * 12 + today.month - 1
        offered = [f"{(first + n) // 12:04d}-{(first + n) % 12 + 1:02d}" for n in range(_MONTHS_OFFERED)]
        self._start.set_choices([(month, formats.month_name(month)) for month in offered])
        self.consent.set_text(catalogue.consent_text, catalogue.consent_version)

    def collect(self) -> Form:
        """Return the registration as it stands."""
        return replace(
            self._base,
            nik=self._nik.digits,
            full_name=self._full_name.text().strip(),
            birth_place=self._birth_place.text().strip(),
            birth_date=self._birth_date.value,
            sex=Sex(self._sex.value) if self._sex.value else None,
            street=self._street.text().strip(),
            rt=self._rt_rw.first.digits,
            rw=self._rt_rw.second.digits,
            region_code=self._region.value,
            phone=self._phone.text().strip(),
            occupation=self._occupation.value,
            income=self._income.value,
            programs=("JKK", "JKM", "JHT") if self._jht.isChecked() else ("JKK", "JKM"),
            payer=self._payer.value or self._base.payer,
            start_month=self._start.value,
            months=int(self._months.value or self._base.months),
            cooperative_role=self._role.value or self._base.cooperative_role,
            consent=self.consent.value,
        )

    def fill(self, form: Form) -> None:
        """Show a registration; judgement starts anew."""
        self._base = form
        self._taken_from = form.nik
        self._nik.set_digits(form.nik)
        for line, text in (
            (self._full_name, form.full_name),
            (self._birth_place, form.birth_place),
            (self._street, form.street),
            (self._phone, form.phone),
        ):
            line.setText(text)
        self._rt_rw.first.set_digits(form.rt)
        self._rt_rw.second.set_digits(form.rw)
        self._birth_date.set_value(form.birth_date)
        self._sex.set_value(form.sex.value if form.sex else "")
        self._region.choose(self._region_by_code(form.region_code))
        self._occupation.choose(next((entry for entry in self._occupations if entry.code == form.occupation), None))
        self._income.set_value(form.income)
        self._role.set_value(form.cooperative_role)
        self._payer.set_value(form.payer)
        self._start.set_value(form.start_month or self._start.itemData(0) or "")
        self._months.set_value(str(form.months))
        self._jht.setChecked("JHT" in form.programs)
        self.consent.set_value(form.consent)
        for field in self.fields.values():
            field.reset()
        self._show_hints()

    def take_from_nik(self, checked: Checked) -> bool:
        """Fill in what the NIK tells where nothing was typed, once for each NIK; tell whether that changed anything.

        Once only: what the officer then empties or changes stays as they left it.
        """
        if checked.nik is None or self._nik.digits == self._taken_from:
            return False
        self._taken_from = self._nik.digits
        before = self.collect()
        if not self._birth_date.text().strip():
            self._birth_date.set_value(checked.nik.birth_date)
        if not self._sex.value and checked.nik.sex is not None:
            self._sex.set_value(checked.nik.sex.value)
        return self.collect() != before

    @property
    def warnings_shown(self) -> tuple[str, ...]:
        """Return the codes of the warnings that the officer can see now."""
        return tuple(sorted({code for field in self.fields.values() for code in field.warning_codes}))

    def show_checked(self, checked: Checked) -> None:
        """Show what the rules say, and what the NIK tells, at once when it is complete."""
        self.show_findings(checked.findings)
        if len(self._nik.digits) >= _NIK_DIGITS:
            self.fields["nik"].judge()
        self.fields["nik"].set_hint(self._nik_hint(checked))
        self._show_hints()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show each finding at its own field."""
        placed: dict[str, list[Finding]] = {name: [] for name in self.fields}
        for finding in findings:
            placed[self._field_for(finding)].append(finding)
        for name, field in self.fields.items():
            field.show_findings(tuple(placed[name]))

    def judge_all(self) -> Field | None:
        """Show every error and return the first field that has one."""
        for field in self.fields.values():
            field.judge()
        return next((field for field in self.fields.values() if field.has_error), None)

    def _field_for(self, finding: Finding) -> str:
        """Name the field that shows a finding; one about no field of ours stands under the NIK, never nowhere."""
        for name in (finding.field, _SHOWN_AT.get(finding.field, ""), finding.field.partition(".")[0]):
            if name in self.fields:
                return name
        return "nik"

    def _nik_hint(self, checked: Checked) -> str:
        if checked.place_of_issue:
            return self.tr("Terbit pertama di {place}").format(place=checked.place_of_issue)
        return self.tr("{n} dari 16 angka").format(n=len(self._nik.digits)) if self._nik.digits else ""

    def _show_hints(self) -> None:
        self.fields["region_code"].set_hint(self._region.place)
        income = self._income.value
        self.fields["income"].set_hint(terbilang(income) if income else "")

    def _search_occupations(self, text: str) -> list[Suggestion]:
        wanted = text.casefold()
        found = [entry for entry in self._occupations if wanted in entry.text.casefold()]
        return sorted(found, key=lambda entry: not entry.text.casefold().startswith(wanted))[:20]

    def _region_by_code(self, code: str) -> Suggestion | None:
        match = self._regions.get(code) if code else None
        return _suggestion(match, (match,)) if match else None


def suggest_regions(regions: Regions) -> Search:
    """Return a search over villages for a lookup field."""

    def search(text: str) -> list[Suggestion]:
        found = regions.search(text, 12)
        return [_suggestion(match, found) for match in found]

    return search


def _suggestion(match: RegionMatch, among: tuple[RegionMatch, ...]) -> Suggestion:
    """Name a village; its type is said where another one beside it has the same name in the same district."""
    twins = [other for other in among if (other.name, other.district) == (match.name, match.district)]
    text = f"{match.name} ({match.type})" if len(twins) > 1 else match.name
    return Suggestion(
        match.code, text, ", ".join(part for part in (match.district, match.regency, match.province) if part)
    )
