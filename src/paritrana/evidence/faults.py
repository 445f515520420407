"""What is wrong with the form of the evidence: keys, shapes, values that can't be read.

BENTUK-01 and up; a value's own family from 10 on (ANG-07 is B7 of docs/field.md 6.3).
"""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity
from paritrana.evidence.region_faults import (
    CATEGORY_DIFFERS,
    EXAMPLE_CODE_ALONE,
    MALFORMED_CODE,
    UNKNOWN_CODE,
)  # fmt: skip
from paritrana.evidence.text_faults import NO_GLYPH, NO_SIGN


def unreadable(
    code: str, name: str, headline: str, help: str, explanation: str, explains: tuple[str, ...] = ()
) -> Fault:
    """Define a fault of what can't be read, which `catatan_data` can never accept.

    What can't be read also seems to be missing: `explains` are the codes of rules that say so.
    """
    return Fault(code, name, Severity.GALAT, headline, help, explanation, acceptable=False, explains=explains)


MISSPELT_KEY = unreadable(
    "BENTUK-01",
    "kunci-salah-eja",
    'kunci "{kunci}" tidak dikenal',
    'ganti menjadi "{saran}", bila itu maksudnya',
    """Setiap bagian hanya mengenal kunci tertentu. Kunci yang salah eja tidak dibaca, sehingga angkanya akan
hilang dari berkas tanpa diketahui juri.

Contoh: nlai: Rp216 juta
Perbaikan: nilai: Rp216 juta""",
)

UNKNOWN_KEY = unreadable(
    "BENTUK-02",
    "kunci-tak-dikenal",
    'kunci "{kunci}" tidak dikenal di sini',
    "pindahkan isinya ke salah satu kunci ini, atau hapus: {dikenal}",
    """Kunci ini tidak ada dalam bagian tempat ia ditulis, dan tidak mirip dengan kunci mana pun. Isinya tidak
akan tercetak.

Contoh: warna: biru di dalam anggaran
Perbaikan: pindahkan keterangan bebas ke kunci catatan.""",
)

CUT_AT_COMMA = unreadable(
    "BENTUK-14",
    "nilai-terpotong-koma",
    '"{kunci}" terpotong di komanya: terbaca {terbaca}, sisanya {sisa}',
    'beri tanda kutip: {kunci}: "{terbaca},{sisa}"',
    """Di dalam kurung kurawal koma memisahkan butir, sehingga angka desimal terpotong di komanya dan yang
tertinggal adalah angka lain. Rp20,7 miliar menjadi Rp20.

Contoh: {tahun: 2024, nilai: Rp20,7 miliar}
Perbaikan: {tahun: 2024, nilai: "Rp20,7 miliar"}""",
)

MISSING_KEY = unreadable(
    "BENTUK-03",
    "kunci-wajib-hilang",
    'kunci wajib "{kunci}" tidak ditulis',
    'tambahkan "{kunci}": {uraian}',
    """Tanpa kunci ini butirnya tidak dapat dikenali atau dirujuk. Juri tidak dapat menelusuri angka yang
barisnya tidak bernama.

Contoh: - {judul: DPA 2023, jenis: DPA} tanpa id
Perbaikan: - {id: B-04, judul: DPA 2023, jenis: DPA, berkas: dpa-2023.pdf}""",
    explains=("BUK-06", "BUK-15"),
)

SILENT_GAP = unreadable(
    "BENTUK-04",
    "data-hilang-tanpa-pernyataan",
    '"{kunci}" tidak ditulis dan tidak dinyatakan tidak tersedia',
    'isi "{kunci}"; bila datanya tidak ada, tulis "tidak tersedia" dan sebabnya sebagai alasan',
    """Data yang tidak ada boleh tidak ada, asal dikatakan. Celah yang ditemukan juri sendiri merusak
kepercayaan pada seluruh berkas; celah yang dinyatakan dengan alasan tidak.

Contoh: - {tahun: 2022, sumber: APBD, tahap: pagu}
Perbaikan: - {tahun: 2022, sumber: APBD, tahap: pagu, nilai: tidak tersedia, alasan: DPA belum ditemukan}""",
    explains=("ANG-01", "HUK-01", "INO-01"),
)

UNKNOWN_CHOICE = unreadable(
    "BENTUK-05",
    "pilihan-tak-dikenal",
    'isi "{kunci}" tidak dikenal: "{tertulis}"',
    "tulis salah satu: {pilihan}",
    """Kunci ini hanya menerima kata-kata tertentu, karena cara mencetak dan memeriksa barisnya bergantung
padanya. Kata lain tidak ditebak artinya.

Contoh: tahap: anggaran
Perbaikan: tahap: pagu""",
)

