"""Sentences about slips that somebody checks: how much can be believed, and what to do about the rest."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

SLIPS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Slips", "Tanda terima ini tidak dapat diperiksa. Tanyakan nomornya kepada kantor cabang."),
    "certified": QT_TRANSLATE_NOOP(
        "Slips", "Asli: utuh, dan dibuat oleh laptop yang dikenal pusat. Ini tetap bukan kartu peserta."
    ),
    "uncertified": QT_TRANSLATE_NOOP(
        "Slips",
        "Utuh, tetapi laptopnya belum dikenal pusat. Cocokkan nomornya dengan petugas atau kantor cabang sebelum"
        " dipercaya.",
    ),
    "no_keys": QT_TRANSLATE_NOOP(
        "Slips",
        "Utuh, tetapi di sini tidak ada kunci umum pusat untuk memastikan pembuatnya. Pakai berkas aktivasi atau"
        " trust.json.",
    ),
    "unreadable": QT_TRANSLATE_NOOP("Slips", "Kode tidak terbaca atau terpotong. Pindai sekali lagi, seluruh kodenya."),
    "changed": QT_TRANSLATE_NOOP("Slips", "TIDAK ASLI: isi kode pernah diubah. Jangan dipercaya; hubungi penyelia."),
    "other_tenant": QT_TRANSLATE_NOOP(
        "Slips",
        "Tanda terima ini dari instansi lain, jadi tidak dapat dipastikan di sini. Tanyakan kepada instansi itu.",
    ),
    "certificate_false": QT_TRANSLATE_NOOP(
        "Slips", "TIDAK ASLI: pembuatnya mengaku dikenal pusat, padahal tidak. Jangan dipercaya; hubungi penyelia."
    ),
}
