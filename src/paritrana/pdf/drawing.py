"""What all pens of one dossier share: canvas, fonts in use, where destinations fell, links, bookmarks, page labels.

Written for mypyc.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from paritrana.pdf.fonts import Embedding, Face
from paritrana.pdf.outline import OutlineItem, PageLabel
from paritrana.pdf.writer import TaggedCanvas, text_string

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1, of sRGB (the output intent's)."""
BLACK: Colour = (0.0, 0.0, 0.0)
"""Ink of whatever has no colour of its own."""

_ABOVE_DESTINATION = 12.0
"""A reader that follows a link sees the line it leads to, so the window begins a line's height above its edge."""


@dataclass(slots=True)
class Link:
    """A link that waits for the pages of its destination: an annotation's object number, page index and place.

    `target` is "#name" or a web address, `contents` what a screen reader says of it.
    """

    number: int
    page: int
    box: tuple[float, float, float, float]
    target: str
    contents: str


@dataclass(frozen=True, slots=True)
class AnnexUse:
    """A mark in the body that leads to an annex: its destination, the page index and the title of the section it
    stands in, and the name under which a link leads back to it."""

    target: str
    page: int
    section: str
    name: str


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How evidence marks look and where they stand, lengths in points.

    * `room`: width of the margin column that holds them.
    * `outside`: how far left of the text column they begin on a mirrored page.
    """

    face: Face
    size: float
    colour: Colour
    room: float
    outside: float


@dataclass(slots=True)
class DrawingContext:
    """What all pens of one dossier share.

    * `embeddings`: the fonts in use, by the name of their face.
    * `destinations`: where each name stands: page index, x and upper edge. Known once it is drawn.
    * `page_of`: the page index of each name. Known before anything is drawn, so page numbers are simply written.
    * `later`: names behind the body. Links may lead there, and each one is noted in `uses`; no page number of theirs
      is ever printed.
    * `section`: title of the section that is being drawn, for `uses`.
    """

    canvas: TaggedCanvas
    marks: MarkStyle
    later: frozenset[str] = frozenset()
    embeddings: dict[str, Embedding] = field(default_factory=dict)
    destinations: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    page_of: dict[str, int] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    bookmarks: list[OutlineItem] = field(default_factory=list)
    page_labels: list[PageLabel] = field(default_factory=list)
    uses: list[AnnexUse] = field(default_factory=list)
    section: str = ""

    def embedding(self, face: Face) -> Embedding:
        """The characters of `face` in use; a face is embedded once, under the next free name."""
        found = self.embeddings.get(face.name)
        if found is None:
            found = self.embeddings[face.name] = Embedding(face, f"F{len(self.embeddings)}")
        return found


def begin_drawing(
    size: tuple[float, float],
    issued: date,
    language: str,
    marks: MarkStyle,
    later: frozenset[str] = frozenset(),
) -> DrawingContext:
    """Begin a file whose pages are `size` (width, height) points unless they say otherwise, dated `issued`.

    `language` is that of its text (RFC 3066, "id-ID"). For `marks` and `later` see DrawingContext.
    """
    return DrawingContext(TaggedCanvas(size, issued, language), marks, later)


def write_links(context: DrawingContext, page_numbers: list[int]) -> int:
    """Write all link annotations (ISO 32000-1, 12.5.6.5); return how many keys of the parent tree they take.

    `page_numbers` are the object numbers of the pages; a destination that was never drawn is a KeyError, our own fault.
    """
    for index, link in enumerate(context.links):
        box = " ".join(f"{v:.2f}" for v in link.box)
        if link.target.startswith("#"):
            page, _, top = context.destinations[link.target[1:]]
            action = f"/Dest[{page_numbers[page]} 0 R/XYZ 0 {top + _ABOVE_DESTINATION:.2f} 0]"
        else:
            action = f"/A<</S/URI/URI{text_string(link.target)}>>"
        context.canvas.put(
            link.number,
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {len(page_numbers) + index}"
            f"/Contents{text_string(link.contents)}{action}>>",
        )
    return len(context.links)
