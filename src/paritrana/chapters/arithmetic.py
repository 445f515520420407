"""Arithmetic on amounts and counts as their sources gave them. Rounding is kept: what is rounded goes in, what is
said comes out no more exact.

A share or ratio of rounded figures is an interval; it is printed with as many digits as both its ends agree on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from paritrana.chapters.table_builder import TableNotes
from paritrana.chapters.wording import NBSP, keep
from paritrana.evidence.ledger import ABOUT, Sum
from paritrana.indonesian import (
    Count,
    Quantity,
    Rupiah,
    format_count,
    format_decimal,
    format_rupiah,
    format_rupiah_short,
    terbilang,
)  # fmt: skip
from paritrana.indonesian.amounts import POWERS
from paritrana.indonesian.decimals import round_places
from paritrana.indonesian.hedges import with_hedge

MOST_PLACES = 6
"""Decimals after which a percentage is printed even though it reads as 0 or 100: a rupiah of a billion."""

PLACES = 3
"""Decimals to which an exact amount is shortened in a column of rounded ones; its note says the whole."""


def common_unit(amounts: Iterable[object]) -> str:
    """The unit of a column: rupiah ("") when all amounts are given in it, else the largest word in use."""
    units = {amount.unit for amount in amounts if isinstance(amount, Rupiah)}
    return max(units, key=lambda unit: POWERS[unit], default="")


def unit_words(unit: str) -> str:
    """A column's unit: "rupiah", "miliar rupiah"."""
    return f"{unit} rupiah".strip()


def in_unit(amount: Rupiah, unit: str, notes: TableNotes) -> str:
    """An amount in a column's unit with the precision of its source: Rp216 juta under miliar is "0,216"."""
    power = POWERS[unit]
    scaled = amount.value.scaleb(-power)
    if amount.unit or not unit:
        own = amount.places if amount.unit else (0 if amount.value == int(amount.value) else 2)
        return with_hedge(amount.hedge, format_decimal(scaled, own + power - POWERS[amount.unit]))
    short = round_places(scaled, PLACES)
    if short == scaled:
        return with_hedge(amount.hedge, format_decimal(short.normalize() if short else short))
    return with_hedge(amount.hedge, format_decimal(short)) + notes.number(f"tepatnya {format_rupiah(amount)}")


def money_of(summed: Sum) -> str:
    """A sum of money in short: "Rp4,84 miliar", "sekitar Rp4,84 miliar" when a part is rounded; one figure as it is."""
    if isinstance(summed.single, Rupiah):
        return amount_words(summed.single)
    return keep(with_hedge(summed.hedge, format_rupiah_short(summed.value, 2)))


def sum_in_unit(summed: Sum, unit: str) -> str:
    """A sum in a column's unit, as exact as its parts: "17.180.268.928", "sekitar 4,84" under miliar."""
    whole = summed.value.scaleb(-POWERS[unit])
    scaled = round_places(whole, PLACES if unit else 0)
    hedge = summed.hedge or ("" if scaled == whole else ABOUT)
    return with_hedge(hedge, format_decimal(scaled.normalize() if unit and scaled else scaled))


def count_of(summed: Sum) -> str:
    """A sum as a count: "1.234", "sekitar 77.000"."""
    return with_hedge(summed.hedge, format_count(summed.value))


def amount_words(amount: Quantity | Sum) -> str:
    """An amount for a chart or a sentence: as its source gave it, an exact long one shortened."""
    if isinstance(amount, Sum):
        return money_of(amount)
    if isinstance(amount, Count):
        return keep(format_count(amount))
    if isinstance(amount, Rupiah) and not amount.unit:
        return keep(with_hedge(amount.hedge, format_rupiah_short(amount.value, 2)))
    return keep(format_rupiah(amount)) if isinstance(amount, Rupiah) else amount.text


def ends(value: Quantity | Sum) -> tuple[Decimal, Decimal] | None:
    """What a figure or a sum can stand for; None when it is open to one side."""
    if isinstance(value, Sum):
        interval = value.interval
        return None if value.open or interval.high is None else (interval.low, interval.high)
    return None if value.low is None or value.high is None else (value.low, value.high)


