"""Workbooks that are damaged, locked, endless or meant to hurt: one clear finding each, within bounded memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import workbooks
from tests.support.workbooks import filled, look, packed, sheet_xml

ROOT = Path(__file__).parents[2]
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
SHARED = '<c t="s"><v>0</v></c>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def million_rows(cells: str = "") -> bytes:
    """A sheet with a million rows that hold nothing."""
    row = f'<row r="9" spans="1:12" ht="15">{cells}</row>'
    return packed(sheet=sheet_xml(row * 1_000_000))


def zip_bomb() -> bytes:
    """A sheet of 150 million blanks in a file of a few hundred kilobytes."""
    return packed(sheet=sheet_xml(" " * 150_000_000))


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (zip_bomb, "BACA-42"),
    "a million rows of styled cells": (lambda: million_rows('<c r="A9" s="1"/>'), "BACA-42"),
    "shared strings without end": (
        lambda: packed(strings=f"<sst>{'<si><t/></si>' * 700_000}</sst>"),
        "BACA-42",
    ),
    "tags without end": (lambda: packed(sheet=sheet_xml("<a/>" * 4_000_000)), "BACA-42"),
    "one text without end": (
        lambda: packed(
            sheet=sheet_xml(f'<row><c t="inlineStr"><is><t>{"x" * 90_000_000}</t></is></c></row>')
        ),
        "BACA-42",
    ),
    "one shared text in every cell": (
        lambda: packed(
            strings=f"<sst><si><t>{'x y ' * 8000}</t></si></sst>",
            sheet=sheet_xml(f"<row>{SHARED * 12}</row>" * 20_000),
        ),
        "BACA-42",
    ),
    "one tag without end": (
        lambda: packed(sheet=sheet_xml("<row " + " ".join(f"a{i}='1'" for i in range(900_000)) + "/>")),
        "BACA-40",
    ),
    "billion laughs": (lambda: packed(sheet=BOMB + sheet_xml("<row><c><v>&b;</v></c></row>")), "BACA-43"),
    "declaration in the workbook": (lambda: packed(workbook=BOMB + "<workbook/>"), "BACA-43"),
    "declaration in the strings": (lambda: packed(strings=BOMB + "<sst/>"), "BACA-43"),
    "truncated": (lambda: filled()[: len(filled()) // 2], "BACA-40"),
    "half an element": (lambda: packed(sheet="<worksheet><sheetData><row>"), "BACA-40"),
    "no sheet behind its name": (lambda: packed(workbook="<workbook><sheets>"), "BACA-40"),
    "locked with a password": (lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "BACA-41"),
    "old Office, damaged": (lambda: OLE + bytes(5000), "BACA-40"),
    "a PDF": (lambda: b"%PDF-1.7 isi", "BACA-44"),
    "a web page": (lambda: b"<html><table><tr><td>Rp216 juta</td></tr></table></html>", "BACA-44"),
    "YAML": (lambda: workbooks.BANDUNG.read_bytes(), "BACA-44"),
    "nothing": (lambda: b"", "BACA-40"),
    "a ZIP of something else": (lambda: _zip("catatan.txt"), "BACA-44"),
    "a Word document": (lambda: _zip("word/document.xml"), "BACA-44"),
    "too large": (lambda: b"PK\x03\x04" + bytes(33_000_000), "BACA-42"),
    "a list of parts without end": (lambda: _directory(), "BACA-42"),
}


def _zip(name: str) -> bytes:
    import zipfile
    from io import BytesIO

    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "isi")
    return stream.getvalue()


def _directory() -> bytes:
    import zipfile
    from io import BytesIO

    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(9000):
            archive.writestr(f"xl/{number:040}", "")
    return stream.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_clear_finding(name: str) -> None:
    make, code = HOSTILE[name]
    sources, found = look(make())
    assert sources.root is None
    assert [d.code for d in found] == [code]
    assert found[0].stops and not found[0].fault.acceptable


def test_a_million_empty_rows_are_read_past() -> None:
    sources, found = look(million_rows())
    assert [d.code for d in found] == []
    assert sources.root is not None


def test_macros_and_outside_links_are_said_and_not_followed() -> None:
    _, found = look(packed(macros=b"\0", external="<externalLink/>"))
    assert [d.code for d in found] == ["BACA-45", "BACA-46"]
    assert not any(d.stops for d in found)


SCRIPT = """
import sys
from pathlib import Path
from paritrana.diagnostics import Findings
from paritrana.workbook_form.source import read_source
from paritrana.workspace import Source
data = Path(sys.argv[1]).read_bytes()
findings = Findings()
read_source(Source("bukti.xlsx", data), findings)
status = Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) // 1024, *[d.code for d in findings])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts the memory of a process as Linux does")
@pytest.mark.parametrize(
    "name",
    [
        "zip bomb",
        "a million rows of styled cells",
        "shared strings without end",
        "one text without end",
        "one tag without end",
        "a list of parts without end",
    ],
)
def test_a_hostile_file_stays_below_200_megabytes(name: str, tmp_path: Path) -> None:
    make, code = HOSTILE[name]
    file = tmp_path / "bukti.xlsx"
    file.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file)],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    megabytes, *codes = done.stdout.split()
    assert codes == [code]
    assert int(megabytes) < 200, megabytes
