"""What can keep the bytes of the evidence from being read: codes BACA-01 and up.

None of these can be accepted: what can't be read can't be judged.
"""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity


def _galat(code: str, name: str, headline: str, help: str, explanation: str) -> Fault:
    return Fault(code, name, Severity.GALAT, headline, help, explanation, acceptable=False)


DUPLICATE_KEY = _galat(
    "BACA-01",
    "kunci-ganda",
    'kunci "{kunci}" ditulis dua kali dalam satu bagian',
    "hapus salah satunya, atau gabungkan isinya di bawah satu kunci",
    """Satu bagian tidak boleh memuat kunci yang sama dua kali: yang mana yang berlaku tidak dapat ditebak.

Contoh yang ditolak: dua baris "anggaran:" pada tingkat yang sama.
Perbaikan: gabungkan butir-butirnya di bawah satu "anggaran:".""",
)

ALIAS = _galat(
    "BACA-02",
    "rujukan-yaml",
    "rujukan YAML (*{nama}) tidak diterima",
    "tulis nilainya lengkap; teks yang memang diawali * ditulis di antara tanda kutip",
    """Tanda * pada awal nilai berarti rujukan ke jangkar dalam YAML. Rujukan dapat membengkakkan berkas kecil
menjadi sangat besar dan menyembunyikan dari mana sebuah angka berasal, jadi tidak diterima.

Contoh yang ditolak: nilai: *pagu
Perbaikan: nilai: Rp216 juta; atau judul: "*penting".""",
)

ANCHOR = _galat(
    "BACA-03",
    "jangkar-yaml",
    "jangkar YAML (&{nama}) tidak diterima",
    "hapus tandanya; teks yang memang diawali & ditulis di antara tanda kutip",
    """Tanda & pada awal nilai berarti jangkar dalam YAML. Setiap nilai ditulis lengkap di tempatnya.

Contoh yang ditolak: nilai: &pagu Rp216 juta
Perbaikan: nilai: Rp216 juta""",
)

TAG = _galat(
    "BACA-04",
    "tag-yaml",
    "tag YAML ({tag}) tidak diterima",
    "hapus tandanya; teks yang memang diawali ! ditulis di antara tanda kutip",
    """Tanda ! pada awal nilai memilih jenis data dalam YAML. Di sini semua nilai dibaca sebagai teks dan
diperiksa menurut kuncinya, jadi tag tidak diperlukan dan tidak diterima.

Contoh yang ditolak: tahun: !!int 2023
Perbaikan: tahun: 2023""",
)

COMPLEX_KEY = _galat(
    "BACA-05",
    "kunci-majemuk",
    "kunci harus satu teks, bukan daftar atau bagian",
    "tulis kunci sebagai kata; nilai yang diawali kurung ditulis di antara tanda kutip",
    """Kunci adalah nama sebuah isian, misalnya nilai atau tahun. Daftar atau bagian tidak dapat menjadi
kunci.

Contoh yang ditolak: {daerah}: Bandung
Perbaikan: daerah: Bandung""",
)

TOO_DEEP = _galat(
    "BACA-06",
    "bertingkat-terlalu-dalam",
    "bagian bersarang lebih dari {batas} tingkat",
    "periksa kurung siku dan kurung kurawal di sekitar tempat ini",
    """Bukti yang wajar bersarang empat atau lima tingkat. Lebih dari 50 tingkat selalu berarti berkas rusak
atau dibuat untuk melumpuhkan program.""",
)

TOO_LARGE = _galat(
    "BACA-07",
    "berkas-terlalu-besar",
    "berkas memuat {banyak} {satuan}, batasnya {batas} {satuan}",
    "simpan dokumen pendukung sebagai lampiran; bukti.yaml hanya memuat isian",
    """Berkas bukti dibatasi 5 MB dan 200.000 nilai. Berkas nyata sekitar 60 kB. Dokumen pendukung ditaruh di
folder lampiran dan disebut dengan kunci berkas.""",
)

BAD_ENCODING = _galat(
    "BACA-08",
    "pengodean-salah",
    "teks bukan {pengodean} yang benar: bita {bita} tidak dapat dibaca",
    "simpan ulang berkas dengan pengodean UTF-8",
    """Berkas bukti adalah teks UTF-8 (dengan atau tanpa penanda BOM); UTF-16 dengan BOM juga dibaca. Berkas
yang disimpan dengan pengodean lama akan menampilkan huruf yang salah di dosir, jadi ditolak.

Perbaikan di Notepad: Simpan Sebagai, lalu pilih Pengodean: UTF-8.""",
)

