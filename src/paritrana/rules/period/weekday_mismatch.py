"""Nama hari tidak cocok dengan tanggalnya.

Mengapa juri ragu: nama hari yang salah berarti tanggalnya, harinya, atau bulannya salah salin. Dua berita tentang satu
acara sering berbeda bulan, dan nama hari menunjukkan mana yang benar.

Contoh: Senin, 3 Desember 2025 (tanggal itu hari Rabu).

Perbaikan: periksa tanggal pada dokumen aslinya, lalu perbaiki hari atau tanggalnya.

Sumber: kalender.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Period, format_date, weekday_name
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-03",
    name="hari-beda-tanggal",
    severity=Severity.PERINGATAN,
    headline="tertulis hari {tertulis}, padahal {tanggal} adalah hari {seharusnya}",
    help="periksa dokumen aslinya, lalu perbaiki hari atau tanggalnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare every weekday that was written with the calendar."""
    for at, part in case.parts:
        for name, value in part.__dict__.items():
            if type(value) is Period and value.weekday and not value.weekday_fits:
                yield FAULT.at(
                    field(at, part, name),
                    tertulis=value.weekday,
                    tanggal=format_date(value.start),
                    seharusnya=weekday_name(value.start),
                )
