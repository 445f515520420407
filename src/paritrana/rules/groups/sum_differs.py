"""Jumlah orang per kelompok lain dari total yang dinyatakan.

Mengapa juri ragu: juri menjumlahkan tabel. Selisih berapa pun berarti ada kelompok yang terlewat, terhitung dua kali,
atau totalnya dari tanggal lain.

Contoh: kelompok berjumlah 412 orang, dinyatakan.banyak_orang 421.

Perbaikan: perbaiki total atau baris yang salah, atau terangkan selisihnya di catatan_data. Total yang lebih kecil dari
jumlah tidak dilaporkan sejauh beririsan_dengan menerangkannya: dari dua kelompok yang beririsan paling banyak yang
lebih kecil terhitung dua kali.

Sumber: penjumlahan. Pembulatan setiap angka sudah diperhitungkan.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger.people import most_overlap
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, format_count
from paritrana.rules.case import Case
from paritrana.rules.roster import of_stated_year, people_of, stated_total

FAULT = Fault(
    code="KEL-01",
    name="jumlah-kelompok-beda",
    severity=Severity.GALAT,
    headline="jumlah peserta per kelompok {jumlah} orang, total yang dinyatakan {dinyatakan} orang",
    help="perbaiki total, atau terangkan selisihnya di catatan_data",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Add up the groups of the stated year; one group without people makes the sum a lower bound."""
    stated, rows = stated_total(case), of_stated_year(case)
    counts = [count for _, group in rows if (count := people_of(group))]
    if stated is None or not isinstance(stated[1].people, Count) or not counts:
        return
    complete = len(counts) == len(rows)
    summed, whole = total(counts), Interval.of(stated[1].people)
    least = summed.minus(most_overlap(rows))
    if least.above(whole) or (whole.above(summed) and complete):
        at, groups = stated
        last, group = rows[-1]
        yield FAULT.at(
            field(at, groups, "people"),
            related=(
                Related(field(at, groups, "people"), "dinyatakan di sini"),
                Related(field(last, group, "people"), "baris terakhir yang dijumlahkan"),
            ),
            jumlah=format_count(sum((count.value for count in counts), Decimal(0))),
            dinyatakan=format_count(stated[1].people),
        )
