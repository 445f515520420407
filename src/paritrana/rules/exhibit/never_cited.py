"""Bukti yang tidak dirujuk oleh apa pun.

Mengapa juri ragu: lampiran tanpa rujukan menambah tebal, bukan nilai. Bukti dihitung hanya bila sebuah pernyataan
menunjuknya.

Contoh: B-09 ada dalam daftar bukti, tetapi tidak satu baris pun menulis bukti: B-09.

Perbaikan: rujuk dari angka yang dibuktikannya, atau keluarkan dari daftar.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-06",
    name="bukti-tidak-dirujuk",
    severity=Severity.CATATAN,
    headline="{banyak} bukti tidak dirujuk oleh apa pun: {daftar}",
    help="rujuk dari angka yang dibuktikannya, atau keluarkan dari daftar",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the exhibits that no row points at; a reference that can't be read (BUK-10) may point at any."""
    cited = {ref.id for _, ref in case.references}
    if "" in cited:
        return
    idle = [(at, exhibit) for at, exhibit in case.exhibit_rows if exhibit.id.upper() not in cited]
    if idle:
        yield FAULT.at(
            idle[0][0],
            related=[Related(at, "juga tidak dirujuk") for at, _ in idle[1:]],
            banyak=len(idle),
            daftar=few([exhibit.id for _, exhibit in idle], 5),
        )
