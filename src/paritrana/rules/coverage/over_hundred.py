"""Cakupan melebihi 100 persen.

Mengapa juri ragu: peserta tidak dapat lebih banyak daripada yang dihitung sebagai penyebut. Angka di atas 100 adalah
tanda penyebutnya terlalu kecil, misalnya perkiraan lama, bukan tanda prestasi.

Contoh: 77.074 peserta dari 51.086 orang, ditulis 150%.

Perbaikan: ganti penyebutnya dengan data BPS atau semesta BPJS Ketenagakerjaan, atau terangkan di catatan mengapa lebih
dari 100, misalnya "karena peserta yang bekerja di sini tetapi tinggal di daerah lain ikut terhitung". Angkanya tidak
dipotong menjadi 100%.

Sumber: penyebut D1 sampai D6 dalam konstanta.yaml; angka 150 persen seperti ini pernah diberitakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Denominator
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Percent, format_percent
from paritrana.rules.answers import counts_others
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-02",
    name="cakupan-lebih-dari-seratus",
    severity=Severity.PERINGATAN,
    headline="{indikator} {persen}, lebih dari 100%: penyebutnya terlalu kecil",
    help="ganti penyebutnya dengan data BPS atau BPJS, atau terangkan di catatan mengapa lebih dari 100%",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find percentages over 100, stated or following from count and denominator, where no note says why."""
    for at, row in case.coverage:
        base = row.denominator
        if counts_others(row.note, base.note if isinstance(base, Denominator) else ""):
            continue
        related = (
            [Related(field(at, row, "denominator"), "penyebutnya")] if isinstance(base, Denominator) else []
        )
        if isinstance(row.percent, Percent):
            name, over, printed = "percent", (row.percent.low or 0) > 100, format_percent(row.percent)
        else:
            name, over, printed = "people", *_excess(row)
        if over:
            yield FAULT.at(field(at, row, name), related=related, indikator=row.indicator, persen=printed)


def _excess(row: Coverage) -> tuple[bool, str]:
    """Whether the count is surely more than its denominator, and the percentage."""
    base = row.denominator
    if (
        not isinstance(base, Denominator)
        or not isinstance(row.people, Count)
        or not isinstance(base.people, Count)
    ):
        return False, ""
    over = bool(base.people.value) and Interval.of(row.people).above(Interval.of(base.people))
    return over, format_percent(row.people.value / base.people.value * 100, 1) if over else ""
