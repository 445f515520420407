"""A Pen draws on one page and makes the tags while it draws.

Every mark it puts on the page belongs to the element that is open, or to none: then it is an artifact (ISO 32000-1,
14.6 and 14.8.2). Lengths are points, coordinates count from the lower left corner of the page, y upwards; they are
written to a hundredth. A state (font, colour) is written when it changes.

Written for mypyc: a Piece's constructor is written out, operators are strings in a list.
"""

from __future__ import annotations

from collections.abc import Iterable

from paritrana.pdf.drawing import BLACK, AnnexUse, Colour, DrawingContext, Link
from paritrana.pdf.fonts import Embedding, Face
from paritrana.pdf.outline import OutlineItem
from paritrana.pdf.pictures import Picture
from paritrana.pdf.structure import Annotation, Artifact, Element, MarkedContent


class Piece:
    """Text in one face and size at `x` from the line's left edge. `stretch` widens each blank, by points."""

    __slots__ = ("colour", "face", "size", "stretch", "text", "x")

    def __init__(
        self, x: float, text: str, face: Face, size: float, colour: Colour = BLACK, stretch: float = 0.0
    ) -> None:
        self.x = x
        self.text = text
        self.face = face
        self.size = size
        self.colour = colour
        self.stretch = stretch


class Pen:
    """Draws on one page; the next page takes another Pen, once `end` has closed this one.

    * `drawing`: what it shares with the pens of other pages.
    * `page`: index of the page, from 0.
    * `mirrored`: a left-hand page, whose margin column is on the left.

    Where a method takes an `element`, None makes what it draws an artifact.
    """

    def __init__(self, drawing: DrawingContext, page: int, mirrored: bool = False) -> None:
        self.drawing = drawing
        self.page = page
        self.mirrored = mirrored
        self._out = drawing.canvas.operators
        self._embeddings = drawing.embeddings
        self._open: Element | bool | None = False
        self._mcid = 0
        self._font: Embedding | None = None
        self._size = 0.0
        self._fill: Colour | None = None
        self._stroke: Colour | None = None
        self._annotations: list[int] = []
        self._forms: list[int] = []

    # --- tags ------------------------------------------------------------------------------------------------

    def tag(self, element: Element | None) -> None:
        """Let what follows belong to `element`, or be an artifact when it is None; nothing where that is so already.

        A new marked-content sequence becomes the element's next kid, so content is in the order in which it is drawn.
        """
        if element is self._open:
            return
        self._close()
        if element is None:
            self._out.append("/Artifact BMC")
        else:
            element.kids.append(MarkedContent(self.page, self._mcid))
            self._out.append(f"/{element.kind}<</MCID {self._mcid}>>BDC")
            self._mcid += 1
        self._open = element

    def artifact(self, kind: Artifact) -> None:
        """Let what follows be an artifact of this kind, a new one even where one is open."""
        self._close()
        self._out.append(f"/Artifact {kind.value} BDC")
        self._open = None

    def _close(self) -> None:
        if self._open is not False:
            self._out.append("EMC")
            self._open = False

    def end(self, size: tuple[float, float] | None = None) -> int:
        """Close the page, which has its own `size` if one is given; return its object number."""
        self._close()
        return self.drawing.canvas.end_page(self._annotations, self._forms, size)

    # --- text ------------------------------------------------------------------------------------------------

    def text(self, element: Element | None, pieces: Iterable[Piece], x: float, baseline: float) -> None:
        """Set pieces of text on one baseline, each at its own x from `x`."""
        self.tag(element)
        self._out.append("BT")
        for p in pieces:
            self._out.append(self._show(p.text, p.face, p.size, p.colour, x + p.x, baseline, p.stretch))
        self._out.append("ET")

    def text_line(
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
        self._out.append(f"BT\n{self._show(text, face, size, colour, x, baseline, stretch)}\nET")

    def _show(
        self, text: str, face: Face, size: float, colour: Colour, x: float, baseline: float, stretch: float
    ) -> str:
        """The operators that set a text."""
        if colour != self._fill:
            self._fill_with(colour)
        embedding = self._embeddings.get(face.name) or self.drawing.embedding(face)
        shown = embedding.show(text, -stretch * 1000 / size) if stretch else embedding.show(text)
        if embedding is self._font and size == self._size:
            return f"1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown}"
        return f"{self._select(embedding, size)}1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown}"

    def _select(self, embedding: Embedding, size: float) -> str:
        """The operator that chooses a font, "" where it is chosen already."""
        if embedding is self._font and size == self._size:
            return ""
        self._font, self._size = embedding, size
        return f"/{embedding.tag} {size:g} Tf "

    def rising_text(self, element: Element | None, piece: Piece, x: float, y: float, sine: float) -> None:
        """Set text along a rising line that begins at (x, y); `sine` is that of its angle, 1 is straight up."""
        self.tag(element)
        cosine = (1 - sine * sine) ** 0.5
        embedding = self.drawing.embedding(piece.face)
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
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a straight line, `width` thick; `dash` are lengths of dashes and gaps in turn, () for none."""
        self.tag(element)
        self._stroke_with(colour)
        line = f"{width:g} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._out.append(f"[{' '.join([f'{d:g}' for d in dash])}]0 d {line} []0 d" if dash else line)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line_width: float = 0.5,
        element: Element | None = None,
    ) -> None:
        """Draw a rectangle whose lower left corner is (x, y), filled, stroked or both; one of the two is given."""
        self.tag(element)
        if fill:
            self._fill_with(fill)
        if stroke:
            self._stroke_with(stroke)
        paint = "B" if fill and stroke else "f" if fill else "S"
        self._out.append(f"{line_width:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {paint}")

    def path(
        self,
        points: Iterable[tuple[float, float]],
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line_width: float = 1.0,
        closed: bool = False,
        element: Element | None = None,
    ) -> None:
        """Draw through `points` with round corners, filled, stroked or both."""
        self.tag(element)
        if fill:
            self._fill_with(fill)
        if stroke:
            self._stroke_with(stroke)
        steps = [f"{px:.2f} {py:.2f} {'l' if i else 'm'}" for i, (px, py) in enumerate(points)]
        paint = ("b" if closed else "B") if fill and stroke else "f" if fill else ("s" if closed else "S")
        self._out.append(f"{line_width:g} w 1 J 1 j {' '.join(steps)} {paint} 0 J 0 j")

    def hatch(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        gap: float,
        colour: Colour,
        line_width: float = 0.4,
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
            self._out.append(f"{line_width:g} w {' '.join(strokes)} S")

    def picture(
        self, element: Element, picture: Picture, x: float, y: float, width: float, height: float
    ) -> None:
        """Draw a picture whose lower left corner is (x, y)."""
        self.tag(element)
        self.drawing.canvas.drawImage(picture.reader, x, y, width, height)

    def form(self, element: Element, x: float, y: float, scale: float) -> int:
        """Draw a form that is filled later, its lower left corner at (x, y); return the object number that waits."""
        self.tag(element)
        number = self.drawing.canvas.reserve()
        self._forms.append(number)
        self._out.append(f"q {scale:.6f} 0 0 {scale:.6f} {x:.2f} {y:.2f} cm /L{number} Do Q")
        return number

    def _fill_with(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            self._out.append(f"{colour[0]:g} {colour[1]:g} {colour[2]:g} rg")

    def _stroke_with(self, colour: Colour) -> None:
        if colour != self._stroke:
            self._stroke = colour
            self._out.append(f"{colour[0]:g} {colour[1]:g} {colour[2]:g} RG")

    # --- targets and links -----------------------------------------------------------------------------------

    def destination(self, name: str, x: float, top: float) -> None:
        """Note that `name` stands here; of two with one name the first counts."""
        self.drawing.destinations.setdefault(name, (self.page, x, top))

    def page_number(self, target: str) -> str:
        """The printed page number of `target`, or an empty text when it stands nowhere."""
        page = self.drawing.page_of.get(target)
        return "" if page is None else str(page + 1)

    def link(
        self, element: Element, box: tuple[float, float, float, float], target: str, contents: str
    ) -> None:
        """Make a box (left, bottom, right, top) a link to `target`, "#name" or an address; `element` is its Link.

        `contents` is what a screen reader says of it (ISO 14289-1, 7.18.5). A name that stands nowhere makes no link;
        one behind the body is noted as a use of an annex.
        """
        if target.startswith("#") and target[1:] not in self.drawing.page_of:
            if target[1:] not in self.drawing.later:
                return
            self._use(target[1:], box)
        number = self.drawing.canvas.reserve()
        self.drawing.links.append(Link(number, self.page, box, target, contents))
        self._annotations.append(number)
        element.kids.append(Annotation(self.page, number, len(self.drawing.links) - 1))

    def _use(self, target: str, box: tuple[float, float, float, float]) -> None:
        drawing = self.drawing
        use = AnnexUse(target, self.page, drawing.section, f"rujuk-{len(drawing.uses)}")
        drawing.uses.append(use)
        drawing.page_of[use.name] = self.page
        drawing.destinations[use.name] = (self.page, box[0], box[3])

    def bookmark(self, title: str, level: int, name: str) -> None:
        """Add a bookmark that leads to the destination `name`, which this page noted before; `level` 0 is outermost."""
        page, _, top = self.drawing.destinations[name]
        assert page == self.page
        self.drawing.bookmarks.append(OutlineItem(title, level, page, top + 12))