FORBIDDEN_CHARACTER = _galat(
    "BACA-09",
    "karakter-terlarang",
    "karakter kendali {karakter} tidak boleh ada dalam teks (jumlahnya {banyak})",
    "hapus karakter yang tidak tampak itu, atau ketik ulang barisnya",
    """Karakter kendali (U+0000 sampai U+001F selain tab dan ganti baris, U+007F sampai U+009F), setengah
pasangan surogat, U+FEFF di tengah teks, serta U+FFFE dan U+FFFF tidak dapat dicetak. Biasanya ikut tersalin
dari aplikasi lain, atau ditulis sebagai kode seperti "\\0".""",
)

EMPTY = _galat(
    "BACA-10",
    "berkas-kosong",
    "berkas tidak berisi apa-apa",
    "isi berkasnya; contoh lengkap dibuat oleh: paritrana init FOLDER --contoh",
    """Berkas kosong, atau hanya berisi komentar dan baris kosong.""",
)

SEVERAL_DOCUMENTS = _galat(
    "BACA-11",
    "dokumen-ganda",
    "berkas memuat lebih dari satu dokumen YAML",
    "hapus baris --- yang kedua dan gabungkan isinya",
    """Baris --- memulai dokumen baru. Satu berkas bukti adalah satu dokumen.""",
)

ROOT = _galat(
    "BACA-12",
    "akar-bukan-bagian",
    "isi berkas harus berupa kunci dan nilai, bukan {bentuk}",
    'mulai berkas dengan kunci, misalnya "skema: 1"',
    """Tingkat teratas berkas bukti adalah kunci seperti skema, daerah, anggaran, masing-masing diikuti titik
dua.""",
)

NOT_TEXT = _galat(
    "BACA-13",
    "bukan-berkas-teks",
    "berkas ini {jenis}, bukan teks YAML",
    "simpan isian sebagai teks biasa bernama bukti.yaml",
    """Berkas bernama bukti.yaml tetapi isinya dokumen lain, misalnya buku kerja yang diganti namanya.""",
)

STOPPED = _galat(
    "BACA-14",
    "terlalu-banyak-galat",
    "pembacaan dihentikan sesudah {banyak} galat",
    "perbaiki galat di atas, lalu periksa lagi",
    """Sesudah seratus galat pembacaan, sisa berkas tidak dibaca.""",
)

LOST_BEHIND_HASH = Fault(
    "BACA-15",
    "teks-sesudah-pagar",
    Severity.PERINGATAN,
    'teks sesudah tanda # tidak dibaca: "{hilang}"',
    'tulis seluruh nilainya di antara tanda kutip; komentar diawali dua spasi, lalu "# "',
    """Dalam YAML, tanda # yang didahului spasi memulai komentar, dan sisa barisnya hilang tanpa diketahui.

Contoh: nama: Gerakan #SatuDesaSeratusPekerja dibaca "Gerakan".
Perbaikan: nama: "Gerakan #SatuDesaSeratusPekerja". Yang memang komentar ditulis dua spasi sesudah nilainya, dengan
spasi di belakang tanda #: jumlah: 5.950  # dari surat BPJS. Komentar yang hanya didahului satu spasi
menjadi catatan.""",
    acceptable=False,
)

BACKSLASH = Fault(
    "BACA-16",
    "garis-miring-terbalik",
    Severity.PERINGATAN,
    'garis miring terbalik di antara kutip ganda dibaca sebagai kode: "{tertulis}"',
    "tulis dua kali (\\\\), atau pakai kutip tunggal",
    """Di antara kutip ganda, garis miring terbalik memulai kode: \\n ganti baris, \\t tab. Huruf sesudahnya hilang dari
nilainya.

Contoh: nomor: "560\\tk\\2024".
Perbaikan: nomor: '560\\tk\\2024'.""",
    acceptable=False,
)

FAULTS = (
    DUPLICATE_KEY,
    ALIAS,
    ANCHOR,
    TAG,
    COMPLEX_KEY,
    TOO_DEEP,
    TOO_LARGE,
    BAD_ENCODING,
    FORBIDDEN_CHARACTER,
    EMPTY,
    SEVERAL_DOCUMENTS,
    ROOT,
    NOT_TEXT,
    STOPPED,
    LOST_BEHIND_HASH,
    BACKSLASH,
)
