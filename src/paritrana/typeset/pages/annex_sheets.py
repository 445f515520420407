"""Annexes behind the body: a cover sheet each, then its pages in a frame with the annex's stamp and tab.

The body is drawn before and depends on nothing here; its uses of an annex, noted while it was drawn, stand on the
cover sheet with their pages. An annex page is only a place: bind fills its form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Annex, Leaf, LeafMark, Text, annex_anchor, sheet_anchor
from paritrana.pdf.drawing import Ink, Use
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.pdf.writer import text_string
from paritrana.typeset.blocks.paragraphs import draw_line
from paritrana.typeset.context import Setting
from paritrana.typeset.pages.annex_cover import lay_out_cover
from paritrana.typeset.pages.boxes import Glue
from paritrana.typeset.pages.page_breaking import break_pages
from paritrana.typeset.pages.page_furniture import Stamp, clipped, draft_sign, draw_stamp, draw_tab
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import MM

MOST_PAGE_MARKS = 24
"""An annex without bookmarks of its own gets one a page, if it has no more pages than these."""

_WIDE = 1.1
_LARGEST_SCALE = 1.25


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and the room for a page on it, in points; a wide page lies across and is bound at its upper edge."""

    width: float
    height: float
    left: float
    bottom: float
    room_width: float
    room_height: float
    across: bool


def paper_for(leaf: Leaf, width: float, height: float) -> Paper:
    """The sheet for a page, cut from paper of `width` by `height`; what fits an upright one gets that."""
    upright = width - (22 + 14) * MM
    across = leaf.width_pt > max(leaf.height_pt * _WIDE, upright)
    wide, tall = (height, width) if across else (width, height)
    left, right, top, bottom = (16, 16, 27, 19) if across else (22, 14, 21, 18)
    room = wide - (left + right) * MM, tall - (top + bottom) * MM
    return Paper(wide, tall, left * MM, bottom * MM, *room, across)


def targets_of(annexes: Sequence[Annex]) -> frozenset[str]:
    """All names that links in the body may lead to."""
    named: set[str] = set()
    for annex in annexes:
        named |= {annex_anchor(annex.id), sheet_anchor(annex.id)}
        named |= {annex_anchor(annex.id, n) for n in range(1, len(annex.leaves) + 1)}
    return frozenset(named)


def draw_annexes(
    ink: Ink, setting: Setting, root: Element, first: int, slots: dict[tuple[str, int], int]
) -> list[int]:
    """Draw every annex after page `first` (their count); note the forms to fill in `slots`.

    Return the object numbers of the pages.
    """
    uses: dict[str, list[Use]] = {}
    for use in ink.uses:
        uses.setdefault(use.target, []).append(use)
    whole = root.child("Part")
    numbers: list[int] = []
    labels = ["0<</S/D>>"]
    for index, annex in enumerate(setting.document.annexes):
        part = _Part(ink, setting, annex, whole.child("Sect"), uses, index)
        labels.append(f"{first + len(numbers)}<</P{text_string(annex.id)}>>")
        numbers += part.cover(first + len(numbers))
        if annex.leaves:
            labels.append(f"{first + len(numbers)}<</S/D/P{text_string(f'{annex.id} hlm. ')}>>")
        numbers += part.leaves(first + len(numbers), slots)
    ink.canvas.catalog("PageLabels", f"<</Nums[{' '.join(labels)}]>>")
    return numbers


