"""One sheet of an .xlsx workbook, read as a stream of elements into its cells.

Runs for each of a million elements, so its state lies in local names. Source: ECMA-376 part 1, 18.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from paritrana.readers.workbook.archive import Archive
from paritrana.readers.workbook.formats import Format, number_cell
from paritrana.readers.workbook.grid import Sheet, SheetCell, column_number, split_name, split_span
from paritrana.readers.workbook.tally import Tally

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_PLAIN = Format()


@dataclass(slots=True)
class Whole:
    """What all sheets share."""

    tally: Tally
    strings: list[str] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    epoch_1904: bool = False
    parts: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)


def read_sheet(archive: Archive, part: str, whole: Whole, sheet: Sheet) -> Sheet:
    """Fill a sheet from its part; Unreadable where it is damaged or too large."""
    tally, parts = whole.tally, list[str]()
    row = column = length = 0
    digits = kind = style = ""
    formula = keep = phonetic = hidden = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal row, column, length, digits, kind, style, formula, keep, phonetic, hidden
        if element == "c":
            name = given.get("r", "")
            found = column_number(name[: -len(digits)]) if digits and name.endswith(digits) else 0
            if found:
                column = found
            else:
                there, across = split_name(name)
                row, column = (there, across) if there else (row, column + 1)
            kind, style, formula = given.get("t", "n"), given.get("s", "0"), False
            length = 0
            parts.clear()
        elif element == "v" or (element == "t" and not phonetic):
            keep = True
        elif element == "row":
            digits = given.get("r", "")
            row = int(digits) if digits.isdigit() and len(digits) < 9 else row + 1
            digits = digits if digits == str(row) else ""
            column = 0
            hidden = given.get("hidden") in ("1", "true")
        elif element == "f":
            formula = True
        elif element == "rPh":
            phonetic = True
        elif element == "mergeCell" and not sheet.is_crowded:
            span = split_span(given.get("ref", ""))
            if span:
                sheet.merged.append(span)

    def end(element: str) -> None:
        nonlocal keep, phonetic
        if element == "c":
            if parts or formula:
                cell = _cell(row, column, kind, style, "".join(parts), formula, whole)
                if cell is not None:
                    tally.put(sheet, cell)
                    if hidden:
                        sheet.hidden_rows.add(row)
        elif element == "v" or element == "t":
            keep = False
        elif element == "rPh":
            phonetic = False

    def text(data: str) -> None:
        nonlocal length
        if keep:
            length += len(data)
            tally.measure(length)
            parts.append(data)

    archive.walk(part, start, end, text)
    return sheet


def _cell(
    row: int, column: int, kind: str, style: str, value: str, formula: bool, whole: Whole
) -> SheetCell | None:
    """The cell of a stored value; None where nothing is to be seen of it."""
    if formula and not value:
        return None if kind == "str" else SheetCell(row, column, "belum_dihitung", "", formula=True)
    if kind == "s":
        index = int(value) if value.isdigit() and len(value) < 9 else -1
        text = whole.strings[index] if 0 <= index < len(whole.strings) else ""
        return SheetCell(row, column, "teks", text) if text.strip() else None
    if kind == "n":
        known = style.isdigit() and len(style) < 7 and int(style) < len(whole.formats)
        code = whole.formats[int(style)] if known else _PLAIN
        return number_cell(row, column, value, code, formula=formula, epoch_1904=whole.epoch_1904)
    if kind == "b":
        return SheetCell(row, column, "ya_tidak", "ya" if value == "1" else "tidak", formula=formula)
    if kind == "e":
        return SheetCell(row, column, "galat", value, formula=formula)
    text = plain_text(value)
    text = text[:10] if kind == "d" else text
    return SheetCell(row, column, "teks", text, -1, formula) if text.strip() else None


def plain_text(text: str) -> str:
    """A string as it was typed: `_x000D_` stands for a character that XML can't hold."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")
