"""What a number's format says of it: a percentage, a date and how precise, how many decimals it shows.

Source of the format codes and their built-in numbers: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from paritrana.indonesian.dates import MONTHS, format_date
from paritrana.readers.workbook.grid import SheetCell

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_UNIT = re.compile(r"(?<![a-z])(ribu|rb|juta|jt|miliar|milyar|triliun|m|t)(?![a-z])|%", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0#?](,+)(?![0#?,])")
"""Commas behind the last digit of a code divide what is shown by a thousand each."""
_EXACT = 16
"""Fewer digits than these are kept by every spreadsheet; the usual whole number needs no arithmetic."""
_LAST_SERIAL = 2_958_465
"""31 December 9999."""


@dataclass(frozen=True, slots=True)
class Format:
    """`kind` of the value; `places` decimals shown, -1 where the code doesn't say; `shown`: the parts of a date.

    `unit` is a word for a power of ten, or a percent sign, that the code writes as it is behind the number; what stands
    before it was divided by a thousand `thousands` times.
    """

    kind: Literal["angka", "persen", "tanggal"] = "angka"
    places: int = -1
    shown: str = "dmy"
    unit: str = ""
    thousands: int = 0


@lru_cache(maxsize=512)
def read_format(code: str) -> Format:
    """Read a format code; one that can't be read is a plain number's."""
    plain = _NOT_CODE.sub("", code.split(";")[0]).lower()
    _, _, fraction = plain.partition(".")
    decimals = len(re.match(r"[0#?]*", fraction)[0]) if fraction else 0  # type: ignore[index]
    if "%" in plain:
        return Format("persen", decimals)
    if "general" in plain or "standard" in plain or "@" in plain:
        return Format()
    if re.search(r"[dmyhs]", plain.replace("e+", "").replace("e-", "")):
        return Format("tanggal", 0, "".join(part for part in "dmy" if part in plain))
    if not re.search(r"[0#?]", plain):
        return Format()
    unit, thousands = (
        unit_in("".join(map("".join, _LITERAL.findall(code.split(";")[0])))),
        _THOUSANDS.search(plain),
    )
    return Format("angka", decimals, unit=unit, thousands=len(thousands[1]) if unit and thousands else 0)


def unit_in(words: str) -> str:
    """The word for a power of ten, or the percent sign, that stands in what a format writes; "" for none."""
    found = _UNIT.search(words)
    return found[0].casefold() if found else ""


def number_cell(
    row: int, column: int, text: str, style: Format, *, formula: bool, epoch_1904: bool
) -> SheetCell:
    """Make the cell of a stored number; what can't be one stays text."""
    plain = style.kind == "angka" and not style.unit
    if plain and len(text) < _EXACT and text.isascii() and text.isdigit() and text[0] != "0":
        return SheetCell(row, column, "angka", text, style.places, formula)
    try:
        value = Decimal(text)
    except InvalidOperation:
        return SheetCell(row, column, "teks", text, formula=formula)
    if not value.is_finite() or abs(value.adjusted()) > 300:
        return SheetCell(row, column, "teks", text, formula=formula)
    if style.kind == "tanggal":
        words = _day(value, style, epoch_1904)
        if words is not None:
            return SheetCell(row, column, "tanggal", words, formula=formula)
    if style.kind == "persen":
        points = plain_decimal(value.scaleb(2))
        return SheetCell(row, column, "persen", points, style.places, formula)
    shown = value.scaleb(-3 * style.thousands) if style.unit else value
    return SheetCell(row, column, "angka", plain_decimal(shown), style.places, formula, style.unit)


def plain_decimal(value: Decimal) -> str:
    """Decimals without an exponent, to the 15 digits that a spreadsheet keeps, no zeros at the end."""
    kept = Decimal(f"{value:.15g}")
    text = f"{kept:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0", "-") else text


def _day(serial: Decimal, style: Format, epoch_1904: bool) -> str | None:
    """The day of a serial number in words as precise as its format; None where it is no day."""
    days = int(serial)
    if not 1 <= days <= _LAST_SERIAL - 1463:
        return None
    if epoch_1904:
        day = date(1904, 1, 1) + timedelta(days)
    else:  # the 29 February 1900 that never was
        day = date(1899, 12, 30 if days > 60 else 31) + timedelta(days)
    if style.shown == "y":
        return str(day.year)
    return f"{MONTHS[day.month - 1]} {day.year}" if style.shown == "my" else format_date(day)
