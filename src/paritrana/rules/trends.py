"""Texts that claim a steady rise, held against the figures: a gap, a fall or too few years make it doubtful."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from paritrana.field.intervals import Interval
from paritrana.indonesian.words import number_ranges

_VERB = r"(?:meningkat|naik|bertambah|tumbuh|peningkatan|kenaikan|pertumbuhan)"
RISING = re.compile(
    rf"\b(?:terus(?:-menerus| menerus)?|selalu|senantiasa|konsisten)\s+(?:mengalami\s+)?{_VERB}\b"
    rf"|\b{_VERB}\s+(?:\w+\s+){{0,2}}?(?:(?:se)?tiap tahun|dari tahun ke tahun|terus(?:-menerus)?)\b"
    r"|\btidak pernah (?:turun|menurun|berkurang)\b",
    re.IGNORECASE,
)
"""A claim that something has risen every year."""

NEEDLES = ("terus", "selalu", "senantiasa", "konsisten", "tiap tahun", "dari tahun ke tahun", "tidak pernah")
"""Words of which every such claim holds one."""

Series = Mapping[int, Interval]


def claimed(text: str) -> str:
    """The words of the claim, "" where there is none."""
    found = RISING.search(text)
    return found[0] if found else ""


def doubt(series: Series) -> str:
    """Why a series doesn't show a steady rise, in words; "" where it may."""
    years = sorted(series)
    if len(years) < 2:
        return "angka dua tahun untuk satu hal tidak ada"
    fallen = [new for old, new in pairwise(years) if series[old].above(series[new])]
    if fallen:
        return f"{number_ranges(fallen)} lebih kecil daripada sebelumnya"
    gap = [year for year in range(years[0], years[-1]) if year not in series]
    return f"angka {number_ranges(gap)} tidak ada" if gap else ""
