"""The kinds of legal instrument, each once: how it is recognised, abbreviated, ranked and published.

Order and names follow UU 12/2011 Pasal 7 and 8 and the usage of regional gazettes (docs/field.md 4.1 to 4.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

CONSTITUTION = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
AGREEMENT = 30
"""The rank of agreements, which follow everything that one side sets alone."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A kind of instrument.

    `short` is the abbreviation that stands for its identity, "" where it has none: kinds that share it are cited
    alike. `pattern` begins the words, in small letters, that name it. `rank` is its place in the order of citation: up
    to 11 legislation, of regions from 7 on, from 20 on policy, from 30 on agreements. `name` writes its abbreviation
    out, "" where the words stay as they are. `gazette` is LN, LN+TLN, BN, LD, BD or "". `whose` says what follows the
    kind: "daerah", "provinsi" and "nama" (a region, a province, its bare name), "menteri", "pejabat" or "".
    """

    short: str
    pattern: str
    rank: int
    name: str
    gazette: str = ""
    whose: str = ""


INSTRUMENTS = (
    Instrument("UUD", r"uud\b|undang-undang dasar", 1, CONSTITUTION),
    Instrument("", r"ketetapan mpr\b|tap mpr\b", 2, "Ketetapan MPR"),
    Instrument(
        "Perppu", r"perppu\b|peraturan pemerintah pengganti", 3, "Peraturan Pemerintah Pengganti Undang-Undang",
        "LN+TLN",
    ),
    Instrument("UU", r"uu\b|undang-? ?undang", 3, "Undang-Undang", "LN+TLN"),
    Instrument("PP", r"pp\b|peraturan pemerintah\b", 4, "Peraturan Pemerintah", "LN+TLN"),
    Instrument("Perpres", r"perpres\b|peraturan presiden", 5, "Peraturan Presiden", "LN+TLN"),
    Instrument(
        "Permendagri", r"permendagri\b|peraturan menteri dalam negeri", 6, "Peraturan Menteri Dalam Negeri", "BN"
    ),
    Instrument(
        "Permenaker", r"permenaker\b|peraturan menteri (?:ketenagakerjaan|tenaga kerja)", 6,
        "Peraturan Menteri Ketenagakerjaan", "BN",
    ),
    Instrument(
        "PMK", r"pmk\b|permenkeu\b|peraturan menteri keuangan", 6, "Peraturan Menteri Keuangan", "BN"
    ),
    Instrument("Permen", r"permendesa?\b", 6, "Peraturan Menteri Desa", "BN"),
    Instrument(
        "Permen", r"permen\b|peraturan menteri|peraturan (?:kepala )?badan", 6, "Peraturan Menteri", "BN", "menteri"
    ),
    Instrument("Permen", r"permen[a-z]+", 6, "", "BN"),
    Instrument("", r"peraturan bpjs\b", 6, "", "BN", "menteri"),
    Instrument("Perkada", r"perkada\b|peraturan kepala daerah", 10, "Peraturan Kepala Daerah", "BD", "nama"),
    Instrument("Perdes", r"perdes\b|peraturan desa\b", 11, "Peraturan Desa", "", "nama"),
    Instrument(
        "Perdes",
        r"perkades\b|perkal\b|reusam|[qk]anun gampong|peraturan (?:kepala )?(?:desa|kampung|kalurahan|nagari|gampong"
        r"|pekon|tiyuh|lembang|negeri)\b|peraturan (?:wali nagari|perbekel|keuchik|lurah|kuwu|hukum tua)",
        11, "", "", "nama",
    ),
    Instrument("Perda", r"perdasus\b|peraturan daerah khusus", 7, "Peraturan Daerah Khusus Provinsi", "LD", "provinsi"),
    Instrument("Perda", r"perdais\b|peraturan daerah istimewa", 7, "Peraturan Daerah Istimewa", "LD", "provinsi"),
    Instrument(
        "Perda", r"perdasi\b|perda provinsi|peraturan daerah provinsi", 7, "Peraturan Daerah Provinsi", "LD", "provinsi"
    ),
    Instrument("Perda", r"[qk]anun", 9, "Qanun", "LD", "daerah"),
    Instrument("Perda", r"perda\b|peraturan daerah", 9, "Peraturan Daerah", "LD", "daerah"),
    Instrument("Pergub", r"pergub\b|peraturan gubernur", 8, "Peraturan Gubernur", "BD", "nama"),
    Instrument("Perbup", r"perbup\b|peraturan bupati", 10, "Peraturan Bupati", "BD", "nama"),
    Instrument(
        "Perwali", r"perwali\b|perwako\b|perwal\b|peraturan wali ?kota", 10, "Peraturan Wali Kota", "BD", "nama"
    ),
    Instrument("Inpres", r"inpres\b|instruksi presiden", 20, "Instruksi Presiden"),
    Instrument("Keputusan", r"keputusan|sk\b", 21, "Keputusan", "", "pejabat"),
    Instrument("Keputusan", r"surat keputusan|kepres|kepmen|kepgub|kepbup|kepwal", 21, "", "", "pejabat"),
    Instrument("Instruksi", r"instruksi", 22, "Instruksi", "", "pejabat"),
    Instrument("SE", r"surat edaran|se\b", 23, "Surat Edaran", "", "pejabat"),
    Instrument("PKS", r"pks\b|perjanjian", AGREEMENT, "Perjanjian Kerja Sama"),
    Instrument("Nota Kesepakatan", r"nota kesep|mou\b|memorandum", AGREEMENT, "Nota Kesepahaman"),
    Instrument("", r"kesepakatan\b", AGREEMENT, ""),
)  # fmt: skip
"""The first kind whose pattern begins the words is taken."""

OTHER = Instrument("", "", 25, "", "", "pejabat")
"""An instrument nobody knows stands among policies, with its own words."""

LEGISLATION = frozenset(each.short for each in INSTRUMENTS if each.short and each.rank < 20)
"""Kinds that are regulations; the others are policy, decisions or agreements (UU 12/2011 Pasal 7 and 8)."""

REGIONAL = frozenset(each.short for each in INSTRUMENTS if 7 <= each.rank < 20)
"""Kinds that a region or a village makes."""

_PATTERNS = tuple((re.compile(each.pattern), each) for each in INSTRUMENTS)


def instrument_of(words: object) -> Instrument:
    """Recognise the kind that words begin with, in any letter case; OTHER where they name none or are no text."""
    return _instrument(" ".join(words.casefold().split())) if isinstance(words, str) else OTHER


@lru_cache(maxsize=1024)
def _instrument(plain: str) -> Instrument:
    return next((each for pattern, each in _PATTERNS if pattern.match(plain)), OTHER)
