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
    r"(?<![\w.,/-])(?:\d{1,3}(?:\.\d{3})+|\d+,\d+|\d+)(?![\d.,/-]*\d)(?:\s(?:ribu|juta))?"
    r"(?P<share>\s?%|\spersen\b)?(?:\slebih)?",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:sekitar|hampir|lebih dari|kurang lebih|lebih kurang|tidak kurang dari|di atas|±)\s?$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?<!\w)(?:Rp|nomor|no\.?|tahun|pasal|ayat|angka|nik|peringkat|tanggal|per|pukul|usia|umur|rt|rw|target(?:nya)?|rencana|kuota|potensi"
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
_POINTS = re.compile(r"\s*\(?poin", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
        before, after = text[: found.start()], text[found.end() :]
        hedge = _HEDGE.search(before)
        phrase = (hedge[0] if hedge else "") + found[0]
        if _BEFORE.search(before[: hedge.start()] if hedge else before):
            continue
        if found["share"]:
            share = parse_percent(phrase)
            if isinstance(share, Percent) and not _POINTS.match(after):
                yield Mention(share)
            continue
        count = parse_count(phrase)
        if isinstance(count, Count) and count.value >= _LEAST and not _YEAR.fullmatch(phrase):
            word = None if _AFTER.match(after) else _WORD.match(after)
            yield Mention(count, word[1].casefold() if word else "")
