"""The phrases of made-up regions: enough of them that no two dossiers say the same thing in the same words."""

from __future__ import annotations

# Name of a group, its long name, fund, the share of a region's paid workers, months.
GROUPS = (
    ("Ketua RT", "Ketua Rukun Tetangga", "APBD", 9, 12),
    ("Ketua RW", "Ketua Rukun Warga", "APBD", 3, 12),
    ("Linmas", "Perlindungan Masyarakat", "APBD", 6, 12),
    ("Kader posyandu", "", "APBD", 11, 12),
    ("Guru ngaji", "", "APBD", 8, 12),
    ("Marbot rumah ibadah", "", "APBD", 4, 12),
    ("Guru PAUD", "Guru pendidikan anak usia dini", "APBD", 4, 12),
    ("Nelayan kecil", "", "APBD", 7, 12),
    ("Petani penggarap", "", "APBD", 21, 12),
    ("Pengemudi ojek", "", "APBD", 4, 12),
    ("Pedagang pasar", "", "APBD", 6, 12),
    ("Pekerja rumah tangga", "", "APBD", 3, 12),
    ("Pemulung", "", "APBD", 1, 12),
    ("Juru parkir", "", "APBD", 1, 12),
    ("Penambang pasir manual", "", "APBD", 2, 12),
    ("Perajin anyaman", "", "APBD", 3, 12),
    ("Buruh bongkar muat", "", "APBD", 2, 12),
    ("BPD", "Badan Permusyawaratan Desa", "ADD", 3, 12),
    ("LPMD", "Lembaga Pemberdayaan Masyarakat Desa", "ADD", 2, 12),
    ("Buruh tani tembakau", "", "DBHCHT", 5, 8),
    ("Pekerja sekitar kawasan industri", "", "CSR/TJSL", 3, 12),
    ("Mustahik yang bekerja", "", "Baznas", 1, 12),
    ("Pekerja rentan binaan", "", "ASN peduli", 2, 12),
)

LAND = (
    "terletak di pesisir dan berhadapan dengan laut lepas",
    "membentang dari dataran rendah sampai lereng pegunungan",
    "berada di lembah yang dibelah dua sungai besar",
    "terdiri atas gugusan pulau yang dihubungkan kapal perintis",
    "berbukit-bukit dengan perkebunan rakyat sejak seabad lalu",
    "berbatasan dengan kawasan hutan yang dijaga masyarakat adat",
)
LIVING = (
    "Sebagian besar warganya menggarap sawah milik orang lain dan menjual hasilnya sendiri",
    "Perikanan tangkap dan tambak menghidupi separuh keluarganya",
    "Perdagangan kecil dan jasa angkutan menjadi tumpuan warga di ibu kota",
    "Kebun kopi, kakao, dan kelapa sawit rakyat memberi kerja sepanjang tahun",
    "Industri rumahan, dari anyaman sampai makanan ringan, tumbuh di hampir setiap kampung",
    "Pertambangan rakyat dan bongkar muat pelabuhan menyerap tenaga kerja harian",
)
NEED = (
    "Penghasilan yang tidak tetap membuat satu kecelakaan kerja cukup untuk menjatuhkan keluarga ke dalam kemiskinan.",
    "Pekerja seperti ini paling jarang terdaftar, padahal risikonya paling tinggi.",
    "Karena itu iuran pekerja rentan ditempatkan sebagai belanja wajib sejak perencanaan.",
    "Pendataan dari rumah ke rumah menunjukkan bahwa sebagian besar belum pernah mendengar haknya.",
    "Pengalaman kehilangan pencari nafkah pada masa pandemi mengubah cara daerah menyusun anggarannya.",
)

