"""Daftar singkatan memuat yang bukan singkatan.

Mengapa juri ragu: daftar singkatan dibuka untuk mencari kepanjangan. "Petugas pemilu" atau kepanjangan yang sama dengan
singkatannya tidak menerangkan apa-apa dan menyembunyikan yang dicari.

Contoh: {singkatan: Petugas pemilu, kepanjangan: Petugas pemilihan umum}.

Perbaikan: hapus dari singkatan; istilah setempat diterangkan pada catatan di tempatnya.

Sumber: tata naskah dinas: singkatan ditulis dengan huruf kapital atau dengan titik.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Abbreviation
from paritrana.field.abbreviations import is_abbreviation
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-91",
    name="bukan-singkatan",
    severity=Severity.CATATAN,
    headline="daftar singkatan memuat {banyak} yang bukan singkatan: {daftar}",
    help="hapus dari singkatan, atau terangkan istilahnya di catatan pada tempatnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the entries that are words, or that stand for themselves."""
    found = [
        (at, row)
        for at, row in case.rows(Abbreviation)
        if not is_abbreviation(row.short, str(row.long)) or row.short.casefold() == str(row.long).casefold()
    ]
    if found:
        at, row = found[0]
        yield FAULT.at(
            field(at, row, "short"),
            related=[Related(field(place, one, "short"), "juga") for place, one in found[1:]],
            banyak=len(found),
            daftar=few([one.short for _, one in found]),
        )
