"""Names as the ledger compares them: without case and punctuation, a list taken apart, a slip of the pen recognised.

In: words of the evidence. Out: plain names. Nothing is guessed: a likeness is only ever offered as a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from paritrana.evidence.model import Evidence

LIKE = 0.75
"""How alike two names must be to ask whether one is meant: "petani tembakou" and "petani tembakau" are 0,93 alike,
"petani" and "petambak" 0,71, "nelayan" and "pelayan" 0,86."""

_EVERYTHING = re.compile(
    r"(?:(?:grand |sub ?)?(?:jumlah|total|gabungan)"
    r"(?: (?:semua(?:nya)?|seluruh(?:nya)?|keseluruhan|besar|akhir|total|umum))?|semua|seluruh(?:nya)?|keseluruhan)"
    r"(?: (?:kelompok|peserta|pekerja|program|penerima|manfaat|skala|sumber|dana|usaha|segmen|kasus|jenis|sumber dana"
    r"|skala usaha|kelompok peserta))?"
)
"""Words that name the whole and no part of it."""

_LIST = re.compile(r"\s*[;,]\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta|&|\+)\s+|\s*[+&]\s*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Strip a name of case and punctuation, to compare it with another; one of signs alone stays as it is."""
    folded = name.casefold()
    return " ".join(re.findall(r"\w+", folded)) or folded.strip()


@lru_cache(maxsize=4096)
def means_everything(name: str) -> bool:
    """Say whether words name the whole: "Jumlah", "seluruh kelompok"."""
    return _EVERYTHING.fullmatch(plain(name)) is not None


def pieces(text: str) -> list[str]:
    """Take a list in one text apart at commas, semicolons, plus signs and "dan"; no piece is empty."""
    return [part for part in _LIST.split(text.strip()) if part]


def roster(evidence: Evidence) -> Mapping[str, str]:
    """Collect every name money can be for, plain, with its first spelling; a long name leads to the short one.

    Names are those of `kelompok.daftar` and the indicators of `kepesertaan`.
    """
    found: dict[str, str] = {}
    for group in evidence.groups.items if evidence.groups else ():
        found.setdefault(plain(group.name), group.name)
        if isinstance(group.long_name, str) and group.long_name:
            found.setdefault(plain(group.long_name), group.name)
    for row in evidence.coverage:
        found.setdefault(plain(row.indicator), row.indicator)
    return found


def purposes(names: Iterable[str], known: Mapping[str, str]) -> frozenset[str]:
    """Give plain names of what money is for; "semua kelompok" is none, and a list of `known` names is taken apart.

    A slash divides too, where all it divides is known: "Petani / Nelayan", but never the group "RT/RW".
    """
    return frozenset(plain(known.get(plain(name), name)) for name in _each(names, known))


def _each(names: Iterable[str], known: Mapping[str, str]) -> Iterator[str]:
    for name in names:
        parts = [part.strip() for piece in pieces(name) for part in piece.split("/")]
        if means_everything(name):
            continue
        if plain(name) not in known and len(parts) > 1 and all(plain(part) in known for part in parts):
            yield from parts
        else:
            yield name


def nearest(name: str, known: Mapping[str, str]) -> str:
    """Find the known name that an unknown one may be meant for, in its own spelling; "" where none is `LIKE` it."""
    wanted = plain(name)
    inside = [key for key in known if _shares(wanted, key)]
    found = get_close_matches(wanted, list(known), n=1, cutoff=LIKE) or inside[:1]
    return known[found[0]] if found else ""


def _shares(one: str, other: str) -> bool:
    """Whether one name is the other with words more: "petani tembakau" and "petani tembakau dbhcht"."""
    words, others = set(one.split()), set(other.split())
    return words < others or others < words
