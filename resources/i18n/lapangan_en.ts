<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>ConsentBlock</name>
    <message>
        <source>Sudah dibacakan, orangnya setuju</source>
        <translation>Read aloud, and the person agrees</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation>Thumbprint</translation>
    </message>
    <message>
        <source>Lisan dengan saksi</source>
        <translation>Spoken, with a witness</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Cara setuju</source>
        <translation>How agreed</translation>
    </message>
    <message>
        <source>Nama saksi</source>
        <translation>Name of witness</translation>
    </message>
    <message>
        <source>Baca teks (F2)</source>
        <translation>Read the text (F2)</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Consent</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>hhbbtttt</source>
        <translation>ddmmyyyy</translation>
    </message>
    <message>
        <source>Tanggal ini tidak ada. Tulis seperti 17081990.</source>
        <translation>There is no such date. Type it like 17081990.</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>diterima</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>perlu perhatian</source>
        <translation>need attention</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Lapangan</source>
        <translation>Lapangan</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Terjadi kesalahan yang tidak terduga. Data yang sudah tersimpan tetap aman. Tutup lalu buka lagi aplikasi; bila terulang, hubungi penyelia.</source>
        <translation>Something unexpected went wrong. What was saved is safe. Close the application and open it again; if it happens again, contact the supervisor.</translation>
    </message>
    <message>
        <source>Server belum dapat dihubungi. Data aman di laptop ini dan akan dikirim sendiri begitu ada jaringan.</source>
        <translation>The server cannot be reached yet. The data is safe on this laptop and will be sent by itself once there is a network.</translation>
    </message>
    <message>
        <source>Jaringan ini meminta masuk lewat halaman hotspot. Data aman di laptop ini. Buka peramban, masuk ke jaringan, lalu kirim lagi.</source>
        <translation>This network asks you to sign in on a hotspot page. The data is safe on this laptop. Open a browser, sign in to the network, then send again.</translation>
    </message>
    <message>
        <source>Server sedang sibuk. Data aman di laptop ini; pengiriman dicoba lagi sendiri nanti.</source>
        <translation>The server is busy. The data is safe on this laptop; sending will be tried again by itself later.</translation>
    </message>
    <message>
        <source>Jawaban server terpotong atau tidak terbaca. Data aman di laptop ini; pengiriman dicoba lagi sendiri.</source>
        <translation>The server&apos;s answer was cut off or unreadable. The data is safe on this laptop; sending will be tried again by itself.</translation>
    </message>
    <message>
        <source>Sertifikat server tidak dapat dipercaya, jadi tidak ada data yang dikirim. Data aman di laptop ini. Pindah ke jaringan lain; bila terulang, hubungi penyelia.</source>
        <translation>The server&apos;s certificate cannot be trusted, so no data was sent. The data is safe on this laptop. Use another network; if it happens again, contact the supervisor.</translation>
    </message>
    <message>
        <source>Jam laptop salah sehingga sambungan aman ditolak. Data aman di laptop ini. Betulkan tanggal dan jam laptop, lalu kirim lagi.</source>
        <translation>The laptop&apos;s clock is wrong, so the secure connection was refused. The data is safe on this laptop. Correct the laptop&apos;s date and time, then send again.</translation>
    </message>
    <message>
        <source>Izin kirim sudah habis dan akan diminta lagi sendiri. Data aman di laptop ini.</source>
        <translation>The permission to send has expired and will be renewed by itself. The data is safe on this laptop.</translation>
    </message>
    <message>
        <source>Laptop ini belum terdaftar di pusat. Data aman dan pendaftaran tetap bisa dilakukan. Minta berkas aktivasi kepada kantor cabang.</source>
        <translation>This laptop is not enrolled at the centre yet. The data is safe and you can go on registering. Ask the branch for an activation file.</translation>
    </message>
    <message>
        <source>Izin laptop ini telah dicabut oleh pusat. Data tetap tersimpan dan tidak dihapus. Hubungi penyelia untuk serah terima data.</source>
        <translation>The centre has withdrawn this laptop&apos;s permission. The data is still stored and not deleted. Contact the supervisor to hand over the data.</translation>
    </message>
    <message>
        <source>Kode aktivasi tidak dikenal, sudah dipakai, atau kedaluwarsa. Data aman di laptop ini. Minta berkas aktivasi baru kepada kantor cabang.</source>
        <translation>The activation code is unknown, already used or expired. The data is safe on this laptop. Ask the branch for a new activation file.</translation>
    </message>
    <message>
        <source>Server yang menjawab bukan milik instansi pada profil ini, jadi tidak ada data yang dikirim. Data aman di laptop ini. Hubungi penyelia.</source>
        <translation>The server that answered does not belong to this profile&apos;s organisation, so no data was sent. The data is safe on this laptop. Contact the supervisor.</translation>
    </message>
    <message>
        <source>Versi aplikasi ini terlalu lama untuk server. Data aman di laptop ini. Perbarui aplikasi, lalu kirim lagi.</source>
        <translation>This version of the application is too old for the server. The data is safe on this laptop. Update the application, then send again.</translation>
    </message>
    <message>
        <source>Alamat server pada profil ini tidak memuat layanan pendaftaran. Data aman di laptop ini. Hubungi penyelia.</source>
        <translation>There is no registration service at this profile&apos;s server address. The data is safe on this laptop. Contact the supervisor.</translation>
    </message>
    <message>
        <source>Server menolak bentuk kiriman ({problem}). Data aman di laptop ini. Hubungi penyelia.</source>
        <translation>The server refused the form of what was sent ({problem}). The data is safe on this laptop. Contact the supervisor.</translation>
    </message>
    <message>
        <source>PIN salah. Sisa {left} kali percobaan. Data aman.</source>
        <translation>Wrong PIN. Attempts left: {left}. The data is safe.</translation>
    </message>
    <message>
        <source>Tunggu {wait} detik sebelum mencoba PIN lagi. Data aman.</source>
        <translation>Wait {wait} seconds before trying the PIN again. The data is safe.</translation>
    </message>
    <message>
        <source>PIN dikunci karena terlalu sering salah. Data tetap aman dan tidak dihapus. Hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation>The PIN is locked after too many wrong attempts. The data is safe and not deleted. Contact the supervisor to unlock with the recovery key.</translation>
    </message>
    <message>
        <source>PIN terlalu mudah ditebak. Pakai paling sedikit 6 angka, bukan urutan, angka kembar, atau tanggal.</source>
        <translation>The PIN is too easy to guess. Use at least 6 digits, not a sequence, repeated digits or a date.</translation>
    </message>
    <message>
        <source>Ruang simpan laptop penuh; data di formulir ini belum tersimpan dan masih ada di layar. Kosongkan ruang, lalu simpan lagi.</source>
        <translation>The laptop&apos;s disk is full; what is in this form is not saved yet and is still on the screen. Free some space, then save again.</translation>
    </message>
    <message>
        <source>Lapangan sudah terbuka di laptop ini. Data aman. Pakai jendela yang sudah terbuka, atau tutup dulu.</source>
        <translation>Lapangan is already open on this laptop. The data is safe. Use the open window, or close it first.</translation>
    </message>
    <message>
        <source>Belum ada profil di laptop ini. Siapkan dengan berkas aktivasi dari kantor cabang.</source>
        <translation>There is no profile on this laptop yet. Set it up with an activation file from the branch.</translation>
    </message>
    <message>
        <source>Sudah ada profil di laptop ini dan tidak ditimpa. Data aman. Buka kunci dengan PIN petugas.</source>
        <translation>There is a profile on this laptop already; it was not overwritten. The data is safe. Unlock with the officer&apos;s PIN.</translation>
    </message>
    <message>
        <source>Berkas ini bukan berkas aktivasi yang berlaku. Belum ada yang diubah. Pilih berkas lain dari kantor cabang.</source>
        <translation>This is not a valid activation file. Nothing was changed. Choose another file from the branch.</translation>
    </message>
    <message>
        <source>Kunci perangkat tidak ditemukan di laptop ini. Data tetap ada dan terkunci, tidak dihapus. Hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation>The device key was not found on this laptop. The data is still there, locked and not deleted. Contact the supervisor to unlock with the recovery key.</translation>
    </message>
    <message>
        <source>Basis data tidak cocok dengan kunci laptop ini. Berkas tidak diubah. Jangan hapus apa pun; hubungi penyelia untuk membuka dengan kunci pemulihan.</source>
        <translation>The database does not fit this laptop&apos;s key. The file was not changed. Do not delete anything; contact the supervisor to unlock with the recovery key.</translation>
    </message>
    <message>
        <source>Basis data ditemukan tanpa enkripsi, jadi tidak dipakai. Berkas tidak diubah. Jangan bawa laptop ini keluar; hubungi penyelia.</source>
        <translation>The database was found without encryption, so it is not used. The file was not changed. Do not take this laptop outside; contact the supervisor.</translation>
    </message>
    <message>
        <source>Basis data dibuat oleh versi aplikasi yang lebih baru. Data aman dan tidak diubah. Pasang versi terbaru, lalu buka lagi.</source>
        <translation>The database was made by a newer version of the application. The data is safe and unchanged. Install the latest version, then open it again.</translation>
    </message>
    <message>
        <source>Basis data rusak dan tidak dibuka agar tidak bertambah rusak. Salinan sebelum pembaruan ada di folder cadangan. Jangan hapus apa pun; hubungi penyelia.</source>
        <translation>The database is damaged and was not opened, so that the damage does not grow. The copy from before the update is in the backup folder. Do not delete anything; contact the supervisor.</translation>
    </message>
    <message>
        <source>Basis data ini lebih lama daripada catatan laptop: salinan lama dikembalikan. Berkas tidak diubah. Hubungi penyelia sebelum melanjutkan.</source>
        <translation>This database is older than the laptop&apos;s own record: an old copy was put back. The file was not changed. Contact the supervisor before going on.</translation>
    </message>
    <message>
        <source>Pustaka enkripsi di laptop ini tidak aman dipakai. Data tidak dibuka. Pasang ulang aplikasi versi resmi.</source>
        <translation>The encryption library on this laptop is not safe to use. The data was not opened. Reinstall the official version of the application.</translation>
    </message>
    <message>
        <source>Basis data sedang tidak dapat ditulis; data di formulir ini belum tersimpan dan masih ada di layar. Simpan lagi sebentar lagi.</source>
        <translation>The database cannot be written right now; what is in this form is not saved yet and is still on the screen. Save again in a moment.</translation>
    </message>
    <message>
        <source>Ada isian yang perlu diperbaiki. Belum ada yang tersimpan; lihat tanda merah pada formulir.</source>
        <translation>Some entries must be corrected. Nothing is saved yet; see the red marks on the form.</translation>
    </message>
    <message>
        <source>NIK ini sudah ada pada pendaftaran lain di laptop ini. Belum ada yang tersimpan dan isian tetap di layar. Buka pendaftaran yang lama; bila memang orang lain, minta penyelia memeriksa KTP keduanya.</source>
        <translation>This NIK is already in another registration on this laptop. Nothing is saved yet and the entries are still on the screen. Open the earlier registration; if it really is another person, ask the supervisor to check both KTPs.</translation>
    </message>
    <message>
        <source>Server latihan tidak dapat dijalankan di laptop ini. Tidak ada data sungguhan yang tersentuh dan data latihan tetap aman. Tutup program lain, lalu coba lagi.</source>
        <translation>The training server cannot be started on this laptop. No real data was touched and the training data is safe. Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Peragaan berhenti di luar rencana ({why}). Hanya orang rekaan yang dipakai, jadi data sungguhan aman. Jalankan lagi dengan folder kosong.</source>
        <translation>The demonstration stopped unexpectedly ({why}). Only invented people are used, so real data is safe. Run it again with an empty folder.</translation>
    </message>
    <message>
        <source>Data itu tidak ada di laptop ini. Periksa pencarian Anda.</source>
        <translation>That record is not on this laptop. Check your search.</translation>
    </message>
    <message>
        <source>Tindakan itu tidak dapat dilakukan pada data dengan status sekarang. Tidak ada yang diubah.</source>
        <translation>That cannot be done with a record in its present state. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Kegiatan baru</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Nama kegiatan</source>
        <translation>Name of event</translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Tempat, misalnya balai desa</source>
        <translation>Place, for example the village hall</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Buat kegiatan</source>
        <translation>Create event</translation>
    </message>
    <message>
        <source>Isi nama, desa, dan tanggalnya.</source>
        <translation>Fill in the name, village and date.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Periksa isian ini.</source>
        <translation>Check this entry.</translation>
    </message>
    <message>
        <source>NIK belum diisi. Ketik 16 angka dari KTP.</source>
        <translation>The NIK is missing. Type the 16 digits from the KTP.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka; sekarang terbaca {digits} angka. Cocokkan dengan KTP.</source>
        <translation>A NIK has 16 digits; so far there are {digits}. Compare with the KTP.</translation>
    </message>
    <message>
        <source>NIK tidak wajar (angka kembar, angka urut, atau diawali 0). Ketik ulang dari KTP.</source>
        <translation>The NIK looks wrong (repeated digits, a sequence, or a leading 0). Type it again from the KTP.</translation>
    </message>
    <message>
        <source>Empat angka terakhir NIK tidak mungkin 0000. Ketik ulang dari KTP.</source>
        <translation>The last four digits of a NIK cannot be 0000. Type it again from the KTP.</translation>
    </message>
    <message>
        <source>Tanggal lahir dalam NIK tidak valid. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku.</source>
        <translation>The birth date in the NIK is not valid. Check the KTP; if the KTP says so, the NIK stands.</translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dengan NIK. Periksa KTP; bila memang begitu di KTP, NIK tetap berlaku.</source>
        <translation>The sex differs from the NIK. Check the KTP; if the KTP says so, the NIK stands.</translation>
    </message>
    <message>
        <source>NIK berbeda dengan tanggal lahir; NIK tetap berlaku. Periksa keduanya di KTP.</source>
        <translation>The NIK differs from the birth date; the NIK stands. Check both on the KTP.</translation>
    </message>
    <message>
        <source>Dua angka pertama NIK bukan kode provinsi yang dikenal. Periksa KTP.</source>
        <translation>The first two digits of the NIK are not a known province code. Check the KTP.</translation>
    </message>
    <message>
        <source>NIK memakai kode wilayah lama atau pindahan. Ini wajar; tidak perlu diubah.</source>
        <translation>The NIK has an old region code or one from elsewhere. This is normal; no need to change it.</translation>
    </message>
    <message>
        <source>NIK ini sudah tercatat di laptop ini atas nama {name}. Buka data itu; jangan mencatat dua kali.</source>
        <translation>This NIK is already recorded on this laptop under the name {name}. Open that record; do not record it twice.</translation>
    </message>
    <message>
        <source>Nama belum diisi. Tulis nama lengkap sesuai KTP.</source>
        <translation>The name is missing. Write the full name as on the KTP.</translation>
    </message>
    <message>
        <source>Nama tidak memuat huruf. Tulis nama lengkap sesuai KTP.</source>
        <translation>The name has no letters. Write the full name as on the KTP.</translation>
    </message>
    <message>
        <source>Nama memuat tanda yang tidak diterima. Hapus tanda &lt; dan &gt; serta baris baru.</source>
        <translation>The name has characters that are not accepted. Remove &lt; and &gt; and any line breaks.</translation>
    </message>
    <message>
        <source>Nama lebih dari 100 huruf. Tulis tanpa gelar, sesuai KTP.</source>
        <translation>The name is longer than 100 letters. Write it without titles, as on the KTP.</translation>
    </message>
    <message>
        <source>Nama sangat pendek. Pastikan lengkap sesuai KTP.</source>
        <translation>The name is very short. Make sure it is complete, as on the KTP.</translation>
    </message>
    <message>
        <source>Ada angka di dalam nama. Periksa ejaannya di KTP.</source>
        <translation>There are digits in the name. Check its spelling on the KTP.</translation>
    </message>
    <message>
        <source>Nama ditulis tanpa gelar (H., Hj., S.Pd., …) agar padan dengan data kependudukan. Hapus gelarnya.</source>
        <translation>Names are written without titles (H., Hj., S.Pd., …) so that they match the population register. Remove the title.</translation>
    </message>
    <message>
        <source>Tempat lahir belum diisi. Lihat KTP.</source>
        <translation>The place of birth is missing. See the KTP.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diisi. Ketik misalnya 17081990.</source>
        <translation>The birth date is missing. Type it like 17081990.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum tiba. Periksa tahunnya.</source>
        <translation>The birth date is in the future. Check the year.</translation>
    </message>
    <message>
        <source>Tanggal lahir terlalu jauh di masa lalu. Periksa tahunnya.</source>
        <translation>The birth date is too far in the past. Check the year.</translation>
    </message>
    <message>
        <source>Umur {age} tahun: di bawah {limit} tahun tidak dapat didaftarkan sebagai pekerja.</source>
        <translation>Age {age}: below {limit} a person cannot be registered as a worker.</translation>
    </message>
    <message>
        <source>Umur {age} tahun, di bawah {limit} tahun. Persetujuan harus diberikan orang tua atau wali.</source>
        <translation>Age {age}, below {limit}. A parent or guardian must give consent.</translation>
    </message>
    <message>
        <source>Umur {age} tahun. Peserta baru harus belum genap {limit} tahun saat mendaftar; pusat yang memutuskan. Beri tahu orangnya sebelum menyimpan.</source>
        <translation>Age {age}. New members must be under {limit} when registering; the centre decides. Tell the person before saving.</translation>
    </message>
    <message>
        <source>Jenis kelamin belum dipilih. Pilih L atau P sesuai KTP.</source>
        <translation>The sex is missing. Choose male or female as on the KTP.</translation>
    </message>
    <message>
        <source>Alamat belum diisi. Tulis jalan atau dusun sesuai KTP.</source>
        <translation>The address is missing. Write the street or hamlet as on the KTP.</translation>
    </message>
    <message>
        <source>Isian terlalu panjang. Paling banyak {longest} huruf.</source>
        <translation>The entry is too long. At most {longest} letters.</translation>
    </message>
    <message>
        <source>Isian memuat baris baru atau tanda tak terlihat. Ketik ulang.</source>
        <translation>The entry has a line break or invisible characters. Type it again.</translation>
    </message>
    <message>
        <source>RT/RW ditulis dengan angka saja, paling banyak tiga angka.</source>
        <translation>RT/RW are digits only, at most three.</translation>
    </message>
    <message>
        <source>RT/RW kosong. Isi bila tertulis di KTP; bila tidak ada, biarkan.</source>
        <translation>RT/RW are empty. Fill them in if they are on the KTP; otherwise leave them.</translation>
    </message>
    <message>
        <source>Desa/kelurahan belum dipilih. Ketik beberapa huruf lalu pilih.</source>
        <translation>The village is missing. Type a few letters, then choose.</translation>
    </message>
    <message>
        <source>Desa/kelurahan ini tidak ada dalam daftar wilayah. Pilih lagi dari daftar.</source>
        <translation>This village is not in the list of regions. Choose again from the list.</translation>
    </message>
    <message>
        <source>Nomor HP kosong. Isi nomor sendiri atau kerabat bila ada; tanpa nomor, kabar sulit disampaikan.</source>
        <translation>The mobile number is empty. Enter the person&apos;s own or a relative&apos;s if there is one; without it, news is hard to pass on.</translation>
    </message>
    <message>
        <source>Nomor HP tidak dikenali. Tulis nomor seluler, misalnya 0812-3456-7890, atau kosongkan.</source>
        <translation>The mobile number is not recognised. Write it like 0812-3456-7890, or leave it empty.</translation>
    </message>
    <message>
        <source>Pekerjaan belum dipilih. Ketik beberapa huruf lalu pilih.</source>
        <translation>The occupation is missing. Type a few letters, then choose.</translation>
    </message>
    <message>
        <source>Pekerjaan ini tidak ada dalam daftar. Pilih dari daftar.</source>
        <translation>This occupation is not in the list. Choose from the list.</translation>
    </message>
    <message>
        <source>Pekerjaan ini biasanya penerima upah (PU) yang didaftarkan pemberi kerjanya. Tanyakan dulu; bila tidak menerima upah, biarkan BPU.</source>
        <translation>In this occupation people usually earn wages (PU) and are registered by their employer. Ask first; if no wage is paid, leave it at BPU.</translation>
    </message>
    <message>
        <source>Sektor pekerjaan tidak dikenal. Pakai transport atau other.</source>
        <translation>The sector of work is unknown. Use transport or other.</translation>
    </message>
    <message>
        <source>Penghasilan belum diisi. Ketik perkiraan sebulan; ketik 0 bila tidak ada.</source>
        <translation>The income is missing. Type an estimate per month; type 0 if there is none.</translation>
    </message>
    <message>
        <source>Menurut pusat isian ini wajib. Lengkapi, lalu simpan lagi.</source>
        <translation>The centre says this entry is required. Fill it in, then save again.</translation>
    </message>
    <message>
        <source>Menurut pusat bentuk isian ini keliru. Ketik ulang, lalu simpan lagi.</source>
        <translation>The centre says the form of this entry is wrong. Type it again, then save again.</translation>
    </message>
    <message>
        <source>Menurut pusat panjang isian ini keliru. Perbaiki, lalu simpan lagi.</source>
        <translation>The centre says the length of this entry is wrong. Correct it, then save again.</translation>
    </message>
    <message>
        <source>Menurut pusat pilihan ini tidak tersedia. Pilih yang lain.</source>
        <translation>The centre says this choice is not available. Choose another.</translation>
    </message>
    <message>
        <source>Menurut pusat angka ini di luar batas. Periksa, lalu simpan lagi.</source>
        <translation>The centre says this number is out of range. Check it, then save again.</translation>
    </message>
    <message>
        <source>Pusat tidak dapat membaca isian ini. Ketik ulang, lalu simpan lagi.</source>
        <translation>The centre cannot read this entry. Type it again, then save again.</translation>
    </message>
    <message>
        <source>Menurut pusat tanggal ini tidak ada di kalender. Periksa KTP.</source>
        <translation>The centre says there is no such date in the calendar. Check the KTP.</translation>
    </message>
    <message>
        <source>Menurut pusat nomor urut NIK tidak mungkin 0000. Periksa KTP.</source>
        <translation>The centre says the serial number in the NIK cannot be 0000. Check the KTP.</translation>
    </message>
    <message>
        <source>Menurut pusat NIK ini tidak wajar. Ketik ulang dari KTP.</source>
        <translation>The centre says this NIK looks wrong. Type it again from the KTP.</translation>
    </message>
    <message>
        <source>Menurut pusat umur orang ini melewati batas peserta baru. Sampaikan kepada orangnya.</source>
        <translation>The centre says this person is over the age limit for new members. Tell the person.</translation>
    </message>
    <message>
        <source>NIK ini sudah terdaftar di pusat atas pendaftaran lain. Periksa KTP; penyelia yang memutuskan.</source>
        <translation>The centre has this NIK in another registration. Check the KTP; the supervisor decides.</translation>
    </message>
    <message>
        <source>Data ini terlalu besar untuk pusat. Hubungi penyelia.</source>
        <translation>This record is too large for the centre. Contact the supervisor.</translation>
    </message>
    <message>
        <source>Penghasilan harus angka rupiah mulai dari 0. Ketik ulang.</source>
        <translation>The income must be in rupiah, 0 or more. Type it again.</translation>
    </message>
    <message>
        <source>Penghasilan per bulan sangat besar. Periksa jumlah nolnya.</source>
        <translation>The monthly income is very large. Check the number of zeros.</translation>
    </message>
    <message>
        <source>Segmen kepesertaan tidak dikenal. Pilih BPU atau PU.</source>
        <translation>The membership segment is unknown. Choose BPU or PU.</translation>
    </message>
    <message>
        <source>Pengurus, pengawas, dan pengelola yang menerima honor termasuk PU. Tanpa honor, tetap BPU.</source>
        <translation>Board members, supervisors and managers who are paid belong to PU. Without pay, they stay BPU.</translation>
    </message>
    <message>
        <source>PU di sini hanya untuk pengurus, pengawas, atau pengelola koperasi yang diupah. Periksa perannya.</source>
        <translation>PU here is only for paid board members, supervisors or managers of the cooperative. Check the role.</translation>
    </message>
    <message>
        <source>Ada program yang tidak tersedia untuk segmen ini. Pilih JKK dan JKM, boleh ditambah JHT.</source>
        <translation>A program is not available in this segment. Choose JKK and JKM; JHT may be added.</translation>
    </message>
    <message>
        <source>JKK dan JKM wajib dipilih bersama; JHT boleh ditambahkan.</source>
        <translation>JKK and JKM must be chosen together; JHT may be added.</translation>
    </message>
    <message>
        <source>Sumber iuran tidak dikenal. Pilih dari daftar.</source>
        <translation>The payer is unknown. Choose from the list.</translation>
    </message>
    <message>
        <source>Lama pembayaran tidak tersedia. Pilih salah satu: {periods} bulan.</source>
        <translation>This payment period is not available. Choose one of: {periods} months.</translation>
    </message>
    <message>
        <source>Bulan iuran pertama belum diisi atau keliru. Tulis tahun-bulan, misalnya 2026-11.</source>
        <translation>The first contribution month is missing or wrong. Write year-month, for example 2026-11.</translation>
    </message>
    <message>
        <source>Aturan iuran untuk bulan itu tidak ada. Pilih bulan yang lebih baru.</source>
        <translation>There are no contribution rules for that month. Choose a later month.</translation>
    </message>
    <message>
        <source>Bulan iuran pertama sudah lewat. Pastikan memang dibayar mundur.</source>
        <translation>The first contribution month has passed. Make sure it is really paid for the past.</translation>
    </message>
    <message>
        <source>Bulan iuran pertama lebih dari setahun lagi. Periksa tahunnya.</source>
        <translation>The first contribution month is more than a year away. Check the year.</translation>
    </message>
    <message>
        <source>Kategori kepesertaan tidak dikenal. Pilih dari daftar.</source>
        <translation>The membership category is unknown. Choose from the list.</translation>
    </message>
    <message>
        <source>Kelas risiko kerja tidak dikenal. Pilih dari daftar.</source>
        <translation>The risk class of the work is unknown. Choose from the list.</translation>
    </message>
    <message>
        <source>Peran di koperasi tidak dikenal. Pilih dari daftar.</source>
        <translation>The role in the cooperative is unknown. Choose from the list.</translation>
    </message>
    <message>
        <source>Persetujuan belum dicatat. Bacakan teks persetujuan, lalu catat cara orang itu menyetujui.</source>
        <translation>Consent is not recorded yet. Read the consent text aloud, then record how the person agreed.</translation>
    </message>
    <message>
        <source>Teks persetujuan yang dicatat tidak dikenal. Bacakan teks yang sekarang, lalu catat lagi.</source>
        <translation>The recorded consent text is unknown. Read the present text aloud, then record it again.</translation>
    </message>
    <message>
        <source>Persetujuan lisan memerlukan saksi. Tulis nama saksinya.</source>
        <translation>Spoken consent needs a witness. Write the name of the witness.</translation>
    </message>
    <message>
        <source>Diskon PP 50/2025 belum tentu berlaku untuk iuran dari APBDes, jadi belum dihitung. Tanyakan kepada kantor cabang.</source>
        <translation>It is not certain that the PP 50/2025 discount applies to contributions from the APBDes, so it is not counted. Ask the branch.</translation>
    </message>
    <message>
        <source>Diskon tidak berlaku untuk semua bulan ini. Jelaskan iuran tiap bulan kepada orangnya.</source>
        <translation>The discount does not apply to every one of these months. Explain the contribution of each month to the person.</translation>
    </message>
    <message>
        <source>Angka golongan penghasilan ini belum pasti. Pastikan kepada kantor cabang sebelum menarik iuran.</source>
        <translation>The figure for this income group is not certain yet. Check with the branch before collecting contributions.</translation>
    </message>
    <message>
        <source>Pada tahun anggaran 2024 Dana Desa tidak boleh dipakai untuk iuran. Pastikan aturan tahun ini kepada Dinas PMD.</source>
        <translation>In the 2024 budget year the Dana Desa could not be used for contributions. Check this year&apos;s rule with the Dinas PMD.</translation>
    </message>
    <message>
        <source>Iuran PU dibulatkan ke rupiah terdekat; tagihan pusat yang berlaku.</source>
        <translation>PU contributions are rounded to the nearest rupiah; the centre&apos;s bill is what counts.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Siapkan laptop ini</source>
        <translation>Set up this laptop</translation>
    </message>
    <message>
        <source>Cukup sekali. Perlu berkas aktivasi dari kantor cabang.</source>
        <translation>Only once. You need an activation file from the branch.</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>None chosen yet</translation>
    </message>
    <message>
        <source>Pilih berkas aktivasi …</source>
        <translation>Choose activation file …</translation>
    </message>
    <message>
        <source>1. Berkas aktivasi</source>
        <translation>1. Activation file</translation>
    </message>
    <message>
        <source>2. Nama Anda</source>
        <translation>2. Your name</translation>
    </message>
    <message>
        <source>3. PIN baru</source>
        <translation>3. New PIN</translation>
    </message>
    <message>
        <source>Paling sedikit 6 angka; bukan urutan, angka kembar, atau tanggal lahir. Jangan dibagikan.</source>
        <translation>At least 6 digits; not a sequence, repeated digits or a birth date. Do not share it.</translation>
    </message>
    <message>
        <source>4. PIN sekali lagi</source>
        <translation>4. PIN once more</translation>
    </message>
    <message>
        <source>Siapkan</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibaca. Pilih berkas lain.</source>
        <translation>That file cannot be read. Choose another file.</translation>
    </message>
    <message>
        <source>Menyiapkan penyimpanan terenkripsi …</source>
        <translation>Setting up encrypted storage …</translation>
    </message>
    <message>
        <source>Pilih dulu berkas aktivasi.</source>
        <translation>Choose the activation file first.</translation>
    </message>
    <message>
        <source>Tulis nama Anda.</source>
        <translation>Write your name.</translation>
    </message>
    <message>
        <source>PIN paling sedikit 6 angka.</source>
        <translation>A PIN has at least 6 digits.</translation>
    </message>
    <message>
        <source>Kedua PIN belum sama.</source>
        <translation>The two PINs differ.</translation>
    </message>
    <message>
        <source>Pilih berkas aktivasi</source>
        <translation>Choose activation file</translation>
    </message>
    <message>
        <source>Berkas aktivasi (*.aktivasi *.json);;Semua berkas (*)</source>
        <translation>Activation files (*.aktivasi *.json);;All files (*)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{n} menit</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} jam</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} hari</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} detik</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Terakhir disimpan</source>
        <translation>Saved last</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Selamat bekerja, {name}</source>
        <translation>Have a good day, {name}</translation>
    </message>
    <message>
        <source>Tersimpan hari ini</source>
        <translation>Saved today</translation>
    </message>
    <message>
        <source>Diterima pusat hari ini</source>
        <translation>Accepted today</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Need attention</translation>
    </message>
    <message>
        <source>Daftarkan orang  (Ctrl+N)</source>
        <translation>Register a person  (Ctrl+N)</translation>
    </message>
    <message>
        <source>Siapa berikutnya?</source>
        <translation>Who is next?</translation>
    </message>
    <message>
        <source>KTP di tangan, mulai dari NIK. Data aman di laptop ini, juga tanpa jaringan.</source>
        <translation>KTP in hand, start with the NIK. The data is safe on this laptop, also without a network.</translation>
    </message>
    <message>
        <source>Lihat antrean</source>
        <translation>See the queue</translation>
    </message>
    <message>
        <source>Antrean kirim</source>
        <translation>Sending queue</translation>
    </message>
    <message>
        <source>Buat kegiatan baru</source>
        <translation>Create new event</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>{n} menunggu dikirim, tertua {age}</source>
        <translation>{n} waiting to be sent, oldest {age}</translation>
    </message>
    <message>
        <source>{n} ditahan untuk diperiksa penyelia</source>
        <translation>{n} held for the supervisor to check</translation>
    </message>
    <message>
        <source>Selesai: tidak ada yang menunggu.</source>
        <translation>Done: nothing is waiting.</translation>
    </message>
    <message>
        <source>Terakhir berhasil terkirim {time}</source>
        <translation>Last sent {time}</translation>
    </message>
    <message>
        <source>Belum pernah terkirim dari laptop ini. Data tetap aman di sini.</source>
        <translation>Nothing sent from this laptop yet. The data is safe here.</translation>
    </message>
    <message>
        <source>Belum ada kegiatan hari ini</source>
        <translation>No event today yet</translation>
    </message>
    <message>
        <source>Kegiatan mengisi desa dan mengelompokkan pendaftaran.</source>
        <translation>An event fills in the village and groups registrations.</translation>
    </message>
