"""Periode yang dinilai bukan satu tahun kalender.

Mengapa juri ragu: Paritrana Award menilai 1 Januari sampai 31 Desember satu tahun. Periode yang lebih panjang atau
lebih pendek membuat angka daerah ini tidak dapat dibandingkan dengan daerah lain.

Contoh: periode: 1 Januari 2022 s.d. 31 Desember 2023.

Perbaikan: tulis tahun yang dinilai, misalnya periode: 1 Januari s.d. 31 Desember 2023; tahun sebelumnya tetap boleh
ditulis sebagai pembanding pada anggaran dan kepesertaan.

Sumber: kalender Paritrana Award yang diberitakan untuk periode 2021 sampai 2024.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.indonesian import format_period
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-05",
    name="periode-bukan-setahun",
    severity=Severity.PERINGATAN,
    headline="periode yang dinilai {periode}, bukan 1 Januari s.d. 31 Desember satu tahun",
    help="tulis satu tahun kalender; tahun lain masuk sebagai pembanding di anggaran dan kepesertaan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask that the period begins and ends one calendar year."""
    period = case.period
    if period is None:
        return
    start, end = period.start, period.end
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
    if not whole or start.year != end.year:
        place = field(section("award"), case.evidence.award, "period")
        yield FAULT.at(place, periode=format_period(period))
