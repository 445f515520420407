"""How a file is written: numbered objects, streams, object streams, cross references; and pages on ReportLab's canvas.

Objects are written as finished text: a structure element costs 2 microseconds this way and 20 as ReportLab's
dictionary. Whatever is no stream goes into object streams (ISO 32000-1, 7.5.7), which shrinks a tagged file
to less than half.

ReportLab is pinned to 5.1, since what is used of it is not all its public face. It is this, and nothing else:

* here, `pdfgen.canvas.Canvas`: counts pages, keeps their size and operators (`_code`, `_pagesize`, `showPage`), makes
  picture XObjects (`drawImage`) and the Info dictionary (`setTitle` …); `_make_preamble` is emptied;
* here, `pdfbase.pdfdoc`: the catalog, the page tree and the numbering of objects (`_doc.objectcounter`, `Reference`,
  `idToObject`, `numberToId`, `idToObjectNumberAndVersion`), the date (`_timeStamp`); `format` writes what is its own;
* in `fonts`, `pdfbase.ttfonts.TTFontFile`: metrics of a TrueType face and its subset;
* in `pictures`, `lib.utils.ImageReader`: a picture as `drawImage` takes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import md5
from io import BytesIO
from struct import Struct
from typing import Any

from deflate import zlib_compress
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from paritrana.files import Slice

_PER_STREAM = 200
"""Objects in one object stream. A reader unpacks a whole stream for one object; all streams of a dossier together cost
1.3 ms to write."""
_LEVEL = 1
"""libdeflate's. Its bytes are the same on every machine; zlib at level 4 takes 2.6 times as long."""
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The four bytes above 127 tell programs that copy files that this one is binary (ISO 32000-1, 7.5.2)."""
_CATALOG_KEYS = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents", "AF"]


Stream = bytes | tuple[bytes, Slice]
"""A stream object between `obj` and `endobj`; of one whose data lie in another file, its head and that place."""


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object that is already text."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        """The bytes between `obj` and `endobj`."""
        return self.data


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas whose pages, catalog and objects may hold what PDF/A and PDF/UA ask for.

    * `size`: width and height of a page in points, unless `end_page` is given others.
    * `issued`: dates the file; the clock is never read.
    * `language`: that of its text ("id-ID").
    * `operators`: those of the page that is being drawn; whoever draws appends to it. `end_page` begins a new list.

    Object numbers are those of ReportLab's document, so that both sides may add objects in any order.
    """

    def __init__(self, size: tuple[float, float], issued: date, language: str) -> None:
        super().__init__(
            BytesIO(), pagesize=size, invariant=1, pageCompression=0, pdfVersion=(1, 7), lang=language
        )
        stamp = self._doc._timeStamp
        stamp.YMDhms = (issued.year, issued.month, issued.day, 0, 0, 0)
        self._doc.Catalog.__NoDefault__ = _CATALOG_KEYS
        self._doc.Catalog.Outlines = None
        self.operators: list[str] = self._code
        self._usual_size = size
        self._texts: dict[int, str] = {}
        self._streams: dict[int, Stream] = {}
        self._fonts = Raw(b"")
        self._doc.idToObject[pdfdoc.BasicFonts] = self._fonts
        self._resources = self.put(None, "<</Font 1 0 R>>")
        self._pages = _number(self._doc.Reference(self._doc.Pages), self._doc)

    def _make_preamble(self) -> None:
        """Name no font: the stock preamble brings an unembedded Helvetica into every file."""
        self._preamble = ""

    def reserve(self) -> int:
        """Take the next object number; its content follows by `put`."""
        number = int(self._doc.objectcounter) + 1
        self._doc.objectcounter = number
        return number

    def put(self, number: int | None, text: str) -> int:
        """Write an object of latin-1 text under `number`, or under the next one; return its number."""
        number = number or self.reserve()
        self._texts[number] = text
        return number

    def stream(
        self, entries: str, data: bytes | Slice, packed: bool = True, number: int | None = None
    ) -> int:
        """Write a stream, compressed unless told otherwise, with further dictionary `entries`; return its number.

        A Slice is copied into the file when that is written, as it lies there: it is never packed.
        """
        number = number or self.reserve()
        self._streams[number] = (
            distant_stream(entries, data) if isinstance(data, Slice) else stream(entries, data, packed)
        )
        return number

    def end_page(
        self, annotations: list[int], forms: Sequence[int] = (), size: tuple[float, float] | None = None
    ) -> int:
        """Close the page with its link annotations and the forms it draws as /L and their number; return its own.

        `annotations` and `forms` are object numbers, `size` is the page's own width and height in points, None for the
        usual one. The page's key in the parent tree is its index (ISO 32000-1, 14.7.4.4).
        """
        index = self.getPageNumber() - 1
        self.setPageSize(size or self._usual_size)
        wide, tall = self._pagesize
        self.showPage()
        self.operators = self._code
        page = self._doc.Pages.pages[-1]
        shown = self.stream("", page.stream.encode("latin-1"))
        drawn = {f"L{n}": n for n in forms}
        if page.XObjects:
            drawn |= {name: _number(each, self._doc) for name, each in page.XObjects.dict.items()}
        resources = f"{self._resources} 0 R"
        if drawn:
            named = "".join(f"/{name} {n} 0 R" for name, n in drawn.items())
            resources = f"<</Font 1 0 R/XObject<<{named}>>>>"
        links = f"/Annots[{' '.join([f'{n} 0 R' for n in annotations])}]" if annotations else ""
        self._doc.idToObject[page.__InternalName__] = Raw(
            f"<</Type/Page/Parent {self._pages} 0 R/MediaBox[0 0 {wide:.4f} {tall:.4f}]/Resources {resources}"
            f"/Contents {shown} 0 R{links}/StructParents {index}/Tabs/S>>".encode("latin-1")
        )
        return int(self._doc.idToObjectNumberAndVersion[page.__InternalName__][0])

    def name_fonts(self, numbers: dict[str, int]) -> None:
        """Give the pages their fonts by name."""
        self._fonts.data = ("<<" + "".join(f"/{k} {n} 0 R" for k, n in numbers.items()) + ">>").encode()

    def catalog(self, key: str, value: str | int) -> None:
        """Set an entry of the document catalog: an object's number, or finished text."""
        setattr(self._doc.Catalog, key, f"{value} 0 R" if isinstance(value, int) else value)

    def describe(self, title: str, author: str, subject: str) -> None:
        """Write the Info dictionary; it agrees with the XMP packet of `xmp` (PDF/A-3, 6.6.2.3)."""
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator("paritrana")
        self.setProducer("paritrana")
        self.setKeywords("")

    def finish(self) -> list[bytes | Slice]:
        """The file in pieces, one after the other; a reserved number that nothing was put under is written as null.

        Its identifier comes from its content alone: the same objects give the same bytes.
        """
        doc = self._doc
        roots = f"/Root {_reference(doc.Catalog, doc)}/Info {_reference(doc.info, doc)}"
        return assemble(self._objects(), roots)

    def _objects(self) -> Iterator[tuple[int, str | Stream]]:
        """All objects by number; to write one of ReportLab's own may add others behind it."""
        doc = self._doc
        number = 0
        while (number := number + 1) <= doc.objectcounter:
            item = self._streams.get(number) or self._texts.get(number)
            if item is None:
                name = doc.numberToId.get(number)
                item = _text_or_stream(doc.idToObject[name], doc) if name else "null"
            yield number, item


