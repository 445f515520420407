"""The workbook that answers back: the user's own workbook copied, its faulty cells marked, its findings listed.

In: the workbook's bytes and the findings. Out: a new workbook; formats, widths, formulas and notes stay as they were.
Marks of an earlier answer are taken off first, so an answered workbook can be filled in further and checked again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from paritrana.diagnostics import Diagnostic, Findings, Severity
from paritrana.readers.sources import Sources
from paritrana.readers.workbook import open_book, rewritable
from paritrana.report.order import by_severity
from paritrana.report.words import headline, help_of, severity
from paritrana.workbook_form.deterministic_zip import pack
from paritrana.workbook_form.layout import FRONT, REPAIRS
from paritrana.workbook_form.offices import offices_of
from paritrana.workspace import Source

AUTHOR = "paritrana check"
"""Who wrote the notes of an answer; by it they are found again."""
MARKS = {Severity.GALAT: "F4B6A6", Severity.PERINGATAN: "FBE3A4", Severity.CATATAN: "CFE3F5"}
_NOBODY = "(belum ditentukan)"
_COLUMNS = (("No.", 5), ("Penanggung jawab", 24), ("Tingkat", 12), ("Lembar", 20), ("Sel", 9), ("Baris", 34),
            ("Temuan", 56), ("Perbaikan", 56), ("Kode", 11))  # fmt: skip
_ACCENT, _RULE, _HEAD = "0D544A", "C9D3D0", 4
_LONGEST_NOTE = 1500
"""Characters of a cell's note: its box is then some 700 points high, and a higher one leaves the screen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answered workbook, how many of its cells are marked, what of the original it can't hold."""

    data: bytes
    marked: int
    lost: str = ""


@dataclass(frozen=True, slots=True)
class _FindingRow:
    """One finding with where it stands."""

    finding: Diagnostic
    sheet: str
    cell: str
    place: str
    office: str


def answer_workbook(given: Source, findings: tuple[Diagnostic, ...], sources: Sources) -> Answer | None:
    """Copy a workbook with the findings in it; None where the workbook can't be opened."""
    known = open_book(given.data, given.file, Findings())
    if known is None or not rewritable(given.data):
        return None
    try:
        macros = given.file.lower().endswith(".xlsm")
        book = load_workbook(BytesIO(given.data), rich_text=True, keep_vba=macros)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, BadZipFile, SyntaxError):
        return None
    _clean(book)
    lines = _lines(findings, sources, offices_of(known), book)
    marked = _mark(book, lines)
    _list(book, lines, given.file)
    stream = BytesIO()
    book.save(stream)
    shapes = _has_shapes(given.data)
    return Answer(pack(stream.getvalue()), marked, "gambar bentuk dan kotak teks" if shapes else "")


def _lines(
    findings: tuple[Diagnostic, ...], sources: Sources, offices: dict[str, str], book: Workbook
) -> list[_FindingRow]:
    """Every open finding, by office and then in the order of the sheets."""
    rank = {name: index for index, name in enumerate(book.sheetnames)}
    lines = []
    for finding in by_severity(findings, sources):
        if finding.accepted:
            continue
        at, address = sources.origin(finding.place), sources.address(finding.place)
        sheet = at.sheet if at.sheet in rank else ""
        lines.append(_FindingRow(finding, sheet, at.cell, str(address or ""), offices.get(at.sheet, _NOBODY)))
    return sorted(
        lines, key=lambda line: (line.office == _NOBODY, line.office.casefold(), rank.get(line.sheet, -1))
    )


