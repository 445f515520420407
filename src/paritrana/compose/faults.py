"""What can be wrong with a template or with the order of sections: codes TATA-01 to TATA-19.

None can be accepted: a template is mended, not excused.
"""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity


def _galat(code: str, name: str, headline: str, help: str, explanation: str) -> Fault:
    return Fault(code, name, Severity.GALAT, headline, help, explanation, acceptable=False)


SYNTAX = _galat(
    "TATA-01",
    "templat-rusak",
    "templat tidak dapat dibaca: {sebab}",
    "periksa kurung kurawal di baris ini; yang dikenal hanya {{{{ nama.isian }}}}, if, else, dan for",
    """Templat bagian adalah Markdown dengan lubang. Lubang ditulis {{ nama.isian }}; pilihan ditulis
{% if nama %} ... {% else %} ... {% endif %}; pengulangan ditulis {% for x in nama %} ... {% endfor %}.""",
)

FORBIDDEN = _galat(
    "TATA-02",
    "templat-terlarang",
    "{bentuk} tidak boleh dipakai dalam templat",
    "tulis {{{{ nama.isian }}}}, atau {{{{ nama.isian | saringan }}}} dengan saringan: {saringan}",
    """Templat tidak menghitung dan tidak memanggil apa pun. Setiap angka yang dicetak adalah bukti, atau hasil fungsi
program yang teruji. Karena itu hitungan, perbandingan, panggilan, makro, set, dan include ditolak.""",
)

UNKNOWN_NAME = _galat(
    "TATA-03",
    "nama-tak-dikenal",
    'nama "{nama}" tidak dikenal{saran}',
    "pakai salah satu: {pilihan}",
    """Templat hanya boleh menyebut nama yang disediakan program. Ejaan yang mirip disebut dalam laporan.""",
)

UNKNOWN_BLOCK = _galat(
    "TATA-04",
    "blok-tak-dikenal",
    'blok "{nama}" tidak dikenal{saran}',
    "pakai salah satu: {pilihan}",
    """Tabel, grafik, kartu, kepala surat, dan tanda tangan disebut namanya dalam blok berpagar, misalnya
```tabel anggaran. Templat tidak menggambarnya sendiri.""",
)

MARKUP = _galat(
    "TATA-05",
    "markah-terlarang",
    "{bentuk} tidak boleh dipakai dalam templat",
    "pakai judul ## atau ###, alinea, daftar satu tingkat, *miring*, **tebal**, dan tautan",
    """Templat memakai sebagian kecil Markdown: judul tingkat dua dan tiga, alinea, daftar satu tingkat, huruf miring
dan tebal, tautan https, http, mailto, tel, atau #tanda, kutipan untuk catatan berbingkai, dan blok berpagar yang
dikenal. HTML, gambar, dan kode tidak pernah diteruskan.""",
)

LINK = _galat(
    "TATA-06",
    "tautan-terlarang",
    'tautan "{tautan}" tidak boleh dipakai',
    "pakai https:, http:, mailto:, tel:, atau # diikuti tanda sebuah bagian, tabel, atau grafik",
    """Tautan hanya boleh menuju alamat web, surel, telepon, atau tempat dalam berkas ini. Isian bukti tidak boleh
menjadi alamat tautan.""",
)

NO_TARGET = _galat(
    "TATA-07",
    "tujuan-tidak-ada",
    'tanda "#{tujuan}" tidak ada dalam berkas ini',
    "periksa ejaannya; tanda bagian ada di susunan.yaml, tanda tabel adalah tabel- diikuti namanya",
    """Rujukan silang mencetak nomor dan halaman tujuannya, jadi tujuannya harus ada.""",
)

NO_TEMPLATE = _galat(
    "TATA-08",
    "templat-tidak-ada",
    'templat "{berkas}" tidak ada',
    "perbaiki nama berkasnya di susunan.yaml, atau pasang ulang program",
    """Setiap bagian dalam susunan.yaml menyebut berkas templatnya di folder bagian.""",
)

OUTLINE = _galat(
    "TATA-09",
    "susunan-rusak",
    "susunan bagian tidak dapat dipakai: {sebab}",
    "setiap butir di bawah bagian: memuat berkas, judul, id, dan jenis",
    """susunan.yaml memuat urutan bagian. Setiap butir: berkas, judul, id, jenis (surat, awal, bab), dan bila perlu
data, bila_kosong (satu-baris, hilang), halaman_baru (ya, tidak).""",
)

FAULTS = (
    SYNTAX,
    FORBIDDEN,
    UNKNOWN_NAME,
    UNKNOWN_BLOCK,
    MARKUP,
    LINK,
    NO_TARGET,
    NO_TEMPLATE,
    OUTLINE,
)
