"""Bukti lebih tua daripada data yang ditunjuknya.

Mengapa juri ragu: dokumen tidak dapat membuktikan keadaan yang belum terjadi ketika dokumen itu terbit. Salah satu
tanggalnya salah, atau buktinya bukan untuk angka itu.

Contoh: bukti bertanggal 25 April 2024 untuk peserta per 31 Desember 2024.

Perbaikan: periksa tanggal dokumen dan tanggal datanya, atau rujuk dokumen yang terbit sesudahnya.

Sumber: urutan waktu; data setahun penuh dianggap mulai pada 1 Januari.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import (
    Arrears,
    Benefit,
    Coverage,
    EvidenceRow,
    Exhibit,
    Figure,
    Firms,
    Group,
    Part,
    ProfileRow,
    Result,
    StatedGroups,
)
from paritrana.indonesian import Period, format_period
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-04",
    name="bukti-mendahului-data",
    severity=Severity.PERINGATAN,
    headline="bukti {bukti} bertanggal {tanggal}, mendahului data per {per} yang ditunjuknya",
    help="periksa kedua tanggalnya, atau rujuk dokumen yang terbit setelah {per}",
    explanation=__doc__,
)
_WHEN: dict[type[Part], str] = {
    Coverage: "as_of", Figure: "as_of", ProfileRow: "as_of", Group: "as_of", StatedGroups: "as_of",
    Firms: "as_of", Arrears: "as_of", Benefit: "time", Result: "as_of",
}  # fmt: skip


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the data that come after their latest proof into one finding for each proof."""
    early: dict[str, list[tuple[Address, Period]]] = {}
    for at, part in case.parts:
        name = _WHEN.get(type(part))
        when = getattr(part, name) if name else None
        if name and isinstance(when, Period) and isinstance(part, EvidenceRow):
            latest = _latest(case.proofs(part.refs))
            if latest and _day(latest) < when.start:
                early.setdefault(latest.id, []).append((field(at, part, name), when))
    for at, exhibit in case.exhibit_rows:
        data = early.get(exhibit.id)
        if data and isinstance(exhibit.date, Period):
            yield FAULT.at(
                field(at, exhibit, "date"),
                related=[Related(place, "data yang lebih muda") for place, _ in data],
                bukti=exhibit.id,
                tanggal=format_period(exhibit.date),
                per=format_period(data[0][1]),
            )


def _latest(proofs: tuple[Exhibit, ...]) -> Exhibit | None:
    """The proof issued last; None where there is none or one of them has no date."""
    dated = [proof for proof in proofs if isinstance(proof.date, Period)]
    return max(dated, key=_day) if dated and len(dated) == len(proofs) else None


def _day(exhibit: Exhibit) -> date:
    return exhibit.date.end if isinstance(exhibit.date, Period) else date.max
