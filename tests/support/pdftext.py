"""Read a PDF back with pypdf: the words of each page as drawn, and the structure tree with the text it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream


@dataclass
class Tag:
    """A structure element: its kind, its own text, its children."""

    kind: str
    text: str = ""
    kids: list[Tag] = field(default_factory=list)

    def walk(self) -> Iterator[Tag]:
        """This element and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all_text(self) -> str:
        """The text of the element and of all below it."""
        return self.text + "".join(k.all_text() for k in self.kids)


@dataclass
class Drawn:
    """Text of one page by marked-content id; artifacts apart, and text that no tag holds."""

    tagged: dict[int, str] = field(default_factory=dict)
    artifacts: str = ""
    untagged: str = ""


class ReadBack:
    """One PDF, opened."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(BytesIO(data))
        self.drawn = [_drawn(page, self.reader) for page in self.reader.pages]
        root: Any = self.reader.trailer["/Root"]
        self._pages = {
            page.indirect_reference.idnum: i
            for i, page in enumerate(self.reader.pages)
            if page.indirect_reference
        }
        self.tree = self._tag(root["/StructTreeRoot"]["/K"].get_object(), None)

    def text(self) -> str:
        """All text of the structure tree in reading order."""
        return self.tree.all_text()

    def kinds(self) -> list[str]:
        """The kinds of all elements in reading order."""
        return [t.kind for t in self.tree.walk()]

    def _tag(self, element: Any, page: int | None) -> Tag:
        if "/Pg" in element:
            page = self._pages[element.raw_get("/Pg").idnum]
        tag = Tag(element["/S"][1:])
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, int):
                assert page is not None
                tag.kids.append(Tag("#", self.drawn[page].tagged.get(int(kid), "")))
            elif kid.get("/Type") == "/MCR":
                at = self._pages[kid.raw_get("/Pg").idnum]
                tag.kids.append(Tag("#", self.drawn[at].tagged.get(int(kid["/MCID"]), "")))
            elif kid.get("/Type") == "/OBJR":
                continue
            else:
                tag.kids.append(self._tag(kid, page))
        return tag


def _drawn(page: Any, reader: PdfReader) -> Drawn:
    maps = {name: _unicode(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    found = Drawn()
    font: dict[int, str] = {}
    stack: list[int | str | None] = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            mcid = operands[1].get("/MCID") if len(operands) > 1 else None
            stack.append(int(mcid) if mcid is not None else str(operands[0]))
        elif operator == b"EMC":
            stack.pop()
        elif operator == b"Tf":
            font = maps[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            _put(found, stack[-1] if stack else None, _decode(operands[0], font))
    return found


def _put(found: Drawn, where: int | str | None, text: str) -> None:
    if isinstance(where, int):
        found.tagged[where] = found.tagged.get(where, "") + text
    elif where == "/Artifact":
        found.artifacts += text + " "
    else:
        found.untagged += text


def _decode(operand: Any, font: dict[int, str]) -> str:
    parts = operand if isinstance(operand, list) else [operand]
    data = b"".join(_raw(p) for p in parts if not isinstance(p, (int, float)))
    return "".join(font[int.from_bytes(data[i : i + 2], "big")] for i in range(0, len(data), 2))


def _raw(operand: Any) -> bytes:
    return bytes(operand) if isinstance(operand, bytes) else bytes(operand.original_bytes)


def _unicode(font: Any) -> dict[int, str]:
    table: dict[int, str] = {}
    for line in font["/ToUnicode"].get_object().get_data().decode("ascii").splitlines():
        parts = line.split()
        if len(parts) == 2 and all(p.startswith("<") for p in parts):
            code, text = (p.strip("<>") for p in parts)
            table[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return table
