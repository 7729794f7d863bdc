"""The fields of a registration: how each is asked for, and how its editor gives and takes the value of the form.

One line a field. What applies and what must be given is not said here but in the dated dictionary.
"""

from dataclasses import dataclass

from lapangan_app.domain.form import Sex
from lapangan_app.ui.widgets.bound_fields import BoundFields, Resolve
from lapangan_app.ui.widgets.inputs import ChoiceInput, DigitLine, MoneyInput, NikInput, Tick
from lapangan_app.ui.widgets.lookup import Search


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


class FieldSet(BoundFields):
    """Make every field once, by name, with what ties it to the form."""

    def __init__(self, searches: Searches) -> None:
        super().__init__()
        self._searches = searches
        self._make_person()
        self._make_address()
        self._make_work()
        self._make_membership()
        self._make_extra()

    def _make_person(self) -> None:
        self.digits("nik", self.tr("NIK"), NikInput())
        name = self.text("full_name", self.tr("Nama lengkap sesuai KTP"))
        name.setProperty("role", "name")
        self.text("birth_place", self.tr("Tempat lahir"))
        self.date("birth_date", self.tr("Tanggal lahir"))
        sexes = [(Sex.MALE.value, self.tr("Laki-laki")), (Sex.FEMALE.value, self.tr("Perempuan"))]
        sex = ChoiceInput()
        sex.set_choices(sexes)
        self.add("sex", self.tr("Jenis kelamin"), sex)
        self.bind("sex", lambda: Sex(sex.value) if sex.value else None, lambda v: sex.set_value(v.value if v else ""))
        self.text("mother_name", self.tr("Nama ibu kandung"))
        self.text("phone", self.tr("Nomor HP"))
        self.tick("no_phone", self.tr("HP"), self.tr("Tidak punya HP"))
        self.text("contact_name", self.tr("Nama kerabat yang dapat dihubungi"))
        self.text("contact_phone", self.tr("Nomor HP kerabat"))

    def _make_address(self) -> None:
        hint = self.tr("Beberapa huruf, misalnya bone bol")
        self.lookup("region_code", self.tr("Desa / kelurahan"), (self._searches.regions, self._searches.region), hint)
        self.text("street", self.tr("Jalan / dusun"))
        self.pair(("rt", "rw"), self.tr("RT dan RW"))
        self.tick("lives_elsewhere", self.tr("Tempat tinggal"), self.tr("Di alamat lain"))
        self.lookup(
            "home_region_code",
            self.tr("Desa tempat tinggal"),
            (self._searches.regions, self._searches.region),
            hint,
        )
        self.text("home_street", self.tr("Jalan / dusun tempat tinggal"))
        self.pair(("home_rt", "home_rw"), self.tr("RT dan RW tempat tinggal"))

    def _make_work(self) -> None:
        jobs = (self._searches.occupations, self._searches.occupation)
        self.lookup("occupation", self.tr("Pekerjaan"), jobs, self.tr("Petani, nelayan …"), shortest=1)
        income = MoneyInput()
        self.add("income", self.tr("Penghasilan sebulan"), income)
        self.bind("income", lambda: income.value, income.set_value)
        self.text("work_place", self.tr("Tempat bekerja"))
        self.lookup("second_occupation", self.tr("Pekerjaan kedua"), jobs, "", shortest=1)
        self.yes_no("employed_elsewhere", self.tr("Juga pegawai di tempat lain?"))
        self.hour("work_from", self.tr("Jam kerja mulai"))
        self.hour("work_until", self.tr("Jam kerja selesai"))

    def _make_membership(self) -> None:
        self.choice("cooperative_role", self.tr("Peran di koperasi"))
        found = (self._searches.cooperatives, self._searches.cooperative)
        self.lookup("cooperative", self.tr("Koperasi"), found, self.tr("Nama desanya"))
        self.yes_no("receives_wage", self.tr("Menerima honor/upah?"))
        self.choice("segment", self.tr("Segmen"))
        self.choice("payer", self.tr("Pembayar iuran"))
        self.choice("category", self.tr("Kategori"))
        self.choice("agreement", self.tr("Perjanjian"))
        branches = (self._searches.branches, self._searches.branch)
        self.lookup("branch", self.tr("Kantor cabang"), branches, "", shortest=1)
        self.choice("start_month", self.tr("Mulai bulan"))
        months = ChoiceInput()
        self.add("months", self.tr("Lamanya"), months)
        self.bind("months", lambda: int(months.value) if months.value else None, lambda v: months.set_value(str(v)))
        jht = Tick(self.tr("Tambah JHT (tabungan hari tua)"))
        self.add("programs", self.tr("Program: JKK dan JKM"), jht)
        with_jht = ("JKK", "JKM", "JHT")
        self.bind(
            "programs", lambda: with_jht if jht.isChecked() else with_jht[:2], lambda v: jht.setChecked("JHT" in v)
        )
        self.yes_no("former_member", self.tr("Pernah menjadi peserta?"))
        self.text("former_kpj", self.tr("Nomor peserta lama (KPJ)"))

    def _make_extra(self) -> None:
        self.choice("membership", self.tr("Kategori kepesertaan"))
        self.choice("marital_status", self.tr("Status perkawinan"))
        self.digits("family_card", self.tr("Nomor KK"), NikInput())
        self.all["family_card"].editor.setProperty("role", "")
        self.digits("postal_code", self.tr("Kode pos"), DigitLine(5))
        self.text("email", self.tr("Surel"))
        self.text("agent", self.tr("Kode agen Perisai"))
