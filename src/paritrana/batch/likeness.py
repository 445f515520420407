"""Innovations of different regions whose texts are nearly the same.

Each text becomes a sketch of 64 numbers (one-permutation MinHash over runs of three words), so that two texts can
be compared without keeping them; only sketches that agree in two bands are compared, so the cost hardly grows
faster than the texts. Numbers and the region's own name don't count: a copied text with another name in it is
still a copy.
Source: Li, Owen and Zhang, "One Permutation Hashing", NIPS 2012.
"""

from __future__ import annotations

import re
from base64 import b85decode, b85encode
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from operator import eq
from struct import error as struct_error
from struct import unpack

from paritrana.batch.rows import DossierRow, Idea

BINS = 64
"""Numbers of a sketch: a share is estimated to about ±0.06 (its deviation is √(j(1−j)/64))."""

BAND = 4
"""Numbers of a band; two sketches are compared where two bands agree (0.19 s for 4,536 texts, DECISIONS)."""

EMPTY = 0xFFFF
"""A number of a sketch that no run of words fell into."""

ALIKE = 0.75
"""From this share of equal runs of words on, two texts are called alike."""
LEAST_WORDS = 12
"""Words of a text at least: a shorter one has so few runs that chance makes it like another."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Member:
    """An innovation of a group of likes; `share` is how much it has in common with the group's first."""

    row: str
    region: str
    id: str
    name: str
    share: float


def sketch(text: str, own_names: Iterable[str] = ()) -> str:
    """Make the sketch of a text without its `own_names`, "" for one too short to be compared."""
    own = {word for name in own_names for word in _WORD.findall(name.casefold())}
    words = [word for word in _WORD.findall(text.casefold()) if word not in own]
    if len(words) < LEAST_WORDS:
        return ""
    least = [EMPTY] * BINS
    for i in range(len(words) - 2):
        run = " ".join(words[i : i + 3]).encode()
        number = int.from_bytes(blake2b(run, digest_size=4).digest(), "big")
        at, value = number % BINS, min(number // BINS & 0xFFFF, EMPTY - 1)
        least[at] = min(least[at], value)
    return b85encode(b"".join(value.to_bytes(2, "big") for value in least)).decode("ascii")


def alike(one: str, other: str) -> float:
    """Estimate how many runs of words two sketched texts share: 0 to 1."""
    return _share(_numbers(one), _numbers(other))


def groups(rows: Iterable[DossierRow]) -> tuple[tuple[Member, ...], ...]:
    """Group innovations of two regions or more that are alike, in the order of rows; each is in one group at most."""
    heads: list[tuple[int, ...]] = []
    members: list[list[Member]] = []
    by_band: dict[tuple[int, tuple[int, ...]], list[int]] = {}
    for row, idea in _sketches(rows):
        numbers = _numbers(idea.sketch)
        bands = [(at, numbers[at : at + BAND]) for at in range(0, BINS, BAND)]
        near = Counter(
            group for band in bands if any(n != EMPTY for n in band[1]) for group in by_band.get(band, ())
        )
        shares = {group: _share(heads[group], numbers) for group, shared in near.items() if shared > 1}
        best = max(shares, key=lambda group: (shares[group], -group), default=-1)
        share = shares.get(best, 0.0)
        if share < ALIKE:
            best, share = len(heads), 1.0
            heads.append(numbers)
            members.append([])
            for band in bands:
                by_band.setdefault(band, []).append(best)
        members[best].append(Member(row.name, row.title, idea.id, idea.name, round(share, 2)))
    return tuple(tuple(group) for group in members if len({m.row for m in group}) > 1)


def _sketches(rows: Iterable[DossierRow]) -> Iterator[tuple[DossierRow, Idea]]:
    return ((row, idea) for row in rows for idea in row.innovations if idea.sketch)


def _share(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The equal places among those that hold something in either."""
    equal = sum(map(eq, one, other))
    both_empty = sum(x == y == EMPTY for x, y in zip(one, other, strict=True)) if EMPTY in one else 0
    return (equal - both_empty) / (BINS - both_empty) if both_empty < BINS else 0.0


def _numbers(text: str) -> tuple[int, ...]:
    """A sketch's numbers; one that is none, from a manifest somebody wrote, is as empty."""
    try:
        return unpack(f">{BINS}H", b85decode(text))
    except (ValueError, struct_error):
        return (EMPTY,) * BINS
