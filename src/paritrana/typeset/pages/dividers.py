"""The quiet page before a chapter or before the annexes: large number, title, what it proves, what it holds.

It carries the section's head; the text begins on the next page. Printed on both sides it is a right-hand page.
"""

from __future__ import annotations

from dataclasses import replace

from paritrana.document import Annex, Facts, Heading, Inlines, Section, Text, annex_anchor
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks import headings
from paritrana.typeset.blocks.cards import facts
from paritrana.typeset.blocks.flow import flow
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.blocks.table_rows import Blank
from paritrana.typeset.context import Entry, Setting
from paritrana.typeset.pages.boxes import ALWAYS, NEVER, Penalty, VList
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import MM

ANNEXES = Section("lampiran", "Lampiran", ())
"""What stands for all annexes in the contents and the bookmarks."""

_DROP = 42 * MM
_NUMBER, _TITLE = 1.9, 0.86


def divider(section: Section, setting: Setting, parent: Element) -> VList:
    """The page before a chapter; it ends with a page break."""
    items = _head(section, setting, parent)
    items += flow(section.divider or (), setting, parent)
    entries = [_entry(block) for block in section.blocks if isinstance(block, Heading) and block.level == 2]
    if entries:
        holder = parent.child("TOC")
        items += [Penalty(0.0), Blank(setting.theme.leading * 1.5)]
    for entry in entries:
        line = headings.contents_line(entry, setting, holder.child("TOCI"))
        items.append(replace(line, indent=0.0, title_x=line.title_x - line.indent))
    return [*items, Penalty(ALWAYS)]


def annex_divider(setting: Setting, parent: Element) -> VList:
    """The last page of the body, which lists the annexes behind it."""
    items = _head(ANNEXES, setting, parent)
    rows = tuple((annex.id, _named(annex)) for annex in setting.document.annexes)
    return items + facts(Facts(rows), setting, parent)


def break_before(setting: Setting) -> Penalty:
    """The page break before a divider."""
    return Penalty(ALWAYS, side="kanan" if setting.theme.duplex else "")


def _head(section: Section, setting: Setting, parent: Element) -> VList:
    """Number and title a good way down the page, as one head."""
    theme = setting.theme
    size = theme.cover_size
    items = [*headings.opening(section, setting), Blank(_DROP)]
    element = parent.child("H1")
    for text, scale, colour in (
        (section.number, _NUMBER, theme.accent),
        (section.title, _TITLE, theme.black),
    ):
        style = TextStyle("serif", size * scale, size * scale * 1.2, colour, bold=True)
        for line in set_lines((Text(text),), style, theme.full, setting.faces) if text else ():
            items += [LineBox(line, style, element, wide=True), Penalty(NEVER)]
    return [*items, headings.SectionRule(setting, wide=True), Penalty(NEVER), Blank(theme.leading * 1.6)]


def _entry(block: Heading) -> Entry:
    title = "".join(inline.text for inline in block.inlines if isinstance(inline, Text))
    return Entry(title, block.id, 2, block.number)


def _named(annex: Annex) -> Inlines:
    pages = f", {len(annex.leaves)}\u00a0halaman" if annex.leaves else ""
    return (Text(annex.title, link=f"#{annex_anchor(annex.id)}"), Text(pages))
