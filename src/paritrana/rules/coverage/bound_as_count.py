"""Batas ditulis sebagai banyak peserta.

Mengapa juri ragu: "lebih dari 16 ribu" tidak menyebut berapa; juri tidak dapat menjumlahkan, membagi, atau
mencocokkannya dengan daftar peserta. Yang membayar iuran tahu jumlahnya sampai orang terakhir.

Contoh: {nama: Nelayan, jumlah: lebih dari 16 ribu}.

Perbaikan: tulis jumlahnya dari tagihan iuran atau surat BPJS Ketenagakerjaan; bila sumbernya memang tidak menyebut,
tulis tidak tersedia dengan alasannya dan batas itu di catatan.

Sumber: orang × iuran × bulan; tagihan iuran memuat setiap peserta.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Group
from paritrana.indonesian import Count, format_count
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-24",
    name="batas-sebagai-jumlah",
    severity=Severity.PERINGATAN,
    headline='{nama}: "{tertulis}" adalah batas, bukan jumlah orang',
    help="tulis jumlahnya dari tagihan iuran atau surat BPJS Ketenagakerjaan, atau tidak tersedia dengan alasannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find counts of people that are open to one side."""
    rows: list[tuple[Address, Coverage | Group, str]] = [
        (at, row, row.indicator) for at, row in case.coverage
    ]
    rows += [(at, group, group.name) for at, group in case.groups]
    for at, row, name in rows:
        people = row.people
        if isinstance(people, Count) and (people.low is None or people.high is None or _below(people)):
            yield FAULT.at(field(at, row, "people"), nama=name, tertulis=format_count(people))


def _below(people: Count) -> bool:
    """Whether it is only known to be less than something."""
    return people.hedge in ("hampir", "kurang dari", "paling banyak")