</context>
<context>
    <name>LookupInput</name>
    <message>
        <source>Tidak ditemukan. Coba beberapa huruf lain.</source>
        <translation>Not found. Try other letters.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Lapangan</source>
        <translation>Lapangan</translation>
    </message>
    <message>
        <source>&amp;Ganti PIN</source>
        <translation>&amp;Change PIN</translation>
    </message>
    <message>
        <source>&amp;Kunci</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>&amp;Beranda</source>
        <translation>&amp;Home</translation>
    </message>
    <message>
        <source>&amp;Pendaftaran</source>
        <translation>&amp;Registration</translation>
    </message>
    <message>
        <source>P&amp;eserta</source>
        <translation>&amp;People</translation>
    </message>
    <message>
        <source>&amp;Antrean</source>
        <translation>&amp;Queue</translation>
    </message>
</context>
<context>
    <name>NikInput</name>
    <message>
        <source>16 angka</source>
        <translation>16 digits</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Laptop ini tidak punya penyimpan kunci sistem. Data tetap terenkripsi; PIN yang panjang lebih penting. Jangan tinggalkan laptop terbuka.</source>
        <translation>This laptop has no system key store. The data is still encrypted; a long PIN matters more. Do not leave the laptop unlocked.</translation>
    </message>
    <message>
        <source>Ada hal yang perlu diperiksa pada laptop ini. Hubungi penyelia.</source>
        <translation>Something on this laptop needs checking. Contact the supervisor.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Nama dan NIK</source>
        <translation>Name and NIK</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Disimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Cari nama, bagian NIK, desa, atau kegiatan</source>
        <translation>Search by name, part of a NIK, village or event</translation>
    </message>
    <message>
        <source>Cari peserta</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Daftar peserta</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Coba bagian nama atau empat angka NIK.</source>
        <translation>No match. Try part of a name or four digits of the NIK.</translation>
    </message>
    <message>
        <source>Belum ada orang di laptop ini. Tekan Ctrl+N untuk mendaftarkan yang pertama.</source>
        <translation>Nobody is on this laptop yet. Press Ctrl+N to register the first person.</translation>
    </message>
    <message>
        <source>{n} orang di laptop ini</source>
        <translation>People on this laptop: {n}</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Ganti PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>PIN sekarang</source>
        <translation>Current PIN</translation>
    </message>
    <message>
        <source>PIN baru, paling sedikit 6 angka</source>
        <translation>New PIN, at least 6 digits</translation>
    </message>
    <message>
        <source>PIN baru sekali lagi</source>
        <translation>New PIN once more</translation>
    </message>
    <message>
        <source>Kedua PIN baru belum sama.</source>
        <translation>The two new PINs differ.</translation>
    </message>
