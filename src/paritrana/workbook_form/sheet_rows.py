"""The rows of one sheet: each becomes an item of its list, or the part that its fixed label names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.located import Node, Origin
from paritrana.readers.workbook import Sheet, SheetCell, cell_name
from paritrana.workbook_form import faults
from paritrana.workbook_form.cell_to_text import cell_text
from paritrana.workbook_form.headings import Headings, match, names_of
from paritrana.workbook_form.layout import EXAMPLE, HELP, FormTable, normal, spell
from paritrana.workbook_form.node_builder import Growing

_LONGEST_MARK = 50
"""Characters of a heading at most; longer texts needn't be compared."""
_MOST_SPREAD = 2_000_000
"""Rows that all merged ranges of a sheet cover, more than Excel has: overlapping ranges without end are no form."""
_MARKS = frozenset({normal(HELP), normal(EXAMPLE)})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What reading one sheet needs."""

    sheet: Sheet
    table: FormTable
    headings: Headings
    root: Growing
    report: Callable[[Diagnostic], None]

    def at(self, row: int, column: int) -> Origin:
        return Origin(self.root.at.file, sheet=self.sheet.name, cell=cell_name(row, column))


def take(sheet: Sheet, table: FormTable, root: Growing, findings: Findings) -> bool:
    """Read a sheet of rows into the tree; says whether any row holds something."""
    headings = match(sheet, table, root.at.file, findings.add)
    if headings is None or not headings.columns:
        return False
    reading = _Reading(sheet, table, headings, root, findings.add)
    names = names_of(table)
    covered = spread(sheet)
    inside = headings.columns.keys() | headings.ignored | {headings.first}
    outside: list[SheetCell] = []
    held, first = False, headings.row + 1
    for number in sorted(row for row in sheet.rows if row > headings.row):
        cells = sheet.rows[number]
        if _is_head(cells, names):
            findings.add(faults.SECOND_TABLE.at(reading.at(number, min(cells)), lembar=sheet.name))
            break
        lead = cells[min(cells)]
        if lead.kind == "teks" and len(lead.text) < _LONGEST_MARK and normal(lead.text) in _MARKS:
            first = number + 1
            continue
        if not cells.keys() <= inside:
            outside.extend(cell for column, cell in cells.items() if column not in inside)
        held |= _take_row(reading, number, cells | covered[number] if number in covered else cells)
    _note_outside(reading, outside)
    root.give_home(table.path, reading.at(first, min(headings.columns)))
    return held


def note_hidden(sheet: Sheet, file: str, report: Callable[[Diagnostic], None]) -> None:
    """Say how many rows of a sheet are hidden."""
    hidden = sorted(sheet.hidden_rows & sheet.rows.keys())
    if hidden:
        place = Origin(file, sheet=sheet.name, cell=cell_name(hidden[0], 1))
        report(faults.HIDDEN.at(place, banyak=len(hidden)))


def note_merged(sheet: Sheet, head: int, file: str, report: Callable[[Diagnostic], None]) -> None:
    """Say how many ranges below the headings of a sheet are merged."""
    merged = [span for span in sheet.merged if span[0] > head]
    if merged:
        place = Origin(file, sheet=sheet.name, cell=cell_name(merged[0][0], merged[0][1]))
        report(faults.MERGED.at(place, banyak=len(merged)))


def _is_head(cells: dict[int, SheetCell], names: Mapping[str, object]) -> bool:
    """Whether most cells of a row, and at least three, hold names of columns."""
    hits, misses = 0, 0
    for cell in cells.values():
        known = cell.kind == "teks" and len(cell.text) < _LONGEST_MARK and normal(cell.text) in names
        hits, misses = hits + known, misses + (not known)
        if misses * 2 >= len(cells):
            return False
    return hits >= 3


def spread(sheet: Sheet) -> dict[int, dict[int, SheetCell]]:
    """The cells that merged ranges cover in rows that hold something, each with the value of its range."""
    found: dict[int, dict[int, SheetCell]] = {}
    left_over = _MOST_SPREAD
    for top, left, bottom, _ in sheet.merged:
        cell = sheet.rows.get(top, {}).get(left)
        left_over -= bottom - top
        if cell and left_over > 0:
            for row in range(top + 1, bottom + 1):
                if row in sheet.rows:
                    found.setdefault(row, {})[left] = cell
    return found


def _take_row(reading: _Reading, number: int, cells: dict[int, SheetCell]) -> bool:
    """Read one row; says whether anything stands in it."""
    headings = reading.headings
    if not any(column in cells for column in headings.columns):
        return False
    item = _item(reading, number, cells)
    if item is None:
        return True
    file, sheet = reading.root.at.file, reading.sheet.name
    for column, known in headings.columns.items():
        at = Origin(file, 0, 0, 1, sheet, cell_name(number, column))
        cell = cells.get(column)
        text = cell_text(cell, known.scalar, known.heading, at, reading.report) if cell else ""
        item.put(known.path, text, at)
    return True


def _item(reading: _Reading, number: int, cells: dict[int, SheetCell]) -> Growing | None:
    """The mapping that a row fills; None, with a finding, where it belongs to nothing."""
    table, headings = reading.table, reading.headings
    at = reading.at(number, min(headings.columns))
    if table.rows:
        return _labelled_row(reading, number, cells)
    if table.parent:
        holder = _parent(reading, number, cells)
        if holder is None:
            return None
        items = holder.items(table.path[-1])
    else:
        part = reading.root
        for key in table.path[:-1]:
            part = part.part(key, at)
        items = part.items(table.path[-1])
    items.append(Growing(at, kept=True))
    return items[-1]


def _labelled_row(reading: _Reading, number: int, cells: dict[int, SheetCell]) -> Growing | None:
    table, label = reading.table, cells.get(reading.headings.first)
    at = reading.at(number, min(reading.headings.columns))
    known = {normal(spell(slot.key)): slot.key for slot in table.rows}
    key = known.get(normal(label.text)) if label else None
    part = reading.root
    for step in table.path:
        part = part.part(step, at)
    if key is None:
        words = label.text if label else ""
        close = get_close_matches(normal(words), known, n=1)
        if close:
            reading.report(
                faults.MISSPELT_COLUMN.at(at, judul=words, lembar=table.name, saran=spell(known[close[0]]))
            )
        else:
            names = ", ".join(spell(slot.key) for slot in table.rows)
            reading.report(
                faults.UNKNOWN_COLUMN.at(at, judul=words or "(kosong)", lembar=table.name, dikenal=names)
            )
        return None
    if key in part.pairs:
        reading.report(faults.TWICE.at(at, judul=spell(key), lembar=table.name))
        return None
    return part.part(key, at)


def _parent(reading: _Reading, number: int, cells: dict[int, SheetCell]) -> Growing | None:
    """The item of the list above that a row names."""
    table = reading.table
    given = cells.get(reading.headings.first)
    name = " ".join(given.text.split()) if given else ""
    part: Growing | None = reading.root
    for key in table.path[:-2]:
        part = part.part(key, reading.root.at) if part else None
    assert part is not None
    found = part.pairs.get(table.path[-2], [])
    for item in found if isinstance(found, list) else []:
        own = item.pairs.get(table.parent)
        if isinstance(own, Node) and " ".join(str(own.value).split()).casefold() == name.casefold() and name:
            return item
    at = reading.at(number, reading.headings.first or min(reading.headings.columns))
    owner = " ".join(word.title() for word in table.path[-2].split("_"))
    reading.report(faults.UNKNOWN_PARENT.at(at, induk=name or "(kosong)", lembar=owner))
    return None


def _note_outside(reading: _Reading, outside: list[SheetCell]) -> None:
    """Say which cells stand under no heading, apart from numbers of rows."""
    left = min(reading.headings.columns)
    numbers = [cell for cell in outside if cell.kind == "angka" and cell.column < left]
    stray = [cell for cell in outside if cell not in numbers]
    if stray:
        at = reading.at(stray[0].row, stray[0].column)
        reading.report(faults.NEIGHBOUR.at(at, banyak=len(stray), lembar=reading.sheet.name))
    note_merged(reading.sheet, reading.headings.row, reading.root.at.file, reading.report)