def _mark(book: Workbook, lines: list[_FindingRow]) -> int:
    """Colour the cells at fault and write what is wrong into their notes; gives how many there are."""
    found: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for line in lines:
        if line.sheet and line.cell:
            found[line.sheet, line.cell].append(line.finding)
    for (sheet, name), diagnostics in found.items():
        cell = _own(book[sheet], name)
        worst = min(diagnostics, key=lambda d: list(Severity).index(d.severity))
        cell.fill = PatternFill("solid", fgColor=MARKS[worst.severity])
        words = "\n\n".join(map(_note, diagnostics))
        before = f"{cell.comment.text.strip()}\n\n" if cell.comment else ""
        words = words if len(words) <= _LONGEST_NOTE else words[:_LONGEST_NOTE] + " ..."
        cell.comment = Comment(
            before + words, AUTHOR, height=60 + 18 * (len(words) // 42 + words.count("\n")), width=330
        )
    return len(found)


def _note(finding: Diagnostic) -> str:
    head = f"{severity(finding).upper()} {finding.code}: {headline(finding)}"
    return f"{head}\nPerbaikan: {help_of(finding)}"


def _own(sheet: Worksheet, name: str) -> Any:
    """The cell itself, or the one that holds the value of the merged range it lies in."""
    cell = sheet[name]
    if isinstance(cell, Cell):
        return cell
    ranges = (r for r in sheet.merged_cells.ranges if name in r)
    return next((sheet.cell(r.min_row, r.min_col) for r in ranges), cell)


def _clean(book: Workbook) -> None:
    """Take off what an earlier answer put there."""
    if REPAIRS in book.sheetnames:
        del book[REPAIRS]
    ours = {"00" + colour for colour in MARKS.values()} | {"FF" + colour for colour in MARKS.values()}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and cell.comment and cell.comment.author == AUTHOR:
                    cell.comment = None
                    if cell.fill.fgColor.rgb in ours:
                        cell.fill = PatternFill()


def _list(book: Workbook, lines: list[_FindingRow], file: str) -> None:
    """Write the sheet of repairs, each with a link to its cell."""
    sheet = book.create_sheet(REPAIRS, 1 if FRONT in book.sheetnames else 0)
    sheet.sheet_properties.tabColor = "9E331A"
    sheet.sheet_view.showGridLines = False
    sheet["A1"] = REPAIRS
    sheet["A2"] = f"{len(lines)} temuan dalam {file.rsplit('/', 1)[-1]}; klik selnya untuk ke sana."
    sheet["A1"].font, sheet["A2"].font = Font("Calibri", 16, bold=True, color=_ACCENT), Font("Calibri", 10)
    side = Side("thin", color=_RULE)
    box = Border(side, side, side, side)
    for column, (name, width) in enumerate(_COLUMNS, 1):
        head = sheet.cell(_HEAD, column, name)
        head.font, head.fill = (
            Font("Calibri", 10.5, bold=True, color="FFFFFF"),
            PatternFill("solid", fgColor=_ACCENT),
        )
        head.alignment, head.border = Alignment(vertical="center"), box
        sheet.column_dimensions[head.column_letter].width = width
    for number, line in enumerate(lines, 1):
        _row(sheet, _HEAD + number, number, line, box)
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.auto_filter.ref = f"A{_HEAD}:I{_HEAD + max(1, len(lines))}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    book.active = book.index(sheet)
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def _row(sheet: Worksheet, row: int, number: int, line: _FindingRow, box: Border) -> None:
    finding = line.finding
    texts: tuple[str | int, ...] = (number, line.office, severity(finding), line.sheet, line.cell, line.place,
            headline(finding), help_of(finding), finding.code)  # fmt: skip
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        assert isinstance(cell, Cell)
        cell.value = text
        if isinstance(text, str):
            cell.data_type = "s"
        cell.font, cell.border = Font("Calibri", 10), box
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 3).fill = PatternFill("solid", fgColor=MARKS[finding.severity])
    if line.sheet and line.cell:
        link = sheet.cell(row, 5)
        quoted = line.sheet.replace("'", "''")
        link.hyperlink = f"#'{quoted}'!{line.cell}"
        link.font = Font("Calibri", 10, color=_ACCENT, underline="single")
    tall = max(len(headline(finding)) / 58, len(help_of(finding)) / 58, len(line.place) / 34)
    sheet.row_dimensions[row].height = 5 + 13.5 * (int(tall) + 1)


def _has_shapes(data: bytes) -> bool:
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        drawings = [name for name in archive.namelist() if name.startswith("xl/drawings/drawing")]
        return any(b"<xdr:sp" in archive.read(name) for name in drawings[:20])
