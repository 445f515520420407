"""Annexes with figures: budget papers, BPJS's letter, the reconciliation, the clipping. Figures are the evidence's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.example_annexes.figures import budgets, evidence, groups, number, printed
from tools.example_annexes.paper import SANS, Paper

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_YEAR = 201_600
"""Rupiah for one person and twelve months: 12 × 16.800."""


def _sheet(title: str, *, wide: bool = False) -> Paper:
    return Paper(title, body=SANS, strong="SourceSans3-SemiBold", wide=wide)


def _rupiah(text: str) -> str:
    return printed(number(text))


def budget_paper() -> bytes:
    """B-04, four wide pages."""
    tree = evidence()
    before = budgets(tree, "2023", sumber="APBD", tahap="pagu")[0]
    after = budgets(tree, "2023", sumber="APBD", tahap="perubahan")[0]
    tobacco = budgets(tree, "2023", sumber="DBHCHT", tahap="pagu")[0]
    paper = _sheet("DPA Dinas Tenaga Kerja Tahun Anggaran 2023", wide=True)
    head = ("Uraian", "Rekening", "Orang", "Bulan", "Jumlah (Rp)")
    shares = (0.4, 0.2, 0.12, 0.1, 0.18)
    for title, row, months in (
        ("DOKUMEN PELAKSANAAN ANGGARAN", before, 12),
        ("DOKUMEN PELAKSANAAN ANGGARAN – DBHCHT", tobacco, 8),
        ("DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN", after, 12),
    ):
        paper.line(title, 14, strong=True)
        paper.line("Dinas Tenaga Kerja Kabupaten Contoh – Tahun Anggaran 2023", 11)
        paper.text(f"Nomor {tree['bukti'][3]['nomor']}", 9)
        amount = number(row["nilai"])
        people = printed(amount // (16_800 * months))
        item = ("Iuran JKK dan JKM pekerja rentan", row["rekening"], people, str(months), printed(amount))
        paper.table(head, [item, ("=Jumlah", "", people, "", printed(amount))], shares, 10)
        paper.text("Iuran Rp16.800 per orang per bulan.", 10)
        paper.next_page()
    paper.line("RENCANA PENARIKAN DANA", 14, strong=True)
    monthly = number(after["nilai"]) // 12
    rows = [(month, printed(monthly)) for month in _MONTHS]
    paper.table(("Bulan", "Jumlah (Rp)"), [*rows, ("=Jumlah", printed(monthly * 12))], (0.5, 0.5), 10)
    return paper.data()


def realisation() -> bytes:
    """B-05 (pages 1–2) and B-06 (3–5) in one file."""
    tree = evidence()
    paper = _sheet("Laporan realisasi iuran 2019–2023")
    main = budgets(tree, "2023", sumber="APBD", tahap="realisasi")[0]
    people = groups(tree, main["untuk"])
    paper.letterhead("Badan Keuangan dan Aset Daerah")
    paper.line("REALISASI IURAN TAHUN ANGGARAN 2023 – APBD", 12, strong=True)
    rows: list[Sequence[str]] = [
        (name, printed(count), "12", printed(count * _YEAR)) for name, count in people
    ]
    count = sum(count for _, count in people)
    total = ("=Jumlah", printed(count), "", _rupiah(main["nilai"]))
    paper.table(("Kelompok", "Orang", "Bulan", "Realisasi (Rp)"), [*rows, total], (0.46, 0.16, 0.12, 0.26))
    paper.next_page()
    paper.line("REALISASI IURAN TAHUN ANGGARAN 2023 – SUMBER LAIN", 12, strong=True)
    others = [row for row in budgets(tree, "2023", tahap="realisasi") if row["sumber"] != "APBD"]
    rows = [(row["sumber"], row["bulan_dibayar"], _rupiah(row["nilai"])) for row in others]
    paper.table(("Sumber dana", "Bulan", "Realisasi (Rp)"), rows, (0.5, 0.2, 0.3))
    for years in (("2019", "2020"), ("2021",), ("2022",)):
        paper.next_page()
        paper.line("REKAPITULASI PAGU, PERUBAHAN, DAN REALISASI", 12, strong=True)
        for year in years:
            paper.text(f"Tahun anggaran {year}", 11, strong=True)
            rows = [
                (f"{row['sumber']}, {row['tahap']}", _people(tree, year, row), _rupiah(row["nilai"]))
                for row in budgets(tree, year)
            ]
            paper.table(("Sumber dan tahap", "Orang", "Jumlah (Rp)"), rows, (0.5, 0.2, 0.3))
    return paper.data()


def _people(tree: dict[str, Any], year: str, row: dict[str, Any]) -> str:
    """The people an indicator names, for the row that pays them."""
    if "untuk" not in row:
        return ""
    named = [
        each
        for each in tree["kepesertaan"]
        if each["indikator"] == row["untuk"] and each["per"].endswith(year)
    ]
    return str(named[0]["jumlah"])


def bpjs_letter() -> bytes:
    """B-08, four pages."""
    tree = evidence()
    rows_of = tree["kepesertaan"]
    paper = _sheet("Surat BPJS Ketenagakerjaan")
    paper.line("KANTOR CABANG KABUPATEN CONTOH", 13, strong=True)
    paper.line("CONTOH – bukan kop surat BPJS Ketenagakerjaan", 9)
    paper.gap(6)
    paper.rule(1.2)
    paper.gap(8)
    paper.text("Nomor B/0000/012024, 10 Januari 2024. Hal: data kepesertaan per 31 Desember 2023.")
    now = [row for row in rows_of if row["per"] == "31 Desember 2023"]
    total = next(row for row in now if row["indikator"] == "Cakupan UCJ")
    segments = [row for row in now if row["indikator"] in (
        "Cakupan PU", "Cakupan BPU", "Peserta jasa konstruksi", "Peserta pekerja migran",
    )]  # fmt: skip
    rows: list[Sequence[str]] = [(row["segmen"], row["jumlah"]) for row in segments]
    paper.table(("Segmen", "Peserta aktif"), [*rows, ("=Jumlah", total["jumlah"])], (0.5, 0.5), 10)
    paper.text(f"Semesta UCJ: {total['penyebut']['jumlah']} orang; cakupan {total['persen']}.")
    paper.next_page()
    paper.line("PESERTA MENURUT PEMBAYAR IURAN", 12, strong=True)
    rows = [(row["nama"], row["sumber_dana"], row["jumlah"]) for row in tree["kelompok"]["daftar"]]
    alone = next(row for row in now if row["indikator"] == "Peserta BPU mandiri")
    paper.table(
        ("Kelompok", "Pembayar", "Orang"),
        [*rows, ("BPU mandiri", "mandiri", alone["jumlah"])],
        (0.5, 0.25, 0.25),
    )
    paper.text("Pegawai non-ASN terdata 4.176 orang; terdaftar 4.120 orang.")
    paper.next_page()
    paper.line("PERKEMBANGAN CAKUPAN", 12, strong=True)
    rows = [
        (f"{row['indikator']}, {row['per']}", row["jumlah"], row["penyebut"]["jumlah"], row["persen"])
        for row in rows_of
        if "penyebut" in row and row["per"] != "31 Desember 2023"
    ]
    paper.table(("Indikator dan tanggal", "Peserta", "Penyebut", "Persen"), rows, (0.46, 0.18, 0.2, 0.16))
    paper.next_page()
    _compliance_and_benefits(paper, tree)
    return paper.data()


def _compliance_and_benefits(paper: Paper, tree: dict[str, Any]) -> None:
    firms = tree["kepatuhan"]["perusahaan"]
    rows: list[Sequence[str]] = [(row["skala"], row["wajib"], row["terdaftar"]) for row in firms]
    sums = [printed(sum(number(row[key]) for row in firms)) for key in ("wajib", "terdaftar")]
    paper.line("KEPATUHAN DAN MANFAAT", 12, strong=True)
    paper.table(("Pemberi kerja", "Wajib", "Terdaftar"), [*rows, ("=Jumlah", *sums)], (0.5, 0.25, 0.25))
    rows = [
        (row["per"], row["pemberi_kerja"], _rupiah(row["nilai"]), _rupiah(row["tertagih"]))
        for row in tree["kepatuhan"]["piutang"]
    ]
    paper.table(
        ("Piutang iuran per", "Pemberi kerja", "Piutang (Rp)", "Tertagih (Rp)"), rows, (0.34, 0.2, 0.23, 0.23)
    )
    rows = [
        (f"{row['tahun']} {row['program']}, {row['jenis']}", row["kasus"], _rupiah(row["nilai"]))
        for row in tree["manfaat"]
    ]
    paper.table(("Manfaat", "Kasus", "Nilai (Rp)"), rows, (0.62, 0.14, 0.24))


def reconciliation() -> bytes:
    """B-09, two pages."""
    tree = evidence()
    paper = _sheet("Berita acara rekonsiliasi data kepesertaan")
    paper.letterhead("Dinas Tenaga Kerja")
    paper.line("BERITA ACARA REKONSILIASI", 12, strong=True)
    paper.line("Nomor 560/BA-03/2024", 10)
    paper.gap(6)
    paper.text("Pada tanggal 19 Januari 2024 kedua pihak mencocokkan data kepesertaan per 31 Desember 2023.")
    paper.text("NIK yang dibayar lebih dari satu sumber dana: 3.812 pada awal 2023 dan 0 pada akhir 2023.")
    paper.text(
        "Sumber yang dipadankan: APBD, ADD, APBDes, DBHCHT, APBD Provinsi, CSR/TJSL, Baznas, dan ASN peduli."
    )
    paper.gap(14)
    paper.signed("PIHAK KESATU,", "Kepala Dinas Tenaga Kerja", "PETUGAS CONTOH EMPAT")
    paper.gap(14)
    paper.signed("PIHAK KEDUA,", "Kepala Kantor Cabang", "NAMA CONTOH DUA")
    paper.next_page()
    lasting = [row for row in tree["kelompok"]["daftar"] if "sementara" not in row]
    rows: list[Sequence[str]] = [
        (row["nama"], row["sumber_dana"], row["bulan_dibayar"], row["jumlah"]) for row in lasting
    ]
    total = printed(sum(number(row["jumlah"]) for row in lasting))
    paper.line("HASIL REKONSILIASI", 12, strong=True)
    head = ("Kelompok", "Sumber dana", "Bulan", "Orang")
    paper.table(head, [*rows, (f"={len(lasting)} kelompok", "", "", total)], (0.48, 0.22, 0.12, 0.18))
    return paper.data()


def clipping() -> bytes:
    """B-13, one page."""
    paper = _sheet("Kliping Harian Contoh")
    paper.line("HARIAN CONTOH", 24, strong=True)
    paper.line("Jumat, 12 Mei 2023 – halaman 3", 9)
    paper.gap(8)
    paper.rule(1)
    paper.gap(8)
    paper.text("Pedagang Pasar Contoh Terima Kartu Peserta", 16, strong=True)
    for text in (
        "KOTA TUA – Sebanyak 340 pedagang Pasar Contoh menerima kartu peserta jaminan sosial ketenagakerjaan. "
        "Iurannya dibayar pemerintah kabupaten selama dua belas bulan.",
        "Kepala pasar mengatakan para pedagang diminta menyimpan kartu itu di rumah agar keluarganya tahu "
        "ke mana harus melapor. Berita ini rekaan dan hanya contoh kliping.",
    ):
        paper.text(text)
    return paper.data()
