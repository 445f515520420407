"""What all pens of one dossier share: the canvas, the fonts in use, where targets fell, links to write."""

from __future__ import annotations

from dataclasses import dataclass, field

from paritrana.pdf.fonts import Embedding, Face
from paritrana.pdf.outline import Bookmark
from paritrana.pdf.writer import TaggedCanvas, text_string

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(slots=True)
class Link:
    """A link that waits for the pages of its target: an annotation's number and place."""

    number: int
    page: int
    box: tuple[float, float, float, float]
    target: str
    contents: str


@dataclass(frozen=True, slots=True)
class Use:
    """A mark in the body that leads to an annex: its target, where it stands, the section it stands in."""

    target: str
    page: int
    section: str
    name: str


@dataclass(slots=True)
class Ink:
    """What all pens of one dossier share: the canvas, the fonts in use, where targets fell, links to write.

    `later` are targets behind the body: links may lead there, and each one is noted in `uses`; no page number of
    theirs is ever printed.
    """

    canvas: TaggedCanvas
    mark_face: Face
    mark_size: float
    mark_colour: Colour
    mark_room: float
    mark_outside: float
    embeddings: dict[str, Embedding] = field(default_factory=dict)
    targets: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    page_of: dict[str, int] = field(default_factory=dict)
    later: frozenset[str] = frozenset()
    uses: list[Use] = field(default_factory=list)
    section: str = ""

    def embedding(self, face: Face) -> Embedding:
        """The characters of `face` in use."""
        found = self.embeddings.get(face.name)
        if found is None:
            found = self.embeddings[face.name] = Embedding(face, f"F{len(self.embeddings)}")
        return found


def write_links(ink: Ink, page_numbers: list[int]) -> int:
    """Write all link annotations; return how many keys of the parent tree they take."""
    for index, link in enumerate(ink.links):
        box = " ".join(f"{v:.2f}" for v in link.box)
        if link.target.startswith("#"):
            page, _, top = ink.targets[link.target[1:]]
            action = f"/Dest[{page_numbers[page]} 0 R/XYZ 0 {top + 12:.2f} 0]"
        else:
            action = f"/A<</S/URI/URI{text_string(link.target)}>>"
        ink.canvas.put(
            link.number,
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {len(page_numbers) + index}"
            f"/Contents{text_string(link.contents)}{action}>>",
        )
    return len(ink.links)
