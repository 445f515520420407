"""Peserta pada kepesertaan lain dari peserta kelompok yang bernama sama.

Mengapa juri ragu: angka yang berubah antara dua tabel satu berkas adalah keraguan yang paling cepat muncul. Petani
5.000 orang pada satu bagian dan 8.000 orang pada bagian lain tidak dapat keduanya benar.

Contoh: kepesertaan Petani dibayar APBD 5.000 orang per 31 Desember 2024; kelompok Petani 2024 dibayar APBD 8.000 orang.

Perbaikan: samakan menurut surat BPJS Ketenagakerjaan, atau beri nama yang membedakannya.

Sumber: alasan keraguan juri yang diberitakan: angka yang berubah antarbagian. Pembulatan sudah diperhitungkan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger.people import Listed
from paritrana.evidence.model import Coverage
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, Period, format_count
from paritrana.rules.case import Case
from paritrana.rules.roster import people_of, plain
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEP-60",
    name="kepesertaan-beda-kelompok",
    severity=Severity.PERINGATAN,
    headline="{nama} {tahun}: {peserta} orang pada kepesertaan, {kelompok} orang pada kelompok",
    help="samakan menurut surat BPJS Ketenagakerjaan, atau beri nama yang membedakannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare each indicator with the groups of its name, year, fund and programmes: with any of them and with all."""
    for at, row in case.coverage:
        if not isinstance(row.people, Count) or not isinstance(row.as_of, Period):
            continue
        rows = _same(case, row, row.as_of)
        counts = [count for _, group in rows if (count := people_of(group))]
        own = Interval.of(row.people)
        if (
            counts
            and not total(counts).meets(own)
            and not any(Interval.of(count).meets(own) for count in counts)
        ):
            yield FAULT.at(
                field(at, row, "people"),
                related=[
                    Related(field(place, group, "people"), "jumlah pada kelompok") for place, group in rows
                ],
                nama=row.indicator,
                tahun=str(row.as_of.end.year),
                peserta=format_count(row.people),
                kelompok=few([format_count(count) for count in counts]),
            )


def _same(case: Case, row: Coverage, when: Period) -> Sequence[Listed]:
    """The groups that are about the people of a row at its time."""
    purses = case.ledger.purses(row.fund)
    found = [
        (at, group)
        for at, group in case.groups
        if plain(group.name) == plain(row.indicator)
        and group.year == when.end.year
        and (not isinstance(group.as_of, Period) or group.as_of.end == when.end)
        and (
            not isinstance(group.segment, str)
            or not isinstance(row.segment, str)
            or group.segment == row.segment
        )
        and (not purses or not case.ledger.purses(group.fund) or purses & case.ledger.purses(group.fund))
    ]
    same = [one for one in found if row.programmes and set(one[1].programmes) == set(row.programmes)]
    return same or found
