"""Bukti atau sumber angka menyebut daerah lain.

Mengapa juri ragu: DPA Kabupaten Kudus tidak membuktikan apa pun tentang Kabupaten Demak. Biasanya berkas daerah lain
dipakai sebagai contoh dan satu barisnya tertinggal, atau dokumennya tertukar.

Contoh: daerah: Kabupaten Demak, tetapi judul: LRA Kabupaten Kudus 2024 dengan penerbit: Pemerintah Kabupaten Kudus.

Perbaikan: ganti dengan dokumen daerah sendiri; bila dokumennya memang tentang beberapa daerah, sebut daerah sendiri
juga di judulnya. Dokumen provinsi tempat daerah terletak, dan yang menyebut keduanya, tidak dipersoalkan.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Denominator, Exhibit, Figure, Part, ProfileRow
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-05",
    name="dokumen-daerah-lain",
    severity=Severity.PERINGATAN,
    headline="{di} menyebut {lain}, sedangkan pengusulnya {daerah}",
    help="ganti dengan dokumen {daerah}; bila tentang keduanya, sebut keduanya",
    explanation=__doc__,
)
_SOURCES: tuple[tuple[type[Part], str], ...] = (
    (Figure, "source"), (ProfileRow, "source"), (Budget, "agency"), (Denominator, "source"),
)  # fmt: skip
_ABOUT_OTHERS = frozenset({"berita", "foto", "siaran pers", "PKS", "lainnya"})
"""Kinds whose title tells where something took place or with whom, and not whose document it is."""
_BRANCH = re.compile(r"\bcabang\b|\bkcp?\b|\bkanwil\b|kantor wilayah", re.IGNORECASE)
"""A branch office bears the name of its seat and serves its neighbours too."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for another region in what names a document or its source; a namesake is DAE-03's."""
    found: dict[str, list[tuple[Address, str]]] = {}
    for place, name, text in _texts(case):
        foreign = None if _BRANCH.search(text) else case.applicant.foreign(text, case.regions)
        if foreign:
            found.setdefault(name, []).append((place, foreign.entry.name))
    for name, ((place, other), *more) in found.items():
        related = [Related(at, "juga di sini") for at, _ in more]
        yield FAULT.at(place, related=related, di=name, lain=other, daerah=case.applicant.name)


def _texts(case: Case) -> Iterator[tuple[Address, str, str]]:
    """Each text with its place and what it belongs to: an exhibit by its id, else the key itself."""
    for at, exhibit in case.exhibit_rows:
        for name in _names(exhibit):
            value = getattr(exhibit, name)
            if isinstance(value, str) and value:
                yield field(at, exhibit, name), exhibit.id, value
    for model, name in _SOURCES:
        for at, part in case.rows(model):
            value = getattr(part, name)
            if isinstance(value, str) and value:
                place = field(at, part, name)
                yield place, str(place.steps[-1]), value


def _names(exhibit: Exhibit) -> tuple[str, ...]:
    return ("issuer",) if exhibit.kind in _ABOUT_OTHERS else ("title", "issuer", "source")
