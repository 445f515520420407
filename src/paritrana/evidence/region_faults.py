"""What is wrong with a region's code: DAE-10 and up."""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity

MALFORMED_CODE = Fault(
    "DAE-10",
    "kode-wilayah-salah-bentuk",
    Severity.GALAT,
    'kode wilayah "{kode}" salah bentuk',
    "tulis kode Kemendagri: 32 (provinsi), 32.04 (kabupaten/kota) atau 32.04.05.2001 (desa/kelurahan)",
    """Kode wilayah menentukan nama, provinsi dan jenis daerah yang diperiksa.

Contoh: 3204, 32.4 (angka nol hilang karena lembar kerja menganggapnya bilangan)
Perbaikan: 32.04""",
    acceptable=False,
)

UNKNOWN_CODE = Fault(
    "DAE-11",
    "kode-wilayah-tak-dikenal",
    Severity.GALAT,
    "kode wilayah {kode} tidak ada dalam daftar wilayah",
    "periksa kodenya; untuk {nama} yang mungkin dimaksud: {saran}",
    """Kode ini tidak ada dalam daftar Kepmendagri yang dibawa program. Untuk desa yang diperiksa ialah kode
kabupaten atau kotanya.

Contoh: 32.99
Perbaikan: 32.04""",
    acceptable=False,
)

EXAMPLE_CODE_ALONE = Fault(
    "DAE-12",
    "kode-contoh-tanpa-keterangan",
    Severity.GALAT,
    "kode {kode} hanya untuk contoh, tetapi kunci contoh tidak diisi",
    "ganti dengan kode daerah yang benar, atau isi kunci contoh dengan keterangannya",
    """Kode 00.00 menandai daerah rekaan. Berkas rekaan harus mengatakannya di setiap halaman.

Contoh: kode: 00.00 tanpa contoh
Perbaikan: contoh: Contoh rekaan; bukan data daerah mana pun.""",
    acceptable=False,
)

CATEGORY_DIFFERS = Fault(
    "DAE-13",
    "kategori-beda-tingkat",
    Severity.GALAT,
    "kode {kode} adalah kode {jenis}, kategori yang diikuti {kategori}",
    "sesuaikan kategori dengan daerahnya, atau perbaiki kodenya",
    """Peserta dinilai menurut kategorinya. Kode desa hanya untuk kategori pemerintah desa/kelurahan, kode
provinsi hanya untuk pemerintah provinsi.

Contoh: kode: 32 dengan kategori: pemerintah kabupaten/kota
Perbaikan: kode: 32.04""",
)
