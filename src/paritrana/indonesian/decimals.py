"""Plain numbers, differences between percentages and ratios, printed in Indonesian.

Dot between thousands, comma before decimals, a true minus sign. Halves are rounded away from zero, as the
tables of Indonesian statistics do.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_CONTEXT = Context(prec=400, rounding=ROUND_HALF_UP, Emax=100_000, Emin=-100_000)


def round_places(value: Decimal | int, places: int) -> Decimal:
    """Round to a number of decimals, halves away from zero."""
    return Decimal(value).quantize(Decimal(1).scaleb(-places), context=_CONTEXT)


def format_decimal(value: Decimal | int, digits: int | None = None) -> str:
    """Print a number with so many decimals, or with those it has: "1.234,5". Must be finite."""
    number = Decimal(value) if digits is None else round_places(value, digits)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "−" if number < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else sign + grouped


def format_points(value: Decimal | int, digits: int | None = None) -> str:
    """Print a difference between two percentages: "2,4 poin persen", never "persen"."""
    return f"{format_decimal(value, digits)} poin persen"


def format_times(ratio: Decimal | int, digits: int | None = None) -> str:
    """Print a ratio: "×96". By default whole from 10 up, one decimal below."""
    if digits is None:
        digits = 0 if Decimal(ratio).copy_abs() >= 10 else 1
    return f"×{format_decimal(ratio, digits)}"
