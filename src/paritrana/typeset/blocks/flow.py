"""Blocks of the document to the vertical list, and the space between them."""

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
from paritrana.typeset.blocks import cards, figures, headings, letterhead, paragraphs, tables
from paritrana.typeset.context import Setting
from paritrana.typeset.faults import BLOCK_TOO_TALL, MISSING_GLYPH
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, Target, VList
from paritrana.typeset.theme import Theme


@dataclass(frozen=True, slots=True)
class TurnMark:
    """Stands for a spread's page end until the height of its first page is known; no ink."""

    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


_Maker = Callable[[Any, Setting, Element], VList]

_MAKERS: dict[type, _Maker] = {
    Anchor: lambda block, setting, parent: [Target(block.id)],
    Card: cards.card,
    Chart: figures.chart,
    Contents: headings.contents,
    Facts: cards.facts,
    Heading: headings.heading,
    Image: figures.image,
    KeyFigures: cards.key_figures,
    Letterhead: letterhead.letterhead,
    Listing: paragraphs.listing,
    Notice: paragraphs.notice,
    Paragraph: paragraphs.paragraph,
    Signature: letterhead.signature,
    Space: lambda block, setting, parent: [Glue(block.lines * setting.theme.leading)],
    Table: tables.table,
    Turn: lambda block, setting, parent: [TurnMark()],
}

_LEADS_IN = 40.0
_WELCOME = -4.0
_LARGE = (Table, Chart, KeyFigures, Card, Image)


def block_items(block: Block, setting: Setting, parent: Element) -> VList:
    """The boxes of one block; what can't be set is reported with the block's place."""
    items = _MAKERS[type(block)](block, setting, parent)
    place = getattr(block, "place", None)
    if place:
        _report(items, place, setting)
    setting.faces.missing.clear()
    return items


def flow(made: Sequence[Block], setting: Setting, parent: Element) -> VList:
    """The boxes of several blocks with the space between them."""
    items: VList = []
    previous = None
    for block in made:
        boxes = block_items(block, setting, parent)
        items += between(previous, block, setting.theme)
        items += boxes
        previous = block
    return items


def _report(items: VList, place: Place, setting: Setting) -> None:
    missing, page = setting.faces.missing, setting.theme.frame_height
    if missing:
        signs = ", ".join(f"U+{ord(c):04X}" for c in missing)
        setting.findings.add(MISSING_GLYPH.at(place, aksara=signs))
    tall = _tallest(items)
    if tall > page:
        setting.findings.add(BLOCK_TOO_TALL.at(place, tinggi=round(tall), halaman=round(page)))


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
        return 1.5
    if isinstance(block, Heading):
        return 1.2 if block.level == 2 else 0.8
    if isinstance(block, _LARGE) or isinstance(previous, _LARGE):
        return 1.0
    if isinstance(previous, Paragraph) and previous.tone is Tone.LEAD:
        return 0.8
    return 0.4 if isinstance(block, Listing) else 0.5
