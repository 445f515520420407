"""Heads of sections and of what is below them, and the lists at the front that lead there."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Contents, ContentsKind, Heading, Inlines, Section, SectionKind, Text
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.paragraphs import LineBox, baseline_below_top, draw_line
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Destination, Glue, Item, Penalty, VList
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine, set_lines

_PAGE_COLUMN = 28.0


@dataclass(frozen=True, slots=True)
class BookmarkBox:
    """A bookmark that leads to the target just above it, and the section's name for the running head."""

    title: str
    target: str
    level: int
    running: str = ""
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Add the bookmark; no ink."""
        pen.bookmark(self.title, self.level, self.target)
        if self.running:
            pen.drawing.section = self.title


def opening(section: Section, context: LayoutContext) -> VList:
    """Targets and bookmark of a section, which comes into the contents."""
    context.sections.append(ContentsEntry(section.title, section.id, 1, section.number))
    context.level, context.wide = 1, section.kind is SectionKind.LETTER
    title = f"{section.number}  {section.title}" if section.number else section.title
    items: VList = [Destination(section.id), BookmarkBox(title, section.id, 0, section.title)]
    return [*items, Destination(f"bab-{section.number}")] if section.number else items


def section_head(section: Section, context: LayoutContext, parent: Element) -> VList:
    """Target, bookmark and, but for letters, the title of a section."""
    theme = context.theme
    items = opening(section, context)
    if section.kind is SectionKind.LETTER:
        return items
    style = styles.section_title(theme)
    element = parent.child("H1")
    indent = 30.0 if section.number else 0.0
    room = theme.measure if theme.duplex else theme.full
    lines = set_lines((Text(section.title),), style, room - indent, context.faces)
    label = set_lines((Text(section.number, bold=True),), style, 60, context.faces)[0]
    front = section.kind is SectionKind.FRONT
    boxes = [LineBox(line, style, element, indent, label_element=element, wide=front) for line in lines]
    boxes[0].label = label if section.number else None
    for box in boxes:
        items += [box, Penalty(NEVER)]
    return [*items, SectionRule(context, front), Penalty(NEVER), Glue(theme.leading * 0.8), Penalty(NEVER)]


@dataclass(frozen=True, slots=True)
class SectionRule:
    """The short thick rule below a section's title."""

    context: LayoutContext
    wide: bool
    height: float = 6.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it in the accent colour."""
        pen.rule((x, top - 4), (x + 30, top - 4), 2.0, self.context.theme.accent)


def heading(block: Heading, context: LayoutContext, parent: Element) -> VList:
    """A head of level 2 or 3."""
    theme = context.theme
    level = context.level = min(block.level, context.level + 1, 3)
    style = styles.heading(theme, block.level)
    element = parent.child(f"H{level}")
    number: Inlines = (Text(f"{block.number}\u2002"),) if block.number else ()
    lines = set_lines((*number, *block.inlines), style, theme.measure, context.faces)
    title = "".join(i.text for i in block.inlines if isinstance(i, Text))
    target = block.id or f"judul-{len(context.sections)}"
    context.sections.append(ContentsEntry(title, target, block.level, block.number))
    items: VList = [Destination(target), BookmarkBox(f"{block.number} {title}".strip(), target, level - 1)]
    for line in lines:
        items += [LineBox(line, style, element), Penalty(NEVER)]
    return [*items, Glue(3.0), Penalty(NEVER)]


# --- lists at the front ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a list: number, title, leaders, page; the whole of it is a link."""

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
        self._page(pen, link, x, last)
        box = (x + self.indent, last - 3, x + self.width, baseline + self.style.size)
        pen.link(link, box, f"#{self.entry.target}", f"Menuju {self.entry.title}")

    def _page(self, pen: Pen, link: Element, x: float, baseline: float) -> None:
        face, size = self.title[0].runs[0].face, self.style.size
        digits = pen.page_number(self.entry.target)
        left = self.width - face.width(digits) * size
        pen.text(link, (Piece(left, digits + " ", face, size, self.style.colour),), x, baseline)
        width, pitch = face.width(".") * size, face.width(".") * size * 2.2
        start = self.title_x + self.title[-1].width + 6
        count = int((self.width - _PAGE_COLUMN + 8 - start) / pitch)
        if count > 2:
            first = self.width - _PAGE_COLUMN + 8 - count * pitch
            stretch = pitch - width - face.width(" ") * size
            leaders = Piece(first, " ".join("." * count), face, size, pen.drawing.marks.colour, stretch)
            pen.text(None, (leaders,), x, baseline)


def contents(block: Contents, context: LayoutContext, parent: Element) -> VList:
    """A place that is filled when all heads are known; see fill_contents. It has a head but for the first list."""
    if block.kind is ContentsKind.SECTIONS:
        context.sections.pop()
        return [ContentsPlace(block, (), parent.child("TOC"))]
    theme = context.theme
    context.level = 2
    style = styles.list_title(theme)
    line = set_lines((Text(block.title),), style, theme.measure, context.faces)[0]
    head = (LineBox(line, style, parent.child("H2"), wide=True), Penalty(NEVER), Glue(4.0), Penalty(NEVER))
    return [ContentsPlace(block, head, parent.child("TOC"))]


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


def fill_contents(items: VList, context: LayoutContext) -> VList:
    """Put the lines of each list in its place."""
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
        make = contents_line if sections else _listed_line
        items.append(make(entry, context, place.element.child("TOCI")))
    return items


def contents_line(entry: ContentsEntry, context: LayoutContext, element: Element) -> ContentsLine:
    """The line of a section (bold) or of a head below it (indented)."""
    theme = context.theme
    bold = entry.level == 1
    style = styles.contents_section(theme) if bold else styles.contents_heading(theme)
    indent = 0.0 if bold else 24.0
    return _line(
        entry, context, element, style, indent, indent + (24.0 if bold else 30.0), 3.0 if bold else 0.0
    )


def _listed_line(entry: ContentsEntry, context: LayoutContext, element: Element) -> ContentsLine:
    """The line of a table or chart."""
    theme = context.theme
    style = styles.contents_caption(theme)
    return _line(entry, context, element, style, 0.0, 62.0)


def _line(
    entry: ContentsEntry,
    context: LayoutContext,
    element: Element,
    style: TextStyle,
    indent: float,
    title_x: float,
    air: float = 0.0,
) -> ContentsLine:
    width = context.theme.full
    title_x = title_x if entry.number else indent
    number = set_lines((Text(entry.number),), style, 200, context.faces)[0]
    title = set_lines((Text(entry.title),), style, width - title_x - _PAGE_COLUMN - 10, context.faces)
    return ContentsLine(number, tuple(title), style, element, entry, indent, title_x, width, air)
