"""What is wrong with how a workbook is laid out or with one of its cells: codes BACA-50 and up."""

from __future__ import annotations

from paritrana.readers.workbook.workbook_faults import CATATAN, GALAT, PERINGATAN, fault

MISSPELT_SHEET = fault(
    "BACA-50",
    "nama-lembar-berubah",
    GALAT,
    'lembar "{lembar}" tidak dikenal',
    'ganti namanya menjadi "{saran}", bila itu maksudnya',
    """Setiap bagian dibaca dari lembar dengan nama tertentu. Lembar yang namanya diubah tidak dibaca, sehingga isinya
akan hilang dari dosir tanpa diketahui.

Contoh: lembar Anggaran diganti menjadi Angaran.
Perbaikan: klik dua kali nama lembarnya, lalu tulis Anggaran.""",
)

UNREAD_SHEET = fault(
    "BACA-51",
    "lembar-tidak-dibaca",
    CATATAN,
    'lembar "{lembar}" bukan bagian formulir dan tidak dibaca',
    "pindahkan isinya ke lembar formulir bila harus tercetak; selain itu biarkan saja",
    """Lembar tambahan boleh ada, misalnya untuk hitungan sendiri. Isinya tidak masuk ke dosir.""",
)

MISSPELT_COLUMN = fault(
    "BACA-52",
    "judul-kolom-berubah",
    GALAT,
    'judul "{judul}" tidak dikenal di lembar {lembar}',
    'ganti menjadi "{saran}", bila itu maksudnya',
    """Isian dikenali dari judulnya. Kolom atau baris yang judulnya diubah tidak dibaca.

Contoh: Nlai
Perbaikan: Nilai""",
)

UNKNOWN_COLUMN = fault(
    "BACA-53",
    "judul-kolom-tak-dikenal",
    GALAT,
    'judul "{judul}" tidak dikenal di lembar {lembar}, padahal ada isinya',
    "pindahkan isinya ke salah satu dari: {dikenal}; atau hapus",
    """Kolom atau baris tambahan tidak punya tempat di dosir, sehingga isinya akan hilang. Keterangan bebas ditulis di
kolom Catatan.""",
)

NO_HEADINGS = fault(
    "BACA-54",
    "judul-kolom-hilang",
    GALAT,
    "lembar {lembar} berisi data, tetapi baris judulnya tidak ditemukan",
    "kembalikan baris judulnya, antara lain: {dikenal}",
    """Isian dikenali dari baris judul kolom. Baris itu dihapus atau diganti semuanya.

Perbaikan: salin baris judul dari formulir baru (paritrana form).""",
)

NOT_CALCULATED = fault(
    "BACA-55",
    "rumus-belum-dihitung",
    GALAT,
    "sel ini berisi rumus yang hasilnya belum tersimpan",
    "buka di Excel, tekan F9, simpan; atau tempel hasilnya sebagai nilai",
    """Program membaca hasil rumus yang terakhir disimpan Excel dan tidak menghitung sendiri. Rumus ini belum pernah
dihitung, biasanya karena berkasnya dibuat program lain.""",
)

ERROR_CELL = fault(
    "BACA-56",
    "sel-galat",
    GALAT,
    "sel ini berisi galat {tertulis}",
    "perbaiki rumusnya, atau tulis nilainya",
    """Rumus di sel ini tidak menghasilkan nilai. #REF! berarti sel yang ditunjuk sudah dihapus, #DIV/0! pembagian
dengan nol, #N/A tidak ditemukan.""",
)

SECOND_TABLE = fault(
    "BACA-57",
    "tabel-kedua",
    GALAT,
    "lembar {lembar} memuat baris judul kedua; baris di bawahnya tidak dibaca",
    "gabungkan kedua tabel di bawah satu baris judul",
    """Satu lembar memuat satu tabel. Tabel kedua di bawahnya dapat berbeda susunan kolomnya, jadi tidak ditebak.""",
)

MERGED = fault(
    "BACA-58",
    "sel-digabung",
    PERINGATAN,
    "{banyak} kelompok sel digabung; nilainya dipakai untuk setiap baris di dalamnya",
    "pisahkan selnya (Merge & Center), lalu isi setiap baris",
    """Sel yang digabung hanya menyimpan satu nilai. Program memakainya untuk semua baris yang dicakup; periksa apakah
itu maksudnya. Sel yang digabung mendatar dibaca sebagai milik kolom pertamanya.""",
)

