"""What is told about annexes while their pages are bound: codes BUK-31 to BUK-39."""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity

DRAWN = Fault(
    "BUK-31",
    "halaman-dimuat-sebagai-gambar",
    Severity.CATATAN,
    "{banyak} halaman lampiran dimuat sebagai gambar {dpi} dpi karena {sebab}: {daftar}",
    "tidak perlu diperbaiki; aslinya terlampir di dalam PDF, dan huruf pada gambar tetap terbaca di kertas",
    """Halaman lampiran dari program lain jarang memenuhi syarat arsip PDF/A: fonnya tidak tertanam lengkap, warnanya
warna cetak, atau ada bagian tembus pandang. Halaman seperti itu digambar ulang pada 200 dpi agar tampak sama di
semua komputer dan berkas tetap memenuhi PDF/A. Pindaian dimuat apa adanya.

Mengapa juri ragu: tidak ada yang perlu diragukan; catatan ini hanya menjelaskan mengapa huruf di halaman itu tidak
dapat disalin. Berkas aslinya, tidak diubah, terlampir di dalam PDF.

Contoh: DPA yang disimpan dari pengolah kata menjadi gambar karena hurufnya dari fon asing.

Perbaikan: tidak perlu. Bila hurufnya harus dapat disalin, buka berkas asli dari daftar lampiran pembaca PDF.""",
)

NOT_BOUND = Fault(
    "BUK-32",
    "halaman-tidak-dimuat",
    Severity.PERINGATAN,
    "{banyak} halaman lampiran {bukti} tidak dapat dimuat ({daftar}): {sebab}",
    "buka berkasnya, cetak ulang ke PDF atau pindai ulang halaman itu, lalu ganti berkasnya",
    """Halaman lampiran rusak atau terlalu berat untuk diolah. Di tempatnya dicetak lembar yang mengatakan hal itu;
berkas aslinya tetap terlampir di dalam PDF.

Mengapa juri ragu: halaman yang dirujuk tetapi tidak tampak sama saja dengan tidak ada.

Contoh: halaman 3 memuat gambar yang terpotong saat disalin.

Perbaikan: buka berkasnya, cetak ulang ke PDF (atau pindai ulang), lalu ganti berkas di folder lampiran.""",
)

LEFT_BEHIND = Fault(
    "BUK-33",
    "isi-tersembunyi-ditinggalkan",
    Severity.CATATAN,
    "lampiran {bukti} memuat {isi}; tidak ikut ke halaman dosir",
    "tidak perlu diperbaiki bila berkasnya memang resmi; bila tidak, mintalah salinan yang bersih dari penerbitnya",
    """PDF dapat memuat skrip, berkas lain, dan perintah yang berjalan saat dibuka. Semua itu tidak ikut ketika halaman
dimuat, tetapi tetap ada di berkas asli yang terlampir.

Mengapa juri ragu: pembaca PDF dapat memperingatkan juri ketika lampiran asli dibuka.

Contoh: formulir isian dengan JavaScript.

Perbaikan: bila perlu, cetak ulang berkas itu ke PDF dan lampirkan hasilnya.""",
)

ATTACHED_ONLY = Fault(
    "BUK-34",
    "lampiran-tidak-tercetak",
    Severity.PERINGATAN,
    "{banyak} lampiran bukan PDF atau gambar; halamannya tidak tercetak: {daftar}",
    "simpan juga sebagai PDF, lalu sebut PDF itu di berkas",
    """Dokumen Word, buku kerja Excel, dan jenis lain tidak mempunyai halaman tetap, sehingga hanya terlampir di dalam
PDF bersama lembar pengantarnya.

Mengapa juri ragu: di kertas, bukti itu tidak tampak.

Contoh: berkas: data-peserta.xlsx.

Perbaikan: simpan sebagai PDF dan sebut PDF itu; berkas aslinya boleh disimpan sebagai arsip.""",
)

