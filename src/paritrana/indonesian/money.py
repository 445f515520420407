"""Amounts in rupiah: exact grammar in, correct Indonesian out."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.indonesian.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Rupiah(Quantity):
    """An amount; value, low and high are in whole rupiah, sen as decimals, never negative."""
