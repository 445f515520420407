"""Berkas bukti yang disebut tidak ada di folder.

Mengapa juri ragu: lampiran yang disebut tetapi tidak ada lebih buruk daripada tidak disebut. Juri akan mencarinya.

Contoh: berkas: dpa-2023.pdf, sedangkan folder lampiran tidak memuatnya.

Perbaikan: salin berkasnya ke folder lampiran dengan nama yang sama persis, atau tulis berkas: tidak tersedia dengan
alasannya.

Sumber: kelengkapan berkas adalah tahap pertama penilaian.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.annexdata.facts import AnnexState
from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-03",
    name="berkas-tidak-ada",
    severity=Severity.GALAT,
    headline='berkas "{berkas}" untuk {bukti} tidak ada di folder lampiran',
    help="salin berkasnya ke folder lampiran dengan nama yang sama persis, atau tulis tidak tersedia dan alasannya",
    explanation=__doc__,
    acceptable=False,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find exhibits whose named file isn't there."""
    for at, exhibit in case.exhibit_rows:
        facts = case.annexes.get(exhibit.id)
        if facts and facts.state is AnnexState.MISSING:
            yield FAULT.at(field(at, exhibit, "file"), berkas=facts.file, bukti=exhibit.id)
