"""Bobot indikator tidak berjumlah 100.

Mengapa juri ragu: bobot adalah pembagian dari seratus. Jumlah yang lain, atau bobot yang hanya diisi sebagian, berarti
ada indikator yang terlewat atau bobotnya dari dua daftar.

Contoh: dua puluh indikator dengan bobot berjumlah 95%.

Perbaikan: salin bobot dari lembar penilaian panitia untuk semua indikator, atau kosongkan semuanya. Program ini tidak
mempunyai bobot sendiri.

Sumber: bobot tidak pernah diumumkan; bila diisi, jumlahnya harus 100.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Indicator
from paritrana.field.intervals import total
from paritrana.indonesian import Percent, format_percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="INO-05",
    name="bobot-bukan-seratus",
    severity=Severity.GALAT,
    headline="bobot {banyak} dari {semua} indikator berjumlah {jumlah}, seharusnya semuanya dan 100%",
    help="salin bobot semua indikator dari lembar panitia, atau kosongkan semuanya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Add the weights up, with all that rounded ones can stand for; some without a weight weigh less."""
    rows = case.rows(Indicator)
    weighed = [(at, row, row.weight) for at, row in rows if isinstance(row.weight, Percent)]
    summed = total(weight for _, _, weight in weighed)
    partial = len(weighed) < len(rows)
    if weighed and (partial or not summed.holds(100)):
        at, row, _ = weighed[0]
        beyond = summed.low > 100
        yield FAULT.at(
            field(at, row, "weight"),
            severity=Severity.PERINGATAN if partial and not beyond else Severity.GALAT,
            related=[Related(field(at, row, "weight"), "bobotnya") for at, row, _ in weighed[1:]],
            banyak=len(weighed),
            semua=len(rows),
            jumlah=format_percent(sum(weight.value for _, _, weight in weighed)),
        )
