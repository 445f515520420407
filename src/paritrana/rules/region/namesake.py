"""Bukti, peraturan, atau sumber angka menyebut daerah lain yang bernama sama.

Mengapa juri ragu: kabupaten dan kota bernama sama (Bandung, Bogor, Malang, Semarang, dan lain-lain) mudah tertukar.
Peraturan Kota Bandung bukan dasar hukum Kabupaten Bandung, dan angka kotanya bukan angka kabupatennya.

Contoh: daerah: Kabupaten Bandung, tetapi bukti diterbitkan oleh Pemerintah Kota Bandung.

Perbaikan: ganti dengan dokumen daerah sendiri; bila dokumennya memang tentang kedua daerah, sebut keduanya.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Denominator, Figure, Part, ProfileRow
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-03",
    name="daerah-senama",
    severity=Severity.PERINGATAN,
    headline="disebut {lain}, sedangkan pengusulnya {daerah}",
    help="pastikan dokumen ini milik {daerah}; bila tentang keduanya, sebut keduanya",
    explanation=__doc__,
)
_SOURCES: tuple[tuple[type[Part], str], ...] = (
    (Figure, "source"), (ProfileRow, "source"), (Budget, "agency"), (Denominator, "source"),
)  # fmt: skip
_OTHER = {"Kabupaten ": "Kota ", "Kota ": "Kabupaten "}


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the kabupaten or kota of the same name in exhibits, laws, and the sources of figures."""
    entry = case.regions.get(case.evidence.region.code)
    prefix = next((word for word in _OTHER if entry and entry.name.startswith(word)), "")
    if not entry or not prefix:
        return
    base = entry.name.removeprefix(prefix)
    other = _OTHER[prefix] + base
    if not case.regions.by_name(other):
        return
    longer = "|".join(
        re.escape(row.name.partition(" ")[2].removeprefix(base))
        for row in case.regions.entries.values()
        if row.name.startswith((entry.name + " ", other + " "))
    )
    tail = f"(?!{longer})" if longer else ""
    pattern = re.compile(rf"(?<!wali )(?<!ibu )\b{re.escape(other)}\b{tail}", re.IGNORECASE)
    places = [place for place, text in _texts(case) if pattern.search(text) and entry.name not in text]
    if places:
        related = [Related(place, "juga di sini") for place in places[1:]]
        yield FAULT.at(places[0], related=related, lain=other, daerah=entry.name)


def _texts(case: Case) -> Iterator[tuple[Address, str]]:
    for at, exhibit in case.exhibit_rows:
        yield from _of(at, exhibit, "title", "issuer", "source")
    for at, law in case.laws:
        yield from _of(at, law, "kind", "title", "issuer")
    for model, name in _SOURCES:
        for at, part in case.rows(model):
            yield from _of(at, part, name)


def _of(at: Address, part: Part, *names: str) -> Iterator[tuple[Address, str]]:
    for name in names:
        value = getattr(part, name)
        if isinstance(value, str):
            yield field(at, part, name), value
