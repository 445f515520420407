"""Regulations by identity: kind, number and year, however they are written.

"Peraturan Pemerintah Nomor 82 Tahun 2019", "PP 82/2019" and the register's "PP-82-2019" are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from paritrana.evidence.model import Law
from paritrana.indonesian import Period

Key = tuple[str, str, int]

_KINDS: tuple[tuple[str, str], ...] = (
    ("UUD", r"uud\b|undang-undang dasar"),
    ("Perppu", r"perppu\b|peraturan pemerintah pengganti"),
    ("UU", r"uu\b|undang-?undang"),
    ("PP", r"pp\b|peraturan pemerintah\b"),
    ("Perpres", r"perpres\b|peraturan presiden"),
    ("Permendagri", r"permendagri\b|peraturan menteri dalam negeri"),
    ("Permenaker", r"permenaker\b|peraturan menteri (?:ketenagakerjaan|tenaga kerja)"),
    ("PMK", r"pmk\b|permenkeu\b|peraturan menteri keuangan"),
    ("Permen", r"permen|peraturan menteri|peraturan (?:kepala )?badan"),
    ("Perkada", r"perkada\b|peraturan kepala daerah"),
    (
        "Perdes",
        r"perdes\b|perkades\b|perkal\b|reusam|[qk]anun gampong|peraturan (?:kepala )?(?:desa|kampung|kalurahan|nagari"
        r"|gampong|pekon|tiyuh|lembang|negeri)\b|peraturan (?:wali nagari|perbekel|keuchik|lurah|kuwu|hukum tua)",
    ),
    ("Perda", r"perda\b|peraturan daerah|[qk]anun|perdasus|perdasi|perdais"),
    ("Pergub", r"pergub\b|peraturan gubernur"),
    ("Perbup", r"perbup\b|peraturan bupati"),
    ("Perwali", r"perwali\b|perwako\b|perwal\b|peraturan wali ?kota"),
    ("Inpres", r"inpres\b|instruksi presiden"),
    ("Instruksi", r"instruksi"),
    ("Keputusan", r"surat keputusan|keputusan|sk\b|kepres|kepmen|kepgub|kepbup|kepwal"),
    ("SE", r"surat edaran|se\b"),
    ("PKS", r"pks\b|perjanjian"),
    ("Nota Kesepakatan", r"nota kesep|mou\b|memorandum"),
)
_SHORT = tuple((name, re.compile(pattern)) for name, pattern in _KINDS)
_MENTION = re.compile(
    r"(?P<kind>[a-z][a-z .-]*?)[ -]+(?:nomor |no\.? ?)?(?P<number>\d+[a-z]?)(?: ?/ ?| tahun |-)(?P<year>\d{4})\b"
)
LEGISLATION = frozenset(name for name, _ in _KINDS[:15])
"""Kinds that are regulations; the others are policy, decisions or agreements (UU 12/2011, docs/field.md 4.1)."""
REGIONAL = frozenset({"Perda", "Pergub", "Perbup", "Perwali", "Perdes", "Perkada"})


def kind_of(text: object) -> str:
    """The short name of a kind of regulation that a text begins with, "" when it isn't one."""
    return _kind(_lower(text))


@lru_cache(maxsize=1024)
def _kind(plain: str) -> str:
    return next((name for name, pattern in _SHORT if pattern.match(plain)), "")


def key_of(law: Law) -> Key | None:
    """The identity of a law in the list, if it has kind, number and year."""
    kind, number, year = kind_of(law.kind), _lower(law.number).lstrip("0"), year_of(law)
    return (kind, number, year) if kind and number and year else None


def year_of(law: Law) -> int | None:
    """The year of a law, else that of its date."""
    if isinstance(law.year, int):
        return law.year
    return law.date.start.year if isinstance(law.date, Period) else None


def regulation_in(text: str) -> Key | None:
    """The identity of the first regulation that a text names."""
    found = _MENTION.search(_lower(text))
    kind = _kind_at_end(found["kind"]) if found else ""
    return (kind, found["number"].lstrip("0"), int(found["year"])) if found and kind else None


def all_mentioned(text: str) -> tuple[Key, ...]:
    """The identities of every regulation that a text names."""
    found = ((_kind_at_end(each["kind"]), each) for each in _MENTION.finditer(_lower(text)))
    return tuple((kind, each["number"].lstrip("0"), int(each["year"])) for kind, each in found if kind)


def _kind_at_end(text: str) -> str:
    """The kind that ends a text: "perubahan kedua atas undang-undang" ends in UU."""
    words = text.split()
    return next((kind for n in range(len(words)) if (kind := _kind(" ".join(words[n:])))), "")


def short_citation(key: Key) -> str:
    """An identity as a short citation: "PP 82/2019"."""
    return f"{key[0]} {key[1].upper()}/{key[2]}"


def short_citation_of(law: Law) -> str:
    """A law of the list as a short citation, by its id where it has no number or year."""
    return f"{law.kind} {law.number}/{year_of(law)}" if key_of(law) else law.id


def _lower(text: object) -> str:
    return " ".join(text.casefold().split()) if isinstance(text, str) else ""
