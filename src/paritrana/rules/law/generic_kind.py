"""Jenis peraturan ditulis dengan sebutan umum.

Mengapa juri ragu: "Peraturan Kepala Daerah" adalah sebutan bersama untuk Peraturan Gubernur, Peraturan Bupati, dan
Peraturan Wali Kota; tidak ada naskah yang berjudul demikian. Tanpa jenisnya, naskahnya tidak ditemukan di JDIH.

Contoh: jenis: Perkada, nomor: 41, tahun: 2022; jenis: Peraturan Menteri, tanpa kementeriannya.

Perbaikan: salin jenisnya dari halaman pertama naskah, misalnya Peraturan Bupati.

Sumber: jenis peraturan, UU 12/2011 Pasal 7 dan 8; UU 23/2014 tentang peraturan kepala daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case

FAULT = Fault(
    code="HUK-15",
    name="sebutan-umum-peraturan",
    severity=Severity.PERINGATAN,
    headline='{tanda}: "{jenis}" sebutan umum, bukan nama jenis peraturan',
    help="tulis {seharusnya}, seperti pada halaman pertama naskahnya",
    explanation=__doc__,
)
_GENERIC = re.compile(
    r"(?:rancangan )?(?P<what>perkada|kepkada|(?:peraturan|keputusan|instruksi|surat edaran) kepala daerah"
    r"|peraturan pemerintah daerah)\b",
    re.IGNORECASE,
)
_MINISTER = re.compile(r"(?:peraturan|keputusan) menteri|permen|kepmen", re.IGNORECASE)
_HEADS = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}


def check(case: Case) -> Iterator[Diagnostic]:
    """Find the common name of heads of regions' instruments, and a minister's without the ministry."""
    for at, law in case.laws:
        right = _right(case, law)
        if right:
            yield FAULT.at(field(at, law, "kind"), tanda=law.id, jenis=str(law.kind), seharusnya=right)


def _right(case: Case, law: Law) -> str:
    kind = " ".join(str(law.kind).split())
    found = _GENERIC.match(kind)
    if found:
        first = found["what"].split()[0].casefold()
        name = {"perkada": "Peraturan", "kepkada": "Keputusan"}.get(first, first.capitalize())
        heads = [head for region, head in _HEADS.items() if region in case.applicant.governments]
        return " atau ".join(f"{name} {head}" for head in heads or _HEADS.values())
    if _MINISTER.fullmatch(kind) and not law.issuer:
        return "Peraturan Menteri dengan nama kementeriannya"
    return ""
