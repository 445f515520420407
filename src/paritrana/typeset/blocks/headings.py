"""Heads of sections and of what is below them, with their bookmarks. Written for mypyc."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Heading, Inlines, Section, SectionKind, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Destination, Glue, Penalty, VList
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import Theme

_NUMBER_COLUMN = 30.0
"""Room for a section's number ("13.") in 18 pt bold; every title begins there, so that titles line up."""
_BELOW_RULE = 0.8
"""Leadings between a section's rule and its text."""
_BELOW_HEADING = 3.0
"""Points between a lower heading and its text, which belongs to it."""


@dataclass(frozen=True, slots=True)
class BookmarkBox:
    """A bookmark that leads to the Destination just above it; no ink.

    `level` 0 is a section. `running` is the section's name for the running head, "" for what stands below a section.
    """

    title: str
    target: str
    level: int
    running: str = ""
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Add the bookmark."""
        pen.bookmark(self.title, self.level, self.target)
        if self.running:
            pen.drawing.section = self.title


@dataclass(frozen=True, slots=True)
class AccentRule:
    """The short thick rule below the title of a section, a divider or an annex's cover sheet."""

    theme: Theme
    wide: bool = False
    height: float = 6.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it in the accent colour, as long as a number's column; 2 points are kept by a photocopy."""
        pen.rule((x, top - 4), (x + _NUMBER_COLUMN, top - 4), 2.0, self.theme.accent)


def opening(section: Section, context: LayoutContext) -> VList:
    """Destinations and bookmark of a section, which comes into the contents."""
    context.sections.append(ContentsEntry(section.title, section.id, 1, section.number))
    context.level, context.wide = 1, section.kind is SectionKind.LETTER
    title = f"{section.number}  {section.title}" if section.number else section.title
    items: VList = [Destination(section.id), BookmarkBox(title, section.id, 0, section.title)]
    return [*items, Destination(f"bab-{section.number}")] if section.number else items


def section_head(section: Section, context: LayoutContext, parent: Element) -> VList:
    """Destination, bookmark and, but for letters, the title of a section."""
    theme = context.theme
    items = opening(section, context)
    if section.kind is SectionKind.LETTER:
        return items
    style = styles.section_title(theme)
    element = parent.child("H1")
    indent = _NUMBER_COLUMN if section.number else 0.0
    room = theme.measure if theme.duplex else theme.full
    lines = set_lines((Text(section.title),), style, room - indent, context.faces)
    label = set_lines((Text(section.number, bold=True),), style, 60, context.faces)[0]
    front = section.kind is SectionKind.FRONT
    boxes = [LineBox(line, style, element, indent, label_element=element, wide=front) for line in lines]
    boxes[0].label = label if section.number else None
    for box in boxes:
        items += [box, Penalty(NEVER)]
    items += [AccentRule(theme, front), Penalty(NEVER)]
    return [*items, Glue(theme.leading * _BELOW_RULE), Penalty(NEVER)]


def heading(block: Heading, context: LayoutContext, parent: Element) -> VList:
    """A head of level 2 or 3; it never ends a page."""
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
    return [*items, Glue(_BELOW_HEADING), Penalty(NEVER)]
