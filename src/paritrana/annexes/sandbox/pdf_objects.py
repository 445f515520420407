"""Foreign PDF objects as text, with numbers of their own, and their streams in one file: what bind writes again.

Only what is asked for is taken along, so nothing a file hides (scripts, attachments, actions) comes with a page.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from decimal import Decimal
from typing import Any, BinaryIO

import pikepdf

from paritrana.annexdata.prepared import PreparedObject, reference

KEPT_FILTERS = frozenset({"/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/FlateDecode", "/JPXDecode"})
_NEVER = frozenset((
    "/A", "/AA", "/AF", "/Alternates", "/B", "/Interpolate", "/JS", "/LastModified", "/Length", "/Metadata", "/OC",
    "/OPI", "/Parent", "/PieceInfo", "/PZ", "/Ref", "/StructParent", "/StructParents", "/Tabs", "/Thumb", "/F",
    "/FFilter", "/FDecodeParms", "/DL",
))  # fmt: skip
_PARTS = {"/Length", "/Filter", "/DecodeParms"}
_DEEPEST = 60
"""Arrays and dictionaries inside one another: honest ones have a handful, and Python's stack has 1,000 frames."""


class TooDeep(ValueError):
    """Objects nested deeper than any honest file has them."""


class Objects:
    """Collects objects in `rows`, by their numbers, and the bytes of streams in `blob`."""

    def __init__(self, blob: BinaryIO) -> None:
        self.rows: list[PreparedObject] = []
        self._blob = blob
        self._at = 0
        self._known: dict[tuple[int, int], int] = {}
        self._waiting: list[tuple[int, Any]] = []

    def stream(self, entries: str, data: bytes, packed: bool = False) -> int:
        """Add a stream; `packed` compresses it here. Return its number."""
        if packed:
            data, entries = zlib.compress(data, 6), entries + "/Filter/FlateDecode"
        number = self._reserve()
        self._fill(number, entries, data)
        return number

    def foreign(self, item: Any) -> int:
        """Take an indirect object along with all it refers to; return its number."""
        number = self._number(item)
        self._finish()
        return number

    def image(self, item: Any, keys: Collection[str], replaced: str = "") -> int:
        """Take a stream with only these keys of its dictionary, and further finished entries."""
        known = self._known.get(item.objgen)
        if known is not None and item.is_indirect:
            return known
        number = self._reserve()
        if item.is_indirect:
            self._known[item.objgen] = number
        entries = "".join(f"{key} {self.text(item.stream_dict.get_raw(key))}" for key in _present(item, keys))
        self._copy(number, entries + replaced, item)
        self._finish()
        return number

    def _finish(self) -> None:
        while self._waiting:
            number, item = self._waiting.pop()
            self._take(number, item)

    def text(self, item: Any, depth: int = 0) -> str:
        """Write an object as text; what it refers to waits to be taken. TooDeep when no honest file is so nested."""
        if depth > _DEEPEST:
            raise TooDeep
        if isinstance(item, pikepdf.Object):
            if item.is_indirect:
                return reference(self._number(item))
            if isinstance(item, pikepdf.Dictionary):
                return "<<" + self._entries(item, depth) + ">>"
            if isinstance(item, pikepdf.Array):
                return "[" + " ".join(self.text(each, depth + 1) for each in item) + "]"
            return item.unparse().decode("latin-1")
        if isinstance(item, bool):
            return "true" if item else "false"
        return "null" if item is None else f"{item:f}" if isinstance(item, Decimal) else str(item)

    def _entries(self, item: Any, depth: int) -> str:
        kept = (key for key in sorted(item.keys()) if key not in _NEVER)  # pikepdf gives a set
        return "".join(f"{name(key)} {self.text(item.get_raw(key), depth + 1)}" for key in kept)

    def _number(self, item: Any) -> int:
        number = self._known.get(item.objgen)
        if number is None:
            number = self._known[item.objgen] = self._reserve()
            self._waiting.append((number, item))
        return number

    def _reserve(self) -> int:
        self.rows.append(PreparedObject("null", 0, -1))
        return len(self.rows) - 1

    def _take(self, number: int, item: Any) -> None:
        if isinstance(item, pikepdf.Stream):
            keys = [k for k in sorted(item.stream_dict.keys()) if k not in _PARTS and k not in _NEVER]
            entries = "".join(f"{name(k)} {self.text(item.stream_dict.get_raw(k))}" for k in keys)
            self._copy(number, entries, item)
        elif isinstance(item, pikepdf.Dictionary):
            self.rows[number] = PreparedObject("<<" + self._entries(item, 0) + ">>", 0, -1)
        elif isinstance(item, pikepdf.Array):
            self.rows[number] = PreparedObject("[" + " ".join(self.text(each) for each in item) + "]", 0, -1)
        else:
            self.rows[number] = PreparedObject(item.unparse(resolved=True).decode("latin-1"), 0, -1)

    def _copy(self, number: int, entries: str, item: Any) -> None:
        """The stream as it lies in the file, where PDF/A knows its filter; else unpacked and compressed anew."""
        filters = filters_of(item)
        if len(filters) == 1 and filters[0] in KEPT_FILTERS:
            parameters = item.stream_dict.get("/DecodeParms")
            if isinstance(parameters, pikepdf.Array):
                parameters = parameters[0] if len(parameters) else None
            entries += f"/Filter{filters[0]}"
            if isinstance(parameters, pikepdf.Dictionary):
                entries += f"/DecodeParms {self.text(parameters)}"
            self._fill(number, entries, item.read_raw_bytes())
            return
        data = zlib.compress(item.read_bytes(), 6)
        self._fill(number, entries + "/Filter/FlateDecode", data)

    def _fill(self, number: int, entries: str, data: bytes) -> None:
        self.rows[number] = PreparedObject(entries, self._at, len(data))
        self._blob.write(data)
        self._at += len(data)


def filters_of(item: Any) -> list[str]:
    """List the names of a stream's filters, in the order in which they are undone."""
    found = item.stream_dict.get("/Filter")
    if found is None:
        return []
    return [str(each) for each in found] if isinstance(found, pikepdf.Array) else [str(found)]


def name(key: str) -> str:
    """Write a name as PDF has it, with what must be escaped."""
    return pikepdf.Name(key).unparse().decode("latin-1")


def _present(item: Any, keys: Collection[str]) -> list[str]:
    return sorted(key for key in item.stream_dict.keys() if key in keys)  # noqa: SIM118
