"""Annexes of regulations, decisions, agreements and plans, as text that `Paper.write` sets."""

from __future__ import annotations

from tools.example_annexes.paper import Paper

_PIECES = {
    "UU40": "Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional;",
    "UU24": "Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial;",
    "UU23": "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah;",
    "SIGN": "> BUPATI CONTOH,\n> NAMA CONTOH",
    "GRACE": "= DENGAN RAHMAT TUHAN YANG MAHA ESA\n\n= BUPATI CONTOH,",
}

_REGIONAL_LAW = """\
# BUPATI CONTOH
# PROVINSI CONTOH

# PERATURAN DAERAH KABUPATEN CONTOH
# NOMOR 6 TAHUN 2021

# TENTANG

# PENYELENGGARAAN JAMINAN SOSIAL KETENAGAKERJAAN

{GRACE}

Menimbang:
a. bahwa setiap pekerja di daerah berhak atas perlindungan dari risiko kecelakaan kerja dan kematian;
b. bahwa pekerja rentan belum mampu membayar iurannya sendiri;
c. bahwa penyelenggaraan jaminan sosial ketenagakerjaan di daerah memerlukan peraturan daerah;

Mengingat:
1. {UU40}
2. {UU24}
3. {UU23}
4. Peraturan Pemerintah Nomor 86 Tahun 2013 tentang Tata Cara Pengenaan Sanksi Administratif;
5. Peraturan Daerah Provinsi Contoh Nomor 4 Tahun 2020 tentang Penyelenggaraan Ketenagakerjaan.
--
# BAB I  KETENTUAN UMUM

= Pasal 1
(1) Daerah adalah Kabupaten Contoh.
(2) Bupati adalah Bupati Contoh.
(3) Pekerja rentan adalah pekerja bukan penerima upah yang penghasilannya tidak tetap dan di bawah upah minimum.
(4) Peserta adalah setiap orang yang membayar iuran atau dibayarkan iurannya.

= Pasal 2
Penyelenggaraan jaminan sosial ketenagakerjaan di Daerah berasas kemanusiaan, manfaat, dan keadilan.

= Pasal 3
Peraturan Daerah ini bertujuan melindungi seluruh pekerja di Daerah secara bertahap.
--
# BAB II  KEPESERTAAN

= Pasal 4
Setiap pemberi kerja wajib mendaftarkan dirinya dan pekerjanya.

= Pasal 5
(1) Pemerintah Daerah membayar iuran pekerja rentan.
(2) Iuran pada ayat (1) paling sedikit untuk jaminan kecelakaan kerja dan jaminan kematian.
(3) Iuran dianggarkan setiap tahun dalam Anggaran Pendapatan dan Belanja Daerah.

= Pasal 6
Pemerintah Daerah mendorong iuran dari desa, zakat, dan tanggung jawab sosial perusahaan.

= Pasal 7
Daftar pekerja rentan ditetapkan setelah verifikasi musyawarah desa dan pemadanan NIK.
--
# BAB III  KEPATUHAN

= Pasal 8
Pemerintah Daerah membina pemberi kerja agar mendaftarkan seluruh pekerjanya.

= Pasal 9
(1) Kepesertaan aktif menjadi syarat perpanjangan izin usaha, kontrak pengadaan, dan hibah.
(2) Pemeriksaan kepesertaan dilakukan secara daring oleh perangkat daerah yang memberi layanan.

= Pasal 10
Pelaksana pekerjaan konstruksi mendaftarkan pekerjanya sebelum pencairan termin pertama.

# BAB IV  TIM KOORDINASI

= Pasal 13
Bupati membentuk tim koordinasi jaminan sosial ketenagakerjaan.

= Pasal 14
Tim koordinasi merekonsiliasi data kepesertaan paling sedikit sekali dalam tiga bulan.
--
# BAB V  PEMBIAYAAN DAN PELAPORAN

= Pasal 17
Pembiayaan bersumber dari Anggaran Pendapatan dan Belanja Daerah dan sumber lain yang sah.

= Pasal 18
Perangkat daerah melaporkan realisasi iuran kepada Bupati setiap triwulan.

# BAB VI  SANKSI ADMINISTRATIF

= Pasal 20
Pemberi kerja yang melanggar Pasal 4 dikenai teguran tertulis.

= Pasal 21
(1) Atas permintaan BPJS Ketenagakerjaan, pelayanan publik tertentu tidak diberikan kepada pelanggar.
(2) Sanksi dicabut paling lambat tiga hari kerja setelah kewajiban dipenuhi.
--
# BAB VII  KETENTUAN PENUTUP

= Pasal 24
Peraturan pelaksanaan ditetapkan paling lambat satu tahun sejak Peraturan Daerah ini diundangkan.

= Pasal 25
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.

> Ditetapkan di Kota Tua
> pada tanggal 14 September 2021
{SIGN}

LEMBARAN DAERAH KABUPATEN CONTOH TAHUN 2021 NOMOR 6
TAMBAHAN LEMBARAN DAERAH KABUPATEN CONTOH NOMOR 84
"""

