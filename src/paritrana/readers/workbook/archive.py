"""The parts of a packed workbook, unpacked piece by piece under a limit, and XML read without declarations.

Raises `Unreadable`, which never leaves this package: `opening` turns it into a finding.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.parsers import expat

from paritrana.diagnostics import Diagnostic
from paritrana.located import Origin
from paritrana.readers.workbook import workbook_faults as faults

MAX_BYTES = 32_000_000
"""Of the file as it lies on disk."""
MAX_UNPACKED = 100_000_000
"""Of all its parts that are read, unpacked."""
MAX_DIRECTORY = 400_000
"""Bytes of the archive's list of parts: some thousand entries; a form has about fifty."""
MAX_TAGS = 2_100_000
"""Of all parts that are read: a million empty rows, or as many cells as are kept."""
_LONGEST_TAG = 1 << 20
"""Bytes that the parser may keep back for a tag without an end."""
_PIECE = 1 << 18
"""Bytes that are unpacked at a time: a packed bomb goes no further than that beyond its limit."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError, OSError)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Unreadable(Exception):
    """Stops the reading of one workbook; carries the finding."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Archive:
    """A ZIP file of parts; counts what it unpacks."""

    def __init__(self, data: bytes, file: str) -> None:
        self.at = Origin(file)
        self._left = MAX_UNPACKED
        self._tags = MAX_TAGS
        self._check_directory(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE:
            raise self.unreadable("daftar bagiannya rusak atau terpotong") from None
        self.names = frozenset(self._zip.namelist())

    def unreadable(self, why: str) -> Unreadable:
        """The finding for a damaged file."""
        return Unreadable(faults.BROKEN.at(self.at, sebab=why))

    def too_large(self, many: int, unit: str, limit: int) -> Unreadable:
        """The finding for too much of something."""
        return Unreadable(faults.TOO_LARGE.at(self.at, banyak=many, satuan=unit, batas=limit))

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, unpacked piece by piece; stops at the limit of the whole archive."""
        try:
            with self._zip.open(name) as stream:
                while piece := stream.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise self.too_large(MAX_UNPACKED - self._left, "bita", MAX_UNPACKED)
                    yield piece
        except KeyError:
            raise self.unreadable(f"bagian {name} tidak ada") from None
        except RuntimeError:  # zipfile's word for an encrypted part
            raise Unreadable(faults.LOCKED.at(self.at)) from None
        except _DAMAGE:
            raise self.unreadable(f"bagian {name} rusak") from None

    def walk(self, name: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Send the elements of an XML part to handlers, names without the prefix that its root bears."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse(name)
        parser.StartElementHandler = _first(parser, start, end)
        parser.CharacterDataHandler = text
        read = 0
        try:
            for piece in self.pieces(name):
                self._tags -= piece.count(b"<")
                if self._tags < 0:
                    raise self.too_large(MAX_TAGS - self._tags, "unsur", MAX_TAGS)
                parser.Parse(piece, False)
                read += len(piece)
                if read - parser.CurrentByteIndex > _LONGEST_TAG:
                    raise self.unreadable(f"bagian {name} memuat unsur tanpa akhir")
            parser.Parse(b"", True)
        except expat.ExpatError:
            raise self.unreadable(f"bagian {name} bukan XML yang benar") from None

    def _refuse(self, name: str) -> Callable[..., None]:
        def refuse(*_: object) -> None:
            raise Unreadable(faults.BOMB.at(self.at, bagian=name))

        return refuse

    def _check_directory(self, data: bytes) -> None:
        """Refuse an endless list of parts before it is read."""
        if len(data) > MAX_BYTES:
            raise self.too_large(len(data), "bita", MAX_BYTES)
        at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
        size = int.from_bytes(data[at + 12 : at + 16], "little") if at >= 0 else 0
        if MAX_DIRECTORY < size < len(data):
            raise self.too_large(size, "bita daftar isi", MAX_DIRECTORY)


def _first(parser: expat.XMLParserType, start: Start, end: End | None) -> Start:
    """Learn the prefix of the root's namespace, then hand over to the handlers for all that follows."""

    def first(name: str, attributes: dict[str, str]) -> None:
        prefix, colon, local = name.rpartition(":")
        if not colon:
            parser.StartElementHandler = start
            parser.EndElementHandler = end
            start(name, attributes)
            return
        lead = prefix + ":"
        parser.StartElementHandler = lambda name, given: start(name.removeprefix(lead), given)
        if end is not None:
            finish = end
            parser.EndElementHandler = lambda name: finish(name.removeprefix(lead))
        start(local, attributes)

    return first


def rewritable(data: bytes) -> bool:
    """Whether every part of a packed workbook is bearable in size and free of declarations.

    Asked before a library unpacks the whole workbook, parts that nobody reads as well.
    """
    try:
        archive = Archive(data, "")
        return not any(_declares(archive, name) for name in sorted(archive.names))
    except Unreadable:
        return False


def _declares(archive: Archive, name: str) -> bool:
    """Whether a part holds a DOCTYPE, in UTF-8 or UTF-16."""
    before = b""
    for piece in archive.pieces(name):
        both = before + piece
        if any(sign in both for sign in _DECLARATIONS):
            return True
        before = piece[-32:]
    return False


_DECLARATIONS = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
