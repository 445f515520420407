"""Angka tanpa bukti.

Mengapa juri ragu: setiap angka harus dapat dibuka buktinya dalam satu menit. Angka yang tidak menunjuk bukti
diperlakukan seperti tidak ada.

Contoh: {tahun: 2023, sumber: APBD, tahap: pagu, nilai: "Rp20,7 miliar"} tanpa bukti.

Perbaikan: bukti: B-04 hlm. 12. Bila buktinya belum ada, tulis alasan; angka yang alasannya dinyatakan hanya
peringatan. Baris di dalam baris lain memakai bukti baris luarnya.

Sumber: alasan keraguan juri yang diberitakan; kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.rules.case import Case
from paritrana.rules.figures import StatedFigure
from paritrana.rules.wording import as_text, few

FAULT = Fault(
    code="BUK-01",
    name="angka-tanpa-bukti",
    severity=Severity.GALAT,
    headline="{banyak} angka dalam {bagian} tanpa bukti: {daftar}",
    help="tulis bukti: B-04 hlm. 12 pada barisnya, atau alasan mengapa buktinya belum ada",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the figures without proof of a section; those with a reason weigh less."""
    found: dict[tuple[str, bool], list[StatedFigure]] = {}
    for figure in case.figures:
        if not figure.refs:
            found.setdefault((str(figure.at.steps[0]), bool(figure.reason)), []).append(figure)
    for (part, explained), figures in found.items():
        yield FAULT.at(
            figures[0].at,
            severity=Severity.PERINGATAN if explained else Severity.GALAT,
            related=[Related(figure.at, "juga tanpa bukti") for figure in figures[1:]],
            banyak=len(figures),
            bagian=part,
            daftar=few([as_text(getattr(figure.row, figure.name)) for figure in figures]),
        )
