"""Kelompok dibayar daerah tanpa banyak bulannya.

Mengapa juri ragu: peserta yang dibayar tiga bulan dan peserta yang dibayar dua belas bulan terhitung sama pada satu
tanggal. Banyak bulan adalah satu-satunya cara mencocokkan orang dengan anggaran.

Contoh: {nama: Buruh tani tembakau, sumber_dana: DBHCHT, jumlah: 3.400} tanpa bulan_dibayar.

Perbaikan: isi bulan_dibayar pada kelompok, atau pada baris anggaran yang membayarnya dengan untuk. Kelompok yang
buktinya hanya berita tidak ditanya lagi, sebab BUK-04 sudah memintanya.

Sumber: orang × iuran × bulan; banyak anggaran daerah cocok sampai rupiah terakhir bila bulannya diketahui.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.indonesian import Count
from paritrana.rules.case import Case
from paritrana.rules.roster import plain
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-07",
    name="bulan-dibayar-tidak-ada",
    severity=Severity.CATATAN,
    headline="{banyak} kelompok dibayar daerah tanpa bulan_dibayar: {daftar}",
    help="isi bulan_dibayar menurut tagihan iuran, pada kelompok atau pada baris anggarannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the paid groups whose months neither they nor a row of the budget tell."""
    budgeted = {
        (row.year, case.ledger.purse(row.fund), plain(name))
        for _, row in case.budgets
        if isinstance(row.months, int)
        for name in row.pays_for
    }
    silent = [
        (at, group)
        for at, group in case.groups
        if isinstance(group.people, Count)
        and case.ledger.purse(group.fund) not in ("", "mandiri")
        and not isinstance(group.months, int)
        and (group.year, case.ledger.purse(group.fund), plain(group.name)) not in budgeted
        and group.refs
        and not case.press_only(group.refs)
    ]
    if silent:
        yield FAULT.at(
            silent[0][0],
            related=[Related(at, "juga tanpa bulan") for at, _ in silent[1:]],
            banyak=len(silent),
            daftar=few([group.name for _, group in silent]),
        )
