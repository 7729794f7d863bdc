"""A cooperative described, and somebody given an office in it."""

from dataclasses import asdict, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat, check_cooperative, check_seat
from lapangan_app.ui.pages.outreach.choices import Choices
from lapangan_app.ui.pages.outreach.edit_dialog import EditDialog, Rows
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.inputs import NikInput

_ROWS: Rows = (
    ("kind", "name"),
    ("region_code", "address"),
    ("registry_number", "legal_number", "npp"),
    ("pks_number", "pks_from", "pks_until"),
    ("contact_name", "contact_phone", "branch"),
    ("vehicle_code",),
)
_SEAT_ROWS: Rows = (("role", "name"), ("nik", "sex"), ("since", "ex_officio"))


class CooperativeFields(BoundFields):
    """Make the fields of a cooperative or another group."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        rules = choices.rules
        self.choice("kind", self.tr("Jenis wadah")).set_choices([(one.code, one.label) for one in rules.vehicles])
        self.text("name", self.tr("Nama"))
        hint = self.tr("Beberapa huruf, misalnya bone bol")
        self.lookup("region_code", self.tr("Desa / kelurahan"), (choices.villages, choices.place), hint)
        self.text("address", self.tr("Alamat"))
        self.text("registry_number", self.tr("Nomor Induk Koperasi"))
        self.text("legal_number", self.tr("Badan hukum (SK AHU)"))
        self.text("npp", self.tr("NPP"))
        self.text("pks_number", self.tr("Nomor PKS"))
        self.day("pks_from", self.tr("PKS mulai"))
        self.day("pks_until", self.tr("PKS sampai"))
        self.text("contact_name", self.tr("Nama kontak"))
        self.text("contact_phone", self.tr("Nomor HP kontak"))
        self.lookup("branch", self.tr("Kantor cabang"), (choices.branches, choices.branch), "", shortest=1)
        codes = [(one.code, f"{one.code}: {one.label}") for one in rules.membership_codes]
        self.choice("vehicle_code", self.tr("Kode kepesertaan pekerja rentan")).set_choices(
            [("", self.tr("Bukan wadah pekerja rentan")), *codes]
        )


class CooperativeDialog(EditDialog):
    """Ask for everything about a cooperative; `kept` carries it. One without a code is new and gets one."""

    def __init__(self, parent: QWidget, choices: Choices, cooperative: Cooperative, tasks: TaskRunner) -> None:
        self._choices = choices
        self._cooperative = cooperative
        made = CooperativeFields(choices)
        title = self.tr("Ubah koperasi") if cooperative.code else self.tr("Koperasi atau wadah baru")
        super().__init__(parent, tasks, made, title)
        made.show(cooperative)
        self.lay_out(_ROWS, self.tr("Simpan koperasi  (Ctrl+S)"))

    def value(self) -> Cooperative:
        """Return the cooperative as it stands in the fields."""
        return replace(self._cooperative, **self._made.collect())

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return what is wrong with the cooperative."""
        return check_cooperative(value, self._choices.rules)

    def keep(self, value: Any) -> Cooperative:
        """Keep the cooperative."""
        services = self._choices.core.cooperatives
        if not value.code and value.region_code:
            value = replace(value, code=services.code_for(value.region_code))
        services.keep(value)
        kept: Cooperative = value
        return kept


class SeatFields(BoundFields):
    """Make the fields of an office."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.choice("role", self.tr("Jabatan")).set_choices(choices.roles)
        self.text("name", self.tr("Nama lengkap sesuai KTP"))
        self.digits("nik", self.tr("NIK"), NikInput())
        sexes = [("", self.tr("Belum diketahui")), ("L", self.tr("Laki-laki")), ("P", self.tr("Perempuan"))]
        self.choice("sex", self.tr("Jenis kelamin")).set_choices(sexes)
        self.day("since", self.tr("Menjabat sejak"))
        self.tick("ex_officio", self.tr("Karena jabatannya"), self.tr("Kepala desa/lurah (ex officio)"))


class SeatDialog(EditDialog):
    """Ask who holds an office; `kept` carries the seat. One without an id is new."""

    def __init__(
        self, parent: QWidget, choices: Choices, seat: Seat, others: tuple[Seat, ...], tasks: TaskRunner
    ) -> None:
        self._choices = choices
        self._seat = seat
        self._others = others
        made = SeatFields(choices)
        super().__init__(parent, tasks, made, self.tr("Ubah jabatan") if seat.seat_id else self.tr("Isi jabatan"))
        made.show(seat)
        hint = self.tr("NIK boleh menyusul; tanpa NIK orangnya dikenali dari nama di koperasi yang sama.")
        self.lay_out(_SEAT_ROWS, self.tr("Simpan jabatan  (Ctrl+S)"), hint)
        self.fields["ex_officio"].hide_title()

    def value(self) -> Seat:
        """Return the seat as it stands in the fields."""
        return replace(self._seat, **self._made.collect())

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return what is wrong with the seat beside the others."""
        tidied = replace(value, nik=canonical_nik(value.nik))
        return check_seat(tidied, self._others, self._choices.rules.boards)

    def keep(self, value: Any) -> Seat:
        """Keep the seat."""
        services = self._choices.core.cooperatives
        if value.seat_id:
            return services.seat_all((value,))[0]
        given = asdict(value)
        for name in ("seat_id", "client_id"):
            del given[name]
        cooperative, role, name = (given.pop(each) for each in ("cooperative", "role", "name"))
        return services.seat(cooperative, role, name, **given)
