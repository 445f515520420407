"""A Pen draws on one page and makes the tags while it draws.

Every mark it puts on the page belongs to the element that is open, or to none: then it is an artifact. Ink is
given by the theme's names; coordinates count from the lower left corner.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from paritrana.typeset.canvas import TaggedCanvas, text_string
from paritrana.typeset.fonts import Embedding, Face
from paritrana.typeset.outline import Bookmark
from paritrana.typeset.tags import Annotation, Content, Element

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


class Piece:
    """Text in one face and size at `x` from the line's left edge. `stretch` widens each blank."""

    __slots__ = ("colour", "face", "size", "stretch", "text", "x")

    def __init__(
        self,
        x: float,
        text: str,
        face: Face,
        size: float,
        colour: Colour = BLACK,
        stretch: float = 0.0,
    ) -> None:
        self.x = x
        self.text = text
        self.face = face
        self.size = size
        self.colour = colour
        self.stretch = stretch


class Pen:
    """Draws on page `page` (index from 0) of the canvas; a `mirrored` one has its margin column on the left."""

    def __init__(self, ink: Ink, page: int, mirrored: bool = False) -> None:
        self.ink = ink
        self.page = page
        self.mirrored = mirrored
        self._out = ink.canvas.operators
        self._embeddings = ink.embeddings
        self._open: Element | bool | None = False
        self._mcid = 0
        self._font: Embedding | None = None
        self._size = 0.0
        self._fill: Colour | None = None
        self._stroke: Colour | None = None
        self._annotations: list[int] = []
        self._forms: list[int] = []

    # --- tags ------------------------------------------------------------------------------------------------

    def tag(self, element: Element | None, attributes: str = "") -> None:
        """Let what follows belong to `element`, or be an artifact when it is None."""
        if element is self._open and not attributes:
            return
        self._close()
        if element is None:
            self._out.append(f"/Artifact {attributes or ''} BDC" if attributes else "/Artifact BMC")
        else:
            element.kids.append(Content(self.page, self._mcid))
            self._out.append(f"/{element.kind}<</MCID {self._mcid}>>BDC")
            self._mcid += 1
        self._open = element

    def _close(self) -> None:
        if self._open is not False:
            self._out.append("EMC")
            self._open = False

    def end(self, size: tuple[float, float] | None = None) -> int:
        """Close the page, which has its own `size` if one is given; return its object number."""
        self._close()
        return self.ink.canvas.end_page(self._annotations, self._forms, size)

    # --- text ------------------------------------------------------------------------------------------------

    def text(self, element: Element | None, pieces: Iterable[Piece], x: float, baseline: float) -> None:
        """Set pieces of text on one baseline; `element` None makes them an artifact."""
        self.tag(element)
        self._out.append("BT")
        for p in pieces:
            self._out.append(self._shown(p.text, p.face, p.size, p.colour, x + p.x, baseline, p.stretch))
        self._out.append("ET")

    def line(
        self,
        element: Element | None,
        text: str,
        face: Face,
        size: float,
        colour: Colour,
        x: float,
        baseline: float,
        stretch: float = 0.0,
    ) -> None:
        """Set text in one face and size, as most lines are; `stretch` widens each blank."""
        if element is not self._open:
            self.tag(element)
        self._out.append(f"BT\n{self._shown(text, face, size, colour, x, baseline, stretch)}\nET")

    def _shown(
        self, text: str, face: Face, size: float, colour: Colour, x: float, baseline: float, stretch: float
    ) -> str:
        """The operators that set a text."""
        if colour != self._fill:
            self._fill_with(colour)
        embedding = self._embeddings.get(face.name) or self.ink.embedding(face)
        shown = embedding.show(text, -stretch * 1000 / size) if stretch else embedding.show(text)
        if embedding is self._font and size == self._size:
            return f"1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown}"
        return f"{self._select(embedding, size)}1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown}"

    def _select(self, embedding: Embedding, size: float) -> str:
        """The operator that chooses a font, or nothing where it is chosen already."""
        if embedding is self._font and size == self._size:
            return ""
        self._font, self._size = embedding, size
        return f"/{embedding.tag} {size:g} Tf "

    def turned_text(self, element: Element | None, piece: Piece, x: float, y: float, sine: float) -> None:
        """Set text along a rising line; `sine` is that of its angle."""
        self.tag(element)
        cosine = (1 - sine * sine) ** 0.5
        embedding = self.ink.embedding(piece.face)
        self._out.append("BT")
        self._fill_with(piece.colour)
        self._out.append(
            f"{self._select(embedding, piece.size)}"
            f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {x:.2f} {y:.2f} Tm"
            f"{embedding.show(piece.text)} ET"
        )

    # --- lines and shapes ------------------------------------------------------------------------------------

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        colour: Colour,
        element: Element | None = None,
        dash: str = "",
    ) -> None:
        """Draw a straight line."""
        self.tag(element)
        self._stroke_with(colour)
        line = f"{width:g} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._out.append(f"[{dash}]0 d {line} []0 d" if dash else line)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.5,
        element: Element | None = None,
    ) -> None:
        """Draw a rectangle whose lower left corner is (x, y)."""
        self.tag(element)
        if fill:
            self._fill_with(fill)
        if stroke:
            self._stroke_with(stroke)
        paint = "B" if fill and stroke else "f" if fill else "S"
        self._out.append(f"{line:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {paint}")

    def path(
        self,
        points: Iterable[tuple[float, float]],
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 1.0,
        closed: bool = False,
        element: Element | None = None,
    ) -> None:
        """Draw through `points`."""
        self.tag(element)
        if fill:
            self._fill_with(fill)
        if stroke:
            self._stroke_with(stroke)
        steps = [f"{px:.2f} {py:.2f} {'l' if i else 'm'}" for i, (px, py) in enumerate(points)]
        paint = ("b" if closed else "B") if fill and stroke else "f" if fill else ("s" if closed else "S")
        self._out.append(f"{line:g} w 1 J 1 j {' '.join(steps)} {paint} 0 J 0 j")

    def hatch(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        gap: float,
        colour: Colour,
        line: float = 0.4,
        element: Element | None = None,
    ) -> None:
        """Fill a rectangle with rising lines, `gap` apart."""
        self.tag(element)
        self._stroke_with(colour)
        strokes: list[str] = []
        at = -height
        while at < width:
            left, right = max(at, 0.0), min(at + height, width)
            if right > left:
                strokes.append(f"{x + left:.2f} {y + left - at:.2f} m {x + right:.2f} {y + right - at:.2f} l")
            at += gap
        if strokes:
            self._out.append(f"{line:g} w {' '.join(strokes)} S")

    def form(self, element: Element, number: int, x: float, y: float, scale: float) -> None:
        """Draw a form that is filled later; its own lower left corner is (x, y)."""
        self.tag(element)
        self._forms.append(number)
        self._out.append(f"q {scale:.6f} 0 0 {scale:.6f} {x:.2f} {y:.2f} cm /L{number} Do Q")

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            self._out.append(f"{colour[0]:g} {colour[1]:g} {colour[2]:g} rg")

    def _stroke_with(self, colour: Colour) -> None:
        if colour != self._stroke:
            self._stroke = colour
            self._out.append(f"{colour[0]:g} {colour[1]:g} {colour[2]:g} RG")

    # --- targets and links -----------------------------------------------------------------------------------

    def target(self, name: str, x: float, top: float) -> None:
        """Note that `name` stands here."""
        self.ink.targets.setdefault(name, (self.page, x, top))

    def page_number(self, target: str) -> str:
        """The printed page number of `target`, or an empty text when it stands nowhere."""
        page = self.ink.page_of.get(target)
        return "" if page is None else str(page + 1)

    def link(
        self, element: Element, box: tuple[float, float, float, float], target: str, contents: str
    ) -> None:
        """Make a box a link; `element` is its Link element, `target` "#id" or a web address."""
        if target.startswith("#") and target[1:] not in self.ink.page_of:
            if target[1:] not in self.ink.later:
                return
            self._use(target[1:], box)
        number = self.ink.canvas.reserve()
        self.ink.links.append(Link(number, self.page, box, target, contents))
        self._annotations.append(number)
        element.kids.append(Annotation(self.page, number, len(self.ink.links) - 1))

    def _use(self, target: str, box: tuple[float, float, float, float]) -> None:
        ink = self.ink
        use = Use(target, self.page, ink.section, f"rujuk-{len(ink.uses)}")
        ink.uses.append(use)
        ink.page_of[use.name] = self.page
        ink.targets[use.name] = (self.page, box[0], box[3])

    def outline(self, title: str, level: int, name: str) -> None:
        """Add a bookmark that leads to the target `name` on this page."""
        page, _, top = self.ink.targets[name]
        assert page == self.page
        self.ink.bookmarks.append(Bookmark(title, level, page, top + 12))


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
