"""Words for states, for the reasons why a record stands where it stands, and for the next step."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

STATES: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("States", "Tidak dikenal"),
    "draft": QT_TRANSLATE_NOOP("States", "Draf"),
    "ready": QT_TRANSLATE_NOOP("States", "Siap kirim"),
    "held": QT_TRANSLATE_NOOP("States", "Ditahan"),
    "sending": QT_TRANSLATE_NOOP("States", "Sedang dikirim"),
    "accepted": QT_TRANSLATE_NOOP("States", "Diterima"),
    "rejected": QT_TRANSLATE_NOOP("States", "Ditolak"),
    "conflict": QT_TRANSLATE_NOOP("States", "Bentrok"),
}

REASONS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop, menunggu giliran kirim."),
    "new": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop, menunggu jaringan."),
    "offline": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; jaringan belum ada pada percobaan terakhir."),
    "captive_portal": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; hotspot meminta masuk dulu."),
    "server_busy": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; server sibuk, dicoba lagi sendiri."),
    "bad_answer": QT_TRANSLATE_NOOP(
        "Reasons", "Aman di laptop; jawaban server terpotong, dikirim lagi dengan kunci yang sama."
    ),
    "no_verdict": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; server belum menjawab untuk data ini, dikirim lagi."),
    "tls_failed": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; sertifikat server tidak dapat dipercaya."),
    "clock_wrong": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; jam laptop salah."),
    "sign_in_needed": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; izin kirim diminta lagi."),
    "crash_recovery": QT_TRANSLATE_NOOP("Reasons", "Aman di laptop; aplikasi terhenti saat mengirim, dikirim lagi."),
    "newer_revision": QT_TRANSLATE_NOOP("Reasons", "Ada perubahan yang lebih baru dan menunggu dikirim."),
    "receipt_mismatch": QT_TRANSLATE_NOOP(
        "Reasons", "Tanda terima server tidak cocok dengan data ini; ditahan untuk diperiksa."
    ),
    "server_error_repeats": QT_TRANSLATE_NOOP(
        "Reasons", "Server berulang kali gagal pada data ini; ditahan untuk diperiksa."
    ),
    "too_large": QT_TRANSLATE_NOOP("Reasons", "Data ini terlalu besar untuk server; ditahan untuk diperiksa."),
    "malformed": QT_TRANSLATE_NOOP("Reasons", "Server tidak dapat membaca data ini; ditahan untuk diperiksa."),
    "receipt": QT_TRANSLATE_NOOP("Reasons", "Diterima pusat dengan tanda terima yang sah."),
    "invalid-registration": QT_TRANSLATE_NOOP("Reasons", "Pusat menolak satu isian atau lebih."),
    "not-eligible": QT_TRANSLATE_NOOP("Reasons", "Menurut pusat, orang ini tidak memenuhi syarat pendaftaran."),
    "hash-mismatch": QT_TRANSLATE_NOOP("Reasons", "Isi data berubah di perjalanan; pusat menolaknya."),
    "key-reused": QT_TRANSLATE_NOOP("Reasons", "Kunci data ini sudah dipakai untuk isi lain."),
    "schema-unknown": QT_TRANSLATE_NOOP("Reasons", "Pusat belum mengenal bentuk data ini."),
    "nik-registered": QT_TRANSLATE_NOOP("Reasons", "NIK ini sudah terdaftar di pusat atas pendaftaran lain."),
    "withdrawn": QT_TRANSLATE_NOOP("Reasons", "Ditarik; pusat akan diberi tahu, isi datanya tidak dikirim lagi."),
    "persetujuan_ditarik": QT_TRANSLATE_NOOP("Reasons", "Persetujuan ditarik; pengiriman isinya dihentikan."),
    "berubah_pikiran": QT_TRANSLATE_NOOP("Reasons", "Ditarik: orangnya berubah pikiran."),
    "salah_orang": QT_TRANSLATE_NOOP("Reasons", "Ditarik: tercatat atas orang yang keliru."),
    "tercatat_ganda": QT_TRANSLATE_NOOP("Reasons", "Ditarik: orang yang sama tercatat dua kali."),
    "sudah_peserta": QT_TRANSLATE_NOOP("Reasons", "Ditarik: ternyata sudah menjadi peserta."),
    "meninggal": QT_TRANSLATE_NOOP("Reasons", "Ditarik: orangnya sudah meninggal."),
    "stale-revision": QT_TRANSLATE_NOOP("Reasons", "Pusat sudah menyimpan perubahan yang lebih baru."),
}

STEPS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Steps", "Tidak perlu berbuat apa-apa."),
    "draft": QT_TRANSLATE_NOOP("Steps", "Lengkapi lalu simpan."),
    "ready": QT_TRANSLATE_NOOP("Steps", "Tidak perlu berbuat apa-apa; terkirim sendiri."),
    "held": QT_TRANSLATE_NOOP("Steps", "Minta penyelia memeriksa."),
    "sending": QT_TRANSLATE_NOOP("Steps", "Tunggu jawaban pusat."),
    "accepted": QT_TRANSLATE_NOOP("Steps", "Selesai."),
    "rejected": QT_TRANSLATE_NOOP("Steps", "Perbaiki isian yang ditandai, lalu simpan."),
    "conflict": QT_TRANSLATE_NOOP("Steps", "Periksa KTP orangnya, lalu minta keputusan penyelia."),
}
