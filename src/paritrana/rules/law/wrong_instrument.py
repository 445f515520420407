"""Jenis peraturan tidak mungkin untuk penerbitnya, atau dokumen lain disebut peraturan.

Mengapa juri ragu: kota diatur dengan Peraturan Wali Kota, kabupaten dengan Peraturan Bupati. Instruksi Presiden,
surat edaran, dan perjanjian kerja sama bukan peraturan perundang-undangan, betapapun sering berita menyebutnya begitu.

Contoh: jenis: Peraturan Bupati untuk Kota Cimahi; Peraturan Presiden Nomor 2 Tahun 2021 tentang Optimalisasi
Pelaksanaan Program Jaminan Sosial Ketenagakerjaan (yang benar Instruksi Presiden); jenis: Peraturan Daerah dengan
tentang: Perjanjian Kerja Sama antara ...; jenis: Qanun di luar Aceh.

Judul yang hanya diawali nama naskah tidak dipersoalkan: Peraturan Pemerintah Nomor 35 Tahun 2021 memang tentang
Perjanjian Kerja Waktu Tertentu.

Perbaikan: salin jenisnya dari halaman pertama naskah. Peraturan daerah lain diberi penerbit.

Sumber: UU 12/2011 Pasal 7; Inpres 2/2021.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.evidence.region_names import comparable
from paritrana.field.instruments import LEGISLATION
from paritrana.rules.case import Case
from paritrana.rules.citations import key_of, kind_of

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
_OFFICIAL = r"(?:presiden|menteri|gubernur|bupati|wali ?kota|sekretaris|kepala (?:dinas|badan|daerah|desa))"
_OTHER_TEXT = re.compile(
    rf"(?:(?P<Inpres>instruksi presiden)|(?P<Instruksi>instruksi {_OFFICIAL})"
    rf"|(?P<Keputusan>(?:surat )?keputusan {_OFFICIAL}|kepres|kepmen|kepgub|kepbup|kepwal))\b"
    r".*?(?:\bnomor\b|\bno\b\.?|\btentang\b|\d)|(?P<SE>surat edaran\b)"
    r"|(?P<PKS>perjanjian kerja ?sama\b(?! (?:antar ?)?(?:daerah|desa)\b))"
    r"|(?P<Nota>(?:nota kesep\w+|memorandum of understanding|mou)\b)",
    re.IGNORECASE,
)
"""A title that is another paper's: named with its issuer or number, or a paper that no regulation is about."""
_NAMES = {
    "Inpres": "Instruksi Presiden", "Instruksi": "Instruksi", "SE": "Surat Edaran",
    "Keputusan": "Keputusan", "PKS": "Perjanjian Kerja Sama", "Nota": "Nota Kesepakatan",
}  # fmt: skip
_ONLY_IN = {"qanun": "11", "kanun": "11", "perdais": "34", "perdasus": "9", "perdasi": "9"}
"""Names of a Perda that only some provinces have, by the beginning of their codes: Aceh, Yogyakarta, Papua."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the kind of every law against its issuer, its title and the register."""
    for at, law in case.laws:
        right = _by_issuer(case, law) or _by_place(case, law) or _by_title(law) or _by_register(case, law)
        if right:
            place = field(at, law, "kind")
            yield FAULT.at(place, tanda=law.id, jenis=str(law.kind), seharusnya=right)


def _by_issuer(case: Case, law: Law) -> str:
    """A head of region's regulation of another kind of region; a kabupaten or kota may cite its governor's."""
    needs = _HEADS.get(kind_of(law.kind))
    kinds = set(case.applicant.governments & _OF_KIND.keys())
    if isinstance(law.issuer, str) and law.issuer:
        kinds = {kind for kind in _OF_KIND if comparable(law.issuer).startswith(kind)}
    if needs is None or needs == "provinsi" or not kinds or needs in kinds:
        return ""
    return " atau ".join(_OF_KIND[kind] for kind in sorted(kinds))


def _by_place(case: Case, law: Law) -> str:
    """A Perda under a name that the region's province doesn't have."""
    first = str(law.kind).casefold().split()[:1]
    where = _ONLY_IN.get(first[0]) if first else None
    own = case.applicant.entries
    if not where or law.issuer or not own or any(entry.code.startswith(where) for entry in own):
        return ""
    return "Peraturan Daerah"


def _by_title(law: Law) -> str:
    """A regulation whose title is that of a policy, a decision or an agreement."""
    if kind_of(law.kind) not in LEGISLATION or not isinstance(law.title, str):
        return ""
    found = _OTHER_TEXT.match(law.title.strip())
    return _NAMES[found.lastgroup or ""] if found else ""


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
