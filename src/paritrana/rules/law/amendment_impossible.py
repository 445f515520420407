"""Perubahan atau pencabutan yang tidak mungkin menurut jenjang atau urutan waktunya.

Mengapa juri ragu: peraturan hanya diubah dengan peraturan sejenis, dan dicabut dengan yang sejenis atau lebih tinggi.
Peraturan Bupati tidak dapat mengubah Peraturan Daerah, dan perubahan tidak terbit sebelum induknya.

Contoh: Peraturan Bupati Nomor 12 Tahun 2020 dengan mengubah: R-01, sebuah Peraturan Daerah.

Perbaikan: periksa jenis dan tahun keduanya pada naskahnya, lalu betulkan mengubah, diubah_oleh, atau dicabut_oleh.

Sumber: jenis dan hierarki peraturan, UU 12/2011 Pasal 7.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.field.instruments import REGIONAL
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of, short_citation_of

FAULT = Fault(
    code="HUK-11",
    name="perubahan-tidak-mungkin",
    severity=Severity.GALAT,
    headline="{baru} tidak mungkin {perbuatan} {lama}: {sebab}",
    help="periksa jenis dan tahun keduanya pada naskahnya, lalu perbaiki rujukannya",
    explanation=__doc__,
)
_Deed = tuple[Address, Law, Law, str]


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold rank and year of what changes or repeals against those of what is changed or repealed."""
    places = {law.id.upper(): at for at, law in case.laws}
    for place, new, old, deed in _deeds(case):
        why = _why_not(case, new, old)
        if why:
            other = places[(old if place.startswith(places[new.id.upper()]) else new).id.upper()]
            related = (Related(other, "peraturan yang satunya"),)
            yield FAULT.at(
                place,
                related=related,
                baru=short_citation_of(new),
                lama=short_citation_of(old),
                perbuatan=deed,
                sebab=why,
            )


def _deeds(case: Case) -> Iterator[_Deed]:
    """Each change or repeal between two laws of the list: where it stands, the new law, the old one, the verb."""
    laws = {law.id.upper(): law for _, law in case.laws}
    seen: set[tuple[str, str, str]] = set()
    for at, law in case.laws:
        changes = [
            ("amends", law.amends, "mengubah", False),
            ("repealed_by", law.repealed_by, "mencabut", True),
        ]
        changes += [("amended_by", text, "mengubah", True) for text in law.amended_by]
        for name, text, verb, passive in changes:
            other = laws.get(text.upper()) if isinstance(text, str) else None
            if other is not None and other is not law:
                new, old = (other, law) if passive else (law, other)
                if (new.id, old.id, verb) not in seen:
                    seen.add((new.id, old.id, verb))
                    yield field(at, law, name), new, old, verb


def _why_not(case: Case, new: Law, old: Law) -> str:
    low, high = _rank(case, new), _rank(case, old)
    if low and high and low > high:
        return "jenjangnya lebih rendah"
    if isinstance(new.year, int) and isinstance(old.year, int) and new.year < old.year:
        return "terbit lebih dahulu"
    return ""


def _rank(case: Case, law: Law) -> int | None:
    """The rank of a law's kind; None where another region issued it, which may be of another level."""
    kind = kind_of(law.kind)
    if kind in REGIONAL and isinstance(law.issuer, str) and law.issuer:
        return None
    if kind == "Perda" and case.evidence.region.kind == "provinsi":
        kind = "Perda Provinsi"
    if kind == "Perkada":
        kind = "Pergub" if case.evidence.region.kind == "provinsi" else "Perbup"
    return case.constants.ranks.get("Permen" if kind.startswith(("Permen", "PMK")) else kind)
