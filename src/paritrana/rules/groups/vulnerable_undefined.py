"""Pekerja rentan dihitung tanpa definisi setempat.

Mengapa juri ragu: tidak ada satu definisi nasional; setiap daerah menetapkannya dengan peraturannya sendiri. Tanpa
definisi, pasal, dan data penentuan sasaran, pekerja rentan dua daerah tidak dapat dibandingkan.

Contoh: kelompok Pekerja rentan 65.000 orang tanpa definisi_rentan.

Perbaikan: definisi_rentan: {isi: ..., dasar: R-02, pasal: Pasal 1 angka 9, sumber_data: DTSEN}.

Sumber: definisi pekerja rentan dalam peraturan beberapa daerah yang diberitakan; aspek penilaian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import alias, field
from paritrana.evidence.model import VulnerableDefinition
from paritrana.indonesian import join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-10",
    name="definisi-rentan-kurang",
    severity=Severity.PERINGATAN,
    headline='"{nama}" dihitung tanpa {kurang}',
    help="isi {kurang} menurut peraturan daerah sendiri",
    explanation=__doc__,
)
_VULNERABLE = re.compile(r"\brentan\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for the definition where groups or indicators are called vulnerable."""
    named = [(field(at, row, "name"), row.name) for at, row in case.groups if _VULNERABLE.search(row.name)]
    named += [
        (field(at, row, "indicator"), row.indicator)
        for at, row in case.coverage
        if _VULNERABLE.search(row.indicator)
    ]
    groups = case.evidence.groups
    lacking = _lacking(groups.definition if groups else None)
    if named and lacking:
        related = [Related(place, "juga") for place, _ in named[1:]]
        yield FAULT.at(named[0][0], related=related, nama=named[0][1], kurang=lacking)


def _lacking(definition: VulnerableDefinition | None) -> str:
    if definition is None:
        return "definisi_rentan"
    asked = ("basis", "article", "targeting")
    empty = [alias(definition, name) for name in asked if getattr(definition, name) == ""]
    return f"{join_words(empty)} pada definisi_rentan" if empty else ""
