"""A workbook in, the tree of located text out that YAML gives too, each value with its sheet and cell.

Sheets are known by their names, columns and rows by their headings; what is renamed, doubled, merged or left over is
a finding. None only where nothing of the workbook belongs to the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from paritrana.diagnostics import Findings
from paritrana.evidence.model import Evidence
from paritrana.located import Node, Origin
from paritrana.readers.workbook import Book, Sheet, SheetCell, cell_name
from paritrana.workbook_form import faults, sheet_rows
from paritrana.workbook_form.cell_to_text import cell_text
from paritrana.workbook_form.headings import by_headings, find_row, misspelt, names_of
from paritrana.workbook_form.layout import FIELD, OWN_SHEETS, VALUE, FormColumn, FormTable, normal, tables
from paritrana.workbook_form.node_builder import Growing


def gather(book: Book, findings: Findings) -> Node | None:
    """Read every sheet of the form that the workbook has."""
    root = Growing(Origin(book.file))
    given = _sheets(book, findings)
    if not given:
        findings.add(faults.NOTHING.at(Origin(book.file)))
        return None
    for table in tables():
        sheet = given.get(table.name)
        if sheet is None:
            continue
        sheet_rows.note_hidden(sheet, book.file, findings.add)
        read = _fields if table.kind == "isian" else sheet_rows.take
        if read(sheet, table, root, findings) and sheet.hidden:
            at = Origin(book.file, sheet=sheet.name, cell="A1")
            findings.add(faults.HIDDEN_SHEET.at(at, lembar=sheet.name))
    return root.freeze(Evidence)


def _sheets(book: Book, findings: Findings) -> dict[str, Sheet]:
    """The sheets of the form by the names of their tables; what other sheets there are is said."""
    known = {normal(table.name): table.name for table in tables()}
    known |= {
        normal(".".join(table.path)): table.name for table in tables() if table.path and table.kind != "angka"
    }
    own = {normal(name) for name in OWN_SHEETS}
    found: dict[str, Sheet] = {}
    others: list[Sheet] = []
    for sheet in book.sheets.values():
        name = known.get(normal(sheet.name))
        if name and name not in found:
            found[name] = sheet
        elif normal(sheet.name) not in own and sheet.rows:
            others.append(sheet)
    free = [name for name in known if known[name] not in found]
    absent = [table for table in tables() if table.name not in found]
    for sheet in others:
        close = get_close_matches(normal(sheet.name), free, n=1, cutoff=0.75)
        meant = known[close[0]] if close else by_headings(sheet, absent)
        at = Origin(book.file, sheet=sheet.name, cell="A1")
        if meant:
            findings.add(faults.MISSPELT_SHEET.at(at, lembar=sheet.name, saran=meant))
        else:
            findings.add(faults.UNREAD_SHEET.at(at, lembar=sheet.name))
    return found


def _fields(sheet: Sheet, table: FormTable, root: Growing, findings: Findings) -> bool:
    """Read a sheet with one field a row; says whether it holds anything."""
    names = {name: column for name, column in names_of(table).items() if column}
    head = find_row(sheet, {normal(FIELD): None, normal(VALUE): None})
    where = {normal(cell.text): cell.column for cell in sheet.rows.get(head, {}).values()}
    label, value = where.get(normal(FIELD), 1), where.get(normal(VALUE), 2)
    part = root
    start = Origin(root.at.file, sheet=sheet.name, cell=cell_name(head + 1, value))
    root.give_home(table.path, start)
    for key in table.path:
        part = part.part(key, start)
    part.kept = part.kept or table.required
    seen: dict[FormColumn, int] = {}
    numbers = sorted(row for row in sheet.rows if row > head)
    covered = sheet_rows.spread(sheet)
    for number in numbers:
        cells = sheet.rows[number] | covered.get(number, {})
        _field(sheet, number, cells, (label, value), names, seen, table, part, findings)
    sheet_rows.note_merged(sheet, head, root.at.file, findings.add)
    return any(value in sheet.rows[number] for number in numbers)


def _field(
    sheet: Sheet,
    number: int,
    cells: Mapping[int, SheetCell],
    places: tuple[int, int],
    names: dict[str, FormColumn],
    seen: dict[FormColumn, int],
    table: FormTable,
    part: Growing,
    findings: Findings,
) -> None:
    """Read one field: the cell beside its heading."""
    label, value = cells.get(places[0]), cells.get(places[1])
    if label is None:
        return
    at = Origin(part.at.file, sheet=sheet.name, cell=cell_name(number, places[1]))
    column = names.get(normal(label.text))
    if column is None:
        if value is not None:
            unused = [c for c in table.columns if c not in seen]
            findings.add(
                misspelt(label.text, unused, table, Origin(at.file, sheet=sheet.name, cell=label.name))
            )
        return
    if column in seen and value is not None:
        findings.add(faults.TWICE.at(at, judul=label.text, lembar=sheet.name))
        return
    seen[column] = number
    part.put(
        column.path, cell_text(value, column.scalar, column.heading, at, findings.add) if value else "", at
    )
