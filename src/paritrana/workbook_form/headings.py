"""The headings of a sheet: where they stand, which column each is, and what a changed one is likely to mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from paritrana.diagnostics import Diagnostic
from paritrana.located import Origin
from paritrana.readers.workbook import Sheet, SheetCell
from paritrana.workbook_form import faults
from paritrana.workbook_form.layout import NUMBER, FormColumn, FormTable, known_names, normal

Report = Callable[[Diagnostic], None]

_SEARCHED = 40
"""Rows at the top of a sheet among which its headings are looked for."""
_FEWEST_SHARED = 3
"""Headings that a renamed sheet shares with its table, and at least half of them: sheets of one's own that only have a
year and an amount are none."""


@dataclass(slots=True)
class Headings:
    """The row of the headings; `columns` by their number in the sheet; `first` is the column that names a row."""

    row: int
    columns: dict[int, FormColumn] = field(default_factory=dict)
    first: int = 0
    ignored: set[int] = field(default_factory=set)


def find_row(sheet: Sheet, wanted: Mapping[str, object]) -> int:
    """The row at the top of the sheet that holds most of the wanted names, 0 where none holds enough of them."""
    best, most = 0, 0
    for row in sorted(sheet.rows)[:_SEARCHED]:
        hits = len({normal(cell.text) for cell in sheet.rows[row].values()} & wanted.keys())
        if hits > most:
            best, most = row, hits
    return best if most >= min(2, len(wanted)) else 0


def names_of(table: FormTable) -> dict[str, FormColumn | None]:
    """Every name by which a column of a table is known; None is the column that names a row."""
    names: dict[str, FormColumn | None] = {}
    for column in table.columns:
        for name in known_names(column):
            names.setdefault(name, column)
    if table.first_heading:
        names[normal(table.first_heading)] = None
    return names


def by_headings(sheet: Sheet, candidates: Sequence[FormTable]) -> str:
    """The name of the table of rows whose headings a sheet bears, whatever the sheet is called; "" for none."""
    best, most = "", _FEWEST_SHARED - 1
    for table in candidates:
        names = {name: column for name, column in names_of(table).items() if column}
        if table.kind == "isian" or not (row := find_row(sheet, names)):
            continue
        cells = (normal(cell.text) for cell in sheet.rows[row].values())
        hits = len({names[text].path for text in cells if text in names})
        if hits > most and hits * 2 >= len(table.columns):
            best, most = table.name, hits
    return best


def match(sheet: Sheet, table: FormTable, file: str, report: Report) -> Headings | None:
    """Find the headings of a table and say what is wrong with them; None where there are none."""
    names = names_of(table)
    row = find_row(sheet, names)
    if not row:
        if sheet.rows:
            first = next(sheet.cells())
            known = ", ".join(column.heading for column in table.columns[:6])
            report(
                faults.NO_HEADINGS.at(
                    Origin(file, sheet=sheet.name, cell=first.name), lembar=sheet.name, dikenal=known
                )
            )
        return None
    found = Headings(row)
    used = {normal(cell.text) for cell in sheet.rows[row].values()}
    for cell in sheet.rows[row].values():
        _take(cell, found, names, used, sheet, table, file, report)
    return found


def _take(
    cell: SheetCell,
    found: Headings,
    names: Mapping[str, FormColumn | None],
    used: set[str],
    sheet: Sheet,
    table: FormTable,
    file: str,
    report: Report,
) -> None:
    """Take one heading."""
    name = normal(cell.text)
    at = Origin(file, sheet=sheet.name, cell=cell.name)
    if name in names:
        column = names[name]
        if column is None:
            found.first = cell.column
        elif column in found.columns.values():
            if _has_cells_below(sheet, cell):
                report(faults.TWICE.at(at, judul=cell.text, lembar=sheet.name))
            found.ignored.add(cell.column)
        else:
            found.columns[cell.column] = column
        return
    found.ignored.add(cell.column)
    if name == normal(NUMBER) or not _has_cells_below(sheet, cell):
        return
    report(
        misspelt(cell.text, [c for c in table.columns if not used.intersection(known_names(c))], table, at)
    )


def misspelt(text: str, unused: Sequence[FormColumn], table: FormTable, at: Origin) -> Diagnostic:
    """The finding for a name that isn't known, with what it is likely to mean."""
    close = get_close_matches(normal(text), [normal(c.heading) for c in unused], n=1)
    if close:
        meant = next(c.heading for c in unused if normal(c.heading) == close[0])
        return faults.MISSPELT_COLUMN.at(at, judul=text, lembar=table.name, saran=meant)
    known = ", ".join(column.heading for column in table.columns)
    return faults.UNKNOWN_COLUMN.at(at, judul=text, lembar=table.name, dikenal=known)


def _has_cells_below(sheet: Sheet, heading: SheetCell) -> bool:
    """Whether anything stands below a heading."""
    return any(row > heading.row and heading.column in cells for row, cells in sheet.rows.items())
