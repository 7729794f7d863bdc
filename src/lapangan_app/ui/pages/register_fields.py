"""The fields of a registration: how each is asked for, and how its editor gives and takes the value of the form.

One line a field. What applies and what must be given is not said here but in the dated dictionary.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lapangan_app.domain.form import Sex
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import (
    ChoiceInput,
    DateInput,
    DigitLine,
    HourInput,
    Line,
    MoneyInput,
    NikInput,
    PairInput,
    Tick,
    YesNoInput,
)
from lapangan_app.ui.widgets.lookup import LookupInput, Search, Suggestion

Resolve = Callable[[str], Suggestion | None]


@dataclass(frozen=True, slots=True)
class Bound:
    """Tie one attribute of the form to an editor: how its value is read and how it is shown."""

    attribute: str
    read: Callable[[], Any]
    write: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Searches:
    """Hold how long lists are searched, and how one entry is found again by its code."""

    regions: Search
    occupations: Search
    branches: Search
    cooperatives: Search
    region: Resolve
    occupation: Resolve
    branch: Resolve
    cooperative: Resolve


class FieldSet(QObject):
    """Make every field once, by name, with what ties it to the form."""

    def __init__(self, searches: Searches) -> None:
        super().__init__()
        self.all: dict[str, Field] = {}
        self.bound: list[Bound] = []
        self._searches = searches
        self._make_person()
        self._make_address()
        self._make_work()
        self._make_membership()
        self._make_extra()

    def _make_person(self) -> None:
        self._digits("nik", self.tr("NIK"), NikInput())
        name = self._text("full_name", self.tr("Nama lengkap sesuai KTP"))
        name.setProperty("role", "name")
        self._text("birth_place", self.tr("Tempat lahir"))
        self._date("birth_date", self.tr("Tanggal lahir"))
        sexes = [(Sex.MALE.value, self.tr("Laki-laki")), (Sex.FEMALE.value, self.tr("Perempuan"))]
        sex = ChoiceInput()
        sex.set_choices(sexes)
        self._add("sex", self.tr("Jenis kelamin"), sex)
        self._bind("sex", lambda: Sex(sex.value) if sex.value else None, lambda v: sex.set_value(v.value if v else ""))
        self._text("mother_name", self.tr("Nama ibu kandung"))
        self._text("phone", self.tr("Nomor HP"))
        self._tick("no_phone", self.tr("HP"), self.tr("Tidak punya HP"))
        self._text("contact_name", self.tr("Nama kerabat yang dapat dihubungi"))
        self._text("contact_phone", self.tr("Nomor HP kerabat"))

    def _make_address(self) -> None:
        hint = self.tr("Beberapa huruf, misalnya bone bol")
        self._lookup("region_code", self.tr("Desa / kelurahan"), (self._searches.regions, self._searches.region), hint)
        self._text("street", self.tr("Jalan / dusun"))
        self._pair(("rt", "rw"), self.tr("RT dan RW"))
        self._tick("lives_elsewhere", self.tr("Tempat tinggal"), self.tr("Di alamat lain"))
        self._lookup(
            "home_region_code",
            self.tr("Desa tempat tinggal"),
            (self._searches.regions, self._searches.region),
            hint,
        )
        self._text("home_street", self.tr("Jalan / dusun tempat tinggal"))
        self._pair(("home_rt", "home_rw"), self.tr("RT dan RW tempat tinggal"))

    def _make_work(self) -> None:
        jobs = (self._searches.occupations, self._searches.occupation)
        self._lookup("occupation", self.tr("Pekerjaan"), jobs, self.tr("Petani, nelayan …"), shortest=1)
        income = MoneyInput()
        self._add("income", self.tr("Penghasilan sebulan"), income)
        self._bind("income", lambda: income.value, income.set_value)
        self._text("work_place", self.tr("Tempat bekerja"))
        self._lookup("second_occupation", self.tr("Pekerjaan kedua"), jobs, "", shortest=1)
        self._yes_no("employed_elsewhere", self.tr("Juga pegawai di tempat lain?"))
        self._hour("work_from", self.tr("Jam kerja mulai"))
        self._hour("work_until", self.tr("Jam kerja selesai"))

    def _make_membership(self) -> None:
        self._choice("cooperative_role", self.tr("Peran di koperasi"))
        found = (self._searches.cooperatives, self._searches.cooperative)
        self._lookup("cooperative", self.tr("Koperasi"), found, self.tr("Nama desanya"))
        self._yes_no("receives_wage", self.tr("Menerima honor/upah?"))
        self._choice("segment", self.tr("Segmen"))
        self._choice("payer", self.tr("Pembayar iuran"))
        self._choice("category", self.tr("Kategori"))
        branches = (self._searches.branches, self._searches.branch)
        self._lookup("branch", self.tr("Kantor cabang"), branches, "", shortest=1)
        self._choice("start_month", self.tr("Mulai bulan"))
        months = ChoiceInput()
        self._add("months", self.tr("Lamanya"), months)
        self._bind("months", lambda: int(months.value) if months.value else None, lambda v: months.set_value(str(v)))
        jht = Tick(self.tr("Tambah JHT (tabungan hari tua)"))
        self._add("programs", self.tr("Program: JKK dan JKM"), jht)
        with_jht = ("JKK", "JKM", "JHT")
        self._bind(
            "programs", lambda: with_jht if jht.isChecked() else with_jht[:2], lambda v: jht.setChecked("JHT" in v)
        )
        self._yes_no("former_member", self.tr("Pernah menjadi peserta?"))
        self._text("former_kpj", self.tr("Nomor peserta lama (KPJ)"))

    def _make_extra(self) -> None:
        self._choice("membership", self.tr("Kategori kepesertaan"))
        self._choice("marital_status", self.tr("Status perkawinan"))
        self._digits("family_card", self.tr("Nomor KK"), NikInput())
        self.all["family_card"].editor.setProperty("role", "")
        self._digits("postal_code", self.tr("Kode pos"), DigitLine(5))
        self._text("email", self.tr("Surel"))
        self._text("agent", self.tr("Kode agen Perisai"))

    # -- one method a kind of editor

    def _text(self, name: str, title: str) -> Line:
        editor = Line()
        self._add(name, title, editor)
        self._bind(name, lambda: editor.text().strip(), editor.setText)
        return editor

    def _hour(self, name: str, title: str) -> None:
        editor = HourInput()
        self._add(name, title, editor)
        self._bind(name, lambda: editor.text().strip(), editor.setText)

    def _digits(self, name: str, title: str, editor: DigitLine) -> None:
        self._add(name, title, editor)
        self._bind(name, lambda: editor.digits, editor.set_digits)

    def _date(self, name: str, title: str) -> None:
        editor = DateInput()
        self._add(name, title, editor)
        self._bind(name, lambda: editor.value, editor.set_value)

    def _tick(self, name: str, title: str, text: str) -> None:
        editor = Tick(text)
        self._add(name, title, editor)
        self._bind(name, editor.isChecked, editor.setChecked)

    def _yes_no(self, name: str, title: str) -> None:
        editor = YesNoInput()
        self._add(name, title, editor)
        self._bind(name, lambda: editor.answer, editor.set_answer)

    def _choice(self, name: str, title: str) -> None:
        editor = ChoiceInput()
        self._add(name, title, editor)
        self._bind(name, lambda: editor.value, editor.set_value)

    def _lookup(self, name: str, title: str, find: tuple[Search, Resolve], hint: str, shortest: int = 2) -> None:
        search, resolve = find
        editor = LookupInput(search, shortest=shortest)
        editor.setPlaceholderText(hint)
        self._add(name, title, editor)
        self._bind(name, lambda: editor.value, lambda code: editor.choose(resolve(code) if code else None))

    def _pair(self, names: tuple[str, str], title: str) -> None:
        editor = PairInput((self.tr("RT"), self.tr("RW")))
        self._add(names[0], title, editor)
        self._bind(names[0], lambda: editor.first.digits, editor.first.set_digits)
        self._bind(names[1], lambda: editor.second.digits, editor.second.set_digits)

    def _add(self, name: str, title: str, editor: QWidget) -> None:
        self.all[name] = Field(name, title, editor)

    def _bind(self, attribute: str, read: Callable[[], Any], write: Callable[[Any], None]) -> None:
        self.bound.append(Bound(attribute, read, write))
