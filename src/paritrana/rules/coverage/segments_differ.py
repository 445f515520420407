"""Jumlah peserta per segmen lain dari peserta semua segmen.

Mengapa juri ragu: peserta semua segmen adalah jumlah PU, BPU, jasa konstruksi, dan pekerja migran. Jumlah segmen yang
lebih besar daripada totalnya, atau total yang lebih besar daripada keempat segmennya, berarti tanggal atau sumbernya
berbeda.

Contoh: PU 132.480, BPU 110.500, dan semua segmen 220.000 pada tanggal yang sama.

Perbaikan: minta rincian per segmen dan totalnya dalam satu surat BPJS Ketenagakerjaan dengan satu tanggal.

Sumber: statistik nasional: PU, BPU, jasa konstruksi, dan PMI berjumlah sama dengan total peserta aktif.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import format_count
from paritrana.rules.case import Case
from paritrana.rules.counted import by_time, largest

FAULT = Fault(
    code="KEP-07",
    name="segmen-beda-jumlah",
    severity=Severity.PERINGATAN,
    headline="peserta {segmen} berjumlah {jumlah} orang, semua segmen {semua} orang",
    help="minta rincian per segmen dan totalnya dalam satu surat BPJS Ketenagakerjaan dengan satu tanggal",
    explanation=__doc__,
)
_SEGMENTS = ("PU", "BPU", "Jakon", "PMI")


def check(case: Case) -> Iterator[Diagnostic]:
    """Add up the largest row of each segment and date; the total may only be more where a segment is missing."""
    for rows in by_time(case).values():
        whole = largest(rows, "semua")
        parts = [found for segment in _SEGMENTS if (found := largest(rows, segment))]
        if whole is None or len(parts) < 2:
            continue
        summed, stated = total(part.people for part in parts), Interval.of(whole.people)
        if summed.above(stated) or (len(parts) == len(_SEGMENTS) and stated.above(summed)):
            yield FAULT.at(
                field(whole.at, whole.row, "people"),
                related=[Related(field(part.at, part.row, "people"), part.segment) for part in parts],
                segmen=" + ".join(part.segment for part in parts),
                jumlah=format_count(sum((part.people.value for part in parts), Decimal(0))),
                semua=format_count(whole.people),
            )
