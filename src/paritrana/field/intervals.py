"""Arithmetic with what a figure can stand for, so that no rule fires on rounding alone.

"Rp20,7 miliar" is 20,65 to 20,75 miliar; sums and quotients keep every value that the figures leave possible.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian import Quantity


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high, both inside, none negative; high None is unbounded."""

    low: Decimal
    high: Decimal | None

    @classmethod
    def of(cls, quantity: Quantity) -> Interval:
        """What a figure can stand for."""
        return cls(quantity.low or Decimal(0), quantity.high)

    @classmethod
    def nothing(cls) -> Interval:
        """Exactly zero, where a sum begins."""
        return cls(Decimal(0), Decimal(0))

    def plus(self, other: Interval) -> Interval:
        """The sum."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(self.low + other.low, high)

    def times(self, factor: Decimal | int) -> Interval:
        """The product with a positive number."""
        return Interval(self.low * factor, None if self.high is None else self.high * factor)

    def by(self, other: Interval) -> Interval:
        """The product."""
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high)

    def minus(self, other: Interval) -> Interval:
        """The difference, never below zero."""
        low = Decimal(0) if other.high is None else max(Decimal(0), self.low - other.high)
        return Interval(low, None if self.high is None else max(Decimal(0), self.high - other.low))

    def over(self, other: Interval) -> Interval:
        """The quotient; a divisor that may be zero makes it unbounded."""
        low = Decimal(0) if not other.high else self.low / other.high
        return Interval(low, None if self.high is None or not other.low else self.high / other.low)

    def meets(self, other: Interval) -> bool:
        """Whether one value can be both."""
        return not (self.above(other) or other.above(self))

    def above(self, other: Interval) -> bool:
        """Whether every value is greater than every value of the other."""
        return other.high is not None and self.low > other.high

    def holds(self, value: Decimal | int) -> bool:
        """Whether a value is possible."""
        return self.low <= value and (self.high is None or value <= self.high)


def thousandfold(one: Interval, two: Interval) -> bool:
    """Whether one is surely about a thousand times the other: the slip from juta to miliar or back."""
    if not one.low or not two.low or one.high is None or two.high is None:
        return False
    small, big = (one, two) if one.high < two.low else (two, one)
    assert small.high is not None and big.high is not None
    return big.low >= small.high * 500 and big.high <= small.low * 2000


def total(quantities: Iterable[Quantity]) -> Interval:
    """The sum of figures."""
    result = Interval.nothing()
    for quantity in quantities:
        result = result.plus(Interval.of(quantity))
    return result