def assemble(objects: Iterable[tuple[int, str | Stream]], roots: str) -> list[bytes | Slice]:
    """The file in pieces: streams as they are, all else in object streams, then the cross references (7.5.8).

    `objects` come by number from 1 without a gap, `roots` are the trailer's entries that lead to them.
    """
    out: list[bytes | Slice] = [_HEADER]
    places: dict[int, tuple[int, int, int]] = {}
    loose: list[tuple[int, str]] = []
    offset = len(_HEADER)
    number = 0
    for number, item in objects:
        if isinstance(item, str):
            loose.append((number, item))
            continue
        places[number] = (1, offset, 0)
        pieces = _object(number, item)
        out += pieces
        offset += sum(map(len, pieces))
    for i in range(0, len(loose), _PER_STREAM):
        number += 1
        places[number] = (1, offset, 0)
        places.update({n: (2, number, k) for k, (n, _) in enumerate(loose[i : i + _PER_STREAM])})
        out.append(_object_stream(number, loose[i : i + _PER_STREAM]))
        offset += len(out[-1])
    out.append(_cross_references(number + 1, places, offset, roots, _digest(out)))
    return out


def _object(number: int, item: Stream) -> list[bytes | Slice]:
    if isinstance(item, bytes):
        return [b"%d 0 obj\n%b\nendobj\n" % (number, item)]
    head, data = item
    return [b"%d 0 obj\n%b" % (number, head), data, b"\r\nendstream\nendobj\n"]


