"""Jaminan kesehatan tercampur dengan jaminan sosial ketenagakerjaan.

Mengapa juri ragu: JKN, KIS, dan UHC adalah program BPJS Kesehatan. Peserta atau anggarannya bukan capaian BPJS
Ketenagakerjaan; cakupan semesta ketenagakerjaan disebut UCJ, bukan UHC.

Contoh: indikator: UHC ketenagakerjaan; anggaran dengan catatan: Termasuk iuran JKN perangkat desa Rp1,1 miliar.

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
_LEFT_OUT = re.compile(
    r"\b(?:tidak|bukan|tanpa|belum|di ?luar|selain|dikeluarkan|dipisah(?:kan)?|terpisah|kecuali|dikurangi)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")
_TEXTS: dict[type[Part], tuple[str, ...]] = {
    Benefit: ("kind", "remark", "note"),
    Coverage: ("indicator", "note"),
    Group: ("name", "long_name", "note"),
    Budget: ("pays_for", "account", "note"),
}
_REMARKS = ("note", "remark")


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the health programme in what is counted and paid: its names, and notes that don't leave it out."""
    found = [
        (field(at, part, name), mention[0])
        for at, part in case.parts
        for name in _TEXTS.get(type(part), ())
        if (mention := _mention(str(getattr(part, name)), name in _REMARKS))
    ]
    if found:
        related = [Related(place, "juga di sini") for place, _ in found[1:]]
        yield FAULT.at(found[0][0], related=related, tertulis=found[0][1])


def _mention(text: str, remark: bool) -> re.Match[str] | None:
    """The health programme in a text; a remark that says it isn't in the figure speaks for the region."""
    if not remark:
        return _HEALTH.search(text)
    sentences = (sentence for sentence in _SENTENCE.split(text) if not _LEFT_OUT.search(sentence))
    return next((found for sentence in sentences if (found := _HEALTH.search(sentence))), None)
