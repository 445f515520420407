"""Angka, nomor peraturan, atau tanggal tidak terlihat di halaman buktinya.

Mengapa juri ragu: juri mencarinya di halaman yang dirujuk. Bila tidak ada, ia menganggapnya tidak berbukti. Tanggal
dicari di semua halaman buktinya.

Contoh: bukti: B-08 hlm. 1, sedangkan persentasenya ada di hlm. 3, atau hanya dapat dihitung dari dua angka lain.

Perbaikan: perbaiki halaman pada rujukannya, tambahkan rujukan ke dokumen yang memuatnya, atau terangkan di catatan
cara menghitungnya. Program mencari ejaan angka dan tanggal yang lazim; yang berada dalam gambar, dan jumlah yang
ditulis dengan kata, tidak terlihat.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.tracing import Trace, Verdict
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-28",
    name="angka-tidak-terlihat-di-bukti",
    severity=Severity.CATATAN,
    headline="{banyak} dari {semua} angka, nomor, dan tanggal tidak terlihat di halaman buktinya: {daftar}",
    help="periksa halamannya; perbaiki rujukan, atau terangkan di catatan cara menghitungnya",
    explanation=__doc__,
)
_RECKONED = re.compile(
    r"\b(?:di)?hitung|\bperhitungan|\bjumlah dari|\bpenjumlahan|\bdijumlah|\bhasil bagi|\bdibagi|\bdikali|\bdikurang"
    r"|\bditambah|\bselisih|\bgabungan|\bdibulatkan|\bpembulatan|\d\s*[+×x÷−]\s*\d|=",
    re.IGNORECASE,
)
"""A note that says how a figure was reckoned from others; one that only names its source doesn't."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold what wasn't seen on the pages it names."""
    absent = [
        each
        for each in case.traces
        if each.verdict is Verdict.ABSENT and not _RECKONED.search(case.note_at(each.at))
    ]
    looked = [each for each in case.traces if each.verdict is not Verdict.NO_TEXT]
    if absent:
        yield FAULT.at(
            absent[0].at,
            related=[Related(each.at, "juga tidak terlihat") for each in absent[1:]],
            banyak=len(absent),
            semua=len(looked),
            daftar=few([_figure_words(each) for each in absent]),
        )


def _figure_words(each: Trace) -> str:
    return f"{each.printed} di {each.ref}"
