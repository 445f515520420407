"""Penyebut cakupan adalah seluruh penduduk.

Mengapa juri ragu: jaminan sosial ketenagakerjaan melindungi pekerja. Bayi, pelajar, dan pensiunan bukan calon peserta;
jumlah penduduk adalah penyebut jaminan kesehatan.

Contoh: penyebut: {jenis: D6, jumlah: 3.600.000}.

Perbaikan: pakai angkatan kerja (D1), penduduk bekerja (D2), atau semesta BPJS Ketenagakerjaan (D3).

Sumber: penyebut D1 sampai D6 dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Denominator
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-06",
    name="penyebut-seluruh-penduduk",
    severity=Severity.PERINGATAN,
    headline="{indikator} dihitung dari seluruh penduduk (D6), bukan dari pekerja",
    help="pakai angkatan kerja (D1), penduduk bekerja (D2), atau semesta BPJS Ketenagakerjaan (D3)",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find denominators of kind D6."""
    for at, row in case.coverage:
        base = row.denominator
        if isinstance(base, Denominator) and base.kind == "D6":
            place = field(field(at, row, "denominator"), base, "kind")
            yield FAULT.at(place, indikator=row.indicator)
