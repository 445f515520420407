"""Persentase cakupan negatif.

Mengapa juri ragu: cakupan adalah bagian dari suatu jumlah, jadi dari 0% sampai 100%. Tanda minus berarti yang tertulis
perubahan cakupan, atau tanda hubung yang tersalin dari tabel.

Contoh: {indikator: cakupan BPU, persen: -5%}.

Perbaikan: tulis cakupannya; perubahannya ditulis di catatan dalam poin persen.

Sumber: cakupan = peserta dibagi penyebut × 100.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Percent, format_percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-21",
    name="persen-negatif",
    severity=Severity.GALAT,
    headline="{indikator} {persen}: persentase cakupan tidak mungkin negatif",
    help="tulis cakupannya dari 0% sampai 100%; perubahannya ditulis di catatan dalam poin persen",
    explanation=__doc__,
    explains=("KEP-03",),
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find percentages below zero."""
    for at, row in case.coverage:
        if isinstance(row.percent, Percent) and row.percent.value < 0:
            yield FAULT.at(
                field(at, row, "percent"), indikator=row.indicator, persen=format_percent(row.percent)
            )
