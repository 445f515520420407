"""Angka tidak terlihat di halaman buktinya.

Mengapa juri ragu: juri mencari angka itu di halaman yang dirujuk. Bila tidak ada, ia menganggap angkanya tidak
berbukti.

Contoh: bukti: B-08 hlm. 1, sedangkan persentasenya ada di hlm. 3, atau hanya dapat dihitung dari dua angka lain.

Perbaikan: perbaiki halaman pada rujukannya, tambahkan rujukan ke dokumen yang memuatnya, atau terangkan di catatan
cara menghitungnya. Program mencari ejaan angka yang lazim; angka dalam gambar atau ditulis dengan kata tidak terlihat.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.tracing import Trace, Verdict
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-28",
    name="angka-tidak-terlihat-di-bukti",
    severity=Severity.CATATAN,
    headline="{banyak} dari {semua} angka tidak terlihat di halaman bukti yang dirujuk: {daftar}",
    help="periksa halamannya; perbaiki rujukan, atau terangkan di catatan cara menghitungnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the figures that weren't seen on the pages they name."""
    absent = [each for each in case.traces if each.verdict is Verdict.ABSENT]
    looked = [each for each in case.traces if each.verdict is not Verdict.NO_TEXT]
    if absent:
        yield FAULT.at(
            absent[0].at,
            related=[Related(each.at, "juga tidak terlihat") for each in absent[1:]],
            banyak=len(absent),
            semua=len(looked),
            daftar=few([_named(each) for each in absent]),
        )


def _named(each: Trace) -> str:
    return f"{each.printed} di {each.ref}"
