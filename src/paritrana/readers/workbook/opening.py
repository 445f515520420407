"""One door for every kind of workbook: its bytes decide what it is, its name only where bytes can't."""

from __future__ import annotations

from paritrana.diagnostics import Findings
from paritrana.located import Origin
from paritrana.readers.workbook import workbook_faults as faults
from paritrana.readers.workbook.archive import Archive, Unreadable
from paritrana.readers.workbook.grid import Book
from paritrana.readers.workbook.ods import read_ods
from paritrana.readers.workbook.separated import read_csv
from paritrana.readers.workbook.xls import read_xls
from paritrana.readers.workbook.xlsx import read_xlsx

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_OTHERS = (
    (b"%PDF", "dokumen PDF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"{\\rtf", "dokumen RTF"),
    (b"PK\x05\x06", "arsip ZIP kosong"),
    (b"<", "laman web atau XML"),
)


def open_book(data: bytes, file: str, findings: Findings) -> Book | None:
    """Read a workbook of any kind; None when it can't be read, with the reason in `findings`."""
    try:
        return _open(data, file, findings)
    except Unreadable as stop:
        findings.add(stop.diagnostic)
        return None


def _open(data: bytes, file: str, findings: Findings) -> Book | None:
    if data.startswith(_ZIP):
        archive = Archive(data, file)
        if "content.xml" in archive.names:
            return read_ods(archive)
        if "word/document.xml" in archive.names:
            raise _other(file, "dokumen Word")
        if not any(name.startswith("xl/") for name in archive.names):
            raise _other(file, "arsip ZIP")
        return read_xlsx(archive, findings)
    if data.startswith(_OLE):
        return read_xls(data, file)
    kind = next((words for head, words in _OTHERS if data.lstrip()[:8].startswith(head)), None)
    if kind:
        raise _other(file, kind)
    if not data.strip():
        raise Unreadable(faults.BROKEN.at(Origin(file), sebab="berkasnya kosong"))
    if not file.lower().endswith(".csv"):
        raise _other(file, "teks biasa atau berkas yang rusak")
    return read_csv(data, file, findings)


def _other(file: str, kind: str) -> Unreadable:
    return Unreadable(faults.OTHER_KIND.at(Origin(file), jenis=kind))