@dataclass(frozen=True, slots=True)
class _Part:
    """One annex on its way to paper; `index` is its place among them, for the tab."""

    ink: Ink
    setting: Setting
    annex: Annex
    holder: Element
    uses: dict[str, list[Use]]
    index: int

    def cover(self, first: int) -> list[int]:
        """Draw the cover sheet, which goes on over several pages where an annex is used very often."""
        theme = self.setting.theme
        items = lay_out_cover(self.annex, self.setting, self.holder, self.uses)
        numbers = []
        for number, page in enumerate(break_pages(items, theme.frame_height - 10)):
            pen = Pen(self.ink, first + number)
            if self.setting.document.draft:
                draft_sign(pen, self.setting)
            words = "lembar pengantar" + (f" ({number + 1})" if number else "")
            stamp = f"{self.annex.id} {words}"
            margins = theme.inner, theme.outer
            self._furniture(pen, Stamp(stamp, self._beside(), theme.width, theme.height, *margins))
            self._build(pen, theme.inner, theme.width - theme.outer)
            top = theme.height - theme.head - 10
            if not number:
                self._arrive(pen, top)
            for item in page.items:
                if not isinstance(item, Glue):
                    item.draw(pen, theme.inner, top)
                top -= item.height
            numbers.append(pen.end())
        return numbers

    def _arrive(self, pen: Pen, top: float) -> None:
        """Name the place, and lead there from the bookmarks."""
        for name in (annex_anchor(self.annex.id), sheet_anchor(self.annex.id)):
            pen.target(name, 0, top)
            self.ink.page_of[name] = pen.page
        if not self.index and not self.setting.theme.dividers:
            pen.outline("Lampiran", 0, sheet_anchor(self.annex.id))
        pen.outline(f"{self.annex.id}  {self.annex.title}", 1, annex_anchor(self.annex.id))

    def leaves(self, first: int, slots: dict[tuple[str, int], int]) -> list[int]:
        """Draw the pages, each with a form that waits to be filled."""
        marks = self._marks()
        numbers, level = [], 1
        for i, leaf in enumerate(self.annex.leaves):
            pen = Pen(self.ink, first + i)
            name = annex_anchor(self.annex.id, i + 1)
            self.ink.page_of[name] = pen.page
            paper = paper_for(leaf, self.setting.theme.width, self.setting.theme.height)
            pen.target(name, 0, paper.height - 12)
            for mark in marks.get(i, ()):
                level = min(mark.level + 2, level + 1)
                pen.outline(mark.title, level, name)
            words = f"{self.annex.id} hlm. {i + 1} dari {len(self.annex.leaves)}"
            margins = paper.left, paper.width - paper.left - paper.room_width
            beside = self._beside(self.annex.title)
            self._furniture(pen, Stamp(words, beside, paper.width, paper.height, *margins, paper.across))
            self._leaf(pen, leaf, paper, i, slots)
            self._return(pen, self.uses.get(name, ()), paper)
            numbers.append(pen.end((paper.width, paper.height)))
        return numbers

    def _marks(self) -> dict[int, list[LeafMark]]:
        many = len(self.annex.leaves)
        marks = self.annex.marks
        if not marks and 1 < many <= MOST_PAGE_MARKS:
            marks = tuple(LeafMark(f"{self.annex.id} hlm. {i + 1}", i) for i in range(many))
        found: dict[int, list[LeafMark]] = {}
        for mark in marks:
            found.setdefault(mark.leaf, []).append(mark)
        return found

    def _furniture(self, pen: Pen, stamp: Stamp) -> None:
        draw_stamp(pen, self.setting, stamp)
        draw_tab(pen, self.setting, self.annex.id, self.index, stamp)

    def _leaf(
        self, pen: Pen, leaf: Leaf, paper: Paper, index: int, slots: dict[tuple[str, int], int]
    ) -> None:
        scale = min(paper.room_width / leaf.width_pt, paper.room_height / leaf.height_pt, _LARGEST_SCALE)
        wide, tall = leaf.width_pt * scale, leaf.height_pt * scale
        x = paper.left + (paper.room_width - wide) / 2
        y = paper.bottom + paper.room_height - tall
        theme = self.setting.theme
        if leaf.missing:
            self._missing(pen, leaf, x, y, wide, tall)
        else:
            box = f"{x:.1f} {y:.1f} {x + wide:.1f} {y + tall:.1f}"
            alt = f"/Alt{text_string(leaf.alt)}/A<</O/Layout/Placement/Block/BBox[{box}]>>"
            number = slots[self.annex.id, index] = self.ink.canvas.reserve()
            pen.form(self.holder.child("Figure", alt), number, x, y, scale)
        pen.box(x, y, wide, tall, stroke=theme.rule, line=0.5)

    def _missing(self, pen: Pen, leaf: Leaf, x: float, y: float, wide: float, tall: float) -> None:
        """Say why there is nothing to see, and where it is."""
        theme = self.setting.theme
        style = TextStyle("serif", theme.text_size, theme.leading, theme.black)
        words = f"Halaman ini tidak dapat dimuat: {leaf.missing}. Berkas aslinya terlampir di dalam PDF ini."
        element = self.holder.child("P")
        room = max(min(wide, 300.0) - 24, 120.0)
        for i, line in enumerate(set_lines((Text(words),), style, room, self.setting.faces)):
            draw_line(pen, line, element, x + 12, y + tall - 24 - i * style.leading)

    def _return(self, pen: Pen, uses: Sequence[Use], paper: Paper) -> None:
        """Below the page: back to the cover sheet, and to where the body uses this page."""
        theme, face = self.setting.theme, self.setting.faces.get("sans")
        size, y = theme.mark_size, 8 * MM
        x = paper.left
        element = self.holder.child("P")
        for words, target in self._ways_back(uses):
            width = face.width(words) * size
            if x + width > paper.left + paper.room_width * 0.72:
                break
            if not target:
                pen.text(element, (Piece(0.0, words, face, size, theme.grey),), x, y)
            else:
                link = element.child("Link")
                pen.text(link, (Piece(0.0, words, face, size, theme.accent),), x, y)
                spoken = (
                    "Menuju lembar pengantar"
                    if target.startswith("lembar")
                    else f"Menuju halaman {words.strip()}"
                )
                pen.link(link, (x, y - 2, x + width, y + size), f"#{target}", spoken)
            x += width
        self._build(pen, paper.left, paper.left + paper.room_width)

    def _beside(self, title: str = "") -> str:
        """What stands beside the stamp."""
        document = self.setting.document
        return ("DRAF  " if document.draft else "") + (title or document.region)

    def _build(self, pen: Pen, left: float, right: float) -> None:
        """The build code at the foot, right."""
        theme, face = self.setting.theme, self.setting.faces.get("sans")
        build = clipped(self.setting.document.build, face.width, theme.mark_size, right - left)
        at = right - face.width(build) * theme.mark_size
        pen.text(None, (Piece(0.0, build, face, theme.mark_size, theme.grey),), at, 8 * MM)

    def _ways_back(self, uses: Sequence[Use]) -> list[tuple[str, str]]:
        """Words and the target they lead to."""
        ways = [(f"Lembar pengantar {self.annex.id}", sheet_anchor(self.annex.id)), (" ", "")]
        pages = {use.page: use.name for use in reversed(uses)}
        if pages:
            ways[1] = ("  ·  dirujuk di halaman ", "")
        for i, page in enumerate(sorted(pages)):
            ways += [(", ", "")] if i else []
            ways.append((str(page + 1), pages[page]))
        return ways
