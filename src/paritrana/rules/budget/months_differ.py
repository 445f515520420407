"""Banyak bulan pada anggaran lain dari banyak bulan pada kelompok yang dibayarnya.

Mengapa juri ragu: anggaran dua belas bulan yang membayar kelompok selama delapan bulan tidak cocok dengan jumlah
orangnya. Banyak bulan adalah sebab yang paling sering mengapa hitungan tidak bertemu.

Contoh: anggaran DBHCHT bulan_dibayar: 12 untuk Buruh tani tembakau, yang kelompoknya bulan_dibayar: 8.

Perbaikan: samakan menurut surat tagihan BPJS Ketenagakerjaan; kelompok dengan bulan berbeda diberi baris anggaran
sendiri.

Sumber: orang × iuran × bulan; DBHCHT sering hanya membayar lima sampai sembilan bulan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Group
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.roster import plain
from paritrana.rules.wording import few

FAULT = Fault(
    code="ANG-17",
    name="bulan-dibayar-beda",
    severity=Severity.PERINGATAN,
    headline="anggaran {tahun} membayar {bulan} bulan, kelompoknya {lain}",
    help="samakan menurut tagihan iuran; kelompok dengan bulan berbeda diberi baris anggaran sendiri",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the months of a row with those of the groups it pays, of the same year and purse."""
    groups: dict[tuple[object, str, str], tuple[Address, Group]] = {}
    for at, group in case.groups:
        groups[group.year, case.ledger.purse(group.fund), plain(group.name)] = at, group
    for at, row in case.budgets:
        if not isinstance(row.months, int) or not isinstance(row.year, int):
            continue
        paid = [groups.get((row.year, case.ledger.purse(row.fund), plain(name))) for name in row.pays_for]
        other = [
            (place, group) for place, group in filter(None, paid)
            if isinstance(group.months, int) and group.months != row.months
        ]  # fmt: skip
        if other:
            yield FAULT.at(
                field(at, row, "months"),
                related=[
                    Related(field(place, group, "months"), "bulan kelompoknya") for place, group in other
                ],
                tahun=str(row.year),
                bulan=row.months,
                lain=few([f"{group.name} {group.months} bulan" for _, group in other]),
            )
