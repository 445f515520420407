"""A drawn document that is not yet a file: what waits until all pages are drawn is written, more objects may come.

Drawing makes a DrawingContext and a tree of Elements; `complete_body` makes a Body of them; imported_pages fills its
places for annex pages, and archive makes it a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from paritrana.files import Slice
from paritrana.pdf.drawing import DrawingContext, write_links
from paritrana.pdf.outline import page_labels, write_outline
from paritrana.pdf.structure import Element, write
from paritrana.pdf.writer import TaggedCanvas


@dataclass(frozen=True, slots=True)
class Body:
    """A drawn document, not yet a file. `pages` counts its pages, not its annexes'.

    `slots` holds the object number that waits for each annex page's form, by the annex's id and page index (from 0).
    """

    canvas: TaggedCanvas
    pages: int
    slots: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def put(self, text: str) -> int:
        """Add an object; return its number."""
        return self.canvas.put(None, text)

    def reserve(self) -> int:
        """Take the next object number; its content follows."""
        return self.canvas.reserve()

    def fill(self, number: int, text: str) -> None:
        """Write an object under a reserved number."""
        self.canvas.put(number, text)

    def stream(
        self, entries: str, data: bytes | Slice, packed: bool = True, number: int | None = None
    ) -> int:
        """Add a stream with further dictionary entries, under a reserved number or the next one; return it."""
        return self.canvas.stream(entries, data, packed, number)

    def catalog(self, key: str, value: str | int) -> None:
        """Set an entry of the catalog: an object's number, or finished text."""
        self.canvas.catalog(key, value)

    def pieces(self) -> list[bytes | Slice]:
        """The file in pieces, one after the other."""
        return self.canvas.finish()

    def finish(self) -> bytes:
        """The bytes of the file."""
        return b"".join(p if isinstance(p, bytes) else p.read() for p in self.pieces())


@dataclass(frozen=True, slots=True)
class Description:
    """What the Info dictionary says of a file (ISO 32000-1, 14.3.3)."""

    title: str
    author: str
    subject: str


def complete_body(
    context: DrawingContext,
    root: Element,
    page_numbers: list[int],
    description: Description,
    pages: int,
    slots: Mapping[tuple[str, int], int],
) -> Body:
    """Write what is known once every page is drawn: links, fonts, structure tree, bookmarks, page labels.

    `page_numbers` are the object numbers of all pages, `pages` says how many of them are the body's; for `slots` see
    Body. Elements that nothing was drawn for are dropped from `root`.
    """
    canvas = context.canvas
    links = write_links(context, page_numbers)
    fonts = {}
    for embedding in context.embeddings.values():
        fonts[embedding.tag] = canvas.reserve()
        embedding.write(fonts[embedding.tag], canvas.stream, canvas.put)
    canvas.name_fonts(fonts)
    canvas.catalog("StructTreeRoot", write(root, page_numbers, links, canvas.reserve, canvas.put))
    canvas.describe(description.title, description.author, description.subject)
    if context.bookmarks:
        canvas.catalog("Outlines", write_outline(context.bookmarks, page_numbers, canvas.reserve, canvas.put))
        canvas.catalog("PageMode", "/UseOutlines")
    if context.page_labels:
        canvas.catalog("PageLabels", page_labels(context.page_labels))
    return Body(canvas, pages, slots)
