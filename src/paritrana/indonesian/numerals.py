"""Digits with Indonesian punctuation: a dot between groups of three, a comma before the decimals.

In: text of ASCII digits, dots and commas. Out: a Numeral or a Refusal. English punctuation, half groups and
anything that could be read in two ways are refused, never mended (EYD V, numerals; Permendagri 1/2023).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian.refusal import Refusal, refuse

MOST_DIGITS = 15
"""Whole digits: below one thousand trillion, a multiple of any regional budget."""

MOST_PLACES = 9
"""Decimals: "1,234567891 miliar" is whole rupiah, more can't be. Keeps every bound within 28 digits."""

_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without sign or unit; places counts the decimals written."""

    value: Decimal
    places: int


def cut_numeral(text: str) -> tuple[str, str]:
    """Split a text into its leading digits and punctuation, and the rest without outer spaces."""
    end = next((i for i, c in enumerate(text) if c not in "0123456789.,"), len(text))
    return text[:end], text[end:].strip()


def read_numeral(head: str, whole_text: str) -> Numeral | Refusal:
    """Read digits, dots and commas. Zeros in front are refused: "012" may be a code or octal.

    Kinds: bukan-angka, koma-ribuan, kelompok-ribuan-cacat, nol-di-depan, terlalu-besar, terlalu-rinci.
    """
    whole, comma, fraction = head.partition(",")
    if not any(c in _DIGITS for c in whole) or (comma and not fraction):
        return refuse("bukan-angka", whole_text, bagian=head or whole_text)
    if "," in fraction or "." in fraction:
        return refuse("koma-ribuan", whole_text, bagian=head)
    if (bad := _bad_group(whole)) is not None:
        return refuse("kelompok-ribuan-cacat", whole_text, bagian=bad)
    digits = whole.replace(".", "")
    if len(digits) > 1 and digits[0] == "0":
        return refuse("nol-di-depan", whole_text, bagian=head)
    if len(digits) > MOST_DIGITS:
        return refuse("terlalu-besar", whole_text, bagian=head)
    if len(fraction) > MOST_PLACES:
        return refuse("terlalu-rinci", whole_text, bagian=fraction)
    return Numeral(Decimal(f"{digits}.{fraction}" if fraction else digits), len(fraction))


def _bad_group(whole: str) -> str | None:
    """Return the part that breaks the grouping in threes, or None."""
    first, *others = whole.split(".")
    bad = next((part for part in others if len(part) != 3), None)
    return first if bad is None and others and not 1 <= len(first) <= 3 else bad


def looks_like_comma_group(head: str) -> bool:
    """Whether an unscaled "97,150" is likelier an English thousand than three decimals."""
    whole, comma, fraction = head.partition(",")
    return bool(comma) and len(fraction) == 3 and "." not in whole and whole != "0"


def looks_like_dot_decimal(head: str) -> bool:
    """Whether the one dot of "20.7" can only be an English decimal point."""
    whole, dot, fraction = head.partition(".")
    if not (dot and whole.isdigit() and fraction.isdigit()):
        return False
    return len(fraction) != 3 or len(whole) > 3 or whole == "0"