_REGENT_REGULATION = """\
# BUPATI CONTOH
# PROVINSI CONTOH

# PERATURAN BUPATI CONTOH
# NOMOR 17 TAHUN 2019

# TENTANG

# KEPESERTAAN JAMINAN SOSIAL KETENAGAKERJAAN BAGI PEKERJA RENTAN

{GRACE}

Menimbang:
a. bahwa pekerja rentan perlu didaftarkan menurut data yang dapat diperiksa;

Mengingat:
1. {UU40}
2. {UU24}
3. {UU23}
4. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;
5. Peraturan Menteri Ketenagakerjaan Nomor 4 Tahun 2018 tentang sanksi tidak mendapat pelayanan publik tertentu.
--
# BAB I  KETENTUAN UMUM

= Pasal 1
1. Daerah adalah Kabupaten Contoh.
2. Bupati adalah Bupati Contoh.
3. Dinas adalah Dinas Tenaga Kerja.
4. Desa adalah desa di Daerah.
5. Peserta adalah orang yang dibayarkan iurannya.
6. Iuran adalah sejumlah uang yang dibayar setiap bulan.
7. NIK adalah nomor induk kependudukan.
8. Musyawarah desa adalah musyawarah yang memeriksa daftar calon peserta.
9. Pekerja rentan adalah pekerja bukan penerima upah yang penghasilannya tidak tetap dan di bawah upah minimum
  kabupaten, berusia 18 sampai dengan 65 tahun, dan berdomisili di Daerah.
--
# BAB II  PENENTUAN SASARAN

= Pasal 3
Calon peserta didata oleh desa setiap tahun.

= Pasal 4
(1) Calon peserta memenuhi ketentuan Pasal 1 angka 9.
(2) Sasaran ditentukan menurut data kesejahteraan yang diverifikasi musyawarah desa.
(3) Dinas menetapkan daftar peserta paling lambat bulan Februari.

= Pasal 5
Iuran dibayar setiap bulan, paling lambat tanggal 15.
--
# BAB V  KETENTUAN PENUTUP

= Pasal 11
Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Nomor 11 Tahun 2018 dicabut dan dinyatakan
  tidak berlaku.

= Pasal 12
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

> Ditetapkan di Kota Tua
> pada tanggal 20 Mei 2019
{SIGN}

BERITA DAERAH KABUPATEN CONTOH TAHUN 2019 NOMOR 17
"""

_AMENDMENT = """\
# BUPATI CONTOH
# PROVINSI CONTOH

# PERATURAN BUPATI CONTOH
# NOMOR 29 TAHUN 2022

# TENTANG

# PERUBAHAN ATAS PERATURAN BUPATI NOMOR 17 TAHUN 2019

{GRACE}

Menimbang:
a. bahwa Instruksi Presiden Nomor 2 Tahun 2021 meminta kepala daerah mengoptimalkan kepesertaan;
b. bahwa iuran dari beberapa sumber dana perlu dipadankan agar tidak ganda;

Mengingat:
1. {UU40}
2. {UU24}
--
# Pasal I

Di antara Pasal 4 dan Pasal 5 disisipkan dua pasal.

= Pasal 4A
(1) Setiap sumber dana menyerahkan daftar NIK calon peserta sebelum iuran dibayar.
(2) Daftar dipadankan dengan data kependudukan dan daftar peserta BPJS Ketenagakerjaan.
(3) Iuran hanya dibayar bagi NIK yang tidak dibayar sumber dana lain.

= Pasal 4B
Hasil pemadanan dituangkan dalam berita acara setiap triwulan.
--
# Pasal II

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

> Ditetapkan di Kota Tua
> pada tanggal 11 Juli 2022
{SIGN}

BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 29
"""