HIDDEN = fault(
    "BACA-59",
    "baris-tersembunyi",
    CATATAN,
    "{banyak} baris tersembunyi ikut dibaca",
    "tampilkan barisnya (Unhide, atau hapus saringan), lalu hapus yang tidak dimaksudkan",
    """Baris yang disembunyikan atau tersaring tetap isian. Program membacanya agar tidak ada yang hilang
tanpa sengaja.""",
)

DIGITS_AT_RISK = fault(
    "BACA-60",
    "teks-tersimpan-sebagai-angka",
    PERINGATAN,
    "{kunci} tersimpan sebagai angka dan dibaca {tertulis}; nol di awal atau di akhir dapat hilang",
    "format selnya sebagai Teks, lalu ketik ulang seperti dalam dokumen",
    """Kode, nomor, dan versi adalah teks. Excel mengubah 32.10 menjadi 32.1 dan 0123 menjadi 123.

Perbaikan: pilih sel, Format Cells, Text, ketik ulang.""",
)

DIGITS_LOST = fault(
    "BACA-61",
    "angka-terlalu-panjang",
    GALAT,
    "{kunci} tersimpan sebagai angka lebih dari 15 angka; angka terakhirnya sudah hilang",
    "format selnya sebagai Teks, lalu ketik ulang dari dokumennya",
    """Excel menyimpan 15 angka dan mengganti sisanya dengan nol. NIP 18 angka yang diketik sebagai angka sudah rusak.

Perbaikan: pilih sel, Format Cells, Text, ketik ulang.""",
)

PERCENT_UNCLEAR = fault(
    "BACA-62",
    "persen-tanpa-tanda",
    PERINGATAN,
    "{kunci} berisi {tertulis} tanpa tanda persen; dibaca {dibaca}",
    "tulis dengan tanda persen, misalnya 37,13%",
    """Angka antara nol dan satu tanpa format persen dapat berarti bagian dari satu: 0,3713 dapat berarti 0,3713% atau
37,13%. Program membacanya seperti tertulis.""",
)

DATE_AS_NUMBER = fault(
    "BACA-63",
    "tanggal-sebagai-angka",
    GALAT,
    "{kunci} berisi angka {tertulis}; sebagai tanggal Excel itu {dibaca}",
    "format selnya sebagai tanggal, atau tulis {dibaca}",
    """Excel menyimpan tanggal sebagai banyak hari sejak 1900. Tanpa format tanggal, yang terlihat hanya angkanya.""",
)

NUMBER_AS_DATE = fault(
    "BACA-64",
    "angka-menjadi-tanggal",
    GALAT,
    "{kunci} berisi tanggal {tertulis}, padahal isinya angka",
    "format selnya sebagai angka atau Teks, lalu ketik ulang",
    """Excel mengubah sebagian ketikan menjadi tanggal, misalnya 1-4 menjadi 1 April. Angka yang semula diketik sudah
hilang.""",
)

UNKNOWN_PARENT = fault(
    "BACA-65",
    "induk-tak-dikenal",
    GALAT,
    'baris ini milik "{induk}", yang tidak ada di lembar {lembar}',
    "tulis tanda yang ada di lembar {lembar}, dengan ejaan yang sama",
    """Rincian disambungkan ke butirnya dengan tanda, misalnya I-01. Tanda yang tidak ada membuat barisnya tidak punya
tempat.

Contoh: hasil inovasi untuk I-3, sedangkan inovasinya I-03.""",
)

TWICE = fault(
    "BACA-66",
    "isian-dua-kali",
    GALAT,
    '"{judul}" diisi dua kali di lembar {lembar}',
    "hapus salah satunya",
    """Isian atau kolom yang sama muncul dua kali dengan isi. Yang mana yang berlaku tidak dapat ditebak.""",
)

TOO_LONG = fault(
    "BACA-67",
    "terlalu-panjang-untuk-sel",
    GALAT,
    "isinya {banyak} huruf; satu sel Excel memuat paling banyak {batas}",
    "pendekkan teksnya, atau tetap memakai bukti.yaml",
    """Excel memotong teks yang lebih panjang dari 32.767 huruf tanpa memberi tahu, jadi tidak dituliskan.""",
)

