"""Words for what is not right about the boards of cooperatives."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

GAPS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Gaps", "ada yang perlu diperiksa"),
    "board_small": QT_TRANSLATE_NOOP("Gaps", "pengurus kurang dari lima"),
    "board_even": QT_TRANSLATE_NOOP("Gaps", "jumlah pengurus genap, harus ganjil"),
    "supervisors_small": QT_TRANSLATE_NOOP("Gaps", "pengawas kurang dari tiga"),
    "supervisors_even": QT_TRANSLATE_NOOP("Gaps", "jumlah pengawas genap, harus ganjil"),
    "chair_not_ex_officio": QT_TRANSLATE_NOOP("Gaps", "ketua pengawas belum ditandai sebagai kepala desa/lurah"),
}
