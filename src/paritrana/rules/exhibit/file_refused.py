"""Berkas bukti tidak dapat dipakai.

Mengapa juri ragu: lampiran yang kosong, rusak, atau terkunci tidak dapat dibuka juri juga.

Contoh: berkas: lra-2023.pdf yang memakai kata sandi.

Perbaikan: simpan ulang sebagai PDF tanpa kata sandi, buka untuk memastikan, lalu salin ke folder lampiran.

Sumber: kelengkapan berkas adalah tahap pertama penilaian.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.annexdata.facts import AnnexState
from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-07",
    name="berkas-ditolak",
    severity=Severity.GALAT,
    headline='berkas "{berkas}" untuk {bukti} tidak dapat dipakai: {sebab}',
    help="simpan ulang sebagai PDF tanpa kata sandi, pastikan dapat dibuka, lalu salin ke folder lampiran",
    explanation=__doc__,
    acceptable=False,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Tell why survey refused a file."""
    for at, exhibit in case.exhibit_rows:
        facts = case.annexes.get(exhibit.id)
        if facts and facts.state is AnnexState.REFUSED:
            yield FAULT.at(
                field(at, exhibit, "file"), berkas=facts.file, bukti=exhibit.id, sebab=facts.refused
            )
