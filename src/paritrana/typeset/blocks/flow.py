"""Blocks of the document to the vertical list, and the space between them. Written for mypyc."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from paritrana.document import (
    Anchor,
    Block,
    Card,
    Chart,
    Contents,
    Facts,
    Heading,
    Image,
    KeyFigures,
    Letterhead,
    Listing,
    Notice,
    Paragraph,
    Signature,
    Space,
    Table,
    Tone,
    Turn,
)
from paritrana.located import Place
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks import cards, contents, figures, headings, letterhead, paragraphs, tables
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.faults import BLOCK_TOO_TALL, MISSING_GLYPH
from paritrana.typeset.pages.boxes import NEVER, Destination, Glue, Penalty, VList
from paritrana.typeset.theme import Theme


@dataclass(frozen=True, slots=True)
class TurnMark:
    """Stands for a spread's page end until the height of its first page is known; no ink."""

    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


_Maker = Callable[[Any, LayoutContext, Element], VList]

_MAKERS: dict[type, _Maker] = {
    Anchor: lambda block, context, parent: [Destination(block.id)],
    Card: cards.card,
    Chart: figures.chart,
    Contents: contents.contents,
    Facts: cards.facts,
    Heading: headings.heading,
    Image: figures.image,
    KeyFigures: cards.key_figures,
    Letterhead: letterhead.letterhead,
    Listing: paragraphs.listing,
    Notice: paragraphs.notice,
    Paragraph: paragraphs.paragraph,
    Signature: letterhead.signature,
    Space: lambda block, context, parent: [Glue(block.lines * context.theme.leading)],
    Table: tables.table,
    Turn: lambda block, context, parent: [TurnMark()],
}

_LEADS_IN = 40.0
"""Of a page end between a paragraph and the table or list it leads to. None of the 379 ends of page_breaking's
documents stands there; at no cost 28 do, and there are five pages less."""
_WELCOME = -4.0
"""Of a page end above a head: 108 ends stand there, at no cost 83 and two pages less; at -30 it is 168 and 19 more."""
_LARGE = (Table, Chart, KeyFigures, Card, Image)

_SIGNATURE_APART, _HEADING_APART, _LOW_HEADING_APART = 1.5, 1.2, 0.8
"""White space above a block, in leadings. What belongs together stands closer than what doesn't: more above a head than
below it."""
_LARGE_APART, _LEAD_APART, _LISTING_APART, _PARAGRAPH_APART = 1.0, 0.8, 0.4, 0.5
"""Half a leading between paragraphs (no first line is indented), less above a list, a whole one around what is no
text."""


def block_items(block: Block, context: LayoutContext, parent: Element) -> VList:
    """The boxes of one block; what can't be set is reported with the block's place."""
    items = _MAKERS[type(block)](block, context, parent)
    place = getattr(block, "place", None)
    if place:
        _report(items, place, context)
    context.faces.missing.clear()
    return items


def flow(made: Sequence[Block], context: LayoutContext, parent: Element) -> VList:
    """The boxes of several blocks with the space between them."""
    items: VList = []
    previous = None
    for block in made:
        boxes = block_items(block, context, parent)
        items += between(previous, block, context.theme)
        items += boxes
        previous = block
    return items


def _report(items: VList, place: Place, context: LayoutContext) -> None:
    missing, page = context.faces.missing, context.theme.frame_height
    if missing:
        signs = ", ".join(f"U+{ord(c):04X}" for c in missing)
        context.findings.add(MISSING_GLYPH.at(place, aksara=signs))
    tall = _tallest(items)
    if tall > page:
        context.findings.add(BLOCK_TOO_TALL.at(place, tinggi=round(tall), halaman=round(page)))


def _tallest(items: VList) -> float:
    """Height of the tallest stretch that may not be divided."""
    tallest = run = 0.0
    for item in items:
        if isinstance(item, Penalty):
            run = run if item.cost >= NEVER else 0.0
        else:
            run += item.height
            tallest = max(tallest, run)
    return tallest


def between(previous: Block | None, block: Block, theme: Theme) -> VList:
    """The penalty and the space between two blocks; a page may end between most of them."""
    if previous is None or isinstance(previous, (Anchor, Turn)):
        return []
    if isinstance(previous, Heading):
        return [Penalty(NEVER)]
    return [Penalty(_cost(previous, block)), Glue(theme.leading * _leadings(previous, block))]


def _cost(previous: Block, block: Block) -> float:
    """How undesirable a page end between two blocks is."""
    if isinstance(block, Signature):
        return NEVER
    leads_in = isinstance(block, (Listing, *_LARGE))
    if isinstance(previous, Paragraph) and (previous.tone is Tone.LEAD or leads_in):
        return _LEADS_IN
    return _WELCOME if isinstance(block, Heading) else 0.0


def _leadings(previous: Block, block: Block) -> float:
    """White space between two blocks, in leadings."""
    if isinstance(block, Signature):
        return _SIGNATURE_APART
    if isinstance(block, Heading):
        return _HEADING_APART if block.level == 2 else _LOW_HEADING_APART
    if isinstance(block, _LARGE) or isinstance(previous, _LARGE):
        return _LARGE_APART
    if isinstance(previous, Paragraph) and previous.tone is Tone.LEAD:
        return _LEAD_APART
    return _LISTING_APART if isinstance(block, Listing) else _PARAGRAPH_APART
