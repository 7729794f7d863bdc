"""Sentences for `AppError` codes: what happened, whether the data is safe, what to do next."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP
from lapangan_app.messages.sheets import SHEET_ERRORS

ERRORS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP(
        "Errors",
        "Terjadi kesalahan yang tidak terduga. Data yang sudah tersimpan tetap aman. Tutup lalu buka lagi aplikasi;"
        " bila terulang, hubungi penyelia.",
    ),
    "offline": QT_TRANSLATE_NOOP(
        "Errors",
        "Server belum dapat dihubungi. Data aman di laptop ini dan akan dikirim sendiri begitu ada jaringan.",
    ),
    "captive_portal": QT_TRANSLATE_NOOP(
        "Errors",
        "Jaringan ini meminta masuk lewat halaman hotspot. Data aman di laptop ini. Buka peramban, masuk ke jaringan,"
        " lalu kirim lagi.",
    ),
    "server_busy": QT_TRANSLATE_NOOP(
        "Errors", "Server sedang sibuk. Data aman di laptop ini; pengiriman dicoba lagi sendiri nanti."
    ),
    "bad_answer": QT_TRANSLATE_NOOP(
        "Errors",
        "Jawaban server terpotong atau tidak terbaca. Data aman di laptop ini; pengiriman dicoba lagi sendiri.",
    ),
    "tls_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Sertifikat server tidak dapat dipercaya, jadi tidak ada data yang dikirim. Data aman di laptop ini. Pindah ke"
        " jaringan lain; bila terulang, hubungi penyelia.",
    ),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Jam laptop salah sehingga sambungan aman ditolak. Data aman di laptop ini. Betulkan tanggal dan jam laptop,"
        " lalu kirim lagi.",
    ),
    "sign_in_needed": QT_TRANSLATE_NOOP(
        "Errors", "Izin kirim sudah habis dan akan diminta lagi sendiri. Data aman di laptop ini."
    ),
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Errors",
        "Laptop ini belum terdaftar di pusat. Data aman dan pendaftaran tetap bisa dilakukan. Minta berkas aktivasi"
        " kepada kantor cabang.",
    ),
    "device_revoked": QT_TRANSLATE_NOOP(
        "Errors",
        "Izin laptop ini telah dicabut oleh pusat. Data tetap tersimpan dan tidak dihapus. Hubungi penyelia untuk"
        " serah terima data.",
    ),
    "activation_refused": QT_TRANSLATE_NOOP(
        "Errors",
        "Kode aktivasi tidak dikenal, sudah dipakai, atau kedaluwarsa. Data aman di laptop ini. Minta berkas aktivasi"
        " baru kepada kantor cabang.",
    ),
    "wrong_tenant": QT_TRANSLATE_NOOP(
        "Errors",
        "Server yang menjawab bukan milik instansi pada profil ini, jadi tidak ada data yang dikirim. Data aman di"
        " laptop ini. Hubungi penyelia.",
    ),
    "client_too_old": QT_TRANSLATE_NOOP(
        "Errors",
        "Versi aplikasi ini terlalu lama untuk server. Data aman di laptop ini. Perbarui aplikasi, lalu kirim lagi.",
    ),
    "wrong_address": QT_TRANSLATE_NOOP(
        "Errors",
        "Alamat server pada profil ini tidak memuat layanan pendaftaran. Data aman di laptop ini. Hubungi penyelia.",
    ),
    "request_refused": QT_TRANSLATE_NOOP(
        "Errors", "Server menolak bentuk kiriman ({problem}). Data aman di laptop ini. Hubungi penyelia."
    ),
    "wrong_pin": QT_TRANSLATE_NOOP("Errors", "PIN salah. Sisa {left} kali percobaan. Data aman."),
    "pin_wait": QT_TRANSLATE_NOOP("Errors", "Tunggu {wait} detik sebelum mencoba PIN lagi. Data aman."),
    "pin_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "PIN dikunci karena terlalu sering salah. Data tetap aman dan tidak dihapus. Hubungi penyelia untuk membuka"
        " dengan kunci pemulihan.",
    ),
    "weak_pin": QT_TRANSLATE_NOOP(
        "Errors", "PIN terlalu mudah ditebak. Pakai paling sedikit 6 angka, bukan urutan, angka kembar, atau tanggal."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors",
        "Ruang simpan laptop penuh; data di formulir ini belum tersimpan dan masih ada di layar. Kosongkan ruang, lalu"
        " simpan lagi.",
    ),
    "already_running": QT_TRANSLATE_NOOP(
        "Errors", "Lapangan sudah terbuka di laptop ini. Data aman. Pakai jendela yang sudah terbuka, atau tutup dulu."
    ),
    "profile_missing": QT_TRANSLATE_NOOP(
        "Errors", "Belum ada profil di laptop ini. Siapkan dengan berkas aktivasi dari kantor cabang."
    ),
    "profile_exists": QT_TRANSLATE_NOOP(
        "Errors", "Sudah ada profil di laptop ini dan tidak ditimpa. Data aman. Buka kunci dengan PIN petugas."
    ),
    "bad_activation": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini bukan berkas aktivasi yang berlaku. Belum ada yang diubah. Pilih berkas lain dari kantor cabang.",
    ),
    "key_unavailable": QT_TRANSLATE_NOOP(
        "Errors",
        "Kunci perangkat tidak ditemukan di laptop ini. Data tetap ada dan terkunci, tidak dihapus. Hubungi penyelia"
        " untuk membuka dengan kunci pemulihan.",
    ),
    "card_reader_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Pembaca KTP belum dipasang di laptop ini. Isian di formulir tetap ada. Ketik dari kartu; bila perlu, minta"
        " penyelia memasang bagian tambahan ktp.",
    ),
    "card_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Tidak ada KTP yang terbaca pada foto ini. Isian di formulir tetap ada. Foto lagi dari atas, tanpa pantulan"
        " cahaya, atau ketik dari kartu.",
    ),
    "card_reader_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Pembaca KTP berhenti sebelum selesai. Isian di formulir tetap ada. Coba sekali lagi, atau ketik dari kartu.",
    ),
    "card_reading_stopped": QT_TRANSLATE_NOOP(
        "Errors", "Pembacaan KTP dihentikan. Isian di formulir tetap ada; lanjutkan mengetik dari kartu."
    ),
    "store_wrong_key": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data tidak cocok dengan kunci laptop ini. Berkas tidak diubah. Jangan hapus apa pun; hubungi penyelia"
        " untuk membuka dengan kunci pemulihan.",
    ),
    "store_plaintext": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data ditemukan tanpa enkripsi, jadi tidak dipakai. Berkas tidak diubah. Jangan bawa laptop ini keluar;"
        " hubungi penyelia.",
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data dibuat oleh versi aplikasi yang lebih baru. Data aman dan tidak diubah. Pasang versi terbaru, lalu"
        " buka lagi.",
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data rusak dan tidak dibuka agar tidak bertambah rusak. Salinan sebelum pembaruan ada di folder"
        " cadangan. Jangan hapus apa pun; hubungi penyelia.",
    ),
    "store_replayed": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data ini lebih lama daripada catatan laptop: salinan lama dikembalikan. Berkas tidak diubah. Hubungi"
        " penyelia sebelum melanjutkan.",
    ),
    "cipher_unsafe": QT_TRANSLATE_NOOP(
        "Errors",
        "Pustaka enkripsi di laptop ini tidak aman dipakai. Data tidak dibuka. Pasang ulang aplikasi versi resmi.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "Errors",
        "Basis data sedang tidak dapat ditulis; data di formulir ini belum tersimpan dan masih ada di layar. Simpan"
        " lagi sebentar lagi.",
    ),
    "picture_too_many_bytes": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas foto ini lebih besar daripada {most} MB, jadi tidak diambil. Isian lain tetap aman. Ambil ulang foto"
        " dengan ukuran yang lebih kecil.",
    ),
    "picture_too_many_pixels": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto ini lebih dari {most} juta titik, jadi tidak dibuka. Isian lain tetap aman. Kecilkan resolusi kamera,"
        " lalu ambil ulang foto.",
    ),
    "picture_format": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas ini bukan foto JPEG, PNG, atau WebP, jadi tidak diambil. Isian lain tetap aman. Pilih berkas lain atau"
        " ambil ulang foto.",
    ),
    "picture_heic": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto HEIC dari ponsel tidak dapat dibuka di sini. Isian lain tetap aman. Pada iPhone pilih Pengaturan, Kamera,"
        " Format, Paling Kompatibel; pada Android matikan “Foto efisiensi tinggi”. Lalu ambil ulang foto.",
    ),
    "picture_too_small": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto ini terlalu kecil untuk dibaca (sisi pendeknya kurang dari {least} titik). Isian lain tetap aman. Ambil"
        " ulang foto dari jarak yang lebih dekat.",
    ),
    "picture_too_detailed": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto ini tidak dapat dikecilkan sampai {most} KB. Isian lain tetap aman. Ambil ulang foto di atas alas polos.",
    ),
    "picture_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas foto ini rusak atau terpotong, jadi tidak diambil. Isian lain tetap aman. Salin lagi dari ponsel, atau"
        " ambil ulang foto.",
    ),
    "picture_too_slow": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto ini terlalu lama dibuka, jadi dihentikan. Isian lain tetap aman. Ambil ulang foto dengan resolusi yang"
        " lebih kecil.",
    ),
    "picture_crashed": QT_TRANSLATE_NOOP(
        "Errors",
        "Foto ini tidak dapat dibuka dengan aman, jadi dibuang. Aplikasi dan isian lain tetap aman. Ambil ulang foto;"
        " bila terulang, kirimkan berkasnya kepada penyelia.",
    ),
    "picture_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas foto yang tersimpan tidak ditemukan di laptop ini. Data pendaftarannya tetap aman. Ambil ulang foto itu"
        " untuk memperbaikinya.",
    ),
    "picture_torn": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas foto yang tersimpan rusak, jadi tidak ditampilkan. Data pendaftarannya tetap aman. Ambil ulang foto itu"
        " untuk memperbaikinya.",
    ),
    "invalid_input": QT_TRANSLATE_NOOP(
        "Errors", "Ada isian yang perlu diperbaiki. Belum ada yang tersimpan; lihat tanda merah pada formulir."
    ),
    "duplicate_nik": QT_TRANSLATE_NOOP(
        "Errors",
        "NIK ini sudah ada pada pendaftaran lain di laptop ini. Belum ada yang tersimpan dan isian tetap di layar. Buka"
        " pendaftaran yang lama; bila memang orang lain, minta penyelia memeriksa KTP keduanya.",
    ),
    "centre_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Server latihan tidak dapat dijalankan di laptop ini. Tidak ada data sungguhan yang tersentuh dan data latihan"
        " tetap aman. Tutup program lain, lalu coba lagi.",
    ),
    "demonstration_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Peragaan berhenti di luar rencana ({why}). Hanya orang rekaan yang dipakai, jadi data sungguhan aman. Jalankan"
        " lagi dengan folder kosong.",
    ),
    "bad_list": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas daftar tidak dapat dipakai: baris {row}, kolom {column}. Daftar yang lama tetap dipakai dan data aman."
        " Betulkan berkasnya (CSV, UTF-8), lalu coba lagi.",
    ),
    "already_withdrawn": QT_TRANSLATE_NOOP(
        "Errors",
        "Pendaftaran ini sudah ditarik dan tidak dapat diubah lagi. Riwayatnya tetap aman. Bila orangnya mau"
        " mendaftar kembali, buat pendaftaran baru.",
    ),
    "batch_closed": QT_TRANSLATE_NOOP(
        "Errors",
        "Tagihan kolektif ini sudah ditutup, jadi isinya tidak dapat diubah lagi. Data aman. Susun tagihan baru untuk"
        " orang yang belum tercantum.",
    ),
    "not_saved_yet": QT_TRANSLATE_NOOP(
        "Errors",
        "Data ini masih draf, jadi belum ada tanda terimanya. Draf aman di laptop ini. Lengkapi dan simpan dulu, lalu"
        " cetak.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas tidak dapat ditulis di tempat itu. Pendaftaran tetap tersimpan aman. Pilih folder lain atau kosongkan"
        " ruang, lalu ulangi.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Pencetak tidak menerima dokumen ini. Pendaftaran tetap tersimpan aman. Periksa pencetak dan kertas, atau"
        " simpan sebagai PDF.",
    ),
    "report_needs": QT_TRANSLATE_NOOP(
        "Errors",
        "Laporan ini perlu {what}. Tidak ada yang diubah dan tidak ada berkas yang dibuat. Pilih dulu, lalu ulangi.",
    ),
    "bad_trust": QT_TRANSLATE_NOOP(
        "Errors",
        "Berkas itu tidak memuat kunci umum pusat. Tidak ada yang diubah. Pakai berkas aktivasi atau trust.json dari"
        " laptop petugas.",
    ),
    "code_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Tidak ada kode yang terbaca dari gambar itu. Tidak ada yang diubah. Pakai pemindai, foto yang lebih tajam,"
        " atau salin teks kodenya.",
    ),
    "not_found": QT_TRANSLATE_NOOP("Errors", "Data itu tidak ada di laptop ini. Periksa pencarian Anda."),
    "illegal_move": QT_TRANSLATE_NOOP(
        "Errors", "Tindakan itu tidak dapat dilakukan pada data dengan status sekarang. Tidak ada yang diubah."
    ),
} | SHEET_ERRORS
