"""A number as a source gave it: nominal value, what it can stand for, and how it was worded.

Rounding follows the text: "Rp20,7 miliar" stands for 20,65 to 20,75 miliar and is never printed as if exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """The common part of Rupiah, Count and Percent.

    text: as written, white space normalised. value: nominal. low, high: both ends belong to the
    interval the text can stand for; None is unbounded. hedge: the bound word, in its printed form
    ("", "sekitar", "lebih dari", ...). notice: "" or the slug of something accepted but worth a finding.
    unit: "", "ribu", "juta", "miliar" or "triliun" as in the source; places: decimals in the source.
    """

    text: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    hedge: str = ""
    notice: str = ""
    unit: str = ""
    places: int = 0

    @property
    def exact(self) -> bool:
        """Whether the text can stand for its nominal value only."""
        return self.low == self.high == self.value

    def holds(self, value: Decimal | int) -> bool:
        """Whether a value lies in the interval, ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)
