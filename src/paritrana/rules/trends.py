"""Texts that claim a steady rise, held against the figures: a gap, a fall or too few years make it doubtful."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from paritrana.field.intervals import Interval
from paritrana.indonesian.words import number_ranges

_VERB = (
    r"(?:meningkat|naik|bertambah|tumbuh|bertumbuh|meluas|membaik|membesar|melonjak|peningkatan|kenaikan|pertumbuhan"
    r"|penambahan|perluasan|(?:(?:se)?makin|kian) (?:banyak|besar|luas|tinggi|baik|kuat|merata))"
)
_YEARLY = r"(?:(?:se)?tiap[ -]tahun(?:nya)?|saban tahun|tahun demi tahun|dari tahun ke tahun|(?:di )?setiap periode)"
RISING = re.compile(
    rf"\b(?:terus(?:-menerus| menerus)?|selalu|senantiasa|(?:secara )?konsisten"
    rf"|berturut-turut)\s+(?:mengalami\s+)?{_VERB}\b"
    rf"|\b{_VERB}\s+(?:[\w-]+\s+){{0,3}}?(?:{_YEARLY}|terus(?:-menerus)?|secara konsisten|berturut-turut"
    rf"|dari waktu ke waktu)\b"
    rf"|\b{_YEARLY}\b,?\s+(?:[\w-]+\s+){{0,4}}?{_VERB}\b"
    rf"|\b(?:tren|trend)(?:nya)?\s+(?:[\w-]+\s+){{0,2}}?(?:{_VERB}|positif|menaik)\b"
    r"|\b(?:tidak pernah|tak pernah|tanpa pernah) (?:turun|menurun|berkurang)\b",
    re.IGNORECASE,
)
"""A claim that something has risen every year."""


_DENIED = re.compile(
    r"\b(?:tidak|belum|bukan|tak)\s+(?:selalu|terus|ada|menunjukkan|mengalami|setiap|konsisten|dapat)\b"
    r"|\b(?:tidak|belum|tak|bukan)\s+\w?$|\b(?:target|agar|supaya|akan|diharapkan|ditargetkan)\b[^.;]*$",
    re.IGNORECASE,
)

_SPAN = re.compile(
    r"\b(?:sejak|semenjak|mulai(?: dari)?)\s+(?:tahun\s+|akhir\s+|awal\s+)?(?P<since>(?:19|20)\d\d)\b"
    r"|\b(?P<first>(?:19|20)\d\d)\s?(?:[–-]|s\.d\.?|sampai(?: dengan)?|hingga|ke)\s?(?:tahun\s+)?"
    r"(?P<last>(?:19|20)\d\d)\b"
    r"|\b(?P<years>\d|dua|tiga|empat|lima)\s+tahun\s+(?:terakhir|ini|belakangan)\b",
    re.IGNORECASE,
)
_NUMBERS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5}

Series = Mapping[int, Interval]


def rise_claim_in(text: str) -> str:
    """The words of the claim, "" where there is none."""
    found = next((one for one in RISING.finditer(text) if not _DENIED.search(text[: one.start() + 1])), None)
    return found[0] if found else ""


def _years_in(word: str) -> int:
    return _NUMBERS.get(word.casefold()) or int(word)


def since(text: str, series: Series) -> Series:
    """The part of a series that a sentence speaks of: "sejak 2021", "2021–2023", "dua tahun terakhir"; else all.

    A fall into the first year it names is none of its claim; that year's figure alone takes the one before along.
    """
    span, newest = _SPAN.search(text), max(series, default=0)
    if span is None:
        return series
    first = newest - _years_in(span["years"]) if span["years"] else int(span["since"] or span["first"])
    last = int(span["last"] or newest)
    meant = {year: figure for year, figure in series.items() if first <= year <= last}
    before = max((year for year in series if year < first), default=None)
    return {before: series[before], **meant} if len(meant) < 2 and before is not None else meant


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
