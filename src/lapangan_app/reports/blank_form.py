"""The form on paper, for a hall without power: every field of `domain.form` in its order, with room for a pen."""

from lapangan_app.domain.rules import Rules
from lapangan_app.reports.blocks import Blank, Block, Boxes, Columns, Frame, Panel, Sheet, Stack, Table, Text, Ticks
from lapangan_app.reports.phrases import TRAINING, section

FIELDS = {
    "nik": "NIK",
    "full_name": "Nama lengkap sesuai KTP, tanpa gelar",
    "birth_place": "Tempat lahir",
    "birth_date": "Tanggal lahir (tanggal, bulan, tahun)",
    "sex": "Jenis kelamin",
    "mother_name": "Nama gadis ibu kandung",
    "marital_status": "Status perkawinan",
    "family_card": "Nomor Kartu Keluarga",
    "former_member": "Pernah menjadi peserta?",
    "former_kpj": "Nomor peserta lama (KPJ)",
    "employed_elsewhere": "Bekerja pada pemberi kerja lain?",
    "street": "Alamat sesuai KTP",
    "rt": "RT",
    "rw": "RW",
    "region_code": "Desa atau kelurahan, kecamatan, kabupaten",
    "postal_code": "Kode pos",
    "lives_elsewhere": "Tinggal di alamat lain?",
    "home_street": "Alamat tempat tinggal",
    "home_rt": "RT tempat tinggal",
    "home_rw": "RW tempat tinggal",
    "home_region_code": "Desa atau kelurahan tempat tinggal",
    "phone": "Nomor HP",
    "no_phone": "Tidak punya HP",
    "contact_name": "Nama orang yang dapat dihubungi",
    "contact_phone": "Nomor HP orang itu",
    "email": "Surel (email)",
    "occupation": "Pekerjaan",
    "second_occupation": "Pekerjaan kedua",
    "work_place": "Tempat bekerja",
    "work_region_code": "Desa atau kelurahan tempat bekerja",
    "work_from": "Jam kerja mulai",
    "work_until": "Jam kerja selesai",
    "income": "Penghasilan sebulan (Rp)",
    "segment": "Segmen kepesertaan",
    "programs": "Program",
    "payer": "Iuran dibayar oleh",
    "agreement": "Nomor perjanjian, bila dibayar pihak lain",
    "start_month": "Bulan iuran pertama",
    "months": "Lama bayar (bulan)",
    "branch": "Kantor cabang",
    "cooperative_role": "Peran di koperasi",
    "receives_wage": "Menerima honor atau upah dari koperasi?",
    "cooperative": "Nama koperasi",
    "category": "Kategori pekerja rentan",
    "membership": "Kategori kepesertaan",
    "agent": "Kode agen Perisai",
    "heirs": "Ahli waris",
    "consent": "Persetujuan",
}
"""Labels by field of `domain.form.Form`. What is not here is no question to a person."""

_YES_NO = ("Ya", "Tidak")
_MARITAL = ("Belum kawin", "Kawin", "Cerai hidup", "Cerai mati")


def blank_form_sheet(rules: Rules, organisation: str = "", *, training: bool = False) -> Sheet:
    """Lay the empty form out on A4; choices are those of the catalogues in force."""
    return Sheet(
        title="Formulir pendaftaran",
        name="formulir-pendaftaran",
        paper="a4",
        blocks=(
            _head(organisation),
            *_person(),
            *_address(),
            *_work(),
            *_membership(rules),
            *_heirs(),
            *_consent(rules),
        ),
        footer="Formulir kertas. Petugas memindahkan isinya ke Lapangan pada hari yang sama, lalu menguncinya.",
        stamp=TRAINING if training else "",
    )


def _head(organisation: str) -> Block:
    left = Stack(
        (Text(organisation or "Instansi: ………………………………", "strong", "accent"), Text("Formulir pendaftaran", "title")), 0.6
    )
    right = Stack((Blank("Kegiatan dan tempat"), Blank("Tanggal dan petugas")), 1)
    note = "Tulis dengan huruf cetak. Lembar ini bukan tanda terima dan belum menjamin apa pun."
    return Stack((Columns((left, right), (1.2, 1)), Text(note, "small", "muted")), 1.6)


