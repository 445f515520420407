"""Abbreviations of the field: what each stands for, and which of a text's words are abbreviations at all.

The long forms are those of the laws and of BPJS Ketenagakerjaan; a word that every reader knows is still spelt out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

KNOWN: Mapping[str, str] = MappingProxyType(
    {
        "ADD": "Alokasi Dana Desa",
        "APBD": "Anggaran Pendapatan dan Belanja Daerah",
        "APBDes": "Anggaran Pendapatan dan Belanja Desa",
        "APBN": "Anggaran Pendapatan dan Belanja Negara",
        "ASN": "Aparatur Sipil Negara",
        "BNBA": "by name by address, menurut nama dan alamat",
        "BPD": "Badan Permusyawaratan Desa",
        "BPJS": "Badan Penyelenggara Jaminan Sosial",
        "BPKAD": "Badan Pengelolaan Keuangan dan Aset Daerah",
        "BPS": "Badan Pusat Statistik",
        "BPU": "Bukan Penerima Upah",
        "BUMD": "Badan Usaha Milik Daerah",
        "BUMN": "Badan Usaha Milik Negara",
        "CPNS": "Calon Pegawai Negeri Sipil",
        "CSR": "corporate social responsibility, tanggung jawab sosial perusahaan",
        "DBH": "Dana Bagi Hasil",
        "DBHCHT": "Dana Bagi Hasil Cukai Hasil Tembakau",
        "DPA": "Dokumen Pelaksanaan Anggaran",
        "DPMPTSP": "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "DPRD": "Dewan Perwakilan Rakyat Daerah",
        "DTKS": "Data Terpadu Kesejahteraan Sosial",
        "DTSEN": "Data Tunggal Sosial dan Ekonomi Nasional",
        "JDIH": "Jaringan Dokumentasi dan Informasi Hukum",
        "JHT": "Jaminan Hari Tua",
        "JKK": "Jaminan Kecelakaan Kerja",
        "JKM": "Jaminan Kematian",
        "JKN": "Jaminan Kesehatan Nasional",
        "JKP": "Jaminan Kehilangan Pekerjaan",
        "JP": "Jaminan Pensiun",
        "KPPS": "Kelompok Penyelenggara Pemungutan Suara",
        "KPU": "Komisi Pemilihan Umum",
        "KTP": "Kartu Tanda Penduduk",
        "LPMD": "Lembaga Pemberdayaan Masyarakat Desa",
        "LRA": "Laporan Realisasi Anggaran",
        "NIK": "Nomor Induk Kependudukan",
        "NIP": "Nomor Induk Pegawai",
        "OPD": "Organisasi Perangkat Daerah",
        "P3KE": "Pensasaran Percepatan Penghapusan Kemiskinan Ekstrem",
        "PAUD": "Pendidikan Anak Usia Dini",
        "PBPU": "Pekerja Bukan Penerima Upah",
        "PHK": "Pemutusan Hubungan Kerja",
        "PKK": "Pemberdayaan dan Kesejahteraan Keluarga",
        "PKS": "Perjanjian Kerja Sama",
        "PMI": "Pekerja Migran Indonesia",
        "PNS": "Pegawai Negeri Sipil",
        "PPPK": "Pegawai Pemerintah dengan Perjanjian Kerja",
        "PPU": "Pekerja Penerima Upah",
        "PU": "Penerima Upah",
        "RKPD": "Rencana Kerja Pemerintah Daerah",
        "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
        "RT": "Rukun Tetangga",
        "RW": "Rukun Warga",
        "SK": "Surat Keputusan",
        "SKPD": "Satuan Kerja Perangkat Daerah",
        "TNI": "Tentara Nasional Indonesia",
        "TPS": "Tempat Pemungutan Suara",
        "TJSL": "Tanggung Jawab Sosial dan Lingkungan",
        "TMP2T": "Tidak Mendapat Pelayanan Publik Tertentu",
        "UCJ": "Universal Coverage Jamsostek, cakupan semesta jaminan sosial ketenagakerjaan",
        "UMK": "Upah Minimum Kabupaten/Kota",
        "UMKM": "Usaha Mikro, Kecil, dan Menengah",
        "UMP": "Upah Minimum Provinsi",
    }
)
_TOKEN = re.compile(
    r"(?<![\w.-])(?:APBDes\b|(?=[A-Z0-9]*[A-Z][0-9]*[A-Z])[A-Z][A-Z0-9]{1,7}(?![\w-]))(?!\.\w)"
)
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?: [A-Z]{2,}){2,}\b")
_ROMAN = re.compile(r"[IVXLC]+")
_FIRM = re.compile(r"\b(?:PT|CV|UD|PD|TBK|Tbk)\.? [A-Z]\w*")
_SHORT = re.compile(
    r"(?:[A-Z][A-Za-z0-9]*[A-Z]\w*|[A-Z]{2,}\d*|(?:\w+\.){1,4}|[A-Z]{2,}[-/][A-Z]+)(?:[ -]\d+)?"
)
_CAPITALS = 0.6
"""Share of capitals from which a text is written in capitals as a whole, so that its words tell nothing."""


def capitals_in(text: str) -> set[str]:
    """The words that may be abbreviations: more than `abbreviations_in` finds, and found in one go."""
    return {token for token in _TOKEN.findall(_FIRM.sub(" ", text)) if not _ROMAN.fullmatch(token)}


def abbreviations_in(texts: Iterable[str]) -> dict[str, str]:
    """The abbreviations used in texts, in the order of their use, each with the text it is first used in."""
    found: dict[str, str] = {}
    for text in texts:
        bare = _FIRM.sub(" ", text)
        capitals = sum(map(str.isupper, bare))
        runs = [bare] if capitals > _CAPITALS * sum(map(str.isalpha, bare)) else _SHOUTED.findall(bare)
        shouted = {word for run in runs for word in re.findall(r"\w+", run)} if " " in bare.strip() else set()
        for token in _TOKEN.findall(bare):
            if token in KNOWN or not (_ROMAN.fullmatch(token) or token in shouted):
                found.setdefault(token, text)
    return found


def is_abbreviation(text: str, long: str = "") -> bool:
    """Whether a text is a short form: capitals, letters with points, or one word for several, as Linmas is."""
    word = text.strip()
    acronym = " " not in word and " " in long.strip() and word.casefold() not in long.casefold()
    return acronym or _SHORT.fullmatch(word) is not None
