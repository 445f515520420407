"""What can go wrong while a document is typeset; nothing of it stops the rest."""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity

MISSING_GLYPH = Fault(
    "TATA-21",
    "aksara-tak-tersedia",
    Severity.PERINGATAN,
    "aksara {aksara} tidak ada dalam fon; dicetak sebagai tanda tanya",
    "ganti aksara itu dengan huruf Latin atau tanda baca biasa",
    """Fon naskah memuat huruf Latin, angka, dan tanda baca umum. Aksara lain (emoji, huruf dari aksara lain,
simbol dari program pengolah kata) tidak dapat dicetak dan diganti tanda tanya.

Juri yang menemukan tanda tanya di tengah kalimat akan ragu apakah ada isi yang hilang.

Contoh: judul yang disalin dari media sosial masih memuat emoji.

Perbaikan: tulis ulang bagian itu dengan huruf Latin biasa.""",
    acceptable=True,
)

TABLE_TOO_WIDE = Fault(
    "TATA-22",
    "tabel-terlalu-lebar",
    Severity.PERINGATAN,
    "{tabel} terlalu lebar untuk halaman; kata panjang dipotong",
    "persingkat kata terpanjang di tabel itu, atau kurangi kolomnya di templat",
    """Lebar semua kolom, dihitung dari kata terpanjang di setiap kolom, melebihi lebar halaman. Kolom
dipersempit dan kata panjang dipotong di tempat yang tidak lazim.

Perbaikan: persingkat kata atau alamat panjang, atau bagi tabel di templat.""",
)

BLOCK_TOO_TALL = Fault(
    "TATA-23",
    "blok-terlalu-tinggi",
    Severity.PERINGATAN,
    "satu blok setinggi {tinggi} pt tidak muat di halaman setinggi {halaman} pt",
    "perkecil gambar atau bagi isinya menjadi beberapa bagian",
    """Sebuah blok yang tidak dapat dibagi (gambar, kartu, blok tanda tangan) lebih tinggi daripada satu
halaman; bagian bawahnya keluar dari halaman.

Perbaikan: perkecil gambar, atau bagi isinya.""",
)

IMAGE_UNREADABLE = Fault(
    "TATA-24",
    "gambar-tak-terbaca",
    Severity.PERINGATAN,
    "gambar tidak dapat dibaca: {sebab}",
    "simpan ulang gambar sebagai PNG atau JPEG",
    """Berkas gambar rusak atau bukan PNG atau JPEG. Tempatnya dibiarkan kosong dengan keterangannya.

Perbaikan: buka gambar dengan program gambar, lalu simpan ulang sebagai PNG atau JPEG.""",
)

THEME_VALUE = Fault(
    "TATA-25",
    "nilai-tema-keliru",
    Severity.PERINGATAN,
    'tema: {kunci} bernilai "{nilai}", seharusnya {harapan}',
    "perbaiki nilai itu di tema.yaml; nilai bawaan dipakai untuk sementara",
    """Berkas tema.yaml memuat nilai yang tidak dapat dipakai: satuannya tidak ada, di luar batas yang masih
terbaca di kertas, atau kuncinya tidak dikenal. Naskah tetap dicetak dengan nilai bawaan.

Perbaikan: tulis panjang dengan satuan (122 mm, 11 pt) dan warna sebagai "#0d544a".""",
)
