"""Peraturan yang sudah dicabut didaftar sebagai dasar hukum.

Mengapa juri ragu: peraturan yang dicabut tidak lagi mengikat. Mengutipnya sebagai dasar menunjukkan daftarnya disalin
dari berkas lama.

Contoh: status: dicabut pada Peraturan Bupati Nomor 12 Tahun 2015; Undang-Undang Nomor 5 Tahun 2014 yang dicabut
Undang-Undang Nomor 20 Tahun 2023.

Perbaikan: ganti dengan peraturan yang mencabutnya; riwayatnya cukup disebut di catatan.

Sumber: UU 12/2011; daftar peraturan dalam konstanta.yaml, hanya pencabutan sampai akhir periode yang dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import Key, key_of, regulation_in, short_citation, short_citation_of

FAULT = Fault(
    code="HUK-09",
    name="peraturan-dicabut",
    severity=Severity.PERINGATAN,
    headline="{sebutan} {keadaan}, tetapi didaftar sebagai dasar hukum",
    help="ganti dengan peraturan yang mencabutnya; riwayatnya cukup disebut di catatan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find laws whose status is repealed, that name what repealed them, or that the register knows as repealed."""
    for at, law in case.laws:
        named = isinstance(law.repealed_by, str) and law.repealed_by != ""
        if law.status == "dicabut" or named:
            yield FAULT.at(
                field(at, law, "repealed_by" if named else "status"),
                sebutan=short_citation_of(law),
                keadaan="sudah dicabut",
            )
        elif by := _repealed_by(case, law):
            yield FAULT.at(
                field(at, law, "number"),
                sebutan=short_citation_of(law),
                keadaan=f"sudah dicabut {short_citation(by)}",
            )


def _repealed_by(case: Case, law: Law) -> Key | None:
    """What repealed a law by the end of the assessed period, by the register."""
    key = key_of(law)
    entry = case.constants.regulations.get("-".join(map(str, key))) if key else None
    by = regulation_in(entry.repealed_by) if entry and entry.repealed_by else None
    return by if by and (case.period is None or by[2] <= case.period.end.year) else None
