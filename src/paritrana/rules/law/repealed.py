"""Peraturan yang sudah dicabut didaftar sebagai dasar hukum.

Mengapa juri ragu: peraturan yang dicabut tidak lagi mengikat. Mengutipnya sebagai dasar menunjukkan daftarnya disalin
dari berkas lama.

Contoh: status: dicabut pada Peraturan Bupati Nomor 12 Tahun 2015.

Perbaikan: ganti dengan peraturan yang mencabutnya; riwayatnya cukup disebut di catatan.

Sumber: UU 12/2011.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.citations import cited

FAULT = Fault(
    code="HUK-09",
    name="peraturan-dicabut",
    severity=Severity.PERINGATAN,
    headline="{sebutan} sudah dicabut, tetapi didaftar sebagai dasar hukum",
    help="ganti dengan peraturan yang mencabutnya; riwayatnya cukup disebut di catatan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find laws whose status is repealed, or that name what repealed them."""
    for at, law in case.laws:
        named = isinstance(law.repealed_by, str) and law.repealed_by != ""
        if law.status == "dicabut" or named:
            yield FAULT.at(field(at, law, "repealed_by" if named else "status"), sebutan=cited(law))
