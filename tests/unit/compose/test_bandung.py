"""The real region: what its dossier holds, says and never says."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana.document import Chart, Table, dump
from tests.support.dossiers import BANDUNG, composed, evidence_of
from tests.support.golden import same_text
from tests.support.words import words

GOLDEN = Path(__file__).parents[2] / "golden" / "dokumen"


@pytest.fixture(scope="module")
def said() -> str:
    return words(composed(evidence_of(BANDUNG))[0])


def test_golden_dump(update: bool) -> None:
    same_text(GOLDEN / "kabupaten-bandung.txt", dump(composed(evidence_of(BANDUNG))[0]), update)


@pytest.mark.parametrize(
    "never",
    [
        "terus meningkat", "pemenang", "juara", "Rp39.800.000.000", "Rp20.700.000.000", "Rp216.000.000",
        "39.800.000.000", "97.150 pekerja (37,13%)", "97.150 orang atau 37,13%", "200 ribu", "‹",
    ],
)  # fmt: skip
def test_never_says(said: str, never: str) -> None:
    assert said
    assert never.casefold() not in said.casefold()


@pytest.mark.parametrize(
    "always",
    [
        "Rp216 juta (2021), Rp20,7 miliar (2023); 2022 tidak tersedia; setelah periode: Rp39,8 miliar (2024)",
        "Pagu APBD 2023 menjadi sekitar 96 kali angka 2021; kedua tahun itu terpaut dua tahun dan data 2022 tidak",
        "Peraturan Daerah Kabupaten Bandung Nomor 3 Tahun 2013 tentang Penyelenggaraan Ketenagakerjaan.",
        "Peraturan Bupati Bandung Nomor 57 Tahun 2018 tentang Kepesertaan Jaminan Sosial Ketenagakerjaan dan",
        "Sumber menyatakan 12 jenis kelompok; 11 kelompok disebut namanya",
        "Kepesertaan aktif 37,13% (penyebut tidak tersedia), keadaan 2023",
        "Pekerja terlindungi 97.150 orang, keadaan 25 April 2024",
        "Satu-satunya bukti yang disampaikan berupa berita",
        "Contoh yang disusun dari satu berita",
    ],
)
def test_says(said: str, always: str) -> None:
    assert always in said


def test_the_missing_year_is_a_gap_and_never_zero() -> None:
    document, _ = composed(evidence_of(BANDUNG))
    blocks = [block for s in document.sections for block in s.blocks]
    chart = next(b for b in blocks if isinstance(b, Chart) and b.id == "grafik-anggaran")
    assert [(p.label, p.value, p.note) for p in chart.series[0].points] == [
        ("2021", 216e6, ""), ("2022", None, ""), ("2023", 20.7e9, ""), ("2024", 39.8e9, "setelah periode"),
    ]  # fmt: skip
    table = next(b for b in blocks if isinstance(b, Table) and b.id == "tabel-anggaran")
    cells = [["".join(getattr(i, "text", "") for i in cell) for cell in row.cells] for row in table.rows]
    assert [row[2] for row in cells] == ["0,216", "–¹", "20,7"]


def test_the_evidence_row_is_where_marks_lead() -> None:
    document, _ = composed(evidence_of(BANDUNG))
    rows = [r.id for s in document.sections for b in s.blocks if isinstance(b, Table) for r in b.rows if r.id]
    assert [id for id in rows if id.startswith("bukti-")] == ["bukti-B-01"]
