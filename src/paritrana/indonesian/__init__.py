"""Indonesian numbers, money, dates and words: exact grammars in, correct text out.

Pure: no input or output, no clock, no locale, nothing but the standard library. Every `parse_` function takes any
text and returns its value or a `Refusal`; it never raises and never guesses.
"""

from __future__ import annotations

from paritrana.indonesian.counts import Count
from paritrana.indonesian.dates import Period, weekday_name
from paritrana.indonesian.money import Rupiah
from paritrana.indonesian.percent import Percent
from paritrana.indonesian.quantity import Quantity
from paritrana.indonesian.refusal import Refusal, is_missing

__all__ = ["Count", "Percent", "Period", "Quantity", "Refusal", "Rupiah", "is_missing", "weekday_name"]
