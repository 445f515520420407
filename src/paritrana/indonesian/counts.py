"""Counts of persons or things."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.indonesian.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """A count of persons or things, never negative or fractional; noun is what the text counts, or ""."""

    noun: str = ""
