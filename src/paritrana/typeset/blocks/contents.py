"""Lists at the front (contents, tables, charts): places that are filled when all heads are known.

Written for mypyc.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Contents, ContentsKind, Text
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.paragraphs import LineBox, baseline_below_top, draw_line
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Glue, Item, Penalty, VList
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine, set_lines

_PAGE_COLUMN = 28.0
"""Width of the column of page numbers: three digits of 11 pt bold and air before them."""
_TITLE_APART = 10.0
"""At least so much between the longest title and that column, or no leader fits."""
_LEADER_END = 8.0
"""Leaders end so far inside the column, two digits wide: those of one and of three digits end alike."""
_LEADER_START = 6.0
"""From a title's last letter to the first dot."""
_LEADER_PITCH = 2.2
"""Dots stand so many of their own widths apart: closer they read as a line, wider the eye loses the row."""
_FEWEST_DOTS = 3
"""Fewer lead nowhere. With 1 no page of four drafts differs, with 8 one."""
_SECTION_NUMBER = 24.0
"""Room for "13." in 11 pt bold; heads below a section are indented by as much."""
_HEADING_NUMBER = 30.0
"""Room for "13.10" in 10 pt."""
_CAPTION_NUMBER = 62.0
"""Room for "Gambar 10" in 10 pt."""
_ABOVE_SECTION = 3.0
"""Groups a section with its heads."""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a list: number, title, leaders, page; the whole of it is a link.

    * `element`: its TOCI.
    * `indent`, `title_x`: where number and title begin; `width` is where page numbers end. All from the frame's edge.
    * `air`: white space above it.
    """

    number: TextLine
    title: tuple[TextLine, ...]
    style: TextStyle
    element: Element
    entry: ContentsEntry
    indent: float
    title_x: float
    width: float
    air: float = 0.0
    wide: bool = True

    @property
    def height(self) -> float:
        """Its lines, the air above a section's, and a little below."""
        return len(self.title) * self.style.leading + self.air + 1.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the line; leaders are artifacts."""
        reference = self.element.child("Reference")
        link = reference.child("Link")
        baseline = top - baseline_below_top(self.style) - self.air
        if self.number.runs:
            draw_line(pen, self.number, link, x + self.indent, baseline)
        for i, line in enumerate(self.title):
            draw_line(pen, line, link, x + self.title_x, baseline - i * self.style.leading)
        last = baseline - (len(self.title) - 1) * self.style.leading
        self._draw_page_number(pen, link, x, last)
        box = (x + self.indent, last - 3, x + self.width, baseline + self.style.size)
        pen.link(link, box, f"#{self.entry.target}", f"Menuju {self.entry.title}")

    def _draw_page_number(self, pen: Pen, link: Element, x: float, baseline: float) -> None:
        """Draw the page number and the leaders to it, whose dots stand below one another in all lines of a size."""
        face, size = self.title[0].runs[0].face, self.style.size
        digits = pen.page_number(self.entry.target)
        left = self.width - face.width(digits) * size
        pen.text(link, (Piece(left, digits + " ", face, size, self.style.colour),), x, baseline)
        width, pitch = face.width(".") * size, face.width(".") * size * _LEADER_PITCH
        start = self.title_x + self.title[-1].width + _LEADER_START
        end = self.width - _PAGE_COLUMN + _LEADER_END
        count = int((end - start) / pitch)
        if count >= _FEWEST_DOTS:
            stretch = pitch - width - face.width(" ") * size
            dots = " ".join("." * count)
            leaders = Piece(end - count * pitch, dots, face, size, pen.drawing.marks.colour, stretch)
            pen.text(None, (leaders,), x, baseline)


@dataclass(frozen=True, slots=True)
class ContentsPlace:
    """Stands for a list until its entries are known; `head` comes before them, if there are any."""

    block: Contents
    head: tuple[Item, ...]
    element: Element
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Never drawn: it is replaced before pages are made."""
        raise AssertionError("daftar isi belum diisi")


def contents(block: Contents, context: LayoutContext, parent: Element) -> VList:
    """A place that is filled when all heads are known; see fill_contents. It has a head but for the first list."""
    if block.kind is ContentsKind.SECTIONS:
        context.sections.pop()  # the contents don't list themselves
        return [ContentsPlace(block, (), parent.child("TOC"))]
    context.level = 2
    style = styles.list_title(context.theme)
    line = set_lines((Text(block.title),), style, context.theme.measure, context.faces)[0]
    head = (LineBox(line, style, parent.child("H2"), wide=True), Penalty(NEVER), Glue(4.0), Penalty(NEVER))
    return [ContentsPlace(block, head, parent.child("TOC"))]


def fill_contents(items: VList, context: LayoutContext) -> VList:
    """Put the lines of each list in its place; a list without any leaves nothing, not even its head."""
    filled: VList = []
    for item in items:
        if not isinstance(item, ContentsPlace):
            filled.append(item)
        elif lines := _contents_lines(item, context):
            filled += [*item.head, *lines]
    return filled


def _contents_lines(place: ContentsPlace, context: LayoutContext) -> VList:
    entries = {
        ContentsKind.SECTIONS: [e for e in context.sections if e.level <= 2],
        ContentsKind.TABLES: context.tables,
        ContentsKind.CHARTS: context.charts,
    }[place.block.kind]
    entries = [entry for entry in entries if entry.title]
    sections = place.block.kind is ContentsKind.SECTIONS
    items: VList = []
    for i, entry in enumerate(entries):
        if i:
            leads = sections and entries[i - 1].level < entry.level
            items.append(Penalty(NEVER if leads or i == 1 else 0.0))
        make = contents_line if sections else _caption_line
        items.append(make(entry, context, place.element.child("TOCI")))
    return items


def contents_line(entry: ContentsEntry, context: LayoutContext, element: Element) -> ContentsLine:
    """The line of a section (bold) or of a head below it (indented)."""
    theme = context.theme
    if entry.level == 1:
        style = styles.contents_section(theme)
        return _line(entry, context, element, style, 0.0, _SECTION_NUMBER, _ABOVE_SECTION)
    indent = _SECTION_NUMBER
    return _line(entry, context, element, styles.contents_heading(theme), indent, indent + _HEADING_NUMBER)


def _caption_line(entry: ContentsEntry, context: LayoutContext, element: Element) -> ContentsLine:
    """The line of a table or chart."""
    return _line(entry, context, element, styles.contents_caption(context.theme), 0.0, _CAPTION_NUMBER)


def _line(
    entry: ContentsEntry,
    context: LayoutContext,
    element: Element,
    style: TextStyle,
    indent: float,
    title_x: float,
    air: float = 0.0,
) -> ContentsLine:
    """Number at `indent`, title at `title_x`; without a number the title begins at `indent`."""
    width = context.theme.full
    title_x = title_x if entry.number else indent
    number = set_lines((Text(entry.number),), style, 200, context.faces)[0]
    room = width - title_x - _PAGE_COLUMN - _TITLE_APART
    title = set_lines((Text(entry.title),), style, room, context.faces)
    return ContentsLine(number, tuple(title), style, element, entry, indent, title_x, width, air)