CLAIM_GIVEN_UP = Fault(
    "BUK-35",
    "pernyataan-arsip-dilepas",
    Severity.PERINGATAN,
    "lampiran dimuat sebagai vektor; dosir ini tidak lagi menyatakan diri PDF/A-3a dan PDF/UA-1",
    "hapus cara_lampiran: vektor bila berkas arsip diperlukan",
    """Dengan cara_lampiran: vektor, halaman lampiran dimuat apa adanya, dengan fon dan warna dari program asalnya.
Hurufnya dapat disalin, tetapi tidak ada yang menjamin bahwa halaman itu memenuhi PDF/A dan PDF/UA.

Mengapa juri ragu: juri tidak melihat bedanya; arsiparis melihatnya.

Perbaikan: hapus baris cara_lampiran, atau tulis cara_lampiran: otomatis.""",
)

MENDED = Fault(
    "BUK-36",
    "berkas-diperbaiki",
    Severity.PERINGATAN,
    "lampiran {bukti} rusak dan disusun ulang: yang terbaca {banyak} halaman",
    "bandingkan dengan aslinya; bila ada halaman yang hilang, salin ulang berkasnya",
    """Daftar isi bagian dalam PDF ini rusak, biasanya karena terpotong saat diunduh atau disalin. Program menyusunnya
ulang dari bagian yang masih ada; halaman di bagian yang hilang tidak dapat dipulihkan.

Mengapa juri ragu: halaman yang dirujuk mungkin tidak ada.

Contoh: lampiran yang dikirim lewat pesan dan terpotong.

Perbaikan: salin ulang berkasnya dari sumber, lalu periksa jumlah halamannya.""",
)

SHRUNK = Fault(
    "BUK-37",
    "lampiran-diperkecil",
    Severity.CATATAN,
    "{banyak} lampiran diperkecil agar dosir muat dalam {batas}, hemat {hemat}: {daftar}",
    "periksa bahwa halamannya masih terbaca di kertas; naikkan batas_berkas bila panitia menerimanya",
    """Panitia sering membatasi ukuran berkas. Dengan batas_berkas, pindaian yang lebih halus daripada 200 dpi digambar
ulang pada 200 dpi, abu-abu bila tidak berwarna; foto tetap berwarna. Yang terberat lebih dahulu, dan hanya sampai
muat. Berkas asli yang terlampir tidak diubah.

Mengapa juri ragu: tidak ada, selama hurufnya terbaca.

Contoh: batas_berkas: 50 MB dan pindaian 600 dpi.

Perbaikan: tidak perlu, atau naikkan batas_berkas.""",
)

TOO_LARGE = Fault(
    "BUK-38",
    "dosir-melebihi-batas",
    Severity.PERINGATAN,
    "dosir sekitar {ukuran}, batasnya {batas}; yang terberat: {daftar}",
    "pindai ulang yang terberat pada 200 dpi abu-abu, atau kurangi lampirannya",
    """Halaman yang dapat diperkecil sudah diperkecil, tetapi berkas asli ikut terlampir dan tidak pernah diubah.

Mengapa juri ragu: berkas yang terlalu besar dapat ditolak saat diunggah.

Contoh: batas_berkas: 20 MB, sedangkan satu pindaian aslinya 30 MB.

Perbaikan: ganti pindaian terberat dengan yang lebih kecil (200 dpi, abu-abu), atau kurangi lampirannya.""",
)

LIMIT_UNREAD = Fault(
    "BUK-39",
    "batas-berkas-tak-terbaca",
    Severity.PERINGATAN,
    'batas_berkas "{tertulis}" tidak terbaca; ukuran tidak dibatasi',
    "tulis bilangan dan satuannya, misalnya 50 MB",
    """Batas ukuran ditulis dengan bilangan dan satuan kB, MB, atau GB.

Mengapa juri ragu: berkas yang terlalu besar dapat ditolak saat diunggah.

Contoh: batas_berkas: lima puluh.

Perbaikan: batas_berkas: 50 MB.""",
)
