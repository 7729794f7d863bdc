"""Sentences for findings of the form and notices of a quote: what is the matter and what to do. Facts in braces."""

from lapangan_app.messages.findings_outreach import OUTREACH_FINDINGS
from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

FINDINGS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Findings", "Periksa isian ini."),
    # NIK
    "nik_missing": QT_TRANSLATE_NOOP("Findings", "NIK belum diisi. Ketik 16 angka dari KTP."),
    "nik_length": QT_TRANSLATE_NOOP(
        "Findings", "NIK harus 16 angka; sekarang terbaca {digits} angka. Cocokkan dengan KTP."
    ),
    "nik_implausible": QT_TRANSLATE_NOOP(
        "Findings", "NIK tidak wajar (angka kembar, angka urut, atau diawali 0). Ketik ulang dari KTP."
    ),
    "nik_serial_zero": QT_TRANSLATE_NOOP(
        "Findings", "Empat angka terakhir NIK tidak mungkin 0000. Ketik ulang dari KTP."
    ),
    "nik_date_invalid": QT_TRANSLATE_NOOP(
        "Findings", "Tanggal lahir dalam NIK tidak valid. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku."
    ),
    "nik_sex_differs": QT_TRANSLATE_NOOP(
        "Findings", "Jenis kelamin berbeda dengan NIK. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku."
    ),
    "nik_birth_differs": QT_TRANSLATE_NOOP(
        "Findings", "NIK berbeda dengan tanggal lahir; NIK tetap berlaku. Periksa keduanya di KTP."
    ),
    "nik_province_unknown": QT_TRANSLATE_NOOP(
        "Findings", "Dua angka pertama NIK bukan kode provinsi yang dikenal. Periksa KTP."
    ),
    "nik_region_old": QT_TRANSLATE_NOOP(
        "Findings", "NIK memakai kode wilayah lama atau pindahan. Ini wajar; tidak perlu diubah."
    ),
    "nik_on_device": QT_TRANSLATE_NOOP(
        "Findings", "NIK ini sudah tercatat di laptop ini atas nama {name}. Buka data itu; jangan mencatat dua kali."
    ),
    # the person
    "name_missing": QT_TRANSLATE_NOOP("Findings", "Nama belum diisi. Tulis nama lengkap sesuai KTP."),
    "name_no_letters": QT_TRANSLATE_NOOP("Findings", "Nama tidak memuat huruf. Tulis nama lengkap sesuai KTP."),
    "name_characters": QT_TRANSLATE_NOOP(
        "Findings", "Nama memuat tanda yang tidak diterima. Hapus tanda < dan > serta baris baru."
    ),
    "name_long": QT_TRANSLATE_NOOP("Findings", "Nama lebih dari 100 huruf. Tulis tanpa gelar, sesuai KTP."),
    "name_short": QT_TRANSLATE_NOOP("Findings", "Nama sangat pendek. Pastikan lengkap sesuai KTP."),
    "name_digits": QT_TRANSLATE_NOOP("Findings", "Ada angka di dalam nama. Periksa ejaannya di KTP."),
    "name_title": QT_TRANSLATE_NOOP(
        "Findings", "Nama ditulis tanpa gelar (H., Hj., S.Pd., …) agar padan dengan data kependudukan. Hapus gelarnya."
    ),
    "birth_place_missing": QT_TRANSLATE_NOOP("Findings", "Tempat lahir belum diisi. Lihat KTP."),
    "birth_date_missing": QT_TRANSLATE_NOOP("Findings", "Tanggal lahir belum diisi. Ketik misalnya 17081990."),
    "birth_date_future": QT_TRANSLATE_NOOP("Findings", "Tanggal lahir belum tiba. Periksa tahunnya."),
    "birth_date_implausible": QT_TRANSLATE_NOOP(
        "Findings", "Tanggal lahir terlalu jauh di masa lalu. Periksa tahunnya."
    ),
    "age_child": QT_TRANSLATE_NOOP(
        "Findings", "Umur {age} tahun: di bawah {limit} tahun tidak dapat didaftarkan sebagai pekerja."
    ),
    "age_minor": QT_TRANSLATE_NOOP(
        "Findings", "Umur {age} tahun, di bawah {limit} tahun. Persetujuan harus diberikan orang tua atau wali."
    ),
    "age_65": QT_TRANSLATE_NOOP(
        "Findings",
        "Umur {age} tahun. Peserta baru harus belum genap {limit} tahun saat mendaftar; pusat yang"
        " memutuskan. Beri tahu"
        " orangnya sebelum menyimpan.",
    ),
    "sex_missing": QT_TRANSLATE_NOOP("Findings", "Jenis kelamin belum dipilih. Pilih L atau P sesuai KTP."),
    "mother_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "Nama ibu kandung belum diisi. Tanyakan pelan-pelan; nama ini rahasia dan hanya tampil di formulir.",
    ),
    "family_card_format": QT_TRANSLATE_NOOP(
        "Findings",
        "Nomor KK harus 16 angka. Cocokkan dengan Kartu Keluarga, atau kosongkan.",
    ),
    "kpj_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "Nomor peserta (KPJ) lama belum diisi. Lihat kartu lama; bila tidak diketahui, pilih lagi “Belum ditanya”.",
    ),
    "kpj_format": QT_TRANSLATE_NOOP(
        "Findings",
        "Nomor peserta (KPJ) terdiri atas 11 angka atau huruf. Cocokkan dengan kartunya.",
    ),
    "choice_unknown": QT_TRANSLATE_NOOP("Findings", "Pilihan ini tidak dikenal. Pilih dari daftar."),
    # who may be registered
    "second_job": QT_TRANSLATE_NOOP(
        "Findings",
        "Bekerja juga pada pemberi kerja lain: boleh menjadi peserta BPU untuk pekerjaan ini.",
    ),
    "existing_member": QT_TRANSLATE_NOOP(
        "Findings",
        "Pernah menjadi peserta: pusat akan mencocokkan nomor lamanya. Tulis alasan mendaftar lagi.",
    ),
    "home_outside_village": QT_TRANSLATE_NOOP(
        "Findings",
        "Tempat tinggal di luar desa koperasinya, padahal anggota harus warga desa itu. Periksa KTP, "
        "atau tulis alasannya.",
    ),
    "deceased": QT_TRANSLATE_NOOP(
        "Findings",
        "Menurut daftar orang ini sudah meninggal, jadi tidak dapat didaftarkan. Bila keliru, betulkan "
        "dulu statusnya di daftar.",
    ),
    "moved_away": QT_TRANSLATE_NOOP(
        "Findings",
        "Menurut daftar orang ini sudah pindah. Pastikan ia masih warga di sini, lalu tulis alasannya.",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "Findings",
        "Menurut daftar orang ini pernah menolak. Pastikan sekarang ia setuju, lalu tulis alasannya.",
    ),
    "reason_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "Peringatan ini hanya boleh disimpan dengan alasan. Tulis alasannya dengan singkat.",
    ),
    # where the person lives and is reached
    "street_missing": QT_TRANSLATE_NOOP("Findings", "Alamat belum diisi. Tulis jalan atau dusun sesuai KTP."),
    "text_long": QT_TRANSLATE_NOOP("Findings", "Isian terlalu panjang. Paling banyak {longest} huruf."),
    "text_characters": QT_TRANSLATE_NOOP("Findings", "Isian memuat baris baru atau tanda tak terlihat. Ketik ulang."),
    "rt_rw_format": QT_TRANSLATE_NOOP("Findings", "RT/RW ditulis dengan angka saja, paling banyak tiga angka."),
    "rt_rw_missing": QT_TRANSLATE_NOOP("Findings", "RT/RW kosong. Isi bila tertulis di KTP; bila tidak ada, biarkan."),
    "region_missing": QT_TRANSLATE_NOOP("Findings", "Desa/kelurahan belum dipilih. Ketik beberapa huruf lalu pilih."),
    "region_unknown": QT_TRANSLATE_NOOP(
        "Findings", "Desa/kelurahan ini tidak ada dalam daftar wilayah. Pilih lagi dari daftar."
    ),
    "phone_missing": QT_TRANSLATE_NOOP(
        "Findings", "Nomor HP belum diisi. Bila tidak punya, centang “tidak punya HP” dan tulis nama kerabatnya."
    ),
    "phone_invalid": QT_TRANSLATE_NOOP(
        "Findings", "Nomor HP tidak dikenali. Tulis nomor seluler, misalnya 0812-3456-7890, atau kosongkan."
    ),
    "contact_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "Orang tanpa nomor HP perlu kerabat yang dapat dihubungi. Tulis nama kerabatnya.",
    ),
    "email_format": QT_TRANSLATE_NOOP(
        "Findings",
        "Surel tidak dikenali. Tulis seperti nama@contoh.id, atau kosongkan.",
    ),
    "postal_code_format": QT_TRANSLATE_NOOP("Findings", "Kode pos terdiri atas 5 angka dan tidak diawali 0."),
    # work and membership
    "occupation_missing": QT_TRANSLATE_NOOP("Findings", "Pekerjaan belum dipilih. Ketik beberapa huruf lalu pilih."),
    "occupation_unknown": QT_TRANSLATE_NOOP("Findings", "Pekerjaan ini tidak ada dalam daftar. Pilih dari daftar."),
    "occupation_usually_pu": QT_TRANSLATE_NOOP(
        "Findings",
        "Pekerjaan ini biasanya penerima upah (PU) yang didaftarkan pemberi kerjanya. Tanyakan dulu; bila"
        " tidak menerima"
        " upah, biarkan BPU.",
    ),
    "occupation_twice": QT_TRANSLATE_NOOP(
        "Findings",
        "Pekerjaan kedua sama dengan yang pertama. Kosongkan, atau pilih yang lain.",
    ),
    "work_place_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "Tempat bekerja belum diisi. Tulis misalnya sawah di dusun II, pasar, atau keliling desa.",
    ),
    "hour_format": QT_TRANSLATE_NOOP(
        "Findings",
        "Jam kerja ditulis seperti 07:00 dan 16:00, keduanya atau tidak sama sekali.",
    ),
    "branch_missing": QT_TRANSLATE_NOOP("Findings", "Kantor cabang belum dipilih. Ketik beberapa huruf lalu pilih."),
    "branch_unknown": QT_TRANSLATE_NOOP("Findings", "Kantor cabang ini tidak ada dalam daftar. Pilih dari daftar."),
    "cooperative_missing": QT_TRANSLATE_NOOP("Findings", "Koperasinya belum dipilih. Ketik nama desanya lalu pilih."),
    "cooperative_unknown": QT_TRANSLATE_NOOP("Findings", "Koperasi ini tidak ada dalam daftar. Pilih dari daftar."),
    "wage_unanswered": QT_TRANSLATE_NOOP(
        "Findings",
        "Tanyakan apakah menerima honor atau upah dari koperasi: jawabannya menentukan PU atau BPU.",
    ),
    "agent_format": QT_TRANSLATE_NOOP(
        "Findings",
        "Kode agen Perisai hanya memuat huruf, angka, titik, garis, dan garis bawah.",
    ),
    "sector_unknown": QT_TRANSLATE_NOOP("Findings", "Sektor pekerjaan tidak dikenal. Pakai transport atau other."),
    "income_missing": QT_TRANSLATE_NOOP(
        "Findings", "Penghasilan belum diisi. Ketik perkiraan sebulan; ketik 0 bila tidak ada."
    ),
    "income_range": QT_TRANSLATE_NOOP("Findings", "Penghasilan harus angka rupiah mulai dari 0. Ketik ulang."),
    "income_unusual": QT_TRANSLATE_NOOP("Findings", "Penghasilan per bulan sangat besar. Periksa jumlah nolnya."),
    "segment_unknown": QT_TRANSLATE_NOOP("Findings", "Segmen kepesertaan tidak dikenal. Pilih BPU atau PU."),
    "segment_paid_board": QT_TRANSLATE_NOOP(
        "Findings", "Pengurus, pengawas, dan pengelola yang menerima honor termasuk PU. Tanpa honor, tetap BPU."
    ),
    "segment_pu_role": QT_TRANSLATE_NOOP(
        "Findings", "PU di sini hanya untuk pengurus, pengawas, atau pengelola koperasi yang diupah. Periksa perannya."
    ),
    "segment_unpaid_pu": QT_TRANSLATE_NOOP(
        "Findings",
        "Tanpa honor dari koperasi, pengurus terdaftar sebagai BPU, bukan PU. Periksa jawabannya.",
    ),
    "program_unknown": QT_TRANSLATE_NOOP(
        "Findings", "Ada program yang tidak tersedia untuk segmen ini. Pilih JKK dan JKM, boleh ditambah JHT."
    ),
    "program_set": QT_TRANSLATE_NOOP("Findings", "JKK dan JKM wajib dipilih bersama; JHT boleh ditambahkan."),
    "payer_unknown": QT_TRANSLATE_NOOP("Findings", "Sumber iuran tidak dikenal. Pilih dari daftar."),
    "period_unknown": QT_TRANSLATE_NOOP(
        "Findings", "Lama pembayaran tidak tersedia. Pilih salah satu: {periods} bulan."
    ),
    "month_invalid": QT_TRANSLATE_NOOP(
        "Findings", "Bulan iuran pertama belum diisi atau keliru. Tulis tahun-bulan, misalnya 2026-11."
    ),
    "month_no_rules": QT_TRANSLATE_NOOP(
        "Findings", "Aturan iuran untuk bulan itu tidak ada. Pilih bulan yang lebih baru."
    ),
    "month_past": QT_TRANSLATE_NOOP("Findings", "Bulan iuran pertama sudah lewat. Pastikan memang dibayar mundur."),
    "month_far": QT_TRANSLATE_NOOP("Findings", "Bulan iuran pertama lebih dari setahun lagi. Periksa tahunnya."),
    "category_unknown": QT_TRANSLATE_NOOP("Findings", "Kategori kepesertaan tidak dikenal. Pilih dari daftar."),
    "category_missing": QT_TRANSLATE_NOOP("Findings", "Kategori belum dipilih. Pilih dari daftar."),
    "risk_unknown": QT_TRANSLATE_NOOP("Findings", "Kelas risiko kerja tidak dikenal. Pilih dari daftar."),
    "role_unknown": QT_TRANSLATE_NOOP("Findings", "Peran di koperasi tidak dikenal. Pilih dari daftar."),
    "heirs_recommended": QT_TRANSLATE_NOOP(
        "Findings",
        "Belum ada ahli waris. Sebaiknya catat paling sedikit satu, agar santunan sampai kepada yang berhak.",
    ),
    "heirs_many": QT_TRANSLATE_NOOP("Findings", "Paling banyak {limit} ahli waris dapat dicatat."),
    "heir_name_missing": QT_TRANSLATE_NOOP("Findings", "Nama ahli waris belum diisi."),
    "heir_relation_missing": QT_TRANSLATE_NOOP("Findings", "Hubungan ahli waris belum dipilih."),
    "heir_is_person": QT_TRANSLATE_NOOP("Findings", "NIK ahli waris sama dengan NIK peserta. Periksa kartunya."),
    "scholarship_children": QT_TRANSLATE_NOOP(
        "Findings",
        "Beasiswa diberikan untuk paling banyak {limit} anak. Catat semua anak; pusat yang memilih.",
    ),
    "scholarship_not_child": QT_TRANSLATE_NOOP("Findings", "Beasiswa hanya untuk anak peserta. Periksa hubungannya."),
    "scholarship_birth_date": QT_TRANSLATE_NOOP(
        "Findings",
        "Tanggal lahir anak diperlukan untuk beasiswa. Ketik misalnya 17082015.",
    ),
    "scholarship_age": QT_TRANSLATE_NOOP(
        "Findings",
        "Anak ini sudah {limit} tahun atau lebih, jadi tidak lagi mendapat beasiswa.",
    ),
    # consent
    "consent_missing": QT_TRANSLATE_NOOP(
        "Findings", "Persetujuan belum dicatat. Bacakan teks persetujuan, lalu catat cara orang itu menyetujui."
    ),
    "consent_version": QT_TRANSLATE_NOOP(
        "Findings", "Teks persetujuan yang dicatat tidak dikenal. Bacakan teks yang sekarang, lalu catat lagi."
    ),
    "consent_witness": QT_TRANSLATE_NOOP("Findings", "Persetujuan lisan memerlukan saksi. Tulis nama saksinya."),
    "consent_guardian": QT_TRANSLATE_NOOP(
        "Findings",
        "Ada data anak: orang tua atau wali harus setuju. Tulis namanya.",
    ),
    "consent_photo": QT_TRANSLATE_NOOP(
        "Findings",
        "Ada foto, tetapi persetujuan foto belum dicentang. Tanyakan, centang, atau hapus fotonya.",
    ),
    # notices of a quote
    "discount_ask_branch": QT_TRANSLATE_NOOP(
        "Findings",
        "Diskon PP 50/2025 belum tentu berlaku untuk iuran dari APBDes, jadi belum dihitung. Tanyakan kepada kantor"
        " cabang.",
    ),
    "discount_ends": QT_TRANSLATE_NOOP(
        "Findings", "Diskon tidak berlaku untuk semua bulan ini. Jelaskan iuran tiap bulan kepada orangnya."
    ),
    "basis_unsure": QT_TRANSLATE_NOOP(
        "Findings", "Angka golongan penghasilan ini belum pasti. Pastikan kepada kantor cabang sebelum menarik iuran."
    ),
    "dana_desa_check": QT_TRANSLATE_NOOP(
        "Findings",
        "Pada tahun anggaran 2024 Dana Desa tidak boleh dipakai untuk iuran. Pastikan aturan tahun ini kepada"
        " Dinas PMD.",
    ),
    "pu_rounding": QT_TRANSLATE_NOOP("Findings", "Iuran PU dibulatkan ke rupiah terdekat; tagihan pusat yang berlaku."),
    # what a photo of the card did not prove
    "card_nik_unclear": QT_TRANSLATE_NOOP("Findings", "NIK tidak terbaca jelas, ketik dari kartu."),
    "card_nik_alone": QT_TRANSLATE_NOOP(
        "Findings", "Tanggal lahir atau jenis kelamin tidak terbaca, jadi NIK tidak terbukti. Ketik NIK dari kartu."
    ),
    "card_nik_differs": QT_TRANSLATE_NOOP(
        "Findings",
        "NIK yang terbaca tidak cocok dengan tanggal lahir atau jenis kelamin di kartu. Ketik NIK dari kartu.",
    ),
    # what the centre objected to
    "required": QT_TRANSLATE_NOOP("Findings", "Menurut pusat isian ini wajib. Lengkapi, lalu simpan lagi."),
    "pattern": QT_TRANSLATE_NOOP("Findings", "Menurut pusat bentuk isian ini keliru. Ketik ulang, lalu simpan lagi."),
    "length": QT_TRANSLATE_NOOP("Findings", "Menurut pusat panjang isian ini keliru. Perbaiki, lalu simpan lagi."),
    "choice": QT_TRANSLATE_NOOP("Findings", "Menurut pusat pilihan ini tidak tersedia. Pilih yang lain."),
    "range": QT_TRANSLATE_NOOP("Findings", "Menurut pusat angka ini di luar batas. Periksa, lalu simpan lagi."),
    "type": QT_TRANSLATE_NOOP("Findings", "Pusat tidak dapat membaca isian ini. Ketik ulang, lalu simpan lagi."),
    "date": QT_TRANSLATE_NOOP("Findings", "Menurut pusat tanggal ini tidak ada di kalender. Periksa KTP."),
    "nik_serial": QT_TRANSLATE_NOOP("Findings", "Menurut pusat nomor urut NIK tidak mungkin 0000. Periksa KTP."),
    "nik_digits": QT_TRANSLATE_NOOP("Findings", "Menurut pusat NIK ini tidak wajar. Ketik ulang dari KTP."),
    "age_limit": QT_TRANSLATE_NOOP(
        "Findings", "Menurut pusat umur orang ini melewati batas peserta baru. Sampaikan kepada orangnya."
    ),
    "taken": QT_TRANSLATE_NOOP(
        "Findings",
        "NIK ini sudah terdaftar di pusat atas pendaftaran lain. Periksa KTP; penyelia yang memutuskan.",
    ),
    "too_large": QT_TRANSLATE_NOOP("Findings", "Data ini terlalu besar untuk pusat. Hubungi penyelia."),
} | OUTREACH_FINDINGS
