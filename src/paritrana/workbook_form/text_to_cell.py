"""A text as the value of a spreadsheet's cell: a true number where reading it back gives the same text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from paritrana.evidence.scalars import Scalar
from paritrana.located import Origin
from paritrana.readers.workbook import SheetCell
from paritrana.workbook_form.cell_to_text import cell_text

LONGEST = 32_767
"""Characters that one cell holds (Excel's own limit)."""

MONEY, COUNT, YEAR, TEXT = '"Rp"#,##0', "#,##0", "0", "@"
FORMATS = {
    "uang": MONEY,
    "banyak": COUNT,
    "persen": "0.00%",
    "tahun": YEAR,
    "bulan": YEAR,
    "ukuran": "General",
}
"""The format of an empty cell by the kind of its column; every other kind is text."""
FIGURES = frozenset(FORMATS) - {"ukuran"}
"""Kinds whose cells stand to the right."""
_NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell holds and the code of its format."""

    value: str | int | float
    format: str


def value_of(text: str, scalar: Scalar) -> Value:
    """The value of a cell that reads back as `text`."""
    found = _number(text.strip(), scalar)
    return found if found is not None else Value(text, TEXT)


def _number(text: str, scalar: Scalar) -> Value | None:
    if scalar.name not in FORMATS or len(text) > 25:
        return None
    digits = text.removeprefix("Rp").removesuffix("%").replace(".", "").replace(",", ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    if not number.is_finite() or len(number.as_tuple().digits) > 14:
        return None
    if text.endswith("%"):
        places = len(digits.partition(".")[2])
        code = "0." + "0" * places + "%" if places else "0%"
        cell = SheetCell(1, 1, "persen", f"{number.normalize():f}", places)
        made = Value(float(number.scaleb(-2)), code)
    else:
        plain = f"{number.normalize():f}"
        cell = SheetCell(1, 1, "angka", plain)
        places = len(plain.partition(".")[2])
        code = FORMATS[scalar.name] if not places else FORMATS[scalar.name] + "." + "0" * max(places, 2)
        code = "General" if scalar.name in ("ukuran", "persen") else code
        made = Value(int(plain) if not places else float(plain), code)
    problems: list[object] = []
    same = cell_text(cell, scalar, "", _NOWHERE, problems.append) == text
    return made if same and not problems else None
