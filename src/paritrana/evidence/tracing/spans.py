"""A page's text to its lines and the numbers on them, in every spelling that Indonesian documents use.

Years, dates, articles, account codes and numbers of documents are no figures and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache

from paritrana.evidence.tracing.unit_heads import unit_heads
from paritrana.indonesian import Quantity, Refusal, parse_count, parse_percent, parse_rupiah
from paritrana.indonesian.amounts import POWERS_BY_SPELLING
from paritrana.indonesian.dates import MONTHS


class NumberKind(Enum):
    """What a number says of itself: money by Rp, percent by its sign, nothing where both stand in a column's head."""

    MONEY = "rupiah"
    PERCENT = "persen"
    PLAIN = "bilangan"


@dataclass(frozen=True, slots=True)
class Number:
    """A number on a page: what it can stand for, and the line it stands on (from 0)."""

    kind: NumberKind
    quantity: Quantity
    line: int


@dataclass(frozen=True, slots=True)
class ProofPage:
    """A page read for numbers: its lines, and what stands on them; `bounds` are the numbers' ends, roughly.

    Bounds are a little wider than the ends, to leave out quickly what can't meet a figure.
    """

    lines: tuple[str, ...]
    numbers: tuple[Number, ...]
    bounds: tuple[tuple[float, float], ...]


def ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """What a quantity can stand for; an open end is closed a little above or below the value."""
    value = quantity.value
    low = quantity.low if quantity.low is not None else value / _UNBOUNDED
    high = quantity.high if quantity.high is not None else value * _UNBOUNDED
    return low, high


def rough(quantity: Quantity) -> tuple[float, float]:
    """The ends a little wider, in binary."""
    low, high = ends(quantity)
    return float(low) * (1 - _MARGIN), float(high) * (1 + _MARGIN)


_UNBOUNDED = Decimal("1.05")
"""How far a figure with an open end reaches ("lebih dari Rp5 miliar"): by 5 %, as much as "sekitar" does."""
_MARGIN = 1e-9
"""Share of a value: far more than what a double rounds off (1.1e-16), and so little that few numbers are looked at in
vain."""
_UNITS = "|".join(sorted((re.escape(unit) for unit in POWERS_BY_SPELLING), key=len, reverse=True))
_NUMBER = (
    r"(?<!(?-i:[A-Z\d_.,/\-–]))(?P<money>Rp\.?\s?)?(?P<digits>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,9})?|\d{1,3}\.\d{1,2}(?=\s?%))"
    rf"(?:\s?(?P<unit>(?:{_UNITS})\b)\.?)?(?P<percent>\s?%|\spersen\b)?(?:,-{{1,2}}|\.-|,=)?(?![\w/]|[.,]\d|-\d)"
)
_MONTH = "|".join(MONTHS)
_NO_FIGURE = (
    rf"\b\d{{1,2}}\s+(?:{_MONTH}|jan|feb|mar|apr|jun|jul|agu|agt|sep|okt|nov|des)\w*\.?(?:\s+\d{{4}})?\b"
    r"|(?<![\d.])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?![\d.])"
    r"|\b(?:tahun(?:\s+anggaran)?|periode|t\.?a\.?)\s+\d{4}(?:\s*(?:-|–|s\.d\.|sampai)\s*\d{4})?"
    r"|\b(?:nomor|no\.?|pasal|ayat|huruf|bab|halaman|hlm\.?|lampiran|angka|butir)\s*\(?\d[\d./\-]*\)?"
    r"|\b(?:19|20)\d{2}\b(?![.,]\d)(?!\s*(?:orang|jiwa|peserta|pekerja))"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is no figure, and what is one; compiled when the first page is read, since it takes 10 ms."""
    return re.compile(_NO_FIGURE, re.IGNORECASE), re.compile(_NUMBER, re.IGNORECASE)


@lru_cache(maxsize=512)
def read_page(text: str) -> ProofPage:
    """Read one page; the same text is read once. Below a head such as "(dalam ribuan rupiah)" numbers stand twice."""
    lines = tuple(" ".join(line.replace("\u00ad", "").split()) for line in text.splitlines())
    read = [number for i, line in enumerate(lines) for number in _numbers(line, i)]
    numbers = (*read, *_apply_units(lines, read))
    return ProofPage(lines, numbers, tuple(rough(number.quantity) for number in numbers))


def _apply_units(lines: tuple[str, ...], read: list[Number]) -> Iterator[Number]:
    """The numbers below a head that gives their unit, each as the amount or count that it stands for."""
    heads = unit_heads(lines)
    for number in read if heads else ():
        head = next((head for head in reversed(heads) if head.line <= number.line), None)
        if head and number.kind is not NumberKind.PERCENT and not number.quantity.unit:
            quantity = number.quantity
            half = Decimal(5).scaleb(-quantity.places - 1)
            value, low, high = (
                each.scaleb(head.power)
                for each in (quantity.value, max(quantity.value - half, Decimal(0)), quantity.value + half)
            )
            kind = NumberKind.MONEY if head.is_money else NumberKind.PLAIN
            yield Number(kind, Quantity(quantity.text, value, low, high), number.line)


def _numbers(line: str, index: int) -> list[Number]:
    no_figure, figure = _patterns()
    plain = no_figure.sub(lambda found: " " * len(found[0]), line)
    found = (_number(match, index) for match in figure.finditer(plain))
    return [number for number in found if number is not None]


def _number(match: re.Match[str], line: int) -> Number | None:
    digits, unit = match["digits"], match["unit"] or ""
    words = f"{digits} {unit}".strip()
    kind = (
        NumberKind.MONEY if match["money"] else NumberKind.PERCENT if match["percent"] else NumberKind.PLAIN
    )
    quantity: Quantity | Refusal
    if kind is NumberKind.PERCENT or (
        kind is NumberKind.PLAIN and "," in digits and not unit and "." not in digits
    ):
        quantity = parse_percent(f"{digits}%")
    else:
        quantity = parse_count(words)
    if isinstance(quantity, Refusal):
        quantity = parse_rupiah(f"Rp{words}")
    if isinstance(quantity, Refusal) and not unit:
        quantity = parse_percent(f"{digits}%")  # 1.234,6 in a table of millions
    return None if isinstance(quantity, Refusal) else Number(kind, quantity, line)