</context>
<context>
    <name>PracticeFrame</name>
    <message>
        <source>LATIHAN · semua orang rekaan</source>
        <translation>TRAINING · everybody is invented</translation>
    </message>
</context>
<context>
    <name>QueueDetail</name>
    <message>
        <source>Perbaiki sekarang</source>
        <translation>Correct now</translation>
    </message>
    <message>
        <source>Buang draf …</source>
        <translation>Discard draft …</translation>
    </message>
    <message>
        <source>Perjalanan data</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Lanjutkan draf</source>
        <translation>Continue draft</translation>
    </message>
    <message>
        <source>Nomor pusat {number}</source>
        <translation>Centre number {number}</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Mengapa dan langkah berikutnya</source>
        <translation>Why and what next</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kemajuan pengiriman</source>
        <translation>Sending progress</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Antrean kirim</source>
        <translation>Sending queue</translation>
    </message>
    <message>
        <source>Belum selesai  {n}</source>
        <translation>Not done  {n}</translation>
    </message>
    <message>
        <source>Semua  {n}</source>
        <translation>All  {n}</translation>
    </message>
    <message>
        <source>{n} menunggu</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>tertua {age}</source>
        <translation>oldest {age}</translation>
    </message>
    <message>
        <source>terakhir terkirim {time}</source>
        <translation>last sent {time}</translation>
    </message>
    <message>
        <source>Belum ada yang menunggu</source>
        <translation>Nothing is waiting yet</translation>
    </message>
    <message>
        <source>{n} kali dicoba</source>
        <translation>tried {n}×</translation>
    </message>
    <message>
        <source>Selesai: tidak ada yang menunggu.</source>
        <translation>Done: nothing is waiting.</translation>
    </message>
    <message>
        <source>Tidak ada di sini.</source>
        <translation>Nothing here.</translation>
    </message>
    <message>
        <source>Mengirim {done} dari {total}</source>
        <translation>Sending {done} of {total}</translation>
    </message>
    <message>
        <source>{accepted} diterima, {refused} perlu diperiksa, {waiting} masih menunggu.</source>
        <translation>{accepted} accepted, {refused} to be checked, {waiting} still waiting.</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Perhitungan iuran</source>
        <translation>Contribution quote</translation>
    </message>
    <message>
        <source>Iuran</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Isi penghasilan dan lamanya; iuran dihitung di sini.</source>
        <translation>Fill in income and duration; the contribution is worked out here.</translation>
    </message>
    <message>
        <source>untuk {n} bulan</source>
        <translation>for {n} month(s)</translation>
    </message>
    <message>
        <source>{words} rupiah</source>
        <translation>{words} rupiah</translation>
    </message>
    <message>
        <source>Potongan berlaku sampai {month}</source>
        <translation>Discount until {month}</translation>
    </message>
    <message>
        <source>Dasar penghasilan {basis}</source>
        <translation>Contribution basis {basis}</translation>
    </message>
    <message>
        <source>Aturan versi {version}</source>
        <translation>Rules version {version}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{amount}/bulan</source>
        <translation>{amount}/month</translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Teks persetujuan</source>
        <translation>Consent text</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Aman di laptop, menunggu giliran kirim.</source>
        <translation>Safe on the laptop, waiting its turn.</translation>
    </message>
    <message>
        <source>Aman di laptop, menunggu jaringan.</source>
        <translation>Safe on the laptop, waiting for a network.</translation>
    </message>
    <message>
        <source>Aman di laptop; jaringan belum ada pada percobaan terakhir.</source>
        <translation>Safe on the laptop; no network at the last try.</translation>
    </message>
    <message>
        <source>Aman di laptop; hotspot meminta masuk dulu.</source>
        <translation>Safe on the laptop; the hotspot wants a sign-in.</translation>
    </message>
    <message>
        <source>Aman di laptop; server sibuk, dicoba lagi sendiri.</source>
        <translation>Safe on the laptop; server busy, will try again.</translation>
    </message>
    <message>
        <source>Aman di laptop; jawaban server terpotong, dikirim lagi dengan kunci yang sama.</source>
        <translation>Safe on the laptop; answer cut off, same key resent.</translation>
    </message>
    <message>
        <source>Aman di laptop; server belum menjawab untuk data ini, dikirim lagi.</source>
        <translation>Safe on the laptop; no answer yet, will be resent.</translation>
    </message>
    <message>
        <source>Aman di laptop; sertifikat server tidak dapat dipercaya.</source>
        <translation>Safe on the laptop; server certificate not trusted.</translation>
    </message>
    <message>
        <source>Aman di laptop; jam laptop salah.</source>
        <translation>Safe on the laptop; the laptop&apos;s clock is wrong.</translation>
    </message>
    <message>
        <source>Aman di laptop; izin kirim diminta lagi.</source>
        <translation>Safe on the laptop; renewing permission to send.</translation>
    </message>
    <message>
        <source>Aman di laptop; aplikasi terhenti saat mengirim, dikirim lagi.</source>
        <translation>Safe on the laptop; sending broke off, will be resent.</translation>
    </message>
    <message>
        <source>Ada perubahan yang lebih baru dan menunggu dikirim.</source>
        <translation>There is a newer change waiting to be sent.</translation>
    </message>
    <message>
        <source>Tanda terima server tidak cocok dengan data ini; ditahan untuk diperiksa.</source>
        <translation>Held: the server&apos;s receipt does not match.</translation>
    </message>
    <message>
        <source>Server berulang kali gagal pada data ini; ditahan untuk diperiksa.</source>
        <translation>Held: the server failed on it repeatedly.</translation>
    </message>
    <message>
        <source>Data ini terlalu besar untuk server; ditahan untuk diperiksa.</source>
        <translation>Held: too large for the server.</translation>
    </message>
    <message>
        <source>Server tidak dapat membaca data ini; ditahan untuk diperiksa.</source>
        <translation>Held: the server cannot read this record.</translation>
    </message>
    <message>
        <source>Diterima pusat dengan tanda terima yang sah.</source>
        <translation>Accepted by the centre with a valid receipt.</translation>
    </message>
    <message>
        <source>Pusat menolak satu isian atau lebih.</source>
        <translation>The centre rejected one or more entries.</translation>
    </message>
    <message>
        <source>Menurut pusat, orang ini tidak memenuhi syarat pendaftaran.</source>
        <translation>The centre says this person is not eligible.</translation>
    </message>
    <message>
        <source>Isi data berubah di perjalanan; pusat menolaknya.</source>
        <translation>Rejected: the content changed on the way.</translation>
    </message>
    <message>
        <source>Kunci data ini sudah dipakai untuk isi lain.</source>
        <translation>This key was already used for other content.</translation>
    </message>
    <message>
        <source>Pusat belum mengenal bentuk data ini.</source>
        <translation>The centre does not know this form of record yet.</translation>
    </message>
    <message>
        <source>NIK ini sudah terdaftar di pusat atas pendaftaran lain.</source>
        <translation>The centre has this NIK in another registration.</translation>
    </message>
    <message>
        <source>Pusat sudah menyimpan perubahan yang lebih baru.</source>
        <translation>The centre already has a newer change.</translation>
    </message>
    <message>
        <source>Belum disimpan sebagai pendaftaran.</source>
        <translation>Not saved as a registration yet.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Beberapa huruf, misalnya bone bol</source>
        <translation>A few letters, for example bone bol</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Petani, nelayan …</source>
        <translation>Farmer, fisher …</translation>
    </message>
    <message>
        <source>Tambah JHT (tabungan hari tua)</source>
        <translation>Add JHT (old-age savings)</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama lengkap sesuai KTP</source>
        <translation>Full name as on the KTP</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Jalan / dusun</source>
        <translation>Street / hamlet</translation>
    </message>
    <message>
        <source>RT dan RW</source>
        <translation>RT and RW</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Penghasilan sebulan</source>
        <translation>Monthly income</translation>
    </message>
    <message>
        <source>Peran di koperasi</source>
        <translation>Role in the cooperative</translation>
    </message>
    <message>
        <source>Pembayar iuran</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Mulai bulan</source>
        <translation>From month</translation>
    </message>
    <message>
        <source>Lamanya</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Program: JKK dan JKM</source>
        <translation>Programs: JKK and JKM</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Pekerjaan dan iuran</source>
        <translation>Work and contribution</translation>
    </message>
    <message>
        <source>{n} bulan</source>
        <translation>{n} month(s)</translation>
    </message>
    <message>
        <source>Terbit pertama di {place}</source>
        <translation>First issued in {place}</translation>
    </message>
    <message>
        <source>{n} dari 16 angka</source>
        <translation>{n} of 16 digits</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Simpan  (Ctrl+S)</source>
        <translation>Save  (Ctrl+S)</translation>
    </message>
    <message>
        <source>Orang berikutnya  (Ctrl+N)</source>
        <translation>Next person  (Ctrl+N)</translation>
    </message>
    <message>
        <source>Pendaftaran</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Draf terakhir dipulihkan seperti semula. Lanjutkan, atau mulai orang lain.</source>
        <translation>The last draft is back as it was. Go on, or start another person.</translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
    <message>
        <source>Tersimpan aman di laptop: {name} · {nik}</source>
        <translation>Saved safely on the laptop: {name} · {nik}</translation>
    </message>
    <message>
        <source>Lihat datanya</source>
        <translation>See the record</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Buang draf ini? Yang sudah diketik di dalamnya tidak dapat dikembalikan.</source>
        <translation>Discard this draft? What was typed in it cannot be brought back.</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard draft</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Tidak dikenal</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Sedang dikirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Bentrok</source>
        <translation>Conflict</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Belum dihubungi</source>
        <translation>Not contacted yet</translation>
    </message>
    <message>
        <source>Data tersimpan terenkripsi di laptop ini</source>
        <translation>Data is stored encrypted on this laptop</translation>
    </message>
    <message>
        <source>{n} menunggu</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>tertua {age}</source>
        <translation>oldest {age}</translation>
    </message>
    <message>
        <source>tidak ada yang menunggu</source>
        <translation>nothing waiting</translation>
    </message>
    <message>
        <source>{n} perlu perhatian</source>
        <translation>{n} need attention</translation>
    </message>
    <message>
        <source>Menghubungi pusat …</source>
        <translation>Contacting the centre …</translation>
    </message>
    <message>
        <source>Mengirim {done} dari {total}</source>
        <translation>Sending {done} of {total}</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Pengiriman tertunda</source>
        <translation>Sending delayed</translation>
    </message>
    <message>
        <source>Terhubung dengan pusat</source>
        <translation>Connected to the centre</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Tidak perlu berbuat apa-apa.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>Lengkapi lalu simpan.</source>
        <translation>Complete it, then save.</translation>
    </message>
    <message>
        <source>Tidak perlu berbuat apa-apa; terkirim sendiri.</source>
        <translation>Nothing to do; it is sent by itself.</translation>
    </message>
    <message>
        <source>Minta penyelia memeriksa.</source>
        <translation>Ask the supervisor to check.</translation>
    </message>
    <message>
        <source>Tunggu jawaban pusat.</source>
        <translation>Wait for the centre&apos;s answer.</translation>
    </message>
    <message>
        <source>Selesai.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Perbaiki isian yang ditandai, lalu simpan.</source>
        <translation>Correct the marked entries, then save.</translation>
    </message>
    <message>
        <source>Periksa KTP orangnya, lalu minta keputusan penyelia.</source>
        <translation>Check the KTP, then ask the supervisor to decide.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Dicatat</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Dilihat atau diubah</source>
        <translation>Seen or changed</translation>
    </message>
    <message>
        <source>pengiriman</source>
        <translation>sending</translation>
    </message>
    <message>
        <source>{state} · {actor}</source>
        <translation>{state} · {actor}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Latihan: PIN {pin}. Semua orang di sini rekaan.</source>
        <translation>Training: PIN {pin}. Everybody here is invented.</translation>
    </message>
    <message>
        <source>Membuka …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>Tunggu {n} detik</source>
        <translation>Wait {n} s</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Lapangan</source>
        <translation>Lapangan</translation>
    </message>
</context>
<context>
    <name>_ShortForm</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
</TS>
