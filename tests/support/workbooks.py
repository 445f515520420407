"""Workbooks for tests: small ones from rows, and hostile ones made part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.located import Node
from paritrana.readers.sources import Sources
from paritrana.workbook_form import convert
from paritrana.workbook_form.source import read_source
from paritrana.workspace import Source

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "contoh" / "kabupaten-contoh" / "bukti.yaml"
BANDUNG = ROOT / "dossier" / "kabupaten-bandung" / "bukti.yaml"
EVIDENCE = sorted([EXAMPLE, *ROOT.glob("dossier/*/bukti.yaml")])
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def regions() -> RegionTable:
    """The table of regions."""
    return RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())


@cache
def example() -> Node:
    """The tree of the complete example."""
    return tree(EXAMPLE.read_bytes(), "bukti.yaml")


def tree(data: bytes, file: str) -> Node:
    """Read what must be readable."""
    sources, found = look(data, file)
    assert sources.root is not None, [d.code for d in found]
    return sources.root


def look(data: bytes, file: str = "bukti.xlsx") -> tuple[Sources, list[Diagnostic]]:
    """Read and give what was found."""
    findings = Findings()
    return read_source(Source(file, data), findings), list(findings)


def loaded(root: Node) -> Evidence | None:
    """The model of a tree."""
    return load(root, regions(), Findings())


def form(root: Node, offices: Mapping[str, str] | None = None) -> bytes:
    """The form filled with a tree, which must fit."""
    findings = Findings()
    made = convert.to_workbook(root, offices or {}, example(), findings)
    assert made is not None, [str(d.place) for d in findings]
    return made


@cache
def filled() -> bytes:
    """The form of Bandung's evidence."""
    return form(tree(BANDUNG.read_bytes(), "bukti.yaml"))


def changed(change: Callable[[Any], None], data: bytes | None = None) -> bytes:
    """A workbook (Bandung's form by default) after a change to its openpyxl book."""
    book = load_workbook(BytesIO(data or filled()))
    change(book)
    return saved(book)


def book_of(**sheets: Iterable[Iterable[Any]]) -> bytes:
    """A workbook with these rows on its sheets; an underscore in a sheet's name is a blank."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Any) -> bytes:
    """The bytes of an openpyxl book."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def packed(**parts: bytes | str) -> bytes:
    """A workbook of one sheet made by hand; `sheet` is the XML of its part, `more` another part."""
    sheet = parts.get("sheet", f'<worksheet xmlns="{_MAIN}"><sheetData/></worksheet>')
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "xl/workbook.xml",
            parts.get("workbook")
            or f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}">'
            '<sheets><sheet name="Anggaran" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="a" Type="{_REL}/worksheet" Target="worksheets/s.xml"/>'
            f'<Relationship Id="b" Type="{_REL}/sharedStrings" Target="strings.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/s.xml", sheet)
        if "strings" in parts:
            archive.writestr("xl/strings.xml", parts["strings"])
        if "macros" in parts:
            archive.writestr("xl/vbaProject.bin", parts["macros"])
        if "external" in parts:
            archive.writestr("xl/externalLinks/externalLink1.xml", parts["external"])
    return stream.getvalue()


def sheet_xml(rows: str) -> str:
    """A sheet's XML around its rows."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
