"""The text of a region's first bukti.yaml: loads as it is, explains each section, marks what to fill in.

Lines with two number signs explain; lines with one are examples that become input when the sign is deleted.
"""

from __future__ import annotations

from paritrana.errors import UsageError
from paritrana.evidence.placeholders import PLACEHOLDER
from paritrana.evidence.regions import RegionEntry, RegionTable, well_formed

_CATEGORIES = {
    2: "pemerintah provinsi",
    5: "pemerintah kabupaten/kota",
    13: "pemerintah desa/kelurahan",
}
_HEADS = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}


def skeleton(code: str, regions: RegionTable) -> str:
    """Write the first bukti.yaml of the region with this code; an unknown code is a UsageError."""
    holder = regions.holder(code) if well_formed(code) else None
    if holder is None:
        raise UsageError(f"kode wilayah {code} tidak dikenal; tulis misalnya 32, 32.04 atau 32.04.05.2001")
    village = code != holder.code
    province = regions.province(code) or holder
    name = PLACEHOLDER if village else _full_name(holder)
    return _TEXT.format(
        kode=code,
        judul=f"desa/kelurahan {code} di {_full_name(holder)}" if village else name,
        nama=name,
        provinsi=province.name,
        induk=f"  induk: {_full_name(holder)}\n  kecamatan: {PLACEHOLDER}\n" if village else "",
        kategori=_CATEGORIES[len(code)],
        jabatan=PLACEHOLDER if village else _office(holder),
        belum=PLACEHOLDER,
    )


def _full_name(entry: RegionEntry) -> str:
    return f"Provinsi {entry.name}" if entry.kind == "provinsi" else entry.name


def _office(entry: RegionEntry) -> str:
    place = entry.name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")
    return f"{_HEADS[entry.kind]} {place}"


