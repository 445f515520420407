"""Percentages, in percent points."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.indonesian.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Percent(Quantity):
    """A percentage in percent points: 37,13% is 37.13; may be negative or over 100."""
