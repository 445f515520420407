"""Jenis peraturan tidak mungkin untuk penerbitnya, atau dokumen lain disebut peraturan.

Mengapa juri ragu: kota diatur dengan Peraturan Wali Kota, kabupaten dengan Peraturan Bupati. Instruksi Presiden,
surat edaran, dan perjanjian kerja sama bukan peraturan perundang-undangan, betapapun sering berita menyebutnya begitu.

Contoh: jenis: Peraturan Bupati untuk Kota Cimahi; Peraturan Presiden Nomor 2 Tahun 2021 tentang Optimalisasi
Pelaksanaan Program Jaminan Sosial Ketenagakerjaan (yang benar Instruksi Presiden); jenis: Peraturan Daerah dengan
tentang: Perjanjian Kerja Sama ....

Perbaikan: salin jenisnya dari halaman pertama naskah. Peraturan daerah lain diberi penerbit.

Sumber: UU 12/2011 Pasal 7; Inpres 2/2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import LEGISLATION, key_of, kind_of

FAULT = Fault(
    code="HUK-04",
    name="jenis-peraturan-salah",
    severity=Severity.GALAT,
    headline="{tanda} ditulis {jenis}, seharusnya {seharusnya}",
    help="salin jenisnya dari halaman pertama naskah; peraturan daerah lain diberi penerbit",
    explanation=__doc__,
)
_OF_KIND = {"provinsi": "Peraturan Gubernur", "kabupaten": "Peraturan Bupati", "kota": "Peraturan Wali Kota"}
_HEADS = {"Pergub": "provinsi", "Perbup": "kabupaten", "Perwali": "kota"}
_WORDS = re.compile(r"\w{4,}")


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the kind of every law against its issuer, its title and the register."""
    for at, law in case.laws:
        right = _by_issuer(case, law) or _by_title(law) or _by_register(case, law)
        if right:
            place = field(at, law, "kind")
            yield FAULT.at(place, tanda=law.id, jenis=str(law.kind), seharusnya=right)


def _by_issuer(case: Case, law: Law) -> str:
    """A head of region's regulation of another kind of region; a kabupaten or kota may cite its governor's."""
    needs = _HEADS.get(kind_of(law.kind))
    kind: str = case.evidence.region.kind
    if isinstance(law.issuer, str) and law.issuer:
        first = law.issuer.casefold().split()[0]
        kind = first if first in _OF_KIND else ""
    if needs is None or kind not in _OF_KIND or needs == kind or needs == "provinsi":
        return ""
    return _OF_KIND[kind]


def _by_title(law: Law) -> str:
    """A policy, decision or agreement whose title betrays it."""
    kind, inside = kind_of(law.kind), kind_of(law.title)
    if kind not in LEGISLATION or not inside or inside in LEGISLATION:
        return ""
    return {"PKS": "Perjanjian Kerja Sama", "SE": "Surat Edaran", "Inpres": "Instruksi Presiden"}.get(
        inside, inside
    )


def _by_register(case: Case, law: Law) -> str:
    """A presidential instruction that is called a presidential regulation."""
    key = key_of(law)
    entry = (
        case.constants.regulations.get(f"Inpres-{key[1]}-{key[2]}") if key and key[0] == "Perpres" else None
    )
    if entry is None or not isinstance(law.title, str):
        return ""
    known, written = set(_WORDS.findall(entry.title.casefold())), set(_WORDS.findall(law.title.casefold()))
    return "Instruksi Presiden" if len(known & written) * 2 > len(known) else ""
