"""Sentences for findings about who pays, about cooperatives and their boards, and about agreements."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

OUTREACH_FINDINGS: dict[str, str] = {
    "fund_barred": QT_TRANSLATE_NOOP(
        "Findings", "Sumber dana ini tidak boleh membayar iuran pada bulan itu ({rule}). Pilih sumber dana lain."
    ),
    "fund_unknown": QT_TRANSLATE_NOOP(
        "Findings",
        "Belum pasti apakah dana ini boleh membayar iuran: {rule}. Tanyakan Dinas PMD, lalu tulis jawabannya.",
    ),
    "agreement_unknown": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini tidak ada di laptop ini. Pilih perjanjian lain atau catat dulu perjanjiannya."
    ),
    "agreement_payer": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini milik pembayar lain. Samakan sumber iuran, atau pilih perjanjian lain."
    ),
    "agreement_programs": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini membayar {programs} saja. Samakan programnya, atau pilih perjanjian lain."
    ),
    "agreement_category": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini tidak mencakup kategori orang ini. Periksa kategorinya, atau pilih pembayar lain."
    ),
    "agreement_place": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini tidak berlaku di desa orang ini. Periksa alamatnya, atau pilih pembayar lain."
    ),
    "agreement_months": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini membayar tepat {months} bulan. Samakan lamanya, atau pilih perjanjian lain."
    ),
    "agreement_start": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini mulai membayar pada {month}. Samakan bulan pertamanya, atau pilih perjanjian lain."
    ),
    "agreement_period": QT_TRANSLATE_NOOP(
        "Findings", "Perjanjian ini membayar {first} sampai {last} saja. Sesuaikan bulan dan lamanya."
    ),
    "quota_people": QT_TRANSLATE_NOOP(
        "Findings",
        "Kuota {quota} orang pada perjanjian ini sudah penuh. Pilih pembayar lain atau hubungi pembayarnya.",
    ),
    "quota_village": QT_TRANSLATE_NOOP(
        "Findings", "Kuota {quota} orang untuk desa ini sudah penuh. Pilih pembayar lain atau hubungi pembayarnya."
    ),
    "quota_rupiah": QT_TRANSLATE_NOOP(
        "Findings",
        "Dana perjanjian ini tidak cukup: sisa {left}, perlu {total}. Kurangi bulan atau pilih pembayar lain.",
    ),
    "event_name_missing": QT_TRANSLATE_NOOP(
        "Findings", "Nama acara belum diisi. Tulis misalnya Sosialisasi Desa Muara Bone."
    ),
    "event_date_missing": QT_TRANSLATE_NOOP("Findings", "Tanggal acara belum diisi. Tulis seperti 17082026."),
    "event_hour_format": QT_TRANSLATE_NOOP("Findings", "Jam mulai ditulis seperti 09:00. Ketik ulang atau kosongkan."),
    "npp_format": QT_TRANSLATE_NOOP("Findings", "NPP terdiri dari 6 sampai 12 angka atau huruf besar. Ketik ulang."),
    "legal_number_unusual": QT_TRANSLATE_NOOP(
        "Findings", "Nomor badan hukum biasanya seperti AHU-0012345.AH.01.29. Cocokkan dengan surat keputusannya."
    ),
    "dates_reversed": QT_TRANSLATE_NOOP("Findings", "Tanggal akhir harus sesudah tanggal mulai. Periksa keduanya."),
    "role_taken": QT_TRANSLATE_NOOP(
        "Findings", "Jabatan ini sudah dipegang orang lain. Akhiri dulu masa jabatannya, atau pilih jabatan lain."
    ),
    "seat_twice": QT_TRANSLATE_NOOP(
        "Findings", "NIK ini sudah memegang jabatan lain di koperasi ini. Periksa keduanya."
    ),
    "number_missing": QT_TRANSLATE_NOOP("Findings", "Nomor belum diisi. Lihat suratnya; tulis - bila tidak ada."),
    "number_negative": QT_TRANSLATE_NOOP("Findings", "Angka ini tidak boleh kurang dari nol. Ketik ulang."),
    "title_missing": QT_TRANSLATE_NOOP("Findings", "Judul belum diisi. Tulis misalnya nama program atau isi surat."),
    "payment_code_format": QT_TRANSLATE_NOOP(
        "Findings", "Kode iuran terdiri dari 6 sampai 20 angka atau huruf. Ketik ulang dari pemberitahuan pusat."
    ),
}