def _person() -> tuple[Block, ...]:
    birth = Columns((_blank("birth_place"), _boxes("birth_date", 2, 2, 4)), (1, 1))
    return (
        section("1. Orangnya, sesuai KTP", _boxes("nik", 4, 4, 4, 4), _blank("full_name"), birth),
        Columns((_ticks("sex", "Laki-laki", "Perempuan"), _ticks("marital_status", *_MARITAL)), (1, 2)),
        Columns((_blank("mother_name"), _boxes("family_card", 4, 4, 4, 4)), (1, 1.7)),
        Columns(
            (_ticks("former_member", *_YES_NO), _blank("former_kpj"), _ticks("employed_elsewhere", *_YES_NO)), (1, 1, 1)
        ),
    )


def _address() -> tuple[Block, ...]:
    place = Columns((_blank("region_code"), _boxes("postal_code", 5)), (2.4, 1))
    home = Columns((_blank("home_region_code"), _blank("home_rt"), _blank("home_rw")), (2.4, 0.7, 0.7))
    contact = Columns((_ticks("", FIELDS["no_phone"]), _blank("contact_name"), _blank("contact_phone")), (0.7, 1, 1))
    return (
        section(
            "2. Alamat dan kontak", Columns((_blank("street"), _blank("rt"), _blank("rw")), (2.4, 0.5, 0.5)), place
        ),
        Columns((_ticks("lives_elsewhere", *_YES_NO), _blank("home_street")), (0.6, 1.4)),
        home,
        Columns((_boxes("phone", 4, 4, 5), _blank("email")), (1.5, 1)),
        contact,
    )


def _work() -> tuple[Block, ...]:
    where = Columns((_blank("work_place"), _blank("work_region_code")), (1, 1))
    hours = Columns((_blank("work_from"), _blank("work_until"), _blank("income")), (1, 1, 1.6))
    return (
        section("3. Pekerjaan", Columns((_blank("occupation"), _blank("second_occupation")), (1, 1)), where, hours),
    )


def _membership(rules: Rules) -> tuple[Block, ...]:
    programs = Columns(
        (_ticks("segment", "BPU", "PU"), _ticks("programs", "JKK dan JKM", "JKK, JKM, dan JHT")), (1, 1.6)
    )
    period = Columns(
        (_boxes("start_month", 2, 4), _ticks("months", *(str(months) for months in rules.periods))), (1, 1.6)
    )
    cooperative = Columns((_blank("cooperative"), _ticks("receives_wage", *_YES_NO)), (1.4, 1))
    other = Columns((_blank("agreement"), _blank("category"), _blank("branch"), _blank("agent")), (1.5, 1.1, 1, 1))
    return (
        section("4. Kepesertaan", programs, period),
        _ticks("payer", *(payer.label for payer in rules.payers)),
        _ticks("membership", *(choice.label for choice in rules.membership_categories)),
        _ticks("cooperative_role", *(role.label for role in rules.roles)),
        cooperative,
        other,
    )


def _heirs() -> tuple[Block, ...]:
    head = ("Nama", "Hubungan", "NIK", "Tanggal lahir", "Nomor HP", "Sekolah, bila calon beasiswa")
    empty = ("",) * len(head)
    table = Table(head, (empty,) * 4, (2.2, 1.1, 1.9, 1.2, 1.4, 1.5), height=8.5)
    return (section("5. Ahli waris", table),)


def _consent(rules: Rules) -> tuple[Block, ...]:
    told = f"Naskah {rules.consent.version} dibacakan atau dibaca, dan saya menyetujuinya."
    ticks = ("Boleh dihubungi lewat WhatsApp atau telepon", "Foto KTP dan foto diri boleh disimpan")
    signs = (Frame("Tanda tangan atau cap jempol", 20), Frame("Nama dan tanda tangan saksi", 20), Frame("Petugas", 20))
    agreed = Stack((Ticks("", (told,), one_a_row=True), Ticks("Terpisah, boleh ditolak", ticks)), 1.6)
    return (
        Stack(
            (section("6. Persetujuan", Panel(agreed)), Columns(signs, (1, 1, 1), gap=4)),
            gap=2.4,
        ),
    )


def _blank(field: str) -> Blank:
    return Blank(FIELDS[field], 9.5)


def _boxes(field: str, *groups: int) -> Boxes:
    return Boxes(FIELDS[field], groups, 4.4)


def _ticks(field: str, *choices: str) -> Ticks:
    return Ticks(FIELDS.get(field, ""), choices)
