"""The quiet page before a chapter or before the annexes: large number, title, what it proves, what it holds.

It carries the section's head; the text begins on the next page. Printed on both sides it is a right-hand page.
"""

from __future__ import annotations

from dataclasses import replace

from paritrana.document import Annex, Facts, Heading, Inlines, Section, Text, annex_anchor
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks import headings
from paritrana.typeset.blocks.cards import facts
from paritrana.typeset.blocks.contents import contents_line
from paritrana.typeset.blocks.flow import flow
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.blocks.table_rows import Blank
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.pages.boxes import ALWAYS, NEVER, Penalty, VList
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import MM

ANNEXES = Section("lampiran", "Lampiran", ())
"""What stands for all annexes in the contents and the bookmarks."""

_DROP = 42 * MM
"""White above the number: with the frame's upper edge it begins a good fifth down the sheet."""
_BELOW_HEAD, _ABOVE_CONTENTS = 1.6, 1.5
"""White space in leadings."""


def divider(section: Section, context: LayoutContext, parent: Element) -> VList:
    """The page before a chapter; it ends with a page break."""
    items = _head(section, context, parent)
    items += flow(section.divider or (), context, parent)
    entries = [_entry(block) for block in section.blocks if isinstance(block, Heading) and block.level == 2]
    if entries:
        holder = parent.child("TOC")
        items += [Penalty(0.0), Blank(context.theme.leading * _ABOVE_CONTENTS)]
    for entry in entries:
        line = contents_line(entry, context, holder.child("TOCI"))
        items.append(replace(line, indent=0.0, title_x=line.title_x - line.indent))
    return [*items, Penalty(ALWAYS)]


def annex_divider(context: LayoutContext, parent: Element) -> VList:
    """The last page of the body, which lists the annexes behind it."""
    items = _head(ANNEXES, context, parent)
    rows = tuple((annex.id, _annex_line(annex)) for annex in context.document.annexes)
    return items + facts(Facts(rows), context, parent)


def break_before(context: LayoutContext) -> Penalty:
    """The page break before a divider."""
    return Penalty(ALWAYS, side="kanan" if context.theme.duplex else "")


def _head(section: Section, context: LayoutContext, parent: Element) -> VList:
    """Number and title a good way down the page, as one head."""
    theme = context.theme
    items = [*headings.opening(section, context), Blank(_DROP)]
    element = parent.child("H1")
    for text, style in (
        (section.number, styles.divider_number(theme)),
        (section.title, styles.divider_title(theme)),
    ):
        for line in set_lines((Text(text),), style, theme.full, context.faces) if text else ():
            items += [LineBox(line, style, element, wide=True), Penalty(NEVER)]
    return [*items, headings.AccentRule(theme, wide=True), Penalty(NEVER), Blank(theme.leading * _BELOW_HEAD)]


def _entry(block: Heading) -> ContentsEntry:
    title = "".join(inline.text for inline in block.inlines if isinstance(inline, Text))
    return ContentsEntry(title, block.id, 2, block.number)


def _annex_line(annex: Annex) -> Inlines:
    pages = f", {len(annex.pages)}\u00a0halaman" if annex.pages else ""
    return (Text(annex.title, link=f"#{annex_anchor(annex.id)}"), Text(pages))
