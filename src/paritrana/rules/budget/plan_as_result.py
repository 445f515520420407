"""Usulan, target, atau pagu ditulis sebagai realisasi.

Mengapa juri ragu: realisasi hanya dapat dibuktikan setelah tahunnya berjalan, dengan LRA. Realisasi tahun yang belum
mulai ketika berkas atau buktinya terbit, atau yang buktinya hanya DPA, sebenarnya rencana.

Contoh: {tahun: 2025, tahap: realisasi} dengan bukti bertanggal 25 April 2024.

Perbaikan: tulis tahap: usulan atau pagu, pindahkan ke rencana.anggaran, atau rujuk LRA.

Sumber: alasan keraguan juri yang diberitakan: rencana yang ditulis sebagai hasil.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Exhibit
from paritrana.indonesian import Period
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-05",
    name="rencana-sebagai-realisasi",
    severity=Severity.GALAT,
    headline="anggaran {tahun} ditulis sebagai realisasi, padahal buktinya {bukti}",
    help="tulis tahap yang benar, pindahkan ke rencana.anggaran, atau rujuk LRA tahun {tahun}",
    explanation=__doc__,
)
_PLANS = frozenset({"DPA", "dokumen perencanaan"})


def check(case: Case) -> Iterator[Diagnostic]:
    """Find spending whose proofs are all plans, or are all older than its year."""
    for at, row in case.budgets:
        if row.stage == "realisasi" and isinstance(row.year, int):
            doubt = _doubt(case, row, row.year)
            if doubt:
                related = (Related(field(at, row, "refs"), "buktinya"),)
                yield FAULT.at(field(at, row, "stage"), related=related, tahun=str(row.year), bukti=doubt)


def _doubt(case: Case, row: Budget, year: int) -> str:
    """What the proofs are, where they can't prove spending; "" where they can."""
    proofs = case.proofs(row.refs)
    if proofs and all(proof.kind in _PLANS for proof in proofs):
        return ", ".join(f"{proof.id} ({proof.kind})" for proof in proofs)
    days = [day for proof in proofs if (day := _issue_date(proof))]
    if proofs and len(days) == len(proofs) and max(days) < date(year, 1, 1):
        return ", ".join(f"{proof.id} ({day.year})" for proof, day in zip(proofs, days, strict=True))
    return ""


def _issue_date(proof: Exhibit) -> date | None:
    return proof.date.end if isinstance(proof.date, Period) else None
