"""ringkasan.csv: one dossier a line, for programs; also the columns that the workbook shows."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from paritrana.batch.rows import DossierRow
from paritrana.diagnostics import Severity

Cell = str | int


@dataclass(frozen=True, slots=True)
class SummaryColumn:
    """A column: its head and what stands in it."""

    head: str
    cell: Callable[[DossierRow], Cell]


def columns(rows: Iterable[DossierRow]) -> tuple[SummaryColumn, ...]:
    """List the columns of the table, with four for each aspect that occurs."""
    aspects = {aspect.code: None for row in rows for aspect in row.aspects}
    return (
        SummaryColumn("dosir", lambda row: row.name),
        SummaryColumn("kode", lambda row: row.code),
        SummaryColumn("daerah", lambda row: row.region),
        SummaryColumn("provinsi", lambda row: row.province),
        SummaryColumn("status", lambda row: row.status.value),
        SummaryColumn("alasan", lambda row: row.reason),
        SummaryColumn("berkas", lambda row: row.file),
        SummaryColumn("halaman", lambda row: row.pages),
        SummaryColumn("ukuran_bita", lambda row: row.bytes),
        *(SummaryColumn(s.value, lambda row, s=s: open_of(row, s)) for s in Severity),  # type: ignore[misc]
        SummaryColumn("diterima", lambda row: sum(count.accepted for count in row.findings)),
        SummaryColumn("temuan", codes),
        *(column for code in aspects for column in _aspect(code)),
        SummaryColumn("sha256", lambda row: row.sha256),
    )


def csv_bytes(rows: Sequence[DossierRow]) -> bytes:
    """Write the table as RFC 4180 in UTF-8; no cell is one that a spreadsheet would take for a formula."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    shown = columns(rows)
    writer.writerow([column.head for column in shown])
    writer.writerows([_inert(column.cell(row)) for column in shown] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def open_of(row: DossierRow, severity: Severity) -> int:
    """Count the open findings of a severity."""
    return sum(count.open for count in row.findings if count.severity == severity.value)


def codes(row: DossierRow) -> str:
    """List the codes of open findings, with how often where it is more than once: "KEP-12 ×2 ANG-02"."""
    shown = [f"{c.code} ×{c.open}" if c.open > 1 else c.code for c in row.findings if c.open]
    return " ".join(shown)


def _aspect(code: str) -> tuple[SummaryColumn, ...]:
    def of(row: DossierRow, what: str) -> int:
        return sum(getattr(aspect, what) for aspect in row.aspects if aspect.code == code)

    return (
        SummaryColumn(f"{code}_dinyatakan", lambda row: of(row, "stated")),
        SummaryColumn(f"{code}_terbukti", lambda row: of(row, "proven")),
        SummaryColumn(f"{code}_diragukan", lambda row: of(row, "doubtful")),
        SummaryColumn(f"{code}_hilang", lambda row: of(row, "missing")),
    )


def _inert(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r"):
        return f"'{cell}"
    return cell
