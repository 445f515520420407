"""The front sheet: how the form is filled in, how far it is, who is in charge, a link to every sheet.

Progress is counted by formulas, so it moves while a clerk types; nothing of this sheet is read as evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from paritrana.located import Node
from paritrana.workbook_form.cells import FIRST, LAST, head, put
from paritrana.workbook_form.cells import HEAD as TOP
from paritrana.workbook_form.layout import FRONT, FormTable, tables
from paritrana.workbook_form.styles import ACCENT, ALARM, AMBER, FACE, GREY, Looks, print_on_a4, protect
from paritrana.workbook_form.table_texts import TextRow

STEPS = (
    "Isi lembar demi lembar. Kolom berbintang (*) wajib; baris Petunjuk dan Contoh menerangkan isinya.",
    "Data yang tidak ada ditulis: tidak tersedia, dengan sebabnya di kolom Alasan. Jangan dikosongkan atau diisi nol.",
    "Setiap angka menunjuk dokumennya di kolom Bukti, misalnya B-04 hlm. 12. Dokumennya didaftar di lembar Bukti.",
    "Simpan, lalu periksa dengan program. Jawabannya salinan buku kerja ini dengan sel yang perlu diperbaiki ditandai.",
)
OFFICE = "Penanggung jawab"
SECTION = "Bagian"
HEAD = 11
"""Row of the headings, below title, steps (rows 4 to 7) and progress (row 9)."""


def write_front(
    sheet: Worksheet,
    looks: Looks,
    root: Node,
    given: Mapping[str, Sequence[TextRow]],
    offices: Mapping[str, str],
) -> None:
    """Write the front sheet."""
    sheet.title = FRONT
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ALARM
    for letter, width in zip("ABCDEF", (5, 27, 46, 9, 22, 28), strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, 1, 1, "Formulir Bukti Penghargaan Paritrana", font=Font(FACE, 20, bold=True, color=ACCENT))
    put(sheet, 2, 1, _region(root), font=Font(FACE, 13, color=GREY))
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 32, 22
    for number, text in enumerate(STEPS, 1):
        put(sheet, 3 + number, 1, number, font=looks.bold, alignment=looks.centre, fill=looks.tint)
        put(sheet, 3 + number, 2, text, font=looks.body, alignment=looks.single)
        sheet.row_dimensions[3 + number].height = 17
    last = HEAD + len(tables())
    put(sheet, 9, 1, "Kemajuan", font=looks.bold)
    done = f'=COUNTIF(E{HEAD + 1}:E{last},"lengkap")&" dari {len(tables())} lembar lengkap, "'
    sheet["C9"] = done + f'&COUNTIF(E{HEAD + 1}:E{last},"kosong")&" masih kosong"'
    sheet["C9"].font = looks.bold
    for column, text in enumerate(("No.", SECTION, "Yang diisi", "Terisi", "Keadaan", OFFICE), 1):
        head(sheet, HEAD, column, text, looks)
    sheet.row_dimensions[HEAD].height = 22
    for number, table in enumerate(tables(), 1):
        _line(sheet, HEAD + number, number, table, looks, offices.get(table.name, ""))
    _colours(sheet, HEAD + 1, last)
    sheet.freeze_panes = f"A{HEAD + 1}"
    print_on_a4(sheet, rows=f"{HEAD}:{HEAD}", upright=True)
    protect(sheet)


def _line(sheet: Worksheet, row: int, number: int, table: FormTable, looks: Looks, office: str) -> None:
    put(sheet, row, 1, number, font=looks.help, alignment=looks.centre, border=looks.box)
    link = put(sheet, row, 2, table.name, border=looks.box, alignment=looks.middle)
    link.hyperlink = f"#'{table.name}'!A1"
    link.font = looks.link
    put(sheet, row, 3, table.description, font=looks.help, alignment=looks.middle, border=looks.box)
    filled, state = _formulas(table)
    for column, formula in ((4, filled), (5, state)):
        cell = sheet.cell(row, column, formula)
        cell.font, cell.alignment, cell.border = looks.body, looks.centre, looks.box
    mine = put(sheet, row, 6, office, font=looks.body, alignment=looks.middle, border=looks.box)
    mine.protection, mine.number_format = looks.open, "@"
    sheet.row_dimensions[row].height = 17 if len(table.description) < 56 else 26


def _formulas(table: FormTable) -> tuple[str, str]:
    """How many fields or rows are filled in, and what is still missing, as formulas."""

    sheet, first = f"'{table.name}'!", FIRST[table.kind]
    if table.kind == "isian":
        last = TOP + len(table.columns)
        count = f"COUNTA({sheet}B{first}:B{last})"
        needed = [f'({sheet}B{first + n}="")' for n, column in enumerate(table.columns) if column.required]
        short = "+".join(needed) or "0"
        missing = f'IF({short}>0,"kurang "&({short})&" isian wajib","lengkap")'
        if not table.required and table.path:
            return f"={count}", f'=IF({count}=0,"kosong",{missing})'
        return f"={count}", f"={missing}"
    shift = 3 if table.first_heading else 2
    last = first + len(table.rows) - 1 if table.rows else LAST
    columns = {c.path: get_column_letter(n) for n, c in enumerate(table.columns, shift)}
    key = next(columns[c.path] for c in table.columns if c.required or table.rows)
    count = f"COUNTA({sheet}{key}{first}:{key}{last})"
    needed = [columns[c.path] for c in table.columns if c.required]
    blanks = "+".join(f'({sheet}{n}{first}:{n}{last}="")' for n in needed if n != key)
    if not blanks:
        return f"={count}", f'=IF({count}=0,"kosong","lengkap")'
    short = f'SUMPRODUCT(({sheet}{key}{first}:{key}{last}<>"")*(({blanks})>0))'
    return f"={count}", f'=IF({count}=0,"kosong",IF({short}>0,"kurang di "&{short}&" baris","lengkap"))'


def _colours(sheet: Worksheet, first: int, last: int) -> None:
    """Colour the states, and draw a bar behind the counts."""
    rule: Any = CellIsRule
    bar: Any = DataBarRule
    shown = sheet.conditional_formatting
    for operator, word, font in (
        ("equal", '"lengkap"', Font(color=ACCENT, bold=True)),
        ("equal", '"kosong"', Font(color="9A9A9A")),
        ("notEqual", '"lengkap"', Font(color=AMBER, bold=True)),
    ):
        shown.add(f"E{first}:E{last}", rule(operator, [word], stopIfTrue=True, font=font))
    shown.add(f"D{first}:D{last}", bar("num", 0, "max", color="A9CFC7"))


def _region(root: Node) -> str:
    region, award = root.child("daerah"), root.child("penghargaan")
    name = region.child("nama") if region else None
    edition = award.child("edisi") if award else None
    words = [
        str(node.value)
        for node in (name, edition)
        if node and isinstance(node.value, str) and node.value.strip()
    ]
    return ", ".join(words) or "Nama daerah diisi di lembar Daerah"
