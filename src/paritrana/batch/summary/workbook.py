"""ringkasan.xlsx: the table, findings, aspects, likes and gaps, a sheet each; the same rows give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from paritrana.batch.insights import FindingKind, Insights
from paritrana.batch.rows import DossierRow
from paritrana.batch.summary.csv_table import Cell, columns

Lines = Iterable[list[Cell]]

_LONG = 32_000  # characters of a cell; Excel takes 32,767
_WIDEST = 60  # characters of a column, so that several stand on a screen
_MEASURED = 500  # rows whose lengths decide a column's width
_CHANGED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def xlsx_bytes(rows: Sequence[DossierRow], seen: Insights) -> bytes:
    """Write the workbook as a file."""
    book = Workbook(write_only=True)
    shown = columns(rows)
    _sheet(book, "Dosir", [c.head for c in shown], ([c.cell(row) for c in shown] for row in rows))
    heads = ["kode", "nama", "tingkat", "terbuka", "diterima", "dosir", "daftar dosir"]
    _sheet(book, "Temuan", heads, map(_kind, seen.kinds))
    _sheet(
        book,
        "Aspek",
        ["dosir", "daerah", "aspek", "nama", "dinyatakan", "terbukti", "diragukan", "hilang"],
        _aspects(rows),
    )
    heads = ["kelompok", "dosir", "daerah", "inovasi", "nama", "kemiripan"]
    _sheet(book, "Inovasi serupa", heads, _alike(seen))
    outliers: Lines = ([o.row, o.region, o.measure, o.value, round(o.median)] for o in seen.outliers)
    _sheet(book, "Menyimpang", ["dosir", "daerah", "ukuran", "nilai", "median"], outliers)
    missing: Lines = ([g.name, e.code, e.name] for g in seen.gaps for e in g.missing)
    _sheet(book, "Belum ada", ["provinsi", "kode", "daerah"], missing)
    kept = BytesIO()
    book.save(kept)
    return _timeless(kept.getvalue())


def _kind(kind: FindingKind) -> list[Cell]:
    names = ", ".join(kind.dossiers)
    return [kind.code, kind.name, kind.severity, kind.open, kind.accepted, len(kind.dossiers), names]


def _alike(seen: Insights) -> Lines:
    groups = enumerate(seen.alike, 1)
    return ([n, m.row, m.region, m.id, m.name, f"{m.share:.0%}"] for n, group in groups for m in group)


def _aspects(rows: Iterable[DossierRow]) -> Lines:
    return (
        [row.name, row.region, a.code, a.name, a.stated, a.proven, a.doubtful, a.missing]
        for row in rows
        for a in row.aspects
    )


def _sheet(book: Workbook, title: str, heads: list[str], rows: Lines) -> None:
    """A sheet whose head stays in sight; texts are texts, whatever they begin with."""
    sheet = book.create_sheet(title)
    cells = list(rows)
    sheet.freeze_panes = "A2"
    for at, head in enumerate(heads):
        longest = max([len(head), *(len(str(row[at])) for row in cells[:_MEASURED])])
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(longest + 2, _WIDEST)
    bold = []
    for head in heads:
        cell = WriteOnlyCell(sheet, head)
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    for row in cells:
        sheet.append([_text(sheet, value) if isinstance(value, str) else value for value in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{len(cells) + 1}"


def _text(sheet: Any, value: str) -> Any:
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)[:_LONG])
    cell.data_type = "s"
    return cell


def _timeless(data: bytes) -> bytes:
    """The same file without the time at which it was made."""
    kept = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(kept, "w", ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            content = _CHANGED.sub(rb"\g<1>1980-01-01T00:00:00Z", given.read(name))
            made.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, ZIP_DEFLATED)
    return kept.getvalue()
