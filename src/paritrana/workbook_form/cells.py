"""Cells of the form: a text that stays text, a heading, a drop-down; and in which rows a sheet begins."""

from __future__ import annotations

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from paritrana.workbook_form import hints
from paritrana.workbook_form.layout import FormColumn
from paritrana.workbook_form.styles import Looks

HEAD = 4
"""The row of the headings; above it stand the title, what the sheet is for and a thin gap."""
FIRST = {"isian": HEAD + 1, "angka": HEAD + 3, "baris": HEAD + 3}
"""The first row of data by the kind of the table."""
LAST = 1000
"""The last row that has drop-downs and is counted."""


def put(sheet: Worksheet, row: int, column: int, value: str | int | float, **style: object) -> Cell:
    """Write a cell; a text stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if value != "":
        cell.value = value.replace("_x", "_x005F_x") if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"
    for name, given in style.items():
        setattr(cell, name, given)
    return cell


def head(sheet: Worksheet, row: int, column: int, text: str, looks: Looks) -> Cell:
    """Write a heading."""
    return put(
        sheet, row, column, text, font=looks.head, fill=looks.accent, alignment=looks.centre, border=looks.box
    )


def drop_down(sheet: Worksheet, column: FormColumn, cells: str) -> None:
    """Offer the words of a choice, or the marks of the proofs for a column that points to them."""
    words = hints.choices(column)
    if words and column.scalar.name != "program":
        listed = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
        listed.showErrorMessage = hints.strict(column)
        listed.errorTitle, listed.error = "Pilihan", f"Pilih salah satu: {', '.join(words)}"[:250]
    elif column.scalar.name == "rujukan":
        first = FIRST["baris"]
        listed = DataValidation("list", formula1=f"'Bukti'!$B${first}:$B${first + 200}", allow_blank=True)
        listed.showErrorMessage = False
    else:
        return
    listed.showInputMessage = False
    listed.add(cells)
    sheet.add_data_validation(listed)
