"""Pemberi kerja terdaftar lebih banyak daripada yang wajib mendaftar.

Mengapa juri ragu: yang terdaftar adalah bagian dari yang wajib. Bila lebih banyak, daftar wajibnya tidak lengkap atau
keduanya berasal dari tanggal yang berbeda.

Contoh: {per: 31 Desember 2023, skala: kecil, wajib: 948, terdaftar: 1.084}.

Perbaikan: periksa apakah kedua angka tertukar; bila tidak, perbarui daftar pemberi kerja wajib.

Sumber: kepatuhan pemberi kerja adalah aspek penilaian; terdaftar dibagi wajib.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Firms
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, format_count
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-08",
    name="terdaftar-lebih-dari-wajib",
    severity=Severity.GALAT,
    headline="{terdaftar} pemberi kerja terdaftar, padahal yang wajib {wajib}",
    help="periksa apakah kedua angka tertukar; bila tidak, perbarui daftar pemberi kerja wajib",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the registered against the obliged."""
    for at, row in case.rows(Firms):
        registered, obliged = row.registered, row.obliged
        if not isinstance(obliged, Count) or not isinstance(registered, Count):
            continue
        if Interval.of(registered).above(Interval.of(obliged)):
            yield FAULT.at(
                field(at, row, "registered"),
                related=(Related(field(at, row, "obliged"), "yang wajib"),),
                terdaftar=format_count(registered),
                wajib=format_count(obliged),
            )