_DECISION = """\
# BUPATI CONTOH
# PROVINSI CONTOH

# KEPUTUSAN BUPATI CONTOH
# NOMOR 560/Kep.215-Disnaker/2022

# TENTANG

# TIM KOORDINASI JAMINAN SOSIAL KETENAGAKERJAAN

= BUPATI CONTOH,

Menimbang:
a. bahwa rekonsiliasi data memerlukan tim lintas perangkat daerah;

Mengingat:
1. {UU40}
2. {UU24}
--
# MEMUTUSKAN:

KESATU Membentuk Tim Koordinasi dengan susunan sebagaimana tercantum dalam lampiran.
KEDUA Tim merekonsiliasi data setiap triwulan dan melaporkannya kepada Bupati.
KETIGA Tim menetapkan daftar pemberi kerja yang diawasi bersama.
KEEMPAT Keputusan ini berlaku sejak tanggal ditetapkan.

> Ditetapkan di Kota Tua
> pada tanggal 1 Agustus 2022
{SIGN}
--
# LAMPIRAN  SUSUNAN TIM KOORDINASI

1. Pengarah: Bupati Contoh
2. Ketua: Sekretaris Daerah
3. Sekretaris: Kepala Dinas Tenaga Kerja
4. Anggota: Kepala Bappeda
5. Anggota: Kepala Badan Keuangan dan Aset Daerah
6. Anggota: Kepala DPMPTSP
7. Anggota: Kepala Dinas Pemberdayaan Masyarakat dan Desa
8. Anggota: Kepala Dinas Komunikasi dan Informatika
9. Anggota: Kepala Kantor Cabang BPJS Ketenagakerjaan
10. Anggota: Kepala Seksi Perdata dan Tata Usaha Negara Kejaksaan Negeri
"""

_AGREEMENT = """\
# PERJANJIAN KERJA SAMA
# ANTARA PEMERINTAH KABUPATEN CONTOH
# DAN BPJS KETENAGAKERJAAN
# NOMOR 119/PKS-08/2022

Pada tanggal 15 Agustus 2022, Pemerintah Kabupaten Contoh dan Kantor Cabang BPJS Ketenagakerjaan Kabupaten
  Contoh melaksanakan Nota Kesepakatan Nomor 119/NK-03/2021 dengan perjanjian berikut.

= Pasal 1  Ruang Lingkup
(1) Pertukaran data.
(2) Pembayaran iuran.
(3) Layanan klaim di kecamatan.
--
= Pasal 2  Kewajiban
(1) Pihak Kesatu membayar iuran setiap bulan menurut daftar yang telah dipadankan.
(2) Pihak Kedua menerbitkan kartu peserta paling lambat tujuh hari kerja.
(3) Pihak Kedua membuka loket bergilir di 24 kecamatan.
(4) Para pihak merekonsiliasi data setiap triwulan.
--
= Pasal 7  Penutup
Perjanjian ini berlaku sampai dengan 31 Desember 2026.

> PIHAK KESATU,
> Sekretaris Daerah
> NAMA CONTOH

> PIHAK KEDUA,
> Kepala Kantor Cabang
> NAMA CONTOH DUA
"""

_PLANS = """\
# RPJMD KABUPATEN CONTOH TAHUN 2021–2026 (PETIKAN)

Misi ketiga, sasaran 3.2: melindungi mereka yang bekerja dan keluarganya.

Target cakupan UCJ:
– 2021: 30 persen
– 2022: 37 persen
– 2023: 45 persen
– 2024: 52 persen
– 2025: 54 persen
– 2026: 55 persen
--
# RKPD KABUPATEN CONTOH TAHUN 2023 (PETIKAN)

Prioritas keempat: perlindungan sosial bagi pekerja rentan.

Target: 65.000 pekerja rentan dibayar APBD selama dua belas bulan.

Iuran pekerja rentan termasuk belanja yang didahulukan bila pendapatan daerah turun.
--
# ARAH TAHUN 2024

– Pemutakhiran data pekerja rentan di 250 desa dan kelurahan.
– Koperasi penjamin iuran pasar: 12 koperasi.
– Usaha mikro terdaftar: 800. Peserta mandiri: 30.000 orang. Lama klaim kematian: 7 hari.
– Evaluasi dampak oleh perguruan tinggi.
"""


def _written(title: str, text: str) -> bytes:
    paper = Paper(title)
    paper.write(text.format(**_PIECES))
    return paper.data()


def regional_law() -> bytes:
    """B-01, six pages; articles 5, 9, 14 and 21 are those that the evidence cites."""
    return _written("Peraturan Daerah Kabupaten Contoh Nomor 6 Tahun 2021", _REGIONAL_LAW)


def regent_regulation() -> bytes:
    """B-02, four pages; the definition is on the second, the repeal of Perbup 11/2018 on the fourth."""
    return _written("Peraturan Bupati Contoh Nomor 17 Tahun 2019", _REGENT_REGULATION)


def amendment() -> bytes:
    """B-03, three pages."""
    return _written("Peraturan Bupati Contoh Nomor 29 Tahun 2022", _AMENDMENT)


def decision() -> bytes:
    """B-07, three pages."""
    return _written("Keputusan Bupati tentang Tim Koordinasi", _DECISION)


def agreement() -> bytes:
    """B-10, three pages."""
    return _written("Perjanjian Kerja Sama Perlindungan Pekerja Rentan", _AGREEMENT)


def plans() -> bytes:
    """B-14, three pages."""
    return _written("Petikan RPJMD 2021–2026 dan RKPD 2023", _PLANS)
