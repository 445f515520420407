"""Annexes behind the body: a cover sheet each, then its pages in a frame with the annex's stamp and tab.

The body is drawn before and depends on nothing here; its uses of an annex, noted while it was drawn, stand on the
cover sheet with their pages. An annex page is only a place: bind fills its form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Annex, AnnexBookmark, AnnexPage, Text, annex_anchor, sheet_anchor
from paritrana.pdf.drawing import AnnexUse, DrawingContext
from paritrana.pdf.outline import PageLabel
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.paragraphs import draw_line
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.annex_cover import lay_out_cover
from paritrana.typeset.pages.boxes import Glue
from paritrana.typeset.pages.page_breaking import break_pages
from paritrana.typeset.pages.page_furniture import SHEET_FOOT, Stamp, clip, draft_sign, draw_stamp, draw_tab
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import MM

MOST_PAGE_MARKS = 24
"""An annex without bookmarks of its own gets one a page, if it has no more pages than these."""

_WIDE = 1.1
"""A page so much wider than high lies across; a square one, or a scan a little off it, stands upright."""
_LARGEST_SCALE = 1.25
"""A small page (a card, half a sheet) is enlarged to be seen, and no further, or it looks like another document."""
_UPRIGHT, _ACROSS = (22, 14, 21, 18), (16, 16, 27, 19)
"""Margins in millimetres, left, right, top, bottom: for punching on the bound edge (left; above on a sheet that lies
across), for the tab on the outer one, for stamp and foot."""
_BELOW_STAMP = 10.0
"""The frame of a cover sheet begins so much lower than the body's: the stamp is taller than a running head."""
_PAD, _FIRST_BASELINE = 12.0, 24.0
"""Of the words on a missing page, from the left and the upper edge of its frame."""
_NARROWEST, _WIDEST = 120.0, 300.0
"""Room for these words: more than two words a line on a slip, no line over the whole sheet."""
_WAYS_SHARE = 0.72
"""Of the foot for the ways back; the build code has the rest."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and the room for a page on it, in points: `left` and `bottom` edge, width and height of the room.

    A wide page lies `across` and is bound at its upper edge.
    """

    width: float
    height: float
    left: float
    bottom: float
    room_width: float
    room_height: float
    across: bool


def paper_for(page: AnnexPage, width: float, height: float) -> Paper:
    """The sheet for a page, cut from paper of `width` by `height`; what fits an upright one gets that."""
    upright = width - (_UPRIGHT[0] + _UPRIGHT[1]) * MM
    across = page.width_pt > max(page.height_pt * _WIDE, upright)
    wide, tall = (height, width) if across else (width, height)
    left, right, top, bottom = _ACROSS if across else _UPRIGHT
    room = wide - (left + right) * MM, tall - (top + bottom) * MM
    return Paper(wide, tall, left * MM, bottom * MM, *room, across)


def destinations_of(annexes: Sequence[Annex]) -> frozenset[str]:
    """All names that links in the body may lead to."""
    named: set[str] = set()
    for annex in annexes:
        named |= {annex_anchor(annex.id), sheet_anchor(annex.id)}
        named |= {annex_anchor(annex.id, n) for n in range(1, len(annex.pages) + 1)}
    return frozenset(named)


def draw_annexes(
    drawing: DrawingContext,
    context: LayoutContext,
    root: Element,
    first: int,
    slots: dict[tuple[str, int], int],
) -> list[int]:
    """Draw every annex after page `first` (their count); note the forms to fill in `slots`.

    Return the object numbers of the pages.
    """
    uses: dict[str, list[AnnexUse]] = {}
    for use in drawing.uses:
        uses.setdefault(use.target, []).append(use)
    whole = root.child("Part")
    numbers: list[int] = []
    drawing.page_labels.append(PageLabel(0, numbered=True))
    for index, annex in enumerate(context.document.annexes):
        part = _AnnexSheets(drawing, context, annex, whole.child("Sect"), uses, index)
        drawing.page_labels.append(PageLabel(first + len(numbers), annex.id))
        numbers += part.draw_cover(first + len(numbers))
        if annex.pages:
            drawing.page_labels.append(PageLabel(first + len(numbers), f"{annex.id} hlm. ", numbered=True))
        numbers += part.draw_pages(first + len(numbers), slots)
    return numbers


