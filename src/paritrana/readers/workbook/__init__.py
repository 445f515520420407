"""Bytes of a workbook in, sheets of located cells out: one seam for .xlsx, .xls, .ods and .csv.

Cells keep what their format says (a percentage, a date, an error); what a cell means is decided by whoever knows
its column. Nothing here raises, whatever the bytes, and nothing is unpacked before its size is known to be bearable.
"""

from paritrana.readers.naming import is_workbook
from paritrana.readers.workbook.archive import rewritable
from paritrana.readers.workbook.grid import Book, CellKind, Sheet, SheetCell, cell_name
from paritrana.readers.workbook.opening import open_book

__all__ = ["Book", "CellKind", "Sheet", "SheetCell", "cell_name", "is_workbook", "open_book", "rewritable"]