def stream(entries: str, data: bytes, packed: bool = True) -> bytes:
    """A stream object. CR LF before `endstream` never blurs with data that ends in CR."""
    body = zlib_compress(data, _LEVEL) if packed else data
    coding = "/Filter/FlateDecode" if packed else ""
    head = f"<</Length {len(body)}{coding}{entries}>>\nstream\n".encode("latin-1")
    return head + body + b"\r\nendstream"


def distant_stream(entries: str, data: Slice) -> Stream:
    """A stream object whose data are copied when the file is written."""
    return f"<</Length {data.length}{entries}>>\nstream\n".encode("latin-1"), data


def text_string(text: str) -> str:
    """A PDF text string: plain where it is ASCII, else UTF-16BE in hexadecimal."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return f"<feff{text.encode('utf-16-be').hex()}>"


def _text_or_stream(item: Any, doc: Any) -> str | bytes:
    """An object of ReportLab's own."""
    data: bytes = item.data if isinstance(item, Raw) else pdfdoc.format(item, doc, toplevel=1)
    if data.endswith(b"endstream\n"):  # ReportLab's own streams lack the line end (PDF/A-3, 6.1.7.1)
        return data[: -len(b"endstream\n")] + b"\r\nendstream"
    return data.decode("latin-1")


def _reference(item: Any, doc: Any) -> str:
    return f"{_number(doc.Reference(item), doc)} 0 R"


def _number(reference: Any, doc: Any) -> int:
    return int(doc.idToObjectNumberAndVersion[reference.name][0])


def _object_stream(number: int, rows: list[tuple[int, str]]) -> bytes:
    index, at = [], 0
    for n, text in rows:
        index.append(f"{n} {at}")
        at += len(text) + 1
    head = " ".join(index) + "\n"
    body = (head + "\n".join([text for _, text in rows])).encode("latin-1")
    packed = stream(f"/Type/ObjStm/N {len(rows)}/First {len(head)}", body)
    return b"%d 0 obj\n%b\nendobj\n" % (number, packed)


def _digest(pieces: Iterable[bytes | Slice]) -> str:
    """What the file's bytes come to; a slice stands for itself by the digest it brings."""
    digest = md5(usedforsecurity=False)
    for piece in pieces:
        digest.update(piece if isinstance(piece, bytes) else f"{piece.digest} {piece.length}".encode())
    return digest.hexdigest()


def _cross_references(
    number: int, places: dict[int, tuple[int, int, int]], offset: int, roots: str, digest: str
) -> bytes:
    places[number] = (1, offset, 0)
    pack = Struct(">BIH").pack
    rows = [pack(0, 0, 65535), *[pack(*places[n]) for n in range(1, number + 1)]]
    entries = f"/Type/XRef/Size {number + 1}/W[1 4 2]{roots}/ID[<{digest}><{digest}>]"
    return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        number,
        stream(entries, b"".join(rows)),
        offset,
    )
