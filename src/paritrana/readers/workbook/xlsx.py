"""Office Open XML (.xlsx, .xlsm) in, a Book out, read as a stream: values with their formats, never styles or drawings.

A formula gives the value it was last calculated to; one that never was is a cell of kind `belum_dihitung`.
Source: ECMA-376 part 1, 18.3 (sheets), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.readers.workbook import faults
from paritrana.readers.workbook.archive import Archive
from paritrana.readers.workbook.formats import BUILT_IN, Format, number_cell, read_format
from paritrana.readers.workbook.grid import Book, Cell, Sheet, split_name, split_span

MAX_CELLS = 600_000
"""Cells that hold something."""
MAX_ELEMENTS = 1_700_000
"""Cells and rows of any kind, empty ones as well."""
_MAX_SHEETS = 400
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_OFFICE = "/officeDocument"


@dataclass(slots=True)
class _Whole:
    """What all sheets share."""

    strings: list[str] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    epoch_1904: bool = False
    parts: dict[str, str] = field(default_factory=dict)
    cells: int = 0
    elements: int = 0


def read_xlsx(archive: Archive, findings: Findings) -> Book:
    """Read every sheet; Unreadable where the file is damaged or too large."""
    whole = _Whole()
    main = next(
        (t for kind, t in _relations(archive, "").values() if kind.endswith(_OFFICE)), "xl/workbook.xml"
    )
    relations = _relations(archive, main)
    _read_workbook(archive, main, relations, whole)
    for kind, target in relations.values():
        if kind.endswith("/styles") and target in archive.names:
            whole.formats = _read_formats(archive, target)
        elif kind.endswith("/sharedStrings") and target in archive.names:
            whole.strings = _read_strings(archive, target)
    _report_ignored(archive, findings)
    sheets: dict[str, Sheet] = {}
    for name, part in whole.parts.items():
        sheets[name] = _SheetReader(archive, whole, Sheet(name)).read(part)
    return Book(archive.at.file, sheets)


def _report_ignored(archive: Archive, findings: Findings) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names):
        findings.add(faults.MACROS.at(archive.at))
    outside = sum(
        name.startswith("xl/externalLinks/externalLink") and name.endswith(".xml") for name in archive.names
    )
    if outside:
        findings.add(faults.EXTERNAL.at(archive.at, banyak=outside))


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """Kind and target of a part's relations by their id; none where the part has none."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, given: dict[str, str]) -> None:
        if element == "Relationship" and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            found[given.get("Id", "")] = given.get("Type", ""), posixpath.normpath(whole)

    if source in archive.names:
        archive.walk(source, start)
    return found


def _read_workbook(archive: Archive, part: str, relations: dict[str, tuple[str, str]], whole: _Whole) -> None:
    def start(element: str, given: dict[str, str]) -> None:
        if element == "workbookPr":
            whole.epoch_1904 = given.get("date1904") in ("1", "true")
        elif element == "sheet":
            id = next((value for key, value in given.items() if key.rpartition(":")[2] == "id"), "")
            kind, target = relations.get(id, ("", ""))
            if kind.endswith("/worksheet"):
                whole.parts[given.get("name", "")] = target
            if len(whole.parts) > _MAX_SHEETS:
                raise archive.too_large(len(whole.parts), "lembar", _MAX_SHEETS)

    archive.walk(part, start)


def _read_formats(archive: Archive, part: str) -> list[Format]:
    """The format of each style number."""
    codes = dict(BUILT_IN)
    found: list[Format] = []
    inside = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal inside
        if element == "numFmt" and given.get("numFmtId", "").isdigit():
            codes[int(given["numFmtId"])] = given.get("formatCode", "")
        elif element == "cellXfs":
            inside = True
        elif element == "xf" and inside:
            number = given.get("numFmtId", "0")
            found.append(read_format(codes.get(int(number), "General") if number.isdigit() else "General"))

    def end(element: str) -> None:
        nonlocal inside
        inside = inside and element != "cellXfs"

    archive.walk(part, start, end)
    return found


