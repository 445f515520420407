"""The form as a workbook: every sheet of the layout, filled with what a tree holds.

In: a tree (it may hold little), examples, how many empty rows to leave. Out: the bytes of an .xlsx file, the same for
the same input. What has no room in a cell is a finding, and then there is no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from paritrana.diagnostics import Findings
from paritrana.located import Node
from paritrana.workbook_form import faults, hints
from paritrana.workbook_form.cells import FIRST, HEAD, LAST, drop_down, head, put
from paritrana.workbook_form.deterministic_zip import pack
from paritrana.workbook_form.front_sheet import write_front
from paritrana.workbook_form.layout import (
    EXAMPLE,
    FIELD,
    HELP,
    NUMBER,
    VALUE,
    FormColumn,
    FormTable,
    spell,
    tables,
)
from paritrana.workbook_form.styles import ACCENT, Looks, print_on_a4, protect, width_of
from paritrana.workbook_form.table_texts import TextRow, homeless, lines, rowless
from paritrana.workbook_form.text_to_cell import FIGURES, FORMATS, LONGEST, TEXT, value_of

_SPARE, _FEWEST = 8, 18
"""Empty rows behind those that are filled in, and rows of a sheet at least. A clerk can insert more."""
_TITLE = 1.6
"""Width of a letter of the title, in those of which columns are measured."""


def fill(
    root: Node, example: hints.Hints, findings: Findings, offices: Mapping[str, str] | None = None
) -> bytes | None:
    """Write the form with the texts of a tree in it; `offices` names who is in charge of a sheet."""
    before = len(findings.items)
    for place in (*homeless(root), *rowless(root)):
        findings.add(faults.NO_PLACE.at(place, tempat=str(place)))
    book, looks = Workbook(), Looks()
    front = book.worksheets[0]
    given = {table.name: lines(root, table) for table in tables()}
    for table in tables():
        sheet = book.create_sheet(table.name)
        _write(sheet, table, given[table.name], looks, example, findings)
    if len(findings.items) > before:
        return None
    write_front(front, looks, root, given, offices or {})
    book.active = 0
    stream = BytesIO()
    book.save(stream)
    return pack(stream.getvalue())


def _write(
    sheet: Worksheet,
    table: FormTable,
    given: list[TextRow],
    looks: Looks,
    example: hints.Hints,
    findings: Findings,
) -> None:
    sheet.sheet_properties.tabColor = ACCENT if len(table.path) < 2 else "8FB3AC"
    sheet.sheet_view.showGridLines = False
    if table.kind == "isian":
        _fields(sheet, table, given, looks, example, findings)
        repeated = 0
    else:
        _rows(sheet, table, given, looks, example, findings)
        narrow = sum(sheet.column_dimensions[name].width for name in "AB") < _TITLE * len(table.name)
        repeated = 3 if narrow else 2
    wide = print_on_a4(sheet, rows=f"{HEAD}:{HEAD}", columns=repeated)
    _title(sheet, table, looks, repeated + 1 if wide else 2)
    protect(sheet)


def _title(sheet: Worksheet, table: FormTable, looks: Looks, column: int) -> None:
    """The name of the sheet and what it is for; on paper, columns that each page repeats would cut that off."""
    put(sheet, 1, 1, table.name, font=looks.title, alignment=looks.single)
    link = put(sheet, 2, 1, "← Mulai", font=looks.small_link)
    link.hyperlink = "#'Mulai'!A1"
    link.font = looks.small_link
    put(sheet, 2, column, table.description, font=looks.lead, alignment=looks.single)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 26, 17
    sheet.row_dimensions[3].height = 5


def _fields(
    sheet: Worksheet,
    table: FormTable,
    given: list[TextRow],
    looks: Looks,
    example: hints.Hints,
    findings: Findings,
) -> None:
    texts = given[0].texts if given else {}
    for column, (name, width) in enumerate(((FIELD, 30), (VALUE, 58), (HELP, 46), (EXAMPLE, 40)), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        head(sheet, HEAD, column, name, looks)
    sheet.row_dimensions[HEAD].height = 20
    for number, column_ in enumerate(table.columns, HEAD + 1):
        mark = " *" if column_.required else ""
        put(
            sheet,
            number,
            1,
            column_.heading + mark,
            font=looks.bold,
            fill=looks.tint,
            alignment=looks.middle,
            border=looks.box,
        )
        text = texts.get(column_.path, "")
        cell = _value(sheet, number, 2, text, column_, looks, findings, given[0] if given else None)
        cell.alignment = looks.field
        put(
            sheet,
            number,
            3,
            hints.help_line(column_),
            font=looks.help,
            alignment=looks.middle,
            border=looks.box,
        )
        put(
            sheet,
            number,
            4,
            example.example(table, column_),
            font=looks.example,
            alignment=looks.middle,
            border=looks.box,
        )
        longest = max(
            len(text) / 55, len(hints.help_line(column_)) / 50, len(example.example(table, column_)) / 44
        )
        sheet.row_dimensions[number].height = max(20.0, 14.5 * (min(int(longest), 12) + 1))
        drop_down(sheet, column_, f"B{number}")
    sheet.freeze_panes = f"B{HEAD + 1}"


def _rows(
    sheet: Worksheet,
    table: FormTable,
    given: list[TextRow],
    looks: Looks,
    example: hints.Hints,
    findings: Findings,
) -> None:
    lead = [table.first_heading] if table.first_heading else []
    shift = 2 + len(lead)
    _heads(sheet, table, looks, example, shift)
    first = FIRST[table.kind]
    by_label = {line.label: line for line in given}
    shown = [by_label.get(s.key, TextRow({}, s.key)) for s in table.rows] if table.rows else given
    many = len(shown) if table.rows else max(_FEWEST, len(shown) + _SPARE)
    for offset in range(many):
        line = shown[offset] if offset < len(shown) else None
        number = first + offset
        put(
            sheet, number, 1, offset + 1, font=looks.help, alignment=looks.number, border=looks.box
        ).protection = looks.open
        if lead:
            label = (spell(line.label) if table.rows else line.label) if line else ""
            cell = put(
                sheet, number, 2, label, font=looks.bold if table.rows else looks.body, border=looks.box
            )
            cell.alignment, cell.number_format = looks.wrap_top, TEXT
            cell.fill = looks.tint if table.rows else looks.white
            if table.parent:
                cell.protection = looks.open
        for at, column in enumerate(table.columns, shift):
            _value(
                sheet,
                number,
                at,
                line.texts.get(column.path, "") if line else "",
                column,
                looks,
                findings,
                line,
            )
        sheet.row_dimensions[number].height = _height(line, table)
    last = first + many - 1 if table.rows else LAST
    for at, column in enumerate(table.columns, shift):
        letter = get_column_letter(at)
        drop_down(sheet, column, f"{letter}{first}:{letter}{last}")
    sheet.freeze_panes = f"{get_column_letter(shift + (0 if table.rows or table.parent else 1))}{first}"


def _heads(sheet: Worksheet, table: FormTable, looks: Looks, example: hints.Hints, shift: int) -> None:
    """The headings, the help line and the example of a table, and the widths of its columns."""
    sheet.column_dimensions["A"].width = 9.5
    head(sheet, HEAD, 1, NUMBER, looks)
    for row, word, font in ((1, HELP, looks.help), (2, EXAMPLE, looks.example)):
        put(sheet, HEAD + row, 1, word, font=font, fill=looks.pale, alignment=looks.centre, border=looks.box)
    if shift > 2:
        _lead(sheet, table, looks)
    help_lines = shown_lines = 1.0
    for at, column in enumerate(table.columns, shift):
        width = width_of(column.path[-1], column.scalar.name)
        sheet.column_dimensions[get_column_letter(at)].width = width
        cell = head(sheet, HEAD, at, column.heading + (" *" if column.required else ""), looks)
        cell.comment = Comment(hints.note(column), "Paritrana", height=150, width=300)
        help_text, shown = hints.help_line(column), example.example(table, column)
        _tell(sheet, at, help_text, shown, looks)
        help_lines = max(help_lines, len(help_text) / (width * 1.15))
        shown_lines = max(shown_lines, len(shown) / (width * 1.15))
    sheet.row_dimensions[HEAD].height = 30
    sheet.row_dimensions[HEAD + 1].height = 12.5 * min(5, int(help_lines) + 1)
    sheet.row_dimensions[HEAD + 2].height = 12.5 * min(4, int(shown_lines) + 1)


def _lead(sheet: Worksheet, table: FormTable, looks: Looks) -> None:
    """The column that names a fixed row, or the item a row belongs to."""
    sheet.column_dimensions["B"].width = 26 if table.rows else 17
    head(sheet, HEAD, 2, table.first_heading + ("" if table.rows else " *"), looks)
    if table.rows:
        _tell(sheet, 2, "Sudah ditetapkan.", "", looks)
    else:
        mark = "I-01" if table.path[0] == "inovasi" else "R-01"
        _tell(sheet, 2, f"Wajib. Tanda butir di lembar {_owner(table)}.", mark, looks)


def _tell(sheet: Worksheet, at: int, help_text: str, shown: str, looks: Looks) -> None:
    """The help line and the example below a heading."""
    for row, text, font in ((1, help_text, looks.help), (2, shown, looks.example)):
        put(sheet, HEAD + row, at, text, font=font, fill=looks.pale, alignment=looks.words, border=looks.box)


def _height(line: TextRow | None, table: FormTable) -> float:
    """Points that the longest text of a row needs in its column."""
    tall = 1
    for column in table.columns:
        text = line.texts.get(column.path, "") if line else ""
        across = width_of(column.path[-1], column.scalar.name) * 1.08
        tall = max(tall, sum(1 + int(len(part) / across) for part in text.split("\n")))
    return min(400.0, 5.0 + 14.0 * tall)


def _owner(table: FormTable) -> str:
    return next(other.name for other in tables() if other.path == table.path[:-1])


def _value(
    sheet: Worksheet,
    row: int,
    at: int,
    text: str,
    column: FormColumn,
    looks: Looks,
    findings: Findings,
    line: TextRow | None,
) -> Cell:
    """Write one value into its cell, open to be changed."""
    made = value_of(text, column.scalar) if text else None
    if len(text) > LONGEST and line:
        place = line.at
        for key in column.path:
            place = place.key(key)
        findings.add(faults.TOO_LONG.at(place, banyak=len(text), batas=LONGEST))
        made = None
    cell = put(sheet, row, at, made.value if made else "", font=looks.body, border=looks.box)
    cell.alignment = looks.figures if column.scalar.name in FIGURES else looks.words
    cell.number_format = made.format if made else FORMATS.get(column.scalar.name, TEXT)
    cell.protection = looks.open
    return cell
