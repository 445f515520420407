"""Satu peraturan didaftar dua kali.

Mengapa juri ragu: daftar yang memuat peraturan sama dengan tanda berbeda tampak diperpanjang, dan rujukan pasalnya
terpecah. Nomor yang sama dengan jenis, penerbit, atau tahun lain adalah peraturan lain dan tidak dilaporkan.

Contoh: R-02 dan R-05 sama-sama Peraturan Bupati Nomor 57 Tahun 2018.

Perbaikan: gabungkan keduanya di bawah satu tanda, lalu sesuaikan rujukannya.

Sumber: identitas peraturan adalah jenis, penerbit, nomor, dan tahun.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.citations import Key, key_of, short_citation_of

FAULT = Fault(
    code="HUK-05",
    name="peraturan-ganda",
    severity=Severity.PERINGATAN,
    headline="{sebutan} didaftar dua kali: {pertama} dan {kedua}",
    help="gabungkan {kedua} ke dalam {pertama}, lalu sesuaikan rujukannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare kind, issuer, number and year."""
    first: dict[tuple[Key, str], tuple[Address, str]] = {}
    for at, law in case.laws:
        key = key_of(law)
        if key is None:
            continue
        issuer = law.issuer.casefold() if isinstance(law.issuer, str) else ""
        place, id = first.setdefault((key, issuer), (at, law.id))
        if place != at and id != law.id:
            related = (Related(place, "pertama didaftar di sini"),)
            yield FAULT.at(at, related=related, sebutan=short_citation_of(law), pertama=id, kedua=law.id)
