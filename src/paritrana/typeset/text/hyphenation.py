"""Where an Indonesian word may be divided: by syllables, as EYD V (Pemenggalan Kata) has it. Between two vowels that
are no diphthong, before a single consonant, between two consonants; `ng`, `ny`, `sy` and `kh` count as one. At least
three letters stand before a division and three after it. Names and numbers, that is words with a capital, a digit or
any sign in them, are never divided. A suffix stays whole (EYD V: between base and affix): "perlin-dungan" and never
"perlindu-ngan", "salin-annya" and never "sali-nannya". Written for mypyc."""

from __future__ import annotations

from functools import lru_cache

_VOWELS = frozenset("aeiou")
_DIPHTHONGS = frozenset(("ai", "au", "ei", "oi"))
_DIGRAPHS = frozenset(("ng", "ny", "sy", "kh"))
_STOPS = frozenset("bdfgkpt")
_LIQUIDS = frozenset("lr")
_MARGIN = 3
"""Letters on either side of a division: one alone is no syllable to read, two hardly save a line."""
_ENCLITICS = ("nya", "lah", "kah")
_BASES = ("halaman", "pedoman")
"""Words that end in "an" of their own."""
_VERBS = ("me", "di", "ber", "ter")
"""Prefixes of words whose final -kan is a suffix and not the end of a base with -an: "dilaksana-kan", "kebi-jakan"."""


@lru_cache(maxsize=8192)
def divisions(word: str) -> tuple[int, ...]:
    """Positions in `word` where a hyphen may stand, in order; none for names, numbers and words of under six letters.

    8,192 words are remembered: more than a dossier has.
    """
    if len(word) < 2 * _MARGIN or not (word.isascii() and word.isalpha() and word.islower()):
        return ()
    units = _units(word)
    found: list[int] = []
    position = 0
    for i, unit in enumerate(units[:-1]):
        position += len(unit)
        if _MARGIN <= position <= len(word) - _MARGIN and _divides(units, i + 1):
            found.append(position)
    return _around_suffix(word, found)


def _around_suffix(word: str, found: list[int]) -> tuple[int, ...]:
    """Divisions without the one inside "-an" and the consonant before it; one before "-an" where enough follows."""
    end = len(word) - next((len(e) for e in _ENCLITICS if word.endswith(e)), 0)
    start = end - 2
    if (
        word[start:end] != "an"
        or start < _MARGIN
        or word[start - 1] in _VOWELS
        or word[:end].endswith(_BASES)
    ):
        return tuple(found)
    if word[start - 1] == "k" and word.startswith(_VERBS):
        return tuple(found)
    cut = start - (2 if word[start - 2 : start] in _DIGRAPHS else 1)
    kept = {position for position in found if position != cut}
    if len(word) - start >= _MARGIN:
        kept.add(start)
    return tuple(sorted(kept))


def _units(word: str) -> list[str]:
    units: list[str] = []
    i = 0
    while i < len(word):
        size = 2 if word[i : i + 2] in _DIGRAPHS or word[i : i + 2] in _DIPHTHONGS else 1
        units.append(word[i : i + size])
        i += size
    return units


def _divides(units: list[str], i: int) -> bool:
    """Whether a syllable begins at unit `i`."""
    before, here = units[i - 1], units[i]
    after = units[i + 1] if i + 1 < len(units) else ""
    if here[0] in _VOWELS:
        return before[0] in _VOWELS
    if after[:1] in _LIQUIDS and here in _STOPS:
        return i + 2 < len(units) and units[i + 2][0] in _VOWELS
    if not after or after[0] not in _VOWELS:
        return False
    return before[0] in _VOWELS or not (here in _LIQUIDS and before in _STOPS)
