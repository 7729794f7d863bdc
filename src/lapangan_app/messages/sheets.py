"""Sentences about files of people: why one was refused, and what is to be looked at in its rows."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

SHEET_ERRORS: dict[str, str] = {
    "sheet_not_found": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas itu tidak dapat dibuka. Belum ada yang diubah dan data aman. Periksa letaknya, tutup bila sedang terbuka di"
        " program lain, lalu pilih lagi.",
    ),
    "sheet_format": QT_TRANSLATE_NOOP(
        "Errors",
        "Isi berkas ini bukan lembar kerja, apa pun nama berkasnya. Belum ada yang diubah dan data aman. Buka di Excel atau"
        " LibreOffice, simpan sebagai XLSX, lalu pilih berkas yang baru.",
    ),
    "sheet_protected": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini dikunci dengan kata sandi. Belum ada yang diubah dan data aman. Buka di Excel atau LibreOffice, simpan"
        " tanpa kata sandi, lalu pilih lagi.",
    ),
    "sheet_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini rusak atau terpotong. Belum ada yang diubah dan data aman. Minta salinan baru, atau buka dan simpan lagi"
        " sebagai XLSX.",
    ),
    "sheet_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini lebih dari {most} MB. Belum ada yang diubah dan data aman. Hapus gambar dan lembar lain, atau bagi"
        " menjadi beberapa berkas.",
    ),
    "sheet_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors",
        "Lembar ini berisi terlalu banyak baris; sekali baca paling banyak {most}. Belum ada yang diubah dan data aman. Bagi"
        " menjadi beberapa berkas, misalnya satu untuk tiap desa.",
    ),
    "sheet_too_many_columns": QT_TRANSLATE_NOOP(
        "Errors",
        "Lembar ini berisi lebih dari {most} kolom, jadi bukan daftar orang. Belum ada yang diubah dan data aman. Hapus kolom"
        " yang tidak perlu, lalu pilih lagi.",
    ),
    "sheet_too_slow": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini terlalu lama dibaca, jadi dihentikan. Belum ada yang diubah dan data aman. Salin daftarnya saja ke berkas"
        " baru, lalu pilih berkas itu.",
    ),
    "sheet_empty": QT_TRANSLATE_NOOP(
        "Errors", "Tidak ada isi pada berkas ini. Belum ada yang diubah dan data aman. Pilih berkas yang lain."
    ),
    "sheet_missing": QT_TRANSLATE_NOOP(
        "Errors", "Berkas ini tidak punya lembar dengan nama itu. Belum ada yang diubah dan data aman. Periksa namanya."
    ),
    "headings_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Tidak ada kolom yang dikenal sebagai nama atau NIK. Belum ada yang diubah dan data aman. Tunjukkan kolomnya sendiri,"
        " atau salin daftarnya ke lembar contoh.",
    ),
    "heading_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Kolom atau isian “{heading}” tidak ada. Belum ada yang diubah dan data aman. Tulis judul kolom persis seperti di"
        " berkas.",
    ),
}

ROSTER_FINDINGS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("RosterFindings", "Baris ini perlu diperiksa. Lihat lagi isinya di berkas."),
    "nik_as_number": QT_TRANSLATE_NOOP(
        "RosterFindings",
        "NIK tersimpan sebagai angka, jadi angka terakhirnya sudah hilang. Ubah kolomnya menjadi teks dan ketik ulang dari"
        " KTP.",
    ),
    "nik_scientific": QT_TRANSLATE_NOOP(
        "RosterFindings",
        "NIK tertulis seperti 7,5E+15, jadi angka aslinya sudah hilang. Ketik ulang dari KTP sebagai teks.",
    ),
    "nik_twice": QT_TRANSLATE_NOOP(
        "RosterFindings", "NIK ini sudah ada pada baris {first}. Baris ini tidak diambil lagi."
    ),
    "nik_twice_other_name": QT_TRANSLATE_NOOP(
        "RosterFindings",
        "NIK ini sudah ada pada baris {first} dengan nama lain. Cocokkan KTP keduanya; satu NIK milik satu orang.",
    ),
    "person_twice": QT_TRANSLATE_NOOP(
        "RosterFindings", "Nama dan tanggal lahir yang sama sudah ada pada baris {first}. Baris ini tidak diambil lagi."
    ),
    "already_listed": QT_TRANSLATE_NOOP(
        "RosterFindings", "Orang ini sudah ada dalam daftar di laptop ini. Baris ini tidak diambil lagi."
    ),
    "name_nowhere": QT_TRANSLATE_NOOP(
        "RosterFindings", "Nama tidak diisi, jadi orang ini tidak dapat dicari. Tulis namanya."
    ),
    "cell_formula": QT_TRANSLATE_NOOP(
        "RosterFindings", "Sel ini berisi rumus, bukan isian. Ketik isinya sebagai teks biasa."
    ),
    "date_unreadable": QT_TRANSLATE_NOOP(
        "RosterFindings", "Tanggal ini tidak terbaca. Tulis misalnya 17-08-1990, atau kosongkan."
    ),
    "sex_unreadable": QT_TRANSLATE_NOOP(
        "RosterFindings", "Jenis kelamin tidak terbaca. Tulis L atau P, atau kosongkan."
    ),
    "income_unreadable": QT_TRANSLATE_NOOP(
        "RosterFindings", "Penghasilan tidak terbaca. Tulis satu angka rupiah, misalnya 1500000, atau kosongkan."
    ),
    "status_unknown": QT_TRANSLATE_NOOP(
        "RosterFindings", "Status ini tidak dikenal. Tulis hadir, merantau, pindah, meninggal, atau menolak."
    ),
    "relation_unknown": QT_TRANSLATE_NOOP(
        "RosterFindings", "Hubungan ahli waris ini tidak dikenal, jadi dikosongkan. Tanyakan saat mendaftar."
    ),
    "village_unknown": QT_TRANSLATE_NOOP(
        "RosterFindings",
        "Desa/kelurahan ini tidak ditemukan. Periksa ejaannya, atau tambahkan kecamatan dan kabupatennya.",
    ),
    "village_ambiguous": QT_TRANSLATE_NOOP(
        "RosterFindings", "Ada beberapa desa/kelurahan bernama sama: {choices}. Tambahkan kecamatan dan kabupatennya."
    ),
    "village_spelling": QT_TRANSLATE_NOOP(
        "RosterFindings", "Ejaan desa berbeda dari daftar wilayah; dibaca sebagai {name}. Periksa."
    ),
    "set_aside_hidden": QT_TRANSLATE_NOOP(
        "RosterFindings", "Baris ini disembunyikan di berkasnya, jadi tidak diambil. Tampilkan dulu bila memang perlu."
    ),
    "set_aside_deceased": QT_TRANSLATE_NOOP(
        "RosterFindings", "Menurut daftar orang ini sudah meninggal, jadi tidak diambil."
    ),
}
