"""Jumlah orang per kelompok lain dari total yang dinyatakan.

Mengapa juri ragu: juri menjumlahkan tabel. Selisih berapa pun berarti ada kelompok yang terlewat, terhitung dua kali,
atau totalnya dari tanggal lain.

Contoh: kelompok berjumlah 412 orang, dinyatakan.banyak_orang 421.

Perbaikan: perbaiki total atau baris yang salah, atau terangkan selisihnya di catatan_data. Total yang lebih kecil dari
jumlah tidak dilaporkan sejauh beririsan_dengan menerangkannya: dari dua kelompok yang beririsan paling banyak yang
lebih kecil terhitung dua kali.

Baris bernama "Jumlah" dalam daftar adalah total yang dinyatakan untuk tahun dan sumber dananya.

Sumber: penjumlahan. Pembulatan setiap angka sudah diperhitungkan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger.people import Listed, most_overlap, people_posting
from paritrana.evidence.model import Group
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, format_count
from paritrana.located import Address
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
    """Add up the groups that each stated total is about, be it told of the whole list or in a row of its own."""
    told = stated_total(case)
    if told is not None and isinstance(told[1].people, Count):
        at, stated = told
        yield from _differences(field(at, stated, "people"), stated.people, of_stated_year(case))
    groups = {id(group) for _, group in case.groups}
    for at, row in case.rows(Group):
        if id(row) not in groups and isinstance(row.people, Count):
            whole = people_posting(at, row, case.evidence.region)
            parts = [
                (place, one)
                for place, one in case.groups
                if one.year == row.year and whole.covers(people_posting(place, one, case.evidence.region))
            ]
            lasting = [one for one in parts if not one[1].temporary]
            if not any(_fits(row.people, rows) for rows in (parts, lasting)):
                yield from _differences(field(at, row, "people"), row.people, lasting or parts)


def _differences(at: Address, stated: object, rows: Sequence[Listed]) -> Iterator[Diagnostic]:
    """The finding where a total can't be that of these groups."""
    counts = [count for _, group in rows if (count := people_of(group))]
    if counts and isinstance(stated, Count) and not _fits(stated, rows):
        last, group = rows[-1]
        yield FAULT.at(
            at,
            related=(
                Related(at, "dinyatakan di sini"),
                Related(field(last, group, "people"), "baris terakhir yang dijumlahkan"),
            ),
            jumlah=format_count(sum((count.value for count in counts), Decimal(0))),
            dinyatakan=format_count(stated),
        )


def _fits(stated: Count, rows: Sequence[Listed]) -> bool:
    """Whether a total can be that of groups; one group without people makes the sum a lower bound."""
    counts = [count for _, group in rows if (count := people_of(group))]
    if not counts:
        return True
    summed, whole = total(counts), Interval.of(stated)
    least = summed.minus(most_overlap(rows))
    return not (least.above(whole) or (whole.above(summed) and len(counts) == len(rows)))
