"""Excel 97 to 2003 (.xls) in, a Book out, through xlrd; this module is xlrd's home.

The format doesn't say which formulas were never calculated: they read as what is stored for them.
"""

from __future__ import annotations

import struct
from io import StringIO
from typing import Any

from paritrana.located import Origin
from paritrana.readers.workbook import workbook_faults as faults
from paritrana.readers.workbook.archive import Unreadable
from paritrana.readers.workbook.formats import number_cell, read_format
from paritrana.readers.workbook.grid import Book, Sheet, SheetCell
from paritrana.readers.workbook.tally import Tally

MAX_BYTES = 12_000_000
"""Less than of a packed workbook: xlrd reads a whole sheet before its cells can be counted."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, struct.error,
           RecursionError, EOFError, OSError, NotImplementedError, MemoryError)  # fmt: skip


def read_xls(data: bytes, file: str) -> Book:
    """Read every sheet; Unreadable where the file is locked, damaged or too large."""
    at = Origin(file)
    if _ENCRYPTED in data:
        raise Unreadable(faults.LOCKED.at(at))
    if len(data) > MAX_BYTES:
        raise Unreadable(faults.TOO_LARGE.at(at, banyak=len(data), satuan="bita", batas=MAX_BYTES))
    import xlrd
    from xlrd.compdoc import CompDocError

    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, logfile=StringIO(), on_demand=True
        )
        tally = Tally(at)
        return Book(file, {name: _sheet(book, name, tally) for name in book.sheet_names()})
    except (xlrd.XLRDError, CompDocError) as error:
        locked = "encrypt" in str(error).lower() or "password" in str(error).lower()
        why = "bagian isinya tidak dapat dibaca"
        raise Unreadable(faults.LOCKED.at(at) if locked else faults.BROKEN.at(at, sebab=why)) from None
    except _DAMAGE:
        raise Unreadable(faults.BROKEN.at(at, sebab="isinya rusak atau terpotong")) from None


def _sheet(book: Any, name: str, tally: Tally) -> Sheet:
    given = book.sheet_by_name(name)
    made = Sheet(name)
    for row in range(given.nrows):
        for column in range(given.row_len(row)):
            cell = _cell(book, given, row, column)
            if cell is not None:
                tally.put(made, cell)
    made.hidden = bool(given.visibility)
    made.hidden_rows.update(row + 1 for row, info in given.rowinfo_map.items() if info.hidden)
    made.merged.extend((top + 1, left + 1, bottom, right) for top, bottom, left, right in given.merged_cells)
    book.unload_sheet(name)
    return made


def _cell(book: Any, sheet: Any, row: int, column: int) -> SheetCell | None:
    import xlrd

    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_TEXT:
        text = str(value).replace("\r\n", "\n").replace("\r", "\n")
        return SheetCell(row + 1, column + 1, "teks", text) if text.strip() else None
    if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        style = book.xf_list[sheet.cell_xf_index(row, column)]
        known = book.format_map.get(style.format_key)
        code = read_format(known.format_str if known else "General")
        return number_cell(
            row + 1, column + 1, repr(value), code, formula=False, epoch_1904=bool(book.datemode)
        )
    if kind == xlrd.XL_CELL_BOOLEAN:
        return SheetCell(row + 1, column + 1, "ya_tidak", "ya" if value else "tidak")
    if kind == xlrd.XL_CELL_ERROR:
        return SheetCell(row + 1, column + 1, "galat", str(xlrd.error_text_from_code.get(value, "#?")))
    return None
