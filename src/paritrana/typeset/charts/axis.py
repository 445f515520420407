"""From values to places: a linear axis that holds zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_UPPER, _BELOW_LEAST = 0.6, 0.5
"""Where the least value is above this share of the greatest, a line from zero on would be flat; then the axis begins
so many of the values' own reach below the least, and the chart says so."""
NOT_ZERO = "sumbu tegak tidak mulai dari nol"


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from `low` to `high` lie between the places `start` and `end` (points, in the direction of the axis)."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of `value`."""
        share = value / (self.high - self.low) - self.low / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def span_with_zero(values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest of `values` and zero; never an empty span."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    return (low, high) if high > low else (0.0, 1.0)


def span_near_values(values: Sequence[float]) -> tuple[float, float]:
    """A span for a line: with zero, unless all values lie in the upper half of it; then nearer to them."""
    low, high = span_with_zero(values)
    least = min(values, default=0.0)
    if low < 0 or least < _UPPER * high or least == high:
        return low, high
    reach = high - least
    return max(0.0, least - _BELOW_LEAST * reach), high