@dataclass(frozen=True, slots=True)
class Quotient:
    """What part / whole can be, and what the two figures as they are written come to."""

    low: Decimal
    high: Decimal
    plain: Decimal

    def percents(self) -> Quotient:
        """The same in percent."""
        return Quotient(self.low * 100, self.high * 100, self.plain * 100)

    def above(self, start: int) -> Quotient:
        """By how much, in percent, it is more than a number: of 1,2 above 1 it is 20."""
        return Quotient(*((end - start) * 100 for end in (self.low, self.high, self.plain)))

    def below(self, start: int) -> Quotient:
        """By how much, in percent, it is less than a number: of 0,8 below 1 it is 20."""
        return Quotient(*((start - end) * 100 for end in (self.high, self.low, self.plain)))


def quotient(part: Quantity | Sum, whole: Quantity | Sum) -> Quotient | None:
    """Part / whole; None when it can't be told."""
    over, under = ends(part), ends(whole)
    if over is None or under is None or under[0] <= 0:
        return None
    return Quotient(over[0] / under[1], over[1] / under[0], part.value / whole.value)


def rounded_or_hedged(found: Quotient, places: int) -> str:
    """A number with so many decimals when both ends round to it; else "sekitar" and what the figures come to.

    That has as many decimals as the ends are apart by at most: 3,42 to 3,49 is "sekitar 3,5". It is never the middle
    of the ends: Rp950 juta of "Rp1 miliar", which is 500 to 1.500 juta, is 63 to 190%, in the middle 127, but 95%.
    """
    low, high = found.low, found.high
    if round_places(low, places) == round_places(high, places):
        return format_decimal(low, places)
    digits = next((d for d in range(places, 0, -1) if (high - low) * 10**d <= 1), 0)
    return f"sekitar{NBSP}{format_decimal(found.plain, digits)}"


def share(part: object, whole: object, places: int = 1) -> str:
    """Part of whole in percent: 4.560 of 5.000 is "91,2%"; "" when it can't be told.

    What is nearly but not quite the whole, or nothing, gets more decimals: 479.808 of 480.000 is "99,96%".
    """
    found = _percents(part, whole)
    return "" if found is None else rounded_or_hedged(found, places_needed(found, places)) + "%"


def shares(pairs: Iterable[tuple[object, object]]) -> list[str]:
    """Several shares of one series with the same number of decimals: "75,00%" beside "99,96%"."""
    quotients = [_percents(part, whole) for part, whole in pairs]
    places = max((places_needed(one, 1) for one in quotients if one), default=1)
    return [rounded_or_hedged(one, places) + "%" if one else "" for one in quotients]


def _percents(part: object, whole: object) -> Quotient | None:
    if not isinstance(part, Quantity | Sum) or not isinstance(whole, Quantity | Sum):
        return None
    found = quotient(part, whole)
    return None if found is None else found.percents()


def places_needed(found: Quotient, places: int) -> int:
    """With how many decimals a percentage that isn't exactly 0 or 100 doesn't read as 0 or 100."""
    low, high = found.low, found.high
    for edge in (Decimal(0), Decimal(100)):
        inside = low > edge or high < edge
        while (
            inside
            and places < MOST_PLACES
            and edge in (round_places(low, places), round_places(high, places))
        ):
            places += 1
    return places


def change(before: object, after: object) -> str:
    """How an amount changed: "naik 12,5%", "turun 3,0%", "menjadi 96 kali"; "" when it can't be told.

    From twice on it is said as a multiple: 20,7 miliar / 216 juta = 95,8, between 95,4 and 96,3: "sekitar 96 kali".
    """
    if not isinstance(before, Quantity | Sum) or not isinstance(after, Quantity | Sum):
        return ""
    found = quotient(after, before)
    if found is None:
        return ""
    low, high = found.low, found.high
    if low == high == 1:
        return "tetap"
    if low >= 2:
        return f"menjadi {rounded_or_hedged(found, 0 if low >= 10 else 1)}{NBSP}kali"
    if low >= 1:
        return f"naik {_change_percent(found.above(1))}%"
    return f"turun {_change_percent(found.below(1))}%" if high <= 1 else ""


def _change_percent(found: Quotient) -> str:
    return rounded_or_hedged(found, places_needed(found, 1))


def years_apart(first: int, last: int) -> str:
    """How far two years are apart, in words: "dua tahun"."""
    return f"{terbilang(abs(last - first))} tahun"
