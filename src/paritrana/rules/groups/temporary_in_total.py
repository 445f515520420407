"""Kelompok sementara ikut dihitung dalam total.

Mengapa juri ragu: petugas pemilu dilindungi beberapa bulan saja. Dalam total peserta tetap mereka menaikkan cakupan
yang tahun depan hilang lagi.

Contoh: Petugas pemilu 21.000 orang di dalam total 97.150 orang; KPPS dan Pantarlih dikenali juga tanpa sementara: ya.

Perbaikan: keluarkan dari total dan tampilkan tersendiri dengan bulan_dibayar.

Sumber: peserta aktif dihitung pada suatu tanggal; peserta musiman menaikkannya sesaat.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, format_count
from paritrana.rules.case import Case
from paritrana.rules.roster import of_stated_year, people_of, stated_total, temporary

FAULT = Fault(
    code="KEL-05",
    name="sementara-dalam-total",
    severity=Severity.PERINGATAN,
    headline="{nama} ({jumlah} orang) sementara, tetapi dihitung dalam total {total} orang",
    help="keluarkan dari total, tulis sementara: ya, dan tampilkan tersendiri dengan bulan_dibayar",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find temporary groups where the total is that of all groups, not that of the permanent ones."""
    stated = stated_total(case)
    if stated is None or not isinstance(stated[1].people, Count):
        return
    rows = [(at, group, count) for at, group in of_stated_year(case) if (count := people_of(group))]
    whole = Interval.of(stated[1].people)
    permanent = total(count for _, group, count in rows if not temporary(group))
    if permanent.meets(whole) or not total(count for _, _, count in rows).meets(whole):
        return
    for at, group, count in rows:
        if temporary(group):
            related = (Related(field(stated[0], stated[1], "people"), "totalnya"),)
            yield FAULT.at(
                field(at, group, "people"),
                related=related,
                nama=group.name,
                jumlah=format_count(count),
                total=format_count(stated[1].people),
            )
