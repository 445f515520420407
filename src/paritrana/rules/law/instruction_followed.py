"""Instruksi Presiden yang sudah dilanjutkan dikutip tanpa penerusnya.

Mengapa juri ragu: Instruksi Presiden berlaku untuk suatu sasaran dan waktu. Inpres 4/2022 tentang kemiskinan ekstrem
menargetkan 2024 dan dilanjutkan Inpres 8/2025; berkas periode 2025 yang hanya mengutip yang lama tampak disalin.

Contoh: Inpres 4/2022 dalam berkas periode 2025, tanpa Inpres 8/2025.

Perbaikan: tambahkan Inpres yang baru; yang lama boleh tetap sebagai riwayat.

Sumber: daftar peraturan dalam konstanta.yaml (diteruskan_oleh).
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.citations import key_of, regulation_in, short_citation, short_citation_of

FAULT = Fault(
    code="HUK-14",
    name="instruksi-sudah-dilanjutkan",
    severity=Severity.CATATAN,
    headline="{sebutan} sudah dilanjutkan {penerus}, yang tidak dikutip",
    help="tambahkan {penerus}; yang lama boleh tetap sebagai riwayat",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for what followed an instruction by the end of the assessed period."""
    listed = {key for law in case.evidence.laws if (key := key_of(law))}
    for at, law in case.laws:
        key = key_of(law)
        entry = case.constants.regulations.get("-".join(map(str, key))) if key else None
        for id in entry.followed_by if entry and case.period else ():
            later = regulation_in(id)
            if later and later not in listed and case.period and later[2] <= case.period.end.year:
                yield FAULT.at(
                    field(at, law, "number"), sebutan=short_citation_of(law), penerus=short_citation(later)
                )
