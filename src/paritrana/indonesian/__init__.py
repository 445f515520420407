"""Indonesian numbers, money, dates and words: exact grammars in, correct text out.

Pure: no input or output, no clock, no locale, nothing but the standard library. Every `parse_` function takes
any text and returns its value or a `Refusal`; it never raises and never guesses.
"""

from __future__ import annotations

from paritrana.indonesian.counts import Count, format_count, parse_count
from paritrana.indonesian.dates import Period, format_date, format_period, weekday_name
from paritrana.indonesian.decimals import format_decimal, format_points, format_times
from paritrana.indonesian.money import (
    Rupiah,
    format_rupiah,
    format_rupiah_full,
    format_rupiah_short,
    parse_rupiah,
)
from paritrana.indonesian.percent import Percent, format_percent, parse_percent
from paritrana.indonesian.periods import parse_date, parse_period, parse_year
from paritrana.indonesian.quantity import Quantity
from paritrana.indonesian.refusal import Refusal, is_missing
from paritrana.indonesian.words import join_words, terbilang, terbilang_rupiah

__all__ = [
    "Count",
    "Percent",
    "Period",
    "Quantity",
    "Refusal",
    "Rupiah",
    "format_count",
    "format_date",
    "format_decimal",
    "format_percent",
    "format_period",
    "format_points",
    "format_rupiah",
    "format_rupiah_full",
    "format_rupiah_short",
    "format_times",
    "is_missing",
    "join_words",
    "parse_count",
    "parse_date",
    "parse_percent",
    "parse_period",
    "parse_rupiah",
    "parse_year",
    "terbilang",
    "terbilang_rupiah",
    "weekday_name",
]
