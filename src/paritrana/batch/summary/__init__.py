"""The summary of a batch: rows in; manifest.json, ringkasan.csv, ringkasan.xlsx and ringkasan.html out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paritrana.batch.insights import Insights, insights
from paritrana.batch.journal import MANIFEST, Journal, manifest
from paritrana.batch.rows import DossierRow
from paritrana.evidence.regions import RegionTable
from paritrana.workspace import FolderWorkspace, write

CSV, WORKBOOK, PAGE = "ringkasan.csv", "ringkasan.xlsx", "ringkasan.html"
FILES = (CSV, WORKBOOK, PAGE, MANIFEST)


def write_summary(output: Path, rows: Sequence[DossierRow], journal: Journal) -> None:
    """Write all four files, the manifest last; nothing where they say these very rows already."""
    if tuple(rows) != journal.manifest_rows or not all((output / name).is_file() for name in FILES):
        _write(output, rows)
    journal.close()


def _write(output: Path, rows: Sequence[DossierRow]) -> None:
    from paritrana.batch.summary import csv_table, html_page, workbook

    workspace = FolderWorkspace(output)
    seen = insights(rows, RegionTable.from_tsv(workspace.asset("wilayah/wilayah.tsv")))
    write(output / CSV, csv_table.csv_bytes(rows))
    write(output / WORKBOOK, workbook.xlsx_bytes(rows, seen))
    style, script = (workspace.asset(f"ringkasan/ringkasan.{kind}").decode() for kind in ("css", "js"))
    write(output / PAGE, html_page.html_bytes(rows, seen, style, script))
    write(output / MANIFEST, manifest(rows, _more(seen)))


def _more(seen: Insights) -> dict[str, Any]:
    """What the manifest says of all dossiers together."""
    return {
        "statuses": seen.statuses,
        "pages": seen.pages,
        "bytes": seen.bytes,
        "outliers": [asdict(each) for each in seen.outliers],
        "missing": [{"province": g.code, "codes": [e.code for e in g.missing]} for g in seen.gaps],
        "same_code": [{"code": code, "dossiers": list(names)} for code, names in seen.same_code],
        "alike": [[asdict(member) for member in group] for group in seen.alike],
    }
