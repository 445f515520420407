"""The findings of every region's evidence, read one by one: what a juror would say, all of it and nothing else.

Annexes aren't looked at here. A line is weight, code, place and the sentence that defends it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence.load import load
from paritrana.readers.yamltext import read
from paritrana.rules import Case, accept, run
from tests.corpus.harness import constants, regions

ROOT = Path(__file__).resolve().parents[3]
Expected = tuple[str, str, str, str]

PRESS = "Press quotes the region itself and rounds; a file with clippings only is a known reason to refuse."
LINKS = "A jury reads paper and can't click; the region says why the page isn't there, so it is a remark."
NO_BASE = "Percent of what? At least five denominators are in use and one of them can double the people."
VULNERABLE = (
    "There is no national definition: vulnerable according to which regulation, chosen from which data?"
)

REVIEWED: dict[str, tuple[Expected, ...]] = {
    "dossier/kabupaten-bandung": (
        ("peringatan", "PER-02", "anggaran[2024 APBD pagu].tahun",
         "The budget of 2024, the count of April 2024 and the poll of 2024 lie after the year that is assessed."),
        ("catatan", "HUK-06", "dasar_hukum[R-01].tahun",
         "A labour regulation of 2013 predates PP 44/2015 and says nowhere that it is about social security."),
        ("catatan", "PAT-09", "dasar_hukum[R-02].tentang",
         "One regulation pays health and labour insurance and no row says that JKN isn't in the budget."),
        ("peringatan", "ANG-01", "anggaran[2022 APBD pagu].nilai",
         "A series without 2022 shows no steady growth; the missing year may be the one that fell."),
        ("peringatan", "ANG-02", "anggaran[2023 APBD pagu].nilai",
         "Ninety-six times in two years is a slip of the unit or another scope until somebody explains it."),
        ("catatan", "ANG-04", "anggaran[2024 APBD pagu].nilai",
         "A juror divides 39,8 billion by 97.150 people; better that the file says itself why he can't."),
        ("peringatan", "KEP-01", "kepesertaan[kepesertaan aktif 2023].persen", NO_BASE),
        ("peringatan", "KEP-04", "kepesertaan[kepesertaan aktif 2023].per",
         "37,13% of 2023 and 97.150 people of April 2024 side by side would be read as one state of things."),
        ("diterima", "KEL-02", "kelompok.dinyatakan.banyak_jenis",
         "Twelve kinds are stated and eleven named; the region says that its source wrote 'di antaranya'."),
        ("peringatan", "KEL-06", "kelompok.daftar[Guru honorer]",
         "Eleven names without one number: one total for many groups can't be checked."),
        ("peringatan", "KEL-10", "kelompok.daftar[Tenaga kerja rentan desa].nama", VULNERABLE),
        ("peringatan", "INO-01", "inovasi",
         "None of the three innovations says since when it runs or what it changed."),
        ("peringatan", "INO-02", "inovasi[I-01].nama",
         "Socialisation, collaboration and direct activities are what every region does."),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
    ),
    "dossier/kabupaten-kutai-timur": (
        ("peringatan", "PER-02", "anggaran[2025 APBD pagu].tahun",
         "Both amounts of 2025 lie after 2024, the year that is assessed."),
        ("peringatan", "HUK-01", "dasar_hukum[R-01].tentang",
         "A regulation without its title can't be told to be about labour social security."),
        ("peringatan", "HUK-01", "dasar_hukum[R-02].tentang",
         "The same of the regent's regulation: number and year, but not what it is about."),
        ("peringatan", "ANG-01", "anggaran[2024 pagu].nilai",
         "The budget of the very year that is assessed isn't there."),
        ("catatan", "ANG-04", "anggaran[2025 APBD realisasi].nilai",
         "The only headcount is of 2024, the money of 2025: the division means nothing and the file says so."),
        ("peringatan", "KEP-01", "kepesertaan[coverage share (penghargaan samping) 2024].persen", NO_BASE),
        ("peringatan", "KEP-02", "kepesertaan[peserta informal BPU 2024].persen",
         "150% of the informal workers: the region's own estimate is too small, which is no achievement."),
        ("galat", "KEP-03", "kepesertaan[peserta informal BPU 2024].persen",
         "77.074 of 51.086 is 150,9%; 150% stands for 149,5 to 150,5 and can't be that quotient."),
        ("peringatan", "KEL-10", "kelompok.daftar[Pekerja rentan 2025].nama", VULNERABLE),
        ("peringatan", "INO-01", "inovasi",
         "Neither innovation says since when it runs or what it changed."),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
        ("catatan", "BUK-16", "bukti[B-01].sumber", LINKS),
    ),
    "dossier/kabupaten-raja-ampat": (
        ("peringatan", "PER-08", "penghargaan.periode",
         "Figures of 2018, 2021 and 2025, none of 2024: nothing answers what is assessed."),
        ("peringatan", "PER-02", "kepesertaan[cakupan kepesertaan Agustus 2025].per",
         "Coverage and groups of 2025 lie after 2024, the year that is assessed."),
        ("peringatan", "ANG-01", "anggaran[2024 pagu].nilai",
         "The budget of the very year that is assessed isn't there."),
        ("peringatan", "KEP-01", "kepesertaan[cakupan kepesertaan Agustus 2025].persen", NO_BASE),
        ("peringatan", "KEL-10", "kelompok.daftar[Tambahan pekerja rentan 2025].nama", VULNERABLE),
        ("peringatan", "BUK-02", "kelompok.daftar[Peserta dibayar daerah 2025 #2].jumlah",
         "23.000 and 24.000 for the same people of the same year: which one does the file stand by?"),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
        ("catatan", "BUK-16", "bukti[B-01].sumber", LINKS),
    ),
    "dossier/kabupaten-sumedang": (
        ("peringatan", "ANG-01", "anggaran[2021 pagu].nilai",
         "No budget of any year is known, the assessed one included."),
        ("peringatan", "KEP-01", "kepesertaan[cakupan kepesertaan 2021].persen", NO_BASE),
        ("peringatan", "KEP-01", "kepesertaan[cakupan kepesertaan 2023].persen", NO_BASE),
        ("peringatan", "KEL-06", "kelompok.daftar[RT]",
         "Ten names without one number say nothing about who is protected."),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
        ("catatan", "BUK-16", "bukti[B-01].sumber", LINKS),
    ),
    "dossier/kabupaten-sumenep": (
        ("peringatan", "PER-06", "penghargaan.periode",
         "Without edition and period nobody can tell which of the two years is assessed."),
        ("peringatan", "ANG-01", "anggaran[2024 DBHCHT pagu].nilai",
         "The same people were paid in 2024, from money the file doesn't know."),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
        ("catatan", "BUK-16", "bukti[B-01].sumber", LINKS),
    ),
    "dossier/provinsi-kalimantan-timur": (
        ("peringatan", "PER-02", "kepesertaan[cakupan semua segmen semua Maret 2023].per",
         "The percentage the file is proud of is of March 2023, after 2022, the year that is assessed."),
        ("peringatan", "HUK-02", "dasar_hukum[R-01].status",
         "A draft binds nobody; that it says so makes it a warning and no contradiction."),
        ("peringatan", "BUK-04", "bukti[B-01].jenis", PRESS),
        ("catatan", "BUK-16", "bukti[B-01].sumber", LINKS),
    ),
    "tests/contoh/kabupaten-contoh": (
        ("diterima", "HUK-09", "dasar_hukum[R-12].dicabut_oleh",
         "A repealed regulation is listed as history and the region says so."),
    ),
}  # fmt: skip


def findings_of(folder: str) -> tuple[Diagnostic, ...]:
    """What is found in a folder's evidence, after acceptance."""
    findings = Findings()
    root = read((ROOT / folder / "bukti.yaml").read_bytes(), "bukti.yaml", findings)
    assert root is not None
    evidence = load(root, regions(), findings)
    assert evidence is not None
    findings.extend(run(Case(evidence, {}, constants(), regions())))
    return accept(evidence, findings)


@pytest.mark.parametrize("folder", REVIEWED)
def test_exactly_the_reviewed_findings_appear(folder: str) -> None:
    found = sorted(
        ("diterima" if d.accepted else d.severity.value, d.code, str(d.place)) for d in findings_of(folder)
    )
    assert found == sorted(expected[:3] for expected in REVIEWED[folder])


@pytest.mark.parametrize("folder", REVIEWED)
def test_every_finding_is_defended_by_a_sentence(folder: str) -> None:
    assert REVIEWED[folder]
    for _, code, _, why in REVIEWED[folder]:
        assert len(why.split()) >= 8 and why.endswith((".", "?")), code


def test_every_region_is_reviewed() -> None:
    folders = {str(file.parent.relative_to(ROOT)) for file in (ROOT / "dossier").glob("*/bukti.yaml")}
    assert len(folders) == 6 and folders == {name for name in REVIEWED if name.startswith("dossier")}
