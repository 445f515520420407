"""Office Open XML (.xlsx, .xlsm) in, a Book out, read as a stream: values with their formats, never styles or drawings.

A formula gives the value it was last calculated to; one that never was is a cell of kind `belum_dihitung`.
Source: ECMA-376 part 1, 18.3 (sheets), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import posixpath

from paritrana.diagnostics import Findings
from paritrana.readers.workbook import workbook_faults as faults
from paritrana.readers.workbook.archive import Archive
from paritrana.readers.workbook.formats import BUILT_IN, Format, read_format
from paritrana.readers.workbook.grid import Book, Sheet
from paritrana.readers.workbook.tally import Tally
from paritrana.readers.workbook.xlsxsheet import Whole, plain_text, read_sheet

_MAX_SHEETS = 400
"""Ten times as many as the form has."""
_OFFICE = "/officeDocument"


def read_xlsx(archive: Archive, findings: Findings) -> Book:
    """Read every sheet; Unreadable where the file is damaged or too large."""
    whole = Whole(Tally(archive.at))
    main = next(
        (t for kind, t in _relations(archive, "").values() if kind.endswith(_OFFICE)), "xl/workbook.xml"
    )
    relations = _relations(archive, main)
    _read_workbook(archive, main, relations, whole)
    for kind, target in relations.values():
        if kind.endswith("/styles") and target in archive.names:
            whole.formats = _read_formats(archive, target)
        elif kind.endswith("/sharedStrings") and target in archive.names:
            whole.strings = _read_strings(archive, target, whole.tally)
    _report_ignored(archive, findings)
    sheets: dict[str, Sheet] = {}
    for name, part in whole.parts.items():
        sheets[name] = read_sheet(archive, part, whole, Sheet(name, hidden=name in whole.hidden))
    return Book(archive.at.file, sheets)


def _report_ignored(archive: Archive, findings: Findings) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names):
        findings.add(faults.MACROS.at(archive.at))
    outside = sum(
        name.startswith("xl/externalLinks/externalLink") and name.endswith(".xml") for name in archive.names
    )
    if outside:
        findings.add(faults.EXTERNAL.at(archive.at, banyak=outside))


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """Kind and target of a part's relations by their id; none where the part has none."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, given: dict[str, str]) -> None:
        if element == "Relationship" and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            found[given.get("Id", "")] = given.get("Type", ""), posixpath.normpath(whole)

    if source in archive.names:
        archive.walk(source, start)
    return found


def _read_workbook(archive: Archive, part: str, relations: dict[str, tuple[str, str]], whole: Whole) -> None:
    def start(element: str, given: dict[str, str]) -> None:
        if element == "workbookPr":
            whole.epoch_1904 = given.get("date1904") in ("1", "true")
        elif element == "sheet":
            id = next((value for key, value in given.items() if key.rpartition(":")[2] == "id"), "")
            kind, target = relations.get(id, ("", ""))
            if kind.endswith("/worksheet"):
                whole.parts[given.get("name", "")] = target
                if given.get("state", "visible") != "visible":
                    whole.hidden.add(given.get("name", ""))
            if len(whole.parts) > _MAX_SHEETS:
                raise archive.too_large(len(whole.parts), "lembar", _MAX_SHEETS)

    archive.walk(part, start)


def _read_formats(archive: Archive, part: str) -> list[Format]:
    """The format of each style number."""
    codes = dict(BUILT_IN)
    found: list[Format] = []
    inside = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal inside
        if element == "numFmt" and given.get("numFmtId", "").isdigit():
            codes[int(given["numFmtId"])] = given.get("formatCode", "")
        elif element == "cellXfs":
            inside = True
        elif element == "xf" and inside:
            number = given.get("numFmtId", "0")
            found.append(read_format(codes.get(int(number), "General") if number.isdigit() else "General"))

    def end(element: str) -> None:
        nonlocal inside
        inside = inside and element != "cellXfs"

    archive.walk(part, start, end)
    return found


def _read_strings(archive: Archive, part: str, tally: Tally) -> list[str]:
    found: list[str] = []
    parts: list[str] = []
    keep = phonetic = False
    length = 0

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal keep, phonetic, length
        if element == "si":
            parts.clear()
            length = 0
        elif element == "rPh":
            phonetic = True
        elif element == "t":
            keep = not phonetic

    def end(element: str) -> None:
        nonlocal keep, phonetic
        if element == "t":
            keep = False
        elif element == "rPh":
            phonetic = False
        elif element == "si":
            found.append(plain_text("".join(parts)))

    def text(data: str) -> None:
        nonlocal length
        if keep:
            length += len(data)
            tally.measure(length)
            parts.append(data)

    archive.walk(part, start, end, text)
    return found
