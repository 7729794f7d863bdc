"""Names of fields, of signs by which two people are alike, of what lists say of people and where lists are from."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

FIELDS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Fields", "isian lain"),
    "nik": QT_TRANSLATE_NOOP("Fields", "NIK"),
    "full_name": QT_TRANSLATE_NOOP("Fields", "nama lengkap"),
    "birth_place": QT_TRANSLATE_NOOP("Fields", "tempat lahir"),
    "birth_date": QT_TRANSLATE_NOOP("Fields", "tanggal lahir"),
    "sex": QT_TRANSLATE_NOOP("Fields", "jenis kelamin"),
    "mother_name": QT_TRANSLATE_NOOP("Fields", "nama ibu kandung"),
    "marital_status": QT_TRANSLATE_NOOP("Fields", "status perkawinan"),
    "family_card": QT_TRANSLATE_NOOP("Fields", "nomor KK"),
    "former_member": QT_TRANSLATE_NOOP("Fields", "pernah menjadi peserta"),
    "former_kpj": QT_TRANSLATE_NOOP("Fields", "nomor peserta lama"),
    "employed_elsewhere": QT_TRANSLATE_NOOP("Fields", "pekerjaan pada pemberi kerja lain"),
    "street": QT_TRANSLATE_NOOP("Fields", "jalan atau dusun"),
    "rt": QT_TRANSLATE_NOOP("Fields", "RT"),
    "rw": QT_TRANSLATE_NOOP("Fields", "RW"),
    "region_code": QT_TRANSLATE_NOOP("Fields", "desa atau kelurahan"),
    "postal_code": QT_TRANSLATE_NOOP("Fields", "kode pos"),
    "lives_elsewhere": QT_TRANSLATE_NOOP("Fields", "tinggal di alamat lain"),
    "home_street": QT_TRANSLATE_NOOP("Fields", "alamat tempat tinggal"),
    "home_rt": QT_TRANSLATE_NOOP("Fields", "RT tempat tinggal"),
    "home_rw": QT_TRANSLATE_NOOP("Fields", "RW tempat tinggal"),
    "home_region_code": QT_TRANSLATE_NOOP("Fields", "desa tempat tinggal"),
    "phone": QT_TRANSLATE_NOOP("Fields", "nomor HP"),
    "no_phone": QT_TRANSLATE_NOOP("Fields", "tidak punya HP"),
    "contact_name": QT_TRANSLATE_NOOP("Fields", "nama kerabat"),
    "contact_phone": QT_TRANSLATE_NOOP("Fields", "nomor HP kerabat"),
    "email": QT_TRANSLATE_NOOP("Fields", "surel"),
    "occupation": QT_TRANSLATE_NOOP("Fields", "pekerjaan"),
    "second_occupation": QT_TRANSLATE_NOOP("Fields", "pekerjaan kedua"),
    "work_place": QT_TRANSLATE_NOOP("Fields", "tempat bekerja"),
    "work_region_code": QT_TRANSLATE_NOOP("Fields", "desa tempat bekerja"),
    "work_from": QT_TRANSLATE_NOOP("Fields", "jam mulai kerja"),
    "work_until": QT_TRANSLATE_NOOP("Fields", "jam selesai kerja"),
    "income": QT_TRANSLATE_NOOP("Fields", "penghasilan"),
    "segment": QT_TRANSLATE_NOOP("Fields", "segmen"),
    "programs": QT_TRANSLATE_NOOP("Fields", "program"),
    "payer": QT_TRANSLATE_NOOP("Fields", "pembayar iuran"),
    "start_month": QT_TRANSLATE_NOOP("Fields", "bulan iuran pertama"),
    "months": QT_TRANSLATE_NOOP("Fields", "lamanya"),
    "branch": QT_TRANSLATE_NOOP("Fields", "kantor cabang"),
    "cooperative_role": QT_TRANSLATE_NOOP("Fields", "peran di koperasi"),
    "receives_wage": QT_TRANSLATE_NOOP("Fields", "menerima honor"),
    "cooperative": QT_TRANSLATE_NOOP("Fields", "koperasi"),
    "category": QT_TRANSLATE_NOOP("Fields", "kategori"),
    "membership": QT_TRANSLATE_NOOP("Fields", "kategori kepesertaan"),
    "agent": QT_TRANSLATE_NOOP("Fields", "agen Perisai"),
    "agreement": QT_TRANSLATE_NOOP("Fields", "perjanjian"),
    "roster_status": QT_TRANSLATE_NOOP("Fields", "status dalam daftar"),
    "heirs": QT_TRANSLATE_NOOP("Fields", "ahli waris"),
    "attachments": QT_TRANSLATE_NOOP("Fields", "foto"),
    "consent": QT_TRANSLATE_NOOP("Fields", "persetujuan"),
    "reasons": QT_TRANSLATE_NOOP("Fields", "alasan"),
}

SIGNS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Signs", "beberapa hal"),
    "name": QT_TRANSLATE_NOOP("Signs", "nama"),
    "birth_date": QT_TRANSLATE_NOOP("Signs", "tanggal lahir"),
    "mother_name": QT_TRANSLATE_NOOP("Signs", "nama ibu"),
    "phone": QT_TRANSLATE_NOOP("Signs", "nomor HP"),
    "nik": QT_TRANSLATE_NOOP("Signs", "NIK hampir sama"),
    "region_code": QT_TRANSLATE_NOOP("Signs", "desa"),
}

ROSTER_STATUS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Roster", "tanpa catatan"),
    "hadir": QT_TRANSLATE_NOOP("Roster", "hadir"),
    "merantau": QT_TRANSLATE_NOOP("Roster", "sedang merantau"),
    "pindah": QT_TRANSLATE_NOOP("Roster", "sudah pindah"),
    "meninggal": QT_TRANSLATE_NOOP("Roster", "sudah meninggal"),
    "menolak": QT_TRANSLATE_NOOP("Roster", "pernah menolak"),
}

WITHDRAWALS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Withdrawals", "Alasan lain"),
    "persetujuan_ditarik": QT_TRANSLATE_NOOP("Withdrawals", "Orangnya menarik persetujuan datanya"),
    "berubah_pikiran": QT_TRANSLATE_NOOP("Withdrawals", "Orangnya berubah pikiran"),
    "salah_orang": QT_TRANSLATE_NOOP("Withdrawals", "Tercatat atas orang yang keliru"),
    "tercatat_ganda": QT_TRANSLATE_NOOP("Withdrawals", "Orang yang sama tercatat dua kali"),
    "sudah_peserta": QT_TRANSLATE_NOOP("Withdrawals", "Ternyata sudah menjadi peserta"),
    "meninggal": QT_TRANSLATE_NOOP("Withdrawals", "Orangnya sudah meninggal"),
}

SHIPPED_LISTS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Lists", "daftar bawaan aplikasi"),
    "occupations": QT_TRANSLATE_NOOP(
        "Lists", "daftar bawaan; pekerja desa menurut Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022"
    ),
    "categories": QT_TRANSLATE_NOOP(
        "Lists", "Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022; PP 49/2023 pasal 5 ayat (3)"
    ),
    "branches": QT_TRANSLATE_NOOP("Lists", "nama kantor cabang dari berita umum; kodenya buatan aplikasi ini"),
    "cooperatives": QT_TRANSLATE_NOOP("Lists", "Inpres 9/2025; nama menurut pola dalam pedoman kementerian"),
}
"""Where the lists come from that the application brings along; the files themselves say it in English, to us."""

COLUMNS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Columns", "tidak dipakai"),
    "account": QT_TRANSLATE_NOOP("Columns", "nomor rekening"),
    "age": QT_TRANSLATE_NOOP("Columns", "umur"),
    "bank": QT_TRANSLATE_NOOP("Columns", "bank"),
    "birth": QT_TRANSLATE_NOOP("Columns", "tempat dan tanggal lahir"),
    "district": QT_TRANSLATE_NOOP("Columns", "kecamatan"),
    "heir_birth_date": QT_TRANSLATE_NOOP("Columns", "tanggal lahir ahli waris"),
    "heir_name": QT_TRANSLATE_NOOP("Columns", "nama ahli waris"),
    "heir_nik": QT_TRANSLATE_NOOP("Columns", "NIK ahli waris"),
    "heir_phone": QT_TRANSLATE_NOOP("Columns", "nomor HP ahli waris"),
    "heir_relation": QT_TRANSLATE_NOOP("Columns", "hubungan ahli waris"),
    "number": QT_TRANSLATE_NOOP("Columns", "nomor urut"),
    "province": QT_TRANSLATE_NOOP("Columns", "provinsi"),
    "reason": QT_TRANSLATE_NOOP("Columns", "alasan"),
    "regency": QT_TRANSLATE_NOOP("Columns", "kabupaten atau kota"),
    "remark": QT_TRANSLATE_NOOP("Columns", "keterangan"),
    "rt_rw": QT_TRANSLATE_NOOP("Columns", "RT dan RW"),
    "signature": QT_TRANSLATE_NOOP("Columns", "tanda tangan"),
    "status": QT_TRANSLATE_NOOP("Columns", "status dalam daftar"),
    "village": QT_TRANSLATE_NOOP("Columns", "desa atau kelurahan"),
}
"""What columns of a file may be that no field of the form is called by."""
