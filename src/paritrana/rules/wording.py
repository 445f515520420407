"""Values of a finding as short text: figures as their source gave them, lists that stay on one line."""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.indonesian import (
    Count,
    Percent,
    Period,
    Rupiah,
    format_count,
    format_percent,
    format_period,
    format_rupiah,
)


def as_text(value: object) -> str:
    """Print a value of the evidence as its source gave it."""
    if isinstance(value, Rupiah):
        return format_rupiah(value)
    if isinstance(value, Count):
        return format_count(value)
    if isinstance(value, Percent):
        return format_percent(value)
    if isinstance(value, Period):
        return format_period(value)
    return str(value)


def few(words: Sequence[str], most: int = 3) -> str:
    """List the first words and say how many more there are: "a, b, c (+4)"."""
    more = len(words) - most
    return ", ".join(words[:most]) + (f" (+{more})" if more > 0 else "")
