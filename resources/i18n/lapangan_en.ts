<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="id_ID">
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Ubah perjanjian</source>
        <translation>Change agreement</translation>
    </message>
    <message>
        <source>Perjanjian baru</source>
        <translation>New agreement</translation>
    </message>
    <message>
        <source>Simpan perjanjian  (Ctrl+S)</source>
        <translation>Save agreement  (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>AgreementFields</name>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Sumber iuran</source>
        <translation>Source of contributions</translation>
    </message>
    <message>
        <source>Nama pembayar</source>
        <translation>Name of the payer</translation>
    </message>
    <message>
        <source>Bank penyalur</source>
        <translation>Distributing bank</translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Mana saja</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Bulan tiap orang (kosong: bebas)</source>
        <translation>Months per person (empty: any)</translation>
    </message>
    <message>
        <source>Bulan pertama</source>
        <translation>First month</translation>
    </message>
    <message>
        <source>Kosong: di mana saja</source>
        <translation>Empty: anywhere</translation>
    </message>
    <message>
        <source>Hanya di wilayah</source>
        <translation>Only in the area</translation>
    </message>
    <message>
        <source>Kuota orang (kosong: tanpa)</source>
        <translation>Quota of people (empty: none)</translation>
    </message>
    <message>
        <source>Kuota tiap desa</source>
        <translation>Quota per village</translation>
    </message>
    <message>
        <source>Kuota rupiah</source>
        <translation>Quota in rupiah</translation>
    </message>
    <message>
        <source>Jawaban kantor cabang</source>
        <translation>Answer of the branch</translation>
    </message>
    <message>
        <source>Mengikuti pendaftaran</source>
        <translation>As the registration says</translation>
    </message>
    <message>
        <source>Hanya kategori ini (kosong: semua)</source>
        <translation>Only these categories (empty: all)</translation>
    </message>
</context>
<context>
    <name>AttendanceFields</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Instansi / desa / koperasi</source>
        <translation>Office / village / cooperative</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Daftar hadir</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>hadir</source>
        <translation>present</translation>
    </message>
    <message>
        <source>daring</source>
        <translation>online</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>terdaftar</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>diterima pusat</source>
        <translation>accepted by the centre</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Daring</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Pendaftaran</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Catat di daftar hadir</source>
        <translation>Note on the attendance list</translation>
    </message>
    <message>
        <source>Tanda tangan (Spasi)</source>
        <translation>Signature (Space)</translation>
    </message>
    <message>
        <source>Daftarkan (Enter)</source>
        <translation>Register (Enter)</translation>
    </message>
    <message>
        <source>Coret (Del)</source>
        <translation>Strike out (Del)</translation>
    </message>
    <message>
        <source>Pilih acara untuk melihat daftar hadirnya</source>
        <translation>Choose an event to see its attendance list</translation>
    </message>
    <message>
        <source>Tulis namanya dulu, sekurangnya dua huruf.</source>
        <translation>Write the name first, at least two letters.</translation>
    </message>
    <message>
        <source>Coret nomor {n} dari daftar hadir? Nomornya tetap terpakai agar cetakan tetap cocok.</source>
        <translation>Strike number {n} off the attendance list? The number stays taken, so that print-outs stay true.</translation>
    </message>
    <message>
        <source>Coret</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>{name} sudah didaftarkan dari daftar ini.</source>
        <translation>{name} has been registered from this list already.</translation>
    </message>
    <message>
        <source>Nomor {n}: {name} tercatat.</source>
        <translation>Number {n}: {name} noted.</translation>
    </message>
    <message>
        <source>{n} dari {target}</source>
        <translation>{n} of {target}</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dicoret</source>
        <translation>Struck out</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Orang dalam tagihan</source>
        <translation>People in the bill</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>sudah tidak di laptop ini</source>
        <translation>no longer on this laptop</translation>
    </message>
    <message>
        <source>Iuran</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Pembayaran</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Per desa</source>
        <translation>Per village</translation>
    </message>
    <message>
        <source>Jumlah per desa</source>
        <translation>Sums per village</translation>
    </message>
    <message>
        <source>Per kategori</source>
        <translation>Per category</translation>
    </message>
    <message>
        <source>Jumlah per kategori</source>
        <translation>Sums per category</translation>
    </message>
    <message>
        <source>Spasi memberi atau menghapus tanda ✓</source>
        <translation>Space sets or removes the tick ✓</translation>
    </message>
    <message>
        <source>Kode iuran dari kantor cabang</source>
        <translation>Payment code from the branch</translation>
    </message>
    <message>
        <source>Kode iuran</source>
        <translation>Payment code</translation>
    </message>
    <message>
        <source>Tanggal bayar</source>
        <translation>Day of payment</translation>
    </message>
    <message>
        <source>Simpan kode</source>
        <translation>Save code</translation>
    </message>
    <message>
        <source>Semua lunas</source>
        <translation>All paid</translation>
    </message>
    <message>
        <source>Bertanda ✓: lunas</source>
        <translation>Ticked ✓: paid</translation>
    </message>
    <message>
        <source>Bertanda ✓: belum lunas</source>
        <translation>Ticked ✓: not paid</translation>
    </message>
    <message>
        <source>Tutup tagihan</source>
        <translation>Close bill</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dibayar tanggal</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>Kode iuran tersimpan.</source>
        <translation>Payment code saved.</translation>
    </message>
    <message>
        <source>Isi tanggal bayarnya dulu.</source>
        <translation>Give the day of payment first.</translation>
    </message>
    <message>
        <source>Tutup tagihan ini? Sesudah itu kode dan tanda lunasnya tidak dapat diubah lagi.</source>
        <translation>Close this bill? After that its code and paid marks cannot be changed any more.</translation>
    </message>
    <message>
        <source>Tagihan ditutup.</source>
        <translation>Bill closed.</translation>
    </message>
    <message>
        <source>Tandai dulu orangnya dengan Spasi.</source>
        <translation>Tick the people with Space first.</translation>
    </message>
    <message>
        <source>Tanda lunas tersimpan.</source>
        <translation>Paid marks saved.</translation>
    </message>
    <message>
        <source>{n} dari {all} orang · {rupiah}</source>
        <translation>{n} of {all} people · {rupiah}</translation>
    </message>
    <message>
        <source>{n} orang menarik pendaftarannya dan tidak ditagihkan</source>
        <translation>{n} people took their registration back and are not billed</translation>
    </message>
    <message>
        <source>Tagihan ini sudah ditutup.</source>
        <translation>This bill is closed.</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Ditarik</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>tanpa kategori</source>
        <translation>without category</translation>
    </message>
    <message>
        <source>Belum lunas</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Lunas {day}</source>
        <translation>Paid {day}</translation>
    </message>
</context>
<context>
    <name>BatchesPanel</name>
    <message>
        <source>Tagihan perjanjian ini</source>
        <translation>Bills of this agreement</translation>
    </message>
    <message>
        <source>Tagihan</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Lunas</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Nama tagihan, misalnya Tahap I</source>
        <translation>Name of the bill, for instance Stage I</translation>
    </message>
    <message>
        <source>Nama tagihan</source>
        <translation>Name of the bill</translation>
    </message>
    <message>
        <source>Susun tagihan (F4)</source>
        <translation>Draw up bill (F4)</translation>
    </message>
    <message>
        <source>Buka tagihan (Enter)</source>
        <translation>Open bill (Enter)</translation>
    </message>
    <message>
        <source>{n} orang terdaftar dan belum masuk tagihan mana pun.</source>
        <translation>{n} people are registered and stand in no bill yet.</translation>
    </message>
    <message>
        <source>Semua yang terdaftar sudah masuk tagihan.</source>
        <translation>Everybody registered stands in a bill.</translation>
    </message>
    <message>
        <source>Tidak ada orang yang menunggu tagihan. Daftarkan dulu, lalu susun.</source>
        <translation>Nobody waits for a bill. Register people first, then draw it up.</translation>
    </message>
    <message>
        <source>Tahap {n}</source>
        <translation>Stage {n}</translation>
    </message>
    <message>
        <source>Tagihan {name} tersusun.</source>
        <translation>Bill {name} drawn up.</translation>
    </message>
    <message>
        <source>{n} bulan tiap orang</source>
        <translation>{n} months per person</translation>
    </message>
    <message>
        <source>mulai {month}</source>
        <translation>from {month}</translation>
    </message>
    <message>
        <source>{n} orang tiap desa</source>
        <translation>{n} people per village</translation>
    </message>
    <message>
        <source>Pembayar</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Kuota desa</source>
        <translation>Village quota</translation>
    </message>
    <message>
        <source>Jawaban cabang</source>
        <translation>Answer of the branch</translation>
    </message>
    <message>
        <source>ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>kode {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>{n} orang</source>
        <translation>{n} people</translation>
    </message>
    <message>
        <source>{n} dari {all} orang</source>
        <translation>{n} of {all} people</translation>
    </message>
</context>
<context>
    <name>BenefitsCard</name>
    <message>
        <source>Manfaat</source>
        <translation>Benefits</translation>
    </message>
    <message>
        <source>Dijamin bila iuran dibayar</source>
        <translation>Insured once contributions are paid</translation>
    </message>
    <message>
        <source>Belum dijamin</source>
        <translation>Not insured yet</translation>
    </message>
    <message>
        <source>Aturan berlaku sejak {day}</source>
        <translation>Rules in force since {day}</translation>
    </message>
    <message>
        <source>mulai {month}, bila iuran tidak putus</source>
        <translation>from {month}, if contributions are not interrupted</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>Pengurus, pengawas, dan pengelola</source>
        <translation>Board, supervisors and managers</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pendaftaran</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Ubah data (F3)</source>
        <translation>Change data (F3)</translation>
    </message>
    <message>
        <source>Isi jabatan (F4)</source>
        <translation>Fill an office (F4)</translation>
    </message>
    <message>
        <source>Ubah jabatan (F7)</source>
        <translation>Change office (F7)</translation>
    </message>
    <message>
        <source>Akhiri (Del)</source>
        <translation>End (Del)</translation>
    </message>
    <message>
        <source>Daftarkan (Enter)</source>
        <translation>Register (Enter)</translation>
    </message>
    <message>
        <source>Data koperasi</source>
        <translation>Data of the cooperative</translation>
    </message>
    <message>
        <source>Akhiri masa jabatan ini hari ini? Barisnya tetap tersimpan.</source>
        <translation>End this office today? Its line is kept.</translation>
    </message>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>{number} · {first} sampai {last}</source>
        <translation>{number} · {first} until {last}</translation>
    </message>
    <message>
        <source>{n} dari {all} orang (anjuran {share} %)</source>
        <translation>{n} of {all} people ({share} % advised)</translation>
    </message>
    <message>
        <source>Jenis wadah</source>
        <translation>Kind of group</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nomor Induk Koperasi</source>
        <translation>Registry number of the cooperative</translation>
    </message>
    <message>
        <source>Badan hukum</source>
        <translation>Legal entity</translation>
    </message>
    <message>
        <source>NPP</source>
        <translation>NPP</translation>
    </message>
    <message>
        <source>Kode kepesertaan</source>
        <translation>Membership code</translation>
    </message>
    <message>
        <source>PKS</source>
        <translation>PKS</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Kantor cabang</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>berakhir {day}</source>
        <translation>ended {day}</translation>
    </message>
    <message>
        <source>ex officio</source>
        <translation>ex officio</translation>
    </message>
    <message>
        <source>sejak {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Belum terdaftar</source>
        <translation>Not registered</translation>
    </message>
</context>
<context>
    <name>BoundFields</name>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Gambar kamera</source>
        <translation>Camera picture</translation>
    </message>
    <message>
        <source>Menyalakan kamera…</source>
        <translation>Starting the camera…</translation>
    </message>
    <message>
        <source>&amp;Ambil foto</source>
        <translation>&amp;Take picture</translation>
    </message>
    <message>
        <source>&amp;Batal</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Spasi atau Enter mengambil foto, Escape menutup. Tulisan pada KTP harus terbaca.</source>
        <translation>Space or Enter takes the picture, Escape closes. The writing on the KTP must be readable.</translation>
    </message>
    <message>
        <source>Kamera berhenti memberi gambar. Isian tetap aman. Tutup, lalu coba lagi atau pilih berkas foto.</source>
        <translation>The camera stopped giving pictures. The entries are safe. Close, then try again or choose a photo file.</translation>
    </message>
</context>
<context>
    <name>CardDesk</name>
    <message>
        <source>Belum ada foto KTP. Pilih atau tarik fotonya dulu, lalu tekan F5.</source>
        <translation>There is no photo of the KTP yet. Choose or drop one first, then press F5.</translation>
    </message>
    <message>
        <source>Membaca KTP … Formulir tetap dapat diisi.</source>
        <translation>Reading the KTP … You can go on with the form.</translation>
    </message>
</context>
<context>
    <name>CardProposal</name>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Tidak ada isian yang terbaca. Foto lagi, atau ketik dari kartu.</source>
        <translation>Nothing could be read. Take the photo again, or type from the card.</translation>
    </message>
    <message>
        <source>Ambil semua yang kosong ({n})</source>
        <translation>Take all that are empty ({n})</translation>
    </message>
    <message>
        <source>Terbaca dari KTP</source>
        <translation>Read from the KTP</translation>
    </message>
    <message>
        <source>Bandingkan dengan kartunya. Spasi mengambil satu baris, panah berpindah.</source>
        <translation>Compare with the card. Space takes one line, the arrows move.</translation>
    </message>
    <message>
        <source>Usulan isian dari foto KTP</source>
        <translation>Entries proposed from the photo of the KTP</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
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
        <source>Alamat</source>
        <translation>Address</translation>
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
        <source>Desa / kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>CollectedDialog</name>
    <message>
        <source>Hasil pendaftaran</source>
        <translation>Result of the registration</translation>
    </message>
    <message>
        <source>terdaftar sekarang</source>
        <translation>registered now</translation>
    </message>
    <message>
        <source>sudah terdaftar</source>
        <translation>registered before</translation>
    </message>
    <message>
        <source>belum didaftarkan</source>
        <translation>not registered yet</translation>
    </message>
    <message>
        <source>Orang yang belum didaftarkan</source>
        <translation>People who are not registered yet</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Dihentikan; yang sudah terdaftar tetap tersimpan. Ulangi untuk melanjutkan.</source>
        <translation>Stopped; whoever is registered stays saved. Do it again to go on.</translation>
    </message>
    <message>
        <source>Lengkapi orang-orang ini satu per satu dengan Daftarkan (Enter).</source>
        <translation>Complete these people one by one with Register (Enter).</translation>
    </message>
    <message>
        <source>Semua orang dalam daftar sudah terdaftar dan aman di laptop.</source>
        <translation>Everybody on the list is registered and safe on this laptop.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>tidak dipakai</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>nomor rekening</source>
        <translation>account number</translation>
    </message>
    <message>
        <source>umur</source>
        <translation>age</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>tempat dan tanggal lahir</source>
        <translation>place and date of birth</translation>
    </message>
    <message>
        <source>kecamatan</source>
        <translation>district</translation>
    </message>
    <message>
        <source>tanggal lahir ahli waris</source>
        <translation>heir&apos;s date of birth</translation>
    </message>
    <message>
        <source>nama ahli waris</source>
        <translation>heir&apos;s name</translation>
    </message>
    <message>
        <source>NIK ahli waris</source>
        <translation>heir&apos;s NIK</translation>
    </message>
    <message>
        <source>nomor HP ahli waris</source>
        <translation>heir&apos;s phone number</translation>
    </message>
    <message>
        <source>hubungan ahli waris</source>
        <translation>heir&apos;s relation</translation>
    </message>
    <message>
        <source>nomor urut</source>
        <translation>running number</translation>
    </message>
    <message>
        <source>provinsi</source>
        <translation>province</translation>
    </message>
    <message>
        <source>alasan</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>kabupaten atau kota</source>
        <translation>regency or city</translation>
    </message>
    <message>
        <source>keterangan</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>RT dan RW</source>
        <translation>RT and RW</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>status dalam daftar</source>
        <translation>status on the list</translation>
    </message>
    <message>
        <source>desa atau kelurahan</source>
        <translation>village</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Kolom di berkas</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Betulkan bila satu kolom terbaca sebagai isian yang keliru.</source>
        <translation>Put it right where a column is read as the wrong field.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Orang yang sama?</source>
        <translation>The same person?</translation>
    </message>
    <message>
        <source>Bandingkan dengan KTP-nya. Tidak ada data yang digabung sendiri.</source>
        <translation>Compare with the KTP. Nothing is merged by itself.</translation>
    </message>
    <message>
        <source>Orang lain: lanjutkan formulir ini</source>
        <translation>Another person: go on with this form</translation>
    </message>
    <message>
        <source>Orang yang sama: buka datanya</source>
        <translation>The same person: open the record</translation>
    </message>
    <message>
        <source>Formulir ini</source>
        <translation>This form</translation>
    </message>
    <message>
        <source>Sudah ada di laptop</source>
        <translation>Already on the laptop</translation>
    </message>
    <message>
        <source>sama</source>
        <translation>same</translation>
    </message>
</context>
<context>
    <name>ConsentBlock</name>
    <message>
        <source>Sudah dibacakan, setuju (F3)</source>
        <translation>Read out, agreed (F3)</translation>
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
        <source>Boleh dihubungi lewat WhatsApp</source>
        <translation>May be contacted by WhatsApp</translation>
    </message>
    <message>
        <source>Boleh difoto (KTP dan wajah)</source>
        <translation>May be photographed (KTP and face)</translation>
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
        <source>Orang tua atau wali yang setuju</source>
        <translation>Parent or guardian who agreed</translation>
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
    <name>ConsentFields</name>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Cap jempol</source>
        <translation>Thumb print</translation>
    </message>
    <message>
        <source>Lisan dengan saksi</source>
        <translation>Spoken, with a witness</translation>
    </message>
    <message>
        <source>Mereka semua setuju sendiri di kertas</source>
        <translation>All of them agreed personally on paper</translation>
    </message>
    <message>
        <source>Cara setuju</source>
        <translation>How they agreed</translation>
    </message>
    <message>
        <source>Tanggal setuju</source>
        <translation>Day of agreement</translation>
    </message>
    <message>
        <source>Nama saksi</source>
        <translation>Name of the witness</translation>
    </message>
</context>
<context>
    <name>CooperativeDialog</name>
    <message>
        <source>Ubah koperasi</source>
        <translation>Change cooperative</translation>
    </message>
    <message>
        <source>Koperasi atau wadah baru</source>
        <translation>New cooperative or group</translation>
    </message>
    <message>
        <source>Simpan koperasi  (Ctrl+S)</source>
        <translation>Save cooperative  (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>CooperativeFields</name>
    <message>
        <source>Jenis wadah</source>
        <translation>Kind of group</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Beberapa huruf, misalnya bone bol</source>
        <translation>A few letters, for example bone bol</translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nomor Induk Koperasi</source>
        <translation>Registry number of the cooperative</translation>
    </message>
    <message>
        <source>Badan hukum (SK AHU)</source>
        <translation>Legal entity (SK AHU)</translation>
    </message>
    <message>
        <source>NPP</source>
        <translation>NPP</translation>
    </message>
    <message>
        <source>Nomor PKS</source>
        <translation>PKS number</translation>
    </message>
    <message>
        <source>PKS mulai</source>
        <translation>PKS from</translation>
    </message>
    <message>
        <source>PKS sampai</source>
        <translation>PKS until</translation>
    </message>
    <message>
        <source>Nama kontak</source>
        <translation>Contact name</translation>
    </message>
    <message>
        <source>Nomor HP kontak</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>Kantor cabang</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Kode kepesertaan pekerja rentan</source>
        <translation>Membership code for vulnerable workers</translation>
    </message>
    <message>
        <source>Bukan wadah pekerja rentan</source>
        <translation>No group for vulnerable workers</translation>
    </message>
</context>
<context>
    <name>CooperativesPage</name>
    <message>
        <source>Koperasi</source>
        <translation>Cooperatives</translation>
    </message>
    <message>
        <source>Daftar koperasi</source>
        <translation>List of cooperatives</translation>
    </message>
    <message>
        <source>Jabatan terisi</source>
        <translation>Offices filled</translation>
    </message>
    <message>
        <source>Kelengkapan</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>NPP dan PKS</source>
        <translation>NPP and PKS</translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation>Regency or city</translation>
    </message>
    <message>
        <source>Cari nama koperasi, desa, atau NPP</source>
        <translation>Search name, village or NPP</translation>
    </message>
    <message>
        <source>Cari koperasi</source>
        <translation>Search cooperatives</translation>
    </message>
    <message>
        <source>Koperasi baru (F2)</source>
        <translation>New cooperative (F2)</translation>
    </message>
    <message>
        <source>Buat koperasi semua desa di kabupaten ini</source>
        <translation>Make cooperatives for all villages of this regency</translation>
    </message>
    <message>
        <source>Pilih dulu kabupaten atau kotanya.</source>
        <translation>Choose the regency or city first.</translation>
    </message>
    <message>
        <source>Buat satu koperasi untuk setiap desa dan kelurahan di {name} yang belum punya?</source>
        <translation>Make one cooperative for every village of {name} that has none yet?</translation>
    </message>
    <message>
        <source>Buat semua</source>
        <translation>Make all</translation>
    </message>
    <message>
        <source>Semua  {n}</source>
        <translation>All  {n}</translation>
    </message>
    <message>
        <source>Belum lengkap  {n}</source>
        <translation>Incomplete  {n}</translation>
    </message>
    <message>
        <source>Belum terdaftar  {n}</source>
        <translation>Not registered  {n}</translation>
    </message>
    <message>
        <source>Selesai  {n}</source>
        <translation>Done  {n}</translation>
    </message>
    <message>
        <source>{done} dari {all} koperasi selesai: pengurus dan pengawas lengkap, semuanya terdaftar</source>
        <translation>{done} of {all} cooperatives are done: board and supervisors complete, all of them registered</translation>
    </message>
    <message>
        <source>{n} koperasi baru dibuat.</source>
        <translation>{n} new cooperatives made.</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini.</source>
        <translation>Saved on this laptop.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan pencarian ini.</source>
        <translation>Nothing fits this search.</translation>
    </message>
    <message>
        <source>Belum ada koperasi di sini. Buat satu (F2), atau semua desa sekaligus.</source>
        <translation>No cooperatives here yet. Make one (F2), or those of all villages at once.</translation>
    </message>
    <message>
        <source>{board} pengurus, {supervisors} pengawas, {registered} terdaftar</source>
        <translation>{board} on the board, {supervisors} supervisors, {registered} registered</translation>
    </message>
    <message>
        <source>Tanpa pengurus</source>
        <translation>Has no board</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Belum ada nama</source>
        <translation>No names yet</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>{n} dari {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>PKS s.d. {day}</source>
        <translation>PKS until {day}</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>{n} terdaftar</source>
        <translation>{n} registered</translation>
    </message>
    <message>
        <source>{n} dari target {all}</source>
        <translation>{n} of a target of {all}</translation>
    </message>
    <message>
        <source>{n} dari {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>Tanpa koperasi</source>
        <translation>No cooperative</translation>
    </message>
    <message>
        <source>Tanpa kategori</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>Pembayar belum diisi</source>
        <translation>Payer not filled in</translation>
    </message>
    <message>
        <source>Desa belum diisi</source>
        <translation>Village not filled in</translation>
    </message>
    <message>
        <source>belum ada daftar, persentase tidak dapat dihitung</source>
        <translation>no list yet, a percentage cannot be counted</translation>
    </message>
    <message>
        <source>tanpa target</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>{n} diterima pusat</source>
        <translation>{n} accepted by the centre</translation>
    </message>
    <message>
        <source>{n} lagi di luar daftar</source>
        <translation>{n} more who are on no list</translation>
    </message>
    <message>
        <source>{n} dari {all} pengurus terdaftar lengkap</source>
        <translation>{n} of {all} boards fully registered</translation>
    </message>
    <message>
        <source>kuota {all}, sisa {left}</source>
        <translation>quota {all}, {left} left</translation>
    </message>
    <message>
        <source>diterima pusat</source>
        <translation>accepted by the centre</translation>
    </message>
    <message>
        <source>terdaftar, belum diterima</source>
        <translation>registered, not accepted yet</translation>
    </message>
    <message>
        <source>di daftar, belum terdaftar</source>
        <translation>on a list, not registered yet</translation>
    </message>
    <message>
        <source>belum ada daftar</source>
        <translation>no list yet</translation>
    </message>
    <message>
        <source>perkiraan lokal, bukan angka UCJ resmi</source>
        <translation>local estimate, not an official UCJ figure</translation>
    </message>
    <message>
        <source>belum mulai</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>pengurus sebagian</source>
        <translation>board partly filled</translation>
    </message>
    <message>
        <source>pengurus lengkap</source>
        <translation>board complete</translation>
    </message>
    <message>
        <source>semua terdaftar</source>
        <translation>all registered</translation>
    </message>
    <message>
        <source>{n} dari {all} pengurus dan pengawas terdaftar</source>
        <translation>{n} of {all} on board and among supervisors registered</translation>
    </message>
    <message>
        <source>pengurus belum dicatat</source>
        <translation>board not noted yet</translation>
    </message>
    <message>
        <source>{n} terdaftar, {accepted} diterima pusat, {all} sampai acara ini</source>
        <translation>{n} registered, {accepted} accepted by the centre, {all} by this event in all</translation>
    </message>
    <message>
        <source>, target {target}</source>
        <translation>, target {target}</translation>
    </message>
    <message>
        <source>Terdaftar sampai acara itu</source>
        <translation>Registered by that event in all</translation>
    </message>
    <message>
        <source>Terdaftar di tiap acara</source>
        <translation>Registered at each event</translation>
    </message>
    <message>
        <source>target acara itu</source>
        <translation>target of the event</translation>
    </message>
    <message>
        <source>jumlah target</source>
        <translation>targets in all</translation>
    </message>
    <message>
        <source>dan {n} lagi; tabelnya memuat semua</source>
        <translation>and {n} more; the table holds them all</translation>
    </message>
    <message>
        <source>terdaftar dari yang ada di daftar</source>
        <translation>registered of those on a list</translation>
    </message>
    <message>
        <source>Seluruh Indonesia</source>
        <translation>All Indonesia</translation>
    </message>
    <message>
        <source>Semua kegiatan</source>
        <translation>All events</translation>
    </message>
    <message>
        <source>koperasi yang semua pengurus dan pengawasnya terdaftar</source>
        <translation>cooperatives whose board and supervisors are all registered</translation>
    </message>
    <message>
        <source>daftar koperasi di laptop ini</source>
        <translation>cooperatives on this laptop</translation>
    </message>
    <message>
        <source>{events} kegiatan · {accepted} diterima pusat</source>
        <translation>{events} events · {accepted} accepted by the centre</translation>
    </message>
    <message>
        <source>kegiatan di laptop ini</source>
        <translation>events on this laptop</translation>
    </message>
    <message>
        <source> dan {n} daftar lain</source>
        <translation> and {n} other lists</translation>
    </message>
    <message>
        <source>Sumber: {lists} · dihitung {moment}</source>
        <translation>Source: {lists} · counted {moment}</translation>
    </message>
    <message>
        <source>target tiap kegiatan di laptop ini</source>
        <translation>targets of the events on this laptop</translation>
    </message>
</context>
<context>
    <name>CoverageLayout</name>
    <message>
        <source>Naik (Backspace)</source>
        <translation>Up (Backspace)</translation>
    </message>
    <message>
        <source>Kembali ke wilayah di atasnya: Backspace atau Alt+Left</source>
        <translation>Back to the area above: Backspace or Alt+Left</translation>
    </message>
    <message>
        <source>Batang cakupan</source>
        <translation>Bars of coverage</translation>
    </message>
    <message>
        <source>Petak koperasi</source>
        <translation>Tiles of cooperatives</translation>
    </message>
    <message>
        <source>Tren kegiatan</source>
        <translation>Trend over events</translation>
    </message>
    <message>
        <source>Layar balai (F11)</source>
        <translation>Hall screen (F11)</translation>
    </message>
    <message>
        <source>Gambar … (Ctrl+E)</source>
        <translation>Picture … (Ctrl+E)</translation>
    </message>
    <message>
        <source>Tabel …</source>
        <translation>Table …</translation>
    </message>
    <message>
        <source>Cakupan</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Koperasi</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Semua koperasi</source>
        <translation>All cooperatives</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Pembayar</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Tren</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Terendah dulu</source>
        <translation>Lowest first</translation>
    </message>
    <message>
        <source>Tertinggi dulu</source>
        <translation>Highest first</translation>
    </message>
    <message>
        <source>Menurut nama</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Saring nama</source>
        <translation>Filter names</translation>
    </message>
    <message>
        <source>Saring nama (Ctrl+F)</source>
        <translation>Filter names (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Tidak ada nama yang cocok. Kosongkan saringan untuk melihat semuanya.</source>
        <translation>No name matches. Empty the filter to see all.</translation>
    </message>
    <message>
        <source>Belum ada koperasi di wilayah ini. Catat koperasinya dulu, lalu lihat lagi di sini.</source>
        <translation>There is no cooperative in this area yet. Note the cooperatives first, then look here again.</translation>
    </message>
    <message>
        <source>Belum ada kegiatan. Buat kegiatan di Beranda, lalu pendaftarannya terhitung di sini.</source>
        <translation>There is no event yet. Create one on the home page; its registrations are then counted here.</translation>
    </message>
    <message>
        <source>Belum ada pendaftaran atau daftar orang di wilayah ini. Tidak ada yang hilang: belum ada isinya.</source>
        <translation>There is no registration and no list of people in this area yet. Nothing is lost: there is nothing to count.</translation>
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
    <name>DraftsDialog</name>
    <message>
        <source>Draf</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>{n} pendaftaran belum lengkap. Enter melanjutkan, Del membuang.</source>
        <translation>Unfinished registrations: {n}. Enter continues, Del throws away.</translation>
    </message>
    <message>
        <source>Tidak ada draf. Semua yang diketik sudah disimpan.</source>
        <translation>No drafts. Everything that was typed has been saved.</translation>
    </message>
    <message>
        <source>Daftar draf</source>
        <translation>List of drafts</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>perubahan belum disimpan, {age}</source>
        <translation>change not saved yet, {age}</translation>
    </message>
    <message>
        <source>Lengkap, tinggal disimpan</source>
        <translation>Complete, only to be saved</translation>
    </message>
    <message>
        <source>{names}, dan {n} lagi</source>
        <translation>{names}, and {n} more</translation>
    </message>
    <message>
        <source>Kurang: {missing}</source>
        <translation>Missing: {missing}</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>EndingsView</name>
    <message>
        <source>Yang akan berakhir</source>
        <translation>What is going to end</translation>
    </message>
    <message>
        <source>Orang yang perlindungannya berakhir</source>
        <translation>People whose protection ends</translation>
    </message>
    <message>
        <source>Perjanjian</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Bulan terakhir</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Nama dan NIK</source>
        <translation>Name and NIK</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Iuran</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Berakhir dalam</source>
        <translation>Ends within</translation>
    </message>
    <message>
        <source>sampai bulan ini</source>
        <translation>by this month</translation>
    </message>
    <message>
        <source>sampai bulan depan</source>
        <translation>by next month</translation>
    </message>
    <message>
        <source>dalam {n} bulan</source>
        <translation>within {n} months</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>{n} orang tidak terlindungi lagi sesudah {month} bila tidak diperpanjang ({rupiah}).</source>
        <translation>{n} people lose their protection after {month} unless it is renewed ({rupiah}).</translation>
    </message>
    <message>
        <source>Tidak ada perlindungan yang berakhir sampai {month}.</source>
        <translation>No protection ends by {month}.</translation>
    </message>
    <message>
        <source>{title}: berakhir {month}</source>
        <translation>{title}: ends {month}</translation>
    </message>
    <message>
        <source>sudah berakhir</source>
        <translation>has ended</translation>
    </message>
    <message>
        <source>bulan ini</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>{n} bulan lagi</source>
        <translation>in {n} months</translation>
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
        <source>Pembaca KTP belum dipasang di laptop ini. Isian di formulir tetap ada. Ketik dari kartu; bila perlu, minta penyelia memasang bagian tambahan ktp.</source>
        <translation>The KTP reader is not installed on this laptop. What is in the form is still there. Type from the card; if needed, ask the supervisor to install the optional part ktp.</translation>
    </message>
    <message>
        <source>Tidak ada KTP yang terbaca pada foto ini. Isian di formulir tetap ada. Foto lagi dari atas, tanpa pantulan cahaya, atau ketik dari kartu.</source>
        <translation>No KTP could be read in this photo. What is in the form is still there. Take the photo again from above, without reflections, or type from the card.</translation>
    </message>
    <message>
        <source>Pembaca KTP berhenti sebelum selesai. Isian di formulir tetap ada. Coba sekali lagi, atau ketik dari kartu.</source>
        <translation>The KTP reader stopped before it was done. What is in the form is still there. Try once more, or type from the card.</translation>
    </message>
    <message>
        <source>Pembacaan KTP dihentikan. Isian di formulir tetap ada; lanjutkan mengetik dari kartu.</source>
        <translation>Reading the KTP was stopped. What is in the form is still there; go on typing from the card.</translation>
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
        <source>Berkas foto ini lebih besar daripada {most} MB, jadi tidak diambil. Isian lain tetap aman. Ambil ulang foto dengan ukuran yang lebih kecil.</source>
        <translation>This photo file is larger than {most} MB, so it was not taken. The other entries are safe. Take the photo again in a smaller size.</translation>
    </message>
    <message>
        <source>Foto ini lebih dari {most} juta titik, jadi tidak dibuka. Isian lain tetap aman. Kecilkan resolusi kamera, lalu ambil ulang foto.</source>
        <translation>This photo has more than {most} million pixels, so it was not opened. The other entries are safe. Lower the camera&apos;s resolution, then take the photo again.</translation>
    </message>
    <message>
        <source>Berkas ini bukan foto JPEG, PNG, atau WebP, jadi tidak diambil. Isian lain tetap aman. Pilih berkas lain atau ambil ulang foto.</source>
        <translation>This file is not a JPEG, PNG or WebP picture, so it was not taken. The other entries are safe. Choose another file or take the photo again.</translation>
    </message>
    <message>
        <source>Foto HEIC dari ponsel tidak dapat dibuka di sini. Isian lain tetap aman. Pada iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel; pada Android matikan “Foto efisiensi tinggi”. Lalu ambil ulang foto.</source>
        <translation>HEIC photos from a phone cannot be opened here. The other entries are safe. On an iPhone choose Settings, Camera, Formats, Most Compatible; on Android turn off “High efficiency pictures”. Then take the photo again.</translation>
    </message>
    <message>
        <source>Foto ini terlalu kecil untuk dibaca (sisi pendeknya kurang dari {least} titik). Isian lain tetap aman. Ambil ulang foto dari jarak yang lebih dekat.</source>
        <translation>This photo is too small to be read (its short side has fewer than {least} pixels). The other entries are safe. Take the photo again from closer by.</translation>
    </message>
    <message>
        <source>Foto ini tidak dapat dikecilkan sampai {most} KB. Isian lain tetap aman. Ambil ulang foto di atas alas polos.</source>
        <translation>This photo cannot be reduced to {most} KB. The other entries are safe. Take the photo again on a plain background.</translation>
    </message>
    <message>
        <source>Berkas foto ini rusak atau terpotong, jadi tidak diambil. Isian lain tetap aman. Salin lagi dari ponsel, atau ambil ulang foto.</source>
        <translation>This photo file is damaged or cut off, so it was not taken. The other entries are safe. Copy it from the phone again, or take the photo again.</translation>
    </message>
    <message>
        <source>Foto ini terlalu lama dibuka, jadi dihentikan. Isian lain tetap aman. Ambil ulang foto dengan resolusi yang lebih kecil.</source>
        <translation>Opening this photo took too long, so it was stopped. The other entries are safe. Take the photo again with a lower resolution.</translation>
    </message>
    <message>
        <source>Foto ini tidak dapat dibuka dengan aman, jadi dibuang. Aplikasi dan isian lain tetap aman. Ambil ulang foto; bila terulang, kirimkan berkasnya kepada penyelia.</source>
        <translation>This photo cannot be opened safely, so it was dropped. The application and the other entries are safe. Take the photo again; if it happens again, send the file to the supervisor.</translation>
    </message>
    <message>
        <source>Berkas foto yang tersimpan tidak ditemukan di laptop ini. Data pendaftarannya tetap aman. Ambil ulang foto itu untuk memperbaikinya.</source>
        <translation>The stored photo file was not found on this laptop. The registration itself is safe. Take the photo again to repair it.</translation>
    </message>
    <message>
        <source>Berkas foto yang tersimpan rusak, jadi tidak ditampilkan. Data pendaftarannya tetap aman. Ambil ulang foto itu untuk memperbaikinya.</source>
        <translation>The stored photo file is damaged, so it is not shown. The registration itself is safe. Take the photo again to repair it.</translation>
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
        <source>Berkas daftar tidak dapat dipakai: baris {row}, kolom {column}. Daftar yang lama tetap dipakai dan data aman. Betulkan berkasnya (CSV, UTF-8), lalu coba lagi.</source>
        <translation>The list cannot be used: row {row}, column {column}. The old list stays in use and the data is safe. Correct the file (CSV, UTF-8), then try again.</translation>
    </message>
    <message>
        <source>Pendaftaran ini sudah ditarik dan tidak dapat diubah lagi. Riwayatnya tetap aman. Bila orangnya mau mendaftar kembali, buat pendaftaran baru.</source>
        <translation>This registration was withdrawn and can no longer be changed. Its history is safe. If the person wants to register again, make a new registration.</translation>
    </message>
    <message>
        <source>Tagihan kolektif ini sudah ditutup, jadi isinya tidak dapat diubah lagi. Data aman. Susun tagihan baru untuk orang yang belum tercantum.</source>
        <translation>This collective bill is closed, so it cannot be changed any more. The data is safe. Draw up a new bill for the people it does not name.</translation>
    </message>
    <message>
        <source>Data ini masih draf, jadi belum ada tanda terimanya. Draf aman di laptop ini. Lengkapi dan simpan dulu, lalu cetak.</source>
        <translation>This is still a draft, so there is no slip yet. The draft is safe on this laptop. Complete and save it first, then print.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis di tempat itu. Pendaftaran tetap tersimpan aman. Pilih folder lain atau kosongkan ruang, lalu ulangi.</source>
        <translation>The file cannot be written there. The registration is stored safely. Choose another folder or free some space, then try again.</translation>
    </message>
    <message>
        <source>Pencetak tidak menerima dokumen ini. Pendaftaran tetap tersimpan aman. Periksa pencetak dan kertas, atau simpan sebagai PDF.</source>
        <translation>The printer did not accept this document. The registration is stored safely. Check the printer and the paper, or save as PDF.</translation>
    </message>
    <message>
        <source>Laporan ini perlu {what}. Tidak ada yang diubah dan tidak ada berkas yang dibuat. Pilih dulu, lalu ulangi.</source>
        <translation>This report needs a choice: {what}. Nothing was changed and no file was made. Choose first, then try again.</translation>
    </message>
    <message>
        <source>Berkas itu tidak memuat kunci umum pusat. Tidak ada yang diubah. Pakai berkas aktivasi atau trust.json dari laptop petugas.</source>
        <translation>That file does not hold the centre&apos;s public keys. Nothing was changed. Use the activation file or trust.json from the officer&apos;s laptop.</translation>
    </message>
    <message>
        <source>Tidak ada kode yang terbaca dari gambar itu. Tidak ada yang diubah. Pakai pemindai, foto yang lebih tajam, atau salin teks kodenya.</source>
        <translation>No code could be read from that picture. Nothing was changed. Use a scanner, a sharper photo, or copy the text of the code.</translation>
    </message>
    <message>
        <source>Data itu tidak ada di laptop ini. Periksa pencarian Anda.</source>
        <translation>That record is not on this laptop. Check your search.</translation>
    </message>
    <message>
        <source>Tindakan itu tidak dapat dilakukan pada data dengan status sekarang. Tidak ada yang diubah.</source>
        <translation>That cannot be done with a record in its present state. Nothing was changed.</translation>
    </message>
    <message>
        <source>Berkas itu tidak dapat dibuka. Belum ada yang diubah dan data aman. Periksa letaknya, tutup bila sedang terbuka di program lain, lalu pilih lagi.</source>
        <translation>The file cannot be opened. Nothing has been changed and the data are safe. Check where it is, close it in other programs, then choose it again.</translation>
    </message>
    <message>
        <source>Isi berkas ini bukan lembar kerja, apa pun nama berkasnya. Belum ada yang diubah dan data aman. Buka di Excel atau LibreOffice, simpan sebagai XLSX, lalu pilih berkas yang baru.</source>
        <translation>This file holds no worksheet, whatever its name. Nothing has been changed and the data are safe. Open it in Excel or LibreOffice, save it as XLSX, then choose the new file.</translation>
    </message>
    <message>
        <source>Berkas ini dikunci dengan kata sandi. Belum ada yang diubah dan data aman. Buka di Excel atau LibreOffice, simpan tanpa kata sandi, lalu pilih lagi.</source>
        <translation>This file is locked with a password. Nothing has been changed and the data are safe. Open it in Excel or LibreOffice, save it without a password, then choose it again.</translation>
    </message>
    <message>
        <source>Berkas ini rusak atau terpotong. Belum ada yang diubah dan data aman. Minta salinan baru, atau buka dan simpan lagi sebagai XLSX.</source>
        <translation>This file is damaged or cut off. Nothing has been changed and the data are safe. Ask for a new copy, or open it and save it again as XLSX.</translation>
    </message>
    <message>
        <source>Berkas ini lebih dari {most} MB. Belum ada yang diubah dan data aman. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.</source>
        <translation>This file is larger than {most} MB. Nothing has been changed and the data are safe. Remove pictures and other sheets, or split it into several files.</translation>
    </message>
    <message>
        <source>Lembar ini berisi terlalu banyak baris; sekali baca paling banyak {most}. Belum ada yang diubah dan data aman. Bagi menjadi beberapa berkas, misalnya satu untuk tiap desa.</source>
        <translation>This sheet has too many rows; at most {most} can be read at once. Nothing has been changed and the data are safe. Split it into several files, for instance one a village.</translation>
    </message>
    <message>
        <source>Lembar ini berisi lebih dari {most} kolom, jadi bukan daftar orang. Belum ada yang diubah dan data aman. Hapus kolom yang tidak perlu, lalu pilih lagi.</source>
        <translation>This sheet has more than {most} columns, so it is no list of people. Nothing has been changed and the data are safe. Remove the columns you do not need, then choose it again.</translation>
    </message>
    <message>
        <source>Berkas ini terlalu lama dibaca, jadi dihentikan. Belum ada yang diubah dan data aman. Salin daftarnya saja ke berkas baru, lalu pilih berkas itu.</source>
        <translation>Reading this file took too long and was stopped. Nothing has been changed and the data are safe. Copy only the list into a new file, then choose that one.</translation>
    </message>
    <message>
        <source>Tidak ada isi pada berkas ini. Belum ada yang diubah dan data aman. Pilih berkas yang lain.</source>
        <translation>There is nothing in this file. Nothing has been changed and the data are safe. Choose another file.</translation>
    </message>
    <message>
        <source>Berkas ini tidak punya lembar dengan nama itu. Belum ada yang diubah dan data aman. Periksa namanya.</source>
        <translation>This file has no sheet of that name. Nothing has been changed and the data are safe. Check the name.</translation>
    </message>
    <message>
        <source>Tidak ada kolom yang dikenal sebagai nama atau NIK. Belum ada yang diubah dan data aman. Tunjukkan kolomnya sendiri, atau salin daftarnya ke lembar contoh.</source>
        <translation>No column was recognised as name or NIK. Nothing has been changed and the data are safe. Point to the column yourself, or copy the list into the sample sheet.</translation>
    </message>
    <message>
        <source>Kolom atau isian “{heading}” tidak ada. Belum ada yang diubah dan data aman. Tulis judul kolom persis seperti di berkas.</source>
        <translation>There is no column or field “{heading}”. Nothing has been changed and the data are safe. Write the heading exactly as it stands in the file.</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Acara baru</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Ubah acara</source>
        <translation>Change event</translation>
    </message>
    <message>
        <source>Simpan acara  (Ctrl+S)</source>
        <translation>Save event  (Ctrl+S)</translation>
    </message>
    <message>
        <source>Zona waktu {zone}</source>
        <translation>Time zone {zone}</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>Nama acara</source>
        <translation>Name of the event</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Cara</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Beberapa huruf, misalnya bone bol</source>
        <translation>A few letters, for example bone bol</translation>
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
        <source>Mulai</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Kantor cabang</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Pembayar iuran</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Belum ditentukan</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Perjanjian</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Target orang</source>
        <translation>Target of people</translation>
    </message>
    <message>
        <source>Koperasi yang diundang</source>
        <translation>Cooperatives invited</translation>
    </message>
    <message>
        <source>Tanpa perjanjian</source>
        <translation>Without agreement</translation>
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
    <name>EventsPage</name>
    <message>
        <source>Acara</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Daftar acara</source>
        <translation>List of events</translation>
    </message>
    <message>
        <source>Belum ada acara. Buat yang pertama dengan F2.</source>
        <translation>No events yet. Make the first one with F2.</translation>
    </message>
    <message>
        <source>Acara dan tempat</source>
        <translation>Event and place</translation>
    </message>
    <message>
        <source>Hari dan jenis</source>
        <translation>Day and kind</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Acara baru (F2)</source>
        <translation>New event (F2)</translation>
    </message>
    <message>
        <source>Ubah (F3)</source>
        <translation>Change (F3)</translation>
    </message>
    <message>
        <source>Jadikan acara sekarang (F4)</source>
        <translation>Make it the current event (F4)</translation>
    </message>
    <message>
        <source>Pendaftaran baru kini tanpa acara.</source>
        <translation>New registrations now belong to no event.</translation>
    </message>
    <message>
        <source>Pendaftaran baru kini masuk acara {name}.</source>
        <translation>New registrations now belong to the event {name}.</translation>
    </message>
    <message>
        <source>Acara tersimpan: {name}</source>
        <translation>Event saved: {name}</translation>
    </message>
    <message>
        <source>Laptop {desk}: semua angka di halaman ini hanya dari laptop ini; meja lain menghitung sendiri.</source>
        <translation>Laptop {desk}: all figures on this page are of this laptop alone; other desks count their own.</translation>
    </message>
    <message>
        <source>● acara sekarang</source>
        <translation>● current event</translation>
    </message>
    <message>
        <source>{n} dari {target}</source>
        <translation>{n} of {target}</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Gambar PNG (*.png)</source>
        <translation>PNG picture (*.png)</translation>
    </message>
    <message>
        <source>Tabel CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Simpan cakupan</source>
        <translation>Save coverage</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>FieldSet</name>
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
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nama ibu kandung</source>
        <translation>Mother&apos;s maiden name</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>HP</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Tidak punya HP</source>
        <translation>Has no phone</translation>
    </message>
    <message>
        <source>Nama kerabat yang dapat dihubungi</source>
        <translation>Relative to contact</translation>
    </message>
    <message>
        <source>Nomor HP kerabat</source>
        <translation>Relative&apos;s mobile number</translation>
    </message>
    <message>
        <source>Beberapa huruf, misalnya bone bol</source>
        <translation>A few letters, for example bone bol</translation>
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
        <source>Tempat tinggal</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Di alamat lain</source>
        <translation>At another address</translation>
    </message>
    <message>
        <source>Desa tempat tinggal</source>
        <translation>Village of home</translation>
    </message>
    <message>
        <source>Jalan / dusun tempat tinggal</source>
        <translation>Street / hamlet of home</translation>
    </message>
    <message>
        <source>RT dan RW tempat tinggal</source>
        <translation>RT and RW of home</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Petani, nelayan …</source>
        <translation>Farmer, fisher …</translation>
    </message>
    <message>
        <source>Penghasilan sebulan</source>
        <translation>Monthly income</translation>
    </message>
    <message>
        <source>Tempat bekerja</source>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>Pekerjaan kedua</source>
        <translation>Second occupation</translation>
    </message>
    <message>
        <source>Juga pegawai di tempat lain?</source>
        <translation>Also employed elsewhere?</translation>
    </message>
    <message>
        <source>Jam kerja mulai</source>
        <translation>Working hours from</translation>
    </message>
    <message>
        <source>Jam kerja selesai</source>
        <translation>Working hours until</translation>
    </message>
    <message>
        <source>Peran di koperasi</source>
        <translation>Role in the cooperative</translation>
    </message>
    <message>
        <source>Koperasi</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Nama desanya</source>
        <translation>Name of its village</translation>
    </message>
    <message>
        <source>Menerima honor/upah?</source>
        <translation>Paid a fee or wage?</translation>
    </message>
    <message>
        <source>Segmen</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Pembayar iuran</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Perjanjian</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Kantor cabang</source>
        <translation>Branch</translation>
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
        <source>Tambah JHT (tabungan hari tua)</source>
        <translation>Add JHT (old-age savings)</translation>
    </message>
    <message>
        <source>Program: JKK dan JKM</source>
        <translation>Programs: JKK and JKM</translation>
    </message>
    <message>
        <source>Pernah menjadi peserta?</source>
        <translation>Ever been a member?</translation>
    </message>
    <message>
        <source>Nomor peserta lama (KPJ)</source>
        <translation>Former member number (KPJ)</translation>
    </message>
    <message>
        <source>Kategori kepesertaan</source>
        <translation>Membership category</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>Kode pos</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kode agen Perisai</source>
        <translation>Perisai agent code</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>isian lain</source>
        <translation>another entry</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>nama lengkap</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>tempat lahir</source>
        <translation>place of birth</translation>
    </message>
    <message>
        <source>tanggal lahir</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>jenis kelamin</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>nama ibu kandung</source>
        <translation>mother&apos;s maiden name</translation>
    </message>
    <message>
        <source>status perkawinan</source>
        <translation>marital status</translation>
    </message>
    <message>
        <source>nomor KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>pernah menjadi peserta</source>
        <translation>former membership</translation>
    </message>
    <message>
        <source>nomor peserta lama</source>
        <translation>former member number</translation>
    </message>
    <message>
        <source>pekerjaan pada pemberi kerja lain</source>
        <translation>work for another employer</translation>
    </message>
    <message>
        <source>jalan atau dusun</source>
        <translation>street or hamlet</translation>
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
        <source>desa atau kelurahan</source>
        <translation>village</translation>
    </message>
    <message>
        <source>kode pos</source>
        <translation>postal code</translation>
    </message>
    <message>
        <source>tinggal di alamat lain</source>
        <translation>home at another address</translation>
    </message>
    <message>
        <source>alamat tempat tinggal</source>
        <translation>address of home</translation>
    </message>
    <message>
        <source>RT tempat tinggal</source>
        <translation>RT of home</translation>
    </message>
    <message>
        <source>RW tempat tinggal</source>
        <translation>RW of home</translation>
    </message>
    <message>
        <source>desa tempat tinggal</source>
        <translation>village of home</translation>
    </message>
    <message>
        <source>nomor HP</source>
        <translation>mobile number</translation>
    </message>
    <message>
        <source>tidak punya HP</source>
        <translation>has no phone</translation>
    </message>
    <message>
        <source>nama kerabat</source>
        <translation>relative&apos;s name</translation>
    </message>
    <message>
        <source>nomor HP kerabat</source>
        <translation>relative&apos;s mobile number</translation>
    </message>
    <message>
        <source>surel</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>pekerjaan</source>
        <translation>occupation</translation>
    </message>
    <message>
        <source>pekerjaan kedua</source>
        <translation>second occupation</translation>
    </message>
    <message>
        <source>tempat bekerja</source>
        <translation>place of work</translation>
    </message>
    <message>
        <source>desa tempat bekerja</source>
        <translation>village of work</translation>
    </message>
    <message>
        <source>jam mulai kerja</source>
        <translation>working hours from</translation>
    </message>
    <message>
        <source>jam selesai kerja</source>
        <translation>working hours until</translation>
    </message>
    <message>
        <source>penghasilan</source>
        <translation>income</translation>
    </message>
    <message>
        <source>segmen</source>
        <translation>segment</translation>
    </message>
    <message>
        <source>program</source>
        <translation>program</translation>
    </message>
    <message>
        <source>pembayar iuran</source>
        <translation>payer</translation>
    </message>
    <message>
        <source>bulan iuran pertama</source>
        <translation>first contribution month</translation>
    </message>
    <message>
        <source>lamanya</source>
        <translation>duration</translation>
    </message>
    <message>
        <source>kantor cabang</source>
        <translation>branch</translation>
    </message>
    <message>
        <source>peran di koperasi</source>
        <translation>role in the cooperative</translation>
    </message>
    <message>
        <source>menerima honor</source>
        <translation>paid a fee</translation>
    </message>
    <message>
        <source>koperasi</source>
        <translation>cooperative</translation>
    </message>
    <message>
        <source>kategori</source>
        <translation>category</translation>
    </message>
    <message>
        <source>kategori kepesertaan</source>
        <translation>membership category</translation>
    </message>
    <message>
        <source>agen Perisai</source>
        <translation>Perisai agent</translation>
    </message>
    <message>
        <source>perjanjian</source>
        <translation>agreement</translation>
    </message>
    <message>
        <source>status dalam daftar</source>
        <translation>status in the list</translation>
    </message>
    <message>
        <source>ahli waris</source>
        <translation>heirs</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>persetujuan</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>alasan</source>
        <translation>reason</translation>
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
        <source>Nama ibu kandung belum diisi. Tanyakan pelan-pelan; nama ini rahasia dan hanya tampil di formulir.</source>
        <translation>The mother&apos;s maiden name is missing. Ask quietly; this name is secret and only shown in the form.</translation>
    </message>
    <message>
        <source>Nomor KK harus 16 angka. Cocokkan dengan Kartu Keluarga, atau kosongkan.</source>
        <translation>A KK number has 16 digits. Compare with the family card, or leave it empty.</translation>
    </message>
    <message>
        <source>Nomor peserta (KPJ) lama belum diisi. Lihat kartu lama; bila tidak diketahui, pilih lagi “Belum ditanya”.</source>
        <translation>The former member number (KPJ) is missing. See the old card; if it is not known, choose “Not asked yet” again.</translation>
    </message>
    <message>
        <source>Nomor peserta (KPJ) terdiri atas 11 angka atau huruf. Cocokkan dengan kartunya.</source>
        <translation>A member number (KPJ) has 11 digits or letters. Compare with the card.</translation>
    </message>
    <message>
        <source>Pilihan ini tidak dikenal. Pilih dari daftar.</source>
        <translation>This choice is unknown. Choose from the list.</translation>
    </message>
    <message>
        <source>Bekerja juga pada pemberi kerja lain: boleh menjadi peserta BPU untuk pekerjaan ini.</source>
        <translation>Also works for another employer: may be a BPU member for this work.</translation>
    </message>
    <message>
        <source>Pernah menjadi peserta: pusat akan mencocokkan nomor lamanya. Tulis alasan mendaftar lagi.</source>
        <translation>Has been a member before: the centre will match the former number. Write why the person registers again.</translation>
    </message>
    <message>
        <source>Tempat tinggal di luar desa koperasinya, padahal anggota harus warga desa itu. Periksa KTP, atau tulis alasannya.</source>
        <translation>Lives outside the village of the cooperative, although its members must be residents there. Check the KTP, or write the reason.</translation>
    </message>
    <message>
        <source>Menurut daftar orang ini sudah meninggal, jadi tidak dapat didaftarkan. Bila keliru, betulkan dulu statusnya di daftar.</source>
        <translation>According to the list this person has died, so registering is not possible. If that is wrong, correct the status in the list first.</translation>
    </message>
    <message>
        <source>Menurut daftar orang ini sudah pindah. Pastikan ia masih warga di sini, lalu tulis alasannya.</source>
        <translation>According to the list this person has moved away. Make sure they still live here, then write the reason.</translation>
    </message>
    <message>
        <source>Menurut daftar orang ini pernah menolak. Pastikan sekarang ia setuju, lalu tulis alasannya.</source>
        <translation>According to the list this person refused before. Make sure they agree now, then write the reason.</translation>
    </message>
    <message>
        <source>Peringatan ini hanya boleh disimpan dengan alasan. Tulis alasannya dengan singkat.</source>
        <translation>This warning may only be kept with a reason. Write it briefly.</translation>
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
        <source>NIK tidak terbaca jelas, ketik dari kartu.</source>
        <translation>The NIK cannot be read clearly; type it from the card.</translation>
    </message>
    <message>
        <source>Tanggal lahir atau jenis kelamin tidak terbaca, jadi NIK tidak terbukti. Ketik NIK dari kartu.</source>
        <translation>The birth date or sex could not be read, so the NIK is not proven. Type the NIK from the card.</translation>
    </message>
    <message>
        <source>NIK yang terbaca tidak cocok dengan tanggal lahir atau jenis kelamin di kartu. Ketik NIK dari kartu.</source>
        <translation>The NIK that was read does not fit the birth date or sex on the card. Type the NIK from the card.</translation>
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
        <source>Nomor HP belum diisi. Bila tidak punya, centang “tidak punya HP” dan tulis nama kerabatnya.</source>
        <translation>The mobile number is missing. If there is none, tick “has no phone” and write the name of a relative.</translation>
    </message>
    <message>
        <source>Orang tanpa nomor HP perlu kerabat yang dapat dihubungi. Tulis nama kerabatnya.</source>
        <translation>A person without a mobile number needs a relative who can be contacted. Write the relative&apos;s name.</translation>
    </message>
    <message>
        <source>Surel tidak dikenali. Tulis seperti nama@contoh.id, atau kosongkan.</source>
        <translation>The e-mail address is not recognised. Write it like nama@contoh.id, or leave it empty.</translation>
    </message>
    <message>
        <source>Kode pos terdiri atas 5 angka dan tidak diawali 0.</source>
        <translation>A postal code has 5 digits and does not begin with 0.</translation>
    </message>
    <message>
        <source>Pekerjaan kedua sama dengan yang pertama. Kosongkan, atau pilih yang lain.</source>
        <translation>The second occupation is the same as the first. Leave it empty, or choose another.</translation>
    </message>
    <message>
        <source>Tempat bekerja belum diisi. Tulis misalnya sawah di dusun II, pasar, atau keliling desa.</source>
        <translation>The place of work is missing. Write for example rice field in hamlet II, market, or around the village.</translation>
    </message>
    <message>
        <source>Jam kerja ditulis seperti 07:00 dan 16:00, keduanya atau tidak sama sekali.</source>
        <translation>Working hours are written like 07:00 and 16:00, both or neither.</translation>
    </message>
    <message>
        <source>Kantor cabang belum dipilih. Ketik beberapa huruf lalu pilih.</source>
        <translation>The branch is missing. Type a few letters, then choose.</translation>
    </message>
    <message>
        <source>Kantor cabang ini tidak ada dalam daftar. Pilih dari daftar.</source>
        <translation>This branch is not in the list. Choose from the list.</translation>
    </message>
    <message>
        <source>Koperasinya belum dipilih. Ketik nama desanya lalu pilih.</source>
        <translation>The cooperative is missing. Type the name of its village, then choose.</translation>
    </message>
    <message>
        <source>Koperasi ini tidak ada dalam daftar. Pilih dari daftar.</source>
        <translation>This cooperative is not in the list. Choose from the list.</translation>
    </message>
    <message>
        <source>Tanyakan apakah menerima honor atau upah dari koperasi: jawabannya menentukan PU atau BPU.</source>
        <translation>Ask whether the cooperative pays a fee or wage: the answer decides between PU and BPU.</translation>
    </message>
    <message>
        <source>Kode agen Perisai hanya memuat huruf, angka, titik, garis, dan garis bawah.</source>
        <translation>A Perisai agent code has only letters, digits, dots, hyphens and underscores.</translation>
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
        <source>Tanpa honor dari koperasi, pengurus terdaftar sebagai BPU, bukan PU. Periksa jawabannya.</source>
        <translation>Without pay from the cooperative, board members are registered as BPU, not PU. Check the answer.</translation>
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
        <source>Kategori belum dipilih. Pilih dari daftar.</source>
        <translation>The category is missing. Choose from the list.</translation>
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
        <source>Belum ada ahli waris. Sebaiknya catat paling sedikit satu, agar santunan sampai kepada yang berhak.</source>
        <translation>There is no heir yet. It is better to record at least one, so that the compensation reaches those entitled to it.</translation>
    </message>
    <message>
        <source>Paling banyak {limit} ahli waris dapat dicatat.</source>
        <translation>At most {limit} heirs can be recorded.</translation>
    </message>
    <message>
        <source>Nama ahli waris belum diisi.</source>
        <translation>The heir&apos;s name is missing.</translation>
    </message>
    <message>
        <source>Hubungan ahli waris belum dipilih.</source>
        <translation>The heir&apos;s relation is missing.</translation>
    </message>
    <message>
        <source>NIK ahli waris sama dengan NIK peserta. Periksa kartunya.</source>
        <translation>The heir&apos;s NIK is the same as the person&apos;s. Check the card.</translation>
    </message>
    <message>
        <source>Beasiswa diberikan untuk paling banyak {limit} anak. Catat semua anak; pusat yang memilih.</source>
        <translation>The scholarship is given for at most {limit} children. Record all of them; the centre chooses.</translation>
    </message>
    <message>
        <source>Beasiswa hanya untuk anak peserta. Periksa hubungannya.</source>
        <translation>The scholarship is only for children of the member. Check the relation.</translation>
    </message>
    <message>
        <source>Tanggal lahir anak diperlukan untuk beasiswa. Ketik misalnya 17082015.</source>
        <translation>The child&apos;s birth date is needed for the scholarship. Type it like 17082015.</translation>
    </message>
    <message>
        <source>Anak ini sudah {limit} tahun atau lebih, jadi tidak lagi mendapat beasiswa.</source>
        <translation>This child is {limit} or older, so the scholarship is no longer paid.</translation>
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
        <source>Ada data anak: orang tua atau wali harus setuju. Tulis namanya.</source>
        <translation>There are data of a child: a parent or guardian must agree. Write the name.</translation>
    </message>
    <message>
        <source>Ada foto, tetapi persetujuan foto belum dicentang. Tanyakan, centang, atau hapus fotonya.</source>
        <translation>There is a photo, but consent to photos is not ticked. Ask, tick, or remove the photo.</translation>
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
    <message>
        <source>Sumber dana ini tidak boleh membayar iuran pada bulan itu ({rule}). Pilih sumber dana lain.</source>
        <translation>This fund may not pay contributions in that month ({rule}). Choose another fund.</translation>
    </message>
    <message>
        <source>Belum pasti apakah dana ini boleh membayar iuran: {rule}. Tanyakan Dinas PMD, lalu tulis jawabannya.</source>
        <translation>It is not certain whether this fund may pay contributions: {rule}. Ask the Dinas PMD, then write down the answer.</translation>
    </message>
    <message>
        <source>Perjanjian ini tidak ada di laptop ini. Pilih perjanjian lain atau catat dulu perjanjiannya.</source>
        <translation>This agreement is not on this laptop. Choose another agreement, or write it down first.</translation>
    </message>
    <message>
        <source>Perjanjian ini milik pembayar lain. Samakan sumber iuran, atau pilih perjanjian lain.</source>
        <translation>This agreement belongs to another payer. Choose that payer, or another agreement.</translation>
    </message>
    <message>
        <source>Perjanjian ini membayar {programs} saja. Samakan programnya, atau pilih perjanjian lain.</source>
        <translation>This agreement pays {programs} only. Choose these programmes, or another agreement.</translation>
    </message>
    <message>
        <source>Perjanjian ini tidak mencakup kategori orang ini. Periksa kategorinya, atau pilih pembayar lain.</source>
        <translation>This agreement does not cover the person&apos;s category. Check the category, or choose another payer.</translation>
    </message>
    <message>
        <source>Perjanjian ini tidak berlaku di desa orang ini. Periksa alamatnya, atau pilih pembayar lain.</source>
        <translation>This agreement does not apply in the person&apos;s village. Check the address, or choose another payer.</translation>
    </message>
    <message>
        <source>Perjanjian ini membayar tepat {months} bulan. Samakan lamanya, atau pilih perjanjian lain.</source>
        <translation>This agreement pays exactly {months} months. Choose that period, or another agreement.</translation>
    </message>
    <message>
        <source>Perjanjian ini mulai membayar pada {month}. Samakan bulan pertamanya, atau pilih perjanjian lain.</source>
        <translation>This agreement begins to pay in {month}. Choose that first month, or another agreement.</translation>
    </message>
    <message>
        <source>Perjanjian ini membayar {first} sampai {last} saja. Sesuaikan bulan dan lamanya.</source>
        <translation>This agreement pays from {first} to {last} only. Adjust month and period.</translation>
    </message>
    <message>
        <source>Kuota {quota} orang pada perjanjian ini sudah penuh. Pilih pembayar lain atau hubungi pembayarnya.</source>
        <translation>The quota of {quota} people of this agreement is used up. Choose another payer, or contact the payer.</translation>
    </message>
    <message>
        <source>Kuota {quota} orang untuk desa ini sudah penuh. Pilih pembayar lain atau hubungi pembayarnya.</source>
        <translation>The quota of {quota} people for this village is used up. Choose another payer, or contact the payer.</translation>
    </message>
    <message>
        <source>Dana perjanjian ini tidak cukup: sisa {left}, perlu {total}. Kurangi bulan atau pilih pembayar lain.</source>
        <translation>The money of this agreement is not enough: {left} left, {total} needed. Take fewer months, or another payer.</translation>
    </message>
    <message>
        <source>Nama acara belum diisi. Tulis misalnya Sosialisasi Desa Muara Bone.</source>
        <translation>The event has no name yet. Write for instance Sosialisasi Desa Muara Bone.</translation>
    </message>
    <message>
        <source>Tanggal acara belum diisi. Tulis seperti 17082026.</source>
        <translation>The event has no date yet. Write it like 17082026.</translation>
    </message>
    <message>
        <source>Jam mulai ditulis seperti 09:00. Ketik ulang atau kosongkan.</source>
        <translation>The time is written like 09:00. Type it again or leave it empty.</translation>
    </message>
    <message>
        <source>NPP terdiri dari 6 sampai 12 angka atau huruf besar. Ketik ulang.</source>
        <translation>The NPP has 6 to 12 digits or capital letters. Type it again.</translation>
    </message>
    <message>
        <source>Nomor badan hukum biasanya seperti AHU-0012345.AH.01.29. Cocokkan dengan surat keputusannya.</source>
        <translation>The legal number usually looks like AHU-0012345.AH.01.29. Compare it with the decree.</translation>
    </message>
    <message>
        <source>Tanggal akhir harus sesudah tanggal mulai. Periksa keduanya.</source>
        <translation>The last day must come after the first. Check both.</translation>
    </message>
    <message>
        <source>Jabatan ini sudah dipegang orang lain. Akhiri dulu masa jabatannya, atau pilih jabatan lain.</source>
        <translation>Somebody else holds this office. End that office first, or choose another one.</translation>
    </message>
    <message>
        <source>NIK ini sudah memegang jabatan lain di koperasi ini. Periksa keduanya.</source>
        <translation>This NIK holds another office in this cooperative already. Check both.</translation>
    </message>
    <message>
        <source>Nomor belum diisi. Lihat suratnya; tulis - bila tidak ada.</source>
        <translation>The number is missing. Look at the letter; write - where there is none.</translation>
    </message>
    <message>
        <source>Angka ini tidak boleh kurang dari nol. Ketik ulang.</source>
        <translation>This number may not be below zero. Type it again.</translation>
    </message>
    <message>
        <source>Judul belum diisi. Tulis misalnya nama program atau isi surat.</source>
        <translation>The title is missing. Write for instance the name of the programme.</translation>
    </message>
    <message>
        <source>Kode iuran terdiri dari 6 sampai 20 angka atau huruf. Ketik ulang dari pemberitahuan pusat.</source>
        <translation>The payment code has 6 to 20 digits or letters. Type it again from the notice of the centre.</translation>
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
    <name>Fold</name>
    <message>
        <source>terbuka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>tertutup</source>
        <translation>closed</translation>
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
    <message>
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Sudah tersimpan di laptop ini: {name} · {state}</source>
        <translation>Already stored on this laptop: {name} · {state}</translation>
    </message>
    <message>
        <source>Lihat datanya (F7)</source>
        <translation>See the record (F7)</translation>
    </message>
    <message>
        <source>Ada draf dengan NIK ini: {name}</source>
        <translation>There is a draft with this NIK: {name}</translation>
    </message>
    <message>
        <source>tanpa nama</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Lanjutkan draf (F7)</source>
        <translation>Continue the draft (F7)</translation>
    </message>
    <message>
        <source>Lanjutkan draf</source>
        <translation>Continue draft</translation>
    </message>
    <message>
        <source>Ada di daftar {source}: {name}</source>
        <translation>In the list {source}: {name}</translation>
    </message>
    <message>
        <source>Isi dari daftar (F4)</source>
        <translation>Fill from the list (F4)</translation>
    </message>
    <message>
        <source>Mirip {name} ({nik}), {village}: sama {signs}</source>
        <translation>Like {name} ({nik}), {village}: same {signs}</translation>
    </message>
    <message>
        <source>Bandingkan (F8)</source>
        <translation>Compare (F8)</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>ada yang perlu diperiksa</source>
        <translation>something needs a look</translation>
    </message>
    <message>
        <source>pengurus belum cukup</source>
        <translation>too few on the board</translation>
    </message>
    <message>
        <source>jumlah pengurus genap, harus ganjil</source>
        <translation>the board is even, it must be odd</translation>
    </message>
    <message>
        <source>pengawas belum cukup</source>
        <translation>too few supervisors</translation>
    </message>
    <message>
        <source>jumlah pengawas genap, harus ganjil</source>
        <translation>the supervisors are even, they must be odd</translation>
    </message>
    <message>
        <source>ketua pengawas belum ditandai sebagai kepala desa/lurah</source>
        <translation>the chief supervisor is not marked as village head</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>Belum ada kegiatan yang dipilih</source>
        <translation>No event is chosen yet</translation>
    </message>
    <message>
        <source>{event}: {n} terdaftar dari target {all}</source>
        <translation>{event}: {n} registered of a target of {all}</translation>
    </message>
    <message>
        <source>{event}: {n} terdaftar</source>
        <translation>{event}: {n} registered</translation>
    </message>
    <message>
        <source>dihitung pukul {time}</source>
        <translation>counted at {time}</translation>
    </message>
    <message>
        <source>Pilih kegiatan dulu di Lapangan, lalu angkanya tampil di sini</source>
        <translation>Choose an event in Lapangan first; its figures then appear here</translation>
    </message>
    <message>
        <source>sudah terdaftar</source>
        <translation>registered</translation>
    </message>
    <message>
        <source> · {n} diterima pusat</source>
        <translation> · {n} accepted by the centre</translation>
    </message>
    <message>
        <source>dari target</source>
        <translation>of a target of</translation>
    </message>
    <message>
        <source>{villages} desa lain: {n}</source>
        <translation>{villages} other villages: {n}</translation>
    </message>
</context>
<context>
    <name>HallView</name>
    <message>
        <source>Layar balai</source>
        <translation>Hall screen</translation>
    </message>
</context>
<context>
    <name>HeirRow</name>
    <message>
        <source>Nama ahli waris {n}</source>
        <translation>Name of heir {n}</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Calon penerima</source>
        <translation>Named recipient</translation>
    </message>
    <message>
        <source>Nama ahli waris</source>
        <translation>Name of the heir</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Hapus ahli waris {n}</source>
        <translation>Remove heir {n}</translation>
    </message>
    <message>
        <source>Beasiswa</source>
        <translation>Scholarship</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>HeirsBlock</name>
    <message>
        <source>Tambah ahli waris (Alt+W)</source>
        <translation>Add heir (Alt+W)</translation>
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
    <name>HourInput</name>
    <message>
        <source>jj:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>JudgedModel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama dan NIK</source>
        <translation>Name and NIK</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Yang perlu diperhatikan</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>Isi di berkas</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>tanpa NIK</source>
        <translation>without NIK</translation>
    </message>
    <message>
        <source>Siap diambil</source>
        <translation>Ready to be taken</translation>
    </message>
    <message>
        <source>dan {n} hal lain</source>
        <translation>and {n} more</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Kop surat dan penanda tangan</source>
        <translation>Letterhead and signers</translation>
    </message>
    <message>
        <source>&amp;Simpan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Instansi</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Unit atau kantor cabang</source>
        <translation>&amp;Unit or branch</translation>
    </message>
    <message>
        <source>&amp;Alamat</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Telepon, surel</source>
        <translation>&amp;Phone, e-mail</translation>
    </message>
    <message>
        <source>Tempat tan&amp;da tangan</source>
        <translation>P&amp;lace of signing</translation>
    </message>
    <message>
        <source>Kiri: &amp;jabatan</source>
        <translation>Left: pos&amp;ition</translation>
    </message>
    <message>
        <source>Kiri: na&amp;ma</source>
        <translation>Left: na&amp;me</translation>
    </message>
    <message>
        <source>Kiri: &amp;nomor (NIP)</source>
        <translation>Left: &amp;number (NIP)</translation>
    </message>
    <message>
        <source>Kanan: ja&amp;batan</source>
        <translation>Right: posi&amp;tion</translation>
    </message>
    <message>
        <source>Kanan: nama (kosong: petugas)</source>
        <translation>Right: name (empty: officer)</translation>
    </message>
    <message>
        <source>Kanan: nomo&amp;r</source>
        <translation>Right: numbe&amp;r</translation>
    </message>
    <message>
        <source>Nama yang kosong menjadi titik-titik. Lambang instansi tidak dicetak.</source>
        <translation>An empty name becomes a dotted line. No emblem is printed.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Isi nama instansinya.</source>
        <translation>Fill in the organisation.</translation>
    </message>
</context>
<context>
    <name>ListPeoplePanel</name>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Pendaftaran</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Orang dalam daftar</source>
        <translation>People on the list</translation>
    </message>
    <message>
        <source>Status orang ini</source>
        <translation>Status of this person</translation>
    </message>
    <message>
        <source>Pendaftaran bersama sedang berjalan</source>
        <translation>Registration of many under way</translation>
    </message>
    <message>
        <source>Daftarkan (Enter)</source>
        <translation>Register (Enter)</translation>
    </message>
    <message>
        <source>Daftarkan semua yang setuju di kertas (F9)</source>
        <translation>Register all who agreed on paper (F9)</translation>
    </message>
    <message>
        <source>Hentikan (Esc)</source>
        <translation>Stop (Esc)</translation>
    </message>
    <message>
        <source>Status (F4)</source>
        <translation>Status (F4)</translation>
    </message>
    <message>
        <source>{name} sudah terdaftar di laptop ini.</source>
        <translation>{name} is registered on this laptop already.</translation>
    </message>
    <message>
        <source>Menghentikan; yang sedang disimpan diselesaikan dulu …</source>
        <translation>Stopping; what is being saved is finished first …</translation>
    </message>
    <message>
        <source>Mendaftarkan: {n} dari {all} orang …</source>
        <translation>Registering: {n} of {all} people …</translation>
    </message>
    <message>
        <source>{n} orang terdaftar dan aman di laptop, {refused} belum.</source>
        <translation>{n} people are registered and safe on this laptop, {refused} are not.</translation>
    </message>
    <message>
        <source>tanpa NIK</source>
        <translation>without NIK</translation>
    </message>
    <message>
        <source>terdaftar</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>daftar bawaan aplikasi</source>
        <translation>list that comes with the application</translation>
    </message>
    <message>
        <source>daftar bawaan; pekerja desa menurut Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022</source>
        <translation>list that comes with the application; village workers by Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022</translation>
    </message>
    <message>
        <source>Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022; PP 49/2023 pasal 5 ayat (3)</source>
        <translation>Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022; PP 49/2023 article 5(3)</translation>
    </message>
    <message>
        <source>nama kantor cabang dari berita umum; kodenya buatan aplikasi ini</source>
        <translation>names of branches from public news; the codes are this application&apos;s own</translation>
    </message>
    <message>
        <source>Inpres 9/2025; nama menurut pola dalam pedoman kementerian</source>
        <translation>Inpres 9/2025; names by the pattern in the ministry&apos;s guide</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Daftar</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Ambil dari berkas</source>
        <translation>Take from a file</translation>
    </message>
    <message>
        <source>Sudah diambil (F8)</source>
        <translation>Taken in (F8)</translation>
    </message>
    <message>
        <source>Tidak ada yang baru: semua orang ini sudah ada dalam daftar di laptop.</source>
        <translation>Nobody is new: all these people are on a list of this laptop already.</translation>
    </message>
    <message>
        <source>{n} orang masuk daftar “{source}”. Berikutnya: daftarkan saat orangnya datang (Enter), atau semua yang setuju di kertas (F9).</source>
        <translation>{n} people entered the list “{source}”. Next: register them when they come (Enter), or all who agreed on paper (F9).</translation>
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
        <source>&amp;Cetak</source>
        <translation>Pr&amp;int</translation>
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
    <message>
        <source>Aca&amp;ra</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>K&amp;operasi</source>
        <translation>C&amp;ooperatives</translation>
    </message>
    <message>
        <source>Pemba&amp;yar</source>
        <translation>Pa&amp;yers</translation>
    </message>
    <message>
        <source>&amp;Daftar</source>
        <translation>&amp;Daftar (lists)</translation>
    </message>
    <message>
        <source>Cak&amp;upan</source>
        <translation>Co&amp;verage</translation>
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
    <name>PageView</name>
    <message>
        <source>Halaman {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>PaperConsent</name>
    <message>
        <source>Daftarkan semua</source>
        <translation>Register all</translation>
    </message>
    <message>
        <source>{n} orang dari “{source}” didaftarkan dengan data dalam daftar. Yang datanya belum lengkap tidak didaftarkan dan disebut sesudahnya. Centang hanya bila setiap orang menyetujui sendiri; simpan lembarnya, pusat dapat memintanya.</source>
        <translation>{n} people of “{source}” are registered with the data on the list. Whose data are incomplete is not registered and is named afterwards. Tick only if each of them agreed personally; keep the sheet, the centre may ask for it.</translation>
    </message>
    <message>
        <source>Daftarkan {n} orang  (Ctrl+S)</source>
        <translation>Register {n} people  (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Dikirim ke pencetak.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>PaperMenu</name>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lembar untuk balai</source>
        <translation>Sheets for the hall</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lembar &amp;manfaat</source>
        <translation>&amp;Benefits sheet</translation>
    </message>
    <message>
        <source>Apa yang didapat, dengan jumlah dan tanggalnya</source>
        <translation>What one gets, with amounts and dates</translation>
    </message>
    <message>
        <source>&amp;Formulir kosong</source>
        <translation>Blank &amp;form</translation>
    </message>
    <message>
        <source>Untuk balai tanpa listrik</source>
        <translation>For a hall without electricity</translation>
    </message>
    <message>
        <source>Lembar &amp;persetujuan</source>
        <translation>&amp;Consent sheet</translation>
    </message>
    <message>
        <source>Naskah besar, tanda tangan, cap jempol, saksi</source>
        <translation>Large text, signature, thumb print, witness</translation>
    </message>
    <message>
        <source>&amp;Laporan …</source>
        <translation>&amp;Reports …</translation>
    </message>
    <message>
        <source>Daftar hadir, rekap, tagihan, kartu, perpanjangan</source>
        <translation>Attendance, recaps, bills, cards, renewals</translation>
    </message>
    <message>
        <source>P&amp;eriksa tanda terima</source>
        <translation>Check a &amp;slip</translation>
    </message>
    <message>
        <source>Pindai atau tempel isi kode QR</source>
        <translation>Scan or paste the content of the QR code</translation>
    </message>
</context>
<context>
    <name>PayersPage</name>
    <message>
        <source>Pembayar</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Daftar perjanjian</source>
        <translation>List of agreements</translation>
    </message>
    <message>
        <source>Belum ada perjanjian. Buat yang pertama dengan F2.</source>
        <translation>No agreements yet. Make the first one with F2.</translation>
    </message>
    <message>
        <source>Perjanjian</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Kuota terpakai</source>
        <translation>Quota used</translation>
    </message>
    <message>
        <source>Perjanjian baru (F2)</source>
        <translation>New agreement (F2)</translation>
    </message>
    <message>
        <source>Ubah (F3)</source>
        <translation>Change (F3)</translation>
    </message>
    <message>
        <source>Perjanjian dan tagihan</source>
        <translation>Agreements and bills</translation>
    </message>
    <message>
        <source>Berakhir (F8)</source>
        <translation>Ending (F8)</translation>
    </message>
    <message>
        <source>Perjanjian tersimpan: {title}</source>
        <translation>Agreement saved: {title}</translation>
    </message>
    <message>
        <source>{n} perjanjian membayar {people} orang, {rupiah}</source>
        <translation>{n} agreements pay for {people} people, {rupiah}</translation>
    </message>
    <message>
        <source>s.d. {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>sudah berakhir</source>
        <translation>has ended</translation>
    </message>
    <message>
        <source>{n} belum ditagihkan</source>
        <translation>{n} not billed yet</translation>
    </message>
    <message>
        <source>{n} dari {all} orang, sisa {left}</source>
        <translation>{n} of {all} people, {left} left</translation>
    </message>
    <message>
        <source>{n} dari {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>{n} orang, tanpa kuota</source>
        <translation>{n} people, no quota</translation>
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
    <name>PictureInput</name>
    <message>
        <source>Foto (*.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.heic);;All files (*)</translation>
    </message>
    <message>
        <source>Pilih berkas foto</source>
        <translation>Choose a photo file</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Foto sedang diperiksa</source>
        <translation>The photo is being checked</translation>
    </message>
</context>
<context>
    <name>PictureQueue</name>
    <message>
        <source>Ambil foto lagi</source>
        <translation>Take the photo again</translation>
    </message>
    <message>
        <source>{n} foto menunggu, {size}</source>
        <translation>{n} photos waiting, {size}</translation>
    </message>
    <message>
        <source>{n} foto tidak ditemukan atau rusak di laptop ini; datanya aman dan tetap terkirim. Ambil fotonya lagi, lalu simpan.</source>
        <translation>{n} photos are missing or damaged on this laptop; the data are safe and are sent all the same. Take the photo again, then save.</translation>
    </message>
    <message>
        <source>Mengirim foto {n} dari {total}: {sent} dari {size}</source>
        <translation>Sending photo {n} of {total}: {sent} of {size}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Pili&amp;h foto KTP…</source>
        <translation>C&amp;hoose KTP photo…</translation>
    </message>
    <message>
        <source>Pilih f&amp;oto diri…</source>
        <translation>Choose ph&amp;oto of the face…</translation>
    </message>
    <message>
        <source>Pi&amp;lih berkas…</source>
        <translation>Choose fil&amp;e…</translation>
    </message>
    <message>
        <source>Pilih foto cap &amp;jempol…</source>
        <translation>Choose th&amp;umb print photo…</translation>
    </message>
    <message>
        <source>JPEG, PNG, atau WebP sampai {most}. Disimpan paling besar {kept}, tanpa lokasi dan data kamera. Boleh ditarik ke sini atau ditempel (Ctrl+V).</source>
        <translation>JPEG, PNG or WebP up to {most}. Kept with at most {kept}, without place and camera data. May be dropped here or pasted (Ctrl+V).</translation>
    </message>
    <message>
        <source>Memeriksa dan mengecilkan foto… Isian lain boleh dilanjutkan.</source>
        <translation>Checking and reducing the photo… You can go on with other entries.</translation>
    </message>
    <message>
        <source>{size} · {width} × {height} titik · tersimpan terenkripsi</source>
        <translation>{size} · {width} × {height} pixels · stored encrypted</translation>
    </message>
    <message>
        <source>{before} menjadi {size} · {width} × {height} titik · tersimpan terenkripsi</source>
        <translation>{before} became {size} · {width} × {height} pixels · stored encrypted</translation>
    </message>
</context>
<context>
    <name>PicturesFold</name>
    <message>
        <source>Foto dan tanda tangan (Alt+F), baca KTP dari fotonya (F5)</source>
        <translation>Photos and signature (Alt+F), read the KTP from its photo (F5)</translation>
    </message>
    <message>
        <source>Foto KTP</source>
        <translation>Photo of the KTP</translation>
    </message>
    <message>
        <source>Foto wajah</source>
        <translation>Photo of the face</translation>
    </message>
    <message>
        <source>Tanda tangan atau cap jempol</source>
        <translation>Signature or thumb print</translation>
    </message>
    <message>
        <source>Tanda tangani…</source>
        <translation>Sign…</translation>
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
    <name>Preview</name>
    <message>
        <source>Cetak … (Ctrl+P)</source>
        <translation>Print … (Ctrl+P)</translation>
    </message>
    <message>
        <source>Simpan PDF … (Ctrl+E)</source>
        <translation>Save PDF … (Ctrl+E)</translation>
    </message>
    <message>
        <source>Simpan XLSX … (Ctrl+Shift+E)</source>
        <translation>Save XLSX … (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>A&amp;4</source>
        <translation>A&amp;4</translation>
    </message>
    <message>
        <source>&amp;80 mm</source>
        <translation>&amp;80 mm</translation>
    </message>
    <message>
        <source>Kertas {paper}</source>
        <translation>Paper {paper}</translation>
    </message>
</context>
<context>
    <name>ProposalRow</name>
    <message>
        <source>Sudah ada di formulir</source>
        <translation>Already in the form</translation>
    </message>
    <message>
        <source>Di formulir: {value}</source>
        <translation>In the form: {value}</translation>
    </message>
    <message>
        <source>Di formulir masih kosong</source>
        <translation>Still empty in the form</translation>
    </message>
    <message>
        <source>Keyakinan {level}</source>
        <translation>Confidence {level}</translation>
    </message>
    <message>
        <source>tinggi</source>
        <translation>high</translation>
    </message>
    <message>
        <source>sedang</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>rendah</source>
        <translation>low</translation>
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
        <source>Tanda terima (Ctrl+P) …</source>
        <translation>Slip (Ctrl+P) …</translation>
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
        <source>Pendaftaran ditarik. Isinya tidak dikirim lagi; pusat akan diberi tahu.</source>
        <translation>Registration withdrawn. Its content is not sent any more; the centre will be told.</translation>
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
        <source>Mengirim foto</source>
        <translation>Sending photos</translation>
    </message>
    <message>
        <source>{accepted} diterima, {refused} perlu diperiksa, {waiting} masih menunggu.</source>
        <translation>{accepted} accepted, {refused} to be checked, {waiting} still waiting.</translation>
    </message>
    <message>
        <source>{n} foto sampai di pusat.</source>
        <translation>{n} photos have reached the centre.</translation>
    </message>
</context>
<context>
    <name>QuickCapture</name>
    <message>
        <source>Tangkap cepat</source>
        <translation>Quick capture</translation>
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
        <source>Kantor cabang</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Tiga isian cukup untuk mulai. Setiap orang menjadi draf yang dilengkapi kemudian (Ctrl+D).</source>
        <translation>Three entries are enough to begin. Each person becomes a draft that is completed later (Ctrl+D).</translation>
    </message>
    <message>
        <source>Simpan draf, orang berikutnya</source>
        <translation>Save draft, next person</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Isi ketiganya dulu: NIK, nama, dan kantor cabang.</source>
        <translation>Fill in all three first: NIK, name and branch.</translation>
    </message>
    <message>
        <source>NIK ini sudah ada sebagai draf: {name}.</source>
        <translation>There is a draft with this NIK already: {name}.</translation>
    </message>
    <message>
        <source>Draf tersimpan aman: {names}</source>
        <translation>Draft stored safely: {names}</translation>
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
        <source>Ditarik; pusat akan diberi tahu, isi datanya tidak dikirim lagi.</source>
        <translation>Withdrawn; the centre will be told, the content is not sent any more.</translation>
    </message>
    <message>
        <source>Persetujuan ditarik; pengiriman isinya dihentikan.</source>
        <translation>Consent withdrawn; its content is no longer sent.</translation>
    </message>
    <message>
        <source>Ditarik: orangnya berubah pikiran.</source>
        <translation>Withdrawn: the person changed their mind.</translation>
    </message>
    <message>
        <source>Ditarik: tercatat atas orang yang keliru.</source>
        <translation>Withdrawn: recorded for the wrong person.</translation>
    </message>
    <message>
        <source>Ditarik: orang yang sama tercatat dua kali.</source>
        <translation>Withdrawn: the same person was recorded twice.</translation>
    </message>
    <message>
        <source>Ditarik: ternyata sudah menjadi peserta.</source>
        <translation>Withdrawn: is a member already.</translation>
    </message>
    <message>
        <source>Ditarik: orangnya sudah meninggal.</source>
        <translation>Withdrawn: the person has died.</translation>
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
    <name>ReasonsBlock</name>
    <message>
        <source>Alasan: {warning}</source>
        <translation>Reason: {warning}</translation>
    </message>
    <message>
        <source>Mengapa tetap disimpan?</source>
        <translation>Why is it kept?</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Tampilkan NIK (F9)</source>
        <translation>Show NIK (F9)</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Ubah …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Tarik …</source>
        <translation>Withdraw …</translation>
    </message>
    <message>
        <source>Revisi {n}: ditarik</source>
        <translation>Revision {n}: withdrawn</translation>
    </message>
    <message>
        <source>Revisi {n}: pertama disimpan</source>
        <translation>Revision {n}: saved first</translation>
    </message>
    <message>
        <source>Revisi {n}: disimpan lagi</source>
        <translation>Revision {n}: saved again</translation>
    </message>
    <message>
        <source>{field} diubah</source>
        <translation>{field} changed</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>Revisi {n}: {changes}</source>
        <translation>Revision {n}: {changes}</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Pekerjaan</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Data tambahan, bila ada (Alt+T)</source>
        <translation>More data, if any (Alt+T)</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ahli waris</source>
        <translation>Heirs</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Koperasi dan iuran</source>
        <translation>Cooperative and contribution</translation>
    </message>
    <message>
        <source>daftar awal, belum resmi</source>
        <translation>starter list, not official yet</translation>
    </message>
    <message>
        <source>BPU: bukan penerima upah</source>
        <translation>BPU: not a wage earner</translation>
    </message>
    <message>
        <source>PU: penerima upah</source>
        <translation>PU: wage earner</translation>
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
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Perjanjian yang tidak ada di laptop ini</source>
        <translation>An agreement that is not on this laptop</translation>
    </message>
    <message>
        <source>sisa {n} dari {all} orang</source>
        <translation>{n} of {all} people left</translation>
    </message>
    <message>
        <source>sisa {n} dari {all} orang di desa ini</source>
        <translation>{n} of {all} people left in this village</translation>
    </message>
    <message>
        <source>sisa dana {rupiah}</source>
        <translation>{rupiah} left</translation>
    </message>
</context>
<context>
    <name>RegisterLayout</name>
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
        <source>{name} · {nik} sudah tersimpan aman di laptop. Tidak perlu diketik lagi.</source>
        <translation>{name} · {nik} is already stored safely on the laptop. No need to type it again.</translation>
    </message>
    <message>
        <source>Orang berikutnya</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Tersimpan aman di laptop: {name} · {nik}</source>
        <translation>Saved safely on the laptop: {name} · {nik}</translation>
    </message>
    <message>
        <source>Tanda terima (Ctrl+P)</source>
        <translation>Slip (Ctrl+P)</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Foto sedang disiapkan; sesudah itu data disimpan sendiri.</source>
        <translation>A photo is being prepared; after that the data is saved by itself.</translation>
    </message>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
    <message>
        <source>Lihat datanya</source>
        <translation>See the record</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Dikirim ke pencetak.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Simpan sebagai lembar kerja</source>
        <translation>Save as workbook</translation>
    </message>
    <message>
        <source>Lembar kerja Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Sedang ditulis …</source>
        <translation>Being written …</translation>
    </message>
    <message>
        <source>Tersimpan: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Tulis NIK dan nomor HP &amp;utuh (dicatat dalam jejak audit)</source>
        <translation>Write NIK and phone number in f&amp;ull (noted in the audit log)</translation>
    </message>
    <message>
        <source>Li&amp;hat</source>
        <translation>S&amp;how</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>all</translation>
    </message>
    <message>
        <source>desa itu</source>
        <translation>that village</translation>
    </message>
    <message>
        <source>kecamatannya</source>
        <translation>its district</translation>
    </message>
    <message>
        <source>kabupaten atau kotanya</source>
        <translation>its regency or city</translation>
    </message>
    <message>
        <source>provinsinya</source>
        <translation>its province</translation>
    </message>
    <message>
        <source>Daftar hadir</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>Rekap kegiatan</source>
        <translation>Recap of events</translation>
    </message>
    <message>
        <source>Rekap desa</source>
        <translation>Recap of villages</translation>
    </message>
    <message>
        <source>Rekap koperasi</source>
        <translation>Recap of cooperatives</translation>
    </message>
    <message>
        <source>Rekap pembayar</source>
        <translation>Recap of payers</translation>
    </message>
    <message>
        <source>Daftar tagihan untuk pembayar</source>
        <translation>List for the payer of a batch</translation>
    </message>
    <message>
        <source>Serah terima kartu</source>
        <translation>Hand-over of cards</translation>
    </message>
    <message>
        <source>Daftar perpanjangan</source>
        <translation>Renewal list</translation>
    </message>
    <message>
        <source>Laporan enam bulanan</source>
        <translation>Six-monthly report</translation>
    </message>
    <message>
        <source>Laporan berkala kepala desa</source>
        <translation>Periodic report of the village head</translation>
    </message>
    <message>
        <source>Lapo&amp;ran</source>
        <translation>&amp;Report</translation>
    </message>
    <message>
        <source>Ke&amp;giatan</source>
        <translation>&amp;Event</translation>
    </message>
    <message>
        <source>&amp;Tagihan</source>
        <translation>Ba&amp;tch</translation>
    </message>
    <message>
        <source>Per&amp;janjian</source>
        <translation>&amp;Agreement</translation>
    </message>
    <message>
        <source>&amp;Desa / kelurahan</source>
        <translation>&amp;Village</translation>
    </message>
    <message>
        <source>&amp;Wilayah yang dihitung</source>
        <translation>Area &amp;counted</translation>
    </message>
    <message>
        <source>&amp;Berakhir sampai bulan (tttt-bb)</source>
        <translation>Ends &amp;by month (yyyy-mm)</translation>
    </message>
    <message>
        <source>Terdaftar &amp;sejak</source>
        <translation>Registered &amp;since</translation>
    </message>
    <message>
        <source>Terdaftar sa&amp;mpai</source>
        <translation>Registered u&amp;ntil</translation>
    </message>
    <message>
        <source>Baris &amp;kosong</source>
        <translation>Blan&amp;k rows</translation>
    </message>
    <message>
        <source>Ko&amp;p surat …</source>
        <translation>&amp;Letterhead …</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Bulan ditulis seperti 2026-12.</source>
        <translation>Write the month like 2026-12.</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>tanpa catatan</source>
        <translation>no note</translation>
    </message>
    <message>
        <source>hadir</source>
        <translation>present</translation>
    </message>
    <message>
        <source>sedang merantau</source>
        <translation>working away from home</translation>
    </message>
    <message>
        <source>sudah pindah</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>sudah meninggal</source>
        <translation>has died</translation>
    </message>
    <message>
        <source>pernah menolak</source>
        <translation>refused before</translation>
    </message>
</context>
<context>
    <name>RosterFindings</name>
    <message>
        <source>Baris ini perlu diperiksa. Lihat lagi isinya di berkas.</source>
        <translation>This row must be looked at. See what stands in the file.</translation>
    </message>
    <message>
        <source>NIK tersimpan sebagai angka, jadi angka terakhirnya sudah hilang. Ubah kolomnya menjadi teks dan ketik ulang dari KTP.</source>
        <translation>The NIK is stored as a number, so its last digits are lost already. Turn the column into text and type it again from the KTP.</translation>
    </message>
    <message>
        <source>NIK tertulis seperti 7,5E+15, jadi angka aslinya sudah hilang. Ketik ulang dari KTP sebagai teks.</source>
        <translation>The NIK is written like 7.5E+15, so its real digits are lost already. Type it again from the KTP as text.</translation>
    </message>
    <message>
        <source>NIK ini sudah ada pada baris {first}. Baris ini tidak diambil lagi.</source>
        <translation>This NIK stands in row {first} already. This row is not taken again.</translation>
    </message>
    <message>
        <source>NIK ini sudah ada pada baris {first} dengan nama lain. Cocokkan KTP keduanya; satu NIK milik satu orang.</source>
        <translation>This NIK stands in row {first} with another name. Compare both KTPs; one NIK belongs to one person.</translation>
    </message>
    <message>
        <source>Nama dan tanggal lahir yang sama sudah ada pada baris {first}. Baris ini tidak diambil lagi.</source>
        <translation>The same name and birth date stand in row {first} already. This row is not taken again.</translation>
    </message>
    <message>
        <source>Orang ini sudah ada dalam daftar di laptop ini. Baris ini tidak diambil lagi.</source>
        <translation>This person is on a list on this laptop already. This row is not taken again.</translation>
    </message>
    <message>
        <source>Nama tidak diisi, jadi orang ini tidak dapat dicari. Tulis namanya.</source>
        <translation>The name is missing, so the person could not be found. Write the name.</translation>
    </message>
    <message>
        <source>Sel ini berisi rumus, bukan isian. Ketik isinya sebagai teks biasa.</source>
        <translation>This cell holds a formula, not an entry. Type its content as plain text.</translation>
    </message>
    <message>
        <source>Tanggal ini tidak terbaca. Tulis misalnya 17-08-1990, atau kosongkan.</source>
        <translation>This date cannot be read. Write for instance 17-08-1990, or leave it empty.</translation>
    </message>
    <message>
        <source>Jenis kelamin tidak terbaca. Tulis L atau P, atau kosongkan.</source>
        <translation>The sex cannot be read. Write L or P, or leave it empty.</translation>
    </message>
    <message>
        <source>Penghasilan tidak terbaca. Tulis satu angka rupiah, misalnya 1500000, atau kosongkan.</source>
        <translation>The income cannot be read. Write one amount in rupiah, for instance 1500000, or leave it empty.</translation>
    </message>
    <message>
        <source>Status ini tidak dikenal. Tulis hadir, merantau, pindah, meninggal, atau menolak.</source>
        <translation>This status is not known. Write hadir, merantau, pindah, meninggal or menolak.</translation>
    </message>
    <message>
        <source>Hubungan ahli waris ini tidak dikenal, jadi dikosongkan. Tanyakan saat mendaftar.</source>
        <translation>This relation of an heir is not known, so it is left empty. Ask when registering.</translation>
    </message>
    <message>
        <source>Desa/kelurahan ini tidak ditemukan. Periksa ejaannya, atau tambahkan kecamatan dan kabupatennya.</source>
        <translation>This village was not found. Check the spelling, or add district and regency.</translation>
    </message>
    <message>
        <source>Ada beberapa desa/kelurahan bernama sama: {choices}. Tambahkan kecamatan dan kabupatennya.</source>
        <translation>Several villages have this name: {choices}. Add district and regency.</translation>
    </message>
    <message>
        <source>Ejaan desa berbeda dari daftar wilayah; dibaca sebagai {name}. Periksa.</source>
        <translation>The village is spelled differently from the list of regions; it is read as {name}. Check it.</translation>
    </message>
    <message>
        <source>Baris ini disembunyikan di berkasnya, jadi tidak diambil. Tampilkan dulu bila memang perlu.</source>
        <translation>This row is hidden in its file, so it is not taken. Unhide it first if it is needed.</translation>
    </message>
    <message>
        <source>Menurut daftar orang ini sudah meninggal, jadi tidak diambil.</source>
        <translation>The list says that this person has died, so the row is not taken.</translation>
    </message>
</context>
<context>
    <name>RosterSearch</name>
    <message>
        <source>Cari di daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Nama dalam daftar</source>
        <translation>Name in the list</translation>
    </message>
    <message>
        <source>Isi formulir</source>
        <translation>Fill the form</translation>
    </message>
    <message>
        <source>Ketik awal namanya. NIK tetap dicocokkan dengan KTP.</source>
        <translation>Type the beginning of the name. The NIK must still be compared with the KTP.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Baris di berkas</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Tidak ada baris dalam kelompok ini.</source>
        <translation>No row is in this group.</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>Ganda di berkas</source>
        <translation>Twice in the file</translation>
    </message>
    <message>
        <source>Ganda di laptop</source>
        <translation>On this laptop already</translation>
    </message>
    <message>
        <source>Diabaikan</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Semua {n}</source>
        <translation>All {n}</translation>
    </message>
    <message>
        <source>{sum} = {n} baris</source>
        <translation>{sum} = {n} rows</translation>
    </message>
</context>
<context>
    <name>SeatDialog</name>
    <message>
        <source>Ubah jabatan</source>
        <translation>Change office</translation>
    </message>
    <message>
        <source>Isi jabatan</source>
        <translation>Fill an office</translation>
    </message>
    <message>
        <source>NIK boleh menyusul; tanpa NIK orangnya dikenali dari nama di koperasi yang sama.</source>
        <translation>The NIK may follow later; without it the person is known by name within the same cooperative.</translation>
    </message>
    <message>
        <source>Simpan jabatan  (Ctrl+S)</source>
        <translation>Save office  (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>SeatFields</name>
    <message>
        <source>Jabatan</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Nama lengkap sesuai KTP</source>
        <translation>Full name as on the KTP</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Menjabat sejak</source>
        <translation>In office since</translation>
    </message>
    <message>
        <source>Karena jabatannya</source>
        <translation>By office</translation>
    </message>
    <message>
        <source>Kepala desa/lurah (ex officio)</source>
        <translation>Village head (ex officio)</translation>
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
    <name>SignatureDialog</name>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>&amp;Urungkan</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Ula&amp;ngi</source>
        <translation>Start a&amp;gain</translation>
    </message>
    <message>
        <source>&amp;Selesai</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Pakai cap &amp;jempol</source>
        <translation>Use &amp;thumb print</translation>
    </message>
    <message>
        <source>Tanda tangan di &amp;kertas</source>
        <translation>Sign on &amp;paper</translation>
    </message>
    <message>
        <source>Tanda tangani di atas garis, dengan jari, pena, atau tetikus.</source>
        <translation>Sign above the line, with a finger, a pen or the mouse.</translation>
    </message>
    <message>
        <source>Lembar tanda tangan</source>
        <translation>Signature sheet</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>beberapa hal</source>
        <translation>several things</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>tanggal lahir</source>
        <translation>birth date</translation>
    </message>
    <message>
        <source>nama ibu</source>
        <translation>mother&apos;s name</translation>
    </message>
    <message>
        <source>nomor HP</source>
        <translation>mobile number</translation>
    </message>
    <message>
        <source>NIK hampir sama</source>
        <translation>NIK nearly the same</translation>
    </message>
    <message>
        <source>desa</source>
        <translation>village</translation>
    </message>
</context>
<context>
    <name>SlipCheck</name>
    <message>
        <source>Periksa tanda terima</source>
        <translation>Check a slip</translation>
    </message>
    <message>
        <source>Isi kode QR</source>
        <translation>Content of the QR code</translation>
    </message>
    <message>
        <source>Pindai kode QR pada tanda terima, atau tempel isinya di sini</source>
        <translation>Scan the QR code on the slip, or paste its content here</translation>
    </message>
    <message>
        <source>Periksa yang lain</source>
        <translation>Check another</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>sudah diterima pusat</source>
        <translation>accepted by the centre</translation>
    </message>
    <message>
        <source>belum diterima pusat</source>
        <translation>not yet accepted by the centre</translation>
    </message>
    <message>
        <source>Nomor {number}, revisi {rev}, dicetak {day}; waktu itu {state}.</source>
        <translation>Number {number}, revision {rev}, printed {day}; at that time {state}.</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Tanda terima ini tidak dapat diperiksa. Tanyakan nomornya kepada kantor cabang.</source>
        <translation>This slip cannot be checked. Ask the branch about its number.</translation>
    </message>
    <message>
        <source>Asli: utuh, dan dibuat oleh laptop yang dikenal pusat. Ini tetap bukan kartu peserta.</source>
        <translation>Genuine: whole, and made by a laptop that the centre knows. It is still not a membership card.</translation>
    </message>
    <message>
        <source>Utuh, tetapi laptopnya belum dikenal pusat. Cocokkan nomornya dengan petugas atau kantor cabang sebelum dipercaya.</source>
        <translation>Whole, but the centre does not know the laptop yet. Compare its number with the officer or the branch before trusting it.</translation>
    </message>
    <message>
        <source>Utuh, tetapi di sini tidak ada kunci umum pusat untuk memastikan pembuatnya. Pakai berkas aktivasi atau trust.json.</source>
        <translation>Whole, but there are no public keys of the centre here to make sure who made it. Use an activation file or trust.json.</translation>
    </message>
    <message>
        <source>Kode tidak terbaca atau terpotong. Pindai sekali lagi, seluruh kodenya.</source>
        <translation>The code is unreadable or cut off. Scan again, the whole code.</translation>
    </message>
    <message>
        <source>TIDAK ASLI: isi kode pernah diubah. Jangan dipercaya; hubungi penyelia.</source>
        <translation>NOT GENUINE: the content of the code was changed. Do not trust it; contact the supervisor.</translation>
    </message>
    <message>
        <source>Tanda terima ini dari instansi lain, jadi tidak dapat dipastikan di sini. Tanyakan kepada instansi itu.</source>
        <translation>This slip is from another organisation, so it cannot be confirmed here. Ask that organisation.</translation>
    </message>
    <message>
        <source>TIDAK ASLI: pembuatnya mengaku dikenal pusat, padahal tidak. Jangan dipercaya; hubungi penyelia.</source>
        <translation>NOT GENUINE: whoever made it claims to be known to the centre, but is not. Do not trust it; contact the supervisor.</translation>
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
        <source>Mengirim foto</source>
        <translation>Sending photos</translation>
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
    <name>TakenView</name>
    <message>
        <source>Daftar yang sudah diambil</source>
        <translation>Lists that were taken in</translation>
    </message>
    <message>
        <source>Belum ada daftar yang diambil. Pilih berkas dengan Ctrl+O.</source>
        <translation>No list was taken in yet. Choose a file with Ctrl+O.</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Batalkan daftar ini (Del)</source>
        <translation>Take this list back (Del)</translation>
    </message>
    <message>
        <source>Batalkan daftar “{source}”? {n} orang tidak diharapkan lagi. Yang sudah didaftarkan tetap tersimpan.</source>
        <translation>Take the list “{source}” back? {n} people are expected no more. Whoever is registered stays saved.</translation>
    </message>
    <message>
        <source>Batalkan daftar</source>
        <translation>Take the list back</translation>
    </message>
    <message>
        <source>{n} orang tidak diharapkan lagi; yang sudah didaftarkan tetap tersimpan.</source>
        <translation>{n} people are expected no more; whoever is registered stays saved.</translation>
    </message>
    <message>
        <source>{when} · dibatalkan</source>
        <translation>{when} · taken back</translation>
    </message>
    <message>
        <source>{n} dari {rows} baris</source>
        <translation>{n} of {rows} rows</translation>
    </message>
    <message>
        <source>{n} perlu perbaikan</source>
        <translation>{n} to be mended</translation>
    </message>
    <message>
        <source>{n} ganda</source>
        <translation>{n} twice</translation>
    </message>
    <message>
        <source>{n} diabaikan</source>
        <translation>{n} set aside</translation>
    </message>
    <message>
        <source>{n} dari {all}</source>
        <translation>{n} of {all}</translation>
    </message>
</context>
<context>
    <name>TakingView</name>
    <message>
        <source>Pilih berkas (Ctrl+O)</source>
        <translation>Choose a file (Ctrl+O)</translation>
    </message>
    <message>
        <source>Lembar kosong …</source>
        <translation>Empty list …</translation>
    </message>
    <message>
        <source>Pilih lembar dari desa, koperasi, atau dinas (XLSX, XLS, ODS, CSV), atau tarik ke halaman ini. Isinya diperiksa dulu; tidak ada yang masuk sebelum Anda menyetujuinya, dan berkasnya tidak diubah.</source>
        <translation>Choose the list of a village, cooperative or office (XLSX, XLS, ODS, CSV), or drop it on this page. It is checked first; nothing enters before you agree, and the file is not changed.</translation>
    </message>
    <message>
        <source>Nama daftar</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <source>Wilayah orang-orangnya (boleh kosong)</source>
        <translation>Region of the people (may stay empty)</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Bila nama desanya ada di beberapa tempat</source>
        <translation>Where villages elsewhere have the same name</translation>
    </message>
    <message>
        <source>Berkas sedang diperiksa</source>
        <translation>The file is being checked</translation>
    </message>
    <message>
        <source>Hentikan (Esc)</source>
        <translation>Stop (Esc)</translation>
    </message>
    <message>
        <source>Ketik ulang sel (Enter)</source>
        <translation>Type the cell anew (Enter)</translation>
    </message>
    <message>
        <source>Simpan sisa sebagai XLSX …</source>
        <translation>Save the rest as XLSX …</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx *.xls *.ods *.csv *.txt);;Semua berkas (*)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Pilih daftar orang</source>
        <translation>Choose a list of people</translation>
    </message>
    <message>
        <source>Pemeriksaan dihentikan. Belum ada yang diambil, dan berkasnya tidak diubah.</source>
        <translation>The check was stopped. Nothing was taken in, and the file is unchanged.</translation>
    </message>
    <message>
        <source>Ambil {n} orang ke dalam daftar “{source}”? Mereka belum didaftarkan; mereka dikenali saat datang.</source>
        <translation>Take {n} people into the list “{source}”? They are not registered by this; they are recognised when they come.</translation>
    </message>
    <message>
        <source>Menyimpan daftar …</source>
        <translation>Saving the list …</translation>
    </message>
    <message>
        <source>Simpan sisa</source>
        <translation>Save the rest</translation>
    </message>
    <message>
        <source>{name} - sisa.xlsx</source>
        <translation>{name} - rest.xlsx</translation>
    </message>
    <message>
        <source>{n} baris tersimpan dengan alasannya. Perbaiki di sana, lalu pilih berkas itu lagi.</source>
        <translation>{n} rows were saved with their reasons. Mend them there, then choose that file again.</translation>
    </message>
    <message>
        <source>Lembar kosong</source>
        <translation>Empty list</translation>
    </message>
    <message>
        <source>daftar-orang.xlsx</source>
        <translation>list-of-people.xlsx</translation>
    </message>
    <message>
        <source>Lembar kosong tersimpan. Kirim ke desa atau koperasi, lalu pilih berkas yang sudah terisi.</source>
        <translation>The empty list is saved. Send it to the village or cooperative, then choose the file when it is filled in.</translation>
    </message>
    <message>
        <source>Lembar kerja (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Ambil {n} orang (Ctrl+S)</source>
        <translation>Take {n} people (Ctrl+S)</translation>
    </message>
    <message>
        <source>Membaca dan memeriksa {name} …</source>
        <translation>Reading and checking {name} …</translation>
    </message>
    <message>
        <source>Memeriksa lagi …</source>
        <translation>Checking again …</translation>
    </message>
    <message>
        <source>Baris ini tidak punya sel yang perlu diketik ulang. Bila kolomnya keliru, betulkan kolomnya.</source>
        <translation>This row has no cell to be typed anew. Where a column is wrong, put the column right.</translation>
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
    <message>
        <source>Tanda terima dicetak</source>
        <translation>Slip printed</translation>
    </message>
    <message>
        <source>Tanda terima disimpan sebagai PDF</source>
        <translation>Slip saved as PDF</translation>
    </message>
    <message>
        <source>Foto sampai di pusat</source>
        <translation>Photo reached the centre</translation>
    </message>
    <message>
        <source>Foto tidak ditemukan di laptop ini</source>
        <translation>Photo not found on this laptop</translation>
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
    <name>WithdrawDialog</name>
    <message>
        <source>Tarik pendaftaran</source>
        <translation>Withdraw registration</translation>
    </message>
    <message>
        <source>Mengapa pendaftaran {name} ditarik?</source>
        <translation>Why is the registration of {name} withdrawn?</translation>
    </message>
    <message>
        <source>Isi datanya langsung berhenti dikirim, dan pusat diberi tahu bahwa pendaftaran ini ditarik. Penarikan bersifat tetap; orangnya boleh mendaftar lagi sebagai pendaftaran baru.</source>
        <translation>Its content stops being sent at once, and the centre is told that this registration is withdrawn. A withdrawal is final; the person may register again as a new registration.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Withdrawals</name>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Orangnya menarik persetujuan datanya</source>
        <translation>The person withdraws consent to the data</translation>
    </message>
    <message>
        <source>Orangnya berubah pikiran</source>
        <translation>The person changed their mind</translation>
    </message>
    <message>
        <source>Tercatat atas orang yang keliru</source>
        <translation>Recorded for the wrong person</translation>
    </message>
    <message>
        <source>Orang yang sama tercatat dua kali</source>
        <translation>The same person was recorded twice</translation>
    </message>
    <message>
        <source>Ternyata sudah menjadi peserta</source>
        <translation>Turns out to be a member already</translation>
    </message>
    <message>
        <source>Orangnya sudah meninggal</source>
        <translation>The person has died</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Belum ditanya</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>_DayOfPaper</name>
    <message>
        <source>Tulis tanggal orang-orang itu menyetujui.</source>
        <translation>Write the day on which these people agreed.</translation>
    </message>
    <message>
        <source>Tanggal ini belum tiba.</source>
        <translation>This day has not come yet.</translation>
    </message>
</context>
<context>
    <name>_ShortForm</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>_SureTick</name>
    <message>
        <source>Centang setelah lembarnya diperiksa.</source>
        <translation>Tick it when the sheet was checked.</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Ka&amp;mera…</source>
        <translation>C&amp;amera…</translation>
    </message>
</context>
</TS>
