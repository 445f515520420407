"""Jaminan kesehatan tercampur dengan jaminan sosial ketenagakerjaan.

Mengapa juri ragu: JKN, KIS, dan UHC adalah program BPJS Kesehatan. Peserta atau anggarannya bukan capaian BPJS
Ketenagakerjaan; cakupan semesta ketenagakerjaan disebut UCJ, bukan UHC.

Contoh: indikator: UHC ketenagakerjaan; jenis: biaya rawat inap JKN.

Perbaikan: keluarkan angka kesehatan, atau pisahkan anggarannya; tulis UCJ untuk cakupan semesta ketenagakerjaan.

Sumber: alasan keraguan juri yang diberitakan; UU 24/2011 membedakan kedua BPJS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Benefit, Budget, Coverage, Group, Part
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-04",
    name="kesehatan-tercampur",
    severity=Severity.PERINGATAN,
    headline='"{tertulis}" adalah program jaminan kesehatan, bukan ketenagakerjaan',
    help="keluarkan atau pisahkan angka kesehatan; cakupan semesta ketenagakerjaan disebut UCJ",
    explanation=__doc__,
)
_HEALTH = re.compile(
    r"\bJKN\b|\bUHC\b|\bPBI[ -]?JK\b|kartu indonesia sehat|bpjs kesehatan|jaminan kesehatan", re.IGNORECASE
)
_TEXTS: dict[type[Part], tuple[str, ...]] = {
    Benefit: ("kind",),
    Coverage: ("indicator",),
    Group: ("name",),
    Budget: ("pays_for",),
}


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the health programme in the names of what is counted and paid."""
    found = [
        (field(at, part, name), mention[0])
        for at, part in case.parts
        for name in _TEXTS.get(type(part), ())
        if (mention := _HEALTH.search(str(getattr(part, name))))
    ]
    if found:
        related = [Related(place, "juga di sini") for place, _ in found[1:]]
        yield FAULT.at(found[0][0], related=related, tertulis=found[0][1])
