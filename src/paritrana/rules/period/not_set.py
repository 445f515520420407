"""Edisi penghargaan atau periode yang dinilai belum ditetapkan.

Mengapa juri ragu: tanpa periode tidak diketahui angka mana yang dinilai dan mana yang sesudahnya. Semua angka lalu
berdiri sama, dan juri memilih sendiri yang mana yang berlaku.

Contoh: edisi: tidak tersedia, periode: tidak tersedia.

Perbaikan: tulis periode dan edisi menurut undangan panitia, misalnya periode: 1 Januari s.d. 31 Desember 2024.

Sumber: kalender Paritrana Award yang diberitakan; periode, sebutan edisi, dan tanggal acara adalah tiga hal.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import alias, field, section
from paritrana.evidence.values import Missing
from paritrana.indonesian import join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-06",
    name="periode-belum-ditetapkan",
    severity=Severity.PERINGATAN,
    headline="{kunci} belum ditetapkan, sehingga tidak diketahui angka mana yang dinilai",
    help="tulis {kunci} menurut undangan panitia",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find an edition or a period that is declared as not available."""
    award, at = case.evidence.award, section("award")
    open_ = [name for name in ("period", "edition") if isinstance(getattr(award, name), Missing)]
    if open_:
        yield FAULT.at(
            field(at, award, open_[0]),
            related=[Related(field(at, award, name), "juga belum") for name in open_[1:]],
            kunci=join_words([alias(award, name) for name in open_]),
        )
