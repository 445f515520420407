"""Kabupaten Bandung's findings, from one news text, in words; which they are is reviewed in test_reviewed."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana.diagnostics import Diagnostic, Findings, Severity
from paritrana.evidence.load import load
from paritrana.readers.yamltext import read
from paritrana.report.words import headline, note
from paritrana.rules import Case, accept, run
from tests.corpus.harness import constants, regions

DOSSIER = Path(__file__).resolve().parents[3] / "dossier" / "kabupaten-bandung" / "bukti.yaml"


@pytest.fixture(scope="module")
def found() -> tuple[Diagnostic, ...]:
    findings = Findings()
    root = read(DOSSIER.read_bytes(), "bukti.yaml", findings)
    assert root is not None
    evidence = load(root, regions(), findings)
    assert evidence is not None
    findings.extend(run(Case(evidence, {}, constants(), regions())))
    return accept(evidence, findings)


def test_nothing_stops_the_final_file(found: tuple[Diagnostic, ...]) -> None:
    assert len(found) == len({d.code for d in found}) >= 9
    assert not any(d.stops for d in found)


@pytest.mark.parametrize(
    ("code", "place", "words"),
    [
        (
            "ANG-01",
            "anggaran[2022 APBD pagu].nilai",
            "angka anggaran 2022 tidak tersedia (sumber dana: APBD)",
        ),
        (
            "ANG-02",
            "anggaran[2023 APBD pagu].nilai",
            "pagu APBD berubah ×96 dalam 2 tahun: Rp216 juta (2021) menjadi Rp20,7 miliar (2023)",
        ),
        (
            "ANG-04",
            "anggaran[2024 APBD pagu].nilai",
            "Rp39,8 miliar ÷ (97.150 orang × Rp16.800) = 24,4 bulan; "
            "tidak dapat diuji: dana, bulan atau tahun berbeda",
        ),
        (
            "KEP-01",
            "kepesertaan[kepesertaan aktif 2023].persen",
            "37,13% tanpa penyebut: tidak diketahui persen dari apa",
        ),
        (
            "KEP-04",
            "kepesertaan[kepesertaan aktif 2023].per",
            "37,13% berlaku 2023, 97.150 orang berlaku 25 April 2024: tanggalnya berbeda",
        ),
        (
            "PER-02",
            "anggaran[2024 APBD pagu].tahun",
            "3 butir berada setelah periode yang dinilai, 2023: "
            "anggaran 2024, pekerja terlindungi 97.150, Petugas pemilu",
        ),
        ("BUK-04", "bukti[B-01].jenis", "6 dari 6 angka kunci hanya bertumpu pada berita: B-01"),
        ("INO-01", "inovasi", "3 dari 3 inovasi belum lengkap, tanpa mulai dan hasil"),
        ("KEL-02", "kelompok.dinyatakan.banyak_jenis", "dinyatakan 12 jenis kelompok, didaftar 11"),
        (
            "KEL-06",
            "kelompok.daftar[Guru honorer]",
            "11 dari 11 kelompok tanpa jumlah orang: Guru honorer, Linmas, Perangkat desa (+8)",
        ),
        (
            "INO-02",
            "inovasi[I-01].nama",
            "3 dari 3 inovasi berupa kegiatan rutin: "
            "Program sosialisasi, Kolaborasi dengan berbagai forum (+1)",
        ),
        (
            "HUK-06",
            "dasar_hukum[R-01].tahun",
            "Peraturan Daerah 3/2013 lebih tua daripada PP 44/2015 tentang JKK dan JKM, "
            "dan judulnya tidak menyebut jaminan sosial",
        ),
    ],
)
def test_each_finding(found: tuple[Diagnostic, ...], code: str, place: str, words: str) -> None:
    (finding,) = (d for d in found if d.code == code)
    assert (str(finding.place), headline(finding)) == (place, words)


def test_what_lies_after_the_period_is_told_with_its_time(found: tuple[Diagnostic, ...]) -> None:
    (late,) = (d for d in found if d.code == "PER-02")
    assert [note(late, related) for related in late.related] == [
        "anggaran 2024: 2024",
        "pekerja terlindungi 97.150: 25 April 2024",
        "Petugas pemilu: pemungutan suara 14 Februari 2024",
    ]


def test_the_division_of_the_assessed_year_stands_beside(found: tuple[Diagnostic, ...]) -> None:
    (untested,) = (d for d in found if d.code == "ANG-04")
    assert untested.severity is Severity.CATATAN
    assert [note(untested, related) for related in untested.related][1:] == ["2023: 12,7 bulan"]


def test_the_groups_are_accepted_with_the_reason_of_the_region(found: tuple[Diagnostic, ...]) -> None:
    (accepted,) = (d for d in found if d.accepted)
    assert "di antaranya" in accepted.accepted
