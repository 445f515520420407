"""Kelompok yang bekerja beberapa bulan saja tanpa tanda sementara.

Mengapa juri ragu: petugas pemilu, pendata sensus, atau pekerja musiman dilindungi beberapa bulan. Tanpa tanda itu
mereka terbaca sebagai peserta tetap, dan tahun berikutnya kelompoknya seperti hilang.

Contoh: {nama: Pantarlih, jumlah: 1.200, bulan_dibayar: 1} tanpa sementara.

Perbaikan: tulis sementara: ya dan bulan_dibayar. Yang ikut dihitung dalam total dilaporkan KEL-05.

Sumber: masa kerja badan ad hoc pemilu beberapa bulan; peserta aktif dihitung pada suatu tanggal.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Count, format_count
from paritrana.rules.case import Case
from paritrana.rules.groups import temporary_in_total
from paritrana.rules.roster import temporary

FAULT = Fault(
    code="KEL-12",
    name="sementara-tanpa-tanda",
    severity=Severity.PERINGATAN,
    headline="{nama} ({jumlah} orang) bekerja beberapa bulan saja, tetapi tidak ditandai sementara",
    help="tulis sementara: ya dan bulan_dibayar, dan keluarkan dari total peserta tetap",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find temporary groups by their name; those in a stated total are told of there."""
    reported = {found.place for found in temporary_in_total.check(case)}
    for at, group in case.groups:
        counted = isinstance(group.people, Count) and field(at, group, "people") not in reported
        if counted and temporary(group) and not group.temporary:
            assert isinstance(group.people, Count)
            yield FAULT.at(field(at, group, "name"), nama=group.name, jumlah=format_count(group.people))
