"""Peserta menurut sumber dana melebihi peserta segmennya.

Mengapa juri ragu: setiap orang mempunyai satu kepesertaan aktif. Bila peserta yang dibayar APBD, DBHCHT, dan yang
mandiri berjumlah lebih banyak daripada seluruh peserta segmen itu, ada orang yang dihitung pada dua dana.

Contoh: BPU 110.500 orang, sedangkan dibayar APBD 66.800, dibayar DBHCHT 30.000, dan mandiri 22.644.

Perbaikan: padankan NIK antarsumber dana, hitung setiap orang pada satu dana, dan sebut caranya di catatan.

Sumber: penghitungan ganda antarsumber dana adalah kesalahan yang paling sering.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import format_count
from paritrana.rules.answers import counted_once, names_cause
from paritrana.rules.case import Case
from paritrana.rules.counted import by_time, largest

FAULT = Fault(
    code="KEP-08",
    name="dana-melebihi-segmen",
    severity=Severity.PERINGATAN,
    headline="peserta {segmen} menurut dana berjumlah {jumlah} orang, seluruhnya {semua} orang",
    help="padankan NIK antarsumber dana, hitung setiap orang pada satu dana, dan sebut caranya di catatan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Add up the funds of each segment and date and hold them against the segment's own row."""
    for rows in by_time(case).values():
        for segment in dict.fromkeys(row.segment for row in rows):
            whole = largest(rows, segment)
            funds = dict.fromkeys(row.fund for row in rows if row.segment == segment and row.fund)
            paid = [found for fund in funds if (found := largest(rows, segment, fund))]
            notes = [one.row.note for one in (*paid, *([whole] if whole else ()))]
            if not whole or not paid or names_cause(*notes) or counted_once(*notes):
                continue
            if total(one.people for one in paid).above(Interval.of(whole.people)):
                yield FAULT.at(
                    field(whole.at, whole.row, "people"),
                    related=[Related(field(one.at, one.row, "people"), one.fund) for one in paid],
                    segmen=segment,
                    jumlah=format_count(sum((one.people.value for one in paid), Decimal(0))),
                    semua=format_count(whole.people),
                )
