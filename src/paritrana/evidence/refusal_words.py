"""Why a text can't be read and what to write instead: Indonesian words for each kind of Refusal.

Format strings over the Refusal's named values and `tertulis`.
"""

from __future__ import annotations

from collections.abc import Mapping

from paritrana.indonesian.refusal import Refusal

_ANY = ("bentuknya tidak dikenal", "tulis seperti contoh dalam penjelasan temuan ini")
_DOT = "pisahkan ribuan dengan titik dan desimal dengan koma, misalnya 97.150 atau 37,13%"

_CAUSES: Mapping[str, tuple[str, str]] = {
    "terlalu-panjang": ("teksnya {panjang} karakter", "tulis nilainya saja; keterangan masuk ke catatan"),
    "kosong": ("tidak ada isinya", "tulis nilainya, atau tidak tersedia dengan alasannya"),
    "tidak-tersedia": ("nilai ini wajib ada", "tulis nilainya; tidak tersedia tidak berlaku di sini"),
    "tanda-kosong": ("tanda pengganti kosong", "tulis tidak tersedia, dan sebabnya sebagai alasan"),
    "angka-asing": ('memuat angka asing "{bagian}"', "tulis dengan angka 0 sampai 9"),
    "bukan-angka": ("tidak diawali angka", "tulis dengan angka, misalnya 97.150"),
    "angka-ganda": (
        'ada bilangan kedua: "{bagian}"',
        "tulis satu bilangan; yang lain masuk ke baris sendiri",
    ),
    "pembatas-ganda": ('pembatas ganda: "{bagian}"', "tulis satu saja: sekitar, hampir, atau lebih dari"),
    "negatif": ("bilangan negatif", "tulis bilangan positif; jelaskan pengurangan di catatan"),
    "koma-ribuan": ('koma dipakai sebagai pemisah ribuan dalam "{bagian}"', _DOT),
    "desimal-titik": ('titik dipakai sebagai tanda desimal dalam "{bagian}"', _DOT),
    "kelompok-ribuan-cacat": (
        'kelompok ribuan "{bagian}" bukan tiga angka',
        "periksa angka yang kurang atau lebih",
    ),
    "nol-di-depan": ('"{bagian}" diawali nol', "hapus nol di depannya"),
    "terlalu-besar": ("bilangannya terlalu besar", "periksa banyak nolnya dan satuannya"),
    "terlalu-rinci": ('desimal "{bagian}" terlalu banyak', "bulatkan seperti dalam sumber"),
    "pecahan": ("bukan bilangan bulat", "tulis bilangan bulat, misalnya 97.150"),
    "satuan-ganda": ('dua satuan sekaligus dalam "{tertulis}"', "tulis satu satuan, misalnya Rp3,2 miliar"),
    "satuan-hilang": ('satuan setelah "{bagian}" tidak ada', "tulis ribu, juta, miliar atau triliun"),
    "satuan-mendua": ('"{satuan}" dapat berarti {pilihan}', "tulis satuannya lengkap: {pilihan}"),
    "satuan-tak-dikenal": (
        'satuan "{bagian}" tidak dikenal',
        "tulis ribu, juta, miliar atau triliun, tanpa kata lain",
    ),
    "sen-cacat": ('sen dalam "{bagian}" bukan dua angka', "tulis sen dengan dua angka, misalnya Rp1.000,50"),
    "terbilang-beda": (
        'terbilang "{bagian}" tidak sama dengan angkanya',
        "perbaiki salah satunya; terbilang angkanya {seharusnya}",
    ),
    "titik-mendua": ('"{bagian}" dapat berarti {pilihan} atau ribuan', "tulis dengan koma: {pilihan}%"),
    "bukan-tanggal": (
        "bukan tanggal, bulan atau tahun",
        "tulis misalnya 31 Desember 2023, April 2024 atau 2023",
    ),
    "bukan-satu-hari": ("bukan satu hari", "tulis tanggal lengkap, misalnya 31 Desember 2023"),
    "bulan-tak-dikenal": ('bulan "{bagian}" tidak dikenal', "tulis nama bulan, misalnya Februari"),
    "tanggal-tidak-ada": ("tanggal {tanggal} tidak ada", "periksa tanggalnya pada dokumen"),
    "tanggal-mendua": ("dapat berarti {pilihan}", "tulis nama bulannya: {pilihan}"),
    "tahun-dua-angka": ('tahun "{bagian}" hanya dua angka', "tulis tahun dengan empat angka"),
    "tahun-hilang": ("tahunnya tidak ada", "tulis tahunnya, misalnya April 2024"),
    "tahun-tak-wajar": ("tahun {tahun} tidak wajar", "periksa tahunnya pada dokumen"),
    "rentang-tak-lengkap": ("rentangnya tidak lengkap", "tulis misalnya 1 Januari s.d. 31 Desember 2023"),
    "rentang-terbalik": ("rentangnya berakhir sebelum mulai", "tulis yang lebih awal lebih dahulu"),
    "hari-dalam-rentang": ("nama hari di dalam rentang", "hapus nama harinya"),
    "bukan-tahun": ("bukan satu tahun", "tulis empat angka, misalnya 2023"),
    "bukan-bulan": ("bukan banyak bulan dari 1 sampai 12", "tulis banyak bulan yang dibayar, misalnya 12"),
    "rujukan-tidak-terbaca": ("bukan rujukan bukti", "tulis tanda buktinya, misalnya B-04 hlm. 12"),
    "halaman-tidak-terbaca": ("halamannya tidak terbaca", "tulis misalnya hlm. 12 atau hlm. 3–7"),
    "halaman-terbalik": ("halamannya berakhir sebelum mulai", "tulis halaman yang lebih kecil lebih dahulu"),
}


def cause(refusal: Refusal, written: str) -> tuple[str, str]:
    """Say why a text was refused and what to write instead."""
    why, remedy = _CAUSES.get(refusal.kind, _ANY)
    values = _Values(refusal.values, tertulis=written)
    return why.format_map(values), remedy.format_map(values)


class _Values(dict[str, str]):
    """Named values; one the Refusal didn't give prints as an ellipsis, since a finding must never fail."""

    def __missing__(self, name: str) -> str:
        return "…"
