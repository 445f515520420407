"""Pedoman penyusunan APBD yang dikutip milik tahun lain.

Mengapa juri ragu: setiap tahun anggaran mempunyai pedomannya sendiri. Pedoman tahun lain menunjukkan dasar
penganggarannya disalin, bukan diperiksa.

Contoh: {tahun: 2024, dasar: Permendagri 84/2022}; pedoman APBD 2024 adalah Permendagri 15/2023.

Perbaikan: kutip pedoman tahun itu.

Sumber: daftar pedoman penyusunan APBD 2022 sampai 2026 dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.citations import regulation_in

FAULT = Fault(
    code="ANG-09",
    name="pedoman-tahun-lain",
    severity=Severity.PERINGATAN,
    headline="anggaran {tahun} mengutip {dasar}, pedoman APBD {tahun_pedoman}",
    help="kutip pedoman APBD {tahun}: {seharusnya}",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look the cited guideline up; one that isn't a guideline at all is no business of this rule."""
    guidelines = case.constants.guidelines
    years = {regulation_in(text): year for year, text in guidelines.items()}
    for at, row in case.budgets:
        year = (
            years.get(regulation_in(row.guideline))
            if isinstance(row.guideline, str) and row.guideline
            else None
        )
        if year is not None and isinstance(row.year, int) and row.year in guidelines and year != row.year:
            yield FAULT.at(
                field(at, row, "guideline"),
                related=(Related(field(at, row, "year"), "tahun anggaran"),),
                tahun=str(row.year),
                dasar=str(row.guideline),
                tahun_pedoman=str(year),
                seharusnya=guidelines[row.year],
            )
