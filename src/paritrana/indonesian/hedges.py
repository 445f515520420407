"""Words that widen a number ("sekitar", "hampir", "lebih dari") and the interval each one means.

In: text, or a hedge with a value. Out: the hedge in its printed form and the text without it, or two bounds.
"""

from __future__ import annotations

from decimal import Decimal

ABOUT_WIDTH = Decimal("0.05")
"""Half width of "sekitar" as a share of the value. Press roundings seen in this field ("77 ribu" for 77.117,
"Rp40 miliar" for 39,8) stay within 0,6 %; some ten times that, so that wording alone is
never a contradiction."""

_ABOUT = frozenset({"sekitar", "kurang lebih", "kira-kira", "±"})
_BELOW = frozenset({"hampir", "kurang dari", "paling banyak"})
_ABOVE = frozenset({"lebih dari", "paling sedikit"})

_WORDS = {
    "sekitar": "sekitar", "kurang lebih": "kurang lebih", "lebih kurang": "kurang lebih",
    "kira-kira": "kira-kira", "lk.": "kurang lebih", "l.k.": "kurang lebih",
    "hampir": "hampir", "mendekati": "hampir", "nyaris": "hampir",
    "lebih dari": "lebih dari", "di atas": "lebih dari", "melebihi": "lebih dari",
    "paling sedikit": "paling sedikit", "sedikitnya": "paling sedikit", "setidaknya": "paling sedikit",
    "minimal": "paling sedikit", "tidak kurang dari": "paling sedikit",
    "kurang dari": "kurang dari", "di bawah": "kurang dari",
    "paling banyak": "paling banyak", "maksimal": "paling banyak", "tidak lebih dari": "paling banyak",
}  # fmt: skip
_SIGNS = {
    "±": "±", "+/-": "±", "≈": "sekitar", "~": "sekitar", "≥": "paling sedikit", ">=": "paling sedikit",
    ">": "lebih dari", "≤": "paling banyak", "<=": "paling banyak", "<": "kurang dari",
}  # fmt: skip
_FIRST = frozenset(words[0] for words in (*_WORDS, *_SIGNS))


def split_hedge(text: str) -> tuple[str, str]:
    """Take a leading hedge off a tidy text; any case. Returns its printed form ("" if none) and the rest."""
    if text[:1].lower() not in _FIRST:
        return "", text
    for sign, printed in _SIGNS.items():
        if text.startswith(sign):
            return printed, text[len(sign) :].lstrip()
    for words, printed in _WORDS.items():
        if text[: len(words) + 1].lower() == words + " ":
            return printed, text[len(words) + 1 :]
    return "", text


def bounds(hedge: str, value: Decimal, half: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Return what a hedged value can stand for; half is half the unit of its last digit, 0 if exact.

    None is unbounded. "sekitar" is 5 % to each side, or half the last digit if that is wider; "hampir" and
    "kurang dari" end at the value, "lebih dari" begins at it.
    """
    if hedge in _BELOW:
        return None, value
    if hedge in _ABOVE:
        return value, None
    if hedge in _ABOUT:
        half = max(half, abs(value) * ABOUT_WIDTH)
    return value - half, value + half


def with_hedge(hedge: str, printed: str) -> str:
    """Put a hedge before a printed number."""
    return f"{hedge} {printed}" if hedge else printed
