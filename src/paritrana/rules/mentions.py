"""Counts of people and percentages that a sentence states, each with the words around it.

Left out are years, numbers of laws, money, changes ("bertambah 8.000"), plans, and numbers of other things ("40 desa").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paritrana.indonesian import Count, Percent, Quantity, parse_count, parse_percent

_PEOPLE = r"(?:orang|jiwa|pekerja|tenaga kerja|peserta)"
_NUMBER = re.compile(
    r"(?P<hedge>(?:sekitar|hampir|lebih dari|kurang lebih|lebih kurang|tidak kurang dari|di atas|±)\s?)?"
    r"(?<![\w.,/-])(?P<digits>\d{1,3}(?:\.\d{3})+|\d+,\d+|\d+)(?![\d.,/-]*\d)(?P<unit>\s(?:ribu|juta))?"
    r"(?P<share>\s?%|\spersen\b)?(?P<more>\slebih)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:Rp|nomor|no\.?|tahun|pasal|ayat|angka|nik|peringkat|tanggal|per|pukul|usia|umur|rt|rw|target(?:nya)?|rencana|kuota|potensi"
    r"|calon|ditargetkan|bertambah|penambahan|tambahan|naik|meningkat|turun|berkurang|selisih|sisanya|baru|setiap|tiap|masing-masing"
    r"|antaranya|maksimal|minimal|kenaikan|peningkatan|penurunan|pertumbuhan|tumbuh|sebesar rp|kurang)"
    r"(?:\s+(?:sebesar|sebanyak|sekitar|menjadi sekitar))?\s*$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:target|menargetkan|menyasar|sasaran|ditargetkan|direncanakan|akan|rencana|proyeksi|diharapkan|potensi"
    r"|kuota)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^\s*(?:\((?!\d{{4}}\)|per|posisi|tahun)|{_PEOPLE}\b|$|[.,;:)!]|(?:per|pada|di|tahun|atau|dan|yang|telah|sudah|aktif"
    r"|terlindungi|terdaftar|hingga|sampai|dari|menjadi|dengan|\(|–|-)(?:\s|$|\d))",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*(\w+)")
NARROWER = frozenset((
    "apbd", "apbdes", "dbhcht", "add", "csr", "tjsl", "baznas", "mandiri", "sawit", "provinsi", "desa", "rentan",
    "petani", "nelayan", "buruh", "pedagang", "ojek", "non", "asn", "honorer", "guru", "kader", "perangkat",
    "tambahan", "jht", "jp", "jkp", "baru", "nonaktif",
))  # fmt: skip
"""Words by which a text speaks of a part of the participants: who pays, who they are, which programme."""
_LEAST = 100
"""Smaller numbers in a text are seldom the participants of a region."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of a sentence; `of` is the word behind it, "" where people or nothing is counted there."""

    value: Quantity
    of: str = ""


def mentions(text: str) -> Iterator[Mention]:
    """Every count of people or percentage in a sentence that states what is."""
    if _PLANNED.search(text):
        return
    for found in _NUMBER.finditer(text):
        behind = _AFTER.match(text[found.end() :])
        if _BEFORE.search(text[: found.start()]):
            continue
        if found["share"]:
            share = parse_percent(found[0].strip())
            if isinstance(share, Percent) and not re.match(r"\s*\(?poin", text[found.end() :]):
                yield Mention(share)
        else:
            count = parse_count(found[0].strip())
            if isinstance(count, Count) and count.value >= _LEAST and not _is_year(found[0]):
                word = _WORD.match(text[found.end() :])
                yield Mention(count, "" if behind or not word else word[1].casefold())


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:19|20)\d\d\s*", text))