# Name, what was wrong, what was done: of the last two each region gets one of each row.
IDEAS = (
    (
        "Kartu Pekerja",
        "Peserta yang iurannya dibayar daerah tidak tahu bahwa mereka terlindungi",
        "Setiap peserta menerima kartu bernama dengan nomor pengaduan",
    ),
    (
        "Satu Pintu Data",
        "Satu orang dapat dibayar dua sumber dana sementara tetangganya tidak dibayar siapa pun",
        "Seluruh sumber dana menyerahkan daftar NIK kepada satu meja pemadanan",
    ),
    (
        "Klaim di Kecamatan",
        "Ahli waris menempuh perjalanan jauh berkali-kali untuk satu klaim",
        "Loket bergilir memeriksa dan memotret berkas di kantor kecamatan",
    ),
    (
        "Satu Pegawai Satu Pekerja",
        "Anggaran belum menjangkau pekerja di sekitar rumah pegawai",
        "Pegawai membayar iuran seorang pekerja lewat potongan sukarela",
    ),
    (
        "Izin Terhubung",
        "Izin usaha diperpanjang tanpa diketahui apakah pekerjanya terdaftar",
        "Layanan perizinan membaca status kepesertaan secara daring",
    ),
    (
        "Melaut Tenang",
        "Nelayan kecil berangkat pada musim badai tanpa perlindungan",
        "Pendaftaran dibuka di tempat pelelangan ikan sebelum perahu berangkat",
    ),
    (
        "Beasiswa Tak Putus",
        "Anak penerima beasiswa berhenti menerima karena laporan sekolah terlambat",
        "Dinas pendidikan mengirim bukti sekolah langsung setiap semester",
    ),
    (
        "Pasar Terlindungi",
        "Pedagang membayar retribusi harian tetapi tidak satu pun terdaftar",
        "Iuran dipungut bersama retribusi melalui juru tagih pasar",
    ),
    (
        "Panen Aman",
        "Buruh panen berpindah kebun sehingga tidak tercatat di mana pun",
        "Mandor mendaftarkan regu panennya melalui pesan singkat",
    ),
    (
        "Proyek Patuh",
        "Termin proyek dicairkan sebelum pekerja konstruksinya terdaftar",
        "Bukti pembayaran iuran menjadi syarat pencairan termin pertama",
    ),
    (
        "Agen Kampung",
        "Kantor layanan hanya ada di ibu kota dan tutup pada sore hari",
        "Kios kelontong di kampung dilatih menjadi agen pendaftaran dan pembayaran",
    ),
    (
        "Ojek Siaga",
        "Pengemudi yang jatuh di jalan dibawa pulang karena takut biaya",
        "Kelompok pangkalan memegang kartu rujukan rumah sakit mitra",
    ),
)
WHY = (
    "Akibatnya hak keluarga di {desa} dan {lain} tidak pernah diminta sampai {bulan}.",
    "Keluhan ini disampaikan warga {desa} pada musyawarah perencanaan bulan {bulan}.",
    "Dari sepuluh keluarga di {desa} yang didatangi petugas {dinas}, tujuh tidak memegang bukti apa pun.",
    "Selisihnya baru diketahui {dinas} ketika pemeriksaan bulan {bulan} selesai.",
    "Petugas {dinas} di {desa} sudah lama menandainya, tetapi tidak punya alat untuk menutupnya.",
    "Perangkat {desa} dan {lain} mencatatnya dalam buku tulis yang berbeda-beda.",
)
HOW = (
    "Tiga petugas {dinas} cukup untuk menjalankannya, dimulai dari {desa} pada bulan {bulan}.",
    "Uji coba di {desa} dan {lain} berlangsung sampai {bulan}, lalu diperluas ke seluruh wilayah.",
    "Aplikasinya dibuat siswa sekolah kejuruan {desa} dan dirawat {dinas} sejak {bulan}.",
    "Camat {desa} menandatangani hasilnya setiap pekan sehingga keterlambatan segera terlihat oleh {dinas}.",
    "Inspektorat mengawasinya bersama {dinas} dengan contoh acak seratus keluarga di {lain}.",
    "Warga {desa} dapat memeriksa sendiri hasilnya di papan pengumuman balai pertemuan {lain}.",
    "Kader dari {desa} memperoleh pelatihan dua hari pada bulan {bulan} dan uang transpor dari {dinas}.",
)
GAIN = (
    ("Peserta yang tahu dirinya terlindungi", "%"),
    ("Lama klaim kematian dibayar", "hari"),
    ("Keluarga yang mengajukan klaim", "keluarga"),
    ("Pekerja yang terdaftar", "orang"),
    ("Data ganda", "orang"),
)
COPIED = (
    "Ditiru dua daerah tetangga pada triwulan terakhir.",
    "Belum ditiru; bahan pelatihannya dibagikan terbuka.",
    "Menjadi bahan pembelajaran dalam rapat koordinasi provinsi.",
    "Diikuti badan usaha milik daerah.",
)
OWNERS = (
    "Dinas Tenaga Kerja",
    "Dinas Komunikasi dan Informatika",
    "Dinas Sosial",
    "Dinas Perikanan",
    "Dinas Perdagangan",
    "DPMPTSP",
    "Dinas Pemberdayaan Masyarakat dan Desa",
)
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SYLLABLES = _words("su ka ra ma ti ba lo we ni ta jo ha pu re mi sa du la go wa ki no")
ENDINGS = _words("mulya jaya sari rejo indah makmur agung harapan asri baru")
GIVEN = _words("Ahmad Siti Budi Dewi Hendra Ratna Yusuf Maria Agus Nur Darwis Lestari Made Yohanis Rina")
FAMILY = _words("Santoso Rahman Wijaya Siregar Hidayat Lubis Tanjung Kurniawan Mahendra Tobing Patty Wenda")
