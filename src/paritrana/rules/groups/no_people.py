"""Kelompok tanpa jumlah orang.

Mengapa juri ragu: daftar nama kelompok tidak menunjukkan siapa yang terlindungi. Kelompok dengan tiga orang dan
kelompok dengan tiga ribu orang terbaca sama, dan satu total untuk banyak kelompok tidak dapat diperiksa.

Contoh: 11 kelompok tanpa jumlah, dengan satu total 97.150 orang.

Perbaikan: isi jumlah setiap kelompok dari daftar peserta BPJS Ketenagakerjaan; yang belum diketahui ditulis tidak
tersedia dengan alasannya.

Sumber: alasan keraguan juri yang diberitakan: satu total untuk banyak kelompok.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.values import Unread
from paritrana.indonesian import Count
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-06",
    name="kelompok-tanpa-jumlah",
    severity=Severity.PERINGATAN,
    headline="{banyak} dari {semua} kelompok tanpa jumlah orang: {daftar}",
    help="isi jumlah setiap kelompok dari daftar peserta BPJS Ketenagakerjaan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the groups whose people aren't counted; a count that can't be read is KEP-10's."""
    silent = [(at, group) for at, group in case.groups if not isinstance(group.people, Count | Unread)]
    if silent:
        yield FAULT.at(
            silent[0][0],
            related=[Related(at, "juga tanpa jumlah") for at, _ in silent[1:]],
            banyak=len(silent),
            semua=len(case.groups),
            daftar=few([group.name for _, group in silent]),
        )
