"""Heads of sections and of what is below them, and the lists at the front that lead there."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Contents, ContentsKind, Heading, Inlines, Section, SectionKind, Text
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.paragraphs import LineBox, baseline_below_top, draw_line
from paritrana.typeset.context import Entry, Setting
from paritrana.typeset.pages.boxes import NEVER, Glue, Item, Penalty, Target, VList
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line, set_lines

_PAGE_COLUMN = 28.0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark that leads to the target just above it, and the section's name for the running head."""

    title: str
    target: str
    level: int
    running: str = ""
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Add the bookmark; no ink."""
        pen.outline(self.title, self.level, self.target)
        if self.running:
            pen.ink.section = self.title


def opening(section: Section, setting: Setting) -> VList:
    """Targets and bookmark of a section, which comes into the contents."""
    setting.sections.append(Entry(section.title, section.id, 1, section.number))
    setting.level, setting.wide = 1, section.kind is SectionKind.LETTER
    title = f"{section.number}  {section.title}" if section.number else section.title
    items: VList = [Target(section.id), Bookmark(title, section.id, 0, section.title)]
    return [*items, Target(f"bab-{section.number}")] if section.number else items


def section_head(section: Section, setting: Setting, parent: Element) -> VList:
    """Target, bookmark and, but for letters, the title of a section."""
    theme = setting.theme
    items = opening(section, setting)
    if section.kind is SectionKind.LETTER:
        return items
    size = theme.head_sizes[0]
    style = TextStyle("serif", size, size * 1.25, theme.black, bold=True, marks_inline=False)
    element = parent.child("H1")
    indent = 30.0 if section.number else 0.0
    room = theme.measure if theme.duplex else theme.full
    lines = set_lines((Text(section.title),), style, room - indent, setting.faces)
    label = set_lines((Text(section.number, bold=True),), style, 60, setting.faces)[0]
    front = section.kind is SectionKind.FRONT
    boxes = [LineBox(line, style, element, indent, label_element=element, wide=front) for line in lines]
    boxes[0].label = label if section.number else None
    for box in boxes:
        items += [box, Penalty(NEVER)]
    return [*items, SectionRule(setting, front), Penalty(NEVER), Glue(theme.leading * 0.8), Penalty(NEVER)]


@dataclass(frozen=True, slots=True)
class SectionRule:
    """The short thick rule below a section's title."""

    setting: Setting
    wide: bool
    height: float = 6.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it in the accent colour."""
        pen.rule((x, top - 4), (x + 30, top - 4), 2.0, self.setting.theme.accent)


def heading(block: Heading, setting: Setting, parent: Element) -> VList:
    """A head of level 2 or 3."""
    theme = setting.theme
    size = theme.head_sizes[min(block.level, 3) - 1]
    level = setting.level = min(block.level, setting.level + 1, 3)
    style = TextStyle("serif", size, max(theme.leading, size * 1.3), theme.black, bold=True)
    element = parent.child(f"H{level}")
    number: Inlines = (Text(f"{block.number}\u2002"),) if block.number else ()
    lines = set_lines((*number, *block.inlines), style, theme.measure, setting.faces)
    title = "".join(i.text for i in block.inlines if isinstance(i, Text))
    target = block.id or f"judul-{len(setting.sections)}"
    setting.sections.append(Entry(title, target, block.level, block.number))
    items: VList = [Target(target), Bookmark(f"{block.number} {title}".strip(), target, level - 1)]
    for line in lines:
        items += [LineBox(line, style, element), Penalty(NEVER)]
    return [*items, Glue(3.0), Penalty(NEVER)]


# --- lists at the front ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a list: number, title, leaders, page; the whole of it is a link."""

    number: Line
    title: tuple[Line, ...]
    style: TextStyle
    element: Element
    entry: Entry
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
            leaders = Piece(first, " ".join("." * count), face, size, pen.ink.mark_colour, stretch)
            pen.text(None, (leaders,), x, baseline)


def contents(block: Contents, setting: Setting, parent: Element) -> VList:
    """A place that is filled when all heads are known; see fill_contents. It has a head but for the first list."""
    if block.kind is ContentsKind.SECTIONS:
        setting.sections.pop()
        return [ContentsPlace(block, (), parent.child("TOC"))]
    theme = setting.theme
    setting.level = 2
    style = TextStyle("serif", theme.head_sizes[1], theme.head_sizes[1] * 1.3, theme.black, bold=True)
    line = set_lines((Text(block.title),), style, theme.measure, setting.faces)[0]
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


def fill_contents(items: VList, setting: Setting) -> VList:
    """Put the lines of each list in its place."""
    filled: VList = []
    for item in items:
        if not isinstance(item, ContentsPlace):
            filled.append(item)
        elif lines := _contents_lines(item, setting):
            filled += [*item.head, *lines]
    return filled


def _contents_lines(place: ContentsPlace, setting: Setting) -> VList:
    entries = {
        ContentsKind.SECTIONS: [e for e in setting.sections if e.level <= 2],
        ContentsKind.TABLES: setting.tables,
        ContentsKind.CHARTS: setting.charts,
    }[place.block.kind]
    entries = [entry for entry in entries if entry.title]
    sections = place.block.kind is ContentsKind.SECTIONS
    items: VList = []
    for i, entry in enumerate(entries):
        if i:
            leads = sections and entries[i - 1].level < entry.level
            items.append(Penalty(NEVER if leads or i == 1 else 0.0))
        make = contents_line if sections else _listed_line
        items.append(make(entry, setting, place.element.child("TOCI")))
    return items


def contents_line(entry: Entry, setting: Setting, element: Element) -> ContentsLine:
    """The line of a section (bold) or of a head below it (indented)."""
    theme = setting.theme
    bold = entry.level == 1
    size, leading = (theme.text_size, theme.leading) if bold else (theme.table_size, theme.table_leading + 1)
    style = TextStyle("serif", size, leading, theme.black, bold=bold)
    indent = 0.0 if bold else 24.0
    return _line(
        entry, setting, element, style, indent, indent + (24.0 if bold else 30.0), 3.0 if bold else 0.0
    )


def _listed_line(entry: Entry, setting: Setting, element: Element) -> ContentsLine:
    """The line of a table or chart."""
    theme = setting.theme
    style = TextStyle("sans", theme.table_size, theme.table_leading + 1, theme.black)
    return _line(entry, setting, element, style, 0.0, 62.0)


def _line(
    entry: Entry,
    setting: Setting,
    element: Element,
    style: TextStyle,
    indent: float,
    title_x: float,
    air: float = 0.0,
) -> ContentsLine:
    width = setting.theme.full
    title_x = title_x if entry.number else indent
    number = set_lines((Text(entry.number),), style, 200, setting.faces)[0]
    title = set_lines((Text(entry.title),), style, width - title_x - _PAGE_COLUMN - 10, setting.faces)
    return ContentsLine(number, tuple(title), style, element, entry, indent, title_x, width, air)
