"""What can keep a workbook from being read, and what of one is not read: codes BACA-40 to BACA-49."""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity


def fault(code: str, name: str, severity: Severity, headline: str, help: str, explanation: str) -> Fault:
    """Define a fault of reading; a galat of reading can never be accepted."""
    return Fault(code, name, severity, headline, help, explanation, acceptable=severity is not Severity.GALAT)


GALAT, PERINGATAN, CATATAN = Severity.GALAT, Severity.PERINGATAN, Severity.CATATAN

BROKEN = fault(
    "BACA-40",
    "buku-kerja-rusak",
    GALAT,
    "buku kerja tidak dapat dibuka: {sebab}",
    "buka di Excel, simpan dengan nama baru sebagai Excel Workbook (.xlsx), lalu periksa lagi",
    """Berkas ini bernama atau berbentuk buku kerja, tetapi bagian di dalamnya rusak atau terpotong. Biasanya salinannya
tidak selesai.

Contoh: berkas diunduh setengah jalan.
Perbaikan: salin ulang, atau buka di Excel dan simpan dengan nama baru.""",
)

LOCKED = fault(
    "BACA-41",
    "buku-kerja-terkunci",
    GALAT,
    "buku kerja terkunci dengan kata sandi",
    "hapus kata sandinya di Excel: File, Info, Protect Workbook, Encrypt with Password, kosongkan, lalu simpan",
    """Isi buku kerja yang terkunci kata sandi tidak dapat dibaca program. Perlindungan lembar (Protect Sheet) boleh
tetap ada; yang harus dilepas hanya kata sandi untuk membuka berkas.

Contoh: Excel meminta kata sandi ketika berkas dibuka.
Perbaikan: simpan salinan tanpa kata sandi.""",
)

TOO_LARGE = fault(
    "BACA-42",
    "buku-kerja-terlalu-besar",
    GALAT,
    "buku kerja memuat {banyak} {satuan}, batasnya {batas} {satuan}",
    "hapus baris dan kolom kosong yang berformat, gambar, dan lembar yang bukan isian; lalu simpan",
    """Formulir yang terisi penuh berukuran di bawah 1 MB. Buku kerja yang jauh lebih besar biasanya berisi jutaan sel
kosong yang berformat, atau dibuat untuk melumpuhkan program.

Perbaikan: pilih baris di bawah data sampai akhir lembar, Hapus, lalu simpan.""",
)

BOMB = fault(
    "BACA-43",
    "xml-terlarang",
    GALAT,
    "bagian {bagian} memuat deklarasi XML yang terlarang",
    "buka di Excel dan simpan dengan nama baru; Excel tidak pernah menulis deklarasi itu",
    """Di dalam buku kerja ada deklarasi DOCTYPE. Aplikasi perkantoran tidak menulisnya; deklarasi itu dipakai untuk
melumpuhkan program atau membaca berkas lain, jadi ditolak.""",
)

OTHER_KIND = fault(
    "BACA-44",
    "bukan-buku-kerja",
    GALAT,
    "berkas ini {jenis}, bukan buku kerja",
    "simpan isian sebagai Excel Workbook (.xlsx), atau sebut berkas yang benar",
    """Namanya nama buku kerja, tetapi isinya dokumen lain. Nama tidak dipercaya; yang menentukan isinya.

Contoh: laman web atau PDF yang diganti namanya menjadi .xlsx.
Perbaikan: buka berkasnya, lalu Simpan Sebagai Excel Workbook.""",
)

MACROS = fault(
    "BACA-45",
    "makro-diabaikan",
    CATATAN,
    "buku kerja memuat makro; makronya tidak dijalankan",
    "simpan sebagai .xlsx bila makronya tidak diperlukan",
    """Program hanya membaca isi sel. Makro tidak dijalankan dan tidak memengaruhi hasil.""",
)

EXTERNAL = fault(
    "BACA-46",
    "tautan-luar-diabaikan",
    PERINGATAN,
    "buku kerja mengambil nilai dari {banyak} berkas lain; yang dibaca hanya nilai terakhir yang tersimpan",
    "salin selnya, lalu tempel sebagai nilai (Paste Special, Values)",
    """Rumus yang menunjuk berkas lain menyimpan nilai terakhirnya saja. Berkas lain itu tidak dibuka, jadi nilainya
dapat sudah usang.

Contoh: ='[DPA 2023.xlsx]Sheet1'!B7
Perbaikan: tempel sebagai nilai, dan sebut dokumennya di kolom bukti.""",
)

FAULTS = (BROKEN, LOCKED, TOO_LARGE, BOMB, OTHER_KIND, MACROS, EXTERNAL)