@dataclass(frozen=True, slots=True)
class _AnnexSheets:
    """One annex on its way to paper; `index` is its place among them, for the tab."""

    drawing: DrawingContext
    context: LayoutContext
    annex: Annex
    holder: Element
    uses: dict[str, list[AnnexUse]]
    index: int

    def draw_cover(self, first: int) -> list[int]:
        """Draw the cover sheet, which goes on over several pages where an annex is used very often."""
        theme = self.context.theme
        items = lay_out_cover(self.annex, self.context, self.holder, self.uses)
        numbers = []
        for number, page in enumerate(break_pages(items, theme.frame_height - _BELOW_STAMP)):
            pen = Pen(self.drawing, first + number)
            if self.context.document.draft:
                draft_sign(pen, self.context)
            words = "lembar pengantar" + (f" ({number + 1})" if number else "")
            stamp = f"{self.annex.id} {words}"
            margins = theme.inner, theme.outer
            self._draw_furniture(pen, Stamp(stamp, self._beside(), theme.width, theme.height, *margins))
            self._draw_build(pen, theme.inner, theme.width - theme.outer)
            top = theme.height - theme.head - _BELOW_STAMP
            if not number:
                self._note_destinations(pen, top)
            for item in page.items:
                if not isinstance(item, Glue):
                    item.draw(pen, theme.inner, top)
                top -= item.height
            numbers.append(pen.end())
        return numbers

    def _note_destinations(self, pen: Pen, top: float) -> None:
        """Name the place, and lead there from the bookmarks."""
        for name in (annex_anchor(self.annex.id), sheet_anchor(self.annex.id)):
            pen.destination(name, 0, top)
            self.drawing.page_of[name] = pen.page
        if not self.index and not self.context.theme.dividers:
            pen.bookmark("Lampiran", 0, sheet_anchor(self.annex.id))
        pen.bookmark(f"{self.annex.id}  {self.annex.title}", 1, annex_anchor(self.annex.id))

    def draw_pages(self, first: int, slots: dict[tuple[str, int], int]) -> list[int]:
        """Draw the pages, each with a form that waits to be filled."""
        marks = self._bookmarks()
        numbers, level = [], 1
        for i, page in enumerate(self.annex.pages):
            pen = Pen(self.drawing, first + i)
            name = annex_anchor(self.annex.id, i + 1)
            self.drawing.page_of[name] = pen.page
            paper = paper_for(page, self.context.theme.width, self.context.theme.height)
            pen.destination(name, 0, paper.height - 12)
            for mark in marks.get(i, ()):
                level = mark.level + 2
                pen.bookmark(mark.title, level, name)
            words = f"{self.annex.id} hlm. {i + 1} dari {len(self.annex.pages)}"
            margins = paper.left, paper.width - paper.left - paper.room_width
            beside = self._beside(self.annex.title)
            self._draw_furniture(pen, Stamp(words, beside, paper.width, paper.height, *margins, paper.across))
            self._draw_page(pen, page, paper, i, slots)
            self._draw_ways_back(pen, self.uses.get(name, ()), paper)
            numbers.append(pen.end((paper.width, paper.height)))
        return numbers

    def _bookmarks(self) -> dict[int, list[AnnexBookmark]]:
        many = len(self.annex.pages)
        marks = self.annex.bookmarks
        if not marks and 1 < many <= MOST_PAGE_MARKS:
            marks = tuple(AnnexBookmark(f"{self.annex.id} hlm. {i + 1}", i) for i in range(many))
        found: dict[int, list[AnnexBookmark]] = {}
        for mark in marks:
            found.setdefault(mark.page, []).append(mark)
        return found

    def _draw_furniture(self, pen: Pen, stamp: Stamp) -> None:
        draw_stamp(pen, self.context, stamp)
        draw_tab(pen, self.context, self.annex.id, self.index, stamp)

    def _draw_page(
        self, pen: Pen, page: AnnexPage, paper: Paper, index: int, slots: dict[tuple[str, int], int]
    ) -> None:
        scale = min(paper.room_width / page.width_pt, paper.room_height / page.height_pt, _LARGEST_SCALE)
        wide, tall = page.width_pt * scale, page.height_pt * scale
        x = paper.left + (paper.room_width - wide) / 2
        y = paper.bottom + paper.room_height - tall
        theme = self.context.theme
        if page.missing:
            self._draw_missing(pen, page, x, y, wide, tall)
        else:
            box = (x, y, x + wide, y + tall)
            figure = self.holder.child("Figure", page.alt, placement="Block", bounding_box=box)
            slots[self.annex.id, index] = pen.form(figure, x, y, scale)
        pen.box(x, y, wide, tall, stroke=theme.rule, line_width=0.5)

    def _draw_missing(self, pen: Pen, page: AnnexPage, x: float, y: float, wide: float, tall: float) -> None:
        """Say why there is nothing to see, and where it is."""
        theme = self.context.theme
        style = styles.missing_page(theme)
        words = f"Halaman ini tidak dapat dimuat: {page.missing}. Berkas aslinya terlampir di dalam PDF ini."
        element = self.holder.child("P")
        room = max(min(wide, _WIDEST) - 2 * _PAD, _NARROWEST)
        for i, line in enumerate(set_lines((Text(words),), style, room, self.context.faces)):
            draw_line(pen, line, element, x + _PAD, y + tall - _FIRST_BASELINE - i * style.leading)

    def _draw_ways_back(self, pen: Pen, uses: Sequence[AnnexUse], paper: Paper) -> None:
        """Below the page: back to the cover sheet, and to where the body uses this page."""
        theme, face = self.context.theme, self.context.faces.get("sans")
        size, y = theme.mark_size, SHEET_FOOT
        x = paper.left
        element = self.holder.child("P")
        for words, target in self._ways_back(uses):
            width = face.width(words) * size
            if x + width > paper.left + paper.room_width * _WAYS_SHARE:
                break
            if not target:
                pen.text(element, (Piece(0.0, words, face, size, theme.grey),), x, y)
            else:
                link = element.child("Link")
                pen.text(link, (Piece(0.0, words, face, size, theme.accent),), x, y)
                alt = (
                    "Menuju lembar pengantar"
                    if target.startswith("lembar")
                    else f"Menuju halaman {words.strip()}"
                )
                pen.link(link, (x, y - 2, x + width, y + size), f"#{target}", alt)
            x += width
        self._draw_build(pen, paper.left, paper.left + paper.room_width)

    def _beside(self, title: str = "") -> str:
        """What stands beside the stamp."""
        document = self.context.document
        return ("DRAF  " if document.draft else "") + (title or document.region)

    def _draw_build(self, pen: Pen, left: float, right: float) -> None:
        """The build code at the foot, right."""
        theme, face = self.context.theme, self.context.faces.get("sans")
        build = clip(self.context.document.build, face.width, theme.mark_size, right - left)
        at = right - face.width(build) * theme.mark_size
        pen.text(None, (Piece(0.0, build, face, theme.mark_size, theme.grey),), at, SHEET_FOOT)

    def _ways_back(self, uses: Sequence[AnnexUse]) -> list[tuple[str, str]]:
        """Words and the target they lead to."""
        ways = [(f"Lembar pengantar {self.annex.id}", sheet_anchor(self.annex.id)), (" ", "")]
        pages = {use.page: use.name for use in reversed(uses)}
        if pages:
            ways[1] = ("  ·  dirujuk di halaman ", "")
        for i, page in enumerate(sorted(pages)):
            ways += [(", ", "")] if i else []
            ways.append((str(page + 1), pages[page]))
        return ways
