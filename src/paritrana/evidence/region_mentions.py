"""Which regions a text names by kind and name: "LRA Kabupaten Kudus", "Pemkot Malang", "Bupati Jepara".

In: a text and the table. Out: rows of the table with the place in the text; a name without its kind is none, since
many are words (Batang, Sigi, Pati).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from paritrana.evidence.regions import RegionEntry, RegionTable

_KINDS = MappingProxyType(
    {
        "kabupaten": "kabupaten", "kab": "kabupaten", "pemkab": "kabupaten", "bupati": "kabupaten",
        "perbup": "kabupaten", "kepbup": "kabupaten",
        "kota": "kota", "pemkot": "kota", "walikota": "kota", "perwali": "kota", "perwal": "kota", "perwako": "kota",
        "provinsi": "", "prov": "", "propinsi": "", "pemprov": "", "gubernur": "", "pergub": "",
    }
)  # fmt: skip
"""What a word says of the kind of the region named after it; a province's name stands alone in the table."""
_BEFORE = re.compile(
    rf"(?<!ibu )(?<!ibu)\b(?P<kind>wali\s+kota|{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b\.?\s+"
    r"(?:(?:kabupaten|kota|provinsi|administrasi|adm\.?)\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[\w'’.-]+(?:\s+[\w'’.-]+){0,4}")
"""Five words; no name has more than four behind its kind ("Kepulauan Siau Tagulandang Biaro")."""


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region that a text names; `start` and `end` are of kind and name together."""

    entry: RegionEntry
    start: int
    end: int


def mentions(text: str, table: RegionTable) -> tuple[RegionMention, ...]:
    """Every region that is named, in the order of the text, by the longest name that fits."""
    found = (_mention_after(text, match, table) for match in _heads(text))
    return tuple(mention for mention in found if mention is not None)


@lru_cache(maxsize=2048)
def _heads(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_BEFORE.finditer(text))


def _mention_after(text: str, head: re.Match[str], table: RegionTable) -> RegionMention | None:
    following = _NAME.match(text, head.end())
    if following is None:
        return None
    kind = _KINDS["".join(head["kind"].casefold().split())]
    words = list(re.finditer(r"\S+", following[0]))
    for many in range(len(words), 0, -1):
        name = following[0][: words[many - 1].end()].rstrip(".,")
        rows = [row for row in table.by_name(f"{kind} {name}".strip()) if (row.kind == kind) is bool(kind)]
        if rows:
            return RegionMention(rows[0], head.start(), head.end() + len(name))
    return None
