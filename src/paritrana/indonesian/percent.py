"""Percentages: exact grammar in, correct Indonesian out.

In: "37,13%", "37,13 persen", "37,13", "−5,2%", "9.483,3%". Out: Percent or Refusal, in percent points.
The sign is attached, as the guidelines of official letters ask (Permendagri 1/2023).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian.amounts import has_second_number, take_last
from paritrana.indonesian.decimals import format_decimal
from paritrana.indonesian.hedges import bounds, split_hedge, with_hedge
from paritrana.indonesian.numerals import cut_numeral, looks_like_dot_decimal, read_numeral
from paritrana.indonesian.quantity import Quantity
from paritrana.indonesian.refusal import Refusal, readable, refuse


@dataclass(frozen=True, slots=True)
class Percent(Quantity):
    """A percentage in percent points: 37,13% is 37.13; may be negative or over 100."""


def parse_percent(text: str) -> Percent | Refusal:
    """Read a percentage; its sign may be missing. Stands for half a unit of its last digit to each side.

    Notices: desimal-titik (37.13 can only be 37,13), spasi-persen ("37,13 %"). Kinds besides those of
    read_numeral: titik-mendua ("37.125" is 37,125 or 37 thousand), angka-ganda, satuan-tak-dikenal,
    pembatas-ganda.
    """
    plain = readable(text)
    if isinstance(plain, Refusal):
        return plain
    hedge, core = split_hedge(plain)
    sign, core = _take_sign(core)
    head, rest = cut_numeral(core)
    if not head:
        return refuse("bukan-angka", plain, bagian=core)
    hedge_or_refusal = _read_tail(rest, hedge, plain)
    if isinstance(hedge_or_refusal, Refusal):
        return hedge_or_refusal
    return _parse_after_head(head, sign, hedge_or_refusal, plain)


def _parse_after_head(head: str, sign: int, hedge: str, plain: str) -> Percent | Refusal:
    notice = "spasi-persen" if " %" in plain else ""
    if looks_like_dot_decimal(head):
        head, notice = head.replace(".", ","), "desimal-titik"
    elif head.count(".") == 1 and "," not in head and len(head.partition(".")[2]) == 3:
        return refuse("titik-mendua", plain, bagian=head, pilihan=head.replace(".", ","))
    numeral = read_numeral(head, plain)
    if isinstance(numeral, Refusal):
        return numeral
    value = sign * numeral.value if numeral.value else numeral.value
    low, high = bounds(hedge, value, Decimal(5).scaleb(-numeral.places - 1))
    return Percent(plain, value, low, high, hedge, notice, "", numeral.places)


def _take_sign(core: str) -> tuple[int, str]:
    """Take a plus or a minus (hyphen or U+2212) off."""
    if core[:1] in ("-", "−"):
        return -1, core[1:].lstrip()
    return 1, core.removeprefix("+").lstrip()


def _read_tail(rest: str, hedge: str, plain: str) -> str | Refusal:
    """Read "%", "persen" and "lebih" behind the digits; returns the hedge."""
    if has_second_number(rest):
        return refuse("angka-ganda", plain, bagian=rest)
    words, more = take_last(rest.lower(), ("lebih",))
    words, _ = take_last(words, ("%", "persen"))
    if not more:
        words, more = take_last(words, ("lebih",))
    if words:
        return refuse("satuan-tak-dikenal", plain, bagian=words)
    if more and hedge:
        return refuse("pembatas-ganda", plain, bagian=more)
    return "lebih dari" if more else hedge


def format_percent(value: Percent | Decimal | int, digits: int | None = None) -> str:
    """Print with the sign attached: "37,13%"; a Percent as its source gave it unless digits are asked."""
    if not isinstance(value, Percent):
        return format_decimal(value, digits) + "%"
    places = value.places if digits is None else digits
    return with_hedge(value.hedge, format_decimal(value.value, places) + "%")
