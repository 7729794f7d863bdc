"""The empty list that an office may fill in, with how to fill each column; the importer knows all of its headings."""

from dataclasses import dataclass

from lapangan_app.domain.rules import Rules
from lapangan_app.sheets.writing import Field, Kind, Page

_STATUS = ("hadir", "merantau", "pindah", "meninggal", "menolak")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Say what one column asks, how it is answered, and an invented answer. `choices` names a catalogue."""

    heading: str
    how: str
    example: str
    width: float = 16
    kind: Kind = Kind.TEXT
    choices: str = ""


_COLUMNS = (
    _Asked(
        "NIK", "16 angka dari KTP. Kolom ini sudah berupa teks; jangan diubah menjadi angka.", "7503015708900001", 20
    ),
    _Asked("Nama Lengkap", "Sesuai KTP, tanpa gelar. Wajib diisi.", "Rahma Contoh", 28),
    _Asked("Tempat Lahir", "Kota atau kabupaten di KTP.", "Gorontalo"),
    _Asked("Tanggal Lahir", "Hari-bulan-tahun.", "17-08-1990", 14, Kind.DATE),
    _Asked("Jenis Kelamin", "L atau P.", "P", 9, choices="sex"),
    _Asked("Nama Ibu Kandung", "Boleh dikosongkan; ditanyakan saat mendaftar.", "Hasna Contoh", 24),
    _Asked("Alamat", "Jalan atau dusun.", "Dusun II", 28),
    _Asked("RT", "Angka saja.", "001", 6),
    _Asked("RW", "Angka saja.", "002", 6),
    _Asked("Desa/Kelurahan", "Nama desa, tanpa kata Desa.", "Bulontala", 20),
    _Asked("Kecamatan", "Agar desa bernama sama tidak tertukar.", "Suwawa Selatan", 20),
    _Asked("Kabupaten/Kota", "Agar desa bernama sama tidak tertukar.", "Bone Bolango", 20),
    _Asked("No. HP", "Nomor seluler; kosongkan bila tidak punya.", "081234567890", 16),
    _Asked(
        "Pekerjaan",
        "Pilih dari daftar, atau tulis; yang tidak dikenal ditanyakan saat mendaftar.",
        "Petani",
        26,
        choices="occupation",
    ),
    _Asked("Penghasilan per Bulan", "Rupiah, angka saja.", "1500000", 14, Kind.RUPIAH),
    _Asked("Jabatan di Koperasi", "Kosongkan bila bukan anggota.", "Anggota", 22, choices="role"),
    _Asked("Nama Koperasi", "Nama lengkap atau kodenya.", "Koperasi Desa Merah Putih Bulontala", 32),
    _Asked(
        "Kategori", "Bila iuran dibayar pemerintah, desa, atau perusahaan.", "Kader posyandu", 22, choices="category"
    ),
    _Asked(
        "Sumber Iuran", "Siapa yang membayar; kosong berarti mandiri.", "Mandiri (dibayar sendiri)", 24, choices="payer"
    ),
    _Asked("Lama (bulan)", "Banyaknya bulan yang dibayar.", "3", 8, Kind.NUMBER, choices="period"),
    _Asked("Nama Ahli Waris", "Satu orang; yang lain ditambah saat mendaftar.", "Budi Contoh", 24),
    _Asked("Hubungan Ahli Waris", "Pilih dari daftar.", "Suami/istri", 18, choices="relation"),
    _Asked("Status", "Orang yang meninggal tidak ikut diambil.", "hadir", 12, choices="status"),
)

_HEADS = (
    ("Isi lembar “Data”, satu baris untuk satu orang. Judul kolom boleh dipindah, tetapi jangan diubah.",),
    ("Yang wajib hanya nama. NIK boleh menyusul; kosongkan, jangan diisi angka karangan.",),
    ("Contoh di bawah ini orang rekaan.",),
    (),
)


def roster_template(rules: Rules) -> tuple[Page, ...]:
    """Return the pages of the empty list: `Data` to be filled in, `Petunjuk` with how and an example."""
    data = tuple(Field(asked.heading, asked.width, asked.kind, _choices(asked.choices, rules)) for asked in _COLUMNS)
    told = (Field("Kolom", 24), Field("Cara mengisi", 72), Field("Contoh", 38))
    rows = [(asked.heading, asked.how, asked.example) for asked in _COLUMNS]
    return Page("Data", data), Page("Petunjuk", told, rows, _HEADS)


def _choices(name: str, rules: Rules) -> tuple[str, ...]:
    offered: dict[str, tuple[str, ...]] = {
        "sex": ("L", "P"),
        "occupation": tuple(choice.label for choice in rules.occupations),
        "role": tuple(choice.label for choice in rules.roles),
        "category": tuple(choice.label for choice in rules.categories),
        "payer": tuple(choice.label for choice in rules.payers),
        "period": tuple(map(str, rules.periods)),
        "relation": tuple(choice.label for choice in rules.heirs.relations),
        "status": _STATUS,
    }
    return offered.get(name, ())