CONFLICT = fault(
    "BACA-68",
    "isian-bertentangan",
    GALAT,
    "{tempat} diisi berbeda oleh dua berkas: {pertama} dan {kedua}",
    "sepakati isinya, perbaiki salah satu berkas, lalu gabungkan lagi",
    """Dua perangkat daerah mengisi tempat yang sama dengan isi yang berbeda. Program tidak memilih.

Contoh: disnaker.xlsx menulis 23.809 orang, bpjs.xlsx 23.800.""",
)

NO_PLACE = fault(
    "BACA-69",
    "tidak-ada-tempat-di-formulir",
    GALAT,
    "{tempat} tidak punya tempat dalam formulir",
    "perbaiki temuan bentuknya dahulu: paritrana check",
    """Formulir hanya memuat isian yang dikenal. Kunci yang salah eja atau bentuk yang salah akan hilang, jadi berkasnya
tidak diubah.""",
)

NOTHING = fault(
    "BACA-70",
    "bukan-formulir",
    GALAT,
    "tidak satu pun lembar buku kerja ini bagian formulir",
    "buat formulirnya dengan: paritrana form -o formulir.xlsx, lalu salin isian ke situ",
    """Buku kerja ini bukan formulir bukti: nama lembarnya tidak ada yang dikenal.""",
)

NEIGHBOUR = fault(
    "BACA-71",
    "isi-tanpa-judul",
    PERINGATAN,
    "{banyak} sel di lembar {lembar} berada di luar kolom berjudul dan tidak dibaca",
    "beri judul kolomnya, atau pindahkan isinya ke kolom Catatan",
    """Sel di kolom tanpa judul bukan bagian formulir. Catatan pinggir boleh ada, tetapi tidak tercetak.""",
)

HIDDEN_SHEET = fault(
    "BACA-72",
    "lembar-tersembunyi",
    CATATAN,
    'lembar "{lembar}" tersembunyi; isinya ikut dibaca',
    "tampilkan lembarnya (klik kanan nama lembar mana pun, Unhide), lalu hapus yang tidak dimaksudkan",
    """Lembar yang disembunyikan tetap isian. Program membacanya agar tidak ada yang hilang tanpa sengaja; tetapi isi
yang tidak terlihat mudah tertinggal dari tahun lalu.

Contoh: lembar Anggaran disembunyikan ketika berkas dibagikan ke perangkat daerah lain.
Perbaikan: tampilkan lembarnya, periksa isinya.""",
)

POINT_AS_DECIMAL = fault(
    "BACA-73",
    "titik-ribuan-hilang",
    GALAT,
    "{kunci} tersimpan sebagai {tertulis}; Excel berbahasa Inggris membaca titik sebagai tanda desimal",
    "format selnya sebagai Teks (Format Cells, Text), lalu ketik ulang, misalnya {dimaksud}; atau ketik tanpa titik",
    """Excel yang disetel berbahasa Inggris menyimpan ketikan 11.200 sebagai sebelas koma dua. Mengetiknya sekali lagi
dengan titik menghasilkan hal yang sama; selnya harus dijadikan teks dahulu, atau bilangannya diketik tanpa titik.

Contoh: Jumlah berisi 11,2 orang.
Perbaikan: pilih sel, Format Cells, Text, ketik 11.200; atau ketik 11200.""",
)

FAULTS = (
    MISSPELT_SHEET, UNREAD_SHEET, MISSPELT_COLUMN, UNKNOWN_COLUMN, NO_HEADINGS, NOT_CALCULATED, ERROR_CELL,
    SECOND_TABLE,
    MERGED, HIDDEN, DIGITS_AT_RISK, DIGITS_LOST, PERCENT_UNCLEAR, DATE_AS_NUMBER, NUMBER_AS_DATE, UNKNOWN_PARENT, TWICE,
    TOO_LONG, CONFLICT, NO_PLACE, NOTHING, NEIGHBOUR, HIDDEN_SHEET, POINT_AS_DECIMAL,
)  # fmt: skip
