"""Sidik SHA-256 berkas bukti lain dari yang dicatat.

Mengapa juri ragu: sidik mencatat bahwa berkasnya belum berubah sejak diperiksa. Sidik yang berbeda berarti berkasnya
diganti atau tertukar sesudah dicocokkan.

Contoh: sha256 pada B-04 adalah milik versi sebelum tanda tangan.

Perbaikan: pastikan berkasnya yang benar, periksa kembali angkanya, lalu catat sidiknya yang baru.

Sumber: sidik berkas yang dihitung program ini.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-18",
    name="sidik-berbeda",
    severity=Severity.GALAT,
    headline="sidik berkas {bukti} {nyata}…, tercatat {tertulis}…",
    help="pastikan berkasnya yang benar, periksa kembali angkanya, lalu catat sidiknya yang baru",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the fingerprint that is written with the file's."""
    for at, exhibit in case.exhibit_rows:
        facts, written = case.annexes.get(exhibit.id), exhibit.sha256
        seen = facts.sha256 if facts else ""
        if seen and isinstance(written, str) and written and seen.casefold() != written.casefold():
            yield FAULT.at(
                field(at, exhibit, "sha256"),
                related=(Related(field(at, exhibit, "file"), "berkasnya"),),
                bukti=exhibit.id,
                nyata=seen[:12],
                tertulis=written[:12],
            )
