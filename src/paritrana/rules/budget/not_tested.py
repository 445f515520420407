"""Anggaran tidak diuji karena data kelompoknya kurang.

Mengapa juri ragu: uang dan orangnya ada, tetapi satu keterangan kurang sehingga juri tidak dapat membaginya. Uji yang
tidak dijalankan tidak membuktikan apa pun, dan berkas ini mengatakannya.

Contoh: Petani 5.000 orang tanpa segmen: iurannya tidak diketahui, sehingga Rp50,4 juta tidak dapat diuji.

Perbaikan: isi segmen, jumlah, atau iuran kelompok yang disebut. Anggaran yang buktinya hanya berita tidak ditanya lagi,
sebab BUK-04 sudah memintanya.

Sumber: orang × iuran × bulan; iuran penerima upah adalah persentase upahnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="ANG-24",
    name="anggaran-tidak-diuji",
    severity=Severity.CATATAN,
    headline="{banyak} anggaran tidak diuji dengan orang dan bulan: {sebab}",
    help="isi segmen, jumlah, atau iuran kelompok yang disebut, lalu periksa lagi",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the trials that lack a value of a row that is there; press alone is left to BUK-04."""
    lacking = [trial for trial in case.trials if trial.repairable and not case.press_only(trial.refs)]
    if lacking:
        first, *others = lacking
        people = [Related(place, "yang dibayar") for place in first.people]
        yield FAULT.at(
            first.items[0],
            related=[*people, *(Related(one.items[0], "juga tidak diuji") for one in others)],
            banyak=len(lacking),
            sebab=few(list(dict.fromkeys(trial.lacking for trial in lacking))),
        )
