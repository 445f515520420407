"""A cell in the words of the evidence: the text that the grammar of its column reads.

A whole number has no decimals and Indonesian dots, money its Rp, a percentage its points and sign, a date its words.
Where a spreadsheet may have changed what was typed, a finding says so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from paritrana.diagnostics import Diagnostic
from paritrana.evidence.scalars import Scalar
from paritrana.indonesian.dates import format_date
from paritrana.indonesian.decimals import format_decimal, round_places
from paritrana.located import Origin
from paritrana.readers.source import clean_text, forbidden, forbidden_at
from paritrana.readers.workbook import SheetCell
from paritrana.workbook_form import faults

Report = Callable[[Diagnostic], None]

_NUMBERS = frozenset({"uang", "banyak", "persen", "ukuran", "bulan", "tahun"})
_TEXTS = frozenset({"teks", "daftar_teks", "rujukan", "pilihan", "program", "halaman"})
_TIMES = frozenset({"waktu", "hari"})
_EXACT_PLACES = 4
"""A percentage typed by hand has at most so many decimals; one with more was calculated and is rounded as shown."""
_MOST_DIGITS = 15
"""Significant digits that Excel keeps of a number; a NIP has 18 and ends in zeros where it was typed as one."""
_LEAST_WITH_CENTS = 1000
"""A thousand's point has three digits at most before it; amounts from here on may have sen."""


def cell_text(cell: SheetCell, scalar: Scalar, key: str, at: Origin, report: Report) -> str:
    """The text of a cell in a column of this kind; "" where it holds nothing that can be read."""
    match cell.kind:
        case "teks":
            text = clean_text(cell.text)
            return text if text.isprintable() else _without_forbidden(text, at, report)
        case "angka":
            return _number(cell, scalar, key, at, report)
        case "persen":
            return _percent(cell)
        case "tanggal":
            return _day(cell, scalar, key, at, report)
        case "ya_tidak":
            return cell.text
        case "galat":
            report(faults.ERROR_CELL.at(at, tertulis=cell.text))
        case "belum_dihitung":
            report(faults.NOT_CALCULATED.at(at))
    return ""


def _without_forbidden(text: str, at: Origin, report: Report) -> str:
    found = forbidden(text)
    if found:
        report(forbidden_at(at, found))
    return "" if found else text


def _number(cell: SheetCell, scalar: Scalar, key: str, at: Origin, report: Report) -> str:
    value = Decimal(cell.text)
    if scalar.name in _TEXTS:
        return _as_text(cell, key, at, report)
    if scalar.name in _TIMES:
        return _as_time(value, key, at, report)
    if scalar.name in ("tahun", "bulan"):
        return cell.text.replace(".", ",")
    if _lost_its_point(value, scalar, cell):
        meant = _indonesian(value.scaleb(3))
        report(faults.POINT_AS_DECIMAL.at(at, kunci=key, tertulis=_indonesian(value), dimaksud=meant))
        return f"Rp{meant}" if scalar.name == "uang" else meant  # the galat stops it; nothing follows from it
    if cell.formula and cell.places >= 0:
        value = round_places(value, cell.places)
    words = _indonesian(value)
    unit = f" {cell.unit}" if cell.unit and cell.unit != "%" else ""
    if scalar.name == "uang":
        money = words + unit if unit else _indonesian(value, cents=value != int(value))
        return f"−Rp{money[1:]}" if money.startswith("−") else f"Rp{money}"
    if scalar.name == "persen" and cell.unit == "%":
        return f"{words}%"
    if scalar.name == "persen" and 0 < value <= 1:
        report(faults.PERCENT_UNCLEAR.at(at, kunci=key, tertulis=words, dibaca=f"{words}%"))
        return f"{words}%"
    return words + unit


def _lost_its_point(value: Decimal, scalar: Scalar, cell: SheetCell) -> bool:
    """Whether a number is likelier a thousand's point that a spreadsheet in English took for a decimal one.

    Nobody counts 11,2 people, and no budget is Rp604,80.
    """
    if cell.formula or cell.unit or scalar.name not in ("banyak", "uang") or value == int(value):
        return False
    return abs(value) < _LEAST_WITH_CENTS and value.scaleb(3) == int(value.scaleb(3))


def _as_text(cell: SheetCell, key: str, at: Origin, report: Report) -> str:
    """A number where text is asked for: as it stands, with its point, since codes and versions have points."""
    if cell.unit:
        return f"{_indonesian(Decimal(cell.text))} {cell.unit}".replace(" %", "%")
    if len(cell.text.lstrip("-").replace(".", "").lstrip("0")) >= _MOST_DIGITS + 1 or (
        cell.text.endswith("000000") and (len(cell.text) > _MOST_DIGITS)
    ):
        report(faults.DIGITS_LOST.at(at, kunci=key))
    elif "." in cell.text:
        report(faults.DIGITS_AT_RISK.at(at, kunci=key, tertulis=cell.text))
    return cell.text


def _as_time(value: Decimal, key: str, at: Origin, report: Report) -> str:
    """A plain number where a time is asked for: a year, or a day without its format."""
    if value == int(value) and 1900 <= value <= 2100:
        return str(int(value))
    if value == int(value) and 20_000 <= value <= 80_000:
        day = format_date(date(1899, 12, 30) + timedelta(int(value)))
        report(faults.DATE_AS_NUMBER.at(at, kunci=key, tertulis=str(int(value)), dibaca=day))
        return ""
    return _indonesian(value)


def _percent(cell: SheetCell) -> str:
    points = Decimal(cell.text)
    exponent = points.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > _EXACT_PLACES:
        return format_decimal(points, max(cell.places, 0)) + "%"
    return format_decimal(points) + "%"


def _day(cell: SheetCell, scalar: Scalar, key: str, at: Origin, report: Report) -> str:
    if scalar.name in ("tahun", "bulan") and cell.text.isdigit():
        return cell.text
    if scalar.name in _NUMBERS or scalar.name == "halaman":
        report(faults.NUMBER_AS_DATE.at(at, kunci=key, tertulis=cell.text))
        return ""
    return cell.text


def _indonesian(value: Decimal, *, cents: bool = False) -> str:
    return format_decimal(value, 2) if cents and value == round_places(value, 2) else format_decimal(value)
