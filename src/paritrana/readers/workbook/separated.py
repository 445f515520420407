"""Text with separated columns (.csv) in, a Book of one sheet out: the sheet is named after the file."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import PurePath

from paritrana.diagnostics import Findings
from paritrana.located import Origin
from paritrana.readers.source import decode
from paritrana.readers.workbook import workbook_faults as faults
from paritrana.readers.workbook.archive import Unreadable
from paritrana.readers.workbook.grid import Book, Sheet, SheetCell
from paritrana.readers.workbook.tally import Tally

_MARKS = ";\t,"


def read_csv(data: bytes, file: str, findings: Findings) -> Book | None:
    """Read one table; None where its text can't be read. A semicolon, a tab or a comma divides the columns."""
    text = decode(data, file, findings)
    if text is None:
        return None
    name = PurePath(file).stem
    sheet = Sheet(name)
    tally = Tally(Origin(file))
    try:
        for number, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=_mark(text)), 1):
            for column, value in enumerate(row, 1):
                if value.strip():
                    tally.put(sheet, SheetCell(number, column, "teks", value.replace("\r\n", "\n")))
    except csv.Error:
        raise Unreadable(faults.BROKEN.at(Origin(file), sebab="pembagian kolomnya tidak terbaca")) from None
    return Book(file, {name: sheet})


def _mark(text: str) -> str:
    """The mark that divides the first lines best."""
    head = text[:20_000]
    return max(_MARKS, key=head.count) if any(mark in head for mark in _MARKS) else ";"