GAP_WITHOUT_REASON = Fault(
    "BENTUK-06",
    "tidak-tersedia-tanpa-alasan",
    Severity.GALAT,
    "{kunci} dinyatakan tidak tersedia tanpa alasan",
    "tambahkan alasan pada baris yang sama, misalnya alasan: LRA belum diaudit",
    """Celah yang dinyatakan harus disertai alasannya. Tanpa alasan, juri tidak dapat membedakan data yang
memang tidak ada dari data yang disembunyikan.

Contoh: nilai: tidak tersedia
Perbaikan: nilai: tidak tersedia dan alasan: tidak disebut dalam sumber""",
    explains=("ANG-01", "HUK-01", "INO-01"),
)

NO_FIGURE = Fault(
    "BENTUK-07",
    "baris-tanpa-angka",
    Severity.GALAT,
    "baris ini tidak memuat angka satu pun ({kunci})",
    "tulis salah satu dari {kunci}, atau nyatakan tidak tersedia dengan alasannya",
    """Baris yang menyatakan suatu capaian tanpa angka tidak dapat dinilai, dan celahnya tidak dikatakan.

Contoh: - {indikator: kepesertaan aktif, per: 2023}
Perbaikan: - {indikator: kepesertaan aktif, per: 2023, persen: "37,13%"}""",
)

DUPLICATE_ID = unreadable(
    "BENTUK-08",
    "tanda-ganda",
    'tanda "{tanda}" dipakai lebih dari sekali',
    "beri setiap butir tanda sendiri, lalu sesuaikan rujukannya",
    """Angka merujuk ke bukti dengan tandanya. Tanda yang dipakai dua kali membuat rujukan bermakna ganda, dan
juri dapat membuka lampiran yang salah.

Contoh: dua bukti dengan id: B-04
Perbaikan: ubah salah satunya menjadi id: B-05.""",
)

WRONG_SHAPE = unreadable(
    "BENTUK-09",
    "bentuk-salah",
    "{kunci} harus berupa {seharusnya}, tertulis {tertulis}",
    "tulis {kunci} sebagai {seharusnya}: {contoh}",
    """Sebagian isian berupa teks, sebagian bagian dengan kunci-kuncinya sendiri, sebagian daftar butir. Isian
yang bentuknya lain tidak dapat dibaca.

Contoh: anggaran: Rp20,7 miliar
Perbaikan: anggaran: lalu di bawahnya - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: "Rp20,7 miliar"}""",
    explains=("ANG-01", "INO-01"),
)

UNUSUAL_SPELLING = Fault(
    "BENTUK-10",
    "penulisan-tak-baku",
    Severity.CATATAN,
    '"{tertulis}" ditulis tidak baku ({sebab}); dibaca {dibaca}',
    "tulis {dibaca}, agar sama dengan yang tercetak",
    """Nilainya terbaca dengan pasti, tetapi cara menulisnya tidak menurut EYD atau tata naskah dinas. Berkas
mencetak bentuk yang baku.

Contoh: Rp. 20,7 milyar
Perbaikan: Rp20,7 miliar""",
)

UNREAD_TEXT = unreadable(
    "BENTUK-11",
    "teks-tidak-terbaca",
    "isi {kunci} tidak terbaca: {sebab}",
    "{anjuran}",
    """Isian ini harus memuat teks.

Contoh: nama: "  "
Perbaikan: nama: Guru honorer""",
    explains=("BUK-06", "BUK-15", "DAE-01", "DAE-10"),
)

