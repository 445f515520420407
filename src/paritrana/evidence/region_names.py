"""Names of regions as they are written: one key for all spellings, and whether a short form stands for a full name.

In: any text. Out: keys to compare, yes or no; the table of regions is not known here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

_WORD = re.compile(r"\w+\.?")
_CUT = re.compile(r"[,;(\[]")
_LEADING = frozenset({"pemerintah", "pemda", "provinsi", "propinsi", "prov", "prop", "pemprov", "daerah"})
"""Words before a name that don't say which region it is."""
_WITHIN = frozenset({"administrasi", "administratif", "adm", "admin"})
"""Words inside a name that many letters leave out."""
_WORDS = MappingProxyType(
    {
        "kab": "kabupaten", "pemkab": "kabupaten", "kodya": "kota", "kotamadya": "kota", "pemkot": "kota",
        "kep": "kepulauan", "sumatra": "sumatera", "jogja": "yogyakarta", "jogjakarta": "yogyakarta",
    }
)  # fmt: skip
_PROVINCES = MappingProxyType(
    {
        "nad": "aceh", "nanggroe aceh darussalam": "aceh", "istimewa aceh": "aceh",
        "dki": "jakarta", "dkj": "jakarta", "dki jakarta": "jakarta", "dk jakarta": "jakarta",
        "d k i jakarta": "jakarta", "khusus jakarta": "jakarta", "khusus ibukota jakarta": "jakarta",
        "khusus ibu kota jakarta": "jakarta",
        "diy": "yogyakarta", "d i y": "yogyakarta", "di yogyakarta": "yogyakarta", "d i yogyakarta": "yogyakarta",
        "istimewa yogyakarta": "yogyakarta",
        "babel": "kepulauan bangka belitung", "bangka belitung": "kepulauan bangka belitung",
        "kepulauan babel": "kepulauan bangka belitung", "kepri": "kepulauan riau",
        "sumut": "sumatera utara", "sumbar": "sumatera barat", "sumsel": "sumatera selatan",
        "jabar": "jawa barat", "jateng": "jawa tengah", "jatim": "jawa timur",
        "ntb": "nusa tenggara barat", "ntt": "nusa tenggara timur",
        "kalbar": "kalimantan barat", "kalteng": "kalimantan tengah", "kalsel": "kalimantan selatan",
        "kaltim": "kalimantan timur", "kaltara": "kalimantan utara",
        "sulut": "sulawesi utara", "sulteng": "sulawesi tengah", "sulsel": "sulawesi selatan",
        "sultra": "sulawesi tenggara", "sulbar": "sulawesi barat", "malut": "maluku utara",
        "pabar": "papua barat", "papbar": "papua barat", "pbd": "papua barat daya", "papsel": "papua selatan",
        "papteng": "papua tengah", "papeg": "papua pegunungan",
    }
)  # fmt: skip
"""Short and former names of provinces; Jakarta has a new one (UU 2/2024) and the old one is still in use."""
_OFFICIAL = frozenset(
    {
        "khusus jakarta",
        "khusus ibukota jakarta",
        "dki jakarta",
        "istimewa yogyakarta",
        "di yogyakarta",
        "d i yogyakarta",
    }
)
"""Names that official letters bear."""
_Token = tuple[str, bool]


@lru_cache(maxsize=4096)
def comparable(name: str) -> str:
    """The key of a name: no case, blanks, points and hyphens, no word for government; usual short forms in full."""
    words = " ".join(word for word, _ in _tokens(name))
    return _PROVINCES.get(words, words).replace(" ", "")


def bare(name: str) -> str:
    """The key of a name without the word for its kind: Bandung for both Kabupaten and Kota Bandung."""
    key = comparable(name)
    return next((key.removeprefix(kind) for kind in ("kabupaten", "kota") if key.startswith(kind)), key)


def stands_for(written: str, official: str) -> bool:
    """Whether a name is that of a region by its full name, or an abbreviation of it: Kab. OKU Timur, Kab. Kutim."""
    return comparable(written) == comparable(official) or _covers(_tokens(written), _tokens(official))


def is_short(written: str) -> bool:
    """Whether a name is one of the usual short forms, which no letter bears."""
    plain = " ".join(word for word, _ in _tokens(written))
    short = any(
        word.rstrip(".") in _WORDS or word.endswith(".") for word in _WORD.findall(written.casefold())
    )
    return plain not in _OFFICIAL and (short or plain in _PROVINCES)


@lru_cache(maxsize=4096)
def _tokens(name: str) -> tuple[_Token, ...]:
    """The words that tell which region it is, each with whether a point follows it."""
    text = name.casefold().replace("-", "").replace("’", "").replace("'", "")
    head = _CUT.split(text.strip(), maxsplit=1)[0] or text
    words = [(found.rstrip("."), found.endswith(".")) for found in _WORD.findall(head)]
    while len(words) > 1 and words[0][0] in _LEADING:
        words = words[1:]
    return tuple((_WORDS.get(word, word), point) for word, point in words if word not in _WITHIN)


def _covers(short: tuple[_Token, ...], full: tuple[_Token, ...]) -> bool:
    """Whether the words of a short form stand for those of the full one, in order and without rest."""
    if not short or not full:
        return not short and not full
    (word, point), rest = short[0], short[1:]
    first = full[0][0]
    if (word == first or (point and _shortens(word, first))) and _covers(rest, full[1:]):
        return True
    return any(_joins(word, [w for w, _ in full[:many]]) and _covers(rest, full[many:]) for many in (2, 3, 4))


def _shortens(short: str, word: str) -> bool:
    """Whether letters stand in a word in this order, from its first on: tj, tanj."""
    letters = iter(word)
    return len(short) > 1 and short[0] == word[0] and all(letter in letters for letter in short)


def _joins(short: str, words: list[str]) -> bool:
    """Whether a text is made of beginnings of all these words: oku, kutim's Kut-Tim as kutim, muba."""
    if len(words) < 2:
        return False
    head, *others = words
    for size in range(1, min(len(head), len(short)) + 1):
        if short[:size] != head[:size]:
            return False
        tail = short[size:]
        if _joins(tail, others) if len(others) > 1 else tail and others[0].startswith(tail):
            return True
        if tail and others[0].startswith(short[size - 1 :]) and len(others) == 1:  # kutim: the t is of both
            return True
    return False
