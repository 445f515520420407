"""Tahun yang sudah tutup punya pagu tetapi tidak punya realisasi.

Mengapa juri ragu: pagu adalah janji, realisasi adalah yang terjadi. Untuk tahun yang sudah berakhir juri meminta LRA.

Contoh: pagu 2023 dari DPA, periode yang dinilai 2023, tanpa baris tahap: realisasi.

Perbaikan: tambahkan realisasi dari LRA, atau baris realisasi dengan nilai: tidak tersedia dan alasannya. Bila seluruh
anggaran hanya bersumber berita, BUK-04 sudah memintanya dan temuan ini tidak muncul.

Sumber: penganggaran adalah aspek penilaian; pagu, perubahan, dan realisasi dibedakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian.words import number_ranges
from paritrana.rules.case import Case
from paritrana.rules.funds import purse_words

FAULT = Fault(
    code="ANG-10",
    name="realisasi-tidak-ada",
    severity=Severity.PERINGATAN,
    headline="pagu {sumber} {tahun} tanpa realisasi, padahal tahunnya sudah berakhir",
    help="tambahkan baris tahap: realisasi dari LRA {tahun}, atau nyatakan tidak tersedia dengan alasannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find closed years with an allocation only; press alone is left to BUK-04."""
    if case.period is None:
        return
    spending = [item for item in case.ledger.budget.items if item.stage == "realisasi"]
    for purse, rows in case.series.items():
        purses = rows[0].purses
        spent = {item.year for item in spending if not item.purses or purses & item.purses}
        open_ = [
            line
            for line in rows
            if line.stage in ("pagu", "perubahan")
            and line.amount
            and line.year not in spent
            and line.year is not None
            and line.year <= case.period.end.year
            and line.row.refs
            and not case.press_only(line.row.refs)
        ]
        if open_:
            related = [
                Related(field(line.at, line.row, "stage"), "begitu juga tahun ini") for line in open_[:-1]
            ]
            place = field(open_[-1].at, open_[-1].row, "stage")
            years = number_ranges(line.year for line in open_ if line.year)
            yield FAULT.at(place, related=related, sumber=purse_words(purse), tahun=years)
