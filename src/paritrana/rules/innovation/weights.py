"""Bobot indikator tidak berjumlah 100.

Mengapa juri ragu: bobot adalah pembagian dari seratus. Jumlah yang lain, atau bobot yang hanya diisi sebagian, berarti
ada indikator yang terlewat atau bobotnya dari dua daftar.

Contoh: dua puluh indikator dengan bobot berjumlah 95%; bobot bulat 10, 15, 15, 20, 10, 12, 5, dan 10 berjumlah 97.

Perbaikan: salin bobot dari lembar penilaian panitia untuk semua indikator, atau kosongkan semuanya. Program ini tidak
mempunyai bobot sendiri.

Sumber: bobot tidak pernah diumumkan; bila diisi, jumlahnya harus 100. Bobot bulat adalah pasti; bobot berdesimal,
seperti 33,3%, dapat dibulatkan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Indicator
from paritrana.field.intervals import Interval
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
    """Add the weights up: whole ones as they stand, others with all they can stand for; some without weigh less."""
    rows = case.rows(Indicator)
    weighed = [(at, row, row.weight) for at, row in rows if isinstance(row.weight, Percent)]
    summed = _sum_of(weight for _, _, weight in weighed)
    partial = len(weighed) < len(rows)
    below = any(weight.value < 0 for _, _, weight in weighed)
    if weighed and (partial or below or not summed.holds(100)):
        at, row, _ = weighed[0]
        beyond = below or summed.low > 100
        yield FAULT.at(
            field(at, row, "weight"),
            severity=Severity.PERINGATAN if partial and not beyond else Severity.GALAT,
            related=[Related(field(at, row, "weight"), "bobotnya") for at, row, _ in weighed[1:]],
            banyak=len(weighed),
            semua=len(rows),
            jumlah=format_percent(sum(weight.value for _, _, weight in weighed)),
        )


def _sum_of(weights: Iterable[Percent]) -> Interval:
    """What the sum can be. A weight is set, not measured: a whole one is exact, a third of a hundred is rounded."""
    low, high = Decimal(0), Decimal(0)
    for weight in weights:
        exact = not weight.places and not weight.hedge
        low += weight.value if exact or weight.low is None else weight.low
        high += weight.value if exact or weight.high is None else weight.high
    return Interval(low, high)
