"""Innovations of different regions whose texts are nearly the same.

Each text becomes a sketch of 64 numbers (one-permutation MinHash over runs of three words), so that two texts can
be compared without keeping them; sketches that agree in a band are compared, so the cost is linear in the
texts. Numbers and the region's own name don't count: a copied text with another name in it is still a copy.
Source: Li, Owen and Zhang, "One Permutation Hashing", NIPS 2012.
"""

from __future__ import annotations

import re
from base64 import b85decode, b85encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from paritrana.batch.rows import Idea, Row

BINS = 64
BAND = 4
ALIKE = 0.6
"""From this share of equal runs of words on, two texts are called alike."""
LEAST_WORDS = 12
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
    """The sketch of a text, "" for one too short to be compared."""
    own = {word for name in own_names for word in _WORD.findall(name.casefold())}
    words = [word for word in _WORD.findall(text.casefold()) if word not in own]
    if len(words) < LEAST_WORDS:
        return ""
    least = [0xFFFF] * BINS
    for i in range(len(words) - 2):
        run = " ".join(words[i : i + 3]).encode()
        number = int.from_bytes(blake2b(run, digest_size=4).digest(), "big")
        at, value = number % BINS, min(number // BINS & 0xFFFF, 0xFFFE)
        least[at] = min(least[at], value)
    return b85encode(b"".join(value.to_bytes(2, "big") for value in least)).decode("ascii")


def alike(one: str, other: str) -> float:
    """How many runs of words two sketched texts share, estimated: 0 to 1."""
    a, b = _numbers(one), _numbers(other)
    used = [(x, y) for x, y in zip(a, b, strict=True) if x != 0xFFFF or y != 0xFFFF]
    return sum(x == y for x, y in used) / len(used) if used else 0.0


def groups(rows: Iterable[Row]) -> tuple[tuple[Member, ...], ...]:
    """Innovations of two regions or more that are alike, in the order of rows; each in one group at most."""
    heads: list[tuple[Row, Idea]] = []
    members: list[list[Member]] = []
    by_band: dict[tuple[int, bytes], list[int]] = {}
    for row, idea in _sketched(rows):
        keys = list(_bands(idea.sketch))
        near = {group for key in keys for group in by_band.get(key, ())}
        shares = {group: alike(heads[group][1].sketch, idea.sketch) for group in near}
        best = max(shares, key=lambda group: (shares[group], -group), default=-1)
        if best < 0 or shares[best] < ALIKE:
            best, share = len(heads), 1.0
            heads.append((row, idea))
            members.append([])
            for key in keys:
                by_band.setdefault(key, []).append(best)
        else:
            share = shares[best]
        members[best].append(Member(row.name, row.title, idea.id, idea.name, round(share, 2)))
    return tuple(tuple(group) for group in members if len({m.row for m in group}) > 1)


def _sketched(rows: Iterable[Row]) -> Iterator[tuple[Row, Idea]]:
    return ((row, idea) for row in rows for idea in row.innovations if idea.sketch)


def _bands(text: str) -> Iterator[tuple[int, bytes]]:
    """The bands of a sketch that hold something; two texts alike share one almost surely."""
    data = b85decode(text)
    width = 2 * BAND
    for start in range(0, len(data), width):
        piece = data[start : start + width]
        if piece != b"\xff" * width:
            yield start, piece


def _numbers(text: str) -> list[int]:
    data = b85decode(text)
    return [int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2)]
