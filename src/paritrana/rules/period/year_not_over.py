"""Realisasi tahun yang belum selesai ketika suratnya ditandatangani.

Mengapa juri ragu: realisasi setahun baru diketahui sesudah 31 Desember. Surat yang ditandatangani sebelum itu hanya
dapat memuat pagu, atau realisasi sampai bulan tertentu.

Contoh: surat 20 Februari 2025 dengan realisasi 2026.

Perbaikan: ubah tahap menjadi pagu, periksa tahunnya, atau tulis di catatan sampai bulan apa realisasinya.

Sumber: urutan waktu; tahun anggaran berlangsung 1 Januari sampai 31 Desember.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.indonesian import Period, Quantity, format_period
from paritrana.indonesian.dates import MONTHS
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-13",
    name="realisasi-tahun-berjalan",
    severity=Severity.GALAT,
    headline="realisasi {tahun} ditulis dalam berkas bertanggal {surat}, ketika tahun itu belum selesai",
    help="tulis tahap: pagu, periksa tahunnya, atau tulis di catatan sampai bulan apa",
    explanation=__doc__,
)
_UNTIL = re.compile(
    rf"\b(?:{'|'.join(MONTHS)})\b|\bsemester\b|\btriwulan\b|\bsementara\b|\bberjalan\b", re.IGNORECASE
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the year of what was spent against the letter's day; a year still running weighs less."""
    letter = case.evidence.date
    if not isinstance(letter, Period):
        return
    for at, row in case.budgets:
        if row.stage != "realisasi" or not isinstance(row.year, int) or not isinstance(row.amount, Quantity):
            continue
        running = row.year == letter.end.year and (letter.end.month, letter.end.day) != (12, 31)
        answered = isinstance(row.note, str) and _UNTIL.search(row.note) is not None
        if row.year > letter.end.year or (running and not answered):
            yield FAULT.at(
                field(at, row, "year"),
                severity=Severity.PERINGATAN if running else Severity.GALAT,
                related=(Related(section("date"), "tanggal surat"),),
                tahun=str(row.year),
                surat=format_period(letter),
            )