_TEXT = """\
## Berkas bukti Penghargaan Paritrana: {judul}
##
## Cara mengisi:
##   Baris yang diawali satu tanda # ialah contoh: hapus tanda # di depannya, lalu ganti isinya.
##   Tulis angka seperti dalam sumbernya: Rp20,7 miliar; 97.150; 37,13%; 31 Desember 2024.
##   Setiap angka menunjuk buktinya: bukti: B-01 hlm. 3
##   Data yang tidak ada ditulis tidak tersedia, dengan alasan pada baris atau bagian yang sama.
##   Ganti semua "{belum}"; perintah check mengatakan mana yang sebaiknya diisi lebih dahulu.
##   Berkas lampiran diletakkan di folder lampiran di samping berkas ini.

skema: 1

## Tanggal surat pengantar; boleh dikosongkan dan diisi dengan pena.
# tanggal: 3 Februari 2025

## Ukuran terbesar dosir yang diterima panitia; pindaian diperkecil bila perlu. Halaman lampiran biasanya otomatis.
# batas_berkas: 50 MB
# cara_lampiran: otomatis

penghargaan:
  ## Misalnya edisi: Paritrana Award 2025, periode: 1 Januari s.d. 31 Desember 2024.
  ## Edisi, periode yang dinilai, dan tanggal acara ialah tiga hal yang berbeda.
  edisi: tidak tersedia
  periode: tidak tersedia
  kategori: {kategori}
  tingkat: provinsi
  alasan: {belum}
  # wawancara: 24 April 2025

daerah:
  kode: {kode}
  nama: {nama}
  provinsi: {provinsi}
{induk}  # ibu_kota: nama ibu kota
  # lambang: lambang.png
  # alamat: Jalan Merdeka Nomor 1, 40000
  # telepon: (022) 1234567
  # laman: contoh.go.id
  # surel: sekretariat@contoh.go.id

penandatangan:
  jabatan: {jabatan}
  nama: tidak tersedia
  ## definitif, Pj., Pjs., Plt. atau Plh.
  status: tidak tersedia
  alasan: {belum}
  # tempat: nama kota

surat_pengantar:
  # nomor: 560/123/Disnaker
  # sifat: Biasa
  # lampiran: satu berkas
  # perihal: Penyampaian berkas Penghargaan Paritrana
  # kepada: Ketua Tim Penilai Penghargaan Paritrana
  # tempat_tujuan: nama kota

pernyataan:
  # nomor: 560/124/Disnaker
  # tanggal: 3 Februari 2025
  # meterai: ya

## Lembar kendali: siapa memeriksa apa, kapan.
riwayat_versi:
  # - {{versi: "1", tanggal: 20 Januari 2025, petugas: Nama petugas, keterangan: data kepesertaan diperiksa}}

singkatan:
  # - {{singkatan: DPA, kepanjangan: Dokumen Pelaksanaan Anggaran}}

## Bukti: setiap dokumen satu kali, dengan tandanya. Jenis: regulasi, SK, DPA, LRA, PKS, dokumen perencanaan,
## surat BPJS, surat, data, berita acara, pernyataan, laporan, foto, siaran pers, berita, lainnya.
bukti:
  - id: B-01
    judul: {belum}
    jenis: DPA
    berkas: tidak tersedia
    alasan: {belum}
  # - id: B-02
  #   judul: Surat keterangan kepesertaan per 31 Desember 2024
  #   jenis: surat BPJS
  #   nomor: B/123/012025
  #   penerbit: BPJS Ketenagakerjaan Kantor Cabang
  #   tanggal: 10 Januari 2025
  #   berkas: surat-bpjs.pdf
  #   halaman: 1–2

profil:
  # penduduk: {{jumlah: 1.250.000, per: 2024, sumber: BPS, bukti: B-02}}
  # angkatan_kerja: {{jumlah: 640.000, per: Agustus 2024, sumber: "BPS, Sakernas Agustus 2024", bukti: B-02}}
  # bekerja: {{jumlah: 600.000, per: Agustus 2024, sumber: "BPS, Sakernas Agustus 2024", bukti: B-02}}
  # lain:
  #   - {{uraian: pasar rakyat, jumlah: 24, satuan: unit, per: 2024, bukti: B-02}}

komitmen:
  # dokumen:
  #   - {{jenis: RPJMD, tahun: 2021–2026, isi: Perlindungan pekerja rentan diprioritaskan., bukti: B-02}}
  # tindakan:
  #   - {{tindakan: Menandatangani nota kesepakatan dengan BPJS, tanggal: 2 Mei 2024, bukti: B-02}}

## Status: berlaku, rancangan, dicabut atau diubah. Rancangan tidak boleh disebut peraturan.
dasar_hukum:
  - id: R-01
    jenis: Peraturan Daerah
    nomor: tidak tersedia
    tahun: tidak tersedia
    tentang: tidak tersedia
    alasan: {belum}
  # - id: R-02
  #   jenis: Peraturan Bupati
  #   nomor: 57
  #   tahun: 2018
  #   tentang: Kepesertaan Jaminan Sosial Ketenagakerjaan
  #   status: berlaku
  #   bd: 57
  #   bukti: B-02
  #   pasal_kunci:
  #     - {{pasal: Pasal 5 ayat (1), isi: Pemerintah daerah membayar iuran pekerja rentan.}}

## Tahap: usulan, pagu, perubahan atau realisasi. Tahun yang tidak ada datanya tetap ditulis.
anggaran:
  - {{tahun: tidak tersedia, sumber: APBD, tahap: pagu, nilai: tidak tersedia, alasan: {belum}}}
  # - {{tahun: 2024, sumber: APBD, tahap: realisasi, nilai: "Rp4.799.995.200", bulan_dibayar: 12,
  #    untuk: Petani, perangkat_daerah: Dinas Tenaga Kerja, bukti: B-02 hlm. 1}}

## Persentase tanpa penyebut tidak berarti. D1 angkatan kerja, D2 penduduk bekerja, D3 semesta UCJ,
## D4 potensi per segmen, D5 perkiraan daerah, D6 jumlah penduduk.
kepesertaan:
  - {{indikator: peserta aktif semua segmen, per: tidak tersedia, jumlah: tidak tersedia, alasan: {belum}}}
  # - indikator: cakupan BPU
  #   segmen: BPU
  #   program: JKK, JKM
  #   jumlah: 120.000
  #   persen: 40%
  #   per: 31 Desember 2024
  #   penyebut: {{jenis: D4, jumlah: 300.000, sumber: BPJS Ketenagakerjaan, per: 31 Desember 2024}}
  #   bukti: B-02 hlm. 2

kelompok:
  # dinyatakan: {{banyak_jenis: 2, banyak_orang: 23.800, bukti: B-02}}
  # definisi_rentan: {{isi: Pekerja berpenghasilan di bawah UMK., dasar: R-02, sumber_data: DTSEN}}
  # daftar:
  #   - {{nama: Petani, segmen: BPU, program: "JKK, JKM", tahun: 2024, jumlah: 23.809, sumber_dana: APBD,
  #      bulan_dibayar: 12, iuran: "Rp16.800", bukti: B-02}}

kepatuhan:
  # perusahaan:
  #   - {{per: 31 Desember 2024, wajib: 2.400, terdaftar: 1.950, bukti: B-02}}
  # piutang:
  #   - {{per: 31 Desember 2024, nilai: "Rp1,2 miliar", tertagih: Rp300 juta, bukti: B-02}}
  # pengawasan:
  #   - {{kegiatan: Pengawasan terpadu, tanggal: 12 Juni 2024, pelaksana: Disnaker, bukti: B-02}}

inovasi:
  # - id: I-01
  #   nama: Satu Desa Seratus Pekerja Rentan
  #   mulai: Maret 2024
  #   dasar: R-02
  #   masalah: Pekerja rentan di desa belum terlindungi.
  #   cara: Dana desa membayar iuran seratus pekerja rentan di setiap desa.
  #   hasil:
  #     - {{ukuran: pekerja terlindungi, sebelum: 1.200, sesudah: 27.000, satuan: orang, bukti: B-02}}
  #   biaya: Rp5,4 miliar
  #   replikasi: Dua kabupaten tetangga sejak 2025.

manfaat:
  # - {{tahun: 2024, program: JKM, jenis: santunan kematian, kasus: 120, nilai: "Rp5,04 miliar", bukti: B-02}}

kisah:
  # - {{nama: Ibu A., kisah: Menerima santunan setelah suaminya meninggal., izin: ya, bukti: B-02}}

rencana:
  # target:
  #   - {{indikator: cakupan semua segmen, tahun: 2025, target: 45%, bukti: B-02}}
  # anggaran:
  #   - {{tahun: 2025, sumber: APBD, tahap: usulan, nilai: Rp6 miliar, bukti: B-02}}
  # risiko:
  #   - {{risiko: Pendapatan daerah turun, penanganan: Prioritas untuk pekerja rentan.}}

indikator:
  # - {{kode: A3.1, uraian: Anggaran iuran pekerja rentan, klaim: Tersedia setiap tahun, bukti: B-02}}

riwayat:
  # - {{tahun: 2023, periode: 2022, tingkat: provinsi, capaian: nomine, bukti: B-02}}

## Temuan yang diterima dengan penjelasan, dan catatan lain tentang data.
catatan_data:
  # - {{temuan: KEL-02, di: kelompok.dinyatakan, alasan: Sumber menghitung RT dan RW sebagai satu jenis.}}

## Bagian yang memang tidak ada datanya.
bagian_kosong:
  # - {{bagian: kisah, alasan: Belum ada keluarga yang mengizinkan kisahnya dimuat.}}
"""
