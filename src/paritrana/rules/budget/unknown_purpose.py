"""Kolom untuk menyebut nama yang tidak ada.

Mengapa juri ragu: uang yang dikatakan membayar sebuah kelompok harus menemukan kelompok itu dalam daftar. Nama yang
salah ketik membuat hitungan orang × iuran × bulan tidak pernah dijalankan, dan kekurangannya tidak terlihat.

Contoh: untuk: Petani tembakou, sedangkan kelompoknya bernama Petani tembakau.

Perbaikan: tulis nama kelompok atau indikator persis seperti dalam kelompok.daftar atau kepesertaan.

Sumber: orang × iuran × bulan; uji yang tidak berjalan harus dikatakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import nearest, plain
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="ANG-21",
    name="untuk-tidak-dikenal",
    severity=Severity.PERINGATAN,
    headline="untuk menyebut {nama}, yang tidak ada dalam kelompok atau kepesertaan{saran}",
    help="tulis nama kelompok atau indikator persis seperti dalam kelompok.daftar atau kepesertaan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look up every name of every row; where nobody is listed at all there is nothing to look in."""
    known = case.ledger.names
    if not known:
        return
    for item in case.ledger.budget.items:
        spelt = {plain(name): name for name in item.row.pays_for}
        lost = [spelt.get(name, name) for name in sorted(item.purposes) if name not in known]
        if lost:
            likely = [found for name in lost if (found := nearest(plain(name), known))]
            yield FAULT.at(
                field(item.at, item.row, "pays_for"),
                nama=few([f'"{name}"' for name in lost]),
                saran=f"; apakah yang dimaksud {few(likely)}?" if likely else "",
            )
