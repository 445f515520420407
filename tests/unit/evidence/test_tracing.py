"""Figures are looked for on the pages that prove them: every spelling, nothing claimed that wasn't seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from paritrana.diagnostics import Findings
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.tracing import Trace, Verdict, trace
from paritrana.evidence.tracing.spans import read_page
from paritrana.readers.yamltext import read
from tests.support.annexes import HEAD
from tests.support.planted import CHANGED, PLANTED, evidence, plan

ROOT = Path(__file__).parents[3]
PROOF = "bukti:\n  - {id: B-01, judul: Surat, jenis: surat, tanggal: 5 Januari 2024, berkas: a.pdf%s}\n"


@dataclass(frozen=True)
class Annex:
    """An annex's text."""

    texts: tuple[str, ...]

    @property
    def pages(self) -> int:
        """As many as there are texts."""
        return len(self.texts)


@cache
def regions() -> RegionTable:
    return RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())


def loaded(text: str) -> Evidence:
    findings = Findings()
    root = read(text.encode(), "bukti.yaml", findings)
    assert root is not None
    made = load(root, regions(), findings)
    assert made is not None and not findings.stops, [str(d) for d in findings]
    return made


def traced(rows: str, *pages: str, part: str = "") -> tuple[Trace, ...]:
    return trace(loaded(HEAD + PROOF % part + rows), {"B-01": Annex(pages)})


def money(value: str, *pages: str, ref: str = "B-01") -> Trace:
    row = f"anggaran: [{{tahun: 2023, sumber: APBD, tahap: pagu, nilai: '{value}', bukti: {ref}}}]\n"
    (found,) = traced(row, *pages)
    return found


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ("Rp39,8 miliar", "jumlah Rp39.812.345.678"),
        ("Rp39,8 miliar", "39.812.345.678"),
        ("Rp39.812.345.678", "sekitar Rp39,8 milyar"),
        ("Rp39.812.345.678", "Rp. 39.812.345.678,00"),
        ("Rp39.812.345.678", "Rp39.812.345.678,-"),
        ("Rp39.812.345.678", "a. Iuran 39.812.345.678 rupiah."),
        ("Rp216 juta", "216 jt"),
        ("Rp1.411.200.000", "kerja1.411.200.000"),
    ],
)
def test_an_amount_is_found_in_any_spelling(stated: str, line: str) -> None:
    found = money(stated, f"Surat\n{line}\nSoreang")
    assert (found.verdict, found.page, found.line) == (Verdict.FOUND, 1, line)


@pytest.mark.parametrize(
    "line",
    [
        "Rp39.912.345.678",
        "39.812.345.678.901",
        "8.39.812.345.678",
        "Nomor 39.812.345.678",
        "Rp39,8 juta",
        "39,8",
    ],
)
def test_another_amount_is_not_it(line: str) -> None:
    assert money("Rp39.812.345.678", line).verdict is Verdict.ABSENT


def people(value: str, *pages: str, key: str = "jumlah") -> Trace:
    row = (
        f"kepesertaan: [{{indikator: Nelayan kecil, per: 31 Desember 2023, {key}: '{value}', bukti: B-01}}]\n"
    )
    return traced(row, *pages)[0]


def test_a_small_number_needs_its_words_near_it() -> None:
    assert people("12", "Soreang, 12 Januari 2024\n12 orang hadir").verdict is Verdict.ABSENT
    assert people("12", "Nelayan kecil 12 5").verdict is Verdict.FOUND
    assert people("12", "Nelayan\nkecil\n12").verdict is Verdict.FOUND


def test_years_dates_and_numbers_of_documents_are_no_figures() -> None:
    assert people("2.023", "Nelayan kecil tahun 2023").verdict is Verdict.ABSENT
    page = read_page(
        "12 Mei 2023\nPasal 24 ayat (3)\nNomor 6 Tahun 2021\n2.07.0.00.0.00.01.0000/001/2023\n5 dari 7 orang"
    )
    assert [number.quantity.text for number in page.numbers] == ["5", "7"]


def test_a_percentage_is_no_count() -> None:
    assert people("37,13%", "Nelayan kecil 37,13 persen", key="persen").verdict is Verdict.FOUND
    assert people("37,13%", "Nelayan kecil 37,13", key="persen").verdict is Verdict.FOUND
    assert people("3.713", "Nelayan kecil 37,13%").verdict is Verdict.ABSENT


def test_another_figure_beside_the_same_words_contradicts() -> None:
    found = people("5.950", "Nelayan kecil 5.590 orang")
    assert (found.verdict, found.line) == (Verdict.CONTRADICTED, "Nelayan kecil 5.590 orang")
    assert people("5.950", "Nelayan besar 5.590 orang").verdict is Verdict.ABSENT
    assert people("5.950", "Nelayan kecil 5.590 orang\nseluruhnya 5.950").verdict is Verdict.FOUND


def test_only_the_pages_that_are_named_are_looked_at() -> None:
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000", ref="B-01 hlm. 1").verdict is Verdict.ABSENT
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000", ref="B-01 hlm. 1–2").page == 2
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000").page == 2


def test_pages_count_within_the_exhibit() -> None:
    row = (
        "anggaran: [{tahun: 2023, sumber: APBD, tahap: pagu, nilai: 'Rp1.411.200.000', bukti: B-01 hlm. 2}]\n"
    )
    pages = ("satu", "dua", "tiga", "1.411.200.000", "lima")
    (found,) = traced(row, *pages, part=", halaman: 3–4")
    assert (found.verdict, found.page) == (Verdict.FOUND, 2)


def test_a_scan_says_that_it_has_no_text() -> None:
    assert money("Rp1.411.200.000", "", " \n").verdict is Verdict.NO_TEXT


def test_a_regulation_is_found_by_number_and_year() -> None:
    law = "id: R-01, jenis: Peraturan Bupati, nomor: '17', tahun: 2019, tentang: Jaminan, bukti: B-01"
    row = f"dasar_hukum: [{{{law}}}]\n"
    for text in ("PERATURAN BUPATI\nNOMOR 17 TAHUN 2019", "Perbup No. 17 Tahun 2019", "Perbup 17/2019"):
        assert traced(row, text)[0].verdict is Verdict.FOUND
    assert traced(row, "Nomor 71 Tahun 2019")[0].verdict is Verdict.ABSENT


def test_without_a_file_nothing_is_looked_for() -> None:
    made = loaded(
        HEAD
        + PROOF % ""
        + "anggaran: [{tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp5 miliar, bukti: B-01}]\n"
    )
    assert trace(made, {}) == ()


def test_planted_figures_are_found_and_no_other() -> None:
    seen: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(40):
        made = plan(seed)
        for each in traced(evidence(made), "\n".join(made.lines)):
            name = next(name for name in made.truth if name in str(each.at))
            seen[made.truth[name], each.verdict] += 1
    found = sum(count for (_, verdict), count in seen.items() if verdict is Verdict.FOUND)
    planted = sum(count for (truth, _), count in seen.items() if truth == PLANTED)
    right = seen[PLANTED, Verdict.FOUND]
    contradicted = sum(count for (_, verdict), count in seen.items() if verdict is Verdict.CONTRADICTED)
    assert planted > 250 and found > 250 and contradicted > 20, seen
    assert right / found > 0.97, seen
    assert right / planted > 0.97, seen
    assert seen[CHANGED, Verdict.CONTRADICTED] / contradicted > 0.97, seen
