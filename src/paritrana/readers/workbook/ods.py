"""OpenDocument spreadsheets (.ods) in, a Book out, read as a stream.

Repeated rows and cells are copied only where they hold something. Source: OpenDocument 1.3 part 3, 9 and 19.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from paritrana.indonesian.dates import MONTHS
from paritrana.readers.workbook.archive import Archive
from paritrana.readers.workbook.formats import Format, number_cell, unit_in
from paritrana.readers.workbook.grid import Book, Sheet, SheetCell
from paritrana.readers.workbook.tally import Tally

_MOST_COPIES = 1000
"""Of one repeated row or cell that holds something."""


def read_ods(archive: Archive) -> Book:
    """Read every sheet; Unreadable where the file is damaged or too large."""
    reader = _OdsReader(Tally(archive.at))
    archive.walk("content.xml", reader.start, reader.end, reader.text)
    return Book(archive.at.file, reader.sheets)


@dataclass(slots=True)
class _OdsReader:
    tally: Tally
    sheets: dict[str, Sheet] = field(default_factory=dict)
    sheet: Sheet | None = None
    row: int = 0
    column: int = 0
    row_copies: int = 1
    copies: int = 1
    held: list[SheetCell] = field(default_factory=list)
    given: dict[str, str] | None = None
    paragraphs: list[str] = field(default_factory=list)
    inside: int = 0
    skip: int = 0
    hidden: bool = False
    style: str = ""
    unseen: set[str] = field(default_factory=set)

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take the beginning of an element by its usual prefix; `office:` is the root's and is gone."""
        if element == "annotation" or self.skip:
            self.skip += 1
        elif element == "table:table":
            unseen = given.get("table:style-name") in self.unseen
            self.sheet = Sheet(given.get("table:name", ""), hidden=unseen)
            self.sheets[self.sheet.name] = self.sheet
            self.row = 0
        elif element == "table:table-row":
            self.row, self.column, self.held = self.row + 1, 0, []
            self.row_copies = _number(given, "table:number-rows-repeated")
            self.hidden = given.get("table:visibility") in ("collapse", "filter")
        elif element in ("table:table-cell", "table:covered-table-cell"):
            self.given, self.paragraphs = given, []
            self.copies = _number(given, "table:number-columns-repeated")
            self._merge(given)
        elif element == "style:style":
            self.style = given.get("style:name", "")
        elif element == "style:table-properties" and given.get("table:display") == "false":
            self.unseen.add(self.style)
        elif element == "text:p":
            self.paragraphs.append("")
            self.inside += 1
        elif element == "text:s" and self.paragraphs:
            self.paragraphs[-1] += " " * min(_number(given, "text:c"), 100)
        elif element in ("text:line-break", "text:tab") and self.paragraphs:
            self.paragraphs[-1] += "\n" if element == "text:line-break" else " "

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if self.skip:
            self.skip -= 1
        elif element == "text:p":
            self.inside -= 1
        elif element in ("table:table-cell", "table:covered-table-cell"):
            self._close_cell()
        elif element == "table:table-row":
            self._close_row()

    def text(self, data: str) -> None:
        """Take a piece of a paragraph."""
        if self.inside and not self.skip:
            self.paragraphs[-1] += data
            self.tally.measure(len(self.paragraphs[-1]))

    def _close_cell(self) -> None:
        given, self.given = self.given or {}, None
        for copy in range(min(self.copies, _MOST_COPIES)):
            cell = _cell(self.row, self.column + 1 + copy, given, "\n".join(self.paragraphs))
            if cell is None:
                break
            self.held.append(cell)
        self.column += self.copies

    def _close_row(self) -> None:
        copies = self.row_copies if not self.held else min(self.row_copies, _MOST_COPIES)
        for copy in range(copies if self.held else 0):
            for cell in self.held:
                self._put(cell, self.row + copy)
        self.row += self.row_copies - 1

    def _put(self, cell: SheetCell, row: int) -> None:
        if self.sheet:
            self.tally.put(self.sheet, cell._replace(row=row))
            if self.hidden:
                self.sheet.hidden_rows.add(row)

    def _merge(self, given: dict[str, str]) -> None:
        down, across = (
            _number(given, "table:number-rows-spanned"),
            _number(given, "table:number-columns-spanned"),
        )
        if self.sheet and not self.sheet.is_crowded and (down > 1 or across > 1):
            top, left = self.row, self.column + 1
            self.sheet.merged.append((top, left, top + down - 1, left + across - 1))


def _cell(row: int, column: int, given: dict[str, str], shown: str) -> SheetCell | None:
    kind, value = given.get("office:value-type", ""), given.get("office:value", "")
    formula = "table:formula" in given
    if given.get("calcext:value-type") == "error":
        return SheetCell(row, column, "galat", shown, formula=True)
    if kind in ("float", "currency", "percentage"):
        is_percent = kind == "percentage"
        style = Format(
            "persen" if is_percent else "angka",
            _places(shown),
            unit="" if is_percent else _unit(shown, value),
        )
        return number_cell(row, column, value, style, formula=formula, epoch_1904=False)
    if kind == "date":
        return SheetCell(
            row, column, "tanggal", _day(given.get("office:date-value", ""), shown), formula=formula
        )
    if kind == "boolean":
        yes = given.get("office:boolean-value") == "true"
        return SheetCell(row, column, "ya_tidak", "ya" if yes else "tidak", formula=formula)
    if formula and not shown.strip() and kind != "string":
        return SheetCell(row, column, "belum_dihitung", "", formula=True)
    return SheetCell(row, column, "teks", shown, formula=formula) if shown.strip() else None


def _number(given: dict[str, str], name: str) -> int:
    text = given.get(name, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _unit(shown: str, value: str) -> str:
    """The unit that a cell shows behind its number, where what stands before it is the stored value."""
    unit = unit_in(shown)
    digits = re.sub(r"\D", "", shown)
    return unit if unit and digits and re.sub(r"\D", "", value).startswith(digits.rstrip("0") or "0") else ""


def _places(shown: str) -> int:
    digits = re.sub(r"[^\d.,]", "", shown)
    at = max(digits.rfind(","), digits.rfind("."))
    return len(digits) - at - 1 if at >= 0 else 0


def _day(iso: str, shown: str) -> str:
    """The day in words; a date shown as month and year only stays one."""
    year, _, rest = iso[:10].partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdigit() and month.isdigit() and day.isdigit() and 1 <= int(month) <= 12):
        return shown
    month_words = f"{MONTHS[int(month) - 1]} {int(year)}"
    return month_words if shown.strip() == month_words else f"{int(day)} {month_words}"
