"""What the page before a chapter says: which aspects the chapter proves, by which indicators, with their proofs.

In: Context, a section's id and number. Out: blocks; none for a chapter that no aspect or indicator belongs to.
"""

from __future__ import annotations

from paritrana.chapters.context import Context
from paritrana.chapters.indicators import AspectTally, aspect_tally, described_in
from paritrana.chapters.wording import NBSP, as_text
from paritrana.document import Block, Inlines, Listing, Paragraph, Text, Tone
from paritrana.evidence.model import Indicator
from paritrana.field.aspects import BY_CODE, CHAPTER_ASPECTS


def divider(context: Context, id: str, number: str) -> tuple[Block, ...]:
    """The aspects at home in a section as sentences, the indicators described there as a list."""
    aspects = [aspect_tally(context.evidence, aspect) for aspect in CHAPTER_ASPECTS if aspect.chapter == id]
    indicators = [row for row in context.evidence.indicators if _home(row) in (id, f"bab-{number}")]
    blocks: list[Block] = [Paragraph((Text(_aspect(row)),), Tone.LEAD) for row in aspects if row.stated]
    if indicators:
        blocks.append(Listing(tuple(_item(row, context) for row in indicators)))
    return tuple(blocks)


def _home(row: Indicator) -> str:
    """The section that describes an indicator: the one it names, else that of its aspect."""
    aspect = BY_CODE.get(as_text(row.aspect))
    return described_in(row) or (aspect.chapter if aspect else "")


def _aspect(row: AspectTally) -> str:
    """ "Aspek A3 Penganggaran: 33 pernyataan, semuanya berbukti."."""
    head = f"Aspek{NBSP}{row.code.replace(', ', f' dan{NBSP}')} {row.name}: {row.stated}{NBSP}pernyataan"
    proven = "semuanya" if row.proven == row.stated else str(row.proven or "belum satu pun")
    return f"{head}, {proven} berbukti."


def _item(row: Indicator, context: Context) -> Inlines:
    words = f"{as_text(row.code)}{NBSP}{as_text(row.description)}: {as_text(row.claim)}"
    return (Text(words), *context.marks(row.refs))
