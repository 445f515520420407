"""The document tree: what compose makes and typeset prints.

`place` is where a block comes from: an Address in the evidence or an Origin in a template, so that whatever can't be
typeset is reported where somebody can mend it.
"""

from paritrana.document.annexes import Annex, AnnexBookmark, AnnexPage, annex_anchor, sheet_anchor
from paritrana.document.blocks import (
    Align,
    Anchor,
    Block,
    Card,
    Column,
    Contents,
    ContentsKind,
    Heading,
    KeyFigure,
    KeyFigures,
    Listing,
    Notice,
    Paragraph,
    Row,
    RowKind,
    Space,
    Table,
    Tone,
    Turn,
)
from paritrana.document.dossier import Cover, Document, Section, SectionKind
from paritrana.document.dump import dump
from paritrana.document.figures import Chart, ChartKind, Fill, Image, Point, Series
from paritrana.document.inlines import Inline, Inlines, LineBreak, Mark, PageRef, Text
from paritrana.document.letters import Facts, Letterhead, Signature

__all__ = [
    "Align",
    "Anchor",
    "Annex",
    "AnnexBookmark",
    "AnnexPage",
    "Block",
    "Card",
    "Chart",
    "ChartKind",
    "Column",
    "Contents",
    "ContentsKind",
    "Cover",
    "Document",
    "Facts",
    "Fill",
    "Heading",
    "Image",
    "Inline",
    "Inlines",
    "KeyFigure",
    "KeyFigures",
    "Letterhead",
    "LineBreak",
    "Listing",
    "Mark",
    "Notice",
    "PageRef",
    "Paragraph",
    "Point",
    "Row",
    "RowKind",
    "Section",
    "SectionKind",
    "Series",
    "Signature",
    "Space",
    "Table",
    "Text",
    "Tone",
    "Turn",
    "annex_anchor",
    "dump",
    "sheet_anchor",
]
