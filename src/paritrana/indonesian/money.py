"""Amounts in rupiah: exact grammar in, correct Indonesian out.

In: "Rp216 juta", "Rp20,7 miliar", "Rp4.799.995.200,00", "1.320 juta", with or without "Rp".
Out: Rupiah or Refusal; text without a space after "Rp" (EYD V; Permendagri 1/2023). A rounded figure is
printed with the precision of its source, never as if exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian.amounts import POWERS, Amount, read_amount
from paritrana.indonesian.decimals import format_decimal, round_places
from paritrana.indonesian.hedges import split_hedge, with_hedge
from paritrana.indonesian.numerals import looks_like_comma_group
from paritrana.indonesian.quantity import Quantity
from paritrana.indonesian.refusal import Refusal, readable, refuse

_TAILS = (",--", ",-", ",—", ",–", ",=", ".-")
_UNITS = tuple(POWERS)


@dataclass(frozen=True, slots=True)
class Rupiah(Quantity):
    """An amount; value, low and high are in whole rupiah, sen as decimals, never negative."""


def parse_rupiah(text: str) -> Rupiah | Refusal:
    """Read an amount below a thousand trillion. "Rp1,32 M" is refused (satuan-mendua): miliar or million.

    Notices: ejaan-satuan (milyar, jt), spasi-rp ("Rp. 5", "Rp 5", "rp5"), ekor-strip (",-"). Kinds besides
    those of read_amount: koma-ribuan ("20,700"), satuan-hilang ("20,7"), sen-cacat ("1.000,5").
    """
    plain = readable(text)
    if isinstance(plain, Refusal):
        return plain
    hedge, core = split_hedge(plain)
    core, notice = _take_currency(core)
    if not hedge:
        hedge, core = split_hedge(core)
    core, strip = _take_tail(core)
    amount = read_amount(core, hedge, ("rupiah",), plain)
    if isinstance(amount, Refusal):
        return amount
    return _check_sen(amount, plain) or _rupiah(amount, plain, amount.notice or notice or strip)


def _rupiah(amount: Amount, plain: str, notice: str) -> Rupiah:
    low, high = amount.interval()
    return Rupiah(plain, amount.value, low, high, amount.hedge, notice, amount.unit, amount.places)


def _take_currency(core: str) -> tuple[str, str]:
    """Take "Rp" off; anything but "Rp" directly before the number is a notice."""
    if core[:2].lower() != "rp":
        return core, ""
    rest = core[2:]
    good = core.startswith("Rp") and not rest.startswith((" ", "."))
    return rest.removeprefix(".").lstrip(), "" if good else "spasi-rp"


def _take_tail(core: str) -> tuple[str, str]:
    """Take the ",-" of a receipt off, at the end or before a spelling in brackets."""
    number, opened, spelling = core.partition(" (")
    for tail in _TAILS:
        if number.endswith(tail):
            return number.removesuffix(tail) + opened + spelling, "ekor-strip"
    return core, ""


def _check_sen(amount: Amount, plain: str) -> Refusal | None:
    """Refuse decimals of an unscaled amount that aren't sen: two digits, behind thousands unless 00."""
    if amount.unit or not amount.places:
        return None
    if looks_like_comma_group(amount.head):
        return refuse("koma-ribuan", plain, bagian=amount.head)
    if amount.value < 1000 and amount.value != int(amount.value):
        return refuse("satuan-hilang", plain, bagian=amount.head)
    return None if amount.places == 2 else refuse("sen-cacat", plain, bagian=amount.head)


def format_rupiah(amount: Rupiah) -> str:
    """Print an amount as its source gave it: "sekitar Rp40 miliar", "Rp20,7 miliar", "Rp458.438.400"."""
    if not amount.unit:
        places = 0 if amount.value == int(amount.value) else 2
        return with_hedge(amount.hedge, _with_sign(amount.value, places))
    scaled = amount.value.scaleb(-POWERS[amount.unit])
    return with_hedge(amount.hedge, f"{_with_sign(scaled, amount.places)} {amount.unit}")


def format_rupiah_full(value: Decimal | int) -> str:
    """Print an exact amount with its sen: "Rp20.700.000.000,00"."""
    return _with_sign(value, 2)


def format_rupiah_short(value: Decimal | int, digits: int = 1) -> str:
    """Print a calculated amount with the largest unit that leaves at least 1: "Rp20,7 miliar", "Rp216 juta".

    At most so many decimals, final zeros dropped; rounding up to 1.000 moves on to the next unit.
    """
    at = max(0, min(len(_UNITS) - 1, (round_places(value, 0).copy_abs().adjusted()) // 3))
    scaled = _drop_zeros(round_places(Decimal(value).scaleb(-3 * at), digits if at else 0))
    if abs(scaled) >= 1000 and at < len(_UNITS) - 1:
        at, scaled = at + 1, scaled.scaleb(-3)
    return f"{_with_sign(_drop_zeros(scaled), None)} {_UNITS[at]}".rstrip()


def _drop_zeros(number: Decimal) -> Decimal:
    """Drop decimals that are zero at the end."""
    return Decimal(int(number)) if number == int(number) else number.normalize()


def _with_sign(value: Decimal | int, digits: int | None) -> str:
    """Print with "Rp", a minus before it."""
    printed = format_decimal(value, digits)
    return f"−Rp{printed[1:]}" if printed.startswith("−") else f"Rp{printed}"