UNREAD_MONTHS = unreadable(
    "BENTUK-12",
    "banyak-bulan-tidak-terbaca",
    'banyak bulan "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Iuran satu tahun dibayar untuk satu sampai dua belas bulan. Banyak bulan menentukan apakah anggaran
cukup untuk orang yang dinyatakan.

Contoh: bulan_dibayar: 18
Perbaikan: bulan_dibayar: 12, dan sisanya pada baris tahun berikutnya.""",
)

NOT_FILLED_IN = Fault(
    "BENTUK-13",
    "isian-belum-diisi",
    Severity.GALAT,
    'masih ada {banyak} tanda "belum diisi"',
    "mulai dari {pertama}: tulis datanya, atau alasan yang sebenarnya mengapa tidak tersedia",
    """Berkas baru berisi tanda "belum diisi" di tempat yang harus diisi. Tanda itu bukan alasan;
berkas akhir tidak disusun sebelum semuanya diganti. Draf tetap dapat disusun.

Contoh: nilai: tidak tersedia, alasan: belum diisi
Perbaikan: nilai: "Rp20,7 miliar", bukti: B-01 hlm. 3""",
    acceptable=False,
)

UNREAD_MONEY = unreadable(
    "ANG-07",
    "nilai-uang-tidak-terbaca",
    'nilai uang "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Nilai uang yang dapat dibaca dengan dua cara tidak ditebak. Salah satuan mengubah angka seribu kali
lipat, dan juri akan menemukannya dari tabel.

Contoh: Rp1,32 M (miliar atau juta?), 4.799.995.20 (kelompok terakhir dua angka), Rp3.210.987 miliar
Perbaikan: Rp1,32 miliar, Rp4.799.995.200""",
    explains=("ANG-01",),
)

UNREAD_COUNT = unreadable(
    "KEP-10",
    "banyaknya-tidak-terbaca",
    'banyaknya "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Banyak orang ditulis sebagai bilangan bulat, ribuan dipisahkan titik.

Contoh: 97.15, 97,150
Perbaikan: 97.150""",
    explains=("KEL-06",),
)

UNREAD_PERCENT = unreadable(
    "KEP-11",
    "persentase-tidak-terbaca",
    'persentase "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Persentase ditulis dengan koma desimal dan tanda % melekat.

Contoh: 37.125 (37,125% atau tiga puluh tujuh ribu?)
Perbaikan: 37,125%""",
)

POINT_IN_PERCENT = Fault(
    "KEP-12",
    "persen-bertitik",
    Severity.PERINGATAN,
    'persentase "{tertulis}" memakai titik desimal; dibaca {dibaca}',
    "tulis {dibaca}, dan periksa angka lain dari sumber yang sama",
    """Titik adalah pemisah ribuan. Angka bertitik desimal biasanya disalin dari lembar kerja berbahasa
Inggris, dan angka lain dari sumber yang sama mungkin salah terbaca.

Contoh: 37.13
Perbaikan: 37,13%""",
)

UNREAD_TIME = unreadable(
    "PER-10",
    "waktu-tidak-terbaca",
    'waktu "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Setiap angka berlaku pada suatu waktu, dan waktu itu menentukan apakah ia dinilai dalam periode ini.
Tanggal yang dapat dibaca dengan dua cara tidak ditebak.

Contoh: 03/04/2023, 31 Februari 2023, April
Perbaikan: 3 April 2023, April 2023, 2023, 1 Januari s.d. 31 Desember 2023""",
    explains=("HUK-01", "INO-01"),
)

UNREAD_REFERENCE = unreadable(
    "BUK-10",
    "rujukan-tidak-terbaca",
    'rujukan bukti "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Angka dapat diperiksa juri hanya bila rujukannya menunjuk satu bukti dan halamannya.

Contoh: lihat lampiran
Perbaikan: B-04 hlm. 12, atau B-04 hlm. 3–7; B-05""",
)

UNREAD_PAGES = unreadable(
    "BUK-11",
    "halaman-bukti-tidak-terbaca",
    'halaman bukti "{tertulis}" tidak terbaca: {sebab}',
    "{anjuran}",
    """Halaman berkas yang menjadi bukti ditulis sebagai satu halaman atau satu rentang.

Contoh: halaman: awal
Perbaikan: halaman: 1–4""",
)

FAULTS: tuple[Fault, ...] = (
    MISSPELT_KEY, UNKNOWN_KEY, CUT_AT_COMMA, MISSING_KEY, SILENT_GAP, UNKNOWN_CHOICE, GAP_WITHOUT_REASON, NO_FIGURE,
    DUPLICATE_ID, WRONG_SHAPE, UNUSUAL_SPELLING, UNREAD_TEXT, UNREAD_MONTHS, NOT_FILLED_IN, UNREAD_MONEY, UNREAD_COUNT,
    UNREAD_PERCENT, POINT_IN_PERCENT, UNREAD_TIME, UNREAD_REFERENCE, UNREAD_PAGES,
    MALFORMED_CODE, UNKNOWN_CODE, EXAMPLE_CODE_ALONE, CATEGORY_DIFFERS, NO_GLYPH, NO_SIGN,
)  # fmt: skip
"""Every fault of form, those of region codes and of characters as well."""
