"""What a page says of the unit of the numbers below: "(dalam ribuan rupiah)", "Rp juta", "(ribu orang)".

In: the lines of a page. Out: the lines with such a head, the power of ten, and whether it is money.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_POWERS = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}


@dataclass(frozen=True, slots=True)
class UnitHead:
    """A head: its line (from 0), the power of ten of the numbers from there on, money or people."""

    line: int
    power: int
    is_money: bool


def unit_heads(lines: Iterable[str]) -> list[UnitHead]:
    """The heads of a page in their order."""
    found = []
    for index, line in enumerate(lines):
        folded = line.casefold()
        if any(word in folded for word in _POWERS):
            match = _pattern().search(folded)
            if match:
                word = next(match[name] for name in ("stated", "bracketed", "named") if match[name])
                people = re.search(r"orang|jiwa|peserta|pekerja", match[0])
                found.append(UnitHead(index, _POWERS[word], people is None))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """A unit said of numbers and not of one: in brackets, after "dalam" or "satuan", or "ribuan rupiah"."""
    words = "|".join(_POWERS)
    noun = r"(?:\s+(?:rp|rupiah|orang|jiwa|peserta|pekerja))?"
    return re.compile(
        rf"(?:\bdalam|\bdlm\.?|\bsatuan|\bunit)\s*:?\s*(?:rp\.?\s*)?(?P<stated>{words})(?:an)?\b{noun}"
        rf"|\(\s*(?:rp\.?\s*)?(?P<bracketed>{words})(?:an)?\b\.?{noun}\.?\s*\)"
        rf"|(?<![\d,] )\b(?P<named>{words})an\s+(?:rp|rupiah|orang|jiwa)\b"
    )
