"""Peraturan perubahan didaftar tanpa peraturan yang diubahnya.

Mengapa juri ragu: peraturan perubahan hanya memuat pasal yang berubah. Tanpa induknya tidak dapat dibaca apa yang
berlaku, dan ahli hukum menganggap daftarnya tidak lengkap.

Contoh: Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014, tanpa
Undang-Undang Nomor 23 Tahun 2014.

Perbaikan: daftarkan induknya dengan status: diubah, lalu tulis mengubah: R-01 pada perubahannya.

Sumber: cara mengutip peraturan; perubahan mengikuti induknya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import key_of, regulation_in, short_citation, short_citation_of

FAULT = Fault(
    code="HUK-10",
    name="perubahan-tanpa-induk",
    severity=Severity.PERINGATAN,
    headline="{sebutan} mengubah {induk}, yang tidak didaftar",
    help="tambahkan {induk} ke dasar_hukum dengan status: diubah",
    explanation=__doc__,
)
_AMENDMENT = re.compile(r"perubahan\b(?: \w+){0,2} atas\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find amendments, by their title or by what they say they amend, whose parent isn't in the list."""
    listed = {key for law in case.evidence.laws if (key := key_of(law))}
    ids = {law.id.upper() for law in case.evidence.laws}
    for at, law in case.laws:
        name = "amends" if isinstance(law.amends, str) and law.amends else "title"
        text = str(getattr(law, name)) if name == "amends" or _amends(law) else ""
        parent = regulation_in(text)
        held = text.upper() in ids or any(law.id in other.amended_by for other in case.evidence.laws)
        if parent and parent not in listed and not held:
            yield FAULT.at(field(at, law, name), sebutan=short_citation_of(law), induk=short_citation(parent))


def _amends(law: Law) -> bool:
    return isinstance(law.title, str) and _AMENDMENT.match(law.title) is not None
