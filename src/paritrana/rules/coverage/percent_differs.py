"""Persentase yang tertulis bukan pembilang dibagi penyebut.

Mengapa juri ragu: ini hitungan pertama yang dilakukan juri. Selisih yang lebih besar daripada pembulatan berarti salah
satu dari ketiga angka berasal dari tanggal atau sumber lain.

Contoh: 77.074 dari 51.086 orang adalah 150,9%, tertulis 150%.

Perbaikan: perbaiki angka yang salah; bila persennya dari sumber lain, tulis pembilang dan penyebut sumber itu.

Sumber: cakupan = peserta dibagi penyebut × 100. Pembulatan ketiga angka sudah diperhitungkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Denominator
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Percent, format_count, format_percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-03",
    name="persen-beda-hitungan",
    severity=Severity.GALAT,
    headline="tertulis {tertulis}, sedangkan {pembilang} dari {penyebut} orang adalah {hitungan}",
    help="perbaiki angka yang salah, atau tulis pembilang dan penyebut dari sumber persentase itu",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Divide, with all that the rounded figures can stand for."""
    for at, row in case.coverage:
        base, people, percent = row.denominator, row.people, row.percent
        if not isinstance(base, Denominator) or not isinstance(base.people, Count) or not base.people.value:
            continue
        if not isinstance(people, Count) or not isinstance(percent, Percent):
            continue
        share = Interval.of(people).over(Interval.of(base.people)).times(100)
        if not share.meets(Interval.of(percent)):
            below = field(at, row, "denominator")
            yield FAULT.at(
                field(at, row, "percent"),
                related=(
                    Related(field(at, row, "people"), "pembilang"),
                    Related(field(below, base, "people"), "penyebut"),
                ),
                tertulis=format_percent(percent),
                pembilang=format_count(people),
                penyebut=format_count(base.people),
                hitungan=format_percent(people.value / base.people.value * 100, percent.places + 1),
            )
