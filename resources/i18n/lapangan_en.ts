<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentBlock</name>
    <message>
        <source>Sudah dibacakan, orangnya setuju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lisan dengan saksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cara setuju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama saksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baca teks (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>hhbbtttt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal ini tidak ada. Tulis seperti 17081990.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perlu perhatian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Lapangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Terjadi kesalahan yang tidak terduga. Data yang sudah tersimpan tetap aman. Tutup lalu buka lagi aplikasi; bila terulang, hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server belum dapat dihubungi. Data aman di laptop ini dan akan dikirim sendiri begitu ada jaringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaringan ini meminta masuk lewat halaman hotspot. Data aman di laptop ini. Buka peramban, masuk ke jaringan, lalu kirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server sedang sibuk. Data aman di laptop ini; pengiriman dicoba lagi sendiri nanti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jawaban server terpotong atau tidak terbaca. Data aman di laptop ini; pengiriman dicoba lagi sendiri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sertifikat server tidak dapat dipercaya, jadi tidak ada data yang dikirim. Data aman di laptop ini. Pindah ke jaringan lain; bila terulang, hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam laptop salah sehingga sambungan aman ditolak. Data aman di laptop ini. Betulkan tanggal dan jam laptop, lalu kirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Izin kirim sudah habis dan akan diminta lagi sendiri. Data aman di laptop ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop ini belum terdaftar di pusat. Data aman dan pendaftaran tetap bisa dilakukan. Minta berkas aktivasi kepada kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Izin laptop ini telah dicabut oleh pusat. Data tetap tersimpan dan tidak dihapus. Hubungi penyelia untuk serah terima data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode aktivasi tidak dikenal, sudah dipakai, atau kedaluwarsa. Data aman di laptop ini. Minta berkas aktivasi baru kepada kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server yang menjawab bukan milik instansi pada profil ini, jadi tidak ada data yang dikirim. Data aman di laptop ini. Hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi aplikasi ini terlalu lama untuk server. Data aman di laptop ini. Perbarui aplikasi, lalu kirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat server pada profil ini tidak memuat layanan pendaftaran. Data aman di laptop ini. Hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server menolak bentuk kiriman ({problem}). Data aman di laptop ini. Hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN salah. Sisa {left} kali percobaan. Data aman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunggu {wait} detik sebelum mencoba PIN lagi. Data aman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN dikunci karena terlalu sering salah. Data tetap aman dan tidak dihapus. Hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN terlalu mudah ditebak. Pakai paling sedikit 6 angka, bukan urutan, angka kembar, atau tanggal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruang simpan laptop penuh; data di formulir ini belum tersimpan dan masih ada di layar. Kosongkan ruang, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapangan sudah terbuka di laptop ini. Data aman. Pakai jendela yang sudah terbuka, atau tutup dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada profil di laptop ini. Siapkan dengan berkas aktivasi dari kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah ada profil di laptop ini dan tidak ditimpa. Data aman. Buka kunci dengan PIN petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ini bukan berkas aktivasi yang berlaku. Belum ada yang diubah. Pilih berkas lain dari kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci perangkat tidak ditemukan di laptop ini. Data tetap ada dan terkunci, tidak dihapus. Hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data tidak cocok dengan kunci laptop ini. Berkas tidak diubah. Jangan hapus apa pun; hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data ditemukan tanpa enkripsi, jadi tidak dipakai. Berkas tidak diubah. Jangan bawa laptop ini keluar; hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data dibuat oleh versi aplikasi yang lebih baru. Data aman dan tidak diubah. Pasang versi terbaru, lalu buka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data rusak dan tidak dibuka agar tidak bertambah rusak. Salinan sebelum pembaruan ada di folder cadangan. Jangan hapus apa pun; hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data ini lebih lama daripada catatan laptop: salinan lama dikembalikan. Berkas tidak diubah. Hubungi penyelia sebelum melanjutkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pustaka enkripsi di laptop ini tidak aman dipakai. Data tidak dibuka. Pasang ulang aplikasi versi resmi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis data sedang tidak dapat ditulis; data di formulir ini belum tersimpan dan masih ada di layar. Simpan lagi sebentar lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada isian yang perlu diperbaiki. Belum ada yang tersimpan; lihat tanda merah pada formulir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini sudah ada pada pendaftaran lain di laptop ini. Belum ada yang tersimpan dan isian tetap di layar. Buka pendaftaran yang lama, atau simpan sebagai ganda bila memang orang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server latihan tidak dapat dijalankan di laptop ini. Tidak ada data sungguhan yang tersentuh dan data latihan tetap aman. Tutup program lain, lalu coba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peragaan berhenti di luar rencana ({why}). Hanya orang rekaan yang dipakai, jadi data sungguhan aman. Jalankan lagi dengan folder kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data itu tidak ada di laptop ini. Periksa pencarian Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tindakan itu tidak dapat dilakukan pada data dengan status sekarang. Tidak ada yang diubah.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Kegiatan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat, misalnya balai desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi nama, desa, dan tanggalnya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Periksa isian ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK belum diisi. Ketik 16 angka dari KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK harus 16 angka; sekarang terbaca {digits} angka. Cocokkan dengan KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK tidak wajar (angka kembar, angka urut, atau diawali 0). Ketik ulang dari KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empat angka terakhir NIK tidak mungkin 0000. Ketik ulang dari KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir dalam NIK tidak valid. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dengan NIK. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK berbeda dengan tanggal lahir; NIK tetap berlaku. Periksa keduanya di KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dua angka pertama NIK bukan kode provinsi yang dikenal. Periksa KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK memakai kode wilayah lama atau pindahan. Ini wajar; tidak perlu diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini sudah tercatat di laptop ini atas nama {name}. Buka data itu; jangan mencatat dua kali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama belum diisi. Tulis nama lengkap sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama tidak memuat huruf. Tulis nama lengkap sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama memuat tanda yang tidak diterima. Hapus tanda &lt; dan &gt; serta baris baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lebih dari 100 huruf. Tulis tanpa gelar, sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama sangat pendek. Pastikan lengkap sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada angka di dalam nama. Periksa ejaannya di KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama ditulis tanpa gelar (H., Hj., S.Pd., …) agar padan dengan data kependudukan. Hapus gelarnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat lahir belum diisi. Lihat KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir belum diisi. Ketik misalnya 17081990.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir belum tiba. Periksa tahunnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir terlalu jauh di masa lalu. Periksa tahunnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umur {age} tahun: di bawah {limit} tahun tidak dapat didaftarkan sebagai pekerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umur {age} tahun, di bawah {limit} tahun. Persetujuan harus diberikan orang tua atau wali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Umur {age} tahun. Peserta baru harus belum genap {limit} tahun saat mendaftar; pusat yang memutuskan. Beri tahu orangnya sebelum menyimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis kelamin belum dipilih. Pilih L atau P sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat belum diisi. Tulis jalan atau dusun sesuai KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian terlalu panjang. Paling banyak {longest} huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian memuat baris baru atau tanda tak terlihat. Ketik ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT/RW ditulis dengan angka saja, paling banyak tiga angka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT/RW kosong. Isi bila tertulis di KTP; bila tidak ada, biarkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa/kelurahan belum dipilih. Ketik beberapa huruf lalu pilih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa/kelurahan ini tidak ada dalam daftar wilayah. Pilih lagi dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor HP kosong. Isi nomor sendiri atau kerabat bila ada; tanpa nomor, kabar sulit disampaikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor HP tidak dikenali. Tulis nomor seluler, misalnya 0812-3456-7890, atau kosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan belum dipilih. Ketik beberapa huruf lalu pilih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan ini tidak ada dalam daftar. Pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan ini biasanya penerima upah (PU) yang didaftarkan pemberi kerjanya. Tanyakan dulu; bila tidak menerima upah, biarkan BPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sektor pekerjaan tidak dikenal. Pakai transport atau other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penghasilan belum diisi. Ketik perkiraan sebulan; ketik 0 bila tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat isian ini wajib. Lengkapi, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat bentuk isian ini keliru. Ketik ulang, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat panjang isian ini keliru. Perbaiki, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat pilihan ini tidak tersedia. Pilih yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat angka ini di luar batas. Periksa, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pusat tidak dapat membaca isian ini. Ketik ulang, lalu simpan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat tanggal ini tidak ada di kalender. Periksa KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat nomor urut NIK tidak mungkin 0000. Periksa KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat NIK ini tidak wajar. Ketik ulang dari KTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat umur orang ini melewati batas peserta baru. Sampaikan kepada orangnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini sudah terdaftar di pusat atas pendaftaran lain. Periksa KTP; penyelia yang memutuskan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data ini terlalu besar untuk pusat. Hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penghasilan harus angka rupiah mulai dari 0. Ketik ulang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penghasilan per bulan sangat besar. Periksa jumlah nolnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmen kepesertaan tidak dikenal. Pilih BPU atau PU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengurus, pengawas, dan pengelola yang menerima honor termasuk PU. Tanpa honor, tetap BPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PU di sini hanya untuk pengurus, pengawas, atau pengelola koperasi yang diupah. Periksa perannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada program yang tidak tersedia untuk segmen ini. Pilih JKK dan JKM, boleh ditambah JHT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JKK dan JKM wajib dipilih bersama; JHT boleh ditambahkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sumber iuran tidak dikenal. Pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lama pembayaran tidak tersedia. Pilih salah satu: {periods} bulan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulan iuran pertama belum diisi atau keliru. Tulis tahun-bulan, misalnya 2026-11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aturan iuran untuk bulan itu tidak ada. Pilih bulan yang lebih baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulan iuran pertama sudah lewat. Pastikan memang dibayar mundur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulan iuran pertama lebih dari setahun lagi. Periksa tahunnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kategori kepesertaan tidak dikenal. Pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelas risiko kerja tidak dikenal. Pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran di koperasi tidak dikenal. Pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan belum dicatat. Bacakan teks persetujuan, lalu catat cara orang itu menyetujui.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teks persetujuan yang dicatat tidak dikenal. Bacakan teks yang sekarang, lalu catat lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persetujuan lisan memerlukan saksi. Tulis nama saksinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diskon PP 50/2025 belum tentu berlaku untuk iuran dari APBDes, jadi belum dihitung. Tanyakan kepada kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diskon tidak berlaku untuk semua bulan ini. Jelaskan iuran tiap bulan kepada orangnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angka golongan penghasilan ini belum pasti. Pastikan kepada kantor cabang sebelum menarik iuran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada tahun anggaran 2024 Dana Desa tidak boleh dipakai untuk iuran. Pastikan aturan tahun ini kepada Dinas PMD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iuran PU dibulatkan ke rupiah terdekat; tagihan pusat yang berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Siapkan laptop ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cukup sekali. Perlu berkas aktivasi dari kantor cabang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas aktivasi …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Berkas aktivasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Nama Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. PIN baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling sedikit 6 angka; bukan urutan, angka kembar, atau tanggal lahir. Jangan dibagikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. PIN sekali lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Pilih berkas lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyiapkan penyimpanan terenkripsi …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dulu berkas aktivasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nama Anda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN paling sedikit 6 angka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedua PIN belum sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas aktivasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas aktivasi (*.aktivasi *.json);;Semua berkas (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>baru saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} jam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} detik</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Terakhir disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat bekerja, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima pusat hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftarkan orang  (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapa berikutnya?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KTP di tangan, mulai dari NIK. Data aman di laptop ini, juga tanpa jaringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat kegiatan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menunggu dikirim, tertua {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ditahan untuk diperiksa penyelia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai: tidak ada yang menunggu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terakhir berhasil terkirim {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum pernah terkirim dari laptop ini. Data tetap aman di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada kegiatan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kegiatan mengisi desa dan mengelompokkan pendaftaran.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupInput</name>
    <message>
        <source>Tidak ditemukan. Coba beberapa huruf lain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Lapangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ganti PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Beranda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pendaftaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;eserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Antrean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NikInput</name>
    <message>
        <source>16 angka</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Laptop ini tidak punya penyimpan kunci sistem. Data tetap terenkripsi; PIN yang panjang lebih penting. Jangan tinggalkan laptop terbuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada hal yang perlu diperiksa pada laptop ini. Hubungi penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nama dan NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari nama, bagian NIK, desa, atau kegiatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba bagian nama atau empat angka NIK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada orang di laptop ini. Tekan Ctrl+N untuk mendaftarkan yang pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} orang di laptop ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Ganti PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN baru, paling sedikit 6 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN baru sekali lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedua PIN baru belum sama.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeFrame</name>
    <message>
        <source>LATIHAN · semua orang rekaan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDetail</name>
    <message>
        <source>Perbaiki sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang draf …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perjalanan data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan draf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor pusat {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Siapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengapa dan langkah berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kemajuan pengiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum selesai  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tertua {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terakhir terkirim {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kali dicoba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai: tidak ada yang menunggu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengirim {done} dari {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted} diterima, {refused} perlu diperiksa, {waiting} masih menunggu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Perhitungan iuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi penghasilan dan lamanya; iuran dihitung di sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untuk {n} bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} rupiah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potongan berlaku sampai {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar penghasilan {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aturan versi {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}/bulan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Teks persetujuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Aman di laptop, menunggu giliran kirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop, menunggu jaringan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; jaringan belum ada pada percobaan terakhir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; hotspot meminta masuk dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; server sibuk, dicoba lagi sendiri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; jawaban server terpotong, dikirim lagi dengan kunci yang sama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; server belum menjawab untuk data ini, dikirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; sertifikat server tidak dapat dipercaya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; jam laptop salah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; izin kirim diminta lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aman di laptop; aplikasi terhenti saat mengirim, dikirim lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada perubahan yang lebih baru dan menunggu dikirim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda terima server tidak cocok dengan data ini; ditahan untuk diperiksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server berulang kali gagal pada data ini; ditahan untuk diperiksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data ini terlalu besar untuk server; ditahan untuk diperiksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server tidak dapat membaca data ini; ditahan untuk diperiksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima pusat dengan tanda terima yang sah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pusat menolak satu isian atau lebih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut pusat, orang ini tidak memenuhi syarat pendaftaran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi data berubah di perjalanan; pusat menolaknya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci data ini sudah dipakai untuk isi lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pusat belum mengenal bentuk data ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK ini sudah terdaftar di pusat atas pendaftaran lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pusat sudah menyimpan perubahan yang lebih baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum disimpan sebagai pendaftaran.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Laki-laki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beberapa huruf, misalnya bone bol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petani, nelayan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambah JHT (tabungan hari tua)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lengkap sesuai KTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jalan / dusun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RT dan RW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penghasilan sebulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran di koperasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pembayar iuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program: JKK dan JKM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pekerjaan dan iuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terbit pertama di {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dari 16 angka</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Simpan  (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang berikutnya  (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pendaftaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draf terakhir dipulihkan seperti semula. Lanjutkan, atau mulai orang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan aman di laptop: {name} · {nik}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat datanya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Buang draf ini? Yang sudah diketik di dalamnya tidak dapat dikembalikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Tidak dikenal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedang dikirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bentrok</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Belum dihubungi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data tersimpan terenkripsi di laptop ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tertua {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} perlu perhatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menghubungi pusat …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengirim {done} dari {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengiriman tertunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terhubung dengan pusat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Tidak perlu berbuat apa-apa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengkapi lalu simpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak perlu berbuat apa-apa; terkirim sendiri.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minta penyelia memeriksa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunggu jawaban pusat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbaiki isian yang ditandai, lalu simpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa KTP orangnya, lalu minta keputusan penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Dicatat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilihat atau diubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pengiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · {actor}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Buka kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latihan: PIN {pin}. Semua orang di sini rekaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunggu {n} detik</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Lapangan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ShortForm</name>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
