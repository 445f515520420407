"""Nomine disebut pemenang.

Mengapa juri ragu: juri tahu siapa yang menang. Masuk nominasi yang ditulis sebagai juara adalah kesalahan yang
membuat semua capaian lain diperiksa ulang.

Contoh: capaian: Juara 1 tingkat nasional, dengan bukti berjudul "Raih Nominasi Paritrana Award 2024".

Perbaikan: tulis nomine, atau rujuk piagamnya.

Sumber: berita nominasi bukan bukti kemenangan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import History
from paritrana.rules.case import Case

FAULT = Fault(
    code="INO-06",
    name="nomine-sebagai-pemenang",
    severity=Severity.PERINGATAN,
    headline='ditulis "{capaian}", sedangkan buktinya tentang nominasi: {bukti}',
    help="tulis nomine, atau rujuk piagam atau keputusan pemenangnya",
    explanation=__doc__,
)
_WON = re.compile(r"juara|pemenang|terbaik|peringkat (?:1|pertama|i)\b|menang", re.IGNORECASE)
_NOMINATED = re.compile(r"nomin|kandidat|masuk (?:seleksi|penilaian)", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find victories all of whose proofs are, by their title, about a nomination."""
    for at, row in case.rows(History):
        proofs = case.proofs(row.refs)
        if not _WON.search(row.achievement) or _NOMINATED.search(row.achievement) or not proofs:
            continue
        if all(_NOMINATED.search(proof.title) and not _WON.search(proof.title) for proof in proofs):
            yield FAULT.at(
                field(at, row, "achievement"),
                related=(Related(field(at, row, "refs"), "buktinya"),),
                capaian=row.achievement,
                bukti=", ".join(proof.id for proof in proofs),
            )
