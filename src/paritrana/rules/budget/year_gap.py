"""Tahun tanpa angka anggaran di dalam deret.

Mengapa juri ragu: deret yang melompati satu tahun tidak menunjukkan kenaikan terus-menerus. Tahun yang hilang bisa
saja tahun ketika anggaran turun. Tahun yang dinilai termasuk yang dicari.

Contoh: anggaran 2021 dan 2023 ada, 2022 tidak tersedia.

Perbaikan: minta angka tahun itu dari DPA atau LRA. Bila memang tidak dianggarkan, tulis nilai: Rp0. Selama belum ada,
tahun itu tercetak sebagai celah: tidak diisi nol, tidak disambung garis, tidak disebut terus meningkat.

Sumber: penganggaran adalah aspek penilaian; deret tahunan diminta lengkap atau dijelaskan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import BudgetItem
from paritrana.indonesian.words import number_ranges
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-01",
    name="tahun-anggaran-kosong",
    severity=Severity.PERINGATAN,
    headline="angka anggaran {tahun} tidak tersedia (sumber dana: {sumber})",
    help="minta angka {tahun} dari DPA atau LRA; sebelum ada, jangan sebut anggarannya terus meningkat",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find years without a figure between the first and the last row of each purse; a proposal alone is ANG-18."""
    series = case.series
    main = max(series, key=lambda purse: len(series[purse]), default=None)
    every = {line.year for rows in series.values() for line in rows}
    for purse, rows in series.items():
        years = [item.year for item in rows if item.year is not None and item.stage != "usulan"]
        if not years:
            continue
        first, last = years[0], years[-1]
        if purse == main and case.period and case.period.start.year == case.period.end.year:
            assessed = case.period.end.year
            if assessed not in every:
                first, last = min(first, assessed), max(last, assessed)
        budgeted = {item.year for item in rows if item.amount}
        gap = [year for year in range(first, last + 1) if year not in budgeted]
        if gap:
            place, others = _places(rows, gap)
            related = [Related(other, "begitu juga tahun ini") for other in others]
            yield FAULT.at(
                place, related=related, tahun=number_ranges(gap), sumber=purse or str(rows[0].row.fund or "?")
            )


def _places(rows: list[BudgetItem], gap: list[int]) -> tuple[Address, list[Address]]:
    """Where the gaps are declared, or else the row behind the first of them."""
    declared = [field(line.at, line.row, "amount") for line in rows if line.year in gap]
    if declared:
        return declared[0], declared[1:]
    after = next((line for line in rows if (line.year or 0) > gap[0]), rows[-1])
    return field(after.at, after.row, "year"), []