def _read_strings(archive: Archive, part: str) -> list[str]:
    found: list[str] = []
    parts: list[str] = []
    keep = phonetic = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal keep, phonetic
        if element == "si":
            parts.clear()
            if len(found) >= MAX_CELLS:
                raise archive.too_large(len(found), "teks", MAX_CELLS)
        elif element == "rPh":
            phonetic = True
        elif element == "t":
            keep = not phonetic

    def end(element: str) -> None:
        nonlocal keep, phonetic
        if element == "t":
            keep = False
        elif element == "rPh":
            phonetic = False
        elif element == "si":
            found.append(_plain("".join(parts)))

    def text(data: str) -> None:
        if keep:
            parts.append(data)

    archive.walk(part, start, end, text)
    return found


def _plain(text: str) -> str:
    """A string as it was typed: `_x000D_` stands for a character that XML can't hold."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class _SheetReader:
    """Reads one sheet; holds the cell that is open."""

    archive: Archive
    whole: _Whole
    sheet: Sheet
    row: int = 0
    column: int = 0
    kind: str = ""
    style: str = ""
    formula: bool = False
    keep: bool = False
    phonetic: bool = False
    parts: list[str] = field(default_factory=list)

    def read(self, part: str) -> Sheet:
        """Walk the sheet's part."""
        self.archive.walk(part, self.start, self.end, self.text)
        return self.sheet

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if element == "c":
            self._count()
            self._open_cell(given)
        elif element == "v" or (element == "t" and not self.phonetic):
            self.keep = True
        elif element == "row":
            self._count()
            number = given.get("r", "")
            self.row = int(number) if number.isdigit() and len(number) < 9 else self.row + 1
            self.column = 0
            if given.get("hidden") in ("1", "true"):
                self.sheet.hidden_rows.add(self.row)
        elif element == "f":
            self.formula = True
        elif element == "rPh":
            self.phonetic = True
        elif element == "mergeCell":
            self._merge(given.get("ref", ""))

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if element == "c":
            if self.parts or self.formula:
                self._close_cell()
        elif element == "v" or element == "t":
            self.keep = False
        elif element == "rPh":
            self.phonetic = False

    def text(self, data: str) -> None:
        """Take a piece of a value."""
        if self.keep:
            self.parts.append(data)

    def _count(self) -> None:
        self.whole.elements += 1
        if self.whole.elements > MAX_ELEMENTS:
            raise self.archive.too_large(self.whole.elements, "baris dan sel", MAX_ELEMENTS)

    def _open_cell(self, given: dict[str, str]) -> None:
        row, column = split_name(given.get("r", ""))
        self.row, self.column = (row, column) if row else (self.row, self.column + 1)
        self.kind, self.style = given.get("t", "n"), given.get("s", "0")
        self.formula = False
        self.parts = []

    def _close_cell(self) -> None:
        cell = self._cell("".join(self.parts))
        if cell is None:
            return
        self.sheet.put(cell)
        self.whole.cells += 1
        if self.whole.cells > MAX_CELLS:
            raise self.archive.too_large(self.whole.cells, "sel terisi", MAX_CELLS)

    def _cell(self, value: str) -> Cell | None:
        row, column, kind, formula = self.row, self.column, self.kind, self.formula
        if formula and not value:
            return None if kind == "str" else Cell(row, column, "belum_dihitung", "", formula=True)
        if kind == "s":
            index = int(value) if value.isdigit() and len(value) < 9 else -1
            text = self.whole.strings[index] if 0 <= index < len(self.whole.strings) else ""
            return Cell(row, column, "teks", text) if text.strip() else None
        if kind == "n":
            style = self.whole.formats[int(self.style)] if self._styled() else Format()
            return number_cell(row, column, value, style, formula=formula, epoch_1904=self.whole.epoch_1904)
        if kind == "b":
            return Cell(row, column, "ya_tidak", "ya" if value == "1" else "tidak", formula=formula)
        if kind == "e":
            return Cell(row, column, "galat", value, formula=formula)
        text = _plain(value)
        return (
            Cell(row, column, "teks", text[:10] if kind == "d" else text, formula=formula)
            if text.strip()
            else None
        )

    def _styled(self) -> bool:
        return self.style.isdigit() and len(self.style) < 7 and int(self.style) < len(self.whole.formats)

    def _merge(self, name: str) -> None:
        span = split_span(name)
        if span and len(self.sheet.merged) < 10_000:
            self.sheet.merged.append(span)
