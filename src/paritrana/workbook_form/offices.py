"""Who is in charge of which sheet: said on the front sheet of a workbook, and in comments of YAML.

It is no evidence and is never printed; converting keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from paritrana.readers.workbook import Book
from paritrana.workbook_form.front_sheet import OFFICE, SECTION
from paritrana.workbook_form.headings import find_row
from paritrana.workbook_form.layout import FRONT, normal

_COMMENT = re.compile(r"^# penanggung jawab ([^:\n]+): (.+)$", re.MULTILINE)


def offices_of(book: Book) -> dict[str, str]:
    """The office of each sheet, where one is named on the front sheet."""
    sheet = next((s for s in book.sheets.values() if normal(s.name) == normal(FRONT)), None)
    if sheet is None:
        return {}
    head = find_row(sheet, {normal(SECTION): None, normal(OFFICE): None})
    where = {normal(cell.text): cell.column for cell in sheet.rows.get(head, {}).values()}
    name, office = where.get(normal(SECTION), 0), where.get(normal(OFFICE), 0)
    rows = [cells for row, cells in sheet.rows.items() if head and row > head]
    return {
        row[name].text: " ".join(row[office].text.split()) for row in rows if name in row and office in row
    }


def offices_in(text: str) -> dict[str, str]:
    """The offices that comments of YAML name."""
    return {name.strip(): office.strip() for name, office in _COMMENT.findall(text)}


def with_offices(text: str, offices: Mapping[str, str]) -> str:
    """The YAML with a comment for each office, those that were there before replaced."""
    if offices_in(text) == dict(offices):
        return text
    lines = [f"# penanggung jawab {name}: {office}\n" for name, office in offices.items()]
    rest = _COMMENT.sub("\0", text).replace("\0\n", "")
    return "".join(lines) + ("\n" if lines and not rest.startswith("#") else "") + rest
